/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * A packet socket with its ring, opened by libpcap but bound by us. Knows how one is opened on an
 * interface that is down, and moved to another interface without any right; does not know what the
 * frames in it are for. For this floor only.
 */
#ifndef PORT_RING_H
#define PORT_RING_H

#include <pcap/pcap.h>
#include <stdbool.h>

/* Opens a ring of so many bytes for an interface, with nothing coming in until ring_bind(): frames
 * of at most PORT_FRAME_MAX, 20 ms late at most. 0, or one of libpcap's PCAP_ERROR_ with words in
 * error (PCAP_ERRBUF_SIZE). */
int ring_open(pcap_t **, const char *name, int bytes, char *error);

/* Lets the frames of the interface with this index in, also of one that is down: they come when it
 * is up. False with errno. */
bool ring_bind(int descriptor, int index);
/* Lets nothing in any more, at no cost for frames that pass by. */
bool ring_rest(int descriptor, int index);

/* The interface it is bound to: -1 once that was deleted. */
int ring_index(int descriptor);

/* Takes the error that is pending on the descriptor, so that it does not wake the loop again. */
int ring_error(int descriptor);

/* The kernel's account of a ring, from which libpcap's (modulo 2^32) is made. */
struct ring_count {
	uint32_t handed;  /* frames taken out of it */
	uint32_t stale;   /* frames still in it that came from the interface used before */
	uint32_t dropped; /* what libpcap said last */
};

/* What was received and not dropped but not yet taken is stale from now on. */
void ring_stale(pcap_t *, struct ring_count *);

/* Counts a frame taken out. False: it is stale. */
bool ring_take(struct ring_count *);

/* Frames that were dropped since this was called last. */
uint32_t ring_dropped(pcap_t *, struct ring_count *);

#endif
