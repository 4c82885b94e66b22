/* SPDX-License-Identifier: BSD-2-Clause */
/* Ethernet OAM: notifications of errors. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

static const struct space event_type = {.name = "OAM event"};

static const char time_help[] =
    "When it happened, in tenths of a second since the sender was started.";
static const char total_help[] = "How many there were since the sender was started.";
static const char events_help[] = "How often this has been reported since the sender was started.";

static const struct name event_types[] = {
    {1, .name = "errored-symbols", .help = "Too many symbols on the cable were not valid."},
    {2, .name = "errored-frames", .help = "Too many frames came with a wrong check sum."},
    {3, .name = "errored-frame-period",
	.help = "Too many of the last so many frames came with a wrong check sum."},
    {4, .name = "errored-seconds",
	.help = "Too many seconds had at least one frame with a wrong check sum."},
    {254, .name = "organisation", .help = "An event that an organisation has defined."},
    {},
};

static const struct field event_tlv_fields[] = {
    {.key = "oampdu.event.type",
	.label = "Event type",
	.kind = &kind_number,
	.bits = 8,
	.when = {.from = 0, .is = UNLESS},
	.space = &event_type,
	.names = event_types,
	.init = "2",
	.help = "What has happened."},
    {.key = "oampdu.event.end",
	.label = "End",
	.kind = &kind_number,
	.bits = 8,
	.when = {.from = 0, .is = IF},
	.help = "The end of the list: a single byte."},
    {.key = "oampdu.event.length",
	.label = "Event length",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "oampdu.event.end", .from = 0, .is = UNLESS},
	.count = {.of = ALL},
	.help = "Bytes of this event with type and length."},
    {},
};

static const struct proto proto_event_tlv = {
    .key = "oampdu.event",
    .name = "OAM event",
    .spec = "IEEE 802.3 clause 57.5.3",
    .help = "One thing that has happened at the sender.",
    .summary = "{oampdu.event.type}",
    .fields = event_tlv_fields,
};

static const struct field symbol_fields[] = {
    {.key = "oampdu.event.timestamp",
	.label = "Time",
	.kind = &kind_number,
	.bits = 16,
	.help = time_help},
    {.key = "oampdu.event.espeWindow",
	.label = "Window",
	.kind = &kind_number,
	.bits = 64,
	.help = "Over how many symbols the errors were counted."},
    {.key = "oampdu.event.espeThreshold",
	.label = "Threshold",
	.kind = &kind_number,
	.bits = 64,
	.help = "How many errors are too many."},
    {.key = "oampdu.event.espeErrors",
	.label = "Errors",
	.kind = &kind_number,
	.bits = 64,
	.help = "How many there were."},
    {.key = "oampdu.event.espeTotalErrors",
	.label = "Total errors",
	.kind = &kind_number,
	.bits = 64,
	.help = total_help},
    {.key = "oampdu.event.espeTotalEvents",
	.label = "Total events",
	.kind = &kind_number,
	.bits = 32,
	.help = events_help},
    {},
};

static const struct proto proto_symbol_event = {
    .key = "oampdu.event.symbols",
    .name = "Errored symbols",
    .spec = "IEEE 802.3 clause 57.5.3.1",
    .help = "Symbols are what the bits become on the cable. Bad ones are the first sign of a dirty "
	    "fibre or a bad plug, often before any frame is lost.",
    .fields = symbol_fields,
    .binds = (const struct bind[]){{&event_type, 1}, {}},
};

static const struct field frame_fields[] = {
    {.key = "oampdu.event.timestamp",
	.label = "Time",
	.kind = &kind_number,
	.bits = 16,
	.help = time_help},
    {.key = "oampdu.event.efeWindow",
	.label = "Window",
	.kind = &kind_number,
	.bits = 16,
	.help = "For how many tenths of a second the errors were counted."},
    {.key = "oampdu.event.efeThreshold",
	.label = "Threshold",
	.kind = &kind_number,
	.bits = 32,
	.help = "How many errors are too many."},
    {.key = "oampdu.event.efeErrors",
	.label = "Errors",
	.kind = &kind_number,
	.bits = 32,
	.help = "How many there were."},
    {.key = "oampdu.event.efeTotalErrors",
	.label = "Total errors",
	.kind = &kind_number,
	.bits = 64,
	.help = total_help},
    {.key = "oampdu.event.efeTotalEvents",
	.label = "Total events",
	.kind = &kind_number,
	.bits = 32,
	.help = events_help},
    {},
};

static const struct proto proto_frame_event = {
    .key = "oampdu.event.frames",
    .name = "Errored frames",
    .spec = "IEEE 802.3 clause 57.5.3.2",
    .help = "Frames with errors within some time.",
    .fields = frame_fields,
    .binds = (const struct bind[]){{&event_type, 2}, {}},
};

static const struct field period_fields[] = {
    {.key = "oampdu.event.timestamp",
	.label = "Time",
	.kind = &kind_number,
	.bits = 16,
	.help = time_help},
    {.key = "oampdu.event.efpeWindow",
	.label = "Window",
	.kind = &kind_number,
	.bits = 32,
	.help = "Over how many frames the errors were counted."},
    {.key = "oampdu.event.efpeThreshold",
	.label = "Threshold",
	.kind = &kind_number,
	.bits = 32,
	.help = "How many errors are too many."},
    {.key = "oampdu.event.efeErrors",
	.label = "Errors",
	.kind = &kind_number,
	.bits = 32,
	.help = "How many there were."},
    {.key = "oampdu.event.efpeTotalErrors",
	.label = "Total errors",
	.kind = &kind_number,
	.bits = 64,
	.help = total_help},
    {.key = "oampdu.event.efpeTotalEvents",
	.label = "Total events",
	.kind = &kind_number,
	.bits = 32,
	.help = events_help},
    {},
};

static const struct proto proto_period_event = {
    .key = "oampdu.event.period",
    .name = "Errored frame period",
    .spec = "IEEE 802.3 clause 57.5.3.3",
    .help =
	"Frames with errors among a number of frames: fair to a link with little traffic as well.",
    .fields = period_fields,
    .binds = (const struct bind[]){{&event_type, 3}, {}},
};

static const struct field second_fields[] = {
    {.key = "oampdu.event.timestamp",
	.label = "Time",
	.kind = &kind_number,
	.bits = 16,
	.help = time_help},
    {.key = "oampdu.event.efsseWindow",
	.label = "Window",
	.kind = &kind_number,
	.bits = 16,
	.help = "For how many tenths of a second seconds were counted."},
    {.key = "oampdu.event.efsseThreshold",
	.label = "Threshold",
	.kind = &kind_number,
	.bits = 16,
	.help = "How many bad seconds are too many."},
    {.key = "oampdu.event.efeErrors",
	.label = "Bad seconds",
	.kind = &kind_number,
	.bits = 16,
	.help = "How many seconds had an error."},
    {.key = "oampdu.event.efsseTotalErrors",
	.label = "Total bad seconds",
	.kind = &kind_number,
	.bits = 32,
	.help = total_help},
    {.key = "oampdu.event.efsseTotalEvents",
	.label = "Total events",
	.kind = &kind_number,
	.bits = 32,
	.help = events_help},
    {},
};

static const struct proto proto_second_event = {
    .key = "oampdu.event.seconds",
    .name = "Errored frame seconds",
    .spec = "IEEE 802.3 clause 57.5.3.4",
    .help = "Seconds with at least one bad frame: one burst of errors counts once, steady errors "
	    "count each second.",
    .fields = second_fields,
    .binds = (const struct bind[]){{&event_type, 4}, {}},
};

static const struct field event_org_fields[] = {
    {.key = "oampdu.event.oui",
	.label = "OUI",
	.kind = &kind_hex,
	.bits = 24,
	.names = oui_names,
	.help = "Which organisation has defined this event."},
    {.key = "oampdu.event.value",
	.label = "Value",
	.kind = &kind_bytes,
	.bits = REST,
	.help = "What only the organisation's own document explains."},
    {},
};

static const struct proto proto_org_event = {
    .key = "oampdu.event.organisation",
    .name = "Organisation's event",
    .spec = "IEEE 802.3 clause 57.5.3.5",
    .help = "An event that an organisation or a manufacturer has defined.",
    .fields = event_org_fields,
    .binds = (const struct bind[]){{&event_type, 254}, {}},
};

static const struct field events_fields[] = {
    {.key = "oampdu.event.sequence",
	.label = "Sequence",
	.kind = &kind_number,
	.bits = 16,
	.help = "Counts the notifications. An important one is sent several times with the same "
		"number: it is one event."},
    {.key = "oampdu.events",
	.label = "Events",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_event_tlv,
	.until = {.key = "oampdu.event.end", .from = 0, .is = IF},
	.init = "[oampdu.event.frames ; oampdu.event end=0]",
	.help = "What has happened."},
    {.key = "oampdu.padding",
	.label = "Padding",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "Zeros that fill the frame up to its least size."},
    {},
};

static const struct proto proto_events = {
    .key = "oampdu.events",
    .name = "OAM event notification",
    .spec = "IEEE 802.3 clause 57.4.3.2",
    .help = "The sender counts errors on what it receives from you and has found too many: your "
	    "transmitter, the cable or its receiver is in trouble.",
    .summary = "OAM event {oampdu.event.type}",
    .fields = events_fields,
    .binds = (const struct bind[]){{&oam_code, 1}, {}},
};

const struct proto *const oam_events_protos[] = {
    &proto_event_tlv,
    &proto_symbol_event,
    &proto_frame_event,
    &proto_period_event,
    &proto_second_event,
    &proto_org_event,
    &proto_events,
    NULL,
};
