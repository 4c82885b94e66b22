/* SPDX-License-Identifier: BSD-2-Clause */
/* A hash of words, one after the other: quick, against accidents alone. Knows numbers only. */
#ifndef SESSION_MIX_H
#define SESSION_MIX_H

#include <stdint.h>

/* The hash with one more word in it. */
static inline uint64_t
mix(uint64_t hash, uint64_t word)
{
	hash = (hash ^ word) * UINT64_C(0x9e3779b97f4a7c15);
	return hash ^ hash >> 29;
}

#endif
