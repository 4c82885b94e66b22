/* SPDX-License-Identifier: BSD-2-Clause */
/* Fields, bytes and words in step: see sheet.h. How they look is in sheet_draw.c. */
#include "ui/sheet.h"

#include "ui/detail_words.h"
#include "ui/key.h"
#include "ui/page.h"
#include "wire/explain.h"

#include <stdlib.h>

enum {
	PAGE_MAX = 32768
};

void
sheet_explain(struct app *app, const struct sheet *sheet, const char *odd)
{
	const struct dissection *d = &sheet->tree.d;
	int span = tree_selected(&sheet->tree);
	char *page = malloc(PAGE_MAX);
	struct text t;

	if (!page)
		return;
	t = text_on(page, PAGE_MAX);
	detail_words(d, span, &t);
	if (span <= 0 && odd)
		text_add(&t, odd);
	if (span >= 0) {
		text_add(&t, "\n\n");
		explain_proto(d->layer[d->span[span].layer].proto, &t);
	}
	page_open(app,
	    span >= 0             ? d->layer[d->span[span].layer].proto->name
	    : span == TREE_IS_PAD ? "Padding"
				  : "FCS",
	    page);
	free(page);
}

/* Left and right within a byte that fields share, from one row of the tree to the next. False: the
 * byte has no more of them. */
static bool
step_bits(struct sheet *sheet, uint32_t key)
{
	const struct tree *tree = &sheet->tree;
	bool right = key == K_RIGHT || key == 'l';
	uint32_t byte = sheet->bytes.cursor * 8;
	int row[8];

	if (!right && key != K_LEFT && key != 'h')
		return false;
	if (!right && !sheet->bytes.bit && sheet->bytes.cursor) { /* from behind */
		byte -= 8;
		sheet->bytes.cursor--;
		sheet->bytes.bit = 8;
	}
	for (unsigned i = 0; i < 8; i++) {
		int span = span_at(&tree->d, byte + i);

		row[i] = span < 0 ? -1 : (int)tree_row(tree, (unsigned)span);
	}
	if (right) {
		for (unsigned i = sheet->bytes.bit + 1u; i < 8; i++) {
			if (row[i] != row[i - 1]) {
				sheet->bytes.bit = (uint8_t)i;
				return true;
			}
		}
		return false;
	}
	while (sheet->bytes.bit && --sheet->bytes.bit &&
	       row[sheet->bytes.bit] == row[sheet->bytes.bit - 1])
		;
	return true;
}

void
sheet_follow(struct sheet *sheet)
{
	int span = span_at(&sheet->tree.d, sheet->bytes.cursor * 8 + sheet->bytes.bit);

	if (span >= 0)
		tree_select(&sheet->tree, (unsigned)span);
}

bool
sheet_key(struct sheet *sheet, uint32_t key, uint32_t n)
{
	struct region at = sheet->bytes_region;

	if (!n || (!step_bits(sheet, key) && !bytes_key(&sheet->bytes, key, n, at.cols, at.rows)))
		return false;
	sheet_follow(sheet);
	return true;
}

void
sheet_click(struct sheet *sheet, const struct event *event, int row, int col, uint32_t n)
{
	struct list *list = &sheet->tree.list;

	if (event->mouse == MOUSE_UP || event->mouse == MOUSE_DOWN) {
		list_move(list, event->mouse == MOUSE_UP ? -3 : 3);
	} else if (event->mouse != MOUSE_CLICK && event->mouse != MOUSE_DOUBLE) {
		return;
	} else if (region_has(sheet->fields_region, &row, &col)) {
		if (list_row(list, row) != LIST_NONE)
			list_select(list, list_row(list, row));
		sheet->in_bytes = false;
	} else if (region_has(sheet->bytes_region, &row, &col)) {
		uint32_t byte = bytes_at(&sheet->bytes, sheet->bytes_region, row, col, n);

		if (byte < n) {
			sheet->bytes.cursor = byte;
			sheet->bytes.bit = 0;
			sheet_follow(sheet);
		}
		sheet->in_bytes = true;
	}
}

void
sheet_other(struct sheet *sheet)
{
	const struct dissection *d = &sheet->tree.d;
	int span = tree_selected(&sheet->tree);
	uint32_t first, n;

	sheet->in_bytes = !sheet->in_bytes;
	if (!sheet->in_bytes || span < 0)
		return;
	tree_range(d, (unsigned)span, &first, &n);
	if (n && (sheet->bytes.cursor < first || sheet->bytes.cursor >= first + n))
		sheet->bytes.cursor = first;
	sheet->bytes.bit = 0;
	if (n && d->span[span].range.bits % 8 && sheet->bytes.cursor == d->span[span].range.bit / 8)
		sheet->bytes.bit = d->span[span].range.bit % 8;
}
