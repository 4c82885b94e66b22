/* SPDX-License-Identifier: BSD-2-Clause */
/* Rows that DCBX of IEEE 802.1 and the one before it have alike: how priorities share a link, and
 * which can be paused. Does not know where they stand. */
#ifndef PROTO_LLDP_DCB_H
#define PROTO_LLDP_DCB_H

#include "wire/kind.h"

/* A byte for each of eight shares; word: for what shares the link, within a sentence. */
#define DCB_PERCENT_ROWS(word)                                                                    \
	{.key = "lldp.dcbx.feature.pg.per0",                                                      \
	    .label = "Bandwidth of " word " 0",                                                   \
	    .kind = &kind_number,                                                                 \
	    .bits = 8,                                                                            \
	    .help = "Percent of the link that " word " 0 gets at least. All together make 100."}, \
	    {.key = "lldp.dcbx.feature.pg.per1",                                                  \
		.label = "Bandwidth of " word " 1",                                               \
		.kind = &kind_number,                                                             \
		.bits = 8,                                                                        \
		.help =                                                                           \
		    "Percent of the link that " word " 1 gets at least. All together make 100."}, \
	    {.key = "lldp.dcbx.feature.pg.per2",                                                  \
		.label = "Bandwidth of " word " 2",                                               \
		.kind = &kind_number,                                                             \
		.bits = 8,                                                                        \
		.help =                                                                           \
		    "Percent of the link that " word " 2 gets at least. All together make 100."}, \
	    {.key = "lldp.dcbx.feature.pg.per3",                                                  \
		.label = "Bandwidth of " word " 3",                                               \
		.kind = &kind_number,                                                             \
		.bits = 8,                                                                        \
		.help =                                                                           \
		    "Percent of the link that " word " 3 gets at least. All together make 100."}, \
	    {.key = "lldp.dcbx.feature.pg.per4",                                                  \
		.label = "Bandwidth of " word " 4",                                               \
		.kind = &kind_number,                                                             \
		.bits = 8,                                                                        \
		.help =                                                                           \
		    "Percent of the link that " word " 4 gets at least. All together make 100."}, \
	    {.key = "lldp.dcbx.feature.pg.per5",                                                  \
		.label = "Bandwidth of " word " 5",                                               \
		.kind = &kind_number,                                                             \
		.bits = 8,                                                                        \
		.help =                                                                           \
		    "Percent of the link that " word " 5 gets at least. All together make 100."}, \
	    {.key = "lldp.dcbx.feature.pg.per6",                                                  \
		.label = "Bandwidth of " word " 6",                                               \
		.kind = &kind_number,                                                             \
		.bits = 8,                                                                        \
		.help =                                                                           \
		    "Percent of the link that " word " 6 gets at least. All together make 100."}, \
	{                                                                                         \
		.key = "lldp.dcbx.feature.pg.per7", .label = "Bandwidth of " word " 7",           \
		.kind = &kind_number, .bits = 8,                                                  \
		.help =                                                                           \
		    "Percent of the link that " word " 7 gets at least. All together make 100."   \
	}

/* 4 bits for each of eight priorities, then a byte for each of eight shares. All three arguments
 * are words for what shares the link: as a label begins, within one, and with its explanation. */
#define DCB_SHARE_ROWS(label_word, word, queue)                     \
	{.key = "lldp.dcbx.feature.pg.pgid_prio0",                  \
	    .label = label_word " of priority 0",                   \
	    .kind = &kind_number,                                   \
	    .bits = 4,                                              \
	    .help = "The " queue " for frames of priority 0."},     \
	    {.key = "lldp.dcbx.feature.pg.pgid_prio1",              \
		.label = label_word " of priority 1",               \
		.kind = &kind_number,                               \
		.bits = 4,                                          \
		.help = "The " queue " for frames of priority 1."}, \
	    {.key = "lldp.dcbx.feature.pg.pgid_prio2",              \
		.label = label_word " of priority 2",               \
		.kind = &kind_number,                               \
		.bits = 4,                                          \
		.help = "The " queue " for frames of priority 2."}, \
	    {.key = "lldp.dcbx.feature.pg.pgid_prio3",              \
		.label = label_word " of priority 3",               \
		.kind = &kind_number,                               \
		.bits = 4,                                          \
		.help = "The " queue " for frames of priority 3."}, \
	    {.key = "lldp.dcbx.feature.pg.pgid_prio4",              \
		.label = label_word " of priority 4",               \
		.kind = &kind_number,                               \
		.bits = 4,                                          \
		.help = "The " queue " for frames of priority 4."}, \
	    {.key = "lldp.dcbx.feature.pg.pgid_prio5",              \
		.label = label_word " of priority 5",               \
		.kind = &kind_number,                               \
		.bits = 4,                                          \
		.help = "The " queue " for frames of priority 5."}, \
	    {.key = "lldp.dcbx.feature.pg.pgid_prio6",              \
		.label = label_word " of priority 6",               \
		.kind = &kind_number,                               \
		.bits = 4,                                          \
		.help = "The " queue " for frames of priority 6."}, \
	    {.key = "lldp.dcbx.feature.pg.pgid_prio7",              \
		.label = label_word " of priority 7",               \
		.kind = &kind_number,                               \
		.bits = 4,                                          \
		.help = "The " queue " for frames of priority 7."}, \
	    DCB_PERCENT_ROWS(word)

/* A byte: a bit for each priority. */
#define DCB_PAUSE_ROWS                                                                            \
	{.key = "lldp.dcbx.feature.pfc.prio7",                                                    \
	    .label = "Priority 7",                                                                \
	    .kind = &kind_flag,                                                                   \
	    .bits = 1,                                                                            \
	    .help =                                                                               \
		"Frames of priority 7 can be paused rather than dropped: storage wants that."},   \
	    {.key = "lldp.dcbx.feature.pfc.prio6",                                                \
		.label = "Priority 6",                                                            \
		.kind = &kind_flag,                                                               \
		.bits = 1,                                                                        \
		.help = "Frames of priority 6 can be paused rather than dropped: storage wants "  \
			"that."},                                                                 \
	    {.key = "lldp.dcbx.feature.pfc.prio5",                                                \
		.label = "Priority 5",                                                            \
		.kind = &kind_flag,                                                               \
		.bits = 1,                                                                        \
		.help = "Frames of priority 5 can be paused rather than dropped: storage wants "  \
			"that."},                                                                 \
	    {.key = "lldp.dcbx.feature.pfc.prio4",                                                \
		.label = "Priority 4",                                                            \
		.kind = &kind_flag,                                                               \
		.bits = 1,                                                                        \
		.help = "Frames of priority 4 can be paused rather than dropped: storage wants "  \
			"that."},                                                                 \
	    {.key = "lldp.dcbx.feature.pfc.prio3",                                                \
		.label = "Priority 3",                                                            \
		.kind = &kind_flag,                                                               \
		.bits = 1,                                                                        \
		.help = "Frames of priority 3 can be paused rather than dropped: storage wants "  \
			"that."},                                                                 \
	    {.key = "lldp.dcbx.feature.pfc.prio2",                                                \
		.label = "Priority 2",                                                            \
		.kind = &kind_flag,                                                               \
		.bits = 1,                                                                        \
		.help = "Frames of priority 2 can be paused rather than dropped: storage wants "  \
			"that."},                                                                 \
	    {.key = "lldp.dcbx.feature.pfc.prio1",                                                \
		.label = "Priority 1",                                                            \
		.kind = &kind_flag,                                                               \
		.bits = 1,                                                                        \
		.help = "Frames of priority 1 can be paused rather than dropped: storage wants "  \
			"that."},                                                                 \
	{                                                                                         \
		.key = "lldp.dcbx.feature.pfc.prio0", .label = "Priority 0", .kind = &kind_flag,  \
		.bits = 1,                                                                        \
		.help =                                                                           \
		    "Frames of priority 0 can be paused rather than dropped: storage wants that." \
	}

#endif
