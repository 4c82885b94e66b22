/* SPDX-License-Identifier: BSD-2-Clause */
/* Bytes that no protocol of ours explains, and bytes after the end. */
#include "proto/spaces.h"
#include "wire/kind.h"

static const struct field data_parts[] = {
    {.key = "data.text", .label = "Data", .kind = &kind_text, .bits = REST, .help = "What stands before the zeros at the end."},
    {.key = "data.zeros", .label = "Zeros (padding? a guess)", .kind = &kind_bytes, .bits = REST,
        .help = "Zeros at the end of a frame of the least size may be padding. Nothing in the frame says where the data end, so this is a guess."},
    {},
};

static const struct field data_fields[] = {
    {.key = "data.data", .label = "Data", .kind = &kind_bytes, .bits = REST, .parts = data_parts, .help = "Bytes that none of the headers before explains."},
    {},
};

const struct proto proto_data = {
    .key = "data",
    .name = "Data",
    .spec = "none",
    .help = "What is left when no header says how to read it.",
    .fields = data_fields,
    .binds = (const struct bind[]){{&space_unknown}, {}},
};

static const struct field padding_fields[] = {
    {.key = "eth.padding", .label = "Padding", .kind = &kind_bytes, .bits = REST,
        .help = "Bytes after the end that a length in the frame states: the sender adds zeros so that a frame has at least 64 bytes with FCS."},
    {},
};

const struct proto proto_padding = {
    .key = "padding",
    .name = "Padding",
    .spec = "IEEE 802.3 clause 3.2.8",
    .help = "From the time of one shared cable: a shorter frame could be over before a collision was heard.",
    .fields = padding_fields,
    .binds = (const struct bind[]){{&space_trailer}, {}},
};
