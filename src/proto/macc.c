/* SPDX-License-Identifier: BSD-2-Clause */
/* MAC control: pause, priority pause, and an extension as bytes. The messages of passive optical
 * networks are in epon.c. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

const struct space macc_opcode = {.name = "MAC control opcode"};

static const struct name opcodes[] = {
    {0x0001, .name = "pause", .help = "Stop sending altogether for a while."},
    {0x0002, .name = "gate", .help = "Fibre to the home: from when to when each house may send."},
    {0x0003, .name = "report", .help = "Fibre to the home: a house says how much it has to send."},
    {0x0004, .name = "register-request",
	.help = "Fibre to the home: a new box at a house wants to take part."},
    {0x0005, .name = "register", .help = "Fibre to the home: the new box gets its number."},
    {0x0006, .name = "register-ack",
	.help = "Fibre to the home: the box has understood its number."},
    {0x0101, .name = "priority-pause",
	.help = "Stop sending some of the eight priorities for a while (PFC)."},
    {0xfffe, .name = "extension", .help = "What an organisation has added."},
    {},
};

static const struct field macc_fields[] = {
    {.key = "macc.opcode",
	.label = "Opcode",
	.kind = &kind_hex,
	.bits = 16,
	.space = &macc_opcode,
	.names = opcodes,
	.init = "0x0001",
	.help = "What the other end of the cable shall do."},
    {},
};

static const struct proto proto_macc = {
    .key = "macc",
    .name = "MAC control",
    .spec = "IEEE 802.3 clause 31",
    .help = "Frames that never leave the cable: the two ends tell each other when to send. They "
	    "are made and obeyed in the hardware of the port, so a computer seldom sees one.",
    .summary = "MAC control {macc.opcode}",
    .fields = macc_fields,
    .binds = (const struct bind[]){{&ethertype, 0x8808, .group = 0x0180c2000001}, {}},
};

static const struct field pause_fields[] = {
    {.key = "macc.pause_time",
	.label = "Pause time",
	.kind = &kind_number,
	.bits = 16,
	.help = "For how long, in units of 512 bits at the speed of the cable: at 1 Gb/s 65535 is "
		"33.6 ms. 0: go on."},
    {.key = "macc.pad",
	.label = "Padding",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "Zeros that fill the frame up to its least size."},
    {},
};

static const struct proto proto_macc_pause = {
    .key = "macc.pause",
    .name = "Pause",
    .spec = "IEEE 802.3 annex 31B",
    .help = "My buffers are nearly full: please stop sending. It stops all traffic on the cable, "
	    "the important as well; a broken card that pauses all the time blocks a whole network.",
    .summary = "Pause for {macc.pause_time} units",
    .fields = pause_fields,
    .binds = (const struct bind[]){{&macc_opcode, 0x0001}, {}},
};

static const struct field class_bits[] = {
    {.label = "", .bits = 8},
    {.key = "macc.cbfc.enbv.c7",
	.label = "Priority 7",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the time for priority 7 counts."},
    {.key = "macc.cbfc.enbv.c6",
	.label = "Priority 6",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the time for priority 6 counts."},
    {.key = "macc.cbfc.enbv.c5",
	.label = "Priority 5",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the time for priority 5 counts."},
    {.key = "macc.cbfc.enbv.c4",
	.label = "Priority 4",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the time for priority 4 counts."},
    {.key = "macc.cbfc.enbv.c3",
	.label = "Priority 3",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the time for priority 3 counts."},
    {.key = "macc.cbfc.enbv.c2",
	.label = "Priority 2",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the time for priority 2 counts."},
    {.key = "macc.cbfc.enbv.c1",
	.label = "Priority 1",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the time for priority 1 counts."},
    {.key = "macc.cbfc.enbv.c0",
	.label = "Priority 0",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the time for priority 0 counts."},
    {},
};

static const struct field pfc_fields[] = {
    {.key = "macc.cbfc.enbv",
	.label = "Priorities",
	.kind = &kind_hex,
	.bits = 16,
	.parts = class_bits,
	.help = "Which of the eight times below count."},
    {.key = "macc.cbfc.pause_time.c0",
	.label = "Time for 0",
	.kind = &kind_number,
	.bits = 16,
	.help = "For how long priority 0 shall stop, in units of 512 bits."},
    {.key = "macc.cbfc.pause_time.c1",
	.label = "Time for 1",
	.kind = &kind_number,
	.bits = 16,
	.help = "For how long priority 1 shall stop."},
    {.key = "macc.cbfc.pause_time.c2",
	.label = "Time for 2",
	.kind = &kind_number,
	.bits = 16,
	.help = "For how long priority 2 shall stop."},
    {.key = "macc.cbfc.pause_time.c3",
	.label = "Time for 3",
	.kind = &kind_number,
	.bits = 16,
	.help = "For how long priority 3 shall stop; often that of storage."},
    {.key = "macc.cbfc.pause_time.c4",
	.label = "Time for 4",
	.kind = &kind_number,
	.bits = 16,
	.help = "For how long priority 4 shall stop."},
    {.key = "macc.cbfc.pause_time.c5",
	.label = "Time for 5",
	.kind = &kind_number,
	.bits = 16,
	.help = "For how long priority 5 shall stop."},
    {.key = "macc.cbfc.pause_time.c6",
	.label = "Time for 6",
	.kind = &kind_number,
	.bits = 16,
	.help = "For how long priority 6 shall stop."},
    {.key = "macc.cbfc.pause_time.c7",
	.label = "Time for 7",
	.kind = &kind_number,
	.bits = 16,
	.help = "For how long priority 7 shall stop."},
    {.key = "macc.pad",
	.label = "Padding",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "Zeros that fill the frame up to its least size."},
    {},
};

static const struct proto proto_macc_pfc = {
    .key = "macc.pfc",
    .name = "Priority-based flow control",
    .spec = "IEEE 802.1Q clause 36, IEEE 802.3 annex 31D",
    .help = "Pause for some priorities only: storage (FCoE, RoCE) must not lose a frame and is "
	    "stopped, while the rest flows on.",
    .summary = "Priority pause, priorities {macc.cbfc.enbv}",
    .fields = pfc_fields,
    .binds = (const struct bind[]){{&macc_opcode, 0x0101}, {}},
};

static const struct field extension_fields[] = {
    {.key = "macc.extension.oui",
	.label = "OUI",
	.kind = &kind_hex,
	.bits = 24,
	.names = oui_names,
	.help = "Which organisation has defined this."},
    {.key = "macc.extension.value",
	.label = "Value",
	.kind = &kind_bytes,
	.bits = REST,
	.help = "What only the organisation's own document explains."},
    {},
};

static const struct proto proto_macc_extension = {
    .key = "macc.extension",
    .name = "MAC control extension",
    .spec = "IEEE 802.3 annex 31C",
    .help = "Room for other organisations among the MAC control frames.",
    .summary = "MAC control of {macc.extension.oui}",
    .fields = extension_fields,
    .binds = (const struct bind[]){{&macc_opcode, 0xfffe}, {}},
};

const struct proto *const macc_protos[] = {
    &proto_macc,
    &proto_macc_pause,
    &proto_macc_pfc,
    &proto_macc_extension,
    NULL,
};
