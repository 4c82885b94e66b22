/* SPDX-License-Identifier: BSD-2-Clause */
/* A dump of bytes: see bytes.h. */
#include "ui/bytes.h"

#include "base/text.h"
#include "ui/key.h"

enum {
	FIRST = 7, /* the column of the first byte */
	FULL = 73, /* columns for 16 bytes in a row */
	HALF = 8
};

static int
row_bytes(int columns)
{
	return columns >= FULL ? 2 * HALF : HALF;
}

int
bytes_rows(uint32_t n, int columns)
{
	uint32_t in_row = (uint32_t)row_bytes(columns);

	return (int)((n + in_row - 1) / in_row);
}

bool
bytes_key(struct bytes *b, uint32_t key, uint32_t n, int columns, int rows)
{
	int64_t row = row_bytes(columns), to = b->cursor, last = b->open ? n : n - 1;

	switch (key) {
	case 'h':
	case K_LEFT:
		to--;
		break;
	case 'l':
	case K_RIGHT:
		to++;
		break;
	case 'k':
	case K_UP:
		to = to >= row ? to - row : to;
		break;
	case 'j':
	case K_DOWN:
		to = to + row <= last ? to + row : to;
		break;
	case K_PAGE_UP:
	case K_CTRL('b'):
		to = to >= row * rows ? to - row * rows : to % row;
		break;
	case K_PAGE_DOWN:
	case K_CTRL('f'):
		to += row * rows;
		break;
	case 'g':
	case K_HOME:
		to = 0;
		break;
	case 'G':
	case K_END:
		to = last;
		break;
	default:
		return false;
	}
	b->bit = 0;
	b->cursor = to < 0 ? 0 : (uint32_t)(to >= last ? last : to);
	return true;
}

/* The column of a byte of a row. */
static int
column(int i)
{
	return FIRST + 3 * i + (i >= HALF);
}

static int
text_column(int in_row)
{
	return column(in_row) + (in_row > HALF);
}

uint32_t
bytes_at(const struct bytes *b, struct region at, int row, int col, uint32_t n)
{
	int in_row = row_bytes(at.cols), text = text_column(in_row), i;
	uint32_t place;

	if (row < 0 || col < FIRST - 1)
		return n;
	if (col >= text)
		i = col - text;
	else
		i = (col - FIRST + 1 - (col > column(HALF) - 2)) / 3;
	if (i >= in_row)
		return n;
	place = (uint32_t)((b->top + row) * in_row + i);
	return place < n ? place : n;
}

/* One row: offset, hex, text; what is selected in reverse and, where it starts and ends, in
 * brackets. */
static void
draw_row(const struct bytes *b, struct region at, int row, const uint8_t *bytes, uint32_t n,
    uint32_t start, uint32_t first, uint32_t end, bool focus)
{
	int in_row = row_bytes(at.cols), text = text_column(in_row);
	enum style look = style_row(true, focus);
	char chars[16];

	for (int i = 0; i < in_row && start + (uint32_t)i < n; i++) {
		uint32_t place = start + (uint32_t)i;
		bool selected = place >= first && place < end;
		bool changed = b->changed && b->changed[place];
		enum style plain = changed                  ? STYLE_BROADCAST
				   : place + b->filled >= n ? STYLE_RULE
							    : STYLE_PLAIN;
		struct text t = text_on(chars, sizeof chars);

		text_hex(&t, bytes + place, 1, 0);
		draw_text(at, row, column(i), 2, selected ? look : plain, chars);
		if (changed)
			draw_text(at, row, column(i) + 2, 1, selected ? look : plain, "*");
		if (selected && !changed && place + 1 < end && i + 1 < in_row)
			draw_padded(
			    at, row, column(i) + 2, column(i + 1) - column(i) - 2, look, "");
		if (place == first && first < end)
			draw_text(at, row, column(i) - 1, 1, look, "[");
		if (selected && place + 1 == end)
			draw_text(at, row, column(i) + 2, 1, look, "]");
		t = text_on(chars, sizeof chars);
		text_dots(&t, bytes + place, 1);
		draw_text(at, row, text + i, 1, selected ? look : plain, chars);
	}
}

void
bytes_draw(struct bytes *b, struct region at, const uint8_t *bytes, uint32_t n, uint32_t first,
    uint32_t selected, bool focus)
{
	int in_row = row_bytes(at.cols), rows = bytes_rows(n + b->open, at.cols), seen;

	if (b->cursor >= n + b->open)
		b->cursor = n ? n - 1 : 0;
	seen = (int)(focus || !selected ? b->cursor : first) / in_row;
	if (b->top + at.rows > rows)
		b->top = rows - at.rows;
	if (seen >= b->top + at.rows)
		b->top = seen - at.rows + 1;
	if (seen < b->top)
		b->top = seen;
	if (b->top < 0)
		b->top = 0;
	for (int row = 0; row < at.rows && b->top + row < rows; row++) {
		uint32_t start = (uint32_t)((b->top + row) * in_row);
		char chars[16];
		struct text t = text_on(chars, sizeof chars);

		text_addf(&t, "%04x", start);
		draw_text(at, row, n > 0x10000 ? 0 : 1, 5, STYLE_PLAIN, chars);
		draw_row(b, at, row, bytes, n, start, first, first + selected, focus);
	}
	if (focus)
		draw_cursor(at, (int)b->cursor / in_row - b->top,
		    column((int)b->cursor % in_row) + b->bit / 4); /* the digit of the bit */
}
