/* SPDX-License-Identifier: BSD-2-Clause */
/* The Transmission Control Protocol: its header. Options are in tcp_options.c. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "proto/sums.h"
#include "wire/kind.h"

const struct space tcp_port = {.name = "TCP port", .sparse = true};

static const struct field flag_bits[] = {
    {.key = "tcp.flags.res",
	.label = "Reserved",
	.kind = &kind_number,
	.bits = 3,
	.help = "Not used: 0."},
    {.key = "tcp.flags.ae",
	.label = "Accurate ECN",
	.kind = &kind_flag,
	.bits = 1,
	.help = "With the next two it counts how many packets were marked; in the handshake: let "
		"us do that."},
    {.key = "tcp.flags.cwr",
	.label = "Congestion window reduced",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: I have slowed down, as you asked."},
    {.key = "tcp.flags.ece",
	.label = "ECN echo",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: a router on the way marked a packet of yours: its queue is filling up. In the "
		"handshake: I understand such marks."},
    {.key = "tcp.flags.urg",
	.label = "Urgent",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the urgent pointer counts. Hardly used."},
    {.key = "tcp.flags.ack",
	.label = "Acknowledgment",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the acknowledgment number counts: in every segment but the first."},
    {.key = "tcp.flags.push",
	.label = "Push",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: give the data to the program at once."},
    {.key = "tcp.flags.reset",
	.label = "Reset",
	.kind = &kind_flag,
	.bits = 1,
	.help =
	    "1: there is no such connection, or it ends here and now. What a closed port answers."},
    {.key = "tcp.flags.syn",
	.label = "Syn",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: let us begin; the sequence number is where I start to count."},
    {.key = "tcp.flags.fin",
	.label = "Fin",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: I have nothing more to send."},
    {},
};

static const struct name flag_sets[] = {
    {0x002, .name = "SYN", .help = "The first step of the handshake: somebody wants a connection.",
	.summary = "TCP {tcp.srcport#} > {tcp.dstport#} SYN seq {tcp.seq_raw}"},
    {0x012, .name = "SYN-ACK", .help = "The second step: the other end agrees.",
	.summary =
	    "TCP {tcp.srcport#} > {tcp.dstport#} SYN, ACK seq {tcp.seq_raw} ack {tcp.ack_raw}"},
    {0x0c2, .name = "SYN-ECN", .help = "A connection is wanted, with marks of congestion.",
	.summary = "TCP {tcp.srcport#} > {tcp.dstport#} SYN, ECN seq {tcp.seq_raw}"},
    {0x1c2, .name = "SYN-AccECN",
	.help = "A connection is wanted, with accurate marks of congestion.",
	.summary = "TCP {tcp.srcport#} > {tcp.dstport#} SYN, AccECN seq {tcp.seq_raw}"},
    {0x052, .name = "SYN-ACK-ECN", .help = "The other end agrees to both.",
	.summary = "TCP {tcp.srcport#} > {tcp.dstport#} SYN, ACK, ECN seq {tcp.seq_raw} ack "
		   "{tcp.ack_raw}"},
    {0x010, .name = "ACK", .help = "The usual segment: data, or only an acknowledgment."},
    {0x018, .name = "PSH-ACK", .help = "Data for the program at once.",
	.summary =
	    "TCP {tcp.srcport#} > {tcp.dstport#} PSH, ACK seq {tcp.seq_raw} ack {tcp.ack_raw}"},
    {0x011, .name = "FIN-ACK", .help = "One end has nothing more to send.",
	.summary =
	    "TCP {tcp.srcport#} > {tcp.dstport#} FIN, ACK seq {tcp.seq_raw} ack {tcp.ack_raw}"},
    {0x019, .name = "FIN-PSH-ACK", .help = "The last data.",
	.summary = "TCP {tcp.srcport#} > {tcp.dstport#} FIN, PSH, ACK seq {tcp.seq_raw} ack "
		   "{tcp.ack_raw}"},
    {0x004, .name = "RST", .help = "There is no such connection.",
	.summary = "TCP {tcp.srcport#} > {tcp.dstport#} RST seq {tcp.seq_raw}"},
    {0x014, .name = "RST-ACK", .help = "The connection is refused or broken off.",
	.summary =
	    "TCP {tcp.srcport#} > {tcp.dstport#} RST, ACK seq {tcp.seq_raw} ack {tcp.ack_raw}"},
    {},
};

static const struct field fields[] = {
    {.key = "tcp.srcport",
	.label = "Source port",
	.kind = &kind_number,
	.bits = 16,
	.space = &tcp_port,
	.names = port_names,
	.init = "49152",
	.help = "Which program sends: the answer goes there."},
    {.key = "tcp.dstport",
	.label = "Destination port",
	.kind = &kind_number,
	.bits = 16,
	.space = &tcp_port,
	.names = port_names,
	.init = "80",
	.help = "Which program of the receiver it is for. Known services have fixed numbers."},
    {.key = "tcp.seq_raw",
	.label = "Sequence number",
	.kind = &kind_number,
	.bits = 32,
	.help = "The number of the first byte of data that this segment carries. Each end begins "
		"to count at a random number."},
    {.key = "tcp.ack_raw",
	.label = "Acknowledgment number",
	.kind = &kind_number,
	.bits = 32,
	.help = "The number of the byte that is expected next: all before it has arrived. What is "
		"not acknowledged in time is sent again."},
    {.key = "tcp.hdr_len",
	.label = "Header length",
	.kind = &kind_words,
	.bits = 4,
	.count = {.of = HEAD, .unit = 4},
	.init = "20",
	.help = "20 bytes without options, at most 60. The 4 bits count units of 4 bytes."},
    {.key = "tcp.flags",
	.label = "Flags",
	.kind = &kind_hex,
	.bits = 12,
	.parts = flag_bits,
	.names = flag_sets,
	.init = "0x002",
	.help = "What the segment means for the connection: begin, go on, end, refuse."},
    {.key = "tcp.window_size_value",
	.label = "Window",
	.kind = &kind_number,
	.bits = 16,
	.init = "64240",
	.help = "How many more bytes the sender has room for: the other end must not send more. "
		"Multiplied by what the window scale option at the start has said."},
    {.key = "tcp.checksum",
	.label = "Checksum",
	.kind = &kind_hex,
	.bits = 16,
	.sum = sum_tcp,
	.help = "Over header, data and the IP addresses."},
    {.key = "tcp.urgent_pointer",
	.label = "Urgent pointer",
	.kind = &kind_number,
	.bits = 16,
	.help = "How far the urgent data reach, if the flag is set."},
    {.key = "tcp.options",
	.label = "Options",
	.kind = &kind_list,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.item = &proto_tcp_opt,
	.until = {.key = "tcp.option_kind", .from = 0, .is = IF},
	.help = "What both ends agree on at the start, times, and what has arrived out of order."},
    {.key = "tcp.options.padding",
	.label = "Padding",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "Fills the header up to a multiple of 4 bytes."},
    {},
};

static const struct proto proto_tcp = {
    .key = "tcp",
    .name = "Transmission Control Protocol",
    .spec = "RFC 9293 clause 3.1; RFC 3168 and draft-ietf-tcpm-accurate-ecn for the flags",
    .help =
	"Makes a reliable stream of bytes out of packets that may get lost, be late or come twice: "
	"every byte has a number, the receiver acknowledges, and what is missing is sent again. A "
	"connection begins with SYN, SYN-ACK, ACK; the web, mail and file transfers run over it.",
    .summary =
	"TCP {tcp.srcport#} > {tcp.dstport#} {tcp.flags} seq {tcp.seq_raw} ack {tcp.ack_raw}",
    .fields = fields,
    .binds = (const struct bind[]){{&ip_protocol, 6}, {}},
    .body = true,
};

const struct proto *const tcp_protos[] = {
    &proto_tcp,
    NULL,
};
