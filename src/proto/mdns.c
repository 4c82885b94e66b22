/* SPDX-License-Identifier: BSD-2-Clause */
/* DNS among neighbours, without a server: multicast DNS and LLMNR. */
#include "proto/dns.h"
#include "proto/protos.h"
#include "proto/spaces.h"

static const struct name llmnr_directions[] = {
    {0, .name = "query", .help = "A question.",
	.summary = "LLMNR query[ {dns.qry.type}][ {dns.qry.name}]"},
    {1, .name = "response", .help = "An answer."},
    {},
};

static const struct name mdns_directions[] = {
    {0, .name = "query", .help = "A question to all, or a claim: is this name free?",
	.summary = "mDNS query[ {dns.qry.type}][ {dns.qry.name}]"},
    {1, .name = "response", .help = "An answer, or news."},
    {},
};

static const struct field llmnr_bits[] = {
    {.key = "dns.flags.response",
	.label = "Response",
	.kind = &kind_flag,
	.bits = 1,
	.names = llmnr_directions,
	.help = "0: a question. 1: an answer."},
    {.key = "dns.flags.opcode",
	.label = "Operation",
	.kind = &kind_number,
	.bits = 4,
	.names = dns_opcodes,
	.help = "What is asked for."},
    {.key = "dns.flags.conflict",
	.label = "Conflict",
	.kind = &kind_flag,
	.bits = 1,
	.help = "Several hosts have answered to this name."},
    {.key = "dns.flags.truncated",
	.label = "Truncated",
	.kind = &kind_flag,
	.bits = 1,
	.help = "It did not fit: ask again over TCP."},
    {.key = "dns.flags.tentative",
	.label = "Tentative",
	.kind = &kind_flag,
	.bits = 1,
	.help = "The host does not know yet whether the name is its alone."},
    {.key = "dns.flags.z",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 4,
	.fixed = true,
	.help = "Not used: zeros."},
    {.key = "dns.flags.rcode",
	.label = "Result",
	.kind = &kind_number,
	.bits = 4,
	.names = dns_rcodes,
	.help = "How it went: 3 (NXDOMAIN) means that there is no such name."},
    {},
};

static const struct field mdns_bits[] = {
    {.key = "dns.flags.response",
	.label = "Response",
	.kind = &kind_flag,
	.bits = 1,
	.names = mdns_directions,
	.help = "0: a question. 1: an answer."},
    DNS_FLAGS,
    {},
};

/* clang-format off */

/* What a message among neighbours holds; dns.c has the rows of updates between these. */
#define DNS_NEIGHBOUR_LISTS(QUESTION, RECORD, INIT) \
    {.key = "dns.count.queries", \
	.label = "Questions", \
	.kind = &kind_number, \
	.bits = 16, \
	.count = {.of = SIZED}, \
	.help = "How many questions follow."}, \
    {.key = "dns.count.answers", \
	.label = "Answers", \
	.kind = &kind_number, \
	.bits = 16, \
	.count = {.of = SIZED}, \
	.names = NULL, \
	.help = "How many answers follow."}, \
    {.key = "dns.count.auth_rr", \
	.label = "Authorities", \
	.kind = &kind_number, \
	.bits = 16, \
	.count = {.of = SIZED}, \
	.help = "How many records about who is in charge follow."}, \
    {.key = "dns.count.add_rr", \
	.label = "Additional", \
	.kind = &kind_number, \
	.bits = 16, \
	.count = {.of = SIZED}, \
	.help = "How many more records follow."}, \
    {.key = "dns.queries", \
	.label = "Questions", \
	.kind = &kind_list, \
	.bits = REST, \
	.sized_by = "dns.count.queries", \
	.item = &QUESTION, \
	.init = INIT, \
	.help = "What is asked."}, \
    {.key = "dns.answers", \
	.label = "Answers", \
	.kind = &kind_list, \
	.bits = REST, \
	.sized_by = "dns.count.answers", \
	.item = &RECORD, \
	.help = "What answers the question, or what a host says of itself unasked."}, \
    {.key = "dns.authorities", \
	.label = "Authorities", \
	.kind = &kind_list, \
	.bits = REST, \
	.sized_by = "dns.count.auth_rr", \
	.item = &RECORD, \
	.help = "Who is in charge; in a probe: what the host wants to be."}, \
    {.key = "dns.additionals", \
	.label = "Additional", \
	.kind = &kind_list, \
	.bits = REST, \
	.sized_by = "dns.count.add_rr", \
	.item = &RECORD, \
	.help = "What you would ask for next, said at once; and what both sides can do (OPT)."}

/* clang-format on */

static const struct field mdns_fields[] = {
    {.key = "dns.id",
	.label = "Id",
	.kind = &kind_hex,
	.bits = 16,
	.help = "0 when it is sent to all."},
    {.key = "dns.flags",
	.label = "Flags",
	.kind = &kind_hex,
	.bits = 16,
	.parts = mdns_bits,
	.help = "Question or answer."},
    DNS_NEIGHBOUR_LISTS(proto_mdns_question, proto_mdns_record, "[mdns.question]"),
    {},
};

static const struct proto proto_mdns = {
    .key = "mdns",
    .name = "Multicast DNS",
    .spec = "RFC 6762 clause 18",
    .help = "Names without a server: everybody on the link hears the question, and who has the "
	    "name answers. That is how printers and loudspeakers are found.",
    .summary = "mDNS response[ {dns.resp.name}][ {dns.resp.type}] "
	       "{dns.ptr.domain_name|dns.srv.target|dns.mx.mail_exchange|dns.a|dns.aaaa|dns.cname|"
	       "dns.ns|dns.soa.mname|dns.txt|dns.svcb.targetname|dns.flags.rcode}",
    .fields = mdns_fields,
    .binds = (const struct bind[]){{&udp_port, 5353}, {}},
};

static const struct field llmnr_fields[] = {
    {.key = "dns.id",
	.label = "Id",
	.kind = &kind_hex,
	.bits = 16,
	.help = "Question and answer have the same one."},
    {.key = "dns.flags",
	.label = "Flags",
	.kind = &kind_hex,
	.bits = 16,
	.parts = llmnr_bits,
	.help = "Question or answer."},
    DNS_NEIGHBOUR_LISTS(proto_dns_question, proto_dns_record, "[dns.question]"),
    {},
};

static const struct proto proto_llmnr = {
    .key = "llmnr",
    .name = "Link-Local Multicast Name Resolution",
    .spec = "RFC 4795 clause 2.1",
    .help = "Windows asks everybody on the link for a name that no server knows. Without an answer "
	    "it asks a few times, then gives up. Whoever answers is believed, so attackers answer "
	    "as well.",
    .summary = "LLMNR response[ {dns.qry.type}][ {dns.qry.name}] "
	       "{dns.ptr.domain_name|dns.srv.target|dns.mx.mail_exchange|dns.a|dns.aaaa|dns.cname|"
	       "dns.ns|dns.soa.mname|dns.txt|dns.svcb.targetname|dns.flags.rcode}",
    .fields = llmnr_fields,
    .binds = (const struct bind[]){{&udp_port, 5355}, {}},
};

const struct proto *const mdns_protos[] = {
    &proto_mdns,
    &proto_llmnr,
    NULL,
};
