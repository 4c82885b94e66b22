/* SPDX-License-Identifier: BSD-2-Clause */
/* What became of all that was sent: see fates.h. */
#include "text/fates.h"

#include <inttypes.h>

#include "session/fate.h"
#include "text/json.h"

/* "0.016 to 0.018 ms, 0.017 ms on average" */
static void
add_times(const struct times *times, struct text *out)
{
	text_duration(out, times->least);
	text_add(out, " to ");
	text_duration(out, times->most);
	text_add(out, ", ");
	text_duration(out, times_mean(times));
	text_add(out, " on average");
}

static void
put_times(const char *before, const struct times *times, FILE *file)
{
	char chars[128];
	struct text t = text_on(chars, sizeof chars);

	if (times->n) {
		add_times(times, &t);
		fprintf(file, "%s%s", before, chars);
	}
	fputc('\n', file);
}

static void
put_way(const struct session *s, unsigned from, unsigned to, FILE *file)
{
	const struct way *way = &s->fate.way[from][to];

	fprintf(file, "%s to %s: %" PRIu64 " of %" PRIu64 " arrived", session_port_name(s, from),
	    session_port_name(s, to), way->arrived, way->due);
	if (way->arrived < way->due)
		fprintf(file, ", %" PRIu64 " did not arrive", way->due - way->arrived);
	put_times(", after ", &way->delay, file);
}

void
fates_print(const struct session *s, FILE *file)
{
	const struct fate *f = &s->fate;
	uint64_t sent = 0;

	for (unsigned i = 0; i < s->ports; i++)
		sent += f->sent[i];
	if (!sent)
		return;
	if (f->watched == sent)
		fprintf(file, "%" PRIu64 " left, ", f->left);
	else if (f->watched)
		fprintf(file, "%" PRIu64 " of the %" PRIu64 " that were watched left, ", f->left,
		    f->watched);
	fprintf(file, "%" PRIu64 " answered", s->fate.answered);
	put_times(" after ", &s->fate.trip, file);
	for (unsigned from = 0; from < s->ports; from++)
		for (unsigned to = 0; to < s->ports; to++)
			if (from != to && s->fate.sent[from])
				put_way(s, from, to, file);
}

void
fates_json(const struct session *s, FILE *file)
{
	for (unsigned from = 0; from < s->ports; from++)
		for (unsigned to = 0; to < s->ports; to++)
			if (from != to && s->fate.sent[from])
				json_way(s, from, to, file);
}
