/* SPDX-License-Identifier: BSD-2-Clause */
/* What leaves through an interface: see leaving.h. */
#include "port/leaving.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/if_packet.h>
#include <string.h>
#include <sys/socket.h>

#include "base/bug.h"
#include "base/clock.h"

enum {
	RING = 4 << 20, /* bytes: 2048 frames between two turns of the loop */
	MOST = 1888     /* bytes kept of a frame, so that two share a page with their heads */
};

/*
 * The kernel drops all but outgoing frames before they are copied. A filter of libpcap's would lose
 * what comes first: it looks at the frame once more, without that knowledge. So libpcap is not
 * told.
 */
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

bool
leaving_open(struct leaving *l, const char *name, int index, struct why *why)
{
	/* at once: what leaves is known before its answer comes in */
	const struct ring_wish wish = {.bytes = RING, .most = MOST, .at_once = true};
	char error[PCAP_ERRBUF_SIZE] = "";

	if (ring_open(&l->pcap, name, &wish, error))
		return no(why, EXIT_FAILED,
		    "What leaves is not watched: no second look at the port: %s", error);
	l->fd = pcap_get_selectable_fd(l->pcap);
	BUG_ON(l->fd < 0);
	if (!pcap_setnonblock(l->pcap, 1, error) && !pcap_setdirection(l->pcap, PCAP_D_OUT) &&
	    !fcntl(l->fd, F_SETFD, FD_CLOEXEC) && outgoing_only(l->fd) && ring_bind(l->fd, index))
		return true;
	no(why, EXIT_FAILED, "What leaves is not watched: the second look at the port fails: %s",
	    strerror(errno));
	leaving_close(l);
	return false;
}

void
leaving_close(struct leaving *l)
{
	if (l->pcap)
		pcap_close(l->pcap);
	l->pcap = NULL;
}

void
leaving_follow(struct leaving *l, int index)
{
	if (!l->pcap || ring_index(l->fd) == index)
		return;
	if (l->rests)
		ring_rest(l->fd, index);
	else
		ring_bind(l->fd, index);
	ring_stale(l->pcap, &l->count);
}

bool
leaving_rest(struct leaving *l, bool rests)
{
	int index;

	if (!l->pcap || rests == l->rests)
		return false;
	l->rests = rests;
	index = ring_index(l->fd);
	return index > 0 && (rests ? ring_rest(l->fd, index) : ring_bind(l->fd, index));
}

static void
take_one(u_char *context, const struct pcap_pkthdr *head, const u_char *bytes)
{
	struct leaving *l = (struct leaving *)context;
	struct port_frame frame = {
	    .bytes = bytes,
	    .caplen = head->caplen,
	    .len = head->len,
	    .time = head->ts.tv_sec * NS_PER_S + head->ts.tv_usec, /* nanoseconds, as asked for */
	    .out = true,
	};

	if (!ring_take(&l->count))
		return;
	l->taken++;
	l->take(l->context, &frame);
}

int
leaving_receive(struct leaving *l, int budget, port_take *take, void *context)
{
	BUG_ON(budget < 1);
	ring_error(l->fd);
	l->take = take;
	l->context = context;
	l->taken = 0;
	/* what libpcap says of an interface that went away, the port itself knows better */
	if (pcap_dispatch(l->pcap, budget, take_one, (u_char *)l) < 0)
		ring_error(l->fd);
	return l->taken;
}
