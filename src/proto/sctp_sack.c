/* SPDX-License-Identifier: BSD-2-Clause */
/* Chunks of SCTP that acknowledge data. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

static const char cumulative_help[] = "All data chunks up to this number have arrived.";

static const char credit_help[] = "Bytes that the sender has room for.";

static const char gaps_help[] = "How many pieces have arrived beyond what is missing.";

static const char duplicates_help[] = "How many numbers follow that came twice.";

static const char start_help[] = "The first chunk of the piece, counted from the number above.";

static const char end_help[] = "Its last chunk, counted in the same way.";

static const struct field gap_fields[] = {
    {.key = "sctp.sack_gap_block_start",
	.label = "From",
	.kind = &kind_number,
	.bits = 16,
	.help = start_help},
    {.key = "sctp.sack_gap_block_end",
	.label = "To",
	.kind = &kind_number,
	.bits = 16,
	.help = end_help},
    {},
};

static const struct proto proto_gap = {
    .key = "sctp.sack_gap_block",
    .name = "Piece",
    .spec = "RFC 9260 clause 3.3.4",
    .help = "A piece that has arrived although something before it is missing.",
    .summary = "{sctp.sack_gap_block_start}-{sctp.sack_gap_block_end}",
    .fields = gap_fields,
};

static const struct field duplicate_fields[] = {
    {.key = "sctp.sack_duplicate_tsn",
	.label = "Twice",
	.kind = &kind_number,
	.bits = 32,
	.help = "A chunk that came twice: it need not have been sent again."},
    {},
};

static const struct proto proto_duplicate = {
    .key = "sctp.sack_duplicate_tsn",
    .name = "Duplicate",
    .spec = "RFC 9260 clause 3.3.4",
    .help = "The number of a chunk that came twice.",
    .summary = "{sctp.sack_duplicate_tsn}",
    .fields = duplicate_fields,
};

static const struct field sack_fields[] = {
    {.key = "sctp.sack_cumulative_tsn_ack_raw",
	.label = "All up to",
	.kind = &kind_number,
	.bits = 32,
	.help = cumulative_help},
    {.key = "sctp.sack_a_rwnd",
	.label = "Window",
	.kind = &kind_number,
	.bits = 32,
	.init = "106496",
	.help = credit_help},
    {.key = "sctp.sack_number_of_gap_blocks",
	.label = "Pieces",
	.kind = &kind_number,
	.bits = 16,
	.count = {.of = SIZED},
	.help = gaps_help},
    {.key = "sctp.sack_number_of_duplicated_tsns",
	.label = "Duplicates",
	.kind = &kind_number,
	.bits = 16,
	.count = {.of = SIZED},
	.help = duplicates_help},
    {.key = "sctp.sack_gap_blocks",
	.label = "Pieces",
	.kind = &kind_list,
	.bits = REST,
	.sized_by = "sctp.sack_number_of_gap_blocks",
	.item = &proto_gap,
	.help = "What has arrived beyond what is missing."},
    {.key = "sctp.sack_duplicates",
	.label = "Duplicates",
	.kind = &kind_list,
	.bits = REST,
	.sized_by = "sctp.sack_number_of_duplicated_tsns",
	.item = &proto_duplicate,
	.help = "What came twice."},
    {},
};

static const struct proto proto_sack = {
    .key = "sctp.sack",
    .name = "Selective acknowledgment",
    .spec = "RFC 9260 clause 3.3.4",
    .help = "Says what has arrived: up to which number all has, and which pieces beyond.",
    .summary = "all up to {sctp.sack_cumulative_tsn_ack_raw}",
    .fields = sack_fields,
    .binds = (const struct bind[]){{&sctp_chunk, 3}, {}},
};

static const struct field nr_gap_fields[] = {
    {.key = "sctp.nr_sack_gap_block_start",
	.label = "From",
	.kind = &kind_number,
	.bits = 16,
	.help = start_help},
    {.key = "sctp.nr_sack_gap_block_end",
	.label = "To",
	.kind = &kind_number,
	.bits = 16,
	.help = end_help},
    {},
};

static const struct proto proto_nr_gap = {
    .key = "sctp.nr_sack_gap_block",
    .name = "Piece",
    .spec = "RFC 9260 clause 3.3.4",
    .help = "A piece that has arrived although something before it is missing.",
    .summary = "{sctp.nr_sack_gap_block_start}-{sctp.nr_sack_gap_block_end}",
    .fields = nr_gap_fields,
};

static const struct field nr_kept_fields[] = {
    {.key = "sctp.nr_sack_nr_gap_block_start",
	.label = "From",
	.kind = &kind_number,
	.bits = 16,
	.help = start_help},
    {.key = "sctp.nr_sack_nr_gap_block_end",
	.label = "To",
	.kind = &kind_number,
	.bits = 16,
	.help = end_help},
    {},
};

static const struct proto proto_nr_kept = {
    .key = "sctp.nr_sack_nr_gap_block",
    .name = "Piece that is kept",
    .spec = "RFC 9260 clause 3.3.4",
    .help = "A piece that has arrived although something before it is missing.",
    .summary = "{sctp.nr_sack_nr_gap_block_start}-{sctp.nr_sack_nr_gap_block_end}",
    .fields = nr_kept_fields,
};

static const struct field nr_duplicate_fields[] = {
    {.key = "sctp.nr_sack_duplicate_tsn",
	.label = "Twice",
	.kind = &kind_number,
	.bits = 32,
	.help = "A chunk that came twice: it need not have been sent again."},
    {},
};

static const struct proto proto_nr_duplicate = {
    .key = "sctp.nr_sack_duplicate_tsn",
    .name = "Duplicate",
    .spec = "RFC 9260 clause 3.3.4",
    .help = "The number of a chunk that came twice.",
    .summary = "{sctp.nr_sack_duplicate_tsn}",
    .fields = nr_duplicate_fields,
};

static const struct field nr_sack_fields[] = {
    {.key = "sctp.nr_sack_cumulative_tsn_ack",
	.label = "All up to",
	.kind = &kind_number,
	.bits = 32,
	.help = cumulative_help},
    {.key = "sctp.nr_sack_a_rwnd",
	.label = "Window",
	.kind = &kind_number,
	.bits = 32,
	.init = "106496",
	.help = credit_help},
    {.key = "sctp.nr_sack_number_of_gap_blocks",
	.label = "Pieces",
	.kind = &kind_number,
	.bits = 16,
	.count = {.of = SIZED},
	.help = gaps_help},
    {.key = "sctp.nr_sack_number_of_nr_gap_blocks",
	.label = "Kept pieces",
	.kind = &kind_number,
	.bits = 16,
	.count = {.of = SIZED},
	.help = "How many pieces have arrived that will not be thrown away again."},
    {.key = "sctp.nr_sack_number_of_duplicated_tsns",
	.label = "Duplicates",
	.kind = &kind_number,
	.bits = 16,
	.count = {.of = SIZED},
	.help = duplicates_help},
    {.key = "sctp.nr_sack_reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 16,
	.fixed = true,
	.help = "Not used: 0."},
    {.key = "sctp.nr_sack_gap_blocks",
	.label = "Pieces",
	.kind = &kind_list,
	.bits = REST,
	.sized_by = "sctp.nr_sack_number_of_gap_blocks",
	.item = &proto_nr_gap,
	.help = "What has arrived, but might be thrown away if memory is short."},
    {.key = "sctp.nr_sack_nr_gap_blocks",
	.label = "Kept pieces",
	.kind = &kind_list,
	.bits = REST,
	.sized_by = "sctp.nr_sack_number_of_nr_gap_blocks",
	.item = &proto_nr_kept,
	.help = "What has arrived and is kept: the sender may forget it."},
    {.key = "sctp.nr_sack_duplicates",
	.label = "Duplicates",
	.kind = &kind_list,
	.bits = REST,
	.sized_by = "sctp.nr_sack_number_of_duplicated_tsns",
	.item = &proto_nr_duplicate,
	.help = "What came twice."},
    {},
};

static const struct proto proto_nr_sack = {
    .key = "sctp.nr_sack",
    .name = "Non-renegable acknowledgment",
    .spec = "draft-tuexen-tsvwg-sctp-multipath clause 2",
    .help = "Like the selective acknowledgment, and says what the sender need not keep any more.",
    .summary = "all up to {sctp.nr_sack_cumulative_tsn_ack}",
    .fields = nr_sack_fields,
    .binds = (const struct bind[]){{&sctp_chunk, 16}, {}},
};

const struct proto *const sctp_sack_protos[] = {
    &proto_gap,
    &proto_duplicate,
    &proto_sack,
    &proto_nr_gap,
    &proto_nr_kept,
    &proto_nr_duplicate,
    &proto_nr_sack,
    NULL,
};
