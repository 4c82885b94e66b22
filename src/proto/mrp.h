/* SPDX-License-Identifier: BSD-2-Clause */
/* Rows that MVRP, MMRP and MSRP have alike, each under a key of its own, P (HACKING.md): what they
 * register differs, its form does not. */
#ifndef PROTO_MRP_H
#define PROTO_MRP_H

#include "proto/kinds.h"
#include "wire/kind.h"

extern const char mrp_events_help[];
extern const struct name mrp_leave_alls[];

/* clang-format off */

/* The two numbers at the start of a vector. */
#define MRP_VECTOR_BITS(P) \
    {.key = P ".leave_all_event", \
	.label = "Leave all", \
	.kind = &kind_number, \
	.bits = 3, \
	.names = mrp_leave_alls, \
	.help = "Whether everybody has to declare anew, about every 10 seconds."}, \
    {.key = P ".number_of_values", \
	.label = "Number of values", \
	.kind = &kind_number, \
	.bits = 13, \
	.count = {.of = SIZED}, \
	.help = \
	    "For how many values in a row there are events: the first value, the next one and so " \
	    "on."}

/* How a vector begins, or the end of a list of them. */
#define MRP_VECTOR_START(P, BITS) \
    {.key = P ".vector_header", \
	.label = "Vector header", \
	.kind = &kind_hex, \
	.bits = 16, \
	.when = {.from = 0, .is = UNLESS}, \
	.parts = BITS, \
	.init = "0x0001", \
	.help = "Two numbers in 16 bits; both 0 mark the end of the list."}, \
    {.key = P ".end_mark", \
	.label = "End mark", \
	.kind = &kind_hex, \
	.bits = 16, \
	.when = {.from = 0, .is = IF}, \
	.help = "Zero: no more vectors in this list."}

/* What happens to each value of a vector: its last row. */
#define MRP_EVENTS(P) \
    {.key = P ".three_packed_event", \
	.label = "Events", \
	.kind = &kind_events, \
	.sized_by = P ".number_of_values", \
	.per = 3, \
	.when = {.key = P ".end_mark", .is = UNLESS}, \
	.init = "JoinIn", \
	.help = mrp_events_help}

/* The end of the messages. */
#define MRP_MESSAGES_END(P) \
    {.key = P ".end_mark", \
	.label = "End mark", \
	.kind = &kind_hex, \
	.bits = 16, \
	.when = {.from = 0, .is = IF}, \
	.help = "Zero: no more messages."}

/* How the protocols themselves begin. */
#define MRP_VERSION(P) \
    {.key = P ".protocol_version", \
	.label = "Version", \
	.kind = &kind_number, \
	.bits = 8, \
	.help = "The version of the protocol; so far 0."}

/* clang-format on */

#endif
