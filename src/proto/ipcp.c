/* SPDX-License-Identifier: BSD-2-Clause */
/* PPP: how the ends agree on their addresses, IPCP for IPv4 and IPv6CP for IPv6. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

static const char code_help[] = "Which step of the agreement this is.";
static const char id_help[] = "An answer repeats the number of its question.";
static const char length_help[] = "Bytes of all this; what follows is padding.";
static const char option_length_help[] = "Bytes of the option with its type and length.";

static const struct name ipcp_options[] = {
    {1, .name = "addresses", .help = "Both addresses (obsolete)."},
    {2, .name = "compression", .help = "Compressed TCP headers."},
    {3, .name = "address", .help = "The sender's IPv4 address; 0.0.0.0 asks for one."},
    {4, .name = "mobile-home", .help = "The home address of a mobile station."},
    {129, .name = "DNS", .help = "The first server for names."},
    {130, .name = "NBNS", .help = "The first server for Windows names."},
    {131, .name = "DNS-2", .help = "The second server for names."},
    {132, .name = "NBNS-2", .help = "The second server for Windows names."},
    {},
};

static const struct field ipcp_option_fields[] = {
    {.key = "ipcp.opt.type",
	.label = "Type",
	.kind = &kind_number,
	.bits = 8,
	.names = ipcp_options,
	.init = "3",
	.help = "What is wanted."},
    {.key = "ipcp.opt.length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = ALL},
	.help = option_length_help},
    {.key = "ipcp.opt.src_address",
	.label = "Sender's address",
	.kind = &kind_ipv4,
	.bits = 32,
	.when = {.key = "ipcp.opt.type", .from = 1, .is = IF},
	.help = "The sender's address."},
    {.key = "ipcp.opt.dst_address",
	.label = "Receiver's address",
	.kind = &kind_ipv4,
	.bits = 32,
	.when = {.key = "ipcp.opt.type", .from = 1, .is = IF},
	.help = "The other end's address."},
    {.key = "ipcp.opt.compress_proto",
	.label = "Protocol",
	.kind = &kind_hex,
	.bits = 16,
	.when = {.key = "ipcp.opt.type", .from = 2, .is = IF},
	.init = "0x002d",
	.help =
	    "By which protocol headers are compressed: 0x002d is the one for TCP (Van Jacobson)."},
    {.key = "ipcp.opt.data",
	.label = "Data",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.key = "ipcp.opt.type", .from = 2, .is = IF},
	.help = "More about it."},
    {.key = "ipcp.opt.ip_address",
	.label = "Address",
	.kind = &kind_ipv4,
	.bits = 32,
	.when = {.key = "ipcp.opt.type", .from = 3, .is = IF},
	.help = "The address that the sender wants, or shall take."},
    {.key = "ipcp.opt.mobilenodehomeaddress",
	.label = "Home address",
	.kind = &kind_ipv4,
	.bits = 32,
	.when = {.key = "ipcp.opt.type", .from = 4, .is = IF},
	.help = "The address at home."},
    {.key = "ipcp.opt.pri_dns_address",
	.label = "First DNS server",
	.kind = &kind_ipv4,
	.bits = 32,
	.when = {.key = "ipcp.opt.type", .from = 129, .is = IF},
	.help = "0.0.0.0 asks for it."},
    {.key = "ipcp.opt.pri_nbns_address",
	.label = "First NBNS server",
	.kind = &kind_ipv4,
	.bits = 32,
	.when = {.key = "ipcp.opt.type", .from = 130, .is = IF},
	.help = "0.0.0.0 asks for it."},
    {.key = "ipcp.opt.sec_dns_address",
	.label = "Second DNS server",
	.kind = &kind_ipv4,
	.bits = 32,
	.when = {.key = "ipcp.opt.type", .from = 131, .is = IF},
	.help = "0.0.0.0 asks for it."},
    {.key = "ipcp.opt.sec_nbns_address",
	.label = "Second NBNS server",
	.kind = &kind_ipv4,
	.bits = 32,
	.when = {.key = "ipcp.opt.type", .from = 132, .is = IF},
	.help = "0.0.0.0 asks for it."},
    {.key = "ipcp.opt.value",
	.label = "Value",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "What this option says."},
    {},
};

static const struct proto proto_ipcp_option = {
    .key = "ipcp.opt",
    .name = "IPCP option",
    .spec = "RFC 1332 clause 3, RFC 1877",
    .help = "One thing to agree on: an address, mostly.",
    .summary = "{ipcp.opt.type}",
    .fields = ipcp_option_fields,
};

/* clang-format off */

/* A packet that agrees on options; keys begin with P. */
#define CONTROL_PACKET(P, OPTION, INIT) \
    {.key = "ppp.code", \
	.label = "Code", \
	.kind = &kind_number, \
	.bits = 8, \
	.names = lcp_code_names, \
	.init = "1", \
	.help = code_help}, \
    {.key = "ppp.identifier", \
	.label = "Identifier", \
	.kind = &kind_number, \
	.bits = 8, \
	.init = "1", \
	.help = id_help}, \
    {.key = "ppp.length", \
	.label = "Length", \
	.kind = &kind_number, \
	.bits = 16, \
	.count = {.of = ALL}, \
	.help = length_help}, \
    {.key = P ".options", \
	.label = "Options", \
	.kind = &kind_list, \
	.bits = REST, \
	.when = {.key = "ppp.code", .from = 1, .to = 4, .is = IF}, \
	.item = &OPTION, \
	.init = INIT, \
	.help = "What is to be agreed on."}, \
    {.key = P ".data", \
	.label = "Data", \
	.kind = &kind_bytes, \
	.bits = REST, \
	.when = {.key = "ppp.code", .from = 1, .to = 4, .is = UNLESS}, \
	.help = "The reason in words, or the packet that was not understood."}

/* clang-format on */

static const struct field ipcp_fields[] = {
    CONTROL_PACKET("ipcp", proto_ipcp_option, "[ipcp.opt]"),
    {},
};

static const struct proto proto_ipcp = {
    .key = "ipcp",
    .name = "PPP IP Control Protocol",
    .spec = "RFC 1332",
    .help = "A home router gets its public IPv4 address from the provider by this, and the servers "
	    "for names: it asks for 0.0.0.0, is told what it may have, and asks for that.",
    .summary = "IPCP {ppp.code} {ppp.identifier}[ {ipcp.opt.ip_address}]",
    .fields = ipcp_fields,
    .binds = (const struct bind[]){{&ppp_protocol, 0x8021}, {}},
};

static const struct name ipv6cp_options[] = {
    {1, .name = "interface-id",
	.help = "The lower half of the sender's IPv6 address on this line."},
    {2, .name = "compression", .help = "Compressed headers."},
    {},
};

static const struct field ipv6cp_option_fields[] = {
    {.key = "ipv6cp.opt.type",
	.label = "Type",
	.kind = &kind_number,
	.bits = 8,
	.names = ipv6cp_options,
	.init = "1",
	.help = "What is wanted."},
    {.key = "ipv6cp.opt.length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = ALL},
	.help = option_length_help},
    {.key = "ipv6cp.interface_identifier",
	.label = "Interface identifier",
	.kind = &kind_bytes,
	.bits = 64,
	.when = {.key = "ipv6cp.opt.type", .from = 1, .is = IF},
	.help = "Eight bytes that are unique on this line; zeros ask for some."},
    {.key = "ipv6cp.opt.value",
	.label = "Value",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "What this option says."},
    {},
};

static const struct proto proto_ipv6cp_option = {
    .key = "ipv6cp.opt",
    .name = "IPv6CP option",
    .spec = "RFC 5072 clause 4",
    .help = "One thing to agree on.",
    .summary = "{ipv6cp.opt.type}",
    .fields = ipv6cp_option_fields,
};

static const struct field ipv6cp_fields[] = {
    CONTROL_PACKET("ipv6cp", proto_ipv6cp_option, "[ipv6cp.opt]"),
    {},
};

static const struct proto proto_ipv6cp = {
    .key = "ipv6cp",
    .name = "PPP IPv6 Control Protocol",
    .spec = "RFC 5072",
    .help = "The ends agree on the lower halves of their IPv6 addresses on this line; the upper "
	    "halves come later, from the router's advertisements or by DHCPv6.",
    .summary = "IPv6CP {ppp.code} {ppp.identifier}[ {ipv6cp.interface_identifier}]",
    .fields = ipv6cp_fields,
    .binds = (const struct bind[]){{&ppp_protocol, 0x8057}, {}},
};

const struct proto *const ipcp_protos[] = {
    &proto_ipcp,
    &proto_ipv6cp,
    &proto_ipcp_option,
    &proto_ipv6cp_option,
    NULL,
};
