/* SPDX-License-Identifier: BSD-2-Clause */
/* Option 82 of DHCP: what relays add. */
#include "proto/dhcp.h"
#include "proto/protos.h"

static const struct space relay_option = {.name = "relay option"};

static const struct name relay_options[] = {
    {1, .name = "circuit-id",
	.help = "Where the client is plugged in: the switch's port, often with its VLAN."},
    {2, .name = "remote-id",
	.help = "Who is at that end: often the MAC address of the switch or modem."},
    {4, .name = "docsis", .help = "What kind of cable modem it is."},
    {5, .name = "link",
	.help = "From which network the address shall be, if that is not the relay's own."},
    {6, .name = "subscriber", .help = "Which customer this is."},
    {7, .name = "radius", .help = "What the server that let the client in has said about it."},
    {8, .name = "authentication", .help = "Proves that the relay is the one."},
    {9, .name = "vendor", .help = "What a maker adds."},
    {10, .name = "flags", .help = "How the client's message came."},
    {11, .name = "server",
	.help =
	    "The client shall take the relay for the server, so that all its messages come by."},
    {12, .name = "relay", .help = "Which relay this is."},
    {},
};

static const struct field relay_item_fields[] = {
    {.key = "dhcp.option.agent_information_option.suboption",
	.label = "Option",
	.kind = &kind_number,
	.bits = 8,
	.names = relay_options,
	.space = &relay_option,
	.init = "1",
	.help = "What it is."},
    {.key = "dhcp.option.suboption_length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = BODY},
	.help = "Bytes of the value."},
    {},
};

static const struct proto proto_relay_item = {
    .key = "dhcp.relay",
    .name = "Relay information",
    .spec = "RFC 3046 clause 2",
    .help = "One thing that the relay adds.",
    .summary = "{dhcp.option.agent_information_option.suboption}[ {next}]",
    .fields = relay_item_fields,
};

static const struct field relay_bits[] = {
    {.key = "dhcp.option.agent_information_option.flags.unicast",
	.label = "Unicast",
	.kind = &kind_flag,
	.bits = 1,
	.help = "The client sent to the relay alone."},
    {.key = "dhcp.option.agent_information_option.flags.reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 7,
	.help = "Not used: zeros."},
    {},
};

static const struct field relay_circuit_id_fields[] = {
    {.key = "dhcp.option.agent_information_option.agent_circuit_id",
	.label = "Circuit",
	.kind = &kind_bytes,
	.bits = REST,
	.help = "As the relay writes it."},
    {},
};

static const struct proto proto_relay_circuit_id = {
    .key = "dhcp.relay.circuit_id",
    .name = "Circuit",
    .spec = "RFC 3046 clause 3.1",
    .help = "Where the client is plugged in: the switch's port, often with its VLAN.",
    .summary = "{dhcp.option.agent_information_option.agent_circuit_id\"}",
    .fields = relay_circuit_id_fields,
    .binds = (const struct bind[]){{&relay_option, 1}, {}},
};

static const struct field relay_remote_id_fields[] = {
    {.key = "dhcp.option.agent_information_option.agent_remote_id",
	.label = "Remote",
	.kind = &kind_bytes,
	.bits = REST,
	.help = "As the relay writes it."},
    {},
};

static const struct proto proto_relay_remote_id = {
    .key = "dhcp.relay.remote_id",
    .name = "Remote",
    .spec = "RFC 3046 clause 3.2",
    .help = "Who is at that end: often the MAC address of the switch or modem.",
    .summary = "{dhcp.option.agent_information_option.agent_remote_id\"}",
    .fields = relay_remote_id_fields,
    .binds = (const struct bind[]){{&relay_option, 2}, {}},
};

static const struct field relay_docsis_fields[] = {
    {.key = "dhcp.option.agent_information_option.docsis_device_class",
	.label = "Class",
	.kind = &kind_hex,
	.bits = 32,
	.help = "Bits for what it can do."},
    {},
};

static const struct proto proto_relay_docsis = {
    .key = "dhcp.relay.docsis",
    .name = "DOCSIS device class",
    .spec = "RFC 3256",
    .help = "What kind of cable modem it is.",
    .fields = relay_docsis_fields,
    .binds = (const struct bind[]){{&relay_option, 4}, {}},
};

static const struct field relay_link_fields[] = {
    {.key = "dhcp.option.agent_information_option.link_selection",
	.label = "Network",
	.kind = &kind_ipv4,
	.bits = 32,
	.help = "An address of the network."},
    {},
};

static const struct proto proto_relay_link = {
    .key = "dhcp.relay.link",
    .name = "Link selection",
    .spec = "RFC 3527 clause 3",
    .help = "From which network the address shall be, if that is not the relay's own.",
    .summary = "{dhcp.option.agent_information_option.link_selection}",
    .fields = relay_link_fields,
    .binds = (const struct bind[]){{&relay_option, 5}, {}},
};

static const struct field relay_subscriber_fields[] = {
    {.key = "dhcp.option.agent_information_option.subscriber_id",
	.label = "Subscriber",
	.kind = &kind_text,
	.bits = REST,
	.help = "The provider's name for the customer."},
    {},
};

static const struct proto proto_relay_subscriber = {
    .key = "dhcp.relay.subscriber",
    .name = "Subscriber",
    .spec = "RFC 3993",
    .help = "Which customer this is.",
    .summary = "{dhcp.option.agent_information_option.subscriber_id}",
    .fields = relay_subscriber_fields,
    .binds = (const struct bind[]){{&relay_option, 6}, {}},
};

static const struct field relay_radius_fields[] = {
    {.key = "dhcp.option.agent_information_option.radius_attributes",
	.label = "Attributes",
	.kind = &kind_bytes,
	.bits = REST,
	.help = "Types, lengths and values, as RADIUS has them."},
    {},
};

static const struct proto proto_relay_radius = {
    .key = "dhcp.relay.radius",
    .name = "RADIUS attributes",
    .spec = "RFC 4014",
    .help = "What the server that let the client in has said about it.",
    .fields = relay_radius_fields,
    .binds = (const struct bind[]){{&relay_option, 7}, {}},
};

static const struct field relay_authentication_fields[] = {
    {.key = "dhcp.option.agent_information_option.authentication",
	.label = "Authentication",
	.kind = &kind_bytes,
	.bits = REST,
	.help = "The method, a counter against repeats, and the code itself."},
    {},
};

static const struct proto proto_relay_authentication = {
    .key = "dhcp.relay.authentication",
    .name = "Authentication",
    .spec = "RFC 4030",
    .help = "Proves that the relay is the one.",
    .fields = relay_authentication_fields,
    .binds = (const struct bind[]){{&relay_option, 8}, {}},
};

static const struct field relay_vendor_fields[] = {
    {.key = "dhcp.option.agent_information_option.vi.enterprise",
	.label = "Enterprise",
	.kind = &kind_number,
	.bits = 32,
	.help = "The maker's number at IANA."},
    {.key = "dhcp.option.agent_information_option.vi.data_length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = SIZED},
	.help = "Bytes that follow."},
    {.key = "dhcp.option.agent_information_option.vi",
	.label = "Data",
	.kind = &kind_bytes,
	.sized_by = "dhcp.option.agent_information_option.vi.data_length",
	.help = "What only the maker explains."},
    {},
};

static const struct proto proto_relay_vendor = {
    .key = "dhcp.relay.vendor",
    .name = "Vendor",
    .spec = "RFC 4243",
    .help = "What a maker adds.",
    .fields = relay_vendor_fields,
    .binds = (const struct bind[]){{&relay_option, 9}, {}},
};

static const struct field relay_flags_fields[] = {
    {.key = "dhcp.option.agent_information_option.flags",
	.label = "Flags",
	.kind = &kind_hex,
	.bits = 8,
	.parts = relay_bits,
	.help = "How the question came to the relay."},
    {},
};

static const struct proto proto_relay_flags = {
    .key = "dhcp.relay.flags",
    .name = "Flags",
    .spec = "RFC 5010",
    .help = "How the client's message came.",
    .fields = relay_flags_fields,
    .binds = (const struct bind[]){{&relay_option, 10}, {}},
};

static const struct field relay_server_fields[] = {
    {.key = "dhcp.option.agent_information_option.server_id_override",
	.label = "Address",
	.kind = &kind_ipv4,
	.bits = 32,
	.help = "The relay's address."},
    {},
};

static const struct proto proto_relay_server = {
    .key = "dhcp.relay.server",
    .name = "Server override",
    .spec = "RFC 5107",
    .help = "The client shall take the relay for the server, so that all its messages come by.",
    .summary = "{dhcp.option.agent_information_option.server_id_override}",
    .fields = relay_server_fields,
    .binds = (const struct bind[]){{&relay_option, 11}, {}},
};

static const struct field relay_relay_fields[] = {
    {.key = "dhcp.option.agent_information_option.relay_agent_id",
	.label = "Identifier",
	.kind = &kind_bytes,
	.bits = REST,
	.help = "The name (DUID) that the relay keeps, whatever its addresses are."},
    {},
};

static const struct proto proto_relay_relay = {
    .key = "dhcp.relay.relay",
    .name = "Relay agent",
    .spec = "RFC 6925",
    .help = "Which relay this is.",
    .fields = relay_relay_fields,
    .binds = (const struct bind[]){{&relay_option, 12}, {}},
};

static const struct field relay_other_fields[] = {
    {.key = "dhcp.option.agent_information_option.value",
	.label = "Value",
	.kind = &kind_bytes,
	.bits = REST,
	.help = "What only its own document explains."},
    {},
};

static const struct proto proto_relay_other = {
    .key = "dhcp.relay.other",
    .name = "Other",
    .spec = "RFC 3046 clause 2",
    .help = "What this program shows as bytes.",
    .fields = relay_other_fields,
    .binds = (const struct bind[]){{&relay_option, 0, 255}, {}},
};

static const struct field relay_agent_fields[] = {
    {.key = "dhcp.option.agent_information_option",
	.label = "Information",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_relay_item,
	.init = "[dhcp.relay.circuit_id]",
	.help = "What the relay adds."},
    {},
};

static const struct proto proto_relay_agent = {
    .key = "dhcp.relay_agent",
    .name = "Relay agent information",
    .spec = "RFC 3046 clause 2",
    .help = "What the switch or router adds that passes the message on: behind which port the "
	    "client is. The server can give addresses by port, and one sees who had which address.",
    .fields = relay_agent_fields,
    .binds = (const struct bind[]){{&dhcp_option, 82}, {}},
};

const struct proto *const dhcp_relay_protos[] = {
    &proto_relay_circuit_id,
    &proto_relay_remote_id,
    &proto_relay_docsis,
    &proto_relay_link,
    &proto_relay_subscriber,
    &proto_relay_radius,
    &proto_relay_authentication,
    &proto_relay_vendor,
    &proto_relay_flags,
    &proto_relay_server,
    &proto_relay_relay,
    &proto_relay_other,
    &proto_relay_item,
    &proto_relay_agent,
    NULL,
};
