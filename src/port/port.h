/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Ports: where frames come from and go to. Knows: descriptors, link facts, how a frame is taken and
 * given. Does not know what is in a frame. One type for a live interface, a capture file and an end
 * of a pair in memory; only the functions behind ops differ.
 */
#ifndef PORT_PORT_H
#define PORT_PORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/text.h"
#include "base/why.h"

enum {
	PORT_NAME_MAX = 64,
	PORT_FRAME_MAX = 262144, /* libpcap's greatest snap length */
	LINKTYPE_ETHERNET = 1    /* pcap-linktype(7) */
};

enum port_state {
	PORT_UP,      /* takes and gives frames */
	PORT_NO_LINK, /* the interface is down or has no carrier */
	PORT_GONE,    /* the interface does not exist (any more); it may come back */
	PORT_END      /* a file: everything has been read; a pipe: it was closed */
};

/* Prefixed, for linux/ethtool.h has macros of the bare names. */
enum port_duplex {
	PORT_DUPLEX_UNKNOWN,
	PORT_DUPLEX_HALF,
	PORT_DUPLEX_FULL
};

/* A frame as a port hands it out; the bytes are good only until the callback returns. */
struct port_frame {
	const uint8_t *bytes;
	uint32_t caplen; /* bytes here */
	uint32_t len;    /* bytes the frame had (>= caplen) */
	int64_t time;    /* wall clock, ns since 1970 */
	bool out;        /* a file's direction flag says: sent from there */

	/* The rest is a file's, and zeros for a frame from anywhere else. */
	bool foreign;        /* not Ethernet, but of linktype: bytes that nobody here explains */
	uint8_t fcs;         /* bytes of the frame's FCS, which stand after its caplen bytes and are
				counted neither there nor in len */
	uint32_t linktype;   /* LINKTYPE_ value, of a foreign one */
	uint32_t interface;  /* for ops->interface */
	uint64_t at;         /* where its bytes are, for ops->read */
	const char *comment; /* fit to be shown; NULL = none */
};

/* The last n of the frame's bytes turn out to be its FCS, if they are here. Nothing happens to a
 * frame that is foreign or shorter than that. */
void port_frame_fcs(struct port_frame *, uint32_t n);

typedef void port_take(void *context, const struct port_frame *);

struct port;

struct port_ops {
	/* The descriptor to wait on for reading, or -1 if the port is ready whenever it is asked (a
	 * regular file). */
	int (*descriptor)(struct port *);
	/*
	 * Hands at most budget frames to take without ever waiting, and returns how many. Follows
	 * the state of the port by itself; words in *why (which the caller empties before) are
	 * something to tell the user once, with EXIT_OK if nothing failed.
	 */
	int (*receive)(struct port *, int budget, port_take *take, void *context, struct why *why);
	/* Gives one whole frame (n bytes without FCS) to the port, once, without waiting. Refuses
	 * in words; NULL where frames cannot be sent. */
	bool (*send)(struct port *, const uint8_t *bytes, size_t n, struct why *why);
	/*
	 * What leaves the port, whoever sent it, seen when it is handed to the interface's driver:
	 * a descriptor to wait on (-1: that is not watched), and at most budget frames, with out
	 * set, without ever waiting. NULL where nobody else could send.
	 */
	int (*leaving)(struct port *);
	int (*left)(struct port *, int budget, port_take *take, void *context);
	/* Watches that no more, or again: where very many frames are sent it costs as much as
	 * sending. Whether that changed. NULL where leaving is. */
	bool (*rest)(struct port *, bool rests);
	/* Brings received, lost and the link facts up to date: cheap, called about once a second.
	 */
	void (*refresh)(struct port *);
	/* NULL where there is no such thing. */
	bool (*set_promiscuous)(struct port *, bool on, struct why *why);
	/*
	 * Where frames can be read again later (NULL where not): n bytes at frame->at; false if
	 * they are not there any more. Cheap for frames one after the other, in either order.
	 */
	bool (*read)(struct port *, uint64_t at, uint8_t *bytes, uint32_t n);
	/* The comments of the frame at this place, fit to be shown; NULL where read is. */
	void (*comment)(struct port *, uint64_t at, struct text *);
	/* What a file calls an interface, fit to be shown; "" if nothing. NULL where there is no
	 * file. */
	const char *(*interface)(struct port *, uint32_t interface);
	void (*close)(struct port *); /* frees the port */
};

/* What an interface does to tags in place of the kernel (ethtool -k). */
enum port_offload {
	PORT_TAGS_IN = 1,      /* takes tags out of frames that come in (rx-vlan-hw-parse) */
	PORT_TAGS_OUT = 2,     /* puts them in (tx-vlan-hw-insert) */
	PORT_TAGS_FILTER = 4,  /* drops frames with tags that nobody asked for (rx-vlan-filter) */
	PORT_OFFLOAD_KNOWN = 8 /* it was asked, and said so */
};

#define PORT_LEARNS INT64_MAX

struct port {
	const struct port_ops *ops;
	char name[PORT_NAME_MAX]; /* fit to be shown (text_safe), also what the kernel calls it */
	enum port_state state;
	bool has_mac;
	uint8_t mac[6];
	uint32_t mtu;  /* greatest payload; 0 = no limit known */
	uint32_t mbit; /* link speed in Mb/s; 0 = unknown */
	enum port_duplex duplex;
	bool promiscuous;
	unsigned offload; /* of enum port_offload; 0 = unknown */
	int64_t since;    /* wall clock, ns: when its link came up; 0 = before anybody looked */
	int64_t forwards; /* steady clock, ns: when the switch behind it begins, or began, to
			     forward; 0 = that is not known; PORT_LEARNS = it does not yet */
	bool held;   /* the port of a bridge at the other end of its cable has said that it does not
			forward */
	bool looked; /* sending has looked at the link in this turn of the loop: whoever takes turns
			takes it back, so that many frames in one turn do not cost a look each */
	bool default_route; /* the host's default route leaves here (for the question before
			       sending) */
	uint64_t lost;   /* frames that the kernel dropped because we were too slow; as a file says,
			    when it was made */
	uint64_t unseen; /* frames that left and were not seen leaving: we were too slow */
	int percent;     /* of a file that is read; -1 = unknown or not a file */
	const char *broken; /* a file that ended before its end: "damaged" or "cut off"; else NULL
			     */
};

/* "up", "no link", "gone", "end". */
const char *port_state_name(enum port_state);

/* Closes a port; NULL is allowed. */
void port_close(struct port *);

/*
 * Whether n bytes starting with frame may leave a port of this MTU: Linux takes MTU + 14, and 4
 * more if the outer EtherType is 0x8100 (but not for 0x88a8). The refusal names the size, the limit
 * and by how much the payload must shrink, or which MTU it takes.
 */
bool port_fits(const struct port *, const uint8_t *frame, size_t n, struct why *);

/*
 * Opens a network interface with libpcap and starts capturing: Ethernet only. Refuses in words with
 * the exit status that fits (EXIT_NO_PORT, EXIT_DENIED with the one command that gives the right,
 * EXIT_FAILED). An interface that is down opens in state PORT_NO_LINK. If memory is short the port
 * opens with a smaller buffer and *why says so (empty otherwise).
 */
struct port *live_open(const char *name, bool promiscuous, struct why *);

/* Has an open live port say what leaves it. Takes a second descriptor, so it goes before rights are
 * given up. False with words; the port goes on as before. */
bool live_watch(struct port *, struct why *);

/*
 * Makes an open live port use another interface: the same descriptor, bound anew, so that it works
 * after all rights have been given up; frames of the interface it leaves are not handed out any
 * more. On refusal the port stays where it was.
 */
bool live_switch(struct port *, const char *name, bool promiscuous, struct why *);

/* The capture sockets of a port, at most LIVE_SOCKETS: how many there are, none if it is not live.
 */
enum {
	LIVE_SOCKETS = 2
};
unsigned live_sockets(const struct port *, int sockets[LIVE_SOCKETS]);

/*
 * Opens a capture file (pcap, pcapng); "-" is standard input. A FIFO, device or folder named as a
 * file is refused at once. The head of a pipe may come later: then receive() is what refuses it. A
 * damaged file hands out the frames before the damage; then receive() fills *why with where and
 * what. A file that grows hands out what has come when refresh() is called. If its frames are to be
 * read again they stay where they are, and those of a pipe are kept in a file without a name; if
 * not, ops->read is NULL.
 */
struct port *file_open(const char *path, bool again, struct why *);

/*
 * Two ends in memory: what is sent into one comes out of the other, which counts as lost what does
 * not fit into its queue. Once one is closed the other is PORT_GONE. Both must be closed.
 */
bool pair_open(struct port *ends[2], const char *names[2], struct why *);

#endif
