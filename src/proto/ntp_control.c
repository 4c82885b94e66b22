/* SPDX-License-Identifier: BSD-2-Clause */
/* Control messages of NTP (mode 6): they ask a server how it is. The private ones are in
 * ntp_private.c. */
#include "proto/ntp_names.h"
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

static bool
is_control(const struct stretch *mine)
{
	return mine->n && (mine->bytes[0] & 7) == 6;
}

const struct name ntp_answers[] = {
    {0, .name = "request", .help = "A question."},
    {1, .name = "response", .help = "An answer."},
    {},
};

static const struct name leaps[] = {
    {0, .name = "none", .help = "No leap second is near."},
    {1, .name = "61-seconds", .help = "The last minute of the day has 61 seconds."},
    {2, .name = "59-seconds", .help = "The last minute of the day has 59 seconds."},
    {3, .name = "unsynchronised", .help = "This clock is not set."},
    {},
};

static const struct name opcodes[] = {
    {1, .name = "read-status", .help = "How are you?"},
    {2, .name = "read-variables", .help = "What are the values of these variables?"},
    {3, .name = "write-variables", .help = "Set these variables."},
    {4, .name = "read-clock", .help = "What are the variables of your reference clock?"},
    {5, .name = "write-clock", .help = "Set variables of your reference clock."},
    {6, .name = "set-trap", .help = "Tell me when something happens."},
    {7, .name = "trap", .help = "Something has happened."},
    {8, .name = "configure", .help = "Change your configuration at run time."},
    {9, .name = "save-configuration", .help = "Write your configuration into a file."},
    {10, .name = "read-MRU", .help = "Who has asked you lately?"},
    {11, .name = "read-list", .help = "An ordered list: of interfaces, for instance."},
    {12, .name = "nonce", .help = "Give me a number to ask with: proof that I am where I say."},
    {31, .name = "unset-trap", .help = "Tell me no more."},
    {},
};

static const struct name errors[] = {
    {0, .name = "unspecified", .help = "An error without a reason."},
    {1, .name = "authentication", .help = "Not allowed without a valid sum."},
    {2, .name = "bad-length", .help = "The message is too short or too long."},
    {3, .name = "bad-opcode", .help = "There is no such operation."},
    {4, .name = "unknown-association", .help = "There is no such association."},
    {5, .name = "unknown-variable", .help = "There is no such variable."},
    {6, .name = "bad-value", .help = "A variable cannot have this value."},
    {7, .name = "prohibited", .help = "The administrator does not allow it."},
    {},
};

static const struct name clock_states[] = {
    {0, .name = "nominal", .help = "The reference clock runs."},
    {1, .name = "timeout", .help = "The reference clock did not answer."},
    {2, .name = "bad-format", .help = "What the reference clock said could not be read."},
    {3, .name = "fault", .help = "The reference clock is broken."},
    {4, .name = "propagation", .help = "The radio signal is bad."},
    {5, .name = "bad-date", .help = "The reference clock said an impossible date."},
    {6, .name = "bad-time", .help = "The reference clock said an impossible time."},
    {},
};

static const struct field flag_parts[] = {
    {.key = "ntp.flags.li",
	.label = "Leap indicator",
	.kind = &kind_number,
	.bits = 2,
	.names = leaps,
	.help = "Not used in these messages, mostly."},
    {.key = "ntp.flags.vn",
	.label = "Version",
	.kind = &kind_number,
	.bits = 3,
	.names = ntp_versions,
	.init = "2",
	.help = "Which version of NTP the sender speaks."},
    {.key = "ntp.flags.mode",
	.label = "Mode",
	.kind = &kind_number,
	.bits = 3,
	.names = ntp_modes,
	.init = "6",
	.help = "6: control."},
    {},
};

static const struct field flag2_parts[] = {
    {.key = "ntp.ctrl.flags2.r",
	.label = "Response",
	.kind = &kind_flag,
	.bits = 1,
	.names = ntp_answers,
	.help = "Question or answer."},
    {.key = "ntp.ctrl.flags2.error",
	.label = "Error",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the question could not be answered; the status says why."},
    {.key = "ntp.ctrl.flags2.more",
	.label = "More",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the answer goes on in another packet."},
    {.key = "ntp.ctrl.flags2.opcode",
	.label = "Operation",
	.kind = &kind_number,
	.bits = 5,
	.names = opcodes,
	.init = "2",
	.help = "What is asked for."},
    {},
};

static const struct field error_parts[] = {
    {.key = "ntp.ctrl.err_status",
	.label = "Error",
	.kind = &kind_number,
	.bits = 8,
	.names = errors,
	.help = "Why the question could not be answered."},
    {.label = "Not used", .kind = &kind_hex, .bits = 8, .help = "-"},
    {},
};

static const struct field clock_parts[] = {
    {.key = "ntp.ctrl.clock_status.status",
	.label = "Clock status",
	.kind = &kind_number,
	.bits = 8,
	.names = clock_states,
	.help = "How the reference clock is."},
    {.key = "ntp.ctrl.clock_status.code",
	.label = "Clock event",
	.kind = &kind_number,
	.bits = 8,
	.help = "What happened to it last."},
    {},
};

static const struct name selections[] = {
    {0, .name = "rejected", .help = "It cannot be reached, or tells nonsense."},
    {1, .name = "false-ticker", .help = "It tells another time than most do."},
    {2, .name = "excess", .help = "There are better ones enough."},
    {3, .name = "outlier", .help = "It is further off than the others."},
    {4, .name = "candidate", .help = "Its time goes into the average."},
    {5, .name = "backup", .help = "It would be taken if there were not others enough."},
    {6, .name = "system-peer", .help = "The clock is set by this one."},
    {7, .name = "pulse", .help = "The clock is set by its pulse each second."},
    {},
};

static const struct field peer_parts[] = {
    {.key = "ntp.ctrl.peer_status.config",
	.label = "Configured",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the administrator has named it; 0: it was found."},
    {.key = "ntp.ctrl.peer_status.authenable",
	.label = "Authentication",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: its messages have to be signed."},
    {.key = "ntp.ctrl.peer_status.authentic",
	.label = "Authentic",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: their signature was right."},
    {.key = "ntp.ctrl.peer_status.reach",
	.label = "Reached",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: it has answered lately."},
    {.key = "ntp.ctrl.peer_status.bcast",
	.label = "Broadcast",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: it tells everybody the time, and is not asked."},
    {.key = "ntp.ctrl.peer_status.selection",
	.label = "Selection",
	.kind = &kind_number,
	.bits = 3,
	.names = selections,
	.help = "What the server thinks of its time."},
    {.key = "ntp.ctrl.peer_status.count",
	.label = "Events",
	.kind = &kind_number,
	.bits = 4,
	.help = "How often something has happened to it since somebody asked."},
    {.key = "ntp.ctrl.peer_status.code",
	.label = "Last event",
	.kind = &kind_number,
	.bits = 4,
	.help = "What happened last."},
    {},
};

static const struct field association_fields[] = {
    {.key = "ntp.ctrl.associd",
	.label = "Association",
	.kind = &kind_number,
	.bits = 16,
	.init = "1",
	.help = "The number by which more can be asked about it."},
    {.key = "ntp.ctrl.status",
	.label = "Status",
	.kind = &kind_hex,
	.bits = 16,
	.parts = peer_parts,
	.help = "Whether it answers, and what the server thinks of its time."},
    {},
};

static const struct proto proto_association = {
    .key = "ntp.ctrl.association",
    .name = "Association",
    .spec = "RFC 9327 clause 4",
    .help = "One of those with whom the server exchanges the time.",
    .summary = "{ntp.ctrl.associd} {ntp.ctrl.peer_status.selection}",
    .fields = association_fields,
};

static const char status_help[] = "In answers: how the server, its association or its reference "
				  "clock is, or why there is no answer.";

static const struct field control_fields[] = {
    {.key = "ntp.flags",
	.label = "Flags",
	.kind = &kind_hex,
	.bits = 8,
	.parts = flag_parts,
	.init = "0x16",
	.help = "Leap indicator, version and mode in one byte."},
    {.key = "ntp.ctrl.flags2",
	.label = "Operation",
	.kind = &kind_hex,
	.bits = 8,
	.parts = flag2_parts,
	.init = "0x02",
	.help = "Question or answer, and what is asked for."},
    {.key = "ntp.ctrl.sequence",
	.label = "Sequence",
	.kind = &kind_number,
	.bits = 16,
	.help = "The answer repeats it."},
    {.key = "ntp.ctrl.status",
	.label = "Status",
	.kind = &kind_hex,
	.bits = 16,
	.when = {.key = "ntp.ctrl.flags2.error", .from = 1, .is = IF},
	.parts = error_parts,
	.help = status_help},
    {.key = "ntp.ctrl.status",
	.label = "Status",
	.kind = &kind_hex,
	.bits = 16,
	.when = {.key = "ntp.ctrl.flags2.opcode",
	    .from = 4,
	    .to = 5,
	    .is = IF,
	    .also = &(const struct when){.key = "ntp.ctrl.flags2.error", .from = 0, .is = IF}},
	.parts = clock_parts,
	.help = status_help},
    {.key = "ntp.ctrl.status",
	.label = "Status",
	.kind = &kind_hex,
	.bits = 16,
	.when = {.is = ELSE},
	.help = status_help},
    {.key = "ntp.ctrl.associd",
	.label = "Association",
	.kind = &kind_number,
	.bits = 16,
	.help = "Which of the server's partners is meant; 0: the server itself."},
    {.key = "ntp.ctrl.offset",
	.label = "Offset",
	.kind = &kind_number,
	.bits = 16,
	.help = "Where these data stand in the whole answer."},
    {.key = "ntp.ctrl.count",
	.label = "Count",
	.kind = &kind_number,
	.bits = 16,
	.count = {.of = SIZED},
	.help = "Bytes of data."},
    {.key = "ntp.ctrl.data",
	.label = "Associations",
	.kind = &kind_list,
	.sized_by = "ntp.ctrl.count",
	.per = 4,
	.item = &proto_association,
	.when = {.key = "ntp.ctrl.flags2.opcode",
	    .from = 1,
	    .is = IF,
	    .also = &(const struct when){.key = "ntp.ctrl.flags2.r",
		.from = 1,
		.is = IF,
		.also = &(const struct when){.key = "ntp.ctrl.associd", .from = 0, .is = IF}}},
	.help = "Those with whom the server exchanges the time."},
    {.key = "ntp.ctrl.data",
	.label = "Data",
	.kind = &kind_text,
	.sized_by = "ntp.ctrl.count",
	.when = {.is = ELSE},
	.help = "Variables as text: name=value, name=value."},
    {.key = "ntp.ctrl.rest",
	.label = "Fill and sum",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "Fills up to a multiple of 4, and a sum over the message for who may change "
		"something."},
    {},
};

static const struct proto proto_ntp_ctrl = {
    .key = "ntp.ctrl",
    .name = "NTP control message",
    .spec = "RFC 9327 clause 2",
    .help = "The administrator asks an NTP server how it is, or changes it: ntpq does so. Servers "
	    "should answer only their own administrators, since a short question can have a long "
	    "answer.",
    .summary = "NTP control {ntp.ctrl.flags2.r}: {ntp.ctrl.flags2.opcode}",
    .fields = control_fields,
    .binds = (const struct bind[]){{&udp_port, 123, .test = is_control}, {}},
};

const struct proto *const ntp_control_protos[] = {
    &proto_ntp_ctrl,
    &proto_association,
    NULL,
};
