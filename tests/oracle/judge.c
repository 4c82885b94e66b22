/* SPDX-License-Identifier: BSD-2-Clause */
/* Compares what both found in a frame. Knows when a place and a value are the same. */
#include "tests/oracle/oracle.h"

#include <string.h>
#include <strings.h>

FILE *judge_each;

static bool
is_inside(uint32_t bit, uint32_t bits, uint32_t of, uint32_t of_bits)
{
	return bit >= of && bit + bits <= of + of_bits;
}

/* A mask of a little-endian word: the byte that holds its bits; bits of several bytes of it are no
 * range on the wire. */
static bool
is_same_in_little_endian(const struct found *ours, const struct found *t)
{
	uint32_t from_end = t->word + t->word_bits - (t->bit + t->bits); /* shift of the mask */
	uint32_t byte = t->word + from_end / 8 * 8;

	if (t->word_bits <= 8 || !is_inside(ours->bit, ours->bits, t->word, t->word_bits))
		return false;
	if (from_end % 8 + t->bits > 8)
		return ours->bits >= t->bits;
	return ours->bits == t->bits && ours->bit == byte + 8 - from_end % 8 - t->bits;
}

/* tshark names whole bytes for bits that it has read without a mask. */
static bool
is_same_place(const struct found *ours, const struct found *theirs)
{
	if (ours->bit == theirs->bit && ours->bits == theirs->bits)
		return true;
	if (theirs->masked) /* a part of a little-endian word ranges over all of it */
		return (ours->bit == theirs->word && ours->bits == theirs->word_bits) ||
		       is_same_in_little_endian(ours, theirs);
	return (ours->bit % 8 || ours->bits % 8) && ours->bits < theirs->bits &&
	       ours->bit / 8 == theirs->bit / 8 &&
	       (ours->bit + ours->bits + 7) / 8 == (theirs->bit + theirs->bits) / 8;
}

static uint64_t
number_at(const struct frame *frame, const struct found *found)
{
	uint64_t number = 0;

	for (uint32_t i = found->bit; i < found->bit + found->bits && i < 8 * frame->caplen; i++)
		number = number << 1 | (frame->bytes[i / 8] >> (7 - i % 8) & 1);
	return number;
}

static bool
is_same_value(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	uint64_t mask = ours->bits >= 64 ? UINT64_MAX : (1ull << ours->bits) - 1;

	uint64_t number = ours->has_number ? ours->number : number_at(frame, ours);

	switch (keys[ours->key].type) {
	case TRUTH:
		return !theirs->has_number || !number == !theirs->number;
	case NUMBER:
		return !theirs->has_number || ours->bits > 64 ||
		       (number & mask) == (theirs->number & mask);
	case ADDRESS:
		return !ours->text || !theirs->text || !strcasecmp(ours->text, theirs->text);
	default:
		return true; /* the same bytes */
	}
}

static void
describe(char *out, size_t size, const struct found *found)
{
	if (!found)
		snprintf(out, size, "-");
	else
		snprintf(out, size, "%u.%u+%u.%u %s%.70s", found->bit / 8, found->bit % 8,
		    found->bits / 8, found->bits % 8, found->cut ? "cut " : "",
		    found->text ? found->text : "");
	if (found && !found->text && found->has_number)
		snprintf(out + strlen(out), size - strlen(out), "%llu",
		    (unsigned long long)found->number);
}

static void
differ(const struct frame *frame, enum difference what, const struct found *ours,
    const struct found *theirs)
{
	struct key *key = &keys[ours ? ours->key : theirs->key];
	struct reason *reason = reason_find(frame, what, ours, theirs);
	struct example *example = &key->example[what];

	if (reason) {
		reason->times++;
		key->explained++;
		return;
	}
	key->different[what]++;
	if (example->file && !judge_each)
		return;
	example->file = frame->file;
	example->no = frame->no;
	describe(example->ours, sizeof example->ours, ours);
	describe(example->theirs, sizeof example->theirs, theirs);
	if (judge_each)
		report_example(key, what, judge_each);
}

/* The first of ours with this key that has not been compared and is (or not) at this place. */
static struct found *
find(struct finds *finds, const struct found *like, bool in_place, bool used)
{
	for (unsigned i = 0; i < finds->n; i++) {
		struct found *f = &finds->found[i];

		if (f->key == like->key && f->used == used &&
		    (!in_place || is_same_place(f, like) || (f->cut && f->bit == like->bit)))
			return f;
	}
	return NULL;
}

static void
compare(const struct frame *frame, struct found *ours, struct found *theirs)
{
	ours->used = theirs->used = true;
	if (ours->cut && ours->bits != theirs->bits)
		differ(frame, PLACE, ours, theirs);
	else if (ours->cut || is_same_value(frame, ours, theirs))
		keys[ours->key].equal++;
	else
		differ(frame, VALUE, ours, theirs);
}

bool
judge_opaque(const struct finds *finds, const struct found *at)
{
	static const char *const opaque[] = {"data.data", "eth.padding", "eth.trailer", NULL};

	for (unsigned i = 0; i < finds->n; i++) {
		const struct found *f = &finds->found[i];

		for (unsigned j = 0; opaque[j]; j++)
			if (!strcmp(keys[f->key].name, opaque[j]) && f->key != at->key &&
			    is_inside(at->bit, at->bits, f->bit, f->bits))
				return true;
	}
	return false;
}

static bool
has_parent(const struct finds *finds, const char *parent)
{
	for (unsigned i = 0; i < finds->n; i++)
		if (!strcmp(keys[finds->found[i].key].parent, parent))
			return true;
	return false;
}

static enum difference
alone_ours(const struct frame *frame, const struct found *ours)
{
	return frame_has(frame, keys[ours->key].parent) && !judge_opaque(&frame->theirs, ours)
		   ? ONLY_OURS
		   : LAYER_OURS;
}

static enum difference
alone_theirs(const struct frame *frame, const struct found *theirs)
{
	return has_parent(&frame->ours, keys[theirs->key].parent) &&
		       !judge_opaque(&frame->ours, theirs)
		   ? ONLY_THEIRS
		   : LAYER_THEIRS;
}

static void
judge_alone(struct frame *frame)
{
	for (unsigned i = 0; i < frame->ours.n; i++) {
		struct found *f = &frame->ours.found[i];

		if (!f->used && !f->cut && f->bits)
			differ(frame, alone_ours(frame, f), f, NULL);
	}
	for (unsigned i = 0; i < frame->theirs.n; i++) {
		struct found *f = &frame->theirs.found[i];

		if (!f->used)
			differ(frame, alone_theirs(frame, f), NULL, f);
	}
}

/* Each by itself: then they are no pair. */
static bool
is_explained(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	return reason_find(frame, alone_ours(frame, ours), ours, NULL) &&
	       reason_find(frame, alone_theirs(frame, theirs), NULL, theirs);
}

void
judge(struct frame *frame)
{
	/* tshark's may be there twice, hidden the second time */
	for (unsigned used = 0; used < 2; used++)
		for (unsigned i = 0; i < frame->theirs.n; i++) {
			struct found *theirs = &frame->theirs.found[i];
			struct found *ours =
			    theirs->used ? NULL : find(&frame->ours, theirs, true, used);

			if (ours)
				compare(frame, ours, theirs);
		}
	for (unsigned i = 0; i < frame->theirs.n; i++) {
		struct found *theirs = &frame->theirs.found[i];
		struct found *ours = theirs->used ? NULL : find(&frame->ours, theirs, false, false);

		if (!ours)
			continue;
		if (ours->cut || judge_opaque(&frame->ours, theirs) ||
		    judge_opaque(&frame->theirs, ours))
			continue;
		if (is_explained(frame, ours, theirs))
			continue;
		ours->used = theirs->used = true;
		differ(frame, PLACE, ours, theirs);
	}
	judge_alone(frame);
}
