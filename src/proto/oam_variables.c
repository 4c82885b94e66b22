/* SPDX-License-Identifier: BSD-2-Clause */
/* Ethernet OAM: questions for counters, and their answers. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

static const struct name branches[] = {
    {3, .name = "object", .help = "All attributes of an object, such as the port."},
    {4, .name = "package", .help = "All attributes of a package."},
    {6, .name = "name-binding", .help = "How an object is named within others."},
    {7, .name = "attribute", .help = "A single value."},
    {},
};

static const struct name attributes[] = {
    {2, .name = "aFramesTransmittedOK", .help = "Frames sent."},
    {3, .name = "aSingleCollisionFrames", .help = "Frames sent after one collision."},
    {4, .name = "aMultipleCollisionFrames", .help = "Frames sent after several collisions."},
    {5, .name = "aFramesReceivedOK", .help = "Frames received."},
    {6, .name = "aFrameCheckSequenceErrors", .help = "Frames received with a wrong check sum."},
    {7, .name = "aAlignmentErrors", .help = "Frames received that ended within a byte."},
    {8, .name = "aOctetsTransmittedOK", .help = "Bytes sent."},
    {9, .name = "aFramesWithDeferredXmissions",
	.help = "Frames that had to wait for a free cable."},
    {10, .name = "aLateCollisions",
	.help = "Collisions that came too late: a cable too long, or ends with different duplex."},
    {11, .name = "aFramesAbortedDueToXSColls", .help = "Frames given up after 16 collisions."},
    {12, .name = "aFramesLostDueToIntMACXmitError", .help = "Frames lost within the sender."},
    {13, .name = "aCarrierSenseErrors", .help = "Frames sent without hearing oneself."},
    {14, .name = "aOctetsReceivedOK", .help = "Bytes received."},
    {15, .name = "aFramesLostDueToIntMACRcvError", .help = "Frames lost within the receiver."},
    {18, .name = "aMulticastFramesXmittedOK", .help = "Frames sent to groups."},
    {19, .name = "aBroadcastFramesXmittedOK", .help = "Frames sent to all."},
    {20, .name = "aFramesWithExcessiveDeferral", .help = "Frames that had to wait far too long."},
    {21, .name = "aMulticastFramesReceivedOK", .help = "Frames received for groups."},
    {22, .name = "aBroadcastFramesReceivedOK", .help = "Frames received for all."},
    {23, .name = "aInRangeLengthErrors", .help = "Frames whose length field is not true."},
    {24, .name = "aOutOfRangeLengthField", .help = "Frames whose length field cannot be."},
    {25, .name = "aFrameTooLongErrors", .help = "Frames that were too long."},
    {79, .name = "aAutoNegAdminState",
	.help = "Whether the ends agree on the speed by themselves."},
    {142, .name = "aLinkPartnerOUI", .help = "The other end's manufacturer."},
    {},
};

/* A branch other than 3, 4, 6 and 7. */
static const struct when no_leaf_of_ours = {
    .key = "oampdu.variable.branch",
    .from = 3,
    .to = 4,
    .is = UNLESS,
    .also = &(const struct when){.key = "oampdu.variable.branch", .from = 6, .to = 7, .is = UNLESS},
};

/* What is asked for and what is answered begin alike. */
/* clang-format off */
#define VARIABLE_ROWS \
    {.key = "oampdu.variable.branch", \
	.label = "Branch", \
	.kind = &kind_number, \
	.bits = 8, \
	.when = {.from = 0, .is = UNLESS}, \
	.names = branches, \
	.init = "7", \
	.help = "What kind of thing it is."}, \
    {.key = "oampdu.variable.end", \
	.label = "End", \
	.kind = &kind_number, \
	.bits = 8, \
	.when = {.from = 0, .is = IF}, \
	.help = "The end of the list."}, \
    {.key = "oampdu.variable.object", \
	.label = "Leaf", \
	.kind = &kind_hex, \
	.bits = 16, \
	.when = {.key = "oampdu.variable.branch", .from = 3, .is = IF}, \
	.help = "Which object."}, \
    {.key = "oampdu.variable.package", \
	.label = "Leaf", \
	.kind = &kind_hex, \
	.bits = 16, \
	.when = {.key = "oampdu.variable.branch", .from = 4, .is = IF}, \
	.help = "Which package."}, \
    {.key = "oampdu.variable.binding", \
	.label = "Leaf", \
	.kind = &kind_hex, \
	.bits = 16, \
	.when = {.key = "oampdu.variable.branch", .from = 6, .is = IF}, \
	.help = "Which binding."}, \
    {.key = "oampdu.variable.attribute", \
	.label = "Leaf", \
	.kind = &kind_number, \
	.bits = 16, \
	.when = {.key = "oampdu.variable.branch", .from = 7, .is = IF}, \
	.names = attributes, \
	.init = "6", \
	.help = "Which value."}, \
    {.key = "oampdu.variable.leaf", \
	.label = "Leaf", \
	.kind = &kind_hex, \
	.bits = 16, \
	.when = {.key = "oampdu.variable.branch", \
	    .from = 1, \
	    .to = 255, \
	    .is = IF, \
	    .also = &no_leaf_of_ours}, \
	.help = "Which one of this kind."}
/* clang-format on */

static const struct field request_fields[] = {
    VARIABLE_ROWS,
    {},
};

static const struct proto proto_request_item = {
    .key = "oampdu.variable",
    .name = "OAM variable",
    .spec = "IEEE 802.3 clause 57.6.1",
    .help = "One value that is asked for, by its number in the tree of IEEE 802.3 annex 30.",
    .summary = "{oampdu.variable.attribute|oampdu.variable.branch}",
    .fields = request_fields,
};

static const struct field requests_fields[] = {
    {.key = "oampdu.variables",
	.label = "Variables",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_request_item,
	.until = {.key = "oampdu.variable.end", .from = 0, .is = IF},
	.init = "[oampdu.variable ; oampdu.variable end=0]",
	.help = "What is asked for."},
    {.key = "oampdu.padding",
	.label = "Padding",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "Zeros that fill the frame up to its least size."},
    {},
};

static const struct proto proto_requests = {
    .key = "oampdu.request",
    .name = "OAM variable request",
    .spec = "IEEE 802.3 clause 57.4.3.3",
    .help = "Asks the other end for the values of its counters, without logging in there.",
    .summary = "OAM request for {oampdu.variable.attribute|oampdu.variable.branch}",
    .fields = requests_fields,
    .binds = (const struct bind[]){{&oam_code, 2}, {}},
};

static const struct name indications[] = {
    {1, .name = "too-long", .help = "The value does not fit into the frame."},
    {2, .name = "reserved-130", .help = "Not used."},
    {3, .name = "undetermined", .help = "Nobody knows."},
    {4, .name = "unsupported", .help = "The device has no such value."},
    {5, .name = "not-for-now", .help = "Not available now."},
    {6, .name = "reserved-134", .help = "Not used."},
    {7, .name = "object-too-long", .help = "The object does not fit into the frame."},
    {8, .name = "object-unsupported", .help = "The device has no such object."},
    {9, .name = "package-too-long", .help = "The package does not fit into the frame."},
    {10, .name = "package-unsupported", .help = "The device has no such package."},
    {11, 127, .name = "reserved", .help = "Not used."},
    {},
};

static const struct field no_value_parts[] = {
    {.key = "oampdu.variable.no_value.flag",
	.label = "No value",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: no value follows."},
    {.key = "oampdu.variable.indication",
	.label = "Indication",
	.kind = &kind_number,
	.bits = 7,
	.names = indications,
	.help = "Why there is no value."},
    {},
};

static const struct field response_fields[] = {
    VARIABLE_ROWS,
    {.key = "oampdu.variable.width",
	.label = "Width",
	.kind = &kind_number,
	.bits = 8,
	.when = {.from = 1,
	    .to = 127,
	    .is = IF,
	    .also =
		&(const struct when){
		    .key = "oampdu.variable.branch", .from = 1, .to = 255, .is = IF}},
	.count = {.of = SIZED},
	.init = "4",
	.help = "Bytes of the value."},
    {.key = "oampdu.variable.width",
	.label = "Width",
	.kind = &kind_number,
	.bits = 8,
	.when = {.from = 0,
	    .to = 0,
	    .is = IF,
	    .also =
		&(const struct when){
		    .key = "oampdu.variable.branch", .from = 1, .to = 255, .is = IF}},
	.help = "0 stands for 128 bytes."},
    {.key = "oampdu.variable.no_value",
	.label = "No value",
	.kind = &kind_hex,
	.bits = 8,
	.when = {.from = 128,
	    .to = 255,
	    .is = IF,
	    .also =
		&(const struct when){
		    .key = "oampdu.variable.branch", .from = 1, .to = 255, .is = IF}},
	.parts = no_value_parts,
	.init = "0x84",
	.help = "There is no value, for this reason."},
    {.key = "oampdu.variable.value",
	.label = "Value",
	.kind = &kind_bytes,
	.bits = 32,
	.sized_by = "oampdu.variable.width",
	.when = {.key = "oampdu.variable.width", .from = 1, .to = 127, .is = IF},
	.init = "00000000",
	.help = "The value: a number, highest byte first."},
    {.key = "oampdu.variable.value",
	.label = "Value",
	.kind = &kind_bytes,
	.bits = 1024,
	.when = {.key = "oampdu.variable.width", .from = 0, .is = IF},
	.help = "The value: a number, highest byte first."},
    {},
};

static const struct proto proto_response_item = {
    .key = "oampdu.answer",
    .name = "OAM variable",
    .spec = "IEEE 802.3 clause 57.6.2",
    .help = "One value, or the reason why there is none.",
    .summary = "{oampdu.variable.attribute|oampdu.variable.branch}",
    .fields = response_fields,
};

static const struct field responses_fields[] = {
    {.key = "oampdu.answers",
	.label = "Variables",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_response_item,
	.until = {.key = "oampdu.variable.end", .from = 0, .is = IF},
	.init = "[oampdu.answer ; oampdu.answer end=0]",
	.help = "What was asked for."},
    {.key = "oampdu.padding",
	.label = "Padding",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "Zeros that fill the frame up to its least size."},
    {},
};

static const struct proto proto_responses = {
    .key = "oampdu.response",
    .name = "OAM variable response",
    .spec = "IEEE 802.3 clause 57.4.3.4",
    .help = "The values of the counters that the other end has asked for.",
    .summary = "OAM answer {oampdu.variable.attribute|oampdu.variable.branch} "
	       "{oampdu.variable.value|oampdu.variable.indication}",
    .fields = responses_fields,
    .binds = (const struct bind[]){{&oam_code, 3}, {}},
};

const struct proto *const oam_variables_protos[] = {
    &proto_request_item,
    &proto_requests,
    &proto_response_item,
    &proto_responses,
    NULL,
};
