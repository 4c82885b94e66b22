/* SPDX-License-Identifier: BSD-2-Clause */
/* The columns that received frames can be put in order by. Knows what is in them, as a key that
 * memcmp() compares; not how they are drawn. */
#ifndef SESSION_COLUMNS_H
#define SESSION_COLUMNS_H

#include "session/order.h"

/* All columns, in the order in which they stand; their keys want the session as context. Ends with a
 * row without name. The first is that of the order in which the frames came. */
extern const struct column list_columns[];

/* The column of a name, which may be a beginning that only it has; NULL = none. */
const struct column *column_find(const char *name);

#endif
