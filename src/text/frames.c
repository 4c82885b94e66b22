/* SPDX-License-Identifier: BSD-2-Clause */
/* See frames.h. */
#include "text/frames.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "port/out.h"

enum {
	PIECE = 256 /* frames that are written in one turn */
};

/* Frames of one store, or places in a view: those that are still to be written. */
struct row {
	uint64_t next, last;
};

struct saving {
	struct work work; /* first */
	struct printer printer;
	struct out out;
	bool opened;
	struct row shown, sent;
};

/* The next one; *more is false after the last. NULL: it has gone meanwhile. */
static const struct record *
next_record(struct saving *saving, const struct session *s, bool *more)
{
	struct row *shown = &saving->shown, *sent = &saving->sent;

	*more = true;
	if (shown->next && shown->next <= shown->last)
		return view_at(s->view, shown->next++);
	if (sent->next <= sent->last)
		return store_get(s->sent, sent->next++);
	*more = false;
	return NULL;
}

/* The lines of a piece, in memory: free() them. NULL without any. */
static char *
print_piece(struct saving *saving, const struct session *s, size_t *n, bool *more)
{
	char *text = NULL;
	FILE *file = open_memstream(&text, n);
	bool fine;

	if (!file)
		return NULL;
	*more = true;
	for (unsigned i = 0; i < PIECE && *more; i++) {
		const struct record *r = next_record(saving, s, more);

		if (r)
			print_frame(&saving->printer, s, r, file);
	}
	fine = !ferror(file);
	fine &= !fclose(file);
	if (fine)
		return text;
	free(text);
	return NULL;
}

static bool
unsaved(const struct saving *saving, const char *reason, struct why *why)
{
	return no(why, EXIT_FAILED, "Not saved: %s: %s. Make room, or choose another folder",
	    reason, saving->out.name);
}

static bool
step(struct work *work, const struct session *s, bool *done, struct why *why)
{
	struct saving *saving = (struct saving *)work;
	struct why reason;
	size_t n;
	bool more, fine;
	char *text = print_piece(saving, s, &n, &more);

	if (!text)
		return no_memory(why);
	fine = out_write(&saving->out, text, n) == n;
	free(text);
	if (!fine)
		return unsaved(saving, strerror(errno), why);
	if (more)
		return true;
	*done = true;
	saving->opened = false;
	return out_finish(&saving->out, true, &reason) || unsaved(saving, reason.text, why);
}

static void
end(struct work *work)
{
	struct saving *saving = (struct saving *)work;

	if (saving->opened)
		out_abandon(&saving->out, true);
	free(saving);
}

struct work *
frames_save(const struct printer *printer, const struct session *s, const char *path, bool over,
    struct why *why)
{
	struct saving *saving = malloc(sizeof *saving);

	if (!saving) {
		no_memory(why);
		return NULL;
	}
	*saving = (struct saving){.work = {.step = step, .end = end},
	    .printer = *printer,
	    .shown = {view_first(s->view), view_last(s->view)},
	    .sent = {store_first(s->sent), store_last(s->sent)}};
	if (strcmp(path, "-") ? out_open(&saving->out, path, over ? OUT_REPLACE : OUT_SAVE, why)
			      : no(why, EXIT_USAGE, "a name is needed: this goes into a file")) {
		saving->opened = true;
		return &saving->work;
	}
	free(saving);
	return NULL;
}
