/* SPDX-License-Identifier: BSD-2-Clause */
/* The questions and records that messages of DNS and its relatives consist of. */
#include "proto/dns.h"
#include "proto/protos.h"

const struct space dns_type = {.name = "DNS record type"};

static const struct field opt_bits[] = {
    {.key = "dns.resp.z.do",
	.label = "DNSSEC OK",
	.kind = &kind_flag,
	.bits = 1,
	.help = "Send me the signatures as well."},
    {.key = "dns.resp.z.reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 15,
	.fixed = true,
	.help = "Not used: zeros."},
    {},
};

static const struct field dns_question_fields[] = {
    {.key = "dns.qry.name",
	.label = "Name",
	.kind = &kind_dns_name,
	.bits = SELF,
	.init = "www.example.com",
	.help = "The name that is asked for."},
    {.key = "dns.qry.type",
	.label = "Type",
	.kind = &kind_number,
	.bits = 16,
	.names = dns_types,
	.init = "A",
	.help = "What shall be known about it."},
    {.key = "dns.qry.class",
	.label = "Class",
	.kind = &kind_hex,
	.bits = 16,
	.names = dns_classes,
	.init = "IN",
	.help = "The kind of network: nearly always the internet."},
    {},
};

const struct proto proto_dns_question = {
    .key = "dns.question",
    .name = "Question",
    .spec = "RFC 1035 clause 4.1.2",
    .help = "What somebody wants to know: a name, and what about it.",
    .summary = "{dns.qry.name} {dns.qry.type}",
    .fields = dns_question_fields,
};

static const struct field mdns_question_fields[] = {
    {.key = "dns.qry.name",
	.label = "Name",
	.kind = &kind_dns_name,
	.bits = SELF,
	.init = "printer.local",
	.help = "The name that is asked for."},
    {.key = "dns.qry.type",
	.label = "Type",
	.kind = &kind_number,
	.bits = 16,
	.names = dns_types,
	.init = "A",
	.help = "What shall be known about it."},
    {.key = "dns.qry.qu",
	.label = "Unicast answer",
	.kind = &kind_flag,
	.bits = 1,
	.help = "Answer to me alone, not to the whole group."},
    {.key = "dns.qry.class",
	.label = "Class",
	.kind = &kind_hex,
	.bits = 15,
	.names = dns_classes,
	.init = "IN",
	.help = "The kind of network: nearly always the internet."},
    {},
};

const struct proto proto_mdns_question = {
    .key = "mdns.question",
    .name = "Question",
    .spec = "RFC 6762 clause 5.4",
    .help = "What somebody wants to know: a name, and what about it.",
    .summary = "{dns.qry.name} {dns.qry.type}",
    .fields = mdns_question_fields,
};

/* clang-format off */

/* What a record is about, before its class. */
#define DNS_RECORD_START \
    {.key = "dns.resp.name", \
	.label = "Name", \
	.kind = &kind_dns_name, \
	.bits = SELF, \
	.init = ".", \
	.help = "The name that the record is about. Mostly a pointer to where it stands already."}, \
    {.key = "dns.resp.type", \
	.label = "Type", \
	.kind = &kind_number, \
	.bits = 16, \
	.space = &dns_type, \
	.names = dns_types, \
	.init = "A", \
	.help = "What the record says about the name."}

/* The rest of it, after its class. */
#define DNS_RECORD_END \
    {.key = "dns.resp.ttl", \
	.label = "Time to live", \
	.kind = &kind_number, \
	.bits = 32, \
	.when = {.key = "dns.resp.type", .from = 41, .is = UNLESS}, \
	.init = "3600", \
	.help = "For how many seconds it may be remembered."}, \
    {.key = "dns.resp.ext_rcode", \
	.label = "Upper result", \
	.kind = &kind_hex, \
	.bits = 8, \
	.when = {.key = "dns.resp.type", .from = 41, .is = IF}, \
	.help = "The upper 8 bits of the result; its lower 4 are in the header."}, \
    {.key = "dns.resp.edns0_version", \
	.label = "EDNS version", \
	.kind = &kind_number, \
	.bits = 8, \
	.when = {.key = "dns.resp.type", .from = 41, .is = IF}, \
	.help = "The version of EDNS: 0."}, \
    {.key = "dns.resp.z", \
	.label = "Flags", \
	.kind = &kind_hex, \
	.bits = 16, \
	.when = {.key = "dns.resp.type", .from = 41, .is = IF}, \
	.parts = opt_bits, \
	.help = "What the sender can do."}, \
    {.key = "dns.resp.len", \
	.label = "Length", \
	.kind = &kind_number, \
	.bits = 16, \
	.count = {.of = BODY}, \
	.help = "Bytes of the value that follows."}

/* clang-format on */

static const struct field dns_record_fields[] = {
    DNS_RECORD_START,
    {.key = "dns.resp.class",
	.label = "Class",
	.kind = &kind_hex,
	.bits = 16,
	.when = {.key = "dns.resp.type", .from = 41, .is = UNLESS},
	.names = dns_classes,
	.init = "IN",
	.help = "The kind of network: always the internet, but for updates and versions."},
    {.key = "dns.rr.udp_payload_size",
	.label = "UDP size",
	.kind = &kind_number,
	.bits = 16,
	.when = {.key = "dns.resp.type", .from = 41, .is = IF},
	.init = "1232",
	.help = "The longest message that the sender can take over UDP."},
    DNS_RECORD_END,
    {},
};

const struct proto proto_dns_record = {
    .key = "dns.record",
    .name = "Record",
    .spec = "RFC 1035 clause 4.1.3, RFC 6891 clause 6.1",
    .help = "What is known about one name: its type, for how long it holds, and the value. The "
	    "same bytes mean something else where the type is OPT.",
    .summary = "{dns.resp.name} {dns.resp.type}[ {next}]",
    .fields = dns_record_fields,
};

static const struct field mdns_record_fields[] = {
    DNS_RECORD_START,
    {.key = "dns.resp.cache_flush",
	.label = "Cache flush",
	.kind = &kind_flag,
	.bits = 1,
	.help = "Forget what you knew of this name and type: this is all of it."},
    {.key = "dns.resp.class",
	.label = "Class",
	.kind = &kind_hex,
	.bits = 15,
	.when = {.key = "dns.resp.type", .from = 41, .is = UNLESS},
	.names = dns_classes,
	.init = "IN",
	.help = "The kind of network: nearly always the internet."},
    {.key = "dns.rr.udp_payload_size",
	.label = "UDP size",
	.kind = &kind_number,
	.bits = 15,
	.when = {.key = "dns.resp.type", .from = 41, .is = IF},
	.init = "1440",
	.help = "The longest message that the sender can take."},
    DNS_RECORD_END,
    {},
};

const struct proto proto_mdns_record = {
    .key = "mdns.record",
    .name = "Record",
    .spec = "RFC 6762 clause 10.2",
    .help = "What is known about one name: its type, for how long it holds, and the value. The "
	    "same bytes mean something else where the type is OPT.",
    .summary = "{dns.resp.name} {dns.resp.type}[ {next}]",
    .fields = mdns_record_fields,
};

const struct proto *const dns_parts_protos[] = {
    &proto_dns_question,
    &proto_mdns_question,
    &proto_dns_record,
    &proto_mdns_record,
    NULL,
};
