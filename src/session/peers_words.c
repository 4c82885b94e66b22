/* SPDX-License-Identifier: BSD-2-Clause */
/* What is known of other ends, in words: see peers.h. */
#include "session/peers.h"

#include "session/fate.h"
#include "wire/kind.h"

#include <inttypes.h>

static const char *
verdict_name(enum verdict verdict)
{
	static const char *const names[] = {
	    [VERDICT_UNKNOWN] = "not known yet",
	    [VERDICT_TWO_WAY] = "two way",
	    [VERDICT_FROM_IT] = "one way: it does not hear us",
	    [VERDICT_SILENT] = "silent",
	};

	return names[verdict];
}

static void
add_some(uint32_t n, const char *what, struct text *out)
{
	if (n)
		text_addf(out, ", %" PRIu32 " %s", n, what);
}

void
peer_line(const struct peers *peers, const struct peer *peer, int64_t now, struct text *out)
{
	struct direction to = peer_to(peers, peer), from = peer_from(peer);
	char mac[MAC_TEXT];

	mac_print(peer->id, mac);
	text_addf(out, "to %s %" PRIu32 "/%" PRIu32 ", from it %" PRIu32 "/%" PRIu32 ": %s", mac,
	    to.arrived, to.of, from.arrived, from.of, verdict_name(peer_verdict(peers, peer, now)));
	add_some(peer->hello.doubled + peer->answer.doubled, "doubled", out);
	add_some(peer->hello.late + peer->answer.late, "out of order", out);
	add_some(peer->restarts, "new starts", out);
	if (peer->trip.n) {
		text_add(out, ", round trip ");
		text_duration(out, peer->trip.least);
		text_add(out, " to ");
		text_duration(out, peer->trip.most);
		text_add(out, ", ");
		text_duration(out, times_mean(&peer->trip));
		text_add(out, " on average");
	}
	text_add(out, ", longest silence ");
	text_duration(out, peer_silence(peer, now));
}

void
peers_nobody(const struct peers *peers, struct text *out)
{
	text_addf(out,
	    "nobody was heard: %" PRIu32
	    " hellos sent; nobody is there, or nothing comes back from there",
	    peers->sent);
}

bool
peers_are_fine(const struct peers *peers, bool lossless, int64_t now, struct why *why)
{
	const char *wanted = lossless ? "lossless" : "two-way";
	char line[400];
	struct text t = text_on(line, sizeof line);

	if (!peers->n)
		return no(why, EXIT_FAILED, "required: %s - nobody was heard", wanted);
	for (unsigned i = 0; i < peers->n; i++) {
		const struct peer *peer = &peers->peer[i];

		if (peer_verdict(peers, peer, now) == VERDICT_TWO_WAY &&
		    (!lossless || peer_is_clean(peers, peer)))
			continue;
		peer_line(peers, peer, now, &t);
		return no(why, EXIT_FAILED, "required: %s - %s", wanted, line);
	}
	return true;
}
