/* SPDX-License-Identifier: BSD-2-Clause */
/* The check sum of OSI's protocols (Fletcher, ISO 8473-1 annex C): see sums.h. */
#include "proto/sums.h"

enum {
	MODULUS = 255
};

/* Two bytes at sum_at that make both running sums over all n bytes zero. */
static uint64_t
fletcher(const uint8_t *bytes, uint32_t n, uint32_t sum_at)
{
	int64_t c0 = 0, c1 = 0, x, y;

	for (uint32_t i = 0; i < n; i++) {
		c0 = (c0 + (i == sum_at || i == sum_at + 1 ? 0 : bytes[i])) % MODULUS;
		c1 = (c1 + c0) % MODULUS;
	}
	x = (((int64_t)n - sum_at - 1) * c0 - c1) % MODULUS;
	x += x <= 0 ? MODULUS : 0;
	y = 2 * MODULUS - c0 - x;
	y -= y > MODULUS ? MODULUS : 0;
	return (uint64_t)(x << 8 | y);
}

bool
sum_isis(const struct dissection *d, unsigned layer, uint64_t *value)
{
	enum {
		LIFE_AT = 2, /* bytes before it and itself are not covered */
		ID_AT = 4,
		SUM_AT = 16
	};
	const struct layer *own = &d->layer[layer];
	const uint8_t *bytes = d->bytes + own->start;

	if (own->quoted || own->cut || own->end > d->caplen || own->end < own->start + SUM_AT + 2 ||
	    !(bytes[LIFE_AT] | bytes[LIFE_AT + 1]))
		return false; /* one that is thrown away has only its header left */
	*value = fletcher(bytes + ID_AT, own->end - own->start - ID_AT, SUM_AT - ID_AT);
	return true;
}

bool
sum_osi(const struct dissection *d, unsigned layer, uint64_t *value)
{
	enum {
		LENGTH_AT = 1,
		SUM_AT = 7
	};
	const struct layer *own = &d->layer[layer];
	const uint8_t *bytes = d->bytes + own->start;
	uint32_t n;

	if (own->quoted || own->end > d->caplen || own->end < own->start + SUM_AT + 2)
		return false;
	n = bytes[LENGTH_AT];
	if (n < SUM_AT + 2 || own->start + n > own->end || !(bytes[SUM_AT] | bytes[SUM_AT + 1]))
		return false;
	*value = fletcher(bytes, n, SUM_AT);
	return true;
}
