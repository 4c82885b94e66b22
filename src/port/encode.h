/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * What capture files are made of. Knows the blocks of pcapng (draft-ietf-opsawg-pcapng) and the
 * records of pcap, in this machine's byte order; not where they go. Each function writes one whole
 * record to out and returns its bytes, which are at most ENCODE_HEAD, or encode_room() for a frame.
 */
#ifndef PORT_ENCODE_H
#define PORT_ENCODE_H

#include "port/port.h"

enum {
	ENCODE_HEAD = 256,      /* a head, an interface, statistics */
	ENCODE_COMMENT = 4096,  /* of a frame: bytes that are written */
	ENCODE_PCAP_RECORD = 16 /* pcap: bytes before the frame */
};

/* Which way a frame went, as pcapng's flags say it. */
enum encode_way {
	WAY_UNKNOWN,
	WAY_IN,
	WAY_OUT
};

/* Bytes that a frame with this comment (or NULL) takes at most, in either format. */
size_t encode_room(const struct port_frame *, const char *comment);

size_t pcapng_section(uint8_t *out, const char *program);
/* Stamps of its frames are in nanoseconds. The name is text of ours (text_safe), "" if
 * nobody knows it. */
size_t pcapng_interface(uint8_t *out, const char *name, int linktype);
/* With its FCS, if that is whole. */
size_t pcapng_frame(uint8_t *out, uint32_t interface, const struct port_frame *, enum encode_way,
    const char *comment);
/* Since the start of the capture; time is the wall clock in ns. */
size_t pcapng_statistics(
    uint8_t *out, uint32_t interface, int64_t time, uint64_t received, uint64_t dropped);

/* The bytes of the block or record at the start of so many whole ones; whether it is a frame. */
size_t pcapng_size(const uint8_t *block, bool *frame);

size_t pcap_head(uint8_t *out, int linktype); /* 24 bytes; stamps are in nanoseconds */
/* Without its FCS, which no frame of a pcap file has, or all. */
size_t pcap_record(uint8_t *out, const struct port_frame *);
size_t pcap_size(const uint8_t *record);

#endif
