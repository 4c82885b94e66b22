/* SPDX-License-Identifier: BSD-2-Clause */
/* Any text may be a recipe: refused in words, or a frame that its printed recipe makes again. */
#include "tests/wire/check.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	char *recipe = malloc(n + 1);
	const char *wrong;

	memcpy(recipe, bytes, n);
	recipe[n] = '\0';
	wrong = check_recipe(recipe);
	free(recipe);
	if (wrong) {
		fprintf(stderr, "%s\n", wrong);
		abort();
	}
	return 0;
}
