/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Frames on their way into a file: see save.h. What does not fit into one turn goes on behind a
 * pane that shows how far it is and takes all keys, so that nothing that is saved changes
 * meanwhile.
 */
#include "ui/save.h"

#include <stdio.h>
#include <stdlib.h>

#include "ui/draw.h"
#include "ui/key.h"

enum {
	PIECE = 128 /* frames that are saved in one piece of work */
};

/* A row of frames of one store, by number. */
struct row {
	uint64_t next, last;
};

struct save {
	struct pane pane; /* first: the progress */
	bool pushed, chosen, ended;
	bool left_out; /* something did not fit into the file */
	enum save_what what;
	enum main_pane list;       /* SAVE_SHOWN: which */
	struct row received, sent; /* SAVE_SHOWN: received counts places of the view */
	uint64_t total, looked, gone;
	uint64_t selected, at; /* the selected frame: its number; its place in the file */
	uint64_t newest;       /* received frame there was at the start */
	struct dump *dump;
	save_done *done;
	char path[TEXT_MAX];
};

static struct record *
peek(const struct store *store, struct row *row)
{
	return row->next <= row->last ? store_get(store, row->next) : NULL;
}

/* The next record, the older of two stores first; NULL if it has gone meanwhile. */
static struct record *
next_of_all(const struct session *s, struct save *save)
{
	struct record *received = peek(s->received, &save->received);
	struct record *sent = peek(s->sent, &save->sent);

	if (save->received.next > save->received.last ||
	    (received && sent && sent->time < received->time)) {
		save->sent.next++;
		return sent;
	}
	save->received.next++;
	return received;
}

static struct record *
next_record(struct app *app, struct save *save)
{
	if (save->what != SAVE_SHOWN)
		return next_of_all(app->session, save);
	if (save->list == MAIN_SENT)
		return store_get(app->session->sent, save->sent.next++);
	return view_at(app->session->view, save->received.next++);
}

/* Puts the next record into the file, if it is one of those that were asked for. */
static bool
save_next(struct app *app, struct save *save, struct why *why)
{
	const struct session *s = app->session;
	const struct record *r = next_record(app, save);
	struct dump_source source;
	struct port_frame frame;
	bool fine;

	save->looked++;
	if (!r) {
		save->gone++;
		return true;
	}
	if (r->stage == STAGE_REFUSED || (save->what == SAVE_MARKED && !r->marked))
		return true;
	frame = record_frame(r);
	source = session_source(s->port[r->port], &frame);
	fine = dump_frame(save->dump, &source, &frame, record_comment(r), why);
	if (r->no == save->selected && (r->stage == STAGE_RECEIVED) == (save->list != MAIN_SENT))
		save->at = dump_frames(save->dump);
	return fine;
}

static void
draw(struct app *app, struct pane *pane, struct region room, bool focus)
{
	const struct save *save = (const struct save *)pane;
	char line[TEXT_MAX];
	struct region inside = draw_box(region_center(room, 3, 60), "Saving", "Esc stops");
	struct text t = text_on(line, sizeof line);

	(void)app;
	text_addf(&t, "%llu of %llu frames (%llu %%)", (unsigned long long)save->looked,
	    (unsigned long long)save->total,
	    (unsigned long long)(save->looked * 100 / (save->total ? save->total : 1)));
	draw_text(inside, 0, 1, inside.cols - 2, STYLE_PLAIN, line);
	if (focus)
		draw_cursor(inside, 0, 1);
}

static bool
key(struct app *app, struct pane *pane, uint32_t k)
{
	(void)pane;
	if (k == K_ESC || k == K_CTRL('c'))
		app_pop(app);
	return k != K_CTRL('z') && k != K_CTRL('l');
}

static void
close_save(struct app *app, struct pane *pane)
{
	struct save *save = (struct save *)pane;

	if (!save->ended) {
		dump_abandon(save->dump);
		app_say(app, "Stopped: nothing was saved.");
	}
	app->save = NULL;
	free(save);
}

static const struct pane_ops progress = {.draw = draw, .key = key, .close = close_save};

/* All frames are in the file, or the disk said no. */
static void
finish(struct app *app, struct save *save, bool fine, struct why *why)
{
	uint64_t frames = dump_frames(save->dump);

	save->ended = true;
	if (fine && !frames) {
		dump_abandon(save->dump);
		app_say(app, save->what == SAVE_MARKED ? "No frame is marked: m marks one"
						       : "There is no frame to save");
	} else if (!dump_close(save->dump, fine ? why : NULL) || !fine) {
		app_say(app, "%s", why->text);
	} else {
		if (save->what == SAVE_ALL ||
		    (save->what == SAVE_SHOWN && save->list != MAIN_SENT &&
			!*app->session->filter)) {
			app->saved = save->newest;
			app->noted = app->noted && save->left_out;
		}
		save->done(app, save->path, frames, save->gone, save->at);
	}
	if (save->pushed)
		app_pop(app);
	else
		close_save(app, &save->pane);
}

static struct row
all_of(const struct store *store)
{
	return (struct row){store_first(store), store_last(store)};
}

static uint64_t
length_of(const struct row *row)
{
	return row->last < row->next ? 0 : row->last - row->next + 1;
}

/* False while it is not known yet what a new filter shows. */
static bool
choose_rows(struct app *app, struct save *save)
{
	const struct session *s = app->session;

	if (save->what == SAVE_SHOWN && save->list != MAIN_SENT && view_percent(s->view) < 100)
		return false;
	save->received = all_of(s->received);
	save->sent = all_of(s->sent);
	save->newest = store_last(s->received);
	if (save->what == SAVE_SHOWN && save->list == MAIN_SENT)
		save->received = (struct row){1, 0};
	if (save->what == SAVE_SHOWN && save->list != MAIN_SENT) {
		save->received = (struct row){view_first(s->view), view_last(s->view)};
		save->sent = (struct row){1, 0};
	}
	save->total = length_of(&save->received) + length_of(&save->sent);
	return true;
}

bool
save_turn(struct app *app)
{
	struct save *save = app->save;
	struct why why = {.text = ""};
	bool fine = true;

	if (!save)
		return false;
	app->dirty = true;
	save->chosen = save->chosen || choose_rows(app, save);
	for (unsigned n = 0; fine && n < PIECE && save->looked < save->total; n++)
		fine = save_next(app, save, &why);
	if (fine && why.text[0]) {
		save->left_out = true;
		session_say(app->session, app->wall, "%s", why.text);
	}
	if (!fine || (save->chosen && save->looked == save->total)) {
		finish(app, save, fine, &why);
		return false;
	}
	if (!save->pushed) {
		save->pushed = true;
		app_push(app, &save->pane);
	}
	return app->save != NULL;
}

bool
save_start(struct app *app, enum save_what what, const char *path, bool overwrite, save_done *done,
    struct why *why)
{
	const struct dump_options options = {.overwrite = overwrite, .whole = true, .late = true};
	const struct record *selected = app_selected(app);
	struct save *save = calloc(1, sizeof *save);

	if (!save || app->save) {
		free(save);
		return no_memory(why);
	}
	save->pane = (struct pane){.ops = &progress, .place = IN_DIALOG};
	save->what = what;
	save->list = app->focus;
	save->done = done;
	save->selected = selected ? selected->no : 0;
	snprintf(save->path, sizeof save->path, "%s", path);
	save->dump = dump_open(path, &options, why);
	if (!save->dump) {
		free(save);
		return false;
	}
	app->save = save;
	save_turn(app);
	return true;
}
