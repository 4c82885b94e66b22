/* SPDX-License-Identifier: BSD-2-Clause */
/* How bytes read into which several small values are packed (IEEE 802.1Q clause 10.8.2.10). Knows
 * the words of MRP; how many values there are says the field that counts them. */
#include "proto/kinds.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

struct packing {
	unsigned per, base; /* values in a byte, the first is the most significant digit */
	const char *words[6];
};

static const struct packing three = {3, 6, {"New", "JoinIn", "In", "JoinMt", "Mt", "Lv"}};
static const struct packing four = {4, 4, {"Ignore", "AskingFailed", "Ready", "ReadyFailed"}};

static const struct packing *
packing_of(const struct field *field)
{
	return field->per == 4 ? &four : &three;
}

/* What the digit at this place is worth. */
static unsigned
worth(const struct packing *p, unsigned place)
{
	unsigned n = 1;

	while (++place < p->per)
		n *= p->base;
	return n;
}

/* The first n values of a byte: the others have to be 0 to read as words. */
static void
print_byte(const struct packing *p, uint8_t byte, unsigned n, struct text *out)
{
	unsigned first = worth(p, 0);

	if (byte >= first * p->base || byte % worth(p, n - 1)) {
		text_addf(out, n < p->per ? "0x%02x/%u" : "0x%02x", byte, n);
		return;
	}
	for (unsigned i = 0; i < n; i++)
		text_addf(out, "%s%s", i ? "," : "", p->words[byte / worth(p, i) % p->base]);
}

static void
print_values(
    const struct packing *p, const uint8_t *bytes, uint32_t size, uint64_t n, struct text *out)
{
	for (uint32_t i = 0; i < size; i++) {
		uint64_t left = n > (uint64_t)i * p->per ? n - (uint64_t)i * p->per : 1;

		if (i)
			text_addf(out, ",");
		print_byte(p, bytes[i], left < p->per ? (unsigned)left : p->per, out);
	}
}

static void
print(const struct field *field, const uint8_t *frame, struct range r, struct text *out)
{
	print_values(packing_of(field), frame + r.bit / 8, r.bits / 8, UINT64_MAX, out);
}

/* How many there are is known by the field that counts them, unless that was typed over. */
static void
print_in(const struct dissection *d, unsigned span, struct text *out)
{
	const struct span *s = &d->span[span];
	const struct packing *p = packing_of(s->field);
	int by = span_find_down(d, s->field->sized_by, s->layer);
	uint32_t size = s->range.bits / 8;
	uint64_t n = by < 0 ? 0 : span_number(d, (unsigned)by);

	if ((n + p->per - 1) / p->per != size)
		n = (uint64_t)size * p->per;
	print_values(p, d->bytes + s->range.bit / 8, size, n, out);
}

/* The value of a word; -1 if it is none. */
static int
word_value(const struct packing *p, const char *at, size_t n)
{
	for (unsigned i = 0; i < p->base; i++)
		if (strlen(p->words[i]) == n && !strncasecmp(at, p->words[i], n))
			return (int)i;
	return -1;
}

/* "0xff" or "0x25/2": a byte, and how many values of it count. */
static bool
byte_parse(const struct packing *p, const char *at, size_t n, uint8_t *byte, unsigned *count)
{
	char *end;
	unsigned long number;

	if (n < 3 || strncmp(at, "0x", 2))
		return false;
	number = strtoul(at, &end, 16);
	*byte = (uint8_t)number;
	*count = p->per;
	if (*end == '/')
		*count = (unsigned)strtoul(end + 1, &end, 10);
	return end == at + n && number <= 0xff && *count > 0 && *count <= p->per;
}

static bool
parse(const struct field *field, const char *text, struct bits *value, struct why *why)
{
	const struct packing *p = packing_of(field);
	unsigned filled = p->per; /* values in the last byte */

	value->bits = value->items = 0;
	for (const char *at = text; *at;) {
		size_t n = strcspn(at, ",");
		int word = word_value(p, at, n);
		uint8_t byte = 0;
		unsigned count = 1;

		if (word < 0 && (filled < p->per || !byte_parse(p, at, n, &byte, &count)))
			return no(why, EXIT_USAGE,
			    "\"%.40s\" is no list of events - write them with commas: %s,%s", text,
			    p->words[1], p->words[2]);
		if (value->bits / 8 == sizeof value->bytes)
			return no(why, EXIT_USAGE, "too many events for a frame");
		if (filled == p->per) {
			value->bytes[value->bits / 8] = byte;
			value->bits += 8;
			filled = 0;
		}
		if (word >= 0)
			value->bytes[value->bits / 8 - 1] +=
			    (uint8_t)((unsigned)word * worth(p, filled));
		filled = word < 0 ? p->per : filled + 1;
		value->items += count;
		at += n + (at[n] == ',');
	}
	return true;
}

const struct kind kind_events = {.name = "list of events",
    .hint = "JoinIn,Lv",
    .json = AS_TEXT,
    .print = print,
    .parse = parse,
    .print_in = print_in};
