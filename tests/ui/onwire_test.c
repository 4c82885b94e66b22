/* SPDX-License-Identifier: BSD-2-Clause */
/* A frame on the wire: pieces and their sums, times at every speed, odd frames, the form's frame
 * while one types. Figures here were worked out by hand. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "fixture.h"
#include "ui/onwire_inside.h"

static const uint8_t hello[64] = "\377\377\377\377\377\377\2\0\0\0\0\13\210\265Hello lab";

static struct fixture *f;

/* Opens the view on this frame. */
static void
open_on(int rows, int cols, const void *bytes, uint32_t seen, uint32_t len)
{
	f = fixture_open(rows, cols, false);
	fixture_receive_bytes(f, bytes, seen, len);
	fixture_draw(f, 0);
	fixture_keys(f, "w");
	fixture_draw(f, 0);
}

static void
keys(const char *names)
{
	fixture_keys(f, names);
	fixture_draw(f, 0);
}

static struct onwire *
view(void)
{
	return (struct onwire *)app_top(f->app);
}

static void
sixty_bytes_as_worked_out_by_hand(void **state)
{
	(void)state;
	open_on(24, 80, hello, 60, 60);
	assert_string_equal(fixture_row(f, 1), " On the wire: frame 1    1000 Mb/s: 1 bit = 1 ns, "
					       "1 byte = 8 ns       + - speed");
	fixture_shows(f, "one character = one byte");
	fixture_shows(f, "84 B = 672 ns");
	assert_string_equal(fixture_row(f, 3),
	    " PPPPPPPSddddddssssssttDDDDDDDDDpppppppppppppppppppppppppppppppppppppFFFF");
	assert_string_equal(fixture_row(f, 4),
	    " 0       8     14      22       31                                   68  72");
	fixture_shows(f, "60 B: what this program and Wireshark see");
	fixture_shows(f, " then IIIIIIIIIIII  12 B of silence before the next frame may start");
	fixture_shows(
	    f, " P Preamble                    0 ns     7 B     56 ns  55 55 55 55 55 55 55");
	fixture_shows(
	    f, " S Start delimiter (SFD)      56 ns     1 B      8 ns  d5, ends in bits 11");
	fixture_shows(
	    f, ">d Destination                64 ns     6 B     48 ns  ff ff ff ff ff ff");
	fixture_shows(
	    f, " s Source                    112 ns     6 B     48 ns  02 00 00 00 00 0b");
	fixture_shows(f, " t EtherType                 160 ns     2 B     16 ns  88 b5");
	fixture_shows(f, " D Data                      176 ns     9 B     72 ns  \"Hello lab\"");
	fixture_shows(f, " p Padding? a guess          248 ns    37 B    296 ns  00 ..");
	fixture_shows(
	    f, " F Frame check (FCS)         544 ns     4 B     32 ns  36 1a 28 b4 computed");
	fixture_shows(f, " I Inter-frame gap (IFG)     576 ns    12 B     96 ns  no signal");
	fixture_shows(
	    f, " Its 9 B of data need 84 byte times: 10.7 % of the wire (1500 B: 97.5 %).");
	fixture_shows(
	    f, " Back to back this size gives 1 488 095 frames/s. One a second fills 0.00007 %.");
	fixture_shows(
	    f, " Padding: header 14 + payload 46 + FCS 4 = 64 B, the least a frame may have.");
	fixture_close(f);
}

static void
times_at_every_speed(void **state)
{
	static const struct {
		const char *key, *total, *rate, *title;
	} at[] = {
	    {"-", "84 B = 6.72 us", " 148 809 frames/s", "100 Mb/s: 1 bit = 10 ns, 1 byte = 80 ns"},
	    {"-", "84 B = 67.2 us", " 14 880 frames/s", "10 Mb/s: 1 bit = 100 ns, 1 byte = 800 ns"},
	    {"-", "84 B = 67.2 us", " 14 880 frames/s", "slowest"},
	    {"+ + +", "84 B = 268.8 ns", " 3 720 238 frames/s", "2500 Mb/s: 1 bit = 400 ps"},
	    {"+", "84 B = 67.2 ns", " 14 880 952 frames/s", "10000 Mb/s: 1 bit = 100 ps"},
	    {"+", "84 B = 26.88 ns", " 37 202 380 frames/s", "25 Gb/s: 1 bit = 40 ps"},
	    {"+", "84 B = 16.8 ns", " 59 523 809 frames/s", "40 Gb/s: 1 bit = 25 ps"},
	    {"+", "84 B = 6.72 ns", " 148 809 523 frames/s", "100 Gb/s: 1 bit = 10 ps"},
	    {"+", "84 B = 6.72 ns", " 148 809 523 frames/s", "fastest"},
	};

	(void)state;
	open_on(24, 80, hello, 60, 60);
	for (unsigned i = 0; i < sizeof at / sizeof at[0]; i++) {
		keys(at[i].key);
		fixture_shows(f, at[i].total);
		fixture_shows(f, at[i].rate);
		fixture_shows(f, at[i].title);
	}
	fixture_close(f);
}

/* Every byte of the wire is in exactly one piece. */
static void
check_pieces(void)
{
	const struct pieces *p = &view()->pieces;
	uint32_t at = 0, frame = 0;

	for (unsigned i = 0; i < p->n; i++) {
		const struct piece *piece = &p->piece[i];

		assert_true(piece->n > 0);
		assert_int_equal(piece->at, at);
		at += piece->n;
		if (piece->sort > PIECE_SFD && piece->sort < PIECE_FCS) {
			assert_int_equal(piece->first, frame);
			frame += piece->n;
		}
	}
	assert_int_equal(at, p->total);
	assert_int_equal(frame, p->frame);
	assert_int_equal(p->total, p->frame + 24);
	assert_true(p->header + p->data <= p->frame);
}

static void
a_runt_says_so(void **state)
{
	(void)state;
	open_on(24, 80, hello, 14, 14);
	check_pieces();
	fixture_shows(f, "38 B = 304 ns");
	fixture_shows(f, "Runt: 14 + 4 = 18 B, the least is 64.");
	fixture_shows(f, "PPPPPPPSddddddssssssttFFFFIIIIIIIIIIII");
	fixture_close(f);
	for (uint32_t n = 0; n < 14; n++) {
		open_on(24, 80, hello, n, n);
		check_pieces();
		fixture_shows(f, "Runt: ");
		fixture_close(f);
	}
}

static void
a_giant_was_not_so_on_the_wire(void **state)
{
	enum {
		SIZE = 65226
	};
	uint8_t *giant = calloc(1, SIZE);

	(void)state;
	assert_non_null(giant);
	memcpy(giant, hello, 14);
	memset(giant + 14, 'x', SIZE - 14);
	open_on(24, 80, giant, SIZE, SIZE);
	check_pieces();
	fixture_shows(f, "one character = 9"); /* hundred and some bytes */
	fixture_shows(f, "PSdst");
	fixture_shows(f, "65250 B = 522 us");
	fixture_shows(f, "Giant: not so on the wire.");
	fixture_shows(f, "about 44 frames of 1518 B at most"); /* 65212 / 1500 = 43.5 */
	fixture_shows(f, "66 884 byte times = 535.1 us");      /* 65212 + 44 * 38 */
	fixture_close(f);
	open_on(24, 80, giant, 9014, 9014);
	fixture_shows(f, "Longer than 1518 B with FCS: a jumbo frame");
	fixture_close(f);
	open_on(24, 80, giant, 1514, 1514);
	assert_false(fixture_has(f, "Longer"));
	fixture_shows(f, "1538 B = 12.3 us");
	fixture_shows(f, " 81 274 frames/s");
	fixture_close(f);
	free(giant);
}

static void
tags_and_what_is_carried(void **state)
{
	static const uint8_t frame[68] = "\2\0\0\0\0\12\2\0\0\0\0\13\210\250\40\144\201\0\240\52"
					 "\10\0\105\0\0\41\0\1\0\0\100\21\366\240\300\0\2\13"
					 "\300\0\2\1\3\350\0\7\0\15\0\0hello";

	(void)state;
	open_on(40, 120, frame, 68, 68);
	check_pieces();
	fixture_shows(
	    f, "PPPPPPPSddddddssssssttaaeeqqhhiiiiiiiiiiiiiiiiiiiiUUUUUUUUDDDDDpppppppppppppFFFF");
	fixture_shows(f, "a 802.1ad service VLAN tag");
	fixture_shows(f, "Service VLAN id 100, ");
	fixture_shows(f, "VLAN id 42, Priority (PCP) 5");
	fixture_shows(f, "\"hello\"");
	fixture_shows(f, "Padding  "); /* known: IPv4 states its length */
	fixture_shows(f, "92 B = 736 ns");
	fixture_shows(f, "Its 33 B of data need 92 byte times");
	keys("End Up Up");
	fixture_shows(f, ">p Padding");
	fixture_shows(f, "In plain words");
	fixture_close(f);
}

static void
what_was_cut_is_not_known(void **state)
{
	(void)state;
	open_on(24, 80, hello, 40, 60);
	check_pieces();
	fixture_shows(f, "? Not captured");
	fixture_shows(f, "not known: frame was cut");
	fixture_shows(f, "Only 40 of 60 B were captured");
	fixture_shows(f, "84 B = 672 ns");
	fixture_close(f);
}

static void
a_check_sequence_that_was_kept_is_not_added(void **state)
{
	uint8_t frame[64];

	(void)state;
	memcpy(frame, hello, 60);
	memcpy(frame + 60, "\66\32\50\264", 4); /* 36 1a 28 b4 */
	open_on(24, 80, frame, 64, 64);
	check_pieces();
	fixture_shows(f, "36 1a 28 b4 captured");
	fixture_shows(f, "84 B = 672 ns");
	fixture_close(f);
}

static void
bits_leave_the_lowest_first(void **state)
{
	(void)state;
	open_on(24, 80, hello, 60, 60);
	keys("b");
	fixture_shows(f, "Bits as they leave, lowest first: Destination");
	fixture_shows(f, " 0  ff 1111 1111  ff 1111 1111");
	keys("Right Right");
	fixture_shows(f, "lowest first: EtherType");
	fixture_shows(f, " 0  88 0001 0001  b5 1010 1101");
	keys("Home");
	fixture_shows(f, "55 1010 1010");
	keys("Right");
	fixture_shows(f, "d5 1010 1011");
	keys("End");
	fixture_shows(f, "No signal");
	keys("b");
	fixture_shows(f, "Parts");
	fixture_close(f);
}

static void
enter_explains_and_y_copies(void **state)
{
	(void)state;
	open_on(24, 80, hello, 60, 60);
	keys("Home Enter");
	fixture_shows(f, "clause 3.2.1");
	keys("Esc End Up Enter");
	fixture_shows(f, "clause 3.2.9");
	keys("Esc g Down Down Enter");
	fixture_shows(f, "Destination: To whom");
	keys("Esc y");
	fixture_shows(f, "Copy: on the wire");
	fixture_shows(f, "On the wire at 1000 Mb/s: 84 B = 672 ns");
	keys("Esc Esc");
	fixture_shows(f, "=>1 Received");
	fixture_close(f);
}

/* A command may come from anywhere, and one that is no use there says so. */
static void
as_commands(void **state)
{
	(void)state;
	open_on(24, 80, hello, 60, 60);
	keys("Esc");
	keys(": b i t s Enter");
	fixture_shows(f, "That is for a frame on the wire");
	keys(": w i r e Enter");
	fixture_shows(f, "On the wire: frame 1");
	keys(": w i r e Enter Esc");
	fixture_shows(f, "=>1 Received");
	fixture_close(f);
}

static void
other_frames(void **state)
{
	(void)state;
	open_on(24, 80, hello, 60, 60);
	fixture_receive_bytes(f, hello, 64, 64);
	keys("]");
	fixture_shows(f, "On the wire: frame 2");
	fixture_shows(f, "88 B = 704 ns");
	keys("]");
	fixture_shows(f, "newest");
	keys("[ [");
	fixture_shows(f, "On the wire: frame 1");
	fixture_shows(f, "oldest");
	keys("Esc Enter w");
	fixture_shows(f, "On the wire: frame 1");
	keys("Esc");
	fixture_shows(f, "=>Fields");
	fixture_close(f);
}

static void
the_form_is_live(void **state)
{
	(void)state;
	f = fixture_open(24, 80, false);
	keys("3 F7");
	fixture_shows(f, "On the wire: the form's frame");
	fixture_shows(f, "=>3 Frame to send");
	fixture_shows(f, "DDDDDDDDDppppp");
	fixture_shows(f, "Padding  ");
	fixture_shows(f, "\"Hello lab\"");
	keys("Tab Tab Tab Tab Tab Tab Tab End");
	fixture_type(f, "!!");
	fixture_draw(f, 0);
	fixture_shows(f, "\"Hello lab!!\"");
	fixture_shows(f, "DDDDDDDDDDDpp");
	keys("F7");
	fixture_shows(f, "=>Parts");
	keys("+");
	fixture_shows(f, "2500 Mb/s");
	keys("Tab");
	fixture_shows(f, "=>3 Frame to send");
	keys("Tab"); /* out of the last field: to the parts */
	fixture_shows(f, "=>Parts");
	keys("v");
	fixture_shows(f, "no frame to go back to");
	keys("Esc");
	fixture_shows(f, "=>3 Frame to send");
	assert_false(fixture_has(f, "On the wire"));
	fixture_close(f);

	open_on(24, 80, hello, 60, 60);
	keys("v");
	fixture_shows(f, "the form's frame");
	keys("v");
	fixture_shows(f, "On the wire: frame 1");
	fixture_close(f);
}

/* Hostile bytes, at any size of the screen: what is drawn adds up, and no escape gets through. */
static void
at_any_size_with_any_bytes(void **state)
{
	static uint8_t frame[3000];
	uint32_t seed = 3;

	(void)state;
	for (unsigned i = 0; i < sizeof frame; i++) {
		seed = seed * 1664525 + 1013904223;
		frame[i] = (uint8_t)(i % 5 ? seed >> 24 : 0x1b);
	}
	for (uint32_t n = 0; n < 3000; n = n * 3 / 2 + 5) {
		memcpy(frame + 12, n % 2 ? "\201\0\40\52\10\0\105" : "\210\314\2\7\4\33[31m", 7);
		open_on(50, 200, frame, n, n + n % 3);
		check_pieces();
		keys(n % 4 < 2 ? "b" : "Down");
		fixture_sizes(f);
		assert_null(strchr(f->screen, 0x1b));
		keys("v");
		fixture_sizes(f);
		keys("Tab");
		fixture_sizes(f);
		fixture_close(f);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(sixty_bytes_as_worked_out_by_hand),
	    cmocka_unit_test(times_at_every_speed),
	    cmocka_unit_test(a_runt_says_so),
	    cmocka_unit_test(a_giant_was_not_so_on_the_wire),
	    cmocka_unit_test(tags_and_what_is_carried),
	    cmocka_unit_test(what_was_cut_is_not_known),
	    cmocka_unit_test(a_check_sequence_that_was_kept_is_not_added),
	    cmocka_unit_test(bits_leave_the_lowest_first),
	    cmocka_unit_test(enter_explains_and_y_copies),
	    cmocka_unit_test(as_commands),
	    cmocka_unit_test(other_frames),
	    cmocka_unit_test(the_form_is_live),
	    cmocka_unit_test(at_any_size_with_any_bytes),
	};

	return cmocka_run_group_tests_name("onwire", tests, NULL, NULL);
}
