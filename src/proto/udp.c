/* SPDX-License-Identifier: BSD-2-Clause */
/* The User Datagram Protocol. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "proto/sums.h"
#include "wire/kind.h"

const struct space udp_port = {.name = "UDP port", .sparse = true};

static const struct field fields[] = {
    {.key = "udp.srcport",
	.label = "Source port",
	.kind = &kind_number,
	.bits = 16,
	.space = &udp_port,
	.names = port_names,
	.init = "49152",
	.help = "Which program has sent the datagram: the answer goes there."},
    {.key = "udp.dstport",
	.label = "Destination port",
	.kind = &kind_number,
	.bits = 16,
	.space = &udp_port,
	.names = port_names,
	.init = "9",
	.help = "Which program of the receiver shall have it. Known services have fixed numbers."},
    {.key = "udp.length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 16,
	.count = {.of = ALL, .zero_is_all = true},
	.help = "Bytes of header and data."},
    {.key = "udp.checksum",
	.label = "Checksum",
	.kind = &kind_hex,
	.bits = 16,
	.sum = sum_udp,
	.init = "0xffff",
	.help = "Over header, data and the IP addresses, so that a datagram at the wrong host is "
		"noticed. 0: the sender made none (IPv4 only)."},
    {},
};

static const struct proto proto_udp = {
    .key = "udp",
    .name = "User Datagram Protocol",
    .spec = "RFC 768",
    .help = "Brings one message from a program to another. Nobody says whether it arrived: that "
	    "is quick, and enough for names, time, voice and games.",
    .summary = "UDP {udp.srcport#} > {udp.dstport#} len {udp.length}",
    .fields = fields,
    .binds = (const struct bind[]){{&ip_protocol, 17}, {}},
    .body = true,
};

const struct proto *const udp_protos[] = {
    &proto_udp,
    NULL,
};
