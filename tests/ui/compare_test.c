/* SPDX-License-Identifier: BSD-2-Clause */
/* Two frames compared: only what differs, by layer, key and item; which two; the way to the detail.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "fixture.h"
#include "ui/differences.h"

#define ETH "\2\0\0\0\0\12\2\0\0\0\0\13"
#define IP(ttl, sum) \
	"\105\0\0\46\0\1\100\0" ttl "\21" sum "\300\0\2\13\300\0\2\1\3\350\0\7\0\22\0\0"

static const uint8_t plain[60] = ETH "\10\0" IP("\100", "\266\271") "0123456789";
static const uint8_t tagged[64] = ETH "\201\0\240\52\10\0" IP("\77", "\267\271") "0123456780";

/* LLDP: chassis, port, TTL, and in the second one a description that is out for harm. */
#define LLDP(port) \
	"\1\200\302\0\0\16\2\0\0\0\0\13\210\314\2\7\4\2\0\0\0\0\13\4\3\5a" port "\6\2\0\170"
static const uint8_t one[60] = LLDP("7");
static const uint8_t two[60] = LLDP("8") "\14\6a\33[31m";

static struct fixture *f;

static int
open_frames(void **state)
{
	(void)state;
	f = fixture_open(24, 80, false);
	fixture_receive_bytes(f, plain, 60, 60);
	fixture_receive_bytes(f, tagged, 64, 64);
	fixture_receive_bytes(f, plain, 60, 60);
	fixture_receive_bytes(f, one, 60, 60);
	fixture_receive_bytes(f, two, 60, 60);
	fixture_receive_bytes(f, plain, 40, 60);
	fixture_draw(f, 0);
	return 0;
}

static int
close_frames(void **state)
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
only_what_differs(void **state)
{
	(void)state;
	keys("g m j =");
	fixture_shows(f, "=>What differs: frames 1 and 2 ");
	fixture_shows(f, "4 fields differ, 1 part in one only");
	fixture_shows(f, "[Frame 1");
	fixture_shows(f, ">Length of the frame       60 B                      64 B");
	fixture_shows(f, "   EtherType               0x0800 IPv4               0x8100 802.1Q");
	fixture_shows(f, " 802.1Q VLAN tag           -                         VLAN 42");
	fixture_shows(f, "   Time to live            64                        63");
	fixture_shows(f, "   Header checksum         0xb6b9                    0xb7b9");
	fixture_shows(f, "   Data                    \"0123456789\"              \"0123456780\"");
	assert_false(fixture_has(f, "Identification"));
	assert_false(fixture_has(f, "Source port"));
	assert_false(fixture_has(f, "User Datagram"));
	assert_false(fixture_has(f, "Destination"));
	keys("Down Down");
	fixture_shows(f, "EtherType: 1 has 0x0800 IPv4; 2 has 0x8100 802.1Q");
	keys("Esc");
	fixture_shows(f, "=>1 Received");
}

static void
the_same_frame_twice(void **state)
{
	(void)state;
	keys("g m j j =");
	fixture_shows(f, "Nothing: the two frames are the same");
	keys("Enter Down y");
	fixture_shows(f, "Nothing differs.");
}

static void
lists_are_matched_item_by_item(void **state)
{
	(void)state;
	keys("g j j j m j =");
	fixture_shows(f, "frames 4 and 5");
	fixture_shows(f, "a7 ");
	fixture_shows(f, "a8");
	assert_false(fixture_has(f, "Chassis"));
	assert_false(fixture_has(f, "Time to live"));
	fixture_shows(f, "   TLV: port-id");
	fixture_shows(f, "   TLV: system-description -                         ");
	assert_null(strchr(f->screen, 0x1b));
}

static void
a_frame_that_was_cut(void **state)
{
	(void)state;
	keys("g m G =");
	fixture_shows(f, "60 B                      40 of 60 B");
	fixture_shows(f, "SHORT");
}

static void
which_two(void **state)
{
	(void)state;
	keys("g =");
	fixture_shows(f, "Mark a frame with m");
	keys("m =");
	fixture_shows(f, "This frame is the marked one");
	keys("j m G =");
	fixture_shows(f, "frames 1 and 2"); /* two marked ones, wherever the cursor is */
	keys("Esc m =");
	fixture_shows(f, "3 frames are marked");
	keys("m Enter =");
	fixture_shows(f, "frames 1 and 2");
}

static void
enter_goes_to_the_field(void **state)
{
	(void)state;
	keys("g m j = Down Down Enter");
	fixture_shows(f, " Frame 1 ");
	fixture_shows(f, ">    EtherType     0x0800");
	keys("Esc");
	fixture_shows(f, "=>What differs");
	keys("Right");
	fixture_shows(f, "[Frame 2");
	keys("Enter");
	fixture_shows(f, " Frame 2 ");
	fixture_shows(f, ">    EtherType     0x8100");
	keys("Esc Left Down Enter"); /* the tag, which only the second has */
	fixture_shows(f, " Frame 2 ");
	fixture_shows(f, ">v 802.1Q VLAN tag");
	keys("Esc Esc");
	fixture_shows(f, "=>1 Received");
}

static void
y_copies(void **state)
{
	(void)state;
	keys("g m j = y");
	fixture_shows(f, "Copy: what differs");
	fixture_shows(f, "  Time to live: 64 | 63");
}

static void
at_any_size(void **state)
{
	(void)state;
	keys("g m j =");
	fixture_sizes(f);
	keys("Esc j m G =");
	fixture_sizes(f);
}

/* Anything compared with anything: rows have a field on one side at least, each names its own. */
static void
hostile_bytes(void **state)
{
	static struct dissection a, b;
	static struct differences found;
	static uint8_t bytes[2][1500];
	uint32_t seed = 11;

	(void)state;
	for (unsigned turn = 0; turn < 200; turn++) {
		for (unsigned i = 0; i < sizeof bytes[0]; i++) {
			seed = seed * 1664525 + 1013904223;
			bytes[0][i] = (uint8_t)(seed >> 24);
			bytes[1][i] = seed >> 16 & 1 ? bytes[0][i] : (uint8_t)(seed >> 8);
		}
		memcpy(bytes[0], one, 30);
		memcpy(bytes[1], turn & 1 ? two : plain, 30);
		dissect(&a, bytes[0], 14 + turn * 7, 14 + turn * 7);
		dissect(&b, bytes[1], 1500 - turn * 7, 1500);
		assert_true(differences_find(&found, &a, &b));
		for (unsigned i = 0; i < found.n; i++) {
			assert_true(found.row[i].span[0] >= 0 || found.row[i].span[1] >= 0);
			assert_true(found.row[i].span[0] < (int)a.spans);
			assert_true(found.row[i].span[1] < (int)b.spans);
		}
		assert_true(differences_find(&found, &a, &a));
		assert_int_equal(found.n, 0);
	}
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, open_frames, close_frames)
	const struct CMUnitTest tests[] = {
	    TEST(only_what_differs),
	    TEST(the_same_frame_twice),
	    TEST(lists_are_matched_item_by_item),
	    TEST(a_frame_that_was_cut),
	    TEST(which_two),
	    TEST(enter_goes_to_the_field),
	    TEST(y_copies),
	    TEST(at_any_size),
	    cmocka_unit_test(hostile_bytes),
	};

	return cmocka_run_group_tests_name("compare", tests, NULL, NULL);
}
