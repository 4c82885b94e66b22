/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Keys as small values, and their names both ways. Knows: which keys there are and how they are
 * written. It does not know where keys come from, nor what they do.
 */
#ifndef UI_KEY_H
#define UI_KEY_H

#include <stdint.h>

#include "base/text.h"

/*
 * A key is a Unicode character, a control letter (K_CTRL('n') is 14), or one of these. Backspace is
 * one key whether the terminal sends ^H or DEL, Enter one whether it sends ^M or ^J.
 */
enum key {
	K_NONE = 0,
	K_TAB = '\t',
	K_ENTER = '\r',
	K_ESC = 27,
	K_SPACE = ' ',
	K_NAMED = 0x110000, /* above all of Unicode */
	K_UP,
	K_DOWN,
	K_LEFT,
	K_RIGHT,
	K_HOME,
	K_END,
	K_PAGE_UP,
	K_PAGE_DOWN,
	K_INSERT,
	K_DELETE,
	K_BACKSPACE,
	K_SHIFT_TAB,
	K_F1, /* K_F1 + 1 is F2, and so on */
	K_F12 = K_F1 + 11
};

#define K_CTRL(letter) ((letter)&0x1f)

/* Adds the name as in the configuration and in --keys: "s", "F5", "C-n", "S-Tab", "Space". */
void key_spell(struct text *, uint32_t key);

/* Adds the name as in the key bar, where room is short: "^U" for C-u, else as key_spell(). */
void key_label(struct text *, uint32_t key);

/* The key of such a name, in any case for names of two letters and more; "Ctrl-N", "^N", "PageUp"
 * and "Escape" are understood too. K_NONE if there is no such key. */
uint32_t key_parse(const char *name);

#endif
