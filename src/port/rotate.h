/* SPDX-License-Identifier: BSD-2-Clause */
/* Names of capture files that follow each other, and which of them stay. Knows that names sort as
 * the files were made; not when a file is full. */
#ifndef PORT_ROTATE_H
#define PORT_ROTATE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/why.h"

/* When the next file begins; all 0: never. */
struct rotation {
	uint64_t bytes; /* before a file would become larger */
	int64_t time;   /* ns between the first frame in a file and the first in the next */
	uint32_t files; /* only so many of the newest stay */
};

struct rotate {
	char *path;      /* as given: folder/lab.pcapng */
	char *name;      /* of the newest file: folder/lab_20261125T231528Z_00001.pcapng */
	int64_t stamp;   /* in the newest name: wall clock, ns; never goes back */
	uint64_t number; /* of the newest file, from 1 */
	uint32_t keep;
	int64_t *stamps; /* of the newest keep files, by number modulo keep */
};

bool rotate_is_on(const struct rotation *);

/* Takes the pattern; keep 0 = all stay. Refuses standard output, and what is out of memory. */
bool rotate_start(struct rotate *, const char *path, uint32_t keep, struct why *);

/* The name of the next file, whose first frame is of this time; removes the one that is too many.
 */
const char *rotate_next(struct rotate *, int64_t time);

void rotate_end(struct rotate *);

#endif
