/* SPDX-License-Identifier: BSD-2-Clause */
/* The virtual switch: see switch.h. Knows the attributes of bridges, bridge ports and veth pairs in
 * rtnetlink(7); one request at a time, each with its acknowledgement. */
#include "lab/switch.h"

#include <errno.h>
#include <libmnl/libmnl.h>
#include <linux/if.h>
#include <linux/if_link.h>
#include <linux/rtnetlink.h>
#include <linux/veth.h>
#include <stdalign.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>

#include "lab/space.h"

/* Interface indices, which the creator may choose: lo has 1 in every new namespace. */
enum {
	LOOPBACK = 1,
	SWITCH = 2,
	PORT = 10, /* + n */
	HOST = 20  /* + n */
};

enum {
	GROUPS_NONE = 0,
	GROUPS_ALL = 0xfffd /* a bit for each of 01:80:c2:00:00:00 to :0f; the kernel refuses :01 */
};

/* Times in 1/100 s. Without the spanning tree a port forwards after forward_delay too. */
static const struct manner {
	uint8_t spanning_tree;
	uint16_t groups;
	uint32_t forward_delay, hello_time, max_age, ageing_time;
} manners[] = {
    [SWITCH_PLAIN] = {0, GROUPS_ALL, 0, 200, 2000, 30000},
    [SWITCH_8021D] = {1, GROUPS_NONE, SWITCH_DELAY, 200, 600, 30000},
};

struct request {
	struct mnl_socket *socket;
	struct nlmsghdr *message;
	uint32_t operational; /* links that pass frames: a bit for each index */
	alignas(struct nlmsghdr) uint8_t buffer[1024];
};

static void
begin(struct request *r, uint16_t type, uint16_t flags, uint8_t family, int index)
{
	struct ifinfomsg *link;

	r->message = mnl_nlmsg_put_header(r->buffer);
	r->message->nlmsg_type = type;
	r->message->nlmsg_flags = (uint16_t)(NLM_F_REQUEST | NLM_F_ACK | flags);
	link = mnl_nlmsg_put_extra_header(r->message, sizeof *link);
	link->ifi_family = family;
	link->ifi_index = index;
}

static void
put_name(struct nlmsghdr *m, char letter, int n)
{
	char name[IFNAMSIZ];

	snprintf(name, sizeof name, "%c%d", letter, n);
	mnl_attr_put_strz(m, IFLA_IFNAME, name);
}

static void
put_address(struct nlmsghdr *m, unsigned last)
{
	const uint8_t mac[] = {0x02, 0, 0, 0, 0, (uint8_t)last};

	mnl_attr_put(m, IFLA_ADDRESS, sizeof mac, mac);
}

static int
see_attribute(const struct nlattr *attribute, void *operational)
{
	if (mnl_attr_get_type(attribute) == IFLA_OPERSTATE)
		*(bool *)operational = mnl_attr_get_u8(attribute) == IF_OPER_UP;
	return MNL_CB_OK;
}

/* News of a link, which may come between a request and its acknowledgement. */
static int
see_link(const struct nlmsghdr *m, void *request)
{
	const struct ifinfomsg *link = mnl_nlmsg_get_payload(m);
	struct request *r = request;
	bool operational = false;

	mnl_attr_parse(m, sizeof *link, see_attribute, &operational);
	if (operational && link->ifi_index < 32)
		r->operational |= UINT32_C(1) << link->ifi_index;
	return MNL_CB_OK;
}

/* One datagram: MNL_CB_OK after news, MNL_CB_STOP after an acknowledgement, MNL_CB_ERROR. */
static int
hear(struct request *r)
{
	char answer[8192];
	ssize_t n = mnl_socket_recvfrom(r->socket, answer, sizeof answer);

	return n < 0 ? MNL_CB_ERROR : mnl_cb_run(answer, (size_t)n, 0, 0, see_link, r);
}

/* Sends the request and hears its acknowledgement: 0 or an errno. */
static int
exchange(struct request *r)
{
	int heard;

	if (mnl_socket_sendto(r->socket, r->message, r->message->nlmsg_len) < 0)
		return errno;
	do
		heard = hear(r);
	while (heard == MNL_CB_OK);
	return heard == MNL_CB_ERROR ? errno : 0;
}

static bool
refused(int error, const char *what, struct why *why)
{
	char cause[128];

	if (error == EPERM || error == EACCES)
		return space_powerless(why);
	snprintf(cause, sizeof cause, "the kernel does not %s (%s)", what, strerror(error));
	return space_no(
	    why, EXIT_FAILED, cause, "see that it has its modules bridge and veth (sudo modprobe)");
}

static bool
ask(struct request *r, const char *what, struct why *why)
{
	int error = exchange(r);

	return !error || refused(error, what, why);
}

static bool
bring_up(struct request *r, int index, struct why *why)
{
	struct ifinfomsg *link;

	begin(r, RTM_NEWLINK, 0, AF_UNSPEC, index);
	link = mnl_nlmsg_get_payload(r->message);
	link->ifi_flags = link->ifi_change = IFF_UP;
	return ask(r, "bring an interface up", why);
}

/*
 * No IPv6 address ever forms, so neither router nor neighbour nor listener messages are sent. Said
 * through netlink, not /proc/sys, which many containers have read-only. A kernel without IPv6 is
 * silent already.
 */
static bool
silence(struct request *r, int index, struct why *why)
{
	struct nlattr *families, *ipv6;
	int error;

	begin(r, RTM_NEWLINK, 0, AF_UNSPEC, index);
	families = mnl_attr_nest_start(r->message, IFLA_AF_SPEC);
	ipv6 = mnl_attr_nest_start(r->message, AF_INET6);
	mnl_attr_put_u8(r->message, IFLA_INET6_ADDR_GEN_MODE, IN6_ADDR_GEN_MODE_NONE);
	mnl_attr_nest_end(r->message, ipv6);
	mnl_attr_nest_end(r->message, families);
	error = exchange(r);
	return !error || error == EAFNOSUPPORT || refused(error, "turn IPv6 off", why);
}

static bool
make_switch(struct request *r, const struct manner *manner, struct why *why)
{
	struct nlattr *info, *data;

	begin(r, RTM_NEWLINK, NLM_F_CREATE | NLM_F_EXCL, AF_UNSPEC, SWITCH);
	mnl_attr_put_strz(r->message, IFLA_IFNAME, "sw0");
	put_address(r->message, 0xf0);
	info = mnl_attr_nest_start(r->message, IFLA_LINKINFO);
	mnl_attr_put_strz(r->message, IFLA_INFO_KIND, "bridge");
	data = mnl_attr_nest_start(r->message, IFLA_INFO_DATA);
	mnl_attr_put_u32(r->message, IFLA_BR_FORWARD_DELAY, manner->forward_delay);
	mnl_attr_put_u32(r->message, IFLA_BR_HELLO_TIME, manner->hello_time);
	mnl_attr_put_u32(r->message, IFLA_BR_MAX_AGE, manner->max_age);
	mnl_attr_put_u32(r->message, IFLA_BR_AGEING_TIME, manner->ageing_time);
	mnl_attr_put_u32(r->message, IFLA_BR_STP_STATE, manner->spanning_tree);
	mnl_attr_put_u8(r->message, IFLA_BR_MCAST_SNOOPING, 0);
	mnl_attr_nest_end(r->message, data);
	mnl_attr_nest_end(r->message, info);
	return ask(r, "make a bridge", why);
}

static bool
make_cable(struct request *r, int n, struct why *why)
{
	struct nlattr *info, *data, *peer;
	struct ifinfomsg *host;

	begin(r, RTM_NEWLINK, NLM_F_CREATE | NLM_F_EXCL, AF_UNSPEC, PORT + n);
	put_name(r->message, 'p', n);
	put_address(r->message, 0xf0u + (unsigned)n);
	mnl_attr_put_u32(r->message, IFLA_MASTER, SWITCH);
	info = mnl_attr_nest_start(r->message, IFLA_LINKINFO);
	mnl_attr_put_strz(r->message, IFLA_INFO_KIND, "veth");
	data = mnl_attr_nest_start(r->message, IFLA_INFO_DATA);
	peer = mnl_attr_nest_start(r->message, VETH_INFO_PEER);
	host = mnl_nlmsg_put_extra_header(r->message, sizeof *host);
	host->ifi_index = HOST + n;
	put_name(r->message, 'h', n);
	put_address(r->message, (unsigned)n);
	mnl_attr_nest_end(r->message, peer);
	mnl_attr_nest_end(r->message, data);
	mnl_attr_nest_end(r->message, info);
	return ask(r, "make a veth pair at a bridge", why);
}

/* Only the mask of a port, not that of the whole bridge, may have the bits 0 and 2. */
static bool
forward_groups(struct request *r, int n, uint16_t groups, struct why *why)
{
	struct nlattr *port;

	begin(r, RTM_SETLINK, 0, AF_BRIDGE, PORT + n);
	port = mnl_attr_nest_start(r->message, IFLA_PROTINFO);
	mnl_attr_put_u16(r->message, IFLA_BRPORT_GROUP_FWD_MASK, groups);
	mnl_attr_nest_end(r->message, port);
	return ask(r, "set the groups that a port forwards", why);
}

/*
 * The bridge and the queues of a link notice in a work queue of the kernel, a few milliseconds
 * later, that the link came up; a frame sent before is lost. So hear the news until all have. It is
 * no reason to refuse if a link takes longer than the time limit of the socket.
 */
static void
settle(struct request *r)
{
	uint32_t all = 0;

	for (int n = 1; n <= SWITCH_PORTS; n++)
		all |= UINT32_C(1) << (PORT + n) | UINT32_C(1) << (HOST + n);
	while ((r->operational & all) != all && hear(r) == MNL_CB_OK)
		;
}

/* lo comes first as a trial of our rights; nothing else comes up before all is silent. */
static bool
wire(struct request *r, const struct manner *manner, struct why *why)
{
	if (!bring_up(r, LOOPBACK, why) || !make_switch(r, manner, why) || !silence(r, SWITCH, why))
		return false;
	for (int n = 1; n <= SWITCH_PORTS; n++)
		if (!make_cable(r, n, why) || !forward_groups(r, n, manner->groups, why) ||
		    !silence(r, PORT + n, why) || !silence(r, HOST + n, why))
			return false;
	if (!bring_up(r, SWITCH, why))
		return false;
	for (int n = 1; n <= SWITCH_PORTS; n++)
		if (!bring_up(r, PORT + n, why) || !bring_up(r, HOST + n, why))
			return false;
	settle(r);
	return true;
}

bool
switch_wire(enum switch_kind kind, struct why *why)
{
	struct request r = {.socket = mnl_socket_open2(NETLINK_ROUTE, SOCK_CLOEXEC)};
	const struct timeval limit = {.tv_sec = 1};
	bool wired;

	if (!r.socket)
		return refused(errno, "open a netlink socket", why);
	if (mnl_socket_bind(r.socket, RTMGRP_LINK, MNL_SOCKET_AUTOPID) < 0 ||
	    setsockopt(mnl_socket_get_fd(r.socket), SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit) <
		0)
		wired = refused(errno, "tell news of links", why);
	else
		wired = wire(&r, &manners[kind], why);
	mnl_socket_close(r.socket);
	return wired;
}

bool
switch_build(enum switch_kind kind, struct why *why)
{
	return space_enter(why) && switch_wire(kind, why);
}
