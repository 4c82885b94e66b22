/* SPDX-License-Identifier: BSD-2-Clause */
/* The options of DHCP about the link, names, zones of time, and starting up. */
#include "proto/dhcp.h"
#include "proto/protos.h"

static const struct name node_types[] = {
    {1, .name = "B-node", .help = "Asks everybody on the link."},
    {2, .name = "P-node", .help = "Asks the server only."},
    {4, .name = "M-node", .help = "Asks everybody, then the server."},
    {8, .name = "H-node", .help = "Asks the server, then everybody."},
    {},
};

static const struct name autos[] = {
    {0, .name = "do-not", .help = "Do not make an address yourself."},
    {1, .name = "may", .help = "You may make an address of 169.254 yourself."},
    {},
};

static const struct field arp_cache_timeout_fields[] = {
    {.key = "dhcp.option.arp_cache_timeout",
	.label = "Value",
	.kind = &kind_number,
	.bits = 32,
	.init = "60",
	.help = "For so many seconds."},
    {},
};

static const struct proto proto_arp_cache_timeout = {
    .key = "dhcp.arp_cache_timeout",
    .name = "ARP timeout",
    .spec = "RFC 2132 clause 6.2",
    .help = "For how long the host remembers which MAC address an IP address has.",
    .summary = "{dhcp.option.arp_cache_timeout}",
    .fields = arp_cache_timeout_fields,
    .binds = (const struct bind[]){{&dhcp_option, 35}, {}},
};

static const struct field ethernet_encapsulation_fields[] = {
    {.key = "dhcp.option.ethernet_encapsulation",
	.label = "Value",
	.kind = &kind_number,
	.bits = 8,
	.names = dhcp_switch,
	.help = "0: with EtherType. 1: with LLC and SNAP."},
    {},
};

static const struct proto proto_ethernet_encapsulation = {
    .key = "dhcp.ethernet_encapsulation",
    .name = "Ethernet form",
    .spec = "RFC 2132 clause 6.3",
    .help = "Which form of Ethernet frame carries IP.",
    .summary = "{dhcp.option.ethernet_encapsulation}",
    .fields = ethernet_encapsulation_fields,
    .binds = (const struct bind[]){{&dhcp_option, 36}, {}},
};

static const struct field tcp_default_ttl_fields[] = {
    {.key = "dhcp.option.tcp_default_ttl",
	.label = "Value",
	.kind = &kind_number,
	.bits = 8,
	.init = "64",
	.help = "How many routers a segment may pass before it is dropped."},
    {},
};

static const struct proto proto_tcp_default_ttl = {
    .key = "dhcp.tcp_default_ttl",
    .name = "TCP time to live",
    .spec = "RFC 2132 clause 7.1",
    .help = "With which time to live TCP sends.",
    .summary = "{dhcp.option.tcp_default_ttl}",
    .fields = tcp_default_ttl_fields,
    .binds = (const struct bind[]){{&dhcp_option, 37}, {}},
};

static const struct field tcp_keepalive_interval_fields[] = {
    {.key = "dhcp.option.tcp_keepalive_interval",
	.label = "Value",
	.kind = &kind_number,
	.bits = 32,
	.help = "Seconds; 0: it does not ask."},
    {},
};

static const struct proto proto_tcp_keepalive_interval = {
    .key = "dhcp.tcp_keepalive_interval",
    .name = "TCP keepalive",
    .spec = "RFC 2132 clause 7.2",
    .help = "How long TCP waits before it asks whether the other side is still there.",
    .summary = "{dhcp.option.tcp_keepalive_interval}",
    .fields = tcp_keepalive_interval_fields,
    .binds = (const struct bind[]){{&dhcp_option, 38}, {}},
};

static const struct field tcp_keepalive_garbage_fields[] = {
    {.key = "dhcp.option.tcp_keepalive_garbage",
	.label = "Value",
	.kind = &kind_number,
	.bits = 8,
	.names = dhcp_switch,
	.help = "1: with a byte in it, for very old hosts. 0: without."},
    {},
};

static const struct proto proto_tcp_keepalive_garbage = {
    .key = "dhcp.tcp_keepalive_garbage",
    .name = "TCP keepalive byte",
    .spec = "RFC 2132 clause 7.3",
    .help = "Whether that question has a byte in it, for old hosts.",
    .summary = "{dhcp.option.tcp_keepalive_garbage}",
    .fields = tcp_keepalive_garbage_fields,
    .binds = (const struct bind[]){{&dhcp_option, 39}, {}},
};

static const struct field nis_domain_fields[] = {
    {.key = "dhcp.option.nis_domain",
	.label = "Text",
	.kind = &kind_text,
	.bits = REST,
	.help = "The name of the group of hosts that share a list of users."},
    {},
};

static const struct proto proto_nis_domain = {
    .key = "dhcp.nis_domain",
    .name = "NIS domain",
    .spec = "RFC 2132 clause 8.1",
    .help = "The domain of NIS (old).",
    .summary = "{dhcp.option.nis_domain}",
    .fields = nis_domain_fields,
    .binds = (const struct bind[]){{&dhcp_option, 40}, {}},
};

static const struct field netbios_over_tcpip_node_type_fields[] = {
    {.key = "dhcp.option.netbios_over_tcpip_node_type",
	.label = "Value",
	.kind = &kind_number,
	.bits = 8,
	.init = "8",
	.names = node_types,
	.help = "Whom it asks first."},
    {},
};

static const struct proto proto_netbios_over_tcpip_node_type = {
    .key = "dhcp.netbios_over_tcpip_node_type",
    .name = "NetBIOS node type",
    .spec = "RFC 2132 clause 8.7",
    .help = "How a Windows computer looks for names.",
    .summary = "{dhcp.option.netbios_over_tcpip_node_type}",
    .fields = netbios_over_tcpip_node_type_fields,
    .binds = (const struct bind[]){{&dhcp_option, 46}, {}},
};

static const struct field netbios_over_tcpip_scope_fields[] = {
    {.key = "dhcp.option.netbios_over_tcpip_scope",
	.label = "Text",
	.kind = &kind_text,
	.bits = REST,
	.help = "Only computers with the same scope hear each other."},
    {},
};

static const struct proto proto_netbios_over_tcpip_scope = {
    .key = "dhcp.netbios_over_tcpip_scope",
    .name = "NetBIOS scope",
    .spec = "RFC 2132 clause 8.8",
    .help = "Windows computers see only those of the same scope.",
    .summary = "{dhcp.option.netbios_over_tcpip_scope}",
    .fields = netbios_over_tcpip_scope_fields,
    .binds = (const struct bind[]){{&dhcp_option, 47}, {}},
};

static const struct field novell_netware_ip_domain_fields[] = {
    {.key = "dhcp.option.novell_netware_ip_domain",
	.label = "Text",
	.kind = &kind_text,
	.bits = REST,
	.help = "The name of the domain of NetWare/IP."},
    {},
};

static const struct proto proto_novell_netware_ip_domain = {
    .key = "dhcp.novell_netware_ip_domain",
    .name = "NetWare/IP domain",
    .spec = "RFC 2242 clause 2",
    .help = "The domain of NetWare over IP (old).",
    .summary = "{dhcp.option.novell_netware_ip_domain}",
    .fields = novell_netware_ip_domain_fields,
    .binds = (const struct bind[]){{&dhcp_option, 62}, {}},
};

static const struct field nis_plus_domain_fields[] = {
    {.key = "dhcp.option.nis_plus_domain",
	.label = "Text",
	.kind = &kind_text,
	.bits = REST,
	.help = "The name of the domain of NIS+."},
    {},
};

static const struct proto proto_nis_plus_domain = {
    .key = "dhcp.nis_plus_domain",
    .name = "NIS+ domain",
    .spec = "RFC 2132 clause 8.11",
    .help = "The domain of NIS+ (old).",
    .summary = "{dhcp.option.nis_plus_domain}",
    .fields = nis_plus_domain_fields,
    .binds = (const struct bind[]){{&dhcp_option, 64}, {}},
};

static const struct field novell_ds_tree_name_fields[] = {
    {.key = "dhcp.option.novell_ds_tree_name",
	.label = "Text",
	.kind = &kind_text,
	.bits = REST,
	.help = "The name of the tree that the client shall log in to."},
    {},
};

static const struct proto proto_novell_ds_tree_name = {
    .key = "dhcp.novell_ds_tree_name",
    .name = "Novell tree",
    .spec = "RFC 2241 clause 3",
    .help = "The tree of Novell's directory.",
    .summary = "{dhcp.option.novell_ds_tree_name}",
    .fields = novell_ds_tree_name_fields,
    .binds = (const struct bind[]){{&dhcp_option, 86}, {}},
};

static const struct field novell_ds_context_fields[] = {
    {.key = "dhcp.option.novell_ds_context",
	.label = "Text",
	.kind = &kind_text,
	.bits = REST,
	.help = "The place in the tree where the client looks for its user first."},
    {},
};

static const struct proto proto_novell_ds_context = {
    .key = "dhcp.novell_ds_context",
    .name = "Novell context",
    .spec = "RFC 2241 clause 4",
    .help = "Where in that tree the host is.",
    .summary = "{dhcp.option.novell_ds_context}",
    .fields = novell_ds_context_fields,
    .binds = (const struct bind[]){{&dhcp_option, 87}, {}},
};

static const struct field tz_pcode_fields[] = {
    {.key = "dhcp.option.tz_pcode",
	.label = "Text",
	.kind = &kind_text,
	.bits = REST,
	.help = "Names and offsets of the time, as CET-1CEST: an hour ahead, with summer time."},
    {},
};

static const struct proto proto_tz_pcode = {
    .key = "dhcp.tz_pcode",
    .name = "Time zone (POSIX)",
    .spec = "RFC 4833 clause 2",
    .help = "When summer time begins and ends, as POSIX writes it.",
    .summary = "{dhcp.option.tz_pcode}",
    .fields = tz_pcode_fields,
    .binds = (const struct bind[]){{&dhcp_option, 100}, {}},
};

static const struct field tz_tcode_fields[] = {
    {.key = "dhcp.option.tz_tcode",
	.label = "Text",
	.kind = &kind_text,
	.bits = REST,
	.help = "The name of the zone in the list of all zones, as Europe/Berlin."},
    {},
};

static const struct proto proto_tz_tcode = {
    .key = "dhcp.tz_tcode",
    .name = "Time zone (name)",
    .spec = "RFC 4833 clause 2",
    .help = "The time zone by name.",
    .summary = "{dhcp.option.tz_tcode}",
    .fields = tz_tcode_fields,
    .binds = (const struct bind[]){{&dhcp_option, 101}, {}},
};

static const struct field ipv6_only_preferred_fields[] = {
    {.key = "dhcp.option.ipv6_only_preferred",
	.label = "Value",
	.kind = &kind_number,
	.bits = 32,
	.init = "1800",
	.help = "Seconds for which it does without."},
    {},
};

static const struct proto proto_ipv6_only_preferred = {
    .key = "dhcp.ipv6_only_preferred",
    .name = "IPv6 only",
    .spec = "RFC 8925 clause 3.1",
    .help = "A host that can do without IPv4 shall: no address is used up for it.",
    .summary = "{dhcp.option.ipv6_only_preferred}",
    .fields = ipv6_only_preferred_fields,
    .binds = (const struct bind[]){{&dhcp_option, 108}, {}},
};

static const struct field dhcp_auto_configuration_fields[] = {
    {.key = "dhcp.option.dhcp_auto_configuration",
	.label = "Value",
	.kind = &kind_number,
	.bits = 8,
	.names = autos,
	.help = "1: it may. 0: it shall go without."},
    {},
};

static const struct proto proto_dhcp_auto_configuration = {
    .key = "dhcp.dhcp_auto_configuration",
    .name = "Auto-configuration",
    .spec = "RFC 2563 clause 2",
    .help = "Whether a host without a server may give itself an address.",
    .summary = "{dhcp.option.dhcp_auto_configuration}",
    .fields = dhcp_auto_configuration_fields,
    .binds = (const struct bind[]){{&dhcp_option, 116}, {}},
};

static const struct field captive_portal_fields[] = {
    {.key = "dhcp.option.captive_portal",
	.label = "Text",
	.kind = &kind_text,
	.bits = REST,
	.help = "The web address where the user can log in."},
    {},
};

static const struct proto proto_captive_portal = {
    .key = "dhcp.captive_portal",
    .name = "Captive portal",
    .spec = "RFC 8910 clause 2.1",
    .help = "Where one must agree to something before the network works.",
    .summary = "{dhcp.option.captive_portal}",
    .fields = captive_portal_fields,
    .binds = (const struct bind[]){{&dhcp_option, 114}, {}},
};

static const struct field mudurl_fields[] = {
    {.key = "dhcp.option.mudurl",
	.label = "Text",
	.kind = &kind_text,
	.bits = REST,
	.help = "The web address of the description of what this device may do."},
    {},
};

static const struct proto proto_mudurl = {
    .key = "dhcp.mudurl",
    .name = "MUD address",
    .spec = "RFC 8520",
    .help = "Where the maker of this thing has written down what it is meant to do: the network "
	    "allows no more.",
    .summary = "{dhcp.option.mudurl}",
    .fields = mudurl_fields,
    .binds = (const struct bind[]){{&dhcp_option, 161}, {}},
};

static const struct field pxe_config_file_fields[] = {
    {.key = "dhcp.option.pxe_config_file",
	.label = "Text",
	.kind = &kind_text,
	.bits = REST,
	.help = "The name of the file with the settings."},
    {},
};

static const struct proto proto_pxe_config_file = {
    .key = "dhcp.pxe_config_file",
    .name = "PXELINUX configuration",
    .spec = "RFC 5071",
    .help = "What the boot loader reads next.",
    .summary = "{dhcp.option.pxe_config_file}",
    .fields = pxe_config_file_fields,
    .binds = (const struct bind[]){{&dhcp_option, 209}, {}},
};

static const struct field pxe_path_prefix_fields[] = {
    {.key = "dhcp.option.pxe_path_prefix",
	.label = "Text",
	.kind = &kind_text,
	.bits = REST,
	.help = "What to put before the names of files."},
    {},
};

static const struct proto proto_pxe_path_prefix = {
    .key = "dhcp.pxe_path_prefix",
    .name = "PXELINUX prefix",
    .spec = "RFC 5071",
    .help = "Where the boot loader's files are.",
    .summary = "{dhcp.option.pxe_path_prefix}",
    .fields = pxe_path_prefix_fields,
    .binds = (const struct bind[]){{&dhcp_option, 210}, {}},
};

static const struct field reboot_time_fields[] = {
    {.key = "dhcp.option.reboot_time",
	.label = "Value",
	.kind = &kind_number,
	.bits = 32,
	.init = "60",
	.help = "After so many seconds without success."},
    {},
};

static const struct proto proto_reboot_time = {
    .key = "dhcp.reboot_time",
    .name = "Reboot time",
    .spec = "RFC 5071",
    .help = "After how long a boot loader without a server starts anew.",
    .summary = "{dhcp.option.reboot_time}",
    .fields = reboot_time_fields,
    .binds = (const struct bind[]){{&dhcp_option, 211}, {}},
};

static const struct field private_proxy_autodiscovery_fields[] = {
    {.key = "dhcp.option.private_proxy_autodiscovery",
	.label = "Text",
	.kind = &kind_text,
	.bits = REST,
	.help = "The web address of the file that says which proxy to use."},
    {},
};

static const struct proto proto_private_proxy_autodiscovery = {
    .key = "dhcp.private_proxy_autodiscovery",
    .name = "Proxy discovery",
    .spec = "not standard (WPAD)",
    .help =
	"Where the browser learns which proxy to use. Who can forge it sees all that is browsed.",
    .summary = "{dhcp.option.private_proxy_autodiscovery}",
    .fields = private_proxy_autodiscovery_fields,
    .binds = (const struct bind[]){{&dhcp_option, 252}, {}},
};

const struct proto *const dhcp_link_protos[] = {
    &proto_arp_cache_timeout,
    &proto_ethernet_encapsulation,
    &proto_tcp_default_ttl,
    &proto_tcp_keepalive_interval,
    &proto_tcp_keepalive_garbage,
    &proto_nis_domain,
    &proto_netbios_over_tcpip_node_type,
    &proto_netbios_over_tcpip_scope,
    &proto_novell_netware_ip_domain,
    &proto_nis_plus_domain,
    &proto_novell_ds_tree_name,
    &proto_novell_ds_context,
    &proto_tz_pcode,
    &proto_tz_tcode,
    &proto_ipv6_only_preferred,
    &proto_dhcp_auto_configuration,
    &proto_captive_portal,
    &proto_mudurl,
    &proto_pxe_config_file,
    &proto_pxe_path_prefix,
    &proto_reboot_time,
    &proto_private_proxy_autodiscovery,
    NULL,
};
