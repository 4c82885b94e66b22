/* SPDX-License-Identifier: BSD-2-Clause */
/* Commands on what became of a sent frame: see commands.h. */
#include "session/commands.h"

#include "base/clock.h"
#include "session/beacon.h"
#include "session/whynot.h"

#include <ctype.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* "S3" or "3"; 0 if nothing is said. */
static bool
read_number(const char *argument, uint64_t *number, struct why *why)
{
	const char *digits = argument + (*argument == 'S' || *argument == 's');
	char *end = NULL;

	*number = 0;
	if (!*argument)
		return true;
	if (isdigit((unsigned char)*digits))
		*number = strtoull(digits, &end, 10);
	return (*number && !*end) ||
	       no(why, EXIT_USAGE, "\"%.20s\" is not the number of a sent frame, like S3",
		   argument);
}

bool
check_why(const char *argument, struct why *why)
{
	uint64_t number;

	return read_number(argument, &number, why);
}

bool
command_why(struct order *order, const char *argument, struct why *why)
{
	const struct store *sent = order->session->sent;
	const struct record *record;
	uint64_t number;

	if (!read_number(argument, &number, why))
		return false;
	if (!number)
		number = store_last(sent);
	record = store_get(sent, number);
	if (!record)
		return no(why, EXIT_FAILED,
		    number ? "frame S%" PRIu64 " is not here" : "nothing was sent yet", number);
	whynot_page(order->session, record, order->said);
	return true;
}

/* "", "20ms", "20ms 100"; off. */
static bool
read_beacon(const char *argument, int64_t *interval, uint64_t *times, bool *off, struct why *why)
{
	*interval = NS_PER_S;
	*times = 0;
	*off = !strcmp(argument, "off");
	return *off || !*argument || often_parse(argument, interval, times, why);
}

bool
check_beacon(const char *argument, struct why *why)
{
	int64_t interval;
	uint64_t times;
	bool off;

	return read_beacon(argument, &interval, &times, &off, why);
}

bool
command_beacon(struct order *order, const char *argument, struct why *why)
{
	struct session *s = order->session;
	int64_t interval;
	uint64_t times;
	bool off;

	if (!read_beacon(argument, &interval, &times, &off, why))
		return false;
	if (off) {
		beacon_stop(order->session);
		return true;
	}
	if (!session_may_send(s, why))
		return false;
	beacon_risk(s, true, interval, times, &order->risk);
	if (!command_may(order))
		return true;
	return beacon_start(s, interval, times, order->steady, why);
}

bool
check_heard(const char *argument, struct why *why)
{
	return !*argument || !strcmp(argument, "two-way") || !strcmp(argument, "lossless") ||
	       no(why, EXIT_USAGE, "heard: \"%.20s\" is neither two-way nor lossless", argument);
}

bool
command_heard(struct order *order, const char *argument, struct why *why)
{
	const struct beacon *b = order->session->beacon;
	int64_t now;

	if (!b)
		return no(why, EXIT_FAILED, "nobody was listened to: begin with beacon");
	now = beacon_runs(order->session) ? order->wall : peers_last(&b->peers);
	if (!b->peers.n)
		peers_nobody(&b->peers, order->said);
	for (unsigned i = 0; i < b->peers.n; i++) {
		if (i)
			text_char(order->said, '\n');
		peer_line(&b->peers, &b->peers.peer[i], now, order->said);
	}
	return !*argument || peers_are_fine(&b->peers, !strcmp(argument, "lossless"), now, why);
}
