/* SPDX-License-Identifier: BSD-2-Clause */
/* More blocks of PROFINET's DCP: how a device uses DHCP, and time-sensitive networks. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

static const struct name codes[] = {
    {12, .name = "host-name", .help = "What the device is called."},
    {43, .name = "vendor", .help = "A manufacturer's own."},
    {54, .name = "server", .help = "Which server."},
    {55, .name = "wishes", .help = "What it wants to know."},
    {60, .name = "class", .help = "What kind of device it is."},
    {61, .name = "client-id", .help = "By what name it asks a DHCP server."},
    {81, .name = "FQDN", .help = "Its whole name."},
    {97, .name = "UUID", .help = "Its number."},
    {255, .name = "control", .help = "Whether it asks one at all."},
    {},
};

static const struct name kinds[] = {
    {0, .name = "name-of-station", .help = "By its name of station."},
    {1, .name = "MAC", .help = "By its MAC address."},
    {},
};

static const struct name uses[] = {
    {0, .name = "none", .help = "DHCP is not used."},
    {1, .name = "none-reset", .help = "DHCP is not used, and all about it forgotten."},
    {2, .name = "use", .help = "DHCP is used."},
    {},
};

static const struct field client_fields[] = {
    {.key = "pn_dcp.suboption_dhcp_option_code",
	.label = "DHCP option",
	.kind = &kind_number,
	.bits = 8,
	.names = codes,
	.init = "61",
	.help = "The number of the option in DHCP."},
    {.key = "pn_dcp.suboption_dhcp_parameter_length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = ALL, .plus = 2},
	.help = "Bytes of the value."},
    {.key = "pn_dcp.suboption_dhcp_parameter_data",
	.label = "Kind",
	.kind = &kind_number,
	.bits = 8,
	.when = {.is = IF_LEFT},
	.names = kinds,
	.init = "1",
	.help = "By what the device calls itself, if nothing follows."},
    {.key = "pn_dcp.suboption_dhcp_client_id",
	.label = "Identifier",
	.kind = &kind_text,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "What the device calls itself."},
    {},
};

static const struct proto proto_client = {
    .key = "pn_dcp.dhcp_client",
    .name = "DHCP client identifier",
    .spec = "IEC 61158-6-10 clause 4.3.1.4",
    .help = "By what name the device asks a DHCP server for its address.",
    .fields = client_fields,
    .binds = (const struct bind[]){{&pn_block, 0x033d}, {}},
};

static const struct field control_fields[] = {
    {.key = "pn_dcp.suboption_dhcp_option_code",
	.label = "DHCP option",
	.kind = &kind_number,
	.bits = 8,
	.names = codes,
	.init = "255",
	.help = "The number of the option in DHCP."},
    {.key = "pn_dcp.suboption_dhcp_parameter_length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.fixed = true,
	.init = "1",
	.help = "Bytes of the value."},
    {.key = "pn_dcp.suboption_dhcp_parameter_data",
	.label = "Use",
	.kind = &kind_number,
	.bits = 8,
	.names = uses,
	.help = "Whether DHCP is used."},
    {},
};

static const struct proto proto_control = {
    .key = "pn_dcp.dhcp_control",
    .name = "DHCP control",
    .spec = "IEC 61158-6-10 clause 4.3.1.4",
    .help = "Whether the device gets its address from DHCP.",
    .fields = control_fields,
    .binds = (const struct bind[]){{&pn_block, 0x03ff}, {}},
};

static const struct field domain_fields[] = {
    {.key = "pn_dcp.tsn_domain_uuid",
	.label = "Number",
	.kind = &kind_bytes,
	.bits = 128,
	.help = "The number of the domain; zeros: none."},
    {.key = "pn_dcp.suboption_tsn_domain_name",
	.label = "Name",
	.kind = &kind_text,
	.bits = REST,
	.init = "plant",
	.help = "What the domain is called."},
    {},
};

static const struct proto proto_domain = {
    .key = "pn_dcp.tsn_domain",
    .name = "TSN domain",
    .spec = "IEC 61158-6-10 clause 4.3.1.4",
    .help = "Which time-sensitive network the device belongs to.",
    .fields = domain_fields,
    .binds = (const struct bind[]){{&pn_block, 0x0701}, {}},
};

static const struct name priorities[] = {
    {0, .name = "highest", .help = "It manages before all others."},
    {1, 0x3000, "high", "It would rather manage."},
    {0x3001, 0x9fff, "low", "It would rather not manage."},
    {0xa000, .name = "lowest", .help = "It manages if nobody else does."},
    {},
};

static const struct field manager_fields[] = {
    {.key = "pn_dcp.suboption_tsn_nme_prio",
	.label = "Priority",
	.kind = &kind_hex,
	.bits = 16,
	.names = priorities,
	.init = "0xa000",
	.help = "The lowest number manages."},
    {},
};

static const struct proto proto_manager = {
    .key = "pn_dcp.tsn_manager",
    .name = "TSN manager",
    .spec = "IEC 61158-6-10 clause 4.3.1.4",
    .help = "How much a station would like to manage the time-sensitive network.",
    .fields = manager_fields,
    .binds = (const struct bind[]){{&pn_block, 0x0702}, {}},
};

static const struct field parameters_fields[] = {
    {.key = "pn_dcp.suboption_tsn_nme_parameter_uuid",
	.label = "Number",
	.kind = &kind_bytes,
	.bits = 128,
	.help = "The number of the set; zeros: none."},
    {},
};

static const struct proto proto_parameters = {
    .key = "pn_dcp.tsn_parameters",
    .name = "TSN parameters",
    .spec = "IEC 61158-6-10 clause 4.3.1.4",
    .help = "Which set of parameters holds in the time-sensitive network.",
    .fields = parameters_fields,
    .binds = (const struct bind[]){{&pn_block, 0x0703}, {}},
};

static const struct field agent_fields[] = {
    {.key = "pn_dcp.suboption_tsn_nme_agent",
	.label = "Number",
	.kind = &kind_bytes,
	.bits = 128,
	.help = "The number of the manager; zeros: none."},
    {},
};

static const struct proto proto_agent = {
    .key = "pn_dcp.tsn_agent",
    .name = "TSN agent",
    .spec = "IEC 61158-6-10 clause 4.3.1.4",
    .help = "Who manages the time-sensitive network.",
    .fields = agent_fields,
    .binds = (const struct bind[]){{&pn_block, 0x0704}, {}},
};

static const struct field cim_fields[] = {
    {.key = "pn_dcp.vendor_id_high",
	.label = "Manufacturer",
	.kind = &kind_hex,
	.bits = 16,
	.help = "The number of the manufacturer."},
    {.key = "pn_dcp.device_id_high",
	.label = "Device",
	.kind = &kind_hex,
	.bits = 16,
	.help = "The number of the device."},
    {.key = "pn_dcp.instance_id_high",
	.label = "Instance, high",
	.kind = &kind_hex,
	.bits = 8,
	.help = "The upper half of the instance."},
    {.key = "pn_dcp.instance_id_low",
	.label = "Instance, low",
	.kind = &kind_hex,
	.bits = 8,
	.help = "The lower half of the instance."},
    {},
};

static const struct proto proto_cim = {
    .key = "pn_dcp.tsn_cim",
    .name = "TSN interface",
    .spec = "IEC 61158-6-10 clause 4.3.1.4",
    .help = "What manages the station itself.",
    .fields = cim_fields,
    .binds = (const struct bind[]){{&pn_block, 0x0705}, {}},
};

const struct proto *const profinet_tsn_protos[] = {
    &proto_client,
    &proto_control,
    &proto_domain,
    &proto_manager,
    &proto_parameters,
    &proto_agent,
    &proto_cim,
    NULL,
};
