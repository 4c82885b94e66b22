/* SPDX-License-Identifier: BSD-2-Clause */
/* The options of DHCP with which an address is asked for, given and kept: RFC 2132 clause 9. */
#include "proto/dhcp.h"
#include "proto/protos.h"

static const struct name messages[] = {
    {1, .name = "discover",
	.help = "Is there a server? Sent to all, by a host that has no address."},
    {2, .name = "offer", .help = "You can have this address."},
    {3, .name = "request", .help = "I take that one; or: may I keep mine?"},
    {4, .name = "decline", .help = "Somebody else has that address already."},
    {5, .name = "ack", .help = "It is yours, until the lease ends."},
    {6, .name = "nak", .help = "No: begin anew."},
    {7, .name = "release", .help = "I do not need it any more."},
    {8, .name = "inform", .help = "I have an address: tell me the rest."},
    {9, .name = "force-renew", .help = "Ask again, now."},
    {10, .name = "lease-query", .help = "Who has this address?"},
    {11, .name = "lease-unassigned", .help = "Nobody has it."},
    {12, .name = "lease-unknown", .help = "I do not know."},
    {13, .name = "lease-active", .help = "This client has it."},
    {14, .name = "bulk-lease-query", .help = "All leases, please."},
    {15, .name = "lease-query-done", .help = "That was all."},
    {16, .name = "active-lease-query", .help = "Tell me of each lease as it happens."},
    {17, .name = "lease-query-status", .help = "How the question went."},
    {18, .name = "tls", .help = "Let us encrypt."},
    {},
};

static const struct name overloads[] = {
    {1, .name = "file", .help = "The boot file field has options."},
    {2, .name = "sname", .help = "The server name field has options."},
    {3, .name = "both", .help = "Both have."},
    {},
};

static const struct field requested_ip_address_fields[] = {
    {.key = "dhcp.option.requested_ip_address",
	.label = "Address",
	.kind = &kind_ipv4,
	.bits = 32,
	.init = "192.0.2.1",
	.help = "The address that the client would like to have, or keep."},
    {},
};

static const struct proto proto_requested_ip_address = {
    .key = "dhcp.requested_ip_address",
    .name = "Requested address",
    .spec = "RFC 2132 clause 9.1",
    .help = "The address that the client would like to have, mostly the one it had last.",
    .summary = "{dhcp.option.requested_ip_address}",
    .fields = requested_ip_address_fields,
    .binds = (const struct bind[]){{&dhcp_option, 50}, {}},
};

static const struct field ip_address_lease_time_fields[] = {
    {.key = "dhcp.option.ip_address_lease_time",
	.label = "Value",
	.kind = &kind_number,
	.bits = 32,
	.init = "86400",
	.help = "Seconds; 4294967295: for ever."},
    {},
};

static const struct proto proto_ip_address_lease_time = {
    .key = "dhcp.ip_address_lease_time",
    .name = "Lease time",
    .spec = "RFC 2132 clause 9.2",
    .help = "For how long the address is the client's. It asks again after half of it.",
    .summary = "{dhcp.option.ip_address_lease_time}",
    .fields = ip_address_lease_time_fields,
    .binds = (const struct bind[]){{&dhcp_option, 51}, {}},
};

static const struct field option_overload_fields[] = {
    {.key = "dhcp.option.option_overload",
	.label = "Value",
	.kind = &kind_number,
	.bits = 8,
	.init = "3",
	.names = overloads,
	.help = "Which fields of the header hold more options."},
    {},
};

static const struct proto proto_option_overload = {
    .key = "dhcp.option_overload",
    .name = "Overload",
    .spec = "RFC 2132 clause 9.3",
    .help = "Two old fields of the header hold options as well, since there was no room.",
    .summary = "{dhcp.option.option_overload}",
    .fields = option_overload_fields,
    .binds = (const struct bind[]){{&dhcp_option, 52}, {}},
};

static const struct field message_type_fields[] = {
    {.key = "dhcp.option.dhcp",
	.label = "Value",
	.kind = &kind_number,
	.bits = 8,
	.init = "1",
	.names = messages,
	.help = "Which step of the conversation this is."},
    {},
};

static const struct proto proto_message_type = {
    .key = "dhcp.message_type",
    .name = "Message type",
    .spec = "RFC 2132 clause 9.6",
    .help = "What this message is: the one option that must be there.",
    .summary = "{dhcp.option.dhcp}",
    .fields = message_type_fields,
    .binds = (const struct bind[]){{&dhcp_option, 53}, {}},
};

static const struct field dhcp_server_id_fields[] = {
    {.key = "dhcp.option.dhcp_server_id",
	.label = "Address",
	.kind = &kind_ipv4,
	.bits = 32,
	.init = "192.0.2.1",
	.help = "The server's address. A client that takes an offer says with it whose."},
    {},
};

static const struct proto proto_dhcp_server_id = {
    .key = "dhcp.dhcp_server_id",
    .name = "Server",
    .spec = "RFC 2132 clause 9.7",
    .help = "Which server: a client says here whose offer it takes.",
    .summary = "{dhcp.option.dhcp_server_id}",
    .fields = dhcp_server_id_fields,
    .binds = (const struct bind[]){{&dhcp_option, 54}, {}},
};

static const struct field requested_fields[] = {
    {.key = "dhcp.option.request_list_item",
	.label = "Option",
	.kind = &kind_number,
	.bits = 8,
	.names = dhcp_options,
	.init = "1",
	.help = "An option that the client can use."},
    {},
};

static const struct proto proto_requested = {
    .key = "dhcp.option.request_list.item",
    .name = "Option",
    .spec = "RFC 2132 clause 9.8",
    .help = "The number of an option that the client would like to get in the answer.",
    .summary = "{dhcp.option.request_list_item}",
    .fields = requested_fields,
};

static const struct field parameter_request_fields[] = {
    {.key = "dhcp.option.request_list",
	.label = "Options",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_requested,
	.init = "[dhcp.option.request_list.item]",
	.help = "The most wanted first."},
    {},
};

static const struct proto proto_parameter_request = {
    .key = "dhcp.parameter_request",
    .name = "Parameter request list",
    .spec = "RFC 2132 clause 9.8",
    .help = "What the client wants to know. The list is like a fingerprint: it tells which system "
	    "the client has.",
    .fields = parameter_request_fields,
    .binds = (const struct bind[]){{&dhcp_option, 55}, {}},
};

static const struct field message_fields[] = {
    {.key = "dhcp.option.message",
	.label = "Text",
	.kind = &kind_text,
	.bits = REST,
	.help = "The reason in words, for whoever reads the log."},
    {},
};

static const struct proto proto_message = {
    .key = "dhcp.message",
    .name = "Message",
    .spec = "RFC 2132 clause 9.9",
    .help = "Why it was refused, for people.",
    .summary = "{dhcp.option.message}",
    .fields = message_fields,
    .binds = (const struct bind[]){{&dhcp_option, 56}, {}},
};

static const struct field dhcp_max_message_size_fields[] = {
    {.key = "dhcp.option.dhcp_max_message_size",
	.label = "Value",
	.kind = &kind_number,
	.bits = 16,
	.init = "1500",
	.help = "The greatest number of bytes, 576 at least."},
    {},
};

static const struct proto proto_dhcp_max_message_size = {
    .key = "dhcp.dhcp_max_message_size",
    .name = "Largest message",
    .spec = "RFC 2132 clause 9.10",
    .help = "How long a message the sender can take.",
    .summary = "{dhcp.option.dhcp_max_message_size}",
    .fields = dhcp_max_message_size_fields,
    .binds = (const struct bind[]){{&dhcp_option, 57}, {}},
};

static const struct field renewal_time_value_fields[] = {
    {.key = "dhcp.option.renewal_time_value",
	.label = "Value",
	.kind = &kind_number,
	.bits = 32,
	.init = "43200",
	.help = "So many seconds after it got the address; mostly half of the lease."},
    {},
};

static const struct proto proto_renewal_time_value = {
    .key = "dhcp.renewal_time_value",
    .name = "Renewal time",
    .spec = "RFC 2132 clause 9.11",
    .help = "After how long the client asks its server whether it may keep the address (T1).",
    .summary = "{dhcp.option.renewal_time_value}",
    .fields = renewal_time_value_fields,
    .binds = (const struct bind[]){{&dhcp_option, 58}, {}},
};

static const struct field rebinding_time_value_fields[] = {
    {.key = "dhcp.option.rebinding_time_value",
	.label = "Value",
	.kind = &kind_number,
	.bits = 32,
	.init = "75600",
	.help = "So many seconds after it got the address; mostly 7/8 of the lease."},
    {},
};

static const struct proto proto_rebinding_time_value = {
    .key = "dhcp.rebinding_time_value",
    .name = "Rebinding time",
    .spec = "RFC 2132 clause 9.12",
    .help = "After how long it asks any server, if its own is silent (T2).",
    .summary = "{dhcp.option.rebinding_time_value}",
    .fields = rebinding_time_value_fields,
    .binds = (const struct bind[]){{&dhcp_option, 59}, {}},
};

static const struct field vendor_class_id_fields[] = {
    {.key = "dhcp.option.vendor_class_id",
	.label = "Text",
	.kind = &kind_text,
	.bits = REST,
	.help = "The maker's name for this kind of client, such as MSFT 5.0 or PXEClient."},
    {},
};

static const struct proto proto_vendor_class_id = {
    .key = "dhcp.vendor_class_id",
    .name = "Vendor class",
    .spec = "RFC 2132 clause 9.13",
    .help =
	"What kind of thing the client is: a server can give phones other settings than computers.",
    .summary = "{dhcp.option.vendor_class_id}",
    .fields = vendor_class_id_fields,
    .binds = (const struct bind[]){{&dhcp_option, 60}, {}},
};

static const struct field client_identifier_fields[] = {
    {.key = "dhcp.hw.type",
	.label = "Hardware type",
	.kind = &kind_hex,
	.bits = 8,
	.when = {.from = 1, .to = 254, .is = IF},
	.init = "0x01",
	.help = "What kind of address follows: 1 is Ethernet."},
    {.key = "dhcp.client_id.type",
	.label = "Kind",
	.kind = &kind_number,
	.bits = 8,
	.when = {.from = 1, .to = 254, .is = UNLESS},
	.init = "255",
	.help = "0: a text. 255: numbers as in DHCPv6."},
    {.key = "dhcp.client_id.iaid",
	.label = "IAID",
	.kind = &kind_hex,
	.bits = 32,
	.when = {.key = "dhcp.client_id.type", .from = 255, .is = IF},
	.help = "Which of the client's interfaces."},
    {.key = "dhcp.client_id.duid_type",
	.label = "DUID kind",
	.kind = &kind_number,
	.bits = 16,
	.when = {.key = "dhcp.client_id.type", .from = 255, .is = IF},
	.names = dhcp_duid_types,
	.init = "3",
	.help = "How the client is named."},
    {.key = "dhcp.client_id.duid_llt_hw_type",
	.label = "Hardware type",
	.kind = &kind_number,
	.bits = 16,
	.when = {.key = "dhcp.client_id.duid_type",
	    .from = 1,
	    .is = IF,
	    .also = &(const struct when){.key = "dhcp.client_id.type", .from = 255, .is = IF}},
	.help = "1 is Ethernet."},
    {.key = "dhcp.client_id.time",
	.label = "Time",
	.kind = &kind_number,
	.bits = 32,
	.when = {.key = "dhcp.client_id.duid_type",
	    .from = 1,
	    .is = IF,
	    .also = &(const struct when){.key = "dhcp.client_id.type", .from = 255, .is = IF}},
	.help = "Seconds since 2000."},
    {.key = "dhcp.client_id.enterprise_num",
	.label = "Enterprise",
	.kind = &kind_number,
	.bits = 32,
	.when = {.key = "dhcp.client_id.duid_type",
	    .from = 2,
	    .is = IF,
	    .also = &(const struct when){.key = "dhcp.client_id.type", .from = 255, .is = IF}},
	.help = "The maker's number at IANA."},
    {.key = "dhcp.client_id.duid_ll_hw_type",
	.label = "Hardware type",
	.kind = &kind_number,
	.bits = 16,
	.when = {.key = "dhcp.client_id.duid_type",
	    .from = 3,
	    .is = IF,
	    .also = &(const struct when){.key = "dhcp.client_id.type", .from = 255, .is = IF}},
	.init = "1",
	.help = "1 is Ethernet."},
    {.key = "dhcp.hw.mac_addr",
	.label = "MAC address",
	.kind = &kind_mac,
	.bits = 48,
	.when = {.key = "dhcp.client_id.type",
	    .from = 0,
	    .to = 255,
	    .is = UNLESS,
	    .also = &(const struct when){.key = "dhcp.hw.type",
		.from = 1,
		.is = IF,
		.also = &(const struct when){.key = "dhcp.option.length", .from = 7, .is = IF}}},
	.help = "The client's address."},
    {.key = "dhcp.client_id.uuid",
	.label = "UUID",
	.kind = &kind_bytes,
	.bits = 128,
	.when = {.key = "dhcp.client_id.type",
	    .from = 0,
	    .is = IF,
	    .also = &(const struct when){.key = "dhcp.option.length", .from = 17, .is = IF}},
	.help = "The number in the machine's BIOS."},
    {.key = "dhcp.client_id.undef",
	.label = "Text",
	.kind = &kind_text,
	.bits = REST,
	.when = {.key = "dhcp.client_id.type",
	    .from = 0,
	    .is = IF,
	    .also = &(const struct when){.key = "dhcp.option.length", .from = 17, .is = UNLESS}},
	.help = "What the client calls itself."},
    {.key = "dhcp.client_id",
	.label = "Identifier",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = ELSE},
	.help = "The rest of who it is."},
    {},
};

static const struct proto proto_client_identifier = {
    .key = "dhcp.client_identifier",
    .name = "Client identifier",
    .spec = "RFC 2132 clause 9.14, RFC 4361 clause 6.1",
    .help = "By which the server knows the client again: mostly its MAC address, else a number "
	    "that stays when the network card is changed.",
    .fields = client_identifier_fields,
    .binds = (const struct bind[]){{&dhcp_option, 61}, {}},
};

const struct proto *const dhcp_lease_protos[] = {
    &proto_requested_ip_address,
    &proto_ip_address_lease_time,
    &proto_option_overload,
    &proto_message_type,
    &proto_dhcp_server_id,
    &proto_requested,
    &proto_parameter_request,
    &proto_message,
    &proto_dhcp_max_message_size,
    &proto_renewal_time_value,
    &proto_rebinding_time_value,
    &proto_vendor_class_id,
    &proto_client_identifier,
    NULL,
};
