/* SPDX-License-Identifier: BSD-2-Clause */
/* The builder, as its own files see it. */
#ifndef UI_BUILDER_INSIDE_H
#define UI_BUILDER_INSIDE_H

#include "ui/sheet.h"
#include "ui/value.h"

enum {
	PAIRS = 16384 /* room to find a span again by what it is: a power of two, > 2 * SPANS_MAX */
};

/* A value that is being typed. Each key starts again from the draft as it was. */
struct typing {
	bool on;
	int row;                   /* its span, in the draft as it was; TREE_IS_PAD: the padding */
	const struct field *field; /* of it; NULL: the padding */
	bool anew;                 /* the next character replaces all of it */
	unsigned run;              /* its step of the history, see undo.h */
	bool wrong;
	struct edit edit;
	char text[EDIT_MAX];
	struct why why;
	struct values values;
	unsigned picked; /* of these, from 1; 0: own text */
	uint8_t bytes[DRAFT_MAX];
	uint32_t len, pad;
	struct pin pins[PINS_MAX];
	unsigned npins;
};

/* What of the draft is not as in the frame it was made from. */
struct changes {
	const struct origin *origin; /* that was looked at; NULL: none */
	struct dissection was;
	uint8_t span[SPANS_MAX]; /* 1: it is not as it was, or was not there */
	uint8_t byte[DRAFT_MAX];
	int16_t layer[LAYERS_MAX]; /* the layer of the frame as it was; -1: it was not there */
	int16_t of[SPANS_MAX];     /* the same field in the frame as it was; -1: it was not there */
	unsigned bytes;            /* how many differ */
	struct {
		const void *what;
		unsigned nth;
		int16_t layer, span;
	} pair[PAIRS];
};

struct builder {
	struct pane pane;
	struct sheet sheet;
	struct typing typing;
	struct changes changes;
	uint8_t frame[DRAFT_MAX]; /* as it leaves */
	uint32_t n;
	bool original; /* the frame is shown as it was */
	bool insert;   /* typed bytes come in between */
	unsigned run;  /* typing bytes goes on: that step of the history; 0: not */
};

/* The builder on top, or NULL. */
struct builder *builder_top(const struct app *);

/* Shows the draft as it is now; what was selected stays so. */
void builder_load(struct app *, struct builder *);

/* After an edit: a step of the history, of a run or (0) its own, and everybody sees it. */
void builder_edited(struct app *, struct builder *, unsigned run);

/* The span of the draft that is selected, -1 with words if that is none. */
int builder_span(struct app *, struct builder *);

/* builder_type.c */
void typing_start(struct app *, struct builder *, uint32_t first); /* by a key, or 0 */
bool typing_key(struct app *, struct builder *, uint32_t key);
void typing_paste(struct app *, struct builder *, const char *text);
void typing_end(struct app *, struct builder *, bool keep);
bool typing_begun(const struct typing *); /* a name, not yet whole */
void typing_hint(const struct builder *, struct text *);

/* builder_bytes.c: false: no key for bytes. */
bool bytes_edit(struct app *, struct builder *, uint32_t key);
void bytes_paste(struct app *, struct builder *, const char *text);

/* builder_changes.c */
void changes_find(struct changes *, const struct session *);

/* Adds what a span was in the frame as it was; nothing if it is so still. */
void changes_say(const struct changes *, const struct dissection *, unsigned span, struct text *);

/* builder_draw.c */
void builder_draw(struct app *, struct pane *, struct region, bool focus);

#endif
