/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * pcap files (draft-ietf-opsawg-pcap) by libpcap's reader. Knows where a record ends, so that
 * libpcap is only asked for what is here and can neither wait nor lose its place; what the numbers
 * of a record mean, libpcap says.
 */
#include "base/clock.h"
#include "port/reader.h"

#include <byteswap.h>
#include <pcap/pcap.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	HEAD = 24,
	STREAM = 65536,
	LINKTYPE_BITS = 0x3ffffff,
	FCS_KNOWN = 1 << 26, /* then the highest four bits count its pairs of bytes */
	FCS_SHIFT = 28
};

struct pcap_reader {
	struct reader reader; /* first */
	FILE *stream;         /* libpcap's, out of reader.in */
	pcap_t *pcap;
	uint64_t given;         /* place in the file of what libpcap reads next */
	bool swapped;           /* the file is in the other byte order */
	unsigned record_head;   /* bytes before the frame */
	unsigned major, minor;  /* version, which rules the order of the lengths */
	uint32_t linktype, fcs; /* of all its frames */
};

bool
pcap_magic(const uint8_t bytes[4], bool *swapped, unsigned *record_head)
{
	/* microseconds, nanoseconds, and what a patch in Linux 2.x days wrote */
	static const uint32_t magics[] = {0xa1b2c3d4, 0xa1b23c4d, 0xa1b2cd34};
	uint32_t magic;

	memcpy(&magic, bytes, sizeof magic);
	for (size_t i = 0; i < sizeof magics / sizeof *magics; i++) {
		if (magic != magics[i] && magic != bswap_32(magics[i]))
			continue;
		*swapped = magic != magics[i];
		*record_head = i == 2 ? 24 : 16;
		return true;
	}
	return false;
}

static uint32_t
get32(const struct pcap_reader *r, size_t at)
{
	uint32_t value;

	memcpy(&value, inflow_at(r->reader.in) + at, sizeof value);
	return r->swapped ? bswap_32(value) : value;
}

/* Gives libpcap what is here. It is asked for a record only when that is here as a whole, so it
 * never meets an end. */
static ssize_t
stream_read(void *cookie, char *out, size_t n)
{
	struct pcap_reader *r = cookie;
	const struct inflow *in = r->reader.in;
	size_t skip = (size_t)(r->given - in->offset), here = in->end - in->start;

	if (n > here - skip)
		n = here - skip;
	if (n)
		memcpy(out, inflow_at(in) + skip, n);
	r->given += n;
	return (ssize_t)n;
}

/* The captured length in a record: its place changed in version 2.3, and some writers of that
 * version did not notice. */
static uint32_t
captured(const struct pcap_reader *r)
{
	uint32_t first = get32(r, 8), second = get32(r, 12);
	bool old = r->major == 543 || (r->major == 2 && r->minor < 3);
	bool doubtful = r->major == 2 && r->minor == 3 && first > second;

	return old || doubtful ? second : first;
}

/* Wall clock in ns; what a broken writer put there stays within its second. */
static int64_t
time_of(const struct pcap_pkthdr *header)
{
	int64_t seconds = (uint32_t)header->ts.tv_sec; /* 32 bits there, good until 2106 */
	int64_t ns = header->ts.tv_usec;

	if (ns < 0 || ns >= NS_PER_S)
		ns = NS_PER_S - 1;
	return seconds * NS_PER_S + ns;
}

static enum arrival
next_frame(struct reader *reader, struct port_frame *frame, struct why *why)
{
	struct pcap_reader *r = (struct pcap_reader *)reader;
	struct pcap_pkthdr *header;
	const u_char *bytes;
	enum arrival here;
	uint32_t n;

	inflow_pass(reader->in, r->reader.passed);
	r->reader.passed = 0;
	here = inflow_need(reader->in, r->record_head, why);
	if (here != ARRIVED)
		return here;
	n = captured(r);
	if (n > PORT_FRAME_MAX) {
		no(why, EXIT_FAILED, "a frame says it is %u B long, which cannot be", n);
		return DAMAGED;
	}
	here = inflow_need(reader->in, r->record_head + n, why);
	if (here != ARRIVED)
		return here;
	if (pcap_next_ex(r->pcap, &header, &bytes) != 1) {
		no(why, EXIT_FAILED, "%s", pcap_geterr(r->pcap));
		return DAMAGED;
	}
	*frame = (struct port_frame){
	    .bytes = inflow_at(reader->in) + r->record_head,
	    .caplen = n,
	    .len = header->len > n ? header->len : n,
	    .time = time_of(header),
	    .at = reader->in->offset + r->record_head,
	    .foreign = r->linktype != LINKTYPE_ETHERNET,
	    .linktype = r->linktype,
	};
	port_frame_fcs(frame, r->fcs);
	r->reader.passed = r->record_head + n;
	return ARRIVED;
}

static const char *
no_interface(const struct reader *reader, uint32_t interface)
{
	(void)reader;
	(void)interface;
	return "";
}

static void
no_comment(const struct reader *reader, uint64_t at, struct text *out)
{
	(void)reader;
	(void)at;
	(void)out;
}

static void
close_reader(struct reader *reader)
{
	struct pcap_reader *r = (struct pcap_reader *)reader;

	if (r->pcap)
		pcap_close(r->pcap); /* closes the stream */
	else if (r->stream)
		fclose(r->stream);
	free(r);
}

static const struct reader_ops pcap_ops = {
    .next = next_frame,
    .interface = no_interface,
    .comment = no_comment,
    .close = close_reader,
};

/* The head is read, which libpcap judges. It need not know of a snap length: a frame above it,
 * which some writers make, would be cut. */
static bool
take_head(struct pcap_reader *r, struct why *why)
{
	struct inflow *in = r->reader.in;
	char error[PCAP_ERRBUF_SIZE] = "out of memory";
	uint32_t linktype = get32(r, 20), version = get32(r, 4);

	memset(in->bytes + in->start + 16, 0, 4);
	r->given = in->offset;
	r->stream = fopencookie(r, "r", (cookie_io_functions_t){.read = stream_read});
	if (r->stream && !setvbuf(r->stream, NULL, _IOFBF, STREAM))
		r->pcap = pcap_fopen_offline_with_tstamp_precision(
		    r->stream, PCAP_TSTAMP_PRECISION_NANO, error);
	if (!r->pcap)
		return no(why, EXIT_FAILED, "cannot be read: %s", error);
	/* two numbers of 16 bits: swapping all 32 has changed their places */
	r->major = r->swapped ? version >> 16 : version & 0xffff;
	r->minor = r->swapped ? version & 0xffff : version >> 16;
	r->linktype = linktype & LINKTYPE_BITS;
	r->fcs = linktype & FCS_KNOWN ? 2 * (linktype >> FCS_SHIFT) : 0;
	r->reader.passed = HEAD;
	return true;
}

enum arrival
pcap_reader(struct reader **reader, struct inflow *in, struct why *why)
{
	enum arrival here = inflow_need(in, HEAD, why);
	struct pcap_reader *r;

	if (here != ARRIVED)
		return here;
	r = calloc(1, sizeof *r);
	if (!r) {
		no_memory(why);
		return DAMAGED;
	}
	r->reader = (struct reader){.ops = &pcap_ops, .in = in};
	pcap_magic(inflow_at(in), &r->swapped, &r->record_head);
	if (take_head(r, why)) {
		*reader = &r->reader;
		return ARRIVED;
	}
	close_reader(&r->reader);
	return DAMAGED;
}
