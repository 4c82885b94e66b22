/* SPDX-License-Identifier: BSD-2-Clause */
/* Multiple Stream Reservation Protocol (802.1Qat): room in switches for audio and video. The form
 * is that of MVRP and MMRP, which are in mrp.c. */
#include "proto/msrp.h"
#include "proto/mrp.h"
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

static const struct name msrp_types[] = {
    {1, .name = "talker-advertise", .help = "Here is a stream, and so far there is room for it."},
    {2, .name = "talker-failed", .help = "There is a stream, but no room for it up to here."},
    {3, .name = "listener", .help = "I want to hear a stream."},
    {4, .name = "domain",
	.help = "Which classes of streams this port takes, and with which priority and VLAN."},
    {},
};

static const struct field msrp_message_fields[] = {
    {.key = "mrp-msrp.attribute_type",
	.label = "Attribute type",
	.kind = &kind_number,
	.bits = 8,
	.when = {.from = 1, .to = 255, .is = IF},
	.names = msrp_types,
	.init = "talker-advertise",
	.help = "What the values below are."},
    MRP_MESSAGES_END("mrp-msrp"),
    {.key = "mrp-msrp.attribute_length",
	.label = "Attribute length",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "mrp-msrp.attribute_type", .from = 1, .is = IF},
	.init = "25",
	.help = "Bytes of one value."},
    {.key = "mrp-msrp.attribute_length",
	.label = "Attribute length",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "mrp-msrp.attribute_type", .from = 2, .is = IF},
	.init = "34",
	.help = "Bytes of one value."},
    {.key = "mrp-msrp.attribute_length",
	.label = "Attribute length",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "mrp-msrp.attribute_type", .from = 3, .is = IF},
	.init = "8",
	.help = "Bytes of one value."},
    {.key = "mrp-msrp.attribute_length",
	.label = "Attribute length",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "mrp-msrp.attribute_type", .from = 4, .to = 255, .is = IF},
	.init = "4",
	.help = "Bytes of one value."},
    {.key = "mrp-msrp.attribute_list_length",
	.label = "List length",
	.kind = &kind_number,
	.bits = 16,
	.when = {.key = "mrp-msrp.attribute_type", .from = 1, .to = 255, .is = IF},
	.count = {.of = ALL, .plus = 4},
	.help =
	    "Bytes of the list with its end mark: so an old bridge can skip a type that it does "
	    "not know."},
    MRP_VECTORS("mrp-msrp", 1, proto_msrp_talker_advertise, "mrp-msrp.talker_advertise"),
    MRP_VECTORS("mrp-msrp", 2, proto_msrp_talker_failed, "mrp-msrp.talker_failed"),
    MRP_VECTORS("mrp-msrp", 3, proto_msrp_listener, "mrp-msrp.listener"),
    MRP_VECTORS("mrp-msrp", 4, proto_msrp_domain, "mrp-msrp.domain"),
    {.key = "mrp-msrp.unknown",
	.label = "Unknown list",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.key = "mrp-msrp.attribute_type", .from = 5, .to = 255, .is = IF},
	.help = "A list of a type that we do not know."},
    {},
};

static const struct proto proto_msrp_message = {
    .key = "mrp-msrp.message",
    .name = "Message",
    .spec = "IEEE 802.1Q clause 35.2.2",
    .help = "All that is said about one type of value.",
    .fields = msrp_message_fields,
};

static const struct field msrp_fields[] = {
    MRP_VERSION("mrp-msrp"),
    MRP_MESSAGES("mrp-msrp", proto_msrp_message),
    {},
};

static const struct proto proto_msrp = {
    .key = "mrp-msrp",
    .name = "Multiple Stream Reservation Protocol",
    .spec = "IEEE 802.1Q clause 35",
    .help = "A talker says what its stream of audio or video needs, listeners say that they want "
	    "it, and "
	    "each switch between them sets the bandwidth aside; all say so once more every 10 to "
	    "15 seconds. So no frame of the stream is lost or "
	    "late, whatever else is on the cable.",
    .summary = "{mrp-msrp.attribute_type} [{mrp-msrp.stream_id} ]{mrp-msrp.three_packed_event}",
    .fields = msrp_fields,
    .binds = (const struct bind[]){{&ethertype, 0x22ea, .group = 0x0180c200000e}, {}},
};

const struct proto *const msrp_protos[] = {
    &proto_msrp,
    &proto_msrp_message,
    &proto_msrp_talker_advertise,
    &proto_msrp_talker_failed,
    &proto_msrp_listener,
    &proto_msrp_domain,
    NULL,
};
