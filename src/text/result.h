/* SPDX-License-Identifier: BSD-2-Clause */
/* What became of a script, as TAP (testanything.org) or as JSON, an object a line. Knows how that
 * is written; not what a script is for. */
#ifndef TEXT_RESULT_H
#define TEXT_RESULT_H

#include <stdio.h>

#include "session/script.h"

/* Writes what became of a line: a point of the test if it waits, expects, or has failed. */
struct result_writer {
	FILE *out;
	unsigned points, failed;
	void (*line)(struct result_writer *, const struct script_line *);
	void (*said)(struct result_writer *, const char *words); /* lines that the script tells */
	void (*end)(struct result_writer *, int status);
};

/* What failed goes to standard error, what is told to standard output. */
extern const struct result_writer result_plain, result_tap, result_json;

#endif
