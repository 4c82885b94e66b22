/* SPDX-License-Identifier: BSD-2-Clause */
/* Bytes within programs: see take.h. Knows arrays and strings of C, packets of trafgen, hex in
 * quotes behind words of Python, JSON and mausezahn; not the languages. */
#include "notation/taken.h"

#include <stdlib.h>
#include <string.h>

/* Where the string or comment that begins here ends; NULL if neither does. */
static char *
find_end(char *text, char *c, bool *comment)
{
	char *end = NULL;

	*comment = *c == '/' || *c == '#';
	if (*c == '"') {
		for (end = c + 1; *end && *end != '"'; end++)
			end += *end == '\\' && end[1];
		return *end ? end + 1 : end;
	}
	if (c[0] == '/' && c[1] == '*')
		return (end = strstr(c + 2, "*/")) ? end + 2 : c + strlen(c);
	if ((c[0] == '/' && c[1] == '/') || (*c == '#' && (c == text || c[-1] == '\n')))
		return c + strcspn(c, "\n");
	return NULL;
}

/* Comments become blanks, so that places in the text stay what they are. */
static void
blank_comments(char *text)
{
	for (char *c = text; *c;) {
		bool comment;
		char *end = find_end(text, c, &comment);

		if (!end)
			c++;
		for (; end && c < end; c++)
			if (comment && *c != '\n')
				*c = ' ';
	}
}

/* A number from 0 to 255 as C has it; NULL if there is none here. */
static const char *
read_number(const char *c, unsigned *value)
{
	char *end;
	unsigned long n;

	if (*c == '\'' && c[1] && c[1] != '\\' && c[2] == '\'') {
		*value = (unsigned char)c[1];
		return c + 3;
	}
	if (*c < '0' || *c > '9')
		return NULL;
	n = strtoul(c, &end, c[0] == '0' && (c[1] | 32) == 'x' ? 16 : 10);
	*value = n > 255 ? 256 : (unsigned)n;
	return end;
}

/* Words of trafgen for several bytes: fill(0x00, 46), const16(0x0806), c32(7). */
static const struct function {
	const char *word;
	unsigned bytes; /* 0: as many as the second argument says */
} functions[] = {{"fill(", 0}, {"const8(", 1}, {"c8(", 1}, {"const16(", 2}, {"c16(", 2},
    {"const32(", 4}, {"c32(", 4}};

static const struct function *
find_function(const char *c)
{
	for (size_t i = 0; i < sizeof functions / sizeof *functions; i++)
		if (!strncmp(c, functions[i].word, strlen(functions[i].word)))
			return &functions[i];
	return NULL;
}

static bool
take_function(struct taken *t, const char **at, struct why *why)
{
	const struct function *f = find_function(*at);
	unsigned long value, times = 1;
	char *end;

	if (!f)
		return taken_no(t, *at, why,
		    "this is neither a byte like 0xff or 255, nor fill(), const16() or const32()");
	value = strtoul(*at + strlen(f->word), &end, 0);
	if (!f->bytes && *end == ',')
		times = strtoul(end + 1, &end, 0);
	if (*end != ')')
		return taken_no(t, end, why, "here a bracket ought to end %s)", f->word);
	for (; times; times--)
		for (unsigned n = f->bytes ? f->bytes : 1; n; n--)
			if (!taken_byte(t, value >> 8 * (n - 1) & 255, why))
				return false;
	*at = end + 1;
	return true;
}

/* The numbers between two braces, from behind the first; where they end, or NULL with words. */
static const char *
take_array(struct taken *t, const char *c, struct why *why)
{
	taken_begin(t);
	for (;;) {
		const char *end;
		unsigned value;

		c += strspn(c, " \t\r\n,");
		if (!*c || *c == '}')
			break;
		end = read_number(c, &value);
		if (end && value > 255) {
			taken_no(
			    t, c, why, "this number is larger than a byte, which goes up to 255");
			return NULL;
		}
		if (end ? !taken_byte(t, value, why) : !take_function(t, &c, why))
			return NULL;
		c = end ? end : c;
	}
	taken_end(t);
	return c;
}

enum take_found
take_arrays(struct taken *t, struct why *why)
{
	const char *c = strchr(t->text, '{');
	bool any = false;

	if (!c)
		return TAKE_OTHER;
	for (; (c = strchr(c, '{')); any = true) {
		unsigned value;

		c++;
		c += strspn(c, " \t\r\n");
		if (!read_number(c, &value) && !find_function(c))
			continue; /* a block of a program, or an array of arrays */
		c = take_array(t, c, why);
		if (!c)
			return TAKE_WRONG;
	}
	t->kind = "an array of bytes";
	return any && t->frames ? TAKE_DONE : TAKE_OTHER;
}

/* One character of a string, escapes undone; NULL if the escape is none. */
static const char *
read_escape(const char *c, unsigned *value)
{
	static const char letters[] = "abtnvfr\\\"'", values[] = "\a\b\t\n\v\f\r\\\"'";
	const char *letter;
	unsigned digits = 0;

	if (*c != '\\') {
		*value = (unsigned char)*c;
		return c + 1;
	}
	*value = 0;
	if (*++c == 'x') {
		for (c++; digits < 2 && taken_digit(*c) >= 0; digits++)
			*value = *value << 4 | (unsigned)taken_digit(*c++);
		return digits ? c : NULL;
	}
	for (; digits < 3 && *c >= '0' && *c <= '7'; digits++)
		*value = (*value << 3 | (unsigned)(*c++ - '0')) & 255;
	if (digits)
		return c;
	letter = *c ? strchr(letters, *c) : NULL;
	if (!letter)
		return NULL;
	*value = (unsigned char)values[letter - letters];
	return c + 1;
}

/* The string that begins with this quote: where it ends, or NULL with words. */
static const char *
take_string(struct taken *t, const char *c, struct why *why)
{
	char quote = *c++;

	while (*c && *c != quote) {
		const char *at = c;
		unsigned value;

		c = read_escape(c, &value);
		if (!c) {
			taken_no(t, at, why, "this escape is not known - bytes are written \\xff");
			return NULL;
		}
		if (!taken_byte(t, value, why))
			return NULL;
	}
	if (!*c) {
		taken_no(t, c, why, "the text ends within quotes - is a piece missing?");
		return NULL;
	}
	return c + 1;
}

/* Without any quotes: escapes alone. */
static enum take_found
take_escapes(struct taken *t, struct why *why)
{
	taken_begin(t);
	for (const char *c = t->text; *(c += strspn(c, " \t\r\n"));) {
		const char *at = c;
		unsigned value;

		c = *c == '\\' ? read_escape(c, &value) : NULL;
		if (!c) {
			taken_no(t, at, why, "this is no byte like \\xff");
			return TAKE_WRONG;
		}
		if (!taken_byte(t, value, why))
			return TAKE_WRONG;
	}
	taken_end(t);
	return TAKE_DONE;
}

enum take_found
take_strings(struct taken *t, struct why *why)
{
	const char *c = t->text;

	t->kind = "a string with \\x..";
	blank_comments(t->text);
	if (!strstr(c, "\\x"))
		return TAKE_OTHER;
	if (!strpbrk(c, "\"'"))
		return take_escapes(t, why);
	taken_begin(t);
	while ((c = strpbrk(c, "\"';="))) {
		if (*c == '\'' || *c == '"') {
			c = take_string(t, c, why);
			if (!c)
				return TAKE_WRONG;
			continue;
		}
		taken_end(t); /* what comes next is another string */
		taken_begin(t);
		c++;
	}
	taken_end(t);
	return TAKE_DONE;
}

/* Words before quotes with hex in them. */
static const struct {
	const char *before, *kind;
	bool first; /* the text begins with it */
} quoted[] = {
    {"fromhex(", "Python with fromhex()", false},
    {"\"bytes\":", "JSON", false},
    {"\"frame_raw\":", "JSON of tshark", false},
    {"mausezahn ", "a command of mausezahn", true},
    {"mz ", "a command of mausezahn", true},
};

/* All strings in a row from here on are one frame. */
static char *
take_in_quotes(struct taken *t, char *c, struct why *why)
{
	c += strspn(c, " \t\r\n[");
	for (; (c += strspn(c, " \t\r\n")), *c == '"' || *c == '\'';) {
		char *end = strchr(c + 1, *c);

		if (!end) {
			taken_no(t, c, why, "the text ends within quotes - is a piece missing?");
			return NULL;
		}
		for (char *digit = c + 1; digit < end; digit += 2) {
			digit += strspn(digit, ":-. \t");
			if (digit >= end)
				break;
			if (taken_digit(digit[0]) < 0 || taken_digit(digit[1]) < 0) {
				taken_no(t, digit, why, "here are no two hex digits");
				return NULL;
			}
			if (!taken_byte(t,
				(unsigned)(taken_digit(digit[0]) << 4 | taken_digit(digit[1])),
				why))
				return NULL;
		}
		c = end + 1;
	}
	return c;
}

/* Code that names layers would have to be run. */
static const char *
find_layers(const char *text)
{
	static const char *const names[] = {"Ether(", "Dot3("};

	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		const char *at = strstr(text, names[i]);

		if (at && strncmp(at + strlen(names[i]), "bytes", 5) && at[strlen(names[i])] != 'b')
			return at;
	}
	return NULL;
}

enum take_found
take_quoted_hex(struct taken *t, struct why *why)
{
	char *start = t->text + strspn(t->text, " \t\r\n");
	const char *layers = find_layers(t->text);

	if (layers) {
		taken_no(t, layers, why,
		    "layers of scapy are not read here - what print(bytes(frame).hex()) says in "
		    "Python is");
		return TAKE_WRONG;
	}
	for (size_t i = 0; i < sizeof quoted / sizeof *quoted; i++) {
		char *c = strstr(start, quoted[i].before);

		if (!c || (quoted[i].first && c != start))
			continue;
		for (; c; c = strstr(c, quoted[i].before)) {
			c += strlen(quoted[i].before);
			c += quoted[i].first ? strcspn(c, "\"'\n") : 0;
			taken_begin(t);
			c = take_in_quotes(t, c, why);
			if (!c)
				return TAKE_WRONG;
			taken_end(t);
		}
		t->kind = quoted[i].kind;
		if (t->frames)
			return TAKE_DONE;
	}
	return TAKE_OTHER;
}
