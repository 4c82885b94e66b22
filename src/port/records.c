/* SPDX-License-Identifier: BSD-2-Clause */
/* Whole records out of arriving bytes: see records.h. Formats: draft-ietf-opsawg-pcap and -pcapng.
 */
#include "port/records.h"

#include "port/port.h"

#include <byteswap.h>
#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
	CHUNK = 65536,
	RECORD_MAX = 16 << 20, /* libpcap's greatest pcapng block */
	PCAP_HEAD = 24,
	BLOCK_MIN = 12,

	BLOCK_SECTION = 0x0a0d0d0a, /* the same in both byte orders */
	BLOCK_INTERFACE = 1,
	BLOCK_PACKET = 2, /* obsolete */
	BLOCK_SIMPLE = 3,
	BLOCK_ENHANCED = 6,
	BYTE_ORDER_MAGIC = 0x1a2b3c4d,

	OPTION_FLAGS = 2, /* of an enhanced packet block */
	DIRECTION = 3,
	DIRECTION_OUT = 2
};

void
records_open(struct records *r, int descriptor, bool regular)
{
	*r = (struct records){.descriptor = descriptor, .regular = regular};
}

void
records_close(struct records *r)
{
	close(r->descriptor);
	free(r->bytes);
	free(r->foreign);
}

static uint32_t
get32(const struct records *r, size_t at)
{
	uint32_t value;

	memcpy(&value, r->bytes + r->start + at, sizeof value);
	return r->swapped ? bswap_32(value) : value;
}

static uint16_t
get16(const struct records *r, size_t at)
{
	uint16_t value;

	memcpy(&value, r->bytes + r->start + at, sizeof value);
	return r->swapped ? bswap_16(value) : value;
}

static void
put32(struct records *r, size_t at, uint32_t value)
{
	if (r->swapped)
		value = bswap_32(value);
	memcpy(r->bytes + r->start + at, &value, sizeof value);
}

static void
put16(struct records *r, size_t at, uint16_t value)
{
	if (r->swapped)
		value = bswap_16(value);
	memcpy(r->bytes + r->start + at, &value, sizeof value);
}

static enum record
damaged(struct why *why, const char *what)
{
	no(why, EXIT_FAILED, "%s", what);
	return RECORD_DAMAGED;
}

/* Makes room for a chunk after end. Memory grows only with what has really arrived. */
static bool
make_room(struct records *r)
{
	size_t held = r->end - r->start, size = r->size ? r->size : 4 * CHUNK;
	uint8_t *bytes;

	if (r->size - r->end >= CHUNK)
		return true;
	if (held)
		memmove(r->bytes, r->bytes + r->start, held);
	r->start = 0;
	r->end = held;
	while (size - held < CHUNK)
		size *= 2;
	if (size == r->size)
		return true;
	bytes = realloc(r->bytes, size);
	if (!bytes)
		return false;
	r->bytes = bytes;
	r->size = size;
	return true;
}

/* Reads once, without waiting. The descriptor may be shared with others: so it is asked, and not
 * made non-blocking. */
static enum record
fill(struct records *r, struct why *why)
{
	struct pollfd ready = {.fd = r->descriptor, .events = POLLIN};
	ssize_t n;

	if (!make_room(r))
		return damaged(why, "there is no memory for the next frame");
	if (!r->regular && poll(&ready, 1, 0) <= 0)
		return RECORD_WAIT;
	n = read(r->descriptor, r->bytes + r->end, CHUNK);
	if (n < 0 && (errno == EAGAIN || errno == EINTR))
		return RECORD_WAIT;
	if (n < 0)
		return damaged(why, strerror(errno));
	r->ended = n == 0;
	r->end += (size_t)n;
	return RECORD_WHOLE;
}

/* Sees to it that n bytes of the next record are here. */
static enum record
need(struct records *r, size_t n, struct why *why)
{
	while (r->end - r->start < n) {
		enum record filled;

		if (r->ended && r->end == r->start)
			return RECORD_END;
		if (r->ended) {
			no(why, EXIT_FAILED,
			    "it ends in the middle of a record, %zu of %zu B are there",
			    r->end - r->start, n);
			return RECORD_DAMAGED;
		}
		filled = fill(r, why);
		if (filled != RECORD_WHOLE)
			return filled;
	}
	return RECORD_WHOLE;
}

/* What a file that is no capture seems to be. */
static enum record
unknown_format(const struct records *r, struct why *why)
{
	static const struct {
		uint8_t magic[4], n;
		const char *what;
	} known[] = {
	    {{0x1f, 0x8b}, 2, "it is compressed. Try gunzip -c FILE | etherwright -r -"},
	    {{0x28, 0xb5, 0x2f, 0xfd}, 4, "it is compressed. Try zstdcat FILE | etherwright -r -"},
	    {{0xfd, '7', 'z', 'X'}, 4, "it is compressed. Try xzcat FILE | etherwright -r -"},
	    {{'B', 'Z', 'h'}, 3, "it is compressed. Try bzcat FILE | etherwright -r -"},
	    {{'s', 'n', 'o', 'o'}, 4, "it is a snoop file. Try tshark -r FILE -F pcap -w NEW"},
	};

	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		if (memcmp(r->bytes + r->start, known[i].magic, known[i].n) == 0)
			return damaged(why, known[i].what);
	return damaged(why, "it is not a capture file (pcap or pcapng)");
}

static enum record
find_format(struct records *r, struct why *why)
{
	static const uint32_t magics[] = {0xa1b2c3d4, 0xa1b23c4d, 0xa1b2cd34};
	enum record here = need(r, 4, why);

	if (here != RECORD_WHOLE)
		return here;
	if (get32(r, 0) == BLOCK_SECTION) {
		r->format = FORMAT_PCAPNG;
		return RECORD_WHOLE;
	}
	for (size_t i = 0; i < sizeof magics / sizeof *magics; i++) {
		if (get32(r, 0) != magics[i] && get32(r, 0) != bswap_32(magics[i]))
			continue;
		r->format = FORMAT_PCAP;
		r->swapped = get32(r, 0) != magics[i];
		r->record_header = i == 2 ? 24 : 16; /* the third was a patch in Linux 2.x days */
		return RECORD_WHOLE;
	}
	return unknown_format(r, why);
}

/* The length of the block at this place of what is here, as the block says, once it is all here. */
static enum record
need_block(struct records *r, size_t at, size_t *length, struct why *why)
{
	enum record here = need(r, at + BLOCK_MIN, why);

	if (here != RECORD_WHOLE)
		return here;
	if (get32(r, at) == BLOCK_SECTION && get32(r, at + 8) != BYTE_ORDER_MAGIC) {
		if (r->linktype_known)
			return damaged(why, "a section in another byte order begins, which is not "
					    "understood. Try tshark -r FILE -w NEW");
		r->swapped = !r->swapped;
	}
	*length = get32(r, at + 4);
	if (*length < BLOCK_MIN || *length % 4 || at + *length > RECORD_MAX) {
		no(why, EXIT_FAILED, "a block says it is %zu B long, which cannot be", *length);
		return RECORD_DAMAGED;
	}
	return need(r, at + *length, why);
}

/*
 * Keeps count of interfaces. libpcap refuses a file whose interfaces differ in link type or snap
 * length, or a frame above it. The snap length does not matter, as a frame brings its own length,
 * and frames of another link type are left out. So libpcap gets to see interfaces that are alike.
 */
static bool
note_interface(struct records *r, size_t at, struct why *why)
{
	uint32_t i = r->interfaces;
	uint16_t linktype = get16(r, at + 8);

	if (!r->linktype_known) {
		r->linktype_known = true;
		r->linktype = linktype;
	}
	if (!i)
		r->snaplen = get32(r, at + 12);
	if (i >= r->foreign_size) {
		size_t size = r->foreign_size ? 2 * r->foreign_size : 16;
		bool *foreign = realloc(r->foreign, size * sizeof *foreign);

		if (!foreign)
			return no(why, EXIT_FAILED, "there is no memory for its interfaces");
		r->foreign = foreign;
		r->foreign_size = size;
	}
	r->interfaces++;
	r->foreign[i] = linktype != r->linktype;
	put16(r, at + 8, (uint16_t)r->linktype);
	put32(r, at + 12, PORT_FRAME_MAX);
	if (r->foreign[i] && !r->foreign_told) {
		r->foreign_told = true;
		no(why, EXIT_OK,
		    "frames of its interface %u are left out: they are of link type %u, the first "
		    "interface is of %u",
		    i, linktype, r->linktype);
	}
	return true;
}

/* A simple packet block alone says only the length on the wire: what is here is up to the snap
 * length of interface 0. */
static void
note_simple(struct records *r, size_t at)
{
	uint32_t length = get32(r, at + 8);

	if (!r->snaplen || length <= r->snaplen)
		return;
	r->wire_length = length;
	put32(r, at + 8, r->snaplen);
}

/* Whether the whole block at this place is a frame that libpcap cannot be given. */
static enum record
note_block(struct records *r, size_t at, size_t length, struct why *why)
{
	uint32_t type = get32(r, at), i = 0;

	if (type == BLOCK_SECTION)
		r->interfaces = 0;
	if (length < BLOCK_MIN + 8)
		return RECORD_WHOLE;
	if (type == BLOCK_INTERFACE)
		return note_interface(r, at, why) ? RECORD_WHOLE : RECORD_DAMAGED;
	if (type != BLOCK_ENHANCED && type != BLOCK_PACKET && type != BLOCK_SIMPLE)
		return RECORD_WHOLE;
	if (type == BLOCK_SIMPLE)
		note_simple(r, at);
	if (type == BLOCK_ENHANCED)
		i = get32(r, at + 8);
	if (type == BLOCK_PACKET)
		i = get16(r, at + 8);
	return i < r->interfaces && r->foreign[i] ? RECORD_FOREIGN : RECORD_WHOLE;
}

static enum record
pcapng_head(struct records *r, struct why *why)
{
	for (;;) {
		size_t length;
		enum record here = need_block(r, r->head, &length, why);
		uint32_t type;

		if (r->head && r->ended && r->end - r->start == r->head)
			return damaged(why, "no interface is described and no frame is in it");
		if (here != RECORD_WHOLE)
			return here;
		if (note_block(r, r->head, length, why) == RECORD_DAMAGED)
			return RECORD_DAMAGED;
		type = get32(r, r->head);
		r->head += length;
		if (type == BLOCK_INTERFACE || type == BLOCK_PACKET || type == BLOCK_SIMPLE ||
		    type == BLOCK_ENHANCED)
			return RECORD_WHOLE;
	}
}

enum record
records_head(struct records *r, struct why *why)
{
	enum record here = RECORD_WHOLE;

	if (r->format == FORMAT_UNKNOWN)
		here = find_format(r, why);
	if (here != RECORD_WHOLE)
		return here;
	if (r->format == FORMAT_PCAPNG) {
		here = pcapng_head(r, why);
	} else {
		here = need(r, PCAP_HEAD, why);
		if (here == RECORD_WHOLE) {
			r->head = PCAP_HEAD;
			r->major = get16(r, 4);
			r->minor = get16(r, 6);
			r->linktype = get32(r, 20) & 0x3ffffff; /* the rest tells of an FCS */
		}
	}
	r->given = 0;
	r->allowed = r->head;
	return here;
}

/* The captured length in a pcap record: its place changed in version 2.3, and some writers of that
 * version did not notice. */
static uint32_t
pcap_caplen(const struct records *r)
{
	uint32_t first = get32(r, 8), second = get32(r, 12);
	bool old = r->major == 543 || (r->major == 2 && r->minor < 3);
	bool doubtful = r->major == 2 && r->minor == 3 && first > second;

	return old || doubtful ? second : first;
}

enum record
records_next(struct records *r, struct why *why)
{
	size_t length;
	enum record here;

	r->wire_length = 0;
	if (r->format == FORMAT_PCAPNG) {
		here = need_block(r, 0, &length, why);
		if (here == RECORD_WHOLE)
			here = note_block(r, 0, length, why);
	} else {
		here = need(r, r->record_header, why);
		if (here != RECORD_WHOLE)
			return here;
		length = r->record_header + pcap_caplen(r);
		if (length > r->record_header + PORT_FRAME_MAX) {
			no(why, EXIT_FAILED, "a frame says it is %u B long, which cannot be",
			    pcap_caplen(r));
			return RECORD_DAMAGED;
		}
		here = need(r, length, why);
	}
	r->given = 0;
	r->allowed = here == RECORD_WHOLE || here == RECORD_FOREIGN ? length : 0;
	return here;
}

void
records_pass(struct records *r)
{
	r->start += r->allowed;
	r->offset += r->allowed;
	r->given = r->allowed = 0;
}

static ssize_t
stream_read(void *cookie, char *out, size_t n)
{
	struct records *r = cookie;

	if (n > r->allowed - r->given)
		n = r->allowed - r->given;
	if (n)
		memcpy(out, r->bytes + r->start + r->given, n);
	r->given += n;
	return (ssize_t)n;
}

FILE *
records_stream(struct records *r)
{
	return fopencookie(r, "r", (cookie_io_functions_t){.read = stream_read});
}

bool
records_out(const struct records *r)
{
	size_t at, end = r->allowed - 4; /* the length stands at the end again */

	if (r->format != FORMAT_PCAPNG || r->allowed < 32 || get32(r, 0) != BLOCK_ENHANCED)
		return false;
	at = 28 + (((size_t)get32(r, 20) + 3) & ~(size_t)3);
	while (at + 4 <= end) {
		uint16_t code = get16(r, at), length = get16(r, at + 2);

		if (!code)
			return false;
		if (code == OPTION_FLAGS && length == 4 && at + 8 <= end)
			return (get32(r, at + 4) & DIRECTION) == DIRECTION_OUT;
		at += 4 + ((length + 3u) & ~3u);
	}
	return false;
}
