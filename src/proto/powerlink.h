/* SPDX-License-Identifier: BSD-2-Clause */
/* What the files of Ethernet POWERLINK share. */
#ifndef PROTO_POWERLINK_H
#define PROTO_POWERLINK_H

#include "wire/kind.h"

extern const struct space epl_type;    /* which message follows the header */
extern const struct space epl_service; /* what asynchronous data say */
extern const struct name epl_nodes[], epl_states[], epl_errors[];
extern const char epl_zero[], epl_state_help[];

/* The first two bytes of an answer: about errors, about links and what waits to be sent. */
#define EPL_ERROR_PARTS(KEY)                                                                   \
	{.key = KEY ".reserved_high",                                                          \
	    .label = "Reserved",                                                               \
	    .kind = &kind_hex,                                                                 \
	    .bits = 3,                                                                         \
	    .help = epl_zero},                                                                 \
	    {.key = KEY ".en",                                                                 \
		.label = "Exception new",                                                      \
		.kind = &kind_flag,                                                            \
		.bits = 1,                                                                     \
		.help = "Turns when there is an error to be read."},                           \
	    {.key = KEY ".ec",                                                                 \
		.label = "Exception clear",                                                    \
		.kind = &kind_flag,                                                            \
		.bits = 1,                                                                     \
		.help = "1: the list of errors is not set up yet."},                           \
	{                                                                                      \
		.key = KEY ".reserved_low", .label = "Reserved", .kind = &kind_hex, .bits = 3, \
		.help = epl_zero                                                               \
	}
#define EPL_REQUEST_PARTS(KEY)                                                          \
	{.key = KEY ".fls",                                                             \
	    .label = "First link",                                                      \
	    .kind = &kind_flag,                                                         \
	    .bits = 1,                                                                  \
	    .help = "The state of the first link of a ring."},                          \
	    {.key = KEY ".sls",                                                         \
		.label = "Second link",                                                 \
		.kind = &kind_flag,                                                     \
		.bits = 1,                                                              \
		.help = "The state of the second link of a ring."},                     \
	    {.key = KEY ".pr",                                                          \
		.label = "Priority",                                                    \
		.kind = &kind_number,                                                   \
		.bits = 3,                                                              \
		.help = "How urgent is what it would like to send."},                   \
	{                                                                               \
		.key = KEY ".rs", .label = "Requests", .kind = &kind_number, .bits = 3, \
		.help = "How many asynchronous frames wait; 7: so many or more."        \
	}

#endif
