/* SPDX-License-Identifier: BSD-2-Clause */
/* The interfaces that there are, and link events, without libmnl. Knows: ioctl.
 * So there are no events, counters and addresses, and only a few words on what an interface is. */
#include <errno.h>
#include <net/if_arp.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>

#include "base/text.h"
#include "port/facts.h"
#include "port/link.h"
#include "port/list.h"

enum {
	INDEX_MOST = 4096 /* of interfaces that are looked for */
};

int
link_open(struct why *why)
{
	no(why, EXIT_FAILED,
	    "Built without libmnl: changes of the link are noticed a second later");
	return -1;
}

void
link_read(int descriptor, void (*seen)(void *context, const struct link_event *), void *context)
{
	(void)descriptor;
	(void)seen;
	(void)context;
}

int
list_socket(void)
{
	return -1;
}

/* IPv4 only, of the namespace the caller stands in. */
void
list_default_route(int descriptor, int index, bool *yes)
{
	FILE *f = fopen("/proc/net/route", "re");
	char line[256], name[IFNAMSIZ];
	unsigned to, mask;

	(void)descriptor;
	if (!f)
		return;
	*yes = false;
	/* Interface, destination, gateway, flags, three counters, mask. */
	while (fgets(line, sizeof line, f))
		if (sscanf(line, "%15s %x %*x %*x %*s %*s %*s %x", name, &to, &mask) == 3 && !to &&
		    !mask && if_nametoindex(name) == (unsigned)index)
			*yes = true;
	fclose(f);
}

static void
describe(struct port_info *info, int socket, const struct facts *f)
{
	struct text t = text_on(info->what, sizeof info->what);
	const char *foreign = facts_foreign(f->hardware);
	char driver[32];

	facts_driver(socket, f->name, driver);
	if (foreign)
		text_addf(&t, "carries %s, not Ethernet", foreign);
	else if (f->hardware == ARPHRD_LOOPBACK)
		text_add(&t, "loopback: no wire");
	else if (*driver)
		text_safe_string(&t, driver);
}

static struct port_info
info_of(int socket, const struct facts *f)
{
	struct port_info info = {
	    .index = f->index,
	    .state = f->carrier ? PORT_UP : PORT_NO_LINK,
	    .ethernet = !facts_foreign(f->hardware),
	    .has_mac = !facts_foreign(f->hardware),
	    .mtu = f->mtu,
	};

	facts_show_name(info.name, f->name);
	memcpy(info.mac, f->mac, sizeof info.mac);
	list_default_route(-1, f->index, &info.default_route);
	facts_speed(socket, f->name, &info.mbit, &info.duplex);
	describe(&info, socket, f);
	return info;
}

static int asking = -1;

void
port_list_open(void)
{
	if (asking < 0)
		asking = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
}

/* The best are those that are up, are Ethernet and have a wire: put in front, in two rounds.
 * Indices are tried one by one: what lists them opens a socket each time. */
int
port_list(struct port_info *out, int max, struct why *why)
{
	int count = 0;
	struct facts f;
	bool good;

	port_list_open();
	if (asking < 0) {
		no(why, EXIT_FAILED, "The interfaces cannot be listed: %s", strerror(errno));
		return -1;
	}
	for (int round = 0; round < 2; round++)
		for (int index = 1; index <= INDEX_MOST; index++) {
			if (!facts_by_index(asking, index, &f))
				continue;
			good = f.carrier && f.hardware == ARPHRD_ETHER;
			if (good == (round == 0) && count++ < max)
				out[count - 1] = info_of(asking, &f);
		}
	return count;
}
