/* SPDX-License-Identifier: BSD-2-Clause */
/* Ethernet II and IEEE 802.3, told apart by the value after the addresses. */
#include "proto/spaces.h"
#include "wire/kind.h"

const struct space ethertype = {.name = "EtherType"};

static const struct name groups[] = {
    {0xffffffffffff, .name = "broadcast", .help = "Every station of the VLAN gets it."},
    {0x0180c2000000, .name = "stp", .help = "All bridges: spanning tree. A switch keeps it to itself."},
    {0x0180c2000001, .name = "pause", .help = "MAC control (flow control). No switch forwards it."},
    {0x0180c2000002, .name = "slow", .help = "Slow protocols (LACP, OAM): only to the other end of this cable."},
    {0x0180c2000003, .name = "eapol", .help = "Port access (802.1X): only to the switch."},
    {0x0180c200000e, .name = "lldp", .help = "The nearest bridge: LLDP, PTP. A switch does not forward it."},
    {0x01000ccccccc, .name = "cdp", .help = "Cisco's CDP, VTP, DTP, UDLD."},
    {0x01000ccccccd, .name = "pvst", .help = "Cisco's spanning tree per VLAN."},
    {},
};

static const struct field address_bits[] = {
    {.label = "", .bits = 6},
    {.key = "eth.lg", .label = "U/L bit", .kind = &kind_flag, .bits = 1, .help = "0: the manufacturer gave this address, and it is unique. 1: somebody set it locally."},
    {.key = "eth.ig", .label = "I/G bit", .kind = &kind_flag, .bits = 1, .help = "The first bit of the address on the wire. 0: one station. 1: a group of stations."},
    {},
};

static const struct field fields[] = {
    {.key = "eth.dst", .label = "Destination", .kind = &kind_mac, .bits = 48, .parts = address_bits, .names = groups, .init = "ff:ff:ff:ff:ff:ff",
        .help = "The first 6 bytes on the wire, so that a switch can choose the port before the rest has arrived."},
    {.key = "eth.src", .label = "Source", .kind = &kind_mac, .bits = 48, .parts = address_bits,
        .help = "Who sent the frame. A switch learns from it behind which port this station is."},
    {.key = "eth.type", .label = "EtherType", .kind = &kind_hex, .bits = 16, .when = {.from = 0, .to = 1500, .is = UNLESS}, .space = &ethertype, .init = "0x88b5",
        .help = "Says how the receiver must read the bytes after the header. A value of 1500 or less would be a length instead."},
    {.key = "eth.len", .label = "Length", .kind = &kind_number, .bits = 16, .when = {.from = 0, .to = 1500, .is = IF}, .count = {.of = BODY}, .space = &ethertype,
        .help = "Up to 1500 this is a length: an IEEE 802.3 frame, which goes on with an LLC header."},
    {},
};

const struct proto proto_eth = {
    .key = "eth",
    .name = "Ethernet",
    .spec = "IEEE 802.3 clause 3",
    .help = "The header of every frame: to whom, from whom, and what follows.",
    .summary = "{eth.type|eth.len}",
    .fields = fields,
};
