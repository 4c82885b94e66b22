/* SPDX-License-Identifier: BSD-2-Clause */
/* Frames as lines in a file: in pieces, all of them, and not at all. */
#include "text/frames.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

enum {
	FRAMES = 1500
};

static struct session *s;
static struct port *far;
static struct why why;
static char folder[] = "/tmp/frames_test.XXXXXX", path[64];
static const uint8_t frame[60] = {0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 2, 0, 0, 0, 0, 1, 0x88, 0xb5};

static int
setup(void **state)
{
	struct port *ends[2];

	(void)state;
	s = session_new(1 << 20, 0, 0, &why);
	assert_true(pair_open(ends, (const char *[]){"a", "b"}, NULL));
	assert_true(session_add(s, ends[0], NULL));
	far = ends[1];
	for (unsigned i = 0; i < FRAMES; i++) {
		assert_true(far->ops->send(far, frame, sizeof frame, NULL));
		session_receive(s, 0);
	}
	assert_true(session_send_bytes(s, 0, frame, sizeof frame, 1, &why));
	assert_non_null(mkdtemp(folder));
	strcpy(path, folder);
	strcat(path, "/f");
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	unlink(path);
	rmdir(folder);
	strcpy(folder, "/tmp/frames_test.XXXXXX");
	port_close(far);
	session_free(s, NULL);
	return 0;
}

static unsigned
lines(void)
{
	FILE *file = fopen(path, "r");
	unsigned n = 0;

	for (int c; file && (c = getc(file)) != EOF;)
		n += c == '\n';
	if (file)
		fclose(file);
	return n;
}

static void
a_piece_in_each_turn(void **state)
{
	struct work *work = frames_save(&(struct printer){.hex = false}, s, path, false, &why);
	unsigned turns = 0;
	bool done = false;

	(void)state;
	assert_non_null(work);
	/* what comes meanwhile is not in it, nor what has gone; and the file is there when it is
	 * whole */
	assert_true(far->ops->send(far, frame, sizeof frame, NULL));
	session_receive(s, 0);
	for (; !done; turns++) {
		assert_int_not_equal(access(path, F_OK), 0);
		assert_true(work->step(work, s, &done, &why));
	}
	work->end(work);
	assert_in_range(turns, 4, 20);
	assert_int_equal(lines(), FRAMES + 1);
	assert_null(frames_save(&(struct printer){.hex = false}, s, path, false, &why));
}

static void
what_is_stopped_leaves_nothing(void **state)
{
	struct work *work = frames_save(&(struct printer){.hex = false}, s, path, false, &why);
	bool done = false;

	(void)state;
	assert_non_null(work);
	assert_true(work->step(work, s, &done, &why));
	store_clear(s->received); /* frames may go */
	assert_true(work->step(work, s, &done, &why));
	work->end(work);
	assert_int_not_equal(access(path, F_OK), 0);
	assert_int_equal(rmdir(folder), 0); /* no temporary either */
	assert_null(frames_save(&(struct printer){.hex = false}, s, path, false, &why));
	assert_null(frames_save(&(struct printer){.hex = false}, s, "-", false, &why));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(a_piece_in_each_turn, setup, teardown),
	    cmocka_unit_test_setup_teardown(what_is_stopped_leaves_nothing, setup, teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
