/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * A frame being written: see draft.h. Knows what each edit moves and writes; that lengths, sums and
 * pins come right afterwards is settle.c's.
 */
#include "wire/draft.h"

#include "base/bits.h"
#include "base/bug.h"
#include "wire/kind.h"
#include "wire/settle.h"

#include <stdlib.h>
#include <string.h>

void
draft_start(struct draft *draft)
{
	draft_clear(draft);
	BUG_ON(!draft_push(draft, proto_first(), NULL, 0, NULL));
}

void
draft_clear(struct draft *draft)
{
	draft->len = 0;
	draft->npins = 0;
	draft->pad = FRAME_LEAST;
	draft->d.layers = draft->d.spans = 0;
}

void
draft_copy(struct draft *draft, const struct draft *from)
{
	memcpy(draft->bytes, from->bytes, from->len);
	memcpy(draft->ours, from->ours, from->len);
	memcpy(draft->pins, from->pins, from->npins * sizeof *from->pins);
	dissection_copy(&draft->d, &from->d);
	draft->len = from->len;
	draft->pad = from->pad;
	draft->npins = from->npins;
	draft->d.bytes = draft->bytes;
	draft->d.pins = draft->pins;
}

/* A place at the end that the draft will pad by itself: zeros after the end of all layers. */
static void
trim(struct draft *draft)
{
	const struct layer *last = &draft->d.layer[draft->d.layers - 1];
	uint32_t at = last->start;

	if (draft->len != FRAME_LEAST || !proto_trails(last->proto))
		return;
	while (at < draft->len && !draft->bytes[at])
		at++;
	if (at == draft->len)
		draft->len = last->start;
}

bool
draft_load(struct draft *draft, const uint8_t *bytes, size_t n, struct why *why)
{
	if (n > DRAFT_MAX)
		return no(why, EXIT_USAGE, "the frame has %zu bytes: at most %d can be edited", n,
		    DRAFT_MAX);
	draft_clear(draft);
	memcpy(draft->bytes, bytes, n);
	draft->len = (uint32_t)n;
	if (n < FRAME_LEAST)
		draft->pad = 0;
	memset(draft->ours, 0, sizeof draft->ours);
	draft_adopt(draft);
	trim(draft);
	draft->npins = 0;
	memset(draft->ours, 0, sizeof draft->ours);
	draft_adopt(draft);
	return true;
}

void
draft_restore(
    struct draft *draft, const uint8_t *bytes, uint32_t len, const struct pin *pins, unsigned npins)
{
	struct dissection *d = &draft->d;

	memmove(draft->bytes, bytes, len);
	memmove(draft->pins, pins, npins * sizeof *pins);
	draft->len = len;
	draft->npins = npins;
	dissect_as(d, NULL, draft->bytes, len, len, draft->pins, npins);
	dissect_check(d);
	memset(draft->ours, 0, len);
	for (unsigned i = 0; i < d->spans; i++)
		if (field_computed(d->span[i].field) && d->span[i].range.bits)
			ours_mark(draft, d->span[i].range);
}

bool
pad_parse(const char *text, uint32_t *pad, struct why *why)
{
	char *end;
	unsigned long n = strtoul(text, &end, 10);
	bool off = !strcmp(text, "off");

	if (!off &&
	    (!strchr("123456789", *text) || !*text || *end || n < PAD_LEAST || n > DRAFT_MAX))
		return no(why, EXIT_USAGE, "pad is off, or %d to %d bytes", PAD_LEAST, DRAFT_MAX);
	*pad = off ? 0 : (uint32_t)n;
	return true;
}

bool
draft_set_pad(struct draft *draft, uint32_t pad, struct why *why)
{
	if (pad > DRAFT_MAX)
		return no(
		    why, EXIT_USAGE, "padding goes up to %d bytes - off, 60 or a size", DRAFT_MAX);
	draft->pad = pad;
	return true;
}

size_t
draft_frame(const struct draft *draft, uint8_t *out)
{
	size_t n = draft->len < draft->pad ? draft->pad : draft->len;

	memcpy(out, draft->bytes, draft->len);
	memset(out + draft->len, 0, n - draft->len);
	return n;
}

/* Another row sized by the same count as this one keeps it from changing its length. */
static const struct field *
bound_row(const struct dissection *d, unsigned span)
{
	const struct span *s = &d->span[span];

	for (unsigned i = d->layer[s->layer].span; s->field->sized_by && i < d->spans; i++) {
		const struct span *o = &d->span[i];

		if (i != span && o->layer == s->layer && o->field && o->field->sized_by &&
		    !strcmp(o->field->sized_by, s->field->sized_by))
			return o->field;
	}
	return NULL;
}

static bool
can_resize(const struct dissection *d, unsigned index, uint32_t bits, struct why *why)
{
	const struct span *span = &d->span[index];
	const struct field *other = bound_row(d, index);

	if (span->range.bit % 8 || span->range.bits % 8 || bits % 8)
		return no(why, EXIT_USAGE, "%s: %u bits do not fit into %u", span->field->label,
		    bits, span->range.bits);
	if (other && !(span->flags & SHORT))
		return no(why, EXIT_USAGE, "%s: has to stay %u bytes long, as %s is",
		    span->field->label, span->range.bits / 8, other->label);
	return true;
}

/* Values that share bytes say by themselves how many they are. */
static void
count_typed(struct draft *draft, unsigned index, uint32_t items)
{
	const struct field *field = draft->d.span[index].field;
	int by = field->per && items
		     ? span_find(&draft->d, field->sized_by, draft->d.span[index].layer, 0)
		     : -1;

	if (by >= 0 && !span_pinned(&draft->d, (unsigned)by))
		number_put(draft, (unsigned)by, items);
}

bool
draft_splice(struct draft *draft, unsigned index, const struct bits *value, struct why *why)
{
	struct span *span = &draft->d.span[index];
	const struct field *field = span->field;
	uint32_t bit = span->range.bit, old = span->range.bits, at = (bit + old) / 8;
	struct pin pin = {field, bit, 0};
	bool computed = field_computed(field);

	if (!field || field->item)
		return no(
		    why, EXIT_USAGE, "this row has no value of its own: change the rows below it");
	if (computed && !span_pinned(&draft->d, index) && draft->npins == PINS_MAX)
		return pin_add(draft, pin, why);
	if (field->mask) {
		field_put(field, draft->bytes, bit, old, value_get(value, field));
	} else if (value->bits == old) {
		for (uint32_t done = 0; done < old; done += 8) {
			unsigned n = old - done < 8 ? old - done : 8;

			bits_put(draft->bytes, bit + done, n, bits_get(value->bytes, done, n));
		}
	} else {
		if (!can_resize(&draft->d, index, value->bits, why) ||
		    !bytes_move(draft, bit / 8, old / 8, value->bits / 8, why))
			return false;
		memcpy(draft->bytes + bit / 8, value->bytes, value->bits / 8);
		found_move(draft, span->layer, false, index, at, value->bits / 8 - old / 8);
		span->range.bits = value->bits;
	}
	if (computed)
		pin_add(draft, pin, why);
	count_typed(draft, index, value->items);
	draft_settle(draft);
	return true;
}

bool
draft_value(
    const struct draft *draft, unsigned span, const char *text, struct bits *value, struct why *why)
{
	const struct span *s = &draft->d.span[span];
	struct around around = {.d = &draft->d, .layer = s->layer};

	return value_parse_in(s->field, text, &around, value, why);
}

bool
draft_set(struct draft *draft, unsigned span, const char *text, struct why *why)
{
	struct bits value;

	if (!draft->d.span[span].field)
		return no(
		    why, EXIT_USAGE, "this row has no value of its own: change the rows below it");
	return draft_value(draft, span, text, &value, why) &&
	       draft_splice(draft, span, &value, why);
}

/* The layers whose header lies wholly before byte at carry what comes to stand there; all others
 * are forgotten. */
static void
keep_below(struct draft *draft, uint32_t at, uint32_t old, uint32_t n)
{
	struct dissection *d = &draft->d;
	unsigned kept = 0;

	for (; kept < d->layers && d->layer[kept].head <= at; kept++)
		if (!d->layer[kept].item && d->layer[kept].end >= at + old)
			d->layer[kept].end += n - old;
	if (kept < d->layers) {
		d->spans = d->layer[kept].span;
		d->layers = kept;
	}
}

bool
draft_put(struct draft *draft, uint32_t at, uint32_t old, const uint8_t *bytes, uint32_t n,
    struct why *why)
{
	if (!bytes_move(draft, at, old, n, why))
		return false;
	if (n)
		memcpy(draft->bytes + at, bytes, n);
	if (n != old)
		keep_below(draft, at, old, n);
	draft_settle(draft);
	return true;
}

bool
draft_pin(struct draft *draft, unsigned span, struct why *why)
{
	const struct span *s = &draft->d.span[span];
	struct pin pin = {s->field, s->range.bit, 0};

	if (!field_computed(s->field))
		return no(
		    why, EXIT_USAGE, "this field is not computed: it keeps what you type anyway");
	span_counted(&draft->d, span, &pin.size);
	if (!pin_add(draft, pin, why))
		return false;
	draft_settle(draft);
	return true;
}

void
draft_unpin(struct draft *draft, unsigned span)
{
	const struct span *s = &draft->d.span[span];

	for (unsigned i = 0; i < draft->npins; i++) {
		if (draft->pins[i].field == s->field && draft->pins[i].bit == s->range.bit) {
			draft->pins[i] = draft->pins[--draft->npins];
			break;
		}
	}
	draft_settle(draft);
}
