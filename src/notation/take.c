/* SPDX-License-Identifier: BSD-2-Clause */
/* Frames out of text: see take.h. Here which kind a text is. */
#include "notation/take.h"

#include <stdlib.h>
#include <string.h>

#include "wire/recipe.h"

/* The kinds, those first that can be told for sure: letters beside a dump may look like anything.
 */
static enum take_found
find_kind(struct taken *t, size_t n, struct why *why)
{
	static enum take_found (*const readers[])(struct taken *, struct why *) = {
	    take_dump, take_recipes, take_quoted_hex, take_strings, take_arrays};

	for (size_t i = 0; i < sizeof readers / sizeof *readers; i++) {
		enum take_found found = readers[i](t, why);

		if (found != TAKE_OTHER)
			return found;
	}
	return take_hex(t, t->text, t->text + n, why);
}

/* "tcpdump -xx, 2 frames: of 60 and of 98 bytes" */
static void
say(struct taken *t)
{
	struct text out = text_on(t->what, sizeof t->what);
	unsigned headless = 0;

	for (unsigned i = 0; i < t->frames; i++)
		headless += t->frame[i].headless;
	text_addf(&out, "%s, ", t->kind);
	if (t->frames == 1)
		text_addf(&out, "one frame of %u byte%s", t->frame[0].len,
		    t->frame[0].len == 1 ? "" : "s");
	else
		text_addf(
		    &out, "%u frames, the first of %u bytes", t->frames + t->more, t->frame[0].len);
	if (headless)
		text_add(&out, ". An Ethernet header was put before what had none");
}

struct taken *
take_text(const char *text, size_t n, struct why *told)
{
	struct taken *t = calloc(1, sizeof *t);
	enum take_found found = TAKE_WRONG;
	struct why reason = {.text = ""}, *why = &reason;

	if (t && n <= TAKE_SIZE)
		t->text = malloc(n + 1);
	if (!t || (n <= TAKE_SIZE && !t->text)) {
		no_memory(why);
	} else if (n > TAKE_SIZE) {
		no(why, EXIT_USAGE, "the text is longer than 4 MiB - take a part of it");
	} else if (memchr(text, 0, n)) {
		no(why, EXIT_USAGE,
		    "there is a zero byte in it: this is no text - for a capture "
		    "file there is --read");
	} else {
		memcpy(t->text, text, n);
		t->text[n] = '\0';
		found = find_kind(t, n, why);
	}
	if (found == TAKE_DONE && !t->frames)
		no(why, EXIT_USAGE, "there is nothing in it - it takes hex, a dump or a recipe");
	if (found != TAKE_DONE || !t->frames) {
		take_free(t);
		no(told, reason.status, "%s", reason.text);
		return NULL;
	}
	say(t);
	return t;
}

void
take_free(struct taken *t)
{
	if (!t)
		return;
	free(t->bytes);
	free(t->text);
	free(t);
}

bool
take_draft(const struct taken *t, unsigned frame, struct draft *draft, struct why *why)
{
	const struct taken_frame *f = &t->frame[frame];

	return f->recipe ? recipe_parse(draft, f->recipe, why)
			 : draft_load(draft, t->bytes + f->at, f->len, why);
}
