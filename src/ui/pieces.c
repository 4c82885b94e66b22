/* SPDX-License-Identifier: BSD-2-Clause */
/* The pieces of a frame on the wire: see pieces.h. */
#include "ui/pieces.h"

#include "proto/spaces.h"
#include "wire/fcs.h"

#include <ctype.h>
#include <string.h>

/* Adds a piece behind the last one. */
static struct piece *
add(struct pieces *p, enum piece_sort sort, const char *label, uint32_t first, uint32_t n)
{
	struct piece *piece = &p->piece[p->n];

	if (!n || p->n == PIECES_MAX - 4) /* check sequence, gap and what was lost have room */
		return NULL;
	*piece = (struct piece){
	    .sort = sort, .label = label, .span = -1, .first = first, .n = n, .at = p->total};
	p->total += n;
	p->n++;
	return piece;
}

/* A header whose own number says what follows, as an EtherType does: Ethernet's, and each tag's. */
static bool
is_carrier(const struct proto *proto)
{
	for (const struct field *f = proto->fields; f && f->label; f++)
		if (f->space == &ethertype)
			return true;
	return false;
}

static bool
is_padding(const struct proto *proto)
{
	return !strcmp(proto->key, "padding");
}

/* Each field of a header is a piece; fields that share a byte are one together. */
static void
add_fields(struct pieces *p, const struct dissection *d, unsigned layer, uint32_t *at, uint32_t end)
{
	unsigned first = d->layer[layer].span + 1;
	uint8_t depth = (uint8_t)(d->span[d->layer[layer].span].depth + 1);

	for (unsigned i = first; i < d->spans; i++) {
		const struct span *s = &d->span[i];
		uint32_t to = (s->range.bit + s->range.bits + 7) / 8;
		struct piece *piece;

		if (s->layer != layer || s->depth != depth || !s->field)
			continue;
		if (to <= *at || ((s->range.bit + s->range.bits) % 8 && !(s->flags & SHORT)))
			continue;
		if (to > end)
			to = end;
		while (
		    first < i && (d->span[first].layer != layer || d->span[first].depth != depth ||
				     d->span[first].range.bit / 8 < *at))
			first++;
		piece = add(p, PIECE_FIELD, s->field->label, *at, to - *at);
		if (!piece)
			return;
		piece->span = (int)first;
		piece->spans = i - first + 1;
		if (first < i)
			piece->label = d->layer[layer].proto->name;
		p->header += to - *at;
		*at = to;
	}
}

/* What nobody explains; zeros at its end that may be padding are a piece of their own. */
static void
add_data(struct pieces *p, const struct dissection *d, unsigned layer, uint32_t *at, uint32_t end)
{
	uint32_t zeros = end;
	unsigned guess = 0, first = d->layer[layer].span + 1;
	struct piece *piece;

	for (unsigned i = first + 1; i < d->spans && d->span[i].layer == layer; i++) {
		const struct field *whole = d->span[first].field;

		if (whole && whole->parts && d->span[i].field == whole->parts + 1) {
			guess = i;
			zeros = d->span[i].range.bit / 8;
		}
	}
	if (zeros > end)
		zeros = end;
	if (zeros > *at && (piece = add(p, PIECE_DATA, "Data", *at, zeros - *at))) {
		piece->span = (int)(guess > first + 1 ? guess - 1 : first);
		p->data += zeros - *at;
		*at = zeros;
	}
	if (guess && end > *at &&
	    (piece = add(p, PIECE_PADDING, "Padding? a guess", *at, end - *at))) {
		piece->span = (int)guess;
		*at = end;
	}
}

static void
add_layer(struct pieces *p, const struct dissection *d, unsigned layer, uint32_t *at, uint32_t end)
{
	const struct layer *l = &d->layer[layer];
	uint32_t to = l->head;
	struct piece *piece;
	uint64_t number;

	if (proto_trails(l->proto)) {
		piece = add(p, is_padding(l->proto) ? PIECE_PADDING : PIECE_HEADER, l->proto->name,
		    *at, end - *at);
		if (piece)
			piece->span = l->span;
		*at = end;
		return;
	}
	if (l->start > *at && l->start <= end) {
		piece = add(p, PIECE_DATA, "Data", *at, l->start - *at);
		p->data += piece ? piece->n : 0;
		*at = l->start;
	}
	if (proto_number(l->proto, &space_unknown, &number)) {
		add_data(p, d, layer, at, l->end < end ? l->end : end);
		return;
	}
	if (to > end)
		to = end;
	if (to <= *at)
		return;
	piece = add(p, PIECE_HEADER, l->proto->name, *at, to - *at);
	if (piece)
		piece->span = l->span;
	p->data += to - *at;
	*at = to;
}

/* A letter of the words that no other piece has, else any letter. */
static char
choose(const bool used[128], const char *words, bool upper)
{
	static const char rest[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

	for (int turn = 0; turn < 2; turn++) {
		for (const char *c = words; *c; c++) {
			int letter =
			    upper != turn ? toupper((unsigned char)*c) : tolower((unsigned char)*c);

			if (isalpha((unsigned char)*c) && letter < 128 && !used[letter])
				return (char)letter;
		}
	}
	for (const char *c = rest; *c; c++)
		if (!used[(unsigned char)*c])
			return *c;
	return '#';
}

static void
add_letters(struct pieces *p, const struct dissection *d)
{
	static const char fixed[] = {[PIECE_PREAMBLE] = 'P',
	    [PIECE_SFD] = 'S',
	    [PIECE_DATA] = 'D',
	    [PIECE_PADDING] = 'p',
	    [PIECE_LOST] = '?',
	    [PIECE_FCS] = 'F',
	    [PIECE_GAP] = 'I'};
	bool used[128] = {
	    ['P'] = true, ['S'] = true, ['D'] = true, ['p'] = true, ['F'] = true, ['I'] = true};

	for (unsigned i = 0; i < p->n; i++) {
		struct piece *piece = &p->piece[i];
		const struct span *s = piece->span >= 0 ? &d->span[piece->span] : NULL;

		piece->letter = fixed[piece->sort];
		if (piece->sort == PIECE_FIELD && s && s->field && s->field->space &&
		    !s->field->count.of && !used['t'])
			piece->letter = 't';
		else if (piece->sort == PIECE_FIELD)
			piece->letter = choose(used, piece->label, false);
		else if (piece->sort == PIECE_HEADER && s)
			piece->letter = choose(used, d->layer[s->layer].proto->key, true);
		used[(unsigned char)piece->letter] = true;
	}
}

void
pieces_find(struct pieces *p, const struct dissection *d, uint32_t pad)
{
	uint32_t at = 0, end = d->caplen;
	bool mac = true;

	memset(p, 0, sizeof *p);
	p->fcs_known = d->caplen == d->len;
	p->fcs_kept = p->fcs_known && fcs_kept(d->bytes, d->caplen);
	if (p->fcs_kept)
		end -= WIRE_FCS;
	add(p, PIECE_PREAMBLE, "Preamble", 0, WIRE_PREAMBLE);
	add(p, PIECE_SFD, "Start delimiter (SFD)", 0, WIRE_SFD);
	for (unsigned i = 0; i < d->layers && at < end; i++) {
		if (d->span[d->layer[i].span].depth || d->layer[i].item)
			continue;
		mac &= is_carrier(d->layer[i].proto);
		if (mac)
			add_fields(p, d, i, &at, end);
		else
			add_layer(p, d, i, &at, end);
	}
	if (at < end && add(p, PIECE_DATA, "Data", at, end - at))
		p->data += end - at;
	p->frame = end;
	if (d->len > d->caplen) {
		add(p, PIECE_LOST, "Not captured", d->caplen, d->len - d->caplen);
		p->data += d->len - d->caplen;
		p->frame = d->len;
	} else if (pad > end) {
		add(p, PIECE_PADDING, "Padding", end, pad - end);
		p->frame = pad;
	}
	p->fcs = fcs_padded(d->bytes, end, p->frame);
	/* these always have room */
	add(p, PIECE_FCS, "Frame check (FCS)", p->frame, WIRE_FCS);
	add(p, PIECE_GAP, "Inter-frame gap (IFG)", 0, WIRE_GAP);
	add_letters(p, d);
}

uint32_t
piece_bytes(const struct pieces *p, const struct piece *piece, const struct dissection *d,
    uint32_t from, uint8_t *out, uint32_t n)
{
	if (piece->sort == PIECE_GAP || piece->sort == PIECE_LOST || from >= piece->n ||
	    (piece->sort == PIECE_FCS && !p->fcs_known))
		return 0;
	if (n > piece->n - from)
		n = piece->n - from;
	for (uint32_t i = 0; i < n; i++) {
		uint32_t byte = piece->first + from + i;

		if (piece->sort == PIECE_PREAMBLE)
			out[i] = 0x55;
		else if (piece->sort == PIECE_SFD)
			out[i] = 0xd5;
		else if (piece->sort == PIECE_FCS)
			out[i] = (uint8_t)(p->fcs >> (24 - 8 * (from + i)));
		else
			out[i] = byte < d->caplen ? d->bytes[byte] : 0;
	}
	return n;
}
