/* SPDX-License-Identifier: BSD-2-Clause */
/* How fields, bytes and words of a frame look: see sheet.h. Knows their rules; not what keys do. */
#include "ui/sheet.h"

#include "ui/detail_words.h"
#include "ui/wrap.h"

enum {
	WORDS_MAX = 4096
};

/* How much of the frame the headers take. */
static void
add_headers(const struct dissection *d, struct text *out)
{
	uint32_t n = 0;
	uint64_t number;

	for (unsigned i = 0; i < d->layers; i++) {
		const struct layer *layer = &d->layer[i];

		if (d->span[layer->span].depth == 0 &&
		    !proto_number(layer->proto, &space_unknown, &number) &&
		    !proto_number(layer->proto, &space_trailer, &number))
			n += layer->head - layer->start;
	}
	if (n < d->caplen)
		text_addf(out, "%u of %u B are header", n, d->caplen);
	else
		text_addf(out, "%u B, no payload", d->caplen);
}

static struct region
below(struct region r)
{
	return region_part(r, 1, 0, r.rows - 1, r.cols);
}

void
sheet_draw_fields(
    struct app *app, struct sheet *sheet, struct region at, const char *title, bool focus)
{
	char chars[64];
	struct text t = text_on(chars, sizeof chars);

	if (at.rows < 1)
		return;
	sheet->fields_region = below(at);
	add_headers(&sheet->tree.d, &t);
	draw_rule(at, 0, focus, title, chars);
	tree_draw(app, &sheet->tree, sheet->fields_region, focus);
}

/* "bits of byte 0: 1111 11[1]1": where a field that shares its bytes lies in them. */
static void
add_bits(const struct dissection *d, unsigned span, uint32_t first, uint32_t n, struct text *out)
{
	const struct span *s = &d->span[span];
	uint32_t end = s->range.bit + s->range.bits;

	if (!s->field || s->range.bits % 8 == 0 || !n || n > 2)
		return;
	text_addf(out, n == 1 ? "bits of byte %u: " : "bits from byte %u: ", first);
	for (uint32_t bit = first * 8; bit < (first + n) * 8; bit++) {
		if (bit == s->range.bit)
			text_char(out, '[');
		else if (bit == end)
			text_char(out, ']');
		else if (bit % 4 == 0 && bit > first * 8)
			text_char(out, ' ');
		text_char(out, d->bytes[bit / 8] >> (7 - bit % 8) & 1 ? '1' : '0');
	}
	if (end == (first + n) * 8)
		text_char(out, ']');
}

void
sheet_draw_bytes(struct sheet *sheet, struct region at, const uint8_t *bytes, uint32_t n,
    bool focus, const char *right)
{
	const struct dissection *d = &sheet->tree.d;
	int span = tree_selected(&sheet->tree);
	uint32_t first = 0, selected = 0;
	char chars[64];
	struct text t = text_on(chars, sizeof chars);

	if (at.rows < 1)
		return;
	if (span >= 0) {
		tree_range(d, (unsigned)span, &first, &selected);
		add_bits(d, (unsigned)span, first, selected, &t);
	}
	sheet->bytes_region = below(at);
	draw_rule(at, 0, focus, "Bytes", t.length ? chars : right);
	bytes_draw(&sheet->bytes, sheet->bytes_region, bytes, n, first, selected, focus);
}

void
sheet_draw_words(const struct sheet *sheet, struct region at, const char *odd, const char *more)
{
	char chars[WORDS_MAX];
	struct text t = text_on(chars, sizeof chars);
	int span = tree_selected(&sheet->tree);

	if (at.rows < 2)
		return;
	detail_words(&sheet->tree.d, span, &t);
	if (span <= 0 && odd)
		text_add(&t, odd);
	draw_rule(at, 0, false, "In plain words",
	    wrap_rows(chars, at.cols - 2) > at.rows - 1 ? more : NULL);
	wrap_draw(below(at), 0, STYLE_PLAIN, chars);
}
