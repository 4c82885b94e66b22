/* SPDX-License-Identifier: BSD-2-Clause */
/* The data that a GOOSE message carries: a tag says the type, as in MMS (ISO 9506). */
#include "proto/protos.h"
#include "proto/substation.h"
#include "wire/kind.h"

static const struct space goose_type = {.name = "MMS data type"};

static const struct name types[] = {
    {0x83, .name = "boolean", .help = "Yes or no."},
    {0x84, .name = "bit-string", .help = "Bits: a position of a switch, a quality."},
    {0x85, .name = "integer", .help = "A number with a sign."},
    {0x86, .name = "unsigned", .help = "A number without a sign."},
    {0x87, .name = "float", .help = "A number with a fraction."},
    {0x89, .name = "bytes", .help = "Bytes that only the two ends understand."},
    {0x8a, .name = "text", .help = "Words in ASCII."},
    {0x8c, .name = "binary-time", .help = "Time of day and days."},
    {0x8d, .name = "BCD", .help = "Decimal digits."},
    {0x90, .name = "text-utf8", .help = "Text in UTF-8."},
    {0x91, .name = "time", .help = "A time with its quality."},
    {0xa1, .name = "array", .help = "Several values of one type."},
    {0xa2, .name = "structure", .help = "Several values that belong together."},
    {},
};

static const struct field datum_fields[] = {
    BER_HEAD("goose.data", goose_type, types, "0x83"),
    {},
};

const struct proto proto_goose_datum = {
    .key = "goose.datum",
    .name = "Value",
    .spec = "IEC 61850-8-1 clause 18",
    .help = "One value in BER, the notation of ASN.1: what it is, how long it is, and then itself.",
    .summary = "{goose.data.tag}",
    .fields = datum_fields,
};

static const struct field boolean_fields[] = {
    BER_ONLY(
	kind_number, "goose.boolean", "Boolean", "goose.data.len", 1, "0: no. Anything else: yes."),
    {},
};

static const struct proto proto_goose_boolean = {
    .key = "goose.bool",
    .name = "Boolean",
    .spec = "IEC 61850-8-1 clause 18",
    .help = "Yes or no.",
    .fields = boolean_fields,
    .binds = (const struct bind[]){{&goose_type, 0x83}, {}},
};

static const struct field bits_fields[] = {
    {.key = "goose.bit_string.unused",
	.label = "Unused bits",
	.kind = &kind_number,
	.bits = 8,
	.help = "How many bits of the last byte do not count."},
    {.key = "goose.bit_string",
	.label = "Bits",
	.kind = &kind_bytes,
	.bits = REST,
	.help = "The bits, the first one on the left."},
    {},
};

static const struct proto proto_goose_bits = {
    .key = "goose.bits",
    .name = "Bit string",
    .spec = "IEC 61850-8-1 clause 18",
    .help = "Bits: a position of a switch (01 off, 10 on), or the quality of a value.",
    .fields = bits_fields,
    .binds = (const struct bind[]){{&goose_type, 0x84}, {}},
};

static const struct field integer_fields[] = {
    BER_WIDTH(
	kind_signed, "goose.integer", "Integer", "goose.data.len", 1, "A number with a sign."),
    BER_WIDTH(
	kind_signed, "goose.integer", "Integer", "goose.data.len", 2, "A number with a sign."),
    BER_WIDTH(
	kind_signed, "goose.integer", "Integer", "goose.data.len", 3, "A number with a sign."),
    BER_WIDTH(
	kind_signed, "goose.integer", "Integer", "goose.data.len", 4, "A number with a sign."),
    BER_WIDTH(
	kind_signed, "goose.integer", "Integer", "goose.data.len", 8, "A number with a sign."),
    BER_OTHER("goose.integer", "Integer", "A number with a sign."),
    {},
};

static const struct proto proto_goose_integer = {
    .key = "goose.int",
    .name = "Integer",
    .spec = "IEC 61850-8-1 clause 18",
    .help = "A number with a sign.",
    .fields = integer_fields,
    .binds = (const struct bind[]){{&goose_type, 0x85}, {}},
};

static const struct field unsigned_fields[] = {
    BER_NUMBER("goose.unsigned", "Unsigned", "goose.data.len", "A number without a sign."),
    {},
};

static const struct proto proto_goose_unsigned = {
    .key = "goose.uint",
    .name = "Unsigned",
    .spec = "IEC 61850-8-1 clause 18",
    .help = "A number without a sign.",
    .fields = unsigned_fields,
    .binds = (const struct bind[]){{&goose_type, 0x86}, {}},
};

static const struct field float_fields[] = {
    {.key = "goose.floating_point",
	.label = "Float",
	.kind = &kind_bytes,
	.bits = REST,
	.help = "8 (bits of the exponent), then the number as in IEEE 754."},
    {},
};

static const struct proto proto_goose_float = {
    .key = "goose.float",
    .name = "Float",
    .spec = "IEC 61850-8-1 clause 18",
    .help = "A number with a fraction: a voltage, a current.",
    .fields = float_fields,
    .binds = (const struct bind[]){{&goose_type, 0x87}, {}},
};

static const struct field octets_fields[] = {
    {.key = "goose.octet_string",
	.label = "Bytes",
	.kind = &kind_bytes,
	.bits = REST,
	.help = "Bytes without further meaning here."},
    {},
};

static const struct proto proto_goose_octets = {
    .key = "goose.octets",
    .name = "Bytes",
    .spec = "IEC 61850-8-1 clause 18",
    .help = "Bytes that only the two ends understand.",
    .fields = octets_fields,
    .binds = (const struct bind[]){{&goose_type, 0x89}, {}},
};

static const struct field visible_fields[] = {
    {.key = "goose.visible_string",
	.label = "Text",
	.kind = &kind_text,
	.bits = REST,
	.help = "Text in ASCII."},
    {},
};

static const struct proto proto_goose_visible = {
    .key = "goose.visible",
    .name = "Text",
    .spec = "IEC 61850-8-1 clause 18",
    .help = "Words in ASCII: a name, a state.",
    .fields = visible_fields,
    .binds = (const struct bind[]){{&goose_type, 0x8a}, {}},
};

static const struct field btime_fields[] = {
    {.key = "goose.binary_time",
	.label = "Time",
	.kind = &kind_bytes,
	.bits = REST,
	.help = "Milliseconds since midnight, and days since 1984."},
    {},
};

static const struct proto proto_goose_btime = {
    .key = "goose.btime",
    .name = "Binary time",
    .spec = "IEC 61850-8-1 clause 18",
    .help = "A time of day.",
    .fields = btime_fields,
    .binds = (const struct bind[]){{&goose_type, 0x8c}, {}},
};

static const struct field utf8_fields[] = {
    {.key = "goose.mMSString",
	.label = "Text",
	.kind = &kind_text,
	.bits = REST,
	.help = "Text in UTF-8."},
    {},
};

static const struct proto proto_goose_utf8 = {
    .key = "goose.utf8",
    .name = "Text",
    .spec = "IEC 61850-8-1 clause 18",
    .help = "Words in any script.",
    .fields = utf8_fields,
    .binds = (const struct bind[]){{&goose_type, 0x90}, {}},
};

static const struct field utc_fields[] = {
    {.key = "goose.utc_time",
	.label = "Time",
	.kind = &kind_hex,
	.bits = 64,
	.help = "Seconds since 1970, 24 bits of fraction and 8 of quality."},
    {},
};

static const struct proto proto_goose_utc = {
    .key = "goose.utc",
    .name = "Time",
    .spec = "IEC 61850-8-1 clause 18",
    .help = "A time with its quality.",
    .fields = utc_fields,
    .binds = (const struct bind[]){{&goose_type, 0x91}, {}},
};

static const struct field array_fields[] = {
    {.key = "goose.array",
	.label = "Values",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_goose_datum,
	.help = "Values of one type."},
    {},
};

static const struct proto proto_goose_array = {
    .key = "goose.arrays",
    .name = "Array",
    .spec = "IEC 61850-8-1 clause 18",
    .help = "Several values of one type.",
    .fields = array_fields,
    .binds = (const struct bind[]){{&goose_type, 0xa1}, {}},
};

static const struct field structure_fields[] = {
    {.key = "goose.structure",
	.label = "Values",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_goose_datum,
	.help = "Values that belong together."},
    {},
};

static const struct proto proto_goose_structure = {
    .key = "goose.structures",
    .name = "Structure",
    .spec = "IEC 61850-8-1 clause 18",
    .help = "Several values that belong together: a position, its quality and its time.",
    .fields = structure_fields,
    .binds = (const struct bind[]){{&goose_type, 0xa2}, {}},
};

const struct proto *const goose_data_protos[] = {
    &proto_goose_datum,
    &proto_goose_boolean,
    &proto_goose_bits,
    &proto_goose_integer,
    &proto_goose_unsigned,
    &proto_goose_float,
    &proto_goose_octets,
    &proto_goose_visible,
    &proto_goose_btime,
    &proto_goose_utf8,
    &proto_goose_utc,
    &proto_goose_array,
    &proto_goose_structure,
    NULL,
};
