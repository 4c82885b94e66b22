/* SPDX-License-Identifier: BSD-2-Clause */
/* What stands before a packet that a router sends on to a web cache through GRE. Does not know the
 * messages between routers and caches (UDP port 2048). */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

const struct space wccp_packet = {.name = "redirected packet"};

/* Version 1 has no header: the packet itself begins. */
static bool
is_redirect(const struct stretch *mine)
{
	return mine->n && mine->bytes[0] >> 4 != 4;
}

static const struct field redirect_fields[] = {
    {.key = "gre.wccp.reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 5,
	.help = "Not used: 0."},
    {.key = "gre.wccp.redirect_header_valid",
	.label = "Valid",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the rest of this header counts."},
    {.key = "gre.wccp.alternative_bucket_used",
	.label = "Alternative used",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the second of the two numbers below has chosen the cache."},
    {.key = "gre.wccp.dynamic_service",
	.label = "Dynamic service",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: caches have described this service to the router. 0: it is a well-known one."},
    {.key = "gre.wccp.service_id",
	.label = "Service",
	.kind = &kind_number,
	.bits = 8,
	.space = &wccp_packet,
	.help = "Which kind of traffic was redirected: 0 of the well-known ones is HTTP."},
    {.key = "gre.wccp.alternative_bucket",
	.label = "Alternative bucket",
	.kind = &kind_number,
	.bits = 8,
	.help = "Which of 256 heaps the packet falls into by the second rule."},
    {.key = "gre.wccp.primary_bucket",
	.label = "Bucket",
	.kind = &kind_number,
	.bits = 8,
	.help = "Which of 256 heaps it falls into by the first rule: each cache has some of them."},
    {},
};

static const struct proto proto_wccp = {
    .key = "gre.wccp.redirect_header",
    .name = "WCCP redirect header",
    .spec = "draft-wilson-wrec-wccp-v2-01",
    .help = "A router takes packets to web servers out of their way and brings them, as they are, "
	    "to a cache that may have the answer already: each packet that it redirects has this "
	    "header. In version 1 of the protocol it was missing.",
    .summary = "WCCP service {gre.wccp.service_id}[: {next}]",
    .fields = redirect_fields,
    .binds = (const struct bind[]){{&gre_protocol, 0x883e, .test = is_redirect}, {}},
};

const struct proto *const wccp_protos[] = {
    &proto_wccp,
    NULL,
};
