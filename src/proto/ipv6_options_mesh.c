/* SPDX-License-Identifier: BSD-2-Clause */
/* Options of IPv6 for meshes of radio stations and for experiments with the network; options of
 * secrecy. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

static const struct field calipso_fields[] = {
    {.key = "ipv6.opt.calipso.doi",
	.label = "Domain of interpretation",
	.kind = &kind_number,
	.bits = 32,
	.help = "Who has said what the levels and compartments below mean."},
    {.key = "ipv6.opt.calipso.cmpt.length",
	.label = "Compartment length",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = SIZED, .unit = 4},
	.help = "How long the bitmap is, in units of 4 bytes."},
    {.key = "ipv6.opt.calipso.sens_level",
	.label = "Sensitivity level",
	.kind = &kind_number,
	.bits = 8,
	.help = "How secret the packet is: more is more."},
    {.key = "ipv6.opt.calipso.checksum",
	.label = "Check sum",
	.kind = &kind_hex,
	.bits = 16,
	.help = "A CRC over the option."},
    {.key = "ipv6.opt.calipso.cmpt_bitmap",
	.label = "Compartments",
	.kind = &kind_bytes,
	.bits = REST,
	.sized_by = "ipv6.opt.calipso.cmpt.length",
	.help = "A bit for each compartment of secrets that the packet belongs to."},
    {},
};

static const struct proto proto_calipso = {
    .key = "ipv6.opt.calipso",
    .name = "CALIPSO",
    .spec = "RFC 5570 clause 5.1",
    .help = "Says how secret a packet is, so that routers keep it within networks that may see it "
	    "(military).",
    .fields = calipso_fields,
    .binds = (const struct bind[]){{&ipv6_option, 7}, {}},
};

static const struct name tagger_types[] = {
    {0, .name = "none", .help = "No tagger: the number alone tells packets apart."},
    {1, .name = "default", .help = "An identifier of any form."},
    {2, .name = "IPv4", .help = "The tagger's IPv4 address."},
    {3, .name = "IPv6", .help = "The tagger's IPv6 address."},
    {},
};

static const struct field smf_fields[] = {
    {.key = "ipv6.opt.smf_dpd.hash_bit",
	.label = "Hash",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: a value that helps to make a hash of the packet unique. 0: a number."},
    {.key = "ipv6.opt.smf_dpd.hav",
	.label = "Hash assist value",
	.kind = &kind_hex,
	.bits = 7,
	.when = {.key = "ipv6.opt.smf_dpd.hash_bit", .from = 1, .is = IF},
	.help = "Makes the hash of this packet differ from those of others; the bytes that follow "
		"belong to it."},
    {.key = "ipv6.opt.smf_dpd.tid_type",
	.label = "Tagger type",
	.kind = &kind_number,
	.bits = 3,
	.when = {.key = "ipv6.opt.smf_dpd.hash_bit", .from = 0, .is = IF},
	.names = tagger_types,
	.help = "What kind of name the one who has numbered the packet has."},
    {.key = "ipv6.opt.smf_dpd.tid_len",
	.label = "Tagger length",
	.kind = &kind_number,
	.bits = 4,
	.when = {.key = "ipv6.opt.smf_dpd.hash_bit", .from = 0, .is = IF},
	.count = {.of = SIZED, .plus = 1},
	.help = "Bytes of that name, less one."},
    {.key = "ipv6.opt.smf_dpd.tagger_id",
	.label = "Tagger",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.key = "ipv6.opt.smf_dpd.hash_bit",
	    .from = 0,
	    .is = IF,
	    .also =
		&(const struct when){.key = "ipv6.opt.smf_dpd.tid_type", .from = 0, .is = UNLESS}},
	.sized_by = "ipv6.opt.smf_dpd.tid_len",
	.help = "Who has numbered the packet."},
    {.key = "ipv6.opt.smf_dpd.ident",
	.label = "Identifier",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "The packet's number."},
    {},
};

static const struct proto proto_smf = {
    .key = "ipv6.opt.smf_dpd",
    .name = "Duplicate detection in a mesh",
    .spec = "RFC 6621 clause 6.1",
    .help = "Where every radio station repeats what it hears, each one has to know what it has "
	    "repeated already.",
    .fields = smf_fields,
    .binds = (const struct bind[]){{&ipv6_option, 8}, {}},
};

static const struct name qs_functions[] = {
    {0, .name = "request", .help = "May I send at this rate?"},
    {8, .name = "report", .help = "This rate was approved."},
    {},
};

static const struct field qs_fields[] = {
    {.key = "ipv6.opt.qs_func",
	.label = "Function",
	.kind = &kind_number,
	.bits = 4,
	.names = qs_functions,
	.help = "Question or report."},
    {.key = "ipv6.opt.qs_rate",
	.label = "Rate",
	.kind = &kind_number,
	.bits = 4,
	.when = {.key = "ipv6.opt.qs_func", .mask = 7, .from = 0, .is = IF},
	.help = "The rate: 80 kbit/s for 1, twice as much for each step more, none for 0."},
    {.key = "ipv6.opt.qs_ttl",
	.label = "TTL",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "ipv6.opt.qs_func", .from = 0, .is = IF},
	.help = "Each router that agrees takes one off. If the hop limit has lost more, one router "
		"did not agree."},
    {.key = "ipv6.opt.qs_unused",
	.label = "Unused",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "ipv6.opt.qs_func", .from = 8, .is = IF},
	.help = "Not used: 0."},
    {.key = "ipv6.opt.qs_nonce",
	.label = "Nonce",
	.kind = &kind_hex,
	.bits = 30,
	.when = {.key = "ipv6.opt.qs_func", .mask = 7, .from = 0, .is = IF},
	.help = "A random number that routers change when they lower the rate: so the receiver "
		"cannot lie."},
    {.key = "ipv6.opt.qs_reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 2,
	.when = {.key = "ipv6.opt.qs_func", .mask = 7, .from = 0, .is = IF},
	.fixed = true,
	.help = "Not used: 0."},
    {.key = "ipv6.opt.qs_data_high",
	.label = "Data",
	.kind = &kind_hex,
	.bits = 4,
	.when = {.is = ELSE},
	.help = "What a function that is not known says."},
    {.key = "ipv6.opt.qs_data",
	.label = "Data",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.key = "ipv6.opt.qs_func", .mask = 7, .from = 1, .to = 7, .is = IF},
	.help = "What a function that is not known says."},
    {},
};

static const struct proto proto_qs = {
    .key = "ipv6.opt.qs",
    .name = "Quick-start",
    .spec = "RFC 4782 clause 3.1",
    .help = "A sender asks whether it may begin fast, instead of feeling its way. An experiment.",
    .fields = qs_fields,
    .binds = (const struct bind[]){{&ipv6_option, 0x26}, {}},
};

static const struct field nonce_fields[] = {
    {.key = "ipv6.opt.ilnp_nonce",
	.label = "Nonce",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "A random number that both ends have agreed on."},
    {},
};

static const struct proto proto_ilnp = {
    .key = "ipv6.opt.ilnp",
    .name = "ILNP nonce",
    .spec = "RFC 6744 clause 2",
    .help = "A station that changes its network keeps its connections: the nonce shows that it is "
	    "the same one.",
    .fields = nonce_fields,
    .binds = (const struct bind[]){{&ipv6_option, 0x8b}, {}},
};

static const struct name seed_lengths[] = {
    {0, .name = "source", .help = "The packet's source address is the seed."},
    {1, .name = "2-bytes", .help = "2 bytes."},
    {2, .name = "8-bytes", .help = "8 bytes."},
    {3, .name = "16-bytes", .help = "16 bytes."},
    {},
};

static const struct field mpl_flags[] = {
    {.key = "ipv6.opt.mpl.flag.s",
	.label = "Seed length",
	.kind = &kind_number,
	.bits = 2,
	.names = seed_lengths,
	.help = "How long the seed's name is."},
    {.key = "ipv6.opt.mpl.flag.m",
	.label = "Largest",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the seed has sent no packet with a greater number."},
    {.key = "ipv6.opt.mpl.flag.v",
	.label = "Version",
	.kind = &kind_flag,
	.bits = 1,
	.help = "0: this version."},
    {.key = "ipv6.opt.mpl.flag.rsv",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 4,
	.help = "Not used: 0."},
    {},
};

static const struct field mpl_fields[] = {
    {.key = "ipv6.opt.mpl.flag",
	.label = "Flags",
	.kind = &kind_hex,
	.bits = 8,
	.parts = mpl_flags,
	.help = "How the seed is named."},
    {.key = "ipv6.opt.mpl.sequence",
	.label = "Sequence",
	.kind = &kind_hex,
	.bits = 8,
	.help = "Numbers the seed's packets: whoever has had it does not repeat it again."},
    {.key = "ipv6.opt.mpl.seed_id",
	.label = "Seed",
	.kind = &kind_bytes,
	.bits = 16,
	.when = {.key = "ipv6.opt.mpl.flag.s", .from = 1, .is = IF},
	.help = "Who has put the packet into the mesh."},
    {.key = "ipv6.opt.mpl.seed_id",
	.label = "Seed",
	.kind = &kind_bytes,
	.bits = 64,
	.when = {.key = "ipv6.opt.mpl.flag.s", .from = 2, .is = IF},
	.help = "Who has put the packet into the mesh."},
    {.key = "ipv6.opt.mpl.seed_id",
	.label = "Seed",
	.kind = &kind_bytes,
	.bits = 128,
	.when = {.key = "ipv6.opt.mpl.flag.s", .from = 3, .is = IF},
	.help = "Who has put the packet into the mesh."},
    {},
};

static const struct proto proto_mpl = {
    .key = "ipv6.opt.mpl",
    .name = "MPL",
    .spec = "RFC 7731 clause 6.1",
    .help = "Multicast in a mesh of sensors: each one repeats a packet, but only once.",
    .fields = mpl_fields,
    .binds = (const struct bind[]){{&ipv6_option, 0x6d}, {}},
};

static const struct field rpl_flags[] = {
    {.key = "ipv6.opt.rpl.flag.o",
	.label = "Down",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the packet goes away from the root of the tree."},
    {.key = "ipv6.opt.rpl.flag.r",
	.label = "Rank error",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: somebody noticed that the ranks do not fit the direction: a loop, perhaps."},
    {.key = "ipv6.opt.rpl.flag.f",
	.label = "Forwarding error",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the way down that a parent believed in is not there."},
    {.key = "ipv6.opt.rpl.flag.rsv",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 5,
	.fixed = true,
	.help = "Not used: 0."},
    {},
};

static const struct field rpl_fields[] = {
    {.key = "ipv6.opt.rpl.flag",
	.label = "Flags",
	.kind = &kind_hex,
	.bits = 8,
	.parts = rpl_flags,
	.help = "Which way the packet goes, and what went wrong."},
    {.key = "ipv6.opt.rpl.instance_id",
	.label = "Instance",
	.kind = &kind_hex,
	.bits = 8,
	.help = "Which of several trees."},
    {.key = "ipv6.opt.rpl.sender_rank",
	.label = "Sender's rank",
	.kind = &kind_hex,
	.bits = 16,
	.help = "How far from the root the sender is. Towards the root it has to become less at "
		"each step."},
    {},
};

static const struct proto proto_rpl_opt = {
    .key = "ipv6.opt.rpl",
    .name = "RPL option",
    .spec = "RFC 6553 clause 3; RFC 9008",
    .help = "Networks of sensors route along a tree. This option goes with the packets and shows "
	    "at once when the tree is not what a node believes.",
    .fields = rpl_fields,
    .binds = (const struct bind[]){{&ipv6_option, 0x63}, {&ipv6_option, 0x23}, {}},
};

static const struct field dff_flags[] = {
    {.key = "ipv6.opt.dff.flag.ver",
	.label = "Version",
	.kind = &kind_number,
	.bits = 2,
	.help = "0: this version."},
    {.key = "ipv6.opt.dff.flag.dup",
	.label = "Duplicate",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the packet may have been received twice."},
    {.key = "ipv6.opt.dff.flag.ret",
	.label = "Return",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the packet comes back: this way led nowhere."},
    {.key = "ipv6.opt.dff.flag.rsv",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 4,
	.fixed = true,
	.help = "Not used: 0."},
    {},
};

static const struct field dff_fields[] = {
    {.key = "ipv6.opt.dff.flags",
	.label = "Flags",
	.kind = &kind_hex,
	.bits = 8,
	.parts = dff_flags,
	.help = "Where the packet is going."},
    {.key = "ipv6.opt.dff.sequence_number",
	.label = "Sequence",
	.kind = &kind_number,
	.bits = 16,
	.help = "Numbers the packets of the one who sent it first."},
    {},
};

static const struct proto proto_dff = {
    .key = "ipv6.opt.dff",
    .name = "Depth-first forwarding",
    .spec = "RFC 6971 clause 7",
    .help = "In a mesh without reliable routes a packet tries one neighbour after the other, and "
	    "comes back from those who know no way.",
    .fields = dff_fields,
    .binds = (const struct bind[]){{&ipv6_option, 0xee}, {}},
};

const struct proto *const ipv6_options_mesh_protos[] = {
    &proto_calipso,
    &proto_smf,
    &proto_qs,
    &proto_ilnp,
    &proto_mpl,
    &proto_rpl_opt,
    &proto_dff,
    NULL,
};
