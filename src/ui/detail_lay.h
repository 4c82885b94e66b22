/* SPDX-License-Identifier: BSD-2-Clause */
/* Where the parts of a frame's detail stand. Knows sizes; not what is drawn. */
#ifndef UI_DETAIL_LAY_H
#define UI_DETAIL_LAY_H

#include "ui/app.h"

/* Where things are: empty regions are not drawn. Each starts with its rule. */
struct parts {
	struct region title, fields, bytes, words, order, same;
	bool beside;
};

/* The parts for a frame of n bytes; where there is room for one only, that with the focus. Beside
 * the bytes the fields get as many columns as they must have for their values, or (typed: values
 * are typed there) as they would like. */
struct parts detail_lay(struct region, uint32_t n, enum place, bool typed);

/* Fields, bytes and words under each other. */
void detail_lay_under(struct parts *, struct region, uint32_t n, enum place);

#endif
