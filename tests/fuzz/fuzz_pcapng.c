/* SPDX-License-Identifier: BSD-2-Clause */
/* Any bytes are a pcapng file. */
#include "tests/fuzz/capture.h"

#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	static const uint8_t magic[] = {0x0a, 0x0d, 0x0d, 0x0a};

	if (n < sizeof magic || memcmp(bytes, magic, sizeof magic))
		return -1; /* the fuzzer keeps to files that are pcapng */
	check_capture(bytes, n);
	return 0;
}
