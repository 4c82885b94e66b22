/* SPDX-License-Identifier: BSD-2-Clause */
/* See script.h. Here lines become commands and are run; what a waiting command waits for is looked
 * at in script_wait.c. */
#include "session/script.h"

#include <stdlib.h>
#include <string.h>

#include "base/bug.h"
#include "base/clock.h"
#include "session/job.h"
#include "session/script_wait.h"
#include "session/undo.h"

struct step {
	const struct command *command;
	char *argument; /* in script.text */
	unsigned line;
	char *words; /* the whole line, fit to be shown */
};

struct script {
	char name[128];
	char *text;
	struct step *step;
	unsigned steps, at;

	struct session *session; /* NULL: it does not run */
	struct listener *listener;
	const struct script_ops *ops;
	void *context;
	bool sure;
	bool busy;  /* the line at .at has begun */
	bool loops; /* a loop was waited for, or there before, and is no failure */
	bool exits; /* exit was said */
	int status;
	struct waiting waiting;
	struct order order; /* of the line that runs */
	int64_t began;      /* that line: steady clock, ns */
	char said[16384];
	struct text told;
};

static bool
refuse(const struct script *script, unsigned line, const char *reason, struct why *why)
{
	return no(why, EXIT_USAGE, "%s:%u: %s", script->name, line, reason);
}

static char *
keep_words(const char *line)
{
	char chars[COMMAND_LINE];
	struct text t = text_on(chars, sizeof chars);

	line += strspn(line, " \t");
	text_safe_string(&t, line);
	return strdup(chars);
}

static bool
add_line(struct script *script, char *line, unsigned number, struct why *why)
{
	struct step *grown, step = {.line = number};
	struct why reason = {.text = ""};
	const char *argument;

	if (strlen(line) >= COMMAND_LINE)
		return refuse(script, number, "the line is longer than 1023 bytes", why);
	for (const char *c = line; *c; c++)
		if ((unsigned char)*c < ' ' && *c != '\t')
			return refuse(script, number, "a control character: is that text?", why);
	step.words = keep_words(line);
	if (!step.words)
		return no_memory(why);
	if (!command_parse(line, &step.command, &argument, &reason)) {
		free(step.words);
		return refuse(script, number, reason.text, why);
	}
	if (!step.command) {
		free(step.words);
		return true;
	}
	step.argument = line + (argument - line);
	grown = realloc(script->step, (script->steps + 1) * sizeof *grown);
	if (!grown) {
		free(step.words);
		return no_memory(why);
	}
	script->step = grown;
	script->step[script->steps++] = step;
	return true;
}

static bool
take_apart(struct script *script, size_t length, struct why *why)
{
	unsigned number = 1;

	for (char *line = script->text; line < script->text + length; number++) {
		char *end = memchr(line, '\n', (size_t)(script->text + length - line));
		char *next = end ? end + 1 : script->text + length;

		if (!end)
			end = script->text + length;
		if (memchr(line, '\0', (size_t)(end - line)))
			return refuse(script, number, "a control character: is that text?", why);
		*end = '\0';
		if (end > line && end[-1] == '\r')
			end[-1] = '\0';
		if (!add_line(script, line, number, why))
			return false;
		line = next;
	}
	return true;
}

struct script *
script_new(const char *name, const char *text, size_t length, struct why *why)
{
	struct script *script = calloc(1, sizeof *script);
	struct text shown;

	if (length > SCRIPT_MAX) {
		free(script);
		no(why, EXIT_USAGE, "the script is longer than 1 MB");
		return NULL;
	}
	if (script)
		script->text = malloc(length + 1);
	if (!script || !script->text) {
		free(script);
		no_memory(why);
		return NULL;
	}
	shown = text_on(script->name, sizeof script->name);
	text_safe_string(&shown, name);
	memcpy(script->text, text, length);
	script->text[length] = '\0';
	if (take_apart(script, length, why))
		return script;
	script_free(script);
	return NULL;
}

void
script_free(struct script *script)
{
	if (!script)
		return;
	if (script->session) {
		waiting_end(&script->waiting);
		script->session->sure &= !script->sure;
		session_deafen(script->session, script->listener);
	}
	for (unsigned i = 0; i < script->steps; i++)
		free(script->step[i].words);
	free(script->step);
	free(script->text);
	free(script);
}

bool
script_runs(const struct script *script)
{
	return script && script->session;
}

static struct script_line
line_of(const struct script *script, bool fine, const char *reason, int64_t steady)
{
	const struct step *step = &script->step[script->at];

	return (struct script_line){script->name, step->line, step->words, step->command, fine,
	    reason, steady - script->began};
}

/* Everything is over: of the session nothing is touched after ops->ended. */
static void
end(struct script *script)
{
	struct session *s = script->session;

	waiting_end(&script->waiting);
	s->sure &= !script->sure;
	script->session = NULL;
	session_deafen(s, script->listener);
	if (script->ops->ended)
		script->ops->ended(script->context, script->status, script->exits);
}

static void
fail(struct script *script, const char *reason, int64_t steady)
{
	struct script_line line = line_of(script, false, reason, steady);

	job_stop_all(script->session);
	script->status = EXIT_FAILED;
	if (script->ops->done)
		script->ops->done(script->context, &line);
	end(script);
}

static void
finish(struct script *script, int64_t steady)
{
	struct script_line line = line_of(script, true, "", steady);

	script->busy = false;
	script->loops |= script->waiting.wait.what == WAIT_LOOP;
	waiting_end(&script->waiting);
	text_trim(&script->told);
	if (script->told.length && script->ops->said)
		script->ops->said(script->context, &line, script->said);
	if (script->ops->done)
		script->ops->done(script->context, &line);
	script->at++;
	if (script->order.ends) {
		script->at = script->steps;
		script->status = script->order.status;
		script->exits = true;
	}
}

/* The question that a command has; where nobody can be asked, it is refused. */
static void
ask(struct script *script, int64_t steady)
{
	const struct risk *risk = &script->order.risk;
	struct why why;

	if (script->ops->ask) {
		script->ops->ask(script->context, risk);
		return;
	}
	risk_refuse(risk, &why);
	fail(script, why.text, steady);
}

/* Runs the command that is next, or once more after its question was answered with yes. */
static void
run_step(struct script *script, const struct risk *agreed, int64_t steady, int64_t wall)
{
	const struct step *step = &script->step[script->at];
	struct why why = {.text = ""};

	script->told = text_on(script->said, sizeof script->said);
	script->order = (struct order){
	    .session = script->session,
	    .steady = steady,
	    .wall = wall,
	    .sure = script->sure,
	    .agreed = agreed,
	    .said = &script->told,
	    .ops = script->ops,
	    .context = script->context,
	};
	if (step->command->does == COMMAND_SENDS)
		waiting_sends(&script->waiting, script->session);
	if (!step->command->run(&script->order, step->argument, &why)) {
		fail(script, why.text, steady);
		return;
	}
	waiting_begin(&script->waiting, &script->order.wait);
	if (script->order.wait.what == WAIT_ANSWER)
		ask(script, steady);
}

static void
begin_step(struct script *script, int64_t steady, int64_t wall)
{
	struct script_line line;

	script->began = steady;
	script->busy = true;
	undo_note(script->session, 0); /* what the one before has changed is a step of its own */
	line = line_of(script, true, "", steady);
	if (script->ops->begin)
		script->ops->begin(script->context, &line);
	run_step(script, NULL, steady, wall);
}

/* After the last command: what has an end is waited for, what has none is left to whoever looks on.
 */
static int64_t
run_out(struct script *script, int64_t steady)
{
	struct session *s = script->session;

	if (!script->exits && !script->ops->goes_on && job_sending(s) && !job_sending_for_ever(s))
		return steady + 100 * NS_PER_MS;
	end(script);
	return INT64_MAX;
}

/* A loop was found, and that is not what is waited for. */
static bool
has_looped(const struct script *script, const struct session *s)
{
	return s->guard.found != GUARD_FINE && script->busy && !script->loops &&
	       script->waiting.wait.what != WAIT_LOOP;
}

static int64_t
run(void *context, struct session *s, int64_t steady, int64_t wall)
{
	struct script *script = context;
	char chars[sizeof((struct why *)0)->text];

	for (unsigned n = 0; n < SCRIPT_TURN; n++) {
		struct text reason = text_on(chars, sizeof chars);

		script->loops &= s->guard.found != GUARD_FINE; /* what comes next is another one */
		if (has_looped(script, s)) {
			fail(script, "LOOP: what was sent came back", steady);
			return INT64_MAX;
		}
		if (script->busy) {
			switch (waiting_look(&script->waiting, s, steady, &reason)) {
			case WAITING_ON:
				return waiting_deadline(&script->waiting, s, steady);
			case WAITING_FAILED:
				fail(script, chars, steady);
				return INT64_MAX;
			case WAITING_MET:
				finish(script, steady);
				break;
			}
		}
		if (script->at == script->steps)
			return run_out(script, steady);
		begin_step(script, steady, wall);
		if (!script->session)
			return INT64_MAX;
	}
	return steady;
}

/* A frame was stored: what is waited for may have come. */
static void
stored(void *context, struct session *s, const struct record *record)
{
	struct script *script = context;

	(void)s;
	(void)record;
	script->listener->next = 0;
}

void
script_start(struct script *script, struct session *s, const struct script_ops *ops, void *context,
    bool sure, int64_t steady)
{
	BUG_ON(script_runs(script));
	script->session = s;
	script->ops = ops;
	script->context = context;
	script->sure = sure;
	script->at = 0;
	script->busy = script->exits = false;
	script->loops = s->guard.found != GUARD_FINE;
	s->sure |= sure;
	script->status = EXIT_OK;
	waiting_start(&script->waiting, s);
	script->listener = session_listen(
	    s, (struct listener){.context = script, .stored = stored, .run = run, .next = steady});
}

void
script_follow(struct script *script, const struct script *before)
{
	BUG_ON(!script_runs(script) || script->busy);
	script->waiting = before->waiting;
	script->waiting.wait = (struct wait){.what = WAIT_NOTHING};
}

/* The steady clock as the script knows it: that of its last turn. */
void
script_stop(struct script *script, const char *reason)
{
	if (!script_runs(script))
		return;
	if (script->at < script->steps)
		fail(script, reason, script->order.steady);
	else
		end(script);
}

void
script_answer(struct script *script, bool yes)
{
	struct risk agreed;

	if (!script_runs(script) || script->waiting.wait.what != WAIT_ANSWER)
		return;
	if (!yes) {
		fail(script, "not sent: the answer was no", script->order.steady);
		return;
	}
	agreed = script->order.risk;
	waiting_end(&script->waiting);
	run_step(script, &agreed, script->order.steady, script->order.wall);
	if (script_runs(script))
		script->listener->next = 0;
}
