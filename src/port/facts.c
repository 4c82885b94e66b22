/* SPDX-License-Identifier: BSD-2-Clause */
/* What the kernel says about one interface. Knows: ioctls of netdevice(7) and ethtool. Does not
 * know libpcap. */
#include "port/facts.h"

#include <linux/ethtool.h>
#include <linux/if_arp.h>
#include <linux/sockios.h>
#include <string.h>
#include <sys/ioctl.h>

#include "base/text.h"

static bool
ask(int socket, const char *name, void *what)
{
	struct ifreq request = {.ifr_data = what};

	memcpy(request.ifr_name, name, strnlen(name, IFNAMSIZ - 1));
	return !ioctl(socket, SIOCETHTOOL, &request);
}

/* Whether the driver has an answer, and it is that there is a link, or that there is none. */
static bool
driver_says(int socket, const char *name, bool linked)
{
	struct ethtool_value link = {.cmd = ETHTOOL_GLINK};

	return ask(socket, name, &link) && (link.data != 0) == linked;
}

/* IFF_RUNNING costs no lock but is also off on a dormant port (802.1X not yet done), which does
 * carry frames: only then the driver's lock is worth it. */
static bool
has_carrier(int socket, const char *name, short flags)
{
	if (!(flags & IFF_UP) || flags & IFF_RUNNING)
		return flags & IFF_RUNNING;
	return driver_says(socket, name, true);
}

bool
facts_unplugged(int socket, const char *name)
{
	return driver_says(socket, name, false);
}

bool
facts_plainly_up(int socket, const char *name)
{
	struct ifreq request = {.ifr_ifindex = 0};

	memcpy(request.ifr_name, name, sizeof request.ifr_name);
	return !ioctl(socket, SIOCGIFFLAGS, &request) && request.ifr_flags & IFF_UP &&
	       request.ifr_flags & IFF_RUNNING;
}

bool
facts_by_index(int socket, int index, struct facts *f)
{
	struct ifreq request = {.ifr_ifindex = index};
	short flags;

	*f = (struct facts){.index = index};
	if (ioctl(socket, SIOCGIFNAME, &request))
		return false;
	memcpy(f->name, request.ifr_name, sizeof f->name);
	if (ioctl(socket, SIOCGIFHWADDR, &request))
		return false;
	f->hardware = request.ifr_hwaddr.sa_family;
	memcpy(f->mac, request.ifr_hwaddr.sa_data, sizeof f->mac);
	if (ioctl(socket, SIOCGIFMTU, &request))
		return false;
	f->mtu = (uint32_t)request.ifr_mtu;
	if (ioctl(socket, SIOCGIFFLAGS, &request))
		return false;
	flags = request.ifr_flags;
	f->up = flags & IFF_UP;
	f->carrier = has_carrier(socket, f->name, flags);
	return true;
}

bool
facts_by_name(int socket, const char *name, struct facts *f)
{
	struct ifreq request = {0};

	memcpy(request.ifr_name, name, strnlen(name, IFNAMSIZ - 1));
	return !ioctl(socket, SIOCGIFINDEX, &request) &&
	       facts_by_index(socket, request.ifr_ifindex, f);
}

/* The kernel first says how many words its link mode masks have, then wants to be asked with that
 * number (linux/ethtool.h). */
void
facts_speed(int socket, const char *name, uint32_t *mbit, enum port_duplex *duplex)
{
	union {
		struct ethtool_link_settings settings;
		uint8_t room[sizeof(struct ethtool_link_settings) + 3 * 4 * INT8_MAX];
	} ask = {.settings = {.cmd = ETHTOOL_GLINKSETTINGS}};
	struct ethtool_link_settings *s = &ask.settings;
	struct ifreq request = {.ifr_data = (void *)&ask};

	*mbit = 0;
	*duplex = PORT_DUPLEX_UNKNOWN;
	memcpy(request.ifr_name, name, strnlen(name, IFNAMSIZ - 1));
	if (ioctl(socket, SIOCETHTOOL, &request) || s->link_mode_masks_nwords >= 0)
		return;
	s->link_mode_masks_nwords = (int8_t)-s->link_mode_masks_nwords;
	s->cmd = ETHTOOL_GLINKSETTINGS;
	if (ioctl(socket, SIOCETHTOOL, &request))
		return;
	if (s->speed <= INT32_MAX)
		*mbit = s->speed;
	*duplex = s->duplex == 0   ? PORT_DUPLEX_HALF
		  : s->duplex == 1 ? PORT_DUPLEX_FULL
				   : PORT_DUPLEX_UNKNOWN;
}

/* Features are bits whose numbers differ from kernel to kernel; their names do not. */
unsigned
facts_offload(int socket, const char *name)
{
	static const struct {
		const char *name;
		unsigned offload;
	} wanted[] = {{"rx-vlan-hw-parse", PORT_TAGS_IN}, {"tx-vlan-hw-insert", PORT_TAGS_OUT},
	    {"rx-vlan-filter", PORT_TAGS_FILTER}};
	enum {
		FEATURES = 256
	};
	union {
		struct ethtool_sset_info info;
		uint8_t room[sizeof(struct ethtool_sset_info) + 4];
	} size = {.info = {.cmd = ETHTOOL_GSSET_INFO, .sset_mask = 1U << ETH_SS_FEATURES}};
	static union {
		struct ethtool_gstrings strings;
		uint8_t room[sizeof(struct ethtool_gstrings) + FEATURES * ETH_GSTRING_LEN];
	} names;
	static union {
		struct ethtool_gfeatures features;
		uint8_t room[sizeof(struct ethtool_gfeatures) +
			     FEATURES / 32 * sizeof(struct ethtool_get_features_block)];
	} state;
	unsigned offload = PORT_OFFLOAD_KNOWN, n;

	if (!ask(socket, name, &size) || size.info.data[0] > FEATURES)
		return 0;
	n = size.info.data[0];
	names.strings = (struct ethtool_gstrings){
	    .cmd = ETHTOOL_GSTRINGS, .string_set = ETH_SS_FEATURES, .len = n};
	state.features =
	    (struct ethtool_gfeatures){.cmd = ETHTOOL_GFEATURES, .size = (n + 31) / 32};
	if (!ask(socket, name, &names) || !ask(socket, name, &state))
		return 0;
	for (unsigned i = 0; i < n; i++)
		for (size_t k = 0; k < sizeof wanted / sizeof *wanted; k++)
			if (!strncmp((char *)names.strings.data + i * ETH_GSTRING_LEN,
				wanted[k].name, ETH_GSTRING_LEN) &&
			    state.features.features[i / 32].active >> i % 32 & 1)
				offload |= wanted[k].offload;
	return offload;
}

void
facts_driver(int socket, const char *name, char driver[static 32])
{
	struct ethtool_drvinfo info = {.cmd = ETHTOOL_GDRVINFO};
	struct ifreq request = {.ifr_data = (void *)&info};

	memcpy(request.ifr_name, name, strnlen(name, IFNAMSIZ - 1));
	if (ioctl(socket, SIOCETHTOOL, &request))
		info.driver[0] = 0;
	memcpy(driver, info.driver, 32);
	driver[31] = 0;
}

const char *
facts_foreign(unsigned hardware)
{
	static const struct {
		unsigned hardware;
		const char *carries;
	} foreign[] = {
	    {ARPHRD_NONE, "raw IP packets"},
	    {ARPHRD_RAWIP, "raw IP packets"},
	    {ARPHRD_PPP, "PPP"},
	    {ARPHRD_SLIP, "SLIP"},
	    {ARPHRD_TUNNEL, "IP in a tunnel"},
	    {ARPHRD_TUNNEL6, "IP in a tunnel"},
	    {ARPHRD_SIT, "IPv6 in a tunnel"},
	    {ARPHRD_IPGRE, "GRE"},
	    {ARPHRD_IP6GRE, "GRE"},
	    {ARPHRD_CAN, "CAN bus frames"},
	    {ARPHRD_INFINIBAND, "InfiniBand"},
	    {ARPHRD_IEEE80211, "802.11 frames"},
	    {ARPHRD_IEEE80211_PRISM, "802.11 frames (monitor mode)"},
	    {ARPHRD_IEEE80211_RADIOTAP, "802.11 frames (monitor mode)"},
	    {ARPHRD_IEEE802154, "802.15.4 frames"},
	    {ARPHRD_IEEE1394, "FireWire"},
	    {ARPHRD_NETLINK, "netlink messages"},
	    {ARPHRD_VSOCKMON, "vsock messages"},
	};

	if (hardware == ARPHRD_ETHER || hardware == ARPHRD_LOOPBACK)
		return NULL;
	for (size_t i = 0; i < sizeof foreign / sizeof *foreign; i++)
		if (foreign[i].hardware == hardware)
			return foreign[i].carries;
	return "something else";
}

void
facts_show_name(char shown[static PORT_NAME_MAX], const char *name)
{
	struct text t = text_on(shown, PORT_NAME_MAX);

	text_safe(&t, (const uint8_t *)name, strnlen(name, IFNAMSIZ));
}

bool
facts_read_name(char name[static IFNAMSIZ], const char *shown)
{
	long n = text_unsafe(shown, strlen(shown), (uint8_t *)name, IFNAMSIZ - 1);

	if (n <= 0 || memchr(name, 0, (size_t)n))
		return false;
	name[n] = 0;
	return true;
}
