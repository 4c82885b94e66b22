/* SPDX-License-Identifier: BSD-2-Clause */
/* Any bytes are a pcap file. */
#include "tests/fuzz/capture.h"

#include <stdbool.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	static const uint32_t magics[] = {
	    0xa1b2c3d4, 0xa1b23c4d, 0xa1b2cd34, 0xd4c3b2a1, 0x4d3cb2a1};
	uint32_t magic;
	bool is = false;

	if (n < sizeof magic)
		return 0;
	memcpy(&magic, bytes, sizeof magic);
	for (size_t i = 0; i < sizeof magics / sizeof *magics; i++)
		is |= magic == magics[i];
	if (is)
		check_capture(bytes, n);
	return is ? 0 : -1; /* the fuzzer keeps to files that are pcap */
}
