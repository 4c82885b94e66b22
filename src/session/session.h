/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Everything the program knows: ports, received and sent frames, the draft, the plan. Knows no
 * screen and waits for nothing: the loop calls in with the time, whoever shows things looks at the
 * struct.
 */
#ifndef SESSION_SESSION_H
#define SESSION_SESSION_H

#include "port/dump.h"
#include "port/port.h"
#include "session/plan.h"
#include "session/stations.h"
#include "session/store.h"
#include "session/view.h"
#include "wire/draft.h"

enum {
	PORTS_MAX = 16,
	MESSAGES_MAX = 100,
	BUDGET_DEFAULT = 64 << 20, /* bytes of frames, received and sent */
	RECEIVE_BUDGET = 256,      /* frames of a port per turn of the loop */
	ASKED_MAX = 8
};

struct message {
	int64_t time; /* wall clock, ns */
	char text[320];
};

struct session {
	struct port *port[PORTS_MAX];
	unsigned ports;
	unsigned seat; /* the port from which we send, and whose frames "to me" are */
	bool show_all; /* frames of all ports are shown, not just those of the seat */
	struct {
		uint64_t received, sent, refused;
		int64_t last; /* wall clock of the last frame received; 0 = none */
	} count[PORTS_MAX];
	struct store *received, *sent;
	struct view *view; /* of received */
	char filter[512];  /* the expression behind it, "" = none */
	struct stations stations;
	struct draft draft; /* the form's frame */
	int64_t interval;   /* of the form: ns */
	uint64_t times;     /* of the form: 0 = until stopped */
	struct plan plan;
	bool capturing;               /* false: frames are taken from the ports and forgotten */
	bool receive_only;            /* never sends */
	bool lab;                     /* all of it is virtual: nothing is asked */
	const char *asked[ASKED_MAX]; /* ids of risks that are not asked again */
	struct dump *dump;            /* every frame is also written there; NULL = not */
	int64_t started; /* wall clock, ns: "seconds" count from here (from the first frame, for a
			    file) */
	struct message message[MESSAGES_MAX];
	uint64_t messages; /* ever: message[(messages - 1) % MESSAGES_MAX] is the newest */
	unsigned changes;  /* grows with everything that may be seen: draw when it differs */

	/* Told of every frame that was put into a store (NULL: nobody). The text output and the
	 * lab's hosts listen here. */
	struct listener {
		void (*frame)(void *context, struct session *, const struct record *);
		void *context;
	} listener[2];
};

/* An empty session without ports; its draft says "Hello lab". budget in bytes. */
struct session *session_new(size_t budget, uint64_t most_frames, int64_t wall, struct why *);

/* Closes all ports, the dump and everything. Words if the dump could not be finished. */
bool session_free(struct session *, struct why *);

/* Takes over an open port. The first one is the seat, and its address the draft's source (unless
 * that was set already). */
bool session_add(struct session *, struct port *, struct why *);

/* Sits down at another port: its address becomes the draft's source if that was the former seat's.
 */
void session_sit(struct session *, unsigned port);

/* Takes frames from a port, at most RECEIVE_BUDGET; returns how many. */
int session_receive(struct session *, unsigned port);

/* Sends the draft once from the seat at wall time; the sent store gets it, also when it was refused
 * (then false, with words). */
bool session_send(struct session *, int64_t wall, struct why *);

/* The same with given bytes from a given port (the lab's hosts). */
bool session_send_bytes(
    struct session *, unsigned port, const uint8_t *bytes, size_t n, int64_t wall, struct why *);

/* Repeats as interval and times say; the first frame goes at once. Refuses when receive_only. Stops
 * everything that sends. */
bool session_repeat(struct session *, int64_t steady, struct why *);
void session_stop(struct session *);

/* Sends what is due. The plan ends itself on a refusal that will not go away by itself (no link,
 * too long, not permitted), with a message. */
void session_run(struct session *, int64_t steady, int64_t wall);

/* When session_run has something to do next: steady clock, ns; INT64_MAX = never. */
int64_t session_deadline(const struct session *);

/* Once a second: link facts, counters, the dump's buffer. */
void session_second(struct session *);

/* Shows only frames that pass a filter; "" shows all. Refuses in words, and shows what it showed
 * before. */
bool session_filter(struct session *, const char *expression, struct why *);

/* Which ports are shown: all, or the seat. */
void session_show_all(struct session *, bool all);

/* Something to tell the user: one line, kept among the last MESSAGES_MAX. */
void session_say(struct session *, int64_t wall, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* How a frame's destination looks from a port: '=' to me, 'B' broadcast, '*' group, 'o' to others,
 * '!' too short, damaged or sent from a group address. */
char session_kind(const struct session *, const struct record *, const struct dissection *);

/* "h1", "eth0": the port's name now. */
const char *session_port_name(const struct session *, unsigned port);

#endif
