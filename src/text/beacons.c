/* SPDX-License-Identifier: BSD-2-Clause */
/* The beacon and the reflector without a screen: see beacons.h. */
#include "text/beacons.h"

#include <inttypes.h>

#include "base/clock.h"
#include "session/beacon.h"
#include "session/job.h"
#include "text/json.h"
#include "wire/kind.h"

static const int64_t look = NS_PER_S / 20;            /* how often it is asked whether it is over */
static const int64_t quiet = NS_PER_S + NS_PER_S / 5; /* without a hello: nobody counts any more */
static const int64_t wait_most = 10 * NS_PER_S;       /* for those who do */
static const int64_t tell_every = 10 * NS_PER_S;      /* a reflector's lines */

bool
beacons_start(struct beacons *b, struct session *s, int64_t steady, struct why *why)
{
	b->next = steady;
	b->told = steady;
	if (!b->options.reflect)
		return beacon_start(s, s->interval, b->options.times, steady, why);
	if (!beacon_reflect(s, why))
		return false;
	for (unsigned i = 0; i < s->ports; i++)
		fprintf(stderr,
		    "etherwright: answers hellos on %s, at most %d a second; Ctrl-C ends it\n",
		    session_port_name(s, i), BEACON_ANSWERS);
	return true;
}

/* When the last frame came from anybody, or the last hello left: what comes after is no silence. */
static int64_t
last_moment(const struct beacon *b)
{
	int64_t last = b->peers.sent ? b->peers.when[b->peers.sent % PEERS_HELLOS] : 0;

	for (unsigned i = 0; i < b->peers.n; i++)
		if (b->peers.peer[i].last > last)
			last = b->peers.peer[i].last;
	return last;
}

void
beacons_print(const struct beacons *beacons, const struct session *s, FILE *file)
{
	const struct beacon *b = s->beacon;
	char chars[512];

	for (unsigned i = 0; b && i < b->peers.n; i++) {
		const struct peer *peer = &b->peers.peer[i];
		struct text t = text_on(chars, sizeof chars);

		if (beacons->options.json) {
			json_peer(s, &b->peers, peer, last_moment(b), file);
			continue;
		}
		if (beacons->options.reflect) {
			char mac[MAC_TEXT];

			mac_print(peer->id, mac);
			text_addf(&t,
			    "%s at %s: %" PRIu32 "/%" PRIu32 " hellos arrived, %" PRIu32
			    " answered",
			    mac, session_port_name(s, peer->port), peer->hello.heard,
			    peer->hello.highest - peer->hello.before, peer->answered);
		} else {
			peer_line(&b->peers, peer, last_moment(b), &t);
		}
		fprintf(file, "%s\n", chars);
	}
	if (b && !b->peers.n && !beacons->options.json && !beacons->options.reflect)
		fprintf(file,
		    "nobody was heard: %" PRIu32
		    " hellos sent; nobody is there, or nothing comes back from there\n",
		    b->peers.sent);
	if (b && b->unanswered)
		fprintf(stderr,
		    "etherwright: %" PRIu64 " hellos were not answered: more than %d a second\n",
		    b->unanswered, BEACON_ANSWERS);
}

static void
tell_now_and_then(struct beacons *b, const struct session *s, int64_t steady)
{
	if (!b->options.reflect || steady - b->told < tell_every || s->beacon->answered == b->heard)
		return;
	b->told = steady;
	b->heard = s->beacon->answered;
	beacons_print(b, s, stdout);
}

bool
beacons_over(struct beacons *b, struct session *s, int64_t steady)
{
	const struct beacon *beacon = s->beacon;
	int64_t since;

	if (!beacon || steady < b->next)
		return false;
	b->next = steady + look;
	tell_now_and_then(b, s, steady);
	if (b->options.reflect || beacon->job < 0 || job_sending(s))
		return false;
	since = beacon->peers.when[beacon->peers.sent % PEERS_HELLOS];
	return s->wall - since >= wait_most ||
	       (s->wall - since >= quiet && s->wall - beacon->last_hello >= quiet);
}

static bool
is_required(const struct beacons *b, const struct beacon *beacon, const struct peer *peer)
{
	return peer_verdict(&beacon->peers, peer, last_moment(beacon)) == VERDICT_TWO_WAY &&
	       (b->options.require != REQUIRE_LOSSLESS || peer_is_clean(&beacon->peers, peer));
}

int
beacons_judge(const struct beacons *b, const struct session *s, struct why *why)
{
	const struct beacon *beacon = s->beacon;
	char line[400];
	struct text t = text_on(line, sizeof line);

	if (!b->options.require)
		return EXIT_OK;
	if (!beacon || !beacon->peers.n) {
		no(why, EXIT_FAILED, "required: %s - nobody was heard",
		    b->options.require == REQUIRE_LOSSLESS ? "lossless" : "two-way");
		return EXIT_FAILED;
	}
	for (unsigned i = 0; i < beacon->peers.n; i++) {
		if (is_required(b, beacon, &beacon->peers.peer[i]))
			continue;
		peer_line(&beacon->peers, &beacon->peers.peer[i], last_moment(beacon), &t);
		no(why, EXIT_FAILED, "required: %s - %s",
		    b->options.require == REQUIRE_LOSSLESS ? "lossless" : "two-way", line);
		return EXIT_FAILED;
	}
	return EXIT_OK;
}
