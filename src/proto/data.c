/* SPDX-License-Identifier: BSD-2-Clause */
/* Bytes that no protocol of ours explains, and bytes after the end. */
#include "proto/protos.h"
#include "wire/kind.h"

static const struct field data_parts[] = {
    {.key = "data.text",
	.label = "Data",
	.kind = &kind_bytes,
	.bits = REST,
	.help = "What stands before the zeros at the end."},
    {.key = "data.zeros",
	.label = "Zeros (padding? a guess)",
	.kind = &kind_bytes,
	.bits = REST,
	.help = "Zeros at the end of a frame of the least size may be padding. Nothing in the "
		"frame says where the data end, so this is a guess."},
    {},
};

static const struct field data_fields[] = {
    {.key = "data.data",
	.label = "Data",
	.kind = &kind_bytes,
	.bits = REST,
	.parts = data_parts,
	.help = "Bytes that none of the headers before explains. They may be anything: a text, a "
		"protocol that this program does not know, or something encrypted."},
    {},
};

static const struct proto proto_data = {
    .key = "data",
    .name = "Data",
    .spec = "none",
    .help = "What is left when no header says how to read it: to the network these are just bytes "
	    "that it carries.",
    .summary = "[{data.data\"}]",
    .fields = data_fields,
    .binds = (const struct bind[]){{&space_unknown}, {}},
};

static bool
is_zeros(const struct stretch *mine)
{
	size_t n = mine->n;

	while (n && !mine->bytes[n - 1])
		n--;
	return !n;
}

static const struct field padding_fields[] = {
    {.key = "eth.padding",
	.label = "Padding",
	.kind = &kind_bytes,
	.bits = REST,
	.help = "Zeros after the end that a length in the frame states. The sender adds them so "
		"that a frame has at least 64 bytes with its check sum."},
    {},
};

static const struct proto proto_padding = {
    .key = "padding",
    .name = "Padding",
    .spec = "IEEE 802.3 clause 3.2.8",
    .help = "From the time of one shared cable: a shorter frame could be over before its sender "
	    "had heard of a collision (another one sending at the same time). So every frame is "
	    "filled up.",
    .fields = padding_fields,
    .binds = (const struct bind[]){{&space_trailer, .test = is_zeros}, {}},
};

static const struct field trailer_fields[] = {
    {.key = "eth.trailer",
	.label = "Trailer",
	.kind = &kind_bytes,
	.bits = REST,
	.help = "Bytes after the end that a length in the frame states. Old memory that leaked "
		"into padding, a time stamp of a capturing switch, or the check sum of the frame."},
    {},
};

static const struct proto proto_trailer = {
    .key = "trailer",
    .name = "Trailer",
    .spec = "none",
    .help = "Bytes that follow although the packet is over. The receiver ignores them.",
    .fields = trailer_fields,
    .binds = (const struct bind[]){{&space_trailer}, {}},
};

const struct proto *const data_protos[] = {
    &proto_padding,
    &proto_trailer,
    &proto_data,
    NULL,
};
