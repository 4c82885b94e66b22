/* SPDX-License-Identifier: BSD-2-Clause */
/* Text in rows: see wrap.h. */
#include "ui/wrap.h"

#include <string.h>

#include "base/text.h"

size_t
wrap_row(const char *text, int columns, size_t *next)
{
	size_t line = strcspn(text, "\n"), fit = text_fit(text, columns > 1 ? (size_t)columns : 1);
	size_t end = fit;

	if (fit >= line) {
		*next = text[line] ? line + 1 : 0;
		return line;
	}
	while (end && text[end] != ' ')
		end--;
	while (end && text[end - 1] == ' ')
		end--;
	if (!end) { /* one long word, or nothing but blanks before it */
		*next = fit;
		return fit;
	}
	*next = end + strspn(text + end, " ");
	return end;
}

int
wrap_rows(const char *text, int columns)
{
	size_t next;
	int rows = 1;

	for (; wrap_row(text, columns, &next), next; text += next)
		rows++;
	return rows;
}

int
wrap_draw(struct region r, int skip, enum style style, const char *text)
{
	size_t next = 0;
	int rows = 0;

	do {
		size_t n = wrap_row(text += next, r.cols - 2, &next);

		if (skip-- <= 0)
			draw_text(r, rows++, 1,
			    (int)text_columns(text) - (int)text_columns(text + n), style, text);
	} while (next && rows < r.rows);
	return rows;
}
