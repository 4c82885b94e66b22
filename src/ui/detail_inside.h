/* SPDX-License-Identifier: BSD-2-Clause */
/* One frame in detail, as its own files see it. */
#ifndef UI_DETAIL_INSIDE_H
#define UI_DETAIL_INSIDE_H

#include "ui/sheet.h"

struct detail {
	struct pane pane;
	enum main_pane which;
	uint64_t place;
	struct record *record; /* a copy */
	struct sheet sheet;
	struct tree_key wanted;  /* the field to find in the next frame */
	struct dissection other; /* room for frames that are compared */
};

void detail_draw(struct app *, struct pane *, struct region, bool focus);

#endif
