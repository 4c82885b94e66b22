/* SPDX-License-Identifier: BSD-2-Clause */
/* Frames that drafts were made from: see origin.h. */
#include "session/origin.h"

#include <stdlib.h>

struct origin *
origin_new(const struct record *record)
{
	struct origin *origin = calloc(1, sizeof *origin);

	if (!origin)
		return NULL;
	origin->holders = 1;
	origin->record = record_copy(record);
	if (!origin->record) {
		free(origin);
		return NULL;
	}
	return origin;
}

struct origin *
origin_hold(struct origin *origin)
{
	if (origin)
		origin->holders++;
	return origin;
}

void
origin_drop(struct origin *origin)
{
	if (!origin || --origin->holders)
		return;
	free(origin->record);
	free(origin);
}
