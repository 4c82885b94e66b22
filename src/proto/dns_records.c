/* SPDX-License-Identifier: BSD-2-Clause */
/* What the records of DNS hold, those that are met every day. */
#include "proto/dns.h"
#include "proto/protos.h"
#include "proto/spaces.h"

static const struct field a_fields[] = {
    {.key = "dns.a",
	.label = "Address",
	.kind = &kind_ipv4,
	.bits = 32,
	.init = "192.0.2.1",
	.help = "Where the name is."},
    {},
};

static const struct proto proto_a = {
    .key = "dns.rr.a",
    .name = "Address",
    .spec = "RFC 1035 clause 3.4.1",
    .help = "The IPv4 address of the name. There may be several: hosts take any.",
    .summary = "{dns.a}",
    .fields = a_fields,
    .binds = (const struct bind[]){{&dns_type, 1}, {}},
};

static const struct field aaaa_fields[] = {
    {.key = "dns.aaaa",
	.label = "Address",
	.kind = &kind_ipv6,
	.bits = 128,
	.init = "2001:db8::1",
	.help = "Where the name is."},
    {},
};

static const struct proto proto_aaaa = {
    .key = "dns.rr.aaaa",
    .name = "IPv6 address",
    .spec = "RFC 3596 clause 2.2",
    .help = "The IPv6 address of the name. Four times as long as A: hence its name.",
    .summary = "{dns.aaaa}",
    .fields = aaaa_fields,
    .binds = (const struct bind[]){{&dns_type, 28}, {}},
};

static const struct field ns_fields[] = {
    {.key = "dns.ns",
	.label = "Server",
	.kind = &kind_dns_name,
	.bits = SELF,
	.init = "ns.example.com",
	.help = "The name of the server."},
    {},
};

static const struct proto proto_ns = {
    .key = "dns.rr.ns",
    .name = "Name server",
    .spec = "RFC 1035 clause 3.3.11",
    .help = "Whom to ask about the names below this one.",
    .summary = "{dns.ns}",
    .fields = ns_fields,
    .binds = (const struct bind[]){{&dns_type, 2}, {}},
};

static const struct field cname_fields[] = {
    {.key = "dns.cname",
	.label = "Real name",
	.kind = &kind_dns_name,
	.bits = SELF,
	.init = "host.example.com",
	.help = "The name to go on with."},
    {},
};

static const struct proto proto_cname = {
    .key = "dns.rr.cname",
    .name = "Canonical name",
    .spec = "RFC 1035 clause 3.3.1",
    .help = "The name is a nickname: the real one is here, and has the address.",
    .summary = "{dns.cname}",
    .fields = cname_fields,
    .binds = (const struct bind[]){{&dns_type, 5}, {}},
};

static const struct field dname_fields[] = {
    {.key = "dns.dname",
	.label = "Target",
	.kind = &kind_dns_name,
	.bits = SELF,
	.init = "example.net",
	.help = "Where the subtree is."},
    {},
};

static const struct proto proto_dname = {
    .key = "dns.rr.dname",
    .name = "Delegation name",
    .spec = "RFC 6672 clause 2.1",
    .help = "All names below this one are found below another.",
    .summary = "{dns.dname}",
    .fields = dname_fields,
    .binds = (const struct bind[]){{&dns_type, 39}, {}},
};

static const struct field ptr_fields[] = {
    {.key = "dns.ptr.domain_name",
	.label = "Name",
	.kind = &kind_dns_name,
	.bits = SELF,
	.init = "host.example.com",
	.help = "The name that is pointed to."},
    {},
};

static const struct proto proto_ptr = {
    .key = "dns.rr.ptr",
    .name = "Pointer",
    .spec = "RFC 1035 clause 3.3.12",
    .help = "From an address back to its name (written backwards, below in-addr.arpa); in mDNS "
	    "from a service to each device that offers it.",
    .summary = "{dns.ptr.domain_name}",
    .fields = ptr_fields,
    .binds = (const struct bind[]){{&dns_type, 12}, {}},
};

static const struct field soa_fields[] = {
    {.key = "dns.soa.mname",
	.label = "Primary server",
	.kind = &kind_dns_name,
	.bits = SELF,
	.init = "ns.example.com",
	.help = "The server where the zone is written."},
    {.key = "dns.soa.rname",
	.label = "Mailbox",
	.kind = &kind_dns_name,
	.bits = SELF,
	.init = "admin.example.com",
	.help = "Whom to write to: the first dot stands for the @."},
    {.key = "dns.soa.serial_number",
	.label = "Serial",
	.kind = &kind_number,
	.bits = 32,
	.help = "The version of the zone: a copy that has less fetches it anew."},
    {.key = "dns.soa.refresh_interval",
	.label = "Refresh",
	.kind = &kind_number,
	.bits = 32,
	.init = "7200",
	.help = "After so many seconds a copy asks whether it is still right."},
    {.key = "dns.soa.retry_interval",
	.label = "Retry",
	.kind = &kind_number,
	.bits = 32,
	.init = "3600",
	.help = "If nobody answers it asks again after so many seconds."},
    {.key = "dns.soa.expire_limit",
	.label = "Expire",
	.kind = &kind_number,
	.bits = 32,
	.init = "1209600",
	.help = "After so many seconds without an answer the copy is thrown away."},
    {.key = "dns.soa.minimum_ttl",
	.label = "Minimum",
	.kind = &kind_number,
	.bits = 32,
	.init = "3600",
	.help = "For how many seconds \"there is no such name\" may be remembered."},
    {},
};

static const struct proto proto_soa = {
    .key = "dns.rr.soa",
    .name = "Start of authority",
    .spec = "RFC 1035 clause 3.3.13",
    .help =
	"The zone itself: who runs it, its version, and how its copies stay up to date. It also "
	"comes with the answer that there is no such name, to say for how long that holds.",
    .summary = "{dns.soa.mname} serial {dns.soa.serial_number}",
    .fields = soa_fields,
    .binds = (const struct bind[]){{&dns_type, 6}, {}},
};

static const struct field mx_fields[] = {
    {.key = "dns.mx.preference",
	.label = "Preference",
	.kind = &kind_number,
	.bits = 16,
	.init = "10",
	.help = "The lowest is tried first."},
    {.key = "dns.mx.mail_exchange",
	.label = "Server",
	.kind = &kind_dns_name,
	.bits = SELF,
	.init = "mail.example.com",
	.help = "The server that takes the mail."},
    {},
};

static const struct proto proto_mx = {
    .key = "dns.rr.mx",
    .name = "Mail exchange",
    .spec = "RFC 1035 clause 3.3.9",
    .help = "Who takes mail for the name: the lowest preference first.",
    .summary = "{dns.mx.preference} {dns.mx.mail_exchange}",
    .fields = mx_fields,
    .binds = (const struct bind[]){{&dns_type, 15}, {}},
};

static const struct field txt_string_fields[] = {
    {.key = "dns.txt.length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = SIZED},
	.help = "Bytes of what follows."},
    {.key = "dns.txt",
	.label = "Text",
	.kind = &kind_text,
	.sized_by = "dns.txt.length",
	.help = "The text."},
    {},
};

static const struct proto proto_txt_string = {
    .key = "dns.txt.string",
    .name = "String",
    .spec = "RFC 1035 clause 3.3.14",
    .help = "One string: at most 255 bytes, so long texts are several.",
    .summary = "{dns.txt}",
    .fields = txt_string_fields,
};

static const struct field txt_fields[] = {
    {.key = "dns.txts",
	.label = "Strings",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_txt_string,
	.init = "[dns.txt.string]",
	.help = "The strings."},
    {},
};

static const struct proto proto_txt = {
    .key = "dns.rr.txt",
    .name = "Text",
    .spec = "RFC 1035 clause 3.3.14",
    .help = "Strings for any purpose. In mDNS they are details of a service, as key=value.",
    .summary = "{dns.txt}",
    .fields = txt_fields,
    .binds = (const struct bind[]){{&dns_type, 16}, {}},
};

static const struct field spf_string_fields[] = {
    {.key = "dns.spf.length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = SIZED},
	.help = "Bytes of what follows."},
    {.key = "dns.spf",
	.label = "Text",
	.kind = &kind_text,
	.sized_by = "dns.spf.length",
	.help = "Who may send mail."},
    {},
};

static const struct proto proto_spf_string = {
    .key = "dns.spf.string",
    .name = "String",
    .spec = "RFC 4408 clause 3.1.1",
    .help = "One string.",
    .summary = "{dns.spf}",
    .fields = spf_string_fields,
};

static const struct field spf_fields[] = {
    {.key = "dns.spfs",
	.label = "Strings",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_spf_string,
	.init = "[dns.spf.string]",
	.help = "The strings."},
    {},
};

static const struct proto proto_spf = {
    .key = "dns.rr.spf",
    .name = "Sender policy",
    .spec = "RFC 4408 clause 3.1.1",
    .help = "Who may send mail for this name; today this is in TXT.",
    .summary = "{dns.spf}",
    .fields = spf_fields,
    .binds = (const struct bind[]){{&dns_type, 99}, {}},
};

static const struct field srv_fields[] = {
    {.key = "dns.srv.priority",
	.label = "Priority",
	.kind = &kind_number,
	.bits = 16,
	.help = "The lowest is tried first."},
    {.key = "dns.srv.weight",
	.label = "Weight",
	.kind = &kind_number,
	.bits = 16,
	.help = "Among equal ones: how much of the load."},
    {.key = "dns.srv.port",
	.label = "Port",
	.kind = &kind_number,
	.bits = 16,
	.names = port_names,
	.init = "80",
	.help = "The port at which it listens."},
    {.key = "dns.srv.target",
	.label = "Host",
	.kind = &kind_dns_name,
	.bits = SELF,
	.init = "host.example.com",
	.help = "The host."},
    {},
};

static const struct proto proto_srv = {
    .key = "dns.rr.srv",
    .name = "Service",
    .spec = "RFC 2782",
    .help = "Where a service is: the host and the port. The name says which one: "
	    "_sip._tcp.example.com.",
    .summary = "{dns.srv.target}:{dns.srv.port#}",
    .fields = srv_fields,
    .binds = (const struct bind[]){{&dns_type, 33}, {}},
};

static const struct field naptr_fields[] = {
    {.key = "dns.naptr.order",
	.label = "Order",
	.kind = &kind_number,
	.bits = 16,
	.help = "The lowest is applied first."},
    {.key = "dns.naptr.preference",
	.label = "Preference",
	.kind = &kind_number,
	.bits = 16,
	.help = "Among equal ones the lowest first."},
    {.key = "dns.naptr.flags_length",
	.label = "Flags length",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = SIZED},
	.help = "Bytes of what follows."},
    {.key = "dns.naptr.flags",
	.label = "Flags",
	.kind = &kind_text,
	.sized_by = "dns.naptr.flags_length",
	.help = "What comes next: U a web address, S an SRV, A an address."},
    {.key = "dns.naptr.service_length",
	.label = "Service length",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = SIZED},
	.help = "Bytes of what follows."},
    {.key = "dns.naptr.service",
	.label = "Service",
	.kind = &kind_text,
	.sized_by = "dns.naptr.service_length",
	.help = "Which service is meant."},
    {.key = "dns.naptr.regex_length",
	.label = "Rule length",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = SIZED},
	.help = "Bytes of what follows."},
    {.key = "dns.naptr.regex",
	.label = "Rule",
	.kind = &kind_text,
	.sized_by = "dns.naptr.regex_length",
	.help = "How to rewrite the name."},
    {.key = "dns.naptr.replacement",
	.label = "Replacement",
	.kind = &kind_dns_name,
	.bits = SELF,
	.init = ".",
	.help = "The name to go on with, where there is no rule."},
    {},
};

static const struct proto proto_naptr = {
    .key = "dns.rr.naptr",
    .name = "Naming authority pointer",
    .spec = "RFC 3403 clause 4.1",
    .help = "A rule that makes a name into another one or into a web address: from a telephone "
	    "number to who takes the call.",
    .summary = "{dns.naptr.service}",
    .fields = naptr_fields,
    .binds = (const struct bind[]){{&dns_type, 35}, {}},
};

static const struct field hinfo_fields[] = {
    {.key = "dns.hinfo.cpu_length",
	.label = "Processor length",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = SIZED},
	.help = "Bytes of what follows."},
    {.key = "dns.hinfo.cpu",
	.label = "Processor",
	.kind = &kind_text,
	.sized_by = "dns.hinfo.cpu_length",
	.help = "What the host is."},
    {.key = "dns.hinfo.os_length",
	.label = "System length",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = SIZED},
	.help = "Bytes of what follows."},
    {.key = "dns.hinfo.os",
	.label = "System",
	.kind = &kind_text,
	.sized_by = "dns.hinfo.os_length",
	.help = "What runs on it."},
    {},
};

static const struct proto proto_hinfo = {
    .key = "dns.rr.hinfo",
    .name = "Host information",
    .spec = "RFC 1035 clause 3.3.2, RFC 8482",
    .help = "Processor and system; today it answers a question for everything, so that the answer "
	    "is short.",
    .summary = "{dns.hinfo.cpu} {dns.hinfo.os}",
    .fields = hinfo_fields,
    .binds = (const struct bind[]){{&dns_type, 13}, {}},
};

static const struct field rp_fields[] = {
    {.key = "dns.rp.mailbox",
	.label = "Mailbox",
	.kind = &kind_dns_name,
	.bits = SELF,
	.init = "admin.example.com",
	.help = "Whom to write to: the first dot stands for the @."},
    {.key = "dns.rp.txt_rr",
	.label = "Text at",
	.kind = &kind_dns_name,
	.bits = SELF,
	.init = ".",
	.help = "A name with more in its TXT record."},
    {},
};

static const struct proto proto_rp = {
    .key = "dns.rr.rp",
    .name = "Responsible person",
    .spec = "RFC 1183 clause 2.2",
    .help = "Whom to write to about this name.",
    .summary = "{dns.rp.mailbox}",
    .fields = rp_fields,
    .binds = (const struct bind[]){{&dns_type, 17}, {}},
};

const struct proto *const dns_records_protos[] = {
    &proto_a,
    &proto_aaaa,
    &proto_ns,
    &proto_cname,
    &proto_dname,
    &proto_ptr,
    &proto_soa,
    &proto_mx,
    &proto_txt_string,
    &proto_txt,
    &proto_spf_string,
    &proto_spf,
    &proto_srv,
    &proto_naptr,
    &proto_hinfo,
    &proto_rp,
    NULL,
};
