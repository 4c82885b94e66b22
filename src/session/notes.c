/* SPDX-License-Identifier: BSD-2-Clause */
/* What the user wrote about frames: see notes.h. There are few of them. */
#include "session/notes.h"

#include <stdlib.h>
#include <string.h>

/* The first note whose number is not below this one. */
static size_t
lower_bound(const struct notes *notes, uint64_t no)
{
	size_t low = 0, high = notes->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (notes->note[middle].no < no)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static bool
grow(struct notes *notes)
{
	size_t room = notes->room ? 2 * notes->room : 16;
	struct note *wider = realloc(notes->note, room * sizeof *wider);

	if (!wider)
		return false;
	notes->note = wider;
	notes->room = room;
	return true;
}

bool
notes_set(struct notes *notes, uint64_t no, const char *text)
{
	size_t at = lower_bound(notes, no);
	char *copy = strdup(text);

	if (!copy || (notes->n == notes->room && !grow(notes))) {
		free(copy);
		return false;
	}
	if (at < notes->n && notes->note[at].no == no) {
		free(notes->note[at].text);
	} else {
		memmove(
		    notes->note + at + 1, notes->note + at, (notes->n - at) * sizeof *notes->note);
		notes->n++;
	}
	notes->note[at] = (struct note){no, copy};
	return true;
}

const char *
notes_find(const struct notes *notes, uint64_t no)
{
	size_t at = notes->n ? lower_bound(notes, no) : 0;

	return at < notes->n && notes->note[at].no == no ? notes->note[at].text : NULL;
}

void
notes_clear(struct notes *notes)
{
	for (size_t i = 0; i < notes->n; i++)
		free(notes->note[i].text);
	free(notes->note);
	*notes = (struct notes){.note = NULL};
}
