/* SPDX-License-Identifier: BSD-2-Clause */
/* A new header from its table: see draft.h. Knows starting values and conditions; of the frame it
 * will stand in just what it is told. */
#include "wire/draft.h"

#include "base/bits.h"
#include "wire/kind.h"

#include <stdlib.h>
#include <string.h>

enum {
	GIVEN_MAX = 64 /* values of a header: as many as bits that say which are used */
};

static struct placed *
find_placed(struct header *header, const char *key)
{
	for (unsigned i = 0; i < header->n; i++)
		if (header->placed[i].field->key && !strcmp(header->placed[i].field->key, key))
			return &header->placed[i];
	return NULL;
}

/* How well a short key names this field: 3 its full key, 2 without the proto's own, 1 its end, 0
 * not at all. */
static unsigned
key_fits(const struct proto *proto, const struct field *field, const char *key)
{
	size_t own = strlen(proto->key), all = strlen(field->key), n = strlen(key);

	if (!strcmp(field->key, key))
		return 3;
	if (!strncmp(field->key, proto->key, own) && field->key[own] == '.' &&
	    !strcmp(field->key + own + 1, key))
		return 2;
	return all > n && field->key[all - n - 1] == '.' && !strcmp(field->key + all - n, key);
}

static void
best_row(const struct proto *proto, const struct field *field, const char *key,
    const struct field **best, unsigned *fit)
{
	for (; field && field->label; field++) {
		unsigned own = field->key ? key_fits(proto, field, key) : 0;

		if (own > *fit) {
			*best = field;
			*fit = own;
		}
		best_row(proto, field->parts, key, best, fit);
	}
}

const struct field *
header_row(const struct proto *proto, const char *key)
{
	const struct field *best = NULL;
	unsigned fit = 0;

	if (key) {
		best_row(proto, proto->fields, key, &best, &fit);
		return best;
	}
	for (const struct field *field = proto->fields; field && field->label; field++)
		if (field->key && field->bits == REST && !field->item)
			return field;
	return NULL;
}

/* A value that was given, and the row that its key names; NULL: none. */
struct given {
	const struct field *row;
	const char *text;
};

/* The last placed row with this key, and its bits; NULL: it is not in this header. */
static const struct field *
find_row(const struct header *header, const char *key, uint32_t *bit, uint32_t *bits)
{
	for (unsigned i = header->n; i--;) {
		const struct placed *placed = &header->placed[i];

		*bit = placed->bit;
		*bits = placed->bits;
		if (placed->field->key && !strcmp(placed->field->key, key))
			return placed->field;
		for (const struct field *part = placed->field->parts; part && part->label; part++) {
			*bits = part->bits;
			if (part->key && !strcmp(part->key, key))
				return part;
			*bit += part->mask ? 0 : part->bits;
		}
	}
	return NULL;
}

/* Whether there is a field with this key in a header, or in what it will stand in; its number, if
 * it has one. */
static bool
find_number(const struct header *header, const char *key, uint64_t *number, bool *has)
{
	const struct around *around = header->around;
	uint32_t bit, bits;
	const struct field *row = find_row(header, key, &bit, &bits);
	int span;

	*has = row && bits && bits <= 64;
	if (*has)
		*number = field_get(row, header->bytes, bit, bits);
	if (row || !around || proto_rows(header->proto, key).first)
		return row;
	if (around->header)
		return find_number(around->header, key, number, has);
	span = around->d ? span_find_down(around->d, key, around->layer) : -1;
	*has = span >= 0 && !(around->d->span[span].flags & SHORT);
	if (*has)
		*number = span_number(around->d, (unsigned)span);
	return span >= 0;
}

/* Whether the conditions on keys hold; and those on bytes that are still to come, if they are meant
 * to (given). */
static bool
key_holds(const struct header *header, const struct when *when, bool given)
{
	uint64_t number;
	bool has, held;

	for (; when; when = when->also) {
		if (!when->key && !given)
			return false;
		if (!when->key)
			continue;
		find_number(header, when->key, &number, &has);
		held = has && when_holds(when, number);
		if (held != (when->is == IF))
			return false;
	}
	return true;
}

/* Whether it is not for this header to say that a row is there: what is left, what carries it. */
static bool
depends_elsewhere(const struct header *header, const struct field *field)
{
	const char *key = field->when.key;
	uint64_t number;
	bool has;

	if (field->when.is == IF_LEFT)
		return true;
	/* a row of its own that is not there says no */
	return key && !proto_rows(header->proto, key).first &&
	       !find_number(header, key, &number, &has);
}

/* Whether a value is one for which the row says that it is there. */
static bool
is_fit(const struct field *field, const struct bits *value)
{
	return when_holds(&field->when, value_get(value, field)) == (field->when.is == IF);
}

/* Whether a row is there, as far as the rows before it decide that, and whether it is given a
 * value; any: one of the conditional rows right before is there. */
static bool
is_present(const struct header *header, const struct field *field, bool any, bool given)
{
	switch (field->when.is) {
	case ALWAYS:
		return true;
	case IF_LEFT:
		return false;
	case ELSE:
		return !any;
	default:
		return key_holds(header, field->when.key ? &field->when : field->when.also, given);
	}
}

/* The text an assignment gives to this field; counts how often each was used. */
static const char *
given_text(const struct field *field, const struct given *given, unsigned n, uint64_t *used)
{
	for (unsigned i = 0; i < n; i++) {
		const struct field *row = given[i].row;

		if (row && field->key && (row == field || !strcmp(row->key, field->key))) {
			*used |= UINT64_C(1) << i;
			return given[i].text;
		}
	}
	return NULL;
}

/* Where rows of other kinds have the same key, quotes are still there: only bytes need them. */
static bool
parse_given(const struct field *field, const char *text, const struct around *within,
    struct bits *value, struct why *why)
{
	size_t length = strlen(text);
	char *bare;
	bool done;

	if (field->kind != &kind_text || length < 2 || *text != '"' || text[length - 1] != '"')
		return value_parse_in(field, text, within, value, why);
	bare = strndup(text + 1, length - 2);
	done = bare ? value_parse_in(field, bare, within, value, why) : no_memory(why);
	free(bare);
	return done;
}

static bool
start_value(const struct header *header, const struct field *field, const char *text,
    struct bits *value, struct why *why)
{
	const struct proto *carries = header->around ? header->around->carries : NULL;
	struct around within = {.header = header};
	unsigned n = field_number_bits(field);
	uint64_t number;

	if (text)
		return parse_given(field, text, &within, value, why);
	if (field->init && !value_parse_in(field, field->init, &within, value, why))
		return false;
	if (carries && n && field->space && proto_number(carries, field->space, &number)) {
		number = proto_number_kept(
		    carries, field->space, field->init ? value_get(value, field) : 0);
		value_number(value, field, n, number);
		return true;
	}
	if (field->init)
		return true;
	value->bits = field_has_width(field) ? field->bits : 0;
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
	header->placed[header->n++] = (struct placed){
	    .field = field, .bit = header->bits, .bits = value->bits, .assigned = assigned};
	header->bits += value->bits;
	return true;
}

/* The field that says how long this one is, or how many items it has. */
static void
set_size(struct header *header, const struct field *field, const struct bits *value)
{
	struct placed *by = field->sized_by ? find_placed(header, field->sized_by) : NULL;

	if (!by)
		return;
	by->size = field->item ? value->items : value->bits / 8;
	if (by->field->count.in_bits &&
	    count_size(&by->field->count, field_get(by->field, header->bytes, by->bit, by->bits)) ==
		by->size)
		return;
	if (field->per && field->item)
		by->size *= field->per;
	else if (field->per)
		by->size = count_shared(
		    value->items ? value->items
				 : (uint32_t)field_get(by->field, header->bytes, by->bit, by->bits),
		    by->size, field->per);
	if (!by->assigned)
		field_put(by->field, header->bytes, by->bit, by->bits,
		    count_number(&by->field->count, by->size, field_number_bits(by->field)));
}

/* Gives a count the wider row that it needs, behind the one that now says so: not if there is no
 * room for it, then it stays wrong and is seen to be. */
static void
widen(struct header *header, unsigned index, const struct field *row)
{
	struct placed *p = &header->placed[index];
	uint32_t at = (p->bit + p->bits) / 8, bytes = row->bits / 8u;

	if (header->n == sizeof header->placed / sizeof header->placed[0] ||
	    header->bits / 8 + bytes > DRAFT_MAX)
		return;
	field_put(p->field, header->bytes, p->bit, p->bits, row->when.from);
	p->field = field_chosen(header->proto, p->field, row->when.from);
	memmove(header->bytes + at + bytes, header->bytes + at, header->bits / 8 - at);
	memmove(p + 2, p + 1, (header->n - index - 1) * sizeof *p);
	p[1] = (struct placed){.field = row, .bit = at * 8, .bits = row->bits};
	header->bits += row->bits;
	header->n++;
	for (unsigned i = index + 2; i < header->n; i++)
		header->placed[i].bit += row->bits;
}

void
header_count(struct header *header, uint32_t body)
{
	for (unsigned i = 0; i < header->n; i++) {
		struct placed *p = &header->placed[i];
		const struct count *count = &p->field->count;
		const struct field *wider;
		uint64_t number;

		if (count->of == NOTHING || count->of == SIZED)
			continue;
		p->size = (count->of == BODY || count->of == INSIDE ? 0 : header->bits / 8) +
			  (count->of == HEAD ? 0 : body);
		number = count_number(count, p->size, field_number_bits(p->field));
		if (count->zero_is_all && number > count->upto &&
		    (count->upto || count->of == INSIDE))
			number = 0;
		if (p->assigned || (count->upto && number > count->upto))
			continue;
		wider = field_wider(p->field, number);
		if (wider)
			widen(header, i, wider); /* which comes next */
		else
			field_put(p->field, header->bytes, p->bit, p->bits, number);
	}
}

/* A header that is counted in units has a whole number of them. */
static bool
fill_units(struct header *header, struct why *why)
{
	for (unsigned i = 0; i < header->n; i++) {
		const struct count *count = &header->placed[i].field->count;
		uint32_t over = count->of == HEAD && count->unit > 1
				    ? (header->bits / 8 - (uint32_t)count->plus) % count->unit
				    : 0;

		if (!over)
			continue;
		if (header->bits / 8 + count->unit > DRAFT_MAX)
			return no(why, EXIT_USAGE, "does not fit into a frame");
		memset(header->bytes + header->bits / 8, 0, count->unit - over);
		header->bits += (count->unit - over) * 8;
	}
	return true;
}

/* Finer rows of a placed field that are assigned; those that the program computes are placed as
 * well. */
static bool
set_parts(struct header *header, const struct field *parts, uint32_t bit, const struct given *given,
    unsigned n, uint64_t *used, struct why *why)
{
	struct bits value;

	for (const struct field *part = parts; part && part->label && part->bits != REST; part++) {
		const char *text;

		if (part->when.is && !key_holds(header, &part->when, false))
			continue;
		text = given_text(part, given, n, used);
		if (text && !value_parse(part, text, &value, why))
			return false;
		if (text)
			field_put(part, header->bytes, bit, part->bits, value_get(&value, part));
		if ((part->space || field_computed(part)) &&
		    header->n < sizeof header->placed / sizeof header->placed[0])
			header->placed[header->n++] = (struct placed){
			    .field = part, .bit = bit, .bits = part->bits, .assigned = text};
		bit += part->mask ? 0 : part->bits;
	}
	return true;
}

/* Whether another of the rows for the same bits has been given a value that can be its. */
static bool
is_chosen_later(const struct field *field, const struct given *given, unsigned n)
{
	uint64_t used = 0;
	struct bits value;

	while (field_is_either(++field)) {
		const char *text = given_text(field, given, n, &used);

		if (text && value_parse(field, text, &value, NULL) && is_fit(field, &value))
			return true;
	}
	return false;
}

bool
header_build(struct header *header, const struct proto *proto, const struct around *around,
    const struct assign *assigns, unsigned n, struct why *why)
{
	bool chosen = false; /* one of several rows for the same bits has been placed */
	bool any = false;    /* one of the conditional rows right before is there */
	uint64_t used = 0;
	struct given given[GIVEN_MAX];
	struct bits value;

	header->n = header->bits = 0;
	header->proto = proto;
	header->around = around;
	if (n > GIVEN_MAX)
		return no(why, EXIT_USAGE, "%s: more than %d values", proto->key, (int)GIVEN_MAX);
	for (unsigned i = 0; i < n; i++)
		given[i] = (struct given){header_row(proto, assigns[i].key), assigns[i].text};
	for (const struct field *field = proto->fields; field && field->label; field++) {
		uint64_t use = 0;
		const char *text = given_text(field, given, n, &use);
		bool either = field_is_either(field);

		if (either && (chosen || ((!text || !value_parse(field, text, &value, NULL)) &&
					     is_chosen_later(field, given, n))))
			continue;
		chosen = false;
		any &= field->when.is != ALWAYS;
		if (!is_present(header, field, any, text) &&
		    !(text && depends_elsewhere(header, field))) {
			any &= field->when.is != ELSE;
			continue;
		}
		if (!start_value(header, field, text, &value, why))
			return false;
		if (either && !is_fit(field, &value))
			continue;
		any = field->when.is != ALWAYS && field->when.is != ELSE;
		chosen = either;
		used |= use;
		set_size(header, field, &value);
		if (!place(header, field, &value, text, why) ||
		    !set_parts(
			header, field->parts, header->bits - value.bits, given, n, &used, why))
			return false;
	}
	for (unsigned i = 0; i < n; i++)
		if (!(used >> i & 1))
			return no(why, EXIT_USAGE, "%s has no field \"%.40s\" here", proto->key,
			    assigns[i].key ? assigns[i].key : assigns[i].text);
	if (header->bits % 8)
		return no(why, EXIT_USAGE, "%s: ends within a byte", proto->key);
	if (!fill_units(header, why))
		return false;
	header_count(header, 0);
	return true;
}

const char *
header_least(const struct proto *proto)
{
	const struct field *field = header_row(proto, NULL);

	if (!field || field->init || proto_least(proto))
		return NULL;
	return field->kind == &kind_text ? "text" : "00";
}

bool
header_carry(struct header *header, const struct proto *carried)
{
	uint64_t number;

	for (unsigned i = 0; i < header->n; i++) {
		const struct placed *placed = &header->placed[i];

		if (placed->field->space && !placed->assigned &&
		    proto_number(carried, placed->field->space, &number)) {
			number = proto_number_kept(carried, placed->field->space,
			    field_get(placed->field, header->bytes, placed->bit, placed->bits));
			field_put(placed->field, header->bytes, placed->bit, placed->bits, number);
			return true;
		}
	}
	return false;
}
