/* SPDX-License-Identifier: BSD-2-Clause */
/* The options of DHCPv6 by which a client says what it is and what it wants. */
#include "proto/dhcpv6.h"
#include "proto/protos.h"

static const struct field oro_item_fields[] = {
    {.key = "dhcpv6.requested_option_code",
	.label = "Option",
	.kind = &kind_number,
	.bits = 16,
	.names = dhcpv6_options,
	.init = "23",
	.help = "An option that the client can use."},
    {},
};

static const struct proto proto_oro_item = {
    .key = "dhcpv6.oro.item",
    .name = "Option request",
    .spec = "RFC 8415 clause 21.7",
    .help = "The number of an option that the client would like to get in the answer.",
    .summary = "{dhcpv6.requested_option_code}",
    .fields = oro_item_fields,
};

static const struct field oro_fields[] = {
    {.key = "dhcpv6.list.oro",
	.label = "List",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_oro_item,
	.init = "[dhcpv6.oro.item]",
	.help = "The numbers of options that the client would like to get."},
    {},
};

static const struct proto proto_oro = {
    .key = "dhcpv6.opt.oro",
    .name = "Option request",
    .spec = "RFC 8415 clause 21.7",
    .help = "What the client wants to know.",
    .summary = "{dhcpv6.requested_option_code}",
    .fields = oro_fields,
    .binds = (const struct bind[]){{&dhcpv6_option, 6}, {}},
};

static const struct field ero_item_fields[] = {
    {.key = "dhcpv6.requested_option_code",
	.label = "Option",
	.kind = &kind_number,
	.bits = 16,
	.names = dhcpv6_options,
	.init = "37",
	.help = "An option that the relay can use."},
    {},
};

static const struct proto proto_ero_item = {
    .key = "dhcpv6.ero.item",
    .name = "Echo request",
    .spec = "RFC 4994",
    .help = "The number of an option that the relay would like to get back in the answer.",
    .summary = "{dhcpv6.requested_option_code}",
    .fields = ero_item_fields,
};

static const struct field ero_fields[] = {
    {.key = "dhcpv6.list.ero",
	.label = "List",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_ero_item,
	.init = "[dhcpv6.ero.item]",
	.help = "The numbers of options that the relay would like to get back."},
    {},
};

static const struct proto proto_ero = {
    .key = "dhcpv6.opt.ero",
    .name = "Echo request",
    .spec = "RFC 4994",
    .help = "Options that the server shall send back to the relay.",
    .summary = "{dhcpv6.requested_option_code}",
    .fields = ero_fields,
    .binds = (const struct bind[]){{&dhcpv6_option, 43}, {}},
};

static const struct field preference_fields[] = {
    {.key = "dhcpv6.option_preference",
	.label = "Value",
	.kind = &kind_number,
	.bits = 8,
	.help = "The highest wins; 255: take it at once."},
    {},
};

static const struct proto proto_preference = {
    .key = "dhcpv6.opt.preference",
    .name = "Preference",
    .spec = "RFC 8415 clause 21.8",
    .help = "How much the client should prefer this server.",
    .summary = "{dhcpv6.option_preference}",
    .fields = preference_fields,
    .binds = (const struct bind[]){{&dhcpv6_option, 7}, {}},
};

static const struct field elapsed_fields[] = {
    {.key = "dhcpv6.elapsed_time",
	.label = "Value",
	.kind = &kind_number,
	.bits = 16,
	.help = "Hundredths of a second."},
    {},
};

static const struct proto proto_elapsed = {
    .key = "dhcpv6.opt.elapsed",
    .name = "Elapsed time",
    .spec = "RFC 8415 clause 21.9",
    .help = "How long the client has been trying: after a while the second server answers, too.",
    .summary = "{dhcpv6.elapsed_time}",
    .fields = elapsed_fields,
    .binds = (const struct bind[]){{&dhcpv6_option, 8}, {}},
};

static const struct name auth_protocols[] = {
    {2, .name = "delayed", .help = "With a key that both have; given up since RFC 8415."},
    {3, .name = "reconfigure-key", .help = "With a key that the server has sent before."},
    {},
};

static const struct name auth_values[] = {
    {1, .name = "key", .help = "A key, for later."},
    {2, .name = "HMAC-MD5", .help = "A code made with the key."},
    {},
};

/* Or without any bytes, when they have not been counted yet. */
static const struct when with_key = {
    .key = "dhcpv6.option.length",
    .from = 0,
    .to = 27,
    .is = UNLESS,
    .also =
	&(const struct when){.key = "dhcpv6.option.length", .from = 29, .to = 65535, .is = UNLESS},
};

static const struct when with_code = {
    .key = "dhcpv6.option.length", .from = 31, .to = 65535, .is = IF};

static const struct field auth_fields[] = {
    {.key = "dhcpv6.auth.protocol",
	.label = "Protocol",
	.kind = &kind_number,
	.bits = 8,
	.names = auth_protocols,
	.init = "3",
	.help = "How the sender proves who it is."},
    {.key = "dhcpv6.auth.algorithm",
	.label = "Algorithm",
	.kind = &kind_number,
	.bits = 8,
	.init = "1",
	.help = "How the proof is computed: 1 is HMAC-MD5."},
    {.key = "dhcpv6.auth.rdm",
	.label = "Replay method",
	.kind = &kind_number,
	.bits = 8,
	.help = "How repeated messages are told from fresh ones: 0 is a counter."},
    {.key = "dhcpv6.auth.replay_detection",
	.label = "Counter",
	.kind = &kind_bytes,
	.bits = 64,
	.help = "Grows with each message: an old one is not believed."},
    {.key = "dhcpv6.auth.rkap_type",
	.label = "What follows",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "dhcpv6.auth.protocol", .from = 3, .is = IF, .also = &with_key},
	.names = auth_values,
	.init = "1",
	.help = "A key, or a code made with it."},
    {.key = "dhcpv6.auth.rkap_value",
	.label = "Key or code",
	.kind = &kind_bytes,
	.bits = 128,
	.when = {.key = "dhcpv6.auth.protocol", .from = 3, .is = IF, .also = &with_key},
	.help = "The server gives the key in its reply; with the code it proves later that a "
		"reconfigure is its own."},
    {.key = "dhcpv6.auth.realm",
	.label = "Realm",
	.kind = &kind_text,
	.bits = REST,
	.but = 20,
	.when = {.key = "dhcpv6.auth.protocol", .from = 2, .is = IF, .also = &with_code},
	.help = "In whose network the key is valid."},
    {.key = "dhcpv6.auth.key_id",
	.label = "Key number",
	.kind = &kind_number,
	.bits = 32,
	.when = {.key = "dhcpv6.auth.protocol", .from = 2, .is = IF, .also = &with_code},
	.help = "Which of the keys."},
    {.key = "dhcpv6.auth.md5_data",
	.label = "Code",
	.kind = &kind_bytes,
	.bits = 128,
	.when = {.key = "dhcpv6.auth.protocol", .from = 2, .is = IF, .also = &with_code},
	.help = "Only who has the key can make it."},
    {.key = "dhcpv6.auth.info",
	.label = "Information",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = ELSE},
	.help = "What the protocol needs."},
    {},
};

static const struct proto proto_auth = {
    .key = "dhcpv6.opt.auth",
    .name = "Authentication",
    .spec = "RFC 8415 clauses 20.4 and 21.11, RFC 3315 clause 21.4",
    .help = "Proves that a message comes from whom it says.",
    .fields = auth_fields,
    .binds = (const struct bind[]){{&dhcpv6_option, 11}, {}},
};

static const struct field unicast_fields[] = {
    {.key = "dhcpv6.unicast",
	.label = "Address",
	.kind = &kind_ipv6,
	.bits = 128,
	.init = "2001:db8::1",
	.help = "The address of the server that the client may write to directly."},
    {},
};

static const struct proto proto_unicast = {
    .key = "dhcpv6.opt.unicast",
    .name = "Unicast",
    .spec = "RFC 8415 clause 21.12",
    .help = "The client may send to this address alone.",
    .summary = "{dhcpv6.unicast}",
    .fields = unicast_fields,
    .binds = (const struct bind[]){{&dhcpv6_option, 12}, {}},
};

static const struct field userclass_item_fields[] = {
    {.key = "dhcpv6.userclass.length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 16,
	.count = {.of = SIZED},
	.help = "Bytes of the name of this class."},
    {.key = "dhcpv6.userclass.opaque_data",
	.label = "Class",
	.kind = &kind_bytes,
	.sized_by = "dhcpv6.userclass.length",
	.help = "The name of the class, as the administrator has set it on the client."},
    {},
};

static const struct proto proto_userclass_item = {
    .key = "dhcpv6.userclass.item",
    .name = "User class",
    .spec = "RFC 8415 clause 21.15",
    .help = "One class.",
    .fields = userclass_item_fields,
};

static const struct field userclass_fields[] = {
    {.key = "dhcpv6.list.userclass",
	.label = "Classes",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_userclass_item,
	.help = "The classes that the client belongs to."},
    {},
};

static const struct proto proto_userclass = {
    .key = "dhcpv6.opt.userclass",
    .name = "User class",
    .spec = "RFC 8415 clause 21.15",
    .help = "To which groups the client's user belongs.",
    .fields = userclass_fields,
    .binds = (const struct bind[]){{&dhcpv6_option, 15}, {}},
};

static const struct field vendorclass_item_fields[] = {
    {.key = "dhcpv6.vendorclass.length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 16,
	.count = {.of = SIZED},
	.help = "Bytes of this piece."},
    {.key = "dhcpv6.vendorclass.data",
	.label = "Class",
	.kind = &kind_text,
	.sized_by = "dhcpv6.vendorclass.length",
	.help = "The maker's name for this kind of client."},
    {},
};

static const struct proto proto_vendorclass_item = {
    .key = "dhcpv6.vendorclass.item",
    .name = "Vendor class",
    .spec = "RFC 8415 clause 21.16",
    .help = "One class.",
    .summary = "{dhcpv6.vendorclass.data}",
    .fields = vendorclass_item_fields,
};

static const struct field vendorclass_fields[] = {
    {.key = "dhcpv6.vendorclass.enterprise",
	.label = "Enterprise",
	.kind = &kind_number,
	.bits = 32,
	.init = "311",
	.help = "The maker's number at IANA."},
    {.key = "dhcpv6.list.vendorclass",
	.label = "Classes",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_vendorclass_item,
	.help = "What the maker calls this kind of client."},
    {},
};

static const struct proto proto_vendorclass = {
    .key = "dhcpv6.opt.vendorclass",
    .name = "Vendor class",
    .spec = "RFC 8415 clause 21.16",
    .help = "What kind of thing the client is, in its maker's words.",
    .summary = "{dhcpv6.vendorclass.data}",
    .fields = vendorclass_fields,
    .binds = (const struct bind[]){{&dhcpv6_option, 16}, {}},
};

static const struct field vendoropts_item_fields[] = {
    {.key = "dhcpv6.vendoropts.enterprise.option_code",
	.label = "Code",
	.kind = &kind_number,
	.bits = 16,
	.help = "What it is: the maker knows."},
    {.key = "dhcpv6.vendoropts.enterprise.option_length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 16,
	.count = {.of = SIZED},
	.help = "Bytes of the value."},
    {.key = "dhcpv6.vendoropts.enterprise.option_data",
	.label = "Value",
	.kind = &kind_bytes,
	.sized_by = "dhcpv6.vendoropts.enterprise.option_length",
	.help = "What only the maker explains."},
    {},
};

static const struct proto proto_vendoropts_item = {
    .key = "dhcpv6.vendoropts.item",
    .name = "Vendor option",
    .spec = "RFC 8415 clause 21.17",
    .help = "One of the maker's options.",
    .fields = vendoropts_item_fields,
};

static const struct field vendoropts_fields[] = {
    {.key = "dhcpv6.vendoropts.enterprise",
	.label = "Enterprise",
	.kind = &kind_number,
	.bits = 32,
	.init = "311",
	.help = "The maker's number at IANA."},
    {.key = "dhcpv6.list.vendoropts",
	.label = "Options",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_vendoropts_item,
	.help = "The maker's options."},
    {},
};

static const struct proto proto_vendoropts = {
    .key = "dhcpv6.opt.vendoropts",
    .name = "Vendor options",
    .spec = "RFC 8415 clause 21.17",
    .help = "What a maker adds.",
    .fields = vendoropts_fields,
    .binds = (const struct bind[]){{&dhcpv6_option, 17}, {}},
};

const struct proto *const dhcpv6_client_protos[] = {
    &proto_oro_item,
    &proto_oro,
    &proto_ero_item,
    &proto_ero,
    &proto_preference,
    &proto_elapsed,
    &proto_auth,
    &proto_unicast,
    &proto_userclass_item,
    &proto_userclass,
    &proto_vendorclass_item,
    &proto_vendorclass,
    &proto_vendoropts_item,
    &proto_vendoropts,
    NULL,
};
