/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * How things look. Knows: the themes, the terminal's colours, and the characters of lines. Every
 * colour is doubled by a letter or word elsewhere, so that without colour nothing is lost. It does
 * not know what is drawn where.
 */
#ifndef UI_STYLE_H
#define UI_STYLE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/why.h"

/* Looks by meaning. */
enum style {
	STYLE_PLAIN,
	STYLE_ME,           /* to this station; a field that is right */
	STYLE_GROUP,        /* to a multicast address */
	STYLE_BROADCAST,    /* to everybody; a field that is not finished */
	STYLE_OTHER,        /* to other stations */
	STYLE_BAD,          /* damaged, wrong */
	STYLE_RULE,         /* rules and titles of panes without the focus */
	STYLE_RULE_FOCUS,   /* and with it */
	STYLE_TITLE,        /* the column heads */
	STYLE_SELECTED,     /* the selected row of the pane with the focus */
	STYLE_SELECTED_DIM, /* the selected row of the others */
	STYLE_STATUS,       /* the first row of the screen */
	STYLE_HINT,         /* the line of plain words */
	STYLE_KEY,          /* a key in the key bar and in help */
	STYLE_FIELD,        /* an input field */
	STYLE_COUNT
};

enum theme {
	THEME_AUTO, /* four colours that read on black and on white */
	THEME_DARK, /* for a dark background */
	THEME_LIGHT,
	THEME_CONTRAST, /* bold, no grey */
	THEME_MONO,     /* no colours */
	THEME_COUNT
};

enum style_color {
	COLOR_AUTO,
	COLOR_ALWAYS,
	COLOR_NEVER
};

enum style_line {
	LINE_SINGLE, /* rule of a pane without the focus: U+2500 or - */
	LINE_DOUBLE, /* and with it: U+2550 or = */
	LINE_BAR,    /* between panes side by side: U+2502 or | */
	LINE_TOP_LEFT,
	LINE_TOP_RIGHT,
	LINE_BOTTOM_LEFT,
	LINE_BOTTOM_RIGHT,
	LINE_COUNT
};

/*
 * Chooses the looks for the open terminal. COLOR_AUTO heeds NO_COLOR (https://no-color.org) and a
 * terminal without colours: then the look is that of THEME_MONO. Lines are ASCII if asked for or if
 * the locale is not UTF-8.
 */
void style_setup(enum theme, enum style_color, bool ascii);

/* Another theme while running; which one is in use; its name, and the theme of a name. */
void style_theme(enum theme);
enum theme style_current(void);
const char *theme_name(enum theme);
bool theme_parse(const char *name, enum theme *, struct why *);

/* Of a row of a list, in a pane with the focus or without. */
enum style style_row(bool selected, bool focus);

/* The ncurses attributes (attr_t) and colour pair of a look. */
unsigned style_attributes(enum style);
short style_pair(enum style);

/* The character of a line; whether letters outside ASCII can be shown. */
wchar_t style_line(enum style_line);
bool style_utf8(void);

/* What stands where a text was cut: U+2026, or "..". */
const char *style_more(void);

#endif
