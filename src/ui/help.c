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
#include <string.h>

/* What comes before the keys, for whoever is here for the first time: a name in braces stands for
 * the key of that action. */
static const struct intro {
	unsigned places;
	bool sends; /* holds only where something can be sent */
	const char *text;
} intros[] = {
    {IN_LISTS, true,
	"WHAT YOU SEE\n"
	"1 Received\ta row for each frame that arrives, the newest below\n"
	"2 Sent\twhat you have sent, and what became of it\n"
	"3 Frame to send\tyour next frame; it waits until you send it\n"
	"Column K\twho it is for: = you, B everybody, * a group, o others\n"
	"\nTHREE THINGS TO TRY\n"
	"{send}\tsend your frame, and see in 2 Sent how far it came\n"
	"{up} {open}\tgo to a frame and open it: every field in words\n"
	"{edit}\tcopy a frame into the form: change it there, send it\n"},
    {IN_LISTS, false,
	"WHAT YOU SEE\n"
	"1 Received\ta row for each frame, the newest below\n"
	"Column K\twho it is for: = you, B everybody, * a group, o others\n"
	"Info\twhat it says; the line below the lists has all of it\n"
	"\nTHREE THINGS TO TRY\n"
	"{up} {open}\tgo to a frame and open it: every field in words\n"
	"{wire}\tsee it as it is on the cable, with all its times\n"
	"{filter}\tshow only some: type arp, Enter; {unfilter} shows all\n"},
    {IN_FORM, true,
	"WHAT YOU SEE\n"
	"Dst MAC\twho gets the frame: bcast is everybody\n"
	"Src MAC\twho it says that it is from: me\n"
	"Type\twhat is in it: arp, ipv4, or a number like 0x88b5\n"
	"VLAN\tnone, or the number of a virtual network\n"
	"Every, Times\tfor repeating: how often, how many\n"
	"Hex, Text\twhat is in it, as bytes and as letters\n"
	"\nTHREE THINGS TO TRY\n"
	"{send-form}\tsend it as it is\n"
	"{suggest}\tsee what could stand in the field\n"
	"{builder}\topen it as a tree: any frame can be built there\n"},
    {IN_DETAIL, false,
	"WHAT YOU SEE\n"
	"Fields\tthe frame taken apart, from its first bit to its last\n"
	"Bytes\tthe same as it came; those of the selected field are in [ ]\n"
	"In plain words\twhat the selected field is for\n"
	"\nTHREE THINGS TO TRY\n"
	"{down}\tgo through the fields, and see which bytes they are\n"
	"{explain}\tread a page on the field: what every value means\n"
	"{next-frame}\tthe same field of the next frame\n"},
    {IN_WIRE, false,
	"WHAT YOU SEE\n"
	"Rows\tthe parts of the frame in the order in which they leave\n"
	"Columns\twhen each begins, how long it is, and how long it takes\n"
	"Below\twhat that means for the cable at this speed\n"
	"\nTHREE THINGS TO TRY\n"
	"{down}\tgo through the parts: what each is for stands below\n"
	"{faster} {slower}\tanother speed: the times follow\n"
	"{bits}\tthe bits of a part, as they leave\n"},
    {IN_BUILD, true,
	"WHAT YOU SEE\n"
	"Fields\tthe frame that you are making, taken apart\n"
	"computed\tlengths and sums: they follow what you change\n"
	"\nTHREE THINGS TO TRY\n"
	"{change}\ttype another value; Enter takes it\n"
	"{add}\tput a layer on, or something into a list\n"
	"{pin-field}\tlet a computed value stay as it is, also a wrong one\n"},
};

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

static bool
can_send(const struct session *s)
{
	return !s->receive_only && s->ports && !session_reads(s);
}

/* Its text, with keys in place of the names of actions. */
static void
add_intro_text(const struct app *app, enum place place, const char *text, struct text *t)
{
	for (; *text; text++) {
		const struct action *action;
		size_t length;

		if (*text != '{') {
			text_char(t, *text);
			continue;
		}
		length = strcspn(++text, "}");
		action = action_of_word(app->actions, text, length);
		if (action)
			key_spell(t, action_key_in(action, place));
		text += length;
	}
}

static void
add_intro(const struct app *app, enum place place, struct text *t)
{
	for (size_t i = 0; i < sizeof intros / sizeof intros[0]; i++) {
		if (!(intros[i].places & place) || (intros[i].sends && !can_send(app->session)))
			continue;
		add_intro_text(app, place, intros[i].text, t);
		text_add(t, place & IN_TYPING ? "\nKEYS HERE: letters are text, Esc leaves\n"
					      : "\nKEYS HERE\n");
		return;
	}
}

static void
add_text(const struct app *app, unsigned place, struct text *t)
{
	const struct command *command;

	add_intro(app, (enum place)place, t);
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
		app_no_memory(app);
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
