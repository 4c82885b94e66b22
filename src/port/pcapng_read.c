/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * pcapng files (draft-ietf-opsawg-pcapng). Knows blocks, sections of either byte order and the
 * interfaces described so far; what a block of another kind holds is passed over. Every number is
 * taken as hostile: a block is looked at only once it is here as a whole.
 */
#include "port/pcapng.h"
#include "port/reader.h"

#include <byteswap.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

enum {
	INTERFACES_MOST = 1 << 20, /* of a file */
	COMMENT_MOST = 4096,       /* bytes of a frame's comments as text */
	TSRESOL_USUAL = 6,         /* microseconds */
	DIRECTION = 3,
	DIRECTION_OUT = 2,
	FLAGS_FCS_SHIFT = 5,
	FLAGS_FCS = 15,
	FCS_IN_BITS = 16, /* if_fcslen counts bits, but some count bytes: nobody has 16 of them */
	DROPS_UNKNOWN = 0xffff
};

struct interface {
	char *name; /* fit to be shown; NULL = none */
	int64_t offset;
	uint64_t dropped; /* before its frames, as these say */
	uint64_t lost;    /* as far as it is counted in reader.lost */
	uint32_t snaplen;
	uint16_t linktype;
	uint8_t resolution, fcs;
};

struct pcapng {
	struct reader reader;        /* first */
	bool swapped;                /* this section */
	struct interface *interface; /* of all sections */
	size_t interfaces, room;
	size_t first; /* of this section */
	char comment[COMMENT_MOST];
};

static enum arrival
damaged(struct why *why, const char *what)
{
	no(why, EXIT_FAILED, "%s", what);
	return DAMAGED;
}

static void
tell_comment(struct pcapng *r, struct cursor options, const char *of, struct why *why)
{
	struct text t = text_on(r->comment, sizeof r->comment);
	struct cursor value;
	uint16_t code;

	while (pcapng_option(&options, &code, &value))
		if (code == OPTION_COMMENT)
			pcapng_add_comment(&value, &t);
	if (t.length)
		no(why, EXIT_OK, "the comment of %s says: %.200s", of, r->comment);
}

static enum arrival
take_section(struct pcapng *r, struct cursor body, struct why *why)
{
	uint16_t major, minor;

	cursor_32(&body); /* the byte order, which is known already */
	major = cursor_16(&body);
	minor = cursor_16(&body);
	cursor_64(&body); /* its length, which tells nothing that is needed */
	if (body.short_)
		return damaged(why, "a section header is too short to be one");
	if (major != 1 || (minor != 0 && minor != 2)) { /* some write 2, and mean 0 */
		no(why, EXIT_FAILED, "a section is in version %u.%u of pcapng, not 1.0", major,
		    minor);
		return DAMAGED;
	}
	r->first = r->interfaces;
	tell_comment(r, body, "a section", why);
	return ARRIVED;
}

static char *
safe_copy(const struct cursor *value)
{
	char name[PORT_NAME_MAX];
	struct text t = text_on(name, sizeof name);

	text_safe(&t, value->at, value->left);
	return strdup(name);
}

static void
take_interface_option(struct interface *i, uint16_t code, struct cursor value)
{
	if (code == OPTION_NAME && !i->name)
		i->name = safe_copy(&value);
	else if (code == OPTION_TSRESOL && value.left)
		i->resolution = *value.at;
	else if (code == OPTION_FCSLEN && value.left)
		i->fcs = *value.at >= FCS_IN_BITS ? *value.at / 8 : *value.at;
	else if (code == OPTION_TSOFFSET && value.left >= 8)
		i->offset = (int64_t)cursor_64(&value);
}

static enum arrival
take_interface(struct pcapng *r, struct cursor body, struct why *why)
{
	struct interface *i, new = {.resolution = TSRESOL_USUAL};
	struct cursor value;
	uint16_t code;

	new.linktype = cursor_16(&body);
	cursor_16(&body);
	new.snaplen = cursor_32(&body);
	if (body.short_)
		return damaged(why, "an interface is described in too few bytes");
	if (r->interfaces == INTERFACES_MOST)
		return damaged(why, "it describes more than 1048576 interfaces");
	if (r->interfaces == r->room) {
		size_t room = r->room ? 2 * r->room : 16;

		i = realloc(r->interface, room * sizeof *i);
		if (!i)
			return damaged(why, "there is no memory for its interfaces");
		r->interface = i;
		r->room = room;
	}
	i = &r->interface[r->interfaces++];
	*i = new;
	tell_comment(r, body, "an interface", why);
	while (pcapng_option(&body, &code, &value))
		take_interface_option(i, code, value);
	return ARRIVED;
}

/* The interface with this number in this section, or NULL with words. */
static struct interface *
interface_of(struct pcapng *r, uint32_t number, struct why *why)
{
	if (number < r->interfaces - r->first)
		return &r->interface[r->first + number];
	no(why, EXIT_FAILED, "it speaks of interface %" PRIu32 ", but describes %zu before that",
	    number, r->interfaces - r->first);
	return NULL;
}

/* Frames that an interface lost are told before frames, and in the end as a sum. */
static void
note_lost(struct pcapng *r, struct interface *i, uint64_t lost)
{
	if (lost <= i->lost)
		return;
	r->reader.lost += lost - i->lost;
	i->lost = lost;
}

static enum arrival
take_statistics(struct pcapng *r, struct cursor body, struct why *why)
{
	uint32_t number = cursor_32(&body);
	struct interface *i;
	struct cursor value;
	uint64_t lost = 0;
	uint16_t code;

	cursor_64(&body); /* when that was */
	if (body.short_)
		return damaged(why, "a block of statistics is too short to be one");
	i = interface_of(r, number, why);
	if (!i)
		return DAMAGED;
	while (pcapng_option(&body, &code, &value))
		if ((code == OPTION_IFDROP || code == OPTION_OSDROP) && value.left >= 8) {
			uint64_t drops = cursor_64(&value);

			lost = lost + drops < lost ? UINT64_MAX : lost + drops;
		}
	note_lost(r, i, lost);
	return ARRIVED;
}

static void
note_drops(struct pcapng *r, struct interface *i, uint64_t drops)
{
	i->dropped = i->dropped + drops < drops ? UINT64_MAX : i->dropped + drops;
	note_lost(r, i, i->dropped);
}

/* Gives the frame its bytes from the body: as many as both lengths and our limit allow. */
static enum arrival
take_bytes(struct pcapng *r, struct cursor *body, uint32_t n, uint32_t len,
    struct port_frame *frame, struct why *why)
{
	if (body->short_)
		return damaged(why, "a block is too short for the frame that it should hold");
	if (n > body->left) {
		no(why, EXIT_FAILED,
		    "a frame says it is %" PRIu32 " B long, its block has room for %zu B", n,
		    body->left);
		return DAMAGED;
	}
	frame->bytes = body->at;
	frame->at = r->reader.in->offset + (uint64_t)(body->at - inflow_at(r->reader.in));
	frame->caplen = n < PORT_FRAME_MAX ? n : PORT_FRAME_MAX;
	frame->len = len > n ? len : n;
	cursor_part(body, n);
	cursor_part(body, -n & 3u);
	body->short_ = false;
	return ARRIVED;
}

static void
take_options(struct pcapng *r, struct interface *i, uint32_t type, struct cursor options,
    struct port_frame *frame)
{
	struct text comment = text_on(r->comment, sizeof r->comment);
	struct cursor value;
	uint32_t flags = 0, fcs;
	uint16_t code;

	while (pcapng_option(&options, &code, &value)) {
		if (code == OPTION_COMMENT)
			pcapng_add_comment(&value, &comment);
		else if (code == OPTION_FLAGS && value.left == 4)
			flags = cursor_32(&value);
		else if (code == OPTION_DROPCOUNT && value.left == 8 && type == BLOCK_ENHANCED)
			note_drops(r, i, cursor_64(&value));
	}
	frame->out = (flags & DIRECTION) == DIRECTION_OUT;
	frame->comment = comment.length ? r->comment : NULL;
	fcs = flags >> FLAGS_FCS_SHIFT & FLAGS_FCS;
	port_frame_fcs(frame, fcs ? fcs : i->fcs);
}

/* An enhanced packet block, or the obsolete one, which is of the same length up to the frame. */
static enum arrival
take_packet(
    struct pcapng *r, uint32_t type, struct cursor body, struct port_frame *frame, struct why *why)
{
	uint32_t number, drops = DROPS_UNKNOWN, n, len;
	uint64_t stamp;
	struct interface *i;

	if (type == BLOCK_PACKET) {
		number = cursor_16(&body);
		drops = cursor_16(&body);
	} else {
		number = cursor_32(&body);
	}
	stamp = (uint64_t)cursor_32(&body) << 32;
	stamp |= cursor_32(&body);
	n = cursor_32(&body);
	len = cursor_32(&body);
	i = interface_of(r, number, why);
	if (!i || take_bytes(r, &body, n, len, frame, why) != ARRIVED)
		return DAMAGED;
	frame->interface = (uint32_t)(r->first + number);
	frame->time = pcapng_time(stamp, i->resolution, i->offset);
	frame->linktype = i->linktype;
	frame->foreign = i->linktype != LINKTYPE_ETHERNET;
	if (drops != DROPS_UNKNOWN)
		note_drops(r, i, drops);
	take_options(r, i, type, body, frame);
	return ARRIVED;
}

/* A simple packet block says only the length on the wire: what is here is up to the snap length of
 * the first interface. It has no time. */
static enum arrival
take_simple(struct pcapng *r, struct cursor body, struct port_frame *frame, struct why *why)
{
	uint32_t len = cursor_32(&body), n = len;
	struct interface *i = interface_of(r, 0, why);

	if (!i)
		return DAMAGED;
	if (i->snaplen && n > i->snaplen)
		n = i->snaplen;
	if (take_bytes(r, &body, n, len, frame, why) != ARRIVED)
		return DAMAGED;
	frame->interface = (uint32_t)r->first;
	frame->linktype = i->linktype;
	frame->foreign = i->linktype != LINKTYPE_ETHERNET;
	port_frame_fcs(frame, i->fcs);
	return ARRIVED;
}

static enum arrival
take_block(
    struct pcapng *r, uint32_t type, struct cursor body, struct port_frame *frame, struct why *why)
{
	switch (type) {
	case BLOCK_SECTION:
		return take_section(r, body, why);
	case BLOCK_INTERFACE:
		return take_interface(r, body, why);
	case BLOCK_STATISTICS:
		return take_statistics(r, body, why);
	case BLOCK_PACKET:
	case BLOCK_ENHANCED:
		return take_packet(r, type, body, frame, why);
	case BLOCK_SIMPLE:
		return take_simple(r, body, frame, why);
	default: /* names, secrets, whatever somebody has invented */
		return ARRIVED;
	}
}

/* A section brings its own byte order. */
static bool
find_byte_order(struct pcapng *r, const uint8_t *block)
{
	uint32_t magic;

	memcpy(&magic, block + 8, sizeof magic);
	r->swapped = magic != BYTE_ORDER_MAGIC;
	return !r->swapped || magic == bswap_32(BYTE_ORDER_MAGIC);
}

static enum arrival
wrong_lengths(struct why *why, uint32_t first, uint32_t last)
{
	no(why, EXIT_FAILED,
	    "a block says at its start that it is %" PRIu32 " B long, at its end %" PRIu32 " B",
	    first, last);
	return DAMAGED;
}

static enum arrival
pcapng_next(struct reader *reader, struct port_frame *frame, struct why *why)
{
	struct pcapng *r = (struct pcapng *)reader;
	enum arrival here;
	struct cursor c, body;
	uint32_t type, length, last;

	inflow_pass(reader->in, r->reader.passed);
	r->reader.passed = 0;
	*frame = (struct port_frame){.bytes = NULL};
	here = inflow_need(reader->in, BLOCK_LEAST, why);
	if (here != ARRIVED)
		return here;
	memcpy(&type, inflow_at(reader->in), sizeof type);
	if (type == BLOCK_SECTION && !find_byte_order(r, inflow_at(reader->in)))
		return damaged(why, "a section header does not say its byte order");
	c = (struct cursor){inflow_at(reader->in), BLOCK_LEAST, r->swapped, false};
	type = cursor_32(&c);
	length = cursor_32(&c);
	if (length < BLOCK_LEAST || length % 4 || length > BLOCK_MOST) {
		no(why, EXIT_FAILED, "a block says it is %" PRIu32 " B long, which cannot be",
		    length);
		return DAMAGED;
	}
	here = inflow_need(reader->in, length, why);
	if (here != ARRIVED)
		return here;
	c = (struct cursor){inflow_at(reader->in) + 8, length - 8, r->swapped, false};
	body = cursor_part(&c, length - BLOCK_LEAST);
	last = cursor_32(&c);
	if (last != length)
		return wrong_lengths(why, length, last);
	here = take_block(r, type, body, frame, why);
	if (here == ARRIVED)
		r->reader.passed = length;
	return here;
}

static const char *
pcapng_interface(const struct reader *reader, uint32_t interface)
{
	const struct pcapng *r = (const struct pcapng *)reader;
	const char *name = interface < r->interfaces ? r->interface[interface].name : NULL;

	return name ? name : "";
}

static void
pcapng_comment_of(const struct reader *reader, uint64_t at, struct text *out)
{
	pcapng_comment(reader->in, at, out);
}

static void
pcapng_free(struct reader *reader)
{
	struct pcapng *r = (struct pcapng *)reader;

	for (size_t i = 0; i < r->interfaces; i++)
		free(r->interface[i].name);
	free(r->interface);
	free(r);
}

struct reader *
pcapng_reader(struct inflow *in)
{
	static const struct reader_ops ops = {
	    .next = pcapng_next,
	    .interface = pcapng_interface,
	    .comment = pcapng_comment_of,
	    .close = pcapng_free,
	};
	struct pcapng *r = calloc(1, sizeof *r);

	if (r)
		r->reader = (struct reader){.ops = &ops, .in = in};
	return r ? &r->reader : NULL;
}
