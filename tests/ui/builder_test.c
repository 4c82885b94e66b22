/* SPDX-License-Identifier: BSD-2-Clause */
/* The builder on a screen: values, bytes, layers, items, pins, padding, marks; undo; and keys at
 * random. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "fixture.h"
#include "session/undo.h"
#include "ui/form.h"
#include "ui/term.h"
#include "wire/recipe.h"

static struct fixture *f;

static int
open_builder(void **state)
{
	(void)state;
	f = fixture_open(24, 80, false);
	return 0;
}

static int
close_builder(void **state)
{
	(void)state;
	fixture_close(f);
	return 0;
}

static void
keys(const char *names)
{
	fixture_keys(f, names);
	fixture_draw(f, 0);
}

static void
type(const char *characters)
{
	fixture_type(f, characters);
	fixture_draw(f, 0);
}

static void
has(const char *text)
{
	if (!fixture_has(f, text))
		fail_msg("there is no \"%s\" in\n%s", text, f->screen);
}

static void
has_not(const char *text)
{
	if (fixture_has(f, text))
		fail_msg("there is \"%s\" in\n%s", text, f->screen);
}

static struct draft *
draft(void)
{
	return &f->session->draft;
}

static void
load(const char *recipe)
{
	struct why why = {.text = ""};

	if (!recipe_parse(draft(), recipe, &why))
		fail_msg("%s: %s", recipe, why.text);
	form_refresh(f->app);
	keys("b");
}

static void
is(const char *recipe)
{
	static char chars[DRAFT_MAX];
	struct text t = text_on(chars, sizeof chars);

	recipe_print(draft(), &t);
	assert_string_equal(chars, recipe);
}

/* Moves to the row that begins with this label; up: the last one from below. */
static void
to(const char *label)
{
	keys("g");
	for (unsigned i = 0; i < 200; i++) {
		const char *line = fixture_cursor(f, NULL);

		line += strspn(line, "> v*");
		if (!strncmp(line, label, strlen(label)))
			return;
		keys("Down");
	}
	fail_msg("there is no row %s in\n%s", label, f->screen);
}

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
	keys("q");
	assert_true(f->app->ended);
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
	    TEST(a_field_is_found),
	    TEST(too_small_to_send),
	    TEST(values_are_typed_in_their_row),
	    TEST(values_have_names),
	    TEST(a_choice_is_for_the_frame_it_was_made_for),
	    TEST(layers_come_from_a_list),
	    TEST(items_come_and_go),
	    TEST(pins_hold),
	    TEST(padding_has_its_row),
	    TEST(bytes_are_typed_over),
	    TEST(bytes_pin),
	    TEST(changes_are_marked),
	    TEST(an_item_more_is_the_only_mark),
	    TEST(the_form_and_the_builder_are_one),
	    TEST(shows_it_on_the_wire),
	    TEST(keeps_to_every_size),
	    TEST(random_keys_do_no_harm),
	};

	return cmocka_run_group_tests_name("builder", tests, NULL, NULL);
}
