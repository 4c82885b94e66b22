/* SPDX-License-Identifier: BSD-2-Clause */
/* The key bar: what of the table of actions stands in the last row of a place. */
#ifndef UI_BAR_H
#define UI_BAR_H

#include "ui/action.h"

/* The keys that a place shows, as names of actions with blanks between, what matters most first:
 * what comes later gives way where room is short. Ends with places 0. */
struct bar {
	unsigned places;
	const char *names;
};
extern const struct bar bars[];

/* The bar of a place, at most so many columns, in the order of the table; without the keys that
 * send where nothing can be sent. */
void bar_print(const struct action *table, enum place, bool sends, int columns, struct text *);

#endif
