/* SPDX-License-Identifier: BSD-2-Clause */
/* Values in the builder: typed in their row, by name, as bytes; pins and padding. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "builder_stage.h"
#include "session/undo.h"
#include "wire/recipe.h"

/* What is typed after / are no keys, and the field is there. */
static void
a_field_is_found(void **state)
{
	(void)state;
	load("eth dst=02:00:00:00:00:0b src=02:00:00:00:00:0a / ip / udp / data \"abc\"");
	keys("/");
	has("find a field:");
	type("sum");
	keys("Enter");
	has("found: sum");
	assert_non_null(strstr(fixture_cursor(f, NULL), "sum"));
	keys("/");
	type("0a");
	keys("Enter");
	assert_non_null(strstr(fixture_cursor(f, NULL), "Source"));
	keys("/");
	type("zz");
	keys("Enter");
	has("no field has: zz");
	assert_int_equal(store_last(f->session->sent), 0);
}

/* The word for our own address, wherever an address is a value: within an item too. */
static void
me_is_known_in_items(void **state)
{
	(void)state;
	load("eth dst=lldp / lldp tlvs=[lldp.tlv / lldp.chassis id.mac=02:00:00:00:00:0b]");
	to("TLVs");
	keys("Right Down Right");
	keys("/");
	type("lldp.chassis.id.mac");
	keys("Enter Enter");
	type("me");
	keys("Enter");
	is("eth dst=lldp / lldp tlvs=[lldp.tlv / lldp.chassis id.mac=02:00:00:00:00:01]");
}

static void
values_are_typed_in_their_row(void **state)
{
	(void)state;
	load("eth dst=02:00:00:00:00:0b src=02:00:00:00:00:0a / ip / udp / data \"abc\"");
	has("=>Fields");
	to("Time to live");
	keys("Enter");
	has("Time to live [64");
	type("1");
	has("] ok");
	assert_int_equal(draft()->bytes[22], 1); /* everybody sees it at each key */
	type("2");
	assert_int_equal(draft()->bytes[22], 12);
	type("x");
	has("] !!");
	has("is not a decimal number");
	assert_int_equal(draft()->bytes[22], 64); /* what means nothing is not there */
	keys("Enter");
	has("] !!"); /* and is not left so */
	keys("Backspace Enter");
	has_not("[12");
	is("eth dst=02:00:00:00:00:0b src=02:00:00:00:00:0a / ip ttl=12 / udp / data \"abc\"");
	keys("9"); /* a digit begins to type as well */
	has("[9");
	keys("Escape");
	is("eth dst=02:00:00:00:00:0b src=02:00:00:00:00:0a / ip ttl=12 / udp / data \"abc\"");
	assert_string_equal(undo_name(f->session, -1), "ip.ttl 64 -> 12");
	keys("u");
	has("Undone: ip.ttl 64 -> 12");
	keys("C-^");
	has("Done again: ip.ttl 64 -> 12");
	assert_int_equal(draft()->bytes[22], 12);
}

static void
values_have_names(void **state)
{
	(void)state;
	load("eth dst=02:00:00:00:00:0b src=02:00:00:00:00:0a / data \"abc\"");
	to("Destination");
	keys("Enter");
	type("lld");
	has("] ..");
	has("not yet whole: Enter takes lldp");
	has("lldp              01:80:c2:00:00:0e");
	keys("Enter"); /* made whole */
	assert_memory_equal(draft()->bytes, "\1\200\302\0\0\16", 6);
	keys("Enter");
	type("me");
	keys("Enter");
	assert_memory_equal(draft()->bytes, "\2\0\0\0\0\1", 6);
	to("EtherType");
	keys("Enter");
	type("08"); /* by number */
	has("ARP");
	keys("Down Enter");
	assert_int_equal(draft()->bytes[12], 8);
	keys("u");
	keys("Enter");
	type("0806");                /* shown as hex: typed as hex */
	keys("Tab");                 /* goes on to the next value */
	has("Hardware type [24930"); /* "ab" */
	keys("S-Tab");
	has("EtherType    [0x0806");
	keys("Escape");
}

/* A script may change the frame while something is chosen for what it was. */
static void
a_choice_is_for_the_frame_it_was_made_for(void **state)
{
	(void)state;
	load("eth / lldp");
	to("TLVs");
	keys("a");
	has("=>What may stand in");
	assert_true(recipe_parse(draft(), "eth type=0x88b5", NULL));
	keys("Enter");
	has("The frame has changed meanwhile");
	is("eth");
	load("eth / vlan / vlan");
	to("802.1Q");
	keys("a");
	has("=>What may ride on");
	assert_true(recipe_parse(draft(), "eth type=0x88b5", NULL));
	keys("Enter");
	has("The frame has changed meanwhile");
	is("eth");
}

static void
pins_hold(void **state)
{
	(void)state;
	load("eth / ip / udp / data \"abc\"");
	to("Total length");
	has("computed");
	type("99");
	keys("Enter");
	has("pinned");
	is("eth / ip len=99 / udp / data \"abc\"");
	keys("p");
	is("eth / ip / udp / data \"abc\"");
	keys("p");
	assert_int_equal(draft()->npins, 1);
	to("Time to live");
	keys("p");
	has("is not computed");
}

static void
padding_has_its_row(void **state)
{
	static uint8_t frame[DRAFT_MAX];

	(void)state;
	load("eth / data \"abc\"");
	to("Padding");
	has("43 B of zeros");
	keys("Enter");
	type("of");
	keys("Enter");
	assert_int_equal(draft_frame(draft(), frame), 17);
	has("a runt");
	type("9216");
	keys("Enter");
	assert_int_equal(draft_frame(draft(), frame), 9216);
	type("13");
	has("pad is off, or 14 to 9216 bytes");
	keys("Escape");
	assert_int_equal(draft()->pad, 9216);
	keys("u u");
	assert_int_equal(draft()->pad, 60);
}

static void
bytes_are_typed_over(void **state)
{
	(void)state;
	load("eth dst=02:00:00:00:00:0b src=02:00:00:00:00:0a / data \"abc\"");
	keys("Tab");
	has("=>Bytes");
	has("overwrite");
	keys("Home");
	type("ffEE");
	assert_memory_equal(draft()->bytes, "\377\356\0\0\0\13", 6);
	assert_int_equal(draft()->len, 17);
	keys("u"); /* a run is one step */
	assert_memory_equal(draft()->bytes, "\2\0\0\0\0\13", 6);
	keys("End"); /* behind the padding */
	type("1");
	assert_int_equal(draft()->len, 61);
	assert_int_equal(draft()->bytes[60], 0x10);
	type("2");
	assert_int_equal(draft()->bytes[60], 0x12);
	keys("u");
	assert_int_equal(draft()->len, 17);
	keys("Home Insert");
	has("insert");
	type("a");
	assert_int_equal(draft()->len, 18);
	assert_memory_equal(draft()->bytes, "\240\2", 2);
	type("b");
	assert_memory_equal(draft()->bytes, "\253\2", 2);
	keys("Backspace");
	assert_int_equal(draft()->len, 17);
	keys("Delete");
	assert_memory_equal(draft()->bytes, "\0\0\0\0\13\2", 6);
	keys("Tab");
	has("=>Fields");
}

/* A sum that is typed over in its bytes is pinned too. */
static void
bytes_pin(void **state)
{
	(void)state;
	load("eth / ip / udp / data \"abc\"");
	to("Header checksum");
	keys("Tab");
	type("dead");
	assert_memory_equal(draft()->bytes + 24, "\336\255", 2);
	assert_int_equal(draft()->npins, 1);
	has("1 pinned");
	keys("Escape");
	has("64 B with FCS, 1 pinned: ready");
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, open_builder, close_builder)
	const struct CMUnitTest tests[] = {
	    TEST(a_field_is_found),
	    TEST(me_is_known_in_items),
	    TEST(values_are_typed_in_their_row),
	    TEST(values_have_names),
	    TEST(a_choice_is_for_the_frame_it_was_made_for),
	    TEST(pins_hold),
	    TEST(padding_has_its_row),
	    TEST(bytes_are_typed_over),
	    TEST(bytes_pin),
	};

	return cmocka_run_group_tests_name("builder values", tests, NULL, NULL);
}
