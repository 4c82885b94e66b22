/* SPDX-License-Identifier: BSD-2-Clause */
/* Interfaces by name: see interfaces.h. A file can have 100,000 of them, and every frame asks. */
#include "port/interfaces.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	ROOM_FIRST = 4 /* and then doubled: a power of two */
};

static unsigned
hash(const char *name, int linktype, unsigned room)
{
	uint32_t mixed = 2166136261 ^ (uint32_t)linktype; /* FNV-1a */

	for (; *name; name++)
		mixed = (mixed ^ (uint8_t)*name) * 16777619;
	return (mixed ^ mixed >> 16) & (room - 1);
}

static void
chain(struct interfaces *all, unsigned i)
{
	unsigned *first = &all->first[hash(all->item[i].name, all->item[i].linktype, all->room)];

	all->item[i].next = *first;
	*first = i + 1;
}

static bool
grow(struct interfaces *all)
{
	unsigned room = all->room ? 2 * all->room : ROOM_FIRST;
	struct interface *item = realloc(all->item, room * sizeof *item);
	unsigned *first = calloc(room, sizeof *first);

	if (item)
		all->item = item;
	if (!item || !first) {
		free(first);
		return false;
	}
	free(all->first);
	all->first = first;
	all->room = room;
	for (unsigned i = 0; i < all->n; i++)
		chain(all, i);
	return true;
}

int
interfaces_find(struct interfaces *all, const char *name, int linktype)
{
	unsigned at = all->room ? all->first[hash(name, linktype, all->room)] : 0;

	for (; at; at = all->item[at - 1].next)
		if (all->item[at - 1].linktype == linktype && !strcmp(all->item[at - 1].name, name))
			return (int)at - 1;
	if (all->n == all->room && !grow(all))
		return -1;
	all->item[all->n] = (struct interface){.linktype = linktype};
	snprintf(all->item[all->n].name, sizeof all->item[all->n].name, "%s", name);
	chain(all, all->n);
	return (int)all->n++;
}

void
interfaces_free(struct interfaces *all)
{
	free(all->item);
	free(all->first);
	*all = (struct interfaces){.item = NULL};
}
