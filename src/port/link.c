/* SPDX-License-Identifier: BSD-2-Clause */
/* Link events. Knows: rtnetlink messages about interfaces. Does not know which of them matter. */
#include "port/link.h"
#include "port/facts.h" /* net/if.h goes before linux/if.h */

#include <errno.h>
#include <libmnl/libmnl.h>
#include <linux/if_arp.h>
#include <linux/if_bridge.h>
#include <linux/rtnetlink.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

struct reader {
	void (*seen)(void *context, const struct link_event *);
	void *context;
};

int
link_open(struct why *why)
{
	struct sockaddr_nl all_links = {.nl_family = AF_NETLINK, .nl_groups = RTMGRP_LINK};
	int fd = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC | SOCK_NONBLOCK, NETLINK_ROUTE);

	if (fd >= 0 && !bind(fd, (struct sockaddr *)&all_links, sizeof all_links))
		return fd;
	no(why, EXIT_FAILED, "No link events (%s) - changes are noticed a second later",
	    strerror(errno));
	if (fd >= 0)
		close(fd);
	return -1;
}

static int
read_attribute(const struct nlattr *a, void *context)
{
	struct link_event *event = context;

	switch (mnl_attr_get_type(a)) {
	case IFLA_IFNAME:
		if (mnl_attr_validate(a, MNL_TYPE_NUL_STRING) >= 0)
			facts_show_name(event->name, mnl_attr_get_str(a));
		break;
	case IFLA_MTU:
		if (mnl_attr_validate(a, MNL_TYPE_U32) >= 0)
			event->mtu = mnl_attr_get_u32(a);
		break;
	case IFLA_ADDRESS:
		event->has_mac = mnl_attr_get_payload_len(a) == sizeof event->mac;
		if (event->has_mac)
			memcpy(event->mac, mnl_attr_get_payload(a), sizeof event->mac);
		break;
	}
	return MNL_CB_OK;
}

static int
read_port_attribute(const struct nlattr *a, void *context)
{
	struct link_event *event = context;

	if (mnl_attr_get_type(a) == IFLA_BRPORT_STATE && mnl_attr_validate(a, MNL_TYPE_U8) >= 0)
		event->forwards = mnl_attr_get_u8(a) == BR_STATE_FORWARDING;
	return MNL_CB_OK;
}

static int
read_bridge_attribute(const struct nlattr *a, void *context)
{
	struct link_event *event = context;

	if (mnl_attr_get_type(a) == IFLA_LINK && mnl_attr_validate(a, MNL_TYPE_U32) >= 0)
		event->far = (int)mnl_attr_get_u32(a);
	else if (mnl_attr_get_type(a) == IFLA_PROTINFO)
		mnl_attr_parse_nested(a, read_port_attribute, event);
	return MNL_CB_OK;
}

static int
read_message(const struct nlmsghdr *message, void *context)
{
	const struct reader *r = context;
	const struct ifinfomsg *info = mnl_nlmsg_get_payload(message);
	struct link_event event = {0};

	if (message->nlmsg_type != RTM_NEWLINK && message->nlmsg_type != RTM_DELLINK)
		return MNL_CB_OK;
	if (mnl_nlmsg_get_payload_len(message) < sizeof *info)
		return MNL_CB_OK;
	/* A bridge also says DELLINK (family AF_BRIDGE) when an interface merely leaves it. */
	if (info->ifi_family == AF_BRIDGE && message->nlmsg_type == RTM_NEWLINK) {
		mnl_attr_parse(message, sizeof *info, read_bridge_attribute, &event);
		if (event.far)
			r->seen(r->context, &event);
	}
	if (info->ifi_family != AF_UNSPEC)
		return MNL_CB_OK;
	event.index = info->ifi_index;
	event.gone = message->nlmsg_type == RTM_DELLINK;
	event.up = info->ifi_flags & IFF_UP;
	event.carrier = info->ifi_flags & IFF_LOWER_UP;
	mnl_attr_parse(message, sizeof *info, read_attribute, &event);
	event.has_mac &= info->ifi_type == ARPHRD_ETHER;
	r->seen(r->context, &event);
	return MNL_CB_OK;
}

void
link_read(int descriptor, void (*seen)(void *context, const struct link_event *), void *context)
{
	struct reader reader = {seen, context};
	_Alignas(struct nlmsghdr) char buffer[32768]; /* the kernel's greatest message */
	struct sockaddr_nl from;
	socklen_t size;
	ssize_t n;

	for (;;) {
		size = sizeof from;
		n = recvfrom(descriptor, buffer, sizeof buffer, 0, (struct sockaddr *)&from, &size);
		if (n < 0 && errno == ENOBUFS)
			seen(context, &(struct link_event){0});
		else if (n < 0 && errno != EINTR)
			return;
		else if (n == 0)
			return;
		/* Only the kernel (port 0) is believed. */
		else if (n > 0 && from.nl_pid == 0)
			mnl_cb_run(buffer, (size_t)n, 0, 0, read_message, &reader);
	}
}
