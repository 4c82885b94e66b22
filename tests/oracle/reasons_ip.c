/* SPDX-License-Identifier: BSD-2-Clause */
/* Conditions of reasons for fields of the internet protocols. */
#include "tests/oracle/reasons.h"

/* What a header of this program leaves as bytes. */
bool
in_data(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)ours;
	return judge_opaque(&frame->ours, theirs);
}

bool
is_whether(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)frame;
	return ours->number && theirs->number == 1;
}

/* An option of TCP after the one that ends them. */
bool
is_after_end(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)ours;
	return theirs->bit >= 8 && !theirs->number && !frame->bytes[theirs->bit / 8 - 1];
}

bool
is_join_byte(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)ours;
	return frame->bytes[theirs->bit / 8] >> 4 == 1;
}

bool
is_long_form(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)frame;
	return ours->number >= 128 && theirs->number == ((ours->number & 15) + 16)
							    << ((ours->number >> 4 & 7) + 3);
}

bool
is_half_byte(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)frame;
	(void)theirs;
	return ours->bits == 4;
}

bool
is_geneve_length(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)frame;
	return theirs->number == 4 * ours->number || theirs->number == 4 * ours->number + 4;
}

bool
is_one_byte(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)frame;
	(void)theirs;
	return ours->bits == 8;
}

bool
is_three_bytes(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)frame;
	(void)theirs;
	return ours->bits == 24;
}

/* A place of a route that has not been reached, in an option that begins with type, length and
 * pointer. */
bool
beyond_pointer(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *last = finds_last(&frame->ours, "ip.opt.ptr", ours->bit);

	(void)theirs;
	return last && (ours->bit - last->bit) / 8 + 3 >= last->number;
}

bool
is_source_routed(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *route = finds_first(&frame->ours, "ip.src_rt");

	(void)ours;
	(void)theirs;
	return route;
}

bool
is_zero_meaning_all(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *outer = finds_last(&frame->ours, "ip.len", ours->bit);
	uint64_t end = outer && outer->number ? outer->bit / 8 - 2 + outer->number : frame->len;

	return !ours->number && theirs->number == end - ours->bit / 8 + 2;
}
