/* SPDX-License-Identifier: BSD-2-Clause */
/* The frame check sequence: see fcs.h. */
#include "wire/fcs.h"

#include <stdbool.h>

uint32_t
fcs(const uint8_t *bytes, size_t n)
{
	static uint32_t table[256];
	static bool ready;
	uint32_t crc = UINT32_MAX;

	for (uint32_t i = 0; !ready && i < 256; i++) {
		table[i] = i;
		for (int bit = 0; bit < 8; bit++)
			table[i] = table[i] >> 1 ^ (table[i] & 1 ? 0xedb88320 : 0);
	}
	ready = true;
	while (n--)
		crc = crc >> 8 ^ table[(crc ^ *bytes++) & 0xff];
	crc = ~crc;
	/* the highest term goes first, each byte from its lowest bit: the low byte leads */
	return crc << 24 | (crc << 8 & 0xff0000) | (crc >> 8 & 0xff00) | crc >> 24;
}

uint64_t
wire_time_ps(uint64_t n, uint32_t mbit)
{
	return mbit ? n * 8 * 1000000 / mbit : 0;
}
