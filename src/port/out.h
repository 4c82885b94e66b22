/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * A file that is written. Knows: names, folders, temporaries, and how to tell at once that the disk
 * says no; not what is in the file. Files are for their owner alone (0600), and no symbolic link is
 * followed at the name itself.
 */
#ifndef PORT_OUT_H
#define PORT_OUT_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

#include "base/why.h"

enum out_how {
	OUT_NEW,    /* there is no such file yet; it grows under its name */
	OUT_OVER,   /* there may be one, which is emptied at once */
	OUT_SAVE,   /* there is none, and it appears whole: when out_finish() says so */
	OUT_REPLACE /* the one that is there stays as it is until then */
};

enum {
	OUT_NAME = 160,
	OUT_BASE = 256
};

struct out {
	int descriptor;
	int folder;    /* that the file is in; -1 = standard output */
	bool regular;  /* can be cut: not a pipe */
	bool saving;   /* still under the name of the temporary */
	bool replace;  /* of saving: there may be one at the end */
	bool new_file; /* made by out_open(): nobody misses it */
	off_t start;   /* of what is ours; standard output may be a file that had something in it */
	int kept;      /* the keeper's number for it, which has the folder; -1 = it is all ours */
	char name[OUT_NAME]; /* to be shown */
	char base[OUT_BASE], temporary[OUT_BASE];
};

/* Opens path; "-" is standard output (the how does not matter), refused if that is a terminal.
 * Refuses in words with EXIT_DENIED or EXIT_FAILED; errno is EEXIST if a file is in the way. */
bool out_open(struct out *, const char *path, enum out_how, struct why *);

/* Writes n bytes and waits until they are taken; returns how many were, with errno if not all. */
size_t out_write(struct out *, const void *bytes, size_t n);

/* The same for a pipe, without waiting: as many as it takes now. errno is 0 if it is just full. */
size_t out_offer(struct out *, const void *bytes, size_t n);

/* Throws away what is behind so many bytes of ours. False with errno; true for what cannot be cut.
 */
bool out_cut(struct out *, off_t bytes);

/* Closes. With sync all of it is on the disk then, and before a file that is saved gets its name.
 * On refusal (words say the reason, without the name) a save leaves what was there before. */
bool out_finish(struct out *, bool sync, struct why *);

/* Closes, and removes what out_open() made if that is not wanted any more. */
void out_abandon(struct out *, bool remove);

/* Whether a file could be made there: what out_open() would say, and nothing is left behind. */
bool out_probe(const char *path, struct why *);

/* Whether both names (NULL: no) are those of one file: writing into it would empty what is read. */
bool out_is_same(const char *a, const char *b);

/* Makes a folder for its owner alone (0700); false with errno. */
bool out_folder(const char *path);

/* Removes the file of this name; false with errno. */
bool out_remove(const char *path);

/* Whether a name that out_open() or a private folder gave to a temporary belongs to a process that
 * has ended: prefix, its number, a dash, and whatever else. */
bool out_is_stale(const char *name, const char *prefix);

#endif
