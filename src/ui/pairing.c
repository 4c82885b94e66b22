/* SPDX-License-Identifier: BSD-2-Clause */
/* Which layers of two frames belong together: see pairing.h. The longest sequence that both have.
 */
#include "ui/pairing.h"

#include <stdlib.h>
#include <string.h>

enum {
	LIST_MOST = 640, /* layers, or items of one list: more are not matched */
	ALIKE = 2,       /* what a pair is worth, and one of the same bytes */
	SAME = 3
};

/* The layers of one frame that are to be matched. */
struct list {
	const struct dissection *d;
	unsigned n;
	int layer[LIST_MOST];
};

/* The number by which an item says what it is: the first in its header that names what follows.
 * Asked for each pair of items, so it does not look beyond. */
static uint64_t
type_of(const struct dissection *d, unsigned layer)
{
	for (unsigned i = d->layer[layer].span + 1; i < d->spans && d->span[i].layer == layer; i++)
		if (d->span[i].field && d->span[i].field->space)
			return span_number(d, i);
	return 0;
}

/* What two layers are worth as a pair; 0: they are none. */
static unsigned
worth(const struct list *a, unsigned i, const struct list *b, unsigned j)
{
	const struct layer *l = &a->d->layer[a->layer[i]], *m = &b->d->layer[b->layer[j]];
	uint32_t n = l->end - l->start;

	if (l->proto != m->proto || l->item != m->item || l->quoted != m->quoted ||
	    (l->item &&
		type_of(a->d, (unsigned)a->layer[i]) != type_of(b->d, (unsigned)b->layer[j])))
		return 0;
	return m->end - m->start == n && l->end <= a->d->caplen && m->end <= b->d->caplen &&
		       !memcmp(a->d->bytes + l->start, b->d->bytes + m->start, n)
		   ? SAME
		   : ALIKE;
}

/* The layers of the chain (of -1), or those that lie within a layer: items, and what items carry.
 */
static void
collect(struct list *list, const struct dissection *d, int of)
{
	list->d = d;
	list->n = 0;
	for (unsigned i = 0; i < d->layers && list->n < LIST_MOST; i++) {
		bool chain = !d->span[d->layer[i].span].depth;

		if (of < 0 ? chain : !chain && d->layer[i].under == of)
			list->layer[list->n++] = (int)i;
	}
}

static uint16_t
greater(uint16_t a, uint16_t b)
{
	return a > b ? a : b;
}

struct pair *
pairing_find(const struct dissection *d, int within, const struct dissection *e, int other)
{
	static uint16_t best[LIST_MOST + 1][LIST_MOST + 1]; /* from here to the ends */
	static struct list a, b;
	struct pair *pairs, *at;
	unsigned x = 0, y = 0;

	collect(&a, d, within);
	collect(&b, e, other);
	pairs = at = calloc(a.n + b.n + 1, sizeof *pairs);
	if (!pairs)
		return NULL;
	for (; x < a.n && x < b.n && worth(&a, x, &b, x) == SAME; x++)
		*at++ = (struct pair){{a.layer[x], b.layer[x]}};
	y = x;
	for (unsigned i = a.n + 1; i-- > x;) {
		for (unsigned j = b.n + 1; j-- > y;) {
			unsigned pair = i < a.n && j < b.n ? worth(&a, i, &b, j) : 0;

			best[i][j] =
			    i == a.n || j == b.n ? 0 : greater(best[i + 1][j], best[i][j + 1]);
			if (pair)
				best[i][j] =
				    greater(best[i][j], (uint16_t)(best[i + 1][j + 1] + pair));
		}
	}
	while (x < a.n || y < b.n) {
		unsigned pair = x < a.n && y < b.n ? worth(&a, x, &b, y) : 0;

		if (pair && best[x][y] == best[x + 1][y + 1] + pair)
			*at++ = (struct pair){{a.layer[x++], b.layer[y++]}};
		else if (x < a.n && (y == b.n || best[x + 1][y] >= best[x][y + 1]))
			*at++ = (struct pair){{a.layer[x++], -1}};
		else
			*at++ = (struct pair){{-1, b.layer[y++]}};
	}
	*at = (struct pair){{-1, -1}};
	return pairs;
}
