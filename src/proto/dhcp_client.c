/* SPDX-License-Identifier: BSD-2-Clause */
/* The options of DHCP by which a client says what it is, and what it starts. */
#include "proto/dhcp.h"
#include "proto/protos.h"

static const struct field fqdn_bits[] = {
    {.key = "dhcp.fqdn.mbz",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 4,
	.fixed = true,
	.help = "Not used: zeros."},
    {.key = "dhcp.fqdn.n",
	.label = "No update",
	.kind = &kind_flag,
	.bits = 1,
	.help = "The server shall change nothing in DNS."},
    {.key = "dhcp.fqdn.e",
	.label = "Encoding",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the name as in DNS. 0: as text."},
    {.key = "dhcp.fqdn.o",
	.label = "Overridden",
	.kind = &kind_flag,
	.bits = 1,
	.help = "The server does otherwise than the client wished."},
    {.key = "dhcp.fqdn.s",
	.label = "Server updates",
	.kind = &kind_flag,
	.bits = 1,
	.help = "The server shall put the name into DNS."},
    {},
};

const struct name dhcp_architectures[] = {
    {0, .name = "x86-BIOS", .help = "A PC with a BIOS."},
    {1, .name = "NEC-PC98", .help = "A Japanese PC."},
    {2, .name = "Itanium", .help = "An Itanium server."},
    {3, .name = "Alpha", .help = "An Alpha."},
    {4, .name = "Arc-x86", .help = "An Arc x86."},
    {5, .name = "Intel-lean", .help = "An Intel lean client."},
    {6, .name = "x86-UEFI", .help = "A PC with 32-bit UEFI."},
    {7, .name = "x64-UEFI", .help = "A PC with 64-bit UEFI."},
    {8, .name = "XScale-EFI", .help = "An XScale."},
    {9, .name = "EBC", .help = "Byte code of EFI."},
    {10, .name = "ARM-UEFI", .help = "32-bit ARM with UEFI."},
    {11, .name = "ARM64-UEFI", .help = "64-bit ARM with UEFI."},
    {15, .name = "x86-UEFI-HTTP", .help = "32-bit, starts over HTTP."},
    {16, .name = "x64-UEFI-HTTP", .help = "64-bit, starts over HTTP."},
    {19, .name = "ARM64-UEFI-HTTP", .help = "64-bit ARM, starts over HTTP."},
    {},
};

static const struct field tftp_server_name_fields[] = {
    {.key = "dhcp.option.tftp_server_name",
	.label = "Text",
	.kind = &kind_text,
	.bits = REST,
	.help = "A name or an address."},
    {},
};

static const struct proto proto_tftp_server_name = {
    .key = "dhcp.tftp_server_name",
    .name = "TFTP server",
    .spec = "RFC 2132 clause 9.4",
    .help = "From whom to load the boot file.",
    .summary = "{dhcp.option.tftp_server_name}",
    .fields = tftp_server_name_fields,
    .binds = (const struct bind[]){{&dhcp_option, 66}, {}},
};

static const struct field bootfile_name_fields[] = {
    {.key = "dhcp.option.bootfile_name",
	.label = "Text",
	.kind = &kind_text,
	.bits = REST,
	.help = "The path of the file on the server."},
    {},
};

static const struct proto proto_bootfile_name = {
    .key = "dhcp.bootfile_name",
    .name = "Boot file",
    .spec = "RFC 2132 clause 9.5",
    .help = "Which file to start from.",
    .summary = "{dhcp.option.bootfile_name}",
    .fields = bootfile_name_fields,
    .binds = (const struct bind[]){{&dhcp_option, 67}, {}},
};

static const struct field user_class_item_fields[] = {
    {.key = "dhcp.option.user_class.length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = SIZED},
	.help = "Bytes of the name of this class."},
    {.key = "dhcp.option.user_class.data",
	.label = "Class",
	.kind = &kind_bytes,
	.sized_by = "dhcp.option.user_class.length",
	.help = "The name of the class, as the administrator has set it on the client."},
    {},
};

static const struct proto proto_user_class_item = {
    .key = "dhcp.option.user_class.item",
    .name = "User class",
    .spec = "RFC 3004 clause 4",
    .help = "A group that the client belongs to, as its administrator has named it.",
    .summary = "{dhcp.option.user_class.data\"}",
    .fields = user_class_item_fields,
};

static const struct field user_class_fields[] = {
    {.key = "dhcp.option.user_classes",
	.label = "Classes",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_user_class_item,
	.help = "The classes that the client belongs to."},
    {},
};

static const struct proto proto_user_class = {
    .key = "dhcp.user_class",
    .name = "User classes",
    .spec = "RFC 3004 clause 4",
    .help = "To which groups the client's user belongs: the server may answer each group in "
	    "another way.",
    .fields = user_class_fields,
    .binds = (const struct bind[]){{&dhcp_option, 77}, {}},
};

static const struct field fqdn_fields[] = {
    {.key = "dhcp.fqdn.flags",
	.label = "Flags",
	.kind = &kind_hex,
	.bits = 8,
	.parts = fqdn_bits,
	.help = "Who writes the name into DNS, and how the name is written here."},
    {.key = "dhcp.fqdn.rcode1",
	.label = "Result (name)",
	.kind = &kind_number,
	.bits = 8,
	.help = "Not used any more: 0, or 255 from a server."},
    {.key = "dhcp.fqdn.rcode2",
	.label = "Result (address)",
	.kind = &kind_number,
	.bits = 8,
	.help = "The same for the entry from name to address: today servers write 255."},
    {.key = "dhcp.fqdn.name",
	.label = "Name",
	.kind = &kind_dns_name,
	.bits = SELF,
	.when = {.key = "dhcp.fqdn.e",
	    .from = 1,
	    .is = IF,
	    .also =
		&(const struct when){.key = "dhcp.option.length", .from = 4, .to = 255, .is = IF}},
	.help = "The name."},
    {.key = "dhcp.fqdn.name",
	.label = "Name",
	.kind = &kind_text,
	.bits = REST,
	.when = {.key = "dhcp.fqdn.e", .from = 0, .is = IF},
	.help = "The name."},
    {},
};

static const struct proto proto_fqdn = {
    .key = "dhcp.fqdn",
    .name = "Client name",
    .spec = "RFC 4702 clause 2",
    .help = "The client's full name, and who puts it into DNS.",
    .summary = "{dhcp.fqdn.name}",
    .fields = fqdn_fields,
    .binds = (const struct bind[]){{&dhcp_option, 81}, {}},
};

static const struct field architecture_item_fields[] = {
    {.key = "dhcp.option.client_system_architecture",
	.label = "Architecture",
	.kind = &kind_number,
	.bits = 16,
	.names = dhcp_architectures,
	.init = "7",
	.help = "Processor and firmware."},
    {},
};

static const struct proto proto_architecture_item = {
    .key = "dhcp.option.architecture.item",
    .name = "Architecture",
    .spec = "RFC 4578 clause 2.1",
    .help = "A kind of boot file that the client can run: some can run several.",
    .summary = "{dhcp.option.client_system_architecture}",
    .fields = architecture_item_fields,
};

static const struct field client_architecture_fields[] = {
    {.key = "dhcp.option.architectures",
	.label = "Architectures",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_architecture_item,
	.init = "[dhcp.option.architecture.item]",
	.help = "All that it can run."},
    {},
};

static const struct proto proto_client_architecture = {
    .key = "dhcp.client_architecture",
    .name = "Client architecture",
    .spec = "RFC 4578 clause 2.1",
    .help =
	"Which processor and firmware the client has, so that it gets a boot file that it can run.",
    .fields = client_architecture_fields,
    .binds = (const struct bind[]){{&dhcp_option, 93}, {}},
};

static const struct field client_ndi_fields[] = {
    {.key = "dhcp.client_network_id_type",
	.label = "Type",
	.kind = &kind_number,
	.bits = 8,
	.init = "1",
	.help = "What kind of interface: 1 is UNDI, that of boot ROMs."},
    {.key = "dhcp.client_network_id_major",
	.label = "Major",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "dhcp.client_network_id_type", .from = 1, .is = IF},
	.init = "3",
	.help = "The version."},
    {.key = "dhcp.client_network_id_minor",
	.label = "Minor",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "dhcp.client_network_id_type", .from = 1, .is = IF},
	.init = "16",
	.help = "The version."},
    {.key = "dhcp.client_network_id_data",
	.label = "Version",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = ELSE},
	.help = "What the type means by it."},
    {},
};

static const struct proto proto_client_ndi = {
    .key = "dhcp.client_ndi",
    .name = "Network interface",
    .spec = "RFC 4578 clause 2.2",
    .help = "Which interface to its network card the client has.",
    .fields = client_ndi_fields,
    .binds = (const struct bind[]){{&dhcp_option, 94}, {}},
};

/* Or of none, when it has not been counted yet. */
static const struct when of_17_bytes = {
    .key = "dhcp.option.length",
    .from = 0,
    .to = 16,
    .is = UNLESS,
    .also = &(const struct when){.key = "dhcp.option.length", .from = 18, .to = 255, .is = UNLESS},
};

static const struct field client_machine_id_fields[] = {
    {.key = "dhcp.client_id.uuid_type",
	.label = "Type",
	.kind = &kind_number,
	.bits = 8,
	.help = "What kind of number follows: 0 is a UUID."},
    {.key = "dhcp.client_id.uuid",
	.label = "UUID",
	.kind = &kind_bytes,
	.bits = 128,
	.when = {.key = "dhcp.client_id.uuid_type", .from = 0, .is = IF, .also = &of_17_bytes},
	.init = "00000000000000000000000000000001",
	.help = "The number."},
    {.key = "dhcp.client_id.uuid_other",
	.label = "Other identifier",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = ELSE},
	.help = "A UUID has 16 bytes."},
    {},
};

static const struct proto proto_client_machine_id = {
    .key = "dhcp.client_machine_id",
    .name = "Machine identifier",
    .spec = "RFC 4578 clause 2.3",
    .help = "The number in the machine's BIOS.",
    .fields = client_machine_id_fields,
    .binds = (const struct bind[]){{&dhcp_option, 97}, {}},
};

static const struct field slp_address_fields[] = {
    {.key = "dhcp.option.slp_directory_agent.slpda_address",
	.label = "Address",
	.kind = &kind_ipv4,
	.bits = 32,
	.init = "192.0.2.1",
	.help = "The address of the directory."},
    {},
};

static const struct proto proto_slp_address = {
    .key = "dhcp.option.slp_directory_agent.item",
    .name = "Directory agent",
    .spec = "RFC 2610",
    .help = "A directory of printers and other services that the client may ask.",
    .fields = slp_address_fields,
};

static const struct field slp_agent_fields[] = {
    {.key = "dhcp.option.slp_directory_agent.value",
	.label = "Mandatory",
	.kind = &kind_number,
	.bits = 8,
	.help = "1: only these shall be asked."},
    {.key = "dhcp.option.slp_directory_agent.list",
	.label = "Agents",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_slp_address,
	.init = "[dhcp.option.slp_directory_agent.item]",
	.help = "Who knows which services there are."},
    {},
};

static const struct proto proto_slp_agent = {
    .key = "dhcp.slp_directory_agent",
    .name = "Service directory",
    .spec = "RFC 2610",
    .help = "Whom to ask for printers and other services (SLP).",
    .fields = slp_agent_fields,
    .binds = (const struct bind[]){{&dhcp_option, 78}, {}},
};

static const struct field slp_scope_fields[] = {
    {.key = "dhcp.option.slp_service_scope.value",
	.label = "Mandatory",
	.kind = &kind_number,
	.bits = 8,
	.help = "1: only these shall be used."},
    {.key = "dhcp.option.slp_service_scope.string",
	.label = "Scopes",
	.kind = &kind_text,
	.bits = REST,
	.init = "default",
	.help = "Which groups of services, with commas between."},
    {},
};

static const struct proto proto_slp_scope = {
    .key = "dhcp.slp_service_scope",
    .name = "Service scopes",
    .spec = "RFC 2610",
    .help = "Which services the host shall see (SLP).",
    .fields = slp_scope_fields,
    .binds = (const struct bind[]){{&dhcp_option, 79}, {}},
};

const struct proto *const dhcp_client_protos[] = {
    &proto_slp_address,
    &proto_slp_agent,
    &proto_slp_scope,
    &proto_tftp_server_name,
    &proto_bootfile_name,
    &proto_user_class_item,
    &proto_user_class,
    &proto_fqdn,
    &proto_architecture_item,
    &proto_client_architecture,
    &proto_client_ndi,
    &proto_client_machine_id,
    NULL,
};
