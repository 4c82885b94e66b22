/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The screen as a whole: what panes share. Knows the session and the order of panes; what is in a
 * pane only the pane knows, and what it does for others stands in its own header.
 *
 * Three panes lie on the main screen; others (detail, picker, help, dialogs, prompts) lie over them
 * in a stack. The topmost pane, else the focused one, gets the keys: first the pane itself, then
 * the table of actions.
 */
#ifndef UI_APP_H
#define UI_APP_H

#include "base/text.h"
#include "session/risk.h"
#include "session/session.h"
#include "ui/draw.h"
#include "ui/input.h"
#include "ui/list.h"
#include "ui/options.h"

/* Where keys mean something: bits, so that an action can name several. */
enum place {
	IN_RECEIVED = 1 << 0,
	IN_SENT = 1 << 1,
	IN_FORM = 1 << 2,
	IN_FIELDS = 1 << 3, /* detail: the tree */
	IN_BYTES = 1 << 4,  /* detail: the dump */
	IN_PICKER = 1 << 5,
	IN_PAGE = 1 << 6, /* help, messages, about: text to read */
	IN_DIALOG = 1 << 7,
	IN_PROMPT = 1 << 8,
	IN_WIRE = 1 << 9,
	IN_COMPARE = 1 << 10,
	IN_PRESETS = 1 << 11,     /* frames ready made, or sent before */
	IN_TAKING = 1 << 12,      /* text that frames are taken out of */
	IN_JOBS = 1 << 13,        /* what is sent when */
	IN_CHOOSE = 1 << 14,      /* a list to choose from */
	IN_BUILD = 1 << 15,       /* builder: the tree */
	IN_BUILD_BYTES = 1 << 16, /* builder: the dump */
	IN_BUILD_TYPE = 1 << 17,  /* builder: a value is being typed */
	IN_ENDS = 1 << 18,        /* who hears whom */
	IN_BUILDER = IN_BUILD | IN_BUILD_BYTES | IN_BUILD_TYPE,
	IN_LISTS = IN_RECEIVED | IN_SENT,
	IN_DETAIL = IN_FIELDS | IN_BYTES,
	IN_TYPING = IN_FORM | IN_PROMPT | IN_CHOOSE | IN_BUILD_TYPE | IN_TAKING,
	IN_VIEWS = IN_LISTS | IN_DETAIL | IN_WIRE | IN_COMPARE
};

enum {
	APP_BURST = 5 /* drawings within a fifth of a second, at most: 25 a second */
};

struct action;
struct app;
struct front;
struct orders;
struct pane;

struct pane_ops {
	/* Draws into the region, its rule (draw_rule) first; focus: the keys go here, so the cursor
	 * is parked here. */
	void (*draw)(struct app *, struct pane *, struct region, bool focus);
	/* A key that is for this pane alone: typed text, buttons. False: the action table has it.
	 * NULL: none. */
	bool (*key)(struct app *, struct pane *, uint32_t key);
	/* A mouse event within the region it was drawn into last, in its coordinates. NULL: none.
	 */
	void (*mouse)(struct app *, struct pane *, const struct event *, int row, int col);
	/* Pasted text. NULL: it is ignored, and the hint says so. */
	void (*paste)(struct app *, struct pane *, const char *text);
	/* Plain words about what is selected. NULL: nothing. */
	void (*hint)(struct app *, struct pane *, struct text *);
	/* The list that the moving keys move. NULL: the pane moves by itself in key(). */
	struct list *(*list)(struct app *, struct pane *);
	/* The frame that is open in it, a copy that stays when memory drops the frame. NULL: none.
	 */
	const struct record *(*record)(struct app *, struct pane *);
	/* Frees the pane. */
	void (*close)(struct app *, struct pane *);
};

struct pane {
	const struct pane_ops *ops;
	enum place place;
	bool whole; /* of the stack: takes the room of the main panes; else it is drawn over what is
		       below */
	struct region region; /* where it was drawn last */
};

enum main_pane {
	MAIN_RECEIVED,
	MAIN_SENT,
	MAIN_FORM,
	MAIN_PANES
};
enum row_time {
	ROW_TIME_START,
	ROW_TIME_DELTA,
	ROW_TIME_CLOCK,
	ROW_TIME_MARK,
	ROW_TIME_FORMATS
};
enum {
	STACK_MAX = 8,
	TEXT_MAX = 512
};

struct app {
	struct session *session;
	const struct front *front; /* who we are to the loop */
	struct ui_options options;
	const struct action *actions; /* the table, which ends with a row without name */
	struct action *keymap;        /* a table of our own, if keys are others; freed at the end */
	struct pane *main[MAIN_PANES];
	enum main_pane focus;
	struct pane *stack[STACK_MAX];
	unsigned stacked;
	bool zoomed;                     /* the focused pane has the room of all */
	int sent_rows, wished_sent_rows; /* rows of the Sent pane: now, and what + and - made of it
					    (0: as the screen wants) */
	enum row_time time;
	bool names; /* addresses as names */
	int scroll; /* columns the Info column is scrolled by */
	struct {
		bool repeat;
		struct risk risk;
	} asked;                 /* what a dialog is asking about */
	char hint[TEXT_MAX];     /* a message, until the next key; "" = plain words of the pane */
	char preset[64];         /* the preset that was put into the form last; "" = none */
	char find[TEXT_MAX];     /* what / looked for last */
	uint64_t hinted;         /* messages of the session that the hint line has shown */
	struct save *save;       /* frames that are being saved, or NULL */
	uint64_t saved;          /* all received frames up to this number are in a file */
	bool noted;              /* comments were written that are in no file */
	bool outside;            /* another program has the terminal */
	bool more, working;      /* there is input, there is work left for the next turn */
	struct dissection *room; /* to dissect in, for whoever draws */
	int64_t steady, wall;    /* this turn's time */
	bool dirty;              /* something to draw besides session->changes */
	unsigned drawn_changes;
	int64_t drawn[APP_BURST]; /* steady clock of the last drawings, round and round, */
	unsigned drawings;        /* of which so many were made */
	struct orders *orders;    /* commands and scripts that run; NULL = none did yet */
	char running[TEXT_MAX];   /* the command that a script runs, "" = none */
	int status;               /* the exit status: what a script came to */
	bool ended;
};

/* When the last drawing was: steady clock, ns; 0 before the first. A drawing is made now. */
int64_t app_drawn(const struct app *);
void app_draws(struct app *, int64_t steady);

/* The pane that gets the keys. */
struct pane *app_top(const struct app *);

/* Between two steps of long work: what is due meanwhile is sent. Records may go. */
void app_breathe(const struct app *);

/* Puts a pane on top; takes the topmost off and frees it. */
void app_push(struct app *, struct pane *);
void app_pop(struct app *);

/* A message in the hint line until the next key, also kept by the session. Refusals: app_say(app,
 * "%s", why.text). */
void app_say(struct app *, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* The same where there is no memory left. */
void app_no_memory(struct app *);

/* The list of a pane of the main screen, at its present state; the record at a place of it, or NULL
 * if it is not there (any more). Only Received and Sent have them. */
struct list *app_list(struct app *, enum main_pane);
struct record *app_record(struct app *, enum main_pane, uint64_t place);

/* The frame that is open on top, else the selected record of Received or Sent, whichever has (or
 * had last) the focus; NULL if there is none. */
const struct record *app_selected(struct app *);

#endif
