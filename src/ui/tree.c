/* SPDX-License-Identifier: BSD-2-Clause */
/* Rows of a tree, folding and selecting: see tree.h. How a row looks is in tree_draw.c. */
#include "ui/tree.h"

#include "session/look.h"
#include "wire/fcs.h"

#include <string.h>

const void *
tree_what(const struct dissection *d, unsigned span)
{
	const struct span *s = &d->span[span];

	return s->field ? (const void *)s->field : (const void *)d->layer[s->layer].proto;
}

static struct tree_key
key_of(const struct dissection *d, unsigned span)
{
	struct tree_key key = {.what = tree_what(d, span), .bit = d->span[span].range.bit};

	for (unsigned i = 0; i < span; i++)
		key.nth += tree_what(d, i) == key.what;
	return key;
}

static bool
has_rows(const struct dissection *d, unsigned span)
{
	return span + 1 < d->spans && d->span[span + 1].depth > d->span[span].depth;
}

/* Items of lists, and the bits within values, are folded at first; but the first address shows what
 * can be unfolded. */
static bool
opens(const struct dissection *d, unsigned span)
{
	const struct span *s = &d->span[span];

	if (!s->field)
		return !d->layer[s->layer].item;
	return !s->field->parts || !field_number_bits(s->field) || s->range.bit == 0;
}

static struct fold *
fold_of(struct tree *tree, struct tree_key key)
{
	for (unsigned i = 0; i < tree->folds; i++)
		if (tree->fold[i].key.what == key.what && tree->fold[i].key.nth == key.nth)
			return &tree->fold[i];
	return NULL;
}

static bool
is_open(struct tree *tree, unsigned span)
{
	const struct fold *fold = tree->folds ? fold_of(tree, key_of(&tree->d, span)) : NULL;

	return fold ? fold->open : opens(&tree->d, span);
}

static void
make_rows(struct tree *tree)
{
	const struct dissection *d = &tree->d;
	int height = tree->list.height;
	uint64_t top = tree->list.top;

	tree->rows = 0;
	for (unsigned i = 0; i < d->spans;) {
		unsigned span = i++;

		tree->row[tree->rows++] = (uint16_t)span;
		if (has_rows(d, span) && !is_open(tree, span))
			while (i < d->spans && d->span[i].depth > d->span[span].depth)
				i++;
	}
	if (!tree->record)
		tree->row[tree->rows++] = TREE_PAD;
	tree->row[tree->rows++] = TREE_FCS;
	tree->list = list_new(false);
	list_height(&tree->list, height);
	list_items(&tree->list, 0, tree->rows);
	list_scroll(&tree->list, (int)top);
}

void
tree_load(struct tree *tree, const struct record *record)
{
	tree->record = record;
	tree->pad = record->stage == STAGE_RECEIVED ? 0 : WIRE_LEAST;
	tree->typed.row = TREE_IS_FCS;
	look_dissect(&tree->d, record);
	dissect_check(&tree->d);
	make_rows(tree);
}

void
tree_load_draft(struct tree *tree, const struct draft *draft)
{
	tree->record = NULL;
	tree->pad = draft->pad;
	dissection_copy(&tree->d, &draft->d);
	make_rows(tree);
}

int
tree_selected(const struct tree *tree)
{
	uint16_t span = tree->rows ? tree->row[tree->list.selected] : TREE_FCS;

	return span == TREE_FCS ? TREE_IS_FCS : span == TREE_PAD ? TREE_IS_PAD : span;
}

unsigned
tree_row(const struct tree *tree, unsigned span)
{
	unsigned row = 0;

	/* the last row before a hidden span is the one that hides it */
	while (row + 1 < tree->rows && tree->row[row + 1] <= span)
		row++;
	return row;
}

void
tree_select(struct tree *tree, unsigned span)
{
	list_select(&tree->list, tree_row(tree, span));
}

/* What the row of the padding is known by. */
static const char pad_row;

struct tree_key
tree_key(const struct tree *tree)
{
	int span = tree_selected(tree);

	if (span < 0)
		return (struct tree_key){.what = span == TREE_IS_PAD ? &pad_row : NULL};
	return key_of(&tree->d, (unsigned)span);
}

int
tree_span(const struct dissection *d, struct tree_key key)
{
	unsigned nth = 0;

	for (unsigned i = 0; key.what && i < d->spans; i++)
		if (tree_what(d, i) == key.what && nth++ == key.nth)
			return (int)i;
	return -1;
}

void
tree_find(struct tree *tree, struct tree_key key)
{
	int span = tree_span(&tree->d, key);

	if (!key.what || key.what == &pad_row) {
		bool pad = key.what && tree->row[tree->rows - 2] == TREE_PAD;

		list_select(&tree->list, tree->rows - (pad ? 2 : 1));
		return;
	}
	if (span < 0)
		span = span_at(&tree->d, key.bit);
	tree_select(tree, span < 0 ? 0 : (unsigned)span);
}

static void
set_fold(struct tree *tree, unsigned span, bool open)
{
	struct tree_key key = key_of(&tree->d, span);
	struct fold *fold = fold_of(tree, key);

	if (!fold && tree->folds == FOLDS_MAX) /* the oldest choice is forgotten */
		memmove(&tree->fold[0], &tree->fold[1], --tree->folds * sizeof tree->fold[0]);
	if (!fold)
		fold = &tree->fold[tree->folds++];
	*fold = (struct fold){key, open};
}

void
tree_reveal(struct tree *tree, unsigned span)
{
	uint8_t depth = tree->d.span[span].depth;

	for (unsigned i = span; i-- && depth;) {
		if (tree->d.span[i].depth >= depth)
			continue;
		depth = tree->d.span[i].depth;
		if (!is_open(tree, i))
			set_fold(tree, i, true);
	}
	make_rows(tree);
	tree_select(tree, span);
}

void
tree_fold(struct tree *tree, bool open)
{
	int selected = tree_selected(tree);
	unsigned span = (unsigned)selected;

	if (selected < 0)
		return;
	if (!has_rows(&tree->d, span) || is_open(tree, span) == open) {
		while (!open && span && tree->d.span[span].depth >= tree->d.span[selected].depth)
			span--;
		if (!open && tree->d.span[span].depth < tree->d.span[selected].depth)
			tree_select(tree, span);
		return;
	}
	set_fold(tree, span, open);
	make_rows(tree);
	tree_select(tree, span);
}

void
tree_range(const struct dissection *d, unsigned span, uint32_t *first, uint32_t *n)
{
	const struct span *s = &d->span[span];
	const struct layer *layer = &d->layer[s->layer];
	uint32_t bits = s->range.bits, end;

	if (!s->field && !layer->item && layer->head > layer->start)
		bits = (layer->head - layer->start) * 8;
	*first = s->range.bit / 8;
	end = bits ? (s->range.bit + bits + 7) / 8 : *first;
	if (end > d->caplen)
		end = d->caplen;
	*n = end > *first ? end - *first : 0;
}
