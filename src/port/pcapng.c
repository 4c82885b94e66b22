/* SPDX-License-Identifier: BSD-2-Clause */
/* The small parts of pcapng: see pcapng.h. Options, comments, time stamps; knows no state. */
#include "port/pcapng.h"

#include <byteswap.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"

bool
pcapng_option(struct cursor *options, uint16_t *code, struct cursor *value)
{
	uint16_t length;

	*code = cursor_16(options);
	length = cursor_16(options);
	if (options->short_ || *code == OPTION_END || length > options->left)
		return false;
	*value = cursor_part(options, length);
	cursor_part(options, -length & 3u);
	options->short_ = false; /* the last one may be without its filling */
	return true;
}

void
pcapng_add_comment(const struct cursor *value, struct text *out)
{
	const uint8_t *at = value->at, *end = at + value->left;

	while (at < end) { /* lines become one */
		const uint8_t *next = memchr(at, '\n', (size_t)(end - at));
		size_t n = (size_t)((next ? next : end) - at);

		if (n && at[n - 1] == '\r')
			n--;
		if (n && out->length)
			text_add(out, " / ");
		text_safe(out, at, n);
		at = next ? next + 1 : end;
	}
}

void
pcapng_comment(const struct inflow *in, uint64_t at, struct text *out)
{
	uint32_t head[BLOCK_FRAME / 4], length, padded; /* of the block, of its frame */
	uint8_t *bytes;
	struct cursor options, value;
	uint16_t code;

	if (at < BLOCK_FRAME || !inflow_again(in, at - BLOCK_FRAME, head, sizeof head))
		return;
	options.swapped = head[0] > UINT16_MAX; /* packet blocks have small numbers */
	length = options.swapped ? bswap_32(head[1]) : head[1];
	padded = options.swapped ? bswap_32(head[5]) : head[5];
	if (length > BLOCK_MOST || padded > length)
		return;
	padded = (padded + 3) & ~3u;
	if (length < BLOCK_FRAME + padded + 4)
		return;
	options.left = length - BLOCK_FRAME - padded - 4;
	options.short_ = false;
	bytes = malloc(options.left + 1);
	options.at = bytes;
	if (bytes && inflow_again(in, at + padded, bytes, options.left))
		while (pcapng_option(&options, &code, &value))
			if (code == OPTION_COMMENT)
				pcapng_add_comment(&value, out);
	free(bytes);
}

/* Seconds and a rest below one second, for ticks of 2^-power s. */
static int64_t
binary(uint64_t stamp, unsigned power, uint64_t *ns)
{
	uint64_t part = power < 64 ? stamp & ((UINT64_C(1) << power) - 1) : stamp;

	if (power > 34) { /* so that the product below fits */
		part = power - 34 < 64 ? part >> (power - 34) : 0;
		*ns = part * (uint64_t)NS_PER_S >> 34;
	} else {
		*ns = part * (uint64_t)NS_PER_S >> power;
	}
	stamp = power < 64 ? stamp >> power : 0;
	return stamp > INT64_MAX ? INT64_MAX : (int64_t)stamp;
}

/* The same for ticks of 10^-power s. */
static int64_t
decimal(uint64_t stamp, unsigned power, uint64_t *ns)
{
	uint64_t second = 1;

	*ns = 0;
	if (power > 19) /* a tick so small that a stamp holds no whole second */
		return 0;
	for (unsigned i = 0; i < power; i++)
		second *= 10;
	*ns = stamp % second;
	for (unsigned i = power; i < 9; i++)
		*ns *= 10;
	for (unsigned i = power; i > 9; i--)
		*ns /= 10;
	stamp /= second;
	return stamp > INT64_MAX ? INT64_MAX : (int64_t)stamp;
}

int64_t
pcapng_time(uint64_t stamp, uint8_t resolution, int64_t offset)
{
	const int64_t most = INT64_MAX / NS_PER_S - 1;
	uint64_t ns;
	int64_t seconds = resolution & 0x80 ? binary(stamp, resolution & 0x7f, &ns)
					    : decimal(stamp, resolution, &ns);

	if (offset > 0 && seconds > INT64_MAX - offset)
		seconds = most;
	else
		seconds += offset;
	if (seconds < 0 || seconds > most)
		seconds = seconds < 0 ? 0 : most;
	return seconds * NS_PER_S + (int64_t)ns;
}
