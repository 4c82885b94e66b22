/* SPDX-License-Identifier: BSD-2-Clause */
/* See script.h. */
#include "script.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "port/whole.h"
#include "session/job.h"
#include "text/frames.h"
#include "text/result.h"

struct player {
	struct session *session;
	struct script *script;
	struct result_writer result;
	bool sure, started, over;
	int status;
	uint64_t told; /* messages of the session that were written */
	struct printer printer;
};

/* The script as it was read. */
static struct {
	char *text;
	size_t n;
} whole;

bool
script_read(const struct options *o, struct why *why)
{
	return !o->script || whole.text ||
	       whole_take(o->script, SCRIPT_MAX, &whole.text, &whole.n, why);
}

struct script *
script_load(const struct options *o, struct why *why)
{
	bool standard = !strcmp(o->script, "-");
	struct script *script;

	if (!script_read(o, why))
		return NULL;
	script = script_new(standard ? "standard input" : o->script, whole.text, whole.n, why);
	free(whole.text);
	whole.text = NULL;
	return script;
}

static void
said(void *context, const struct script_line *line, const char *words)
{
	struct player *p = context;

	if (line->command->does != COMMAND_SENDS) /* that it was sent nobody has to be told */
		p->result.said(&p->result, words);
}

static void
done(void *context, const struct script_line *line)
{
	struct player *p = context;

	p->result.line(&p->result, line);
}

/* Frames that are shown and frames sent, as --print writes them. */
static bool
snapshot(void *context, const char *path, bool over, struct work **later, struct why *why)
{
	const struct player *p = context;

	*later = frames_save(&p->printer, p->session, path, over, why);
	return *later;
}

static void
ended(void *context, int status, bool exits)
{
	struct player *p = context;

	(void)exits;
	job_stop_all(p->session); /* nobody is there to see what has no end */
	p->status = status;
	p->over = true;
}

static const struct script_ops ops = {
    .said = said, .done = done, .snapshot = snapshot, .ended = ended};

static void
put_messages(struct player *p)
{
	const struct session *s = p->session;

	if (s->messages - p->told > MESSAGES_MAX)
		p->told = s->messages - MESSAGES_MAX;
	for (; p->told < s->messages; p->told++)
		fprintf(stderr, "etherwright: %s\n", s->message[p->told % MESSAGES_MAX].text);
}

static bool
turn(void *context, unsigned events, int64_t steady, int64_t wall, int *status)
{
	struct player *p = context;

	(void)wall;
	if (!p->started)
		script_start(p->script, p->session, &ops, p, p->sure, steady);
	p->started = true;
	if (events & (FRONT_INTERRUPTED | FRONT_ENDING) && !p->over)
		script_stop(p->script, "interrupted");
	put_messages(p);
	fflush(p->result.out);
	*status = p->status;
	return !p->over;
}

static void
descriptors(void *context, int *reading, int *writing)
{
	(void)context;
	*reading = *writing = -1;
}

/* The script wakes the loop by itself. */
static int64_t
deadline(void *context, int64_t steady)
{
	const struct player *p = context;

	return p->started && p->told == p->session->messages ? INT64_MAX : steady;
}

bool
script_open(struct session *s, struct script *script, const struct options *o, struct front *front,
    struct why *why)
{
	static const struct result_writer *const writers[] = {[RESULT_NONE] = &result_plain,
	    [RESULT_TAP] = &result_tap,
	    [RESULT_JSON] = &result_json};
	struct player *p = calloc(1, sizeof *p);

	if (!p)
		return no_memory(why);
	p->session = s;
	p->script = script;
	p->sure = o->yes;
	p->result = *writers[o->result];
	p->result.out = stdout;
	p->printer = (struct printer){.time = o->time, .hex = o->hex};
	*front = (struct front){p, descriptors, deadline, turn};
	return true;
}

bool
script_close(struct front *front, struct why *why)
{
	struct player *p = front->context;
	bool fine;

	p->result.end(&p->result, p->status);
	fine = !fflush(stdout) && !ferror(stdout);
	free(p);
	front->context = NULL;
	return fine || errno == EPIPE ||
	       no(why, EXIT_FAILED, "standard output: %s", strerror(errno));
}
