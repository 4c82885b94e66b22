/* SPDX-License-Identifier: BSD-2-Clause */
/* The message that says a queue in a switch grows (802.1Qau). */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

static const struct field cnm_fields[] = {
    {.key = "cnm.version",
	.label = "Version",
	.kind = &kind_number,
	.bits = 4,
	.help = "The version; so far 0."},
    {.key = "cnm.reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 6,
	.help = "Not used: zeros."},
    {.key = "cnm.qfb",
	.label = "Feedback",
	.kind = &kind_number,
	.bits = 6,
	.init = "1",
	.help = "How strongly to slow down: 1 a little, 63 as much as can be."},
    {.key = "cnm.cpid",
	.label = "Congestion point",
	.kind = &kind_hex,
	.bits = 64,
	.help = "Which queue of which switch: an address and 16 bits of its own."},
    {.key = "cnm.qoffset",
	.label = "Queue offset",
	.kind = &kind_signed,
	.bits = 16,
	.help = "By how many units of 64 bytes the queue is shorter than it should be; negative: "
		"longer."},
    {.key = "cnm.qdelta",
	.label = "Queue change",
	.kind = &kind_signed,
	.bits = 16,
	.help = "By how many units of 64 bytes it has changed since the last look."},
    {.key = "cnm.priority",
	.label = "Priority",
	.kind = &kind_number,
	.bits = 3,
	.help = "The priority of the frame that met the full queue."},
    {.key = "cnm.reserved2",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 13,
	.help = "Not used: zeros."},
    {.key = "cnm.dst",
	.label = "Destination",
	.kind = &kind_mac,
	.bits = 48,
	.help = "Where that frame was going."},
    {.key = "cnm.msdu_length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 16,
	.count = {.of = SIZED},
	.help = "Bytes of that frame that follow, at most 64."},
    {.key = "cnm.msdu",
	.label = "Piece of the frame",
	.kind = &kind_bytes,
	.sized_by = "cnm.msdu_length",
	.help = "How that frame began, after its addresses: the sender finds the flow by it."},
    {},
};

static const struct proto proto_cnm = {
    .key = "cnm",
    .name = "Congestion notification message",
    .spec = "IEEE 802.1Q clause 33.4",
    .help = "A switch whose queue grows sends this to the sender of a frame in it. The sender "
	    "slows that flow down: the queue shrinks, and no frame is lost. Storage over Ethernet "
	    "needs that.",
    .summary = "CNM: slow down by {cnm.qfb}",
    .fields = cnm_fields,
    .binds = (const struct bind[]){{&ethertype, 0x22e7}, {}},
};

const struct proto *const cnm_protos[] = {
    &proto_cnm,
    NULL,
};
