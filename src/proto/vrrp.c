/* SPDX-License-Identifier: BSD-2-Clause */
/* The Virtual Router Redundancy Protocol, versions 2 (IPv4) and 3 (IPv4 and IPv6). Version 3 does
 * not say how long its addresses are: that is known from the header below. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "proto/sums.h"
#include "wire/kind.h"

static const struct name versions[] = {
    {2, .name = "2", .help = "Of 2004, for IPv4 only."},
    {3, .name = "3", .help = "Of 2010, for IPv4 and IPv6, with times to a hundredth of a second."},
    {},
};

static const struct name types[] = {
    {1, .name = "advertisement", .help = "I am the master and alive. The only type there is."},
    {},
};

static const struct name priorities[] = {
    {0, .name = "resigning", .help = "The master goes: a backup takes over at once."},
    {100, .name = "default", .help = "What a backup router has if nobody set it."},
    {1, 254, "backup", "A backup router: the greatest becomes master when there is none."},
    {255, .name = "owner", .help = "The router to which the addresses really belong."},
    {},
};

static const struct name auths[] = {
    {0, .name = "none", .help = "Without authentication."},
    {1, .name = "text", .help = "A password of 8 bytes, readable by all. Abolished in 2004."},
    {2, .name = "IP-AH", .help = "An authentication header. Abolished in 2004."},
    {254, .name = "MD5", .help = "An MD5 sum, as some manufacturers make it."},
    {},
};

static const char auth_help[] = "How a stranger is kept out. Version 2 of 2004 says: not at all.";

static const char count_help[] = "How many addresses follow.";

static const struct field address_fields[] = {
    {.key = "vrrp.ip_addr",
	.label = "Address",
	.kind = &kind_ipv4,
	.bits = 32,
	.help = "An address that the virtual router answers for: the gateway of the hosts."},
    {},
};

static const struct proto proto_vrrp_address = {
    .key = "vrrp.address",
    .name = "Virtual address",
    .spec = "RFC 5798 clause 5.2.9",
    .help = "One address of the virtual router.",
    .summary = "{vrrp.ip_addr}",
    .fields = address_fields,
};

static const struct field address6_fields[] = {
    {.key = "vrrp.ipv6_addr",
	.label = "Address",
	.kind = &kind_ipv6,
	.bits = 128,
	.help = "An address that the virtual router answers for. The first one is link-local."},
    {},
};

static const struct proto proto_vrrp_address6 = {
    .key = "vrrp.address6",
    .name = "Virtual IPv6 address",
    .spec = "RFC 5798 clause 5.2.9",
    .help = "One address of the virtual router.",
    .summary = "{vrrp.ipv6_addr}",
    .fields = address6_fields,
};

static const struct field typever_parts[] = {
    {.key = "vrrp.version",
	.label = "Version",
	.kind = &kind_number,
	.bits = 4,
	.names = versions,
	.init = "3",
	.help = "Which version of VRRP. Routers of one group have to speak the same."},
    {.key = "vrrp.type",
	.label = "Type",
	.kind = &kind_number,
	.bits = 4,
	.names = types,
	.init = "1",
	.help = "What kind of message this is."},
    {},
};

static const struct field fields[] = {
    {.key = "vrrp.typever",
	.label = "Version and type",
	.kind = &kind_number,
	.bits = 8,
	.parts = typever_parts,
	.init = "0x31",
	.help = "One byte for version and type."},
    {.key = "vrrp.virt_rtr_id",
	.label = "Virtual router",
	.kind = &kind_number,
	.bits = 8,
	.init = "1",
	.help = "The number of the group. Its MAC address is 00:00:5e:00:01 and this, for IPv6 "
		"00:00:5e:00:02 and this."},
    {.key = "vrrp.prio",
	.label = "Priority",
	.kind = &kind_number,
	.bits = 8,
	.names = priorities,
	.init = "100",
	.help = "The router with the greatest becomes master."},
    {.key = "vrrp.addr_count",
	.label = "Addresses",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = SIZED},
	.help = count_help},
    {.key = "vrrp.auth_type",
	.label = "Authentication",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "vrrp.version", .from = 3, .is = UNLESS},
	.names = auths,
	.help = auth_help},
    {.key = "vrrp.adver_int",
	.label = "Interval",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "vrrp.version", .from = 3, .is = UNLESS},
	.init = "1",
	.help = "How often the master speaks, in seconds. Three times in silence, and a backup "
		"takes over."},
    {.key = "vrrp.reserved_mbz",
	.label = "Reserved",
	.kind = &kind_number,
	.bits = 4,
	.when = {.key = "vrrp.version", .from = 3, .is = IF},
	.fixed = true,
	.help = "Not used: zero."},
    {.key = "vrrp.short_adver_int",
	.label = "Interval",
	.kind = &kind_number,
	.bits = 12,
	.when = {.key = "vrrp.version", .from = 3, .is = IF},
	.init = "100",
	.help = "How often the master speaks, in hundredths of a second. Three times in silence, "
		"and a backup takes over."},
    {.key = "vrrp.checksum",
	.label = "Checksum",
	.kind = &kind_hex,
	.bits = 16,
	.sum = sum_vrrp,
	.help = "Over the message, and in version 3 over the IP addresses of sender and receiver "
		"as well."},
    {.key = "vrrp.addresses",
	.label = "Addresses",
	.kind = &kind_list,
	.bits = REST,
	.sized_by = "vrrp.addr_count",
	.when = {.key = "ip.version", .from = 4, .is = IF},
	.item = &proto_vrrp_address,
	.help = "The addresses that the virtual router answers for."},
    {.key = "vrrp.addresses6",
	.label = "Addresses",
	.kind = &kind_list,
	.bits = REST,
	.sized_by = "vrrp.addr_count",
	.when = {.is = ELSE},
	.item = &proto_vrrp_address6,
	.help = "The addresses that the virtual router answers for; the first one is link-local."},
    {.key = "vrrp.auth_string",
	.label = "Password",
	.kind = &kind_text,
	.bits = 64,
	.when = {.key = "vrrp.version",
	    .from = 3,
	    .is = UNLESS,
	    .also = &(const struct when){.key = "vrrp.auth_type", .from = 1, .is = IF}},
	.help = "The password: readable by all, so it protects from mistakes only."},
    {.key = "vrrp.md5_auth_data",
	.label = "MD5 sum",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.key = "vrrp.version",
	    .from = 3,
	    .is = UNLESS,
	    .also = &(const struct when){.key = "vrrp.auth_type", .from = 254, .is = IF}},
	.help = "Over the message and a secret."},
    {.key = "vrrp.auth_unused",
	.label = "Authentication",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "Room for a password that is not there."},
    {},
};

static const struct proto proto_vrrp = {
    .key = "vrrp",
    .name = "Virtual Router Redundancy Protocol",
    .spec = "RFC 5798 clause 5 (version 3), RFC 3768 clause 5 (version 2)",
    .help = "A host knows one default gateway. Several routers share its address and its MAC "
	    "address: the master answers, and if it falls silent for three intervals a backup "
	    "takes over. The master speaks every second to 224.0.0.18 or ff02::12.",
    .summary = "VRRP v{vrrp.version} router {vrrp.virt_rtr_id} prio {vrrp.prio#} "
	       "{vrrp.ip_addr|vrrp.ipv6_addr}",
    .fields = fields,
    .binds = (const struct bind[]){{&ip_protocol, 112}, {}},
};

const struct proto *const vrrp_protos[] = {
    &proto_vrrp_address,
    &proto_vrrp_address6,
    &proto_vrrp,
    NULL,
};
