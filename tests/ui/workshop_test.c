/* SPDX-License-Identifier: BSD-2-Clause */
/* Presets and texts on the screen: what comes into the form, and what does not. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/time.h>
#include <unistd.h>

#include <cmocka.h>

#include "fixture.h"
#include "session/recent.h"
#include "tests/folder.h"

static void
paste(struct fixture *f, const char *text)
{
	struct pane *top = app_top(f->app);

	assert_non_null(top->ops->paste);
	top->ops->paste(f->app, top, text);
	fixture_draw(f, 0);
}

static bool
sends(struct fixture *f, const char *hex)
{
	char chars[4 * DRAFT_MAX];
	struct text t = text_on(chars, sizeof chars);
	uint8_t bytes[DRAFT_MAX];

	text_hex(&t, bytes, draft_frame(&f->session->draft, bytes), 0);
	return strstr(chars, hex);
}

static void
a_preset_goes_into_the_form(void **unused)
{
	struct fixture *f = fixture_open(24, 80, false);

	(void)unused;
	fixture_keys(f, "F9");
	fixture_draw(f, 0);
	assert_true(fixture_has(f, "Presets  1 of 20"));
	fixture_keys(f, "Down");
	fixture_draw(f, 0);
	assert_true(fixture_has(f, "> arp               ARP: who has an IP address"));
	assert_true(fixture_has(f, "ARP who has 10.0.0.2? tell 10.0.0.1"));
	assert_true(fixture_has(f, "Everybody hears the question"));
	assert_false(sends(f, "08060001"));
	fixture_keys(f, "Enter");
	fixture_draw(f, 0);
	assert_true(sends(f, "08060001"));
	assert_true(fixture_has(f, "In the form: ARP: who has"));
	assert_int_equal(store_last(f->session->sent), 0);
	fixture_keys(f, "Ctrl-_");
	fixture_draw(f, 0);
	assert_true(sends(f, "88b548656c6c6f206c6162"));
	fixture_close(f);
}

static void
all_presets_can_be_looked_at(void **unused)
{
	struct fixture *f = fixture_open(24, 80, false);

	(void)unused;
	fixture_keys(f, "F9");
	for (unsigned i = 0; i < 20; i++) {
		fixture_draw(f, 0);
		assert_false(fixture_has(f, "preset "));
		assert_false(fixture_has(f, "raw "));
		fixture_keys(f, "Down");
	}
	fixture_sizes(f);
	fixture_keys(f, "Tab");
	fixture_draw(f, 0);
	assert_true(fixture_has(f, "Nothing was sent yet."));
	fixture_sizes(f);
	fixture_keys(f, "Enter Esc");
	fixture_draw(f, 0);
	assert_true(fixture_has(f, "1 Received"));
	fixture_close(f);
}

static void
own_ones_are_saved_renamed_and_removed(void **unused)
{
	struct fixture *f = fixture_open(24, 80, false);
	char path[256];

	(void)unused;
	snprintf(path, sizeof path, "%s/etherwright/presets/mine.ini", folder);
	fixture_keys(f, "F9 S");
	fixture_type(f, "mine");
	fixture_keys(f, "Enter Ctrl-u");
	fixture_type(f, "My title");
	fixture_keys(f, "Enter");
	fixture_type(f, "a note # with \"signs\"");
	fixture_keys(f, "Enter");
	fixture_draw(f, 0);
	assert_true(fixture_has(f, "Presets  21 of 21"));
	assert_true(fixture_has(f, "> mine              My title"));
	assert_true(fixture_has(f, "a note # with \"signs\""));
	assert_int_equal(access(path, R_OK), 0);
	/* the same name again: it asks */
	fixture_keys(f, "S Enter Enter Enter");
	fixture_draw(f, 0);
	assert_true(fixture_has(f, "Replace the preset?"));
	fixture_keys(f, "Esc e Ctrl-u");
	fixture_type(f, "Another");
	fixture_keys(f, "Enter Enter");
	fixture_draw(f, 0);
	assert_true(fixture_has(f, "> mine              Another"));
	assert_true(fixture_has(f, "a note # with \"signs\""));
	fixture_keys(f, "R Ctrl-u");
	fixture_type(f, "yours");
	fixture_keys(f, "Enter");
	fixture_draw(f, 0);
	assert_true(fixture_has(f, "> yours             Another"));
	assert_int_not_equal(access(path, F_OK), 0);
	fixture_keys(f, "Enter");
	assert_true(sends(f, "88b548656c6c6f206c6162"));
	fixture_keys(f, "F9 G d Esc");
	fixture_draw(f, 0);
	assert_true(fixture_has(f, "of 21"));
	fixture_keys(f, "d y");
	fixture_draw(f, 0);
	assert_true(fixture_has(f, "of 20"));
	/* what is shipped stays */
	fixture_keys(f, "g d");
	fixture_draw(f, 0);
	assert_true(fixture_has(f, "Only presets of your own"));
	fixture_close(f);
}

/* A file with mistakes says where they are, is not offered, and can be deleted. */
static void
a_broken_one_says_so(void **unused)
{
	struct fixture *f = fixture_open(24, 80, false);
	char path[256];
	FILE *file;

	(void)unused;
	snprintf(path, sizeof path, "%s/etherwright/presets/broken.ini", folder);
	file = fopen(path, "w");
	assert_non_null(file);
	fputs("[preset]\ntitle = Bad\njunk\n", file);
	fclose(file);
	fixture_keys(f, "F9 End");
	fixture_draw(f, 0);
	assert_true(fixture_has(f, "> broken            Bad"));
	assert_true(fixture_has(f, "broken.ini:3: "));
	assert_true(fixture_has(f, "It cannot be used as it is"));
	assert_false(fixture_has(f, "Enter: into the form"));
	fixture_keys(f, "Enter");
	fixture_draw(f, 0);
	assert_true(fixture_has(f, "Presets  21 of 21"));
	fixture_keys(f, "d y Up");
	fixture_draw(f, 0);
	assert_true(fixture_has(f, "Enter: into the form"));
	assert_int_not_equal(access(path, F_OK), 0);
	fixture_close(f);
}

static void
what_was_sent_is_remembered(void **unused)
{
	struct fixture *f = fixture_open(24, 80, false);

	(void)unused;
	f->session->recent = recent_read();
	fixture_keys(f, "s F9 Down Enter F5 F5 F9 Tab");
	fixture_draw(f, 0);
	assert_true(fixture_has(f, "Sent before  1 of 2"));
	assert_true(fixture_has(f, "2x  ARP who has"));
	fixture_keys(f, "Down Enter");
	assert_true(sends(f, "88b548656c6c6f206c6162"));
	fixture_close(f); /* writes it */
	f = fixture_open(24, 80, false);
	f->session->recent = recent_read();
	/* the form's fields know it, too */
	fixture_keys(f, "3 Tab Tab Ctrl-n");
	fixture_draw(f, 0);
	assert_true(fixture_has(f, "Type     [0x0806]"));
	fixture_keys(f, "F9 Tab");
	fixture_draw(f, 0);
	assert_true(fixture_has(f, "Sent before  1 of 2"));
	fixture_keys(f, "d");
	fixture_draw(f, 0);
	assert_true(fixture_has(f, "Sent before  1 of 1"));
	fixture_close(f);
	f = fixture_open(24, 80, false);
	f->session->recent = recent_read();
	assert_int_equal(f->session->recent->n, 1);
	fixture_close(f);
}

static void
text_becomes_a_frame(void **unused)
{
	static const char dump[] =
	    "0000  ff ff ff ff ff ff 02 00 00 00 00 0a 88 b5 41 42  ......AB\n"
	    "\n"
	    "0000  ff ff ff ff ff ff 02 00 00 00 00 0a 88 b6 43 44  ......CD\n";
	struct fixture *f = fixture_open(24, 80, false);

	(void)unused;
	fixture_keys(f, "Y");
	fixture_draw(f, 0);
	assert_true(fixture_has(f, "Paste text here."));
	fixture_keys(f, "Enter");
	paste(f, dump);
	assert_true(fixture_has(f, "a dump with letters, 2 frames, the first of 16 bytes"));
	fixture_sizes(f);
	fixture_keys(f, "Down Enter");
	fixture_draw(f, 0);
	assert_true(sends(f, "88b64344"));
	assert_true(fixture_has(f, "In the form: frame 2 of a dump"));
	fixture_keys(f, "Ctrl-_");
	assert_true(sends(f, "88b548656c6c6f206c6162"));
	fixture_close(f);
}

static void
typed_text_ends_with_a_key(void **unused)
{
	struct fixture *f = fixture_open(24, 80, false);

	(void)unused;
	fixture_keys(f, "Y");
	fixture_type(f, "ffffffffffff02000000000a");
	fixture_keys(f, "Enter");
	fixture_type(f, "88b5 4");
	fixture_draw(f, 0);
	assert_true(fixture_has(f, "bytes in hex, one frame of 15 bytes"));
	fixture_keys(f, "Backspace");
	fixture_type(f, "zz");
	fixture_draw(f, 0);
	assert_true(fixture_has(f, "line 2, column 6: \"zz\" is neither hex"));
	fixture_keys(f, "Ctrl-d");
	assert_true(sends(f, "88b548656c6c6f206c6162"));
	fixture_keys(f, "Backspace Backspace");
	fixture_type(f, "43");
	fixture_keys(f, "Ctrl-d");
	assert_true(sends(f, "0a88b543"));
	fixture_keys(f, "Esc Esc Y Esc");
	fixture_draw(f, 0);
	assert_true(fixture_has(f, "1 Received"));
	fixture_close(f);
}

/* What terminals paste without saying so comes as keys, and all of them before it is drawn: it is
 * read once then. The timer, of the processor's time, ends what reads it at each key. */
static void
much_typed_text_is_read_once(void **unused)
{
	const struct itimerval limit = {.it_value.tv_sec = 20}, none = {.it_value.tv_sec = 0};
	struct fixture *f = fixture_open(24, 80, false);

	(void)unused;
	fixture_keys(f, "Y");
	setitimer(ITIMER_PROF, &limit, NULL);
	for (int i = 0; i < 1000; i++) {
		fixture_type(f, "eth / arp");
		fixture_keys(f, "Enter");
	}
	setitimer(ITIMER_PROF, &none, NULL);
	fixture_draw(f, 0);
	assert_true(fixture_has(f, "recipes, 1000 frames"));
	fixture_close(f);
}

static void
a_frame_is_shown_as_others_write_it(void **unused)
{
	struct fixture *f = fixture_open(24, 80, false);

	(void)unused;
	fixture_receive(f, "abc");
	fixture_draw(f, 1);
	fixture_keys(f, ":");
	fixture_type(f, "as scapy");
	fixture_keys(f, "Enter");
	fixture_draw(f, 0);
	assert_true(fixture_has(f, "Copy frame 1 as scapy"));
	assert_true(fixture_has(f, "from scapy.all import *"));
	fixture_keys(f, "Esc 3 Ctrl-y");
	fixture_draw(f, 0);
	assert_true(fixture_has(f, "Copy the frame to send"));
	assert_true(fixture_has(f, "Hello lab"));
	fixture_keys(f, "Esc Esc b :");
	fixture_type(f, "as hex");
	fixture_keys(f, "Enter");
	fixture_draw(f, 0);
	assert_true(fixture_has(f, "Copy the frame to send as hex"));
	assert_true(fixture_has(f, "88b548656c6c6f206c6162"));
	fixture_keys(f, "Esc Esc :");
	fixture_type(f, "as nothing");
	fixture_keys(f, "Enter");
	fixture_draw(f, 0);
	assert_true(fixture_has(f, "is no notation - there are recipe"));
	fixture_keys(f, "Esc Esc y");
	fixture_draw(f, 0);
	assert_true(fixture_has(f, "Copy frame 1"));
	fixture_close(f);
}

/* A line after the colon, and what the screen shows then. */
static void
commands_do_the_same(void **unused)
{
	struct fixture *f = fixture_open(24, 80, false);
	char path[256], line[300];
	FILE *file;

	(void)unused;
	snprintf(path, sizeof path, "%s/dump", folder);
	file = fopen(path, "w");
	assert_non_null(file);
	fputs("ffffffffffff02000000000a88b64142\n\nffffffffffff02000000000a88b64344\n", file);
	fclose(file);
	fixture_command(f, "preset ll");
	assert_true(fixture_has(f, "\"ll\" is the beginning of several presets"));
	fixture_command(f, "preset lld");
	assert_true(sends(f, "88cc0207"));
	snprintf(line, sizeof line, "take %s", path);
	fixture_command(f, line);
	assert_true(sends(f, "88b64142"));
	assert_true(fixture_has(f, "bytes in hex, 2 frames"));
	snprintf(line, sizeof line, "take %s 2", path);
	fixture_command(f, line);
	assert_true(sends(f, "88b64344"));
	snprintf(line, sizeof line, "take %s 3", path);
	fixture_command(f, line);
	assert_true(fixture_has(f, "there is no frame 3 in it"));
	fixture_keys(f, "u u");
	assert_true(sends(f, "88cc0207"));
	fixture_command(f, "preset");
	assert_true(fixture_has(f, "preset: NAME is missing"));
	fixture_close(f);
}

static int
begin(void **unused)
{
	(void)unused;
	if (folder_make())
		return -1;
	setenv("XDG_CONFIG_HOME", folder, 1);
	setenv("XDG_STATE_HOME", folder, 1);
	return 0;
}

static int
end(void **unused)
{
	(void)unused;
	return folder_remove();
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_preset_goes_into_the_form),
	    cmocka_unit_test(all_presets_can_be_looked_at),
	    cmocka_unit_test(own_ones_are_saved_renamed_and_removed),
	    cmocka_unit_test(a_broken_one_says_so),
	    cmocka_unit_test(what_was_sent_is_remembered),
	    cmocka_unit_test(text_becomes_a_frame),
	    cmocka_unit_test(typed_text_ends_with_a_key),
	    cmocka_unit_test(commands_do_the_same),
	    cmocka_unit_test(much_typed_text_is_read_once),
	    cmocka_unit_test(a_frame_is_shown_as_others_write_it),
	};

	return cmocka_run_group_tests(tests, begin, end);
}
