/* SPDX-License-Identifier: BSD-2-Clause */
/* Saving from the screen: what is asked, what is in the files then, and what stays when it fails.
 */
#include "fixture.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

static struct fixture *f;
static char folder[] = "/tmp/save_test.XXXXXX", started[512];

static int
setup(void **state)
{
	(void)state;
	f = fixture_open(24, 80, false);
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	fixture_close(f);
	return system("rm -rf -- * .[a-z]*");
}

static int
group_setup(void **state)
{
	(void)state;
	signal(SIGXFSZ, SIG_IGN);
	return getcwd(started, sizeof started) && mkdtemp(folder) ? chdir(folder) : -1;
}

static int
group_teardown(void **state)
{
	(void)state;
	return chdir(started) || rmdir(folder);
}

static void
receive(unsigned n)
{
	char text[32];

	for (unsigned i = 1; i <= n; i++) {
		snprintf(text, sizeof text, "frame %u", i);
		fixture_receive(f, text);
	}
	fixture_draw(f, 1);
}

/* The frames of a file, read by a session of its own; -1 = none there. */
static int
frames_in(const char *name)
{
	struct session *s;
	struct port *port;
	struct why why;
	int n = 0;

	port = file_open(name, false, &why);
	if (!port)
		return -1;
	s = session_new(1 << 20, 0, 0, &why);
	assert_true(session_add(s, port, &why));
	while (port->state != PORT_END)
		session_receive(s, 0);
	n = (int)store_last(s->received);
	assert_true(session_free(s, &why));
	return n;
}

static bool
exists(const char *name)
{
	return !access(name, F_OK);
}

static void
test_saves_what_is_asked_for(void **state)
{
	struct stat is;

	(void)state;
	receive(5);
	fixture_keys(f, "S");
	fixture_draw(f, 1);
	assert_true(fixture_has(f, "[ Cancel ]"));
	fixture_keys(f, "Enter"); /* Cancel is chosen at the start */
	fixture_draw(f, 1);
	assert_false(fixture_has(f, "Save"
				    " what?"));

	fixture_keys(f, "S a Enter");
	assert_int_equal(frames_in("all.pcapng"), 5);
	assert_int_equal(stat("all.pcapng", &is), 0);
	assert_int_equal(is.st_mode & 0777, 0600);
	fixture_draw(f, 1);
	assert_true(fixture_has(f, "5 frames are in all.pcapng"));

	fixture_keys(f, "k m k m S m Enter");
	assert_int_equal(frames_in("marked.pcapng"), 2);
	fixture_keys(f, "s S a Enter"); /* one that was sent; the next free name */
	assert_int_equal(frames_in("all-2.pcapng"), 6);
	fixture_keys(f, "f");
	fixture_type(f, "ether[20] = 0x33"); /* frame 3 */
	fixture_keys(f, "Enter");
	fixture_keys(f, "S o Enter"); /* waits until the filter has seen all */
	while (session_scan(f->session))
		;
	fixture_draw(f, 1);
	assert_int_equal(frames_in("frames.pcapng"), 1);
	fixture_command(f, "w some.pcap");
	assert_int_equal(frames_in("some.pcap"), 1);
	fixture_keys(f, "2");
	fixture_command(f, "w sent.pcap");
	assert_int_equal(frames_in("sent.pcap"), 1);
}

static void
test_no_frame_no_file(void **state)
{
	(void)state;
	receive(2);
	fixture_keys(f, "S m Enter");
	fixture_draw(f, 1);
	assert_true(fixture_has(f, "m marks one"));
	assert_false(exists("marked.pcapng"));
}

static void
test_asks_before_it_overwrites(void **state)
{
	(void)state;
	receive(2);
	fixture_command(f, "w a.pcap");
	receive(1);
	for (unsigned i = 0; i < 2; i++) {
		fixture_command(f, "w a.pcap");
		assert_true(fixture_has(f, "Overwrite the file?"));
		fixture_keys(f, i ? "o" : "Enter"); /* Enter cancels */
		assert_int_equal(frames_in("a.pcap"), i ? 3 : 2);
	}
	assert_int_equal(symlink("a.pcap", "link.pcap"), 0);
	fixture_command(f, "w link.pcap");
	assert_true(fixture_has(f, "symbolic link"));
}

static void
test_a_failed_save_keeps_the_frames(void **state)
{
	const struct rlimit everything = {RLIM_INFINITY, RLIM_INFINITY};
	const struct rlimit limit = {100, RLIM_INFINITY};

	(void)state;
	receive(3);
	setrlimit(RLIMIT_FSIZE, &limit);
	fixture_keys(f, "S a Enter");
	setrlimit(RLIMIT_FSIZE, &everything);
	fixture_draw(f, 1);
	assert_true(fixture_has(f, "Not saved: File too large"));
	assert_false(exists("all.pcapng"));
	fixture_command(f, "w gone/a.pcap");
	assert_true(fixture_has(f, "gone/a.pcap: cannot be written: there is no such folder"));
	fixture_keys(f, "S a Enter");
	assert_int_equal(frames_in("all.pcapng"), 3);
}

static void
test_the_screen_as_text(void **state)
{
	char text[4096];
	FILE *file;
	size_t n;

	(void)state;
	receive(3);
	fixture_keys(f, "S t Enter");
	file = fopen("screen.txt", "r");
	assert_non_null(file);
	n = fread(text, 1, sizeof text - 1, file);
	text[n] = '\0';
	fclose(file);
	assert_non_null(strstr(text, "1 Received  3 frames"));
	assert_null(strstr(text, "Save what?"));
	fixture_draw(f, 0);
	/* what is there now differs in the message only */
	assert_memory_equal(text, f->screen, (size_t)(strstr(text, "3 Frame to send") - text));
}

/* A save of more than a turn can be watched and stopped; then nothing is left of it. */
static void
test_a_long_save_can_be_stopped(void **state)
{
	(void)state;
	for (unsigned i = 0; i < 10000; i++)
		fixture_receive(f, "many");
	fixture_draw(f, 1);
	fixture_keys(f, "S a Enter");
	assert_false(exists("all.pcapng"));
	fixture_draw(f, 1);
	assert_true(fixture_has(f, "256 of 10000 frames (2 %)"));
	assert_true(system("ls -A | grep -q etherwright") == 0);
	fixture_keys(f, "q s x Esc"); /* other keys do nothing meanwhile */
	fixture_draw(f, 1);
	assert_true(fixture_has(f, "Stopped: nothing was saved"));
	assert_false(exists("all.pcapng"));
	assert_true(system("ls -A | grep -q etherwright") != 0);
	assert_int_equal(store_last(f->session->sent), 0);

	fixture_keys(f, "S a Enter");
	for (unsigned i = 0; i < 10000 / 128; i++)
		fixture_draw(f, 1);
	assert_false(fixture_has(f, "Esc stops"));
	assert_int_equal(frames_in("all.pcapng"), 10000);
}

/* What is written on a frame is shown, found, kept in pcapng, and asked for before it is lost. */
static void
test_comments_are_saved(void **state)
{
	struct port *port;
	struct session *s;
	struct why why;

	(void)state;
	receive(3);
	fixture_keys(f, "g");
	fixture_command(f, "comment who?");
	assert_true(fixture_has(f, "[# who?]"));
	assert_string_equal(record_comment(store_get(f->session->received, 1)), "who?");
	fixture_command(f, "comment");
	fixture_keys(f, "! Enter"); /* goes on with what is there */
	assert_string_equal(record_comment(store_get(f->session->received, 1)), "who?!");
	fixture_keys(f, "Enter"); /* no file says that */
	fixture_draw(f, 1);
	assert_true(fixture_has(f, "Comment: who?!"));
	assert_false(fixture_has(f, "The file says"));
	fixture_keys(f, "Esc");
	fixture_keys(f, "S a");
	fixture_keys(f, "C-u");
	fixture_type(f, "poor.pcap");
	fixture_keys(f, "Enter");
	fixture_draw(f, 1);
	assert_true(f->app->noted); /* pcap has no comments */
	fixture_keys(f, "S a C-u");
	fixture_type(f, "noted.pcapng");
	fixture_keys(f, "Enter");
	fixture_draw(f, 1);
	assert_false(f->app->noted);
	port = file_open("noted.pcapng", true, &why);
	assert_non_null(port);
	s = session_new(1 << 20, 0, 0, &why);
	session_add(s, port, &why);
	while (port->state == PORT_UP)
		session_receive(s, 0);
	assert_string_equal(record_comment(store_get(s->received, 1)), "who?!");
	assert_string_equal(record_comment(store_get(s->received, 2)), "");
	session_free(s, NULL);
	fixture_command(f, "comment");
	fixture_keys(f, "C-u Enter");
	assert_string_equal(record_comment(store_get(f->session->received, 1)), "");
}

static void
test_a_file_that_stopped_is_seen(void **state)
{
	const struct rlimit everything = {RLIM_INFINITY, RLIM_INFINITY};
	const struct rlimit limit = {300, RLIM_INFINITY};
	struct why why;

	(void)state;
	f->session->dump = dump_open("growing.pcapng", &(struct dump_options){.late = true}, &why);
	assert_non_null(f->session->dump);
	receive(1);
	assert_true(fixture_has(f, "  saving "));
	setrlimit(RLIMIT_FSIZE, &limit);
	receive(4);
	session_second(f->session);
	setrlimit(RLIMIT_FSIZE, &everything);
	fixture_draw(f, 1);
	assert_true(fixture_has(f, "NOT SAVING FOLLOW"));
	assert_true(fixture_has(f, "Writing stopped: File too large"));
	assert_int_equal(frames_in("growing.pcapng"), 1);
	assert_int_equal(store_last(f->session->received), 5);
	fixture_keys(f, "q");
	assert_false(f->app->ended); /* what is not in the file would be lost */
	fixture_keys(f, "Esc S a Enter q");
	assert_int_equal(frames_in("all.pcapng"), 5);
	assert_true(f->app->ended);
}

static void
test_asks_only_for_what_is_not_saved(void **state)
{
	(void)state;
	receive(2);
	fixture_keys(f, "q");
	fixture_draw(f, 1);
	assert_true(fixture_has(f, "not saved in a file"));
	fixture_keys(f, "q Esc S a Enter"); /* the key that opened it does not answer it */
	assert_false(f->app->ended);
	receive(1);
	fixture_keys(f, "q");
	assert_false(f->app->ended);
	fixture_keys(f, "Esc S a Enter q");
	assert_true(f->app->ended);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(test_saves_what_is_asked_for),
	    TEST(test_no_frame_no_file),
	    TEST(test_asks_before_it_overwrites),
	    TEST(test_a_failed_save_keeps_the_frames),
	    TEST(test_the_screen_as_text),
	    TEST(test_a_long_save_can_be_stopped),
	    TEST(test_comments_are_saved),
	    TEST(test_a_file_that_stopped_is_seen),
	    TEST(test_asks_only_for_what_is_not_saved),
	};

	return cmocka_run_group_tests(tests, group_setup, group_teardown);
}
