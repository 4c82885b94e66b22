/* SPDX-License-Identifier: BSD-2-Clause */
/* The frame check sequence: see fcs.h. */
#include "wire/fcs.h"

uint32_t
crc_add(struct crc *by, uint32_t crc, const uint8_t *bytes, size_t n)
{
	for (uint32_t i = 0; !by->ready && i < 256; i++) {
		by->table[i] = i;
		for (int bit = 0; bit < 8; bit++)
			by->table[i] = by->table[i] >> 1 ^ (by->table[i] & 1 ? by->polynomial : 0);
	}
	by->ready = true;
	while (n--)
		crc = crc >> 8 ^ by->table[(crc ^ *bytes++) & 0xff];
	return crc;
}

static uint32_t
divide(uint32_t crc, const uint8_t *bytes, size_t n)
{
	static struct crc by = {.polynomial = 0xedb88320};

	return crc_add(&by, crc, bytes, n);
}

uint32_t
fcs_padded(const uint8_t *bytes, size_t n, size_t to)
{
	uint32_t crc = divide(UINT32_MAX, bytes, n);

	for (; n < to; n++)
		crc = divide(crc, (const uint8_t[]){0}, 1);
	crc = ~crc;
	/* the highest term goes first, each byte from its lowest bit: the low byte leads */
	return crc << 24 | (crc << 8 & 0xff0000) | (crc >> 8 & 0xff00) | crc >> 24;
}

uint32_t
fcs(const uint8_t *bytes, size_t n)
{
	return fcs_padded(bytes, n, n);
}

bool
fcs_kept(const uint8_t *bytes, size_t n)
{
	const uint8_t *last;

	if (n < WIRE_LEAST + WIRE_FCS)
		return false;
	last = bytes + n - WIRE_FCS;
	return fcs(bytes, n - WIRE_FCS) == ((uint32_t)last[0] << 24 | (uint32_t)last[1] << 16 |
					       (uint32_t)last[2] << 8 | last[3]);
}

uint64_t
wire_time_ps(uint64_t n, uint32_t mbit)
{
	return mbit ? n * 8 * 1000000 / mbit : 0;
}
