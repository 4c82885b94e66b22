/* SPDX-License-Identifier: BSD-2-Clause */
/* Values that are typed: see value.h. */
#include "ui/value.h"

#include "base/bits.h"
#include "ui/address.h"
#include "wire/kind.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

static bool
begins(const char *text, const char *with)
{
	return !strncasecmp(text, with, strlen(with));
}

/* A number as its kind writes it. */
static void
add_number(const struct field *field, uint64_t number, struct text *out)
{
	uint8_t bytes[16] = {0};
	unsigned bits = field_number_bits(field);

	if (!bits)
		return;
	field_put(field, bytes, 0, field->mask ? field->bits : bits, number);
	field->kind->print(field, bytes, (struct range){0, field->bits}, out);
}

static void
add(struct values *values, const char *text, const char *number, const char *help)
{
	struct value *v = &values->value[values->n];
	struct text t = text_on(v->text, sizeof v->text), m = text_on(v->number, sizeof v->number);

	if (values->n == VALUES_MAX || strlen(text) >= VALUE_TEXT)
		return;
	text_add(&t, text);
	text_add(&m, number);
	v->help = help;
	values->n++;
}

/* Those that begin so (by name, or by number) come first, then those that have it in them. */
static void
add_names(struct values *values, const struct field *field, const char *typed, bool first)
{
	for (const struct name *name = field->names; name && name->name; name++) {
		char number[VALUE_TEXT];
		struct text t = text_on(number, sizeof number);
		bool begin;

		add_number(field, name->value, &t);
		begin = begins(name->name, typed) || begins(number, typed) ||
			(begins(number, "0x") && begins(number + 2, typed));
		if (begin == first && (begin || strcasestr(name->name, typed)))
			add(values, name->name, number, name->help);
	}
}

void
values_find(struct values *values, const struct field *field, const char *typed)
{
	values->n = 0;
	add_names(values, field, typed, true);
	if (field->kind == &kind_mac) {
		const char *const *words = address_words();

		for (; *words; words++)
			if (begins(*words, typed) && !(field->names && name_find(field, *words)))
				add(values, *words, "", NULL);
	}
	add_names(values, field, typed, false);
}

bool
value_read(const struct session *s, const struct field *field, const char *text, struct bits *value,
    struct why *why)
{
	char hex[24];
	struct text t = text_on(hex, sizeof hex);
	uint8_t mac[6];

	if (field->kind == &kind_mac && field->bits == 48 && *text &&
	    text[strspn(text, "0123456789abcdefABCDEF:")] && address_find(s, text, mac)) {
		value_number(value, field, 48, bits_get(mac, 0, 48));
		return true;
	}
	/* what is shown as 0x.. is typed so, with or without the 0x */
	if (field->kind == &kind_hex && *text && strlen(text) < sizeof hex - 2 &&
	    text[strspn(text, "0123456789abcdefABCDEF")] == '\0' && !name_find(field, text)) {
		text_addf(&t, "0x%s", text);
		return value_parse(field, hex, value, why);
	}
	return value_parse(field, text, value, why);
}

/* Bytes that are all plain letters are typed as such, in quotes. */
static bool
is_plain(const uint8_t *bytes, uint32_t n)
{
	for (uint32_t i = 0; i < n; i++)
		if (!isprint(bytes[i]) || bytes[i] > '~' || bytes[i] == '"' || bytes[i] == '\\')
			return false;
	return n > 0;
}

void
value_write(const struct dissection *d, unsigned span, struct text *out)
{
	const struct span *s = &d->span[span];
	const uint8_t *bytes = d->bytes + s->range.bit / 8;
	uint32_t n = s->range.bits / 8;

	if (s->flags & SHORT)
		return;
	if (s->field->kind == &kind_bytes && s->range.bit % 8 == 0 && is_plain(bytes, n))
		text_addf(out, "\"%.*s\"", (int)n, (const char *)bytes);
	else
		span_print(d, span, out);
}

enum mask
value_mask(const struct field *field)
{
	return field->kind == &kind_mac && field->bits == 48 ? MASK_MAC : MASK_TEXT;
}
