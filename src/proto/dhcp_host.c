/* SPDX-License-Identifier: BSD-2-Clause */
/* The options of DHCP about the host: RFC 2132 clause 3. */
#include "proto/dhcp.h"
#include "proto/protos.h"

static const struct field subnet_mask_fields[] = {
    {.key = "dhcp.option.subnet_mask",
	.label = "Address",
	.kind = &kind_ipv4,
	.bits = 32,
	.init = "255.255.255.0",
	.help = "Ones for the bits that are the same for all on the link: 255.255.255.0 leaves "
		"room for 254 hosts."},
    {},
};

static const struct proto proto_subnet_mask = {
    .key = "dhcp.subnet_mask",
    .name = "Subnet mask",
    .spec = "RFC 2132 clause 3.3",
    .help = "Which addresses are on the same link: those that are equal where the mask has ones.",
    .summary = "{dhcp.option.subnet_mask}",
    .fields = subnet_mask_fields,
    .binds = (const struct bind[]){{&dhcp_option, 1}, {}},
};

static const struct field time_offset_fields[] = {
    {.key = "dhcp.option.time_offset",
	.label = "Seconds",
	.kind = &kind_signed,
	.bits = 32,
	.help = "Seconds east of Greenwich."},
    {},
};

static const struct proto proto_time_offset = {
    .key = "dhcp.time_offset",
    .name = "Time offset",
    .spec = "RFC 2132 clause 3.4",
    .help = "By how much the clock on the wall differs from universal time (old).",
    .summary = "{dhcp.option.time_offset}",
    .fields = time_offset_fields,
    .binds = (const struct bind[]){{&dhcp_option, 2}, {}},
};

static const struct field hostname_fields[] = {
    {.key = "dhcp.option.hostname",
	.label = "Text",
	.kind = &kind_text,
	.bits = REST,
	.help = "The client's name, mostly without its domain."},
    {},
};

static const struct proto proto_hostname = {
    .key = "dhcp.hostname",
    .name = "Host name",
    .spec = "RFC 2132 clause 3.14",
    .help = "What the host is called: the server may put it into DNS.",
    .summary = "{dhcp.option.hostname}",
    .fields = hostname_fields,
    .binds = (const struct bind[]){{&dhcp_option, 12}, {}},
};

static const struct field boot_file_size_fields[] = {
    {.key = "dhcp.option.boot_file_size",
	.label = "Value",
	.kind = &kind_number,
	.bits = 16,
	.help = "Blocks of 512 bytes."},
    {},
};

static const struct proto proto_boot_file_size = {
    .key = "dhcp.boot_file_size",
    .name = "Boot file size",
    .spec = "RFC 2132 clause 3.15",
    .help = "How long the file is from which the host starts.",
    .summary = "{dhcp.option.boot_file_size}",
    .fields = boot_file_size_fields,
    .binds = (const struct bind[]){{&dhcp_option, 13}, {}},
};

static const struct field merit_dump_file_fields[] = {
    {.key = "dhcp.option.merit_dump_file",
	.label = "Text",
	.kind = &kind_text,
	.bits = REST,
	.help = "Where the client shall write what was in its memory, should it crash."},
    {},
};

static const struct proto proto_merit_dump_file = {
    .key = "dhcp.merit_dump_file",
    .name = "Dump file",
    .spec = "RFC 2132 clause 3.16",
    .help = "Where the host writes its memory when it crashes.",
    .summary = "{dhcp.option.merit_dump_file}",
    .fields = merit_dump_file_fields,
    .binds = (const struct bind[]){{&dhcp_option, 14}, {}},
};

static const struct field domain_name_fields[] = {
    {.key = "dhcp.option.domain_name",
	.label = "Text",
	.kind = &kind_text,
	.bits = REST,
	.help = "The domain that the client puts behind its name."},
    {},
};

static const struct proto proto_domain_name = {
    .key = "dhcp.domain_name",
    .name = "Domain name",
    .spec = "RFC 2132 clause 3.17",
    .help = "What is put after a short name: printer becomes printer.example.com.",
    .summary = "{dhcp.option.domain_name}",
    .fields = domain_name_fields,
    .binds = (const struct bind[]){{&dhcp_option, 15}, {}},
};

static const struct field swap_server_fields[] = {
    {.key = "dhcp.option.swap_server",
	.label = "Address",
	.kind = &kind_ipv4,
	.bits = 32,
	.init = "192.0.2.1",
	.help = "The address of the server that lends its disk as memory."},
    {},
};

static const struct proto proto_swap_server = {
    .key = "dhcp.swap_server",
    .name = "Swap server",
    .spec = "RFC 2132 clause 3.18",
    .help = "Who keeps memory for a host without a disk.",
    .summary = "{dhcp.option.swap_server}",
    .fields = swap_server_fields,
    .binds = (const struct bind[]){{&dhcp_option, 16}, {}},
};

static const struct field root_path_fields[] = {
    {.key = "dhcp.option.root_path",
	.label = "Text",
	.kind = &kind_text,
	.bits = REST,
	.help = "Where on the server the files of the client are."},
    {},
};

static const struct proto proto_root_path = {
    .key = "dhcp.root_path",
    .name = "Root path",
    .spec = "RFC 2132 clause 3.19",
    .help = "Where a host without a disk finds its files.",
    .summary = "{dhcp.option.root_path}",
    .fields = root_path_fields,
    .binds = (const struct bind[]){{&dhcp_option, 17}, {}},
};

static const struct field extension_path_fields[] = {
    {.key = "dhcp.option.extension_path",
	.label = "Text",
	.kind = &kind_text,
	.bits = REST,
	.help = "The file on the TFTP server that holds more options."},
    {},
};

static const struct proto proto_extension_path = {
    .key = "dhcp.extension_path",
    .name = "Extensions path",
    .spec = "RFC 2132 clause 3.20",
    .help = "A file with more options.",
    .summary = "{dhcp.option.extension_path}",
    .fields = extension_path_fields,
    .binds = (const struct bind[]){{&dhcp_option, 18}, {}},
};

const struct proto *const dhcp_host_protos[] = {
    &proto_subnet_mask,
    &proto_time_offset,
    &proto_hostname,
    &proto_boot_file_size,
    &proto_merit_dump_file,
    &proto_domain_name,
    &proto_swap_server,
    &proto_root_path,
    &proto_extension_path,
    NULL,
};
