/* SPDX-License-Identifier: BSD-2-Clause */
/* What the wire view says in words and numbers: see onwire_inside.h. Knows the standard's times;
 * not where anything is drawn. */
#include "ui/onwire_inside.h"

#include "base/clock.h"
#include "ui/detail_words.h"
#include "wire/explain.h"
#include "wire/fcs.h"

#include <ctype.h>
#include <string.h>

enum {
	PAYLOAD_MOST = 1500,
	LIGHT = 200 /* metres of cable in a microsecond */
};

static const uint32_t speeds[] = {10, 100, 1000, 2500, 10000, 25000, 40000, 100000};

void
onwire_time(uint64_t ps, struct text *out)
{
	static const struct {
		double size;
		const char *name;
	} units[] = {{1e12, "s"}, {1e9, "ms"}, {1e6, "us"}, {1e3, "ns"}, {1, "ps"}};
	unsigned i = 0;

	if (!ps) {
		text_add(out, "0 ns");
		return;
	}
	while ((double)ps < units[i].size)
		i++;
	text_addf(out, "%.4g %s", (double)ps / units[i].size, units[i].name);
}

/* "1 488 095" */
static void
add_number(uint64_t n, struct text *out)
{
	if (n >= 1000) {
		add_number(n / 1000, out);
		text_addf(out, " %03u", (unsigned)(n % 1000));
	} else {
		text_addf(out, "%u", (unsigned)n);
	}
}

void
onwire_speed(uint32_t mbit, struct text *out)
{
	if (mbit > 10000 && mbit % 1000 == 0)
		text_addf(out, "%u Gb/s", mbit / 1000);
	else
		text_addf(out, "%u Mb/s", mbit);
}

uint32_t
onwire_next_speed(uint32_t mbit, int step)
{
	unsigned n = sizeof speeds / sizeof speeds[0];

	for (unsigned i = 0; step > 0 && i < n; i++)
		if (speeds[i] > mbit)
			return speeds[i];
	for (unsigned i = n; step < 0 && i > 0; i--)
		if (speeds[i - 1] < mbit)
			return speeds[i - 1];
	return mbit;
}

/* A share of a hundred with as many digits as say something. */
static void
add_percent(double part, struct text *out)
{
	int digits = 1;

	for (double least = 1; part > 0 && part < least && digits < 12; least /= 10)
		digits++;
	text_addf(out, "%.*f %%", part < 1 && digits > 1 ? digits - 1 : digits, part);
}

void
onwire_bits(uint8_t byte, struct text *out)
{
	for (int bit = 0; bit < 8; bit++)
		text_addf(out, "%s%d", bit == 4 ? " " : "", byte >> bit & 1);
}

/* Values
 * ---------------------------------------------------------------------------------------------- */

static bool
is_text(const uint8_t *bytes, uint32_t n)
{
	for (uint32_t i = 0; i < n; i++)
		if (bytes[i] < ' ' || bytes[i] > '~')
			return false;
	return n > 0;
}

static bool
is_zeros(const uint8_t *bytes, uint32_t n)
{
	for (uint32_t i = 0; i < n; i++)
		if (bytes[i])
			return false;
	return n > 0;
}

void
onwire_value(
    const struct onwire *w, const struct piece *piece, int cols, bool alone, struct text *out)
{
	uint8_t bytes[64];
	uint32_t n = piece_bytes(&w->pieces, piece, &w->d, 0, bytes, sizeof bytes);
	uint32_t most = cols > 7 ? (uint32_t)(cols - 3 + 1) / 3 : 1; /* with " .." behind */

	switch (piece->sort) {
	case PIECE_GAP:
		text_add(out, alone || cols >= 9 ? "no signal" : "silence");
		return;
	case PIECE_LOST:
		text_add(out, "not known");
		return;
	case PIECE_FCS:
		if (n)
			break;
		text_add(out, alone ? "not known: frame was cut" : "not known");
		return;
	case PIECE_SFD:
		text_add(out, alone ? "d5, ends in bits 11" : "d5");
		return;
	case PIECE_PADDING:
		if (!is_zeros(bytes, n))
			break;
		text_add(out, n > 1 ? "00 .." : "00");
		return;
	case PIECE_DATA:
		if (piece->n > sizeof bytes || !is_text(bytes, n))
			break;
		text_char(out, '"');
		text_safe(out, bytes, n);
		text_char(out, '"');
		return;
	case PIECE_PREAMBLE:
	case PIECE_FIELD:
	case PIECE_HEADER:
		break;
	}
	if (piece->n <= n && (int)piece->n * 3 - 1 <= cols)
		most = piece->n;
	text_hex(out, bytes, n < most ? n : most, ' ');
	if (piece->n > most)
		text_add(out, " ..");
	if (piece->sort == PIECE_FCS && alone)
		text_add(out, w->pieces.fcs_wrong  ? " WRONG"
			      : w->pieces.fcs_kept ? " captured"
						   : " computed");
}

/* "VLAN id 42, Priority (PCP) 5": the fields that share the bytes of a piece, the widest first. */
static void
add_shared(const struct onwire *w, const struct piece *piece, struct text *out)
{
	uint8_t depth = w->d.span[piece->span].depth;
	const char *mark = "";

	for (unsigned bits = 64; bits; bits--) {
		for (unsigned i = 0; i < piece->spans; i++) {
			unsigned span = (unsigned)piece->span + i;
			const struct span *s = &w->d.span[span];

			if (s->depth != depth || !s->field || s->range.bits != bits)
				continue;
			text_addf(out, "%s%s ", mark, s->field->label);
			span_value(&w->d, span, out);
			mark = ", ";
		}
	}
}

void
onwire_label(const struct onwire *w, const struct piece *piece, int cols, struct text *out)
{
	const char *key;

	if (piece->sort != PIECE_HEADER || piece->span < 0 || (int)strlen(piece->label) <= cols) {
		text_add(out, piece->label);
		return;
	}
	for (key = w->d.layer[w->d.span[piece->span].layer].proto->key; *key; key++)
		text_char(out, (char)toupper((unsigned char)*key));
	text_add(out, " header");
}

void
onwire_meaning(struct app *app, const struct onwire *w, const struct piece *piece, struct text *out)
{
	const struct pieces *p = &w->pieces;

	switch (piece->sort) {
	case PIECE_PREAMBLE:
		text_add(out, "10101010: finds the clock");
		return;
	case PIECE_SFD:
		text_add(out, "ends in bits 11: frame follows");
		return;
	case PIECE_GAP:
		text_add(out, "96 bit times");
		return;
	case PIECE_FCS:
		text_add(out, !p->fcs_known  ? "CRC-32 over bytes that are missing"
			      : p->fcs_wrong ? "captured, WRONG: damaged"
			      : p->fcs_kept  ? "CRC-32, captured and right"
					     : "CRC-32, computed: not captured");
		return;
	case PIECE_LOST:
		text_add(out, "the capture kept the start only");
		return;
	case PIECE_PADDING:
		if (piece->first >= w->d.caplen && p->frame == p->header + p->data + piece->n)
			text_addf(out, "%u - %u = %u", p->frame - p->header, p->data, piece->n);
		return;
	case PIECE_FIELD:
		if (piece->spans > 1 && w->d.span[piece->span].range.bits % 8)
			add_shared(w, piece, out);
		else if (piece->span >= 0)
			tree_meaning(app, &w->d, (unsigned)piece->span, out);
		return;
	case PIECE_HEADER:
		if (piece->span >= 0)
			summary_layer(&w->d, w->d.span[piece->span].layer, out);
		return;
	case PIECE_DATA:
		return;
	}
}

/* Sentences
 * ---------------------------------------------------------------------------------------------- */

/* What the standard puts around a frame, and why. */
static const struct {
	const char *line, *page;
} around[] = {
    [PIECE_PREAMBLE] = {"Preamble: 7 bytes of 10101010, by which the receiver's clock finds the "
			"sender's.",
	"Preamble (IEEE 802.3 clause 3.2.1)\n\n"
	"Seven bytes whose bits go up and down in turn. Between frames an old shared cable was "
	"silent, so a receiver did not know the pace of the next sender: it needed a few beats to "
	"fall into step, and might lose some of them. The card puts the preamble in front of each "
	"frame and takes it away again; no program sees it.\n\n"
	"Newer links are never silent: their clocks stay in step between frames. The preamble has "
	"stayed, so that a frame has the same length at every speed; from 100 Mb/s on its first "
	"byte carries the mark that a frame starts.\n"},
    [PIECE_SFD] = {"Start delimiter: its last two bits are 11, and the next bit is the first of "
		   "the "
		   "destination.",
	"Start frame delimiter (IEEE 802.3 clause 3.2.2)\n\n"
	"One more byte like those of the preamble, but it ends in 1 1 instead of 1 0. However many "
	"beats of the preamble a receiver has lost: after these two bits the frame begins. Written "
	"as a byte it is d5, since the bit that is sent first is the lowest one.\n"},
    [PIECE_FCS] = {"Frame check: a CRC-32 over the frame. The receiving card drops a frame whose "
		   "sum "
		   "is not right.",
	"Frame check sequence (IEEE 802.3 clause 3.2.9)\n\n"
	"Four bytes that the sending card computes over everything from the destination to the "
	"padding. The receiving card computes the same; if a single bit was damaged on the way the "
	"sums differ, and the frame is dropped without a word. Only a counter of the card grows "
	"(ethtool -S shows it).\n\n"
	"So a program sees neither the sum nor a damaged frame. What stands here is computed from "
	"the bytes that were captured, and was on the wire if they were.\n\n"
	"All other bytes leave with their lowest bit first. The sum is made as one long number "
	"whose highest bit leaves first; the bytes here are in the order of the wire already.\n"},
    [PIECE_GAP] = {"Gap: 12 byte times of silence before the next frame may start.",
	"Inter-frame gap (IEEE 802.3 clause 4.2.3.2.2)\n\n"
	"After each frame a sender waits for 96 bit times, so that a receiver can put the frame "
	"away before the next one comes. The gap is as long as 12 bytes at every speed: 9.6 us at "
	"10 Mb/s, 96 ns at 1000 Mb/s.\n\n"
	"It is the least, not the rule: on a link with little to do the silence is much longer. At "
	"10 Gb/s and more a sender may make one gap shorter and the next one longer, so that "
	"frames start at a lane of the link; on average it is 12.\n"},
    [PIECE_LOST] = {"Not captured: the frame went on, but the capture kept only its start (the "
		    "snap "
		    "length).",
	"Not captured\n\n"
	"Whoever captured this frame kept only the first bytes of each (the snap length), to save "
	"room. How long the frame was is known, what stood in the rest is not, and so the check "
	"sequence cannot be computed.\n"},
    [PIECE_PADDING] = {"Padding: zeros that the sender adds up to 46 B. Else a collision passed "
		       "unseen.",
	"Padding (IEEE 802.3 clause 3.2.8)\n\n"
	"A frame has at least 64 bytes from the destination to the check sequence: 14 of header, "
	"46 of payload and 4 of check. Who has less to say fills up with zeros.\n\n"
	"From the time of one shared cable: if two stations started at the same time their frames "
	"collided, and both had to hear of it while they were still sending. 64 bytes at 10 Mb/s "
	"last 51.2 us, as long as a signal needs there and back over the longest cable that was "
	"allowed. Today's links know no collisions, but the rule has stayed.\n\n"
	"Nothing in an Ethernet II frame says where the data end. Only if what is carried has a "
	"length of its own (IPv4, ARP, 802.3) can a receiver tell data from padding; else zeros at "
	"the end are only a guess.\n"},
};

void
onwire_hint(const struct onwire *w, const struct piece *piece, struct text *out)
{
	const struct proto *proto;

	if (piece->sort != PIECE_FIELD && piece->sort != PIECE_HEADER &&
	    piece->sort != PIECE_DATA) {
		text_add(out, around[piece->sort].line);
		return;
	}
	if (piece->span < 0) {
		text_add(out, "Data: bytes that no header explains.");
		return;
	}
	proto = w->d.layer[w->d.span[piece->span].layer].proto;
	if (piece->sort == PIECE_FIELD && !w->d.span[piece->span].range.bits)
		text_addf(out, "%s: the frame ends before it", piece->label);
	else if (piece->sort == PIECE_FIELD && w->d.span[piece->span].range.bits % 8 == 0)
		explain_span(&w->d, (unsigned)piece->span, out);
	else
		text_addf(
		    out, "%s: %s", piece->sort == PIECE_DATA ? "Data" : proto->name, proto->help);
}

void
onwire_page(const struct onwire *w, const struct piece *piece, struct text *out)
{
	if (piece->span < 0 || (piece->sort != PIECE_FIELD && piece->sort != PIECE_HEADER &&
				   piece->sort != PIECE_DATA)) {
		if (piece->sort == PIECE_DATA)
			text_add(out, "Bytes that no header explains.\n");
		else
			text_add(out, around[piece->sort].page);
		return;
	}
	explain_span(&w->d, (unsigned)piece->span, out);
	text_add(out, "\n\n");
	explain_proto(w->d.layer[w->d.span[piece->span].layer].proto, out);
}

/* The greatest frame that the port's MTU, or else the standard, allows, without check sequence. */
static uint32_t
longest(const struct app *app, const struct onwire *w)
{
	const struct session *s = app->session;
	unsigned port = w->record ? w->record->port : s->seat;
	uint32_t mtu = port < s->ports ? s->port[port]->mtu : 0;

	return w->pieces.header + (mtu > PAYLOAD_MOST ? mtu : PAYLOAD_MOST);
}

/* What the card makes of a frame that no wire takes: so many, each with header, check and gap. */
static void
add_giant(const struct app *app, const struct onwire *w, struct text *out)
{
	const struct pieces *p = &w->pieces;
	uint32_t most = longest(app, w), payload = most - p->header;
	uint32_t n = (p->frame - p->header + payload - 1) / payload;
	uint64_t times = p->data + (uint64_t)n * (p->header + WIRE_OVERHEAD);

	text_addf(out,
	    "Giant: not so on the wire. The card cuts what it sends (TSO), or has joined what came "
	    "(GRO): about %u frames of %u B at most.\nSo its data take at least ",
	    n, most + WIRE_FCS);
	add_number(times, out);
	text_add(out, " byte times = ");
	onwire_time(wire_time_ps(times, w->mbit), out);
	text_add(out, ".\n");
}

/* Longer than any card or switch takes: it cannot have been so on a wire. */
static bool
is_giant(const struct app *app, const struct onwire *w)
{
	return w->pieces.frame > longest(app, w) && w->pieces.frame > JUMBO_MOST;
}

/* What is odd about a frame: it cannot have been so on a wire, and why it may still be right. */
static void
add_odd(const struct app *app, const struct onwire *w, struct text *out)
{
	const struct pieces *p = &w->pieces;

	if (p->frame < WIRE_LEAST)
		text_addf(out,
		    "Runt: %u + %u = %u B, the least is %u. No card lets one in: captured before "
		    "the card filled it up, or there was no wire.\n",
		    p->frame, WIRE_FCS, p->frame + WIRE_FCS, WIRE_LEAST + WIRE_FCS);
	else if (is_giant(app, w))
		add_giant(app, w, out);
	else if (p->frame > longest(app, w))
		text_addf(out,
		    "Longer than %u B with FCS: a jumbo frame, or one that the card cuts (TSO) or "
		    "has joined (GRO), and then it was not so on the wire.\n",
		    longest(app, w) + WIRE_FCS);
	if (!p->fcs_known)
		text_addf(out,
		    "Only %u of %u B were captured; lengths and times are the whole frame's.\n",
		    w->d.caplen, w->d.len);
}

static void
add_rate(const struct app *app, const struct onwire *w, struct text *out)
{
	const struct pieces *p = &w->pieces;
	double rate = w->form && app->session->interval > 0
			  ? (double)NS_PER_S / (double)app->session->interval
			  : 1;
	double each = (double)p->total * 8 / ((double)w->mbit * 1e6);

	text_add(out, "Back to back this size gives ");
	add_number((uint64_t)(1 / each), out);
	if (w->form)
		text_addf(out, " frames/s. Every says %.4g/s: ", rate);
	else
		text_add(out, " frames/s. One a second fills ");
	add_percent(100 * each * rate, out);
	text_add(out, ".\n");
}

/* How much of a cable is filled by the frame. */
static void
add_light(const struct onwire *w, struct text *out)
{
	uint64_t ps = wire_time_ps(w->pieces.total, w->mbit);
	double metres = (double)ps / 1e6 * LIGHT;

	text_addf(out, "The signal runs %.*f m of cable in ", metres < 10 ? 1 : 0, metres);
	onwire_time(ps, out);
	if (metres >= 100)
		text_add(out,
		    ": on a 100 m cable the first bit has arrived before the last one has "
		    "left.\n");
	else
		text_addf(out, ": on a 100 m cable %.0f such frames are under way at a time.\n",
		    100 / metres);
}

void
onwire_sums(struct app *app, const struct onwire *w, bool wide, struct text *out)
{
	const struct pieces *p = &w->pieces;
	uint32_t best = p->header + PAYLOAD_MOST + WIRE_OVERHEAD;

	add_odd(app, w, out);
	if (is_giant(app, w))
		return;
	text_addf(out,
	    wide ? "%s %u B of data need %u byte times, so "
		 : "%s %u B of data need %u byte times: ",
	    w->form || (w->record && w->record->stage != STAGE_RECEIVED) ? "Your" : "Its", p->data,
	    p->total);
	add_percent(100.0 * p->data / p->total, out);
	text_add(out, wide ? " of the wire carries data. With 1500 B it would be "
			   : " of the wire (1500 B: ");
	add_percent(100.0 * PAYLOAD_MOST / best, out);
	text_add(out, wide ? ".\n" : ").\n");
	add_rate(app, w, out);
	if (p->frame == WIRE_LEAST && p->data + p->header < WIRE_LEAST)
		text_addf(out,
		    "Padding: header %u + payload %u + FCS 4 = 64 B, the least a frame may have.\n",
		    p->header, p->frame - p->header);
	if (wide)
		add_light(w, out);
}
