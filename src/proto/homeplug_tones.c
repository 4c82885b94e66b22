/* SPDX-License-Identifier: BSD-2-Clause */
/* Power line adapters with chips of Qualcomm: how many bits each tone carries, to and from another
 * adapter. Between version 1.0 and 1.1 of the messages, fields have moved and grown. */
#include "proto/homeplug.h"
#include "proto/protos.h"
#include "wire/kind.h"

#define OLD                                                               \
	{                                                                 \
		.key = "homeplug_av.mmhdr.mmver", .from = 1, .is = UNLESS \
	}
#define NEW                                                           \
	{                                                             \
		.key = "homeplug_av.mmhdr.mmver", .from = 1, .is = IF \
	}

static const char spec[] = "none: Qualcomm Atheros, open-plc-utils";
static const char reserved_help[] = "Not used: zeros.";
static const char adapter_help[] = "The adapter at the other end.";
static const char slot_help[] =
    "Which of the tone maps: the mains hum, so that the line is not the "
    "same at all times, and there is a map for each part of a wave.";
static const char maps_help[] = "How many tone maps there are for this adapter.";
static const char active_help[] = "How many tones follow, a half byte for each.";

static const struct name modulations[] = {
    {0, .name = "none", .help = "The tone is not used: the line swallows it, or radio is there."},
    {1, .name = "BPSK", .help = "1 bit at a time: the most robust."},
    {2, .name = "QPSK", .help = "2 bits at a time."},
    {3, .name = "8-QAM", .help = "3 bits at a time."},
    {4, .name = "16-QAM", .help = "4 bits at a time."},
    {5, .name = "64-QAM", .help = "6 bits at a time."},
    {6, .name = "256-QAM", .help = "8 bits at a time."},
    {7, .name = "1024-QAM", .help = "10 bits at a time."},
    {8, .name = "4096-QAM", .help = "12 bits at a time: it needs a line with little noise."},
    {},
};

static const struct name states[] = {
    {0, .name = "success", .help = "Here it is."},
    {1, .name = "unknown-adapter", .help = "The adapter does not know that other one."},
    {2, .name = "unknown-slot", .help = "There is no such tone map."},
    {},
};

static const struct name wires[] = {
    {0, .name = "primary", .help = "The usual wires: phase and neutral."},
    {1, .name = "alternate", .help = "The other pair."},
    {},
};

static const struct field tone_fields[] = {
    {.key = "homeplug_av.tone_map_cnf.carrier.hi",
	.label = "Second tone",
	.kind = &kind_number,
	.bits = 4,
	.names = modulations,
	.help = "How many bits the second of the two tones carries at a time."},
    {.key = "homeplug_av.tone_map_cnf.carrier.lo",
	.label = "First tone",
	.kind = &kind_number,
	.bits = 4,
	.names = modulations,
	.help = "How many bits the first of the two tones carries at a time."},
    {},
};

static const struct proto proto_tone = {
    .key = "homeplug_av.tone_pair",
    .name = "Two tones",
    .spec = spec,
    .help = "Adapters send on some thousand tones at the same time. This says of two of them, the "
	    "lower one last, how much each carries.",
    .summary = "{homeplug_av.tone_map_cnf.carrier.lo}, {homeplug_av.tone_map_cnf.carrier.hi}",
    .fields = tone_fields,
};

/* clang-format off */

/* The question, in the message M. */
#define TONES_ASKED(M) \
    HOMEPLUG_OUI, \
    {.key = M ".reserved", \
	.label = "Reserved", \
	.kind = &kind_bytes, \
	.bits = 32, \
	.when = NEW, \
	.help = reserved_help}, \
    {.key = M ".mac", \
	.label = "Adapter", \
	.kind = &kind_mac, \
	.bits = 48, \
	.help = adapter_help}, \
    {.key = M ".slot", \
	.label = "Slot", \
	.kind = &kind_number, \
	.bits = 8, \
	.help = slot_help}, \
    {.key = M ".spare", \
	.label = "Reserved", \
	.kind = &kind_hex, \
	.bits = 4, \
	.when = NEW, \
	.help = reserved_help}, \
    {.key = M ".coupling", \
	.label = "Wires", \
	.kind = &kind_number, \
	.bits = 4, \
	.when = NEW, \
	.names = wires, \
	.help = "Over which wires of the line."}

/* A number of the answer in the message M, of so many bits in messages of that version. */
#define NUMBER(KEY, LABEL, BITS, VERSION, HELP) \
    {.key = KEY, \
	.label = LABEL, \
	.kind = &kind_number, \
	.bits = BITS, \
	.little = (BITS) > 8, \
	.when = VERSION, \
	.help = HELP}

#define STATUS(KEY, BITS, VERSION) \
    {.key = KEY, \
	.label = "Status", \
	.kind = &kind_number, \
	.bits = BITS, \
	.little = (BITS) > 8, \
	.when = VERSION, \
	.names = states, \
	.help = "Whether the adapter could answer."}

#define UNUSED(KEY, BITS, VERSION) \
    {.key = KEY, \
	.label = "Reserved", \
	.kind = &kind_bytes, \
	.bits = BITS, \
	.when = VERSION, \
	.help = reserved_help}

/* The tones that the field COUNT counts. */
#define TONES(KEY, COUNT) \
    {.key = KEY, \
	.label = "Tones", \
	.kind = &kind_list, \
	.sized_by = COUNT, \
	.per = 2, \
	.item = &proto_tone, \
	.init = "[homeplug_av.tone_pair]", \
	.help = "What each tone carries, two of them in a byte, the lowest first."}

#define ACTIVE(KEY) \
    {.key = KEY, \
	.label = "Tones", \
	.kind = &kind_number, \
	.bits = 16, \
	.little = true, \
	.count = {.of = SIZED}, \
	.help = active_help}

/* clang-format on */

static const struct field sent_req_fields[] = {TONES_ASKED("homeplug_av.tone_map_tx_req"), {}};

static const struct proto proto_sent_req = {
    .key = "homeplug_av.tone_map_tx_req",
    .name = "Tones sent, asked for",
    .spec = spec,
    .help = "How many bits does each tone carry that you send to this adapter?",
    .fields = sent_req_fields,
    .binds = (const struct bind[]){{&homeplug_message, 0xa070, .test = homeplug_is_qualcomm}, {}},
};

static const struct field received_req_fields[] = {TONES_ASKED("homeplug_av.tone_map_rx_req"), {}};

static const struct proto proto_received_req = {
    .key = "homeplug_av.tone_map_rx_req",
    .name = "Tones received, asked for",
    .spec = spec,
    .help = "How many bits does each tone carry that you receive from this adapter?",
    .fields = received_req_fields,
    .binds = (const struct bind[]){{&homeplug_message, 0xa090, .test = homeplug_is_qualcomm}, {}},
};

static const struct field sent_cnf_fields[] = {
    HOMEPLUG_OUI,
    STATUS("homeplug_av.tone_map_tx_cnf.status", 16, NEW),
    STATUS("homeplug_av.tone_map_tx_cnf.status", 8, OLD),
    NUMBER("homeplug_av.tone_map_tx_cnf.len", "Length", 16, NEW, "Bytes of the answer."),
    UNUSED("homeplug_av.tone_map_tx_cnf.reserved", 16, NEW),
    {.key = "homeplug_av.tone_map_tx_cnf.mac",
	.label = "Adapter",
	.kind = &kind_mac,
	.bits = 48,
	.when = NEW,
	.help = adapter_help},
    NUMBER("homeplug_av.tone_map_tx_cnf.slot", "Slot", 16, NEW, slot_help),
    NUMBER("homeplug_av.tone_map_tx_cnf.slot", "Slot", 8, OLD, slot_help),
    NUMBER("homeplug_av.tone_map_tx_cnf.num_tms", "Tone maps", 16, NEW, maps_help),
    NUMBER("homeplug_av.tone_map_tx_cnf.num_tms", "Tone maps", 8, OLD, maps_help),
    ACTIVE("homeplug_av.tone_map_tx_cnf.num_act"),
    UNUSED("homeplug_av.tone_map_tx_cnf.reserved_2", 32, NEW),
    TONES("homeplug_av.tone_map_tx_cnf.tones", "homeplug_av.tone_map_tx_cnf.num_act"),
    {},
};

static const struct proto proto_sent_cnf = {
    .key = "homeplug_av.tone_map_tx_cnf",
    .name = "Tones sent",
    .spec = spec,
    .help = "How many bits each tone carries that an adapter sends to another one. All together "
	    "they make the speed; tones with few bits show what disturbs the line.",
    .fields = sent_cnf_fields,
    .binds = (const struct bind[]){{&homeplug_message, 0xa071, .test = homeplug_is_qualcomm}, {}},
};

/* Not if the adapter could not answer. */
#define NEW_IF_TOLD                                                                      \
	{                                                                                \
		.key = "homeplug_av.mmhdr.mmver", .from = 1, .is = IF,                   \
		.also = &(const struct when)                                             \
		{                                                                        \
			.key = "homeplug_av.tone_map_rx_cnf.status", .from = 0, .is = IF \
		}                                                                        \
	}
#define OLD_IF_TOLD                                                                      \
	{                                                                                \
		.key = "homeplug_av.mmhdr.mmver", .from = 1, .is = UNLESS,               \
		.also = &(const struct when)                                             \
		{                                                                        \
			.key = "homeplug_av.tone_map_rx_cnf.status", .from = 0, .is = IF \
		}                                                                        \
	}

static const char pause_help[] =
    "How long the pause between two symbols is, as the chip counts it: "
    "echoes on the line die away in it.";
static const char gain_help[] = "How much the receiver has to amplify what it hears.";

static const struct field received_cnf_fields[] = {
    HOMEPLUG_OUI,
    STATUS("homeplug_av.tone_map_rx_cnf.status", 8, {}),
    UNUSED("homeplug_av.tone_map_rx_cnf.reserved", 8, NEW),
    NUMBER("homeplug_av.tone_map_rx_cnf.len", "Length", 16, NEW, "Bytes of the answer."),
    NUMBER("homeplug_av.tone_map_rx_cnf.mmesubversion", "Subversion", 8, NEW,
	"Which form of this message it is."),
    UNUSED("homeplug_av.tone_map_rx_cnf.reserved_2", 8, NEW),
    {.key = "homeplug_av.tone_map_rx_cnf.mac",
	.label = "Adapter",
	.kind = &kind_mac,
	.bits = 48,
	.when = NEW,
	.help = adapter_help},
    NUMBER("homeplug_av.tone_map_rx_cnf.slot", "Slot", 8, {}, slot_help),
    {.key = "homeplug_av.tone_map_rx_cnf.spare",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 4,
	.when = NEW,
	.help = reserved_help},
    {.key = "homeplug_av.tone_map_rx_cnf.coupling",
	.label = "Wires",
	.kind = &kind_number,
	.bits = 4,
	.when = NEW,
	.names = wires,
	.help = "Over which wires of the line."},
    NUMBER("homeplug_av.tone_map_rx_cnf.num_tms", "Tone maps", 8, {}, maps_help),
    UNUSED("homeplug_av.tone_map_rx_cnf.reserved_3", 8, NEW),
    ACTIVE("homeplug_av.tone_map_rx_cnf.num_act"),
    UNUSED("homeplug_av.tone_map_rx_cnf.reserved_4", 32, NEW_IF_TOLD),
    NUMBER("homeplug_av.tone_map_rx_cnf.gil", "Pause", 8, NEW_IF_TOLD, pause_help),
    UNUSED("homeplug_av.tone_map_rx_cnf.reserved_5", 8, NEW_IF_TOLD),
    NUMBER("homeplug_av.tone_map_rx_cnf.agc", "Gain", 8, NEW_IF_TOLD, gain_help),
    UNUSED("homeplug_av.tone_map_rx_cnf.reserved_6", 8, NEW_IF_TOLD),
    TONES("homeplug_av.tone_map_rx_cnf.tones", "homeplug_av.tone_map_rx_cnf.num_act"),
    {.key = "homeplug_av.tone_map_rx_cnf.unused",
	.label = "No tones",
	.kind = &kind_bytes,
	.bits = REST,
	.but = 2,
	.when = OLD_IF_TOLD,
	.help = "Room for more tones: the message is as long as if there were all of them."},
    NUMBER("homeplug_av.tone_map_rx_cnf.gil", "Pause", 8, OLD_IF_TOLD, pause_help),
    NUMBER("homeplug_av.tone_map_rx_cnf.agc", "Gain", 8, OLD_IF_TOLD, gain_help),
    {},
};

static const struct proto proto_received_cnf = {
    .key = "homeplug_av.tone_map_rx_cnf",
    .name = "Tones received",
    .spec = spec,
    .help = "How many bits each tone carries that an adapter receives from another one. It is not "
	    "the same as the other way round: what disturbs the line is nearer to one of them.",
    .fields = received_cnf_fields,
    .binds = (const struct bind[]){{&homeplug_message, 0xa091, .test = homeplug_is_qualcomm}, {}},
};

const struct proto *const homeplug_tones_protos[] = {
    &proto_sent_req,
    &proto_received_req,
    &proto_tone,
    &proto_sent_cnf,
    &proto_received_cnf,
    NULL,
};
