/* SPDX-License-Identifier: BSD-2-Clause */
/* PROFINET in real time: the frame identifier, cyclic data with their status at the end, and
 * fragments. DCP is in profinet_dcp.c. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

const struct space pn_frame = {.name = "PROFINET frame id"};

static const struct name frame_ids[] = {
    {0x0000, 0x001f, "time", "Reserved for clocks."},
    {0x0020, .name = "sync-send", .help = "Keeping clocks: sync with follow-up."},
    {0x0021, .name = "sync-send-2", .help = "Keeping clocks: sync with follow-up."},
    {0x0080, .name = "sync", .help = "Keeping clocks: sync."},
    {0x0081, .name = "sync-2", .help = "Keeping clocks: sync."},
    {0x0100, 0x0fff, "cyclic-RT3", "Process data at reserved times (IRT), to a microsecond."},
    {0x8000, 0xbfff, "cyclic-RT1", "Process data for one receiver, every few milliseconds."},
    {0xc000, 0xfbff, "cyclic-RT1-group", "Process data for several receivers."},
    {0xfc01, .name = "alarm-high", .help = "An alarm that cannot wait."},
    {0xfe01, .name = "alarm-low", .help = "An alarm."},
    {0xfe02, .name = "RSI", .help = "Setting up without UDP."},
    {0xfefc, .name = "DCP-hello", .help = "A device that has just started says who it is."},
    {0xfefd, .name = "DCP-get-set", .help = "One device is asked or told something."},
    {0xfefe, .name = "DCP-identify-request",
	.help = "Which devices are there? Or: who has this name?"},
    {0xfeff, .name = "DCP-identify-response", .help = "I have it."},
    {0xff00, .name = "announce", .help = "Keeping clocks: announce."},
    {0xff01, .name = "announce-2", .help = "Keeping clocks: announce."},
    {0xff20, .name = "follow-up", .help = "Keeping clocks: the exact time of the sync before."},
    {0xff21, .name = "follow-up-2", .help = "Keeping clocks: the exact time of the sync before."},
    {0xff40, .name = "delay-request", .help = "Keeping clocks: how long is the cable?"},
    {0xff41, .name = "delay-response", .help = "Keeping clocks: the answer, with a follow-up."},
    {0xff42, .name = "delay-follow-up", .help = "Keeping clocks: the exact time of the answer."},
    {0xff43, .name = "delay-response-exact",
	.help = "Keeping clocks: the answer with its exact time."},
    {0xff80, 0xff8f, "fragment", "A piece of a frame that would have blocked the way too long."},
    {},
};

static const struct field fields[] = {
    {.key = "pn_rt.frame_id",
	.label = "Frame id",
	.kind = &kind_hex,
	.bits = 16,
	.space = &pn_frame,
	.names = frame_ids,
	.init = "0x8000",
	.help = "What the frame is, and for cyclic data whose."},
    {},
};

static const struct proto proto_pn_rt = {
    .key = "pn_rt",
    .name = "PROFINET real time",
    .spec = "IEC 61158-6-10 clause 4.7",
    .help = "Machine control over ordinary switches. A controller and its devices exchange process "
	    "data every millisecond or so, right over Ethernet and with VLAN priority 6: no IP, no "
	    "waiting. A device that falls silent for three cycles stops the machine.",
    .summary = "PROFINET {pn_rt.frame_id}",
    .fields = fields,
    .binds = (const struct bind[]){{&ethertype, 0x8892}, {}},
};

static const struct field ds_parts[] = {
    {.key = "pn_rt.ds_ignore",
	.label = "Ignore",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: a duplicate, do not use the data."},
    {.key = "pn_rt.ds_Reserved_2",
	.label = "Reserved",
	.kind = &kind_flag,
	.bits = 1,
	.help = "Not used: zero."},
    {.key = "pn_rt.ds_ok",
	.label = "No problem",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: all is well. 0: the station has a problem and would like to tell."},
    {.key = "pn_rt.ds_operate",
	.label = "Running",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the program of the sender runs. 0: it stands still."},
    {.key = "pn_rt.ds_res3",
	.label = "Reserved",
	.kind = &kind_flag,
	.bits = 1,
	.help = "Not used: zero."},
    {.key = "pn_rt.ds_valid",
	.label = "Valid",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the data may be used."},
    {.key = "pn_rt.ds_redundancy",
	.label = "Redundancy",
	.kind = &kind_flag,
	.bits = 1,
	.help = "With two controllers: whether one of them is primary."},
    {.key = "pn_rt.ds_primary",
	.label = "Primary",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: from the primary controller. 0: from its backup."},
    {},
};

static const struct field cyclic_fields[] = {
    {.key = "pn_rt.data",
	.label = "Process data",
	.kind = &kind_bytes,
	.bits = REST,
	.but = 4,
	.init = "00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 "
		"00 00 00 00 00 00 00 00 00 00 00 00 00",
	.help = "Inputs or outputs, and after each a byte that says whether it is good. Which they "
		"are was agreed on when the connection was set up."},
    {.key = "pn_rt.cycle_counter",
	.label = "Cycle counter",
	.kind = &kind_number,
	.bits = 16,
	.help = "The sender's time in units of 31.25 microseconds: old data show in it."},
    {.key = "pn_rt.ds",
	.label = "Data status",
	.kind = &kind_hex,
	.bits = 8,
	.parts = ds_parts,
	.init = "0x35",
	.help = "How the sender is, and whether the data may be used."},
    {.key = "pn_rt.transfer_status",
	.label = "Transfer status",
	.kind = &kind_number,
	.bits = 8,
	.fixed = true,
	.help = "0: good. Switches that cut through set it when a frame was broken."},
    {},
};

static const struct proto proto_pn_cyclic = {
    .key = "pn_rt.cyclic",
    .name = "Cyclic data",
    .spec = "IEC 61158-6-10 clause 4.7.3",
    .help = "The process data, at least 40 bytes, and a status at the end.",
    .summary = "PROFINET {pn_rt.frame_id#} counter {pn_rt.cycle_counter} status {pn_rt.ds}",
    .fields = cyclic_fields,
    .binds = (const struct bind[]){{&pn_frame, 0x8000, 0xbfff}, {&pn_frame, 0x0100, 0x0fff},
	{&pn_frame, 0xc000, 0xfbff}, {}},
};

static const struct field fragment_parts[] = {
    {.key = "pn_rt.frag_status.more_follows",
	.label = "More follow",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: not the last piece."},
    {.key = "pn_rt.frag_status.error",
	.label = "Reserved",
	.kind = &kind_flag,
	.bits = 1,
	.help = "Not used: zero."},
    {.key = "pn_rt.frag_status.fragment_number",
	.label = "Piece",
	.kind = &kind_number,
	.bits = 6,
	.help = "The number of the piece, from 0."},
    {},
};

static const struct field fragment_fields[] = {
    {.key = "pn_rt.frag_data_length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.help = "In units of 8 bytes; 0 for the last piece."},
    {.key = "pn_rt.frag_status",
	.label = "Status",
	.kind = &kind_hex,
	.bits = 8,
	.parts = fragment_parts,
	.help = "Which piece this is."},
    {.key = "pn_rt.frag_data",
	.label = "Piece",
	.kind = &kind_bytes,
	.bits = REST,
	.help = "A piece of the frame."},
    {},
};

static const struct proto proto_pn_fragment = {
    .key = "pn_rt.frag",
    .name = "Fragment",
    .spec = "IEC 61158-6-10 clause 4.12",
    .help = "Between two reserved times there is no room for a long frame: switches cut it and put "
	    "it together again.",
    .fields = fragment_fields,
    .binds = (const struct bind[]){{&pn_frame, 0xff80, 0xff8f}, {}},
};

const struct proto *const profinet_protos[] = {
    &proto_pn_rt,
    &proto_pn_cyclic,
    &proto_pn_fragment,
    NULL,
};
