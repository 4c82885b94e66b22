/* SPDX-License-Identifier: BSD-2-Clause */
/* The OPT record of DNS and its options. */
#include "proto/dns.h"
#include "proto/protos.h"
#include "proto/spaces.h"

static const struct space dns_option = {.name = "EDNS option"};

static const struct name codes[] = {
    {1, .name = "LLQ", .help = "Tell me when it changes."},
    {2, .name = "UL", .help = "For how long an update holds."},
    {3, .name = "NSID", .help = "Which of your servers is this?"},
    {5, .name = "DAU", .help = "The signatures that I understand."},
    {6, .name = "DHU", .help = "The digests that I understand."},
    {7, .name = "N3U", .help = "The hashes that I understand."},
    {8, .name = "client-subnet", .help = "Where the client is, so that it gets an address nearby."},
    {9, .name = "expire", .help = "For how long a copy of the zone still holds."},
    {10, .name = "cookie", .help = "Proves that I am no forger."},
    {11, .name = "keepalive", .help = "For how long a connection stays open."},
    {12, .name = "padding", .help = "Hides how long the message is."},
    {13, .name = "chain", .help = "Send all signatures down from here."},
    {14, .name = "key-tag", .help = "The keys that I trust."},
    {15, .name = "extended-error", .help = "What went wrong, more exactly."},
    {20292, .name = "Umbrella", .help = "Of Cisco."},
    {},
};

static const struct name errors[] = {
    {0, .name = "other", .help = "Something else."},
    {1, .name = "unsupported-key", .help = "The signature's algorithm is not known."},
    {2, .name = "unsupported-digest", .help = "The digest is not known."},
    {3, .name = "stale", .help = "The answer is old: the server in charge does not answer."},
    {4, .name = "forged", .help = "The answer was changed on purpose, by a rule."},
    {5, .name = "indeterminate", .help = "It cannot be said whether the signatures are right."},
    {6, .name = "bogus", .help = "The signatures are wrong."},
    {7, .name = "expired", .help = "The signature is too old."},
    {8, .name = "not-yet-valid", .help = "The signature is too young."},
    {9, .name = "DNSKEY-missing", .help = "There is no key."},
    {10, .name = "RRSIGs-missing", .help = "There is no signature."},
    {11, .name = "no-zone-key", .help = "The key is not one for zones."},
    {12, .name = "NSEC-missing", .help = "There is no proof that there is nothing."},
    {13, .name = "cached-error", .help = "It failed a moment ago."},
    {14, .name = "not-ready", .help = "The server has just started."},
    {15, .name = "blocked", .help = "Somebody who runs the server forbids the name."},
    {16, .name = "censored", .help = "Somebody else forbids the name."},
    {17, .name = "filtered", .help = "You have asked for this name to be forbidden."},
    {18, .name = "prohibited", .help = "You may not ask."},
    {19, .name = "stale-NXDOMAIN", .help = "An old \"there is no such name\"."},
    {20, .name = "not-authoritative", .help = "It is not in charge."},
    {21, .name = "not-supported", .help = "It cannot do that."},
    {22, .name = "no-reachable-authority", .help = "None of the servers in charge answers."},
    {23, .name = "network-error", .help = "The network failed."},
    {24, .name = "invalid-data", .help = "What the server in charge said makes no sense."},
    {},
};

static const struct field dns_option_fields[] = {
    {.key = "dns.opt.code",
	.label = "Code",
	.kind = &kind_number,
	.bits = 16,
	.space = &dns_option,
	.names = codes,
	.init = "cookie",
	.help = "What it is."},
    {.key = "dns.opt.len",
	.label = "Length",
	.kind = &kind_number,
	.bits = 16,
	.count = {.of = BODY},
	.help = "Bytes of the value."},
    {},
};

const struct proto proto_dns_option = {
    .key = "dns.opt",
    .name = "Option",
    .spec = "RFC 6891 clause 6.1.2",
    .help = "One thing more that client and server tell each other.",
    .summary = "{dns.opt.code}[ {next}]",
    .fields = dns_option_fields,
};

static const struct field opt_fields[] = {
    {.key = "dns.opts",
	.label = "Options",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_dns_option,
	.help = "The options."},
    {},
};

static const struct proto proto_opt = {
    .key = "dns.rr.opt",
    .name = "Options",
    .spec = "RFC 6891 clause 6.1.2",
    .help = "What client and server can do beyond the DNS of 1987: longer messages, signatures, "
	    "cookies.",
    .fields = opt_fields,
    .binds = (const struct bind[]){{&dns_type, 41}, {}},
};

static const struct field opt_client_fields[] = {
    {.key = "dns.opt.client.family",
	.label = "Family",
	.kind = &kind_number,
	.bits = 16,
	.names = address_family_names,
	.init = "1",
	.help = "1: IPv4. 2: IPv6."},
    {.key = "dns.opt.client.netmask",
	.label = "Prefix",
	.kind = &kind_number,
	.bits = 8,
	.init = "24",
	.help = "How many bits of the address are here."},
    {.key = "dns.opt.client.scope",
	.label = "Scope",
	.kind = &kind_number,
	.bits = 8,
	.help = "In an answer: for how many bits it holds."},
    {.key = "dns.opt.client.addr6",
	.label = "Network",
	.kind = &kind_ipv6_prefix,
	.bits = REST,
	.when = {.key = "dns.opt.client.family", .from = 2, .is = IF},
	.help = "The first bytes of the client's address."},
    {.key = "dns.opt.client.addr4",
	.label = "Network",
	.kind = &kind_ipv4_prefix,
	.bits = REST,
	.when = {.key = "dns.opt.client.family", .from = 1, .is = IF},
	.help = "The first bytes of the client's address."},
    {.key = "dns.opt.client.addr",
	.label = "Network",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = ELSE},
	.help = "The first bytes of the client's address."},
    {},
};

static const struct proto proto_opt_client = {
    .key = "dns.opt.client",
    .name = "Client subnet",
    .spec = "RFC 7871 clause 6",
    .help = "Where the client is: so a large site sends the address of a server nearby. It also "
	    "tells every server on the way who asks.",
    .fields = opt_client_fields,
    .binds = (const struct bind[]){{&dns_option, 8}, {}},
};

static const struct field opt_cookie_fields[] = {
    {.key = "dns.opt.cookie.client",
	.label = "Client cookie",
	.kind = &kind_bytes,
	.bits = 64,
	.help = "The client's: it comes back in the answer."},
    {.key = "dns.opt.cookie.server",
	.label = "Server cookie",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "The server's: the client sends it next time."},
    {},
};

static const struct proto proto_opt_cookie = {
    .key = "dns.opt.cookie",
    .name = "Cookie",
    .spec = "RFC 7873 clause 4",
    .help = "Each side has once sent a secret to the other: who does not know it has never "
	    "received anything at that address, and is a forger.",
    .fields = opt_cookie_fields,
    .binds = (const struct bind[]){{&dns_option, 10}, {}},
};

static const struct field opt_keepalive_fields[] = {
    {.key = "dns.opt.edns_tcp_keepalive.timeout",
	.label = "Timeout",
	.kind = &kind_number,
	.bits = 16,
	.when = {.is = IF_LEFT},
	.help = "Tenths of a second; a client leaves it out."},
    {},
};

static const struct proto proto_opt_keepalive = {
    .key = "dns.opt.keepalive",
    .name = "Keepalive",
    .spec = "RFC 7828 clause 3.1",
    .help = "For how long a TCP connection without questions stays open.",
    .fields = opt_keepalive_fields,
    .binds = (const struct bind[]){{&dns_option, 11}, {}},
};

static const struct field opt_padding_fields[] = {
    {.key = "dns.opt.padding",
	.label = "Padding",
	.kind = &kind_bytes,
	.bits = REST,
	.help = "Bytes without meaning."},
    {},
};

static const struct proto proto_opt_padding = {
    .key = "dns.opt.padding",
    .name = "Padding",
    .spec = "RFC 7830 clause 3",
    .help = "Makes all messages equally long: an eavesdropper of an encrypted one cannot guess the "
	    "name from its length.",
    .fields = opt_padding_fields,
    .binds = (const struct bind[]){{&dns_option, 12}, {}},
};

static const struct field opt_chain_fields[] = {
    {.key = "dns.opt.chain.fqdn",
	.label = "Trusted name",
	.kind = &kind_dns_name,
	.bits = SELF,
	.init = ".",
	.help = "The nearest name that is trusted already."},
    {},
};

static const struct proto proto_opt_chain = {
    .key = "dns.opt.chain",
    .name = "Chain",
    .spec = "RFC 7901 clause 4",
    .help = "Send all signatures between this name and the one I ask for.",
    .fields = opt_chain_fields,
    .binds = (const struct bind[]){{&dns_option, 13}, {}},
};

static const struct field opt_ext_error_fields[] = {
    {.key = "dns.opt.ext_error.info_code",
	.label = "Error",
	.kind = &kind_number,
	.bits = 16,
	.names = errors,
	.help = "What went wrong."},
    {.key = "dns.opt.ext_error.extra_text",
	.label = "Text",
	.kind = &kind_text,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "The same for people."},
    {},
};

static const struct proto proto_opt_ext_error = {
    .key = "dns.opt.ext_error",
    .name = "Extended error",
    .spec = "RFC 8914 clause 2",
    .help = "Why it failed, more exactly than the result can say.",
    .summary = "{dns.opt.ext_error.info_code}",
    .fields = opt_ext_error_fields,
    .binds = (const struct bind[]){{&dns_option, 15}, {}},
};

static const struct field opt_dau_item_fields[] = {
    {.key = "dns.opt.dau",
	.label = "Algorithm",
	.kind = &kind_number,
	.bits = 8,
	.names = dns_algorithms,
	.help = "A signature that the client understands."},
    {},
};

static const struct proto proto_opt_dau_item = {
    .key = "dns.opt.dau.item",
    .name = "Signature algorithms",
    .spec = "RFC 6975 clause 3",
    .help = "An algorithm of signatures that the client can check.",
    .summary = "{dns.opt.dau}",
    .fields = opt_dau_item_fields,
};

static const struct field opt_dau_fields[] = {
    {.key = "dns.opt.dau.list",
	.label = "Algorithms",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_opt_dau_item,
	.help = "All of them."},
    {},
};

static const struct proto proto_opt_dau = {
    .key = "dns.opt.dau",
    .name = "Signature algorithms",
    .spec = "RFC 6975 clause 3",
    .help = "Which ones the client understands: so one sees when the old ones can go.",
    .fields = opt_dau_fields,
    .binds = (const struct bind[]){{&dns_option, 5}, {}},
};

static const struct field opt_dhu_item_fields[] = {
    {.key = "dns.opt.dhu",
	.label = "Algorithm",
	.kind = &kind_number,
	.bits = 8,
	.help = "A digest that the client understands."},
    {},
};

static const struct proto proto_opt_dhu_item = {
    .key = "dns.opt.dhu.item",
    .name = "Digest algorithms",
    .spec = "RFC 6975 clause 3",
    .help = "An algorithm of digests that the client can compute.",
    .summary = "{dns.opt.dhu}",
    .fields = opt_dhu_item_fields,
};

static const struct field opt_dhu_fields[] = {
    {.key = "dns.opt.dhu.list",
	.label = "Algorithms",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_opt_dhu_item,
	.help = "All of them."},
    {},
};

static const struct proto proto_opt_dhu = {
    .key = "dns.opt.dhu",
    .name = "Digest algorithms",
    .spec = "RFC 6975 clause 3",
    .help = "Which ones the client understands: so one sees when the old ones can go.",
    .fields = opt_dhu_fields,
    .binds = (const struct bind[]){{&dns_option, 6}, {}},
};

static const struct field opt_n3u_item_fields[] = {
    {.key = "dns.opt.n3u",
	.label = "Algorithm",
	.kind = &kind_number,
	.bits = 8,
	.help = "A hash that the client understands."},
    {},
};

static const struct proto proto_opt_n3u_item = {
    .key = "dns.opt.n3u.item",
    .name = "Hash algorithms",
    .spec = "RFC 6975 clause 3",
    .help = "An algorithm of hashed names that the client can compute.",
    .summary = "{dns.opt.n3u}",
    .fields = opt_n3u_item_fields,
};

static const struct field opt_n3u_fields[] = {
    {.key = "dns.opt.n3u.list",
	.label = "Algorithms",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_opt_n3u_item,
	.help = "All of them."},
    {},
};

static const struct proto proto_opt_n3u = {
    .key = "dns.opt.n3u",
    .name = "Hash algorithms",
    .spec = "RFC 6975 clause 3",
    .help = "Which ones the client understands: so one sees when the old ones can go.",
    .fields = opt_n3u_fields,
    .binds = (const struct bind[]){{&dns_option, 7}, {}},
};

static const struct field opt_other_fields[] = {
    {.key = "dns.opt.data",
	.label = "Data",
	.kind = &kind_bytes,
	.bits = REST,
	.help = "What only its own document explains."},
    {},
};

static const struct proto proto_opt_other = {
    .key = "dns.opt.other",
    .name = "Other option",
    .spec = "RFC 6891 clause 6.1.2",
    .help = "An option that this program shows as bytes.",
    .fields = opt_other_fields,
    .binds = (const struct bind[]){{&dns_option, 0, 65535}, {}},
};

const struct proto *const dns_options_protos[] = {
    &proto_dns_option,
    &proto_opt,
    &proto_opt_client,
    &proto_opt_cookie,
    &proto_opt_keepalive,
    &proto_opt_padding,
    &proto_opt_chain,
    &proto_opt_ext_error,
    &proto_opt_dau_item,
    &proto_opt_dau,
    &proto_opt_dhu_item,
    &proto_opt_dhu,
    &proto_opt_n3u_item,
    &proto_opt_n3u,
    &proto_opt_other,
    NULL,
};
