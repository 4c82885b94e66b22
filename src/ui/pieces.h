/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * What a frame is on the wire, piece by piece: preamble, header, data, check sequence, gap. Knows
 * what the walker found and what the standard adds around it; not how it is drawn.
 */
#ifndef UI_PIECES_H
#define UI_PIECES_H

#include "wire/wire.h"

enum piece_sort {
	PIECE_PREAMBLE,
	PIECE_SFD,
	PIECE_FIELD,  /* of the Ethernet header, or of a tag */
	PIECE_HEADER, /* of what is carried */
	PIECE_DATA,
	PIECE_PADDING,
	PIECE_LOST, /* bytes that were not captured */
	PIECE_FCS,
	PIECE_GAP
};

struct piece {
	enum piece_sort sort;
	char letter; /* its sign in the drawing to scale: no two pieces of a header share one */
	const char *label; /* for a text of ours, fit to be shown */
	int span;          /* the first span it consists of, and how many follow it; -1: none */
	unsigned spans;
	uint32_t first, n; /* bytes: where in the frame (beyond what was captured: not there) */
	uint32_t at;       /* byte times since the preamble began */
};

enum {
	PIECES_MAX = 160
};

struct pieces {
	struct piece piece[PIECES_MAX];
	unsigned n;
	uint32_t total;  /* byte times, preamble to gap */
	uint32_t frame;  /* bytes on the wire without preamble, check sequence and gap */
	uint32_t header; /* of these: the Ethernet header with its tags */
	uint32_t data;   /* of these: what it carries, without padding */
	bool fcs_known;  /* false: the frame was cut */
	bool fcs_kept;   /* the capture kept it */
	bool fcs_wrong;  /* and it is not right */
	uint32_t fcs;    /* first byte highest */
};

/* The pieces of a dissected frame that is filled with zeros up to pad bytes when it leaves (0: it
 * is what it is). */
void pieces_find(struct pieces *, const struct dissection *, uint32_t pad);

/* The bytes of a piece, those that are there: how many, at most n, were put into out. From
 * is the first of them, counted from the piece's own first. */
uint32_t piece_bytes(const struct pieces *, const struct piece *, const struct dissection *,
    uint32_t from, uint8_t *out, uint32_t n);

#endif
