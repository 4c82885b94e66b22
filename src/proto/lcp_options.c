/* SPDX-License-Identifier: BSD-2-Clause */
/* PPP: what the options of the Link Control Protocol say. Knows no message: those are in lcp.c. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

static const struct field mru_fields[] = {
    {.key = "lcp.opt.mru",
	.label = "Greatest packet",
	.kind = &kind_number,
	.bits = 16,
	.init = "1492",
	.help = "Bytes of the longest packet that the sender can receive; 1492 over PPPoE."},
    {},
};

static const struct proto proto_mru = {
    .key = "lcp.opt.mru_option",
    .name = "Maximum receive unit",
    .spec = "RFC 1661 clause 6.1",
    .help = "The longest packet that the sender can receive.",
    .fields = mru_fields,
    .binds = (const struct bind[]){{&lcp_option, 1}, {}},
};

static const struct field map_fields[] = {
    {.key = "lcp.opt.asyncmap",
	.label = "Character map",
	.kind = &kind_hex,
	.bits = 32,
	.help =
	    "A bit for each control character that has to be disguised. Of no use over Ethernet."},
    {},
};

static const struct proto proto_map = {
    .key = "lcp.opt.asyncmap_option",
    .name = "Control characters",
    .spec = "RFC 1662 clause 7.1",
    .help = "Modems react to some characters; these are sent in disguise.",
    .fields = map_fields,
    .binds = (const struct bind[]){{&lcp_option, 2}, {}},
};

static const struct name algorithms[] = {
    {5, .name = "MD5", .help = "Hash with MD5."},
    {128, .name = "MS-CHAP", .help = "Microsoft's, first version."},
    {129, .name = "MS-CHAPv2", .help = "Microsoft's, second version."},
    {},
};

static const struct field auth_fields[] = {
    {.key = "lcp.opt.auth_protocol",
	.label = "Protocol",
	.kind = &kind_hex,
	.bits = 16,
	.names = ppp_protocol_names,
	.init = "0xc223",
	.help = "By which protocol."},
    {.key = "lcp.opt.algorithm",
	.label = "Algorithm",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "lcp.opt.auth_protocol", .from = 0xc223, .is = IF},
	.names = algorithms,
	.init = "5",
	.help = "By which hash."},
    {.key = "lcp.opt.data",
	.label = "Data",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "More about it."},
    {},
};

static const struct proto proto_auth = {
    .key = "lcp.opt.auth_option",
    .name = "Authentication",
    .spec = "RFC 1661 clause 6.2",
    .help = "The sender wants the other end to prove who it is.",
    .fields = auth_fields,
    .binds = (const struct bind[]){{&lcp_option, 3}, {}},
};

static const struct field quality_fields[] = {
    {.key = "lcp.opt.quality_protocol",
	.label = "Protocol",
	.kind = &kind_hex,
	.bits = 16,
	.names = ppp_protocol_names,
	.init = "0xc025",
	.help = "By which protocol."},
    {.key = "lcp.opt.reporting_period",
	.label = "Period",
	.kind = &kind_number,
	.bits = 32,
	.when = {.key = "lcp.opt.quality_protocol", .from = 0xc025, .is = IF},
	.help = "Hundredths of a second between two reports."},
    {.key = "lcp.opt.data",
	.label = "Data",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "More about it."},
    {},
};

static const struct proto proto_quality = {
    .key = "lcp.opt.quality_option",
    .name = "Quality",
    .spec = "RFC 1661 clause 6.3",
    .help = "The sender wants reports on the quality of the line.",
    .fields = quality_fields,
    .binds = (const struct bind[]){{&lcp_option, 4}, {}},
};

static const struct field magic_fields[] = {
    {.key = "lcp.opt.magic_number",
	.label = "Magic number",
	.kind = &kind_hex,
	.bits = 32,
	.help = "A random number. Who hears its own number is looped back to itself."},
    {},
};

static const struct proto proto_magic = {
    .key = "lcp.opt.magic_option",
    .name = "Magic number",
    .spec = "RFC 1661 clause 6.4",
    .help = "By this a line that leads back to oneself is noticed.",
    .fields = magic_fields,
    .binds = (const struct bind[]){{&lcp_option, 5}, {}},
};

static const struct field vendor_fields[] = {
    {.key = "lcp.opt.oui",
	.label = "Manufacturer",
	.kind = &kind_hex,
	.bits = 24,
	.names = oui_names,
	.help = "Whose extension this is: the first half of its MAC addresses."},
    {.key = "lcp.opt.kind",
	.label = "Kind",
	.kind = &kind_number,
	.bits = 8,
	.help = "Which of its extensions."},
    {.key = "lcp.opt.data",
	.label = "Data",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "What only the manufacturer explains."},
    {},
};

static const struct proto proto_vendor = {
    .key = "lcp.opt.vendor_option",
    .name = "Vendor extension",
    .spec = "RFC 2153 clause 2",
    .help = "What a manufacturer has added.",
    .fields = vendor_fields,
    .binds = (const struct bind[]){{&lcp_option, 0}, {}},
};

static const struct field alternative_bits[] = {
    {.label = "Not used", .kind = &kind_hex, .bits = 5, .help = "-"},
    {.key = "lcp.opt.fcs_alternatives.ccitt32",
	.label = "32 bits",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: a sum of 32 bits, as Ethernet has it."},
    {.key = "lcp.opt.fcs_alternatives.ccitt16",
	.label = "16 bits",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: a sum of 16 bits, the usual one."},
    {.key = "lcp.opt.fcs_alternatives.null",
	.label = "None",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: no sum at all."},
    {},
};

static const struct field alternatives_fields[] = {
    {.key = "lcp.opt.fcs_alternatives",
	.label = "Sums",
	.kind = &kind_hex,
	.bits = 8,
	.parts = alternative_bits,
	.init = "0x02",
	.help = "Which check sums the sender can do."},
    {},
};

static const struct proto proto_alternatives = {
    .key = "lcp.opt.fcs_option",
    .name = "Other check sums",
    .spec = "RFC 1570 clause 2.3",
    .help = "Check sums over each packet other than the usual one.",
    .fields = alternatives_fields,
    .binds = (const struct bind[]){{&lcp_option, 9}, {}},
};

static const struct field padding_fields[] = {
    {.key = "lcp.opt.maximum",
	.label = "Most",
	.kind = &kind_number,
	.bits = 8,
	.init = "1",
	.help = "At most so many bytes."},
    {},
};

static const struct proto proto_padding = {
    .key = "lcp.opt.padding_option",
    .name = "Padding that says how long it is",
    .spec = "RFC 1570 clause 2.4",
    .help = "The last byte of each packet tells how much of it is padding.",
    .fields = padding_fields,
    .binds = (const struct bind[]){{&lcp_option, 10}, {}},
};

static const struct name operations[] = {
    {0, .name = "by-name", .help = "Who the user is says where to call."},
    {1, .name = "dialling-string", .help = "The message says what to dial."},
    {2, .name = "location", .help = "The message names a place that the other end knows."},
    {3, .name = "E.164", .help = "The message is a telephone number."},
    {4, .name = "distinguished-name", .help = "The message is a name in a directory."},
    {6, .name = "CBCP", .help = "Where to call is agreed on later, by another protocol."},
    {},
};

static const struct field callback_fields[] = {
    {.key = "lcp.opt.operation",
	.label = "Operation",
	.kind = &kind_number,
	.bits = 8,
	.names = operations,
	.init = "6",
	.help = "How the other end learns where to call."},
    {.key = "lcp.opt.message",
	.label = "Message",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "The number, the place or the name."},
    {},
};

static const struct proto proto_callback = {
    .key = "lcp.opt.callback_option",
    .name = "Call back",
    .spec = "RFC 1570 clause 2.5",
    .help = "The sender asks to be called: so the other end pays, and knows whom it reaches.",
    .fields = callback_fields,
    .binds = (const struct bind[]){{&lcp_option, 13}, {}},
};

static const struct field mrru_fields[] = {
    {.key = "lcp.opt.mrru",
	.label = "Greatest packet",
	.kind = &kind_number,
	.bits = 16,
	.init = "1500",
	.help = "Bytes of the longest packet that can be put together from pieces."},
    {},
};

static const struct proto proto_mrru = {
    .key = "lcp.opt.mrru_option",
    .name = "Several lines as one",
    .spec = "RFC 1990 clause 5.1.1",
    .help = "The sender can spread packets over several lines.",
    .fields = mrru_fields,
    .binds = (const struct bind[]){{&lcp_option, 17}, {}},
};

static const struct proto proto_magic_item = {
    .key = "lcp.opt.magic_item",
    .name = "Random number",
    .spec = "RFC 1990 clause 5.1.3",
    .help = "One of the numbers by which the sender is known.",
    .fields = magic_fields,
};

static const struct name classes[] = {
    {0, .name = "none", .help = "No address."},
    {1, .name = "local", .help = "A number that the sender has chosen."},
    {2, .name = "IPv4", .help = "An address of IPv4."},
    {3, .name = "MAC", .help = "A MAC address."},
    {4, .name = "magic", .help = "Random numbers."},
    {5, .name = "telephone", .help = "A telephone number."},
    {},
};

static const struct field endpoint_fields[] = {
    {.key = "lcp.opt.ep_disc_class",
	.label = "Class",
	.kind = &kind_number,
	.bits = 8,
	.names = classes,
	.init = "3",
	.help = "What kind of address names the sender."},
    {.key = "lcp.opt.ip_address",
	.label = "Address",
	.kind = &kind_ipv4,
	.bits = 32,
	.when = {.key = "lcp.opt.ep_disc_class", .from = 2, .is = IF},
	.help = "The sender, by an address of its own."},
    {.key = "lcp.opt.802_1_address",
	.label = "Address",
	.kind = &kind_mac,
	.bits = 48,
	.when = {.key = "lcp.opt.ep_disc_class", .from = 3, .is = IF},
	.init = "02:00:00:00:00:0a",
	.help = "The sender, by an address of its own."},
    {.key = "lcp.opt.magic_block",
	.label = "Random numbers",
	.kind = &kind_list,
	.bits = REST,
	.when = {.key = "lcp.opt.ep_disc_class", .from = 4, .is = IF},
	.item = &proto_magic_item,
	.init = "[lcp.opt.magic_item]",
	.help = "The sender, by numbers that nobody else has."},
    {.key = "lcp.opt.psndn",
	.label = "Telephone number",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.key = "lcp.opt.ep_disc_class", .from = 5, .is = IF},
	.help = "The sender, by the number that it is called at."},
    {.key = "lcp.opt.data",
	.label = "Data",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = ELSE},
	.help = "The sender, by a number that it has chosen."},
    {},
};

static const struct proto proto_endpoint = {
    .key = "lcp.opt.endpoint_option",
    .name = "Endpoint",
    .spec = "RFC 1990 clause 5.1.3",
    .help = "Whose line this is: lines of the same end belong together.",
    .fields = endpoint_fields,
    .binds = (const struct bind[]){{&lcp_option, 19}, {}},
};

static const struct field discriminator_fields[] = {
    {.key = "lcp.opt.link_discrim",
	.label = "Line",
	.kind = &kind_number,
	.bits = 16,
	.help = "The number by which the sender tells its lines apart."},
    {},
};

static const struct proto proto_discriminator = {
    .key = "lcp.opt.discriminator_option",
    .name = "Line of several",
    .spec = "RFC 2125 clause 7.1",
    .help = "Which of several lines this is, when one of them is to be given up.",
    .fields = discriminator_fields,
    .binds = (const struct bind[]){{&lcp_option, 23}, {}},
};

static const struct field other_fields[] = {
    {.key = "lcp.opt.data",
	.label = "Value",
	.kind = &kind_bytes,
	.bits = REST,
	.help = "What the option says."},
    {},
};

static const struct proto proto_other = {
    .key = "lcp.opt.other",
    .name = "Other option",
    .spec = "RFC 1661 clause 6",
    .help = "An option that is shown as bytes.",
    .fields = other_fields,
    .binds = (const struct bind[]){{&lcp_option, 0, 255}, {}},
};

const struct proto *const lcp_options_protos[] = {
    &proto_mru,
    &proto_map,
    &proto_auth,
    &proto_quality,
    &proto_magic,
    &proto_vendor,
    &proto_alternatives,
    &proto_padding,
    &proto_callback,
    &proto_mrru,
    &proto_endpoint,
    &proto_magic_item,
    &proto_discriminator,
    &proto_other,
    NULL,
};
