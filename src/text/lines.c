/* SPDX-License-Identifier: BSD-2-Clause */
/* The front without a screen: see lines.h. */
#include "text/lines.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/clock.h"
#include "notation/notation.h"
#include "session/job.h"
#include "session/sieve.h"
#include "session/whynot.h"
#include "text/fates.h"
#include "text/json.h"

enum {
	LINGER_LEAST = 100 * NS_PER_MS, /* what has arrived is handed out a little later */
	LINGER_WHY = 1200 * NS_PER_MS   /* before that it is too soon to ask */
};

struct lines {
	struct session *session;
	struct lines_options options;
	struct sieve *filter, *expect;
	struct json_writer *json;
	struct printer printer;
	uint64_t written; /* in a notation */
	uint64_t counted; /* frames received that passed the filter */
	uint64_t sent;    /* by us: the lab's other hosts send as well */
	uint64_t told;    /* messages of the session that were written */
	uint64_t ripe;    /* those that may be: they were there a turn ago */
	bool started, met, full;
	bool refused;  /* the beacon did not start */
	bool pipe;     /* standard output is one */
	bool deserted; /* nobody reads standard output any more */
	int error;     /* errno of the first write that failed */
	struct beacons beacons;
	int64_t timeout; /* steady clock, ns; INT64_MAX = none */
	int64_t finish;  /* when lingering is over; INT64_MAX = not lingering */
	char refusal[sizeof((struct why *)0)->text]; /* the last one that was told */
};

/* In a notation of another program. What is no Ethernet frame has none. */
static void
put_notation(struct lines *l, const struct record *r)
{
	size_t size = notation_room(r->caplen);
	char *chars = malloc(size);
	struct why why;
	struct text t;

	if (!chars) {
		l->error = ENOMEM;
		return;
	}
	t = text_on(chars, size);
	if (r->foreign)
		fprintf(stderr, "etherwright: frame %" PRIu64 " is not an Ethernet frame\n", r->no);
	else if (!notation_of_bytes(l->options.notation, r->bytes, r->caplen,
		     l->session->port[r->port]->ops->send ? session_port_name(l->session, r->port)
							  : "eth0",
		     &t, &why))
		fprintf(stderr, "etherwright: frame %" PRIu64 ": %s\n", r->no, why.text);
	else
		printf("%s%s", l->options.notation->many && l->written++ ? "\n" : "", chars);
	free(chars);
}

static void
put_frame(struct lines *l, const struct record *r)
{
	if (l->options.form == LINES_AS)
		put_notation(l, r);
	if (l->options.form == LINES_PRINT)
		print_frame(&l->printer, l->session, r, stdout);
	else if (l->options.form == LINES_JSON && !json_frame(l->json, l->session, r, stdout))
		l->error = ENOMEM;
}

/* A refusal is told once, however often it comes in a row. */
static void
put_refusal(struct lines *l, const struct record *r)
{
	const char *words = record_words(r);

	if (!strcmp(words, l->refusal))
		return;
	snprintf(l->refusal, sizeof l->refusal, "%s", words);
	fprintf(stderr, "etherwright: %s\n", words);
}

static void
lines_stored(void *context, struct session *s, const struct record *r)
{
	struct lines *l = context;
	bool received = r->stage == STAGE_RECEIVED && !r->host;

	l->sent += r->stage == STAGE_SENT;
	if (r->stage == STAGE_REFUSED) {
		put_refusal(l, r);
		return;
	}
	if (l->full || l->met || !sieve_pass(l->filter, r))
		return;
	put_frame(l, r);
	if (!received)
		return;
	l->counted++;
	/* no answer comes before the question */
	l->met = l->expect && (l->sent || !l->options.send) && sieve_pass(l->expect, r);
	if (l->met && l->options.verdict && l->options.form != LINES_PRINT) {
		fputs("etherwright: expected, and here: ", stderr);
		print_frame(&l->printer, s, r, stderr);
	}
	l->full = l->options.count && l->counted == l->options.count;
	if (l->full || l->met)
		s->capturing = false; /* nor does a file get more than that */
}

/* Those of a turn wait for the next one: that the reader of a pipe went away is known only then,
 * and is not worth a message. */
static void
put_messages(struct lines *l)
{
	const struct session *s = l->session;
	uint64_t ripe = l->ripe;

	l->ripe = s->messages;
	if (l->deserted)
		return;

	if (s->messages - l->told > MESSAGES_MAX)
		l->told = s->messages - MESSAGES_MAX;
	for (; l->told < ripe; l->told++) {
		const char *text = s->message[l->told % MESSAGES_MAX].text;

		if (strcmp(text, l->refusal))
			fprintf(stderr, "etherwright: %s\n", text);
	}
}

static bool
flush(struct lines *l)
{
	if (!l->error && (fflush(stdout) || ferror(stdout)))
		l->error = errno ? errno : EIO;
	return !l->error;
}

/* Whether no port will ever hand out a frame again; then *status says how that is to be judged. */
static bool
ports_ended(const struct session *s, int *status)
{
	unsigned ended = 0, gone = 0;

	for (unsigned i = 0; i < s->ports; i++) {
		ended += s->port[i]->state == PORT_END;
		gone += s->port[i]->state == PORT_GONE;
	}
	if (ended + gone < s->ports)
		return false;
	*status = gone ? EXIT_NO_PORT : s->failed ? EXIT_FAILED : EXIT_OK;
	return true;
}

static bool
uses_beacon(const struct lines *l)
{
	return l->options.beacons.beacon || l->options.beacons.reflect;
}

static void
put_endless(const struct session *s)
{
	char every[32];
	struct text t = text_on(every, sizeof every);

	interval_print(s->interval, &t);
	fprintf(stderr, "etherwright: sends every %s until Ctrl-C; -c 1 would send once\n", every);
}

static void
start(struct lines *l, int64_t steady, int64_t wall)
{
	struct session *s = l->session;
	struct why why = {0};

	l->started = true;
	if (l->options.timeout)
		l->timeout = steady + l->options.timeout;
	if (l->options.form == LINES_PRINT && l->options.header)
		print_header(&l->printer, s, stdout);
	if (l->options.send && !job_start(s, l->options.job, steady, &why))
		session_say(s, wall, "%s", why.text);
	else if (l->options.send)
		session_run(s, steady, wall);
	if (l->options.send && l->options.verdict && !l->expect && !l->options.timeout &&
	    l->options.job == JOB_FORM && !s->times)
		put_endless(s);
	if (uses_beacon(l) && !beacons_start(&l->beacons, s, steady, &why)) {
		session_say(s, wall, "%s", why.text);
		l->refused = true;
	}
}

/* Whether all that was to be sent has been, and answers had their time. */
static bool
sent_all(struct lines *l, int64_t steady)
{
	const struct session *s = l->session;
	int64_t linger = s->interval < NS_PER_S ? s->interval : NS_PER_S;

	if (linger < LINGER_LEAST)
		linger = LINGER_LEAST;
	if (l->options.why)
		linger = LINGER_WHY;
	if (!l->options.send || l->expect || job_sending(s))
		return false;
	if (l->finish == INT64_MAX)
		l->finish = l->options.linger && l->sent ? steady + linger : steady;
	return steady >= l->finish;
}

/* How what the beacon has found is judged. */
static int
judge(struct lines *l, int64_t wall)
{
	struct why why = {.text = ""};
	int status = uses_beacon(l) ? beacons_judge(&l->beacons, l->session, &why) : EXIT_OK;

	if (why.text[0])
		session_say(l->session, wall, "%s", why.text);
	return status;
}

static bool
lines_turn(void *context, unsigned events, int64_t steady, int64_t wall, int *status)
{
	struct lines *l = context;
	bool end = true;

	if (!l->started)
		start(l, steady, wall);
	*status = EXIT_OK;
	if (events & FRONT_READABLE)
		l->deserted = true;
	else if (l->met || l->full || events & (FRONT_INTERRUPTED | FRONT_ENDING))
		*status = l->expect && !l->met ? EXIT_FAILED : EXIT_OK;
	else if (steady >= l->timeout)
		*status = l->expect ? EXIT_FAILED : EXIT_OK;
	else if (ports_ended(l->session, status)) {
		if (*status == EXIT_NO_PORT)
			session_say(l->session, wall, "No port is left: this ends here");
		*status = l->expect && !*status ? EXIT_FAILED : *status;
	} else if (l->options.send && l->session->guard.found != GUARD_FINE)
		*status = EXIT_FAILED; /* LOOP: that is said as a message */
	else if (sent_all(l, steady))
		*status = l->sent && l->session->job[l->options.job].state != JOB_STOPPED
			      ? EXIT_OK
			      : EXIT_FAILED;
	else if (l->refused || (uses_beacon(l) && beacons_over(&l->beacons, l->session, steady)))
		*status =
		    l->refused || (!l->sent && l->options.beacons.beacon) ? EXIT_FAILED : EXIT_OK;
	else
		end = false;
	if (end && !*status)
		*status = judge(l, wall);
	if (!flush(l))
		end = true;
	put_messages(l);
	return !end;
}

/* The writing end of a pipe is never readable, save when its reader has gone. */
static void
lines_descriptors(void *context, int *reading, int *writing)
{
	const struct lines *l = context;

	*reading = l->pipe ? STDOUT_FILENO : -1;
	*writing = -1;
}

static int64_t
lines_deadline(void *context, int64_t steady)
{
	const struct lines *l = context;

	if (!l->started || l->ripe < l->session->messages || l->told < l->ripe)
		return steady;
	if (uses_beacon(l) && l->beacons.next < l->timeout)
		return l->beacons.next;
	return l->timeout < l->finish ? l->timeout : l->finish;
}

static void
put_summary(const struct lines *l)
{
	const struct session *s = l->session;
	uint64_t received = 0, refused = 0, lost = 0, host = 0;

	for (unsigned i = 0; i < s->ports; i++) {
		s->port[i]->ops->refresh(s->port[i]);
		received += s->count[i].received;
		refused += s->count[i].refused;
		host += s->count[i].host;
		lost += s->port[i]->lost;
	}
	fprintf(stderr, "%" PRIu64 " %s received", received, received == 1 ? "frame" : "frames");
	if (*l->options.filter)
		fprintf(stderr, " (%" PRIu64 " passed the filter)", l->counted);
	fprintf(stderr, ", %" PRIu64 " sent", l->sent);
	if (refused)
		fprintf(stderr, ", %" PRIu64 " not sent", refused);
	if (host)
		fprintf(stderr, ", %" PRIu64 " from this computer", host);
	fprintf(stderr, ", %" PRIu64 " lost\n", lost);
	if (l->options.form != LINES_NONE)
		fates_print(s, stderr);
}

static void
put_verdict(const struct lines *l)
{
	const struct session *s = l->session;
	uint64_t received = 0;

	for (unsigned i = 0; i < s->ports; i++)
		received += s->count[i].received;
	fprintf(stderr,
	    "etherwright: what was expected is not among %" PRIu64 " received frame%s\n", received,
	    received == 1 ? "" : "s");
}

/* A line of a page: what stands before a tab is a column, the rest is wrapped beside it. */
static void
put_page_line(const char *line, FILE *out)
{
	enum {
		COLUMN = 18,
		WIDTH = 58
	};
	char head[80], words[1024];
	size_t tab = strcspn(line, "\t"), next = 0, at = 0;
	bool beside = line[tab] == '\t';

	snprintf(head, sizeof head, "%.*s", (int)tab, beside ? line : "");
	snprintf(words, sizeof words, "%s", beside ? line + tab + 1 : line);
	do {
		size_t n = text_row(words + at, beside ? WIDTH : WIDTH + COLUMN, &next);

		if (beside)
			fprintf(out, "%-*s ", COLUMN - 1, head);
		fprintf(out, "%.*s\n", (int)n, words + at);
		head[0] = '\0';
		at += next;
	} while (next);
}

/* Why nobody answered the last frame that was sent. */
static void
put_why(const struct lines *l)
{
	static char page[16384];
	struct text t = text_on(page, sizeof page);
	const struct session *s = l->session;
	const struct record *r = store_get(s->sent, store_last(s->sent));

	if (!r)
		return;
	whynot_page(s, r, &t);
	for (char *line = page, *end; *line; line = end + (*end == '\n')) {
		char end_of_line = *(end = line + strcspn(line, "\n"));

		*end = '\0';
		put_page_line(line, stderr);
		*end = end_of_line;
	}
}

static void
lines_free(void *context)
{
	struct lines *l = context;

	sieve_free(l->filter);
	sieve_free(l->expect);
	json_free(l->json);
	free(l);
}

bool
lines_open(
    struct session *s, const struct lines_options *options, struct front *front, struct why *why)
{
	struct lines *l = calloc(1, sizeof *l);
	struct stat out;

	if (!l)
		return no_memory(why);
	*l = (struct lines){
	    .session = s, .options = *options, .timeout = INT64_MAX, .finish = INT64_MAX};
	l->beacons.options = options->beacons;
	l->beacons.options.json = options->form == LINES_JSON;
	l->printer = (struct printer){.time = options->time, .hex = options->hex};
	l->pipe = !fstat(STDOUT_FILENO, &out) && S_ISFIFO(out.st_mode);
	l->filter = sieve_new(options->filter, session_facts, s, why);
	if (l->filter && options->expect)
		l->expect = sieve_new(options->expect, session_facts, s, why);
	if (options->form == LINES_JSON)
		l->json = json_new(options->places, why);
	if (!l->filter || (options->expect && !l->expect) ||
	    (options->form == LINES_JSON && !l->json)) {
		lines_free(l);
		return false;
	}
	session_listen(
	    s, (struct listener){
		   .context = l, .stored = lines_stored, .next = INT64_MAX, .close = lines_free});
	*front = (struct front){l, lines_descriptors, lines_deadline, lines_turn};
	return true;
}

bool
lines_close(struct front *front, bool *deserted, struct why *why)
{
	struct lines *l = front->context;

	if (l->options.form == LINES_JSON && !l->deserted)
		fates_json(l->session, stdout);
	if (uses_beacon(l) && !l->deserted && !l->refused)
		beacons_print(&l->beacons, l->session, stdout);
	flush(l);
	put_messages(l);
	put_messages(l);
	if (l->expect && !l->met && l->options.verdict && !l->deserted)
		put_verdict(l);
	if (l->options.why && !l->deserted)
		put_why(l);
	if (l->options.summary && !l->deserted)
		put_summary(l);
	*deserted = l->deserted || l->error == EPIPE;
	return !l->error || *deserted ||
	       no(why, EXIT_FAILED, "standard output: %s", strerror(l->error));
}
