/* SPDX-License-Identifier: BSD-2-Clause */
/* Names of capture files that follow each other: see rotate.h. */
#include "port/rotate.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/clock.h"
#include "port/out.h"

enum {
	STAMP = 64 /* what comes into a name, and more */
};

bool
rotate_is_on(const struct rotation *r)
{
	return r->bytes || r->time;
}

bool
rotate_start(struct rotate *r, const char *path, uint32_t keep, struct why *why)
{
	if (!strcmp(path, "-"))
		return no(
		    why, EXIT_USAGE, "--rotate: standard output is one file - name a file with -w");
	r->keep = keep;
	r->path = strdup(path);
	r->name = malloc(strlen(path) + STAMP);
	r->stamps = keep ? calloc(keep, sizeof *r->stamps) : NULL;
	r->stamp = INT64_MIN;
	return (r->path && r->name && (!keep || r->stamps)) || no_memory(why);
}

/* In UTC, which never goes back an hour. The number tells files of one second apart, and it is what
 * a run's files are counted by. */
static void
make_name(struct rotate *r, int64_t stamp, uint64_t number)
{
	const char *slash = strrchr(r->path, '/');
	const char *dot = strrchr(slash ? slash + 1 : r->path, '.');
	time_t second = (time_t)(stamp / NS_PER_S);
	char text[STAMP / 2] = "";
	struct tm tm;

	if (!dot || dot == r->path || dot[-1] == '/')
		dot = r->path + strlen(r->path);
	if (gmtime_r(&second, &tm))
		strftime(text, sizeof text, "%Y%m%dT%H%M%SZ", &tm);
	snprintf(r->name, strlen(r->path) + STAMP, "%.*s_%s_%05" PRIu64 "%s", (int)(dot - r->path),
	    r->path, text, number, dot);
}

const char *
rotate_next(struct rotate *r, int64_t time)
{
	r->number++;
	if (time > r->stamp)
		r->stamp = time;
	if (r->keep) {
		int64_t *mine = &r->stamps[r->number % r->keep];

		if (r->number > r->keep) {
			make_name(r, *mine, r->number - r->keep);
			out_remove(r->name);
		}
		*mine = r->stamp;
	}
	make_name(r, r->stamp, r->number);
	return r->name;
}

void
rotate_end(struct rotate *r)
{
	free(r->path);
	free(r->name);
	free(r->stamps);
	*r = (struct rotate){.path = NULL};
}
