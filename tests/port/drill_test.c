/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The take-over drill: what a frame that took the process over could still do. Each attack runs in
 * a process of its own behind shut walls, and has to fail there, by an error or by the end of that
 * process; and to show that it is one, it has to succeed where nothing is given up. Prints the
 * table: a line "# drill | attack | with rights gone | behind the walls" each.
 */
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <unistd.h>

#include <cmocka.h>

#include "attack.h"
#include "port/sandbox.h"
#include "walls.h"

static const struct attack *attack;

static void
run_attack(void)
{
	if (attack->run() >= 0)
		_exit(ATTACK_DONE);
}

static bool
is_refused(int status)
{
	return status == WALLS_FINE || status == WALLS_STOPPED + SIGSYS;
}

static int
try(enum walls walls)
{
	int status;

	walls_renew();
	status = walls_child(run_attack, walls);
	if (!is_refused(status) && status != ATTACK_DONE)
		fail_msg("%s: ended with %d", attack->name, status);
	return status;
}

static void
refuse(const struct attack *which, enum walls most)
{
	int open, rights, shut = ATTACK_DONE;

	attack = which;
	open = try(WALLS_OPEN);
	if (open != ATTACK_DONE && !attack->rare)
		fail_msg("%s: does not even work where nothing is given up", attack->name);
	rights = try(WALLS_RIGHTS);
	for (enum walls walls = WALLS_SHUT; walls <= most; walls++) {
		shut = try(walls);
		if (!is_refused(shut))
			fail_msg("%s: was not refused", attack->name);
	}
	printf("# drill | %s | %s | %s\n", attack->name,
	    open != ATTACK_DONE     ? "not even as root"
	    : rights == ATTACK_DONE ? "works"
				    : "refused",
	    shut == WALLS_FINE ? "refused" : "ends the process");
}

/* A stage that refuses everything proves nothing. */
static long
do_nothing(void)
{
	return getpid();
}

static void
test_stage(void **state)
{
	static const struct attack none = {"nothing", do_nothing};

	(void)state;
	attack = &none;
	assert_int_equal(try(WALLS_SHUT), ATTACK_DONE);
	assert_int_equal(try(WALLS_RECEIVE_ONLY), ATTACK_DONE);
}

static void
test_attacks(void **state)
{
	static const struct {
		const struct attack *attacks;
		enum walls most; /* both ways to shut them make a difference to the network alone */
		bool by_filter;  /* only the list of system calls refuses all of them */
	} lists[] = {{attacks_on_processes, WALLS_SHUT, true},
	    {attacks_on_kernel, WALLS_SHUT, true}, {attacks_on_files, WALLS_SHUT, true},
	    {attacks_on_keeper, WALLS_SHUT}, {attacks_on_network, WALLS_RECEIVE_ONLY, true}};

	(void)state;
	for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
		for (const struct attack *a = lists[i].attacks; a->name; a++)
			if (WALLS_FILTER || !lists[i].by_filter)
				refuse(a, lists[i].most);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_stage),
	    cmocka_unit_test(test_attacks),
	};

	if (!sandbox_possible()) {
		printf("1..0 # SKIP with sanitizers there is no sandbox\n");
		return 0;
	}
	setvbuf(stdout, NULL, _IOLBF, 0);
	walls_enter();
	return cmocka_run_group_tests_name("drill", tests, walls_make, walls_end);
}
