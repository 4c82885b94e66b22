/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The two formats of capture files: pcap, which libpcap reads, and pcapng, which we read. Knows how
 * frames come out of arriving bytes; not where the bytes come from.
 */
#ifndef PORT_READER_H
#define PORT_READER_H

#include "base/text.h"
#include "port/inflow.h"
#include "port/port.h"

struct reader;

struct reader_ops {
	/*
	 * The next record: ARRIVED with a frame, or without one (bytes NULL) where the record holds
	 * something else. Words with ARRIVED are something to tell the user. What the frame points
	 * to is good until the next call; frame->at is the place of its bytes.
	 */
	enum arrival (*next)(struct reader *, struct port_frame *, struct why *);
	/* What the file calls an interface, fit to be shown; "" if it says nothing. */
	const char *(*interface)(const struct reader *, uint32_t interface);
	/* Reads again the comments of the frame at this place. */
	void (*comment)(const struct reader *, uint64_t at, struct text *);
	void (*close)(struct reader *); /* frees it; the bytes stay open */
};

struct reader {
	const struct reader_ops *ops;
	struct inflow *in;
	size_t passed; /* bytes of the record that was given last: they are still here */
	uint64_t lost; /* frames that were lost when the file was made, as it says */
};

/* Makes a reader once the file's first bytes say which it needs; until then ARRIVES. */
enum arrival reader_open(struct reader **, struct inflow *, struct why *);

/* Makes a reader whose head has not been looked at yet. NULL without memory. */
struct reader *pcapng_reader(struct inflow *);

/* Takes the head of a pcap file as well: refuses in words. */
enum arrival pcap_reader(struct reader **, struct inflow *, struct why *);

/* The four bytes of a pcap file's head that say in which way it is one. */
bool pcap_magic(const uint8_t bytes[4], bool *swapped, unsigned *record_head);

enum {
	PCAPNG_MAGIC = 0x0a0d0d0a /* the same in both byte orders */
};

#endif
