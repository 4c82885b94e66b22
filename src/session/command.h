/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * What can be told the program in words, without a screen: one command a line, "set eth.type
 * 0x88b5", "send", "wait rx arp within 2s". One table, from which the command line of the screen
 * (":"), scripts, their manual and the help come. Knows words; who gives them, and what is shown of
 * it, others know.
 */
#ifndef SESSION_COMMAND_H
#define SESSION_COMMAND_H

#include "session/risk.h"
#include "session/session.h"

/* What a command waits for before the next one may come. */
enum wait_for {
	WAIT_NOTHING,
	WAIT_TIME,    /* until has come */
	WAIT_FRAME,   /* a frame received that passes the sieve */
	WAIT_ABSENCE, /* until has come, and no such frame */
	WAIT_SENT,    /* a frame sent that passes it */
	WAIT_COUNT,   /* so many frames were sent since sending began; 0 = nothing sends any more */
	WAIT_LINK,    /* the port where one sits has a link, and a lab's switch forwards, ... */
	WAIT_NO_LINK, /* ... has none */
	WAIT_LOOP,    /* the guard finds one, see guard.h; else that is a failure of any command */
	WAIT_WORK,    /* the command's own work is done, a piece in each turn */
	WAIT_ANSWER   /* to the question order.risk; then the command runs again */
};

/* Work that takes more than a turn. */
struct work {
	/* Does a piece; *done: it was the last. Refuses in words. */
	bool (*step)(struct work *, const struct session *, bool *done, struct why *);
	void (*end)(struct work *); /* frees it; undoes what is not done */
};

struct wait {
	enum wait_for what;
	struct sieve *sieve; /* freed by whoever waits */
	struct work *work;   /* ended by whoever waits */
	uint64_t count;
	int64_t until; /* steady clock, ns: then it has failed, but for WAIT_TIME, WAIT_ABSENCE */
};

/* A command that is carried out: what it is given, and what it leaves. */
struct order {
	struct session *session;
	int64_t steady, wall;         /* now */
	uint64_t received, sent;      /* frames after these numbers have not been looked at yet */
	bool sure;                    /* risks are taken */
	const struct risk *agreed;    /* those that were asked about and taken; NULL = none */
	struct text *said;            /* what it tells: lines, fit to be shown */
	struct wait wait;             /* what it waits for; WAIT_NOTHING: it is done */
	struct risk risk;             /* WAIT_ANSWER: what is asked */
	bool ends;                    /* exit: nothing comes after it, ... */
	int status;                   /* ... and this is the exit status */
	const struct script_ops *ops; /* what only a front can do; see script.h */
	void *context;
};

struct command {
	const char *name, *argument; /* "set", "FIELD VALUE"; NULL = none; [...] may be left out */
	const char *help;            /* one line, as in the table of actions */
	/* Whether an argument ("" = none) can be meant, as far as that is known before anything
	 * runs. NULL: any may. */
	bool (*check)(const char *argument, struct why *);
	/* Does it, or says in order->wait what it waits for. Refuses in words. */
	bool (*run)(struct order *, const char *argument, struct why *);
	enum {
		COMMAND_PLAIN,
		COMMAND_SENDS, /* what is received after it may be an answer */
		COMMAND_TESTS  /* its outcome is what a script is for */
	} does;
	const char *more; /* for the manual: further sentences; NULL = none */
};

enum {
	COMMAND_LINE = 1024 /* bytes of a line at most, its NUL included */
};

/* In the order of the manual; ends with a row without name. */
extern const struct command commands[];

/* The command of a word of this length; NULL if there is none. */
const struct command *command_find(const char *word, size_t length);

/*
 * Takes a line apart, in place: its command, and what comes after it without blanks and comment
 * (" # ..."), checked. A line of blanks or a comment is no command (*command = NULL). Refuses in
 * words.
 */
bool command_parse(char *line, const struct command **, const char **argument, struct why *);

/* The newest frame sent from here, or received where one sits; NULL: there is none. */
const struct record *command_newest(const struct session *, bool sent);

/* Whether a record is of a frame that came to the port where one sits. */
bool command_came(const struct session *, const struct record *);

/* For those who add commands: whether this may be sent. False: the order asks first, and there is
 * nothing more to do now. */
bool command_may_send(struct order *, const struct sending *);

/* The same where order->risk was found already. */
bool command_may(struct order *);

#endif
