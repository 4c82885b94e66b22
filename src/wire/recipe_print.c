/* SPDX-License-Identifier: BSD-2-Clause */
/* A draft as a recipe: see recipe.h. Knows which values need not be said; whether it got that
 * right, the reader of recipes tells. */
#include "wire/recipe.h"

#include "base/bits.h"
#include "wire/kind.h"

#include <stdlib.h>
#include <string.h>

static void print_layer(const struct dissection *, unsigned layer, struct text *);

/* A layer that is not there as a whole is bytes. */
static bool
is_whole(const struct dissection *d, unsigned layer)
{
	unsigned title = d->layer[layer].span, i = title;

	do {
		if (d->span[i].layer == layer && d->span[i].flags & SHORT)
			return false;
	} while (++i < d->spans && d->span[i].depth > d->span[title].depth);
	return true;
}

/* The first row with this numbering takes the number of what is carried. */
static bool
takes_number(const struct dissection *d, unsigned span)
{
	for (unsigned i = d->layer[d->span[span].layer].span; i < span; i++)
		if (d->span[i].layer == d->span[span].layer && d->span[i].field &&
		    d->span[i].field->space == d->span[span].field->space)
			return false;
	return true;
}

static bool
same_bits(const struct dissection *d, struct range r, const struct bits *value)
{
	if (value->bits != r.bits)
		return false;
	for (uint32_t done = 0, n; done < r.bits; done += n) {
		n = r.bits - done < 8 ? r.bits - done : 8;
		if (bits_get(d->bytes, r.bit + done, n) != bits_get(value->bytes, done, n))
			return false;
	}
	return true;
}

/* Whether a row is not the first of those for the same bits: the reader takes the first if nothing
 * is said. */
static bool
is_second(const struct proto *proto, const struct field *field)
{
	return field > proto->fields && field_is_either(field) && field_is_either(field - 1);
}

/* Whether other rows are there or not because of this one: then the reader wants it first. */
static bool
is_condition(const struct proto *proto, const struct field *field)
{
	for (const struct field *row = proto->fields; row && row->label; row++)
		if (row != field && row->when.key && field->key &&
		    !strcmp(row->when.key, field->key))
			return true;
	return false;
}

static bool goes_without_saying(const struct dissection *, unsigned span);

/* Finer rows that the reader computes have their present values in the starting one. */
static void
put_computed(const struct dissection *d, unsigned span, struct bits *start)
{
	const struct span *whole = &d->span[span];

	for (unsigned i = span + 1; i < d->spans && d->span[i].depth > whole->depth; i++) {
		const struct span *s = &d->span[i];

		if (s->layer == whole->layer && s->field &&
		    (s->field->space || field_computed(s->field)) && goes_without_saying(d, i))
			field_put(s->field, start->bytes, s->range.bit - whole->range.bit,
			    s->range.bits, span_number(d, i));
	}
}

/* Whether the reader would come to this value by itself. */
static bool
goes_without_saying(const struct dissection *d, unsigned span)
{
	const struct span *s = &d->span[span];
	const struct field *field = s->field;
	int carried;
	struct around around = {.d = d, .layer = s->layer};
	struct bits start;
	uint64_t number;

	if (field->count.in_bits) /* the last byte may be in use only partly */
		return !span_pinned(d, span) && span_number(d, span) % 8 == 0;
	if (field_computed(field))
		return !span_pinned(d, span);
	if (!field->init) { /* zeros, and not the whole room of them for each span */
		start.bits = field_has_width(field) ? field->bits : 0;
		memset(start.bytes, 0, (start.bits + 7) / 8);
	} else if (!value_parse_in(field, field->init, &around, &start, NULL)) {
		return false;
	}
	carried = field->space ? layer_carried(d, s->layer) : -1;
	if (carried >= 0 && is_whole(d, (unsigned)carried) &&
	    !is_condition(d->layer[s->layer].proto, field) && takes_number(d, span) &&
	    proto_number(d->layer[carried].proto, field->space, &number))
		return span_number(d, span) == proto_number_kept(d->layer[carried].proto,
						   field->space, value_get(&start, field));
	if (field->when.is == IF_LEFT || is_second(d->layer[s->layer].proto, field))
		return false;
	if (field->parts && start.bits == s->range.bits)
		put_computed(d, span, &start);
	return same_bits(d, s->range, &start);
}

static bool
is_plain(const char *word)
{
	return *word && !strpbrk(word, " \t\"'=[];/\\");
}

static bool
is_readable(const uint8_t *bytes, size_t n)
{
	size_t i = 0;

	while (i < n && bytes[i] >= ' ' && bytes[i] <= '~' && bytes[i] != '"' && bytes[i] != '\\')
		i++;
	return n && i == n;
}

static void
print_items(const struct dissection *d, unsigned span, struct text *out)
{
	const struct span *list = &d->span[span];
	const char *mark = "";

	text_char(out, '[');
	for (unsigned i = list->layer + 1; i < d->layers; i++) {
		const struct layer *item = &d->layer[i];

		if (item->start * 8 >= list->range.bit + list->range.bits)
			break;
		if (!item->item || item->under != list->layer || item->start * 8 < list->range.bit)
			continue;
		text_add(out, mark);
		print_layer(d, i, out);
		for (int on = layer_carried(d, i); on >= 0; on = layer_carried(d, (unsigned)on)) {
			text_add(out, " / ");
			print_layer(d, (unsigned)on, out);
		}
		mark = " ; ";
	}
	text_char(out, ']');
}

static void
print_value(const struct dissection *d, unsigned span, struct text *out)
{
	const struct span *s = &d->span[span];
	const uint8_t *bytes = d->bytes + s->range.bit / 8;
	const struct name *name =
	    field_number_bits(s->field) ? field_name(s->field, span_number(d, span)) : NULL;

	if (s->field->item) {
		print_items(d, span, out);
	} else if (name && name == name_find(s->field, name->name) && name->to <= name->value &&
		   is_plain(name->name)) {
		text_add(out, name->name);
	} else if (s->field->kind == &kind_bytes && s->range.bits % 8 == 0 &&
		   is_readable(bytes, s->range.bits / 8)) {
		text_char(out, '"');
		text_safe(out, bytes, s->range.bits / 8);
		text_char(out, '"');
	} else if (s->field->kind == &kind_text) {
		text_char(out, '"');
		for (size_t i = 0; i < s->range.bits / 8; i++)
			bytes[i] == '"' ? text_add(out, "\\x22") : text_safe(out, bytes + i, 1);
		text_char(out, '"');
	} else { /* as it stands, not as it is understood: so it comes back the same */
		s->field->kind->print(s->field, d->bytes, s->range, out);
	}
}

static void
print_bytes(const struct dissection *d, unsigned layer, struct text *out)
{
	const struct layer *l = &d->layer[layer];

	text_hex(out, d->bytes + l->start, l->end - l->start, 0);
}

static void
print_layer(const struct dissection *d, unsigned layer, struct text *out)
{
	const struct proto *proto = d->layer[layer].proto;
	unsigned depth = d->span[d->layer[layer].span].depth + 1;
	size_t own = strlen(proto->key);

	if (!is_whole(d, layer)) {
		text_add(out, proto_next(&space_unknown, 0, NULL)->key);
		text_char(out, ' ');
		print_bytes(d, layer, out);
		return;
	}
	text_add(out, proto->key);
	for (unsigned i = d->layer[layer].span + 1; i < d->spans && d->span[i].depth >= depth;
	     i++) {
		const struct span *s = &d->span[i];

		if (s->layer != layer || s->depth != depth || !s->field || !s->field->key ||
		    goes_without_saying(d, i))
			continue;
		text_char(out, ' ');
		if (s->field != header_row(proto, NULL)) {
			bool short_form =
			    !strncmp(s->field->key, proto->key, own) && s->field->key[own] == '.';

			text_addf(out, "%s=", s->field->key + (short_form ? own + 1 : 0));
		}
		print_value(d, i, out);
	}
}

static bool
same_pins(const struct draft *a, const struct draft *b)
{
	for (unsigned i = 0; i < a->npins; i++) {
		unsigned j = 0;

		while (j < b->npins &&
		       (a->pins[i].field != b->pins[j].field || a->pins[i].bit != b->pins[j].bit))
			j++;
		if (j == b->npins)
			return false;
	}
	return a->npins == b->npins;
}

static bool
is_tail(const struct dissection *d, int layer)
{
	uint64_t ignored;

	return layer >= 0 && proto_number(d->layer[layer].proto, &space_tail, &ignored);
}

/* Zeros that come with what ends a layer: a tail that is nothing else, and what fills the room
 * before a tail (the n-th layer of the chain and the one after it). */
static bool
is_given(const struct dissection *d, unsigned n)
{
	const struct layer *l = &d->layer[layer_chain(d, n)];
	int next = layer_chain(d, n + 1);

	if (!is_tail(d, layer_chain(d, n)) &&
	    (!proto_trails(l->proto) || !is_tail(d, next) || d->layer[next].start != l->end))
		return false;
	for (uint32_t i = l->start; i < l->end; i++)
		if (d->bytes[i])
			return false;
	return true;
}

static void
print_layers(const struct draft *draft, struct text *out)
{
	const struct proto *data = proto_next(&space_unknown, 0, NULL);
	const struct dissection *d = &draft->d;
	int layer;
	bool whole = true, bytes = false;

	for (unsigned n = 0; (layer = layer_chain(d, n)) >= 0; n++) {
		bool here = is_whole(d, (unsigned)layer);

		if (is_given(d, n) || (!whole && !is_tail(d, layer)))
			continue;
		if (bytes && !here) { /* a recipe has no word for where bytes end and bytes begin */
			print_bytes(d, (unsigned)layer, out);
			continue;
		}
		if (n)
			text_add(out, " / ");
		print_layer(d, (unsigned)layer, out);
		whole &= here;
		bytes = !here || d->layer[layer].proto == data;
	}
}

static void
print(const struct draft *draft, bool padded, struct text *out)
{
	struct text before = *out;
	struct draft *again = malloc(sizeof *again);
	uint8_t frame[DRAFT_MAX];
	bool same;

	if (draft->d.layers)
		print_layers(draft, out);
	same = again && !out->cut && recipe_parse(again, before.chars + before.length, NULL) &&
	       again->len == draft->len && (!padded || again->pad == draft->pad) &&
	       !memcmp(again->bytes, draft->bytes, draft->len) && same_pins(again, draft);
	free(again);
	if (same)
		return;
	*out = before;
	out->chars[out->length] = '\0';
	text_add(out, "raw ");
	if (padded)
		text_hex(out, frame, draft_frame(draft, frame), 0);
	else
		text_hex(out, draft->bytes, draft->len, 0);
}

void
recipe_print(const struct draft *draft, struct text *out)
{
	print(draft, true, out);
}

void
recipe_print_bare(const struct draft *draft, struct text *out)
{
	print(draft, false, out);
}
