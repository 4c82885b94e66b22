/* SPDX-License-Identifier: BSD-2-Clause */
/* The values of a set of samples: one for each tag. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "proto/substation.h"
#include "wire/kind.h"

const struct space sv_asdu_tag = {.name = "SV ASDU tag"};

static const struct field svid_fields[] = {
    {.key = "sv.svID",
	.label = "Id",
	.kind = &kind_text,
	.bits = REST,
	.help = "The name of the stream."},
    {},
};

static const struct proto proto_sv_svid = {
    .key = "sv.id",
    .name = "SV id",
    .spec = "IEC 61850-9-2 clause 8.5",
    .help = "The name of the stream.",
    .fields = svid_fields,
    .binds = (const struct bind[]){{&sv_asdu_tag, 0x80}, {}},
};

static const struct field datset_fields[] = {
    {.key = "sv.datSet",
	.label = "Dataset",
	.kind = &kind_text,
	.bits = REST,
	.help = "The path of the list that says what the samples are."},
    {},
};

static const struct proto proto_sv_datset = {
    .key = "sv.dataset",
    .name = "Dataset",
    .spec = "IEC 61850-9-2 clause 8.5",
    .help = "Which dataset the samples are from.",
    .fields = datset_fields,
    .binds = (const struct bind[]){{&sv_asdu_tag, 0x81}, {}},
};

static const struct field smpcnt_fields[] = {
    BER_ONLY(kind_number, "sv.smpCnt", "Sample", "sv.asdu.value.len", 2,
	"Counts the samples and starts at 0 with each second."),
    {},
};

static const struct proto proto_sv_smpcnt = {
    .key = "sv.counter",
    .name = "Sample count",
    .spec = "IEC 61850-9-2 clause 8.5",
    .help = "The number of the sample within its second.",
    .fields = smpcnt_fields,
    .binds = (const struct bind[]){{&sv_asdu_tag, 0x82}, {}},
};

static const struct field confrev_fields[] = {
    BER_ONLY(kind_number, "sv.confRev", "Version", "sv.asdu.value.len", 4,
	"Changes whenever the dataset is changed."),
    {},
};

static const struct proto proto_sv_confrev = {
    .key = "sv.revision",
    .name = "Configuration",
    .spec = "IEC 61850-9-2 clause 8.5",
    .help = "The version of the configuration.",
    .fields = confrev_fields,
    .binds = (const struct bind[]){{&sv_asdu_tag, 0x83}, {}},
};

static const struct field refrtm_fields[] = {
    {.key = "sv.refrTm",
	.label = "Time",
	.kind = &kind_hex,
	.bits = 64,
	.help = "Seconds since 1970, 24 bits of fraction and 8 of quality."},
    {},
};

static const struct proto proto_sv_refrtm = {
    .key = "sv.time",
    .name = "Refresh time",
    .spec = "IEC 61850-9-2 clause 8.5",
    .help = "When the samples were taken.",
    .fields = refrtm_fields,
    .binds = (const struct bind[]){{&sv_asdu_tag, 0x84}, {}},
};

static const struct field smpsynch_fields[] = {
    BER_ONLY(kind_number, "sv.smpSynch", "Synchronised", "sv.asdu.value.len", 1,
	"0: by no clock. 1: by a clock of this place. 2: by a clock of the world."),
    {},
};

static const struct proto proto_sv_smpsynch = {
    .key = "sv.synch",
    .name = "Synchronisation",
    .spec = "IEC 61850-9-2 clause 8.5",
    .help = "How good the clock is that the samples follow.",
    .fields = smpsynch_fields,
    .binds = (const struct bind[]){{&sv_asdu_tag, 0x85}, {}},
};

static const struct field smprate_fields[] = {
    BER_ONLY(kind_number, "sv.smpRate", "Rate", "sv.asdu.value.len", 2,
	"How many samples in a period or a second."),
    {},
};

static const struct proto proto_sv_smprate = {
    .key = "sv.rate",
    .name = "Sample rate",
    .spec = "IEC 61850-9-2 clause 8.5",
    .help = "How often it is sampled.",
    .fields = smprate_fields,
    .binds = (const struct bind[]){{&sv_asdu_tag, 0x86}, {}},
};

static const struct field seqdata_fields[] = {
    {.key = "sv.seqData",
	.label = "Samples",
	.kind = &kind_bytes,
	.bits = REST,
	.help = "The samples. In the usual profile 4 bytes of value (in mA or 10 mV) and 4 of "
		"quality, for four currents and four voltages."},
    {},
};

static const struct proto proto_sv_seqdata = {
    .key = "sv.samples",
    .name = "Samples",
    .spec = "IEC 61850-9-2 clause 8.5",
    .help = "The measured values: currents and voltages of one moment.",
    .fields = seqdata_fields,
    .binds = (const struct bind[]){{&sv_asdu_tag, 0x87}, {}},
};

static const struct field smpmod_fields[] = {
    BER_ONLY(kind_number, "sv.smpMod", "Mode", "sv.asdu.value.len", 2,
	"0: samples in a period of the mains. 1: in a second. 2: seconds for a sample."),
    {},
};

static const struct proto proto_sv_smpmod = {
    .key = "sv.mode",
    .name = "Sample mode",
    .spec = "IEC 61850-9-2 clause 8.5",
    .help = "In what units the rate is.",
    .fields = smpmod_fields,
    .binds = (const struct bind[]){{&sv_asdu_tag, 0x88}, {}},
};

static const struct field gmid_fields[] = {
    {.key = "sv.gmidData",
	.label = "Clock",
	.kind = &kind_bytes,
	.bits = REST,
	.help = "The identity of the PTP clock."},
    {},
};

static const struct proto proto_sv_gmid = {
    .key = "sv.clock",
    .name = "Clock",
    .spec = "IEC 61850-9-2 clause 8.5",
    .help = "Which PTP clock the samples follow.",
    .fields = gmid_fields,
    .binds = (const struct bind[]){{&sv_asdu_tag, 0x89}, {}},
};

const struct proto *const sv_values_protos[] = {
    &proto_sv_svid,
    &proto_sv_datset,
    &proto_sv_smpcnt,
    &proto_sv_confrev,
    &proto_sv_refrtm,
    &proto_sv_smpsynch,
    &proto_sv_smprate,
    &proto_sv_seqdata,
    &proto_sv_smpmod,
    &proto_sv_gmid,
    NULL,
};
