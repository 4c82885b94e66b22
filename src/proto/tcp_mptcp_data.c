/* SPDX-License-Identifier: BSD-2-Clause */
/* What Multipath TCP says about data: which bytes of the whole connection a segment carries. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

static const struct field dss_flags[] = {
    {.key = "tcp.options.mptcp.dss.reserved",
	.label = "Reserved",
	.kind = &kind_number,
	.bits = 3,
	.help = "Not used: 0."},
    {.key = "tcp.options.mptcp.datafin.flag",
	.label = "Data FIN (F)",
	.kind = &kind_number,
	.bits = 1,
	.help = "1: the whole connection has no more data."},
    {.key = "tcp.options.mptcp.dseqn8.flag",
	.label = "Long sequence (m)",
	.kind = &kind_number,
	.bits = 1,
	.help = "1: the sequence number has 8 bytes."},
    {.key = "tcp.options.mptcp.dseqnpresent.flag",
	.label = "Map (M)",
	.kind = &kind_number,
	.bits = 1,
	.help = "1: sequence number and length are there."},
    {.key = "tcp.options.mptcp.dataack8.flag",
	.label = "Long acknowledgment (a)",
	.kind = &kind_number,
	.bits = 1,
	.help = "1: the acknowledgment has 8 bytes."},
    {.key = "tcp.options.mptcp.dataackpresent.flag",
	.label = "Acknowledgment (A)",
	.kind = &kind_number,
	.bits = 1,
	.help = "1: an acknowledgment is there."},
    {},
};

/* Which subtype an option has, from its first byte on. */
static bool
is_dss(const struct stretch *mine)
{
	return mine->n >= 1 && mine->bytes[0] >> 4 == 2;
}

static const struct field dss_fields[] = {
    {.key = "tcp.options.mptcp.subtype",
	.label = "Subtype",
	.kind = &kind_number,
	.bits = 4,
	.names = mptcp_names,
	.init = "2",
	.help = "What this is about."},
    {.key = "tcp.options.mptcp.dss.bits",
	.label = "Reserved",
	.kind = &kind_number,
	.bits = 4,
	.help = "Not used: 0."},
    {.key = "tcp.options.mptcp.flags",
	.label = "Flags",
	.kind = &kind_hex,
	.bits = 8,
	.parts = dss_flags,
	.help = "What follows."},
    {.key = "tcp.options.mptcp.rawdataack",
	.label = "Data acknowledgment",
	.kind = &kind_number,
	.bits = 64,
	.when = {.key = "tcp.options.mptcp.dataackpresent.flag",
	    .from = 1,
	    .is = IF,
	    .also = &(
		const struct when){.key = "tcp.options.mptcp.dataack8.flag", .from = 1, .is = IF}},
	.help = "Up to where the whole connection has arrived, on all paths together."},
    {.key = "tcp.options.mptcp.rawdataack",
	.label = "Data acknowledgment",
	.kind = &kind_number,
	.bits = 32,
	.when = {.key = "tcp.options.mptcp.dataackpresent.flag",
	    .from = 1,
	    .is = IF,
	    .also = &(
		const struct when){.key = "tcp.options.mptcp.dataack8.flag", .from = 0, .is = IF}},
	.help = "Up to where the whole connection has arrived, on all paths together."},
    {.key = "tcp.options.mptcp.rawdataseqno",
	.label = "Data sequence",
	.kind = &kind_number,
	.bits = 64,
	.when = {.key = "tcp.options.mptcp.dseqnpresent.flag",
	    .from = 1,
	    .is = IF,
	    .also =
		&(const struct when){.key = "tcp.options.mptcp.dseqn8.flag", .from = 1, .is = IF}},
	.help = "Which byte of the whole connection the data begin with."},
    {.key = "tcp.options.mptcp.rawdataseqno",
	.label = "Data sequence",
	.kind = &kind_number,
	.bits = 32,
	.when = {.key = "tcp.options.mptcp.dseqnpresent.flag",
	    .from = 1,
	    .is = IF,
	    .also =
		&(const struct when){.key = "tcp.options.mptcp.dseqn8.flag", .from = 0, .is = IF}},
	.help = "Which byte of the whole connection the data begin with."},
    {.key = "tcp.options.mptcp.subflowseqno",
	.label = "Path sequence",
	.kind = &kind_number,
	.bits = 32,
	.when = {.key = "tcp.options.mptcp.dseqnpresent.flag", .from = 1, .is = IF},
	.help = "Which byte of this path that is, counted from its start."},
    {.key = "tcp.options.mptcp.datalvllen",
	.label = "Length",
	.kind = &kind_number,
	.bits = 16,
	.when = {.key = "tcp.options.mptcp.dseqnpresent.flag", .from = 1, .is = IF},
	.help = "For how many bytes that holds."},
    {.key = "tcp.options.mptcp.checksum",
	.label = "Checksum",
	.kind = &kind_hex,
	.bits = 16,
	.when = {.key = "tcp.options.mptcp.dseqnpresent.flag",
	    .from = 1,
	    .is = IF,
	    .also = &(const struct when){.from = 0, .to = 255, .is = IF}}, /* something is left */
	.help = "Over these data, if both ends want it."},
    {},
};

static const struct proto proto_dss = {
    .key = "tcp.options.mptcp.dss",
    .name = "Data sequence",
    .spec = "RFC 8684 clause 3.3",
    .help = "With every segment: which bytes of the whole connection the bytes of this path are.",
    .summary = "MPTCP {tcp.options.mptcp.subtype}",
    .fields = dss_fields,
    .binds = (const struct bind[]){{&tcp_option, 30, .test = is_dss}, {}},
};

const struct proto *const tcp_mptcp_data_protos[] = {
    &proto_dss,
    NULL,
};
