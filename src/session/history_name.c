/* SPDX-License-Identifier: BSD-2-Clause */
/* What a step of the history is called: see history_name.h. */
#include "session/history_name.h"

#include "session/vary.h"

#include <stdio.h>
#include <string.h>

enum {
	VALUE_MOST = 24, /* characters of a value */
	WHOLE_BITS = 32, /* longer values are no flags */
	CHAIN_MOST = CHAIN_MAX
};

static unsigned
chain_of(const struct dissection *d, const struct proto *chain[CHAIN_MOST])
{
	unsigned n = 0;
	int layer;

	while (n < CHAIN_MOST && (layer = layer_chain(d, n)) >= 0)
		chain[n++] = d->layer[layer].proto;
	return n;
}

/* The layers on top of each other: one more, one less, in another order. False: they are the same.
 */
static bool
say_chain(const struct dissection *a, const struct dissection *b, struct text *out)
{
	const struct proto *before[CHAIN_MOST], *now[CHAIN_MOST];
	unsigned n = chain_of(a, before), m = chain_of(b, now), same = 0, tail = 0;

	while (same < n && same < m && before[same] == now[same])
		same++;
	if (same == n && same == m)
		return false;
	while (tail + same < n && tail + same < m && before[n - 1 - tail] == now[m - 1 - tail])
		tail++;
	if (same + tail == n) {
		text_addf(out, "+ %s", now[same]->key);
	} else if (same + tail == m) {
		text_addf(out, "- %s", before[same]->key);
	} else if (n == m && same + tail + 2 == n && before[same] == now[same + 1] &&
		   before[same + 1] == now[same]) {
		text_addf(out, "%s above %s", before[same]->key, before[same + 1]->key);
	} else if (same + tail + 1 == n && same + tail + 1 == m) {
		text_addf(out, "%s -> %s", before[same]->key, now[same]->key);
	} else {
		text_add(out, "another frame:");
		for (unsigned i = 0; i < m; i++)
			text_addf(out, "%s%s", i ? " / " : " ", now[i]->key);
	}
	return true;
}

/* The next layer that is an item, by what it carries or is; NULL after the last. */
static const struct proto *
next_item(const struct dissection *d, unsigned *layer)
{
	while (++*layer < d->layers) {
		int carried;

		if (!d->layer[*layer].item)
			continue;
		carried = layer_carried(d, *layer);
		return d->layer[carried < 0 ? (int)*layer : carried].proto;
	}
	return NULL;
}

static unsigned
count_items(const struct dissection *d)
{
	unsigned n = 0;

	for (unsigned layer = 0; next_item(d, &layer);)
		n++;
	return n;
}

static bool
say_items(const struct dissection *a, const struct dissection *b, struct text *out)
{
	unsigned n = count_items(a), m = count_items(b), la = 0, lb = 0;
	const struct proto *before, *now;

	do {
		before = next_item(a, &la);
		now = next_item(b, &lb);
	} while (before && before == now);
	if (n != m)
		text_addf(out, "%s %s", m > n ? "+" : "-",
		    m > n ? (now ? now->key : "item") : (before ? before->key : "item"));
	else if (before && now)
		text_addf(out, "%s before %s", now->key, before->key);
	return n != m || (before && now);
}

static bool
same_bytes(const struct dissection *a, unsigned i, const struct dissection *b, unsigned j)
{
	const struct range *r = &a->span[i].range, *s = &b->span[j].range;
	uint32_t first = r->bit / 8, other = s->bit / 8, n = (r->bit % 8 + r->bits + 7) / 8;

	if (r->bits != s->bits)
		return false;
	if (r->bits <= 64 && r->bits)
		return span_number(a, i) == span_number(b, j);
	return n <= a->caplen - first && n <= b->caplen - other &&
	       !memcmp(a->bytes + first, b->bytes + other, n);
}

static void
add_value(const struct dissection *d, unsigned span, struct text *out)
{
	char chars[400];
	struct text t = text_on(chars, sizeof chars);
	const struct span *s = &d->span[span];
	size_t length;

	if (s->flags & SHORT)
		text_add(&t, "..");
	else
		span_print(d, span, &t);
	length = text_fit(chars, VALUE_MOST);
	text_addf(out, "%.*s%s", (int)length, chars,
	    !t.length       ? "nothing"
	    : chars[length] ? ".."
			    : "");
}

/* Whether a row is to be named: flags rather than the number that they make up, but an address as a
 * whole. */
static bool
is_named(const struct dissection *d, unsigned span)
{
	const struct span *s = &d->span[span];
	bool parts = span + 1 < d->spans && d->span[span + 1].depth > s->depth;

	return s->field && !s->field->item && (!parts || s->range.bits > WHOLE_BITS);
}

/* The first row that differs and is not computed; where there is none, one that is. */
static bool
say_field(const struct dissection *a, const struct dissection *b, struct text *out)
{
	int computed = -1;

	for (unsigned i = 0; i < a->spans && i < b->spans; i++) {
		const struct field *field = b->span[i].field;

		if (a->span[i].field != field && a->span[i].range.bit != b->span[i].range.bit)
			return false;
		if (!field || !a->span[i].field || !is_named(b, i) || same_bytes(a, i, b, i))
			continue;
		if (field_computed(field) && !span_pinned(b, i)) {
			computed = computed < 0 ? (int)i : computed;
			continue;
		}
		text_addf(out, "%s ", field->key ? field->key : field->label);
		add_value(a, i, out);
		text_add(out, " -> ");
		add_value(b, i, out);
		return true;
	}
	if (computed >= 0)
		text_addf(out, "%s", b->span[computed].field->key);
	return computed >= 0;
}

/* A field that is typed over in one and not in the other. */
static bool
say_pin(const struct dissection *a, const struct dissection *b, struct text *out)
{
	bool more = b->npins > a->npins;
	const struct dissection *with = more ? b : a, *without = more ? a : b;

	for (unsigned i = 0; i < with->npins; i++) {
		const struct pin *pin = &with->pins[i];
		unsigned j = 0;

		while (j < without->npins &&
		       (without->pins[j].field != pin->field || without->pins[j].bit != pin->bit))
			j++;
		if (j < without->npins)
			continue;
		text_addf(out, "%s %s", more ? "pin" : "unpin",
		    pin->field->key ? pin->field->key : pin->field->label);
		return true;
	}
	return false;
}

static void
say_pad(uint32_t before, uint32_t now, struct text *out)
{
	char a[16] = "off", b[16] = "off";

	if (before)
		snprintf(a, sizeof a, "%u", before);
	if (now)
		snprintf(b, sizeof b, "%u", now);
	text_addf(out, "padding %s -> %s", a, b);
}

void
history_say(const struct shape *before, const struct shape *now, struct text *out)
{
	const struct dissection *a = before->d, *b = now->d;
	bool same = a->len == b->len && !memcmp(a->bytes, b->bytes, a->len);

	if (same && before->npins != now->npins && say_pin(a, b, out))
		return;
	if (!same &&
	    (say_chain(a, b, out) || say_items(a, b, out) ||
		(before->npins > now->npins && say_pin(a, b, out)) || say_field(a, b, out)))
		return;
	if (before->pad != now->pad)
		say_pad(before->pad, now->pad, out);
	else if (before->interval != now->interval)
		text_add(out, "time between frames");
	else if (before->times != now->times)
		text_add(out, "how many times");
	else if (before->burst != now->burst)
		text_addf(out, "burst %u -> %u", before->burst ? before->burst : 1,
		    now->burst ? now->burst : 1);
	else if (before->vary != now->vary)
		text_addf(out, "vary %.60s", now->vary ? vary_words(now->vary) : "off");
	else
		text_add(out, same ? "the frame it was made from" : "bytes");
}
