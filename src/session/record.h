/* SPDX-License-Identifier: BSD-2-Clause */
/* One frame that was received or sent: its bytes and where they came from; not what they mean. */
#ifndef SESSION_RECORD_H
#define SESSION_RECORD_H

#include <stdbool.h>
#include <stdint.h>

#include "port/port.h"

enum {
	PORTS_MAX = 16 /* of a session: as many as seen has bits */
};

/* Whether this program sent a frame. What became of it after that, the fields below tell. */
enum stage {
	STAGE_RECEIVED, /* not sent by us */
	STAGE_SENT,     /* the kernel took it */
	STAGE_REFUSED   /* words tells why */
};

struct record {
	uint64_t no;
	int64_t time;         /* wall clock, ns */
	uint32_t caplen, len; /* bytes here; bytes the frame had */
	uint32_t linktype;    /* LINKTYPE_ value, if foreign */
	uint32_t interface;   /* of a file */
	uint8_t port;         /* index into the session's ports */
	bool marked;          /* as store_mark() made it */
	bool out;             /* it was seen leaving, or a file says: sent from there */
	bool host;            /* it left from this computer, but this program did not send it */
	bool foreign;         /* not Ethernet: bytes that nobody explains */
	bool commented;       /* a comment stands behind the bytes */
	uint8_t fcs;     /* bytes of the FCS, which a file has; they stand after the caplen bytes */
	uint8_t answers; /* how many came to it, 255 at most; 0 with answer: it is one */
	uint16_t seen;   /* of a sent frame: bit n = it arrived at port n of this session */
	uint8_t heard[6]; /* of a sent lab frame: the end that says it has it; zeros: none said so
			   */
	uint16_t due;     /* of a sent frame: bit n = it has to arrive at port n of this session */
	enum stage stage;
	uint32_t left; /* of a sent frame: ns from time until it left the port, and 1; 0 = it was
			  not seen leaving */
	uint64_t peer; /* number of the record in the other store that is the same frame (sent, and
			  arrived here), or 0 */
	uint64_t answer;  /* number of the record in the other store that answers it, or that it
			     answers, or 0 */
	int64_t trip;     /* ns from the question's leaving to the answer, if there is one */
	const char *note; /* what the user wrote instead, as store_comment() made it, or NULL */
	uint8_t bytes[];  /* caplen of them, then the FCS, then words or comment */
};

/* A copy that stays when memory drops the frame: free() it. NULL: no memory. */
struct record *record_copy(const struct record *);

/* Why a refused frame was refused; a frame's comment, the user's or else the file's: "" for all
 * others. Both are fit to be shown. */
const char *record_words(const struct record *);
const char *record_comment(const struct record *);

/* Where the type stands behind all VLAN tags (802.1Q, 802.1ad, and 0x9100, which came before them),
 * of n bytes, at least a header: 12, and 4 for each tag. */
uint32_t record_type_at(const uint8_t *bytes, uint32_t n);

/* A record as the frame that it was at its port; the bytes are the record's. */
struct port_frame record_frame(const struct record *);

#endif
