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
	RISKS_MAX = 6,    /* that are asked together */
	RISK_FRAMES = 256 /* of those that change */
};

/* What is to be sent: which frames, from which port, how fast. */
struct sending {
	unsigned port;
	const struct draft *draft; /* NULL: frames of a file, which may be any */
	struct vary *vary;         /* what changes from frame to frame; NULL: nothing */
	int64_t interval;          /* ns between ticks; 0 = there is but one */
	uint32_t burst;            /* frames of a tick; 0 means 1 */
	uint64_t times;            /* frames in all; 0 = without an end */
};

struct risk {
	const char *id[RISKS_MAX]; /* for "do not ask again in this session" */
	unsigned ids;
	uint32_t rows;    /* a bit for each */
	int64_t each;     /* ns between two frames, where that is asked about; else INT64_MAX */
	char title[64];   /* "Send 1000 frames per second?": the worst of them */
	char words[1024]; /* a sentence or two for each: what will happen */
	int64_t limit;    /* a harmless interval to offer instead, ns; 0 = none ... */
	int most;         /* ... and how many frames a second that is */
	bool can_repeat;  /* "always in this session" may be offered */
};

/* What a job sends as it is, and when it is started or stepped: the form's is then what the form
 * says now. One frame sent once, from the seat. */
struct sending sending_running(const struct session *, unsigned job);
struct sending sending_job(const struct session *, unsigned job);
struct sending sending_step(const struct session *, unsigned job);
struct sending sending_once(const struct session *, const struct draft *);

/*
 * What is worth asking before something is sent: frames that switches act on (BPDU, pause, LACP),
 * that hosts obey (DHCP server, router advertisement), a source that is a group, another station or
 * not this port, a port that is this computer's way to the network, the rate (of a burst: that of
 * its second), the frames of a file. Of frames that change the first RISK_FRAMES are looked at.
 * False: nothing. Nothing is asked in the lab, nor what is in session->asked.
 */
bool risk_find(const struct session *, const struct sending *, struct risk *);

/* Whether a yes to what was asked is also one to this: nothing else, and no faster. */
bool risk_covers(const struct risk *asked, const struct risk *now);

/* Refuses what would be asked where nobody can be asked; false. */
bool risk_refuse(const struct risk *, struct why *);

/* None of this is asked again in this session. */
void risk_forgive(struct session *, const struct risk *);

#endif
