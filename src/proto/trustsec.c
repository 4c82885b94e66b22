/* SPDX-License-Identifier: BSD-2-Clause */
/* Cisco's metadata: to which group the sender of a frame belongs. Knows the one piece of it that is
 * in use, in a frame and in a GRE tunnel, where the order is another one. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

static bool
is_one_tag(const struct stretch *mine)
{
	return mine->n >= 8 && mine->bytes[0] == 1 && mine->bytes[1] == 1 && mine->bytes[2] == 0 &&
	       mine->bytes[3] == 1;
}

static bool
is_one_tag_in_gre(const struct stretch *mine)
{
	return mine->n >= 8 && mine->bytes[2] == 1 && mine->bytes[3] == 1 && mine->bytes[4] == 0 &&
	       mine->bytes[5] == 1;
}

static const struct name options[] = {
    {0x0001, .name = "SGT", .help = "The group of the sender."},
    {},
};

static const struct name groups[] = {
    {0, .name = "unknown", .help = "The switch does not know to which group the sender belongs."},
    {0xffff, .name = "any", .help = "All groups."},
    {},
};

/* clang-format off */

#define TAG_ROWS \
    {.key = "cmd.version", \
	.label = "Version", \
	.kind = &kind_number, \
	.bits = 8, \
	.init = "1", \
	.help = "The version of this tag: 1."}, \
    {.key = "cmd.length", \
	.label = "Length", \
	.kind = &kind_number, \
	.bits = 8, \
	.init = "1", \
	.help = "How many pieces there are: 1."}, \
    {.key = "cmd.options", \
	.label = "Piece", \
	.kind = &kind_hex, \
	.bits = 16, \
	.names = options, \
	.init = "1", \
	.help = "What the piece says."}, \
    {.key = "cmd.sgt", \
	.label = "Group", \
	.kind = &kind_number, \
	.bits = 16, \
	.names = groups, \
	.init = "100", \
	.help = "The security group of the sender. What the numbers mean the administrator has set."}

#define TYPE_ROW \
    TAG_TYPE("cmd.type", "What follows: the EtherType that stood here before the tag was put in.")

/* clang-format on */

static const struct field tag_fields[] = {TAG_ROWS, TYPE_ROW, {}};

static const struct proto proto_tag = {
    .key = "cmd",
    .name = "Cisco TrustSec tag",
    .spec = "Cisco (not published)",
    .help = "A switch writes into the frames of a host to which group of users or devices it "
	    "belongs; switches and firewalls behind it decide by that, not by addresses, what may "
	    "pass.",
    .summary = "group {cmd.sgt} {next|cmd.type}",
    .fields = tag_fields,
    .binds = (const struct bind[]){{&ethertype, 0x8909, .test = is_one_tag}, {}},
};

static const struct field tunnel_fields[] = {TYPE_ROW, TAG_ROWS, {}};

static const struct proto proto_tunnel = {
    .key = "cmd.gre",
    .name = "Cisco TrustSec tag in GRE",
    .spec = "Cisco (not published)",
    .help = "The same tag as in frames, in a tunnel: the type stands first.",
    .summary = "group {cmd.sgt} {next|cmd.type}",
    .fields = tunnel_fields,
    .binds = (const struct bind[]){{&gre_protocol, 0x8909, .test = is_one_tag_in_gre}, {}},
};

const struct proto *const trustsec_protos[] = {
    &proto_tag,
    &proto_tunnel,
    NULL,
};
