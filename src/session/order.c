/* SPDX-License-Identifier: BSD-2-Clause */
/* Numbers put in order: see order.h. A merge sort of places, from the bottom up. */
#include "session/order.h"

#include <stdlib.h>
#include <string.h>

struct order {
	unsigned width;
	uint64_t base;
	uint32_t n, most;
	uint8_t *key;          /* of the i-th number that was added */
	uint32_t *number;      /* of the i-th that was added, less base: they grow */
	uint32_t *from, *to;   /* once sorted: the numbers in order; the place of the i-th */
	uint32_t run;          /* sorted runs of from have this length; 0 = nothing sorted yet */
	uint32_t a, b, start;  /* next of the left, of the right run; where the left one began */
	uint64_t moved, moves; /* all that will be */
	bool sorted;
};

struct order *
order_new(uint64_t most, uint64_t base, unsigned width)
{
	struct order *o = calloc(1, sizeof *o);

	if (!o || most >= UINT32_MAX / 2) {
		free(o);
		return NULL;
	}
	o->width = width;
	o->base = base;
	o->most = (uint32_t)most;
	o->key = malloc(most * width + 1);
	o->number = malloc((most + 1) * sizeof *o->number);
	o->from = malloc((most + 1) * sizeof *o->from);
	o->to = malloc((most + 1) * sizeof *o->to);
	if (o->key && o->number && o->from && o->to)
		return o;
	order_free(o);
	return NULL;
}

void
order_free(struct order *o)
{
	if (!o)
		return;
	free(o->key);
	free(o->number);
	free(o->from);
	free(o->to);
	free(o);
}

void
order_add(struct order *o, uint64_t no, const uint8_t *key)
{
	if (o->n == o->most)
		return;
	memcpy(o->key + (size_t)o->n * o->width, key, o->width);
	o->number[o->n] = (uint32_t)(no - o->base);
	o->from[o->n] = o->n;
	o->n++;
}

static bool
is_after(const struct order *o, uint32_t a, uint32_t b)
{
	return memcmp(o->key + (size_t)a * o->width, o->key + (size_t)b * o->width, o->width) > 0;
}

/* From the order of what was added to the numbers themselves, and back. */
static void
finish(struct order *o)
{
	for (uint32_t i = 0; i < o->n; i++) {
		o->to[o->from[i]] = i;
		o->from[i] = o->number[o->from[i]];
	}
	free(o->key);
	o->key = NULL;
	o->sorted = true;
}

static uint32_t
least(uint64_t a, uint32_t b)
{
	return a < b ? (uint32_t)a : b;
}

/* Begins with the next two runs; the next round after the last of them. */
static void
next_runs(struct order *o, uint32_t start)
{
	if (start >= o->n) {
		uint32_t *round = o->from;

		o->from = o->to;
		o->to = round;
		o->run = least(2 * (uint64_t)o->run, o->n);
		start = 0;
	}
	o->start = o->a = start;
	o->b = least((uint64_t)start + o->run, o->n);
}

bool
order_sort(struct order *o, uint64_t moves)
{
	if (!o->run) {
		o->run = 1;
		o->b = least(1, o->n);
		for (uint64_t run = 1; run < o->n; run *= 2)
			o->moves += o->n;
	}
	for (; moves && o->run < o->n; moves--, o->moved++) {
		uint32_t middle = least((uint64_t)o->start + o->run, o->n),
			 end = least((uint64_t)o->start + 2 * (uint64_t)o->run, o->n),
			 at = o->a + o->b - middle;
		bool right =
		    o->a == middle || (o->b < end && is_after(o, o->from[o->a], o->from[o->b]));

		o->to[at] = o->from[right ? o->b++ : o->a++];
		if (at + 1 == end)
			next_runs(o, end);
	}
	if (!o->sorted && o->run >= o->n)
		finish(o);
	return !o->sorted;
}

unsigned
order_percent(const struct order *o)
{
	return o->sorted ? 100 : o->moves ? (unsigned)(o->moved * 99 / o->moves) : 0;
}

uint64_t
order_count(const struct order *o)
{
	return o->n;
}

uint64_t
order_at(const struct order *o, uint64_t place)
{
	return o->base + o->from[place];
}

uint64_t
order_place(const struct order *o, uint64_t no)
{
	uint32_t low = 0, high = o->n;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (o->base + o->number[middle] < no)
			low = middle + 1;
		else
			high = middle;
	}
	return low < o->n ? o->to[low] : UINT64_MAX;
}
