/* SPDX-License-Identifier: BSD-2-Clause */
/* The options of DHCP that are rarely met: proofs, makers' own, places. */
#include "proto/dhcp.h"
#include "proto/protos.h"
#include "proto/spaces.h"

static const struct field authentication_fields[] = {
    {.key = "dhcp.option.dhcp_authentication.protocol",
	.label = "Protocol",
	.kind = &kind_number,
	.bits = 8,
	.init = "1",
	.help = "1: with a key. 3: for a reconfigure."},
    {.key = "dhcp.option.dhcp_authentication.alg_delay",
	.label = "Algorithm",
	.kind = &kind_number,
	.bits = 8,
	.init = "1",
	.when = {.key = "dhcp.option.dhcp_authentication.protocol", .from = 1, .is = IF},
	.help = "1: HMAC-MD5."},
    {.key = "dhcp.option.dhcp_authentication.algorithm",
	.label = "Algorithm",
	.kind = &kind_number,
	.bits = 8,
	.when = {.is = ELSE},
	.help = "How the proof is computed: 1 is HMAC-MD5."},
    {.key = "dhcp.option.dhcp_authentication.rdm",
	.label = "Replay method",
	.kind = &kind_number,
	.bits = 8,
	.help = "How repeated messages are told from fresh ones: 0 is a counter."},
    {.key = "dhcp.option.dhcp_authentication.rdm_replay_detection",
	.label = "Counter",
	.kind = &kind_hex,
	.bits = 64,
	.when = {.key = "dhcp.option.dhcp_authentication.rdm", .from = 0, .is = IF},
	.help = "Grows with each message: an old one is not believed."},
    {.key = "dhcp.option.dhcp_authentication.rdm_rdv",
	.label = "Against repeats",
	.kind = &kind_bytes,
	.bits = 64,
	.when = {.is = ELSE},
	.help = "What the method needs to know an old message by."},
    {.key = "dhcp.option.dhcp_authentication.secret_id",
	.label = "Secret",
	.kind = &kind_hex,
	.bits = 32,
	.when = {.key = "dhcp.option.dhcp_authentication.alg_delay", .from = 1, .is = IF},
	.help = "Which secret it is made with."},
    {.key = "dhcp.option.dhcp_authentication.hmac_md5_hash",
	.label = "Code",
	.kind = &kind_bytes,
	.bits = 128,
	.when = {.key = "dhcp.option.dhcp_authentication.alg_delay", .from = 1, .is = IF},
	.help = "Only who has the secret can make it."},
    {.key = "dhcp.option.dhcp_authentication.information",
	.label = "Information",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = ELSE},
	.help = "What the protocol needs."},
    {},
};

static const struct proto proto_authentication = {
    .key = "dhcp.authentication",
    .name = "Authentication",
    .spec = "RFC 3118 clause 2",
    .help = "Proves that the message comes from whom it says (hardly used).",
    .fields = authentication_fields,
    .binds = (const struct bind[]){{&dhcp_option, 90}, {}},
};

static const struct space vi_enterprise = {.name = "enterprise"};

static const struct field vi_sub_fields[] = {
    {.key = "dhcp.option.vi.suboption",
	.label = "Code",
	.kind = &kind_number,
	.bits = 8,
	.help = "What it is: the maker knows."},
    {.key = "dhcp.option.suboption_length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = SIZED},
	.help = "Bytes of the value."},
    {.key = "dhcp.option.vi.value",
	.label = "Value",
	.kind = &kind_bytes,
	.sized_by = "dhcp.option.suboption_length",
	.help = "What only the maker explains."},
    {},
};

static const struct proto proto_vi_sub = {
    .key = "dhcp.option.vi.option",
    .name = "Suboption",
    .spec = "RFC 3925 clause 4",
    .help = "One thing that the maker adds.",
    .fields = vi_sub_fields,
};

static const struct field vi_data_fields[] = {
    {.key = "dhcp.option.vi.options",
	.label = "Suboptions",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_vi_sub,
	.help = "What the maker adds."},
    {},
};

static const struct proto proto_vi_data = {
    .key = "dhcp.vi",
    .name = "Vendor data",
    .spec = "RFC 3925 clause 4",
    .help = "What the maker adds, as a list of its own.",
    .fields = vi_data_fields,
    .binds = (const struct bind[]){{&vi_enterprise, 0, UINT32_MAX}, {}},
};

static const struct field vi_item_fields[] = {
    {.key = "dhcp.option.vi.enterprise",
	.label = "Enterprise",
	.kind = &kind_number,
	.bits = 32,
	.space = &vi_enterprise,
	.help = "The maker's number at IANA."},
    {.key = "dhcp.option.vi.length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = BODY},
	.help = "Bytes that follow."},
    {},
};

static const struct proto proto_vi_item = {
    .key = "dhcp.option.vi.item",
    .name = "Vendor",
    .spec = "RFC 3925 clause 4",
    .help = "What one maker adds.",
    .fields = vi_item_fields,
};

static const struct field vendor_information_fields[] = {
    {.key = "dhcp.option.vis",
	.label = "Vendors",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_vi_item,
	.help = "For each maker what its devices need."},
    {},
};

static const struct proto proto_vendor_information = {
    .key = "dhcp.vendor_information",
    .name = "Vendor information",
    .spec = "RFC 3925 clause 4",
    .help = "What makers add, each under its number.",
    .fields = vendor_information_fields,
    .binds = (const struct bind[]){{&dhcp_option, 125}, {}},
};

static const struct field vi_class_item_fields[] = {
    {.key = "dhcp.option.vi_class.enterprise",
	.label = "Enterprise",
	.kind = &kind_number,
	.bits = 32,
	.help = "The maker's number at IANA."},
    {.key = "dhcp.option.vi_class.length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = SIZED},
	.help = "Bytes that follow."},
    {.key = "dhcp.option.vi_class.data",
	.label = "Class",
	.kind = &kind_bytes,
	.sized_by = "dhcp.option.vi_class.length",
	.help = "The maker's name for this kind of client."},
    {},
};

static const struct proto proto_vi_class_item = {
    .key = "dhcp.option.vi_class.item",
    .name = "Vendor class",
    .spec = "RFC 3925 clause 3",
    .help = "What the client is to one maker.",
    .fields = vi_class_item_fields,
};

static const struct field vendor_class_fields[] = {
    {.key = "dhcp.option.vi_classes",
	.label = "Classes",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_vi_class_item,
	.help = "For each maker what it calls this kind of client."},
    {},
};

static const struct proto proto_vendor_class = {
    .key = "dhcp.vendor_class",
    .name = "Vendor classes",
    .spec = "RFC 3925 clause 3",
    .help = "What kind of thing the client is, in the words of several makers.",
    .fields = vendor_class_fields,
    .binds = (const struct bind[]){{&dhcp_option, 124}, {}},
};

static const struct field civic_item_fields[] = {
    {.key = "dhcp.option.civic_location.ca_type",
	.label = "Kind",
	.kind = &kind_number,
	.bits = 8,
	.names = lldp_civic_types,
	.init = "3",
	.help = "City, street, floor, room."},
    {.key = "dhcp.option.civic_location.ca_length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = SIZED},
	.help = "Bytes that follow."},
    {.key = "dhcp.option.civic_location.ca_value",
	.label = "Value",
	.kind = &kind_text,
	.sized_by = "dhcp.option.civic_location.ca_length",
	.help = "The name, such as that of the street, in letters."},
    {},
};

static const struct proto proto_civic_item = {
    .key = "dhcp.option.civic.item",
    .name = "Part of an address",
    .spec = "RFC 4776 clause 3.4",
    .help = "One part.",
    .summary = "{dhcp.option.civic_location.ca_type} {dhcp.option.civic_location.ca_value}",
    .fields = civic_item_fields,
};

static const struct field civic_location_fields[] = {
    {.key = "dhcp.option.civic_location.what",
	.label = "Whose",
	.kind = &kind_number,
	.bits = 8,
	.init = "2",
	.help = "0: the server's. 1: the network's. 2: the client's."},
    {.key = "dhcp.option.civic_location.country",
	.label = "Country",
	.kind = &kind_text,
	.bits = 16,
	.init = "DE",
	.help = "The country, by its two letters: DE is Germany."},
    {.key = "dhcp.option.civic_location.parts",
	.label = "Parts",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_civic_item,
	.help = "From the country down to the seat."},
    {},
};

static const struct proto proto_civic_location = {
    .key = "dhcp.civic_location",
    .name = "Civic location",
    .spec = "RFC 4776 clause 3",
    .help = "Where the host is, as an address: emergency services ask for it.",
    .fields = civic_location_fields,
    .binds = (const struct bind[]){{&dhcp_option, 99}, {}},
};

static const struct field rapid_item_fields[] = {
    {.key = "dhcp.option.6RD.border_relay_ip",
	.label = "Border relay",
	.kind = &kind_ipv4,
	.bits = 32,
	.help = "Who unwraps the IPv6 packets."},
    {},
};

static const struct proto proto_rapid_item = {
    .key = "dhcp.option.6rd.item",
    .name = "Border relay",
    .spec = "RFC 5969 clause 7.1.1",
    .help = "A router of the provider that takes the IPv6 packets out of IPv4 again.",
    .fields = rapid_item_fields,
};

static const struct field rapid6_fields[] = {
    {.key = "dhcp.option.6RD.ipv4_mask_len",
	.label = "IPv4 mask",
	.kind = &kind_number,
	.bits = 8,
	.help = "Bits that all customers have in common."},
    {.key = "dhcp.option.6RD.prefix_len",
	.label = "IPv6 prefix",
	.kind = &kind_number,
	.bits = 8,
	.init = "32",
	.help = "How many bits of the IPv6 address are the provider's."},
    {.key = "dhcp.option.6RD.prefix",
	.label = "Prefix",
	.kind = &kind_ipv6,
	.bits = 128,
	.init = "2001:db8::",
	.help = "The provider's prefix."},
    {.key = "dhcp.option.6RD.relays",
	.label = "Relays",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_rapid_item,
	.init = "[dhcp.option.6rd.item 192.0.2.1]",
	.help = "The routers that take the IPv6 packets out of IPv4 again."},
    {},
};

static const struct proto proto_rapid6 = {
    .key = "dhcp.rapid6",
    .name = "IPv6 rapid deployment",
    .spec = "RFC 5969 clause 7.1.1",
    .help = "How a home router wraps IPv6 into IPv4 where the provider has no IPv6.",
    .fields = rapid6_fields,
    .binds = (const struct bind[]){{&dhcp_option, 212}, {}},
};

static const struct field other_fields[] = {
    {.key = "dhcp.option.value",
	.label = "Value",
	.kind = &kind_bytes,
	.bits = REST,
	.help = "What only its own document explains."},
    {},
};

static const struct proto proto_other = {
    .key = "dhcp.other",
    .name = "Other option",
    .spec = "RFC 2132 clause 2",
    .help = "An option that this program shows as bytes.",
    .fields = other_fields,
    .binds = (const struct bind[]){{&dhcp_option, 1, 254}, {}},
};

const struct proto *const dhcp_more_protos[] = {
    &proto_authentication,
    &proto_vi_sub,
    &proto_vi_data,
    &proto_vi_item,
    &proto_vendor_information,
    &proto_vi_class_item,
    &proto_vendor_class,
    &proto_civic_item,
    &proto_civic_location,
    &proto_rapid_item,
    &proto_rapid6,
    &proto_other,
    NULL,
};
