/* SPDX-License-Identifier: BSD-2-Clause */
/* Keys and their names: see key.h. */
#include "ui/key.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* The first name of a key is the one we write; the others are only understood. */
static const struct {
	const char *name;
	uint32_t key;
} names[] = {
    {"Tab", K_TAB},
    {"S-Tab", K_SHIFT_TAB},
    {"Enter", K_ENTER},
    {"Esc", K_ESC},
    {"Space", K_SPACE},
    {"Backspace", K_BACKSPACE},
    {"Up", K_UP},
    {"Down", K_DOWN},
    {"Left", K_LEFT},
    {"Right", K_RIGHT},
    {"Home", K_HOME},
    {"End", K_END},
    {"PgUp", K_PAGE_UP},
    {"PgDn", K_PAGE_DOWN},
    {"Insert", K_INSERT},
    {"Delete", K_DELETE},
    {"Shift-Tab", K_SHIFT_TAB},
    {"Return", K_ENTER},
    {"Escape", K_ESC},
    {"PageUp", K_PAGE_UP},
    {"PageDown", K_PAGE_DOWN},
    {"Ins", K_INSERT},
    {"Del", K_DELETE},
};

static void
add_character(struct text *t, uint32_t c)
{
	char utf8[5] = {0};

	if (c < 0x80) {
		utf8[0] = (char)c;
	} else if (c < 0x800) {
		utf8[0] = (char)(0xc0 | c >> 6);
		utf8[1] = (char)(0x80 | (c & 0x3f));
	} else if (c < 0x10000) {
		utf8[0] = (char)(0xe0 | c >> 12);
		utf8[1] = (char)(0x80 | (c >> 6 & 0x3f));
		utf8[2] = (char)(0x80 | (c & 0x3f));
	} else {
		utf8[0] = (char)(0xf0 | c >> 18);
		utf8[1] = (char)(0x80 | (c >> 12 & 0x3f));
		utf8[2] = (char)(0x80 | (c >> 6 & 0x3f));
		utf8[3] = (char)(0x80 | (c & 0x3f));
	}
	text_add(t, utf8);
}

static void
add_name(struct text *t, uint32_t key, const char *control)
{
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (names[i].key == key) {
			text_add(t, names[i].name);
			return;
		}
	if (key >= K_F1 && key <= K_F12) {
		text_addf(t, "F%d", (int)(key - K_F1 + 1));
	} else if (key && key < K_SPACE) {
		text_add(t, control);
		text_char(
		    t, (char)(*control == '^' ? key | 0x40 : (uint32_t)tolower((int)key | 0x40)));
	} else if (key > K_SPACE && key < K_NAMED) {
		add_character(t, key);
	}
}

void
key_spell(struct text *t, uint32_t key)
{
	add_name(t, key, "C-");
}

void
key_label(struct text *t, uint32_t key)
{
	add_name(t, key, "^");
}

/* C-i is Tab and C-m, C-j are Enter: terminals cannot tell them apart. */
static uint32_t
control(char letter)
{
	uint32_t key = (uint32_t)K_CTRL(toupper((unsigned char)letter));

	if (letter < '?' || letter == '`' || letter > 'z')
		return K_NONE;
	if (letter == '?' || key == K_CTRL('h'))
		return K_BACKSPACE;
	return key == K_CTRL('j') ? K_ENTER : key;
}

/* The single character that name is, or K_NONE. */
static uint32_t
character(const char *name)
{
	static const uint8_t head[] = {0, 0, 0x1f, 0x0f, 0x07};
	size_t length = strlen(name);
	uint32_t c = (uint8_t)*name;

	if (!length || length > 4 || text_columns(name) != 1)
		return K_NONE;
	if (length == 1)
		return c > K_SPACE && c < 0x7f ? c : K_NONE;
	c &= head[length];
	while (*++name)
		c = c << 6 | ((uint8_t)*name & 0x3f);
	return c >= 0xa0 && c < K_NAMED ? c : K_NONE;
}

uint32_t
key_parse(const char *name)
{
	static const char *const controls[] = {"C-", "Ctrl-", "^"};
	char *end;
	long n;

	if (character(name))
		return character(name);
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (!strcasecmp(name, names[i].name))
			return names[i].key;
	for (size_t i = 0; i < sizeof controls / sizeof *controls; i++) {
		size_t length = strlen(controls[i]);

		if (!strncasecmp(name, controls[i], length) && name[length] && !name[length + 1])
			return control(name[length]);
	}
	if ((*name != 'F' && *name != 'f') || !isdigit((unsigned char)name[1]))
		return K_NONE;
	n = strtol(name + 1, &end, 10);
	return *end || n < 1 || n > 12 ? K_NONE : K_F1 + (uint32_t)(n - 1);
}
