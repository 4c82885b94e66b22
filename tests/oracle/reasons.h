/* SPDX-License-Identifier: BSD-2-Clause */
/* When a reason for a difference holds: conditions that stand in other files than the reasons. */
#ifndef TESTS_ORACLE_REASONS_H
#define TESTS_ORACLE_REASONS_H

#include "tests/oracle/oracle.h"

/* reasons_ip.c */
bool in_data(const struct frame *, const struct found *ours, const struct found *theirs);
bool is_whether(const struct frame *, const struct found *ours, const struct found *theirs);
bool is_after_end(const struct frame *, const struct found *ours, const struct found *theirs);
bool is_join_byte(const struct frame *, const struct found *ours, const struct found *theirs);
bool is_long_form(const struct frame *, const struct found *ours, const struct found *theirs);
bool is_half_byte(const struct frame *, const struct found *ours, const struct found *theirs);
bool is_geneve_length(const struct frame *, const struct found *ours, const struct found *theirs);
bool is_one_byte(const struct frame *, const struct found *ours, const struct found *theirs);
bool is_three_bytes(const struct frame *, const struct found *ours, const struct found *theirs);
bool beyond_pointer(const struct frame *, const struct found *ours, const struct found *theirs);
bool is_source_routed(const struct frame *, const struct found *ours, const struct found *theirs);
bool is_zero_meaning_all(
    const struct frame *, const struct found *ours, const struct found *theirs);

/* reasons_link.c */
bool is_second_message(const struct frame *, const struct found *ours, const struct found *theirs);

/* reasons_more.c */
/* What there is of the two. */
const struct found *there(const struct found *ours, const struct found *theirs);
/* The number of ours with this key before a bit; other if there is none. */
uint64_t number_before(const struct frame *frame, const char *key, uint32_t bit, uint64_t other);
/* Whether there is one with this key that begins there. */
bool has_at(const struct finds *finds, const char *key, uint32_t bit);
bool is_taken_apart(const struct frame *, const struct found *ours, const struct found *theirs);
bool is_whole_value(const struct frame *, const struct found *ours, const struct found *theirs);
bool is_same_start(const struct frame *, const struct found *ours, const struct found *theirs);
bool is_same_end(const struct frame *, const struct found *ours, const struct found *theirs);
bool is_metrics_and_mask(
    const struct frame *, const struct found *ours, const struct found *theirs);
bool is_no_password(const struct frame *, const struct found *ours, const struct found *theirs);
bool is_later(const struct frame *, const struct found *ours, const struct found *theirs);
bool is_named_tag(const struct frame *, const struct found *ours, const struct found *theirs);
bool is_early_ack(const struct frame *, const struct found *ours, const struct found *theirs);
bool is_end_of_option(const struct frame *, const struct found *ours, const struct found *theirs);
bool is_whole_tlv(const struct frame *, const struct found *ours, const struct found *theirs);
bool is_of_name_service(const struct frame *, const struct found *ours, const struct found *theirs);
bool is_of_bridging(const struct frame *, const struct found *ours, const struct found *theirs);
bool is_with_next(const struct frame *, const struct found *ours, const struct found *theirs);
bool is_marker_end(const struct frame *, const struct found *ours, const struct found *theirs);
bool is_within_other(const struct frame *, const struct found *ours, const struct found *theirs);
bool is_no_pptp(const struct frame *, const struct found *ours, const struct found *theirs);

#endif
