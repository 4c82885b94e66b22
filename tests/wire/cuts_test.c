/* SPDX-License-Identifier: BSD-2-Clause */
/* Every frame that is in the tree, cut at every length: each piece in memory of just its size, so
 * that with sanitizers nobody reads a byte beyond it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <ftw.h>

#include "check.h"
#include "stacks.h"

enum {
	ROOM = 1 << 17
};

static uint8_t bytes[ROOM];
static unsigned frames, pieces;

static void
cut_up(uint32_t n, const char *whose)
{
	const char *wrong = check_cuts(bytes, n, n, n);

	if (wrong)
		fail_msg("%s: %s", whose, wrong);
	frames++;
	pieces += n;
}

static int
visit_golden(const char *path, const struct stat *status, int flag, struct FTW *where)
{
	static char line[2 * ROOM];
	FILE *file = flag == FTW_F ? fopen(path, "r") : NULL;

	(void)status;
	(void)where;
	while (file && fgets(line, sizeof line, file))
		if (!strncmp(line, "bytes ", 6))
			cut_up((uint32_t)text_unhex(line + 6, bytes, sizeof bytes), path);
	if (file)
		fclose(file);
	return 0;
}

static int
visit_corpus(const char *path, const struct stat *status, int flag, struct FTW *where)
{
	FILE *file = flag == FTW_F ? fopen(path, "rb") : NULL;

	(void)status;
	(void)where;
	if (!file)
		return 0;
	cut_up((uint32_t)fread(bytes, 1, sizeof bytes, file), path);
	fclose(file);
	return 0;
}

static void
look_into(const char *folder, __nftw_func_t visit)
{
	const char *srcdir = getenv("srcdir");
	char path[4096];
	unsigned before = frames;

	snprintf(path, sizeof path, "%s/tests/%s", srcdir ? srcdir : ".", folder);
	assert_int_equal(nftw(path, visit, 16, FTW_PHYS), 0);
	assert_true(frames > before);
}

static void
golden_frames(void **unused)
{
	(void)unused;
	look_into("golden", visit_golden);
}

static void
frames_of_the_fuzzer(void **unused)
{
	(void)unused;
	look_into("fuzz/corpus/walk", visit_corpus);
}

static void
frames_of_every_protocol(void **unused)
{
	static struct draft draft;

	(void)unused;
	stacks_collect(NULL);
	assert_true(nstacks > 0);
	for (unsigned i = 0; i < nstacks; i++) {
		stack_frame(stacks[i], &draft);
		cut_up((uint32_t)draft_frame(&draft, bytes), stacks[i]);
	}
	print_message("# %u frames, %u pieces\n", frames, pieces);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(golden_frames),
	    cmocka_unit_test(frames_of_the_fuzzer),
	    cmocka_unit_test(frames_of_every_protocol),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
