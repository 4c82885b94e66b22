/* SPDX-License-Identifier: BSD-2-Clause */
/* A session on a screen without a terminal: see fixture.h. */
#include "fixture.h"

#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/clock.h"
#include "ui/snap.h"
#include "ui/term.h"

/* The port in memory passes for a live one, which can be switched to another interface. */
static struct port_ops live;

static bool
set_promiscuous(struct port *port, bool on, struct why *why)
{
	(void)why;
	port->promiscuous = on;
	return true;
}

struct fixture *
fixture_open(int rows, int cols, bool pick)
{
	static const char *names[2] = {"near", "far"};
	struct ui_options options = {.pick = pick};
	struct fixture *f = calloc(1, sizeof *f);
	struct port *ends[2];
	struct why why = {.text = ""};

	assert_non_null(f);
	assert_true(setlocale(LC_ALL, "C.UTF-8") != NULL);
	unsetenv("NO_COLOR");
	f->steady = 5 * NS_PER_S;
	f->wall = INT64_C(1700000000) * NS_PER_S;
	f->session = session_new(BUDGET_DEFAULT, 0, f->wall, &why);
	assert_non_null(f->session);
	assert_true(pair_open(ends, names, &why));
	live = *ends[0]->ops;
	live.set_promiscuous = set_promiscuous;
	ends[0]->ops = &live;
	assert_true(session_add(f->session, ends[0], &why));
	f->far = ends[1];
	assert_true(ui_open_test(f->session, &options, rows, cols, &f->front, &why));
	f->app = f->front.context;
	f->app->steady = f->steady;
	f->app->wall = f->wall;
	return f;
}

void
fixture_close(struct fixture *f)
{
	struct why why;

	ui_close(&f->front);
	port_close(f->far);
	assert_true(session_free(f->session, &why));
	free(f);
}

void
fixture_receive(struct fixture *f, const char *text)
{
	uint8_t frame[200] = {0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 2, 0, 0, 0, 0, 0x0b, 0x88, 0xb5};
	size_t n = 14 + strlen(text);
	struct why why;

	memcpy(frame + 14, text, n - 14);
	assert_true(f->far->ops->send(f->far, frame, n < 60 ? 60 : n, &why));
	assert_int_equal(session_receive(f->session, 0), 1);
}

void
fixture_receive_bytes(struct fixture *f, const void *bytes, uint32_t seen, uint32_t len)
{
	struct port_frame frame = {.bytes = bytes, .caplen = seen, .len = len, .time = f->wall};

	assert_non_null(store_put(f->session->received, &frame, 0, STAGE_RECEIVED, NULL));
	f->session->changes++;
}

void
fixture_keys(struct fixture *f, const char *names)
{
	char name[32];

	while (*names) {
		size_t n = strcspn(names, " ");

		assert_true(n > 0 && n < sizeof name);
		memcpy(name, names, n);
		name[n] = '\0';
		ui_test_key(&f->front, name, f->steady, f->wall);
		names += n + (names[n] == ' ');
	}
}

void
fixture_type(struct fixture *f, const char *characters)
{
	for (; *characters; characters++) {
		char name[2] = {*characters, '\0'};

		ui_test_key(&f->front, *characters == ' ' ? "Space" : name, f->steady, f->wall);
	}
}

void
fixture_command(struct fixture *f, const char *line)
{
	fixture_keys(f, ":");
	fixture_type(f, line);
	fixture_keys(f, "Enter");
	session_run(f->session, f->steady, f->wall);
	fixture_draw(f, 0);
}

void
fixture_draw(struct fixture *f, int seconds)
{
	struct text t = text_on(f->screen, sizeof f->screen);

	f->steady += seconds * NS_PER_S;
	f->wall += seconds * NS_PER_S;
	ui_test_draw(&f->front, f->steady, f->wall);
	snap_text(&t);
}

const char *
fixture_row(struct fixture *f, int row)
{
	static char line[2048];
	const char *at = f->screen;

	while (row-- > 0 && strchr(at, '\n'))
		at = strchr(at, '\n') + 1;
	memcpy(line, at, strcspn(at, "\n"));
	line[strcspn(at, "\n")] = '\0';
	return line;
}

bool
fixture_has(struct fixture *f, const char *text)
{
	return strstr(f->screen, text) != NULL;
}

void
fixture_shows(struct fixture *f, const char *text)
{
	if (!fixture_has(f, text))
		fail_msg("no \"%s\" in\n%s", text, f->screen);
}

const char *
fixture_cursor(struct fixture *f, char *look)
{
	static char looks[1 << 18];
	struct text t = text_on(looks, sizeof looks);
	const char *at = looks, *line;
	int row, col;

	snap_cursor(&row, &col);
	if (look) {
		snap_looks(&t);
		for (int i = 0; i < row && strchr(at, '\n'); i++)
			at = strchr(at, '\n') + 1;
		*look = (int)strcspn(at, "\n") > col ? at[col] : '.';
	}
	line = fixture_row(f, row);
	return line + text_fit(line, (size_t)col);
}

void
fixture_sizes(struct fixture *f)
{
	static const int sizes[][2] = {{10, 40}, {200, 500}, {1, 1}, {11, 41}, {8, 30}, {16, 60},
	    {15, 59}, {24, 80}, {2, 200}, {200, 3}, {30, 100}, {40, 120}, {50, 200}, {10, 40}};

	for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
		term_resize_test(sizes[i][0], sizes[i][1]);
		fixture_draw(f, 1);
	}
	term_resize_test(24, 80);
	fixture_draw(f, 1);
}
