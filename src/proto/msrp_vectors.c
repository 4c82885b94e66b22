/* SPDX-License-Identifier: BSD-2-Clause */
/* What MSRP says about streams and classes: the vectors of its messages, which are in msrp.c. */
#include "proto/mrp.h"
#include "proto/msrp.h"
#include "wire/kind.h"

static const struct name ranks[] = {
    {0, .name = "emergency", .help = "An emergency call: it may push others out."},
    {1, .name = "normal", .help = "All other streams."},
    {},
};

static const struct field priority_bits[] = {
    {.key = "mrp-msrp.priority",
	.label = "Priority",
	.kind = &kind_number,
	.bits = 3,
	.help =
	    "The priority in the VLAN tag of the stream's frames: 3 for class A, 2 for class B."},
    {.key = "mrp-msrp.rank",
	.label = "Rank",
	.kind = &kind_number,
	.bits = 1,
	.names = ranks,
	.help = "Who wins if there is not room for all."},
    {.key = "mrp-msrp.reserved",
	.label = "Reserved",
	.kind = &kind_number,
	.bits = 4,
	.help = "Not used: zeros."},
    {},
};

static const struct name failures[] = {
    {1, .name = "bandwidth", .help = "Not enough bandwidth left."},
    {2, .name = "resources", .help = "The bridge has not enough room for its state."},
    {3, .name = "bandwidth-of-class", .help = "Not enough bandwidth left for this class."},
    {4, .name = "stream-id-in-use", .help = "Another talker uses this stream id."},
    {5, .name = "address-in-use", .help = "Another stream uses this destination."},
    {6, .name = "preempted", .help = "A stream of higher rank has taken its room."},
    {7, .name = "latency", .help = "The latency has become greater than was said."},
    {8, .name = "port-not-capable", .help = "The way out cannot carry reserved streams."},
    {9, .name = "other-address", .help = "Use another destination address."},
    {10, .name = "out-of-MSRP", .help = "The bridge can keep no more attributes."},
    {11, .name = "out-of-MMRP", .help = "The bridge can keep no more addresses."},
    {12, .name = "no-destination", .help = "The bridge cannot keep this destination."},
    {13, .name = "priority", .help = "The priority is not one of a reserved class."},
    {14, .name = "frame-size", .help = "The frames are too large for the way out."},
    {15, .name = "fan-in", .help = "Too many ports with reserved streams."},
    {16, .name = "changed", .help = "What was said of this stream has changed."},
    {17, .name = "VLAN-blocked", .help = "The VLAN may not leave by this port."},
    {18, .name = "tunnel", .help = "The port does not take part in the protocol."},
    {19, .name = "class-priority", .help = "The next bridge uses another priority for this class."},
    {},
};

static const struct name classes[] = {
    {5, .name = "B", .help = "At most 50 ms over seven hops."},
    {6, .name = "A", .help = "At most 2 ms over seven hops."},
    {},
};

static const struct field msrp_vector_bits[] = {
    MRP_VECTOR_BITS("mrp-msrp"),
    {},
};

/* What a talker says about its stream, whether there is room for it or not. */
/* clang-format off */
#define TALKER_ROWS \
    {.key = "mrp-msrp.stream_id", \
	.label = "Stream", \
	.kind = &kind_hex, \
	.bits = 64, \
	.when = {.key = "mrp-msrp.end_mark", .is = UNLESS}, \
	.init = "0x0200000000010001", \
	.help = "The talker's address and 16 bits of its own: which stream."}, \
    {.key = "mrp-msrp.stream_da", \
	.label = "Destination", \
	.kind = &kind_mac, \
	.bits = 48, \
	.when = {.key = "mrp-msrp.end_mark", .is = UNLESS}, \
	.init = "91:e0:f0:00:00:01", \
	.help = "Where the stream's frames are sent to: mostly a group."}, \
    {.key = "mrp-msrp.vlan_id", \
	.label = "VLAN", \
	.kind = &kind_hex, \
	.bits = 16, \
	.when = {.key = "mrp-msrp.end_mark", .is = UNLESS}, \
	.init = "0x0002", \
	.help = "In which VLAN its frames travel."}, \
    {.key = "mrp-msrp.tspec_max_frame_size", \
	.label = "Largest frame", \
	.kind = &kind_number, \
	.bits = 16, \
	.when = {.key = "mrp-msrp.end_mark", .is = UNLESS}, \
	.init = "224", \
	.help = "Bytes that a frame of it carries at most; with the next number the bandwidth to " \
		"set aside."}, \
    {.key = "mrp-msrp.tspec_max_interval_frames", \
	.label = "Frames an interval", \
	.kind = &kind_number, \
	.bits = 16, \
	.when = {.key = "mrp-msrp.end_mark", .is = UNLESS}, \
	.init = "1", \
	.help = "Frames in each 125 us (class A) or 250 us (class B), at most."}, \
    {.key = "mrp-msrp.priority_and_rank", \
	.label = "Priority and rank", \
	.kind = &kind_hex, \
	.bits = 8, \
	.when = {.key = "mrp-msrp.end_mark", .is = UNLESS}, \
	.parts = priority_bits, \
	.init = "0x70", \
	.help = "Which class of streams, and who wins."}, \
    {.key = "mrp-msrp.accumulated_latency", \
	.label = "Latency", \
	.kind = &kind_number, \
	.bits = 32, \
	.when = {.key = "mrp-msrp.end_mark", .is = UNLESS}, \
	.help = "Nanoseconds from the talker to here at worst: each bridge adds its own."}
/* clang-format on */

static const struct field msrp_talker_advertise_fields[] = {
    MRP_VECTOR_START("mrp-msrp", msrp_vector_bits),
    TALKER_ROWS,
    MRP_EVENTS("mrp-msrp"),
    {},
};

const struct proto proto_msrp_talker_advertise = {
    .key = "mrp-msrp.talker_advertise",
    .name = "Talker advertises",
    .spec = "IEEE 802.1Q clause 35.2.2",
    .help = "A stream that can be had, as far as this switch.",
    .fields = msrp_talker_advertise_fields,
};

static const struct field msrp_talker_failed_fields[] = {
    MRP_VECTOR_START("mrp-msrp", msrp_vector_bits),
    TALKER_ROWS,
    {.key = "mrp-msrp.failure_bridge_id",
	.label = "Failed at",
	.kind = &kind_hex,
	.bits = 64,
	.when = {.key = "mrp-msrp.end_mark", .is = UNLESS},
	.help = "The bridge that could not set aside what was asked."},
    {.key = "mrp-msrp.failure_code",
	.label = "Why it failed",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "mrp-msrp.end_mark", .is = UNLESS},
	.names = failures,
	.init = "1",
	.help = "What it lacked."},
    MRP_EVENTS("mrp-msrp"),
    {},
};

const struct proto proto_msrp_talker_failed = {
    .key = "mrp-msrp.talker_failed",
    .name = "Talker failed",
    .spec = "IEEE 802.1Q clause 35.2.2",
    .help = "A stream that cannot be had here, with the place and the reason.",
    .fields = msrp_talker_failed_fields,
};

static const struct field msrp_listener_fields[] = {
    MRP_VECTOR_START("mrp-msrp", msrp_vector_bits),
    {.key = "mrp-msrp.stream_id",
	.label = "Stream",
	.kind = &kind_hex,
	.bits = 64,
	.when = {.key = "mrp-msrp.end_mark", .is = UNLESS},
	.init = "0x0200000000010001",
	.help = "The talker's address and 16 bits of its own: which stream."},
    MRP_EVENTS("mrp-msrp"),
    {.key = "mrp-msrp.four_packed_event",
	.label = "Declarations",
	.kind = &kind_events,
	.sized_by = "mrp-msrp.number_of_values",
	.per = 4,
	.when = {.key = "mrp-msrp.end_mark", .is = UNLESS},
	.init = "Ready",
	.help =
	    "How the listeners behind the sender are: Ready: all get the stream. ReadyFailed: some "
	    "do. AskingFailed: none does. Four share a byte."},
    {},
};

const struct proto proto_msrp_listener = {
    .key = "mrp-msrp.listener",
    .name = "Listener",
    .spec = "IEEE 802.1Q clause 35.2.2",
    .help = "Somebody wants to hear a stream, and whether it comes through.",
    .fields = msrp_listener_fields,
};

static const struct field msrp_domain_fields[] = {
    MRP_VECTOR_START("mrp-msrp", msrp_vector_bits),
    {.key = "mrp-msrp.sr_class_id",
	.label = "Class",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "mrp-msrp.end_mark", .is = UNLESS},
	.names = classes,
	.init = "A",
	.help = "A class of reserved streams."},
    {.key = "mrp-msrp.sr_class_priority",
	.label = "Priority of the class",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "mrp-msrp.end_mark", .is = UNLESS},
	.init = "3",
	.help = "Which priority in VLAN tags means this class here."},
    {.key = "mrp-msrp.sr_class_vid",
	.label = "VLAN of the class",
	.kind = &kind_number,
	.bits = 16,
	.when = {.key = "mrp-msrp.end_mark", .is = UNLESS},
	.init = "2",
	.help = "In which VLAN its streams travel if nothing else is said."},
    MRP_EVENTS("mrp-msrp"),
    {},
};

const struct proto proto_msrp_domain = {
    .key = "mrp-msrp.domain",
    .name = "Domain",
    .spec = "IEEE 802.1Q clause 35.2.2",
    .help = "What the two ends of a cable have to agree on before streams may cross it.",
    .fields = msrp_domain_fields,
};
