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
has(const char *text)
{
	if (!fixture_has(f, text))
		fail_msg("no \"%s\" in\n%s", text, f->screen);
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
	has("one character = one byte");
	has("84 B = 672 ns");
	assert_string_equal(fixture_row(f, 3),
	    " PPPPPPPSddddddssssssttDDDDDDDDDpppppppppppppppppppppppppppppppppppppFFFF");
	assert_string_equal(fixture_row(f, 4),
	    " 0       8     14      22       31                                   68  72");
	has("60 B: what this program and Wireshark see");
	has(" then IIIIIIIIIIII  12 B of silence before the next frame may start");
	has(" P Preamble                    0 ns     7 B     56 ns  55 55 55 55 55 55 55");
	has(" S Start delimiter (SFD)      56 ns     1 B      8 ns  d5, ends in bits 11");
	has(">d Destination                64 ns     6 B     48 ns  ff ff ff ff ff ff");
	has(" s Source                    112 ns     6 B     48 ns  02 00 00 00 00 0b");
	has(" t EtherType                 160 ns     2 B     16 ns  88 b5");
	has(" D Data                      176 ns     9 B     72 ns  \"Hello lab\"");
	has(" p Padding? a guess          248 ns    37 B    296 ns  00 ..");
	has(" F Frame check (FCS)         544 ns     4 B     32 ns  36 1a 28 b4 computed");
	has(" I Inter-frame gap (IFG)     576 ns    12 B     96 ns  no signal");
	has(" Its 9 B of data need 84 byte times: 10.7 % of the wire (1500 B: 97.5 %).");
	has(" Back to back this size gives 1 488 095 frames/s. At 1/s it is 0.00007 %.");
	has(" Padding: header 14 + payload 46 + FCS 4 = 64 B, the least a frame may have.");
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
		has(at[i].total);
		has(at[i].rate);
		has(at[i].title);
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
	has("38 B = 304 ns");
	has("Runt: 14 + 4 = 18 B, the least is 64.");
	has("PPPPPPPSddddddssssssttFFFFIIIIIIIIIIII");
	fixture_close(f);
	for (uint32_t n = 0; n < 14; n++) {
		open_on(24, 80, hello, n, n);
		check_pieces();
		has("Runt: ");
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
	has("one character = 9"); /* hundred and some bytes */
	has("PSdst");
	has("65250 B = 522 us");
	has("Giant: not so on the wire.");
	has("about 44 frames of 1518 B at most"); /* 65212 / 1500 = 43.5 */
	has("66 884 byte times = 535.1 us");      /* 65212 + 44 * 38 */
	fixture_close(f);
	open_on(24, 80, giant, 9014, 9014);
	has("Longer than 1518 B with FCS: a jumbo frame");
	fixture_close(f);
	open_on(24, 80, giant, 1514, 1514);
	assert_false(fixture_has(f, "Longer"));
	has("1538 B = 12.3 us");
	has(" 81 274 frames/s");
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
	has("PPPPPPPSddddddssssssttaaeeqqhhiiiiiiiiiiiiiiiiiiiiUUUUUUUUDDDDDpppppppppppppFFFF");
	has("a 802.1ad service VLAN tag");
	has("Service VLAN id 100, ");
	has("VLAN id 42, Priority (PCP) 5");
	has("\"hello\"");
	has("Padding  "); /* known: IPv4 states its length */
	has("92 B = 736 ns");
	has("Its 33 B of data need 92 byte times");
	keys("End Up Up");
	has(">p Padding");
	has("In plain words");
	fixture_close(f);
}

static void
what_was_cut_is_not_known(void **state)
{
	(void)state;
	open_on(24, 80, hello, 40, 60);
	check_pieces();
	has("? Not captured");
	has("not known: frame was cut");
	has("Only 40 of 60 B were captured");
	has("84 B = 672 ns");
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
	has("36 1a 28 b4 captured");
	has("84 B = 672 ns");
	fixture_close(f);
}

static void
bits_leave_the_lowest_first(void **state)
{
	(void)state;
	open_on(24, 80, hello, 60, 60);
	keys("b");
	has("Bits as they leave, lowest first: Destination");
	has(" 0  ff 1111 1111  ff 1111 1111");
	keys("Right Right");
	has("lowest first: EtherType");
	has(" 0  88 0001 0001  b5 1010 1101");
	keys("Home");
	has("55 1010 1010");
	keys("Right");
	has("d5 1010 1011");
	keys("End");
	has("No signal");
	keys("b");
	has("Parts");
	fixture_close(f);
}

static void
enter_explains_and_y_copies(void **state)
{
	(void)state;
	open_on(24, 80, hello, 60, 60);
	keys("Home Enter");
	has("clause 3.2.1");
	keys("Esc End Up Enter");
	has("clause 3.2.9");
	keys("Esc g Down Down Enter");
	has("Destination: To whom");
	keys("Esc y");
	has("Copy: on the wire");
	has("On the wire at 1000 Mb/s: 84 B = 672 ns");
	keys("Esc Esc");
	has("=>1 Received");
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
	has("That is for a frame on the wire");
	keys(": w i r e Enter");
	has("On the wire: frame 1");
	keys(": w i r e Enter Esc");
	has("=>1 Received");
	fixture_close(f);
}

static void
other_frames(void **state)
{
	(void)state;
	open_on(24, 80, hello, 60, 60);
	fixture_receive_bytes(f, hello, 64, 64);
	keys("]");
	has("On the wire: frame 2");
	has("88 B = 704 ns");
	keys("]");
	has("newest");
	keys("[ [");
	has("On the wire: frame 1");
	has("oldest");
	keys("Esc Enter w");
	has("On the wire: frame 1");
	keys("Esc");
	has("=>Fields");
	fixture_close(f);
}

static void
the_form_is_live(void **state)
{
	(void)state;
	f = fixture_open(24, 80, false);
	keys("3 F7");
	has("On the wire: the form's frame");
	has("=>3 Frame to send");
	has("DDDDDDDDDppppp");
	has("Padding  ");
	has("\"Hello lab\"");
	keys("Tab Tab Tab Tab Tab Tab Tab End");
	fixture_type(f, "!!");
	fixture_draw(f, 0);
	has("\"Hello lab!!\"");
	has("DDDDDDDDDDDpp");
	keys("F7");
	has("=>Parts");
	keys("+");
	has("2500 Mb/s");
	keys("Tab");
	has("=>3 Frame to send");
	keys("Tab"); /* out of the last field: to the parts */
	has("=>Parts");
	keys("v");
	has("no frame to go back to");
	keys("Esc");
	has("=>3 Frame to send");
	assert_false(fixture_has(f, "On the wire"));
	fixture_close(f);

	open_on(24, 80, hello, 60, 60);
	keys("v");
	has("the form's frame");
	keys("v");
	has("On the wire: frame 1");
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
