/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Frames ready made: shipped ones in a table, and the user's own, each a plain file. Knows what
 * each is for and what to look for when it is sent; puts it into a draft, and never sends anything.
 */
#ifndef SESSION_PRESET_H
#define SESSION_PRESET_H

#include "session/session.h"

enum {
	PRESETS_OWN = 200, /* at most */
	PRESET_KEY = 48    /* bytes of a name, its NUL included */
};

struct preset {
	const char *key;   /* the word for it: "arp" */
	const char *title; /* a line */
	const char *note;  /* what it is for, and what to look for; sentences */
	/* With words for what is only known at the port: see words.h. */
	const char *recipe;
	uint32_t pad;     /* as in a draft */
	bool risky;       /* it may disturb what it reaches */
	bool broken;      /* it is wrong on purpose */
	bool own;         /* the user's */
	int64_t interval; /* ns; 0 = as it was */
	uint64_t times;
	bool has_times;
	char *room;       /* of an own one: its texts */
	struct why wrong; /* the first line of it that is not understood: then it cannot be used */
};

/* The shipped ones; ends with a row without key. */
extern const struct preset presets_shipped[];

/* Shipped ones and then own ones, as they are now. */
struct presets {
	const struct preset *preset[64 + PRESETS_OWN];
	unsigned n;
	struct preset own[PRESETS_OWN];
};

/* Reads the user's presets. NULL without memory. */
struct presets *presets_read(void);
void presets_free(struct presets *);

/* The preset of a key, or of a beginning that only it has; refuses in words. */
const struct preset *presets_find(const struct presets *, const char *key, struct why *);

/* Makes a draft of it, as it fits the seat. */
bool preset_fill(const struct preset *, const struct session *, struct draft *, struct why *);

/* The same for the session's own draft, with interval and times where the preset has them. */
bool preset_use(const struct preset *, struct session *, struct why *);

/* The same with the preset of a key, or of its beginning, as it is now. */
bool presets_use(const char *key, struct session *, struct why *);

/*
 * Writes the session's draft, with interval and times, as an own preset; the address of the port is
 * that of whatever port it is used at. Refuses in words: a name
 * that is no file's, a file that is there already (with errno EEXIST) unless over.
 */
bool preset_save(const struct session *, const char *key, const char *title, const char *note,
    bool over, struct why *);

/* Gives an own preset another title and note; removes it; gives it another name. */
bool preset_describe(const struct preset *, const char *title, const char *note, struct why *);
bool preset_remove(const char *key, struct why *);
bool preset_rename(const struct preset *, const char *key, struct why *);

/* Whether a name can be that of an own preset. */
bool preset_key_fits(const char *key, struct why *);

#endif
