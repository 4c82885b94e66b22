/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The form of the frame to send, as its own files see it. Its fields are views of the session's
 * draft: what is typed goes there as soon as it means something, and a text that means nothing yet
 * lives in its field alone, while the draft keeps what it had.
 */
#ifndef UI_FORM_INSIDE_H
#define UI_FORM_INSIDE_H

#include "ui/app.h"
#include "ui/edit.h"

/* In the order in which Tab goes through them. */
enum form_which {
	FORM_DST,
	FORM_SRC,
	FORM_TYPE,
	FORM_VLAN,
	FORM_EVERY,
	FORM_TIMES,
	FORM_HEX,
	FORM_TEXT,
	FORM_FIELDS
};

enum form_state {
	FORM_OK,
	FORM_UNFINISHED, /* ".." */
	FORM_WRONG       /* "!!" */
};

enum {
	PAYLOAD_MAX = DRAFT_MAX,
	SHORT_MAX = 48,        /* text of the fields that are no payload */
	SUGGESTIONS_MAX = 400, /* of one field */
	PAST_MAX = 8,          /* former values of a field that are suggested */
	RECALLED_MAX = 32,     /* frames sent before whose values are, too */
	PAYLOAD_ROWS_MAX = 17  /* that the form asks for */
};

/* What can be suggested for a field. */
struct suggestions {
	char text[SUGGESTIONS_MAX][SHORT_MAX];
	const char *list[SUGGESTIONS_MAX];
	unsigned n;
};

/* What a field is. */
struct form_kind {
	const char *label;
	enum mask mask;
	/* Adds the value that the session has. Of the payload's text one byte is one byte. */
	void (*show)(const struct session *, struct text *);
	/* Gives the session what was typed; finished: the field is left, so short spellings are
	 * complete. Words unless it returns FORM_OK. */
	enum form_state (*take)(struct session *, const char *text, bool finished, struct why *);
	/* Adds what the value means, most important first, parted by ", ". */
	void (*mean)(const struct session *, struct text *);
	/* A sentence more, for the hint. May be NULL. */
	void (*teach)(const struct session *, struct text *);
	/* Adds what may be suggested, each by suggest(). */
	void (*suggest)(const struct session *, struct suggestions *);
	/* A word in place of a number, which gives way to the first digit. May be NULL. */
	const char *word;
};
extern const struct form_kind form_dst, form_src, form_type, form_vlan, form_every, form_times,
    form_hex, form_text;
extern const struct form_kind *const form_kinds[FORM_FIELDS];

/* Adds a suggestion unless it is there already; a part of a list with commas. */
void suggest(struct suggestions *, const char *text);
void form_add(struct text *, const char *words);

/* Which header says what the payload is: the last tag, else that of Ethernet; how many tags. */
int form_carrier(const struct dissection *, unsigned *tags);

/* A frame that was loaded may end within its header: zeros complete it before a value goes in. */
bool form_complete(struct draft *, struct why *);

/* The payload: everything after the carrier's header. Where it starts, how long it is;
 * puts other bytes in place of some of it. */
uint32_t payload_at(const struct draft *);
uint32_t payload_size(const struct draft *);
bool payload_splice(
    struct draft *, uint32_t at, uint32_t old, const uint8_t *bytes, uint32_t n, struct why *);

/* Reads a whole file into the payload. */
bool payload_load(struct draft *, const char *path, struct why *);

/* A field on the screen. */
struct form_place {
	int row, label, box, width; /* box: the column of its first character */
	int state, mean, mean_width;
	bool narrow; /* no room for a state: only what is not fine is marked */
};

struct form {
	struct pane pane;
	enum form_which at; /* the field with the cursor, */
	bool on_title;      /* unless that is on the title */
	struct form_field {
		struct edit edit;
		enum form_state state;
		struct why why;
		struct form_place place; /* where it was drawn last, rows without scrolling */
		char past[PAST_MAX][SHORT_MAX];
	} field[FORM_FIELDS];
	char small[FORM_HEX][SHORT_MAX];
	char hex[EDIT_MAX], text[PAYLOAD_MAX + 8];
	char refused[320]; /* what was not taken, until the next key */
	bool loaded;       /* the fields show what the session has */
	int typing;        /* the field in which typing goes on: one step of undo; -1 = none */
	unsigned run;      /* that step, see undo.h */
	int scroll;        /* rows scrolled out above */
	int dump_top, dump_rows; /* of the payload in many rows; 0 rows = not so */
	struct suggestions suggestions;
	/* What a field was in frames sent before; found anew only if another field is meant, or
	 * something was sent: it takes as many recipes to be read. */
	struct {
		enum form_which of;
		unsigned frames; /* that were known then; 0: it was not looked for yet */
		int64_t newest;
		char text[RECALLED_MAX][SHORT_MAX];
		unsigned n;
	} recalled;
};

/* Draws the form; the rows below its rule that it would like (NULL: while it has not the focus). */
void form_draw(struct app *, struct form *, struct region, bool focus);
int form_rows_wanted(const struct form *, int columns);

/* How many bytes a row of the payload in many rows has. */
int form_dump_width(int columns);

/* Collects suggestions for the field with the cursor: those that start with what was typed, all if
 * none does. Adds up to three of them to the hint of an address, by their last byte. */
void form_collect(struct app *, struct form *);
void form_add_suggestions(struct app *, struct form *, struct text *);

/* The form, filled in; fills it in anew, which is a step of undo if something changed. */
struct form *form_of(struct app *);
void form_show(struct app *, struct form *);

/* Before the cursor leaves a field: what was typed short is spelled in full. */
void form_finish(struct app *, struct form *, enum form_which);

/* The number of fields that are not OK. */
unsigned form_faults(const struct form *);

#endif
