/* SPDX-License-Identifier: BSD-2-Clause */
/* Cisco's Router-port Group Management Protocol, between routers and their switch. It shares the
 * number of IGMP. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "proto/sums.h"
#include "wire/kind.h"

enum {
	FIRST_TYPE = 0xfc
};

static bool
is_rgmp(const struct stretch *mine)
{
	return mine->n && mine->bytes[0] >= FIRST_TYPE;
}

static const struct name types[] = {
    {0xfc, .name = "leave", .help = "The router does not want this group any more.",
	.summary = "RGMP leave {rgmp.maddr}"},
    {0xfd, .name = "join", .help = "The router wants this group: send it to this port.",
	.summary = "RGMP join {rgmp.maddr}"},
    {0xfe, .name = "bye", .help = "The router asks for groups no more: send it all of them again."},
    {0xff, .name = "hello",
	.help = "The router says what it wants from now on: send it only groups that it has asked "
		"for."},
    {},
};

static const struct field fields[] = {
    {.key = "rgmp.type",
	.label = "Type",
	.kind = &kind_hex,
	.bits = 8,
	.names = types,
	.init = "0xff",
	.help = "What this message says."},
    {.key = "rgmp.reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 8,
	.fixed = true,
	.help = "Not used: 0."},
    {.key = "rgmp.checksum",
	.label = "Checksum",
	.kind = &kind_hex,
	.bits = 16,
	.sum = sum_icmp,
	.help = "Over the whole message."},
    {.key = "rgmp.maddr",
	.label = "Group",
	.kind = &kind_ipv4,
	.bits = 32,
	.help = "The multicast group that is meant; 0.0.0.0 in a hello and a bye."},
    {},
};

static const struct proto proto_rgmp = {
    .key = "rgmp",
    .name = "Router-port Group Management Protocol",
    .spec = "RFC 3488",
    .help = "A switch sends multicast to all routers, since any of them may have to pass it on. "
	    "Here a router tells its switch which groups it really wants, so that the others do "
	    "not load its cable. A router of Cisco says hello every 30 seconds, to 224.0.0.25; "
	    "where IGMP snooping does the same, it is not needed.",
    .summary = "RGMP {rgmp.type}",
    .fields = fields,
    .binds = (const struct bind[]){{&ip_protocol, 2, .test = is_rgmp, .group = 0x01005e000019}, {}},
};

const struct proto *const rgmp_protos[] = {
    &proto_rgmp,
    NULL,
};
