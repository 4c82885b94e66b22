/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The fields of a frame as rows that fold. Knows the spans of one dissection, which of them are
 * shown and which row is selected; not what becomes of it.
 */
#ifndef UI_TREE_H
#define UI_TREE_H

#include "ui/app.h"
#include "ui/edit.h"

enum {
	FOLDS_MAX = 64
};

/* A row by what it is, so that it is found in another frame: the n-th field (or title) of its sort.
 */
struct tree_key {
	const void *what; /* its field, or the protocol of a title; NULL: the FCS */
	unsigned nth;
	uint32_t bit;
};

struct tree {
	const struct record *record; /* the frame; NULL: it is a draft */
	uint32_t pad;                /* bytes up to which it is filled when it leaves; 0: not */
	struct dissection d;
	unsigned rows;
	uint16_t row[SPANS_MAX + 1]; /* the span of each row; TREE_FCS */
	struct fold {
		struct tree_key key;
		bool open;
	} fold[FOLDS_MAX]; /* what the user folded or unfolded */
	unsigned folds;
	struct list list;       /* of rows */
	const uint8_t *changed; /* for each span whether it is not as it was; NULL: none is */
	struct typed {
		int row; /* the span (or TREE_IS_PAD) that is being typed; TREE_IS_FCS: none */
		struct edit *edit;
		const char *mark; /* "ok", "..", "!!" */
		enum style style; /* of the mark */
	} typed;
};

/* Rows that are no span: what fills a draft up when it leaves, and what was not captured. */
#define TREE_PAD (UINT16_MAX - 1)
#define TREE_FCS UINT16_MAX
enum {
	TREE_IS_FCS = -1,
	TREE_IS_PAD = -2
};

/* What a span is, wherever it stands: its field, or the protocol of a title. */
const void *tree_what(const struct dissection *, unsigned span);

/* Makes rows of a frame whose bytes stay while the tree is used. What was folded stays so. */
void tree_load(struct tree *, const struct record *);

/* The same of a draft, which has a row more. */
void tree_load_draft(struct tree *, const struct draft *);

/* The selected span, TREE_IS_FCS or TREE_IS_PAD. */
int tree_selected(const struct tree *);

/* The row of a span, or that in which it is folded away. */
unsigned tree_row(const struct tree *, unsigned span);

/* Selects the row of a span. */
void tree_select(struct tree *, unsigned span);

/* The same, but whatever hides it is unfolded. */
void tree_reveal(struct tree *, unsigned span);

/* What is selected, to select the same in another frame: the field of the same sort, else of the
 * same place. */
struct tree_key tree_key(const struct tree *);
void tree_find(struct tree *, struct tree_key);

/* The span of a key in a dissection; -1 if it has none. */
int tree_span(const struct dissection *, struct tree_key);

/* Folds or unfolds the selected row; where there is nothing to fold, the row above it is selected.
 */
void tree_fold(struct tree *, bool open);

/* The bytes of a span: its field's, or the header's of a title. */
void tree_range(const struct dissection *, unsigned span, uint32_t *first, uint32_t *n);

/* The whole value of a span, and what it means. */
void tree_value(const struct dissection *, unsigned span, struct text *);
void tree_meaning(struct app *, const struct dissection *, unsigned span, struct text *);

/* Draws the rows; dim: without the focus. */
void tree_draw(struct app *, struct tree *, struct region, bool focus);

#endif
