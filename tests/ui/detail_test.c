/* SPDX-License-Identifier: BSD-2-Clause */
/* One frame in detail: fields and bytes in step, words, other frames. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "stage.h"

#include "session/names.h"
#include "ui/detail.h"
#include "ui/snap.h"
#include "ui/term.h"

#include <string.h>

#define HAS(text, part) assert_non_null(strstr(text, part))
#define HAS_NOT(text, part) assert_null(strstr(text, part))

static const uint8_t hello[60] = "\377\377\377\377\377\377\2\0\0\0\0\13\210\265Hello lab";
static const uint8_t who[60] = "\377\377\377\377\377\377\2\0\0\0\0\13\10\6\0\1\10\0\6\4\0\1"
			       "\2\0\0\0\0\13\300\0\2\13\0\0\0\0\0\0\300\0\2\1";
static const uint8_t stp[60] = "\1\200\302\0\0\0\0\33T\252\273\1\0\46\102\102\3";

static int
open_frames(void **state)
{
	(void)state;
	names_root("/nonexistent");
	stage_open(24, 80, true);
	stage.focus = MAIN_RECEIVED;
	stage_receive(hello, 60, 60, 44.25);
	stage_receive(who, 60, 60, 45);
	stage_receive(stp, 60, 60, 46);
	stage_room = (struct region){1, 0, 20, 80};
	stage_page[0] = '\0';
	detail_open(&stage, MAIN_RECEIVED, 1);
	return 0;
}

static int
close_frames(void **state)
{
	(void)state;
	stage_close();
	return 0;
}

/* The row with the selection mark. */
static const char *
selected(void)
{
	static char line[2048];
	const char *at = stage_draw();

	while (at && *at != '>')
		at = strchr(at, '\n') ? strchr(at, '\n') + 1 : NULL;
	line[0] = '\0';
	if (at)
		strncat(line, at, strcspn(at, "\n"));
	return line;
}

static void
down_to(const char *label)
{
	for (unsigned i = 0; i < 200 && !strstr(selected(), label); i++)
		stage_key("Down");
	HAS(selected(), label);
}

static void
looks_as_drawn(void **state)
{
	(void)state;
	assert_string_equal(
	    stage_row(1), " Frame 1  44.250 s  eth0 received  60 B seen, 64 B with FCS");
	assert_string_equal(stage_row(2),
	    "=>Fields ================================================14 of 60 B are header =");
	HAS(stage_row(3), " v Ethernet ");
	HAS(stage_row(3), " 0..13     14 B");
	HAS(stage_row(4), ">  v Destination   ff:ff:ff:ff:ff:ff   broadcast");
	HAS(stage_row(4), " 0..5       6 B");
	HAS(stage_draw(), "U/L bit");
	HAS(stage_draw(), "I/G bit");
	HAS(stage_draw(), "1 b");
	HAS(stage_draw(), " v Data  ");
	HAS(stage_draw(), "- Bytes -");
	HAS(stage_draw(), "Tab: go here -");
	HAS(stage_draw(),
	    " 0000 [ff ff ff ff ff ff]02 00  00 00 00 0b 88 b5 48 65  ..............He");
	HAS(stage_draw(), "- In plain words -");
	HAS(stage_draw(), "Destination: ");
	assert_string_equal(stage_hint(), "Destination, bytes 0 to 5");
}

static void
fields_and_bytes_are_tied(void **state)
{
	int row, col;

	(void)state;
	down_to("EtherType");
	HAS(stage_draw(), "0b[88 b5]48");
	HAS(stage_draw(), "EtherType:");
	assert_string_equal(stage_hint(), "EtherType, bytes 12 and 13");
	stage_cursor(&row, &col);
	assert_int_equal(col, 0);
	assert_int_equal(*stage_row(row), '>');
	detail_other(&stage);
	assert_true(app_top(&stage)->place == IN_BYTES);
	stage_cursor(&row, &col);
	assert_memory_equal(stage_row(row) + col, "88 b5]", 6);
	stage_key("Left");
	stage_key("Left");
	HAS(selected(), "Source");
	HAS(stage_draw(), "[02 00  00 00 00 0b]88 b5");
	stage_key("End");
	stage_cursor(&row, &col);
	assert_memory_equal(stage_row(row) + col, "00", 2);
	stage_key("G");
	stage_key("Down");
	stage_key("PageDown");
	stage_key("g");
	HAS(selected(), "Destination");
	detail_other(&stage);
	assert_true(app_top(&stage)->place == IN_FIELDS);
}

static void
other_frames_show_the_same_field(void **state)
{
	(void)state;
	down_to("EtherType");
	detail_step(&stage, 1);
	HAS(stage_row(1), "Frame 2 ");
	HAS(selected(), "EtherType     0x0806");
	assert_int_equal(app_list(&stage, MAIN_RECEIVED)->selected, 2);
	detail_step(&stage, 1);
	HAS(stage_row(1), "Frame 3 ");
	HAS(selected(), "Length");
	detail_step(&stage, 1);
	HAS(stage_hint(), "newest");
	detail_step(&stage, -1);
	detail_step(&stage, -1);
	HAS(selected(), "EtherType     0x88b5");
	detail_step(&stage, -1);
	HAS(stage_hint(), "oldest");
}

/* Fields that share a byte: each row says which bits, and the bytes are gone through bit by bit. */
static void
tied_down_to_the_bit(void **state)
{
	int row, col;

	(void)state;
	stage_key("Down");
	HAS(selected(), "U/L bit     .... ..1. = 1");
	HAS(stage_draw(), "bits of byte 0: 1111 11[1]1 -");
	HAS(stage_draw(), "0000 [ff]ff");
	stage_key("Down");
	HAS(selected(), "I/G bit     .... ...1 = 1");
	HAS(stage_draw(), "bits of byte 0: 1111 111[1] -");
	detail_other(&stage);
	stage_cursor(&row, &col);
	assert_memory_equal(stage_row(row) + col - 1, "ff]", 3); /* on the digit of the bit */
	HAS(selected(), "I/G bit");
	stage_key("Right");
	HAS(selected(), "Destination");
	stage_key("Left");
	HAS(selected(), "I/G bit");
	stage_key("Left");
	HAS(selected(), "U/L bit");
	stage_key("Left");
	HAS(selected(), "Destination");
	stage_key("Left");
	HAS(selected(), "Destination");
	stage_key("Right");
	stage_key("Right");
	HAS(selected(), "I/G bit");
	stage_key("End");
	stage_key("Home");
	HAS(selected(), "Destination");
}

static void
other_frames_before_and_after(void **state)
{
	(void)state;
	term_resize_test(50, 130);
	stage_room = (struct region){1, 0, 46, 130};
	for (unsigned i = 0; i < 9; i++)
		stage_receive(who, 60, 60, 50 + i);
	app_pop(&stage);
	detail_open(&stage, MAIN_RECEIVED, 3);
	down_to("Length");
	HAS(stage_draw(), "Same field in the 5 frames before");
	HAS(stage_draw(), " 2  EtherType 0x0806 ARP");
	HAS(stage_draw(), " 1  EtherType 0x88b5");
	HAS(stage_draw(), "And in those after");
	HAS(stage_draw(), " 4  EtherType 0x0806 ARP");
	HAS(stage_draw(), " 8  EtherType 0x0806 ARP");
	HAS_NOT(stage_draw(), " 9  EtherType 0x0806 ARP");
}

/* What may be right although it looks wrong is said in words. */
static void
odd_frames_are_explained(void **state)
{
	static uint8_t giant[65226];

	(void)state;
	memcpy(giant, hello, 60);
	stage_receive(hello, 14, 14, 47);
	stage_receive(giant, sizeof giant, sizeof giant, 48);
	stage_receive(giant, 9014, 9014, 49);
	stage_receive(hello, 40, 60, 50);
	for (unsigned n = 4; n <= 7; n++) {
		static const char *const title[] = {
		    ": a runt", ": a giant", ": jumbo", "40 of 60 B"};
		static const char *const words[] = {"No card lets such a frame", "A giant: 65226 B",
		    "Long: 9014 B", "only the first 40 of 60"};

		app_pop(&stage);
		detail_open(&stage, MAIN_RECEIVED, n);
		for (unsigned i = 0; i < 5; i++)
			stage_key("Up");
		HAS(stage_row(1), title[n - 4]);
		detail_explain(&stage);
		HAS(stage_page, words[n - 4]);
	}
	down_to("SHORT");
	detail_explain(&stage);
	HAS(stage_page, "so this is no fault");
}

static void
a_kept_check_sequence_is_known(void **state)
{
	uint8_t frame[64];

	(void)state;
	memcpy(frame, hello, 60);
	memcpy(frame + 60, "\66\32\50\264", 4);
	stage_receive(frame, 64, 64, 47);
	app_pop(&stage);
	detail_open(&stage, MAIN_RECEIVED, 4);
	for (unsigned i = 0; i < 100; i++)
		stage_key("Down");
	HAS(selected(), "FCS             captured            right: last 4 bytes");
	HAS(stage_row(1), " 64 B seen, its FCS among them");
	HAS(stage_draw(), "it is the last four bytes");
}

static void
a_mark_is_seen_at_once(void **state)
{
	(void)state;
	HAS_NOT(stage_row(1), "marked");
	store_mark(stage.session->received, 1, true);
	HAS(stage_row(1), "  marked");
}

static void
rows_fold(void **state)
{
	(void)state;
	detail_fold(&stage, false);
	HAS_NOT(stage_draw(), "I/G bit");
	HAS(selected(), "  > Destination");
	detail_fold(&stage, true);
	HAS(stage_draw(), "I/G bit");
	stage_key("Down");
	detail_fold(&stage, false); /* nothing to fold: what holds it is selected */
	HAS(selected(), "Destination");
	stage_key("Up");
	detail_fold(&stage, false);
	HAS_NOT(stage_draw(), "Source ");
	detail_step(&stage, 1); /* folded there as well */
	HAS_NOT(stage_draw(), "Source ");
	detail_fold(&stage, true);
	HAS(stage_draw(), "Source ");
}

static void
the_check_sequence_is_computed(void **state)
{
	(void)state;
	for (unsigned i = 0; i < 100; i++)
		stage_key("Down");
	HAS(selected(), "FCS             not captured        would be ");
	HAS(stage_hint(), "FCS");
	HAS(stage_draw(), "CRC-32");
	HAS_NOT(stage_draw(), "[");
	stage_receive(hello, 40, 60, 47);
	app_pop(&stage);
	detail_open(&stage, MAIN_RECEIVED, 4);
	HAS(stage_row(1), "40 of 60 B seen, 64 B with FCS");
	for (unsigned i = 0; i < 100; i++)
		stage_key("Down");
	HAS(selected(), "not known: cut");
}

static void
what_is_wrong_is_marked_in_words(void **state)
{
	static const uint8_t ip[60] = "\2\0\0\0\0\12\2\0\0\0\0\13\10\0\105\0\0\34\0\1\0\0\100\21"
				      "\22\64\300\0\2\13\300\0\2\1\0\7\0\7\0\10\0\0";

	(void)state;
	stage_receive(ip, 60, 60, 47);
	app_pop(&stage);
	detail_open(&stage, MAIN_RECEIVED, 4);
	down_to("WRONG");
	HAS(selected(), "ought 0x");
	stage_receive(hello, 10, 10, 48);
	app_pop(&stage);
	detail_open(&stage, MAIN_RECEIVED, 5);
	HAS(stage_draw(), "SHORT");
}

static void
a_copy_stays_when_the_frame_goes(void **state)
{
	(void)state;
	store_clear(stage.session->received);
	HAS(stage_draw(), "ff:ff:ff:ff:ff:ff");
	assert_int_equal(app_top(&stage)->ops->record(&stage, app_top(&stage))->no, 1);
	detail_step(&stage, 1);
	HAS(stage_draw(), "Frame 1 ");
	detail_open(&stage, MAIN_RECEIVED, 2);
	HAS(stage_hint(), "not here any more");
	assert_int_equal(stage.stacked, 1);
}

static void
wide_screens_show_more(void **state)
{
	(void)state;
	term_resize_test(40, 120);
	stage_room = (struct region){1, 0, 36, 120};
	app_pop(&stage);
	detail_open(&stage, MAIN_RECEIVED, 2);
	down_to("EtherType");
	HAS(stage_row(1), "0.672 us on the wire at 1000 Mb/s");
	HAS(stage_row(2), "=>Fields ==");
	HAS(stage_row(2), "|- Bytes --");
	HAS(stage_draw(), "0b[08 06]00");
	HAS(stage_draw(), "Wire order of the selected bytes, lowest bit first");
	HAS(stage_draw(), "0x08 = 0000 1000  goes out as  0 0 0 1 0 0 0 0");
	HAS(stage_draw(), "Same field in the 5 frames before");
	HAS(stage_draw(), " 1  0x88b5 lab");
	detail_step(&stage, 1);
	HAS(stage_draw(), " 1  EtherType 0x88b5 lab");
}

static void
enter_explains_at_length(void **state)
{
	(void)state;
	detail_explain(&stage);
	HAS(stage_page, "Destination");
	HAS(stage_page, "eth.dst");
}

static void
live_detail_needs_no_pane(void **state)
{
	struct text t;
	static char shown[1 << 18];

	(void)state;
	term_resize_test(50, 200);
	draw_start();
	detail_draw_record(
	    &stage, app_record(&stage, MAIN_RECEIVED, 2), (struct region){1, 127, 40, 73});
	draw_done();
	t = text_on(shown, sizeof shown);
	snap_text(&t);
	HAS(shown, "- Frame 2 ---");
	HAS(shown, "192.0.2.11");
	HAS(shown, "0b 08 06");
	detail_draw_record(&stage, NULL, (struct region){1, 127, 40, 73});
}

static void
a_click_selects(void **state)
{
	struct event click = {.type = EVENT_MOUSE, .mouse = MOUSE_CLICK};
	struct pane *pane = app_top(&stage);
	int row = 1;

	(void)state;
	while (!strstr(stage_row(row), "Source"))
		row++;
	pane->ops->mouse(&stage, pane, &click, row - 1, 8);
	HAS(selected(), "Source");
	while (!strstr(stage_row(row), " 0000 "))
		row++;
	pane->ops->mouse(&stage, pane, &click, row - 1, 44);
	HAS(selected(), "EtherType");
	assert_true(pane->place == IN_BYTES);
}

/* Hostile bytes of every length, at every size, moved through: nothing is drawn but what can be. */
static void
nothing_from_the_wire_does_harm(void **state)
{
	static const int sizes[][2] = {
	    {10, 40}, {16, 60}, {24, 80}, {40, 120}, {50, 200}, {200, 500}, {1, 1}, {3, 9}};
	static const char *const keys[] = {
	    "Down", "Down", "Down", "Up", "Right", "PageDown", "End", "Home"};
	static uint8_t frame[9000];
	uint32_t seed = 7;

	(void)state;
	for (unsigned n = 0; n < 60; n++) {
		uint32_t size = n < 50 ? n * 3 : 100 * (n - 49) * (n - 49);

		size = size < sizeof frame ? size : sizeof frame;
		for (unsigned i = 0; i < sizeof frame; i++) {
			seed = seed * 1664525 + 1013904223;
			frame[i] = (uint8_t)(i % 7 == 0 ? 0x1b : seed >> 24);
		}
		memcpy(frame + 12, n & 1 ? "\210\314\2\7\4\33[31m\4\3\7\33[" : "\10\0\105\0",
		    n & 1 ? 16 : 4);
		stage_receive(frame, size, size + n % 3, n);
		app_pop(&stage);
		detail_open(&stage, MAIN_RECEIVED, n + 4);
		for (unsigned s = 0; s < sizeof sizes / sizeof sizes[0]; s++) {
			term_resize_test(sizes[s][0], sizes[s][1]);
			stage_room = (struct region){0, 0, sizes[s][0], sizes[s][1]};
			for (unsigned i = 0; i < 8; i++) {
				seed = seed * 1664525 + 1013904223;
				stage_key(keys[seed >> 24 & 7]);
				if (seed >> 20 & 1)
					detail_other(&stage);
				if (seed >> 19 & 1)
					detail_fold(&stage, seed >> 18 & 1);
				assert_null(strchr(stage_draw(), 0x1b));
			}
		}
	}
}

static void
the_cursor_is_in_every_size_on_the_selection(void **state)
{
	int row, col;

	(void)state;
	for (int rows = 2; rows <= 24; rows++) {
		for (int cols = 40; cols <= 130; cols += 15) {
			term_resize_test(24, cols);
			stage_room = (struct region){0, 0, rows, cols};
			stage_key("Down");
			stage_cursor(&row, &col);
			assert_in_range(row, 1, rows - 1);
			assert_int_equal(*stage_row(row), '>');
		}
	}
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, open_frames, close_frames)
	const struct CMUnitTest tests[] = {
	    TEST(looks_as_drawn),
	    TEST(fields_and_bytes_are_tied),
	    TEST(other_frames_show_the_same_field),
	    TEST(tied_down_to_the_bit),
	    TEST(other_frames_before_and_after),
	    TEST(odd_frames_are_explained),
	    TEST(a_kept_check_sequence_is_known),
	    TEST(a_mark_is_seen_at_once),
	    TEST(rows_fold),
	    TEST(the_check_sequence_is_computed),
	    TEST(what_is_wrong_is_marked_in_words),
	    TEST(a_copy_stays_when_the_frame_goes),
	    TEST(wide_screens_show_more),
	    TEST(enter_explains_at_length),
	    TEST(live_detail_needs_no_pane),
	    TEST(a_click_selects),
	    TEST(nothing_from_the_wire_does_harm),
	    TEST(the_cursor_is_in_every_size_on_the_selection),
	};

	return cmocka_run_group_tests_name("detail", tests, NULL, NULL);
}
