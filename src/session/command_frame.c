/* SPDX-License-Identifier: BSD-2-Clause */
/* Commands that bring the form's frame from elsewhere, and write it for others: preset, take, as.
 * Knows no notation itself. */
#include "session/commands.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "notation/notation.h"
#include "notation/take.h"
#include "port/whole.h"
#include "session/preset.h"
#include "session/undo.h"

bool
command_preset(struct order *order, const char *argument, struct why *why)
{
	if (!presets_use(argument, order->session, why))
		return false;
	undo_frame(order->session, NULL);
	return true;
}

/* "FILE", or "FILE 2": a number at the end is that of the frame. */
bool
command_take(struct order *order, const char *argument, struct why *why)
{
	struct session *s = order->session;
	char path[COMMAND_LINE], *text, *blank;
	struct taken *taken = NULL;
	unsigned long n = 1;
	size_t size;
	bool done;

	snprintf(path, sizeof path, "%s", argument);
	if (!strcmp(path, "-")) /* nobody may be made to wait here */
		return no(why, EXIT_USAGE,
		    "a file is needed - etherwright --take=- reads standard input");
	blank = strrchr(path, ' ');
	if (blank && blank[1] && !blank[1 + strspn(blank + 1, "0123456789")]) {
		n = strtoul(blank + 1, NULL, 10);
		*blank = '\0';
	}
	if (!whole_read(path, TAKE_SIZE, &text, &size, why))
		return false;
	taken = take_text(text, size, why);
	free(text);
	if (!taken)
		return false;
	done = n >= 1 && n <= taken->frames
		   ? take_draft(taken, (unsigned)n - 1, &s->draft, why)
		   : no(why, EXIT_USAGE, "there is no frame %lu in it: %s", n, taken->what);
	if (done) {
		session_source_own(s);
		undo_frame(s, NULL);
		s->changes++;
		text_add(order->said, taken->what);
	}
	take_free(taken);
	return done;
}

bool
check_as(const char *argument, struct why *why)
{
	return notation_find(argument, why);
}

bool
command_as(struct order *order, const char *argument, struct why *why)
{
	const struct session *s = order->session;
	const struct notation *notation = notation_find(argument, why);
	bool can_send = s->ports && s->port[s->seat]->ops->send;
	char *chars = malloc(notation_room(DRAFT_MAX));
	struct text t;
	bool done;

	if (!notation || !chars) {
		free(chars);
		return notation ? no_memory(why) : false;
	}
	t = text_on(chars, notation_room(DRAFT_MAX));
	done = notation_of_draft(
	    notation, &s->draft, can_send ? session_port_name(s, s->seat) : "eth0", &t, why);
	while (t.length && chars[t.length - 1] == '\n')
		chars[--t.length] = '\0';
	if (done)
		text_add(order->said, chars);
	free(chars);
	return done && (!order->said->cut || no(why, EXIT_FAILED,
						 "it is too long for here - hex is shorter, and "
						 "etherwright --as has no limit"));
}
