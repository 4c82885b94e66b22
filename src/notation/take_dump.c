/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Dumps with offsets: see take.h. Knows that an offset counts bytes in hex, octal or decimal, and
 * that letters may stand beside the bytes; what is between frames it passes over.
 */
#include "notation/taken.h"

#include <string.h>

enum {
	ROW_MAX = 64,
	OFFSET_DIGITS = 8
};

struct row {
	const char *at; /* its offset in the text */
	unsigned digits;
	bool colon, prefix; /* "0x" */
	bool bar;           /* letters stand between | */
	bool wide;          /* bytes in groups of four digits */
	bool star;          /* the row before it is repeated up to this one */
	unsigned n, most; /* bytes, as gaps tell; if letters that look like hex are taken as well */
	uint8_t bytes[ROW_MAX];
};

struct dump {
	struct taken *t;
	struct row row, before;
	unsigned base, width; /* of the frame's offsets, 0 = not known yet; bytes of its first row
			       */
	bool open;            /* a frame has begun */
	bool turned;          /* groups are numbers, their lowest byte first */
	bool octal;
};

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r';
}

static bool
is_end(char c)
{
	return !c || c == '\n';
}

/* "*" alone: the row before it is repeated. */
static bool
is_star(const char *line)
{
	return *line == '*' && (is_blank(line[1]) || is_end(line[1]));
}

/* The bytes of a row, from where its offset ends. */
static void
read_bytes(struct row *row, const char *c)
{
	bool letters = false;

	while (!is_end(*c) && row->most <= ROW_MAX - 16) {
		const char *start = c;
		unsigned digits = 0;

		while (is_blank(*c))
			c++;
		/* a gap of more than the one between the halves of a row parts the letters */
		letters |= row->most && c - start > 1 && !(c - start == 2 && row->most == 8);
		while (taken_digit(c[digits]) >= 0)
			digits++;
		row->bar |= *c == '|';
		if (!digits || digits % 2 || digits > (row->colon ? 32 : 4) ||
		    (!is_blank(c[digits]) && !is_end(c[digits])))
			return;
		row->wide |= digits > 2 && !letters;
		for (; digits; digits -= 2, c += 2)
			row->bytes[row->most++] =
			    (uint8_t)(taken_digit(c[0]) << 4 | taken_digit(c[1]));
		if (!letters)
			row->n = row->most;
	}
}

/* Whether a line is a row of a dump; NULL bytes: just an offset. */
static bool
read_row(struct row *row, const char *line)
{
	const char *c = line;
	bool star = row->star;

	*row = (struct row){.star = star};
	while (is_blank(*c))
		c++;
	row->prefix = c[0] == '0' && (c[1] | 32) == 'x';
	c += row->prefix ? 2 : 0;
	row->at = c;
	while (taken_digit(*c) >= 0 && row->digits <= OFFSET_DIGITS) {
		c++;
		row->digits++;
	}
	if (row->digits < 3 || row->digits > OFFSET_DIGITS)
		return false;
	row->colon = *c == ':';
	c += row->colon;
	if (!is_blank(*c) && !is_end(*c))
		return false;
	read_bytes(row, c);
	if (row->most)
		return true;
	while (is_blank(*c))
		c++;
	return is_end(*c) && row->digits >= 6;
}

/* An offset in a base; -1 if it has digits that are none there. */
static long
offset(const struct row *row, unsigned base)
{
	long value = 0;

	for (unsigned i = 0; i < row->digits; i++) {
		int digit = taken_digit(row->at[i]);

		if (digit >= (int)base)
			return -1;
		value = value * (int)base + digit;
	}
	return value;
}

static bool
is_first(const struct row *row)
{
	return row->n && offset(row, 16) == 0;
}

/* The base in which the offset of the second row says how long the first one is. */
static unsigned
find_base(const struct row *first, const struct row *second)
{
	static const unsigned bases[] = {16, 8, 10};

	for (unsigned i = 0; i < 3; i++)
		if (offset(second, bases[i]) == (long)first->n)
			return bases[i];
	for (unsigned i = 0; i < 3; i++) {
		long size = offset(second, bases[i]);

		if (size > 0 && (size <= (long)first->most || second->star) &&
		    (second->star || second->n || size + 1 == (long)first->n))
			return bases[i];
	}
	return 0;
}

static bool
add_bytes(struct dump *d, const struct row *row, unsigned n, struct why *why)
{
	for (unsigned i = 0; i < n; i++) {
		/* an odd last byte of turned groups stands alone in its own */
		unsigned at = d->turned ? i ^ 1u : i;

		if (!taken_byte(d->t, row->bytes[at], why))
			return false;
	}
	return true;
}

/* The bytes of the row before, now that what comes after it is known: so many as the offset says.
 */
static bool
put_before(struct dump *d, const struct row *next, struct why *why)
{
	struct row *b = &d->before;
	long size = next ? offset(next, d->base) - (long)taken_length(d->t) : (long)b->n;
	unsigned n = b->n;

	if (!b->n)
		return true;
	if (!next && d->width && n > d->width)
		n = d->width;
	if (next && !next->star && size > 0 && size <= (long)b->most)
		n = (unsigned)size;
	if (!d->width)
		d->width = n;
	if (!add_bytes(d, b, n, why))
		return false;
	while (next && next->star && n && (long)taken_length(d->t) < offset(next, d->base))
		if (!add_bytes(d, b, n, why))
			return false;
	b->n = 0;
	return true;
}

static bool
end_frame(struct dump *d, struct why *why)
{
	if (d->open && !put_before(d, NULL, why))
		return false;
	if (d->open)
		taken_end(d->t);
	d->open = false;
	return true;
}

static bool
begin_frame(struct dump *d, struct why *why)
{
	if (!end_frame(d, why))
		return false;
	taken_begin(d->t);
	d->open = true;
	d->base = d->width = 0;
	d->turned = d->row.wide && !d->row.colon && !d->row.prefix && d->row.digits >= 6;
	d->before = d->row;
	return true;
}

/* A row that goes on, or one that is just an offset: the size of all. */
static bool
go_on(struct dump *d, struct why *why)
{
	const struct row *row = &d->row;
	long said;

	if (!d->base)
		d->base = find_base(&d->before, row);
	said = d->base ? offset(row, d->base) : -1;
	d->octal |= d->base == 8;
	if (said < 0 || (d->before.n && !put_before(d, row, why)) ||
	    (row->n && said != (long)taken_length(d->t)))
		return *why->text
			   ? false
			   : taken_no(d->t, row->at, why,
				 "the offset %.*s does not follow: %u bytes came before it - "
				 "is a row missing?",
				 (int)row->digits, row->at,
				 (unsigned)taken_length(d->t) + (d->base ? 0 : d->before.n));
	if (!row->n && said < (long)taken_length(d->t))
		taken_cut(d->t, taken_length(d->t) - (uint32_t)said);
	if (!row->n)
		return end_frame(d, why);
	d->before = *row;
	return true;
}

/* Whether a text is a dump, by its first row, and the one after it. */
static bool
is_dump(const char *text)
{
	struct row first = {.star = false}, second = {.star = false};
	const char *line = text;

	while (line && !(read_row(&first, line) && is_first(&first))) {
		line = strchr(line, '\n');
		line = line ? line + 1 : NULL;
	}
	if (!line)
		return false;
	if (first.colon || (first.prefix && !first.wide) || !first.wide)
		return true;
	while ((line = strchr(line, '\n')) && *++line) {
		if (read_row(&second, line))
			return find_base(&first, &second) != 0;
		second.star |= is_star(line);
	}
	return false;
}

static const char *
kind(const struct taken *t, const struct row *first, bool letters, bool octal)
{
	bool headless = t->frames && t->frame[0].headless;

	if (first->prefix)
		return letters ? (headless ? "tcpdump -X" : "tcpdump -XX")
			       : (headless ? "tcpdump -x" : "tcpdump -xx");
	if (first->bar)
		return "hexdump -C";
	if (first->colon && first->digits == OFFSET_DIGITS)
		return "xxd";
	if (octal)
		return "od";
	if (first->wide && first->digits >= 6)
		return "hexdump";
	return letters ? "a dump with letters" : "a dump with offsets";
}

/* Whether something stands behind the bytes of a row. */
static bool
has_letters(const struct row *row)
{
	const char *end = strchr(row->at, '\n');
	size_t digits = row->digits + 2u * row->n,
	       length = end ? (size_t)(end - row->at) : strlen(row->at);

	for (const char *c = row->at; c < row->at + length; c++)
		digits += is_blank(*c) || *c == ':';
	return digits < length;
}

enum take_found
take_dump(struct taken *t, struct why *why)
{
	struct dump d = {.t = t};
	struct row first = {.n = 0};
	bool letters = false;

	if (!is_dump(t->text))
		return TAKE_OTHER;
	why->text[0] = '\0';
	for (const char *line = t->text; line && *line;) {
		const char *next = strchr(line, '\n');
		bool is_row = read_row(&d.row, line);

		if (is_row && is_first(&d.row)) {
			letters |= has_letters(&d.row);
			first = first.n ? first : d.row;
			if (!begin_frame(&d, why))
				return TAKE_WRONG;
		} else if (is_row && d.open && !go_on(&d, why)) {
			return TAKE_WRONG;
		}
		d.row.star = !is_row && d.open && is_star(line);
		line = next ? next + 1 : NULL;
	}
	if (!end_frame(&d, why))
		return TAKE_WRONG;
	t->kind = kind(t, &first, letters, d.octal);
	return TAKE_DONE;
}
