/* SPDX-License-Identifier: BSD-2-Clause */
/* Lines of an INI file into sections, keys and values: see ini.h. What they mean it does not know.
 */
#include "config/ini.h"

#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r';
}

static void
start(struct ini *ini, const char *name)
{
	struct text shown = text_on(ini->name, sizeof ini->name);

	text_safe_string(&shown, name);
	ini->line = 0;
	ini->section = ini->key = ini->value = "";
	ini->text = ini->next = ini->end = NULL;
}

bool
ini_text(struct ini *ini, const char *name, const char *text, size_t n)
{
	static const char mark[] = "\xef\xbb\xbf"; /* of order, which some editors put first */

	start(ini, name);
	if (n >= 3 && !memcmp(text, mark, 3)) {
		text += 3;
		n -= 3;
	}
	ini->text = malloc(n + 1);
	if (!ini->text)
		return false;
	memcpy(ini->text, text, n);
	ini->text[n] = '\0';
	ini->next = ini->text;
	ini->end = ini->text + n;
	return true;
}

/* Where a comment begins: at the start, or behind a blank; not between a pair of quotes. */
static char *
find_comment(char *line)
{
	for (char *c = line; *c; c++) {
		if (*c == '#' && (c == line || is_blank(c[-1])))
			return c;
		if (*c != '"')
			continue;
		for (char *quote = c + 1; *quote; quote++) {
			if (*quote == '\\' && quote[1]) {
				quote++;
			} else if (*quote == '"') {
				c = quote;
				break;
			}
		}
	}
	return NULL;
}

static char *
trim(char *text)
{
	size_t n;

	while (is_blank(*text))
		text++;
	for (n = strlen(text); n && is_blank(text[n - 1]);)
		n--;
	text[n] = '\0';
	return text;
}

/* Takes the quotes off a value that is all in quotes. */
static char *
unquote(char *value)
{
	char *to = value, *from = value + 1;

	if (*value != '"')
		return value;
	while (*from && *from != '"')
		from += *from == '\\' && from[1] ? 2 : 1;
	if (!*from || from[1])
		return value;
	for (from = value + 1; from[1]; *to++ = *from++)
		if (*from == '\\' && (from[1] == '"' || from[1] == '\\'))
			from++;
	*to = '\0';
	return value;
}

static char *
small_letters(char *name)
{
	for (char *c = name; *c; c++)
		*c = (char)tolower((unsigned char)*c);
	return name;
}

bool
ini_no(const struct ini *ini, struct why *why, const char *format, ...)
{
	char words[256];
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(words, sizeof words, format, arguments);
	va_end(arguments);
	return no(why, EXIT_USAGE, "%s:%u: %s", ini->name, ini->line, words);
}

static enum ini_found
wrong(const struct ini *ini, const char *line, struct why *why)
{
	char shown[64];
	struct text t = text_on(shown, sizeof shown);

	text_safe_string(&t, line);
	ini_no(ini, why,
	    "\"%s%s\" is neither [section] nor key = value - # in front makes it a comment", shown,
	    t.cut ? ".." : "");
	return INI_WRONG;
}

/* A line without its end, comments and outer blanks. */
static enum ini_found
take_line(struct ini *ini, char *line, struct why *why)
{
	char *equals = strchr(line, '='), *close = strchr(line, ']');

	if (*line == '[' && close && !close[1]) {
		*close = '\0';
		ini->section = small_letters(trim(line + 1));
		return INI_END;
	}
	if (*line == '[' || !equals || equals == line)
		return wrong(ini, line, why);
	*equals = '\0';
	ini->key = small_letters(trim(line));
	ini->value = unquote(trim(equals + 1));
	return INI_VALUE;
}

enum ini_found
ini_next(struct ini *ini, struct why *why)
{
	while (ini->next < ini->end) {
		char *line = ini->next, *stop = memchr(line, '\n', (size_t)(ini->end - line)),
		     *comment;
		enum ini_found found;

		stop = stop ? stop : ini->end;
		*stop = '\0';
		ini->next = stop + 1;
		ini->line++;
		if (strlen(line) != (size_t)(stop - line)) {
			ini_no(ini, why, "there is a zero byte in it - a text file has none");
			return INI_WRONG;
		}
		comment = find_comment(line);
		if (comment)
			*comment = '\0';
		line = trim(line);
		if (!*line || *line == ';')
			continue;
		found = take_line(ini, line, why);
		if (found != INI_END)
			return found;
	}
	return INI_END;
}

void
ini_close(struct ini *ini)
{
	free(ini->text);
	ini->text = ini->next = ini->end = NULL;
}
