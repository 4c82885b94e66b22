/* SPDX-License-Identifier: BSD-2-Clause */
/* The frame check sequence, and what a frame is on the wire around the bytes that a program sees
 * (IEEE 802.3 clauses 3 and 4.4.2). */
#ifndef WIRE_FCS_H
#define WIRE_FCS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
	WIRE_PREAMBLE = 7,
	WIRE_SFD = 1,
	WIRE_FCS = 4,
	WIRE_GAP = 12, /* byte times of silence */
	WIRE_OVERHEAD = WIRE_PREAMBLE + WIRE_SFD + WIRE_FCS + WIRE_GAP,
	WIRE_LEAST = 60 /* bytes without FCS: what is shorter is a runt */
};

/* A CRC of 32 bits that takes the lowest bit of a byte first: its polynomial, turned round, and
 * what it makes of a byte, once it is asked. */
struct crc {
	uint32_t polynomial, table[256];
	bool ready;
};

/* What it is after n more bytes. */
uint32_t crc_add(struct crc *, uint32_t crc, const uint8_t *bytes, size_t n);

/* CRC-32 of IEEE 802.3 clause 3.2.9 over a frame from destination to padding; the four bytes as
 * they are sent, first one highest. */
uint32_t fcs(const uint8_t *bytes, size_t n);

/* The same for a frame that is filled with zeros up to so many bytes before it leaves. */
uint32_t fcs_padded(const uint8_t *bytes, size_t n, size_t to);

/* Whether the last four bytes of a frame are the check sequence of all before: a few captures keep
 * it. */
bool fcs_kept(const uint8_t *bytes, size_t n);

/* Time of n bytes at a speed in Mb/s, in picoseconds. */
uint64_t wire_time_ps(uint64_t n, uint32_t mbit);

#endif
