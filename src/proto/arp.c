/* SPDX-License-Identifier: BSD-2-Clause */
/* The Address Resolution Protocol. */
#include "proto/spaces.h"
#include "wire/kind.h"

static const struct name opcodes[] = {
    {1, .name = "request", .help = "Who has this address?", .summary = "ARP who has {arp.dst.proto_ipv4}? tell {arp.src.proto_ipv4}"},
    {2, .name = "reply", .help = "I have it.", .summary = "ARP {arp.src.proto_ipv4} is at {arp.src.hw_mac}"},
    {},
};

static const struct field fields[] = {
    {.key = "arp.hw.type", .label = "Hardware type", .kind = &kind_number, .bits = 16, .init = "1", .help = "1: Ethernet."},
    {.key = "arp.proto.type", .label = "Protocol type", .kind = &kind_hex, .bits = 16, .init = "0x0800", .help = "0x0800: IPv4."},
    {.key = "arp.hw.size", .label = "Hardware size", .kind = &kind_number, .bits = 8, .count = {.of = SIZED}, .init = "6", .help = "Bytes of a hardware address."},
    {.key = "arp.proto.size", .label = "Protocol size", .kind = &kind_number, .bits = 8, .count = {.of = SIZED}, .init = "4", .help = "Bytes of a protocol address."},
    {.key = "arp.opcode", .label = "Opcode", .kind = &kind_number, .bits = 16, .names = opcodes, .init = "1", .help = "Question or answer."},
    {.key = "arp.src.hw_mac", .label = "Sender MAC", .kind = &kind_mac, .bits = 48, .sized_by = "arp.hw.size", .init = "00:00:00:00:00:00", .help = "Who speaks."},
    {.key = "arp.src.proto_ipv4", .label = "Sender IP", .kind = &kind_ipv4, .bits = 32, .sized_by = "arp.proto.size", .init = "0.0.0.0", .help = "Who speaks."},
    {.key = "arp.dst.hw_mac", .label = "Target MAC", .kind = &kind_mac, .bits = 48, .sized_by = "arp.hw.size", .init = "00:00:00:00:00:00", .help = "Whom it is about."},
    {.key = "arp.dst.proto_ipv4", .label = "Target IP", .kind = &kind_ipv4, .bits = 32, .sized_by = "arp.proto.size", .init = "0.0.0.0", .help = "Whom it is about."},
    {},
};

const struct proto proto_arp = {
    .key = "arp",
    .name = "Address Resolution Protocol",
    .spec = "RFC 826",
    .help = "Asks which MAC address belongs to an IPv4 address.",
    .summary = "ARP opcode {arp.opcode}",
    .fields = fields,
    .binds = (const struct bind[]){{&ethertype, 0x0806}, {}},
};
