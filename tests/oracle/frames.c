/* SPDX-License-Identifier: BSD-2-Clause */
/* A batch of frames, with what both found in them. */
#include "tests/oracle/oracle.h"

#include <stdlib.h>

struct frame batch[BATCH_MAX];
unsigned nbatch;

struct found *
finds_add(struct finds *finds, int key)
{
	if (finds->n == finds->room) {
		finds->room = finds->room ? 2 * finds->room : 64;
		finds->found = realloc(finds->found, finds->room * sizeof *finds->found);
		if (!finds->found)
			abort();
	}
	finds->found[finds->n] = (struct found){.key = key};
	return &finds->found[finds->n++];
}

static void
finds_clear(struct finds *finds)
{
	for (unsigned i = 0; i < finds->n; i++)
		free(finds->found[i].text);
	free(finds->found);
}

void
batch_clear(void)
{
	for (unsigned i = 0; i < nbatch; i++) {
		finds_clear(&batch[i].ours);
		finds_clear(&batch[i].theirs);
		free(batch[i].bytes);
		free(batch[i].protocols);
		batch[i] = (struct frame){0};
	}
	nbatch = 0;
}
