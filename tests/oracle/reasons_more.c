/* SPDX-License-Identifier: BSD-2-Clause */
/* Conditions of reasons that several rows share, or that are about how places lie to each other. */
#include "tests/oracle/reasons.h"

#include <string.h>

const struct found *
there(const struct found *ours, const struct found *theirs)
{
	return ours ? ours : theirs;
}

/* The number of ours with this key before a bit; other if there is none. */
uint64_t
number_before(const struct frame *frame, const char *key, uint32_t bit, uint64_t other)
{
	const struct found *found = finds_last(&frame->ours, key, bit);

	return found && found->has_number ? found->number : other;
}

bool
has_at(const struct finds *finds, const char *key, uint32_t bit)
{
	for (unsigned i = 0; i < finds->n; i++)
		if (finds->found[i].bit == bit && !strcmp(keys[finds->found[i].key].name, key))
			return true;
	return false;
}

/* tshark shows parts of it, by names that this program does not know. */
bool
is_taken_apart(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)theirs;
	for (unsigned i = 0; i < frame->others.n; i++) {
		const struct found *f = &frame->others.found[i];

		if (f->bit >= ours->bit / 8 * 8 && f->bit < ours->bit + ours->bits)
			return true;
	}
	return false;
}

/* All of the value of an option whose length stands right before it: in a byte, in DNS in two. */
bool
is_whole_value(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const uint8_t *before = frame->bytes + theirs->bit / 8 - 2;
	bool dns = !strncmp(keys[theirs->key].name, "dns.", 4);

	(void)ours;
	return theirs->bit >= 16 && theirs->bit + theirs->bits <= 8 * frame->caplen &&
	       theirs->bits == 8u * (unsigned)(dns ? before[0] << 8 | before[1] : before[1]);
}

/* The same start, and fewer bytes. */
bool
is_same_start(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)frame;
	return theirs->bit == ours->bit && theirs->bits < ours->bits;
}

/* The last 16 bytes; none if there are not so many. */
bool
is_same_end(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)frame;
	return theirs ? theirs->bits == 128 && ours->bits > 128 &&
			    theirs->bit + theirs->bits == ours->bit + ours->bits
		      : ours->bits < 128;
}

/* Four bytes of metrics before the address, and four of the mask behind it. */
bool
is_metrics_and_mask(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)frame;
	return theirs->bit + 32 == ours->bit && theirs->bits == 96 && ours->bits == 32;
}

/* tshark takes four bytes or six. */
bool
is_no_password(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)frame;
	return ours->bits != 32 && ours->bits != 48 && (!theirs || theirs->bit == ours->bit);
}

/* Not the first one of its kind. */
bool
is_later(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	uint32_t first = finds_first(&frame->ours, keys[ours->key].name)->bit;

	(void)theirs;
	return ours->bit > first;
}

/* A tag, or its length, of a type whose value has a name of its own. */
bool
is_named_tag(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	uint32_t end = ours->bit / 8 + (strstr(keys[ours->key].name, "length") ? 2 : 4);

	(void)theirs;
	for (unsigned i = 0; i < frame->ours.n; i++)
		if (frame->ours.found[i].key == key_find("pppoed.tag.unknown_data") &&
		    frame->ours.found[i].bit == 8 * end)
			return false;
	return true;
}

/* tshark names the byte before the number and two of it; the number is that of all six. */
bool
is_early_ack(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)frame;
	return theirs->bit + 8 == ours->bit && theirs->bits == 24 && ours->bits == 48 &&
	       ours->number == theirs->number;
}

/* The last two bytes of an option of TCP. */
bool
is_end_of_option(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *length = finds_last(&frame->ours, "tcp.option_len", ours->bit);

	(void)theirs;
	return length && ours->bits == 16 && ours->bit + 16 == length->bit - 8 + 8 * length->number;
}

/* A TLV of which ours is the type, and the next byte the length. */
bool
is_whole_tlv(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	uint32_t at = ours->bit / 8 + 1;

	return ours->bit == theirs->bit && at < frame->caplen &&
	       theirs->bits == 16 + 8u * frame->bytes[at];
}

/* Names of Windows, over IPX or IP. */
bool
is_of_name_service(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)ours;
	(void)theirs;
	return frame_has(frame, "ipx") || frame_has(frame, "nbns") || frame_has(frame, "nbdgm") ||
	       frame_has(frame, "nbss");
}

/* In a TLV that is not the header: of shortest path bridging, within capabilities (144). */
bool
is_of_bridging(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *type = finds_last(&frame->ours, "isis.lsp.clv.type", theirs->bit);

	(void)ours;
	return type && type->number == 144;
}

/* The byte of ours, and all up to the end of the unused ones. */
bool
is_with_next(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *length = finds_first(&frame->ours, "icmp.length");

	return length && !length->number &&
	       (theirs ? theirs->bit == ours->bit && theirs->bits > 8 && theirs->bits <= 32 &&
			     ours->bits == 8
		       : ours->bit == length->bit + 8);
}

/* tshark takes 90 bytes, from where the first of the reserved ones would be. */
bool
is_marker_end(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *type = finds_first(&frame->ours, "slow.subtype");

	return type && theirs->bit == type->bit + 8 * 20 && theirs->bits == 720 &&
	       ours->bit >= theirs->bit;
}

/* A bit of a word that tshark shows by another name. */
bool
is_within_other(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)theirs;
	for (unsigned i = 0; i < frame->others.n; i++) {
		const struct found *f = &frame->others.found[i];

		if (f->bits == 16 && f->bit <= ours->bit && ours->bit < f->bit + f->bits)
			return true;
	}
	return false;
}

bool
is_no_pptp(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *protocol = finds_last(&frame->ours, "gre.proto", ours->bit + 16),
			   *version = finds_last(&frame->ours, "gre.flags.version", ours->bit + 16);

	(void)theirs;
	return protocol && version && (protocol->number != 0x880b || version->number != 1);
}
