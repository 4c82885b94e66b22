/* SPDX-License-Identifier: BSD-2-Clause */
/* Words of the detail: see detail_words.h. */
#include "ui/detail_words.h"

#include "wire/explain.h"

void
detail_words(const struct dissection *d, int span, struct text *out)
{
	if (span >= 0) {
		explain_span(d, (unsigned)span, out);
		return;
	}
	text_add(out,
	    "Frame check sequence: a CRC-32 over everything from the destination on. The sender's "
	    "network card adds it, the receiver's compares it and drops the frame if it differs: "
	    "so a program sees neither the sum nor a damaged frame. What stands here is computed "
	    "from the bytes that were captured.");
}

void
detail_hint(const struct dissection *d, int span, struct text *out)
{
	const struct span *s = &d->span[span < 0 ? 0 : span];
	uint32_t first, n;

	if (span < 0) {
		text_add(out, "FCS, 4 bytes behind the frame: the card keeps them");
		return;
	}
	tree_range(d, (unsigned)span, &first, &n);
	text_add(out, s->field ? s->field->label : d->layer[s->layer].proto->name);
	if (s->field && s->range.bits % 8)
		text_addf(out, ", %u bit%s of byte %u", s->range.bits,
		    s->range.bits == 1 ? "" : "s", first);
	else if (n == 1)
		text_addf(out, ", byte %u", first);
	else if (n == 2)
		text_addf(out, ", bytes %u and %u", first, first + 1);
	else if (n)
		text_addf(out, ", bytes %u to %u", first, first + n - 1);
	else
		text_add(out, ", no byte of the frame");
	if (s->flags & WRONG)
		text_add(out, ": it is not what it ought to be");
	else if (s->flags & SHORT)
		text_add(out, d->caplen < d->len ? ": not all of it was captured"
						 : ": the frame ends before it does");
}

void
detail_same(struct app *app, const struct dissection *d, struct tree_key key, struct text *out)
{
	int span = tree_span(d, key);
	size_t before;

	if (!key.what) {
		text_add(out, "not captured");
		return;
	}
	if (span < 0) {
		span = span_at(d, key.bit);
		if (span < 0 || !d->span[span].field) {
			text_add(out, "no such field");
			return;
		}
		text_addf(out, "%s ", d->span[span].field->label);
	}
	before = out->length;
	tree_value(d, (unsigned)span, out);
	if (out->length > before)
		text_char(out, ' ');
	tree_meaning(app, d, (unsigned)span, out);
}

void
detail_wire_order(struct region at, const struct dissection *d, int span)
{
	uint32_t first = 0, n = 0;

	if (span >= 0)
		tree_range(d, (unsigned)span, &first, &n);
	for (int row = 0; row < at.rows && (uint32_t)row < n; row++) {
		uint8_t byte = d->bytes[first + (uint32_t)row];
		char chars[80];
		struct text t = text_on(chars, sizeof chars);

		if (row == at.rows - 1 && n > (uint32_t)at.rows) {
			text_addf(&t, "... and %u bytes more", n - (uint32_t)row);
			draw_text(at, row, 1, at.cols - 1, STYLE_PLAIN, chars);
			return;
		}
		text_addf(&t, "0x%02x = ", byte);
		for (int bit = 7; bit >= 0; bit--)
			text_addf(&t, "%d%s", byte >> bit & 1, bit == 4 ? " " : "");
		text_add(&t, "  goes out as ");
		for (int bit = 0; bit < 8; bit++)
			text_addf(&t, " %d", byte >> bit & 1);
		draw_text(at, row, 1, at.cols - 1, STYLE_PLAIN, chars);
	}
}
