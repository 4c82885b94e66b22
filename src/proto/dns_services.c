/* SPDX-License-Identifier: BSD-2-Clause */
/* What the records of DNS hold that tell how to reach a service. */
#include "proto/dns.h"
#include "proto/protos.h"
#include "proto/spaces.h"

static const struct space svc_parameter = {.name = "service parameter"};

static const struct name parameters[] = {
    {0, .name = "mandatory", .help = "What a client must understand to use this."},
    {1, .name = "alpn", .help = "The protocols that are spoken: h2, h3."},
    {2, .name = "no-default-alpn", .help = "Only those protocols."},
    {3, .name = "port", .help = "Another port than the usual one."},
    {4, .name = "ipv4hint", .help = "IPv4 addresses to begin with."},
    {5, .name = "ech", .help = "A key to encrypt the name in the TLS handshake."},
    {6, .name = "ipv6hint", .help = "IPv6 addresses to begin with."},
    {7, .name = "dohpath", .help = "Where DNS over HTTPS is asked."},
    {},
};

static const struct field uri_fields[] = {
    {.key = "dns.uri.priority",
	.label = "Priority",
	.kind = &kind_number,
	.bits = 16,
	.init = "10",
	.help = "The lowest is tried first."},
    {.key = "dns.uri.weight",
	.label = "Weight",
	.kind = &kind_number,
	.bits = 16,
	.init = "1",
	.help = "Among equal ones: how much of the load."},
    {.key = "dns.uri.target",
	.label = "Target",
	.kind = &kind_text,
	.bits = REST,
	.help = "The address."},
    {},
};

static const struct proto proto_uri = {
    .key = "dns.rr.uri",
    .name = "Web address",
    .spec = "RFC 7553 clause 4.5",
    .help = "A web address for a service.",
    .summary = "{dns.uri.target}",
    .fields = uri_fields,
    .binds = (const struct bind[]){{&dns_type, 256}, {}},
};

static const struct field svcb_svcparam_fields[] = {
    {.key = "dns.svcb.svcparam.key",
	.label = "Key",
	.kind = &kind_number,
	.bits = 16,
	.names = parameters,
	.space = &svc_parameter,
	.init = "alpn",
	.help = "What it is."},
    {.key = "dns.svcb.svcparam.value.length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 16,
	.count = {.of = BODY},
	.help = "Bytes of the value."},
    {},
};

static const struct proto proto_svcb_svcparam = {
    .key = "dns.svcb.svcparam",
    .name = "Parameter",
    .spec = "RFC 9460 clause 2.2",
    .help = "One thing to know before connecting.",
    .summary = "{dns.svcb.svcparam.key}[ {next}]",
    .fields = svcb_svcparam_fields,
};

static const struct field svcb_fields[] = {
    {.key = "dns.svcb.svcpriority",
	.label = "Priority",
	.kind = &kind_number,
	.bits = 16,
	.init = "1",
	.help = "0: only another name. Else the lowest is tried first."},
    {.key = "dns.svcb.targetname",
	.label = "Target",
	.kind = &kind_dns_name,
	.bits = SELF,
	.init = ".",
	.help = "The host; . is the name itself."},
    {.key = "dns.svcb.parameters",
	.label = "Parameters",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_svcb_svcparam,
	.help = "What to know before connecting."},
    {},
};

static const struct proto proto_svcb = {
    .key = "dns.rr.svcb",
    .name = "Service binding",
    .spec = "RFC 9460 clause 2.2",
    .help = "All that a client must know to reach a service, in one answer: otherwise a browser "
	    "learns of HTTP/3 only after it has come with HTTP/2.",
    .summary = "{dns.svcb.svcpriority} {dns.svcb.targetname}",
    .fields = svcb_fields,
    .binds = (const struct bind[]){{&dns_type, 64}, {&dns_type, 65}, {}},
};

static const struct field mandatory_item_fields[] = {
    {.key = "dns.svcb.svcparam.mandatory.key",
	.label = "Key",
	.kind = &kind_number,
	.bits = 16,
	.names = parameters,
	.help = "A parameter that must be understood."},
    {},
};

static const struct proto proto_mandatory_item = {
    .key = "dns.mandatory.item",
    .name = "Mandatory keys",
    .spec = "RFC 9460 clause 7",
    .help =
	"The number of a parameter that a client has to understand, or else not use this record.",
    .summary = "{dns.svcb.svcparam.mandatory.key}",
    .fields = mandatory_item_fields,
};

static const struct field svcb_mandatory_fields[] = {
    {.key = "dns.svcb.mandatory.list",
	.label = "List",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_mandatory_item,
	.help = "All of them."},
    {},
};

static const struct proto proto_svcb_mandatory = {
    .key = "dns.svcb.mandatory",
    .name = "Mandatory keys",
    .spec = "RFC 9460 clause 7",
    .help = "What a client must understand to use this record.",
    .summary = "{dns.svcb.svcparam.mandatory.key}",
    .fields = svcb_mandatory_fields,
    .binds = (const struct bind[]){{&svc_parameter, 0}, {}},
};

static const struct field alpn_item_fields[] = {
    {.key = "dns.svcb.svcparam.alpn.length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = SIZED},
	.help = "Bytes of what follows."},
    {.key = "dns.svcb.svcparam.alpn",
	.label = "Protocol",
	.kind = &kind_text,
	.sized_by = "dns.svcb.svcparam.alpn.length",
	.help = "The protocol's name in TLS: h2 is HTTP/2, h3 is HTTP/3."},
    {},
};

static const struct proto proto_alpn_item = {
    .key = "dns.alpn.item",
    .name = "Protocols",
    .spec = "RFC 9460 clause 7",
    .help = "A protocol that the server speaks.",
    .summary = "{dns.svcb.svcparam.alpn}",
    .fields = alpn_item_fields,
};

static const struct field svcb_alpn_fields[] = {
    {.key = "dns.svcb.alpn.list",
	.label = "List",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_alpn_item,
	.help = "All of them."},
    {},
};

static const struct proto proto_svcb_alpn = {
    .key = "dns.svcb.alpn",
    .name = "Protocols",
    .spec = "RFC 9460 clause 7",
    .help = "What the server speaks.",
    .summary = "{dns.svcb.svcparam.alpn}",
    .fields = svcb_alpn_fields,
    .binds = (const struct bind[]){{&svc_parameter, 1}, {}},
};

static const struct field svcb_port_fields[] = {
    {.key = "dns.svcb.svcparam.port",
	.label = "Port",
	.kind = &kind_number,
	.bits = 16,
	.names = port_names,
	.init = "443",
	.help = "The port at which it listens."},
    {},
};

static const struct proto proto_svcb_port = {
    .key = "dns.svcb.port",
    .name = "Port",
    .spec = "RFC 9460 clause 7.2",
    .help = "Not the usual port.",
    .summary = "{dns.svcb.svcparam.port#}",
    .fields = svcb_port_fields,
    .binds = (const struct bind[]){{&svc_parameter, 3}, {}},
};

static const struct field ipv4hint_item_fields[] = {
    {.key = "dns.svcb.svcparam.ipv4hint.ip",
	.label = "Address",
	.kind = &kind_ipv4,
	.bits = 32,
	.help = "An address."},
    {},
};

static const struct proto proto_ipv4hint_item = {
    .key = "dns.ipv4hint.item",
    .name = "IPv4 hints",
    .spec = "RFC 9460 clause 7",
    .help = "An address that the client may try at once.",
    .summary = "{dns.svcb.svcparam.ipv4hint.ip}",
    .fields = ipv4hint_item_fields,
};

static const struct field svcb_ipv4hint_fields[] = {
    {.key = "dns.svcb.ipv4hint.list",
	.label = "List",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_ipv4hint_item,
	.help = "All of them."},
    {},
};

static const struct proto proto_svcb_ipv4hint = {
    .key = "dns.svcb.ipv4hint",
    .name = "IPv4 hints",
    .spec = "RFC 9460 clause 7",
    .help = "Addresses to begin with, while the question for A is on its way.",
    .summary = "{dns.svcb.svcparam.ipv4hint.ip}",
    .fields = svcb_ipv4hint_fields,
    .binds = (const struct bind[]){{&svc_parameter, 4}, {}},
};

static const struct field svcb_ech_fields[] = {
    {.key = "dns.svcb.svcparam.echconfig",
	.label = "Configuration",
	.kind = &kind_bytes,
	.bits = REST,
	.help = "Key and parameters."},
    {},
};

static const struct proto proto_svcb_ech = {
    .key = "dns.svcb.ech",
    .name = "Encrypted client hello",
    .spec = "RFC 9460 clause 9",
    .help = "A key: with it the name of the site is not readable in the handshake.",
    .fields = svcb_ech_fields,
    .binds = (const struct bind[]){{&svc_parameter, 5}, {}},
};

static const struct field ipv6hint_item_fields[] = {
    {.key = "dns.svcb.svcparam.ipv6hint.ip",
	.label = "Address",
	.kind = &kind_ipv6,
	.bits = 128,
	.help = "An address."},
    {},
};

static const struct proto proto_ipv6hint_item = {
    .key = "dns.ipv6hint.item",
    .name = "IPv6 hints",
    .spec = "RFC 9460 clause 7",
    .help = "An address that the client may try at once.",
    .summary = "{dns.svcb.svcparam.ipv6hint.ip}",
    .fields = ipv6hint_item_fields,
};

static const struct field svcb_ipv6hint_fields[] = {
    {.key = "dns.svcb.ipv6hint.list",
	.label = "List",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_ipv6hint_item,
	.help = "All of them."},
    {},
};

static const struct proto proto_svcb_ipv6hint = {
    .key = "dns.svcb.ipv6hint",
    .name = "IPv6 hints",
    .spec = "RFC 9460 clause 7",
    .help = "Addresses to begin with, while the question for AAAA is on its way.",
    .summary = "{dns.svcb.svcparam.ipv6hint.ip}",
    .fields = svcb_ipv6hint_fields,
    .binds = (const struct bind[]){{&svc_parameter, 6}, {}},
};

static const struct field svcb_other_fields[] = {
    {.key = "dns.svcb.svcparam.value",
	.label = "Value",
	.kind = &kind_bytes,
	.bits = REST,
	.help = "What only its own document explains."},
    {},
};

static const struct proto proto_svcb_other = {
    .key = "dns.svcb.other",
    .name = "Other parameter",
    .spec = "RFC 9460 clause 2.2",
    .help = "A parameter that this program shows as bytes.",
    .fields = svcb_other_fields,
    .binds = (const struct bind[]){{&svc_parameter, 7, 65535}, {}},
};

const struct proto *const dns_services_protos[] = {
    &proto_uri,
    &proto_svcb_svcparam,
    &proto_svcb,
    &proto_mandatory_item,
    &proto_svcb_mandatory,
    &proto_alpn_item,
    &proto_svcb_alpn,
    &proto_svcb_port,
    &proto_ipv4hint_item,
    &proto_svcb_ipv4hint,
    &proto_svcb_ech,
    &proto_ipv6hint_item,
    &proto_svcb_ipv6hint,
    &proto_svcb_other,
    NULL,
};
