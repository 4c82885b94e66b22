/* SPDX-License-Identifier: BSD-2-Clause */
/* Any bytes are a frame: walked, said, loaded, and made again from their recipe. */
#include "tests/wire/check.h"

#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	const char *wrong;

	if (n > DRAFT_MAX)
		return 0;
	wrong = check_walk(bytes, (uint32_t)n, (uint32_t)n);
	if (!wrong)
		wrong = check_walk(bytes, (uint32_t)n, (uint32_t)n + 100);
	if (!wrong)
		wrong = check_draft(bytes, (uint32_t)n);
	if (wrong) {
		fprintf(stderr, "%s\n", wrong);
		abort();
	}
	return 0;
}
