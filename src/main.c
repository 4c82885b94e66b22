/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The program. Knows the order of the start: words, ports, giving up all rights, and only then the
 * locale, the terminal and frames from the wire. Does not know what any of them does.
 */
#include <fcntl.h>
#include <langinfo.h>
#include <limits.h>
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/clock.h"
#include "given.h"
#include "given_sending.h"
#include "inform.h"
#include "loop.h"
#include "port/sandbox.h"
#include "program.h"
#include "script.h"
#include "session/beacon.h"
#include "session/recent.h"
#include "session/risk.h"
#include "session/sieve.h"
#include "settings.h"
#include "text/lines.h"
#include "text/preview.h"
#include "ui/ui.h"

static int
complain(const struct why *why)
{
	fprintf(stderr, "etherwright: %s\n", why->text);
	return (int)why->status;
}

/* Whoever closed 0, 1 or 2 would have a capture's descriptor take its place, and be written to. */
static bool
open_standard(void)
{
	int descriptor;

	do
		descriptor = open("/dev/null", O_RDWR);
	while (descriptor >= 0 && descriptor <= STDERR_FILENO);
	return descriptor >= 0 && !close(descriptor);
}

/* The least descriptor from next on that a word names as a file (/dev/fd/63, /proc/self/fd/3, also
 * amid others, as in what a script is given); UINT_MAX: none. */
static unsigned
named_descriptor(const char *word, unsigned next)
{
	static const char folder[] = "/fd/";
	unsigned named = UINT_MAX;

	while ((word = strstr(word, folder))) {
		unsigned long n;

		word += sizeof folder - 1;
		n = strtoul(word, NULL, 10);
		if (*word >= '0' && *word <= '9' && n >= next && n < named)
			named = (unsigned)n;
	}
	return named;
}

/* Closes what whoever started us left open, and keeps what the words name: --take <(...) of a shell
 * is --take /dev/fd/63. */
static void
close_inherited(int argc, char **argv)
{
	unsigned next = STDERR_FILENO + 1;

	for (;;) {
		unsigned named = UINT_MAX;

		for (int i = 1; i < argc; i++) {
			unsigned n = named_descriptor(argv[i], next);

			named = n < named ? n : named;
		}
		if (named > next)
			close_range(next, named - (named != UINT_MAX), 0);
		if (named == UINT_MAX)
			return;
		next = named + 1;
	}
}

/* Settings are lines for :messages, or for whoever runs this without a screen. */
static void
tell_screen(void *context, const char *words)
{
	session_say(context, clock_wall(), "%s", words);
}

/* Frames that go to a pipe leave the terminal to a screen, if there is one. */
static bool
wants_screen(const struct options *o)
{
	int terminal;

	if (o->print || o->json || o->send || o->expect || o->as || o->beacon || o->reflect ||
	    o->no_screen || o->result || o->preview)
		return false;
	if (!o->write || strcmp(o->write, "-"))
		return isatty(STDOUT_FILENO);
	terminal = open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC);
	if (terminal >= 0)
		close(terminal);
	return terminal >= 0;
}

/* What goes to standard output, and when to end. */
static void
plan_lines(struct program *p)
{
	const struct options *o = &p->options;
	struct lines_options *l = &p->lines;
	bool to_stdout = o->write && !strcmp(o->write, "-"), beacon = o->beacon || o->reflect;

	*l = (struct lines_options){
	    .form = o->json                                                      ? LINES_JSON
		    : o->as                                                      ? LINES_AS
		    : o->print || !(o->send || o->expect || to_stdout || beacon) ? LINES_PRINT
										 : LINES_NONE,
	    .notation = o->as,
	    .time = o->time,
	    .hex = o->hex,
	    .places = o->verbose,
	    .header = isatty(STDOUT_FILENO),
	    .filter = o->filter,
	    .expect = o->expect,
	    .count = o->send || beacon ? 0 : o->count,
	    .why = o->why,
	    .beacons = {.beacon = o->beacon,
		.reflect = o->reflect,
		.times = o->count,
		.require = o->require},
	    .send = o->send && !o->receive_only,
	    .timeout = o->timeout,
	};
	l->verdict = !o->quiet && !o->json && !o->as;
	l->linger = l->form != LINES_NONE || o->why;
	l->summary = !o->quiet && !o->as && (l->form != LINES_NONE || to_stdout);
}

/* Words that are no filter are wrong usage, whatever else is wrong. */
static bool
check_filter(const char *expression, struct why *why)
{
	struct sieve *sieve = sieve_new(expression, NULL, NULL, why);

	sieve_free(sieve);
	return sieve != NULL;
}

static bool
find_risk(const struct program *p, struct risk *risk)
{
	const struct session *s = p->session;
	const struct options *o = &p->options;
	struct sending sending = sending_job(s, p->lines.job);

	if (o->beacon || o->reflect)
		return beacon_risk(s, o->beacon, o->beacon ? s->interval : 0, o->count, risk);
	return p->lines.send && risk_find(s, &sending, risk);
}

/* Without a screen nobody can be asked: what would be asked there is refused here. Who names a
 * source on the command line means it. */
static bool
check_risk(struct program *p, struct why *why)
{
	const struct options *o = &p->options;
	const struct risk named = {.id = {RISK_FOREIGN_SOURCE}, .ids = o->has_local};
	struct risk risk;

	if (p->screen || p->script || o->yes || o->preview)
		return true;
	risk_forgive(p->session, &named);
	return !find_risk(p, &risk) || risk_refuse(&risk, why);
}

/* The locale is asked for only here, when no right is left that a strange one could misuse. */
static void
set_locale(const struct options *o)
{
	setlocale(LC_ALL, "");
	if (o->unicode && strcmp(nl_langinfo(CODESET), "UTF-8"))
		setlocale(LC_CTYPE, "C.UTF-8");
}

/* Shuts the walls, and then takes apart what files of the user say. */
static bool
enclose(struct program *p, struct why *why)
{
	const struct options *o = &p->options;

	return program_shut(o, p->session, why) && given_frame(p->session, o, why) &&
	       given_sending(p->session, o, why) &&
	       (!o->script || (p->script = script_load(o, why))) && check_risk(p, why);
}

static int
show_screen(struct program *p)
{
	static char notes[1024];
	struct text t = text_on(notes, sizeof notes);
	const struct options *o = &p->options;
	struct ui_options ui = {
	    .theme = o->theme,
	    .color = o->color,
	    .ascii = o->ascii,
	    .mouse = !o->no_mouse,
	    .calm = o->calm,
	    .names = !o->no_names,
	    .pick = !o->ports && !o->read && !o->lab,
	    .preset = o->preset,
	    .promiscuous = !o->no_promiscuous,
	    .key_lines = o->key_lines,
	    .n_key_lines = o->n_key_lines,
	    .program_notes = notes,
	};
	struct why why = {0};
	int status;

	if (!session_filter(p->session, o->filter, &why) ||
	    !ui_open(p->session, &ui, &p->front, &why))
		return complain(&why);
	text_add(&t, PACKAGE_STRING "\n");
	inform_describe(&t);
	if (!enclose(p, &why)) {
		ui_close(&p->front);
		return complain(&why);
	}
	ui_refresh(&p->front);
	text_add(&t, "Sandbox: ");
	sandbox_describe(&t);
	text_char(&t, '\n');
	if (p->script)
		ui_play(&p->front, p->script, o->yes);
	p->script = NULL; /* the screen's */
	status = loop_run(p->session, &p->front, p->link);
	ui_close(&p->front);
	return status;
}

static int
show_lines(struct program *p)
{
	struct why why = {0};
	int status;

	if (!lines_open(p->session, &p->lines, &p->front, &why) || !enclose(p, &why))
		return complain(&why);
	status = loop_run(p->session, &p->front, p->link);
	if (!lines_close(&p->front, &p->deserted, &why))
		status = complain(&why);
	return status;
}

static int
play(struct program *p)
{
	struct why why = {0};
	int status;

	if (!session_filter(p->session, p->options.filter, &why) || !enclose(p, &why) ||
	    !script_open(p->session, p->script, &p->options, &p->front, &why))
		return complain(&why);
	status = loop_run(p->session, &p->front, p->link);
	if (!script_close(&p->front, &why))
		status = complain(&why);
	return status;
}

static int
show_preview(struct program *p)
{
	const struct options *o = &p->options;
	const struct preview_options preview = {.time = o->time, .hex = o->hex, .json = o->json};
	struct why why;

	if (!enclose(p, &why) || !preview_print(p->session, p->lines.job, &preview, stdout, &why))
		return complain(&why);
	return inform_written();
}

static int
show(struct program *p)
{
	set_locale(&p->options);
	if (p->options.preview)
		return show_preview(p);
	return p->screen ? show_screen(p) : p->options.script ? play(p) : show_lines(p);
}

/* Once no right is left, files of the user are read. */
static bool
settle(struct program *p, struct why *why)
{
	struct options *o = &p->options;
	bool counted = o->count || o->endless;
	uint64_t frames = o->max_frames, memory = o->max_memory;
	bool reads = p->session->ports && p->session->port[0]->ops->read;

	if (p->screen)
		settings_read(o, tell_screen, p->session);
	else
		settings_read(o, inform_tell, o->quiet ? o : NULL);
	if (p->screen && !counted && (o->count || o->endless))
		p->session->times = o->count;
	if (p->screen)
		p->session->recent = recent_read();
	p->lines.time = o->time;
	p->lines.send = o->send && (!o->receive_only || p->lines.form == LINES_NONE);
	if (!reads && (o->max_frames != frames || o->max_memory != memory) &&
	    !session_limits(p->session, o->max_memory, o->max_frames, why))
		return false;
	return program_open_files(p, why) && program_port(p, why) && script_read(o, why) &&
	       given_read(o, why) && given_replay(p->session, o, &p->lines.job, why);
}

static int
run(struct program *p)
{
	const struct options *o = &p->options;
	struct why why = {0};
	int status = EXIT_OK;

	p->screen = wants_screen(o);
	if (p->screen && o->timeout) {
		no(&why, EXIT_USAGE,
		    "--timeout is for running without a screen - add --print, --json, --send or "
		    "--expect");
		return complain(&why);
	}
	if (!p->screen)
		plan_lines(p);
	if (!check_filter(o->filter, &why) || (o->expect && !check_filter(o->expect, &why)))
		return complain(&why);
	p->session = session_new(o->max_memory, o->max_frames, clock_wall(), &why);
	if (!p->session)
		return complain(&why);
	if (o->count || o->endless)
		p->session->times = o->count;
	else if (!p->screen && !o->script)
		p->session->times = p->lines.form != LINES_NONE ? 0 : o->burst ? o->burst : 1;
	if ((!given_in_files(o) && !given_frame(p->session, o, &why)) ||
	    !program_prepare(o, &why) || !program_open(p, &why) || !settle(p, &why))
		status = complain(&why);
	else
		status = show(p);
	p->deserted |= dump_deserted(p->session->dump);
	if (dump_stopped(p->session->dump) && !p->deserted && !status)
		status = EXIT_FAILED; /* that has been said */
	script_free(p->script);
	if (!session_free(p->session, &why) && !status && !p->deserted)
		status = complain(&why);
	if (p->link >= 0)
		close(p->link);
	sandbox_end();
	return status;
}

int
main(int argc, char **argv)
{
	static struct program program = {.link = -1};
	struct why why;

	if (!open_standard())
		return EXIT_FAILED;
	close_inherited(argc, argv);
	signal(SIGPIPE, SIG_IGN); /* a closed pipe and a full file are errors of a write */
	signal(SIGXFSZ, SIG_IGN);
	if (!options_parse(&program.options, argc, argv, &why)) {
		complain(&why);
		fputs("Try 'etherwright --help' for more information.\n", stderr);
		return EXIT_USAGE;
	}
	if (inform_asked(&program.options))
		return inform_give(&program.options);
	return run(&program);
}
