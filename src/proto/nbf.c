/* SPDX-License-Identifier: BSD-2-Clause */
/* NetBIOS frames over LLC (NetBEUI): one header, and after it what the command wants. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

static const struct name commands[] = {
    {0x00, .name = "add-group-name", .help = "I want this name for a group."},
    {0x01, .name = "add-name", .help = "I want this name for myself: does anybody have it?"},
    {0x02, .name = "name-in-conflict", .help = "Two have this name."},
    {0x03, .name = "status-query",
	.help = "What names do you have, and how have your frames fared?"},
    {0x07, .name = "terminate-trace", .help = "Stop writing down what happens, here and there."},
    {0x08, .name = "datagram", .help = "A message to a name."},
    {0x09, .name = "broadcast-datagram", .help = "A message to all."},
    {0x0a, .name = "name-query", .help = "Who has this name?",
	.summary = "NBF who is {netbios.nb_name}"},
    {0x0d, .name = "add-name-response", .help = "I have this name already."},
    {0x0e, .name = "name-recognized", .help = "I have this name."},
    {0x0f, .name = "status-response", .help = "My names and my counters."},
    {0x13, .name = "terminate-trace-remote", .help = "Stop writing down what happens there."},
    {0x14, .name = "data-ack", .help = "Your data have arrived."},
    {0x15, .name = "data-first-middle", .help = "Data; more follow."},
    {0x16, .name = "data-only-last", .help = "Data, the last piece."},
    {0x17, .name = "session-confirm", .help = "The session is open."},
    {0x18, .name = "session-end", .help = "The session is over."},
    {0x19, .name = "session-initialize", .help = "I open a session."},
    {0x1a, .name = "no-receive", .help = "Wait: I have no room."},
    {0x1b, .name = "receive-outstanding", .help = "Send again: I have room."},
    {0x1c, .name = "receive-continue", .help = "Go on sending: the last piece has arrived."},
    {0x1f, .name = "session-alive",
	.help = "Is the session still alive? Nothing has been said for a while."},
    {},
};

static const struct name name_types[] = {
    {0x00, .name = "workstation", .help = "The computer itself."},
    {0x03, .name = "messenger", .help = "Messages that pop up for a user."},
    {0x1b, .name = "domain-master", .help = "Keeps the list of all computers of a domain."},
    {0x1d, .name = "browser", .help = "Keeps the list of computers on this cable."},
    {0x1e, .name = "elections", .help = "Who is to keep the list."},
    {0x20, .name = "server", .help = "Files and printers."},
    {},
};

static const char corr_help[] =
    "The answer repeats the number that the question had in the other of these two fields.";

static const char data1_help[] = "A number whose meaning depends on the command: flags of a "
				 "session, its number, how many names.";

static const char data2_help[] = "A number whose meaning depends on the command: how much data, a "
				 "session's number and name type, a result.";

static const char type_help[] = "Which service of that computer is meant: one name stands for "
				"several, told apart by this byte.";

static const struct field fields[] = {
    {.key = "netbios.hdr_len",
	.label = "Header length",
	.kind = &kind_number,
	.bits = 16,
	.little = true,
	.count = {.of = HEAD},
	.help = "Bytes of the header: 44 with names, 14 within a session."},
    {.key = "netbios.delimiter",
	.label = "Delimiter",
	.kind = &kind_hex,
	.bits = 16,
	.little = true,
	.fixed = true,
	.init = "0xefff",
	.help =
	    "Says that this is NetBIOS and not something else on the same service access point."},
    {.key = "netbios.command",
	.label = "Command",
	.kind = &kind_hex,
	.bits = 8,
	.names = commands,
	.init = "0x0a",
	.help = "What is wanted: a name claimed or looked for, a message, a step of a session."},
    {.key = "netbios.option1",
	.label = "Option 1",
	.kind = &kind_hex,
	.bits = 8,
	.help = data1_help},
    {.key = "netbios.option2",
	.label = "Option 2",
	.kind = &kind_hex,
	.bits = 16,
	.little = true,
	.help = data2_help},
    {.key = "netbios.xmit_corrl",
	.label = "Transmit correlator",
	.kind = &kind_hex,
	.bits = 16,
	.little = true,
	.help = corr_help},
    {.key = "netbios.resp_corrl",
	.label = "Response correlator",
	.kind = &kind_hex,
	.bits = 16,
	.little = true,
	.help = corr_help},
    {.key = "netbios.nb_name",
	.label = "Destination name",
	.kind = &kind_text,
	.bits = 120,
	.when = {.key = "netbios.command", .from = 0, .to = 0x13, .is = IF},
	.init = "WORKGROUP      ",
	.help = "Whom it is for: 15 letters, filled up with spaces."},
    {.key = "netbios.nb_name_type",
	.label = "Destination type",
	.kind = &kind_hex,
	.bits = 8,
	.when = {.key = "netbios.command", .from = 0, .to = 0x13, .is = IF},
	.names = name_types,
	.help = type_help},
    {.key = "netbios.nb_name",
	.label = "Source name",
	.kind = &kind_text,
	.bits = 120,
	.when = {.key = "netbios.command", .from = 0, .to = 0x13, .is = IF},
	.init = "HOST           ",
	.help = "Who asks: 15 letters, filled up with spaces."},
    {.key = "netbios.nb_name_type",
	.label = "Source type",
	.kind = &kind_hex,
	.bits = 8,
	.when = {.key = "netbios.command", .from = 0, .to = 0x13, .is = IF},
	.names = name_types,
	.help = type_help},
    {.key = "netbios.remote_session",
	.label = "Remote session",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "netbios.command", .from = 0x14, .to = 0x1f, .is = IF},
	.help = "The number by which the receiver knows the session."},
    {.key = "netbios.local_session",
	.label = "Local session",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "netbios.command", .from = 0x14, .to = 0x1f, .is = IF},
	.help = "The number by which the sender knows the session."},
    {},
};

static const struct proto proto_netbios = {
    .key = "netbios",
    .name = "NetBIOS frames (NetBEUI)",
    .spec = "IBM LAN Technical Reference, SC30-3587 clause 5",
    .help = "How Windows computers of the 1990s talked without any set-up: names instead of "
	    "addresses, asked for by broadcast. It cannot be routed.",
    .summary = "NBF {netbios.command}[ to {netbios.nb_name}]",
    .fields = fields,
    .binds = (const struct bind[]){{&llc_sap, 0xf0}, {&llc_sap, 0xf1}, {}},
    .body = true,
};

const struct proto *const nbf_protos[] = {
    &proto_netbios,
    NULL,
};
