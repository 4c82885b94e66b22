/* SPDX-License-Identifier: BSD-2-Clause */
/* The kinds that any protocol may use: see kind.h. */
#include "wire/kind.h"

#include "base/bits.h"

#include <arpa/inet.h>
#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

static const uint64_t NANO = UINT64_C(1000000000);

/* Strict: digits only, all of the text, no sign, no overflow. */
/* Where values have names, a wrong word was meant as one: two of them show how they look. */
static bool
refuse_number(const struct field *field, const char *text, const char *which, struct why *why)
{
	const struct name *name = field->names;
	bool two = name && name->name && name[1].name;

	if (!isalpha((unsigned char)*text) || !two)
		return no(why, EXIT_USAGE, "\"%.40s\" is not a %snumber", text, which);
	return no(why, EXIT_USAGE, "\"%.40s\" is not a %snumber, nor a name like %s or %s", text,
	    which, name->name, name[1].name);
}

static bool
number_parse(
    const struct field *field, const char *text, int base, struct bits *value, struct why *why)
{
	unsigned bits = field_number_bits(field);
	uint64_t greatest = bits == 64 ? UINT64_MAX : (UINT64_C(1) << bits) - 1;
	bool hex = text[0] == '0' && (text[1] == 'x' || text[1] == 'X');
	const char *digits = text + (hex ? 2 : 0);
	unsigned long long number;
	char *end;

	if (hex)
		base = 16;
	if (!isxdigit((unsigned char)*digits))
		return refuse_number(field, text, "", why);
	errno = 0;
	number = strtoull(digits, &end, base);
	if (*end || digits[strspn(digits, "0123456789abcdefABCDEF")])
		return refuse_number(field, text, base == 16 ? "hex " : "decimal ", why);
	if (errno || number > greatest)
		return no(why, EXIT_USAGE, "%.40s is too large: at most %llu (%u bits)", text,
		    (unsigned long long)greatest, bits);
	value_number(value, field, bits, number);
	return true;
}

static void
number_print(const struct field *field, const uint8_t *frame, struct range r, struct text *out)
{
	text_number(out, field_get(field, frame, r.bit, r.bits));
}

static bool
decimal_parse(const struct field *field, const char *text, struct bits *value, struct why *why)
{
	return number_parse(field, text, 10, value, why);
}

static void
signed_print(const struct field *field, const uint8_t *frame, struct range r, struct text *out)
{
	uint64_t number = field_get(field, frame, r.bit, r.bits),
		 sign = UINT64_C(1) << ((field->mask ? field_number_bits(field) : r.bits) - 1);

	text_addf(out, "%lld", (long long)((number ^ sign) - sign));
}

static bool
signed_parse(const struct field *field, const char *text, struct bits *value, struct why *why)
{
	unsigned bits = field_number_bits(field);
	uint64_t limit = UINT64_C(1) << (bits - 1);
	bool minus = text[0] == '-';
	uint64_t size;

	if (!number_parse(field, text + minus, 10, value, why))
		return false;
	size = value_get(value, field);
	if (size > limit - !minus)
		return no(why, EXIT_USAGE, "%.40s is too large: -%llu to %llu", text,
		    (unsigned long long)limit, (unsigned long long)(limit - 1));
	value_number(value, field, bits, minus ? 0 - size : size);
	return true;
}

static void
words_print(const struct field *field, const uint8_t *frame, struct range r, struct text *out)
{
	text_number(out, 4 * field_get(field, frame, r.bit, r.bits));
}

static bool
words_parse(const struct field *field, const char *text, struct bits *value, struct why *why)
{
	struct field wide = {.bits = field->bits + 2};
	uint64_t number;

	if (!number_parse(&wide, text, 10, value, why))
		return false;
	number = bits_get(value->bytes, 0, wide.bits);
	if (number % 4)
		return no(why, EXIT_USAGE, "%.40s is not a multiple of 4", text);
	value_number(value, field, field_number_bits(field), number / 4);
	return true;
}

static void
hex_print(const struct field *field, const uint8_t *frame, struct range r, struct text *out)
{
	unsigned bits = field->mask ? field_number_bits(field) : r.bits;

	text_addf(out, "0x%0*llx", (int)(bits + 3) / 4,
	    (unsigned long long)field_get(field, frame, r.bit, r.bits));
}

static bool
hex_parse(const struct field *field, const char *text, struct bits *value, struct why *why)
{
	return number_parse(field, text, 16, value, why);
}

static void
time_print(const struct field *field, const uint8_t *frame, struct range r, struct text *out)
{
	uint64_t ns = field_get(field, frame, r.bit, r.bits);

	text_addf(
	    out, "%llu.%09llu", (unsigned long long)(ns / NANO), (unsigned long long)(ns % NANO));
}

static bool
time_parse(const struct field *field, const char *text, struct bits *value, struct why *why)
{
	unsigned long long seconds, ns = 0;
	char *end;

	if (!isdigit((unsigned char)*text))
		return no(why, EXIT_USAGE, "\"%.40s\" is not a time: seconds, like 12.5", text);
	errno = 0;
	seconds = strtoull(text, &end, 10);
	if (*end == '.') {
		const char *digit = end + 1;

		for (unsigned long long unit = NANO / 10; unit; unit /= 10)
			if (isdigit((unsigned char)*digit))
				ns += unit * (unsigned long long)(*digit++ - '0');
		end += digit - end;
	}
	if (*end || errno || seconds >= UINT64_MAX / NANO)
		return no(why, EXIT_USAGE, "\"%.40s\" is not a time: seconds, like 12.5", text);
	value_number(value, field, field->bits, seconds * NANO + ns);
	return true;
}

static bool
flag_parse(const struct field *field, const char *text, struct bits *value, struct why *why)
{
	if (strcmp(text, "0") && strcmp(text, "1"))
		return no(why, EXIT_USAGE, "\"%.40s\" is not a flag: 0 or 1", text);
	value_number(value, field, field_number_bits(field), (uint64_t)(*text - '0'));
	return true;
}

bool
mac_parse(const char *text, uint8_t mac[6], struct why *why)
{
	unsigned digits = 0, group = 0;
	bool divided = false;
	uint8_t nibbles[13];

	for (const char *c = text;; c++) {
		if (isxdigit((unsigned char)*c)) {
			if (digits == 12)
				return no(why, EXIT_USAGE, "more than 6 bytes");
			nibbles[digits++] =
			    (uint8_t)(isdigit((unsigned char)*c) ? *c - '0' : (*c | 32) - 'a' + 10);
			group++;
			continue;
		}
		divided |= *c;
		/* a lone digit is a byte: 2:0:0:0:0:b */
		if (group == 1 && divided && digits < 12) {
			nibbles[digits] = nibbles[digits - 1];
			nibbles[digits++ - 1] = 0;
		}
		if (!*c)
			break;
		if (!group || (group > 1 && group % 2) || !strchr(":-. ", *c))
			return no(why, EXIT_USAGE,
			    "\"%.20s\" is not hex: 6 bytes, like 02:00:00:00:00:0b", c);
		group = 0;
	}
	if (digits != 12)
		return no(why, EXIT_USAGE, "%u hex digit%s to go: 6 bytes, like 02:00:00:00:00:0b",
		    12 - digits, digits == 11 ? "" : "s");
	for (unsigned i = 0; i < 6; i++)
		mac[i] = (uint8_t)(nibbles[2 * i] << 4 | nibbles[2 * i + 1]);
	return true;
}

bool
mac_number_is_reserved(uint64_t mac)
{
	return mac >> 4 == UINT64_C(0x0180c2000000) >> 4;
}

bool
mac_is_group(const uint8_t mac[6])
{
	return mac[0] & 1;
}

bool
mac_number_is_group(uint64_t mac)
{
	return mac >> 40 & 1;
}

bool
mac_number_is_station(uint64_t mac)
{
	return mac && !mac_number_is_group(mac);
}

void
mac_print(const uint8_t mac[6], char text[MAC_TEXT])
{
	struct text t = text_on(text, MAC_TEXT);

	text_hex(&t, mac, 6, ':');
}

static void
mac_kind_print(const struct field *field, const uint8_t *frame, struct range r, struct text *out)
{
	(void)field;
	text_hex(out, frame + r.bit / 8, r.bits / 8, ':');
}

static bool
mac_kind_parse(const struct field *field, const char *text, struct bits *value, struct why *why)
{
	(void)field;
	value->bits = 48;
	return mac_parse(text, value->bytes, why);
}

static void
ipv4_print(const struct field *field, const uint8_t *frame, struct range r, struct text *out)
{
	const uint8_t *bytes = frame + r.bit / 8;

	if (r.bits != 32) {
		text_hex(out, bytes, r.bits / 8, ':');
		return;
	}
	for (unsigned i = 0; i < 4; i++) {
		if (i)
			text_char(out, '.');
		text_number(out, bytes[field->little ? 3 - i : i]);
	}
}

static void
ipv6_print(const struct field *field, const uint8_t *frame, struct range r, struct text *out)
{
	char text[INET6_ADDRSTRLEN];

	(void)field;
	if (r.bits != 128)
		text_hex(out, frame + r.bit / 8, r.bits / 8, ':');
	else if (inet_ntop(AF_INET6, frame + r.bit / 8, text, sizeof text))
		text_add(out, text);
}

static bool
ipv4_parse(const struct field *field, const char *text, struct bits *value, struct why *why)
{
	uint8_t bytes[4];

	value->bits = 32;
	if (inet_pton(AF_INET, text, bytes) != 1)
		return no(
		    why, EXIT_USAGE, "\"%.40s\" is not an IPv4 address: like 192.0.2.1", text);
	for (unsigned i = 0; i < 4; i++)
		value->bytes[field->little ? 3 - i : i] = bytes[i];
	return true;
}

static bool
ipv6_parse(const struct field *field, const char *text, struct bits *value, struct why *why)
{
	(void)field;
	value->bits = 128;
	if (inet_pton(AF_INET6, text, value->bytes) != 1)
		return no(
		    why, EXIT_USAGE, "\"%.40s\" is not an IPv6 address: like 2001:db8::1", text);
	return true;
}

static void
text_print(const struct field *field, const uint8_t *frame, struct range r, struct text *out)
{
	(void)field;
	text_safe(out, frame + r.bit / 8, r.bits / 8);
}

static bool
text_parse(const struct field *field, const char *text, struct bits *value, struct why *why)
{
	long n = text_unsafe(text, strlen(text), value->bytes, sizeof value->bytes);

	(void)field;
	if (n < 0)
		return no(why, EXIT_USAGE,
		    "a backslash stands before another one or before x and two hex digits");
	value->bits = (uint32_t)n * 8;
	return true;
}

/* Text that ends in a NUL, which is not shown. */
static size_t
zero_width(const uint8_t *bytes, size_t n)
{
	const uint8_t *end = n ? memchr(bytes, 0, n) : NULL;

	return end ? (size_t)(end - bytes) + 1 : 0;
}

static void
text_zero_print(const struct field *field, const uint8_t *frame, struct range r, struct text *out)
{
	size_t n = r.bits / 8;

	(void)field;
	text_safe(out, frame + r.bit / 8, n && !frame[r.bit / 8 + n - 1] ? n - 1 : n);
}

static bool
text_zero_parse(const struct field *field, const char *text, struct bits *value, struct why *why)
{
	if (!text_parse(field, text, value, why))
		return false;
	if (value->bits / 8 == sizeof value->bytes || memchr(value->bytes, 0, value->bits / 8))
		return no(why, EXIT_USAGE, "a NUL ends this text: it has none within and fits");
	value->bytes[value->bits / 8] = 0;
	value->bits += 8;
	return true;
}

static void
bytes_print(const struct field *field, const uint8_t *frame, struct range r, struct text *out)
{
	(void)field;
	if (r.bit % 8 || r.bits % 8) /* reserved bits */
		hex_print(field, frame, r, out);
	else
		text_hex(out, frame + r.bit / 8, r.bits / 8, 0);
}

static bool
bytes_parse(const struct field *field, const char *text, struct bits *value, struct why *why)
{
	size_t length = strlen(text);
	long n;

	if (field->bits != REST && field->bits % 8)
		return hex_parse(field, text, value, why);
	if (length >= 2 && text[0] == '"' && text[length - 1] == '"')
		n = text_unsafe(text + 1, length - 2, value->bytes, sizeof value->bytes);
	else
		n = text_unhex(text, value->bytes, sizeof value->bytes);
	if (n < 0)
		return no(why, EXIT_USAGE,
		    "\"%.40s\" is not hex (like 48 65 6c) and not \"text\" in quotes", text);
	value->bits = (uint32_t)n * 8;
	return true;
}

const struct kind kind_number = {.name = "number",
    .hint = "123",
    .json = AS_NUMBER,
    .print = number_print,
    .parse = decimal_parse};
const struct kind kind_signed = {.name = "number",
    .hint = "-123",
    .json = AS_NUMBER,
    .print = signed_print,
    .parse = signed_parse,
    .sign = true};
const struct kind kind_words = {
    .name = "number", .hint = "20", .json = AS_NUMBER, .print = words_print, .parse = words_parse};
const struct kind kind_hex = {
    .name = "hex number", .hint = "0x12", .json = AS_TEXT, .print = hex_print, .parse = hex_parse};
const struct kind kind_time = {
    .name = "time", .hint = "12.5", .json = AS_TEXT, .print = time_print, .parse = time_parse};
const struct kind kind_flag = {.name = "flag",
    .hint = "0 or 1",
    .json = AS_NUMBER,
    .print = number_print,
    .parse = flag_parse};
const struct kind kind_mac = {.name = "MAC address",
    .hint = "aa:bb:cc:dd:ee:ff",
    .json = AS_TEXT,
    .print = mac_kind_print,
    .parse = mac_kind_parse};
const struct kind kind_ipv4 = {.name = "IPv4 address",
    .hint = "192.0.2.1",
    .json = AS_TEXT,
    .print = ipv4_print,
    .parse = ipv4_parse};
const struct kind kind_ipv6 = {.name = "IPv6 address",
    .hint = "2001:db8::1",
    .json = AS_TEXT,
    .print = ipv6_print,
    .parse = ipv6_parse};
const struct kind kind_text = {
    .name = "text", .hint = "text", .json = AS_TEXT, .print = text_print, .parse = text_parse};
const struct kind kind_text_zero = {.name = "text",
    .hint = "text",
    .json = AS_TEXT,
    .print = text_zero_print,
    .parse = text_zero_parse,
    .width = zero_width};
const struct kind kind_bytes = {.name = "bytes",
    .hint = "48 65 6c or \"text\"",
    .json = AS_TEXT,
    .print = bytes_print,
    .parse = bytes_parse};

const struct name *
name_find(const struct field *field, const char *text)
{
	for (const struct name *name = field->names; name && name->name; name++)
		if (!strcasecmp(name->name, text))
			return name;
	return NULL;
}

bool
value_parse(const struct field *field, const char *text, struct bits *value, struct why *why)
{
	return value_parse_in(field, text, NULL, value, why);
}

bool
value_parse_in(const struct field *field, const char *text, const struct around *around,
    struct bits *value, struct why *why)
{
	const struct kind *kind = field->kind;
	struct why inner = {.text = ""};
	unsigned bits = field_number_bits(field);
	const struct name *name = bits ? name_find(field, text) : NULL;

	value->items = 0;
	if (name) {
		value_number(value, field, bits, name->value);
		return true;
	}
	if (!(kind->parse_in ? kind->parse_in(field, text, around, value, &inner)
			     : kind->parse(field, text, value, &inner)))
		return no(why, EXIT_USAGE, "%s: %s", field->label, inner.text);
	if (field_has_width(field) && value->bits != (field->mask ? bits : field->bits))
		return no(why, EXIT_USAGE, "%s: has %u bytes, \"%.40s\" has %u", field->label,
		    field->bits / 8, text, value->bits / 8);
	return true;
}
