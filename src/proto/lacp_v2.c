/* SPDX-License-Identifier: BSD-2-Clause */
/* What version 2 of LACP adds: how each end spreads conversations over the cables of a bundle. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

static const struct field algorithm_fields[] = {
    {.key = "lacp.port_algorithm.actor",
	.label = "Port algorithm",
	.kind = &kind_hex,
	.bits = 32,
	.init = "0x0080c201",
	.help = "The rule by which the sender assigns frames to cables: an OUI and a number. "
		"0x0080c201: by customer VLAN, 02: by service VLAN, 03: by I-SID, 04: by TE-SID, "
		"05: by the hash of a flow; 00: not said."},
    {},
};

static const struct proto proto_lacp_algorithm = {
    .key = "lacp.port_algorithm",
    .name = "Port algorithm",
    .spec = "IEEE 802.1AX clause 6.4.2.4.1",
    .help = "How the sender chooses the cable for a frame. If both ends do it in the same way, "
	    "both directions of a conversation take the same cable.",
    .fields = algorithm_fields,
    .binds = (const struct bind[]){{&lacp_type, 4}, {}},
};

static const struct field digest_fields[] = {
    {.key = "lacp.conversation_digest.link_number",
	.label = "Link number",
	.kind = &kind_number,
	.bits = 16,
	.help = "The number of this cable, by which the table of conversations names it."},
    {.key = "lacp.conversation_digest.actor",
	.label = "Digest",
	.kind = &kind_bytes,
	.bits = 128,
	.help = "MD5 over the table that assigns conversations to cables: equal digests, equal "
		"tables."},
    {},
};

static const struct proto proto_lacp_digest = {
    .key = "lacp.conversation_digest",
    .name = "Port conversation digest",
    .spec = "IEEE 802.1AX clause 6.4.2.4.2",
    .help = "A fingerprint of the table that assigns conversations to cables, so that the ends "
	    "need not exchange the table itself.",
    .fields = digest_fields,
    .binds = (const struct bind[]){{&lacp_type, 5}, {}},
};

static const struct field mask_states[] = {
    {.label = "", .bits = 5},
    {.key = "lacp.conversation_mask.discard_wrong",
	.label = "Discard wrong conversation",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: drops what comes in on the wrong cable."},
    {.key = "lacp.conversation_mask.partner_converged",
	.label = "Partner converged",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the other end's assignment agrees with the sender's."},
    {.key = "lacp.conversation_mask.synchronised",
	.label = "Synchronised",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the masks below are those in use."},
    {},
};

static const struct field first_mask_fields[] = {
    {.key = "lacp.conversation_mask.state",
	.label = "State",
	.kind = &kind_hex,
	.bits = 8,
	.parts = mask_states,
	.help = "How far the two ends agree about the conversations."},
    {.key = "lacp.conversation_mask",
	.label = "Mask",
	.kind = &kind_bytes,
	.bits = 1024,
	.help = "A bit for each of the conversations 0 to 1023: 1 means that it uses this cable."},
    {},
};

static const struct proto proto_lacp_first_mask = {
    .key = "lacp.first_mask",
    .name = "Port conversation mask 1",
    .spec = "IEEE 802.1AX clause 6.4.2.4.3",
    .help = "Which conversations the sender puts on this cable. The first of four pieces that "
	    "together cover all 4096 of them; the only one with a state.",
    .fields = first_mask_fields,
    .binds = (const struct bind[]){{&lacp_type, 6}, {}},
};

static const struct field mask_fields[] = {
    {.key = "lacp.conversation_mask",
	.label = "Mask",
	.kind = &kind_bytes,
	.bits = 1024,
	.help = "A bit for each of 1024 conversations: 1 means that it uses this cable."},
    {},
};

static const struct proto proto_lacp_mask = {
    .key = "lacp.mask",
    .name = "Port conversation mask",
    .spec = "IEEE 802.1AX clause 6.4.2.4.3",
    .help = "The second to fourth piece of which conversations the sender puts on this cable.",
    .fields = mask_fields,
    .binds = (const struct bind[]){{&lacp_type, 7, 9}, {}},
};

static const struct field service_fields[] = {
    {.key = "lacp.service_mapping.digest",
	.label = "Digest",
	.kind = &kind_bytes,
	.bits = 128,
	.help = "MD5 over the table that maps services to conversations."},
    {},
};

static const struct proto proto_lacp_service = {
    .key = "lacp.service_mapping",
    .name = "Service mapping digest",
    .spec = "IEEE 802.1AX clause 6.4.2.4.4",
    .help = "A fingerprint of the table that says which services (VLANs) belong to which "
	    "conversation.",
    .fields = service_fields,
    .binds = (const struct bind[]){{&lacp_type, 10}, {}},
};

const struct proto *const lacp_v2_protos[] = {
    &proto_lacp_algorithm,
    &proto_lacp_digest,
    &proto_lacp_first_mask,
    &proto_lacp_mask,
    &proto_lacp_service,
    NULL,
};
