/* SPDX-License-Identifier: BSD-2-Clause */
/* See late.h. Knows the keyboard and a box; not what the helper was asked for. */
#include "ui/late.h"

#include "base/clock.h"
#include "ui/key.h"
#include "ui/term.h"

enum {
	KEPT = 32 /* keys: more than anybody types before the box is there */
};

static struct {
	unsigned drawing; /* that shows it, as app->drawings counts; 0 = none did yet */
	uint32_t key[KEPT];
	size_t keys, next;
} box;

static const char words[] = "Waiting for the helper that writes files.";

static void
draw(void)
{
	struct region inside =
	    draw_box(region_center(region_screen(), 3, 60), "Waiting", "Esc gives up");

	draw_cut(inside, 0, 1, inside.cols - 2, STYLE_PLAIN, words);
	draw_cursor(inside, 0, 1);
	draw_done();
	term_show();
}

/* Typed before anybody could see it: meant for what comes afterwards. */
static void
keep(uint32_t key)
{
	if (box.next == box.keys)
		box.next = box.keys = 0;
	if (box.keys < KEPT)
		box.key[box.keys++] = key;
}

/* Whatever else is typed is meant for what cannot be done now. */
static bool
gives_up(bool seen, int64_t steady)
{
	struct event event;

	for (unsigned n = 0; n < INPUT_TURN && input_read(&event, BURST_KEYS, steady); n++) {
		if (event.type == EVENT_HANGUP)
			return true;
		if (event.type != EVENT_KEY)
			continue;
		if (event.key == K_CTRL('c') || (seen && event.key == K_ESC))
			return true;
		if (!seen)
			keep(event.key);
	}
	return false;
}

bool
late_turn(struct app *app, int64_t steady)
{
	bool seen = box.drawing && box.drawing == app->drawings;

	if (app->outside)
		return true; /* somebody else has the terminal */
	app->dirty = true;   /* the box goes with the next drawing */
	if (!term_ready()) {
		term_flush();
	} else if (!seen || steady - app_drawn(app) > NS_PER_S / 4) {
		app_draws(app, steady);
		box.drawing = app->drawings;
		draw();
	}
	return !gives_up(seen, steady);
}

bool
late_key(struct event *event)
{
	if (box.next == box.keys)
		return false;
	*event = (struct event){.type = EVENT_KEY, .key = box.key[box.next++]};
	return true;
}
