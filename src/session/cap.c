/* SPDX-License-Identifier: BSD-2-Clause */
/* See cap.h. */
#include "session/cap.h"

#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/why.h"

enum {
	RATE_MOST = 100000000 /* frames a second: more than any link */
};

static void
set(struct cap_window *w, uint32_t most)
{
	/* one in a hundred more, so that a beat of just as many is not held back by a timer that
	 * was late once; of less than 100 that would be many */
	bool many = most >= 100;
	uint32_t room = many ? most + most / 100 + 1 : most ? most : 1;

	*w = (struct cap_window){.most = most, .each = (room - 1) / CAP_SLOTS + 1};
	w->slots = room / w->each;
	w->filled = w->each; /* the next frame begins a slot */
	for (unsigned i = 0; i < CAP_SLOTS; i++)
		w->at[i] = INT64_MIN / 2;
}

void
cap_set(struct cap *cap, uint32_t all, uint32_t group)
{
	set(&cap->all, all);
	set(&cap->group, group);
}

/* The slot that comes after this one was begun just as many frames ago as may leave in a second. */
static int64_t
when(const struct cap_window *w, int64_t steady)
{
	int64_t free;

	if (!w->most || w->filled < w->each)
		return steady;
	free = w->at[(w->slot + 1) % w->slots] + NS_PER_S;
	return free > steady ? free : steady;
}

static void
count(struct cap_window *w, int64_t steady)
{
	if (!w->most)
		return;
	if (w->filled >= w->each) {
		w->slot = (w->slot + 1) % w->slots;
		w->at[w->slot] = steady;
		w->filled = 0;
	}
	w->filled++;
}

int64_t
cap_when(const struct cap *cap, bool group, int64_t steady)
{
	int64_t all = when(&cap->all, steady), more = group ? when(&cap->group, steady) : steady;

	return all > more ? all : more;
}

void
cap_count(struct cap *cap, bool group, int64_t steady)
{
	count(&cap->all, steady);
	if (group)
		count(&cap->group, steady);
	if (steady - cap->second >= NS_PER_S) {
		cap->last = steady - cap->second < 2 * NS_PER_S ? cap->now : 0;
		cap->second = steady;
		cap->now = 0;
	}
	cap->now++;
}

uint32_t
cap_rate(const struct cap *cap, int64_t steady)
{
	int64_t since = steady - cap->second;

	if (since >= 2 * NS_PER_S)
		return 0;
	if (since >= NS_PER_S)
		return cap->now;
	return cap->now > cap->last ? cap->now : cap->last;
}

/* A number from 1 on. */
static bool
number(const char *text, const char **end, uint32_t *value)
{
	size_t n = strspn(text, "0123456789");
	unsigned long read = n && n < 10 ? strtoul(text, NULL, 10) : 0;

	*end = text + n;
	*value = (uint32_t)read;
	return read && read <= RATE_MOST;
}

bool
cap_parse(const char *text, uint32_t *all, uint32_t *group, struct why *why)
{
	uint32_t most = 0, to_group = *group;
	const char *end = text;

	if (!strcmp(text, "none")) {
		*all = *group = 0;
		return true;
	}
	if (number(text, &end, &most) &&
	    (!*end || (*end == ',' && number(end + 1, &end, &to_group))) && !*end) {
		*all = most;
		*group = to_group && to_group < most ? to_group : most;
		return true;
	}
	return no(why, EXIT_USAGE,
	    "\"%.40s\" is not how many frames a second, like 50, or 5000,500 (of them to a group), "
	    "or none for any number",
	    text);
}
