/* SPDX-License-Identifier: BSD-2-Clause */
/* The table of actions and its look-ups: see action.h. What an action does is in do_*.c. */
#include "ui/action.h"

#include "ui/do.h"
#include "ui/key.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#define KEY_FN(n) (K_F1 + (n)-1)

enum {
	IN_READING = IN_VIEWS | IN_PICKER | IN_PAGE, /* letters are commands */
	IN_SEARCHED = IN_LISTS | IN_DETAIL | IN_PAGE,
	IN_MOVING = IN_LISTS | IN_FIELDS | IN_PICKER | IN_PAGE | IN_WIRE | IN_COMPARE
};

/* What a pane of the stack does by itself, in its key(): here for the key bar and the help. */
static void
in_its_pane(struct app *app, const char *argument)
{
	(void)argument;
	app_say(app, "That is a key of a question or of a line of input, not a command");
}

/* The order is that of the key bar and of help. */
const struct action actions[] = {
    {"help", {'?', KEY_FN(1)}, IN_READING | IN_FORM, "Help", 1, NULL, "help for where you are",
	do_help},
    {"use", {K_ENTER}, IN_PICKER, "Use", 1, NULL, "use this port", do_use},
    {"receive-only", {'R'}, IN_PICKER, "Rx-only", 3, NULL,
	"never send from here, or allow it again", do_receive_only},
    {"answer", {K_ENTER}, IN_DIALOG, "Do", 1, NULL, "the chosen answer", in_its_pane},
    {"choose", {K_RIGHT, K_LEFT, K_TAB, K_SHIFT_TAB}, IN_DIALOG, "Choose", 1, NULL,
	"another answer", in_its_pane},
    {"done", {K_ENTER}, IN_PROMPT, "Do", 1, NULL, "what the line says", in_its_pane},
    {"complete", {K_TAB, K_SHIFT_TAB}, IN_PROMPT, "Complete", 2, NULL, "next, previous completion",
	in_its_pane},
    {"earlier", {K_UP, K_CTRL('p')}, IN_PROMPT, "Earlier", 2, NULL,
	"lines that were typed here before", in_its_pane},
    {"later", {K_DOWN, K_CTRL('n')}, IN_PROMPT, NULL, 0, NULL, "and back", in_its_pane},
    {"cancel", {K_ESC}, IN_DIALOG | IN_PROMPT, "Cancel", 1, NULL, "leave it as it was",
	in_its_pane},
    {"pane", {K_TAB}, IN_LISTS, "Pane", 2, NULL, "next pane", do_next_pane},
    {"other", {K_TAB}, IN_DETAIL | IN_WIRE, "Other", 2, NULL, "fields or bytes; parts or form",
	do_other},
    {"go-to-field", {K_ENTER}, IN_COMPARE, "Detail", 2, NULL,
	"this field in the detail of the frame in brackets", do_go_to_field},
    {"explain", {K_ENTER}, IN_DETAIL | IN_WIRE, "Explain", 2, NULL,
	"a page on what is selected, with the header and every value", do_explain},
    {"previous-pane", {K_SHIFT_TAB}, IN_LISTS, NULL, 0, NULL, "previous pane", do_previous_pane},
    {"received", {'1'}, IN_LISTS, NULL, 0, NULL, "the Received pane", do_received},
    {"sent", {'2'}, IN_LISTS, NULL, 0, NULL, "the Sent pane", do_sent},
    {"form", {'3'}, IN_LISTS, NULL, 0, NULL, "the form of the frame to send", do_form},
    {"open", {K_ENTER}, IN_LISTS, "Open", 2, NULL, "open the frame: fields, bytes, plain words",
	do_open},
    {"send-form", {K_ENTER}, IN_FORM, "Send", 1, NULL, "send the form's frame once", do_send},
    {"hold", {K_SPACE}, IN_LISTS, "Hold", 3, NULL, "hold or follow; capture goes on", do_hold},
    {"find", {'/', KEY_FN(3)}, IN_SEARCHED, "Find", 4, "TEXT", "find text, or hex:88 b5", do_find},
    {"filter", {'f', KEY_FN(4)}, IN_VIEWS, "Filter", 4, "EXPRESSION",
	"show only what passes a filter: arp, vlan 100, ether broadcast ...", do_filter},
    {"send", {'s', KEY_FN(5)}, IN_VIEWS | IN_FORM, "Send", 2, NULL, "send the form's frame once",
	do_send},
    {"repeat", {'r', KEY_FN(6)}, IN_VIEWS | IN_FORM, "Repeat", 5, NULL,
	"repeat on or off, as Every and Times say", do_repeat},
    {"edit", {'e'}, IN_VIEWS, "Edit", 6, NULL, "copy the frame into the form, to change and send",
	do_edit},
    {"reply", {'R'}, IN_VIEWS, "Reply", 7, NULL, "the same, turned round as an answer", do_reply},
    {"faster", {'+'}, IN_WIRE, "Faster", 2, NULL, "the next speed: 10 Mb/s to 100 Gb/s", do_faster},
    {"slower", {'-'}, IN_WIRE, "Slower", 2, NULL, "the speed before", do_slower},
    {"bits", {'b'}, IN_WIRE, "Bits", 2, NULL, "the part's bits in the order in which they leave",
	do_bits},
    {"previous-frame", {'['}, IN_DETAIL | IN_WIRE, "Previous", 3, NULL,
	"previous frame, same field", do_previous_frame},
    {"next-frame", {']'}, IN_DETAIL | IN_WIRE, "Next", 3, NULL, "next frame, same field",
	do_next_frame},
    {"form-frame", {'v'}, IN_WIRE, "Form", 2, NULL,
	"the form's frame instead, live while you type (Tab), or back", do_form_frame},
    {"wire", {'w', KEY_FN(7)}, IN_LISTS | IN_DETAIL | IN_COMPARE | IN_FORM, "Wire", 5, NULL,
	"the frame on the wire: preamble to gap, bytes and times", do_wire},
    {"port", {'i', KEY_FN(2)}, IN_LISTS | IN_DETAIL | IN_FORM, "Port", 6, NULL, "choose the port",
	do_port},
    {"sit", {'H'}, IN_VIEWS, NULL, 0, "PORT", "several ports: sit down at the next one", do_sit},
    {"all-ports", {'A'}, IN_LISTS, NULL, 0, NULL,
	"several ports: frames of all ports, or of yours alone", do_all_ports},
    {"stop", {'!'}, IN_READING, NULL, 0, NULL, "stop everything that sends", do_stop},
    {"unfilter", {'F'}, IN_VIEWS, NULL, 0, NULL, "show all again", do_unfilter},
    {"find-next", {'n'}, IN_SEARCHED, NULL, 0, NULL, "next hit", do_find_next},
    {"find-previous", {'N'}, IN_SEARCHED, NULL, 0, NULL, "previous hit", do_find_previous},
    {"mark", {'m'}, IN_VIEWS, "Mark", 8, "all|none",
	"mark the frame, or not; all: those that are shown; none: no frame", do_mark},
    {"compare", {'='}, IN_LISTS | IN_DETAIL | IN_WIRE, "Compare", 9, NULL,
	"two marked frames, or the marked and the selected one: what differs", do_compare},
    {"next-mark", {'M'}, IN_LISTS, NULL, 0, NULL, "next marked frame", do_next_mark},
    {"copy", {'y'}, IN_VIEWS, "Copy", 8, NULL, "the frame as line, fields, hex, recipe and command",
	do_copy},
    {"save", {'S'}, IN_VIEWS, "Save", 8, NULL,
	"save frames as pcapng or pcap: the shown, marked or all; or the screen as text", do_save},
    {"w", {0}, 0, NULL, 0, "FILE", "save the frames that are shown", do_w},
    {"outside", {'o'}, IN_VIEWS, NULL, 0, NULL,
	"open the frames in Wireshark or termshark, this one selected", do_outside},
    {"capture", {'c'}, IN_LISTS, NULL, 0, NULL, "capture off or on", do_capture},
    {"time", {'t'}, IN_VIEWS, NULL, 0, NULL,
	"time since the start, since the row above, clock, since the last mark", do_time},
    {"names", {'a'}, IN_VIEWS, NULL, 0, NULL, "addresses as names or numbers", do_names},
    {"theme", {'T'}, IN_READING, NULL, 0, "NAME", "next theme: auto dark light contrast mono",
	do_theme},
    {"undo", {'u', K_CTRL('_')}, IN_VIEWS | IN_FORM, NULL, 0, NULL,
	"undo the last change of the form", do_undo},
    {"redo", {K_CTRL('^')}, IN_VIEWS | IN_FORM, NULL, 0, NULL, "redo it", do_redo},
    {"zoom", {'z'}, IN_LISTS, NULL, 0, NULL, "the pane takes the room of all, or not", do_zoom},
    {"larger", {'+'}, IN_LISTS, NULL, 0, NULL, "larger pane", do_larger},
    {"smaller", {'-'}, IN_LISTS, NULL, 0, NULL, "smaller pane", do_smaller},
    {"command", {':'}, IN_READING, NULL, 0, NULL,
	"command line: every action by name; 42, +100, 50% go to a frame", do_command},
    {"up", {'k', K_UP}, IN_MOVING, NULL, 0, NULL, "up; holds the list, capture goes on", do_up},
    {"down", {'j', K_DOWN}, IN_MOVING, NULL, 0, NULL, "down", do_down},
    {"page-up", {K_PAGE_UP, K_CTRL('b')}, IN_MOVING, NULL, 0, NULL, "a page up", do_page_up},
    {"page-down", {K_PAGE_DOWN, K_CTRL('f')}, IN_MOVING, NULL, 0, NULL, "a page down",
	do_page_down},
    {"half-up", {K_CTRL('u')}, IN_MOVING, NULL, 0, NULL, "half a page up", do_half_up},
    {"half-down", {K_CTRL('d')}, IN_MOVING, NULL, 0, NULL, "half a page down", do_half_down},
    {"oldest", {'g', K_HOME}, IN_MOVING, NULL, 0, NULL, "the oldest, the first", do_home},
    {"newest", {'G', K_END}, IN_MOVING, NULL, 0, NULL, "the newest, and follow", do_end},
    {"left", {'h', K_LEFT}, IN_LISTS | IN_FIELDS | IN_WIRE | IN_COMPARE, NULL, 0, NULL,
	"scroll Info back; fold; the part before; the first frame", do_left},
    {"right", {'l', K_RIGHT}, IN_LISTS | IN_FIELDS | IN_WIRE | IN_COMPARE, NULL, 0, NULL,
	"scroll Info; unfold; the next part; the second frame", do_right},
    {"redraw", {K_CTRL('l')}, IN_READING | IN_FORM, NULL, 0, NULL, "draw the screen anew",
	do_redraw},
    {"suspend", {K_CTRL('z')}, IN_READING | IN_FORM | IN_DIALOG | IN_PROMPT, NULL, 0, NULL,
	"suspend; fg comes back", do_suspend},
    {"interrupt", {K_CTRL('c')}, IN_READING | IN_FORM | IN_DIALOG, NULL, 0, NULL,
	"stop sending; else quit", do_interrupt},
    {"back", {K_ESC}, IN_READING | IN_FORM, "Back", 9, NULL, "back one step; never quits", do_back},
    {"quit", {'q', KEY_FN(10)}, IN_READING | IN_FORM, "Quit", 3, NULL, "back; at the top: quit",
	do_quit},
    {"sort", {0}, 0, NULL, 0, "COLUMN",
	"in order by no time kind at dst src type len info; once more turns it", do_sort},
    {"promiscuous", {0}, 0, NULL, 0, "on|off", "take also what is not for this port",
	do_promiscuous},
    {"frame", {0}, 0, NULL, 0, "RECIPE", "put a frame into the form: eth / arp", do_frame},
    {"clear", {0}, 0, NULL, 0, NULL, "forget all frames", do_clear},
    {"mouse", {0}, 0, NULL, 0, "on|off", "mouse events, or the mouse left to the terminal",
	do_mouse},
    {"messages", {0}, 0, NULL, 0, NULL, "the last 100 messages", do_messages},
    {"about", {0}, 0, NULL, 0, NULL, "version, libraries, rights in force", do_about},
    {0},
};

static bool
has_key(const struct action *action, uint32_t key)
{
	for (unsigned i = 0; i < ACTION_KEYS && action->keys[i]; i++)
		if (action->keys[i] == key)
			return true;
	return false;
}

static bool
is_letter(uint32_t key)
{
	return key > ' ' && key < K_NAMED;
}

const struct action *
action_of_key(uint32_t key, enum place place)
{
	if (place & IN_TYPING && (is_letter(key) || key == K_SPACE))
		return NULL;
	for (const struct action *action = actions; action->name; action++)
		if (action->places & place && has_key(action, key))
			return action;
	return NULL;
}

const struct action *
action_of_word(const char *word, size_t length)
{
	const struct action *found = NULL;

	for (const struct action *action = actions; action->name; action++) {
		if (strncmp(action->name, word, length))
			continue;
		if (strlen(action->name) == length)
			return action;
		found = found ? (const struct action *)actions : action;
	}
	return found == actions && strncmp(actions[0].name, word, length) ? NULL : found;
}

/* The key that the bar names: a letter where letters are commands, else a function key. */
static uint32_t
bar_key(const struct action *action, enum place place)
{
	for (unsigned i = 0; i < ACTION_KEYS && action->keys[i]; i++)
		if (!(place & IN_TYPING) || !is_letter(action->keys[i]))
			return action->keys[i];
	return 0;
}

void
action_bar(enum place place, int columns, struct text *out)
{
	bool shown[128] = {false};
	int used = 1;

	/* light ones first, as long as they fit; then in the order of the table */
	for (unsigned weight = 1; weight < 10; weight++) {
		for (unsigned i = 0; actions[i].name; i++) {
			char chars[64];
			struct text t = text_on(chars, sizeof chars);

			if (!(actions[i].places & place) || actions[i].weight != weight ||
			    !actions[i].bar || !bar_key(&actions[i], place))
				continue;
			key_label(&t, bar_key(&actions[i], place));
			text_addf(&t, ":%s ", actions[i].bar);
			if (used + (int)t.length - 1 > columns)
				continue;
			used += (int)t.length;
			shown[i] = true;
		}
	}
	for (unsigned i = 0; actions[i].name; i++) {
		if (shown[i]) {
			text_char(out, ' ');
			key_label(out, bar_key(&actions[i], place));
			text_addf(out, ":%s", actions[i].bar);
		}
	}
}

bool
action_command(struct app *app, const char *line, struct why *why)
{
	const struct action *action;
	size_t length;

	line += strspn(line, " \t");
	length = strcspn(line, " \t");
	if (!length)
		return true;
	if (isdigit((unsigned char)line[*line == '+' || *line == '-']))
		return do_goto(app, line, why);
	action = action_of_word(line, length);
	if (!action)
		return no(why, EXIT_USAGE,
		    "\"%.*s\" is not a command, or the start of several: Tab lists them",
		    (int)length, line);
	line += length;
	line += strspn(line, " \t");
	action->run(app, *line ? line : NULL);
	return true;
}

static void
add_places(unsigned places, struct text *out)
{
	static const struct {
		unsigned place;
		const char *name;
	} names[] = {{IN_RECEIVED, "received"}, {IN_SENT, "sent"}, {IN_FORM, "form"},
	    {IN_FIELDS, "fields"}, {IN_BYTES, "bytes"}, {IN_PICKER, "picker"}, {IN_PAGE, "page"},
	    {IN_DIALOG, "dialog"}, {IN_PROMPT, "prompt"}, {IN_WIRE, "wire"},
	    {IN_COMPARE, "compare"}};
	const char *mark = "";

	for (unsigned i = 0; i < sizeof names / sizeof names[0]; i++) {
		if (places & names[i].place) {
			text_addf(out, "%s%s", mark, names[i].name);
			mark = ",";
		}
	}
	if (!*mark)
		text_char(out, '-');
}

void
ui_keys(struct text *out)
{
	for (const struct action *action = actions; action->name; action++) {
		text_addf(out, "%-15s ", action->name);
		for (unsigned i = 0; i < ACTION_KEYS && action->keys[i]; i++) {
			if (i)
				text_char(out, ' ');
			key_spell(out, action->keys[i]);
		}
		if (!action->keys[0])
			text_addf(out, ":%s%s%s", action->name, action->argument ? " " : "",
			    action->argument ? action->argument : "");
		text_char(out, '\t');
		add_places(action->places, out);
		text_addf(out, "\t%s\n", action->help);
	}
}
