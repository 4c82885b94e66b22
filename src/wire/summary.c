/* SPDX-License-Identifier: BSD-2-Clause */
/* One line on a frame from the templates in the tables: see explain.h and struct proto. */
#include "wire/explain.h"

#include <string.h>

static void line_from(const struct dissection *, unsigned layer, struct text *);

/* Bytes that are text, in quotes and without the zeros at their end. False: they are not text. */
static bool
add_quoted(const struct dissection *d, unsigned span, struct text *out)
{
	const struct span *s = &d->span[span];
	const uint8_t *bytes = d->bytes + s->range.bit / 8;
	size_t n = s->range.bits / 8;
	struct text before = *out;

	while (n && !bytes[n - 1])
		n--;
	text_char(out, '"');
	text_safe(out, bytes, n);
	if (n && !strstr(before.chars + before.length, "\\x")) {
		text_char(out, '"');
		return true;
	}
	*out = before;
	out->chars[out->length] = '\0';
	return false;
}

static void
add_value(const struct dissection *d, unsigned span, bool bare, struct text *out)
{
	const struct span *s = &d->span[span];
	const struct name *name = !bare && field_number_bits(s->field)
				      ? field_name(s->field, span_number(d, span))
				      : NULL;

	if (s->flags & SHORT)
		text_add(out, "?");
	else if (name)
		text_add(out, name->name);
	else
		span_print(d, span, out);
}

/* The span of the first key of "a|b|c" that is there: in this layer, in an item of it, or in a
 * header below. */
static int
find_key(const struct dissection *d, unsigned layer, const char *keys, size_t n)
{
	const char *end = keys + n;
	int span = -1;

	while (span < 0 && keys < end) {
		span = span_find_near(d, keys, layer);
		keys = memchr(keys, '|', (size_t)(end - keys));
		keys = keys ? keys + 1 : end;
	}
	return span;
}

/* Fills a template from at up to end; false if a key in it was not there. */
static bool
fill(const struct dissection *d, unsigned layer, const char *at, const char *end, struct text *out)
{
	bool whole = true;

	while (at < end) {
		if (*at == '[') {
			const char *close = memchr(at, ']', (size_t)(end - at));
			struct text before = *out;

			if (!close)
				close = end;
			if (!fill(d, layer, at + 1, close, out)) {
				*out = before;
				out->chars[out->length] = '\0';
			}
			at = close < end ? close + 1 : end;
		} else if (*at == '{') {
			const char *close = memchr(at, '}', (size_t)(end - at));
			size_t n = close ? (size_t)(close - at - 1) : 0;
			bool bare = n && close[-1] == '#', quoted = n && close[-1] == '"';
			bool next = n >= 4 && !memcmp(at + 1, "next", 4);
			size_t before = out->length;
			int span;

			if (!close)
				return false;
			if (next)
				line_from(d, layer, out);
			if (next && (n == 4 || out->length > before)) {
				whole &= out->length > before;
				at = close + 1;
				continue;
			}
			at += next ? 5 : 0;
			n -= next ? 5 : 0;
			if (quoted) {
				span = find_key(d, layer, at + 1, n - 1);
				whole &= span >= 0 && add_quoted(d, (unsigned)span, out);
			} else if ((span = find_key(d, layer, at + 1, n - bare)) >= 0) {
				add_value(d, (unsigned)span, bare, out);
			} else {
				whole = false;
			}
			at = close + 1;
		} else {
			text_char(out, *at++);
		}
	}
	return whole;
}

/* The template of a layer: that of a value which has its own, else the proto's. */
static const char *
template_of(const struct dissection *d, unsigned layer)
{
	for (unsigned i = d->layer[layer].span + 1; i < d->spans && d->span[i].layer == layer;
	     i++) {
		const struct field *field = d->span[i].field;
		const struct name *name = field && field->names && field_number_bits(field)
					      ? field_name(field, span_number(d, i))
					      : NULL;

		if (name && name->summary)
			return name->summary;
	}
	return d->layer[layer].proto->summary;
}

/* The line of what the layer carries: the innermost one that says something, within those that let
 * it speak. */
static void
line_from(const struct dissection *d, unsigned layer, struct text *out)
{
	const char *words = NULL;
	unsigned speaker = 0;
	uint64_t ignored;

	for (unsigned i = layer + 1; i < d->layers; i++) {
		const char *own;

		if (d->span[d->layer[i].span].depth != d->span[d->layer[layer].span].depth ||
		    d->layer[i].item)
			continue;
		own = template_of(d, i);
		if (!own || (words && proto_number(d->layer[i].proto, &space_unknown, &ignored)) ||
		    (words && d->layer[i].proven && d->layer[i].under != (int)speaker &&
			d->layer[i].start >= d->layer[speaker].end))
			continue;
		words = own;
		speaker = i;
		if (strstr(own, "{next}"))
			break;
	}
	if (words)
		fill(d, speaker, words, words + strlen(words), out);
}

void
summary_layer(const struct dissection *d, unsigned layer, struct text *out)
{
	const char *words = template_of(d, layer);

	if (words)
		fill(d, layer, words, words + strlen(words), out);
}

/* The first value of a layer, or better one that is more than the name of a sort. */
static void
add_first_value(const struct dissection *d, unsigned layer, struct text *out)
{
	int best = -1;

	for (unsigned i = d->layer[layer].span + 1; i < d->spans && d->span[i].layer == layer;
	     i++) {
		const struct span *s = &d->span[i];

		if (!s->field || !s->field->key || s->field->item || !s->range.bits)
			continue;
		if (best < 0 || !s->field->names) {
			best = (int)i;
			if (!s->field->names)
				break;
		}
	}
	if (best >= 0)
		span_value(d, (unsigned)best, out);
}

void
summary_item(const struct dissection *d, unsigned layer, struct text *out)
{
	int carried = layer_carried(d, layer), top = carried;
	size_t before;

	summary_layer(d, layer, out);
	if (carried < 0)
		return;
	for (int on = carried; on >= 0; on = layer_carried(d, (unsigned)on))
		top = on;
	if (out->length)
		text_char(out, ' ');
	if (top != carried) /* what lies between only leads there */
		text_addf(out, "%s ", d->layer[top].proto->name);
	before = out->length;
	summary_layer(d, (unsigned)top, out);
	if (out->length == before)
		add_first_value(d, (unsigned)top, out);
}

/* "EtherType 0x1234 is not one we know, 46 B": what can be said if nobody has anything to say. */
static void
add_riddle(const struct dissection *d, struct text *out)
{
	int top = layer_top(d), span = top < 0 ? -1 : layer_riddle(d, (unsigned)top);
	const struct field *field = span < 0 ? NULL : d->span[span].field;

	if (!field)
		return;
	text_addf(out, "%s ", field->label);
	span_value(d, (unsigned)span, out);
	text_addf(out, "%s, %u B",
	    field_name(field, span_number(d, (unsigned)span)) ? "" : " is not one we know",
	    d->layer[top].end - d->layer[top].start);
}

void
summary(const struct dissection *d, struct text *out)
{
	size_t before = out->length;

	if (d->layers)
		line_from(d, 0, out);
	if (out->length == before && d->layers)
		add_riddle(d, out);
	if (out->length == before && d->layers)
		summary_layer(d, 0, out);
}
