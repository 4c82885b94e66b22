/* SPDX-License-Identifier: BSD-2-Clause */
/* The values of a GOOSE message: one for each tag. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "proto/substation.h"
#include "wire/kind.h"

const struct space goose_tag = {.name = "GOOSE tag"};

static const struct field reference_fields[] = {
    {.key = "goose.gocbRef",
	.label = "Control block",
	.kind = &kind_text,
	.bits = REST,
	.help = "The path of the control block in the device that sends."},
    {},
};

static const struct proto proto_goose_reference = {
    .key = "goose.reference",
    .name = "Control block",
    .spec = "IEC 61850-8-1 clause 18",
    .help = "Who sends this: the path of its control block.",
    .fields = reference_fields,
    .binds = (const struct bind[]){{&goose_tag, 0x80}, {}},
};

static const struct field lifetime_fields[] = {
    BER_NUMBER("goose.timeAllowedtoLive", "Milliseconds", "goose.len",
	"If nothing is heard for so long, the receiver takes the sender for dead."),
    {},
};

static const struct proto proto_goose_lifetime = {
    .key = "goose.lifetime",
    .name = "Time allowed to live",
    .spec = "IEC 61850-8-1 clause 18",
    .help = "How long to wait for the next message.",
    .fields = lifetime_fields,
    .binds = (const struct bind[]){{&goose_tag, 0x81}, {}},
};

static const struct field dataset_fields[] = {
    {.key = "goose.datSet",
	.label = "Dataset",
	.kind = &kind_text,
	.bits = REST,
	.help = "The path of the list that says what the data are."},
    {},
};

static const struct proto proto_goose_dataset = {
    .key = "goose.dataset",
    .name = "Dataset",
    .spec = "IEC 61850-8-1 clause 18",
    .help = "Which dataset the values are from.",
    .fields = dataset_fields,
    .binds = (const struct bind[]){{&goose_tag, 0x82}, {}},
};

static const struct field id_fields[] = {
    {.key = "goose.goID",
	.label = "Id",
	.kind = &kind_text,
	.bits = REST,
	.help = "The name of the stream."},
    {},
};

static const struct proto proto_goose_id = {
    .key = "goose.id",
    .name = "GOOSE id",
    .spec = "IEC 61850-8-1 clause 18",
    .help = "The name of the stream.",
    .fields = id_fields,
    .binds = (const struct bind[]){{&goose_tag, 0x83}, {}},
};

static const struct field time_parts[] = {
    {.key = "goose.t.seconds",
	.label = "Seconds",
	.kind = &kind_number,
	.bits = 32,
	.help = "Since 1970, universal time."},
    {.key = "goose.t.fraction",
	.label = "Fraction",
	.kind = &kind_number,
	.bits = 24,
	.help = "Of a second, in units of 2^-24."},
    {.key = "goose.t.leap",
	.label = "Leap seconds known",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the clock knows of leap seconds."},
    {.key = "goose.t.failure",
	.label = "Clock failure",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the clock is broken."},
    {.key = "goose.t.unsynchronised",
	.label = "Not synchronised",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the clock is not set."},
    {.key = "goose.t.accuracy",
	.label = "Accuracy",
	.kind = &kind_number,
	.bits = 5,
	.help = "How many bits of the fraction are right."},
    {},
};

static const struct field time_fields[] = {
    {.key = "goose.t",
	.label = "Time of change",
	.kind = &kind_hex,
	.bits = 64,
	.parts = time_parts,
	.help = "When the data changed last."},
    {},
};

static const struct proto proto_goose_time = {
    .key = "goose.time",
    .name = "Time",
    .spec = "IEC 61850-8-1 clause 18",
    .help = "When the event happened, to the microsecond.",
    .fields = time_fields,
    .binds = (const struct bind[]){{&goose_tag, 0x84}, {}},
};

static const struct field state_fields[] = {
    BER_NUMBER("goose.stNum", "State number", "goose.len",
	"Counts the changes: a new number means that something happened."),
    {},
};

static const struct proto proto_goose_state = {
    .key = "goose.state",
    .name = "State number",
    .spec = "IEC 61850-8-1 clause 18",
    .help = "Counts the changes of the data.",
    .fields = state_fields,
    .binds = (const struct bind[]){{&goose_tag, 0x85}, {}},
};

static const struct field sequence_fields[] = {
    BER_NUMBER("goose.sqNum", "Sequence number", "goose.len",
	"Counts the repetitions since the last change."),
    {},
};

static const struct proto proto_goose_sequence = {
    .key = "goose.sequence",
    .name = "Sequence number",
    .spec = "IEC 61850-8-1 clause 18",
    .help = "Counts the repetitions.",
    .fields = sequence_fields,
    .binds = (const struct bind[]){{&goose_tag, 0x86}, {}},
};

static const struct field sim_fields[] = {
    BER_ONLY(
	kind_number, "goose.simulation", "Simulation", "goose.len", 1, "Not 0: from a test set."),
    {},
};

static const struct proto proto_goose_sim = {
    .key = "goose.sim",
    .name = "Simulation",
    .spec = "IEC 61850-8-1 clause 18",
    .help = "Whether it is only a test.",
    .fields = sim_fields,
    .binds = (const struct bind[]){{&goose_tag, 0x87}, {}},
};

static const struct field revision_fields[] = {
    BER_NUMBER("goose.confRev", "Version", "goose.len",
	"Changes whenever the dataset is changed: a receiver with another version must not "
	"use the data."),
    {},
};

static const struct proto proto_goose_revision = {
    .key = "goose.revision",
    .name = "Configuration",
    .spec = "IEC 61850-8-1 clause 18",
    .help = "The version of the configuration.",
    .fields = revision_fields,
    .binds = (const struct bind[]){{&goose_tag, 0x88}, {}},
};

static const struct field setup_fields[] = {
    BER_ONLY(kind_number, "goose.ndsCom", "Needs commissioning", "goose.len", 1,
	"Not 0: the control block is not set up completely."),
    {},
};

static const struct proto proto_goose_setup = {
    .key = "goose.setup",
    .name = "Needs commissioning",
    .spec = "IEC 61850-8-1 clause 18",
    .help = "Whether something is left to be set up.",
    .fields = setup_fields,
    .binds = (const struct bind[]){{&goose_tag, 0x89}, {}},
};

static const struct field entries_fields[] = {
    BER_NUMBER("goose.numDatSetEntries", "Entries", "goose.len", "How many data follow."),
    {},
};

static const struct proto proto_goose_entries = {
    .key = "goose.entries",
    .name = "Entries",
    .spec = "IEC 61850-8-1 clause 18",
    .help = "How many data there are.",
    .fields = entries_fields,
    .binds = (const struct bind[]){{&goose_tag, 0x8a}, {}},
};

static const struct field data_fields[] = {
    {.key = "goose.allData",
	.label = "Data",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_goose_datum,
	.help = "The data of the dataset in their order."},
    {},
};

static const struct proto proto_goose_data = {
    .key = "goose.data",
    .name = "Data",
    .spec = "IEC 61850-8-1 clause 18",
    .help = "The data: positions of switches, alarms, values.",
    .fields = data_fields,
    .binds = (const struct bind[]){{&goose_tag, 0xab}, {}},
};

const struct proto *const goose_values_protos[] = {
    &proto_goose_reference,
    &proto_goose_lifetime,
    &proto_goose_dataset,
    &proto_goose_id,
    &proto_goose_time,
    &proto_goose_state,
    &proto_goose_sequence,
    &proto_goose_sim,
    &proto_goose_revision,
    &proto_goose_setup,
    &proto_goose_entries,
    &proto_goose_data,
    NULL,
};
