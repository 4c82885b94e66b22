/* SPDX-License-Identifier: BSD-2-Clause */
/* See late.h. Knows the keyboard and a box; not what the helper was asked for. */
#include "ui/late.h"

#include "base/clock.h"
#include "ui/key.h"
#include "ui/term.h"

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

/* Whatever else is typed is meant for what cannot be done now. */
static bool
gives_up(int64_t steady)
{
	struct event event;

	for (unsigned n = 0; n < INPUT_TURN && input_read(&event, BURST_KEYS, steady); n++)
		if (event.type == EVENT_HANGUP ||
		    (event.type == EVENT_KEY && (event.key == K_ESC || event.key == K_CTRL('c'))))
			return true;
	return false;
}

bool
late_turn(struct app *app, int64_t steady)
{
	if (app->outside)
		return true; /* somebody else has the terminal */
	app->dirty = true;   /* the box goes with the next drawing */
	if (!term_ready())
		term_flush();
	else if (steady - app_drawn(app) > NS_PER_S / 4) {
		app_draws(app, steady);
		draw();
	}
	return !gives_up(steady);
}
