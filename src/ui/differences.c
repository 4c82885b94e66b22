/* SPDX-License-Identifier: BSD-2-Clause */
/* What differs between two frames: see differences.h. */
#include "ui/differences.h"

#include "ui/pairing.h"

#include <stdlib.h>
#include <string.h>

enum {
	VALUE_MOST = 4096
};

struct finder {
	struct differences *out;
	const struct dissection *d[2];
	char value[2][VALUE_MOST];
};

static void
add(struct finder *f, int a, int b, unsigned indent, bool title)
{
	struct differences *out = f->out;

	if (out->n == DIFFERENCES_MAX) {
		out->more = true;
		return;
	}
	out->row[out->n++] =
	    (struct difference){.span = {a, b}, .indent = (uint8_t)indent, .title = title};
}

/* Values
 * ---------------------------------------------------------------------------------------------- */

/* Whether a row has finer rows below it, which say what differs. */
static bool
has_parts(const struct dissection *d, unsigned span)
{
	return span + 1 < d->spans && d->span[span + 1].layer == d->span[span].layer &&
	       d->span[span + 1].depth > d->span[span].depth;
}

static bool
same_bytes(const struct dissection *a, unsigned x, const struct dissection *b, unsigned y)
{
	const struct range *p = &a->span[x].range, *q = &b->span[y].range;

	return p->bits == q->bits && !(p->bits % 8) && !(p->bit % 8) && !(q->bit % 8) &&
	       !memcmp(a->bytes + p->bit / 8, b->bytes + q->bit / 8, p->bits / 8);
}

static bool
same_value(struct finder *f, unsigned x, unsigned y)
{
	const struct dissection *a = f->d[0], *b = f->d[1];
	const struct span *s = &a->span[x], *t = &b->span[y];
	struct text p = text_on(f->value[0], VALUE_MOST), q = text_on(f->value[1], VALUE_MOST);

	if (s->field->item && t->field->item)
		return true; /* its items are compared one by one */
	if ((s->flags ^ t->flags) & SHORT)
		return false;
	if (s->field == t->field && field_number_bits(s->field) && !(s->flags & SHORT))
		return span_number(a, x) == span_number(b, y);
	if (has_parts(a, x) && has_parts(b, y))
		return true;
	span_value(a, x, &p);
	span_value(b, y, &q);
	return !strcmp(f->value[0], f->value[1]) && ((!p.cut && !q.cut) || same_bytes(a, x, b, y));
}

/* The span of a layer that has the same key as this one of another frame, and is as many-th with
 * it. */
static int
partner(const struct dissection *d, unsigned layer, const struct dissection *of, unsigned span)
{
	const char *key = of->span[span].field->key;
	unsigned nth = 0;

	for (unsigned i = of->layer[of->span[span].layer].span + 1; i < span; i++)
		nth += of->span[i].layer == of->span[span].layer && of->span[i].field &&
		       of->span[i].field->key && !strcmp(of->span[i].field->key, key);
	for (unsigned i = d->layer[layer].span + 1; i < d->spans; i++)
		if (d->span[i].layer == layer && d->span[i].field && d->span[i].field->key &&
		    !strcmp(d->span[i].field->key, key) && !nth--)
			return (int)i;
	return -1;
}

/* Layers
 * ---------------------------------------------------------------------------------------------- */

/* Fields of two layers of the same sort. */
static void
compare_fields(struct finder *f, unsigned a, unsigned b, unsigned indent)
{
	const struct dissection *d[2] = {f->d[0], f->d[1]};
	unsigned layer[2] = {a, b};

	for (unsigned side = 0; side < 2; side++) {
		const struct dissection *own = d[side], *other = d[!side];
		unsigned title = own->layer[layer[side]].span;

		for (unsigned i = title + 1; i < own->spans; i++) {
			const struct span *s = &own->span[i];
			unsigned in = indent + s->depth - own->span[title].depth - 1u;
			int found;

			if (s->layer != layer[side] || !s->field || !s->field->key)
				continue;
			found = partner(other, layer[!side], own, i);
			if (found >= 0 && (side || same_value(f, i, (unsigned)found)))
				continue;
			f->out->fields++;
			add(f, side ? found : (int)i, side ? (int)i : found, in, false);
		}
	}
}

static bool compare_lists(struct finder *, int a, int b, unsigned indent);

static bool
compare_layers(struct finder *f, int a, int b, unsigned indent)
{
	unsigned title = f->out->n;
	bool fine;

	if (a < 0 || b < 0) {
		f->out->layers++;
		add(f, a < 0 ? -1 : f->d[0]->layer[a].span, b < 0 ? -1 : f->d[1]->layer[b].span,
		    indent, false);
		return true;
	}
	add(f, f->d[0]->layer[a].span, f->d[1]->layer[b].span, indent, true);
	compare_fields(f, (unsigned)a, (unsigned)b, indent + 1);
	fine = compare_lists(f, a, b, indent + 1);
	if (f->out->n == title + 1)
		f->out->n = title; /* nothing differs in it */
	return fine;
}

static bool
compare_lists(struct finder *f, int a, int b, unsigned indent)
{
	struct pair *pairs = pairing_find(f->d[0], a, f->d[1], b);
	bool fine = pairs;

	for (struct pair *p = pairs; fine && (p->layer[0] >= 0 || p->layer[1] >= 0); p++)
		fine = compare_layers(f, p->layer[0], p->layer[1], indent);
	free(pairs);
	return fine;
}

bool
differences_find(struct differences *out, const struct dissection *a, const struct dissection *b)
{
	struct finder *f = malloc(sizeof *f);
	bool fine;

	out->n = out->fields = out->layers = 0;
	out->more = false;
	if (!f)
		return false;
	f->out = out;
	f->d[0] = a;
	f->d[1] = b;
	fine = compare_lists(f, -1, -1, 0);
	free(f);
	return fine;
}

const struct name *
item_type(const struct dissection *d, unsigned layer)
{
	const struct name *name = NULL;

	for (unsigned i = d->layer[layer].span + 1;
	     d->layer[layer].item && !name && i < d->spans && d->span[i].layer == layer; i++)
		name = field_name(d->span[i].field, span_number(d, i));
	return name;
}
