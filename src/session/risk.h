/* SPDX-License-Identifier: BSD-2-Clause */
/* What is asked before something is sent. Knows what disturbs a live network; the answer is the
 * user's. */
#ifndef SESSION_RISK_H
#define SESSION_RISK_H

#include "session/session.h"

enum {
	RATE_ASK = 100,     /* frames a second that are sent without asking */
	RATE_ASK_GROUP = 10 /* the same to a group address */
};

#define RISK_GROUP_SOURCE "group-source" /* the only one that harms nobody */

struct risk {
	const char *id;  /* for "do not ask again in this session" */
	char title[64];  /* "Send 1000 frames per second?" */
	char words[400]; /* a few sentences: what will happen */
	int64_t limit;   /* a harmless interval to offer instead, ns; 0 = none */
	bool can_repeat; /* "always in this session" may be offered */
};

/*
 * The first thing worth asking before a draft is sent from the seat every interval ns (0 = once):
 * BPDU / pause / LACP to a reserved group, group source, source of another station, rate. False:
 * nothing. Nothing is asked in the lab, nor what is in session->asked. After a yes ask again with
 * the id in session->asked for as long as this one sending lasts, to hear of the next.
 */
bool risk_find(const struct session *, const struct draft *, int64_t interval, struct risk *);

/* The same before the frames of a file are sent, which may be any. */
bool risk_replay(const struct session *, struct risk *);

/* Refuses what would be asked where nobody can be asked; false. */
bool risk_refuse(const struct risk *, struct why *);

#endif
