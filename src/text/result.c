/* SPDX-License-Identifier: BSD-2-Clause */
/* See result.h. */
#include "text/result.h"

#include <inttypes.h>
#include <string.h>

#include "base/clock.h"

static bool
is_point(const struct script_line *line)
{
	return !line->fine || line->command->does == COMMAND_TESTS;
}

static void
plain_line(struct result_writer *w, const struct script_line *line)
{
	if (line->fine)
		return;
	fflush(w->out);
	fprintf(stderr, "%s:%u: %s - %s\n", line->file, line->number, line->words, line->reason);
}

static void
plain_said(struct result_writer *w, const char *words)
{
	fprintf(w->out, "%s\n", words);
}

static void
plain_end(struct result_writer *w, int status)
{
	(void)w;
	(void)status;
}

static void
tap_line(struct result_writer *w, const struct script_line *line)
{
	if (!is_point(line))
		return;
	fprintf(w->out, "%s %u - %s:%u: ", line->fine ? "ok" : "not ok", ++w->points, line->file,
	    line->number);
	for (const char *c = line->words; *c; c++) /* a bare # would begin a directive */
		fprintf(w->out, *c == '#' ? "\\#" : "%c", *c);
	fputc('\n', w->out);
	if (!line->fine)
		fprintf(w->out, "# %s\n", line->reason);
}

static void
tap_said(struct result_writer *w, const char *words)
{
	while (*words) {
		size_t n = strcspn(words, "\n");

		fprintf(w->out, "# %.*s\n", (int)n, words);
		words += n + (words[n] == '\n');
	}
}

static void
tap_end(struct result_writer *w, int status)
{
	(void)status;
	fprintf(w->out, "1..%u\n", w->points);
}

/* Words that are fit to be shown have no control characters but the end of a line. */
static void
put_string(FILE *out, const char *words)
{
	fputc('"', out);
	for (; *words; words++) {
		if (*words == '\n')
			fputs("\\n", out);
		else if (strchr("\"\\", *words))
			fprintf(out, "\\%c", *words);
		else
			fputc(*words, out);
	}
	fputc('"', out);
}

static void
json_line(struct result_writer *w, const struct script_line *line)
{
	w->points += is_point(line);
	w->failed += !line->fine;
	fputs("{\"file\":", w->out);
	put_string(w->out, line->file);
	fprintf(w->out, ",\"line\":%u,\"command\":", line->number);
	put_string(w->out, line->words);
	fprintf(w->out, ",\"ok\":%s,\"seconds\":%" PRId64 ".%09" PRId64,
	    line->fine ? "true" : "false", line->took / NS_PER_S, line->took % NS_PER_S);
	if (!line->fine) {
		fputs(",\"reason\":", w->out);
		put_string(w->out, line->reason);
	}
	fputs("}\n", w->out);
}

static void
json_said(struct result_writer *w, const char *words)
{
	fputs("{\"said\":", w->out);
	put_string(w->out, words);
	fputs("}\n", w->out);
}

static void
json_end(struct result_writer *w, int status)
{
	fprintf(
	    w->out, "{\"tests\":%u,\"failed\":%u,\"status\":%d}\n", w->points, w->failed, status);
}

const struct result_writer result_plain = {
    .line = plain_line, .said = plain_said, .end = plain_end};
const struct result_writer result_tap = {.line = tap_line, .said = tap_said, .end = tap_end};
const struct result_writer result_json = {.line = json_line, .said = json_said, .end = json_end};
