/* SPDX-License-Identifier: BSD-2-Clause */
/* Runs a fuzz target over the files of its corpus, without a fuzzer. Knows the name of the target
 * from its own; prints TAP. */
#include <dirent.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	INPUT_MAX = 1 << 20
};

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

static bool
replay(const char *folder, const char *name)
{
	static uint8_t bytes[INPUT_MAX];
	char path[4300];
	FILE *file;
	uint8_t *exact;
	size_t n;

	snprintf(path, sizeof path, "%s/%s", folder, name);
	file = fopen(path, "rb");
	if (!file)
		return false;
	n = fread(bytes, 1, sizeof bytes, file);
	fclose(file);
	exact = malloc(n ? n : 1);
	memcpy(exact, bytes, n);
	LLVMFuzzerTestOneInput(exact, n);
	free(exact);
	return true;
}

int
main(int argc, char **argv)
{
	const char *srcdir = getenv("srcdir"), *target = strrchr(argv[0], '_');
	char folder[4000];
	struct dirent **names;
	int n, bad = 0;

	(void)argc;
	snprintf(folder, sizeof folder, "%s/tests/fuzz/corpus/%s", srcdir ? srcdir : ".",
	    target ? target + 1 : "");
	n = scandir(folder, &names, NULL, alphasort);
	printf("1..%d\n", n < 0 ? 1 : n);
	if (n < 0)
		printf("not ok 1 - %s is missing\n", folder);
	for (int i = 0; i < n; i++) {
		bool fine = names[i]->d_name[0] == '.' || replay(folder, names[i]->d_name);

		printf("%sok %d - %s\n", fine ? "" : "not ", i + 1, names[i]->d_name);
		fflush(stdout);
		bad += !fine;
		free(names[i]);
	}
	if (n >= 0)
		free(names);
	return n < 0 || bad;
}
