/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Why nobody answered a sent frame, or said to have it. Knows what can be measured here, and what
 * commonly happens elsewhere; keeps the two apart: a cause is either so, or may be. Each comes with
 * a way to find out.
 */
#ifndef SESSION_WHYNOT_H
#define SESSION_WHYNOT_H

#include "session/record.h"
#include "wire/wire.h"

struct session;

struct cause {
	const char *title;          /* at most 17 letters */
	bool is_so;                 /* measured here; else it may be */
	int likely;                 /* 1 to 100: the more likely one comes first */
	char words[400], test[240]; /* what it means; how to find out */
};

enum {
	CAUSES_MAX = 24
};

/* The causes of one frame, those that are so first, then by how likely they are; how many. d is
 * room to dissect in. */
unsigned whynot_find(const struct session *, const struct record *, struct dissection *d,
    struct cause causes[CAUSES_MAX]);

/* The same as a page to read: what became of the frame, what is so, what may be. A line
 * "left\tright" has two columns. */
void whynot_page(const struct session *, const struct record *, struct text *);

/* What a check looks at. For whynot*.c alone. */
struct look {
	const struct session *s;
	const struct record *r;
	const struct dissection *d;
	const uint8_t *dst, *src; /* NULL: the frame is too short */
};

/* Fills in a cause, or says that it is none (likely 0). */
typedef void whynot_check(const struct look *, struct cause *);
/* Lists of them, ended by NULL; answer: why what arrived was not answered; arrived: if it asks
 * nothing; soon: all there is to
 * say as long as an answer may still come. */
extern whynot_check *const whynot_frame_checks[],
    *const whynot_port_checks[], *const whynot_answer_checks[], *const whynot_arrived_checks[],
								    *const whynot_soon_checks[];
bool whynot_is_soon(const struct look *);
whynot_check whynot_answer_dropped, whynot_filter_hides;

void cause_is(struct cause *, bool is_so, int likely, const char *title);
void cause_words(struct cause *, const char *format, ...) __attribute__((format(printf, 2, 3)));
void cause_test(struct cause *, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
