/* SPDX-License-Identifier: BSD-2-Clause */
/* Power line adapters with chips of Qualcomm: how the memory beside the chip is set up. */
#include "proto/homeplug.h"
#include "proto/protos.h"
#include "wire/kind.h"

static const struct name block_results[] = {
    {0, .name = "success", .help = "Done."},
    {1, .name = "failure", .help = "Not done."},
    {0x10, .name = "no-flash", .help = "There is no flash memory."},
    {0x30, .name = "check-sum", .help = "It is broken."},
    {0x34, .name = "test", .help = "The memory does not pass its test."},
    {},
};

static const struct name images[] = {
    {0, .name = "any", .help = "Anything."},
    {1, .name = "settings-synopsys", .help = "Settings for one kind of memory."},
    {2, .name = "settings-denali", .help = "Settings for another kind of memory."},
    {3, .name = "applet-denali", .help = "A program that tests memory."},
    {4, .name = "firmware", .help = "The firmware."},
    {5, .name = "OAS-client", .help = "A program of the maker."},
    {6, .name = "custom", .help = "Of somebody else."},
    {7, .name = "memory-applet", .help = "A program that sets the memory up."},
    {8, .name = "power-applet", .help = "A program that saves power."},
    {9, .name = "OAS-IP", .help = "A program of the maker."},
    {10, .name = "OAS-TR069", .help = "A program of the maker."},
    {11, .name = "soft-loader", .help = "The program that starts the chip."},
    {12, .name = "flash-layout", .help = "What stands where in the flash memory."},
    {13, .name = "unknown", .help = "Not said."},
    {14, .name = "manifest", .help = "A list of what follows."},
    {15, .name = "parameters", .help = "Settings."},
    {16, .name = "custom-module", .help = "Of somebody else."},
    {17, .name = "update-applet", .help = "A program that replaces parts."},
    {},
};

static const struct field image_parts[] = {
    {.key = "homeplug_av.cblock_hdr.img_type.spare",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 3,
	.help = "Not used: zero."},
    {.key = "homeplug_av.cblock_hdr.img_type",
	.label = "Image",
	.kind = &kind_number,
	.bits = 5,
	.names = images,
	.help = "What follows."},
    {},
};

static const struct field mask_parts[] = {
    {.key = "homeplug_av.cblock_hdr.ignore_mask.spare",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 16,
	.little = true,
	.mask = 0xfe00,
	.help = "Not used: zeros."},
    {.key = "homeplug_av.cblock_hdr.ignore_mask",
	.label = "Ignored",
	.kind = &kind_hex,
	.bits = 16,
	.little = true,
	.mask = 0x01ff,
	.help = "On which chips it is passed over."},
    {},
};

/* clang-format off */

/* How the memory beside the chip is driven. */
#define SDRAM_ROWS(RESERVED) \
    {.key = "homeplug_av.cblock.sdram_size", \
	.label = "Size", \
	.kind = &kind_number, \
	.bits = 32, \
	.little = true, \
	.help = "Bytes of memory beside the chip."}, \
    {.key = "homeplug_av.cblock.sdram_conf", \
	.label = "Configuration", \
	.kind = &kind_hex, \
	.bits = 32, \
	.little = true, \
	.help = "Which memory it is."}, \
    {.key = "homeplug_av.cblock.sdram_tim0", \
	.label = "Timing", \
	.kind = &kind_hex, \
	.bits = 32, \
	.little = true, \
	.help = "How fast it is."}, \
    {.key = "homeplug_av.cblock.sdram_tim1", \
	.label = "Timing, more", \
	.kind = &kind_hex, \
	.bits = 32, \
	.little = true, \
	.help = "How fast it is."}, \
    {.key = "homeplug_av.cblock.sdram_cntrl", \
	.label = "Control", \
	.kind = &kind_hex, \
	.bits = 32, \
	.little = true, \
	.help = "How it is driven."}, \
    {.key = "homeplug_av.cblock.sdram_refresh", \
	.label = "Refresh", \
	.kind = &kind_hex, \
	.bits = 32, \
	.little = true, \
	.help = "How often it is refreshed."}, \
    {.key = "homeplug_av.cblock.mac_clock", \
	.label = "Clock", \
	.kind = &kind_hex, \
	.bits = 32, \
	.little = true, \
	.help = "The clock of the chip."}, \
    {.key = RESERVED, \
	.label = "Reserved", \
	.kind = &kind_bytes, \
	.bits = 32, \
	.help = "Not used: zeros."}

/* clang-format on */

static const struct field rd_block_cnf_fields[] = {
    HOMEPLUG_OUI,
    {.key = "homeplug_av.rd_block_cnf.status",
	.label = "Status",
	.kind = &kind_hex,
	.bits = 8,
	.names = block_results,
	.help = "Whether it was done."},
    {.key = "homeplug_av.rd_block_cnf.len",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.help = "Bytes that follow."},
    {.key = "homeplug_av.cblock_hdr.ver",
	.label = "Version",
	.kind = &kind_hex,
	.bits = 32,
	.little = true,
	.help = "The version of the head."},
    {.key = "homeplug_av.cblock_hdr.img_rom_addr",
	.label = "Flash address",
	.kind = &kind_hex,
	.bits = 32,
	.little = true,
	.help = "Where it lies in the flash memory."},
    {.key = "homeplug_av.cblock_hdr.img_addr",
	.label = "Address",
	.kind = &kind_hex,
	.bits = 32,
	.little = true,
	.help = "Where in the memory it goes."},
    {.key = "homeplug_av.cblock_hdr.img_len",
	.label = "Image length",
	.kind = &kind_number,
	.bits = 32,
	.little = true,
	.help = "How long it is."},
    {.key = "homeplug_av.cblock_hdr.img_chksum",
	.label = "Check sum",
	.kind = &kind_hex,
	.bits = 32,
	.little = true,
	.help = "So that a broken one is noticed."},
    {.key = "homeplug_av.cblock_hdr.entry_point",
	.label = "Start address",
	.kind = &kind_hex,
	.bits = 32,
	.little = true,
	.help = "Where it begins to run."},
    {.key = "homeplug_av.cblock_hdr.minor",
	.label = "Minor version",
	.kind = &kind_number,
	.bits = 8,
	.help = "The version of the head, further."},
    {.key = "homeplug_av.cblock_hdr.img_type.byte",
	.label = "Image",
	.kind = &kind_hex,
	.bits = 8,
	.parts = image_parts,
	.help = "What follows."},
    {.key = "homeplug_av.cblock_hdr.ignore_mask.word",
	.label = "Ignored",
	.kind = &kind_hex,
	.bits = 16,
	.little = true,
	.parts = mask_parts,
	.help = "On which chips it is passed over."},
    {.key = "homeplug_av.cblock_hdr.module_id",
	.label = "Module",
	.kind = &kind_hex,
	.bits = 32,
	.little = true,
	.help = "Which part it is."},
    {.key = "homeplug_av.cblock_hdr.module_subid",
	.label = "Module, further",
	.kind = &kind_hex,
	.bits = 32,
	.little = true,
	.help = "Which part of that."},
    {.key = "homeplug_av.cblock_hdr.next_hdr",
	.label = "Next",
	.kind = &kind_hex,
	.bits = 32,
	.little = true,
	.help = "Where the next head lies."},
    {.key = "homeplug_av.cblock_hdr.hdr_chksum",
	.label = "Head check sum",
	.kind = &kind_hex,
	.bits = 32,
	.little = true,
	.help = "So that a broken head is noticed."},
    SDRAM_ROWS("homeplug_av.rd_block_cnf.reserved"),
    {},
};

static const struct proto proto_rd_block_cnf = {
    .key = "homeplug_av.rd_block_cnf",
    .name = "Configuration block",
    .spec = "none: Qualcomm Atheros, open-plc-utils",
    .help = "How the memory beside the chip is set up: the first thing in the flash memory.",
    .fields = rd_block_cnf_fields,
    .binds = (const struct bind[]){{&homeplug_message, 0xa059, .test = homeplug_is_qualcomm}, {}},
};

static const struct field set_sdram_req_fields[] = {
    HOMEPLUG_OUI,
    SDRAM_ROWS("homeplug_av.set_sdram_req.reserved"),
    {.key = "homeplug_av.set_sdram_req.chksum",
	.label = "Check sum",
	.kind = &kind_hex,
	.bits = 32,
	.little = true,
	.help = "So that a broken one is noticed."},
    {},
};

static const struct proto proto_set_sdram_req = {
    .key = "homeplug_av.set_sdram_req",
    .name = "Set memory up",
    .spec = "none: Qualcomm Atheros, open-plc-utils",
    .help = "How the memory beside the chip is to be driven: the first thing a host says to a chip "
	    "without flash memory.",
    .fields = set_sdram_req_fields,
    .binds = (const struct bind[]){{&homeplug_message, 0xa05c, .test = homeplug_is_qualcomm}, {}},
};

static const struct field set_sdram_cnf_fields[] = {
    HOMEPLUG_OUI,
    {.key = "homeplug_av.set_sdram_cnf.status",
	.label = "Status",
	.kind = &kind_hex,
	.bits = 8,
	.names = block_results,
	.help = "Whether it was done."},
    {},
};

static const struct proto proto_set_sdram_cnf = {
    .key = "homeplug_av.set_sdram_cnf",
    .name = "Memory set up",
    .spec = "none: Qualcomm Atheros, open-plc-utils",
    .help = "Whether the memory runs.",
    .fields = set_sdram_cnf_fields,
    .binds = (const struct bind[]){{&homeplug_message, 0xa05d, .test = homeplug_is_qualcomm}, {}},
};

const struct proto *const homeplug_block_protos[] = {
    &proto_rd_block_cnf,
    &proto_set_sdram_req,
    &proto_set_sdram_cnf,
    NULL,
};
