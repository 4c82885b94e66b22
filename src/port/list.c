/* SPDX-License-Identifier: BSD-2-Clause */
/* The interfaces that there are. Knows: rtnetlink dumps of links, addresses and routes, and what
 * kind of thing an interface is. Does not know how one is opened. */
#include "port/list.h"
#include "port/facts.h" /* net/if.h goes before linux/if.h */

#include <arpa/inet.h>
#include <errno.h>
#include <libmnl/libmnl.h>
#include <linux/if_arp.h>
#include <linux/rtnetlink.h>
#include <linux/wireless.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/text.h"

/* How good an interface is to start with, best first. */
enum rank {
	WIRED,
	PAIR,
	STACKED,
	WIRELESS,
	NO_WIRE,
	NOT_ETHERNET
};

struct entry {
	struct port_info info;
	char name[IFNAMSIZ];
	char kind[16]; /* rtnetlink's: "veth", "bridge" ...; "" for hardware */
	unsigned hardware;
	bool up;          /* switched on */
	int master, link; /* index of the bridge it belongs to, of its peer or what it stands on */
	bool link_elsewhere; /* that one lives in another namespace */
	uint16_t vlan;
	enum rank rank;
};

struct listing {
	struct entry *entries;
	int count, room;
	int socket; /* for ioctl */
};

int
list_socket(void)
{
	return socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_ROUTE);
}

/* Sends one dump request and hands every answer to take. */
static bool
dump(int fd, uint16_t type, size_t head, mnl_cb_t take, void *context)
{
	static unsigned sequence;
	_Alignas(struct nlmsghdr) char buffer[32768];
	struct nlmsghdr *request = mnl_nlmsg_put_header(buffer);
	ssize_t n;
	int more = MNL_CB_OK;

	request->nlmsg_type = type;
	request->nlmsg_flags = NLM_F_REQUEST | NLM_F_DUMP;
	request->nlmsg_seq = ++sequence;
	/* ifinfomsg, ifaddrmsg, rtmsg: all zero asks for everything. */
	mnl_nlmsg_put_extra_header(request, head);
	if (send(fd, request, request->nlmsg_len, 0) < 0)
		return false;
	while (more > MNL_CB_STOP) {
		n = recv(fd, buffer, sizeof buffer, 0);
		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return false;
		more = mnl_cb_run(buffer, (size_t)n, sequence, 0, take, context);
	}
	return more == MNL_CB_STOP;
}

static struct entry *
entry_of(const struct listing *l, int index)
{
	for (int i = 0; i < l->count; i++)
		if (index && l->entries[i].info.index == index)
			return &l->entries[i];
	return NULL;
}

static struct entry *
entry_add(struct listing *l)
{
	struct entry *grown;

	if (l->count == l->room) {
		grown = realloc(l->entries, ((size_t)l->room * 2 + 16) * sizeof *grown);
		if (!grown)
			return NULL;
		l->entries = grown;
		l->room = l->room * 2 + 16;
	}
	l->entries[l->count] = (struct entry){0};
	return &l->entries[l->count++];
}

static int
read_vlan(const struct nlattr *a, void *context)
{
	struct entry *e = context;

	if (mnl_attr_get_type(a) == IFLA_VLAN_ID && mnl_attr_validate(a, MNL_TYPE_U16) >= 0)
		e->vlan = mnl_attr_get_u16(a);
	return MNL_CB_OK;
}

/* The kernel gives the kind before its data. */
static int
read_kind(const struct nlattr *a, void *context)
{
	struct entry *e = context;

	if (mnl_attr_get_type(a) == IFLA_INFO_KIND)
		snprintf(e->kind, sizeof e->kind, "%.*s", (int)mnl_attr_get_payload_len(a),
		    mnl_attr_get_str(a));
	if (mnl_attr_get_type(a) == IFLA_INFO_DATA && strcmp(e->kind, "vlan") == 0)
		mnl_attr_parse_nested(a, read_vlan, e);
	return MNL_CB_OK;
}

static int
read_link(const struct nlattr *a, void *context)
{
	struct entry *e = context;
	const void *payload = mnl_attr_get_payload(a);
	size_t n = mnl_attr_get_payload_len(a);
	struct rtnl_link_stats64 stats = {0};

	switch (mnl_attr_get_type(a)) {
	case IFLA_IFNAME:
		snprintf(e->name, sizeof e->name, "%.*s", (int)n, (const char *)payload);
		break;
	case IFLA_MTU:
		e->info.mtu = mnl_attr_get_u32(a);
		break;
	case IFLA_MASTER:
		e->master = (int)mnl_attr_get_u32(a);
		break;
	case IFLA_LINK:
		e->link = (int)mnl_attr_get_u32(a);
		break;
	case IFLA_LINK_NETNSID:
		e->link_elsewhere = true;
		break;
	case IFLA_ADDRESS:
		e->info.has_mac = n == sizeof e->info.mac;
		if (e->info.has_mac)
			memcpy(e->info.mac, payload, n);
		break;
	case IFLA_STATS64:
		memcpy(&stats, payload, n < sizeof stats ? n : sizeof stats);
		e->info.rx_frames = stats.rx_packets;
		e->info.tx_frames = stats.tx_packets;
		break;
	case IFLA_LINKINFO:
		mnl_attr_parse_nested(a, read_kind, e);
		break;
	}
	return MNL_CB_OK;
}

static int
take_link(const struct nlmsghdr *message, void *context)
{
	struct listing *l = context;
	const struct ifinfomsg *info = mnl_nlmsg_get_payload(message);
	struct entry *e;

	if (message->nlmsg_type != RTM_NEWLINK)
		return MNL_CB_OK;
	e = entry_add(l);
	if (!e) {
		errno = ENOMEM;
		return MNL_CB_ERROR;
	}
	e->info.index = info->ifi_index;
	e->hardware = info->ifi_type;
	e->up = info->ifi_flags & IFF_UP;
	e->info.state = e->up && info->ifi_flags & IFF_LOWER_UP ? PORT_UP : PORT_NO_LINK;
	mnl_attr_parse(message, sizeof *info, read_link, e);
	facts_show_name(e->info.name, e->name);
	e->info.ethernet = !facts_foreign(e->hardware);
	e->info.has_mac &= e->info.ethernet;
	facts_speed(l->socket, e->name, &e->info.mbit, &e->info.duplex);
	return MNL_CB_OK;
}

/* At the end of a tunnel there are both, and IFA_ADDRESS is the other end. */
static int
find_address(const struct nlattr *a, void *context)
{
	const struct nlattr **address = context;

	if (mnl_attr_get_type(a) == IFA_LOCAL || (mnl_attr_get_type(a) == IFA_ADDRESS && !*address))
		*address = a;
	return MNL_CB_OK;
}

/* The first IPv4 address wins, then the first IPv6 one. */
static int
take_address(const struct nlmsghdr *message, void *context)
{
	const struct ifaddrmsg *info = mnl_nlmsg_get_payload(message);
	const struct nlattr *address = NULL;
	struct entry *e = entry_of(context, (int)info->ifa_index);
	size_t size = info->ifa_family == AF_INET ? 4 : 16;

	if (!e || message->nlmsg_type != RTM_NEWADDR ||
	    (info->ifa_family != AF_INET && info->ifa_family != AF_INET6))
		return MNL_CB_OK;
	if (*e->info.address && (size == 16 || !strchr(e->info.address, ':')))
		return MNL_CB_OK;
	mnl_attr_parse(message, sizeof *info, find_address, &address);
	if (address && mnl_attr_get_payload_len(address) == size)
		inet_ntop(info->ifa_family, mnl_attr_get_payload(address), e->info.address,
		    sizeof e->info.address);
	return MNL_CB_OK;
}

struct route_ask {
	void (*leaves)(void *context, int index);
	void *context;
};

/* One way out, or several (multipath). */
static int
read_route(const struct nlattr *a, void *context)
{
	const struct route_ask *ask = context;
	const struct rtnexthop *hop = mnl_attr_get_payload(a);
	int rest = mnl_attr_get_payload_len(a);

	if (mnl_attr_get_type(a) == RTA_OIF && mnl_attr_validate(a, MNL_TYPE_U32) >= 0)
		ask->leaves(ask->context, (int)mnl_attr_get_u32(a));
	if (mnl_attr_get_type(a) != RTA_MULTIPATH)
		return MNL_CB_OK;
	for (; rest >= (int)sizeof *hop && RTNH_OK(hop, rest); hop = RTNH_NEXT(hop)) {
		ask->leaves(ask->context, hop->rtnh_ifindex);
		rest -= RTNH_ALIGN(hop->rtnh_len);
	}
	return MNL_CB_OK;
}

static int
take_route(const struct nlmsghdr *message, void *context)
{
	const struct rtmsg *route = mnl_nlmsg_get_payload(message);

	if (message->nlmsg_type == RTM_NEWROUTE && !route->rtm_dst_len &&
	    route->rtm_type == RTN_UNICAST)
		mnl_attr_parse(message, sizeof *route, read_route, context);
	return MNL_CB_OK;
}

static void
mark_route(void *context, int index)
{
	struct entry *e = entry_of(context, index);

	if (e)
		e->info.default_route = true;
}

struct route_question {
	int index;
	bool yes;
};

static void
answer_route(void *context, int index)
{
	struct route_question *q = context;

	q->yes |= q->index == index;
}

void
list_default_route(int descriptor, int index, bool *yes)
{
	struct route_question question = {.index = index};
	struct route_ask ask = {answer_route, &question};

	if (dump(descriptor, RTM_GETROUTE, sizeof(struct rtmsg), take_route, &ask))
		*yes = question.yes;
}

static bool
is_wireless(int socket, const char *name)
{
	struct iwreq request = {0};

	memcpy(request.ifr_ifrn.ifrn_name, name, strnlen(name, IFNAMSIZ - 1));
	return !ioctl(socket, SIOCGIWNAME, &request);
}

static void
add_name(struct text *t, const struct listing *l, const struct entry *e, const char *before)
{
	const struct entry *other = e->link_elsewhere ? NULL : entry_of(l, e->link);

	if (other)
		text_addf(t, "%s%s", before, other->info.name);
}

static void
add_members(struct text *t, const struct listing *l, const struct entry *e)
{
	bool any = false;

	text_add(t, e->kind);
	for (int i = 0; i < l->count; i++) {
		if (l->entries[i].master != e->info.index)
			continue;
		text_add(t, any ? " " : " of ");
		text_add(t, l->entries[i].info.name);
		any = true;
	}
	if (!any)
		text_add(t, " without ports");
}

static enum rank
describe_virtual(struct text *t, const struct listing *l, const struct entry *e)
{
	if (strcmp(e->kind, "veth") == 0) {
		text_add(t, "virtual pair");
		add_name(t, l, e, " with ");
		return PAIR;
	}
	if (strcmp(e->kind, "tun") == 0) {
		text_add(t, "tap: its wire is a program");
		return PAIR;
	}
	if (strcmp(e->kind, "bridge") == 0 || strcmp(e->kind, "bond") == 0 ||
	    strcmp(e->kind, "team") == 0) {
		add_members(t, l, e);
		return STACKED;
	}
	if (strcmp(e->kind, "vlan") == 0) {
		text_addf(t, "VLAN %u", e->vlan);
		add_name(t, l, e, " of ");
		return STACKED;
	}
	if (strcmp(e->kind, "dummy") == 0 || strcmp(e->kind, "ifb") == 0) {
		text_addf(t, "%s: no wire", e->kind);
		return NO_WIRE;
	}
	text_addf(t, "virtual, %s", e->kind);
	add_name(t, l, e, " of ");
	return STACKED;
}

static enum rank
describe(struct text *t, const struct listing *l, const struct entry *e)
{
	char driver[32];

	if (!e->info.ethernet) {
		text_addf(t, "carries %s, not Ethernet", facts_foreign(e->hardware));
		return NOT_ETHERNET;
	}
	if (e->hardware == ARPHRD_LOOPBACK) {
		text_add(t, "loopback: no wire");
		return NO_WIRE;
	}
	if (*e->kind)
		return describe_virtual(t, l, e);
	if (is_wireless(l->socket, e->name)) {
		text_add(t, "Wi-Fi: not real 802.3");
		return WIRELESS;
	}
	facts_driver(l->socket, e->name, driver);
	text_add(t, "wired");
	if (*driver) {
		text_add(t, ", ");
		text_safe_string(t, driver);
	}
	if (e->info.state != PORT_UP)
		text_add(t, e->up ? ": no cable?" : ": switched off");
	return WIRED;
}

/* Up and real first; among equals one that has seen frames, then in the order of the kernel. */
static int
better(const void *left, const void *right)
{
	const struct entry *a = left, *b = right;
	bool a_real = a->rank < NO_WIRE, b_real = b->rank < NO_WIRE;

	if (a_real != b_real)
		return b_real - a_real;
	if (a->info.state != b->info.state)
		return (int)a->info.state - (int)b->info.state;
	if (a->rank != b->rank)
		return (int)a->rank - (int)b->rank;
	if (!a->info.rx_frames != !b->info.rx_frames)
		return !a->info.rx_frames - !b->info.rx_frames;
	return a->info.index - b->info.index;
}

static bool
read_all(struct listing *l, int fd)
{
	struct route_ask ask = {mark_route, l};

	if (!dump(fd, RTM_GETLINK, sizeof(struct ifinfomsg), take_link, l) ||
	    !dump(fd, RTM_GETADDR, sizeof(struct ifaddrmsg), take_address, l) ||
	    !dump(fd, RTM_GETROUTE, sizeof(struct rtmsg), take_route, &ask))
		return false;
	for (int i = 0; i < l->count; i++) {
		struct entry *e = &l->entries[i];
		struct text t = text_on(e->info.what, sizeof e->info.what);

		e->rank = describe(&t, l, e);
	}
	if (l->count)
		qsort(l->entries, (size_t)l->count, sizeof *l->entries, better);
	return true;
}

/* Of the namespace in which the first question was asked. */
static int asking = -1, routes = -1;

void
port_list_open(void)
{
	if (asking < 0)
		asking = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
	if (routes < 0)
		routes = list_socket();
}

int
port_list(struct port_info *out, int max, struct why *why)
{
	struct listing l = {.socket = -1};
	int count = -1;

	port_list_open();
	l.socket = asking;
	if (asking >= 0 && routes >= 0 && read_all(&l, routes))
		count = l.count;
	else
		no(why, EXIT_FAILED, "The interfaces cannot be listed: %s", strerror(errno));
	for (int i = 0; i < count && i < max; i++)
		out[i] = l.entries[i].info;
	free(l.entries);
	return count;
}
