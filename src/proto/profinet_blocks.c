/* SPDX-License-Identifier: BSD-2-Clause */
/* What the blocks of PROFINET's DCP say: a proto for each option and suboption. */
#include "proto/profinet.h"
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

const struct space pn_block = {.name = "DCP option and suboption"};

static const struct field mac_fields[] = {
    {.key = "pn_dcp.suboption_ip_mac_address",
	.label = "MAC",
	.kind = &kind_mac,
	.bits = 48,
	.help = "The MAC address of the device."},
    {},
};

static const struct proto proto_pn_ip_mac = {
    .key = "pn_dcp.ip_mac",
    .name = "MAC address",
    .spec = "IEC 61158-6-10 clause 4.3.1.4",
    .help = "The MAC address of the device.",
    .fields = mac_fields,
    .binds = (const struct bind[]){{&pn_block, 0x0101}, {}},
};

static const struct field dns_fields[] = {
    {.key = "pn_dcp.dns",
	.label = "Name server",
	.kind = &kind_ipv4,
	.bits = 32,
	.help = "Who knows names; 0.0.0.0: none."},
    {},
};

static const struct proto proto_pn_dns = {
    .key = "pn_dcp.dns_server",
    .name = "Name server",
    .spec = "IEC 61158-6-10 clause 4.3.1.4",
    .help = "A server that the device may ask for the address behind a name.",
    .fields = dns_fields,
};

static const struct field ip_fields[] = {
    {.key = "pn_dcp.suboption_ip_ip",
	.label = "IP address",
	.kind = &kind_ipv4,
	.bits = 32,
	.help = "The IPv4 address of the device; 0.0.0.0: none."},
    {.key = "pn_dcp.suboption_ip_subnetmask",
	.label = "Mask",
	.kind = &kind_ipv4,
	.bits = 32,
	.init = "255.255.255.0",
	.help = "Ones where the address names the network."},
    {.key = "pn_dcp.suboption_ip_standard_gateway",
	.label = "Gateway",
	.kind = &kind_ipv4,
	.bits = 32,
	.help = "The way out of the network."},
    {.key = "pn_dcp.dns_servers",
	.label = "Name servers",
	.kind = &kind_list,
	.bits = REST,
	.when = {.key = "pn_dcp.suboption_ip", .from = 3, .is = IF},
	.item = &proto_pn_dns,
	.help = "Four addresses of name servers, in the full block."},
    {},
};

static const struct proto proto_pn_ip = {
    .key = "pn_dcp.ip",
    .name = "IP parameters",
    .spec = "IEC 61158-6-10 clause 4.3.1.4",
    .help = "Address, mask and gateway: the controller gives them to a device that it has found by "
	    "its name.",
    .fields = ip_fields,
    .binds = (const struct bind[]){{&pn_block, 0x0102, 0x0103}, {}},
};

static const struct field vendor_fields[] = {
    {.key = "pn_dcp.suboption_device_devicevendorvalue",
	.label = "Kind of device",
	.kind = &kind_text,
	.bits = REST,
	.help = "The family of the device in words."},
    {},
};

static const struct proto proto_pn_vendor = {
    .key = "pn_dcp.vendor",
    .name = "Kind of device",
    .spec = "IEC 61158-6-10 clause 4.3.1.4",
    .help = "The family of the device, as its manufacturer calls it.",
    .fields = vendor_fields,
    .binds = (const struct bind[]){{&pn_block, 0x0201}, {}},
};

static const struct field name_fields[] = {
    {.key = "pn_dcp.suboption_device_nameofstation",
	.label = "Name of station",
	.kind = &kind_text,
	.bits = REST,
	.help = "The name by which the controller knows the device. Empty: not named yet."},
    {},
};

static const struct proto proto_pn_name = {
    .key = "pn_dcp.name",
    .name = "Name of station",
    .spec = "IEC 61158-6-10 clause 4.3.1.4",
    .help = "The name of the device: who has it is found by it and gets its address.",
    .fields = name_fields,
    .binds = (const struct bind[]){{&pn_block, 0x0202}, {}},
};

static const struct field id_fields[] = {
    {.key = "pn_dcp.suboption_vendor_id",
	.label = "Manufacturer",
	.kind = &kind_hex,
	.bits = 16,
	.init = "0x002a",
	.help = "The number of the manufacturer."},
    {.key = "pn_dcp.suboption_device_id",
	.label = "Device",
	.kind = &kind_hex,
	.bits = 16,
	.help = "Which of his devices this is."},
    {},
};

static const struct proto proto_pn_id = {
    .key = "pn_dcp.device",
    .name = "Device id",
    .spec = "IEC 61158-6-10 clause 4.3.1.4",
    .help =
	"Manufacturer and device as numbers: the controller compares them with what was planned.",
    .fields = id_fields,
    .binds = (const struct bind[]){{&pn_block, 0x0203}, {}},
};

static const struct field role_fields[] = {
    {.key = "pn_dcp.suboption_device_role",
	.label = "Role",
	.kind = &kind_hex,
	.bits = 8,
	.init = "0x01",
	.help = "A bit each: 1 device, 2 controller, 4 multi-device, 8 supervisor."},
    {.key = "pn_dcp.reserved8",
	.label = "Reserved",
	.kind = &kind_number,
	.bits = 8,
	.help = "Not used: zero."},
    {},
};

static const struct proto proto_pn_role = {
    .key = "pn_dcp.role",
    .name = "Role",
    .spec = "IEC 61158-6-10 clause 4.3.1.4",
    .help = "What the station is in the system.",
    .fields = role_fields,
    .binds = (const struct bind[]){{&pn_block, 0x0204}, {}},
};

static const struct field options_item_fields[] = {
    {.key = "pn_dcp.options.option",
	.label = "Option",
	.kind = &kind_number,
	.bits = 8,
	.help = "An option that the device knows."},
    {.key = "pn_dcp.options.suboption",
	.label = "Suboption",
	.kind = &kind_number,
	.bits = 8,
	.help = "A suboption that the device knows."},
    {},
};

static const struct proto proto_pn_options_item = {
    .key = "pn_dcp.options.pair",
    .name = "Known block",
    .spec = "IEC 61158-6-10 clause 4.3.1.4",
    .help = "One block that the device knows.",
    .fields = options_item_fields,
};

static const struct field options_fields[] = {
    {.key = "pn_dcp.options",
	.label = "Blocks",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_pn_options_item,
	.help = "Which blocks the device knows."},
    {},
};

static const struct proto proto_pn_options = {
    .key = "pn_dcp.known",
    .name = "Known blocks",
    .spec = "IEC 61158-6-10 clause 4.3.1.4",
    .help = "What the device can be asked or told.",
    .fields = options_fields,
    .binds = (const struct bind[]){{&pn_block, 0x0205}, {}},
};

static const struct field alias_fields[] = {
    {.key = "pn_dcp.suboption_device_aliasname",
	.label = "Alias",
	.kind = &kind_text,
	.bits = REST,
	.help = "The port and the name of the neighbour: where the device is plugged in."},
    {},
};

static const struct proto proto_pn_alias = {
    .key = "pn_dcp.alias",
    .name = "Alias",
    .spec = "IEC 61158-6-10 clause 4.3.1.4",
    .help = "A device without a name is found by its place: so a broken one can be replaced "
	    "without a tool.",
    .fields = alias_fields,
    .binds = (const struct bind[]){{&pn_block, 0x0206}, {}},
};

static const struct field instance_fields[] = {
    {.key = "pn_dcp.instance_id_high",
	.label = "Instance, high",
	.kind = &kind_hex,
	.bits = 8,
	.help = "The upper half of the instance."},
    {.key = "pn_dcp.instance_id_low",
	.label = "Instance, low",
	.kind = &kind_hex,
	.bits = 8,
	.init = "0x64",
	.help = "The lower half of the instance."},
    {},
};

static const struct proto proto_pn_instance = {
    .key = "pn_dcp.instance",
    .name = "Instance",
    .spec = "IEC 61158-6-10 clause 4.3.1.4",
    .help = "Which of several devices in one housing.",
    .fields = instance_fields,
    .binds = (const struct bind[]){{&pn_block, 0x0207}, {}},
};

static const struct field oem_fields[] = {
    {.key = "pn_dcp.suboption_device_oem_ven_id",
	.label = "Manufacturer",
	.kind = &kind_hex,
	.bits = 16,
	.help = "The number of the original manufacturer."},
    {.key = "pn_dcp.suboption_device_oem_dev_id",
	.label = "Device",
	.kind = &kind_hex,
	.bits = 16,
	.help = "Which of his devices this is."},
    {},
};

static const struct proto proto_pn_oem = {
    .key = "pn_dcp.oem",
    .name = "OEM id",
    .spec = "IEC 61158-6-10 clause 4.3.1.4",
    .help = "Who has really built the device.",
    .fields = oem_fields,
    .binds = (const struct bind[]){{&pn_block, 0x0208}, {}},
};

static const struct field rsi_fields[] = {
    {.key = "pn_dcp.suboption_device_rsi_properties_value",
	.label = "Abilities",
	.kind = &kind_hex,
	.bits = 16,
	.help = "A bit each, from the lowest: IP stack, setting up over UDP, setting up without "
		"UDP, reading without it, and the same for more."},
    {},
};

static const struct proto proto_pn_rsi = {
    .key = "pn_dcp.rsi",
    .name = "RSI abilities",
    .spec = "IEC 61158-6-10 clause 4.3.1.4",
    .help = "Whether the device can be set up without IP.",
    .fields = rsi_fields,
    .binds = (const struct bind[]){{&pn_block, 0x020a}, {}},
};

static const struct field signal_fields[] = {
    {.key = "pn_dcp.suboption_control_signal_value",
	.label = "Signal",
	.kind = &kind_hex,
	.bits = 16,
	.init = "0x0100",
	.help = "0x0100: flash once a second for three seconds."},
    {},
};

static const struct proto proto_pn_signal = {
    .key = "pn_dcp.signal",
    .name = "Signal",
    .spec = "IEC 61158-6-10 clause 4.3.1.4",
    .help = "Lets a lamp of the device flash: which of the twenty is it?",
    .fields = signal_fields,
    .binds = (const struct bind[]){{&pn_block, 0x0503}, {}},
};

static const struct name block_errors[] = {
    {0, .name = "none", .help = "Done."},
    {1, .name = "option", .help = "The device does not know this option."},
    {2, .name = "suboption", .help = "The device does not know this suboption."},
    {3, .name = "suboption-unset", .help = "There is nothing here to be set."},
    {4, .name = "resource", .help = "The device lacks something."},
    {5, .name = "local", .help = "The device does not want it for reasons of its own."},
    {6, .name = "in-operation", .help = "Not while the machine runs."},
    {},
};

static const struct field response_fields[] = {
    {.key = "pn_dcp.suboption_control_option",
	.label = "Option",
	.kind = &kind_number,
	.bits = 8,
	.names = dcp_options,
	.help = "The option that was set."},
    {.key = "pn_dcp.suboption_ip",
	.label = "Suboption",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "pn_dcp.suboption_control_option", .from = 1, .is = IF},
	.names = dcp_ip,
	.help = "The suboption that was set."},
    {.key = "pn_dcp.suboption_device",
	.label = "Suboption",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "pn_dcp.suboption_control_option", .from = 2, .is = IF},
	.names = dcp_device,
	.help = "The suboption that was set."},
    {.key = "pn_dcp.suboption_dhcp",
	.label = "Suboption",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "pn_dcp.suboption_control_option", .from = 3, .is = IF},
	.help = "The suboption that was set."},
    {.key = "pn_dcp.suboption_control",
	.label = "Suboption",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "pn_dcp.suboption_control_option", .from = 5, .is = IF},
	.names = dcp_control,
	.help = "The suboption that was set."},
    {.key = "pn_dcp.suboption_deviceinitiative",
	.label = "Suboption",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "pn_dcp.suboption_control_option", .from = 6, .is = IF},
	.help = "The suboption that was set."},
    {.key = "pn_dcp.suboption_tsn",
	.label = "Suboption",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "pn_dcp.suboption_control_option", .from = 7, .is = IF},
	.help = "The suboption that was set."},
    {.key = "pn_dcp.suboption_all",
	.label = "Suboption",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "pn_dcp.suboption_control_option", .from = 255, .is = IF},
	.help = "The suboption that was set."},
    {.key = "pn_dcp.suboption_manuf",
	.label = "Suboption",
	.kind = &kind_number,
	.bits = 8,
	.when = {.is = ELSE},
	.help = "The suboption that was set."},
    {.key = "pn_dcp.block_error",
	.label = "Result",
	.kind = &kind_number,
	.bits = 8,
	.names = block_errors,
	.help = "What became of it."},
    {},
};

static const struct proto proto_pn_response = {
    .key = "pn_dcp.response",
    .name = "Response",
    .spec = "IEC 61158-6-10 clause 4.3.1.4",
    .help = "What became of a block that was to be set.",
    .fields = response_fields,
    .binds = (const struct bind[]){{&pn_block, 0x0504}, {}},
};

static const struct field initiative_fields[] = {
    {.key = "pn_dcp.deviceinitiative_value",
	.label = "Hello",
	.kind = &kind_number,
	.bits = 16,
	.help = "1: the device says hello when it starts."},
    {},
};

static const struct proto proto_pn_initiative = {
    .key = "pn_dcp.initiative",
    .name = "Initiative",
    .spec = "IEC 61158-6-10 clause 4.3.1.4",
    .help = "Whether the device says hello when it starts: quicker than waiting to be found.",
    .fields = initiative_fields,
    .binds = (const struct bind[]){{&pn_block, 0x0601}, {}},
};

const struct proto *const profinet_blocks_protos[] = {
    &proto_pn_ip_mac,
    &proto_pn_dns,
    &proto_pn_ip,
    &proto_pn_vendor,
    &proto_pn_name,
    &proto_pn_id,
    &proto_pn_role,
    &proto_pn_options_item,
    &proto_pn_options,
    &proto_pn_alias,
    &proto_pn_instance,
    &proto_pn_oem,
    &proto_pn_rsi,
    &proto_pn_signal,
    &proto_pn_response,
    &proto_pn_initiative,
    NULL,
};
