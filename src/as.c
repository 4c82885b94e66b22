/* SPDX-License-Identifier: BSD-2-Clause */
/* The frame to send in a notation: see as.h. Knows which frames are meant and what port they name;
 * not how they are written. */
#include "as.h"

#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "given.h"
#include "notation/take.h"
#include "port/list.h"
#include "program.h"

bool
as_is_given(const struct options *o)
{
	return o->as && !o->read && !o->lab && (!o->ports || given_said(o));
}

static const char *
port_name(const struct options *o)
{
	return o->ports ? o->port[0] : "eth0";
}

/* A stand-in for the port that the frame is for, with its name and address: nothing is opened. One
 * that was named has to be there. */
static bool
add_stand_in(struct session *s, const char *name, bool must_exist, struct why *why)
{
	static struct port_info info[64];
	int n = port_list(info, sizeof info / sizeof *info, NULL), at = 0;
	const char *names[2] = {name, "nobody"};
	struct port *ends[2];

	while (at < n && strcmp(info[at].name, name))
		at++;
	if (must_exist && at >= n)
		return no(why, EXIT_NO_PORT,
		    "There is no interface \"%.40s\" - etherwright --list shows them", name);
	if (!pair_open(ends, names, why))
		return false;
	ends[0]->has_mac = false;
	if (at < n && info[at].has_mac) {
		memcpy(ends[0]->mac, info[at].mac, sizeof info[at].mac);
		ends[0]->has_mac = true;
	}
	if (session_add(s, ends[0], why))
		return session_add(s, ends[1], why);
	port_close(ends[0]);
	port_close(ends[1]);
	return false;
}

static bool
print_draft(const struct options *o, FILE *out, struct why *why)
{
	struct session *s = session_new(BUDGET_DEFAULT, 0, clock_wall(), why);
	size_t size = notation_room(DRAFT_MAX);
	char *chars = malloc(size);
	struct text t;
	bool done;

	if (!s || !chars) {
		session_free(s, NULL);
		free(chars);
		return no_memory(why);
	}
	t = text_on(chars, size);
	done = add_stand_in(s, port_name(o), o->ports, why) && given_read(o, why) &&
	       program_shut(o, NULL, why) && given_frame(s, o, why) &&
	       notation_of_draft(o->as, &s->draft, port_name(o), &t, why);
	if (done)
		fputs(chars, out);
	free(chars);
	session_free(s, NULL);
	return done;
}

/* All frames of a text, from one notation into another. */
static bool
print_taken(const struct options *o, FILE *out, struct why *why)
{
	const struct taken *taken =
	    given_read(o, why) && program_shut(o, NULL, why) ? given_taken(o, why) : NULL;
	size_t size = notation_room(DRAFT_MAX);
	char *chars = malloc(size);
	bool done = taken && (chars || no_memory(why));

	for (unsigned i = 0; done && i < taken->frames; i++) {
		const struct taken_frame *f = &taken->frame[i];
		struct text t = text_on(chars, size);

		done =
		    notation_of_bytes(o->as, taken->bytes + f->at, f->len, port_name(o), &t, why);
		if (done)
			fprintf(out, "%s%s", i && o->as->many ? "\n" : "", chars);
	}
	free(chars);
	return done;
}

bool
as_print(const struct options *o, FILE *out, struct why *why)
{
	return o->take && !o->nth && !o->has_local && !o->has_remote ? print_taken(o, out, why)
								     : print_draft(o, out, why);
}
