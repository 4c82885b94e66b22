/* SPDX-License-Identifier: BSD-2-Clause */
/* How things look: see style.h. */
#include "ui/style.h"

#include <curses.h>
#include <langinfo.h>
#include <stdlib.h>
#include <string.h>

/* Inks are also the numbers of the colour pairs; pair 0 is the terminal's own colours. */
enum ink {
	PLAIN,
	BLUE,
	VIOLET,
	BROWN,
	CRIMSON,
	GREY,
	INK_COUNT
};

static const struct {
	attr_t attributes;
	enum ink ink;
} looks[STYLE_COUNT] = {
    [STYLE_ME] = {0, BLUE},
    [STYLE_GROUP] = {0, VIOLET},
    [STYLE_BROADCAST] = {0, BROWN},
    [STYLE_OTHER] = {0, CRIMSON},
    [STYLE_BAD] = {A_REVERSE, CRIMSON},
    [STYLE_RULE] = {0, GREY},
    [STYLE_RULE_FOCUS] = {A_BOLD, PLAIN},
    [STYLE_TITLE] = {A_UNDERLINE, PLAIN},
    [STYLE_SELECTED] = {A_REVERSE, PLAIN},
    [STYLE_SELECTED_DIM] = {A_BOLD, PLAIN},
    [STYLE_STATUS] = {A_REVERSE, PLAIN},
    [STYLE_KEY] = {A_BOLD, PLAIN},
    [STYLE_FIELD] = {A_UNDERLINE, PLAIN},
};

/* Numbers in the 256-colour cube. Those of auto have a contrast of 4:1 and more on black and on
 * white and differ most for every kind of sight; dark and light have about 7:1 on theirs. */
static const short inks[THEME_COUNT][INK_COUNT] = {
    [THEME_AUTO] = {-1, 27, 97, 130, 161, 243},
    [THEME_DARK] = {-1, 75, 141, 179, 204, 246},
    [THEME_LIGHT] = {-1, 25, 91, 94, 125, 240},
    [THEME_CONTRAST] = {-1, 27, 97, 130, 161, -1},
};

/* With 8 or 16 colours: bold, and no grey. */
static const short basic[INK_COUNT] = {-1, COLOR_BLUE, COLOR_MAGENTA, COLOR_YELLOW, COLOR_RED, -1};

static const char *const names[THEME_COUNT] = {
    [THEME_AUTO] = "auto",
    [THEME_DARK] = "dark",
    [THEME_LIGHT] = "light",
    [THEME_CONTRAST] = "contrast",
    [THEME_MONO] = "mono",
};

static const struct {
	char ascii;
	wchar_t wide;
} lines[LINE_COUNT] = {
    [LINE_SINGLE] = {'-', 0x2500},
    [LINE_DOUBLE] = {'=', 0x2550},
    [LINE_BAR] = {'|', 0x2502},
    [LINE_TOP_LEFT] = {'+', 0x2552},
    [LINE_TOP_RIGHT] = {'+', 0x2555},
    [LINE_BOTTOM_LEFT] = {'+', 0x2558},
    [LINE_BOTTOM_RIGHT] = {'+', 0x255b},
};

static struct {
	enum theme theme;
	bool color; /* colours may be used */
	bool ascii, utf8;
} style;

static bool
color_wanted(enum style_color color)
{
	const char *no_color = getenv("NO_COLOR");

	if (color == COLOR_AUTO && no_color && *no_color)
		return false;
	return color != COLOR_NEVER && has_colors();
}

void
style_setup(enum theme theme, enum style_color color, bool ascii)
{
	style.utf8 = !strcmp(nl_langinfo(CODESET), "UTF-8");
	style.ascii = ascii || !style.utf8;
	style.color = color_wanted(color);
	style_theme(theme);
}

void
style_theme(enum theme theme)
{
	short background = -1;

	style.theme = theme;
	if (!style.color || theme == THEME_MONO)
		return; /* nothing colour-related may reach the terminal */
	start_color();
	if (use_default_colors() == ERR)
		background = theme == THEME_LIGHT ? COLOR_WHITE : COLOR_BLACK;
	for (short i = 1; i < INK_COUNT; i++) {
		short ink = COLORS >= 256 ? inks[theme][i] : basic[i];

		if (ink < 0 && background >= 0)
			ink = theme == THEME_LIGHT ? COLOR_BLACK : COLOR_WHITE;
		init_pair(i, ink, background);
	}
}

enum theme
style_current(void)
{
	return style.theme;
}

const char *
theme_name(enum theme theme)
{
	return names[theme];
}

bool
theme_parse(const char *name, enum theme *theme, struct why *why)
{
	for (int i = 0; i < THEME_COUNT; i++)
		if (!strcmp(name, names[i])) {
			*theme = (enum theme)i;
			return true;
		}
	return no(
	    why, EXIT_USAGE, "\"%.20s\" is not one of auto, dark, light, contrast, mono", name);
}

static bool
colored(void)
{
	return style.color && style.theme != THEME_MONO;
}

enum style
style_row(bool selected, bool focus)
{
	if (!selected)
		return STYLE_PLAIN;
	return focus ? STYLE_SELECTED : STYLE_SELECTED_DIM;
}

unsigned
style_attributes(enum style which)
{
	attr_t attributes = looks[which].attributes;
	bool bold = style.theme == THEME_CONTRAST;

	if (colored() && COLORS < 256 && looks[which].ink != PLAIN && looks[which].ink != GREY)
		bold = true;
	return bold ? attributes | A_BOLD : attributes;
}

short
style_pair(enum style which)
{
	enum ink ink = looks[which].ink;

	if (!colored() || (ink == GREY && (style.theme == THEME_CONTRAST || COLORS < 256)))
		return PLAIN;
	return (short)ink;
}

wchar_t
style_line(enum style_line line)
{
	return style.ascii ? (wchar_t)lines[line].ascii : lines[line].wide;
}

bool
style_utf8(void)
{
	return style.utf8;
}

const char *
style_more(void)
{
	return style.ascii ? ".." : "\u2026";
}
