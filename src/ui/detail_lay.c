/* SPDX-License-Identifier: BSD-2-Clause */
/* The layout of a frame's detail: see detail_lay.h. */
#include "ui/detail_lay.h"

#include "ui/bytes.h"

enum {
	ORDER_MOST = 9,   /* rows: an address, and what is left of it */
	BESIDE = 120,     /* columns: the bytes stand beside the fields */
	FIELDS_COLS = 46, /* then */
	TYPED_COLS = 72,  /* with value, meaning and size under each other */
	DUMP_COLS = 73    /* 16 bytes in a row */
};

void
detail_lay_under(struct parts *p, struct region room, uint32_t n, enum place place)
{
	int words = room.rows >= 32 ? 6 : room.rows >= 17 ? 4 : room.rows >= 12 ? 2 : 0;
	int rows = room.rows - (words ? words + 1 : 0), left = rows - 2;
	int dump = bytes_rows(n, room.cols);

	if (rows < 7) { /* too low for both */
		*(place == IN_BYTES ? &p->bytes : &p->fields) = room;
		return;
	}
	if (dump > left * 2 / 5)
		dump = left * 2 / 5;
	if (dump < 1)
		dump = 1;
	p->fields = region_part(room, 0, 0, rows - dump - 1, room.cols);
	p->bytes = region_part(room, rows - dump - 1, 0, dump + 1, room.cols);
	if (words)
		p->words = region_part(room, rows, 0, words + 1, room.cols);
}

/* Bytes at the right of the fields; below them the order on the wire, and other frames. */
static void
lay_beside(struct parts *p, struct region room, uint32_t n, bool typed)
{
	int fields = !typed                                   ? FIELDS_COLS
		     : room.cols - DUMP_COLS - 1 > TYPED_COLS ? room.cols - DUMP_COLS - 1
							      : TYPED_COLS;
	int words = room.rows >= 32 ? 7 : room.rows >= 17 ? 4 : room.rows >= 12 ? 2 : 0;
	int rows = room.rows - (words ? words + 1 : 0), cols = room.cols - fields - 1, dump, order;
	struct region right;

	if (room.cols >= 2 * BESIDE)
		cols = room.cols / 2;
	p->fields = region_part(room, 0, 0, rows, room.cols - cols - 1);
	right = region_part(room, 0, room.cols - cols, rows, cols);
	dump = bytes_rows(n, cols) + 1;
	if (dump < 8)
		dump = 8;
	if (dump > rows / 2)
		dump = rows / 2 > 1 ? rows / 2 : rows;
	p->beside = true;
	p->bytes = region_part(right, 0, 0, dump, cols);
	order = rows - dump >= 12 ? rows - dump - 6 : 0;
	if (order > ORDER_MOST)
		order = ORDER_MOST;
	p->order = region_part(right, dump, 0, order, cols);
	p->same = region_part(right, dump + order, 0, rows - dump - order, cols);
	if (words)
		p->words = region_part(room, rows, 0, words + 1, room.cols);
}

struct parts
detail_lay(struct region at, uint32_t n, enum place place, bool typed)
{
	struct parts p = {.beside = false};
	struct region room = at;

	if (at.rows >= 10) {
		p.title = region_part(at, 0, 0, 1, at.cols);
		room = region_part(at, 1, 0, at.rows - 1, at.cols);
	}
	if (room.cols >= BESIDE && room.rows >= 6)
		lay_beside(&p, room, n, typed);
	else
		detail_lay_under(&p, room, n, place);
	return p;
}
