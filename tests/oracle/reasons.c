/* SPDX-License-Identifier: BSD-2-Clause */
/* Why a difference is no mistake of this program. Each row is as narrow as it can be. */
#include "tests/oracle/oracle.h"

#include <string.h>

enum {
	ONLY_O = 1 << ONLY_OURS | 1 << LAYER_OURS,
	ONLY_T = 1 << ONLY_THEIRS | 1 << LAYER_THEIRS
};

static bool
tshark_gave_up(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)theirs;
	for (unsigned i = 0; i < frame->theirs.n; i++)
		if (frame->theirs.found[i].bit > ours->bit + ours->bits)
			return false;
	return frame->malformed;
}

struct reason reasons[] = {
    {NULL, ONLY_O, tshark_gave_up, "tshark stops where a frame is malformed or cut"},
    {.words = NULL},
};

struct reason *
reason_find(const struct frame *frame, enum difference what, const struct found *ours,
    const struct found *theirs)
{
	const char *key = keys[ours ? ours->key : theirs->key].name;

	for (struct reason *r = reasons; r->words; r++) {
		size_t n = r->key ? strlen(r->key) : 0;
		bool same =
		    !n || (r->key[n - 1] == '.' ? !strncmp(key, r->key, n) : !strcmp(key, r->key));

		if (same && r->differences >> what & 1 &&
		    (!r->when || r->when(frame, ours, theirs)))
			return r;
	}
	return NULL;
}
