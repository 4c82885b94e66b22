/* SPDX-License-Identifier: BSD-2-Clause */
/* A packet socket with its ring: see ring.h. Knows libpcap and packet(7); no interface's state. */
#include "port/ring.h"

#include <errno.h>
#include <linux/if_ether.h>
#include <linux/if_packet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <sys/socket.h>

#include "port/port.h"

enum {
	WAIT_MS = 20,          /* a frame is shown at most so late; 0 would never wake us */
	NO_PROTOCOL = 0x10000, /* 0 in the 16 bits that libpcap hands to the kernel: see ring_open()
				*/
	NO_TYPE = 0xffff /* reserved: IEEE gives it to nobody, and what leaves is only shown to
			    those who ask for all */
};

/*
 * libpcap binds the socket to protocol 0, which means "nothing yet" (packet(7)): so it also opens
 * an interface that is down, which it would refuse, and not one frame arrives before the descriptor
 * is set up. ring_bind() then turns it on.
 */
int
ring_open(pcap_t **pcap, const char *name, int bytes, char *error)
{
	int result;

	*pcap = pcap_create(name, error);
	if (!*pcap)
		return PCAP_ERROR;
	pcap_set_snaplen(*pcap, PORT_FRAME_MAX);
	pcap_set_timeout(*pcap, WAIT_MS);
	pcap_set_buffer_size(*pcap, bytes);
	pcap_set_tstamp_precision(*pcap, PCAP_TSTAMP_PRECISION_NANO);
	pcap_set_protocol_linux(*pcap, NO_PROTOCOL);
	result = pcap_activate(*pcap);
	if (result >= 0)
		return 0;
	snprintf(error, PCAP_ERRBUF_SIZE, "%s", pcap_geterr(*pcap));
	if (!*error)
		snprintf(error, PCAP_ERRBUF_SIZE, "%s", pcap_statustostr(result));
	pcap_close(*pcap);
	*pcap = NULL;
	return result;
}

int
ring_error(int descriptor)
{
	int error = 0;
	socklen_t size = sizeof error;

	return getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &error, &size) ? errno : error;
}

static bool
bind_as(int descriptor, int index, uint16_t protocol)
{
	struct sockaddr_ll where = {
	    .sll_family = AF_PACKET, .sll_protocol = htons(protocol), .sll_ifindex = index};

	if (bind(descriptor, (struct sockaddr *)&where, sizeof where))
		return false;
	ring_error(descriptor);
	return true;
}

bool
ring_bind(int descriptor, int index)
{
	return bind_as(descriptor, index, ETH_P_ALL);
}

bool
ring_rest(int descriptor, int index)
{
	return bind_as(descriptor, index, NO_TYPE);
}

int
ring_index(int descriptor)
{
	struct sockaddr_ll where;
	socklen_t size = sizeof where;

	return getsockname(descriptor, (struct sockaddr *)&where, &size) ? -1 : where.sll_ifindex;
}

void
ring_stale(pcap_t *pcap, struct ring_count *count)
{
	struct pcap_stat stat;

	if (!pcap_stats(pcap, &stat))
		count->stale = stat.ps_recv - stat.ps_drop - count->handed;
}

bool
ring_take(struct ring_count *count)
{
	count->handed++;
	if (!count->stale)
		return true;
	count->stale--;
	return false;
}

uint32_t
ring_dropped(pcap_t *pcap, struct ring_count *count)
{
	struct pcap_stat stat;
	uint32_t before = count->dropped;

	if (pcap_stats(pcap, &stat))
		return 0;
	count->dropped = stat.ps_drop;
	return stat.ps_drop - before;
}
