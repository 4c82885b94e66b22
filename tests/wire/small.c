/* SPDX-License-Identifier: BSD-2-Clause */
/* A small world of protocols that uses every word of the language once. Knows nothing of real ones,
 * so that a test of the language fails for the language's faults only. */
#include "base/bits.h"
#include "wire/kind.h"
#include "wire/wire.h"

static const struct space types = {.name = "type"}, numbers = {.name = "number"},
			  places = {.name = "port"}, kinds = {.name = "tlv type"},
			  quoted = {.name = "quoted", .quotes = true};

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
	.space = &types,
	.init = "0x9000",
	.help = "What."},
    {.key = "link.len",
	.label = "Length",
	.kind = &kind_number,
	.bits = 16,
	.when = {.to = 1500, .is = IF},
	.count = {.of = BODY, .upto = 1500},
	.space = &types,
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
	.space = &types,
	.init = "0x9000",
	.help = "What."},
    {.key = "tag.len",
	.label = "Length",
	.kind = &kind_number,
	.bits = 16,
	.when = {.to = 1500, .is = IF},
	.count = {.of = BODY, .upto = 1500},
	.space = &types,
	.help = "How much."},
    {},
};
static const struct proto proto_tag = {.key = "tag",
    .name = "Tag",
    .spec = "none",
    .help = "Between.",
    .summary = "tag {tag.id} {next}",
    .fields = tag_fields,
    .binds = (const struct bind[]){{&types, 0x8100}, {&types, 0x88a8}, {}}};

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
    .binds = (const struct bind[]){{&types, 0x0800}, {&quoted, 3}, {}}};

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
    .binds = (const struct bind[]){{&types, 0x88cc}, {}}};

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
    .binds = (const struct bind[]){{&types, 0x4e45}, {}}};

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

/* Bits of a number that comes lowest byte first, text that ends itself, an end that keeps bytes
 * back. */
static const struct space box_types = {.name = "box type"};
static const struct field box_bits[] = {
    {.key = "box.type",
	.label = "Type",
	.kind = &kind_number,
	.bits = 16,
	.little = true,
	.mask = 0xf000,
	.space = &box_types,
	.init = "1",
	.help = "What."},
    {.key = "box.spare",
	.label = "Spare",
	.kind = &kind_hex,
	.bits = 16,
	.little = true,
	.mask = 0x0800,
	.help = "Nothing."},
    {.key = "box.len",
	.label = "Length",
	.kind = &kind_number,
	.bits = 16,
	.little = true,
	.mask = 0x07ff,
	.count = {.of = BODY},
	.help = "How much."},
    {},
};
static const struct field box_fields[] = {
    {.key = "box.head",
	.label = "Head",
	.kind = &kind_hex,
	.bits = 16,
	.little = true,
	.parts = box_bits,
	.init = "0x1000",
	.help = "Both."},
    {.key = "box.number",
	.label = "Number",
	.kind = &kind_number,
	.bits = 32,
	.little = true,
	.init = "258",
	.help = "Some."},
    {.key = "box.name",
	.label = "Name",
	.kind = &kind_text_zero,
	.bits = SELF,
	.init = "box",
	.help = "Who."},
    {},
};
static const struct proto proto_box = {.key = "box",
    .name = "Box",
    .spec = "none",
    .help = "Little.",
    .summary = "box {box.name} {next}",
    .fields = box_fields,
    .binds = (const struct bind[]){{&types, 0x9100}, {}}};

static const struct field seal_fields[] = {
    {.key = "seal.sum", .label = "Sum", .kind = &kind_hex, .bits = 16, .help = "Proof."},
    {},
};
static const struct proto proto_seal = {.key = "seal",
    .name = "Seal",
    .spec = "none",
    .help = "Last.",
    .fields = seal_fields,
    .binds = (const struct bind[]){{&space_tail}, {}}};

static const struct field chunk_fields[] = {
    {.key = "chunk.type",
	.label = "Type",
	.kind = &kind_number,
	.bits = 8,
	.init = "1",
	.help = "Which."},
    {.key = "chunk.len",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = ALL, .round = 4},
	.help = "How much."},
    {.key = "chunk.secret",
	.label = "Secret",
	.kind = &kind_bytes,
	.bits = REST,
	.but = 2,
	.when = {.key = "crate.mode", .from = 7, .is = IF},
	.help = "All but what proves it."},
    {.key = "chunk.proof",
	.label = "Proof",
	.kind = &kind_hex,
	.bits = 16,
	.when = {.key = "crate.mode", .from = 7, .is = IF},
	.help = "It is so."},
    {.key = "chunk.open",
	.label = "Open",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.key = "crate.mode", .from = 7, .is = UNLESS},
	.help = "All of it."},
    {},
};
static const struct proto proto_chunk = {
    .key = "chunk", .name = "Chunk", .spec = "none", .help = "Piece.", .fields = chunk_fields};

static const struct field crate_fields[] = {
    {.key = "crate.mode", .label = "Mode", .kind = &kind_number, .bits = 8, .help = "How."},
    {.key = "crate.chunks",
	.label = "Chunks",
	.kind = &kind_list,
	.bits = REST,
	.but = 2,
	.item = &proto_chunk,
	.init = "[chunk]",
	.help = "Pieces."},
    {.key = "crate.end", .label = "End", .kind = &kind_hex, .bits = 16, .help = "Last."},
    {},
};
static const struct proto proto_crate = {.key = "crate",
    .name = "Crate",
    .spec = "none",
    .help = "Many.",
    .summary = "crate",
    .fields = crate_fields,
    .binds = (const struct bind[]){{&box_types, 1}, {}}};

/* What it carries has no end of its own: two bytes are kept back for it. It has numbers of its own,
 * and the greater ones of another numbering. */
static const struct space case_types = {.name = "case type", .base = &types, .base_from = 0x0900};
static const struct field case_fields[] = {
    {.key = "case.type",
	.label = "Type",
	.kind = &kind_hex,
	.bits = 16,
	.space = &case_types,
	.init = "0x9000",
	.help = "What."},
    {},
};
static const struct proto proto_case = {.key = "case",
    .name = "Case",
    .spec = "none",
    .help = "Sealed.",
    .summary = "case {next}",
    .fields = case_fields,
    .tail = &proto_seal,
    .binds = (const struct bind[]){{&types, 0x9200}, {}}};

/* What is sealed is counted without its seal, if that can be said; and a list of which bytes are
 * counted, two an item. */
static const struct field pair_fields[] = {
    {.key = "pair.both", .label = "Both", .kind = &kind_hex, .bits = 16, .help = "Two."},
    {},
};
static const struct proto proto_pair = {
    .key = "pair", .name = "Pair", .spec = "none", .help = "Two.", .fields = pair_fields};

static const struct field lid_fields[] = {
    {.key = "lid.len",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = INSIDE, .upto = 5, .zero_is_all = true},
	.help = "How much, if little."},
    {.key = "lid.pairs",
	.label = "Pairs",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = SIZED},
	.help = "Bytes of pairs."},
    {.key = "lid.list",
	.label = "List",
	.kind = &kind_list,
	.sized_by = "lid.pairs",
	.per = 2,
	.item = &proto_pair,
	.help = "Pairs."},
    {},
};
static const struct proto proto_lid = {.key = "lid",
    .name = "Lid",
    .spec = "none",
    .help = "Shut.",
    .summary = "lid",
    .fields = lid_fields,
    .body = true,
    .tail = &proto_seal,
    .binds = (const struct bind[]){{&types, 0x9300}, {}}};

/* What is in it is counted in pairs, and a note of any length may follow. */
static const struct field note_fields[] = {
    {.key = "note.mark",
	.label = "Mark",
	.kind = &kind_number,
	.bits = 8,
	.init = "7",
	.help = "A sign."},
    {.key = "note.pairs",
	.label = "Pairs",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_pair,
	.help = "Pairs."},
    {},
};
static const struct proto proto_note = {.key = "note",
    .name = "Note",
    .spec = "none",
    .help = "Later.",
    .fields = note_fields,
    .binds = (const struct bind[]){{&space_tail, 0}, {}}};

static const struct field chest_fields[] = {
    {.key = "chest.len",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = INSIDE, .unit = 2, .zero_is_all = true},
	.help = "How much, if a note follows."},
    {},
};
static const struct proto proto_chest = {.key = "chest",
    .name = "Chest",
    .spec = "none",
    .help = "Full.",
    .summary = "chest",
    .fields = chest_fields,
    .body = true,
    .tail = &proto_note,
    .binds = (const struct bind[]){{&types, 0x9400}, {}}};

/* Numbers of which three share a byte. */
static const struct field pack_fields[] = {
    {.key = "pack.n",
	.label = "Numbers",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = SIZED},
	.help = "How many."},
    {.key = "pack.bytes",
	.label = "Packed",
	.kind = &kind_bytes,
	.sized_by = "pack.n",
	.per = 3,
	.help = "Three a byte."},
    {.key = "pack.end", .label = "End", .kind = &kind_hex, .bits = 8, .help = "Last."},
    {},
};
static const struct proto proto_pack = {.key = "pack",
    .name = "Pack",
    .spec = "none",
    .help = "Close.",
    .summary = "pack",
    .fields = pack_fields,
    .binds = (const struct bind[]){{&box_types, 2}, {&case_types, 5}, {}}};

/* What is there if a byte of its own, and one behind it, are so. */
static const struct field peek_fields[] = {
    {.key = "peek.len",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = ALL},
	.help = "How much."},
    {.key = "peek.mode", .label = "Mode", .kind = &kind_number, .bits = 8, .help = "How."},
    {.key = "peek.near",
	.label = "Near",
	.kind = &kind_text,
	.bits = REST,
	.but = 1,
	.when = {.key = "peek.mode",
	    .from = 1,
	    .is = IF,
	    .also = &(const struct when){.byte = 1,
		.mask = 0xf0,
		.from = 0x60,
		.is = IF,
		.also = &(const struct when){.byte = -1, .from = 9, .is = UNLESS}}},
	.help = "Letters, if the second is one."},
    {.key = "peek.far",
	.label = "Far",
	.kind = &kind_bytes,
	.bits = REST,
	.but = 1,
	.when = {.is = ELSE},
	.help = "Else bytes."},
    {.key = "peek.end", .label = "End", .kind = &kind_number, .bits = 8, .help = "Last."},
    {},
};
static const struct proto proto_peek = {.key = "peek",
    .name = "Peek",
    .spec = "none",
    .help = "Looks ahead.",
    .summary = "peek",
    .fields = peek_fields,
    .binds = (const struct bind[]){{&types, 0x9500}, {}}};

/* What it carries counts only if a later field says so. */
static const struct when is_open = {.key = "sort.open", .from = 1, .is = IF};
static const struct field sort_fields[] = {
    {.key = "sort.kind",
	.label = "Kind",
	.kind = &kind_number,
	.bits = 8,
	.space = &box_types,
	.space_if = &is_open,
	.help = "Which."},
    {.key = "sort.open", .label = "Open", .kind = &kind_number, .bits = 8, .help = "Whether."},
    {},
};
static const struct proto proto_sort = {.key = "sort",
    .name = "Sort",
    .spec = "none",
    .help = "Neat.",
    .summary = "sort",
    .fields = sort_fields,
    .binds = (const struct bind[]){{&types, 0x9700}, {}}};

/* Known by how long it is, however little of it is here. */
static bool
is_four(const struct stretch *mine)
{
	return mine->n && mine->len == 4;
}
static const struct field four_fields[] = {
    {.key = "four.first", .label = "First", .kind = &kind_hex, .bits = 16, .help = "One."},
    {.key = "four.second", .label = "Second", .kind = &kind_hex, .bits = 16, .help = "Two."},
    {},
};
static const struct proto proto_four = {.key = "four",
    .name = "Four",
    .spec = "none",
    .help = "Even.",
    .summary = "four",
    .fields = four_fields,
    .binds = (const struct bind[]){{&types, 0x9600, .test = is_four}, {}}};

static const struct proto *const small_protos[] = {&proto_link, &proto_tag, &proto_net, &proto_seg,
    &proto_err, &proto_disc, &proto_ask, &proto_nest, &proto_opt, &proto_tlv, &proto_name,
    &proto_ttl, &proto_rec, &proto_box, &proto_crate, &proto_chunk, &proto_case, &proto_seal,
    &proto_pack, &proto_sort, &proto_four, &proto_pair, &proto_lid, &proto_note, &proto_chest,
    &proto_peek, &proto_data, &proto_padding, NULL};

const struct proto *const *const protos[] = {small_protos, NULL};
