/* SPDX-License-Identifier: BSD-2-Clause */
/* Why a difference is no mistake of this program. Each row is as narrow as it can be. */
#include "tests/oracle/oracle.h"

#include <string.h>

enum {
	ONLY_O = 1 << ONLY_OURS | 1 << LAYER_OURS,
	ALL = (1 << DIFFERENCES) - 1,
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

/* A tunnel that this program does not open. */
static bool
behind_unknown(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)ours;
	return frame_behind_unknown(frame, keys[theirs->key].parent);
}

static bool
is_isl(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)ours;
	(void)theirs;
	return frame_has(frame, "isl");
}

static bool
is_zero(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)frame;
	(void)theirs;
	return ours->has_number && !ours->number;
}

static bool
is_times_four(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)frame;
	return theirs->number == 4 * ours->number;
}

static bool
is_zero_meaning_all(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	return !ours->number && theirs->number == frame->len - ours->bit / 8 + 2;
}

struct reason reasons[] = {
    {NULL, ONLY_O, tshark_gave_up, "tshark stops where a frame is malformed or cut"},
    {NULL, ONLY_T, behind_unknown, "in a protocol that this program shows as bytes"},
    {NULL, ONLY_O, is_isl, "tshark takes these addresses for the start of Cisco's ISL"},
    {"data.", ALL, NULL, "what one of them leaves as bytes; what the other finds in them counts"},
    {"ip.hdr_len", 1 << VALUE, is_times_four, "tshark counts bytes, the frame words of 4 bytes"},
    {"ip.len", 1 << VALUE, is_zero_meaning_all, "tshark says the length that a zero stands for"},
    {"llc.control.p", 1 << ONLY_OURS, is_zero, "tshark shows this bit only when it is set"},
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
