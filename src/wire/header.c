/* SPDX-License-Identifier: BSD-2-Clause */
/* A new header from its table: see draft.h. Knows starting values and conditions; does not know the
 * frame it will stand in. */
#include "wire/draft.h"

#include "base/bits.h"
#include "wire/kind.h"

#include <string.h>

static const struct placed *
find_placed(const struct header *header, const char *key)
{
	for (unsigned i = 0; i < header->n; i++)
		if (header->placed[i].field->key && !strcmp(header->placed[i].field->key, key))
			return &header->placed[i];
	return NULL;
}

/* Whether key, with or without the proto's own before it, is the field's. */
static bool
is_key(const struct proto *proto, const struct field *field, const char *key)
{
	size_t n = strlen(proto->key);

	if (!field->key)
		return false;
	if (!key)
		return field->bits == REST && !field->item;
	return !strcmp(field->key, key) ||
	       (!strncmp(field->key, proto->key, n) && field->key[n] == '.' &&
		   !strcmp(field->key + n + 1, key));
}

static bool
holds(const struct when *when, uint64_t value)
{
	value &= when->mask ? when->mask : UINT64_MAX;
	return value >= when->from && value <= (when->to > when->from ? when->to : when->from);
}

static bool
is_present(const struct header *header, const struct field *field, const struct bits *value)
{
	const struct placed *placed;

	switch (field->when.is) {
	case ALWAYS:
		return true;
	case IF_LEFT:
		return false;
	default:
		if (!field->when.key)
			return holds(&field->when, bits_get(value->bytes, 0, value->bits)) ==
			       (field->when.is == IF);
		placed = find_placed(header, field->when.key);
		return placed ? holds(&field->when, bits_get(header->bytes, placed->bit,
							placed->bits)) == (field->when.is == IF)
			      : field->when.is == UNLESS;
	}
}

/* The text an assignment gives to this field; counts how often each was used. */
static const char *
assigned_text(const struct proto *proto, const struct field *field, const struct assign *assigns,
    unsigned n, uint64_t *used)
{
	for (unsigned i = 0; i < n; i++) {
		if (is_key(proto, field, assigns[i].key)) {
			*used |= UINT64_C(1) << i;
			return assigns[i].text;
		}
	}
	return NULL;
}

static bool
start_value(const struct field *field, const char *text, struct bits *value, struct why *why)
{
	if (!text)
		text = field->init;
	if (text)
		return value_parse(field, text, value, why);
	value->bits = field->bits == REST || field->sized_by ? 0 : field->bits;
	value->items = 0;
	memset(value->bytes, 0, (value->bits + 7) / 8);
	return true;
}

static bool
place(struct header *header, const struct field *field, const struct bits *value, bool assigned,
    struct why *why)
{
	if (header->bits + value->bits > DRAFT_MAX * 8 ||
	    header->n == sizeof header->placed / sizeof header->placed[0])
		return no(why, EXIT_USAGE, "%s: does not fit into a frame", field->label);
	if (header->bits % 8 == 0 && value->bits % 8 == 0) {
		memcpy(header->bytes + header->bits / 8, value->bytes, value->bits / 8);
	} else {
		for (uint32_t done = 0, n; done < value->bits; done += n) {
			n = value->bits - done < 8 ? value->bits - done : 8;
			bits_put(
			    header->bytes, header->bits + done, n, bits_get(value->bytes, done, n));
		}
	}
	header->placed[header->n++] = (struct placed){field, header->bits, value->bits, assigned};
	header->bits += value->bits;
	return true;
}

/* The field that says how long this one is (or how many items it has) says so, unless it was told
 * otherwise. */
static void
set_size(struct header *header, const struct field *field, const struct bits *value)
{
	const struct placed *by = field->sized_by ? find_placed(header, field->sized_by) : NULL;
	uint64_t size = value->bits / 8;
	const struct count *count;

	if (!by || by->assigned)
		return;
	count = &by->field->count;
	size = field->item ? value->items
			   : (size - (uint64_t)count->plus) / (count->unit ? count->unit : 1);
	bits_put(header->bytes, by->bit, by->bits, size);
}

/* Finer rows of a placed field that are assigned. */
static bool
set_parts(struct header *header, const struct proto *proto, const struct field *parts, uint32_t bit,
    const struct assign *assigns, unsigned n, uint64_t *used, struct why *why)
{
	struct bits value;

	for (const struct field *part = parts; part && part->label && part->bits != REST;
	     bit += part->bits, part++) {
		const char *text = assigned_text(proto, part, assigns, n, used);

		if (!text)
			continue;
		if (!value_parse(part, text, &value, why))
			return false;
		bits_put(header->bytes, bit, part->bits, bits_get(value.bytes, 0, value.bits));
	}
	return true;
}

static bool
is_either(const struct field *field)
{
	return field->label && field->when.is && field->when.is != IF_LEFT && !field->when.key;
}

/* Whether another of the rows for the same bits has been given a value. */
static bool
is_chosen_later(
    const struct proto *proto, const struct field *field, const struct assign *assigns, unsigned n)
{
	uint64_t used = 0;

	while (is_either(++field))
		if (assigned_text(proto, field, assigns, n, &used))
			return true;
	return false;
}

bool
header_build(struct header *header, const struct proto *proto, const struct assign *assigns,
    unsigned n, struct why *why)
{
	bool chosen = false; /* one of several rows for the same bits has been placed */
	uint64_t used = 0;
	struct bits value;

	header->n = header->bits = 0;
	if (n > 64)
		return no(why, EXIT_USAGE, "%s: more than 64 values", proto->key);
	for (const struct field *field = proto->fields; field && field->label; field++) {
		uint64_t use = 0;
		const char *text = assigned_text(proto, field, assigns, n, &use);
		bool either = is_either(field);

		if (either && (chosen || (!text && is_chosen_later(proto, field, assigns, n))))
			continue;
		chosen = false;
		if (!start_value(field, text, &value, text ? why : NULL))
			return false;
		if (!is_present(header, field, &value) && !(field->when.is == IF_LEFT && text))
			continue;
		chosen = either;
		used |= use;
		set_size(header, field, &value);
		if (!place(header, field, &value, text, why) ||
		    !set_parts(header, proto, field->parts, header->bits - value.bits, assigns, n,
			&used, why))
			return false;
	}
	for (unsigned i = 0; i < n; i++)
		if (!(used >> i & 1))
			return no(why, EXIT_USAGE, "%s has no field \"%.40s\" here", proto->key,
			    assigns[i].key ? assigns[i].key : assigns[i].text);
	if (header->bits % 8)
		return no(why, EXIT_USAGE, "%s: ends within a byte", proto->key);
	return true;
}

bool
header_carry(struct header *header, const struct proto *carried)
{
	uint64_t number;

	for (unsigned i = 0; i < header->n; i++) {
		const struct placed *placed = &header->placed[i];

		if (placed->field->space && !placed->assigned &&
		    proto_number(carried, placed->field->space, &number)) {
			bits_put(header->bytes, placed->bit, placed->bits, number);
			return true;
		}
	}
	return false;
}
