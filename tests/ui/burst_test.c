/* SPDX-License-Identifier: BSD-2-Clause */
/* What is pasted and what is typed, when the terminal does not tell. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "ui/burst.h"

static bool
is_paste(const char *text, enum burst_at at)
{
	int codes[200];
	size_t n = strlen(text);

	for (size_t i = 0; i < n; i++)
		codes[i] = (uint8_t)text[i];
	return burst_is_paste(codes, n, at);
}

static void
among_commands(void **state)
{
	(void)state;
	assert_true(is_paste("0000  ff ff ff ff ff ff 02 00", BURST_KEYS));
	assert_true(is_paste("ffffffffffff0200000000010806", BURST_KEYS));
	assert_true(is_paste("00:50:56:ab:cd:ef\n", BURST_KEYS));
	assert_true(is_paste("show interfaces\n", BURST_KEYS));
	assert_true(is_paste("0200.0000.00ff\n", BURST_KEYS));
	assert_true(is_paste("eth / arp opcode=request", BURST_KEYS));
	assert_false(is_paste("q", BURST_KEYS));
	assert_false(is_paste("s q", BURST_KEYS));
	assert_false(is_paste("jjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjj", BURST_KEYS)); /* held down */
	assert_false(is_paste("jjjjjjjjjjkkkkkkkkkkjjjjj", BURST_KEYS));
	assert_false(is_paste(":frame eth / arp\r", BURST_KEYS)); /* a line of command */
	assert_false(is_paste("/who has 10.0.0.1\r", BURST_KEYS));
	assert_false(is_paste("arp opcode=re\033[A", BURST_KEYS)); /* a key among them */
}

/* What comes in one piece when a slow line had stood still. */
static void
typed_ahead(void **state)
{
	(void)state;
	assert_false(is_paste("jjjjjjjjjjjjkk\r", BURST_KEYS));
	assert_false(is_paste("jjjjjjjj\rjjjjq", BURST_KEYS));
	assert_false(is_paste("jkjkjkjkjkjkjkjkjkjkjkjk", BURST_KEYS));
	assert_false(is_paste("jjnnjjnnkkjj\t\tjjj", BURST_KEYS));
	assert_false(is_paste("\t\tjjjjjjkkkk\r", BURST_KEYS));
	assert_false(is_paste("j:filter arp && vlan\r", BURST_KEYS));
	assert_false(is_paste("jjjj/who has 10.0.0.1\r", BURST_KEYS));
	assert_false(is_paste("farp.opcode == 2\rGk", BURST_KEYS));
	assert_false(is_paste("jjfeth.src == 02:00:00:00:00:0b\r", BURST_KEYS));
	assert_true(is_paste("ff:ff:ff:ff:ff:ff 02:00", BURST_KEYS));
}

static void
where_one_types(void **state)
{
	(void)state;
	assert_false(is_paste("0200.0000.00ff", BURST_FIELD)); /* the same either way */
	assert_true(is_paste("0200.0000.00ff\r", BURST_FIELD));
	assert_false(is_paste("bcast\r", BURST_FIELD)); /* typed ahead */
	assert_false(is_paste("filter arp && vlan\r", BURST_LINE));
	assert_false(is_paste("filter arp && vlan\r\n", BURST_LINE));
	assert_false(is_paste("one line\rand another", BURST_LINE)); /* a line, and keys */
	assert_false(is_paste("sort\r:set eth.dst 02:00:00:00:00:0b\r", BURST_LINE));
	assert_true(is_paste("IP 10.0.0.1\r0x0000:  4500 0054 0000", BURST_LINE));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(among_commands),
	    cmocka_unit_test(typed_ahead),
	    cmocka_unit_test(where_one_types),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
