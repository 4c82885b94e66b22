/* SPDX-License-Identifier: BSD-2-Clause */
/* Ethernet POWERLINK: who may send in the asynchronous phase of a cycle, and what is sent there. */
#include "proto/powerlink.h"
#include "proto/protos.h"
#include "wire/kind.h"

static const struct name services[] = {
    {0, .name = "none", .help = "Nobody."},
    {1, .name = "ident-request", .help = "Who are you?"},
    {2, .name = "status-request", .help = "How are you?"},
    {3, .name = "NMT-request", .help = "Do you want something from the managing node?"},
    {6, .name = "sync-request", .help = "For chains of answers."},
    {0xff, .name = "any", .help = "Send whatever you have."},
    {},
};

static const struct field soa_parts[] = {
    {.key = "epl.soa.reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 5,
	.help = epl_zero},
    {.key = "epl.soa.ea",
	.label = "Exception acknowledge",
	.kind = &kind_flag,
	.bits = 1,
	.help = "Changes from 0 to 1 or back when an error has been read."},
    {.key = "epl.soa.er",
	.label = "Exception reset",
	.kind = &kind_flag,
	.bits = 1,
	.help = "Start your error reports anew."},
    {.key = "epl.soa.reserved2",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 1,
	.help = epl_zero},
    {},
};

static const struct field soa_fields[] = {
    {.key = "epl.soa.stat",
	.label = "State",
	.kind = &kind_hex,
	.bits = 8,
	.names = epl_states,
	.init = "0xfd",
	.help = epl_state_help},
    {.key = "epl.soa.flags",
	.label = "Flags",
	.kind = &kind_hex,
	.bits = 8,
	.parts = soa_parts,
	.help = "About errors."},
    {.key = "epl.soa.flags2", .label = "Flags 2", .kind = &kind_hex, .bits = 8, .help = epl_zero},
    {.key = "epl.soa.svid",
	.label = "Service",
	.kind = &kind_hex,
	.bits = 8,
	.names = services,
	.help = "What the node that may send shall send."},
    {.key = "epl.soa.svtg",
	.label = "Node",
	.kind = &kind_number,
	.bits = 8,
	.names = epl_nodes,
	.help = "Who may send; 0: nobody."},
    {.key = "epl.soa.eplv",
	.label = "Version",
	.kind = &kind_hex,
	.bits = 8,
	.init = "0x20",
	.help = "The version of POWERLINK."},
    {.key = "epl.soa.data",
	.label = "Fill",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "Zeros, or what a sync request wants."},
    {},
};

static const struct proto proto_epl_soa = {
    .key = "epl.soa",
    .name = "Start of asynchronous phase",
    .spec = "EPSG DS 301 clause 4.6.1.1.5",
    .help = "The rest of the cycle is for one node that has something to send.",
    .fields = soa_fields,
    .binds = (const struct bind[]){{&epl_type, 5, .group = 0x01111e000003}, {}},
};

static const struct name answers[] = {
    {1, .name = "ident-response", .help = "So I am."},
    {2, .name = "status-response", .help = "So I am doing."},
    {3, .name = "NMT-request", .help = "I want something."},
    {4, .name = "NMT-command", .help = "The managing node commands."},
    {5, .name = "SDO", .help = "Reading and writing settings."},
    {6, .name = "sync-response", .help = "For chains of answers."},
    {},
};

const struct space epl_service = {.name = "POWERLINK service"};

static const struct field asnd_fields[] = {
    {.key = "epl.asnd.svid",
	.label = "Service",
	.kind = &kind_hex,
	.bits = 8,
	.space = &epl_service,
	.names = answers,
	.init = "4",
	.help = "What is sent."},
    {},
};

static const struct proto proto_epl_asnd = {
    .key = "epl.asnd",
    .name = "Asynchronous data",
    .spec = "EPSG DS 301 clause 4.6.1.1.6",
    .help = "What does not belong into every cycle: identities, errors, settings.",
    .summary = "POWERLINK ASnd {epl.asnd.svid} {epl.src#} > {epl.dest#}",
    .fields = asnd_fields,
    .binds = (const struct bind[]){{&epl_type, 6, .group = 0x01111e000004}, {}},
};

static const struct field ainv_fields[] = {
    {.key = "epl.soa.stat",
	.label = "State",
	.kind = &kind_hex,
	.bits = 8,
	.names = epl_states,
	.init = "0xfd",
	.help = epl_state_help},
    {.key = "epl.ainv.reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 8,
	.help = epl_zero},
    {.key = "epl.ainv.flags",
	.label = "Flags",
	.kind = &kind_hex,
	.bits = 8,
	.parts = soa_parts,
	.help = "About errors."},
    {.key = "epl.asnd.svid",
	.label = "Service",
	.kind = &kind_hex,
	.bits = 8,
	.names = services,
	.init = "0xff",
	.help = "What the node that may send shall send."},
    {.key = "epl.asnd.svtg",
	.label = "Node",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "epl.asnd.svid", .from = 255, .is = IF},
	.names = epl_nodes,
	.help = "Who may send; 0: nobody."},
    {.key = "epl.soa.eplv",
	.label = "Version",
	.kind = &kind_hex,
	.bits = 8,
	.when = {.key = "epl.asnd.svid", .from = 255, .is = IF},
	.init = "0x20",
	.help = "The version of POWERLINK."},
    {.key = "epl.ainv.data",
	.label = "Fill",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "Zeros, or what the service wants."},
    {},
};

static const struct proto proto_epl_ainv = {
    .key = "epl.ainv_message",
    .name = "Asynchronous invitation",
    .spec = "EPSG DS 302-B",
    .help = "Like the start of the asynchronous phase, but for more than one frame in a cycle.",
    .fields = ainv_fields,
    .binds = (const struct bind[]){{&epl_type, 13}, {}},
};

const struct proto *const powerlink_async_protos[] = {
    &proto_epl_soa,
    &proto_epl_asnd,
    &proto_epl_ainv,
    NULL,
};
