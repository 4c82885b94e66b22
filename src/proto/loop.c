/* SPDX-License-Identifier: BSD-2-Clause */
/* Frames that come back if a cable runs in a circle: the Configuration Testing Protocol of Ethernet
 * version 2, which everybody calls loopback, and loop detection of H3C. Those of Realtek:
 * realtek.c. */
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
    .help = "Sends a frame around over the stations named in it. Today a Cisco switch or router "
	    "sends one to itself over each port every 10 seconds (keepalive): from the port's "
	    "address to the port's address, one function reply with receipt number 0, zeros "
	    "behind it. If it comes back, the cable runs in a circle, and the switch closes the "
	    "port. Others look for loops with frames of their own: those of H3C, HP and Realtek "
	    "are known here.",
    .summary = "Loopback",
    .fields = fields,
    .binds = (const struct bind[]){{&ethertype, 0x9000}, {}},
    .body = true,
};

static const struct name h3c_codes[] = {
    {1, .name = "loop-detection", .help = "Looking for loops."},
    {},
};

static const struct field h3c_fields[] = {
    {.key = "h3c_loop.code",
	.label = "Code",
	.kind = &kind_hex,
	.bits = 16,
	.names = h3c_codes,
	.init = "1",
	.help = "What the frame is for."},
    {.key = "h3c_loop.version",
	.label = "Version",
	.kind = &kind_hex,
	.bits = 16,
	.fixed = true,
	.help = "Always 0."},
    {.key = "h3c_loop.data",
	.label = "Length and pieces",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "A length, then pieces of type, length and value: the address of the sender, its "
		"name, the port. Which number each piece has is not public."},
    {},
};

static const struct proto proto_h3c_loop = {
    .key = "h3c_loop",
    .name = "Loop detection of H3C",
    .spec = "HPE 5920/5900 layer 2 configuration guide, loop detection",
    .help = "Switches of H3C, and those of HPE that come from there, send it from each port every "
	    "30 seconds or so if loop detection is on. One that gets its own frame back logs a "
	    "loop, or closes the port.",
    .summary = "H3C {h3c_loop.code}",
    .fields = h3c_fields,
    .binds = (const struct bind[]){{&ethertype, 0x8918, .group = 0x010fe2000007}, {}},
};

const struct proto *const loop_protos[] = {
    &proto_loop_function,
    &proto_loop,
    &proto_h3c_loop,
    NULL,
};
