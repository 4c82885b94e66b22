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

#define RISK_FOREIGN_SOURCE "foreign-source"

enum {
	RISKS_MAX = 6 /* that are asked together */
};

struct risk {
	const char *id[RISKS_MAX]; /* for "do not ask again in this session" */
	unsigned ids;
	char title[64];   /* "Send 1000 frames per second?": the worst of them */
	char words[1024]; /* a sentence or two for each: what will happen */
	int64_t limit;    /* a harmless interval to offer instead, ns; 0 = none */
	bool can_repeat;  /* "always in this session" may be offered */
	bool mild;        /* where nobody can be asked, a warning is enough */
};

/*
 * What is worth asking before a draft is sent from the seat every interval ns (0 = once): frames
 * that switches act on (BPDU, pause, LACP), that hosts obey (DHCP server, router advertisement), a
 * source that is a group, another station or not this port, a port that is this computer's way to
 * the network, the rate. False: nothing. Nothing is asked in the lab, nor what is in
 * session->asked.
 */
bool risk_find(const struct session *, const struct draft *, int64_t interval, struct risk *);

/* The same before the frames of a file are sent, which may be any. */
bool risk_replay(const struct session *, struct risk *);

/* Refuses what would be asked where nobody can be asked; false. */
bool risk_refuse(const struct risk *, struct why *);

/* None of this is asked again in this session. */
void risk_forgive(struct session *, const struct risk *);

#endif
