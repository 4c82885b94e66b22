/* SPDX-License-Identifier: BSD-2-Clause */
/* What capture files are made of: see encode.h. Knows numbers of blocks and options. */
#include "port/encode.h"

#include <string.h>

#include "base/clock.h"

enum block {
	BLOCK_SECTION = 0x0a0d0d0a,
	BLOCK_INTERFACE = 1,
	BLOCK_STATISTICS = 5,
	BLOCK_FRAME = 6 /* enhanced packet block */
};

enum option {
	OPT_END = 0,
	OPT_COMMENT = 1,
	SHB_USERAPPL = 4,
	IF_NAME = 2,
	IF_TSRESOL = 9,
	EPB_FLAGS = 2,
	ISB_IFRECV = 4,
	ISB_IFDROP = 5
};

enum {
	BYTE_ORDER_MAGIC = 0x1a2b3c4d,
	PCAP_MAGIC_NS = (int)0xa1b23c4d,
	NANOSECONDS = 9, /* 10 to the minus 9 */
	FCS_SHIFT = 5,   /* epb_flags: bytes of the FCS */
	BLOCK_LEAST = 12 /* type, length, length */
};

/* A block that is written: it grows at the end. */
struct block_out {
	uint8_t *start;
	size_t n;
};

static void
put(struct block_out *b, const void *bytes, size_t n)
{
	memcpy(b->start + b->n, bytes, n);
	b->n += n;
}

static void
put16(struct block_out *b, unsigned value)
{
	put(b, &(uint16_t){(uint16_t)value}, 2);
}

static void
put32(struct block_out *b, uint32_t value)
{
	put(b, &value, 4);
}

/* Everything in pcapng begins at a multiple of four. */
static void
pad(struct block_out *b)
{
	while (b->n % 4)
		b->start[b->n++] = 0;
}

static struct block_out
begin(uint8_t *out, enum block type)
{
	struct block_out b = {.start = out};

	put32(&b, type);
	put32(&b, 0); /* the length: end() knows it */
	return b;
}

static void
put_option(struct block_out *b, enum option code, const void *bytes, size_t n)
{
	put16(b, code);
	put16(b, (unsigned)n);
	put(b, bytes, n);
	pad(b);
}

static size_t
end(struct block_out *b)
{
	uint32_t length;

	put32(b, OPT_END);
	length = (uint32_t)b->n + 4;
	put32(b, length);
	memcpy(b->start + 4, &length, 4);
	return b->n;
}

/* High half first, in whatever order the halves' bytes are. */
static void
put_time(struct block_out *b, int64_t time)
{
	put32(b, (uint32_t)((uint64_t)time >> 32));
	put32(b, (uint32_t)time);
}

/* As much of a text as may stand in a block; a letter is not cut in two. */
static size_t
text_length(const char *text, size_t most)
{
	size_t n = strnlen(text, most + 1);

	if (n <= most)
		return n;
	for (n = most; n && ((uint8_t)text[n] & 0xc0) == 0x80;)
		n--;
	return n;
}

size_t
encode_room(const struct port_frame *frame, const char *comment)
{
	return (size_t)frame->caplen + frame->fcs + 64 +
	       (comment ? text_length(comment, ENCODE_COMMENT) : 0);
}

size_t
pcapng_section(uint8_t *out, const char *program)
{
	struct block_out b = begin(out, BLOCK_SECTION);

	put32(&b, BYTE_ORDER_MAGIC);
	put16(&b, 1); /* version 1.0 */
	put16(&b, 0);
	put32(&b, UINT32_MAX); /* the section's length is not known */
	put32(&b, UINT32_MAX);
	put_option(&b, SHB_USERAPPL, program, text_length(program, 100));
	return end(&b);
}

size_t
pcapng_interface(uint8_t *out, const char *name, int linktype)
{
	struct block_out b = begin(out, BLOCK_INTERFACE);

	put16(&b, (unsigned)linktype);
	put16(&b, 0);
	put32(&b, PORT_FRAME_MAX);
	if (*name)
		put_option(&b, IF_NAME, name, text_length(name, PORT_NAME_MAX));
	put_option(&b, IF_TSRESOL, &(uint8_t){NANOSECONDS}, 1);
	return end(&b);
}

size_t
pcapng_frame(uint8_t *out, uint32_t interface, const struct port_frame *frame, enum encode_way way,
    const char *comment)
{
	struct block_out b = begin(out, BLOCK_FRAME);
	uint32_t fcs = frame->caplen == frame->len ? frame->fcs : 0, flags = way | fcs << FCS_SHIFT;

	put32(&b, interface);
	put_time(&b, frame->time);
	put32(&b, frame->caplen + fcs);
	put32(&b, frame->len + fcs);
	put(&b, frame->bytes, frame->caplen + fcs);
	pad(&b);
	if (comment && *comment)
		put_option(&b, OPT_COMMENT, comment, text_length(comment, ENCODE_COMMENT));
	if (flags)
		put_option(&b, EPB_FLAGS, &flags, 4);
	return end(&b);
}

size_t
pcapng_statistics(
    uint8_t *out, uint32_t interface, int64_t time, uint64_t received, uint64_t dropped)
{
	struct block_out b = begin(out, BLOCK_STATISTICS);

	put32(&b, interface);
	put_time(&b, time);
	put_option(&b, ISB_IFRECV, &received, 8);
	put_option(&b, ISB_IFDROP, &dropped, 8);
	return end(&b);
}

size_t
pcapng_size(const uint8_t *block, bool *frame)
{
	uint32_t words[2];

	memcpy(words, block, sizeof words);
	*frame = words[0] == BLOCK_FRAME;
	return words[1] < BLOCK_LEAST ? BLOCK_LEAST : words[1];
}

size_t
pcap_head(uint8_t *out, int linktype)
{
	struct block_out b = {.start = out};

	put32(&b, (uint32_t)PCAP_MAGIC_NS);
	put16(&b, 2); /* version 2.4 */
	put16(&b, 4);
	put32(&b, 0);
	put32(&b, 0);
	put32(&b, PORT_FRAME_MAX);
	put32(&b, (uint32_t)linktype);
	return b.n;
}

size_t
pcap_record(uint8_t *out, const struct port_frame *frame)
{
	struct block_out b = {.start = out};
	int64_t second = frame->time / NS_PER_S, rest = frame->time % NS_PER_S;

	if (rest < 0) { /* before 1970 */
		second--;
		rest += NS_PER_S;
	}
	put32(&b, (uint32_t)second);
	put32(&b, (uint32_t)rest);
	put32(&b, frame->caplen);
	put32(&b, frame->len);
	put(&b, frame->bytes, frame->caplen);
	return b.n;
}

size_t
pcap_size(const uint8_t *record)
{
	uint32_t caplen;

	memcpy(&caplen, record + 8, sizeof caplen);
	return ENCODE_PCAP_RECORD + (size_t)caplen;
}
