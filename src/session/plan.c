/* SPDX-License-Identifier: BSD-2-Clause */
/* When frames are sent: see plan.h. Knows deadlines, and how people write intervals. */
#include "session/plan.h"

#include "base/clock.h"

#include <ctype.h>
#include <inttypes.h>
#include <string.h>
#include <strings.h>

enum {
	DIGITS_MAX = 18
};

static const int64_t interval_most = 10 * 24 * 3600 * NS_PER_S;

void
plan_start(struct plan *plan, int64_t now, int64_t interval, uint64_t times)
{
	*plan = (struct plan){.active = true, .interval = interval, .next = now, .times = times};
}

void
plan_stop(struct plan *plan)
{
	plan->active = false;
}

void
plan_change(struct plan *plan, int64_t now, int64_t interval)
{
	if (plan->done)
		plan->next = plan->at + interval > now ? plan->at + interval : now;
	plan->interval = interval;
}

/* After a long stop only a few ticks are caught up. */
static void
skip(struct plan *plan, int64_t now)
{
	int64_t late = (now - plan->next) / plan->interval;
	int64_t keep = PLAN_CATCH_UP_NS / plan->interval;

	if (keep < PLAN_CATCH_UP)
		keep = PLAN_CATCH_UP;
	if (late <= keep)
		return;
	plan->missed += (uint64_t)(late - keep);
	plan->next += (late - keep) * plan->interval;
}

bool
plan_due(struct plan *plan, int64_t now)
{
	if (!plan->active || now < plan->next)
		return false;
	if (now - plan->next > PLAN_SHORT_STOP_NS)
		skip(plan, now);
	plan->at = plan->next;
	plan->next += plan->interval;
	plan->done++;
	plan->active = !plan->times || plan->done < plan->times;
	return true;
}

static const struct unit {
	const char *name;
	int64_t ns;
} units[] = {
    {"h", 3600 * NS_PER_S},
    {"m", 60 * NS_PER_S},
    {"s", NS_PER_S},
    {"ms", NS_PER_MS},
    {"us", NS_PER_US},
    {"ns", 1},
};

/* Takes a decimal number; false if there is none. */
static bool
take_number(const char **at, long double *value)
{
	unsigned digits = 0;
	long double scale = 1;

	*value = 0;
	for (bool point = false; isdigit((unsigned char)**at) || (**at == '.' && !point); (*at)++) {
		if (**at == '.') {
			point = true;
			continue;
		}
		if (++digits > DIGITS_MAX)
			return false;
		*value = *value * 10 + (**at - '0');
		if (point)
			scale *= 10;
	}
	*value /= scale;
	while (**at == ' ')
		(*at)++;
	return digits > 0;
}

static const struct unit *
find_unit(const char *name)
{
	for (size_t i = 0; i < sizeof units / sizeof *units; i++)
		if (!strcasecmp(name, units[i].name))
			return &units[i];
	return NULL;
}

static bool
refuse(const char *text, const char *remedy, struct why *why)
{
	char buffer[64];
	struct text shown = text_on(buffer, sizeof buffer);

	text_safe_string(&shown, text);
	return no(why, EXIT_USAGE, "\"%s\" %s", buffer, remedy);
}

bool
interval_parse(const char *text, int64_t *interval, struct why *why)
{
	const char *at = text + strspn(text, " ");
	const struct unit *unit = &units[2];
	long double value;
	bool known = take_number(&at, &value), rate = known && *at == '/';

	if (rate)
		at += 1 + strspn(at + 1, " ");
	if (known && (*at || rate))
		unit = find_unit(at);
	if (!known || !unit)
		return refuse(text, "is no time: write 1s, 250ms, 10us, 2m or 10/s", why);
	if (rate && value <= 0)
		return refuse(text, "is never: write 1/s or more", why);
	value = (rate ? (long double)unit->ns / value : value * (long double)unit->ns) + 0.5L;
	if (value < NS_PER_US)
		return refuse(text, "is too short: 1us (1000000/s) is the least", why);
	if (value >= (long double)interval_most + 1)
		return refuse(text, "is too long: 240h is the most", why);
	*interval = (int64_t)value;
	return true;
}

void
interval_print(int64_t interval, struct text *out)
{
	for (size_t i = 0; i < sizeof units / sizeof *units - 1; i++) {
		if (interval % units[i].ns == 0) {
			text_addf(out, "%" PRId64 "%s", interval / units[i].ns, units[i].name);
			return;
		}
	}
	/* no whole microseconds: what was said was a rate, most likely */
	for (size_t i = 2; i > 0; i--) {
		int64_t n = (units[i].ns + interval / 2) / interval;

		if (n && n < interval && (units[i].ns + n / 2) / n == interval) {
			text_addf(out, "%" PRId64 "/%s", n, units[i].name);
			return;
		}
	}
	text_addf(out, "%" PRId64 "ns", interval);
}

bool
times_parse(const char *text, uint64_t *times, struct why *why)
{
	const char *at = text + strspn(text, " ");
	uint64_t value = 0;
	unsigned digits = 0;

	if (!strncasecmp(at, "inf", 3) && !at[3 + strspn(at + 3, " ")]) {
		*times = 0;
		return true;
	}
	for (; isdigit((unsigned char)*at) && digits < DIGITS_MAX; at++, digits++)
		value = value * 10 + (uint64_t)(*at - '0');
	if (!digits || at[strspn(at, " ")])
		return refuse(text, "is no number: write 10, or inf for until stopped", why);
	if (!value)
		return refuse(text, "is nothing: write 1 or more, or inf", why);
	*times = value;
	return true;
}

bool
burst_parse(const char *text, uint32_t *frames, struct why *why)
{
	uint64_t n;

	if (!times_parse(text, &n, NULL) || !n || n > BURST_MAX)
		return no(why, EXIT_USAGE, "a burst has 1 to %d frames", BURST_MAX);
	*frames = (uint32_t)n;
	return true;
}

bool
often_parse(const char *text, int64_t *interval, uint64_t *times, struct why *why)
{
	char every[64];
	size_t n = strcspn(text, " ");
	const char *rest = text + n + strspn(text + n, " ");

	if (n >= sizeof every)
		return interval_parse(text, interval, why); /* which has the words */
	memcpy(every, text, n);
	every[n] = '\0';
	*times = 0;
	return interval_parse(every, interval, why) && (!*rest || times_parse(rest, times, why));
}
