/* SPDX-License-Identifier: BSD-2-Clause */
/* The Configuration Testing Protocol of Ethernet version 2, which everybody calls loopback. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

static const struct name functions[] = {
    {1, .name = "reply", .help = "Arrived: the way ends here.",
	.summary = "Loopback reply {loop.receipt_number}"},
    {2, .name = "forward", .help = "Send the frame on to the address that follows.",
	.summary = "Loopback forward to {loop.forwarding_address}"},
    {},
};

static const struct field function_fields[] = {
    {.key = "loop.function",
	.label = "Function",
	.kind = &kind_number,
	.bits = 16,
	.little = true,
	.names = functions,
	.init = "1",
	.help = "What the station shall do with the frame that has reached this place."},
    {.key = "loop.receipt_number",
	.label = "Receipt number",
	.kind = &kind_number,
	.bits = 16,
	.little = true,
	.when = {.key = "loop.function", .from = 1, .is = IF},
	.help = "Tells one test from another: the sender chose it."},
    {.key = "loop.forwarding_address",
	.label = "Forward to",
	.kind = &kind_mac,
	.bits = 48,
	.when = {.key = "loop.function", .from = 2, .is = IF},
	.init = "02:00:00:00:00:0a",
	.help = "Where the frame goes next. A station that gets it puts this address into the "
		"destination and counts the skip count up by 8."},
    {},
};

static const struct proto proto_loop_function = {
    .key = "loop.function",
    .name = "Function",
    .spec = "DEC, Intel, Xerox: The Ethernet, version 2, clause 8",
    .help = "One step of the frame's way.",
    .fields = function_fields,
};

static const struct field fields[] = {
    {.key = "loop.skipcount",
	.label = "Skip count",
	.kind = &kind_number,
	.bits = 16,
	.little = true,
	.help =
	    "Bytes of steps that are done: the function after so many bytes is the one to do now."},
    {.key = "loop.functions",
	.label = "Functions",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_loop_function,
	.until = {.key = "loop.function", .from = 1, .is = IF},
	.init = "[loop.function]",
	.help = "The steps: forwarded from station to station, at last a reply."},
    {},
};

static const struct proto proto_loop = {
    .key = "loop",
    .name = "Configuration testing (loopback)",
    .spec = "DEC, Intel, Xerox: The Ethernet, version 2, clause 8",
    .help = "Sends a frame around over the stations named in it. Today a Cisco switch sends one to "
	    "itself over each port every 10 seconds: if it comes back, the cable runs in a circle.",
    .summary = "Loopback",
    .fields = fields,
    .binds = (const struct bind[]){{&ethertype, 0x9000}, {}},
    .body = true,
};

const struct proto *const loop_protos[] = {
    &proto_loop_function,
    &proto_loop,
    NULL,
};
