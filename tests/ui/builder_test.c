/* SPDX-License-Identifier: BSD-2-Clause */
/* The builder on a screen: layers, items, marks of what has changed; undo; and keys at random. Its
 * values and bytes are in builder_value_test.c. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "builder_stage.h"
#include "session/undo.h"
#include "ui/term.h"

/* Where nothing rides but items stand in a list, those are offered; there is room to read them. */
static void
a_title_offers_its_list(void **state)
{
	(void)state;
	fixture_close(f);
	f = fixture_open(40, 120, false);
	load("eth dst=lldp / lldp");
	to("Link Layer Discovery");
	keys("a");
	has("What may stand in");
	keys("Enter");
	has("is in the list. u takes it out again");
	has("Officially X\xe2\x80\xa6     6..11      6 B");
}

/* Where nothing can be seen, nothing is sent; but whoever wants to stop or leave can. */
static void
too_small_to_send(void **state)
{
	(void)state;
	fixture_close(f);
	f = fixture_open(9, 39, false);
	fixture_draw(f, 0);
	has("needs 40 x 10");
	keys("s r F5 F6 3 Enter b F5 Escape");
	assert_int_equal(store_last(f->session->sent), 0);
	assert_int_equal(f->session->job[0].state, 0);
	assert_false(f->app->ended);
	has("q quits");
	keys("q");
	assert_true(f->app->ended);
	/* where letters are text they are none of the keys */
	fixture_close(f);
	f = fixture_open(24, 80, false);
	keys("3");
	term_resize_test(9, 39);
	fixture_draw(f, 0);
	has("needs 40 x 10");
	has("F10 quits");
	keys("q r s");
	assert_false(f->app->ended);
	keys("F10");
	assert_true(f->app->ended);
}

static void
layers_come_from_a_list(void **state)
{
	(void)state;
	load("eth / data \"abc\"");
	to("EtherType");
	keys("a");
	has("=>What may ride on Ethernet");
	has("instead of Data");
	type("802.1q");
	has("802.1Q VLAN tag");
	keys("Enter");
	is("eth / vlan / data \"abc\"");
	has("rides on Ethernet now");
	keys("a");
	type("ipv4"); /* by what its number is called */
	has("> Internet Protocol");
	keys("C-u");
	type("ip"); /* its key, and not one that begins so */
	has("ip IPv4           Carries");
	keys("Enter");
	is("eth / vlan / ip / data \"abc\"");
	keys("u a");
	keys("Escape");
	keys("a");
	type("zzzz");
	has("None of them");
	keys("Escape");
	is("eth / vlan / data \"abc\"");
	keys("a");
	type("arp");
	keys("Enter"); /* carries nothing: the data have no place */
	is("eth / vlan / arp");
	keys("K");
	has("cannot ride");
	keys("u");
	is("eth / vlan / data \"abc\"");
	to("802.1Q");
	keys("d");
	is("eth / data \"abc\"");
	has("is out");
	to("Ethernet");
	keys("d");
	has("a frame cannot do without");
	load("eth / vlan id=7 / ieee8021ad id=8 / arp");
	to("802.1Q");
	keys("J");
	is("eth / ieee8021ad id=8 / vlan id=7 / arp");
	keys("K");
	is("eth / vlan id=7 / ieee8021ad id=8 / arp");
}

#define LLDP "eth / lldp tlvs=[lldp.tlv / lldp.chassis ; lldp.tlv / lldp.port ; "

static void
items_come_and_go(void **state)
{
	(void)state;
	load("eth / lldp");
	to("TLVs");
	keys("a");
	has("=>What may stand in TLVs");
	type("system name");
	keys("Enter");
	has("System name [text"); /* typed at once */
	type("sw");
	keys("Enter");
	is(LLDP "lldp.tlv / lldp.ttl ; lldp.tlv / lldp.system_name \"sw\" ; lldp.tlv]");
	keys("K");
	is(LLDP "lldp.tlv / lldp.system_name \"sw\" ; lldp.tlv / lldp.ttl ; lldp.tlv]");
	keys("J");
	keys("J");
	has("ends the list");
	keys("d");
	is("eth / lldp");
	to("TLVs");
	keys("a");
	type("manage");
	keys("Enter");
	assert_true(draft()->len > 36);
}

/* Where such frames usually go is offered, and put in by a key: what was typed is the user's. */
static void
the_usual_group_is_one_key_away(void **state)
{
	(void)state;
	load("eth / data \"abc\"");
	to("EtherType");
	keys("a");
	type("lldp");
	keys("Enter");
	has("is in. It usually goes to lldp");
	is("eth / lldp");
	keys("Up Down");
	has("lldp usually goes to lldp 01:80:c2:00:00:0e: p puts that in");
	keys("p");
	has("The destination is lldp 01:80:c2:00:00:0e now");
	is("eth dst=lldp / lldp");
	keys("p");
	has("goes there already");
	is("eth dst=lldp / lldp");
	keys("u");
	is("eth / lldp");
	to("Destination");
	has("lldp usually goes to");
	keys("p");
	is("eth dst=lldp / lldp");
	has_not("lldp usually goes to");
	to("Source");
	keys("p");
	has("is not computed");
	load("eth / lldp");
	to("Destination");
	keys("Enter Down");
	has("Where such frames usually go");
	is("eth dst=lldp / lldp");
	keys("Escape");
	is("eth / lldp");
	load("eth dst=02:00:00:00:00:0b / lldp");
	is("eth dst=02:00:00:00:00:0b / lldp");
	load("eth / arp");
	to("Destination");
	has_not("usually goes");
}

/* What comes first marks nothing that comes after it. */
static void
an_item_more_is_the_only_mark(void **state)
{
	uint8_t bytes[DRAFT_MAX];
	size_t n;

	(void)state;
	fixture_close(f);
	f = fixture_open(40, 120, false);
	load("eth dst=lldp src=02:00:00:00:00:0b / lldp tlvs=[lldp.tlv / lldp.chassis ; "
	     "lldp.tlv / lldp.port ; lldp.tlv / lldp.ttl ; lldp.tlv / lldp.system_name \"sw\" ; "
	     "lldp.tlv / lldp.system_name \"other\" ; lldp.tlv]");
	draft()->pad = 0;
	n = draft_frame(draft(), bytes);
	keys("Escape");
	fixture_receive_bytes(f, bytes, (uint32_t)n, (uint32_t)n);
	fixture_draw(f, 0);
	keys("e");
	fixture_command(f, "item add lldp.system_desc xyz");
	for (int i = 0; i < 5; i++)
		fixture_command(f, "item up lldp.system_desc");
	keys("b");
	has("* 5 B differ from 1");
	to("TLVs");
	keys("Down");
	has(">*TLV         system-description");
	for (int i = 0; i < 6; i++)
		keys("Down");
	has("78*79*7a*02 07 04 02 00");
	has_not(">*TLV         c");
	has_not(">*TLV         p");
	has_not(">*TLV         t");
	has_not(">*TLV         system-n");
	/* nor does one less; of several of a type, those are the same whose bytes are */
	fixture_command(f, "item remove lldp.system_desc");
	fixture_command(f, "item remove lldp.system_name");
	fixture_draw(f, 0);
	has("* 0 B differ from 1");
}

static void
changes_are_marked(void **state)
{
	static const uint8_t hello[60] = "\377\377\377\377\377\377\2\0\0\0\0\13\210\265Hello lab";

	(void)state;
	fixture_receive_bytes(f, hello, 60, 60);
	fixture_draw(f, 0);
	keys("e b");
	has("* 0 B differ from 1");
	assert_string_equal(undo_name(f->session, -1), "made from frame 1");
	to("Source");
	keys("Enter");
	type("0200000000ff");
	keys("Enter");
	has("* 1 B differ from 1");
	has(">*Source");
	has("* was 02:00:00:00:00:0b");
	keys("Up");
	has("00 ff*");
	keys("Down");
	keys("o");
	has("as it was");
	has("02:00:00:00:00:0b");
	keys("Enter");
	has("o goes back");
	keys("o O");
	has("* 0 B differ");
	assert_memory_equal(draft()->bytes, hello, 23);
	to("EtherType");
	keys("a");
	type("802.1q");
	keys("Enter");
	has("differ from 1");
	keys("Down");
	has("was not there");
	keys("u");
	has("* 0 B differ from 1");
	keys("u u u u u"); /* back to before e: there is nothing to compare with */
	has_not("differ from");
	keys("o");
	has("made from nothing");
}

static void
the_form_and_the_builder_are_one(void **state)
{
	(void)state;
	load("eth dst=02:00:00:00:00:0b src=02:00:00:00:00:01 / data \"abc\"");
	to("Destination");
	type("0");
	keys("C-u");
	type("0200000000cc");
	keys("Enter Escape 3");
	has("Dst MAC  [02:00:00:00:00:cc] ok");
	keys("C-_");
	has("Dst MAC  [02:00:00:00:00:0b] ok");
	keys("C-t");
	has("=>Fields");
	keys("s r"); /* whoever types a value without Enter sends nothing */
	has("r is no key here: Enter types a value");
	assert_int_equal(store_last(f->session->sent), 0);
	keys("F5");
	has("Sent S1");
	keys("Escape");
	has("=>3 Frame to send");
	keys("Up Up Up"); /* its title */
	has("Enter opens the builder");
	keys("Enter");
	has("=>Fields");
	assert_int_equal(f->session->count[0].sent, 1);
	keys("Escape Down");
	has("Dst MAC: ");
	keys("Up x"); /* what is typed goes into a field */
	has_not("Enter builds it");
}

static void
shows_it_on_the_wire(void **state)
{
	(void)state;
	fixture_receive(f, "another one");
	load("eth / ip");
	keys("w");
	has("On the wire: the form's frame");
	keys("Escape");
	has("=>Fields");
	keys("?");
	has("Help: the builder");
}

static void
keeps_to_every_size(void **state)
{
	(void)state;
	load("eth / ip / udp / dns");
	fixture_sizes(f);
	keys("Enter");
	fixture_sizes(f);
	keys("Escape Tab");
	fixture_sizes(f);
	keys("Tab a");
	fixture_sizes(f);
	keys("Escape");
	term_resize_test(10, 40);
	keys("End");
	has("FCS");
	assert_true(*fixture_cursor(f, NULL) == '>');
}

static void
random_keys_do_no_harm(void **state)
{
	static const char *const recipes[] = {"eth / lldp", "eth / ip / tcp", "eth / arp",
	    "eth / vlan / ipv6 / icmpv6 / icmpv6.nd.ns", "eth / ip / udp / dns", "eth / llc",
	    "eth / goose", "eth / ip / udp / dhcp"};
	static const char *const names[] = {"Tab", "S-Tab", "Up", "Down", "C-u", "Backspace",
	    "Delete", "Home", "End", "C-n", "C-p", "Insert", "Enter", "Escape", "Left", "Right",
	    "a", "d", "K", "J", "p", "u", "C-^", "O", "PageUp", "PageDown", "Enter", "Down", "Down",
	    "Down", "C-_", "a"};
	static uint8_t frame[DRAFT_MAX];
	uint32_t seed = 7;

	(void)state;
	term_resize_test(30, 100);
	for (unsigned round = 0; round < sizeof recipes / sizeof *recipes; round++) {
		while (f->app->stacked)
			fixture_keys(f, "Escape");
		load(recipes[round]);
		for (unsigned i = 0; i < 600; i++) {
			char typed[2] = "";

			seed = seed * 1664525 + 1013904223;
			typed[0] = "0123456789abcdefxlsmo.[\""[(seed >> 16) % 24];
			if (!f->app->stacked)
				fixture_keys(f, "Escape 1 b");
			if (seed >> 24 & 3)
				fixture_keys(f, names[(seed >> 16) & 31]);
			else if (*typed != 's' ||
				 f->app->stack[f->app->stacked - 1]->place == IN_CHOOSE)
				fixture_type(f, typed);
			if (i % 8 == 0)
				fixture_draw(f, 0);
			assert_true(draft_frame(draft(), frame) <= DRAFT_MAX);
			assert_true(draft()->npins <= PINS_MAX);
		}
	}
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, open_builder, close_builder)
	const struct CMUnitTest tests[] = {
	    TEST(a_title_offers_its_list),
	    TEST(too_small_to_send),
	    TEST(layers_come_from_a_list),
	    TEST(items_come_and_go),
	    TEST(changes_are_marked),
	    TEST(the_usual_group_is_one_key_away),
	    TEST(an_item_more_is_the_only_mark),
	    TEST(the_form_and_the_builder_are_one),
	    TEST(shows_it_on_the_wire),
	    TEST(keeps_to_every_size),
	    TEST(random_keys_do_no_harm),
	};

	return cmocka_run_group_tests_name("builder", tests, NULL, NULL);
}
