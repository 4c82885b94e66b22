/* SPDX-License-Identifier: BSD-2-Clause */
/* PPP over Ethernet: looking for a provider with its tags, and the session. */
#include "proto/pppoe.h"
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

const struct space ppp_session = {.name = "PPPoE code"};
static const struct space tag_type = {.name = "PPPoE tag"};

static const struct name codes[] = {
    {0x00, .name = "session", .help = "A packet within a session."},
    {0x07, .name = "PADO", .help = "Offer: I can serve you."},
    {0x09, .name = "PADI", .help = "Initiation: is there a provider?"},
    {0x0a, .name = "PADG", .help = "Grant: so many packets you may send me (radio links)."},
    {0x0b, .name = "PADC", .help = "Confirmation: I have got the grant."},
    {0x0c, .name = "PADQ", .help = "The quality of a radio link."},
    {0x19, .name = "PADR", .help = "Request: I choose you."},
    {0x65, .name = "PADS", .help = "Confirmation: here is the number of your session."},
    {0xa7, .name = "PADT", .help = "Termination: the session is over."},
    {0xd3, .name = "PADM", .help = "A message for the human."},
    {0xd4, .name = "PADN",
	.help = "Network: ways to other networks that the home router shall use."},
    {},
};

static const struct name tags[] = {
    {0x0000, .name = "end-of-list", .help = "The end of the list."},
    {0x0101, .name = "service-name", .help = "Which service is wanted or offered; empty: any."},
    {0x0102, .name = "AC-name", .help = "The name of the provider's device."},
    {0x0103, .name = "host-uniq",
	.help = "A number by which the asker knows its own question again."},
    {0x0104, .name = "AC-cookie",
	.help =
	    "The offer's number, to be repeated: so the provider need not remember every asker."},
    {0x0105, .name = "vendor-specific", .help = "What a manufacturer or the DSL line has added."},
    {0x0106, .name = "credits", .help = "How many packets may be sent."},
    {0x0107, .name = "metrics", .help = "The quality of a radio link."},
    {0x0108, .name = "sequence-number", .help = "Counts requests."},
    {0x0109, .name = "credit-scale", .help = "In which units credits count."},
    {0x0110, .name = "relay-session-id", .help = "Which asker a relay has to give the answer to."},
    {0x0111, .name = "HURL", .help = "An address for the browser."},
    {0x0112, .name = "MOTM", .help = "A message of the minute."},
    {0x0120, .name = "max-payload", .help = "Both ends can do longer packets than 1492 bytes."},
    {0x0121, .name = "IP-route-add",
	.help = "A way to another network that the home router shall use."},
    {0x0201, .name = "service-name-error", .help = "The service is not to be had."},
    {0x0202, .name = "AC-system-error", .help = "The provider's device has no room."},
    {0x0203, .name = "generic-error", .help = "Something else has gone wrong."},
    {},
};

static const struct field tag_fields[] = {
    {.key = "pppoed.tag",
	.label = "Tag",
	.kind = &kind_hex,
	.bits = 16,
	.space = &tag_type,
	.names = tags,
	.init = "0x0101",
	.help = "What this piece says."},
    {.key = "pppoed.tag_length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 16,
	.count = {.of = BODY},
	.help = "Bytes that follow."},
    {},
};

static const struct proto proto_tag = {
    .key = "pppoed.item",
    .name = "PPPoE tag",
    .spec = "RFC 2516 appendix A",
    .help = "A piece of information: a type, a length and the value.",
    .summary = "{pppoed.tag}",
    .fields = tag_fields,
};

static const struct field discovery_fields[] = {
    {.key = "pppoe.version",
	.label = "Version",
	.kind = &kind_number,
	.bits = 4,
	.fixed = true,
	.init = "1",
	.help = "The version: 1."},
    {.key = "pppoe.type",
	.label = "Type",
	.kind = &kind_number,
	.bits = 4,
	.fixed = true,
	.init = "1",
	.help = "Always 1."},
    {.key = "pppoe.code",
	.label = "Code",
	.kind = &kind_hex,
	.bits = 8,
	.names = codes,
	.init = "0x09",
	.help = "Which step of the search this is."},
    {.key = "pppoe.session_id",
	.label = "Session",
	.kind = &kind_hex,
	.bits = 16,
	.help = "The number of the session; 0 until there is one."},
    {.key = "pppoe.payload_length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 16,
	.count = {.of = ALL, .plus = 6},
	.help = "Bytes that follow; what comes after them is padding."},
    {.key = "pppoed.tags",
	.label = "Tags",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_tag,
	.until = {.key = "pppoed.tag", .from = 0, .to = 0, .is = IF},
	.init = "[pppoed.item]",
	.help = "Pieces of information."},
    {},
};

static const struct proto proto_pppoed = {
    .key = "pppoed",
    .name = "PPPoE discovery",
    .spec = "RFC 2516 clause 5",
    .help = "A home router that is switched on asks everybody: is there a provider? Providers "
	    "offer, it chooses one, "
	    "and gets a session. Answers come from anybody who likes: there is no proof in it.",
    .summary = "PPPoE {pppoe.code}[ {pppoed.tags.ac_name}][ session {pppoe.session_id}]",
    .fields = discovery_fields,
    .binds = (const struct bind[]){{&ethertype, 0x8863}, {}},
};

static const struct field session_fields[] = {
    {.key = "pppoe.version",
	.label = "Version",
	.kind = &kind_number,
	.bits = 4,
	.fixed = true,
	.init = "1",
	.help = "The version: 1."},
    {.key = "pppoe.type",
	.label = "Type",
	.kind = &kind_number,
	.bits = 4,
	.fixed = true,
	.init = "1",
	.help = "Always 1."},
    {.key = "pppoe.code",
	.label = "Code",
	.kind = &kind_hex,
	.bits = 8,
	.space = &ppp_session,
	.names = codes,
	.init = "0x00",
	.help = "0: a packet of the session."},
    {.key = "pppoe.session_id",
	.label = "Session",
	.kind = &kind_hex,
	.bits = 16,
	.init = "0x0001",
	.help = "To which session the packet belongs: a provider has thousands."},
    {.key = "pppoe.payload_length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 16,
	.count = {.of = BODY},
	.help = "Bytes that follow; what comes after them is padding."},
    {},
};

static const struct proto proto_pppoes = {
    .key = "pppoes",
    .name = "PPPoE session",
    .spec = "RFC 2516 clause 6",
    .help = "Each packet between a home router and its provider. The eight bytes of this header "
	    "and of PPP's are the reason why such packets have 1492 bytes at most, and why web "
	    "pages hang where "
	    "somebody forgets that.",
    .summary = "{next|pppoe.code}",
    .fields = session_fields,
    .binds = (const struct bind[]){{&ethertype, 0x8864}, {}},
};

static const struct field service_fields[] = {
    {.key = "pppoed.tags.service_name",
	.label = "Service name",
	.kind = &kind_text,
	.bits = REST,
	.help = "Which service; empty: any."},
    {},
};

static const struct proto proto_service = {
    .key = "pppoed.service_name",
    .name = "Service name",
    .spec = "RFC 2516 appendix A",
    .help = "Which of the provider's services is wanted or offered.",
    .fields = service_fields,
    .binds = (const struct bind[]){{&tag_type, 0x0101}, {}},
};

static const struct field ac_fields[] = {
    {.key = "pppoed.tags.ac_name",
	.label = "Concentrator name",
	.kind = &kind_text,
	.bits = REST,
	.help = "The name of the provider's device."},
    {},
};

static const struct proto proto_ac = {
    .key = "pppoed.ac_name",
    .name = "Concentrator name",
    .spec = "RFC 2516 appendix A",
    .help = "Which of the provider's devices this is.",
    .fields = ac_fields,
    .binds = (const struct bind[]){{&tag_type, 0x0102}, {}},
};

static const struct field uniq_fields[] = {
    {.key = "pppoed.tags.host_uniq",
	.label = "Host-Uniq",
	.kind = &kind_bytes,
	.bits = REST,
	.help = "Comes back as it was sent."},
    {},
};

static const struct proto proto_uniq = {
    .key = "pppoed.host_uniq",
    .name = "Host-Uniq",
    .spec = "RFC 2516 appendix A",
    .help = "By this the asker tells answers to its own question from others.",
    .fields = uniq_fields,
    .binds = (const struct bind[]){{&tag_type, 0x0103}, {}},
};

static const struct field cookie_fields[] = {
    {.key = "pppoed.tags.ac_cookie",
	.label = "Cookie",
	.kind = &kind_bytes,
	.bits = REST,
	.help = "Comes back as it was sent."},
    {},
};

static const struct proto proto_cookie = {
    .key = "pppoed.ac_cookie",
    .name = "Cookie",
    .spec = "RFC 2516 appendix A",
    .help = "The provider remembers nothing until the asker comes back with this: a flood of "
	    "questions does not fill its memory.",
    .fields = cookie_fields,
    .binds = (const struct bind[]){{&tag_type, 0x0104}, {}},
};

static const struct name vendors[] = {
    {0x0de9, .name = "ADSL-forum",
	.help = "The DSL forum: where the line ends and how fast it is."},
    {},
};

static const struct field vendor_fields[] = {
    {.key = "pppoed.tags.vendor_id",
	.label = "Vendor",
	.kind = &kind_number,
	.bits = 32,
	.names = vendors,
	.init = "ADSL-forum",
	.help = "The number of the manufacturer at IANA; 3561 is the DSL forum."},
    {.key = "pppoed.tags.vendorspecific.tags",
	.label = "About the line",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_pppoed_dsl,
	.when = {.key = "pppoed.tags.vendor_id", .from = 0x0de9, .is = IF},
	.init = "[pppoed.dsl]",
	.help = "Which telephone line this is, how fast and how late."},
    {.key = "pppoed.tags.vendor_unspecified",
	.label = "Value",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.key = "pppoed.tags.vendor_id", .from = 0x0de9, .is = UNLESS},
	.help = "What only the manufacturer explains."},
    {},
};

static const struct proto proto_vendor = {
    .key = "pppoed.vendor",
    .name = "Vendor specific",
    .spec = "RFC 2516 appendix A",
    .help = "What a manufacturer has added, or the box where the telephone line ends: from which "
	    "house this comes.",
    .fields = vendor_fields,
    .binds = (const struct bind[]){{&tag_type, 0x0105}, {}},
};

static const struct field credits_fields[] = {
    {.key = "pppoed.tags.credits.fcn",
	.label = "Granted",
	.kind = &kind_number,
	.bits = 16,
	.help = "How many more packets you may send."},
    {.key = "pppoed.tags.credits.bcn",
	.label = "Left",
	.kind = &kind_number,
	.bits = 16,
	.help = "How many the sender may still send."},
    {},
};

static const struct proto proto_credits = {
    .key = "pppoed.credits",
    .name = "Credits",
    .spec = "RFC 5578 clause 3.1",
    .help = "Flow control for radio links.",
    .fields = credits_fields,
    .binds = (const struct bind[]){{&tag_type, 0x0106}, {}},
};

static const struct field relay_fields[] = {
    {.key = "pppoed.tags.relay_session_id",
	.label = "Relay session",
	.kind = &kind_bytes,
	.bits = REST,
	.help = "Comes back as it was sent."},
    {},
};

static const struct proto proto_relay = {
    .key = "pppoed.relay",
    .name = "Relay session id",
    .spec = "RFC 2516 appendix A",
    .help = "A relay between asker and provider knows by this whom the answer is for.",
    .fields = relay_fields,
    .binds = (const struct bind[]){{&tag_type, 0x0110}, {}},
};

static const struct field payload_fields[] = {
    {.key = "pppoed.tags.max_payload",
	.label = "Greatest payload",
	.kind = &kind_number,
	.bits = 16,
	.init = "1500",
	.help = "Bytes of the longest PPP packet."},
    {},
};

static const struct proto proto_payload = {
    .key = "pppoed.max_payload",
    .name = "Greatest payload",
    .spec = "RFC 4638",
    .help = "Both ends can do frames longer than 1518 bytes, so that the packets within keep 1500.",
    .fields = payload_fields,
    .binds = (const struct bind[]){{&tag_type, 0x0120}, {}},
};

static const struct field service_error_fields[] = {
    {.key = "pppoed.tags.service_name_error",
	.label = "Service error",
	.kind = &kind_text,
	.bits = REST,
	.help = "Why the service is not to be had."},
    {},
};

static const struct proto proto_service_error = {
    .key = "pppoed.service_name_error",
    .name = "Service error",
    .spec = "RFC 2516 appendix A",
    .help = "The service that was asked for is not to be had.",
    .fields = service_error_fields,
    .binds = (const struct bind[]){{&tag_type, 0x0201}, {}},
};

static const struct field system_error_fields[] = {
    {.key = "pppoed.tags.ac_system_error",
	.label = "System error",
	.kind = &kind_text,
	.bits = REST,
	.help = "What is wrong at the provider."},
    {},
};

static const struct proto proto_system_error = {
    .key = "pppoed.ac_system_error",
    .name = "System error",
    .spec = "RFC 2516 appendix A",
    .help = "The provider's device cannot serve: no room, or broken.",
    .fields = system_error_fields,
    .binds = (const struct bind[]){{&tag_type, 0x0202}, {}},
};

static const struct field generic_error_fields[] = {
    {.key = "pppoed.tags.generic_error",
	.label = "Error",
	.kind = &kind_text,
	.bits = REST,
	.help = "What has gone wrong, in words."},
    {},
};

static const struct proto proto_generic_error = {
    .key = "pppoed.generic_error",
    .name = "Error",
    .spec = "RFC 2516 appendix A",
    .help = "Something has gone wrong.",
    .fields = generic_error_fields,
    .binds = (const struct bind[]){{&tag_type, 0x0203}, {}},
};

static const struct field other_fields[] = {
    {.key = "pppoed.tag.unknown_data",
	.label = "Value",
	.kind = &kind_bytes,
	.bits = REST,
	.help = "What only the document of this tag explains."},
    {},
};

static const struct proto proto_other = {
    .key = "pppoed.other",
    .name = "Other tag",
    .spec = "RFC 2516 appendix A",
    .help = "A tag that is shown as bytes.",
    .fields = other_fields,
    .binds = (const struct bind[]){{&tag_type, 0x0107, 0xffff}, {}},
};

const struct proto *const pppoe_protos[] = {
    &proto_pppoed,
    &proto_pppoes,
    &proto_tag,
    &proto_service,
    &proto_ac,
    &proto_uniq,
    &proto_cookie,
    &proto_vendor,
    &proto_credits,
    &proto_relay,
    &proto_payload,
    &proto_service_error,
    &proto_system_error,
    &proto_generic_error,
    &proto_other,
    NULL,
};
