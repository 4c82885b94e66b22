/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Writing capture files, pcapng or pcap, both with stamps in nanoseconds. Knows the order of what
 * is in a file and when the next one begins; finds out at once when the disk says no, and leaves
 * whole records then. Nothing here waits for the reader of a pipe as long as dump_full() is obeyed.
 */
#ifndef PORT_DUMP_H
#define PORT_DUMP_H

#include "port/port.h"
#include "port/rotate.h"

enum dump_format {
	DUMP_BY_NAME, /* pcap if the name ends in .pcap or .cap, else pcapng */
	DUMP_PCAPNG,
	DUMP_PCAP
};

struct dump_options {
	enum dump_format format;
	bool overwrite;           /* there may be such a file already */
	bool whole;               /* a save: the file appears when dump_close() has all of it */
	bool late;                /* pcap: the first frame says which link type it will be */
	struct rotation rotation; /* the names get the time of their first frame */
};

struct dump;

/* Where a frame was: an interface of the file is a name with a link type. */
struct dump_source {
	const char *name; /* "" = not known */
	int linktype;
	bool live; /* a frame that did not go out came in; in a file nobody may know */
};

/* Creates path (mode 0600; an existing file is refused with errno EEXIST unless overwrite); "-" is
 * standard output, refused if that is a terminal. */
struct dump *dump_open(const char *path, const struct dump_options *, struct why *);

/* Adds a frame, with a comment or NULL. False once, with words, when the disk says no; from then on
 * nothing more is written and the file ends on a whole record. Words with true are something to
 * tell once. */
bool dump_frame(struct dump *, const struct dump_source *, const struct port_frame *,
    const char *comment, struct why *);

/* How many frames came and were lost there up to now: what the statistics at the end will say. */
void dump_count(
    struct dump *, const struct dump_source *, int64_t time, uint64_t received, uint64_t lost);

/* Pushes what is buffered to the file: call about once a second. A pipe gets what it takes. */
bool dump_flush(struct dump *, struct why *);

/* The same for a pipe only: call once a turn. */
bool dump_turn(struct dump *, struct why *);

/* The descriptor to wait on until it can be written to, or -1; whether frames have to wait. */
int dump_descriptor(const struct dump *);
bool dump_full(const struct dump *);

/* Writing failed, and that has been said; the reader of standard output went away, which is no
 * failure. Both false for NULL. */
bool dump_stopped(const struct dump *);
bool dump_deserted(const struct dump *);

/* How many frames are in the present file, those in the buffer included. */
uint64_t dump_frames(const struct dump *);

/* Writes what is left and the statistics. NULL is allowed. */
bool dump_close(struct dump *, struct why *);

/* Gives up a save: nothing is left of it. */
void dump_abandon(struct dump *);

#endif
