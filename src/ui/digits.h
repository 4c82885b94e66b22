/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Fields that are a row of hex digits: MAC addresses and bytes. Knows: how they are spelled, typed
 * and pasted. Only edit.c uses it. The separators in the text follow from how many digits there
 * are.
 */
#ifndef UI_DIGITS_H
#define UI_DIGITS_H

#include <stdint.h>

#include "ui/edit_line.h"

/* Can the field hold a row of digits? Does it now, or does it hold a word? */
bool digits_mask(const struct edit *);
bool digits_shown(const struct edit *);

/* A character is typed. */
bool digits_type(struct edit *, uint32_t character, struct why *);

/* Pasted text without control characters. */
bool digits_paste(struct edit *, const char *text, struct why *);

/* Removes the digits between two offsets of the text. */
bool digits_cut(struct edit *, size_t from, size_t to);

/* Spells the digits that a changed word may have become. */
void digits_respell(struct edit *);

/* Is text no row of digits, but a word that may stand for an address, or the start of one? */
bool digits_word(const struct edit *, const char *text);

#endif
