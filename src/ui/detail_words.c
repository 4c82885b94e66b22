/* SPDX-License-Identifier: BSD-2-Clause */
/* Words of the detail: see detail_words.h. */
#include "ui/detail_words.h"
#include "session/fate.h"

#include "wire/explain.h"
#include "wire/fcs.h"

void
detail_words(const struct dissection *d, int span, struct text *out)
{
	if (span >= 0) {
		explain_span(d, (unsigned)span, out);
		return;
	}
	if (span == TREE_IS_PAD) {
		text_add(out,
		    "Padding: zeros that are added when the frame leaves, so that it has at least "
		    "60 bytes, 64 with its check sequence: from the time of one shared cable, when "
		    "a shorter frame could be over before its sender had heard of a collision. "
		    "Off, "
		    "or to another size: then the card may still fill it up, a virtual port does "
		    "not. Nothing in an Ethernet II frame tells padding from data.");
		return;
	}
	text_add(out,
	    "Frame check sequence: a CRC-32 over everything from the destination on. The sender's "
	    "network card adds it, the receiver's compares it and drops the frame if it differs: "
	    "so a program mostly sees neither the sum nor a damaged frame.");
	text_add(
	    out, d->caplen == d->len && fcs_kept(d->bytes, d->caplen)
		     ? " This capture has kept it: it is the last four bytes, and they are right."
		     : " What stands here is computed from the bytes that were captured.");
}

uint32_t
detail_longest(const struct app *app, const struct record *r)
{
	const struct session *s = app->session;
	uint32_t mtu = r->port < s->ports ? s->port[r->port]->mtu : 0;

	return (mtu > 1500 ? mtu : 1500) + 14 + 8;
}

void
detail_odd(const struct app *app, const struct record *r, struct text *out)
{
	bool sent = r->stage != STAGE_RECEIVED || r->out;

	if (r->foreign)
		return;
	if (r->caplen < r->len)
		text_addf(out,
		    " Cut: only the first %u of %u bytes were captured (the snap length of whoever "
		    "captured it). What is marked SHORT was on the wire.",
		    r->caplen, r->len);
	if (r->len < WIRE_LEAST)
		text_addf(out,
		    sent ? " Short: %u B where %u are the least. It was seen before the "
			   "card filled it up with zeros, so on the wire it was right."
			 : " A runt: %u B where %u are the least. No card lets such a frame "
			   "in: it was captured at its sender before the card filled it "
			   "up, or there was no wire at all (virtual ports).",
		    r->len, WIRE_LEAST);
	else if (r->len > JUMBO_MOST)
		text_addf(out,
		    " A giant: %u B, longer than any wire takes. A card that sends cuts one large "
		    "packet into many frames (TSO), and one that receives joins many into one "
		    "(GRO); here it was seen whole. Its length and sums are not those of the wire.",
		    r->len);
	else if (r->len > detail_longest(app, r))
		text_addf(out,
		    " Long: %u B, more than the usual 1518 with FCS. A jumbo frame, which every "
		    "port on its way must allow, or one that the card cuts (TSO) or has joined "
		    "(GRO).",
		    r->len);
}

void
detail_hint(const struct dissection *d, int span, struct text *out)
{
	const struct span *s = &d->span[span < 0 ? 0 : span];
	uint32_t first, n;

	if (span == TREE_IS_PAD) {
		text_add(out, "Padding: Enter sets it: off, 60, or any size up to 9216");
		return;
	}
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
	if (!d->span[span].field) {
		summary_layer(d, d->span[span].layer, out);
		if (out->length == before)
			text_addf(out, "%u B", d->span[span].range.bits / 8);
		return;
	}
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

/* The detail has a copy, from when it was opened; what becomes of a frame is known to the one in
 * the store, as long as it is there. */
void
detail_fate(const struct app *app, const struct record *r, struct text *out)
{
	const struct session *s = app->session;
	const struct record *now =
	    store_get(r->stage == STAGE_RECEIVED ? s->received : s->sent, r->no);

	fate_tell(s, now ? now : r, out);
	if (fate_unknown(now ? now : r))
		text_add(out, "W asks why. ");
}
