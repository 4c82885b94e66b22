/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The screen as a whole: what panes know of each other. Knows the session and the order of panes;
 * what is in a pane, only the pane knows.
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
#include "ui/ui.h"

/* Where keys mean something: bits, so that an action can name several. */
enum place {
	IN_RECEIVED = 1,
	IN_SENT = 2,
	IN_FORM = 4,
	IN_FIELDS = 8, /* detail: the tree */
	IN_BYTES = 16, /* detail: the dump */
	IN_PICKER = 32,
	IN_PAGE = 64, /* help, messages, about: text to read */
	IN_DIALOG = 128,
	IN_PROMPT = 256,
	IN_WIRE = 512,
	IN_COMPARE = 1024,
	IN_LISTS = IN_RECEIVED | IN_SENT,
	IN_DETAIL = IN_FIELDS | IN_BYTES,
	IN_TYPING = IN_FORM | IN_PROMPT,
	IN_MAIN = IN_LISTS | IN_FORM,
	IN_VIEWS = IN_LISTS | IN_DETAIL | IN_WIRE | IN_COMPARE
};

struct app;
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
enum time_format {
	TIME_START,
	TIME_DELTA,
	TIME_CLOCK,
	TIME_MARK,
	TIME_FORMATS
};
enum {
	STACK_MAX = 8,
	TEXT_MAX = 512
};

struct app {
	struct session *session;
	struct ui_options options;
	struct pane *main[MAIN_PANES];
	enum main_pane focus;
	struct pane *stack[STACK_MAX];
	unsigned stacked;
	bool zoomed;                     /* the focused pane has the room of all */
	int sent_rows, wished_sent_rows; /* rows of the Sent pane: now, and what + and - made of it
					    (0: as the screen wants) */
	enum time_format time;
	bool names; /* addresses as names */
	int scroll; /* columns the Info column is scrolled by */
	struct {
		bool repeat;
		struct risk risk;
	} asked;                 /* what a dialog is asking about */
	char hint[TEXT_MAX];     /* a message, until the next key; "" = plain words of the pane */
	char find[TEXT_MAX];     /* what / looked for last */
	uint64_t hinted;         /* messages of the session that the hint line has shown */
	struct save *save;       /* frames that are being saved, or NULL */
	uint64_t saved;          /* all received frames up to this number are in a file */
	bool outside;            /* another program has the terminal */
	bool more;               /* there is work left for the next turn */
	struct dissection *room; /* to dissect in, for whoever draws */
	int64_t steady, wall;    /* this turn's time */
	bool dirty;              /* something to draw besides session->changes */
	unsigned drawn_changes;
	int64_t drawn; /* steady clock of the last drawing */
	bool ended;
};

/* The pane that gets the keys. */
struct pane *app_top(const struct app *);

/* Puts a pane on top; takes the topmost off and frees it. */
void app_push(struct app *, struct pane *);
void app_pop(struct app *);

/* A key as if it had been typed. */
void app_key(struct app *, uint32_t key);

/* A message in the hint line until the next key, also kept by the session. Refusals: app_say(app,
 * "%s", why.text). */
void app_say(struct app *, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* The frame that is open on top, else the selected record of Received or Sent, whichever has (or
 * had last) the focus; NULL if there is none. */
const struct record *app_selected(struct app *);

/* The same frame's number and store; moves the selection of its list to another record. */
struct list *app_list(struct app *, enum main_pane);
struct record *app_record(struct app *, enum main_pane, uint64_t place);

/* A record's column texts, each as wide as it likes: shared by the lists, the detail title and
 * copying. */
void app_time_text(const struct app *, const struct record *, const struct record *previous,
    int digits, struct text *);
void app_address_text(const struct app *, const uint8_t mac[6], struct text *);
void app_type_text(const struct dissection *, struct text *); /* "0x0806", "L=38" */

/* The panes of the main screen, NULL when memory is short; each is freed by its close. */
struct pane *received_pane(void);
struct pane *sent_pane(void);
struct pane *form_pane(void);

/* Panes of the stack (each pushes itself). */
void detail_open(struct app *, enum main_pane, uint64_t place);
void picker_open(struct app *);
void picker_use(struct app *); /* Enter: the selected port; does nothing unless it is on top */
void help_open(struct app *);
void page_open(struct app *, const char *title, const char *text); /* text to read: copied */
/* Asks; answer is called with the letter of the chosen button, when the dialog is gone. */
struct choice {
	const char *label;
	char letter; /* 0: the harmless one, Esc; it comes first and is chosen at the start */
};
void dialog_open(struct app *, const char *title, const char *words, const struct choice *,
    unsigned n, void (*answer)(struct app *, char letter));
/* One line of input at the foot. check (may be NULL) refuses in words at every key; done is called
 * with the line at Enter, when the prompt is gone. */
struct prompt_ops {
	const char *label;   /* "filter: " */
	const char *history; /* name of the history it keeps */
	bool (*check)(struct app *, const char *line, struct why *);
	bool (*done)(struct app *, const char *line); /* false: opens again (app_say
							   tells why) */
	/* The n-th completion of a line, after a tab its explanation; NULL after the last. The text
	 * is room to write it into. NULL: none. */
	const char *(*suggest)(struct app *, const char *line, unsigned n, struct text *);
};
void prompt_open(struct app *, const struct prompt_ops *, const char *start);

/* Prompts ready made: f, /, :, S. find_turn goes on with a search for a while; true while there is
 * more to do. */
void filter_prompt(struct app *);
void find_prompt(struct app *);
void command_prompt(struct app *);
void find_next(struct app *, int step);
bool find_turn(struct app *);

/* S asks what is to be saved and where; save_shown saves what the list with the focus shows.
 * save_turn goes on with a save for a while; true while there is more to do. */
void save_ask(struct app *);
void save_shown(struct app *, const char *path);
bool save_turn(struct app *);

/* o: the selected frame in another program. outside_turn sees whether one that has the terminal
 * gave it back: true as long as it has not. outside_end removes the files that were written. */
void outside_open(struct app *);
bool outside_turn(struct app *);
void outside_end(void);

/* y: the selected frame as line, fields, hex, recipe and command, to be marked with the mouse. */
void copy_open(struct app *);

/* What the detail does for others: another frame with the same field selected; folds (open false)
 * or unfolds what is selected. */
void detail_step(struct app *, int step);
void detail_fold(struct app *, bool open);
void detail_other(struct app *); /* Tab: fields or bytes */
void detail_select(struct app *, unsigned span);
void detail_explain(struct app *); /* a page on what is selected */
void detail_draw_record(struct app *, const struct record *, struct region);

/* A frame on the wire: the one that is open or selected, or, where there is none or one types in
 * the form, that of the form. Then what the keys do there. */
void onwire_open(struct app *);
void onwire_step(struct app *, int step);   /* another frame */
void onwire_faster(struct app *, int step); /* another speed */
void onwire_bits_on(struct app *);
void onwire_other(struct app *);   /* Tab: the parts, or the form below */
void onwire_explain(struct app *); /* a page on the part */
void onwire_switch(struct app *);  /* v: the form's frame, or not */
void onwire_copy(struct app *);

/* = : two marked frames, or the marked and the selected one, field by field. Then what the keys do
 * there. */
void compare_open(struct app *);
void compare_side(struct app *, unsigned side); /* the first frame (0), the second (1) */
void compare_enter(struct app *);               /* the field in that frame's detail */
void compare_copy(struct app *);

/* What the form does for others. */
int form_rows(struct app *); /* rows it would like to have, its rule not counted */
void form_edit(struct app *, const struct record *, bool reply); /* e, R */
void form_undo(struct app *);
void form_redo(struct app *);
void form_refresh(struct app *); /* the draft, the seat or the interval was changed elsewhere */
bool form_ready(struct app *);   /* else the cursor goes to the first wrong field and the hint says
				    why */
void form_line(struct app *, struct text *); /* one line: "ff:ff:ff:ff:ff:ff 0x88b5 9 B every 1 s"
					      */

#endif
