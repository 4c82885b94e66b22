/* SPDX-License-Identifier: BSD-2-Clause */
/* Words for values and conditions of rows, for the pages of protocols (explain_page.c). */
#ifndef WIRE_EXPLAIN_WHEN_H
#define WIRE_EXPLAIN_WHEN_H

#include "wire/wire.h"

/* Numbers from..to of a field: "5", "5 or 6", "5 to 9", "5 or more". What is not greater than from
 * stands for from alone. */
void explain_range(const struct field *, uint64_t from, uint64_t to, struct text *);

/* The greatest number that a field has room for. */
uint64_t explain_greatest(const struct field *);

/* When a row of a proto is there, if that is not always: ", if Type is 4 (mac)", ", otherwise". */
void explain_when(const struct proto *, const struct field *, struct text *);

#endif
