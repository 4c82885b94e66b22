/* SPDX-License-Identifier: BSD-2-Clause */
/* Multiple Registration Protocol (802.1ak): what MVRP registers (VLANs), MMRP (group addresses) and
 * MSRP (streams) have the same form: messages of attribute lists of vectors. Streams are in msrp.c.
 */
#include "proto/mrp.h"
#include "proto/protos.h"
#include "proto/spaces.h"

const char mrp_events_help[] =
    "What happens to each value. New and Join declare it, Lv (leave) takes it back; In or Mt "
    "(empty) "
    "says whether the sender has it registered too. Three events share a byte.";

const struct name mrp_leave_alls[] = {
    {0, .name = "no", .help = "Nothing is taken back."},
    {1, .name = "leave-all",
	.help =
	    "Forget all registrations of this kind unless somebody declares them again: so what "
	    "a dead station wanted goes away by itself."},
    {},
};

static const struct field mvrp_vector_bits[] = {
    MRP_VECTOR_BITS("mrp-mvrp"),
    {},
};

static const struct field mvrp_vlans_fields[] = {
    MRP_VECTOR_START("mrp-mvrp", mvrp_vector_bits),
    {.key = "mrp-mvrp.vid",
	.label = "First VLAN",
	.kind = &kind_number,
	.bits = 16,
	.when = {.key = "mrp-mvrp.end_mark", .is = UNLESS},
	.init = "1",
	.help = "The VLAN id that the first event is about; the second is about the next id."},
    MRP_EVENTS("mrp-mvrp"),
    {},
};

static const struct proto proto_mvrp_vlans = {
    .key = "mrp-mvrp.vlans",
    .name = "VLANs in a row",
    .spec = "IEEE 802.1Q clause 10.8.2",
    .help =
	"A value, for how many from there on something is said, and what: 4094 VLANs fit into one.",
    .fields = mvrp_vlans_fields,
};

static const struct name mvrp_types[] = {
    {1, .name = "VLAN", .help = "The id of a VLAN."},
    {},
};

static const struct field mvrp_message_fields[] = {
    {.key = "mrp-mvrp.attribute_type",
	.label = "Attribute type",
	.kind = &kind_number,
	.bits = 8,
	.when = {.from = 1, .to = 255, .is = IF},
	.names = mvrp_types,
	.init = "VLAN",
	.help = "What the values below are."},
    MRP_MESSAGES_END("mrp-mvrp"),
    {.key = "mrp-mvrp.attribute_length",
	.label = "Attribute length",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "mrp-mvrp.attribute_type", .from = 1, .to = 255, .is = IF},
	.init = "2",
	.help = "Bytes of one value."},
    MRP_VECTORS("mrp-mvrp", 1, proto_mvrp_vlans, "mrp-mvrp.vlans"),
    {.key = "mrp-mvrp.unknown",
	.label = "Unknown list",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.key = "mrp-mvrp.attribute_type", .from = 2, .to = 255, .is = IF},
	.help = "A list of a type that we do not know."},
    {},
};

static const struct proto proto_mvrp_message = {
    .key = "mrp-mvrp.message",
    .name = "Message",
    .spec = "IEEE 802.1Q clause 10.8.2",
    .help = "All that is said about VLANs; other types are for later versions.",
    .fields = mvrp_message_fields,
};

static const struct field mvrp_fields[] = {
    MRP_VERSION("mrp-mvrp"),
    MRP_MESSAGES("mrp-mvrp", proto_mvrp_message),
    {},
};

static const struct proto proto_mvrp = {
    .key = "mrp-mvrp",
    .name = "Multiple VLAN Registration Protocol",
    .spec = "IEEE 802.1Q clause 11.2",
    .help =
	"A switch tells its neighbour which VLANs it needs, and the neighbour opens its port for "
	"them: nobody has to set up each VLAN on each link by hand. It is sent when something "
	"changes, and all once more every 10 to 15 seconds; what is no longer declared is closed "
	"again.",
    .summary = "VLANs from {mrp-mvrp.vid}: {mrp-mvrp.three_packed_event}",
    .fields = mvrp_fields,
    .binds = (const struct bind[]){{&ethertype, 0x88f5, .group = 0x0180c2000021}, {}},
};

static const struct name services[] = {
    {0, .name = "all-groups", .help = "Send me the frames to all groups."},
    {1, .name = "unregistered-groups",
	.help = "Send me the frames to all groups that nobody has registered."},
    {},
};

static const struct field mmrp_vector_bits[] = {
    MRP_VECTOR_BITS("mrp-mmrp"),
    {},
};

static const struct field mmrp_services_fields[] = {
    MRP_VECTOR_START("mrp-mmrp", mmrp_vector_bits),
    {.key = "mrp-mmrp.service",
	.label = "Service",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "mrp-mmrp.end_mark", .is = UNLESS},
	.names = services,
	.help = "Which groups at once."},
    MRP_EVENTS("mrp-mmrp"),
    {},
};

static const struct proto proto_mmrp_services = {
    .key = "mrp-mmrp.services",
    .name = "Services",
    .spec = "IEEE 802.1Q clause 10.8.2",
    .help = "For stations that listen to many groups, such as routers.",
    .fields = mmrp_services_fields,
};

static const struct field mmrp_addresses_fields[] = {
    MRP_VECTOR_START("mrp-mmrp", mmrp_vector_bits),
    {.key = "mrp-mmrp.mac",
	.label = "First address",
	.kind = &kind_mac,
	.bits = 48,
	.when = {.key = "mrp-mmrp.end_mark", .is = UNLESS},
	.init = "01:00:5e:00:00:fb",
	.help = "The group that the first event is about; the second is about the next address."},
    MRP_EVENTS("mrp-mmrp"),
    {},
};

static const struct proto proto_mmrp_addresses = {
    .key = "mrp-mmrp.addresses",
    .name = "Addresses in a row",
    .spec = "IEEE 802.1Q clause 10.8.2",
    .help = "A group address, for how many from there on something is said, and what.",
    .fields = mmrp_addresses_fields,
};

static const struct name mmrp_types[] = {
    {1, .name = "service", .help = "Many groups at once."},
    {2, .name = "MAC", .help = "The address of a group."},
    {},
};

static const struct field mmrp_message_fields[] = {
    {.key = "mrp-mmrp.attribute_type",
	.label = "Attribute type",
	.kind = &kind_number,
	.bits = 8,
	.when = {.from = 1, .to = 255, .is = IF},
	.names = mmrp_types,
	.init = "MAC",
	.help = "What the values below are."},
    MRP_MESSAGES_END("mrp-mmrp"),
    {.key = "mrp-mmrp.attribute_length",
	.label = "Attribute length",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "mrp-mmrp.attribute_type", .from = 1, .is = IF},
	.init = "1",
	.help = "Bytes of one value."},
    {.key = "mrp-mmrp.attribute_length",
	.label = "Attribute length",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "mrp-mmrp.attribute_type", .from = 2, .to = 255, .is = IF},
	.init = "6",
	.help = "Bytes of one value."},
    MRP_VECTORS("mrp-mmrp", 1, proto_mmrp_services, "mrp-mmrp.services"),
    MRP_VECTORS("mrp-mmrp", 2, proto_mmrp_addresses, "mrp-mmrp.addresses"),
    {.key = "mrp-mmrp.unknown",
	.label = "Unknown list",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.key = "mrp-mmrp.attribute_type", .from = 3, .to = 255, .is = IF},
	.help = "A list of a type that we do not know."},
    {},
};

static const struct proto proto_mmrp_message = {
    .key = "mrp-mmrp.message",
    .name = "Message",
    .spec = "IEEE 802.1Q clause 10.8.2",
    .help = "All that is said about one type of value.",
    .fields = mmrp_message_fields,
};

static const struct field mmrp_fields[] = {
    MRP_VERSION("mrp-mmrp"),
    MRP_MESSAGES("mrp-mmrp", proto_mmrp_message),
    {},
};

static const struct proto proto_mmrp = {
    .key = "mrp-mmrp",
    .name = "Multiple MAC Registration Protocol",
    .spec = "IEEE 802.1Q clause 10.12",
    .help = "A station tells its switch which groups it wants to hear, below IP: so frames to a "
	    "group go "
	    "only where somebody listens, and not out of every port. It says so when that changes, "
	    "and once more every 10 to 15 seconds. IGMP does the same for IPv4.",
    .summary = "Groups: {mrp-mmrp.mac|mrp-mmrp.service} {mrp-mmrp.three_packed_event}",
    .fields = mmrp_fields,
    .binds = (const struct bind[]){{&ethertype, 0x88f6, .group = 0x0180c2000020}, {}},
};

const struct proto *const mrp_protos[] = {
    &proto_mvrp,
    &proto_mvrp_message,
    &proto_mvrp_vlans,
    &proto_mmrp,
    &proto_mmrp_message,
    &proto_mmrp_services,
    &proto_mmrp_addresses,
    NULL,
};
