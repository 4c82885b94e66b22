/* SPDX-License-Identifier: BSD-2-Clause */
/* Power line adapters with chips of Qualcomm: tests of the factory. */
#include "proto/homeplug.h"
#include "proto/protos.h"
#include "wire/kind.h"

static const struct name results[] = {
    {0, .name = "success", .help = "Done."},
    {1, .name = "failure", .help = "Not done."},
    {2, .name = "unsupported", .help = "It cannot do that."},
    {},
};

static const struct field fr_lbk_req_fields[] = {
    HOMEPLUG_OUI,
    {.key = "homeplug_av.lbk.duration",
	.label = "Duration",
	.kind = &kind_number,
	.bits = 8,
	.help = "For how many seconds."},
    {.key = "homeplug_av.fr_lbk_req.reserved",
	.label = "Reserved",
	.kind = &kind_bytes,
	.bits = 8,
	.help = "Not used: zeros."},
    {.key = "homeplug_av.lbk.len",
	.label = "Length",
	.kind = &kind_number,
	.bits = 16,
	.help = "Bytes of the frame."},
    {.key = "homeplug_av.fr_lbj_req.data",
	.label = "Frame",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "The frame."},
    {},
};

static const struct proto proto_fr_lbk_req = {
    .key = "homeplug_av.fr_lbk_req",
    .name = "Loop test",
    .spec = "none: Qualcomm Atheros, open-plc-utils",
    .help = "The adapter shall send this frame to itself again and again: a test of the factory.",
    .fields = fr_lbk_req_fields,
    .binds = (const struct bind[]){{&homeplug_message, 0xa048, .test = homeplug_is_qualcomm}, {}},
};

static const struct field low_1[] = {
    {.key = "homeplug_av.fr_lbk_cnf.status.spare",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 6,
	.help = "Not used: zero."},
    {.key = "homeplug_av.fr_lbk_cnf.status",
	.label = "Status",
	.kind = &kind_hex,
	.bits = 2,
	.names = results,
	.help = "Whether it will."},
    {},
};

static const struct field fr_lbk_cnf_fields[] = {
    HOMEPLUG_OUI,
    {.key = "homeplug_av.fr_lbk_cnf.status.byte",
	.label = "Status",
	.kind = &kind_hex,
	.bits = 8,
	.parts = low_1,
	.help = "Whether it will."},
    {.key = "homeplug_av.lbk.duration",
	.label = "Duration",
	.kind = &kind_number,
	.bits = 8,
	.help = "For how many seconds."},
    {.key = "homeplug_av.lbk.len",
	.label = "Length",
	.kind = &kind_number,
	.bits = 16,
	.help = "Bytes of the frame."},
    {},
};

static const struct proto proto_fr_lbk_cnf = {
    .key = "homeplug_av.fr_lbk_cnf",
    .name = "Loop test begun",
    .spec = "none: Qualcomm Atheros, open-plc-utils",
    .help = "Whether the test has begun.",
    .fields = fr_lbk_cnf_fields,
    .binds = (const struct bind[]){{&homeplug_message, 0xa049, .test = homeplug_is_qualcomm}, {}},
};

static const struct field low_2[] = {
    {.key = "homeplug_av.lnk_stat_cnf.status.spare",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 6,
	.help = "Not used: zero."},
    {.key = "homeplug_av.lnk_stat_cnf.status",
	.label = "Status",
	.kind = &kind_hex,
	.bits = 2,
	.names = results,
	.help = "Whether it was done."},
    {},
};

static const struct name loops[] = {
    {0, .name = "done", .help = "The test is over."},
    {1, .name = "running", .help = "The test runs."},
    {},
};

static const struct field low_3[] = {
    {.key = "homeplug_av.lnk_stat_cnf.lbk_stat.spare",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 7,
	.help = "Not used: zero."},
    {.key = "homeplug_av.lnk_stat_cnf.lbk_stat",
	.label = "Test",
	.kind = &kind_hex,
	.bits = 1,
	.names = loops,
	.help = "How far it is."},
    {},
};

static const struct field lbk_stat_cnf_fields[] = {
    HOMEPLUG_OUI,
    {.key = "homeplug_av.lnk_stat_cnf.status.byte",
	.label = "Status",
	.kind = &kind_hex,
	.bits = 8,
	.parts = low_2,
	.help = "Whether it was done."},
    {.key = "homeplug_av.lnk_stat_cnf.lbk_stat.byte",
	.label = "Test",
	.kind = &kind_hex,
	.bits = 8,
	.parts = low_3,
	.help = "How far it is."},
    {},
};

static const struct proto proto_lbk_stat_cnf = {
    .key = "homeplug_av.lbk_stat_cnf",
    .name = "Loop test state",
    .spec = "none: Qualcomm Atheros, open-plc-utils",
    .help = "How far the test is.",
    .fields = lbk_stat_cnf_fields,
    .binds = (const struct bind[]){{&homeplug_message, 0xa04d, .test = homeplug_is_qualcomm}, {}},
};

const struct proto *const homeplug_loops_protos[] = {
    &proto_fr_lbk_req,
    &proto_fr_lbk_cnf,
    &proto_lbk_stat_cnf,
    NULL,
};
