/* SPDX-License-Identifier: BSD-2-Clause */
/* The options of TCP: the option itself (a kind, and a length unless it is a single byte), and what
 * each known kind carries. Multipath TCP is in tcp_mptcp.c. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

const struct space tcp_option = {.name = "TCP option"};

static const struct name kinds[] = {
    {0, .name = "EOL", .help = "End of the options: what follows fills the header up."},
    {1, .name = "NOP", .help = "Does nothing: puts the next option on a good place."},
    {2, .name = "MSS", .help = "The most data that I take in one segment."},
    {3, .name = "window-scale", .help = "By how much my window is to be multiplied."},
    {4, .name = "SACK-permitted", .help = "You may tell me of gaps."},
    {5, .name = "SACK", .help = "What has arrived beyond a gap."},
    {6, .name = "echo", .help = "Please send this back (obsolete)."},
    {7, .name = "echo-reply", .help = "This came back (obsolete)."},
    {8, .name = "timestamps", .help = "A time to be sent back, and one that is."},
    {9, .name = "POC-permitted", .help = "Data in any order (obsolete)."},
    {10, .name = "POC-profile", .help = "Data in any order (obsolete)."},
    {11, .name = "CC", .help = "A connection count of T/TCP (obsolete)."},
    {12, .name = "CC.NEW", .help = "A connection count of T/TCP (obsolete)."},
    {13, .name = "CC.ECHO", .help = "A connection count of T/TCP (obsolete)."},
    {14, .name = "alternate-checksum", .help = "Another kind of sum (obsolete)."},
    {15, .name = "alternate-checksum-data", .help = "Another kind of sum (obsolete)."},
    {16, .name = "skeeter", .help = "Encryption (obsolete)."},
    {17, .name = "bubba", .help = "Encryption (obsolete)."},
    {18, .name = "trailer-checksum", .help = "A further sum (obsolete)."},
    {19, .name = "MD5", .help = "A signature between routers."},
    {20, .name = "SCPS", .help = "For satellites and space."},
    {21, .name = "SNACK", .help = "What is missing, for space."},
    {22, .name = "record-boundaries", .help = "For space."},
    {23, .name = "corruption", .help = "Loss that is not congestion, for space."},
    {24, .name = "SNAP", .help = "Never used."},
    {26, .name = "compression", .help = "Never used."},
    {27, .name = "quick-start", .help = "The rate that was approved."},
    {28, .name = "user-timeout", .help = "How long I wait for acknowledgments."},
    {29, .name = "AO", .help = "A signature that can change its key."},
    {30, .name = "MPTCP", .help = "One connection over several paths."},
    {34, .name = "fast-open", .help = "A cookie with which data may come in the first packet."},
    {69, .name = "encryption", .help = "Encrypts a connection without its programs knowing."},
    {76, .name = "riverbed-probe",
	.help = "Two devices that speed up a wide area network look for each other."},
    {78, .name = "riverbed", .help = "Two devices that speed up a wide area network."},
    {172, .name = "AccECN-0", .help = "How many bytes were marked."},
    {174, .name = "AccECN-1", .help = "How many bytes were marked."},
    {253, .name = "experiment-1", .help = "For experiments."},
    {254, .name = "experiment-2", .help = "For experiments."},
    {},
};

static const char kind_help[] = "Which option this is. Unknown ones are passed over.";

static const struct field option_fields[] = {
    {.key = "tcp.option_kind",
	.label = "Kind",
	.kind = &kind_number,
	.bits = 8,
	.when = {.to = 1, .is = UNLESS},
	.space = &tcp_option,
	.names = kinds,
	.init = "2",
	.help = kind_help},
    {.key = "tcp.option_kind",
	.label = "Kind",
	.kind = &kind_number,
	.bits = 8,
	.when = {.to = 1, .is = IF},
	.names = kinds,
	.init = "1",
	.help = kind_help},
    {.key = "tcp.option_len",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "tcp.option_kind", .to = 1, .is = UNLESS},
	.count = {.of = ALL},
	.help = "Bytes of the option, with kind and length."},
    {},
};

const struct proto proto_tcp_opt = {
    .key = "tcp.option",
    .name = "TCP option",
    .spec = "RFC 9293 clause 3.2",
    .help = "One option: a kind, and unless it is a single byte a length and what the kind says.",
    .summary = "{tcp.option_kind}",
    .fields = option_fields,
};

static const struct field mss_fields[] = {
    {.key = "tcp.options.mss_val",
	.label = "Most data",
	.kind = &kind_number,
	.bits = 16,
	.init = "1460",
	.help = "Bytes of data in one segment: 1460 fills an Ethernet frame. Firewalls lower it on "
		"the way where a tunnel takes some room."},
    {},
};

static const struct proto proto_mss = {
    .key = "tcp.options.mss",
    .name = "Maximum segment size",
    .spec = "RFC 9293 clause 3.7.1",
    .help = "Each end says at the start how long the segments may be that it takes.",
    .fields = mss_fields,
    .binds = (const struct bind[]){{&tcp_option, 2}, {}},
};

static const struct field wscale_fields[] = {
    {.key = "tcp.options.wscale.shift",
	.label = "Shift",
	.kind = &kind_number,
	.bits = 8,
	.init = "7",
	.help = "The window is to be multiplied by two to this power: 7 means by 128."},
    {},
};

static const struct proto proto_wscale = {
    .key = "tcp.options.wscale",
    .name = "Window scale",
    .spec = "RFC 7323 clause 2.2",
    .help = "16 bits of window are too few for a fast line with a long delay. Both ends have to "
	    "say it in the handshake: whoever has not captured that cannot know the real window.",
    .fields = wscale_fields,
    .binds = (const struct bind[]){{&tcp_option, 3}, {}},
};

static const struct field block_fields[] = {
    {.key = "tcp.options.sack_le",
	.label = "From",
	.kind = &kind_number,
	.bits = 32,
	.help = "The first byte of a piece that has arrived."},
    {.key = "tcp.options.sack_re",
	.label = "To",
	.kind = &kind_number,
	.bits = 32,
	.help = "The byte after its last one."},
    {},
};

static const struct proto proto_block = {
    .key = "tcp.options.sack.block",
    .name = "Piece",
    .spec = "RFC 2018 clause 3",
    .help = "A piece that has arrived although something before it is missing.",
    .summary = "{tcp.options.sack_le}-{tcp.options.sack_re}",
    .fields = block_fields,
};

static const struct field sack_fields[] = {
    {.key = "tcp.options.sack.blocks",
	.label = "Pieces",
	.kind = &kind_list,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.item = &proto_block,
	.help = "The pieces that have arrived, the newest first."},
    {},
};

static const struct proto proto_sack = {
    .key = "tcp.options.sack",
    .name = "Selective acknowledgment",
    .spec = "RFC 2018 clause 3",
    .help = "An acknowledgment says only up to where all has arrived. With this the receiver says "
	    "what it has beyond a gap, so that only the gap is sent again.",
    .summary = "SACK {tcp.options.sack_le}-{tcp.options.sack_re}",
    .fields = sack_fields,
    .binds = (const struct bind[]){{&tcp_option, 5}, {}},
};

static const struct field echo_fields[] = {
    {.key = "tcp.options.echo_value",
	.label = "Value",
	.kind = &kind_number,
	.bits = 32,
	.help = "A value that comes back."},
    {},
};

static const struct proto proto_echo = {
    .key = "tcp.options.echo",
    .name = "Echo",
    .spec = "RFC 1072 clause 4",
    .help = "Measured the delay before timestamps did.",
    .fields = echo_fields,
    .binds = (const struct bind[]){{&tcp_option, 6}, {&tcp_option, 7}, {}},
};

static const struct field time_fields[] = {
    {.key = "tcp.options.timestamp.tsval",
	.label = "Time",
	.kind = &kind_number,
	.bits = 32,
	.help = "The sender's clock, in a unit of its own."},
    {.key = "tcp.options.timestamp.tsecr",
	.label = "Echo",
	.kind = &kind_number,
	.bits = 32,
	.help = "The last time that the other end has sent: when it comes back, the sender knows "
		"the delay."},
    {},
};

static const struct proto proto_time = {
    .key = "tcp.options.timestamp",
    .name = "Timestamps",
    .spec = "RFC 7323 clause 3.2",
    .help = "With every segment: measures the delay of the way, and tells an old segment from a "
	    "new one when the numbers have gone around.",
    .fields = time_fields,
    .binds = (const struct bind[]){{&tcp_option, 8}, {}},
};

static const struct field cc_fields[] = {
    {.key = "tcp.options.cc_value",
	.label = "Count",
	.kind = &kind_number,
	.bits = 32,
	.help = "The number of the connection."},
    {},
};

static const struct proto proto_cc = {
    .key = "tcp.options.cc",
    .name = "Connection count",
    .spec = "RFC 1644 clause 3.1",
    .help = "T/TCP sent data with the first packet; it was not safe.",
    .fields = cc_fields,
    .binds = (const struct bind[]){{&tcp_option, 11}, {&tcp_option, 12}, {&tcp_option, 13}, {}},
};

static const struct field md5_fields[] = {
    {.key = "tcp.options.md5.digest",
	.label = "Digest",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "16 bytes, made from the segment and a secret."},
    {},
};

static const struct proto proto_md5 = {
    .key = "tcp.options.md5",
    .name = "MD5 signature",
    .spec = "RFC 2385 clause 3",
    .help = "Routers that exchange the routes of the internet (BGP) sign their segments, so that "
	    "nobody can break the connection off with a forged reset.",
    .fields = md5_fields,
    .binds = (const struct bind[]){{&tcp_option, 19}, {}},
};

static const struct field qs_fields[] = {
    {.key = "tcp.options.qs.reserved",
	.label = "Reserved",
	.kind = &kind_number,
	.bits = 4,
	.help = "Not used: 0."},
    {.key = "tcp.options.qs.rate",
	.label = "Rate",
	.kind = &kind_number,
	.bits = 4,
	.help = "The rate that was approved: 80 kbit/s for 1, twice as much for each step more."},
    {.key = "tcp.options.qs.ttl_diff",
	.label = "TTL difference",
	.kind = &kind_number,
	.bits = 8,
	.help = "Whether all routers on the way have agreed."},
    {.key = "tcp.options.qs.nonce",
	.label = "Nonce",
	.kind = &kind_hex,
	.bits = 30,
	.help = "Shows that no router's answer was hidden."},
    {.key = "tcp.options.qs.reserved2",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 2,
	.help = "Not used: 0."},
    {},
};

static const struct proto proto_qs = {
    .key = "tcp.options.qs",
    .name = "Quick-start response",
    .spec = "RFC 4782 clause 4",
    .help = "Tells the sender at which rate it may begin.",
    .fields = qs_fields,
    .binds = (const struct bind[]){{&tcp_option, 27}, {}},
};

static const struct field timeout_fields[] = {
    {.key = "tcp.options.user_to_granularity",
	.label = "Minutes",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the time is in minutes, 0: in seconds."},
    {.key = "tcp.options.user_to_val",
	.label = "Timeout",
	.kind = &kind_number,
	.bits = 15,
	.init = "300",
	.help = "How long to wait for an acknowledgment before the connection is given up."},
    {},
};

static const struct proto proto_timeout = {
    .key = "tcp.options.user_to",
    .name = "User timeout",
    .spec = "RFC 5482 clause 3",
    .help = "For connections that shall outlive a long time without network.",
    .fields = timeout_fields,
    .binds = (const struct bind[]){{&tcp_option, 28}, {}},
};

static const struct field ao_fields[] = {
    {.key = "tcp.options.ao.keyid",
	.label = "Key",
	.kind = &kind_number,
	.bits = 8,
	.help = "With which key this segment was signed."},
    {.key = "tcp.options.ao.rnextkeyid",
	.label = "Next key",
	.kind = &kind_number,
	.bits = 8,
	.help = "Which key the sender would like to get."},
    {.key = "tcp.options.ao.mac",
	.label = "Signature",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "Made from the segment and the key."},
    {},
};

static const struct proto proto_ao = {
    .key = "tcp.options.ao",
    .name = "Authentication",
    .spec = "RFC 5925 clause 2.2",
    .help = "What replaces the MD5 signature: better methods, and keys that change while the "
	    "connection lives.",
    .fields = ao_fields,
    .binds = (const struct bind[]){{&tcp_option, 29}, {}},
};

const struct proto *const tcp_options_protos[] = {
    &proto_tcp_opt,
    &proto_mss,
    &proto_wscale,
    &proto_sack,
    &proto_block,
    &proto_echo,
    &proto_time,
    &proto_cc,
    &proto_md5,
    &proto_qs,
    &proto_timeout,
    &proto_ao,
    NULL,
};
