/* SPDX-License-Identifier: BSD-2-Clause */
/* The help page, made of the table of actions: the keys of the pane below first. Knows the columns'
 * letters besides; what an action does, only the table knows. */
#include "ui/help.h"

#include "ui/action.h"
#include "ui/key.h"
#include "ui/orders.h"
#include "ui/page.h"
#include "ui/places.h"

#include <stdlib.h>

static const char legend[] =
    "\nK COLUMN\n"
    "=\tto me\n"
    "B\tbroadcast: to every station\n"
    "*\tmulticast: to a group of stations\n"
    "o\tto others: flooded by the switch, or this is a mirror port\n"
    "^\tleaves from this computer, but this program did not send it\n"
    "!\tdamaged, too short, or sent from a group address\n"
    "\nOTHER SIGNS\n"
    ">\tthe selected row; m: a marked one\n"
    "<\tthe other one of the pair: question and answer, sent and arrived; J goes there\n"
    "[S3]\tis, or answers, the frame S3 that was sent from here\n"
    "\nWHAT BECAME OF A SENT FRAME\n"
    "refused\tthe kernel did not take it, and says why\n"
    "queued\tthe kernel has it, and has not handed it to the network card yet\n"
    "left\tit was handed to the network card's driver\n"
    "sent\tthe kernel took it; whether it left is not watched\n"
    "seen h2\tit arrived at port h2, which is open here too\n"
    "answered\tan answer came, so long after it left\n"
    "heard by\tanother etherwright says that it has it\n"
    "\nWHO HEARS WHOM (B)\n"
    "To it\thellos of ours that the other end says to have heard, of those sent since it was "
    "first heard\n"
    "From it\tits hellos that arrived here, of those it sent since then; of an end that only "
    "answers: its answers\n"
    "ONE WAY\tit is heard, and says that it does not hear us\n"
    "\nMORE SIGNS\n"
    "ok .. !!\ta field is right, is not finished, is wrong\n"
    "computed\tlengths, sums, what follows: the program says what stands there\n"
    "pinned\tyou have typed over it: it stays so, right or wrong\n"
    "*\tin the builder: not as in the frame it was made from\n"
    "FOLLOW\tthe list shows the newest frame\n"
    "HELD +37\tit stays where it is; capture goes on, 37 frames came since\n"
    "CAPTURE OFF\tframes are not taken; c takes them again\n"
    "Type column\t0x0806 is an EtherType, L=38 is a length (802.3)\n";

/* Holds wherever frames are looked at. */
static bool
everywhere(const struct action *a)
{
	return (a->places & IN_VIEWS) == IN_VIEWS;
}

/* The keys of an action, in a place or (0) in any: false if there is none. */
static bool
add_keys(const struct app *app, const struct action *a, unsigned place, struct text *t)
{
	bool any = false;

	for (int i = 0; i < ACTION_KEYS && a->keys[i]; i++) {
		if (place && action_of_key(app->actions, a->keys[i], (enum place)place) != a)
			continue;
		if (any)
			text_char(t, ' ');
		key_spell(t, a->keys[i]);
		any = true;
	}
	return any;
}

static void
add_row(const struct app *app, const struct action *a, unsigned place, struct text *t)
{
	if (!add_keys(app, a, place, t))
		return;
	text_addf(t, "\t%s\n", a->help);
}

static void
add_text(const struct app *app, unsigned place, struct text *t)
{
	const struct command *command;

	for (const struct action *a = app->actions; a->name; a++)
		if ((a->places & place) && !everywhere(a))
			add_row(app, a, place, t);
	text_add(t, "\nEVERYWHERE\n");
	for (const struct action *a = app->actions; a->name; a++)
		if (everywhere(a))
			add_row(app, a, 0, t);
	text_add(t, "\nCOMMANDS, after :\n");
	for (const struct action *a = app->actions; a->name; a++)
		if (a->argument)
			text_addf(t, "%s %s\t%s\n", a->name, a->argument, a->help);
	for (unsigned i = 0; (command = orders_command(app->actions, i)); i++)
		text_addf(t, "%s %s\t%s\n", command->name,
		    command->argument ? command->argument : "", command->help);
	text_add(t, legend);
}

void
help_open(struct app *app)
{
	enum {
		ROOM = 32768
	};
	enum place place = app_top(app)->place;
	char title[64], *chars = malloc(ROOM);
	struct text t = text_on(title, sizeof title);

	if (!chars) {
		app_say(app, "There is no memory left for this");
		return;
	}
	text_add(&t, "Help");
	for (const struct place_name *name = place_names; name->word; name++)
		if (name->place == place)
			text_addf(&t, ": %s", name->title);
	t = text_on(chars, ROOM);
	add_text(app, place, &t);
	page_open(app, title, chars);
	free(chars);
}
