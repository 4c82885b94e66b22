/* SPDX-License-Identifier: BSD-2-Clause */
/* Help from the tables: a span in plain words. See explain.h. */
#include "wire/explain.h"

#include <string.h>

static void
add_sentence(struct text *out, const char *words)
{
	if (!words)
		return;
	if (out->length)
		text_char(out, ' ');
	text_add(out, words);
}

/* What is wrong with a span, and why that need not be a fault. */
static void
explain_marks(const struct dissection *d, unsigned span, struct text *out)
{
	const struct span *s = &d->span[span];
	const struct field *field = s->field;
	uint64_t ought;

	if (s->flags & SHORT)
		add_sentence(
		    out, d->caplen < d->len
			     ? "Not all of it was captured: only the start of the frame was "
			       "kept, so this is no fault."
			     : "The frame ends before this field does.");
	if (s->flags & QUOTED)
		add_sentence(out, "Part of an earlier frame that is quoted here; it may be cut and "
				  "is not checked.");
	if (!(s->flags & WRONG))
		return;
	if (span_ought(d, span, &ought) && ought != span_number(d, span)) {
		uint8_t right[8] = {0};

		field_put(field, right, 0, s->range.bits, ought);
		text_add(out, " It ought to be ");
		field->kind->print(field, right, (struct range){0, s->range.bits}, out);
		text_char(out, '.');
	} else {
		add_sentence(out, "It says more than there is, or less than a header takes.");
	}
	if (field->sum)
		add_sentence(out,
		    "A frame that this computer sends itself is often captured before the network "
		    "card computes the sum (checksum offload): then this is no fault.");
}

/* Why nobody explains the bytes of a layer. */
static void
explain_riddle(const struct dissection *d, unsigned layer, struct text *out)
{
	int span = layer_riddle(d, layer);

	if (span < 0)
		return;
	text_addf(out, " %s ", d->span[span].field->label);
	span_value(d, (unsigned)span, out);
	text_add(
	    out, field_name(d->span[span].field, span_number(d, (unsigned)span))
		     ? " is known by its name only: what the bytes mean, this program cannot say."
		     : " is not one we know: what the bytes mean, this program cannot say.");
}

/* What an item is, by the name that its first named value has. */
static void
explain_named(const struct dissection *d, unsigned layer, struct text *out)
{
	unsigned i = d->layer[layer].span + 1;
	const struct name *name = NULL;

	for (; d->layer[layer].item && i < d->spans && d->span[i].layer == layer && !name; i++)
		name = d->span[i].field && d->span[i].field->names
			   ? field_name(d->span[i].field, span_number(d, i))
			   : NULL;
	if (name && name->help)
		text_addf(out, " This one is %s: %s", name->name, name->help);
}

void
explain_span(const struct dissection *d, unsigned span, struct text *out)
{
	const struct span *s = &d->span[span];
	const struct proto *proto = d->layer[s->layer].proto;
	const struct name *name;

	if (!s->field) {
		text_add(out, proto->name);
		if (strcmp(proto->spec, "none"))
			text_addf(out, " (%s)", proto->spec);
		text_char(out, '.');
		add_sentence(out, proto->help);
		explain_named(d, s->layer, out);
		explain_riddle(d, s->layer, out);
		return;
	}
	text_addf(out, "%s:", s->field->label);
	add_sentence(out, s->field->help);
	name = field_number_bits(s->field) && !(s->flags & SHORT)
		   ? field_name(s->field, span_number(d, span))
		   : NULL;
	if (name) {
		struct text value;
		char chars[80];

		value = text_on(chars, sizeof chars);
		span_print(d, span, &value);
		text_addf(out, " %s is %s", chars, name->name);
		text_add(out, name->help ? ":" : ".");
		add_sentence(out, name->help);
	}
	explain_marks(d, span, out);
}
