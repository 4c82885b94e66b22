/* SPDX-License-Identifier: BSD-2-Clause */
/* Text in rows: see wrap.h. */
#include "ui/wrap.h"

#include "base/text.h"

int
wrap_rows(const char *text, int columns)
{
	size_t next;
	int rows = 1;

	for (; text_row(text, (size_t)(columns > 1 ? columns : 1), &next), next; text += next)
		rows++;
	return rows;
}

int
wrap_draw(struct region r, int skip, enum style style, const char *text)
{
	size_t next = 0;
	int rows = 0;

	do {
		size_t n = text_row(text += next, (size_t)(r.cols > 3 ? r.cols - 2 : 1), &next);

		if (skip-- <= 0)
			draw_text(r, rows++, 1,
			    (int)text_columns(text) - (int)text_columns(text + n), style, text);
	} while (next && rows < r.rows);
	return rows;
}

void
wrap_over(struct region screen, int above, enum style style, const char *text)
{
	int rows = wrap_rows(text, screen.cols - 2), most = screen.rows / 3;
	struct region room;

	rows = rows < most ? rows : most;
	room = region_part(screen, above - rows, 0, rows, screen.cols);
	draw_fill(room, STYLE_PLAIN);
	wrap_draw(room, 0, style, text);
	draw_rule(screen, above - rows - 1, false, NULL, NULL);
}
