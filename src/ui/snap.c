/* SPDX-License-Identifier: BSD-2-Clause */
/* The screen as text: see snap.h. */
#include "ui/snap.h"

#include <curses.h>

#include "ui/key.h"

static cchar_t
cell_at(int row, int col)
{
	cchar_t cell = {0};

	mvwin_wch(newscr, row, col, &cell);
	return cell;
}

static void
add_letter(struct text *t, const cchar_t *cell)
{
	wchar_t chars[CCHARW_MAX + 1] = {0};
	attr_t attributes;
	short pair;

	getcchar(cell, chars, &attributes, &pair, NULL);
	if (chars[0] <= L' ')
		text_char(t, ' ');
	else
		key_spell(t, (uint32_t)chars[0]);
}

static void
add_look(struct text *t, const cchar_t *cell)
{
	wchar_t chars[CCHARW_MAX + 1];
	attr_t attributes;
	short pair;

	getcchar(cell, chars, &attributes, &pair, NULL);
	if (attributes & A_REVERSE)
		text_char(t, pair ? 'R' : 'r');
	else if (pair)
		text_char(t, (char)('0' + pair));
	else
		text_char(t, attributes & A_BOLD ? 'b' : attributes & A_UNDERLINE ? 'u' : '.');
}

static void
each_cell(struct text *t, void (*add)(struct text *, const cchar_t *), char blank)
{
	int row, col;

	snap_cursor(&row, &col);
	for (int y = 0; y < LINES; y++) {
		size_t start = t->length;

		for (int x = 0; x < COLS; x++) {
			cchar_t cell = cell_at(y, x);

			add(t, &cell);
		}
		while (t->length > start && t->chars[t->length - 1] == blank)
			t->chars[--t->length] = '\0';
		text_char(t, '\n');
	}
	wmove(newscr, row, col); /* reading moved it */
}

void
snap_text(struct text *t)
{
	each_cell(t, add_letter, ' ');
}

void
snap_looks(struct text *t)
{
	each_cell(t, add_look, '.');
}

void
snap_cursor(int *row, int *col)
{
	getyx(newscr, *row, *col);
}
