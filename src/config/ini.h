/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * INI files. Knows: lines, sections, quotes and comments of a text file; not what the names in it
 * mean.
 *
 *   # a comment; a line that begins with ; is one too
 *   [frame]
 *   destination = ff:ff:ff:ff:ff:ff   # and so is what stands behind a blank and #
 *   payload = "Hello # lab "
 *   recipe = eth / lldp tlvs=[lldp.chassis ; lldp.port ; lldp.ttl]
 *
 * Between a pair of " a # is no comment. A value that is all in quotes keeps its blanks, and \" and
 * \\ in it stand for " and \. Elsewhere than at the start of a line ; is part of a value, since
 * recipes need it. Lines may be of any length. inih (libinih) was considered: Debian's cuts lines
 * at 200 bytes without a word, takes ; for a comment anywhere, and does not tell the line.
 */
#ifndef CONFIG_INI_H
#define CONFIG_INI_H

#include <stddef.h>

#include "base/why.h"

enum {
	INI_NAME = 160,    /* of a file, to be shown */
	INI_SIZE = 1 << 20 /* bytes of a file: more is no configuration */
};

struct ini {
	char name[INI_NAME];
	unsigned line; /* of what was found last, from 1 */
	/* Of the value found last; they live as long as the file is open. The section is "" before
	 * the first, section and key are in small letters. */
	const char *section, *key, *value;
	char *text, *next; /* the file, cut into pieces; where reading goes on */
	char *end;
};

enum ini_found {
	INI_END,
	INI_VALUE,
	INI_WRONG /* a line that means nothing; reading may go on behind it */
};

/* Reads a file into memory; refuses in words, with errno (ENOENT: there is none). */
bool ini_open(struct ini *, const char *path, struct why *);

/* The same with a text that is at hand. False without memory. */
bool ini_text(struct ini *, const char *name, const char *text, size_t n);

/* The next value; words for INI_WRONG. */
enum ini_found ini_next(struct ini *, struct why *);

/* Refuses what was found last: "etherwright.conf:12: words", EXIT_USAGE. Returns false. */
bool ini_no(const struct ini *, struct why *, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

void ini_close(struct ini *);

#endif
