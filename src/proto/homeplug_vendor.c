/* SPDX-License-Identifier: BSD-2-Clause */
/* Power line adapters with chips of Qualcomm (before that Atheros, Intellon): versions, names,
 * starting, flash memory. Does not know their reports and networks (homeplug_reports.c,
 * homeplug_adapter.c). */
#include "proto/homeplug.h"
#include "proto/kinds.h"
#include "proto/protos.h"
#include "wire/kind.h"

const struct name homeplug_makers[] = {
    {0x00b052, .name = "Qualcomm",
	.help = "Qualcomm Atheros: most adapters, and most cars and charging stations."},
    {0x0080e1, .name = "ST", .help = "STMicroelectronics, with software of IoTecha."},
    {},
};

bool
homeplug_is_qualcomm(const struct stretch *mine)
{
	return mine->n >= 3 && mine->bytes[0] == 0x00 && mine->bytes[1] == 0xb0 &&
	       mine->bytes[2] == 0x52;
}

static const struct field other_fields[] = {
    HOMEPLUG_OUI,
    {.key = "homeplug_av.vendor.data",
	.label = "Data",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "What it means only the maker says; a question mostly needs none."},
    {},
};

static const struct proto proto_other = {
    .key = "homeplug_av.vendor",
    .name = "Message of a maker",
    .spec = "HomePlug AV 2.1 clause 11.1",
    .help = "A message that only adapters of one maker understand. Numbers from 0x8000 on are "
	    "such; whose they are the first three bytes say.",
    .summary = "HomePlug AV {homeplug_av.mmhdr.mmtype} {homeplug_av.mmhdr.mmtype.lsb} "
	       "({homeplug_av.vendor.oui})",
    .fields = other_fields,
    .binds = (const struct bind[]){{&homeplug_message, 0x8000, 0xffff}, {}},
};

static const struct name devices[] = {
    {0x00, .name = "unknown", .help = "Not said."},
    {0x01, .name = "INT6000", .help = "The first chip for 200 Mb/s."},
    {0x02, .name = "INT6300", .help = "A chip for 200 Mb/s."},
    {0x03, .name = "INT6400", .help = "A chip for 200 Mb/s."},
    {0x04, .name = "AR7400", .help = "A chip for 500 Mb/s."},
    {0x05, .name = "AR6405", .help = "A chip for 200 Mb/s."},
    {0x20, .name = "QCA7420", .help = "A chip for 500 Mb/s and more; also the QCA7450."},
    {0x21, .name = "QCA6410", .help = "A chip for low power; also the QCA6411."},
    {0x22, .name = "QCA7000", .help = "The chip of cars and charging stations."},
    {},
};

static const struct name done[] = {
    {0, .name = "success", .help = "Done."},
    {},
};

static const struct field get_sw_cnf_fields[] = {
    HOMEPLUG_OUI,
    {.key = "homeplug_av.get_sw_cnf.status",
	.label = "Status",
	.kind = &kind_number,
	.bits = 8,
	.names = done,
	.help = "Whether it was done."},
    {.key = "homeplug_av.get_sw_cnf.dev_id",
	.label = "Chip",
	.kind = &kind_hex,
	.bits = 8,
	.names = devices,
	.init = "0x22",
	.help = "Which chip."},
    {.key = "homeplug_av.get_sw_cnf.ver_len",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.init = "20",
	.help = "Letters of the version; those behind are left over."},
    {.key = "homeplug_av.get_sw_cnf.ver_str",
	.label = "Version",
	.kind = &kind_text_padded,
	.bits = 512,
	.init = "MAC-QCA7000-1.1.0.11",
	.help = "Chip, version and date of the firmware, in letters."},
    {.key = "homeplug_av.get_sw_cnf.upg",
	.label = "Upgradable",
	.kind = &kind_hex,
	.bits = 8,
	.help = "1: the firmware can be replaced."},
    {},
};

static const struct proto proto_get_sw_cnf = {
    .key = "homeplug_av.get_sw_cnf",
    .name = "Version",
    .spec = "none: Qualcomm Atheros, open-plc-utils",
    .help = "Which chip an adapter has, and which firmware. Programs ask all adapters for it "
	    "first, to see which there are.",
    .summary = "Adapter {homeplug_av.get_sw_cnf.dev_id} {homeplug_av.get_sw_cnf.ver_str\"}",
    .fields = get_sw_cnf_fields,
    .binds = (const struct bind[]){{&homeplug_message, 0xa001, .test = homeplug_is_qualcomm}, {}},
};

static const struct name modules[] = {
    {0x00, .name = "loader", .help = "The program that starts the chip."},
    {0x01, .name = "firmware", .help = "The firmware."},
    {0x02, .name = "PIB", .help = "The settings: the parameter information block."},
    {0x10, .name = "alternate", .help = "Write to the other place in the flash memory."},
    {},
};

static const struct name starts[] = {
    {0, .name = "success", .help = "Done."},
    {0x10, .name = "module", .help = "There is no such part."},
    {0x14, .name = "command", .help = "It does not know this order."},
    {},
};

static const struct field st_mac_req_fields[] = {
    HOMEPLUG_OUI,
    {.key = "homeplug_av.module_id",
	.label = "Module",
	.kind = &kind_hex,
	.bits = 8,
	.names = modules,
	.init = "2",
	.help = "Which part of the flash memory."},
    {.key = "homeplug_av.st_mac_req.reserved",
	.label = "Reserved",
	.kind = &kind_bytes,
	.bits = 24,
	.help = "Not used: zeros."},
    {.key = "homeplug_av.st_mac_req.img_load",
	.label = "Load address",
	.kind = &kind_hex,
	.bits = 32,
	.little = true,
	.help = "Where the firmware lies."},
    {.key = "homeplug_av.st_mac_req.img_len",
	.label = "Length",
	.kind = &kind_hex,
	.bits = 32,
	.little = true,
	.help = "How long it is."},
    {.key = "homeplug_av.st_mac_req.img_chksum",
	.label = "Check sum",
	.kind = &kind_hex,
	.bits = 32,
	.little = true,
	.help = "So that a broken one is noticed."},
    {.key = "homeplug_av.st_mac_req.img_start",
	.label = "Start address",
	.kind = &kind_hex,
	.bits = 32,
	.little = true,
	.help = "Where it begins to run."},
    {},
};

static const struct proto proto_st_mac_req = {
    .key = "homeplug_av.st_mac_req",
    .name = "Start firmware",
    .spec = "none: Qualcomm Atheros, open-plc-utils",
    .help = "A host without flash memory at the chip starts the firmware that it has loaded into "
	    "its memory.",
    .fields = st_mac_req_fields,
    .binds = (const struct bind[]){{&homeplug_message, 0xa00c, .test = homeplug_is_qualcomm}, {}},
};

static const struct field st_mac_cnf_fields[] = {
    HOMEPLUG_OUI,
    {.key = "homeplug_av.st_mac_cnf.status",
	.label = "Status",
	.kind = &kind_hex,
	.bits = 8,
	.names = starts,
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

static const struct proto proto_st_mac_cnf = {
    .key = "homeplug_av.st_mac_cnf",
    .name = "Firmware started",
    .spec = "none: Qualcomm Atheros, open-plc-utils",
    .help = "Whether the firmware was started.",
    .fields = st_mac_cnf_fields,
    .binds = (const struct bind[]){{&homeplug_message, 0xa00d, .test = homeplug_is_qualcomm}, {}},
};

static const struct name flashes[] = {
    {0, .name = "success", .help = "Done."},
    {0x10, .name = "no-flash", .help = "There is no flash memory."},
    {},
};

static const struct field get_nvm_cnf_fields[] = {
    HOMEPLUG_OUI,
    {.key = "homeplug_av.get_nvm_cnf.status",
	.label = "Status",
	.kind = &kind_hex,
	.bits = 8,
	.names = flashes,
	.help = "Whether it was done."},
    {.key = "homeplug_av.get_nvm_cnf.nvm_type",
	.label = "Type",
	.kind = &kind_hex,
	.bits = 32,
	.little = true,
	.help = "The maker's number of it."},
    {.key = "homeplug_av.get_nvm_cnf.nvm_page",
	.label = "Page",
	.kind = &kind_hex,
	.bits = 32,
	.little = true,
	.help = "Bytes that are written in one go."},
    {.key = "homeplug_av.get_nvm_cnf.nvm_block",
	.label = "Block",
	.kind = &kind_hex,
	.bits = 32,
	.little = true,
	.help = "Bytes that are erased in one go."},
    {.key = "homeplug_av.get_nvm_cnf.nvm_size",
	.label = "Size",
	.kind = &kind_hex,
	.bits = 32,
	.little = true,
	.help = "Bytes in all."},
    {},
};

static const struct proto proto_get_nvm_cnf = {
    .key = "homeplug_av.get_nvm_cnf",
    .name = "Flash memory",
    .spec = "none: Qualcomm Atheros, open-plc-utils",
    .help = "Which flash memory stands beside the chip.",
    .fields = get_nvm_cnf_fields,
    .binds = (const struct bind[]){{&homeplug_message, 0xa011, .test = homeplug_is_qualcomm}, {}},
};

static const struct name resets[] = {
    {0, .name = "success", .help = "Done."},
    {1, .name = "no-flash", .help = "There is no flash memory."},
    {},
};

static const struct field rs_dev_cnf_fields[] = {
    HOMEPLUG_OUI,
    {.key = "homeplug_av.rs_dev_cnf.status",
	.label = "Status",
	.kind = &kind_hex,
	.bits = 8,
	.names = resets,
	.help = "Whether it will."},
    {},
};

static const struct proto proto_rs_dev_cnf = {
    .key = "homeplug_av.rs_dev_cnf",
    .name = "Reset",
    .spec = "none: Qualcomm Atheros, open-plc-utils",
    .help = "The adapter starts anew, once it has said so.",
    .fields = rs_dev_cnf_fields,
    .binds = (const struct bind[]){{&homeplug_message, 0xa01d, .test = homeplug_is_qualcomm}, {}},
};

static const struct name kept[] = {
    {0, .name = "success", .help = "Done."},
    {0x10, .name = "module", .help = "There is no such part."},
    {0x14, .name = "no-flash", .help = "There is no flash memory."},
    {0x18, .name = "too-small", .help = "The flash memory is too small."},
    {0x1c, .name = "check-sum", .help = "The head of it is broken."},
    {0x20, .name = "mismatch", .help = "The parts do not go together."},
    {},
};

static const struct field mod_nvm_req_fields[] = {
    HOMEPLUG_OUI,
    {.key = "homeplug_av.module_id",
	.label = "Module",
	.kind = &kind_hex,
	.bits = 8,
	.names = modules,
	.init = "2",
	.help = "Which part of the flash memory."},
    {},
};

static const struct proto proto_mod_nvm_req = {
    .key = "homeplug_av.mod_nvm_req",
    .name = "Keep module",
    .spec = "none: Qualcomm Atheros, open-plc-utils",
    .help = "Write what was sent into the flash memory, so that it is there after a power cut.",
    .fields = mod_nvm_req_fields,
    .binds = (const struct bind[]){{&homeplug_message, 0xa028, .test = homeplug_is_qualcomm}, {}},
};

static const struct field mod_nvm_cnf_fields[] = {
    HOMEPLUG_OUI,
    {.key = "homeplug_av.mod_nvm_cnf.status",
	.label = "Status",
	.kind = &kind_hex,
	.bits = 8,
	.names = kept,
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

static const struct proto proto_mod_nvm_cnf = {
    .key = "homeplug_av.mod_nvm_cnf",
    .name = "Module kept",
    .spec = "none: Qualcomm Atheros, open-plc-utils",
    .help = "Whether it was written into the flash memory.",
    .fields = mod_nvm_cnf_fields,
    .binds = (const struct bind[]){{&homeplug_message, 0xa029, .test = homeplug_is_qualcomm}, {}},
};

static const struct name actions[] = {
    {0, .name = "load", .help = "The chip has no firmware: please load it."},
    {1, .name = "firmware", .help = "New firmware has come: please fetch it."},
    {2, .name = "PIB", .help = "New settings have come: please fetch them."},
    {3, .name = "both", .help = "New firmware and settings have come: please fetch them."},
    {4, .name = "load-again",
	.help = "The chip has no firmware, and nothing to load it with: please do."},
    {},
};

static const struct name host_results[] = {
    {0, .name = "success", .help = "Done."},
    {1, .name = "failure", .help = "Not done."},
    {2, .name = "unsupported", .help = "It cannot do that."},
    {},
};

static const struct field host_action_ind_fields[] = {
    HOMEPLUG_OUI,
    {.key = "homeplug_av.host_action_ind.action",
	.label = "Action",
	.kind = &kind_hex,
	.bits = 8,
	.names = actions,
	.help = "What is wanted."},
    {},
};

static const struct proto proto_host_action_ind = {
    .key = "homeplug_av.host_action_ind",
    .name = "Host wanted",
    .spec = "none: Qualcomm Atheros, open-plc-utils",
    .help = "The chip asks the computer beside it for something that it cannot do alone.",
    .summary = "Adapter wants {homeplug_av.host_action_ind.action}",
    .fields = host_action_ind_fields,
    .binds = (const struct bind[]){{&homeplug_message, 0xa062, .test = homeplug_is_qualcomm}, {}},
};

static const struct field low_1[] = {
    {.key = "homeplug_av.host_action_rsp.status.spare",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 6,
	.help = "Not used: zero."},
    {.key = "homeplug_av.host_action_rsp.status",
	.label = "Status",
	.kind = &kind_hex,
	.bits = 2,
	.names = host_results,
	.help = "Whether it will be done."},
    {},
};

static const struct field host_action_rsp_fields[] = {
    HOMEPLUG_OUI,
    {.key = "homeplug_av.host_action_rsp.status.byte",
	.label = "Status",
	.kind = &kind_hex,
	.bits = 8,
	.parts = low_1,
	.help = "Whether it will be done."},
    {},
};

static const struct proto proto_host_action_rsp = {
    .key = "homeplug_av.host_action_rsp",
    .name = "Host answers",
    .spec = "none: Qualcomm Atheros, open-plc-utils",
    .help = "The computer beside the chip has heard it.",
    .fields = host_action_rsp_fields,
    .binds = (const struct bind[]){{&homeplug_message, 0xa063, .test = homeplug_is_qualcomm}, {}},
};

static const struct field low_2[] = {
    {.key = "homeplug_av.mfg_string_cnf.status.spare",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 6,
	.help = "Not used: zero."},
    {.key = "homeplug_av.mfg_string_cnf.status",
	.label = "Status",
	.kind = &kind_hex,
	.bits = 2,
	.names = host_results,
	.help = "Whether it was done."},
    {},
};

static const struct field mfg_string_cnf_fields[] = {
    HOMEPLUG_OUI,
    {.key = "homeplug_av.mfg_string_cnf.status.byte",
	.label = "Status",
	.kind = &kind_hex,
	.bits = 8,
	.parts = low_2,
	.help = "Whether it was done."},
    {.key = "homeplug_av.mfg_string_cnf.len",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.help = "Letters; those behind are left over."},
    {.key = "homeplug_av.mfg_string_cnf.string",
	.label = "Maker",
	.kind = &kind_text_padded,
	.bits = 512,
	.help = "The maker's words."},
    {},
};

static const struct proto proto_mfg_string_cnf = {
    .key = "homeplug_av.mfg_string_cnf",
    .name = "Maker",
    .spec = "none: Qualcomm Atheros, open-plc-utils",
    .help = "What the maker of the adapter calls it.",
    .fields = mfg_string_cnf_fields,
    .binds = (const struct bind[]){{&homeplug_message, 0xa055, .test = homeplug_is_qualcomm}, {}},
};

const struct proto *const homeplug_vendor_protos[] = {
    &proto_other,
    &proto_get_sw_cnf,
    &proto_st_mac_req,
    &proto_st_mac_cnf,
    &proto_get_nvm_cnf,
    &proto_rs_dev_cnf,
    &proto_mod_nvm_req,
    &proto_mod_nvm_cnf,
    &proto_host_action_ind,
    &proto_host_action_rsp,
    &proto_mfg_string_cnf,
    NULL,
};
