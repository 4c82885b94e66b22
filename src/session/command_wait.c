/* SPDX-License-Identifier: BSD-2-Clause */
/* Commands that wait for something or judge it: see commands.h. Knows what is waited for; the
 * waiting is done by whoever gave the command. */
#include "session/commands.h"

#include "base/clock.h"

#include <inttypes.h>
#include <string.h>

static const int64_t patience = 10 * NS_PER_S; /* of wait, if nothing is said */

static const char within[] = " within ", last[] = " of last ";

/* The last place of a piece in a text, or NULL. */
static char *
find_last(char *text, const char *piece)
{
	char *found = NULL;

	for (char *at = strstr(text, piece); at; at = strstr(at + 1, piece))
		found = at;
	return found;
}

static void
cut_blanks(char *text)
{
	for (size_t n = strlen(text); n && text[n - 1] == ' ';)
		text[--n] = '\0';
}

/* What an argument says of frames: the filter, and for how long. */
struct what {
	char words[COMMAND_LINE];
	int64_t time; /* ns; -1 = nothing was said */
};

/* Cuts "within 2s" off. */
static bool
take_time(struct what *what, const char *argument, struct why *why)
{
	struct text t = text_on(what->words, sizeof what->words);
	char *at;

	text_add(&t, argument);
	if (t.cut)
		return no(why, EXIT_USAGE, "the line is too long");
	what->time = -1;
	at = find_last(what->words, within);
	if (!at)
		return true;
	*at = '\0';
	cut_blanks(what->words);
	return interval_parse(at + strlen(within), &what->time, why);
}

/* The filter that words are, NULL where they are none. */
static struct sieve *
take_filter(struct session *s, const char *words, struct why *why)
{
	if (!*words) {
		no(why, EXIT_USAGE, "a filter is missing: arp, eth.type == 0x88b5");
		return NULL;
	}
	return s ? sieve_new(words, session_facts, s, why) : sieve_new(words, NULL, NULL, why);
}

/* How a kind of thing is waited for; order is NULL where it is only to be checked. */
static bool
wait_filter(struct order *order, enum wait_for what, const char *words, struct why *why)
{
	struct sieve *sieve = take_filter(order ? order->session : NULL, words, why);

	if (order && sieve)
		order->wait = (struct wait){.what = what, .sieve = sieve};
	else
		sieve_free(sieve);
	return sieve != NULL;
}

static bool
wait_received(struct order *order, const char *words, struct why *why)
{
	return wait_filter(order, WAIT_FRAME, words, why);
}

static bool
wait_sent_frame(struct order *order, const char *words, struct why *why)
{
	return wait_filter(order, WAIT_SENT, words, why);
}

static bool
wait_count(struct order *order, const char *words, struct why *why)
{
	uint64_t count = 0;

	if (*words && !times_parse(words, &count, why))
		return false;
	if (order)
		order->wait = (struct wait){.what = WAIT_COUNT, .count = count};
	return true;
}

/* The words, each with what reads the rest, or waits for nothing but that. */
static const struct {
	const char *word;
	bool (*wait)(struct order *, const char *, struct why *);
	enum wait_for what;
} waits[] = {{"rx", wait_received}, {"tx", wait_sent_frame}, {"sent", wait_count},
    {"link", .what = WAIT_LINK}, {"no link", .what = WAIT_NO_LINK}, {"loop", .what = WAIT_LOOP}};

static bool
take_wait(struct order *order, struct what *what, struct why *why)
{
	for (size_t i = 0; i < sizeof waits / sizeof *waits; i++) {
		size_t n = strlen(waits[i].word);
		const char *rest = what->words + n;

		if (strncmp(what->words, waits[i].word, n) || (*rest && *rest != ' '))
			continue;
		rest += strspn(rest, " ");
		if (waits[i].wait)
			return waits[i].wait(order, rest, why);
		if (order)
			order->wait = (struct wait){.what = waits[i].what};
		return !*rest ||
		       no(why, EXIT_USAGE, "after link and loop only within may come: within 5s");
	}
	return no(why, EXIT_USAGE,
	    "for what? rx FILTER, tx FILTER, sent, sent N, link, no link, loop; pause waits for a "
	    "time");
}

bool
check_wait(const char *argument, struct why *why)
{
	struct what what;

	return take_time(&what, argument, why) && take_wait(NULL, &what, why);
}

bool
command_wait(struct order *order, const char *argument, struct why *why)
{
	struct what what;

	if (!take_time(&what, argument, why) || !take_wait(order, &what, why))
		return false;
	order->wait.until = order->steady + (what.time < 0 ? patience : what.time);
	return true;
}

/* "arp of last rx": true if it is about one frame only; then words end before that. */
static bool
take_last(struct what *what, bool *sent, struct why *why)
{
	char *at = find_last(what->words, last);
	const char *which = at ? at + strlen(last) : "";

	if (strcmp(which, "rx") && strcmp(which, "tx"))
		return false;
	*sent = which[0] == 't';
	*at = '\0';
	cut_blanks(what->words);
	if (what->time >= 0)
		return no(why, EXIT_USAGE, "the last frame is there or not: leave within out");
	return true;
}

/* Passes or not, at once. */
static bool
expect_last(struct order *order, const char *words, bool absent, bool sent, struct why *why)
{
	struct session *s = order->session;
	const struct record *r = command_newest(s, sent);
	struct sieve *sieve = take_filter(s, words, why);
	bool fine;

	if (!sieve)
		return false;
	fine = r && sieve_pass(sieve, r) != absent;
	sieve_free(sieve);
	if (!r)
		return no(why, EXIT_FAILED, "no frame was %s yet", sent ? "sent" : "received");
	return fine || no(why, EXIT_FAILED, "the newest frame %s, %s%" PRIu64 ", %s",
			   sent ? "sent" : "received", sent ? "S" : "", r->no,
			   absent ? "is one" : "is none");
}

static bool
take_expect(struct order *order, const char *argument, struct why *why)
{
	bool absent = !strncmp(argument, "not ", 4), sent = false, one;
	struct why reason = {.text = ""};
	struct what what;

	argument += absent ? 4 + strspn(argument + 4, " ") : 0;
	if (!take_time(&what, argument, why))
		return false;
	one = take_last(&what, &sent, &reason);
	if (reason.text[0])
		return no(why, reason.status, "%s", reason.text);
	if (order && one)
		return expect_last(order, what.words, absent, sent, why);
	if (!wait_filter(order, absent ? WAIT_ABSENCE : WAIT_FRAME, what.words, why))
		return false;
	if (order)
		order->wait.until = order->steady + (what.time < 0 ? 0 : what.time);
	return true;
}

bool
check_expect(const char *argument, struct why *why)
{
	return take_expect(NULL, argument, why);
}

bool
command_expect(struct order *order, const char *argument, struct why *why)
{
	return take_expect(order, argument, why);
}

bool
check_pause(const char *argument, struct why *why)
{
	int64_t time;

	return interval_parse(argument, &time, why);
}

bool
command_pause(struct order *order, const char *argument, struct why *why)
{
	int64_t time;

	if (!interval_parse(argument, &time, why))
		return false;
	order->wait = (struct wait){.what = WAIT_TIME, .until = order->steady + time};
	return true;
}
