/* SPDX-License-Identifier: BSD-2-Clause */
/* MACsec: the tag, and the check value at the end. What is encrypted stays bytes. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

static const struct field icv_fields[] = {
    {.key = "macsec.ICV",
	.label = "Check value",
	.kind = &kind_bytes,
	.bits = 128,
	.help = "Made with the key over the whole frame from the addresses on: not a bit can be "
		"changed on the way without being noticed."},
    {},
};

static const struct proto proto_macsec_icv = {
    .key = "macsec.icv",
    .name = "MACsec check value",
    .spec = "IEEE 802.1AE clause 9.11",
    .help = "The last 16 bytes of a protected frame: only who has the key can make or check them.",
    .fields = icv_fields,
    .binds = (const struct bind[]){{&space_tail, 0}, {}},
};

static const struct field tci_bits[] = {
    {.key = "macsec.TCI.V",
	.label = "Version",
	.kind = &kind_number,
	.bits = 1,
	.help = "The version of MACsec: 0."},
    {.key = "macsec.TCI.ES",
	.label = "End station",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the sender is an end station: its address is the source address."},
    {.key = "macsec.TCI.SC",
	.label = "SCI present",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the tag says which device and port has protected the frame."},
    {.key = "macsec.TCI.SCB",
	.label = "Broadcast",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: sent to all members of a passive optical network at once."},
    {.key = "macsec.TCI.E",
	.label = "Encrypted",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: nobody else can read what follows. 0: it is only signed."},
    {.key = "macsec.TCI.C",
	.label = "Changed",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the protection has changed what follows, mostly by encrypting it."},
    {},
};

static const char length_help[] =
    "Bytes that are protected, from the EtherType on, if fewer than 48: what follows them and the "
    "check value is padding. 0: up to the end.";

static const struct field macsec_fields[] = {
    {.key = "macsec.TCI",
	.label = "Control",
	.kind = &kind_hex,
	.bits = 6,
	.parts = tci_bits,
	.init = "0x08",
	.help = "How the frame is protected."},
    {.key = "macsec.AN",
	.label = "Association number",
	.kind = &kind_number,
	.bits = 2,
	.help = "Which of up to four keys: while a new one is being introduced the old one is "
		"still valid."},
    {.key = "macsec.SL",
	.label = "Short length",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "macsec.TCI", .mask = 3, .from = 1, .to = 3, .is = UNLESS},
	.count = {.of = INSIDE, .plus = -2, .upto = 47, .zero_is_all = true},
	.help = length_help},
    {.key = "macsec.SL",
	.label = "Short length",
	.kind = &kind_number,
	.bits = 8,
	.when = {.is = ELSE},
	.count = {.of = INSIDE, .upto = 47, .zero_is_all = true},
	.help = length_help},
    {.key = "macsec.PN",
	.label = "Packet number",
	.kind = &kind_number,
	.bits = 32,
	.init = "1",
	.help = "Grows with each frame: a frame that somebody repeats is dropped. No key is used "
		"twice with the same number."},
    {.key = "macsec.SCI.system_identifier",
	.label = "System",
	.kind = &kind_mac,
	.bits = 48,
	.when = {.key = "macsec.TCI.SC", .from = 1, .is = IF},
	.help = "The device that has protected the frame."},
    {.key = "macsec.SCI.port_identifier",
	.label = "Port",
	.kind = &kind_number,
	.bits = 16,
	.when = {.key = "macsec.TCI.SC", .from = 1, .is = IF},
	.help = "The port of that device."},
    {.key = "macsec.etype",
	.label = "EtherType",
	.kind = &kind_hex,
	.bits = 16,
	.when = {.key = "macsec.TCI", .mask = 3, .from = 1, .to = 3, .is = UNLESS},
	.space = &ethertype,
	.names = ethertype_names,
	.init = "0x88b5",
	.help = "What follows: the frame is only signed and can be read."},
    {},
};

static const struct proto proto_macsec = {
    .key = "macsec",
    .name = "MACsec",
    .spec = "IEEE 802.1AE clause 9",
    .help = "Every frame on a cable is signed, and if wanted encrypted, by one port and checked by "
	    "the next: nobody in between can read, change, repeat or slip in frames. Each switch "
	    "on the way opens and closes it again.",
    .summary = "MACsec packet {macsec.PN} key {macsec.AN}, {next|macsec.TCI}",
    .fields = macsec_fields,
    .binds = (const struct bind[]){{&ethertype, 0x88e5}, {}},
    .body = true,
    .tail = &proto_macsec_icv,
};

const struct proto *const macsec_protos[] = {
    &proto_macsec,
    &proto_macsec_icv,
    NULL,
};
