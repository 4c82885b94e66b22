/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * One frame as fields, bytes and plain words, which keep in step: what the detail of a frame and
 * the builder of a draft are made of. Knows which of them has the cursor and where they stand; not
 * where the frame comes from.
 */
#ifndef UI_SHEET_H
#define UI_SHEET_H

#include "ui/bytes.h"
#include "ui/tree.h"

struct sheet {
	struct tree tree;
	struct bytes bytes;
	bool in_bytes;                             /* the cursor is there, not among the fields */
	struct region fields_region, bytes_region; /* below their rules */
};

/* A key that moves among n bytes; the field there is selected. False: it is none. */
bool sheet_key(struct sheet *, uint32_t key, uint32_t n);

/* The field at the cursor of the bytes is selected. */
void sheet_follow(struct sheet *);

/* The mouse at a place of the screen, over a dump of n bytes. */
void sheet_click(struct sheet *, const struct event *, int row, int col, uint32_t n);

/* From the fields to the bytes, or back. */
void sheet_other(struct sheet *);

/* A page on what is selected: its words, what is odd about the frame (or NULL), its protocol. */
void sheet_explain(struct app *, const struct sheet *, const char *odd);

/* Draws a part each, its rule first; more: the key for all of the words, where there is no room. */
void sheet_draw_fields(struct app *, struct sheet *, struct region, const char *title, bool focus);
void sheet_draw_bytes(
    struct sheet *, struct region, const uint8_t *bytes, uint32_t n, bool focus, const char *right);
void sheet_draw_words(const struct sheet *, struct region, const char *odd, const char *more);

#endif
