/* SPDX-License-Identifier: BSD-2-Clause */
/* The Stream Control Transmission Protocol: its header and what a chunk begins with. What chunks
 * say is in sctp_chunks.c and sctp_control.c. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "proto/sums.h"
#include "wire/kind.h"

const struct space sctp_chunk = {.name = "SCTP chunk"};

const struct name sctp_chunk_names[] = {
    {0, .name = "DATA", .help = "A message of the user, or a piece of one."},
    {1, .name = "INIT", .help = "Let us begin: the first step of the handshake."},
    {2, .name = "INIT-ACK", .help = "The second step: agreed; send this cookie back."},
    {3, .name = "SACK", .help = "What has arrived, and where something is missing."},
    {4, .name = "HEARTBEAT", .help = "Is this way to you still open?"},
    {5, .name = "HEARTBEAT-ACK", .help = "It is."},
    {6, .name = "ABORT", .help = "It ends here and now; what is under way is lost."},
    {7, .name = "SHUTDOWN", .help = "I have nothing more to send and want to end."},
    {8, .name = "SHUTDOWN-ACK", .help = "Neither have I."},
    {9, .name = "ERROR", .help = "Something went wrong; it goes on."},
    {10, .name = "COOKIE-ECHO", .help = "The third step: here is your cookie."},
    {11, .name = "COOKIE-ACK", .help = "The fourth step: the cookie is mine, we have begun."},
    {12, .name = "ECNE", .help = "A router marked a packet of yours: its queue is filling up."},
    {13, .name = "CWR", .help = "I have slowed down."},
    {14, .name = "SHUTDOWN-COMPLETE", .help = "It has ended."},
    {15, .name = "AUTH", .help = "Signs the chunks after it."},
    {16, .name = "NR-SACK", .help = "What has arrived, and what of it will certainly be kept."},
    {64, .name = "I-DATA", .help = "A piece of a message, between pieces of others."},
    {128, .name = "ASCONF-ACK", .help = "The change of addresses is done, or not."},
    {129, .name = "PKTDROP", .help = "A packet was dropped on the way."},
    {130, .name = "RE-CONFIG", .help = "Begin streams anew, or have more of them."},
    {132, .name = "PAD", .help = "Makes the packet longer."},
    {192, .name = "FORWARD-TSN", .help = "Do not wait for these data any more."},
    {193, .name = "ASCONF", .help = "I have another address now."},
    {194, .name = "I-FORWARD-TSN", .help = "Do not wait for these messages any more."},
    {},
};

static const struct field type_bits[] = {
    {.key = "sctp.chunk_bit_1",
	.label = "Pass over",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: who does not know this type passes over the chunk. 0: over the rest of the "
		"packet."},
    {.key = "sctp.chunk_bit_2",
	.label = "Report",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: who does not know this type says so."},
    {.label = "", .bits = 6},
    {},
};

static const struct field data_flags[] = {
    {.label = "", .bits = 4},
    {.key = "sctp.data_i_bit",
	.label = "At once (I)",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: acknowledge this at once, do not wait for more."},
    {.key = "sctp.data_u_bit",
	.label = "Unordered (U)",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: give it to the program as soon as it is here, whatever else is missing."},
    {.key = "sctp.data_b_bit",
	.label = "Beginning (B)",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the first piece of a message."},
    {.key = "sctp.data_e_bit",
	.label = "End (E)",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the last piece of a message. With both set it is a whole one."},
    {},
};

static const struct field abort_flags[] = {
    {.label = "", .bits = 7},
    {.key = "sctp.abort_t_bit",
	.label = "Tag reflected (T)",
	.kind = &kind_flag,
	.bits = 1,
	.help =
	    "1: I know nothing of this connection, so the tag in the header is yours, not mine."},
    {},
};

static const struct field complete_flags[] = {
    {.label = "", .bits = 7},
    {.key = "sctp.shutdown_complete_t_bit",
	.label = "Tag reflected (T)",
	.kind = &kind_flag,
	.bits = 1,
	.help =
	    "1: I know nothing of this connection, so the tag in the header is yours, not mine."},
    {},
};

static const struct field sack_flags[] = {
    {.label = "", .bits = 7},
    {.key = "sctp.sack_nounce_sum",
	.label = "Nonce sum",
	.kind = &kind_number,
	.bits = 1,
	.help = "Proves that marks of congestion were not hidden (an experiment)."},
    {},
};

static const struct field nr_sack_flags[] = {
    {.label = "", .bits = 7},
    {.key = "sctp.nr_sack_nounce_sum",
	.label = "Nonce sum",
	.kind = &kind_number,
	.bits = 1,
	.help = "Proves that marks of congestion were not hidden (an experiment)."},
    {},
};

static const struct field drop_flags[] = {
    {.label = "", .bits = 5},
    {.key = "sctp.pckdrop_t_bit",
	.label = "Truncated (T)",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the packet that was dropped is not quoted to its end."},
    {.key = "sctp.pckdrop_b_bit",
	.label = "Bad sum (B)",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: it was dropped since its checksum was wrong. 0: since a queue was full."},
    {.key = "sctp.pckdrop_m_bit",
	.label = "Middle box (M)",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: a box on the way says so, not the other end."},
    {},
};

static const char flags_help[] = "What they mean depends on the type; those without meaning are 0.";

static const struct field chunk_fields[] = {
    {.key = "sctp.chunk_type",
	.label = "Type",
	.kind = &kind_number,
	.bits = 8,
	.space = &sctp_chunk,
	.parts = type_bits,
	.names = sctp_chunk_names,
	.init = "1",
	.help = "What this chunk says. Its first two bits tell what to do with a type one does not "
		"know."},
    {.key = "sctp.chunk_flags",
	.label = "Flags",
	.kind = &kind_hex,
	.bits = 8,
	.when = {.key = "sctp.chunk_type", .from = 0, .is = IF},
	.parts = data_flags,
	.init = "0x03",
	.help = flags_help},
    {.key = "sctp.chunk_flags",
	.label = "Flags",
	.kind = &kind_hex,
	.bits = 8,
	.when = {.key = "sctp.chunk_type", .from = 64, .is = IF},
	.parts = data_flags,
	.init = "0x03",
	.help = flags_help},
    {.key = "sctp.chunk_flags",
	.label = "Flags",
	.kind = &kind_hex,
	.bits = 8,
	.when = {.key = "sctp.chunk_type", .from = 3, .is = IF},
	.parts = sack_flags,
	.help = flags_help},
    {.key = "sctp.chunk_flags",
	.label = "Flags",
	.kind = &kind_hex,
	.bits = 8,
	.when = {.key = "sctp.chunk_type", .from = 6, .is = IF},
	.parts = abort_flags,
	.help = flags_help},
    {.key = "sctp.chunk_flags",
	.label = "Flags",
	.kind = &kind_hex,
	.bits = 8,
	.when = {.key = "sctp.chunk_type", .from = 14, .is = IF},
	.parts = complete_flags,
	.help = flags_help},
    {.key = "sctp.chunk_flags",
	.label = "Flags",
	.kind = &kind_hex,
	.bits = 8,
	.when = {.key = "sctp.chunk_type", .from = 16, .is = IF},
	.parts = nr_sack_flags,
	.help = flags_help},
    {.key = "sctp.chunk_flags",
	.label = "Flags",
	.kind = &kind_hex,
	.bits = 8,
	.when = {.key = "sctp.chunk_type", .from = 129, .is = IF},
	.parts = drop_flags,
	.help = flags_help},
    {.key = "sctp.chunk_flags",
	.label = "Flags",
	.kind = &kind_hex,
	.bits = 8,
	.when = {.is = ELSE},
	.help = flags_help},
    {.key = "sctp.chunk_length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 16,
	.count = {.of = ALL, .round = 4},
	.help = "Bytes of the chunk with these four, without those that fill it up to a multiple "
		"of 4."},
    {},
};

const struct proto proto_sctp_chunk = {
    .key = "sctp.chunk",
    .name = "SCTP chunk",
    .spec = "RFC 9260 clause 3.2",
    .help = "A packet is a row of chunks: several messages, acknowledgments and control messages "
	    "travel together.",
    .summary = "{sctp.chunk_type}",
    .fields = chunk_fields,
};

static const struct field fields[] = {
    {.key = "sctp.srcport",
	.label = "Source port",
	.kind = &kind_number,
	.bits = 16,
	.init = "49152",
	.help = "Which program sends: the answer goes there."},
    {.key = "sctp.dstport",
	.label = "Destination port",
	.kind = &kind_number,
	.bits = 16,
	.init = "2905",
	.help = "Which program of the receiver it is for."},
    {.key = "sctp.verification_tag",
	.label = "Verification tag",
	.kind = &kind_hex,
	.bits = 32,
	.help = "A random number that the receiver chose in the handshake: whoever does not know "
		"it is a stranger. 0 in an INIT."},
    {.key = "sctp.checksum",
	.label = "Checksum",
	.kind = &kind_hex,
	.bits = 32,
	.sum = sum_sctp,
	.help = "CRC32c over the whole packet, stronger than the sums of TCP and UDP. The IP "
		"addresses are not covered: a host may have several."},
    {.key = "sctp.chunks",
	.label = "Chunks",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_sctp_chunk,
	.init = "[sctp.init]",
	.help = "What the packet is made of."},
    {},
};

static const struct proto proto_sctp = {
    .key = "sctp",
    .name = "Stream Control Transmission Protocol",
    .spec = "RFC 9260 clause 3; RFC 6951 (over UDP)",
    .help = "Carries messages, reliable like TCP's bytes, but in many streams that do not wait for "
	    "each other, and over several addresses at once: if one way fails the next is taken. "
	    "Telephone and mobile networks set up their calls with it, and browsers send each "
	    "other data over it, encrypted (WebRTC). "
	    "The handshake takes four steps, with a cookie, so that a flood of strangers costs the "
	    "server nothing.",
    .summary = "SCTP {sctp.srcport#} > {sctp.dstport#}[ {sctp.chunk_type}]",
    .fields = fields,
    .binds = (const struct bind[]){{&ip_protocol, 132}, {&udp_port, 9899},
	{&sctp_dropped, 0, 0xffff}, {}},
};

const struct proto *const sctp_protos[] = {
    &proto_sctp,
    &proto_sctp_chunk,
    NULL,
};
