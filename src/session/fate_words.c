/* SPDX-License-Identifier: BSD-2-Clause */
/* What became of a frame, in words: see fate.h. Says only what was seen, and how. */
#include "session/fate.h"

#include "base/clock.h"
#include "session/exchange.h"
#include "session/session.h"
#include "wire/fcs.h"
#include "wire/kind.h"

#include <inttypes.h>
#include <string.h>

static const int64_t patience = 2 * NS_PER_S; /* after which a frame that did not leave is odd */

/* The reason of a refusal, without the words that say that it is one. */
static const char *
reason(const struct record *r)
{
	static const char prefix[] = "Not sent: ";
	const char *words = record_words(r);

	return strncmp(words, prefix, sizeof prefix - 1) ? words : words + sizeof prefix - 1;
}

static bool
is_heard(const struct record *r)
{
	static const uint8_t nobody[6];

	return memcmp(r->heard, nobody, sizeof nobody) != 0;
}

/* "02:..:0b": enough to tell two computers on a desk apart. */
static void
add_short_mac(const uint8_t mac[6], bool brief, struct text *out)
{
	text_addf(out, brief ? "%02x..%02x" : "%02x:..:%02x", mac[0], mac[5]);
}

static void
add_seen(const struct session *s, const struct record *r, struct text *out)
{
	text_add(out, "seen");
	for (unsigned i = 0; i < s->ports; i++)
		if (r->seen >> i & 1)
			text_addf(out, " %s", session_port_name(s, i));
}

/* Whether it can be said of a frame that it has not left. */
static bool
is_watched(const struct session *s, const struct record *r)
{
	return r->port < s->ports && session_watched(s, r->port) && !s->port[r->port]->unseen;
}

static void
add_stage(const struct session *s, const struct record *r, bool brief, struct text *out)
{
	if (r->left)
		text_add(out, "left");
	else if (!is_watched(s, r))
		text_add(out, "sent");
	else if (s->wall - r->time <= patience)
		text_add(out, "queued");
	else
		text_add(out, brief ? "did not leave" : "not seen leaving");
}

static void
received_words(const struct record *r, struct text *out)
{
	if (r->answer) {
		text_addf(out, r->answers ? "answered by S%" PRIu64 ", " : "answers S%" PRIu64 ", ",
		    r->answer);
		text_duration(out, r->trip);
	} else if (r->peer) {
		text_addf(out, "is S%" PRIu64, r->peer);
	}
}

void
fate_words(const struct session *s, const struct record *r, bool brief, struct text *out)
{
	if (r->stage == STAGE_RECEIVED) {
		received_words(r, out);
	} else if (r->stage == STAGE_REFUSED) {
		text_addf(out, "refused: %s", reason(r));
	} else if (r->answers) {
		text_add(out, brief ? "answer " : "answered ");
		if (r->answers > 1)
			text_addf(out, "%ux ", r->answers);
		text_duration(out, r->trip);
	} else if (is_heard(r)) {
		text_add(out, brief ? "heard " : "heard by ");
		add_short_mac(r->heard, brief, out);
	} else if (r->seen) {
		add_seen(s, r, out);
	} else {
		add_stage(s, r, brief, out);
	}
}

static void
tell_leaving(const struct session *s, const struct record *r, struct text *out)
{
	const char *port = session_port_name(s, r->port);

	if (!s->port[r->port]->ops->leaving) { /* it is in memory */
		text_addf(out, "It was given to %s. ", port);
		return;
	}
	text_addf(out, "The kernel took it for %s. ", port);
	if (r->left == UINT32_MAX) {
		text_add(out, "It left, more than four seconds later. ");
	} else if (r->left) {
		text_add(out, "It left ");
		text_duration(out, r->left - 1);
		text_addf(out, " later: it was handed to %s's driver. ", port);
	} else if (!session_watched(s, r->port)) {
		text_add(out, "Whether it left is not watched. ");
	} else if (s->port[r->port]->unseen) {
		text_addf(out,
		    "It was not seen leaving, but %" PRIu64
		    " frames could not be looked at in time: it may have left. ",
		    s->port[r->port]->unseen);
	} else {
		text_addf(out, "It has not left yet: it waits in the queue of %s%s. ", port,
		    s->wall - r->time > patience ? ", or was dropped there" : "");
	}
}

static void
tell_arriving(const struct session *s, const struct record *r, struct text *out)
{
	const struct record *there = r->answer ? NULL : store_get(s->received, r->peer);

	if (!r->seen)
		return;
	text_add(out, "It arrived at");
	for (unsigned i = 0; i < s->ports; i++)
		if (r->seen >> i & 1)
			text_addf(out, " %s", session_port_name(s, i));
	if (there && r->peer) {
		text_addf(out, " (frame %" PRIu64 ", after ", r->peer);
		text_duration(out, there->time - r->time - (r->left ? r->left - 1 : 0));
		text_add(out, ")");
	}
	text_add(out, ". ");
}

/* Whether a sent frame asks what one station alone should answer. */
static bool
is_of_one(const struct record *sent)
{
	static struct dissection d; /* large */
	const struct exchange *e;

	dissect(&d, sent->bytes, sent->caplen, sent->len);
	e = exchange_asked(&d);
	return e && e->of_one;
}

static void
tell_answer(const struct record *r, struct text *out)
{
	char mac[MAC_TEXT];

	if (is_heard(r)) {
		mac_print(r->heard, mac);
		text_addf(out, "%s says that it heard it. ", mac);
	}
	if (r->answer && !r->answers)
		text_addf(out, "It answers frame %" PRIu64 ". ", r->answer);
	if (!r->answers)
		return;
	text_addf(out, "Frame %" PRIu64 " answers it, ", r->answer);
	text_duration(out, r->trip);
	text_add(out, r->left ? " after it left. " : " after it was sent. ");
	if (r->answers > 1)
		text_addf(out, "%u answers came from different stations%s. ", r->answers,
		    is_of_one(r) ? ": two may have the same address" : "");
}

void
fate_given(const struct record *sent, struct text *out)
{
	text_addf(out,
	    "Sent S%" PRIu64 ": %" PRIu32 " B given to the port, %" PRIu32 " B with FCS%s",
	    sent->no, sent->len, sent->len + WIRE_FCS,
	    sent->len < WIRE_LEAST ? ": too short, unless the card fills it up" : "");
}

void
fate_tell(const struct session *s, const struct record *r, struct text *out)
{
	if (r->stage == STAGE_REFUSED) {
		text_add(out, record_words(r));
	} else if (r->stage == STAGE_SENT) {
		tell_leaving(s, r, out);
		tell_arriving(s, r, out);
		tell_answer(r, out);
		if (fate_unknown(r))
			text_add(out, "No answer so far, and nobody said to have it. ");
	} else if (r->answer) {
		text_addf(out,
		    r->answers ? "S%" PRIu64 " answered it, " : "It answers S%" PRIu64 ", ",
		    r->answer);
		text_duration(out, r->trip);
		text_add(out, " after that. ");
	} else if (r->peer) {
		text_addf(out, "It is S%" PRIu64 ", which was sent from here. ", r->peer);
	} else if (r->host) {
		text_add(out, "This computer sent it, but not this program. ");
	}
}
