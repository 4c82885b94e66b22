/* SPDX-License-Identifier: BSD-2-Clause */
/* What of a draft is not as in the frame it was made from: see builder_inside.h. Knows layers by
 * what they are and their order, fields by the how many-th of their sort in their layer; not by
 * their place. */
#include "ui/builder_inside.h"

#include "session/look.h"
#include "session/origin.h"
#include "ui/pairing.h"

#include <stdlib.h>
#include <string.h>

/* Where a field of a layer is, or would be: one without what. */
static unsigned
slot_of(const struct changes *c, int layer, const void *key, unsigned nth)
{
	unsigned slot =
	    (unsigned)(((uintptr_t)key >> 4) * 31 + nth * 7919U + (unsigned)layer * 104729U) %
	    PAIRS;

	while (c->pair[slot].what && (c->pair[slot].what != key || c->pair[slot].nth != nth ||
					 c->pair[slot].layer != layer))
		slot = (slot + 1) % PAIRS;
	return slot;
}

/* Spans of the frame as it was by what they are. */
static void
collect(struct changes *c)
{
	memset(c->pair, 0, sizeof c->pair);
	for (unsigned i = 0; i < c->was.spans; i++) {
		int layer = c->was.span[i].layer;
		unsigned nth = 0, slot;

		while (c->pair[slot = slot_of(c, layer, tree_what(&c->was, i), nth)].what)
			nth++;
		c->pair[slot].what = tree_what(&c->was, i);
		c->pair[slot].nth = nth;
		c->pair[slot].layer = (int16_t)layer;
		c->pair[slot].span = (int16_t)i;
	}
}

/* The layers within a layer (of -1: those of the chain) and those that they were. */
static void
pair_layers(struct changes *c, const struct dissection *d, int was, int now)
{
	struct pair *pairs = pairing_find(&c->was, was, d, now);

	for (struct pair *p = pairs; p && (p->layer[0] >= 0 || p->layer[1] >= 0); p++) {
		if (p->layer[0] < 0 || p->layer[1] < 0)
			continue;
		c->layer[p->layer[1]] = (int16_t)p->layer[0];
		pair_layers(c, d, p->layer[0], p->layer[1]);
	}
	free(pairs);
}

/* What a span was; -1: it was not there. */
static int
was_span(struct changes *c, const struct dissection *d, unsigned span)
{
	int layer = c->layer[d->span[span].layer], found;
	unsigned nth = 0, slot;

	if (layer < 0)
		return -1;
	/* the first of its sort that no span before has taken */
	while (c->pair[slot = slot_of(c, layer, tree_what(d, span), nth)].what &&
	       c->pair[slot].span < 0)
		nth++;
	if (!c->pair[slot].what)
		return -1;
	found = c->pair[slot].span;
	c->pair[slot].span = -1;
	return found;
}

static uint32_t
bytes_of(const struct range *r)
{
	return r->bits ? (r->bit % 8 + r->bits + 7) / 8 : 0;
}

/* Marks the bytes of a row that are not as they were; whether any is. */
static bool
compare(struct changes *c, const struct dissection *d, unsigned span, int was)
{
	const struct range *r = &d->span[span].range, *o = was < 0 ? r : &c->was.span[was].range;
	uint32_t at = r->bit / 8, n = bytes_of(r), from = o->bit / 8, m = bytes_of(o);
	bool differs = was < 0 || r->bits != o->bits;

	if (was >= 0 && (r->bit % 8 || r->bits % 8)) { /* it shares its bytes with others */
		differs |= span_number(d, span) != span_number(&c->was, (unsigned)was);
		for (uint32_t i = 0; differs && i < n; i++)
			c->byte[at + i] = 1;
		return differs;
	}
	for (uint32_t i = 0; i < n && at + i < d->len; i++) {
		bool same = was >= 0 && i < m && from + i < c->was.caplen &&
			    d->bytes[at + i] == c->was.bytes[from + i];

		c->byte[at + i] |= !same;
		differs |= !same;
	}
	return differs;
}

void
changes_find(struct changes *c, const struct session *s)
{
	const struct dissection *d = &s->draft.d;

	if (c->origin != s->origin && s->origin) {
		look_dissect(&c->was, s->origin->record);
		dissect_check(&c->was);
	}
	c->origin = s->origin;
	c->bytes = 0;
	if (!s->origin)
		return;
	memset(c->byte, 0, sizeof c->byte);
	for (unsigned i = 0; i < d->layers; i++)
		c->layer[i] = -1;
	collect(c);
	pair_layers(c, d, -1, -1);
	for (unsigned i = 0; i < d->spans; i++) {
		c->of[i] = (int16_t)was_span(c, d, i);
		c->span[i] = d->span[i].field && !d->span[i].field->item
				 ? compare(c, d, i, c->of[i])
				 : c->of[i] < 0;
	}
	for (uint32_t i = 0; i < d->len; i++)
		c->bytes += c->byte[i];
}

void
changes_say(const struct changes *c, const struct dissection *d, unsigned span, struct text *out)
{
	char chars[128];
	struct text t = text_on(chars, sizeof chars);

	if (!c->origin || !c->span[span])
		return;
	if (c->of[span] < 0) {
		text_add(out, ", * was not there");
		return;
	}
	if (!d->span[span].field)
		return;
	span_value(&c->was, (unsigned)c->of[span], &t);
	text_addf(out, ", * was %s: O brings it back", *chars ? chars : "empty");
}
