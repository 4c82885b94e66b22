/* SPDX-License-Identifier: BSD-2-Clause */
/* Domain names of a message: pointers are followed, and there is an end to it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "proto/kinds.h"

enum {
	LABELS = 200,
	LABEL = 63
};

/* The name in these bytes of a message. */
static void
name_of(const uint8_t *message, uint32_t n, uint32_t at, uint32_t bytes, struct text *out)
{
	static const struct field field = {.kind = &kind_dns_name, .bits = SELF};
	static struct dissection d;

	memset(&d, 0, sizeof d);
	d.bytes = message;
	d.caplen = d.len = n;
	d.layers = d.spans = 1;
	d.layer[0] = (struct layer){.head = n, .end = n, .limit = n, .under = -1};
	d.span[0] = (struct span){.field = &field, .range = {at * 8, bytes * 8}};
	span_print(&d, 0, out);
}

static void
pointers_are_followed(void **unused)
{
	static const uint8_t message[] = "\3com\0\1a\xc0\0\1b\xc0\5\xc0\x0d";
	char chars[100];
	struct text t = text_on(chars, sizeof chars);

	(void)unused;
	name_of(message, sizeof message - 1, 9, 4, &t);
	assert_string_equal(chars, "b.a.com");
	t = text_on(chars, sizeof chars);
	name_of(message, sizeof message - 1, 13, 2, &t); /* to itself */
	assert_string_equal(chars, "@13");
}

/* A name has 255 bytes at most: what claims more is cut, however many pointers lead to it. */
static void
endless_names_end(void **unused)
{
	static uint8_t message[LABELS * (LABEL + 1) + 3];
	static char chars[8 * sizeof message];
	struct text t = text_on(chars, sizeof chars);

	(void)unused;
	memset(message, 1, sizeof message);
	for (unsigned i = 0; i < LABELS; i++)
		message[i * (LABEL + 1)] = LABEL;
	message[sizeof message - 3] = 0;
	message[sizeof message - 2] = 0xc0;
	message[sizeof message - 1] = 0;
	name_of(message, sizeof message, sizeof message - 2, 2, &t);
	assert_true(t.length < 4 * 255);
	assert_string_equal(chars + t.length - 2, "..");
	t = text_on(chars, sizeof chars);
	name_of(message, sizeof message, 0, sizeof message - 2, &t);
	assert_true(t.length < 4 * 255);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(pointers_are_followed),
	    cmocka_unit_test(endless_names_end),
	};

	return cmocka_run_group_tests_name("kind_name", tests, NULL, NULL);
}
