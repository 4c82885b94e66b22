/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The one field editor. Knows: a line of text, its cursor, and what may be typed into which kind of
 * field. It does not know what the text means, nor how it is drawn; undo belongs to the form.
 */
#ifndef UI_EDIT_H
#define UI_EDIT_H

#include <stdint.h>

#include "ui/edit_line.h"

enum edited {
	EDIT_PASSED,  /* not a key of the editor */
	EDIT_MOVED,   /* cursor or mode, not the text */
	EDIT_CHANGED, /* the text */
	EDIT_REFUSED  /* nothing: see why */
};

/* An empty field over the caller's buffer of 20 to EDIT_MAX bytes. */
struct edit edit_on(char *buffer, size_t size, enum mask);

/* Puts a text in place of what is there, spelled as the mask spells it, and the cursor at its end.
 * False, and nothing changes, if the mask does not take it or it does not fit. */
bool edit_set(struct edit *, const char *text, struct why *);

/*
 * A key. Characters; Left, Right, Home, End, C-a, C-e; Backspace, Delete, C-w word or byte, C-u
 * all, C-k to the end; Insert. In a MAC or hex field a typed separator ends the byte ("2:" is
 * "02:") or is swallowed where one stands already.
 */
enum edited edit_key(struct edit *, uint32_t key, struct why *);

/*
 * Pasted text at the cursor, without what cannot be shown, line ends as blanks. All usual spellings
 * of addresses and bytes are understood; a whole address replaces what was there.
 */
enum edited edit_paste(struct edit *, const char *text, struct why *);

/* Puts the next (step 1, C-n) or previous (-1, C-p) of count suggestions into the field, round and
 * round; those the mask does not take are passed over. */
enum edited edit_walk(struct edit *, const char *const *list, size_t count, int step);

/* Scrolls so that the cursor is in a view of so many columns: draw text + first, the cursor stands
 * in the column returned. */
int edit_scroll(struct edit *, int columns);

#endif
