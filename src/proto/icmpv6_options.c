/* SPDX-License-Identifier: BSD-2-Clause */
/* The options of neighbour discovery: the option itself, and what the common types carry. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

const struct space icmpv6_option = {.name = "ICMPv6 option"};
const struct space icmpv6_redirected = {.name = "redirected packet", .quotes = true};

/* The link-layer address of Ethernet, without padding. */
static bool
is_mac(const struct stretch *mine)
{
	return mine->len == 6;
}

static const char reserved_help[] = "Not used: 0.";

static const char lifetime_help[] =
    "For how many seconds this holds; 0: no longer, 4294967295: for ever.";

static const struct name types[] = {
    {1, .name = "source-address", .help = "The MAC address of the sender."},
    {2, .name = "target-address", .help = "The MAC address of the one whom it is about."},
    {3, .name = "prefix", .help = "What hosts make their addresses from."},
    {4, .name = "redirected", .help = "The packet that took the longer way."},
    {5, .name = "MTU", .help = "How long packets may be on this link."},
    {6, .name = "NBMA-limit", .help = "How far a shortcut may reach."},
    {7, .name = "advertisement-interval",
	.help = "How often the router speaks: for mobile stations."},
    {8, .name = "home-agent", .help = "About a router that keeps watch over mobile stations."},
    {9, .name = "source-list", .help = "The sender's addresses."},
    {10, .name = "target-list", .help = "The addresses of the one at the other end."},
    {11, .name = "CGA", .help = "The key from which the sender has made its address."},
    {12, .name = "RSA", .help = "The sender's signature."},
    {13, .name = "timestamp", .help = "When it was sent, against repetition."},
    {14, .name = "nonce", .help = "A random number: the answer has the same."},
    {15, .name = "trust-anchor", .help = "Whom the host trusts."},
    {16, .name = "certificate", .help = "A router's certificate."},
    {17, .name = "address-prefix", .help = "Addresses before and after a handover."},
    {18, .name = "new-router-prefix", .help = "The prefix of the router that a station moves to."},
    {19, .name = "link-layer", .help = "The MAC address of an access point."},
    {20, .name = "advertisement-acknowledgement",
	.help = "Whether a moved station may use its address."},
    {23, .name = "MAP", .help = "A router that hides movements nearby."},
    {24, .name = "route", .help = "A prefix that this router can reach."},
    {25, .name = "RDNSS", .help = "Servers that resolve names."},
    {26, .name = "more-flags", .help = "Further flags of a router advertisement."},
    {27, .name = "handover-key-request", .help = "Keys for a handover."},
    {28, .name = "handover-key-reply", .help = "Keys for a handover."},
    {29, .name = "handover-assist", .help = "Help for a handover."},
    {30, .name = "mobile-node-id", .help = "The name of a mobile station."},
    {31, .name = "DNSSL", .help = "The domains in which short names are looked for."},
    {32, .name = "proxy-signature", .help = "Signature of a proxy."},
    {33, .name = "registration", .help = "An address that a sensor registers."},
    {34, .name = "6LoWPAN-context", .help = "A prefix that sensors need not repeat."},
    {35, .name = "border-router", .help = "Where a mesh of sensors ends."},
    {36, .name = "6LoWPAN-capability",
	.help = "6LoWPAN is IPv6 over the short radio frames of sensors: here a sensor says what "
		"of it it understands."},
    {37, .name = "captive-portal", .help = "Where to log in before one may go on."},
    {38, .name = "PREF64", .help = "The prefix under which IPv4 can be reached."},
    {138, .name = "CARD-request", .help = "Which access routers are near?"},
    {139, .name = "CARD-reply", .help = "These."},
    {253, .name = "experiment-1", .help = "For experiments."},
    {254, .name = "experiment-2", .help = "For experiments."},
    {},
};

static const struct field option_fields[] = {
    {.key = "icmpv6.opt.type",
	.label = "Type",
	.kind = &kind_number,
	.bits = 8,
	.space = &icmpv6_option,
	.names = types,
	.init = "1",
	.help = "What the option says. Unknown ones are passed over."},
    {.key = "icmpv6.opt.length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = ALL, .unit = 8},
	.help =
	    "Units of 8 bytes of the whole option. 0 is forbidden: the packet is dropped then."},
    {},
};

const struct proto proto_icmpv6_opt = {
    .key = "icmpv6.opt",
    .name = "Neighbour discovery option",
    .spec = "RFC 4861 clause 4.6",
    .help = "One option: a type, a length, and what the type says.",
    .summary = "{icmpv6.opt.type}",
    .fields = option_fields,
};

static const struct field mac_fields[] = {
    {.key = "icmpv6.opt.linkaddr",
	.label = "MAC address",
	.kind = &kind_mac,
	.bits = 48,
	.help = "Where frames for this neighbour go: it saves asking."},
    {},
};

static const struct proto proto_mac = {
    .key = "icmpv6.opt.linkaddr",
    .name = "Link-layer address of Ethernet",
    .spec = "RFC 4861 clause 4.6.1; RFC 2464",
    .help = "The MAC address of the sender, or of the one that a message is about.",
    .fields = mac_fields,
    .binds = (const struct bind[]){{&icmpv6_option, 1, .test = is_mac},
	{&icmpv6_option, 2, .test = is_mac}, {}},
};

static const struct field lla_fields[] = {
    {.key = "icmpv6.opt.linkaddr",
	.label = "Link-layer address",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "The address on a network that is not Ethernet, and what fills the option up."},
    {},
};

static const struct proto proto_lla = {
    .key = "icmpv6.opt.linkaddr.other",
    .name = "Link-layer address",
    .spec = "RFC 4861 clause 4.6.1",
    .help = "The hardware address of the sender, or of the one that a message is about.",
    .fields = lla_fields,
    .binds = (const struct bind[]){{&icmpv6_option, 1}, {&icmpv6_option, 2}, {}},
};

static const struct field prefix_flags[] = {
    {.key = "icmpv6.opt.prefix.flag.l",
	.label = "On-link (L)",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: addresses with this prefix are on this very link."},
    {.key = "icmpv6.opt.prefix.flag.a",
	.label = "Autonomous (A)",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: hosts may make themselves an address from it."},
    {.key = "icmpv6.opt.prefix.flag.r",
	.label = "Router address (R)",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the prefix is a whole address of the router."},
    {.key = "icmpv6.opt.prefix.flag.reserved",
	.label = "Reserved",
	.kind = &kind_number,
	.bits = 5,
	.help = "Not used: 0."},
    {},
};

static const struct field prefix_fields[] = {
    {.key = "icmpv6.opt.prefix.length",
	.label = "Prefix length",
	.kind = &kind_number,
	.bits = 8,
	.init = "64",
	.help = "How many bits of the address below are the prefix."},
    {.key = "icmpv6.opt.prefix.flag",
	.label = "Flags",
	.kind = &kind_hex,
	.bits = 8,
	.parts = prefix_flags,
	.init = "0xc0",
	.help = "What the prefix may be used for."},
    {.key = "icmpv6.opt.prefix.valid_lifetime",
	.label = "Valid lifetime",
	.kind = &kind_number,
	.bits = 32,
	.init = "2592000",
	.help = lifetime_help},
    {.key = "icmpv6.opt.prefix.preferred_lifetime",
	.label = "Preferred lifetime",
	.kind = &kind_number,
	.bits = 32,
	.init = "604800",
	.help = "For how many seconds new conversations may begin with such an address."},
    {.key = "icmpv6.opt.reserved",
	.label = "Reserved",
	.kind = &kind_bytes,
	.bits = 32,
	.help = reserved_help},
    {.key = "icmpv6.opt.prefix",
	.label = "Prefix",
	.kind = &kind_ipv6,
	.bits = 128,
	.init = "2001:db8::",
	.help = "What all addresses of this link begin with."},
    {},
};

static const struct proto proto_prefix = {
    .key = "icmpv6.opt.prefix",
    .name = "Prefix information",
    .spec = "RFC 4861 clause 4.6.2; RFC 4862",
    .help = "A host puts an interface number of its own after this prefix and has an address, "
	    "without any server.",
    .summary = "{icmpv6.opt.prefix}/{icmpv6.opt.prefix.length}",
    .fields = prefix_fields,
    .binds = (const struct bind[]){{&icmpv6_option, 3}, {}},
};

static const struct field redirected_fields[] = {
    {.key = "icmpv6.opt.reserved",
	.label = "Reserved",
	.kind = &kind_bytes,
	.bits = 48,
	.space = &icmpv6_redirected,
	.help = reserved_help},
    {},
};

static const struct proto proto_redirected = {
    .key = "icmpv6.opt.redirected",
    .name = "Redirected header",
    .spec = "RFC 4861 clause 4.6.3",
    .help = "The start of the packet because of which the router speaks.",
    .fields = redirected_fields,
    .binds = (const struct bind[]){{&icmpv6_option, 4}, {}},
};

static const struct field mtu_fields[] = {
    {.key = "icmpv6.opt.reserved",
	.label = "Reserved",
	.kind = &kind_bytes,
	.bits = 16,
	.help = reserved_help},
    {.key = "icmpv6.opt.mtu",
	.label = "MTU",
	.kind = &kind_number,
	.bits = 32,
	.init = "1500",
	.help = "The longest packet on this link, in bytes."},
    {},
};

static const struct proto proto_mtu = {
    .key = "icmpv6.opt.mtu",
    .name = "MTU",
    .spec = "RFC 4861 clause 4.6.4",
    .help =
	"Where links of different kinds are bridged, hosts cannot know how long packets may be.",
    .fields = mtu_fields,
    .binds = (const struct bind[]){{&icmpv6_option, 5}, {}},
};

static const struct field nbma_fields[] = {
    {.key = "icmpv6.opt.nbma.shortcut_limit",
	.label = "Limit",
	.kind = &kind_number,
	.bits = 8,
	.help = "How many hops away a shortcut may lead."},
    {.key = "icmpv6.opt.reserved",
	.label = "Reserved",
	.kind = &kind_bytes,
	.bits = 40,
	.help = reserved_help},
    {},
};

static const struct proto proto_nbma = {
    .key = "icmpv6.opt.nbma",
    .name = "NBMA shortcut limit",
    .spec = "RFC 2491 clause 6.1",
    .help = "For networks of virtual circuits, such as ATM.",
    .fields = nbma_fields,
    .binds = (const struct bind[]){{&icmpv6_option, 6}, {}},
};

static const struct field interval_fields[] = {
    {.key = "icmpv6.opt.reserved",
	.label = "Reserved",
	.kind = &kind_bytes,
	.bits = 16,
	.help = reserved_help},
    {.key = "icmpv6.opt.advertisement_interval",
	.label = "Interval",
	.kind = &kind_number,
	.bits = 32,
	.help = "The longest time between two advertisements, in milliseconds."},
    {},
};

static const struct proto proto_interval = {
    .key = "icmpv6.opt.advertisement_interval",
    .name = "Advertisement interval",
    .spec = "RFC 6275 clause 7.3",
    .help = "A mobile station that hears nothing for so long knows that it has left the link.",
    .fields = interval_fields,
    .binds = (const struct bind[]){{&icmpv6_option, 7}, {}},
};

static const struct field agent_fields[] = {
    {.key = "icmpv6.opt.reserved",
	.label = "Reserved",
	.kind = &kind_bytes,
	.bits = 16,
	.help = reserved_help},
    {.key = "icmpv6.opt.home_agent_preference",
	.label = "Preference",
	.kind = &kind_number,
	.bits = 16,
	.help = "Take the home agent with the greatest."},
    {.key = "icmpv6.opt.home_agent_lifetime",
	.label = "Lifetime",
	.kind = &kind_number,
	.bits = 16,
	.init = "1800",
	.help = "For how many seconds it will do that."},
    {},
};

static const struct proto proto_agent = {
    .key = "icmpv6.opt.home_agent",
    .name = "Home agent information",
    .spec = "RFC 6275 clause 7.4",
    .help = "The router keeps watch over the addresses of mobile stations that are not at home.",
    .fields = agent_fields,
    .binds = (const struct bind[]){{&icmpv6_option, 8}, {}},
};

static const struct field address_fields[] = {
    {.key = "icmpv6.opt.ipv6_address",
	.label = "Address",
	.kind = &kind_ipv6,
	.bits = 128,
	.help = "One of the addresses."},
    {},
};

static const struct proto proto_address = {
    .key = "icmpv6.opt.ipv6_address",
    .name = "Address",
    .spec = "RFC 3122 clause 3.1",
    .help = "One address of a list.",
    .summary = "{icmpv6.opt.ipv6_address}",
    .fields = address_fields,
};

static const struct field list_fields[] = {
    {.key = "icmpv6.opt.reserved",
	.label = "Reserved",
	.kind = &kind_bytes,
	.bits = 48,
	.help = reserved_help},
    {.key = "icmpv6.opt.addresses",
	.label = "Addresses",
	.kind = &kind_list,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.item = &proto_address,
	.help = "The addresses."},
    {},
};

static const struct proto proto_list = {
    .key = "icmpv6.opt.list",
    .name = "Address list",
    .spec = "RFC 3122 clause 3.1",
    .help = "All addresses of one end of a circuit.",
    .fields = list_fields,
    .binds = (const struct bind[]){{&icmpv6_option, 9}, {&icmpv6_option, 10}, {}},
};

static const struct field nonce_fields[] = {
    {.key = "icmpv6.opt.nonce",
	.label = "Nonce",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "A random number."},
    {},
};

static const struct proto proto_nonce = {
    .key = "icmpv6.opt.nonce",
    .name = "Nonce",
    .spec = "RFC 3971 clause 5.3.2; RFC 7527",
    .help = "The answer repeats it, so that it cannot be an old one; and a host that hears its own "
	    "question coming back knows that there is a loop.",
    .fields = nonce_fields,
    .binds = (const struct bind[]){{&icmpv6_option, 14}, {}},
};

const struct proto *const icmpv6_options_protos[] = {
    &proto_icmpv6_opt,
    &proto_mac,
    &proto_lla,
    &proto_prefix,
    &proto_redirected,
    &proto_mtu,
    &proto_nbma,
    &proto_interval,
    &proto_agent,
    &proto_address,
    &proto_list,
    &proto_nonce,
    NULL,
};
