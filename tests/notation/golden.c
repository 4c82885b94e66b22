/* SPDX-License-Identifier: BSD-2-Clause */
/* Reads the lines "bytes ..." of tests/golden: see golden.h. */
#include "tests/notation/golden.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "wire/wire.h"

static void
read_file(const char *path, void (*take)(void *, const uint8_t *, uint32_t), void *context)
{
	static char line[4 * DRAFT_MAX];
	static uint8_t bytes[DRAFT_MAX];
	FILE *file = fopen(path, "r");

	if (!file)
		abort();
	while (fgets(line, sizeof line, file)) {
		long n =
		    strncmp(line, "bytes ", 6) ? -1 : text_unhex(line + 6, bytes, sizeof bytes);

		if (n > 0)
			take(context, bytes, (uint32_t)n);
	}
	fclose(file);
}

void
golden_each(void (*take)(void *context, const uint8_t *bytes, uint32_t n), void *context)
{
	const char *srcdir = getenv("srcdir");
	char folder[512], path[1024];
	struct dirent *entry;
	DIR *entries;

	snprintf(folder, sizeof folder, "%s/tests/golden", srcdir ? srcdir : ".");
	entries = opendir(folder);
	if (!entries)
		abort();
	while ((entry = readdir(entries))) {
		if (!strstr(entry->d_name, ".golden"))
			continue;
		snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
		read_file(path, take, context);
	}
	closedir(entries);
}
