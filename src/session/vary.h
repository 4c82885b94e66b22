/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * What changes from frame to frame. Knows values and the order in which they come; which frame is
 * sent when, a job knows. In words:
 *
 *   eth.src=02:00:00:00:00:01..02:00:00:00:00:ff     counts up, and again from the first
 *   udp.srcport=5000..  ip.ttl=64..1 step -1          to the field's greatest; down
 *   ip.ttl=1,2,4,8                                    one after the other
 *   ip.dst=10.0.0.1..10.0.0.99 random  vlan.id=random out of a range; any value
 *   size=60..1514 step 2                              bytes of the frame without FCS
 *   lab.time=now                                      when it is sent
 *   vlan.id#2=1..9 every 10                           the second one; ten frames with each value
 *   seed 7                                            for all that is random: the same each time
 *
 * Each frame is made from the one that does not change and its number alone: so the first five can
 * be shown before they are sent.
 */
#ifndef SESSION_VARY_H
#define SESSION_VARY_H

#include "wire/draft.h"

struct vary;

/* Reads the words, for the fields that this draft has. Refuses in words: NULL. */
struct vary *vary_new(const char *words, const struct draft *, struct why *);

/* One holder more (returns it), one less: the last one frees it. Either takes NULL. */
struct vary *vary_hold(struct vary *);
void vary_free(struct vary *);

/* Bytes that it takes. */
size_t vary_room(const struct vary *);

/* The words again, one blank between them; the fields alone: "eth.src, ip.ttl". */
const char *vary_words(const struct vary *);
void vary_fields(const struct vary *, struct text *);

/*
 * The k-th frame (from 0): the base with what changes changed, lengths and sums settled, and padded
 * as it leaves; wall is the time it is sent at. Returns how many bytes; out has room for DRAFT_MAX.
 * What does not fit any more, for the base has become another one, stays as it is there.
 */
size_t vary_frame(struct vary *, const struct draft *base, uint64_t k, int64_t wall, uint8_t *out);

/* That frame, as vary_frame() made it last; and whether a field changes from one to the next. */
const struct draft *vary_draft(const struct vary *);
bool vary_changes(const struct vary *, const char *key);

/* What was changed in the frame that was made last: "60 B  ip.ttl=1  udp.srcport=4000". */
void vary_tell(const struct vary *, struct text *);

#endif
