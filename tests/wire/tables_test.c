/* SPDX-License-Identifier: BSD-2-Clause */
/* The tables of protocols keep to what the language promises about them. Knows no protocol. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "wire/kind.h"
#include "wire/wire.h"

/* Calls back for each proto, those that only items are as well. */
static void
for_protos(void (*try)(const struct proto *))
{
	for (const struct proto *const *proto = proto_all(); *proto; proto++)
		try(*proto);
}

static void
check_helped(const struct proto *proto, const struct field *field, bool part)
{
	for (; field && field->label; field++) {
		if (!*field->label && part)
			continue; /* bits that are passed over */
		if (!field->key && part)
			continue;
		if (!field->help || !*field->help)
			fail_msg("%s: %s has no help", proto->key, field->label);
		if (!field->kind)
			fail_msg("%s: %s has no kind", proto->key, field->label);
		for (const struct name *name = field->names; name && name->name; name++)
			if (!*name->name)
				fail_msg(
				    "%s: %s has a value without name", proto->key, field->label);
		check_helped(proto, field->parts, true);
	}
}

static void
try_helped(const struct proto *proto)
{
	if (!proto->key || !proto->name || !proto->spec || !proto->help || !*proto->help)
		fail_msg("%s lacks words", proto->key ? proto->key : "?");
	check_helped(proto, proto->fields, false);
}

static void
everything_is_explained(void **unused)
{
	(void)unused;
	for_protos(try_helped);
}

static bool
has_key(const struct field *field, const char *key)
{
	for (; field && field->label; field++)
		if ((field->key && !strcmp(field->key, key)) || has_key(field->parts, key))
			return true;
	return false;
}

/* What stands in one list may share keys: options of a space, items of several shapes. */
static bool
stand_in_one_place(const struct proto *a, const struct proto *b)
{
	if (!a->binds || !b->binds)
		return true;
	for (const struct bind *x = a->binds; x && x->space; x++)
		for (const struct bind *y = b->binds; y && y->space; y++)
			if (x->space == y->space)
				return true;
	return false;
}

/* Several headers of one protocol may have the same field (a reserved one, a number that question
 * and answer share): their own keys begin as the field's does. */
static bool
is_family(const struct proto *a, const struct proto *b, const char *key)
{
	size_t n = strcspn(key, ".") + 1;

	return key[n - 1] && !strncmp(a->key, key, n - 1) && !strncmp(b->key, key, n - 1) &&
	       (!a->key[n - 1] || a->key[n - 1] == '.') && (!b->key[n - 1] || b->key[n - 1] == '.');
}

static void
keys_belong_to_one_proto(void **unused)
{
	(void)unused;
	for (const struct proto *const *a = proto_all(); *a; a++) {
		for (const struct proto *const *b = a + 1; *b; b++) {
			if (!strcmp((*a)->key, (*b)->key))
				fail_msg("there are two %s", (*a)->key);
			for (const struct field *f = (*a)->fields; f && f->label; f++)
				if (f->key && has_key((*b)->fields, f->key) &&
				    !is_family(*a, *b, f->key) && !stand_in_one_place(*a, *b))
					fail_msg(
					    "%s is in %s and in %s", f->key, (*a)->key, (*b)->key);
		}
	}
}

/* Two rows of a proto have the same key only if no frame has both. */
static void
try_rows(const struct proto *proto)
{
	for (const struct field *f = proto->fields; f && f->label; f++)
		for (const struct field *g = f + 1; f->key && g->label; g++)
			if (g->key && !strcmp(f->key, g->key) &&
			    (f->when.is == ALWAYS || g->when.is == ALWAYS))
				fail_msg("%s: %s is there twice", proto->key, f->key);
}

static void
rows_of_a_key_exclude_each_other(void **unused)
{
	(void)unused;
	for_protos(try_rows);
}

static bool
stands_before(const struct proto *proto, const struct field *field, const char *key)
{
	for (const struct field *f = proto->fields; f < field; f++)
		if ((f->key && !strcmp(f->key, key)) || has_key(f->parts, key))
			return true;
	return false;
}

/* A key that a row depends on: of a row before it, or of another proto that contains or carries
 * this one. */
static bool
can_depend(const struct proto *proto, const struct field *field, const char *key)
{
	const struct proto *owner = proto;

	return stands_before(proto, field, key) ||
	       (!has_key(proto->fields, key) && field_find(key, &owner));
}

/* What has to hold as well is about a value: that something is left says nothing there. */
static void
try_also(const struct proto *proto, const struct field *field)
{
	for (const struct when *w = field->when.also; w; w = w->also)
		if (w->is != IF && w->is != UNLESS)
			fail_msg("%s: %s: what has to hold as well is no IF or UNLESS", proto->key,
			    field->label);
	if (field->when.also && field->when.is != IF && field->when.is != UNLESS)
		fail_msg("%s: %s: nothing has to hold as well there", proto->key, field->label);
}

/* Conditions on bytes that are still to come: near enough for the words of a page, on no field, and
 * not where all bytes have been read. */
static void
try_bytes(const struct proto *proto, const struct field *field)
{
	for (const struct when *w = &field->when; w; w = w->also)
		if (w->byte && (w->key || w == &field->when || w->byte < -10 || w->byte > 9))
			fail_msg("%s: %s: no such byte", proto->key, field->label);
	for (const struct when *w = field->space_if; w; w = w->also)
		if (!w->key)
			fail_msg("%s: %s: its space depends on no field", proto->key, field->label);
}

static void
try_references(const struct proto *proto)
{
	for (const struct field *f = proto->fields; f && f->label; f++) {
		try_bytes(proto, f);
		try_also(proto, f);
		for (const struct field *p = f->parts; p && p->label; p++)
			try_also(proto, p);
		for (const struct when *w = &f->when; w; w = w->also)
			if (w->key && !can_depend(proto, f, w->key))
				fail_msg("%s: %s depends on %s, which is not before it", proto->key,
				    f->label, w->key);
		if (f->sized_by && !can_depend(proto, f, f->sized_by))
			fail_msg("%s: %s is sized by %s, which is not before it", proto->key,
			    f->label, f->sized_by);
		if (f->until.key && (!f->item || !has_key(f->item->fields, f->until.key)))
			fail_msg("%s: %s ends by %s, which its items do not have", proto->key,
			    f->label, f->until.key);
		if (f->when.is && !f->when.key && f->when.is != IF_LEFT && f->when.is != ELSE &&
		    (!f->bits || f->bits > 64))
			fail_msg(
			    "%s: %s depends on its own bits and has none", proto->key, f->label);
		if ((f->count.of || f->space || f->sum || f->fixed) && !field_number_bits(f))
			fail_msg("%s: %s is no number", proto->key, f->label);
		if (f->item && f->kind != &kind_list)
			fail_msg("%s: %s is a list of another kind", proto->key, f->label);
	}
}

static void
rows_refer_to_rows_that_are_there(void **unused)
{
	(void)unused;
	for_protos(try_references);
}

/* The widths of finer rows add up to that of their row; alternatives count once. */
static void
try_parts(const struct proto *proto)
{
	for (const struct field *f = proto->fields; f && f->label; f++) {
		unsigned bits = 0;
		uint64_t masks = 0;
		bool varies = false;

		for (const struct field *p = f->parts; p && p->label; p++) {
			if (p->mask &&
			    (p->bits != f->bits || p->little != f->little || masks & p->mask))
				fail_msg("%s: %s does not lie in %s beside the others", proto->key,
				    p->label, f->label);
			masks |= p->mask;
			varies |= p->bits == REST || p->when.is;
			bits += p->mask ? 0 : p->bits;
		}
		if (f->parts && !varies && f->bits != REST && bits > f->bits)
			fail_msg("%s: the parts of %s have %u bits, it has %u", proto->key,
			    f->label, bits, f->bits);
	}
}

/* The walker knows one level of parts, whose conditions are on keys. */
static void
parts_are_plain(const struct proto *proto, const struct field *field)
{
	for (; field && field->label; field++) {
		for (const struct field *p = field->parts; p && p->label; p++) {
			if (p->parts)
				fail_msg("%s: %s: a part has no parts", proto->key, p->label);
			if (p->when.is == ELSE || (p->when.is && !p->when.key))
				fail_msg("%s: %s: a part is there if a field says so, or always",
				    proto->key, p->label);
			for (const struct when *w = p->when.also; w; w = w->also)
				if (!w->key)
					fail_msg("%s: %s: a part does not look at bytes to come",
					    proto->key, p->label);
		}
	}
}

static void
parts_fit_their_row(void **unused)
{
	(void)unused;
	for_protos(try_parts);
	for (const struct proto *const *proto = proto_all(); *proto; proto++)
		parts_are_plain(*proto, (*proto)->fields);
}

static void
check_names(const struct proto *proto, const struct field *field)
{
	for (; field && field->label; field++) {
		struct bits value;
		struct why why = {.text = ""};

		for (const struct name *n = field->names; n && n->name; n++) {
			for (const struct name *m = n + 1; m->name; m++)
				if (n->value == m->value && n->to <= n->value && m->to <= m->value)
					fail_msg("%s: %s: %s and %s are the same value", proto->key,
					    field->label, n->name, m->name);
		}
		if (field->init && !field->item && !value_parse(field, field->init, &value, &why))
			fail_msg("%s starts with \"%s\": %s", field->key, field->init, why.text);
		check_names(proto, field->parts);
	}
}

static void
try_names(const struct proto *proto)
{
	check_names(proto, proto->fields);
}

static void
names_and_starting_values_fit(void **unused)
{
	(void)unused;
	for_protos(try_names);
}

/* A template is closed, and its keys are those of a row somewhere in the tables. */
static void
check_template(const struct proto *proto, const char *words)
{
	for (; words && (words = strchr(words, '{')); words++) {
		const char *close = strchr(words, '}');
		size_t n = close ? (size_t)(close - words - 1) : 0;
		char keys[200], *save, *key;

		if (!close || n >= sizeof keys || !n)
			fail_msg("%s: a template has a { that is not closed", proto->key);
		memcpy(keys, words + 1, n);
		keys[n] = '\0';
		if (strchr("#\"", keys[n - 1]))
			keys[n - 1] = '\0';
		for (key = strtok_r(keys, "|", &save); key; key = strtok_r(NULL, "|", &save))
			if (strcmp(key, "next") && !field_find(key, NULL))
				fail_msg(
				    "%s: a template says {%s}, which no row is", proto->key, key);
	}
}

static void
try_templates(const struct proto *proto)
{
	check_template(proto, proto->summary);
	for (const struct field *f = proto->fields; f && f->label; f++)
		for (const struct name *n = f->names; n && n->name; n++)
			check_template(proto, n->summary);
}

static void
templates_say_rows_that_exist(void **unused)
{
	(void)unused;
	for_protos(try_templates);
}

static void
there_are_fallbacks(void **unused)
{
	uint8_t byte = 0xff;
	struct stretch one = {&byte, 1, 1};

	(void)unused;
	assert_non_null(proto_next(&space_unknown, 0, &one));
	assert_non_null(proto_next(&space_unknown, 0, NULL));
	assert_non_null(proto_next(&space_trailer, 0, &one));
	for (const struct proto *const *proto = proto_all(); *proto; proto++)
		assert_ptr_equal(proto_find((*proto)->key), *proto);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(everything_is_explained),
	    cmocka_unit_test(keys_belong_to_one_proto),
	    cmocka_unit_test(rows_of_a_key_exclude_each_other),
	    cmocka_unit_test(rows_refer_to_rows_that_are_there),
	    cmocka_unit_test(parts_fit_their_row),
	    cmocka_unit_test(names_and_starting_values_fit),
	    cmocka_unit_test(templates_say_rows_that_exist),
	    cmocka_unit_test(there_are_fallbacks),
	};

	return cmocka_run_group_tests_name("tables", tests, NULL, NULL);
}
