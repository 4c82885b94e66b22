/* SPDX-License-Identifier: BSD-2-Clause */
/* Power line adapters with chips of Qualcomm: counters of what went over the line. */
#include "proto/homeplug.h"
#include "proto/protos.h"
#include "wire/kind.h"

static const struct name clears[] = {
    {0, .name = "keep", .help = "Just tell."},
    {1, .name = "clear", .help = "Tell, and forget."},
    {},
};

static const struct name directions[] = {
    {0, .name = "sent", .help = "What was sent."},
    {1, .name = "received", .help = "What was received."},
    {2, .name = "both", .help = "Both."},
    {},
};

static const struct name links[] = {
    {0x00, .name = "priority-0", .help = "Frames of the lowest priority."},
    {0x01, .name = "priority-1", .help = "Frames of the second lowest priority."},
    {0x02, .name = "priority-2", .help = "Frames of the second highest priority."},
    {0x03, .name = "priority-3", .help = "Frames of the highest priority."},
    {0xf8, .name = "peer", .help = "All to and from this adapter."},
    {0xfb, .name = "reserved", .help = "Not used."},
    {0xfc, .name = "all", .help = "All."},
    {},
};

static const struct field control[] = {
    {.key = "homeplug_av.lnk_stats_req.mcontrol.spare",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 7,
	.help = "Not used: zero."},
    {.key = "homeplug_av.lnk_stats_req.mcontrol",
	.label = "Control",
	.kind = &kind_hex,
	.bits = 1,
	.names = clears,
	.help = "Whether they start at zero afterwards."},
    {},
};

/* clang-format off */

/* The bits of the byte that says which counters, in the message M. */
#define DIRECTION(M) \
    {.key = "homeplug_av." M ".dir.spare", \
	.label = "Reserved", \
	.kind = &kind_hex, \
	.bits = 6, \
	.help = "Not used: zero."}, \
    {.key = "homeplug_av." M ".dir", \
	.label = "Direction", \
	.kind = &kind_hex, \
	.bits = 2, \
	.names = directions, \
	.help = "Which counters."}

/* Not if the adapter could not tell, nor if just the counters of the other direction were asked for. */
#define TOLD_UNLESS(DIR) \
    {.key = "homeplug_av.lnk_stats_cnf.status", .from = 0, .is = IF, \
	.also = &(const struct when){ \
	    .key = "homeplug_av.lnk_stats_cnf.dir.byte", .from = 0, .to = 2, .is = IF, \
	    .also = &(const struct when){ \
		.key = "homeplug_av.lnk_stats_cnf.dir.byte", .from = DIR, .is = UNLESS}}}
#define SENT TOLD_UNLESS(1)
#define RECEIVED TOLD_UNLESS(0)

#define COUNTER(WHICH, KEY, LABEL, HELP) \
    {.key = "homeplug_av.lnk_stats." KEY, \
	.label = LABEL, \
	.kind = &kind_number, \
	.bits = 64, \
	.little = true, \
	.when = WHICH, \
	.help = HELP}

/* clang-format on */

static const struct field asked_direction[] = {DIRECTION("lnk_stats_req"), {}};

static const struct field lnk_stats_req_fields[] = {
    HOMEPLUG_OUI,
    {.key = "homeplug_av.lnk_stats_req.mcontrol.byte",
	.label = "Control",
	.kind = &kind_hex,
	.bits = 8,
	.parts = control,
	.help = "Whether they start at zero afterwards."},
    {.key = "homeplug_av.lnk_stats_req.dir.byte",
	.label = "Direction",
	.kind = &kind_hex,
	.bits = 8,
	.parts = asked_direction,
	.help = "Which counters."},
    {.key = "homeplug_av.lnk_stats_req.lid",
	.label = "Link",
	.kind = &kind_hex,
	.bits = 8,
	.names = links,
	.init = "0xf8",
	.help = "Which frames."},
    {.key = "homeplug_av.lnk_stats_req.macaddr",
	.label = "Adapter",
	.kind = &kind_mac,
	.bits = 48,
	.help = "To and from which adapter."},
    {},
};

static const struct proto proto_lnk_stats_req = {
    .key = "homeplug_av.lnk_stats_req",
    .name = "Link counters asked for",
    .spec = "none: Qualcomm Atheros, open-plc-utils",
    .help = "How much went over the line, and how much of it was broken?",
    .fields = lnk_stats_req_fields,
    .binds = (const struct bind[]){{&homeplug_message, 0xa030, .test = homeplug_is_qualcomm}, {}},
};

static const struct field item_3_fields[] = {
    {.key = "homeplug_av.lnk_stats.rx.inv.phy_rate",
	.label = "Speed",
	.kind = &kind_number,
	.bits = 8,
	.help = "How fast it is then."},
    {.key = "homeplug_av.lnk_stats.rx.inv.pbs_pass",
	.label = "Blocks whole",
	.kind = &kind_number,
	.bits = 64,
	.little = true,
	.help = "Blocks of 512 bytes that were whole."},
    {.key = "homeplug_av.lnk_stats.rx.inv.pbs_fail",
	.label = "Blocks broken",
	.kind = &kind_number,
	.bits = 64,
	.little = true,
	.help = "Blocks that were broken."},
    {.key = "homeplug_av.lnk_stats.rx.inv.tb_pass",
	.label = "Bits mended",
	.kind = &kind_number,
	.bits = 64,
	.little = true,
	.help = "Wrong bits in whole blocks, that could be mended."},
    {.key = "homeplug_av.lnk_stats.rx.inv.tb_fail",
	.label = "Bits wrong",
	.kind = &kind_number,
	.bits = 64,
	.little = true,
	.help = "Wrong bits in broken blocks."},
    {},
};

static const struct proto proto_item_3 = {
    .key = "homeplug_av.lnk_stats.rx.interval",
    .name = "Interval",
    .spec = "none: Qualcomm Atheros, open-plc-utils",
    .help = "A part of each period of the voltage, with a speed of its own.",
    .fields = item_3_fields,
};

static const struct name stats_results[] = {
    {0, .name = "success", .help = "Done."},
    {1, .name = "control", .help = "It does not know this order."},
    {2, .name = "direction", .help = "It does not know this direction."},
    {0x10, .name = "link", .help = "There is no such link."},
    {0x20, .name = "adapter", .help = "There is no such adapter."},
    {},
};

static const struct field told_direction[] = {DIRECTION("lnk_stats_cnf"), {}};

static const struct field lnk_stats_cnf_fields[] = {
    HOMEPLUG_OUI,
    {.key = "homeplug_av.lnk_stats_cnf.status",
	.label = "Status",
	.kind = &kind_hex,
	.bits = 8,
	.names = stats_results,
	.help = "Whether it was done."},
    {.key = "homeplug_av.lnk_stats_cnf.dir.byte",
	.label = "Direction",
	.kind = &kind_hex,
	.bits = 8,
	.names = directions,
	.parts = told_direction,
	.help = "Which counters."},
    {.key = "homeplug_av.lnk_stats_cnf.lid",
	.label = "Link",
	.kind = &kind_hex,
	.bits = 8,
	.names = links,
	.init = "0xf8",
	.help = "Which frames."},
    {.key = "homeplug_av.lnk_stats_cnf.tei",
	.label = "Number",
	.kind = &kind_hex,
	.bits = 8,
	.help = "The number of the other adapter."},
    COUNTER(SENT, "tx.mpdu_ack", "Sent", "Frames that were acknowledged."),
    COUNTER(SENT, "tx.mpdu_col", "Collided", "Frames at which another one sent as well."),
    COUNTER(SENT, "tx.mpdu_fail", "Lost", "Frames that were not acknowledged."),
    COUNTER(SENT, "tx.pbs_pass", "Blocks sent", "Blocks of 512 bytes that came whole."),
    COUNTER(SENT, "tx.pbs_fail", "Blocks lost", "Blocks that came broken."),
    COUNTER(RECEIVED, "rx.mdpu_ack", "Received", "Frames that were acknowledged."),
    COUNTER(RECEIVED, "rx.mdpu_fail", "Received broken", "Frames that were not."),
    COUNTER(RECEIVED, "rx.pbs_pass", "Blocks whole", "Blocks of 512 bytes that were whole."),
    COUNTER(RECEIVED, "rx.pbs_fail", "Blocks broken", "Blocks that were broken."),
    COUNTER(
	RECEIVED, "rx.tb_pass", "Bits mended", "Wrong bits in whole blocks, that could be mended."),
    COUNTER(RECEIVED, "rx.tb_fail", "Bits wrong", "Wrong bits in broken blocks."),
    {.key = "homeplug_av.lnk_stats.rx.num_int",
	.label = "Intervals",
	.kind = &kind_number,
	.bits = 8,
	.when = RECEIVED,
	.count = {.of = SIZED},
	.help = "How many intervals follow."},
    {.key = "homeplug_av.lnk_stats.rx.intervals",
	.label = "Intervals",
	.kind = &kind_list,
	.bits = REST,
	.when = RECEIVED,
	.sized_by = "homeplug_av.lnk_stats.rx.num_int",
	.item = &proto_item_3,
	.help = "Parts of each period of the voltage, each with a speed of its own."},
    {},
};

static const struct proto proto_lnk_stats_cnf = {
    .key = "homeplug_av.lnk_stats_cnf",
    .name = "Link counters",
    .spec = "none: Qualcomm Atheros, open-plc-utils",
    .help = "How much went over the line, and how much of it was broken.",
    .fields = lnk_stats_cnf_fields,
    .binds = (const struct bind[]){{&homeplug_message, 0xa031, .test = homeplug_is_qualcomm}, {}},
};

const struct proto *const homeplug_links_protos[] = {
    &proto_lnk_stats_req,
    &proto_item_3,
    &proto_lnk_stats_cnf,
    NULL,
};
