/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The bytes of a capture file as they arrive, cut into whole records. Knows where a record of pcap
 * and a block of pcapng ends, so that libpcap is only ever asked for what is already here and can
 * neither wait nor lose its place. What a frame is, libpcap says.
 */
#ifndef PORT_RECORDS_H
#define PORT_RECORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "base/why.h"

struct records {
	int descriptor;
	bool regular; /* a regular file: reading never waits */
	bool ended;   /* there is nothing more to read */
	enum {
		FORMAT_UNKNOWN,
		FORMAT_PCAP,
		FORMAT_PCAPNG
	} format;
	bool swapped;    /* the file is in the other byte order */
	uint64_t offset; /* in the file, of the record that comes next */
	bool linktype_known;
	uint32_t linktype; /* LINKTYPE_ value, once the head is here */

	uint8_t *bytes; /* what has arrived and has not been passed: start..end */
	size_t size, start, end;
	size_t head;           /* bytes of the head that are here as whole blocks */
	size_t given, allowed; /* of the record: what libpcap has read, and may read */
	size_t record_header;  /* pcap: bytes before the frame */
	unsigned minor, major; /* pcap: version, which rules the order of the lengths */
	uint32_t snaplen;      /* pcapng: of interface 0, which simple packet blocks need */
	uint32_t wire_length;  /* of the frame in this record, where libpcap is not told */
	uint32_t interfaces;   /* pcapng: described so far in this section */
	bool *foreign;         /* pcapng: for each, whether its link type is another one */
	size_t foreign_size;
	bool foreign_told;
};

enum record {
	RECORD_WHOLE,   /* it is here: records_stream() gives it */
	RECORD_FOREIGN, /* it is here, but is a frame of another link type: pass it */
	RECORD_WAIT,    /* not all of it has arrived */
	RECORD_END,     /* there is none: the file ends where a record does */
	RECORD_DAMAGED  /* words say what is wrong at offset */
};

/* Reads from descriptor, which is closed by records_close(). */
void records_open(struct records *, int descriptor, bool regular);
void records_close(struct records *);

/* The file's head: all that libpcap wants to see before it opens a file. */
enum record records_head(struct records *, struct why *);

/* The record after the last one that was passed. Words without damage: something to tell once. */
enum record records_next(struct records *, struct why *);

/* Done with the head, or the record. */
void records_pass(struct records *);

/* A stream that holds just the present head or record, then ends; close it before the records. NULL
 * without memory. */
FILE *records_stream(struct records *);

/* Whether the present record carries pcapng's mark of a frame that was sent. */
bool records_out(const struct records *);

#endif
