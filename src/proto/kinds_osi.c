/* SPDX-License-Identifier: BSD-2-Clause */
/* How addresses of OSI's network are written: see kinds.h. */
#include "proto/kinds.h"

#include <ctype.h>

#include "base/bits.h"

enum {
	ID_LEAST = 6, /* bytes of a system's id; a cable's has 1 more, a packet's 2 more */
	ID_MOST = 8,
	AREA_MOST = 20
};

/* Two hex digits for each byte; points and hyphens may stand between bytes. */
static bool
digits_parse(const char *text, uint8_t *bytes, size_t most, size_t *n)
{
	for (*n = 0; *text; text += *text == '.' || *text == '-') {
		unsigned byte = 0;

		if (*n == most)
			return false;
		for (unsigned i = 0; i < 2; i++, text++) {
			if (!isxdigit((unsigned char)*text))
				return false;
			byte = byte << 4 | (unsigned)(isdigit((unsigned char)*text)
							  ? *text - '0'
							  : (*text | 0x20) - 'a' + 10);
		}
		bytes[(*n)++] = (uint8_t)byte;
	}
	return true;
}

static void
id_print(const struct field *field, const uint8_t *frame, struct range r, struct text *out)
{
	const uint8_t *bytes = frame + r.bit / 8;
	size_t n = r.bits / 8;

	(void)field;
	for (size_t i = 0; i < n; i++)
		text_addf(out, "%s%02x",
		    i == ID_LEAST + 1                  ? "-"
		    : i && i <= ID_LEAST && i % 2 == 0 ? "."
						       : "",
		    bytes[i]);
}

static bool
id_parse(const struct field *field, const char *text, struct bits *value, struct why *why)
{
	size_t n, wanted = field->bits <= ID_MOST * 8 ? field->bits / 8 : ID_LEAST;

	if (!digits_parse(text, value->bytes, ID_MOST, &n) || n != wanted)
		return no(why, EXIT_USAGE,
		    "\"%.40s\" is not a system id of %u bytes: like 0000.0000.0001%s", text,
		    (unsigned)wanted,
		    wanted == ID_LEAST       ? ""
		    : wanted == ID_LEAST + 1 ? ".00"
					     : ".00-00");
	value->bits = (uint32_t)n * 8;
	return true;
}

static void
area_print(const struct field *field, const uint8_t *frame, struct range r, struct text *out)
{
	const uint8_t *bytes = frame + r.bit / 8;
	size_t n = r.bits / 8;

	(void)field;
	for (size_t i = 1; i < n; i++)
		text_addf(out, "%s%02x", i > 1 && i % 2 == 0 ? "." : "", bytes[i]);
}

static bool
area_parse(const struct field *field, const char *text, struct bits *value, struct why *why)
{
	size_t n;

	(void)field;
	if (!digits_parse(text, value->bytes + 1, AREA_MOST, &n))
		return no(
		    why, EXIT_USAGE, "\"%.40s\" is not an address of OSI: like 49.0001", text);
	value->bytes[0] = (uint8_t)n;
	value->bits = (uint32_t)(n + 1) * 8;
	return true;
}

static size_t
area_width(const uint8_t *bytes, size_t n)
{
	return n && bytes[0] < n ? 1 + (size_t)bytes[0] : 0;
}

const struct kind kind_system_id = {.name = "system id",
    .hint = "0000.0000.0001",
    .json = AS_TEXT,
    .print = id_print,
    .parse = id_parse};
const struct kind kind_osi_address = {.name = "OSI address",
    .hint = "49.0001",
    .json = AS_TEXT,
    .print = area_print,
    .parse = area_parse,
    .width = area_width};
