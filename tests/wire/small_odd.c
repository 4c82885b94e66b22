/* SPDX-License-Identifier: BSD-2-Clause */
/* The other half of the small world: numbers that come lowest byte first, ends that keep something
 * back, lists in lists, conditions that look ahead. See small.c. */
#include "small.h"

#include "base/bits.h"
#include "wire/kind.h"

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
    .binds = (const struct bind[]){{&small_types, 0x9100}, {}}};

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
static const struct space case_types = {
    .name = "case type", .base = &small_types, .base_from = 0x0900};
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
    .binds = (const struct bind[]){{&small_types, 0x9200}, {}}};

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
    .binds = (const struct bind[]){{&small_types, 0x9300}, {}}};

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
    .binds = (const struct bind[]){{&small_types, 0x9400}, {}}};

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
    .binds = (const struct bind[]){{&small_types, 0x9500}, {}}};

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
    .binds = (const struct bind[]){{&small_types, 0x9700}, {}}};

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
    .binds = (const struct bind[]){{&small_types, 0x9600, .test = is_four}, {}}};

/* A length that goes into more bytes when it has to, within others that do so, too. */
static const struct proto proto_shell;
static const struct field shell_fields[] = {
    {.key = "shell.len",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.when = {.to = 127, .is = IF},
	.count = {.of = ALL, .plus = 1},
	.help = "How much."},
    {.key = "shell.form",
	.label = "Form",
	.kind = &kind_hex,
	.bits = 8,
	.when = {.from = 128, .to = 255, .is = IF},
	.help = "How long the length is."},
    {.key = "shell.len",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "shell.form", .from = 0x81, .is = IF},
	.count = {.of = ALL, .plus = 2},
	.help = "How much."},
    {.key = "shell.len",
	.label = "Length",
	.kind = &kind_number,
	.bits = 16,
	.when = {.key = "shell.form", .from = 0x82, .is = IF},
	.count = {.of = ALL, .plus = 3},
	.help = "How much."},
    {.key = "shell.text",
	.label = "Text",
	.kind = &kind_text_zero,
	.bits = SELF,
	.init = "x",
	.help = "Words."},
    {.key = "shell.inner",
	.label = "Inner",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_shell,
	.help = "More of the same."},
    {},
};
static const struct proto proto_shell = {.key = "shell",
    .name = "Shell",
    .spec = "none",
    .help = "Grows.",
    .summary = "shell",
    .fields = shell_fields,
    .binds = (const struct bind[]){{&small_types, 0x9800}, {}}};

/* Two for the same numbers, of which one looks at what it would be. */
static bool
is_egg(const struct stretch *mine)
{
	return mine->n && mine->bytes[0] == 0xee;
}
static const struct field egg_fields[] = {
    {.key = "egg.mark",
	.label = "Mark",
	.kind = &kind_hex,
	.bits = 8,
	.init = "0xee",
	.help = "Which."},
    {},
};
static const struct proto proto_egg = {.key = "egg",
    .name = "Egg",
    .spec = "none",
    .help = "White.",
    .summary = "egg",
    .fields = egg_fields,
    .binds = (const struct bind[]){{&small_types, 0x9900, 0x9909, .test = is_egg}, {}}};
static const struct field twig_fields[] = {
    {.key = "twig.mark", .label = "Mark", .kind = &kind_hex, .bits = 8, .help = "Any."},
    {},
};
static const struct proto proto_twig = {.key = "twig",
    .name = "Twig",
    .spec = "none",
    .help = "Thin.",
    .summary = "twig",
    .fields = twig_fields,
    .binds = (const struct bind[]){{&small_types, 0x9900, 0x9909}, {}}};

const struct proto *const small_odd[] = {&proto_box, &proto_crate, &proto_chunk, &proto_case,
    &proto_seal, &proto_pack, &proto_sort, &proto_four, &proto_pair, &proto_lid, &proto_note,
    &proto_chest, &proto_peek, &proto_shell, &proto_egg, &proto_twig, NULL};
