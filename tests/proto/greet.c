/* SPDX-License-Identifier: BSD-2-Clause */
/* Greetings: a protocol made up for this page. A station says its name, and what it can do. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

static const struct space greet_type = {.name = "greeting"};

static const struct name types[] = {
    {1, .name = "name", .help = "What the sender is called."},
    {2, .name = "age", .help = "How long the sender has been running."},
    {},
};

static const struct field item_fields[] = {
    {.key = "greet.item.type",
	.label = "Type",
	.kind = &kind_number,
	.bits = 8,
	.space = &greet_type, /* its value says which proto comes next */
	.names = types,
	.init = "1",
	.help = "What this piece says."},
    {.key = "greet.item.len",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = BODY}, /* read to find the end, written when it settles */
	.help = "Bytes that follow: so a receiver skips what it does not know."},
    {},
};

static const struct proto proto_greet_item = {
    .key = "greet.item",
    .name = "Piece of a greeting",
    .spec = "none",
    .help = "A type, a length and a value.",
    .fields = item_fields,
};

static const struct field name_fields[] = {
    {.key = "greet.name",
	.label = "Name",
	.kind = &kind_text,
	.bits = REST, /* to the end that the length states */
	.init = "anna",
	.help = "The sender's name, in letters."},
    {},
};

static const struct proto proto_greet_name = {
    .key = "greet.name_item",
    .name = "Name",
    .spec = "none",
    .help = "Who greets.",
    .fields = name_fields,
    .binds = (const struct bind[]){{&greet_type, 1}, {}},
};

static const struct field age_fields[] = {
    {.key = "greet.age",
	.label = "Seconds",
	.kind = &kind_number,
	.bits = 32,
	.help = "Since it was switched on."},
    {},
};

static const struct proto proto_greet_age = {
    .key = "greet.age_item",
    .name = "Age",
    .spec = "none",
    .help = "For how long it has been there.",
    .fields = age_fields,
    .binds = (const struct bind[]){{&greet_type, 2}, {}},
};

static const struct field fields[] = {
    {.key = "greet.version",
	.label = "Version",
	.kind = &kind_number,
	.bits = 4,
	.fixed = true, /* another value is marked WRONG */
	.init = "1",
	.help = "Always 1."},
    {.key = "greet.reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 3,
	.fixed = true,
	.help = "Not used: zeros."},
    {.key = "greet.polite",
	.label = "Polite",
	.kind = &kind_flag,
	.bits = 1,
	.init = "1",
	.help = "1: an answer would be nice."},
    {.key = "greet.items",
	.label = "Pieces",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_greet_item,
	.init = "[greet.name_item]",
	.help = "Pieces of the greeting, in any order."},
    {},
};

static const struct proto proto_greet = {
    .key = "greet",
    .name = "Greeting",
    .spec = "none: an example",
    .help = "A station says hello to everybody on the cable.",
    .summary = "Hello from {greet.name}[, up for {greet.age} s]",
    .fields = fields,
    .binds = (const struct bind[]){{&ethertype, 0x88b6}, {}},
};

const struct proto *const greet_protos[] = {
    &proto_greet,
    &proto_greet_item,
    &proto_greet_name,
    &proto_greet_age,
    NULL,
};
