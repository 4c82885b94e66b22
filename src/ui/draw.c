/* SPDX-License-Identifier: BSD-2-Clause */
/* Drawing into parts of the screen: see draw.h. */
#include "ui/draw.h"

#include <curses.h>
#include <stdint.h>
#include <wchar.h>

#include "base/text.h"

static struct {
	int row, col;
} parked;

static int
least(int a, int b)
{
	return a < b ? a : b;
}

static int
most(int a, int b)
{
	return a > b ? a : b;
}

struct region
region_screen(void)
{
	return (struct region){0, 0, LINES, COLS};
}

struct region
region_part(struct region r, int row, int col, int rows, int cols)
{
	row = least(most(row, 0), r.rows);
	col = least(most(col, 0), r.cols);
	return (struct region){r.row + row, r.col + col, least(most(rows, 0), r.rows - row),
	    least(most(cols, 0), r.cols - col)};
}

struct region
region_center(struct region r, int rows, int cols)
{
	return region_part(r, (r.rows - rows) / 2, (r.cols - cols) / 2, rows, cols);
}

bool
region_has(struct region r, int *row, int *col)
{
	if (*row < r.row || *row >= r.row + r.rows || *col < r.col || *col >= r.col + r.cols)
		return false;
	*row -= r.row;
	*col -= r.col;
	return true;
}

void
draw_start(void)
{
	werase(stdscr);
	parked.row = LINES - 1;
	parked.col = COLS - 1;
}

void
draw_done(void)
{
	wmove(stdscr, parked.row, parked.col);
	wnoutrefresh(stdscr);
}

void
draw_cursor(struct region r, int row, int col)
{
	parked.row = least(most(r.row + least(row, r.rows - 1), 0), LINES - 1);
	parked.col = least(most(r.col + least(col, r.cols - 1), 0), COLS - 1);
}

/* One cell, if it is in the region and on the screen. Writing cells, unlike adding characters,
 * moves no pen and scrolls nothing. */
static void
put(struct region r, int row, int col, enum style style, wchar_t c)
{
	wchar_t chars[2] = {c, L'\0'};
	cchar_t cell;

	if (row < 0 || row >= r.rows || col < 0 || col >= r.cols)
		return;
	row += r.row;
	col += r.col;
	if (row < 0 || row >= LINES || col < 0 || col >= COLS)
		return;
	setcchar(&cell, chars, style_attributes(style), style_pair(style), NULL);
	mvwadd_wchnstr(stdscr, row, col, &cell, 1);
}

/* Letters that are one column wide and leave their neighbours alone, as text_safe() lets through,
 * and the few signs of our own texts: middle dot, micro, dashes, ellipsis, arrows, lines. */
static bool
harmless(uint32_t c)
{
	if (c == 0xb5 || c == 0xb7 || (c >= 0xc0 && c <= 0x24f))
		return true;
	if ((c >= 0x370 && c <= 0x3ff) || (c >= 0x400 && c <= 0x482) || (c >= 0x48a && c <= 0x52f))
		return true;
	return c == 0x2013 || c == 0x2026 || (c >= 0x2190 && c <= 0x2193) ||
	       (c >= 0x2500 && c <= 0x257f);
}

/* The next character of *text for the screen; moves on by what text_columns() calls one column. */
static wchar_t
next(const char **text)
{
	const uint8_t *bytes = (const uint8_t *)*text;
	uint32_t c = bytes[0];
	size_t n = 1;

	while ((bytes[n] & 0xc0) == 0x80)
		n++;
	*text += n;
	if (n == 1)
		return c >= ' ' && c <= '~' ? (wchar_t)c : L'?';
	if (n == 2 && c >= 0xc2 && c <= 0xdf)
		c = (c & 0x1f) << 6 | (bytes[1] & 0x3f);
	else if (n == 3 && c >= 0xe0 && c <= 0xef)
		c = (c & 0x0f) << 12 | (uint32_t)(bytes[1] & 0x3f) << 6 | (bytes[2] & 0x3f);
	else
		return L'?';
	return style_utf8() && harmless(c) && wcwidth((wchar_t)c) == 1 ? (wchar_t)c : L'?';
}

int
draw_text(struct region r, int row, int col, int width, enum style style, const char *text)
{
	int used = 0;

	width = least(width, r.cols - col);
	for (; used < width && *text; used++)
		put(r, row, col + used, style, next(&text));
	return used;
}

int
draw_cut(struct region r, int row, int col, int width, enum style style, const char *text)
{
	int used, mark = (int)text_columns(style_more());

	width = least(width, r.cols - col);
	if (width < 4 || text_columns(text) <= (size_t)width)
		return draw_text(r, row, col, width, style, text);
	used = draw_text(r, row, col, width - mark, style, text);
	return used + draw_text(r, row, col + used, mark, style, style_more());
}

void
draw_padded(struct region r, int row, int col, int width, enum style style, const char *text)
{
	int used = draw_text(r, row, col, width, style, text);

	for (width = least(width, r.cols - col); used < width; used++)
		put(r, row, col + used, style, L' ');
}

int
draw_right(struct region r, int row, int end, enum style style, const char *text)
{
	int width = (int)text_columns(text);

	return draw_text(r, row, most(end - width, 0), least(width, end), style, text);
}

void
draw_fill(struct region r, enum style style)
{
	for (int row = 0; row < r.rows; row++)
		draw_padded(r, row, 0, r.cols, style, "");
}

void
draw_mark(struct region r, int row, int col, int width, enum style style)
{
	int from = most(col, 0), to = least(col + width, r.cols);

	from = most(from + r.col, 0);
	to = least(to + r.col, COLS);
	if (row < 0 || row >= r.rows || r.row + row < 0 || r.row + row >= LINES || from >= to)
		return;
	mvwchgat(
	    stdscr, r.row + row, from, to - from, style_attributes(style), style_pair(style), NULL);
}

static void
line(struct region r, int row, int col, int width, enum style style, enum style_line which)
{
	for (int i = 0; i < width; i++)
		put(r, row, col + i, style, style_line(which));
}

void
draw_rule(struct region r, int row, bool focus, const char *left, const char *right)
{
	enum style style = focus ? STYLE_RULE_FOCUS : STYLE_RULE;
	int end = r.cols - 2, start = 2; /* where the titles may stand */

	line(r, row, 0, r.cols, style, focus ? LINE_DOUBLE : LINE_SINGLE);
	if (right && *right && end - (int)text_columns(right) > start) {
		put(r, row, end, style, L' ');
		end -= draw_right(r, row, end, style, right);
	}
	end--; /* a blank, so that what stands there does not touch the words */
	if (focus)
		draw_text(r, row, 0, 2, style, "=>");
	if (!left || !*left || end <= start)
		return;
	if (!focus)
		put(r, row, 1, style, L' ');
	start += draw_cut(r, row, start, end - start, style, left);
	put(r, row, start, style, L' ');
}

void
draw_bar(struct region r, int row, int col, int rows)
{
	for (int i = 0; i < rows; i++)
		put(r, row + i, col, STYLE_RULE, style_line(LINE_BAR));
}

/* Title or foot of a box, with a blank on either side, cut so that the corners stay. */
static void
caption(struct region r, int row, int col, const char *text)
{
	int end = r.cols - 1;

	if (!text || !*text || end - col < 3)
		return;
	put(r, row, col++, STYLE_RULE_FOCUS, L' ');
	col += draw_cut(r, row, col, end - col - 1, STYLE_RULE_FOCUS, text);
	put(r, row, col, STYLE_RULE_FOCUS, L' ');
}

struct region
draw_box(struct region r, const char *title, const char *foot)
{
	int last_row = r.rows - 1, last_col = r.cols - 1;
	int foot_width = foot ? (int)text_columns(foot) : 0;

	draw_fill(r, STYLE_PLAIN);
	line(r, 0, 0, r.cols, STYLE_RULE_FOCUS, LINE_DOUBLE);
	line(r, last_row, 0, r.cols, STYLE_RULE_FOCUS, LINE_DOUBLE);
	for (int row = 1; row < last_row; row++) {
		put(r, row, 0, STYLE_RULE_FOCUS, style_line(LINE_BAR));
		put(r, row, last_col, STYLE_RULE_FOCUS, style_line(LINE_BAR));
	}
	put(r, 0, 0, STYLE_RULE_FOCUS, style_line(LINE_TOP_LEFT));
	put(r, 0, last_col, STYLE_RULE_FOCUS, style_line(LINE_TOP_RIGHT));
	put(r, last_row, 0, STYLE_RULE_FOCUS, style_line(LINE_BOTTOM_LEFT));
	put(r, last_row, last_col, STYLE_RULE_FOCUS, style_line(LINE_BOTTOM_RIGHT));
	caption(r, 0, 2, title);
	caption(r, last_row, most(last_col - 3 - foot_width, 1), foot);
	return region_part(r, 1, 1, r.rows - 2, r.cols - 2);
}
