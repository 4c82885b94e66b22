/* SPDX-License-Identifier: BSD-2-Clause */
/* What leaves through an interface: see leaving.h and packet(7). Knows what the kernel tells beside
 * a frame's bytes: its time, its length, and the tag that the interface is to put in. */
#include "port/leaving.h"

#include <arpa/inet.h>
#include <errno.h>
#include <linux/filter.h>
#include <linux/if_packet.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "base/bug.h"
#include "base/clock.h"
#include "port/ring.h"

enum {
	ROOM = 4 << 20, /* bytes in the kernel, between two turns of the loop */
	MOST = 1888,    /* bytes kept of a frame */
	ADDRESSES = 12, /* bytes before a tag */
	TAG = 4,
	TAG_TYPE = 0x8100 /* where the kernel does not say which */
};

/* A frame as the kernel hands it over, with room for a tag before it. */
struct handed {
	uint8_t room[TAG + MOST];
	struct sockaddr_ll from;
	struct tpacket_auxdata more;
	struct timespec time;
};

/* The kernel drops all but outgoing frames before they are copied. */
static bool
outgoing_only(int fd)
{
	struct sock_filter rows[] = {
	    BPF_STMT(BPF_LD | BPF_W | BPF_ABS, (unsigned)(SKF_AD_OFF + SKF_AD_PKTTYPE)),
	    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, PACKET_OUTGOING, 0, 1),
	    BPF_STMT(BPF_RET | BPF_K, MOST),
	    BPF_STMT(BPF_RET | BPF_K, 0),
	};
	struct sock_fprog filter = {sizeof rows / sizeof *rows, rows};

	return !setsockopt(fd, SOL_SOCKET, SO_ATTACH_FILTER, &filter, sizeof filter);
}

/* Only who may set up interfaces gets more room than the system lets everybody have. */
static void
make_room(int fd)
{
	int room = ROOM;

	if (setsockopt(fd, SOL_SOCKET, SO_RCVBUFFORCE, &room, sizeof room))
		setsockopt(fd, SOL_SOCKET, SO_RCVBUF, &room, sizeof room);
}

bool
leaving_open(struct leaving *l, int index, struct why *why)
{
	int one = 1;

	/* of protocol 0: nothing comes before all is set up and it is bound */
	*l = (struct leaving){
	    .index = index, .fd = socket(AF_PACKET, SOCK_RAW | SOCK_NONBLOCK | SOCK_CLOEXEC, 0)};
	if (l->fd >= 0 && outgoing_only(l->fd) &&
	    !setsockopt(l->fd, SOL_PACKET, PACKET_AUXDATA, &one, sizeof one) &&
	    !setsockopt(l->fd, SOL_SOCKET, SO_TIMESTAMPNS, &one, sizeof one)) {
		make_room(l->fd);
		if (ring_bind(l->fd, index))
			return true;
	}
	no(why, EXIT_FAILED, "What leaves is not watched: the second look at the port fails: %s",
	    strerror(errno));
	leaving_close(l);
	return false;
}

void
leaving_close(struct leaving *l)
{
	if (l->fd >= 0)
		close(l->fd);
	l->fd = -1;
}

void
leaving_follow(struct leaving *l, int index)
{
	if (l->fd < 0 || ring_index(l->fd) == index)
		return;
	l->index = index;
	if (l->rests)
		ring_rest(l->fd, index);
	else
		ring_bind(l->fd, index);
}

bool
leaving_rest(struct leaving *l, bool rests)
{
	int index;

	if (l->fd < 0 || rests == l->rests)
		return false;
	l->rests = rests;
	index = ring_index(l->fd);
	return index > 0 && (rests ? ring_rest(l->fd, index) : ring_bind(l->fd, index));
}

/* Takes the next frame out of the socket: bytes of it, -1 if there is none. */
static ssize_t
take_out(int fd, struct handed *h)
{
	union {
		char room[CMSG_SPACE(sizeof h->more) + CMSG_SPACE(sizeof h->time)];
		struct cmsghdr aligned;
	} control;
	struct iovec part = {h->room + TAG, MOST};
	struct msghdr message = {.msg_name = &h->from,
	    .msg_namelen = sizeof h->from,
	    .msg_iov = &part,
	    .msg_iovlen = 1,
	    .msg_control = control.room,
	    .msg_controllen = sizeof control.room};
	ssize_t n = recvmsg(fd, &message, 0);

	h->more = (struct tpacket_auxdata){.tp_status = 0};
	for (struct cmsghdr *c = n < 0 ? NULL : CMSG_FIRSTHDR(&message); c;
	     c = CMSG_NXTHDR(&message, c)) {
		if (c->cmsg_level == SOL_PACKET && c->cmsg_type == PACKET_AUXDATA)
			memcpy(&h->more, CMSG_DATA(c), sizeof h->more);
		if (c->cmsg_level == SOL_SOCKET && c->cmsg_type == SO_TIMESTAMPNS)
			memcpy(&h->time, CMSG_DATA(c), sizeof h->time);
	}
	return n;
}

/* Puts the tag where it will be on the wire; how many bytes the frame is longer then. */
static uint32_t
put_tag(struct handed *h, ssize_t n)
{
	uint16_t tag[] = {htons(TAG_TYPE), htons(h->more.tp_vlan_tci)};

	if (!(h->more.tp_status & TP_STATUS_VLAN_VALID) || n < ADDRESSES)
		return 0;
	if (h->more.tp_status & TP_STATUS_VLAN_TPID_VALID)
		tag[0] = htons(h->more.tp_vlan_tpid);
	memmove(h->room, h->room + TAG, ADDRESSES);
	memcpy(h->room + ADDRESSES, tag, TAG);
	return TAG;
}

int
leaving_receive(struct leaving *l, int budget, port_take *take, void *context)
{
	static struct handed h;
	int taken = 0;
	ssize_t n;

	BUG_ON(budget < 1);
	while (taken < budget && (n = take_out(l->fd, &h)) >= 0) {
		const uint32_t tag = put_tag(&h, n), len = h.more.tp_len;
		const struct port_frame frame = {
		    .bytes = h.room + TAG - tag,
		    .caplen = (uint32_t)n + tag,
		    .len = (len > (uint32_t)n ? len : (uint32_t)n) + tag,
		    .time = h.time.tv_sec * NS_PER_S + h.time.tv_nsec,
		    .out = true,
		};

		taken++;
		if (h.from.sll_ifindex == l->index) /* not of the interface used before */
			take(context, &frame);
	}
	return taken;
}

uint32_t
leaving_dropped(const struct leaving *l)
{
	struct tpacket_stats stats;
	socklen_t size = sizeof stats;

	return getsockopt(l->fd, SOL_PACKET, PACKET_STATISTICS, &stats, &size) ? 0 : stats.tp_drops;
}
