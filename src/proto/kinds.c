/* SPDX-License-Identifier: BSD-2-Clause */
/* Kinds that only few protocols need: see kinds.h. */
#include "proto/kinds.h"

#include <ctype.h>
#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* ITU-T X.690 clause 8.19: numbers in base 128, the first one is 40 times the first arc plus the
 * second. What is not that reads as hex. */
static void
oid_print(const struct field *field, const uint8_t *frame, struct range r, struct text *out)
{
	const uint8_t *bytes = frame + r.bit / 8;
	size_t n = r.bits / 8;
	struct text before = *out;
	uint64_t arc = 0;
	bool open = false, first = true;

	(void)field;
	for (size_t i = 0; i < n; i++) {
		bool minimal = open || bytes[i] != 0x80;

		if (!minimal || arc >> 56)
			break;
		arc = arc << 7 | (bytes[i] & 0x7f);
		open = bytes[i] & 0x80;
		if (open)
			continue;
		if (first)
			text_addf(out, "%d.%llu", arc < 80 ? (int)(arc / 40) : 2,
			    (unsigned long long)(arc < 80 ? arc % 40 : arc - 80));
		else
			text_addf(out, ".%llu", (unsigned long long)arc);
		first = false;
		arc = 0;
		if (i + 1 == n)
			return;
	}
	*out = before;
	out->chars[out->length] = '\0';
	if (n) {
		text_add(out, "0x");
		text_hex(out, bytes, n, 0);
	}
}

static bool
add_arc(struct bits *value, uint64_t arc)
{
	unsigned shift = 0;

	while (arc >> shift > 0x7f)
		shift += 7;
	for (;; shift -= 7) {
		if (value->bits / 8 == sizeof value->bytes)
			return false;
		value->bytes[value->bits / 8] =
		    (uint8_t)((arc >> shift & 0x7f) | (shift ? 0x80 : 0));
		value->bits += 8;
		if (!shift)
			return true;
	}
}

static bool
oid_parse(const struct field *field, const char *text, struct bits *value, struct why *why)
{
	uint64_t top = 0;

	value->bits = 0;
	if (text[0] == '0' && text[1] == 'x')
		return kind_bytes.parse(field, text + 2, value, why);
	for (unsigned i = 0; *text; i++) {
		char *end;
		uint64_t arc;

		errno = 0;
		arc = isdigit((unsigned char)*text) ? strtoull(text, &end, 10) : UINT64_MAX;
		if (arc >> 56 || errno || (*end && *end != '.') || (*end && !end[1]) ||
		    (!i && (arc > 2 || !*end)) || (i == 1 && top < 2 && arc >= 40))
			return no(why, EXIT_USAGE,
			    "\"%.40s\" is not an object identifier: like 1.3.6.1.2.1", text);
		if (!i)
			top = arc;
		else if (!add_arc(value, i == 1 ? top * 40 + arc : arc))
			return no(why, EXIT_USAGE, "the object identifier is too long");
		text = end + (*end == '.');
	}
	return true;
}

const struct kind kind_oid = {"object identifier", "1.3.6.1.2.1", AS_TEXT, oid_print, oid_parse};

/* IEEE 802.1Q clause 14.2.5: the upper 4 bits of a 16-bit priority, the rest is zero. */
static void
priority_print(const struct field *field, const uint8_t *frame, struct range r, struct text *out)
{
	text_addf(out, "%u", (unsigned)field_get(field, frame, r.bit, r.bits) << 12);
}

static bool
priority_parse(const struct field *field, const char *text, struct bits *value, struct why *why)
{
	char *end;
	unsigned long number = strtoul(text, &end, 0);

	if (!isdigit((unsigned char)*text) || *end || number > 0xf000 || number % 4096)
		return no(why, EXIT_USAGE,
		    "\"%.40s\" is not a priority: 0 to 61440 in steps of 4096", text);
	value_number(value, field, 4, number / 4096);
	return true;
}

/* A 256th has eight decimals: every value is written exactly. */
static void
seconds_print(const struct field *field, const uint8_t *frame, struct range r, struct text *out)
{
	uint64_t number = field_get(field, frame, r.bit, r.bits);
	unsigned decimals = (unsigned)(number % 256 * 100000000 / 256), digits = 8;

	text_addf(out, "%u", (unsigned)(number / 256));
	for (; decimals && decimals % 10 == 0; decimals /= 10)
		digits--;
	if (decimals)
		text_addf(out, ".%0*u", (int)digits, decimals);
}

static bool
seconds_parse(const struct field *field, const char *text, struct bits *value, struct why *why)
{
	char *end;
	double number = strtod(text, &end);

	if (!isdigit((unsigned char)*text) || *end || !(number < 256) || strpbrk(text, "xXnN"))
		return no(
		    why, EXIT_USAGE, "\"%.40s\" is not a time: 0 to 255.99609375 seconds", text);
	value_number(value, field, field_number_bits(field), (uint64_t)(number * 256));
	return true;
}

/* Text in a place that is larger: the zeros after it are not shown. */
static void
padded_print(const struct field *field, const uint8_t *frame, struct range r, struct text *out)
{
	uint32_t bytes = r.bits / 8;

	while (bytes && !frame[r.bit / 8 + bytes - 1])
		bytes--;
	kind_text.print(field, frame, (struct range){r.bit, bytes * 8}, out);
}

static bool
padded_parse(const struct field *field, const char *text, struct bits *value, struct why *why)
{
	if (!kind_text.parse(field, text, value, why))
		return false;
	if (value->bits > field->bits)
		return no(why, EXIT_USAGE, "\"%.40s\" has %u bytes: there is room for %u", text,
		    value->bits / 8, field->bits / 8);
	memset(value->bytes + value->bits / 8, 0, (field->bits - value->bits) / 8);
	value->bits = field->bits;
	return true;
}

const struct kind kind_text_padded = {
    .name = "text", .hint = "text", .json = AS_TEXT, .print = padded_print, .parse = padded_parse};

static void
float_print(const struct field *field, const uint8_t *frame, struct range r, struct text *out)
{
	uint32_t number = (uint32_t)field_get(field, frame, r.bit, r.bits);
	float value;

	memcpy(&value, &number, sizeof value);
	if (isfinite(value))
		text_addf(out, "%.9g", (double)value);
	else
		text_addf(out, "0x%08x", number);
}

static bool
float_parse(const struct field *field, const char *text, struct bits *value, struct why *why)
{
	char *end;
	float parsed = strtof(text, &end);
	uint32_t number;

	memcpy(&number, &parsed, sizeof number);
	if (text[0] == '0' && text[1] == 'x') /* the bits themselves: no number at all */
		number = (uint32_t)strtoul(text, &end, 16);
	else if (!isfinite(parsed))
		end = NULL;
	if (!end || end == text || *end)
		return no(why, EXIT_USAGE, "\"%.40s\" is not a number: like 1.5 or 1e6", text);
	value_number(value, field, 32, number);
	return true;
}

const struct kind kind_float = {.name = "number with a point",
    .hint = "1.5",
    .json = AS_TEXT,
    .print = float_print,
    .parse = float_parse};
const struct kind kind_priority = {.name = "priority",
    .hint = "32768",
    .json = AS_TEXT,
    .print = priority_print,
    .parse = priority_parse};
const struct kind kind_256ths = {
    .name = "time", .hint = "2", .json = AS_TEXT, .print = seconds_print, .parse = seconds_parse};
