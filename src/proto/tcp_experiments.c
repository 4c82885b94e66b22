/* SPDX-License-Identifier: BSD-2-Clause */
/* Options of TCP that began as experiments, and experiments. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

static const struct space tcp_experiment = {.name = "TCP experiment"};

static const struct field tfo_fields[] = {
    {.key = "tcp.options.tfo.cookie",
	.label = "Cookie",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "What the server gave earlier; without bytes: please give me one."},
    {},
};

static const struct proto proto_tfo = {
    .key = "tcp.options.tfo",
    .name = "Fast open",
    .spec = "RFC 7413 clause 4.1.1",
    .help = "Data come with the very first packet and save a round trip: the cookie shows that the "
	    "client has been here before.",
    .fields = tfo_fields,
    .binds = (const struct bind[]){{&tcp_option, 34}, {&tcp_experiment, 0xf989}, {}},
};

static const struct field acc0_fields[] = {
    {.key = "tcp.options.acc_ecn.ee0b",
	.label = "ECT(0) bytes",
	.kind = &kind_number,
	.bits = 24,
	.when = {.is = IF_LEFT},
	.help = "How many bytes arrived with the mark ECT(0)."},
    {.key = "tcp.options.acc_ecn.eceb",
	.label = "CE bytes",
	.kind = &kind_number,
	.bits = 24,
	.when = {.is = IF_LEFT},
	.help = "How many bytes arrived with the mark that a queue was filling up."},
    {.key = "tcp.options.acc_ecn.ee1b",
	.label = "ECT(1) bytes",
	.kind = &kind_number,
	.bits = 24,
	.when = {.is = IF_LEFT},
	.help = "How many bytes arrived with the mark ECT(1)."},
    {},
};

static const struct proto proto_acc0 = {
    .key = "tcp.options.acc_ecn",
    .name = "Accurate ECN, order 0",
    .spec = "draft-ietf-tcpm-accurate-ecn clause 3.2.3",
    .help = "Tells exactly how many bytes the routers have marked, so that the sender slows down "
	    "just enough.",
    .fields = acc0_fields,
    .binds = (const struct bind[]){{&tcp_option, 172}, {&tcp_experiment, 0xacc0}, {}},
};

static const struct field acc1_fields[] = {
    {.key = "tcp.options.acc_ecn.ee1b",
	.label = "ECT(1) bytes",
	.kind = &kind_number,
	.bits = 24,
	.when = {.is = IF_LEFT},
	.help = "How many bytes arrived with the mark ECT(1)."},
    {.key = "tcp.options.acc_ecn.eceb",
	.label = "CE bytes",
	.kind = &kind_number,
	.bits = 24,
	.when = {.is = IF_LEFT},
	.help = "How many bytes arrived with the mark that a queue was filling up."},
    {.key = "tcp.options.acc_ecn.ee0b",
	.label = "ECT(0) bytes",
	.kind = &kind_number,
	.bits = 24,
	.when = {.is = IF_LEFT},
	.help = "How many bytes arrived with the mark ECT(0)."},
    {},
};

static const struct proto proto_acc1 = {
    .key = "tcp.options.acc_ecn.1",
    .name = "Accurate ECN, order 1",
    .spec = "draft-ietf-tcpm-accurate-ecn clause 3.2.3",
    .help = "Tells exactly how many bytes the routers have marked, so that the sender slows down "
	    "just enough.",
    .fields = acc1_fields,
    .binds = (const struct bind[]){{&tcp_option, 174}, {&tcp_experiment, 0xacc1}, {}},
};

static const struct name experiments[] = {
    {0xacc0, .name = "AccECN-0", .help = "How many bytes were marked."},
    {0xacc1, .name = "AccECN-1", .help = "How many bytes were marked."},
    {0xf989, .name = "fast-open", .help = "A cookie with which data may come in the first packet."},
    {},
};

static const struct field experiment_fields[] = {
    {.key = "tcp.options.experimental.exid",
	.label = "Experiment",
	.kind = &kind_hex,
	.bits = 16,
	.space = &tcp_experiment,
	.names = experiments,
	.help = "Which experiment: numbers are given out by IANA."},
    {},
};

static const struct field trial_fields[] = {
    {.key = "tcp.options.experimental.data",
	.label = "Data",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "What the experiment says."},
    {},
};

static const struct proto proto_experiment = {
    .key = "tcp.options.experimental",
    .name = "Experiment",
    .spec = "RFC 6994 clause 3",
    .help = "Anybody may try something out with this.",
    .fields = experiment_fields,
    .binds = (const struct bind[]){{&tcp_option, 253}, {&tcp_option, 254}, {}},
};

static const struct proto proto_trial = {
    .key = "tcp.options.experimental.data",
    .name = "Data of an experiment",
    .spec = "RFC 6994 clause 3",
    .help = "What an experiment says that this program does not know.",
    .fields = trial_fields,
    .binds = (const struct bind[]){{&tcp_experiment, 0, 0xffff}, {}},
};

const struct proto *const tcp_experiments_protos[] = {
    &proto_tfo,
    &proto_acc0,
    &proto_acc1,
    &proto_experiment,
    &proto_trial,
    NULL,
};
