/* SPDX-License-Identifier: BSD-2-Clause */
/* What the program does every day works behind the walls, and what is left of a process that is
 * killed there. What has to fail there is the drill's. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "port/files.h"
#include "port/out.h"
#include "port/sandbox.h"
#include "walls.h"

enum {
	WORDS = 60 /* a descriptor for what is not so */
};

#define NEED(condition)                                                                        \
	do {                                                                                   \
		if (!(condition)) {                                                            \
			dprintf(WORDS, "%s:%d: not so: %s\n", __FILE__, __LINE__, #condition); \
			_exit(WALLS_BROKEN);                                                   \
		}                                                                              \
	} while (0)

static void
count(void *context, const struct port_frame *f)
{
	(void)f;
	++*(int *)context;
}

static void
work(void)
{
	struct why why = {.text = ""};
	struct out out;
	int descriptor;
	char word[8] = "";

	NEED(stage.port->ops->send(stage.port, walls_frame, sizeof walls_frame, &why));
	NEED(live_switch(stage.port, "c0", true, &why));
	NEED(stage.port->ops->send(stage.port, walls_frame, sizeof walls_frame, &why));
	NEED(stage.port->ops->set_promiscuous(stage.port, false, &why));
	NEED(live_switch(stage.port, "a0", true, &why));
	stage.port->ops->refresh(stage.port);
	NEED(stage.port->ops->receive(stage.port, 64, count, &descriptor, &why) >= 0);
	NEED(out_open(&out, "saved.pcapng", OUT_SAVE, &why));
	NEED(out_write(&out, "whole", 5) == 5 && out_finish(&out, true, &why));
	NEED(out_open(&out, "saved.pcapng", OUT_REPLACE, &why)); /* it is our own */
	NEED(out_write(&out, "new", 3) == 3 && out_finish(&out, true, &why));
	NEED(!out_open(&out, "saved.pcapng", OUT_SAVE, &why) && errno == EEXIST);
	NEED(out_probe("another", &why));
	for (int i = 0; i < 2000; i++) { /* none is left open anywhere */
		descriptor = files_read("saved.pcapng");
		NEED(descriptor >= 0);
		close(descriptor);
	}
	descriptor = files_read("saved.pcapng");
	NEED(descriptor >= 0 && read(descriptor, word, 7) == 3 && !strcmp(word, "new"));
	close(descriptor);
	NEED(out_open(&out, "grown", OUT_NEW, &why));
	NEED(out_write(&out, "12345", 5) == 5 && out_cut(&out, 3) && out_finish(&out, true, &why));
	NEED(out_remove("grown"));
	port_close(stage.port);
}

static void
test_work(void **state)
{
	struct stat is;

	(void)state;
	assert_int_equal(dup2(STDOUT_FILENO, WORDS), WORDS);
	assert_int_equal(walls_child(work, WALLS_SHUT), WALLS_FINE);
	assert_int_equal(stat("saved.pcapng", &is), 0);
	assert_int_equal(is.st_size, 3);
	assert_int_equal(stat("grown", &is), -1);
	unlink("saved.pcapng");
}

static void
listen_only(void)
{
	struct why why = {.text = ""};
	int frames = 0;

	NEED(!stage.port->ops->send(stage.port, walls_frame, sizeof walls_frame, &why));
	NEED(strstr(why.text, "may only receive"));
	NEED(stage.port->ops->receive(stage.port, 64, count, &frames, &why) >= 0);
}

static void
test_receive_only(void **state)
{
	(void)state;
	if (!WALLS_FILTER) {
		printf("# the next one was skipped: built without seccomp\n");
		return;
	}
	assert_int_equal(walls_child(listen_only, WALLS_RECEIVE_ONLY), WALLS_FINE);
}

/* Killed in the middle of a save: the keeper sweeps up. */
static void
half_a_save(void)
{
	struct out out;

	NEED(out_open(&out, "half.pcapng", OUT_SAVE, NULL));
	NEED(out_write(&out, "half", 4) == 4);
	kill(getpid(), SIGKILL);
}

static bool
is_empty(void)
{
	return !system("test -z \"$(ls -A | grep -v -x -e frame -e keys -e ours)\"");
}

static void
test_killed(void **state)
{
	(void)state;
	assert_int_equal(walls_child(half_a_save, WALLS_SHUT), WALLS_STOPPED + SIGKILL);
	for (int i = 0; i < 1000 && !is_empty(); i++)
		poll(NULL, 0, 10);
	assert_true(is_empty());
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_work),
	    cmocka_unit_test(test_receive_only),
	    cmocka_unit_test(test_killed),
	};

	if (!sandbox_possible()) {
		printf("1..0 # SKIP with sanitizers there is no sandbox\n");
		return 0;
	}
	walls_enter();
	return cmocka_run_group_tests_name("sandbox", tests, walls_make, walls_end);
}
