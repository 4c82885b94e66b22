/* SPDX-License-Identifier: BSD-2-Clause */
/* Look-ups in protos[]: by key, by number. Knows the tables' shape, not their content. */
#include "wire/wire.h"

#include "base/bug.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

const struct space space_unknown = {.name = "anything unknown"};
const struct space space_trailer = {.name = "after the end"};
const struct space space_tail = {.name = "at the end"};

enum {
	PROTOS_MAX = 2048,
	BINDS_MAX = 4096,
	ASKED = 256,      /* numbers whose place among the binds is remembered */
	ROWS_ASKED = 4096 /* keys whose rows are */
};

const struct proto *const *
proto_all(void)
{
	static const struct proto *all[PROTOS_MAX + 1];
	static unsigned n;

	if (n)
		return all;
	for (const struct proto *const *const *list = protos; *list; list++) {
		for (const struct proto *const *proto = *list; *proto; proto++) {
			BUG_ON(n == PROTOS_MAX);
			all[n++] = *proto;
		}
	}
	return all;
}

const struct proto *
proto_first(void)
{
	return protos[0][0];
}

/* Every bind of every proto, by space, then value; those with a test first, so that the pickier is
 * asked first; else as the tables have them. */
static struct bound {
	const struct space *space;
	uint32_t from;
	uint64_t to;
	uint64_t reach; /* the greatest end of this and those before it in its space */
	unsigned no;    /* in the tables */
	const struct bind *bind;
	const struct proto *proto;
} bounds[BINDS_MAX];
static unsigned nbounds;

static int
compare(const void *one, const void *other)
{
	const struct bound *a = one, *b = other;

	if (a->space != b->space)
		return (uintptr_t)a->space < (uintptr_t)b->space ? -1 : 1;
	if (a->from != b->from)
		return a->from < b->from ? -1 : 1;
	if (!a->bind->test != !b->bind->test)
		return a->bind->test ? -1 : 1;
	return a->no < b->no ? -1 : 1;
}

static void
index_binds(void)
{
	for (const struct proto *const *proto = proto_all(); *proto; proto++) {
		for (const struct bind *bind = (*proto)->binds; bind && bind->space; bind++) {
			BUG_ON(nbounds == BINDS_MAX);
			bounds[nbounds] = (struct bound){.space = bind->space,
			    .from = bind->value,
			    .to = bind->to > bind->value ? bind->to : bind->value,
			    .no = nbounds,
			    .bind = bind,
			    .proto = *proto};
			nbounds++;
		}
	}
	qsort(bounds, nbounds, sizeof bounds[0], compare);
	for (unsigned i = 0; i < nbounds; i++) {
		struct bound *b = &bounds[i];

		b->reach = b->to;
		if (i && b[-1].space == b->space && b[-1].reach > b->reach)
			b->reach = b[-1].reach;
	}
}

/* The first bound of a space whose value is not below from. */
static unsigned
lower_bound(const struct space *space, uint64_t from)
{
	unsigned low = 0, high = nbounds;

	while (low < high) {
		unsigned middle = (low + high) / 2;
		const struct bound *b = &bounds[middle];

		if ((uintptr_t)b->space < (uintptr_t)space || (b->space == space && b->from < from))
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* The same, for what a network asks again and again. */
static unsigned
lower_bound_again(const struct space *space, uint64_t from)
{
	static struct {
		const struct space *space;
		uint64_t from;
		unsigned at;
	} asked[ASKED];
	unsigned slot = (unsigned)(((uintptr_t)space >> 4) + from) % ASKED;

	if (asked[slot].space != space || asked[slot].from != from) {
		asked[slot].at = lower_bound(space, from);
		asked[slot].space = space;
		asked[slot].from = from;
	}
	return asked[slot].at;
}

static const struct proto *
next_in(const struct space *space, uint64_t value, const struct stretch *mine)
{
	unsigned first = lower_bound_again(space, value);
	const struct bound *found = NULL;

	for (unsigned i = first; i < nbounds && bounds[i].space == space && bounds[i].from == value;
	     i++)
		if (!bounds[i].bind->test || bounds[i].bind->test(mine))
			return bounds[i].proto;
	/* the nearest range, and of those that begin alike the first as well */
	for (unsigned i = first; i && bounds[i - 1].space == space && bounds[i - 1].reach >= value;
	     i--) {
		const struct bound *b = &bounds[i - 1];

		if (found && b->from != found->from)
			break;
		if (b->to >= value && (!b->bind->test || b->bind->test(mine)))
			found = b;
	}
	return found ? found->proto : NULL;
}

const struct proto *
proto_next(const struct space *space, uint64_t value, const struct stretch *mine)
{
	static const struct stretch none;
	const struct proto *next;

	if (!nbounds)
		index_binds();
	next = next_in(space, value, mine ? mine : &none);
	if (!next && space->base && value >= space->base_from)
		next = next_in(space->base, value, mine ? mine : &none);
	return next;
}

/* Whether a bind says what a value of this space names. */
static bool
binds_in(const struct bind *bind, const struct space *space)
{
	return bind->space == space ||
	       (bind->space == space->base && bind->value >= space->base_from);
}

bool
proto_number(const struct proto *proto, const struct space *space, uint64_t *value)
{
	for (const struct bind *bind = proto->binds; bind && bind->space; bind++) {
		if (binds_in(bind, space)) {
			*value = bind->value;
			return true;
		}
	}
	return false;
}

uint64_t
proto_number_kept(const struct proto *proto, const struct space *space, uint64_t now)
{
	uint64_t number = now;

	for (const struct bind *bind = proto->binds; bind && bind->space; bind++)
		if (binds_in(bind, space) && now >= bind->value &&
		    (now == bind->value || now <= bind->to))
			return now;
	proto_number(proto, space, &number);
	return number;
}

bool
proto_named_by(const struct proto *proto, const struct field *rows)
{
	uint64_t ignored;

	for (; rows && rows->label; rows++)
		if ((rows->space && proto_number(proto, rows->space, &ignored)) ||
		    proto_named_by(proto, rows->parts))
			return true;
	return false;
}

bool
proto_trails(const struct proto *proto)
{
	uint64_t ignored;

	return proto_number(proto, &space_trailer, &ignored) ||
	       proto_number(proto, &space_tail, &ignored);
}

static int
compare_keys(const void *one, const void *other)
{
	const struct proto *const *a = one, *const *b = other;

	return strcmp((*a)->key, (*b)->key);
}

const struct proto *
proto_find(const char *key)
{
	static const struct proto *sorted[PROTOS_MAX];
	static unsigned n;
	const struct proto wanted = {.key = key}, *at = &wanted;
	const struct proto *const *found;

	if (!n) { /* a recipe asks a thousand times */
		while (proto_all()[n])
			n++;
		memcpy(sorted, proto_all(), n * sizeof *sorted);
		qsort(sorted, n, sizeof *sorted, compare_keys);
	}
	found = bsearch(&at, sorted, n, sizeof *sorted, compare_keys);
	return found ? *found : NULL;
}

static const struct field *
find_among(const struct field *field, const char *key)
{
	for (; field && field->label; field++) {
		const struct field *part = field->parts ? find_among(field->parts, key) : NULL;

		if (field->key && !strcmp(field->key, key))
			return field;
		if (part)
			return part;
	}
	return NULL;
}

/* Whether a key is the one that stands in a table. */
static bool
is_key(const char *key, const char *table)
{
	size_t n = strlen(key);

	return !strncmp(key, table, n) && !isalnum((unsigned char)table[n]) &&
	       !memchr("._-", table[n], 3);
}

static void
add_row(struct rows *rows, const struct field *field, const char *key)
{
	for (; field && field->label; field++) {
		if (field->key && is_key(field->key, key)) {
			rows->several |= rows->first != NULL;
			if (!rows->first)
				rows->first = field;
		}
		add_row(rows, field->parts, key);
	}
}

struct rows
proto_rows(const struct proto *proto, const char *key)
{
	static struct {
		const struct proto *proto;
		const char *key;
		struct rows rows;
	} asked[ROWS_ASKED];
	uintptr_t mixed = ((uintptr_t)proto >> 3) * 31 + (uintptr_t)key;
	unsigned slot = (mixed ^ mixed >> 12) % ROWS_ASKED;

	if (asked[slot].proto != proto || asked[slot].key != key) {
		asked[slot].rows = (struct rows){NULL, false};
		add_row(&asked[slot].rows, proto->fields, key);
		asked[slot].proto = proto;
		asked[slot].key = key;
	}
	return asked[slot].rows;
}

bool
rows_have(struct rows rows, const struct field *field)
{
	return (field && field == rows.first) ||
	       (rows.several && field && field->key && !strcmp(field->key, rows.first->key));
}

const struct field *
field_find(const char *key, const struct proto **owner)
{
	for (const struct proto *const *proto = proto_all(); *proto; proto++) {
		const struct field *field = find_among((*proto)->fields, key);

		if (field) {
			if (owner)
				*owner = *proto;
			return field;
		}
	}
	return NULL;
}

bool
proto_tail_open(const struct proto *proto)
{
	for (const struct field *f = proto->tail ? proto->tail->fields : NULL; f && f->label; f++)
		if (f->bits == REST && !f->sized_by)
			return true;
	return false;
}

uint32_t
proto_tail_least(const struct proto *proto)
{
	return proto->tail && !proto_tail_open(proto) ? proto_least(proto->tail) : 0;
}

uint32_t
proto_least(const struct proto *proto)
{
	uint32_t bits = 0;

	for (const struct field *field = proto->fields; field && field->label; field++)
		if (field->when.is == ALWAYS && field_has_width(field))
			bits += field->bits;
	return (bits + 7) / 8;
}
