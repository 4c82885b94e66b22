/* SPDX-License-Identifier: BSD-2-Clause */
/* A small world of protocols that uses every word of the language once. Knows nothing of real ones,
 * so that a test of the language fails for the language's faults only. Shapes that are rare are in
 * small_odd.c. */
#include "base/bits.h"
#include "wire/kind.h"
#include "wire/wire.h"

#include "small.h"

const struct space small_types = {.name = "type"};
static const struct space numbers = {.name = "number"}, places = {.name = "port"},
			  kinds = {.name = "tlv type"}, quoted = {.name = "quoted", .quotes = true};

/* The sum of all bytes of a layer but those of the sum itself, which is the byte at skip. */
static bool
sum_bytes(const struct dissection *d, unsigned layer, uint32_t skip, uint32_t end, uint64_t *value)
{
	const struct layer *l = &d->layer[layer];

	if (end > d->caplen || l->start + skip >= end)
		return false;
	*value = 0;
	for (uint32_t i = l->start; i < end; i++)
		*value += i == l->start + skip ? 0 : d->bytes[i];
	*value &= 0xff;
	return true;
}

static bool
net_sum(const struct dissection *d, unsigned layer, uint64_t *value)
{
	return sum_bytes(d, layer, 11, d->layer[layer].head, value);
}

static bool
seg_sum(const struct dissection *d, unsigned layer, uint64_t *value)
{
	return sum_bytes(d, layer, 6, d->layer[layer].end, value);
}

static const struct field group_bits[] = {
    {.label = "", .bits = 7},
    {.key = "link.group", .label = "Group", .kind = &kind_flag, .bits = 1, .help = "Many."},
    {.label = "", .bits = 40},
    {},
};
static const struct name to_names[] = {{0xffffffffffff, .name = "all", .help = "Everybody."}, {}};
static const struct field link_fields[] = {
    {.key = "link.to",
	.label = "To",
	.kind = &kind_mac,
	.bits = 48,
	.parts = group_bits,
	.names = to_names,
	.init = "all",
	.help = "Whom."},
    {.key = "link.type",
	.label = "Type",
	.kind = &kind_hex,
	.bits = 16,
	.when = {.to = 1500, .is = UNLESS},
	.space = &small_types,
	.init = "0x9000",
	.help = "What."},
    {.key = "link.len",
	.label = "Length",
	.kind = &kind_number,
	.bits = 16,
	.when = {.to = 1500, .is = IF},
	.count = {.of = BODY, .upto = 1500},
	.space = &small_types,
	.help = "How much."},
    {},
};
static const struct proto proto_link = {.key = "link",
    .name = "Link",
    .spec = "none",
    .help = "First.",
    .summary = "{link.type|link.len} [for {nothing} at all]",
    .fields = link_fields};

static const struct field tag_fields[] = {
    {.key = "tag.prio", .label = "Priority", .kind = &kind_number, .bits = 4, .help = "Order."},
    {.key = "tag.id", .label = "Id", .kind = &kind_number, .bits = 12, .init = "1", .help = "Id."},
    {.key = "tag.type",
	.label = "Type",
	.kind = &kind_hex,
	.bits = 16,
	.when = {.to = 1500, .is = UNLESS},
	.space = &small_types,
	.init = "0x9000",
	.help = "What."},
    {.key = "tag.len",
	.label = "Length",
	.kind = &kind_number,
	.bits = 16,
	.when = {.to = 1500, .is = IF},
	.count = {.of = BODY, .upto = 1500},
	.space = &small_types,
	.help = "How much."},
    {},
};
static const struct proto proto_tag = {.key = "tag",
    .name = "Tag",
    .spec = "none",
    .help = "Between.",
    .summary = "tag {tag.id} {next}",
    .fields = tag_fields,
    .binds = (const struct bind[]){{&small_types, 0x8100}, {&small_types, 0x88a8}, {}}};

static const struct name opt_names[] = {{0, .name = "end", .help = "Last."},
    {1, .name = "nop", .help = "Filler."}, {2, 9, .name = "known", .help = "Some."}, {}};
static const struct field opt_fields[] = {
    {.key = "opt.type",
	.label = "Type",
	.kind = &kind_number,
	.bits = 8,
	.names = opt_names,
	.init = "2",
	.help = "Which."},
    {.key = "opt.len",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "opt.type", .to = 1, .is = UNLESS},
	.count = {.of = ALL},
	.help = "Size."},
    {.key = "opt.value",
	.label = "Value",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.key = "opt.type", .to = 1, .is = UNLESS},
	.help = "Value."},
    {},
};
static const struct proto proto_opt = {
    .key = "opt", .name = "Option", .spec = "none", .help = "An option.", .fields = opt_fields};

static const struct field net_fields[] = {
    {.key = "net.version",
	.label = "Version",
	.kind = &kind_number,
	.bits = 4,
	.fixed = true,
	.init = "4",
	.help = "Always 4."},
    {.key = "net.head",
	.label = "Header",
	.kind = &kind_number,
	.bits = 4,
	.count = {.of = HEAD, .unit = 4},
	.help = "Header length."},
    {.key = "net.len",
	.label = "Length",
	.kind = &kind_number,
	.bits = 16,
	.count = {.of = ALL, .zero_is_all = true},
	.help = "All length."},
    {.key = "net.next",
	.label = "Next",
	.kind = &kind_number,
	.bits = 16,
	.space = &numbers,
	.init = "255",
	.help = "What follows."},
    {.key = "net.hops",
	.label = "Hops",
	.kind = &kind_number,
	.bits = 16,
	.init = "64",
	.help = "Left."},
    {.key = "net.from", .label = "From", .kind = &kind_ipv4, .bits = 32, .help = "Who."},
    {.key = "net.sum",
	.label = "Sum",
	.kind = &kind_hex,
	.bits = 8,
	.help = "Sum.",
	.sum = net_sum},
    {.key = "net.opts",
	.label = "Options",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_opt,
	.until = {.key = "opt.type"},
	.help = "Options."},
    {},
};
static const struct proto proto_net = {.key = "net",
    .name = "Net",
    .spec = "none",
    .help = "Carries.",
    .summary = "net {net.from}",
    .fields = net_fields,
    .binds = (const struct bind[]){{&small_types, 0x0800}, {&quoted, 3}, {}}};

static const struct field seg_fields[] = {
    {.key = "seg.src",
	.label = "From",
	.kind = &kind_number,
	.bits = 16,
	.space = &places,
	.init = "1000",
	.help = "From."},
    {.key = "seg.dst",
	.label = "To",
	.kind = &kind_number,
	.bits = 16,
	.space = &places,
	.init = "1000",
	.help = "To."},
    {.key = "seg.len",
	.label = "Length",
	.kind = &kind_number,
	.bits = 16,
	.count = {.of = ALL},
	.help = "Length."},
    {.key = "seg.sum",
	.label = "Sum",
	.kind = &kind_hex,
	.bits = 8,
	.sum = seg_sum,
	.help = "Sum."},
    {},
};
static const struct proto proto_seg = {.key = "seg",
    .name = "Segment",
    .spec = "none",
    .help = "Ports.",
    .summary = "{seg.src} > {seg.dst}",
    .fields = seg_fields,
    .binds = (const struct bind[]){{&numbers, 17}, {}}};

static const struct field err_fields[] = {
    {.key = "err.type",
	.label = "Type",
	.kind = &kind_number,
	.bits = 8,
	.space = &quoted,
	.init = "3",
	.help = "Why."},
    {},
};
static const struct proto proto_err = {.key = "err",
    .name = "Error",
    .spec = "none",
    .help = "Quotes.",
    .summary = "error {err.type}",
    .fields = err_fields,
    .body = true,
    .binds = (const struct bind[]){{&numbers, 1}, {}}};

static const struct field tlv_fields[] = {
    {.key = "tlv.type",
	.label = "Type",
	.kind = &kind_number,
	.bits = 7,
	.space = &kinds,
	.init = "9",
	.help = "Which."},
    {.key = "tlv.len",
	.label = "Length",
	.kind = &kind_number,
	.bits = 9,
	.count = {.of = BODY},
	.help = "Size."},
    {},
};
static const struct proto proto_tlv = {
    .key = "tlv", .name = "TLV", .spec = "none", .help = "An item.", .fields = tlv_fields};
static const struct field name_fields[] = {
    {.key = "name.kind",
	.label = "Kind",
	.kind = &kind_number,
	.bits = 8,
	.init = "7",
	.help = "Which."},
    {.key = "name.text", .label = "Text", .kind = &kind_text, .bits = REST, .help = "Words."},
    {},
};
static const struct proto proto_name = {.key = "name",
    .name = "Name",
    .spec = "none",
    .help = "Text.",
    .fields = name_fields,
    .binds = (const struct bind[]){{&kinds, 1}, {}}};
static const struct field ttl_fields[] = {
    {.key = "ttl.seconds",
	.label = "Seconds",
	.kind = &kind_number,
	.bits = 16,
	.init = "120",
	.help = "Time."},
    {},
};
static const struct proto proto_ttl = {.key = "ttl",
    .name = "Time",
    .spec = "none",
    .help = "Time.",
    .fields = ttl_fields,
    .binds = (const struct bind[]){{&kinds, 3}, {}}};
static const struct field disc_fields[] = {
    {.key = "disc.tlvs",
	.label = "TLVs",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_tlv,
	.until = {.key = "tlv.type"},
	.init = "[name text=hi ; ttl ; tlv type=0]",
	.help = "TLVs."},
    {},
};
static const struct proto proto_disc = {.key = "disc",
    .name = "Discovery",
    .spec = "none",
    .help = "TLVs.",
    .summary = "I am {name.text}",
    .fields = disc_fields,
    .binds = (const struct bind[]){{&small_types, 0x88cc}, {}}};

static const struct field rec_fields[] = {
    {.key = "rec.size",
	.label = "Size",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = SIZED},
	.help = "Bytes."},
    {.key = "rec.text",
	.label = "Text",
	.kind = &kind_text,
	.bits = 0,
	.sized_by = "rec.size",
	.help = "Words."},
    {},
};
static const struct proto proto_rec = {
    .key = "rec", .name = "Record", .spec = "none", .help = "A record.", .fields = rec_fields};
static const struct field ask_fields[] = {
    {.key = "ask.n",
	.label = "Questions",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = SIZED},
	.help = "How many."},
    {.key = "ask.m",
	.label = "Answers",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = SIZED},
	.help = "How many."},
    {.key = "ask.questions",
	.label = "Questions",
	.kind = &kind_list,
	.bits = REST,
	.sized_by = "ask.n",
	.item = &proto_rec,
	.init = "[rec text=a]",
	.help = "List."},
    {.key = "ask.answers",
	.label = "Answers",
	.kind = &kind_list,
	.bits = REST,
	.sized_by = "ask.m",
	.item = &proto_rec,
	.help = "List."},
    {.key = "ask.more",
	.label = "More",
	.kind = &kind_number,
	.bits = 16,
	.when = {.is = IF_LEFT},
	.help = "Perhaps."},
    {},
};
static const struct proto proto_ask = {.key = "ask",
    .name = "Ask",
    .spec = "none",
    .help = "Lists.",
    .summary = "ask {ask.n}",
    .fields = ask_fields,
    .binds = (const struct bind[]){{&places, 53}, {&places, 5353, 5360}, {}}};

static const struct proto proto_nest;
static const struct field nest_fields[] = {
    {.key = "nest.len",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = ALL, .unit = 2},
	.help = "Size."},
    {.key = "nest.flag", .label = "Flag", .kind = &kind_number, .bits = 8, .help = "Flag."},
    {.key = "nest.extra",
	.label = "Extra",
	.kind = &kind_hex,
	.bits = 16,
	.when = {.key = "nest.flag", .mask = 1, .from = 1, .is = IF},
	.help = "If the flag is."},
    {.key = "nest.inner",
	.label = "Inner",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_nest,
	.help = "More of the same."},
    {},
};
static const struct proto proto_nest = {.key = "nest",
    .name = "Nest",
    .spec = "none",
    .help = "Within itself.",
    .summary = "nest",
    .fields = nest_fields,
    .binds = (const struct bind[]){{&small_types, 0x4e45}, {}}};

static const struct field guess[] = {
    {.key = "data.text", .label = "Data", .kind = &kind_text, .bits = REST, .help = "Data."},
    {.key = "data.zeros", .label = "Zeros", .kind = &kind_bytes, .bits = REST, .help = "Zeros."},
    {},
};
static const struct field data_fields[] = {
    {.key = "data.data",
	.label = "Data",
	.kind = &kind_bytes,
	.bits = REST,
	.parts = guess,
	.help = "Bytes."},
    {},
};
static const struct proto proto_data = {.key = "data",
    .name = "Data",
    .spec = "none",
    .help = "Bytes.",
    .fields = data_fields,
    .binds = (const struct bind[]){{&space_unknown}, {}}};
static const struct field padding_fields[] = {
    {.key = "padding.bytes",
	.label = "Padding",
	.kind = &kind_bytes,
	.bits = REST,
	.help = "Zeros."},
    {},
};
static const struct proto proto_padding = {.key = "padding",
    .name = "Padding",
    .spec = "none",
    .help = "Filler.",
    .fields = padding_fields,
    .binds = (const struct bind[]){{&space_trailer}, {}}};

static const struct proto *const small_protos[] = {&proto_link, &proto_tag, &proto_net, &proto_seg,
    &proto_err, &proto_disc, &proto_ask, &proto_nest, &proto_opt, &proto_tlv, &proto_name,
    &proto_ttl, &proto_rec, &proto_data, &proto_padding, NULL};

const struct proto *const *const protos[] = {small_protos, small_odd, NULL};
