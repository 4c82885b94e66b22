/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Everything the program knows: ports, received and sent frames, the draft, the jobs. Knows no
 * screen and waits for nothing: the loop calls in with the time, whoever shows things looks at the
 * struct.
 */
#ifndef SESSION_SESSION_H
#define SESSION_SESSION_H

#include "port/dump.h"
#include "port/port.h"
#include "session/cap.h"
#include "session/fate_data.h"
#include "session/guard.h"
#include "session/job_data.h"
#include "session/stations.h"
#include "session/store.h"
#include "session/view.h"
#include "wire/draft.h"

enum {
	MESSAGES_MAX = 100,
	BUDGET_DEFAULT = 64 << 20, /* bytes of frames, received and sent */
	RECEIVE_BUDGET = 256,      /* frames of a port per turn of the loop */
	SEND_BUDGET = 256,         /* frames that jobs send per turn */
	SCAN_BUDGET = 256,         /* frames that a new filter looks at in one step */
	REFUSALS_MAX = 100,        /* in a row: then a job gives up */
	ASKED_MAX = 12,
	LISTENERS_MAX = 8,
	FILTER_SIZE = 512 /* characters of an expression, its NUL included */
};

struct message {
	int64_t time; /* wall clock, ns */
	bool aside;   /* answers nothing that was done: it must not stand in the way */
	char text[320];
};

struct beacon;
struct history;
struct origin;
struct recent;
struct session;

/* Who wants to know of frames, or to do something at times. Every function may be NULL. */
struct listener {
	void *context;
	/* A frame was put into a store. */
	void (*stored)(void *context, struct session *, const struct record *);
	/* A frame came to a port, also while nothing is captured; it is stored already. May send.
	 */
	void (*arrived)(void *context, struct session *, unsigned port, const struct port_frame *);
	/* The time next has come; returns when it wants to be called again. */
	int64_t (*run)(void *context, struct session *, int64_t steady, int64_t wall);
	int64_t next;                 /* steady clock, ns; INT64_MAX = never */
	void (*close)(void *context); /* the session ends */
};

struct session {
	struct port *port[PORTS_MAX];
	unsigned ports;
	unsigned seat; /* the port from which we send, and whose frames "to me" are */
	bool show_all; /* frames of all ports are shown, not just those of the seat */
	struct {
		uint64_t received, sent, refused;
		uint64_t host; /* left from this computer, not sent by this program */
		int64_t last;  /* wall clock of the last frame received; 0 = none */
	} count[PORTS_MAX];
	uint64_t given; /* frames sent from here that a port took */
	struct store *received, *sent;
	struct view *view;        /* of received */
	char filter[FILTER_SIZE]; /* the expression behind it, "" = none */
	struct stations stations;
	struct draft draft;      /* the form's frame */
	struct history *history; /* of the draft, interval and times: what can be undone */
	struct origin *origin;   /* the frame that the draft was made from; NULL: none */
	int64_t interval;        /* of the form: ns */
	uint64_t times;          /* of the form: 0 = until stopped */
	uint32_t burst;          /* of the form: frames each time; 0 means 1 */
	struct job job[JOBS_MAX];
	bool unchosen;  /* the user has not said yet which port: the one that is open keeps a place
			 */
	bool capturing; /* false: frames are taken from the ports and forgotten */
	bool receive_only;    /* never sends */
	char only_asked[200]; /* the line of a file that asks for receive_only; "" = none */
	bool only_key;        /* a key has asked for it since */
	bool only_unclear;    /* only_by is where nobody knows what limits are meant */
	char only_by[200], rate_by[200]; /* who says that, and how many frames may leave, and
					    cannot be overruled; "" = the user */
	bool failed;                     /* a port had something to tell that was no mere news */
	uint64_t forgotten;              /* frames for which there was no memory */
	bool lab;                        /* all of it is virtual: nothing is asked */
	bool sure;                       /* a script runs that may do all without a question */
	const char *asked[ASKED_MAX];    /* ids of risks that are not asked again */
	struct recent *recent;           /* what the user has sent; NULL = that is not kept */
	struct dump *dump;               /* every frame is also written there; NULL = not */
	int64_t started; /* wall clock, ns: "seconds" count from here (from the first frame, for a
			    file) */
	struct message message[MESSAGES_MAX];
	uint64_t messages; /* ever: message[(messages - 1) % MESSAGES_MAX] is the newest */
	unsigned changes;  /* grows with everything that may be seen: draw when it differs */

	uint8_t own[PORTS_MAX][6]; /* the ports' addresses as the draft knows them */
	struct fate fate;          /* what becomes of sent frames */
	struct beacon *beacon;     /* NULL: there was none yet */
	int64_t wall, steady;      /* of this turn: what session_run was told last */
	struct cap cap;            /* how many frames a second may leave */
	struct guard guard;        /* whether they come back */
	struct listener listener[LISTENERS_MAX];
	unsigned listeners;
};

/* An empty session without ports; its draft says "Hello lab". budget in bytes. */
struct session *session_new(size_t budget, uint64_t most_frames, int64_t wall, struct why *);

/* Closes all ports, the dump and everything. Words if the dump could not be finished. */
bool session_free(struct session *, struct why *);

/* Takes over an open port. A port whose frames can be read again is the only one, and the store of
 * received frames lies over it. The first one is the seat, and its address the draft's source
 * (unless that was set already). */
bool session_add(struct session *, struct port *, struct why *);

/* Other limits of memory, before any frame is there and any port whose frames can be read again.
 * False without memory: then they are as they were. */
bool session_limits(struct session *, size_t budget, uint64_t most_frames, struct why *);

/* The address of a port may have changed: the draft's source goes with that of the seat. */
void session_follow(struct session *, unsigned port);

/* The port of a bridge at the other end of a port's cable says whether it forwards: the lab's
 * switch does once all of those that have said so do. Elsewhere it counts for nothing: the cable
 * may lead into another network namespace, where an index means another interface. */
void session_far(struct session *, unsigned port, bool forwards, int64_t steady);

/* Sits down at another port: its address becomes the draft's source if that was the former seat's.
 * Stops repeating. */
void session_sit(struct session *, unsigned port);

/* A draft without a source (all zeros) gets the seat's address, as sender of ARP as well. The same
 * for the form's. */
void session_address(const struct session *, struct draft *);
void session_source_own(struct session *);

/* Takes frames from a port, at most RECEIVE_BUDGET; returns how many. */
int session_receive(struct session *, unsigned port);

/* Takes frames that were seen leaving a port, at most RECEIVE_BUDGET; returns how many. Goes before
 * session_receive(): so a question is there before its answer. Whether that is known of a port. */
int session_left(struct session *, unsigned port);
bool session_watched(const struct session *, unsigned port);

/* Sends the draft once from the seat at wall time; the sent store gets it, also when it was refused
 * (then false, with words). A loop that was found before is forgotten, and looked for anew. */
bool session_send(struct session *, int64_t wall, struct why *);

/* The same with given bytes from a given port. The one place where what is sent from here is given
 * to a port: refuses also what the cap does not allow now, and after a loop was found. */
bool session_send_bytes(
    struct session *, unsigned port, const uint8_t *bytes, size_t n, int64_t wall, struct why *);

/* Says that it is receive only, who wants that, and what to do: "receive only, says x.conf:2. ..".
 */
void session_only(const struct session *, struct text *);

/* Whether the seat's port is a file that is read, from which nothing can be sent. */
bool session_reads(const struct session *);

/* Whether anything may be sent: refuses when receive_only, or without a port. */
bool session_may_send(const struct session *, struct why *);

/* Takes away all jobs, and what is known of sent frames beside their records. */
void session_end_traffic(struct session *);

/* The form's job: repeats as interval and times say; the first frame goes in the next session_run,
 * at once. Stops repeating. */
bool session_repeat(struct session *, int64_t steady, struct why *);
void session_stop(struct session *);

/* Adds a listener, whose run is first called at listener.next; it may set next of its own while it
 * listens. session_deafen takes it away (without close): it hears nothing from then on. */
struct listener *session_listen(struct session *, struct listener);
void session_deafen(struct session *, struct listener *);

/* Once per turn of the loop: sends what is due, calls listeners whose time has come. A job stops
 * by itself on a refusal that will not go away by itself (no link, too long, not permitted,
 * REFUSALS_MAX in a row), with a message. */
void session_run(struct session *, int64_t steady, int64_t wall);

/* Sends what is due, and nothing else: in the middle of a turn, so that it is not late. */
void session_due(struct session *, int64_t steady, int64_t wall);

/* Goes on with a filter's scan, with putting in order, for a step; true while there is more to do.
 */
bool session_scan(struct session *);

/* When session_run or session_scan has something to do next: steady clock, ns; 0 = now, INT64_MAX =
 * never. */
int64_t session_deadline(const struct session *);

/* Once a second: link facts (the draft's source follows the seat's address), counters, the dump's
 * buffer. */
void session_second(struct session *);

/* Reads no more of a file: returns how far it was read in percent, -1 if none is being read. */
int session_stop_reading(struct session *);

/* Tells the dump how many frames came and were lost at each port; session_flush also gives what it
 * has buffered to its file. */
void session_count(struct session *);
void session_flush(struct session *);

/* Where a frame of a port comes from, as a capture file says it; NULL: any of its frames, if it is
 * no file. */
struct dump_source session_source(struct port *, const struct port_frame *);

/* Shows only frames that pass a filter; "" shows all. Refuses in words, and shows what it showed
 * before. */
bool session_filter(struct session *, const char *expression, struct why *);

/* Puts the received frames that are shown in order by a column, see view_sort(); NULL: as they
 * came.
 */
void session_sort(struct session *, const struct column *, bool down);

/* Which ports are shown: all, or the seat. */
void session_show_all(struct session *, bool all);

/* Something to tell the user: one line, kept among the last MESSAGES_MAX. */
void session_say(struct session *, int64_t wall, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* What a frame is beside its bytes; the context is the session. */
void session_facts(const void *context, const struct record *, struct facts *);

/* How many frames a second may leave, and what changes that, or who says so: "100 frames a second
 * to groups leave from here, says FILE:2". */
void session_measure(const struct session *, bool group, struct text *);

/* Whether an address is that of one of the session's ports. */
bool session_own(const struct session *, const uint8_t mac[6]);

/* How a frame's destination looks from the frame's port: '=' to me, 'B' broadcast, '*' group, 'o'
 * to others, '^' leaving from this computer (not sent by this program), '!' too short, damaged or
 * sent from a group address, '-' not Ethernet. */
char session_kind(const struct session *, const struct record *, const struct dissection *);

/* "h1", "eth0": the port's name now. */
const char *session_port_name(const struct session *, unsigned port);

#endif
