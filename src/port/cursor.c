/* SPDX-License-Identifier: BSD-2-Clause */
/* Numbers from memory: see cursor.h. */
#include "port/cursor.h"

#include <byteswap.h>
#include <string.h>

static void
take(struct cursor *c, void *out, size_t n)
{
	memset(out, 0, n);
	if (c->left < n) {
		c->short_ = true;
		c->left = 0;
		return;
	}
	memcpy(out, c->at, n);
	c->at += n;
	c->left -= n;
}

uint16_t
cursor_16(struct cursor *c)
{
	uint16_t value;

	take(c, &value, sizeof value);
	return c->swapped ? bswap_16(value) : value;
}

uint32_t
cursor_32(struct cursor *c)
{
	uint32_t value;

	take(c, &value, sizeof value);
	return c->swapped ? bswap_32(value) : value;
}

uint64_t
cursor_64(struct cursor *c)
{
	uint64_t value;

	take(c, &value, sizeof value);
	return c->swapped ? bswap_64(value) : value;
}

struct cursor
cursor_part(struct cursor *c, size_t n)
{
	struct cursor part = *c;

	if (n > c->left) {
		c->short_ = true;
		n = c->left;
	}
	part.left = n;
	c->at += n;
	c->left -= n;
	return part;
}
