/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Nothing from the wire reaches a terminal, a file or a pipe as it is: each field of each protocol
 * that takes whole bytes is filled with escapes, marks of direction and bad UTF-8, and all that the
 * program says about the frame is looked through.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "../wire/stacks.h"
#include "notation/notation.h"
#include "text/json.h"
#include "text/print.h"
#include "ui/tree.h"
#include "wire/explain.h"

enum {
	ROOM = 1 << 20
};

/* ESC and BEL, a control of 8 bits, right-to-left override, an isolate, zero width, a byte order
 * mark, a line separator, a tag character, what is no UTF-8, a surrogate, an overlong letter. */
static const char hostile[] = "\033]0;x\007\033[2J\302\2335n\342\200\256\342\201\246\342\200\213"
			      "\357\273\277\342\200\250\363\240\201\201\377\376\200\355\240\200"
			      "\300\257\r\n\t\177";

static struct session session;
static struct app app = {.session = &session};
static const struct port_ops nothing;
static struct port port = {.ops = &nothing, .name = "a0"};
static struct printer printer;
static struct json_writer *json;
static struct record *record;

/* What must not be in a text, or NULL; controls that may be are line ends, and tabs at their
 * start. */
static const char *
evil(const char *text)
{
	for (const uint8_t *c = (const uint8_t *)text; *c;) {
		uint32_t code = *c;
		unsigned more = code < 0x80 ? 0 : code >= 0xf0 ? 3 : code >= 0xe0 ? 2 : 1;

		if (code == '\t' &&
		    (c == (const uint8_t *)text || c[-1] == '\n' || c[-1] == '\t')) {
			c++;
			continue;
		}
		if ((code < 0x20 && code != '\n') || code == 0x7f)
			return "a control character";
		if (code >= 0x80 && (code < 0xc2 || code > 0xf4))
			return "a byte that is no UTF-8";
		code &= more ? 0x3fu >> more : 0x7f;
		for (c++; more; more--, c++) {
			if ((*c & 0xc0) != 0x80)
				return "a letter that is cut";
			code = code << 6 | (*c & 0x3f);
		}
		if ((code >= 0x80 && code < 0xa0) || (code >= 0x200b && code <= 0x200f) ||
		    (code >= 0x2028 && code <= 0x202e) || (code >= 0x2060 && code <= 0x206f) ||
		    (code >= 0xd800 && code < 0xe000) || code == 0xfeff ||
		    (code >= 0xe0000 && code < 0xe1000))
			return "a letter that is not seen, or changes the direction";
	}
	return NULL;
}

static void
need_harmless(const char *text, const char *where, const char *recipe, const char *key)
{
	const char *what = evil(text);

	if (what)
		fail_msg("%s in %s, of %s filled with it in: %s", what, where, key, recipe);
}

/* All that is said about the frame in the record. */
static void
look_through(const char *recipe, const char *key)
{
	static struct tree tree;
	static unsigned looked;
	static char room[ROOM];
	struct text t;
	char *text = NULL;
	size_t size;
	FILE *file = open_memstream(&text, &size);

	print_frame(&printer, &session, record, file);
	fflush(file);
	need_harmless(text, "a line", recipe, key);
	rewind(file);
	assert_true(json_frame(json, &session, record, file));
	fclose(file);
	text[size] = '\0';
	need_harmless(text, "JSON", recipe, key);
	free(text);
	tree_load(&tree, record);
	for (unsigned i = 0; i < tree.d.spans; i++) {
		t = text_on(room, sizeof room);
		tree_value(&tree.d, i, &t);
		if (tree.d.span[i].field)
			tree_meaning(&app, &tree.d, i, &t);
		explain_span(&tree.d, i, &t);
		need_harmless(room, "the tree", recipe, key);
	}
	if (looked++ % 16)
		return; /* they see bytes, not fields */
	for (const struct notation *n = notations; n->name; n++) {
		struct why why = {.text = ""};

		t = text_on(room, sizeof room);
		if (notation_of_bytes(n, record->bytes, record->caplen, "a0", &t, &why))
			need_harmless(room, n->name, recipe, key);
		need_harmless(why.text, n->name, recipe, key);
	}
}

static void
fill(uint8_t *bytes, uint32_t n, unsigned turn)
{
	for (uint32_t i = 0; i < n; i++)
		bytes[i] = (uint8_t)hostile[(i + turn) % (sizeof hostile - 1)];
}

/* Whatever bytes a field has, longer or shorter: counts and lengths may then lie, too. */
static void
every_field(void **unused)
{
	static struct draft draft, grown;
	unsigned filled = 0;

	(void)unused;
	assert_non_null(evil(hostile));
	for (unsigned i = 0; i < nstacks; i++) {
		stack_frame(stacks[i], &draft);
		for (unsigned span = 0; span < draft.d.spans; span++) {
			const struct span *s = &draft.d.span[span];
			struct bits value = {.bits = (sizeof hostile - 1) * 8};

			if (!s->field || s->range.bit % 8 || s->range.bits % 8)
				continue;
			record->caplen = record->len = (uint32_t)draft_frame(&draft, record->bytes);
			fill(record->bytes + s->range.bit / 8, s->range.bits / 8, span);
			look_through(stacks[i], s->field->key);
			draft_copy(&grown, &draft);
			memcpy(value.bytes, hostile, sizeof hostile - 1);
			if (!draft_splice(&grown, span, &value, NULL))
				continue;
			record->caplen = record->len = (uint32_t)draft_frame(&grown, record->bytes);
			look_through(stacks[i], s->field->key);
			filled++;
		}
	}
	assert_true(filled > nstacks); /* most have some that grow */
}

static int
begin(void **unused)
{
	stacks_collect(unused);
	record = calloc(1, sizeof *record + DRAFT_MAX);
	json = json_new(true, NULL);
	session.ports = 1;
	session.port[0] = &port;
	return record && json ? 0 : -1;
}

static int
end(void **unused)
{
	(void)unused;
	json_free(json);
	free(record);
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(every_field)};

	return cmocka_run_group_tests_name("hostile", tests, begin, end);
}
