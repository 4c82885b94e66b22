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

/* The list of an attribute of type T: vectors of ITEM, which is called KEY. */
#define MRP_VECTORS(P, T, ITEM, KEY) \
    {.key = P ".attribute_list", \
	.label = "Vectors", \
	.kind = &kind_list, \
	.bits = REST, \
	.item = &ITEM, \
	.until = {.key = P ".end_mark"}, \
	.when = {.key = P ".attribute_type", .from = T, .is = IF}, \
	.init = "[" KEY " ; " KEY " end_mark=0]", \
	.help = "Each says something about values in a row; the last one is the end mark."}

/* All messages: of ITEM. */
#define MRP_MESSAGES(P, ITEM) \
    {.key = P ".messages", \
	.label = "Messages", \
	.kind = &kind_list, \
	.bits = REST, \
	.item = &ITEM, \
	.until = {.key = P ".end_mark"}, \
	.init = "[" P ".message ; " P ".message end_mark=0]", \
	.help = "One for each kind of thing that is declared; the last one is the end mark."}

/* How the protocols themselves begin. */
#define MRP_VERSION(P) \
    {.key = P ".protocol_version", \
	.label = "Version", \
	.kind = &kind_number, \
	.bits = 8, \
	.help = "The version of the protocol; so far 0."}

/* clang-format on */

#endif
