/* SPDX-License-Identifier: BSD-2-Clause */
/* The beacon and the reflector without a screen: see beacons.h. */
#include "text/beacons.h"

#include <inttypes.h>

#include "base/clock.h"
#include "session/beacon.h"
#include "session/job.h"
#include "text/json.h"
#include "wire/kind.h"

static const int64_t look = NS_PER_S / 20; /* how often it is asked whether it is over */
static const int64_t linger = NS_PER_S + NS_PER_S / 5; /* for answers to the last hello: longer than
							  it takes until one is lost (peers.c) */
static const int64_t tell_every = 10 * NS_PER_S;       /* a reflector's lines */

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

void
beacons_print(const struct beacons *beacons, const struct session *s, FILE *file)
{
	const struct beacon *b = s->beacon;
	char chars[512];

	for (unsigned i = 0; b && i < b->peers.n; i++) {
		const struct peer *peer = &b->peers.peer[i];
		struct text t = text_on(chars, sizeof chars);

		if (beacons->options.json) {
			json_peer(s, &b->peers, peer, peers_last(&b->peers), file);
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
			peer_line(&b->peers, peer, peers_last(&b->peers), &t);
		}
		fprintf(file, "%s\n", chars);
	}
	if (b && !b->peers.n && !beacons->options.json && !beacons->options.reflect) {
		struct text t = text_on(chars, sizeof chars);

		peers_nobody(&b->peers, &t);
		fprintf(file, "%s\n", chars);
	}
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

	if (!beacon || steady < b->next)
		return false;
	b->next = steady + look;
	tell_now_and_then(b, s, steady);
	if (b->options.reflect || beacon->job < 0 || job_sending(s))
		return false;
	return s->wall - beacon->peers.when[beacon->peers.sent % PEERS_HELLOS] >= linger;
}

int
beacons_judge(const struct beacons *b, const struct session *s, struct why *why)
{
	const struct beacon *beacon = s->beacon;

	if (!b->options.require || !beacon ||
	    peers_are_fine(&beacon->peers, b->options.require == REQUIRE_LOSSLESS,
		peers_last(&beacon->peers), why))
		return EXIT_OK;
	return EXIT_FAILED;
}
