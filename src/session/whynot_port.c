/* SPDX-License-Identifier: BSD-2-Clause */
/* Why nobody answered: what the ports, the time and this program have to do with it. See whynot.h.
 */
#include "session/whynot.h"

#include "base/clock.h"
#include "session/session.h"
#include "wire/kind.h"

#include <inttypes.h>
#include <string.h>

enum {
	FORWARDING_S = 32 /* spanning tree: listening and learning take 15 s each, and 2 s more */
};

static const struct port *
port_of(const struct look *l)
{
	return l->s->port[l->r->port];
}

static void
refused(const struct look *l, struct cause *c)
{
	if (l->r->stage != STAGE_REFUSED)
		return;
	cause_is(c, true, 100, "refused");
	cause_words(c, "%s.", record_words(l->r));
}

static void
no_link(const struct look *l, struct cause *c)
{
	const struct port *p = port_of(l);

	if (p->state == PORT_UP || l->r->stage == STAGE_REFUSED) /* which says it */
		return;
	cause_is(c, true, 99, "no link");
	cause_words(
	    c, "%s %s now.", p->name, p->state == PORT_NO_LINK ? "has no link" : "is not there");
	cause_test(c, "cable, other end, and: ip link show %s", p->name);
}

/* Its wall clock when the switch behind it began to forward is that long ago, or to come. */
static void
learns(const struct look *l, struct cause *c)
{
	const struct port *p = port_of(l);
	int64_t from =
	    p->forwards == PORT_LEARNS ? INT64_MAX : l->s->wall + p->forwards - l->s->steady;

	if (!p->forwards || l->r->stage == STAGE_REFUSED || l->r->time >= from)
		return;
	cause_is(c, true, 99, "the port learns");
	cause_words(c,
	    "The switch takes part in the spanning tree: its ports listen and learn first, and it "
	    "dropped this frame.");
	cause_test(c,
	    "send it again when the switch forwards (a script: wait link). It forwards %s.",
	    l->s->steady < p->forwards ? "in a few seconds" : "now");
}

static void
too_soon(const struct look *l, struct cause *c)
{
	int64_t ago = l->s->wall - l->r->time;

	if (l->r->stage == STAGE_REFUSED || ago < 0 || ago >= NS_PER_S)
		return;
	cause_is(c, true, 98, "too soon");
	cause_words(c, "It was sent less than a second ago.");
	cause_test(c, "wait a moment, and ask again.");
}

bool
whynot_is_soon(const struct look *l)
{
	struct cause cause = {.likely = 0};

	too_soon(l, &cause);
	return cause.likely;
}

static void
not_left(const struct look *l, struct cause *c)
{
	const struct port *p = port_of(l);

	if (l->r->stage == STAGE_REFUSED || l->r->left || p->unseen ||
	    !session_watched(l->s, l->r->port))
		return;
	cause_is(c, true, 97, "did not leave");
	cause_words(c,
	    "The kernel took it, but it was not handed to the driver of %s: it waits in the queue, "
	    "or a rule of this computer dropped it there.",
	    p->name);
	cause_test(c, "tc -s qdisc show dev %s; tc filter show dev %s egress; nft list ruleset",
	    p->name, p->name);
}

static void
capture_off(const struct look *l, struct cause *c)
{
	if (l->s->capturing)
		return;
	cause_is(c, true, 90, "capture is off");
	cause_words(c, "Nothing that comes in is taken, so an answer could not be seen.");
	cause_test(c, "c turns it on; send again.");
}

static void
lost_here(const struct look *l, struct cause *c)
{
	const struct port *p = port_of(l);

	if (!p->lost)
		return;
	cause_is(c, true, 40, "frames lost here");
	cause_words(c,
	    "%" PRIu64 " frames came to %s faster than this program took them: the answer may have "
	    "been among them.",
	    p->lost, p->name);
	cause_test(c, "a capture filter, or less traffic; send again.");
}

/* What comes for another address than the port's own is for others, unless it takes everything. */
void
whynot_answer_dropped(const struct look *l, struct cause *c)
{
	const struct port *p = port_of(l);

	if (!l->src || !p->has_mac || p->promiscuous || !memcmp(l->src, p->mac, 6))
		return;
	cause_is(c, true, 85, "answer dropped");
	cause_words(c,
	    "The source is not the address of %s, and %s takes only what is for its own address: "
	    "an answer would be dropped by the network card.",
	    p->name, p->name);
	cause_test(c, ":promiscuous on, or the port's own address as source.");
}

static void
just_up(const struct look *l, struct cause *c)
{
	const struct port *p = port_of(l);
	int64_t up = l->r->time - p->since;

	if (!p->since || up < 0 || up >= FORWARDING_S * NS_PER_S)
		return;
	cause_is(c, false, 80, "port just came up");
	cause_words(c,
	    "The link of %s was up for %" PRId64
	    " s only. A switch with spanning tree lets a port wait up to 30 s before it forwards "
	    "anything (portfast does not).",
	    p->name, up / NS_PER_S);
	cause_test(c, "send again %d s after the link came up.", FORWARDING_S);
}

void
whynot_filter_hides(const struct look *l, struct cause *c)
{
	if (!l->s->filter[0])
		return;
	cause_is(c, false, 30, "filter hides it");
	cause_words(c,
	    "Received shows only what passes the filter. An answer that is known as one is found "
	    "all the same; something else that came back is not seen.");
	cause_test(c, "F shows all.");
}

/* Another port of the session that should have it, but takes only what is for itself. */
static void
other_port_deaf(const struct look *l, struct cause *c)
{
	for (unsigned i = 0; l->dst && i < l->s->ports; i++) {
		const struct port *p = l->s->port[i];

		if (i == l->r->port || p->promiscuous || !p->has_mac || !p->ops->set_promiscuous ||
		    (mac_is_group(l->dst) && l->dst[0] == 0xff) || !memcmp(l->dst, p->mac, 6))
			continue;
		cause_is(c, true, 60, "other port deaf");
		cause_words(c,
		    "%s is not in promiscuous mode: its card takes broadcasts and what is for %s "
		    "itself, and this frame is neither.",
		    p->name, p->name);
		cause_test(c, "sit there (H), :promiscuous on, and send again.");
		return;
	}
}

static void
other_port_down(const struct look *l, struct cause *c)
{
	for (unsigned i = 0; i < l->s->ports; i++) {
		const struct port *p = l->s->port[i];

		if (i == l->r->port || p->state == PORT_UP)
			continue;
		cause_is(c, true, 95, "other port down");
		cause_words(c, "%s, where it could arrive, is not up: %s.", p->name,
		    port_state_name(p->state));
		return;
	}
}

static void
other_port_small(const struct look *l, struct cause *c)
{
	for (unsigned i = 0; i < l->s->ports; i++) {
		const struct port *p = l->s->port[i];
		struct why why;

		if (i == l->r->port || port_fits(p, l->r->bytes, l->r->caplen, &why))
			continue;
		cause_is(c, true, 94, "too long there");
		cause_words(c, "%s has an MTU of %u: a frame of %u B is longer than it takes.",
		    p->name, p->mtu, l->r->len);
		cause_test(c, "a shorter payload.");
		return;
	}
}

whynot_check *const whynot_port_checks[] = {
    refused,
    no_link,
    learns,
    not_left,
    capture_off,
    lost_here,
    whynot_answer_dropped,
    just_up,
    whynot_filter_hides,
    other_port_deaf,
    other_port_down,
    other_port_small,
    NULL,
};

whynot_check *const whynot_soon_checks[] = {
    no_link,
    learns,
    too_soon,
    NULL,
};
