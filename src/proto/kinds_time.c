/* SPDX-License-Identifier: BSD-2-Clause */
/* Times as the Network Time Protocol writes them (RFC 5905 clause 6): see kinds.h. */
#include "proto/kinds.h"

#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum {
	LONG_BITS = 32, /* of a fraction, and the decimals that tell it from its neighbours */
	LONG_DIGITS = 10,
	SHORT_BITS = 16,
	SHORT_DIGITS = 5
};

/* From 1900, where era 0 begins, to 1970; what is from 1968 on belongs to era 0, the rest to
 * era 1. */
static const int64_t TO_1970 = INT64_C(2208988800), FIRST = INT64_C(1) << 31;

static uint64_t
ten_to(unsigned digits)
{
	uint64_t power = 1;

	while (digits--)
		power *= 10;
	return power;
}

/* A binary fraction as decimals, rounded down: digit by digit, since 64 bits hold no product. */
static void
fraction_print(struct text *out, uint64_t fraction, unsigned bits, unsigned digits)
{
	for (text_char(out, '.'); digits; digits--) {
		fraction *= 10;
		text_char(out, (char)('0' + (fraction >> bits)));
		fraction &= (UINT64_C(1) << bits) - 1;
	}
}

/* The least binary fraction that is not below the decimals at text, which may begin with a point;
 * returns what comes after them. */
static const char *
fraction_parse(const char *text, unsigned bits, unsigned digits, uint64_t *fraction)
{
	uint64_t one = ten_to(digits), left = 0;

	*fraction = 0;
	if (*text != '.')
		return text;
	text++;
	for (unsigned i = 0; i < digits; i++)
		left = left * 10 + (isdigit((unsigned char)*text) ? (uint64_t)(*text++ - '0') : 0);
	while (isdigit((unsigned char)*text))
		text++;
	for (unsigned i = 0; i < bits; i++) {
		left *= 2;
		*fraction = *fraction * 2 + (left >= one);
		left -= left >= one ? one : 0;
	}
	*fraction += left && *fraction + 1 < UINT64_C(1) << bits;
	return text;
}

static void
ntp_time_print(const struct field *field, const uint8_t *frame, struct range r, struct text *out)
{
	uint64_t value = field_get(field, frame, r.bit, r.bits);
	int64_t seconds = (int64_t)(value >> LONG_BITS);
	time_t t = (time_t)(seconds - TO_1970 + (seconds < FIRST ? 2 * FIRST : 0));
	struct tm tm;

	if (!value || !gmtime_r(&t, &tm)) {
		text_add(out, "none");
		return;
	}
	text_addf(out, "%04d-%02d-%02dT%02d:%02d:%02d", tm.tm_year + 1900, tm.tm_mon + 1,
	    tm.tm_mday, tm.tm_hour, tm.tm_min, tm.tm_sec);
	fraction_print(out, value & UINT32_MAX, LONG_BITS, LONG_DIGITS);
	text_char(out, 'Z');
}

/* So many digits, and the character that has to follow them; NULL if it is not so. */
static const char *
digits_parse(const char *text, unsigned digits, const char *after, unsigned *number)
{
	*number = 0;
	for (; digits; digits--, text++) {
		if (!isdigit((unsigned char)*text))
			return NULL;
		*number = *number * 10 + (unsigned)(*text - '0');
	}
	if (!*after)
		return text;
	return *text && strchr(after, *text) ? text + 1 : NULL;
}

/* Days from 1970 to a date of the Gregorian calendar: years begin in March, so that the leap day
 * is the last. */
static int64_t
days_since_1970(unsigned year, unsigned month, unsigned day)
{
	int64_t y = (int64_t)year - (month < 3), m = (month + 9) % 12;

	return 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day - 1 - 719468;
}

static bool
ntp_time_parse(const struct field *field, const char *text, struct bits *value, struct why *why)
{
	static const char *const after[] = {"-", "-", "T ", ":", ":", ""};
	unsigned part[6];
	const char *at = text;
	uint64_t fraction = 0;
	int64_t seconds;

	if (!strcmp(text, "none")) {
		value_number(value, field, field->bits, 0);
		return true;
	}
	for (unsigned i = 0; i < 6 && at; i++)
		at = digits_parse(at, i ? 2 : 4, after[i], &part[i]);
	if (at)
		at = fraction_parse(at, LONG_BITS, LONG_DIGITS, &fraction);
	if (at && *at == 'Z')
		at++;
	if (!at || *at || !part[1] || part[1] > 12 || !part[2] || part[2] > 31 || part[3] > 23 ||
	    part[4] > 59 || part[5] > 59)
		return no(why, EXIT_USAGE,
		    "\"%.40s\" is not a time: like 2026-01-31T12:00:00.5Z, or none", text);
	seconds = days_since_1970(part[0], part[1], part[2]) * 86400 + part[3] * 3600 +
		  part[4] * 60 + part[5] + TO_1970;
	if (seconds < FIRST || seconds >= 3 * FIRST)
		return no(why, EXIT_USAGE, "%.40s is out of range: 1968 to 2104", text);
	value_number(value, field, field->bits, (uint64_t)seconds << LONG_BITS | fraction);
	return true;
}

static void
fixed16_print(const struct field *field, const uint8_t *frame, struct range r, struct text *out)
{
	uint64_t value = field_get(field, frame, r.bit, r.bits);

	text_addf(out, "%llu", (unsigned long long)(value >> SHORT_BITS));
	fraction_print(out, value & UINT16_MAX, SHORT_BITS, SHORT_DIGITS);
}

static bool
fixed16_parse(const struct field *field, const char *text, struct bits *value, struct why *why)
{
	unsigned long long seconds = 0;
	uint64_t fraction = 0;
	char *end = NULL;

	errno = 0;
	if (isdigit((unsigned char)*text))
		seconds = strtoull(text, &end, 10);
	if (!end || errno || *fraction_parse(end, SHORT_BITS, SHORT_DIGITS, &fraction) ||
	    seconds >> (field->bits - SHORT_BITS))
		return no(why, EXIT_USAGE, "\"%.40s\" is not a time: seconds up to %llu, like 0.25",
		    text, (1ULL << (field->bits - SHORT_BITS)) - 1);
	value_number(value, field, field->bits, (uint64_t)seconds << SHORT_BITS | fraction);
	return true;
}

static void
power_print(const struct field *field, const uint8_t *frame, struct range r, struct text *out)
{
	text_add(out, "2^");
	kind_signed.print(field, frame, r, out);
}

static bool
power_parse(const struct field *field, const char *text, struct bits *value, struct why *why)
{
	return kind_signed.parse(
	    field, text + (text[0] == '2' && text[1] == '^' ? 2 : 0), value, why);
}

const struct kind kind_ntp_time = {
    "time", "2026-01-31T12:00:00.5Z", AS_TEXT, ntp_time_print, ntp_time_parse, NULL, NULL};
const struct kind kind_fixed16 = {
    "time", "0.25", AS_TEXT, fixed16_print, fixed16_parse, NULL, NULL};
const struct kind kind_power = {
    "power of 2", "2^-20", AS_TEXT, power_print, power_parse, NULL, NULL, true};
