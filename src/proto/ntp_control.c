/* SPDX-License-Identifier: BSD-2-Clause */
/* The two kinds of NTP messages that do not tell the time: control (mode 6) and private (mode 7).
 */
#include "proto/ntp_names.h"
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

static bool
is_control(const uint8_t *bytes, size_t n)
{
	return n && (bytes[0] & 7) == 6;
}

static bool
is_private(const uint8_t *bytes, size_t n)
{
	return n && (bytes[0] & 7) == 7;
}

static const struct name answers[] = {
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
	.names = answers,
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
	.label = "Data",
	.kind = &kind_text,
	.sized_by = "ntp.ctrl.count",
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

static const struct name implementations[] = {
    {0, .name = "any", .help = "Any implementation."},
    {2, .name = "ntpd-old", .help = "xntpd before version 3."},
    {3, .name = "ntpd", .help = "ntpd."},
    {},
};

static const struct name requests[] = {
    {0, .name = "peer-list", .help = "With whom do you exchange the time?"},
    {1, .name = "peer-summary", .help = "The same, with what you think of them."},
    {2, .name = "peer-info", .help = "All about one of them."},
    {3, .name = "peer-statistics", .help = "Counters of one of them."},
    {4, .name = "system-info", .help = "How are you?"},
    {5, .name = "system-statistics", .help = "Counters of the server."},
    {6, .name = "io-statistics", .help = "Counters of packets."},
    {7, .name = "memory-statistics", .help = "Counters of memory."},
    {8, .name = "loop-info", .help = "How the clock is steered."},
    {9, .name = "timer-statistics", .help = "Counters of timers."},
    {10, .name = "configure", .help = "Add a partner."},
    {11, .name = "unconfigure", .help = "Remove a partner."},
    {12, .name = "set-system-flag", .help = "Switch something on."},
    {13, .name = "clear-system-flag", .help = "Switch something off."},
    {14, .name = "monitor", .help = "Watch who asks (obsolete)."},
    {15, .name = "no-monitor", .help = "Do not watch (obsolete)."},
    {16, .name = "restrict-list", .help = "Who may do what?"},
    {17, .name = "restrict-add", .help = "Restrict somebody."},
    {18, .name = "restrict-subtract", .help = "Take a restriction away."},
    {19, .name = "unrestrict", .help = "Remove an entry."},
    {20, .name = "monlist-old", .help = "Who has asked you lately?"},
    {21, .name = "reset-statistics", .help = "Start counting anew."},
    {22, .name = "reset-peer", .help = "Start counting a partner anew."},
    {23, .name = "reread-keys", .help = "Read the file of keys again."},
    {26, .name = "trust-key", .help = "Trust a key."},
    {27, .name = "distrust-key", .help = "Do not trust a key."},
    {28, .name = "authentication-info", .help = "Counters of authentication."},
    {29, .name = "traps", .help = "To whom do you report?"},
    {30, .name = "add-trap", .help = "Report to me."},
    {31, .name = "clear-trap", .help = "Do not report to me."},
    {32, .name = "request-key", .help = "The key for these messages."},
    {33, .name = "control-key", .help = "The key for control messages."},
    {34, .name = "control-statistics", .help = "Counters of control messages."},
    {35, .name = "leap-info", .help = "About leap seconds (obsolete)."},
    {36, .name = "clock-info", .help = "About a reference clock."},
    {37, .name = "clock-fudge", .help = "Adjust a reference clock."},
    {38, .name = "kernel-info", .help = "How the system steers its clock."},
    {39, .name = "clock-debug", .help = "Innards of a reference clock."},
    {42, .name = "monlist",
	.help = "Who has asked you lately? Hundreds of answers to one short question: misused for "
		"floods until servers forbade it."},
    {43, .name = "hostname", .help = "The name to an association."},
    {44, .name = "interface-statistics", .help = "Counters of interfaces."},
    {45, .name = "interface-reload", .help = "Look for interfaces again."},
    {},
};

static const struct name private_errors[] = {
    {0, .name = "none", .help = "All is well."},
    {1, .name = "implementation", .help = "Another implementation."},
    {2, .name = "request", .help = "There is no such request."},
    {3, .name = "format", .help = "The message cannot be read."},
    {4, .name = "no-data", .help = "Nothing to say about that."},
    {7, .name = "authentication", .help = "Not allowed without a valid sum."},
    {},
};

static const struct field private_flag_parts[] = {
    {.key = "ntp.priv.flags.r",
	.label = "Response",
	.kind = &kind_flag,
	.bits = 1,
	.names = answers,
	.help = "Question or answer."},
    {.key = "ntp.priv.flags.more",
	.label = "More",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the answer goes on in another packet."},
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
	.init = "7",
	.help = "7: private."},
    {},
};

static const struct field auth_parts[] = {
    {.key = "ntp.priv.auth",
	.label = "Authenticated",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: a sum stands at the end."},
    {.key = "ntp.priv.seq",
	.label = "Sequence",
	.kind = &kind_number,
	.bits = 7,
	.help = "The number of this packet in an answer of several."},
    {},
};

static const struct field private_fields[] = {
    {.key = "ntp.flags",
	.label = "Flags",
	.kind = &kind_hex,
	.bits = 8,
	.parts = private_flag_parts,
	.init = "0x17",
	.help = "Question or answer, version and mode in one byte."},
    {.key = "ntp.priv.auth_seq",
	.label = "Authentication and sequence",
	.kind = &kind_number,
	.bits = 8,
	.parts = auth_parts,
	.help = "Whether there is a sum, and which packet of an answer this is."},
    {.key = "ntp.priv.impl",
	.label = "Implementation",
	.kind = &kind_number,
	.bits = 8,
	.names = implementations,
	.init = "3",
	.help = "Whose messages these are: the standard leaves them to each server."},
    {.key = "ntp.priv.reqcode",
	.label = "Request",
	.kind = &kind_number,
	.bits = 8,
	.names = requests,
	.init = "4",
	.help = "What is asked for."},
    {.key = "ntp.priv.err",
	.label = "Error",
	.kind = &kind_hex,
	.bits = 4,
	.names = private_errors,
	.help = "Why there is no answer."},
    {.key = "ntp.priv.numitems",
	.label = "Items",
	.kind = &kind_number,
	.bits = 12,
	.help = "How many items of data follow."},
    {.key = "ntp.priv.reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 4,
	.fixed = true,
	.help = "Not used: zero."},
    {.key = "ntp.priv.itemsize",
	.label = "Item size",
	.kind = &kind_number,
	.bits = 12,
	.help = "Bytes of an item."},
    {.key = "ntp.priv.data",
	.label = "Items",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "The items; in requests room for them, and time, key and sum."},
    {},
};

static const struct proto proto_ntp_priv = {
    .key = "ntp.priv",
    .name = "NTP private message",
    .spec = "RFC 5905 clause 7.3 (mode 7), ntpd",
    .help = "The older way to ask an NTP server about itself. Floods with it made most servers "
	    "switch it off.",
    .summary = "NTP private {ntp.priv.flags.r}: {ntp.priv.reqcode}",
    .fields = private_fields,
    .binds = (const struct bind[]){{&udp_port, 123, .test = is_private}, {}},
};

const struct proto *const ntp_control_protos[] = {
    &proto_ntp_ctrl,
    &proto_ntp_priv,
    NULL,
};
