/* SPDX-License-Identifier: BSD-2-Clause */
/* The options of IPv4 that say how secret a packet is: RFC 791, RFC 1108, CIPSO. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

static const struct name levels791[] = {
    {0x0000, .name = "unclassified", .help = "Not secret."},
    {0xf135, .name = "confidential", .help = "Confidential."},
    {0x789a, .name = "EFTO", .help = "Encrypted for transmission only."},
    {0xbc4d, .name = "MMMM", .help = "MMMM."},
    {0x5e26, .name = "PROG", .help = "PROG."},
    {0xaf13, .name = "restricted", .help = "Restricted."},
    {0xd788, .name = "secret", .help = "Secret."},
    {0x6bc5, .name = "top-secret", .help = "Top secret."},
    {},
};

static const struct field sec791_fields[] = {
    {.key = "ip.opt.sec_rfc791_sec",
	.label = "Security",
	.kind = &kind_hex,
	.bits = 16,
	.names = levels791,
	.help = "How secret the packet is."},
    {.key = "ip.opt.sec_rfc791_comp",
	.label = "Compartments",
	.kind = &kind_number,
	.bits = 16,
	.help = "Which groups of people may see it; 0: not divided."},
    {.key = "ip.opt.sec_rfc791_hr",
	.label = "Handling restrictions",
	.kind = &kind_text,
	.bits = 16,
	.help = "How it may be handed on: two letters."},
    {.key = "ip.opt.sec_rfc791_tcc",
	.label = "Transmission control",
	.kind = &kind_text,
	.bits = 24,
	.help = "Who may see it: three letters."},
    {},
};

static bool
is_sec791(const struct stretch *mine)
{
	return mine->len == 9;
}

static const struct proto proto_ip_sec791 = {
    .key = "ip.sec791",
    .name = "Security of RFC 791",
    .spec = "RFC 791 clause 3.1",
    .help = "How secret the packet is, in the form of 1981: exactly 11 bytes.",
    .fields = sec791_fields,
    .binds = (const struct bind[]){{&ip_option, 130, .test = is_sec791}, {}},
};

static const struct name levels[] = {
    {0x01, .name = "reserved-4", .help = "Not used."},
    {0x3d, .name = "top-secret", .help = "Top secret."},
    {0x5a, .name = "secret", .help = "Secret."},
    {0x96, .name = "confidential", .help = "Confidential."},
    {0x66, .name = "reserved-3", .help = "Not used."},
    {0xcc, .name = "reserved-2", .help = "Not used."},
    {0xab, .name = "unclassified", .help = "Not secret."},
    {0xf1, .name = "reserved-1", .help = "Not used."},
    {},
};

static const struct field authority_bits[] = {
    {.key = "ip.opt.sec_prot_auth_genser",
	.label = "GENSER",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the rules of the US Department of Defense hold."},
    {.key = "ip.opt.sec_prot_auth_siop_esi",
	.label = "SIOP-ESI",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the rules of the Joint Chiefs of Staff hold."},
    {.key = "ip.opt.sec_prot_auth_sci",
	.label = "SCI",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the rules of the Director of Central Intelligence hold."},
    {.key = "ip.opt.sec_prot_auth_nsa",
	.label = "NSA",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the rules of the National Security Agency hold."},
    {.key = "ip.opt.sec_prot_auth_doe",
	.label = "DOE",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the rules of the Department of Energy hold."},
    {.key = "ip.opt.sec_prot_auth_unassigned",
	.label = "Unassigned",
	.kind = &kind_hex,
	.bits = 2,
	.fixed = true,
	.help = "Not used: zeros."},
    {.key = "ip.opt.sec_prot_auth_fti",
	.label = "More flags",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: another byte of flags follows."},
    {},
};

static const struct field sec_fields[] = {
    {.key = "ip.opt.sec_cl",
	.label = "Classification level",
	.kind = &kind_hex,
	.bits = 8,
	.names = levels,
	.init = "0xab",
	.help = "How secret the packet is. The values differ in many bits, so that one error does "
		"not make a secret public."},
    {.key = "ip.opt.sec_prot_auth_flags",
	.label = "Protection authorities",
	.kind = &kind_hex,
	.bits = 8,
	.when = {.is = IF_LEFT},
	.parts = authority_bits,
	.help = "Whose rules hold for the packet."},
    {.key = "ip.opt.sec_prot_auth_more",
	.label = "More authorities",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "Further flags, none of them assigned."},
    {},
};

static const struct proto proto_ip_sec = {
    .key = "ip.sec",
    .name = "Basic security",
    .spec = "RFC 1108 clause 2",
    .help = "How secret the packet is, for networks of the US military.",
    .fields = sec_fields,
    .binds = (const struct bind[]){{&ip_option, 130}, {}},
};

static const struct field esec_fields[] = {
    {.key = "ip.opt.ext_sec_add_sec_info_format_code",
	.label = "Format",
	.kind = &kind_hex,
	.bits = 8,
	.help = "Whose rules say how the rest is read."},
    {.key = "ip.opt.ext_sec_add_sec_info",
	.label = "Information",
	.kind = &kind_bytes,
	.bits = REST,
	.help = "What those rules ask for."},
    {},
};

static const struct proto proto_ip_esec = {
    .key = "ip.esec",
    .name = "Extended security",
    .spec = "RFC 1108 clause 3",
    .help = "More about how secret the packet is.",
    .fields = esec_fields,
    .binds = (const struct bind[]){{&ip_option, 133}, {}},
};

static const struct name cipso_types[] = {
    {1, .name = "bitmap", .help = "A level, and a bit for each category."},
    {2, .name = "enumerated", .help = "A level, and the numbers of categories."},
    {5, .name = "ranges", .help = "A level, and ranges of categories."},
    {6, .name = "permissive", .help = "What the receiver may do."},
    {7, .name = "free-form", .help = "Whatever the domain has agreed on."},
    {},
};

static const struct field tag_fields[] = {
    {.key = "ip.cipso.tag_type",
	.label = "Tag type",
	.kind = &kind_number,
	.bits = 8,
	.names = cipso_types,
	.init = "1",
	.help = "How the rest of the tag is read."},
    {.key = "ip.cipso.tag_len",
	.label = "Tag length",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = ALL},
	.help = "Bytes of the tag, with type and length."},
    {.key = "ip.cipso.alignment",
	.label = "Alignment",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "ip.cipso.tag_type", .from = 1, .to = 5, .is = IF},
	.fixed = true,
	.help = "Not used: zero."},
    {.key = "ip.cipso.sensitivity_level",
	.label = "Sensitivity level",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "ip.cipso.tag_type", .from = 1, .to = 5, .is = IF},
	.help = "How secret the packet is."},
    {.key = "ip.cipso.tag_data",
	.label = "Tag data",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "The categories of people who may see it."},
    {},
};

static const struct proto proto_ip_cipso_tag = {
    .key = "ip.cipso_tag",
    .name = "CIPSO tag",
    .spec = "FIPS 188",
    .help = "One label of secrecy.",
    .summary = "{ip.cipso.tag_type}",
    .fields = tag_fields,
};

static const struct field cipso_fields[] = {
    {.key = "ip.cipso.doi",
	.label = "Domain",
	.kind = &kind_number,
	.bits = 32,
	.help = "Whose numbering of levels and categories this is."},
    {.key = "ip.cipso.tags",
	.label = "Tags",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_ip_cipso_tag,
	.help = "The labels."},
    {},
};

static const struct proto proto_ip_cipso = {
    .key = "ip.cipso",
    .name = "CIPSO labels",
    .spec = "FIPS 188",
    .help = "Labels of secrecy, as SELinux and the like put on packets.",
    .fields = cipso_fields,
    .binds = (const struct bind[]){{&ip_option, 134}, {}},
};

const struct proto *const ip_security_protos[] = {
    &proto_ip_cipso,
    &proto_ip_cipso_tag,
    &proto_ip_esec,
    &proto_ip_sec,
    &proto_ip_sec791,
    NULL,
};
