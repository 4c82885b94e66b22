/* SPDX-License-Identifier: BSD-2-Clause */
/* Power line adapters with chips of Qualcomm: their memory, parts of it, and how it is driven. */
#include "proto/homeplug.h"
#include "proto/protos.h"
#include "wire/kind.h"

static const struct name results[] = {
    {0, .name = "success", .help = "Done."},
    {0x10, .name = "address", .help = "There is no memory."},
    {0x14, .name = "length", .help = "Not so much."},
    {},
};

/* clang-format off */

/* Where in the memory, and how much of it. */
#define MEMORY_PLACE \
    {.key = "homeplug_av.mem.addr", \
	.label = "Address", \
	.kind = &kind_hex, \
	.bits = 32, \
	.little = true, \
	.help = "Where in the memory."}, \
    {.key = "homeplug_av.mem.len_32bits", \
	.label = "Length", \
	.kind = &kind_hex, \
	.bits = 32, \
	.little = true, \
	.help = "How many bytes."}

/* clang-format on */

static const struct field wr_mem_req_fields[] = {
    HOMEPLUG_OUI,
    MEMORY_PLACE,
    {.key = "homeplug_av.mem.data",
	.label = "Data",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "What stands there."},
    {},
};

static const struct proto proto_wr_mem_req = {
    .key = "homeplug_av.wr_mem_req",
    .name = "Write memory",
    .spec = "none: Qualcomm Atheros, open-plc-utils",
    .help = "A host writes firmware into the memory of a chip that has none, or looks for errors.",
    .fields = wr_mem_req_fields,
    .binds = (const struct bind[]){{&homeplug_message, 0xa004, .test = homeplug_is_qualcomm}, {}},
};

static const struct field wr_mem_cnf_fields[] = {
    HOMEPLUG_OUI,
    {.key = "homeplug_av.mem.status",
	.label = "Status",
	.kind = &kind_hex,
	.bits = 8,
	.names = results,
	.help = "Whether it was done."},
    MEMORY_PLACE,
    {},
};

static const struct proto proto_wr_mem_cnf = {
    .key = "homeplug_av.wr_mem_cnf",
    .name = "Memory written",
    .spec = "none: Qualcomm Atheros, open-plc-utils",
    .help = "Whether it was written.",
    .fields = wr_mem_cnf_fields,
    .binds = (const struct bind[]){{&homeplug_message, 0xa005, .test = homeplug_is_qualcomm}, {}},
};

static const struct field rd_mem_req_fields[] = {
    HOMEPLUG_OUI,
    MEMORY_PLACE,
    {},
};

static const struct proto proto_rd_mem_req = {
    .key = "homeplug_av.rd_mem_req",
    .name = "Read memory",
    .spec = "none: Qualcomm Atheros, open-plc-utils",
    .help = "What stands in the memory of the chip.",
    .fields = rd_mem_req_fields,
    .binds = (const struct bind[]){{&homeplug_message, 0xa008, .test = homeplug_is_qualcomm}, {}},
};

static const struct field rd_mem_cnf_fields[] = {
    HOMEPLUG_OUI,
    {.key = "homeplug_av.mem.status",
	.label = "Status",
	.kind = &kind_hex,
	.bits = 8,
	.names = results,
	.help = "Whether it was done."},
    MEMORY_PLACE,
    {.key = "homeplug_av.mem.data",
	.label = "Data",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "What stands there."},
    {},
};

static const struct proto proto_rd_mem_cnf = {
    .key = "homeplug_av.rd_mem_cnf",
    .name = "Memory",
    .spec = "none: Qualcomm Atheros, open-plc-utils",
    .help = "What stands in the memory of the chip.",
    .fields = rd_mem_cnf_fields,
    .binds = (const struct bind[]){{&homeplug_message, 0xa009, .test = homeplug_is_qualcomm}, {}},
};

static const struct name modules[] = {
    {0x00, .name = "loader", .help = "The program that starts the chip."},
    {0x01, .name = "firmware", .help = "The firmware."},
    {0x02, .name = "PIB", .help = "The settings: the parameter information block."},
    {0x10, .name = "alternate", .help = "Write to the other place in the flash memory."},
    {},
};

static const struct name module_results[] = {
    {0, .name = "success", .help = "Done."},
    {0x10, .name = "module", .help = "There is no such part."},
    {0x12, .name = "length", .help = "Not so much."},
    {0x14, .name = "check-sum", .help = "It is broken."},
    {0x18, .name = "header-check-sum", .help = "The head of it is broken."},
    {0x1c, .name = "length-other", .help = "Not so much."},
    {0x20, .name = "offset", .help = "Not this piece: another one is to come."},
    {},
};

static const struct name updates[] = {
    {0, .name = "success", .help = "Done."},
    {0x10, .name = "failure", .help = "It was written, and does not run."},
    {},
};

/* clang-format off */

/* A piece of a part of the flash memory. */
#define MODULE_PIECE(RESERVED) \
    {.key = "homeplug_av.module_id", \
	.label = "Module", \
	.kind = &kind_hex, \
	.bits = 8, \
	.names = modules, \
	.init = "2", \
	.help = "Which part of the flash memory."}, \
    {.key = RESERVED, \
	.label = "Reserved", \
	.kind = &kind_bytes, \
	.bits = 8, \
	.help = "Not used: zeros."}, \
    {.key = "homeplug_av.mem.len_16bits", \
	.label = "Length", \
	.kind = &kind_hex, \
	.bits = 16, \
	.little = true, \
	.help = "How many bytes."}, \
    {.key = "homeplug_av.mem.offset", \
	.label = "Offset", \
	.kind = &kind_hex, \
	.bits = 32, \
	.little = true, \
	.help = "From where in the part."}

/* clang-format on */

static const struct field wr_mod_req_fields[] = {
    HOMEPLUG_OUI,
    MODULE_PIECE("homeplug_av.wr_mod_req.reserved"),
    {.key = "homeplug_av.mem.checksum",
	.label = "Check sum",
	.kind = &kind_hex,
	.bits = 32,
	.little = true,
	.help = "So that a broken piece is noticed."},
    {.key = "homeplug_av.mem.data",
	.label = "Data",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "What stands there."},
    {},
};

static const struct proto proto_wr_mod_req = {
    .key = "homeplug_av.wr_mod_req",
    .name = "Write module",
    .spec = "none: Qualcomm Atheros, open-plc-utils",
    .help = "A piece of new firmware or of new settings.",
    .fields = wr_mod_req_fields,
    .binds = (const struct bind[]){{&homeplug_message, 0xa020, .test = homeplug_is_qualcomm}, {}},
};

static const struct field wr_mod_cnf_fields[] = {
    HOMEPLUG_OUI,
    {.key = "homeplug_av.wr_mod_cnf.status",
	.label = "Status",
	.kind = &kind_hex,
	.bits = 8,
	.names = module_results,
	.help = "Whether it was done."},
    MODULE_PIECE("homeplug_av.wr_mod_cnf.reserved"),
    {},
};

static const struct proto proto_wr_mod_cnf = {
    .key = "homeplug_av.wr_mod_cnf",
    .name = "Module written",
    .spec = "none: Qualcomm Atheros, open-plc-utils",
    .help = "Whether a piece was taken.",
    .fields = wr_mod_cnf_fields,
    .binds = (const struct bind[]){{&homeplug_message, 0xa021, .test = homeplug_is_qualcomm}, {}},
};

static const struct field wr_mod_ind_fields[] = {
    HOMEPLUG_OUI,
    {.key = "homeplug_av.wr_mod_ind.status",
	.label = "Status",
	.kind = &kind_hex,
	.bits = 8,
	.names = updates,
	.help = "Whether it was done."},
    {.key = "homeplug_av.module_id",
	.label = "Module",
	.kind = &kind_hex,
	.bits = 8,
	.names = modules,
	.init = "2",
	.help = "Which part of the flash memory."},
    {},
};

static const struct proto proto_wr_mod_ind = {
    .key = "homeplug_av.wr_mod_ind",
    .name = "Module replaced",
    .spec = "none: Qualcomm Atheros, open-plc-utils",
    .help = "New firmware or settings run now.",
    .fields = wr_mod_ind_fields,
    .binds = (const struct bind[]){{&homeplug_message, 0xa022, .test = homeplug_is_qualcomm}, {}},
};

static const struct field rd_mod_req_fields[] = {
    HOMEPLUG_OUI,
    MODULE_PIECE("homeplug_av.rd_mod_req.reserved"),
    {},
};

static const struct proto proto_rd_mod_req = {
    .key = "homeplug_av.rd_mod_req",
    .name = "Read module",
    .spec = "none: Qualcomm Atheros, open-plc-utils",
    .help = "A piece of the firmware or of the settings, please.",
    .fields = rd_mod_req_fields,
    .binds = (const struct bind[]){{&homeplug_message, 0xa024, .test = homeplug_is_qualcomm}, {}},
};

static const struct field rd_mod_cnf_fields[] = {
    HOMEPLUG_OUI,
    {.key = "homeplug_av.rd_mod_cnf.status",
	.label = "Status",
	.kind = &kind_hex,
	.bits = 8,
	.names = module_results,
	.help = "Whether it was done."},
    {.key = "homeplug_av.rd_mod_cnf.reserved",
	.label = "Reserved",
	.kind = &kind_bytes,
	.bits = 24,
	.help = "Not used: zeros."},
    MODULE_PIECE("homeplug_av.rd_mod_cnf.reserved_2"),
    {.key = "homeplug_av.mem.checksum",
	.label = "Check sum",
	.kind = &kind_hex,
	.bits = 32,
	.little = true,
	.help = "So that a broken piece is noticed."},
    {.key = "homeplug_av.mem.data",
	.label = "Data",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "What stands there."},
    {},
};

static const struct proto proto_rd_mod_cnf = {
    .key = "homeplug_av.rd_mod_cnf",
    .name = "Module",
    .spec = "none: Qualcomm Atheros, open-plc-utils",
    .help = "A piece of the firmware or of the settings.",
    .fields = rd_mod_cnf_fields,
    .binds = (const struct bind[]){{&homeplug_message, 0xa025, .test = homeplug_is_qualcomm}, {}},
};

const struct proto *const homeplug_memory_protos[] = {
    &proto_wr_mem_req,
    &proto_wr_mem_cnf,
    &proto_rd_mem_req,
    &proto_rd_mem_cnf,
    &proto_wr_mod_req,
    &proto_wr_mod_cnf,
    &proto_wr_mod_ind,
    &proto_rd_mod_req,
    &proto_rd_mod_cnf,
    NULL,
};
