/* SPDX-License-Identifier: BSD-2-Clause */
/* DNS over UDP and TCP: the message; what its records hold is in the dns_* files, by type. */
#include "proto/dns.h"
#include "proto/protos.h"
#include "proto/spaces.h"

static const struct space dns_stream = {.name = "DNS over TCP"};

static const struct name directions[] = {
    {0, .name = "query", .help = "A question.",
	.summary = "DNS {dns.flags.opcode}[ {dns.qry.type}][ {dns.qry.name}]"},
    {1, .name = "response", .help = "An answer."},
    {},
};

static const struct name no_answers[] = {
    {0, .name = "none", .help = "Nothing answers the question: see the result.",
	.summary = "DNS response[ {dns.qry.type}][ {dns.qry.name}] {dns.flags.rcode}, no answer"},
    {},
};

static const struct field flag_bits[] = {
    {.key = "dns.flags.response",
	.label = "Response",
	.kind = &kind_flag,
	.bits = 1,
	.names = directions,
	.help = "0: a question. 1: an answer."},
    DNS_FLAGS,
    {},
};

static const struct field dns_fields[] = {
    {.key = "dns.id",
	.label = "Id",
	.kind = &kind_hex,
	.bits = 16,
	.help = "Question and answer have the same one. It is random, so that nobody can guess it "
		"and answer first."},
    {.key = "dns.flags",
	.label = "Flags",
	.kind = &kind_hex,
	.bits = 16,
	.parts = flag_bits,
	.init = "0x0100",
	.help = "Question or answer, and how it went."},
    {.key = "dns.count.queries",
	.label = "Questions",
	.kind = &kind_number,
	.bits = 16,
	.count = {.of = SIZED},
	.when = {.key = "dns.flags.opcode", .from = 5, .is = UNLESS},
	.help = "How many questions follow."},
    {.key = "dns.count.zones",
	.label = "Zones",
	.kind = &kind_number,
	.bits = 16,
	.count = {.of = SIZED},
	.when = {.is = ELSE},
	.help = "The zone that is to be changed: one."},
    {.key = "dns.count.answers",
	.label = "Answers",
	.kind = &kind_number,
	.bits = 16,
	.count = {.of = SIZED},
	.when = {.key = "dns.flags.opcode", .from = 5, .is = UNLESS},
	.names = no_answers,
	.help = "How many answers follow."},
    {.key = "dns.count.prerequisites",
	.label = "Conditions",
	.kind = &kind_number,
	.bits = 16,
	.count = {.of = SIZED},
	.when = {.is = ELSE},
	.help = "Records that must be so (or not) for the change to be made."},
    {.key = "dns.count.auth_rr",
	.label = "Authorities",
	.kind = &kind_number,
	.bits = 16,
	.count = {.of = SIZED},
	.when = {.key = "dns.flags.opcode", .from = 5, .is = UNLESS},
	.help = "How many records about who is in charge follow."},
    {.key = "dns.count.updates",
	.label = "Changes",
	.kind = &kind_number,
	.bits = 16,
	.count = {.of = SIZED},
	.when = {.is = ELSE},
	.help = "Records to add or to take away."},
    {.key = "dns.count.add_rr",
	.label = "Additional",
	.kind = &kind_number,
	.bits = 16,
	.count = {.of = SIZED},
	.help = "How many more records follow."},
    {.key = "dns.queries",
	.label = "Questions",
	.kind = &kind_list,
	.bits = REST,
	.sized_by = "dns.count.queries",
	.item = &proto_dns_question,
	.when = {.key = "dns.flags.opcode", .from = 5, .is = UNLESS},
	.init = "[dns.question]",
	.help = "What is asked."},
    {.key = "dns.zones",
	.label = "Zones",
	.kind = &kind_list,
	.bits = REST,
	.sized_by = "dns.count.zones",
	.item = &proto_dns_question,
	.when = {.is = ELSE},
	.help = "The zone that is to be changed."},
    {.key = "dns.answers",
	.label = "Answers",
	.kind = &kind_list,
	.bits = REST,
	.sized_by = "dns.count.answers",
	.item = &proto_dns_record,
	.when = {.key = "dns.flags.opcode", .from = 5, .is = UNLESS},
	.help = "What answers the question."},
    {.key = "dns.prerequisites",
	.label = "Conditions",
	.kind = &kind_list,
	.bits = REST,
	.sized_by = "dns.count.prerequisites",
	.item = &proto_dns_record,
	.when = {.is = ELSE},
	.help = "What must be so for the change to be made."},
    {.key = "dns.authorities",
	.label = "Authorities",
	.kind = &kind_list,
	.bits = REST,
	.sized_by = "dns.count.auth_rr",
	.item = &proto_dns_record,
	.when = {.key = "dns.flags.opcode", .from = 5, .is = UNLESS},
	.help = "Who is in charge: where to ask next, or who says that there is nothing."},
    {.key = "dns.updates",
	.label = "Changes",
	.kind = &kind_list,
	.bits = REST,
	.sized_by = "dns.count.updates",
	.item = &proto_dns_record,
	.when = {.is = ELSE},
	.help = "What is added or taken away."},
    {.key = "dns.additionals",
	.label = "Additional",
	.kind = &kind_list,
	.bits = REST,
	.sized_by = "dns.count.add_rr",
	.item = &proto_dns_record,
	.help = "What you would ask for next, said at once; and what both sides can do (OPT)."},
    {},
};

static const struct proto proto_dns = {
    .key = "dns",
    .name = "Domain Name System",
    .spec = "RFC 1035 clause 4.1, RFC 2136",
    .help = "From a name to an address: without it you would have to know every number by heart. A "
	    "host asks one server for each name that it does not remember. That server asks the "
	    "others, from the end of the name to its beginning; each of these is in charge of one "
	    "part of all names, its zone.",
    .summary = "DNS response[ {dns.qry.type}][ {dns.qry.name}] "
	       "{dns.ptr.domain_name|dns.srv.target|dns.mx.mail_exchange|dns.a|dns.aaaa|dns.cname|"
	       "dns.ns|dns.soa.mname|dns.txt|dns.svcb.targetname|dns.flags.rcode}",
    .fields = dns_fields,
    .binds = (const struct bind[]){{&udp_port, 53}, {&udp_port, 8053}, {&dns_stream, 0, 65535}, {}},
};

/* A segment that holds one message, and all of it. */
static bool
is_whole(const struct stretch *mine)
{
	return mine->n > 2 && (size_t)(mine->bytes[0] << 8 | mine->bytes[1]) == mine->len - 2;
}

static const struct field dns_tcp_fields[] = {
    {.key = "dns.length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 16,
	.count = {.of = BODY},
	.space = &dns_stream,
	.help = "Bytes of the message that follows."},
    {},
};

static const struct proto proto_dns_tcp = {
    .key = "dns.tcp",
    .name = "DNS over TCP",
    .spec = "RFC 1035 clause 4.2.2",
    .help = "TCP knows no messages: so the length of each stands before it. Used where UDP is too "
	    "short, and for whole zones.",
    .fields = dns_tcp_fields,
    .binds = (const struct bind[]){{&tcp_port, 53, .test = is_whole}, {}},
};

const struct proto *const dns_protos[] = {
    &proto_dns,
    &proto_dns_tcp,
    NULL,
};
