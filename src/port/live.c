/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * A live network interface. Knows: libpcap, the packet socket under it, and what may happen to an
 * interface while it is in use. Does not know what is in a frame.
 *
 * The truth about the interface is asked from the kernel through the capture descriptor itself:
 * getsockname(2) says which interface index it is bound to (-1 once that was deleted), ioctl(2) the
 * rest. So nothing depends on the order of events, on names, or on the network namespace the caller
 * stands in, and no right and no further descriptor is needed after opening.
 */
#include <errno.h>
#include <fcntl.h>
#include <linux/if_packet.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/bug.h"
#include "base/clock.h"
#include "port/facts.h"
#include "port/link.h"
#include "port/list.h"
#include "port/live.h"
#include "port/rights.h"

#ifndef PACKET_IGNORE_OUTGOING
#define PACKET_IGNORE_OUTGOING 23
#endif

enum {
	RING_MAX = 32 << 20, /* bytes: some 20000 full frames, 0.2 s of a full gigabit */
	RING_MIN = 1 << 20
};

static const struct port_ops live_ops;

static struct live *
live_of(struct port *p)
{
	BUG_ON(p->ops != &live_ops);
	return (struct live *)p;
}

static bool
set_member(const struct live *l, int index, bool on)
{
	struct packet_mreq promiscuous = {.mr_ifindex = index, .mr_type = PACKET_MR_PROMISC};

	return !setsockopt(l->fd, SOL_PACKET, on ? PACKET_ADD_MEMBERSHIP : PACKET_DROP_MEMBERSHIP,
	    &promiscuous, sizeof promiscuous);
}

/* Takes over what f says. Speed and route cost more and change only with the link. The flags are
 * not enough to come up: they are set a moment before frames are taken. */
static void
adopt(struct live *l, const struct facts *f, enum look look)
{
	struct port *p = &l->port;
	bool by_flags = look == LOOK_FLAGS && p->state == PORT_UP;
	bool linked = f->carrier && (by_flags || !facts_unplugged(l->fd, f->name));

	memcpy(l->name, f->name, sizeof l->name);
	facts_show_name(p->name, f->name);
	l->index = f->index;
	l->up = f->up;
	if (p->state != PORT_UP && linked) {
		look = LOOK_ALL;
		if (l->looked)
			p->since = clock_wall();
	}
	l->looked = true;
	p->state = linked ? PORT_UP : PORT_NO_LINK;
	p->has_mac = true;
	memcpy(p->mac, f->mac, sizeof p->mac);
	p->mtu = f->mtu;
	if (look != LOOK_ALL)
		return;
	facts_speed(l->fd, f->name, &p->mbit, &p->duplex);
	p->offload = facts_offload(l->fd, f->name);
	list_default_route(l->routes, f->index, &p->default_route);
}

/* An interface of the name we know is there again under another index: uses that one. */
static bool
find_again(struct live *l, struct facts *f)
{
	if (!facts_by_name(l->fd, l->name, f) || facts_foreign(f->hardware) ||
	    !ring_bind(l->fd, f->index))
		return false;
	leaving_follow(&l->leaving, f->index);
	/* The kernel forgot that membership together with the interface. */
	if (l->port.promiscuous)
		l->port.promiscuous = set_member(l, f->index, true);
	return true;
}

void
live_look(struct live *l, enum look look)
{
	struct facts f;
	int index = ring_index(l->fd);

	if ((index > 0 && facts_by_index(l->fd, index, &f)) || find_again(l, &f))
		adopt(l, &f, index > 0 ? look : LOOK_ALL);
	else
		l->port.state = PORT_GONE;
}

void
live_trouble(const struct live *l, struct text *t)
{
	if (l->port.state == PORT_GONE)
		text_add(t, "is gone");
	else if (l->up)
		text_add(t, "has no link - check the cable and the other end");
	else
		text_addf(t, "is switched off - switch it on: ip link set %s up", l->port.name);
}

/* Fills *why once for each change of state and returns whether it did. */
static bool
tell(struct live *l, struct why *why)
{
	enum port_state before = l->told;
	char buffer[160];
	struct text trouble = text_on(buffer, sizeof buffer);

	if (before == l->port.state)
		return false;
	l->told = l->port.state;
	if (l->told == PORT_UP) {
		no(why, EXIT_OK, "%s %s", l->port.name,
		    before == PORT_GONE ? "is back" : "has link again");
		return true;
	}
	live_trouble(l, &trouble);
	no(why, l->told == PORT_GONE ? EXIT_NO_PORT : EXIT_OK, "%s %s%s", l->port.name,
	    before == PORT_GONE ? "is back, but " : "", buffer);
	return true;
}

static int
live_descriptor(struct port *p)
{
	return live_of(p)->fd;
}

static void
take_one(u_char *context, const struct pcap_pkthdr *head, const u_char *bytes)
{
	struct live *l = (struct live *)context;
	struct port_frame frame = {
	    .bytes = bytes,
	    .caplen = head->caplen,
	    .len = head->len,
	    .time = head->ts.tv_sec * NS_PER_S + head->ts.tv_usec, /* nanoseconds, as asked for */
	};

	if (!ring_take(&l->count))
		return;
	l->taken++;
	l->take(l->context, &frame);
}

static int
live_receive(struct port *p, int budget, port_take *take, void *context, struct why *why)
{
	struct live *l = live_of(p);
	int error = ring_error(l->fd), result;

	l->take = take;
	l->context = context;
	l->taken = 0;
	/* A negative budget would mean: all there is. */
	BUG_ON(budget < 1);
	result = pcap_dispatch(l->pcap, budget, take_one, (u_char *)l);
	/* libpcap also complains when a renamed interface goes down, and goes on complaining:
	 * what it says counts for nothing against what the kernel says. */
	if (error || result < 0) {
		ring_error(l->fd);
		live_look(l, LOOK_FLAGS);
	}
	tell(l, why);
	return l->taken;
}

static void
live_refresh(struct port *p)
{
	struct live *l = live_of(p);

	live_look(l, LOOK_FLAGS);
	p->lost += ring_dropped(l->pcap, &l->count);
	if (l->leaving.fd >= 0)
		p->unseen += leaving_dropped(&l->leaving);
}

static bool
live_set_promiscuous(struct port *p, bool on, struct why *why)
{
	struct live *l = live_of(p);

	if (on == p->promiscuous)
		return true;
	live_look(l, LOOK_FLAGS);
	/* The kernel counts memberships of an interface that is gone no more. */
	if (p->state != PORT_GONE && !set_member(l, l->index, on))
		return no(why, EXIT_FAILED, "%s cannot be switched %s promiscuous mode: %s",
		    p->name, on ? "to" : "from", strerror(errno));
	p->promiscuous = on;
	return true;
}

static void
live_close(struct port *p)
{
	struct live *l = live_of(p);

	leaving_close(&l->leaving);
	if (l->pcap)
		pcap_close(l->pcap);
	if (l->routes >= 0)
		close(l->routes);
	free(l);
}

static int
live_leaving(struct port *p)
{
	const struct live *l = live_of(p);

	return l->leaving.rests ? -1 : l->leaving.fd;
}

static bool
live_rest(struct port *p, bool rests)
{
	return leaving_rest(&live_of(p)->leaving, rests);
}

static int
live_left(struct port *p, int budget, port_take *take, void *context)
{
	return leaving_receive(&live_of(p)->leaving, budget, take, context);
}

static const struct port_ops live_ops = {
    .descriptor = live_descriptor,
    .receive = live_receive,
    .send = live_send,
    .leaving = live_leaving,
    .left = live_left,
    .rest = live_rest,
    .refresh = live_refresh,
    .set_promiscuous = live_set_promiscuous,
    .close = live_close,
};

/* Whether there is an interface of this name that carries Ethernet frames. */
static bool
find(int socket, const char *shown, struct facts *f, struct why *why)
{
	char name[IFNAMSIZ], safe[PORT_NAME_MAX];
	struct text t = text_on(safe, sizeof safe);
	const char *foreign;

	text_safe_string(&t, shown);
	if (!facts_read_name(name, shown) || !facts_by_name(socket, name, f))
		return no(why, EXIT_NO_PORT,
		    "There is no interface \"%s\" - etherwright --list shows them", safe);
	foreign = facts_foreign(f->hardware);
	if (foreign)
		return no(why, EXIT_NO_PORT,
		    "%s carries %s, not Ethernet frames - etherwright --list shows what can be "
		    "used",
		    safe, foreign);
	return true;
}

static bool
denied(const char *name, struct why *why)
{
	char buffer[200];
	struct text remedy = text_on(buffer, sizeof buffer);

	rights_remedy(&remedy);
	return no(
	    why, EXIT_DENIED, "You may not open %s - start with sudo, or once: %s", name, buffer);
}

/* Opens with as much memory as there is; says so in *why if that is less than it should be. */
static bool
open_pcap(struct live *l, struct why *why)
{
	char error[PCAP_ERRBUF_SIZE] = "";
	int bytes = RING_MAX, result;

	while (
	    (result = ring_open(&l->pcap, l->name, bytes, error)) == PCAP_ERROR && bytes > RING_MIN)
		bytes /= 2;
	if (result == PCAP_ERROR_PERM_DENIED)
		return denied(l->port.name, why);
	if (result)
		return no(why, EXIT_FAILED, "%s cannot be opened: %s", l->port.name, error);
	if (pcap_datalink(l->pcap) != DLT_EN10MB)
		return no(why, EXIT_NO_PORT, "%s has link type %s, not Ethernet", l->port.name,
		    pcap_datalink_val_to_name(pcap_datalink(l->pcap)));
	if (bytes < RING_MAX)
		no(why, EXIT_OK,
		    "Memory is short: %s buffers %d MiB instead of %d, frames may get lost",
		    l->port.name, bytes >> 20, RING_MAX >> 20);
	return true;
}

/* Without this setting every frame that the host sends would be received as well, our own too. */
static bool
set_up(struct live *l, const struct facts *f, bool promiscuous, struct why *why)
{
	char error[PCAP_ERRBUF_SIZE];
	int one = 1;

	l->fd = pcap_get_selectable_fd(l->pcap);
	BUG_ON(l->fd < 0);
	if (pcap_setnonblock(l->pcap, 1, error) || fcntl(l->fd, F_SETFD, FD_CLOEXEC) ||
	    setsockopt(l->fd, SOL_PACKET, PACKET_IGNORE_OUTGOING, &one, sizeof one) ||
	    (promiscuous && !set_member(l, f->index, true)) || !ring_bind(l->fd, f->index))
		return no(why, errno == ENODEV ? EXIT_NO_PORT : EXIT_FAILED,
		    "%s cannot be set up: %s", l->port.name, strerror(errno));
	l->port.promiscuous = promiscuous;
	adopt(l, f, LOOK_ALL);
	l->told = l->port.state;
	return true;
}

struct port *
live_open(const char *name, bool promiscuous, struct why *why)
{
	int asking = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
	struct live *l = NULL;
	struct facts f;

	if (why)
		why->text[0] = 0;
	if (asking < 0)
		no(why, EXIT_FAILED, "Interfaces cannot be looked up: %s", strerror(errno));
	else if (!find(asking, name, &f, why))
		;
	else if (!(l = calloc(1, sizeof *l)))
		no_memory(why);
	if (asking >= 0)
		close(asking);
	if (!l)
		return NULL;
	l->port = (struct port){.ops = &live_ops, .percent = -1};
	l->leaving.fd = -1;
	memcpy(l->name, f.name, sizeof l->name);
	facts_show_name(l->port.name, f.name);
	l->routes = list_socket();
	if (open_pcap(l, why) && set_up(l, &f, promiscuous, why))
		return &l->port;
	live_close(&l->port);
	return NULL;
}

unsigned
live_sockets(const struct port *p, int sockets[LIVE_SOCKETS])
{
	const struct live *l = (const struct live *)p;

	if (p->ops != &live_ops)
		return 0;
	sockets[0] = l->fd;
	if (l->leaving.fd < 0)
		return 1;
	sockets[1] = l->leaving.fd;
	return 2;
}

bool
live_watch(struct port *p, struct why *why)
{
	struct live *l = live_of(p);

	return leaving_open(&l->leaving, l->index, why);
}

bool
live_switch(struct port *p, const char *name, bool promiscuous, struct why *why)
{
	struct live *l = live_of(p);
	int old = ring_index(l->fd);
	struct facts f;
	char shown[PORT_NAME_MAX];

	if (!find(l->fd, name, &f, why))
		return false;
	facts_show_name(shown, f.name);
	if (promiscuous && !set_member(l, f.index, true))
		return no(why, EXIT_FAILED, "%s cannot be switched to promiscuous mode: %s", shown,
		    strerror(errno));
	if (!ring_bind(l->fd, f.index)) {
		no(why, EXIT_NO_PORT, "%s cannot be used: %s", shown, strerror(errno));
		if (promiscuous)
			set_member(l, f.index, false);
		return false;
	}
	if (p->promiscuous && old > 0)
		set_member(l, old, false);
	p->promiscuous = promiscuous;
	ring_stale(l->pcap, &l->count);
	leaving_follow(&l->leaving, f.index);
	l->looked = false; /* another interface: since when it has its link is not known */
	p->since = 0;
	adopt(l, &f, LOOK_ALL);
	l->told = p->state;
	return true;
}

bool
live_has_index(const struct port *p, int index)
{
	return p->ops == &live_ops && ((const struct live *)p)->index == index;
}

bool
live_link_event(struct port *p, const struct link_event *event, struct why *why)
{
	struct port before = *p;
	struct live *l;
	char name[PORT_NAME_MAX];

	if (why)
		why->text[0] = 0;
	if (p->ops != &live_ops)
		return false;
	l = live_of(p);
	facts_show_name(name, l->name);
	if (event->index && event->index != l->index && strcmp(event->name, name) != 0)
		return false;
	live_look(l, LOOK_ALL);
	if (tell(l, why))
		return true;
	if (strcmp(before.name, p->name) != 0)
		no(why, EXIT_OK, "%s is now called %s", before.name, p->name);
	return strcmp(before.name, p->name) != 0 || before.mtu != p->mtu ||
	       before.mbit != p->mbit || before.duplex != p->duplex ||
	       before.default_route != p->default_route || memcmp(before.mac, p->mac, 6) != 0;
}
