/* SPDX-License-Identifier: BSD-2-Clause */
/* The key bar: see bar.h. Knows which keys a place shows first; what they do the table knows. */
#include "ui/bar.h"

#include <string.h>

#include "ui/do.h"
#include "ui/key.h"

enum {
	ROWS_MAX = 256 /* of the table */
};

const struct bar bars[] = {
    {IN_RECEIVED, "help open pane send quit hold edit builder filter repeat presets find wire save "
		  "reply mark jobs compare ends port"},
    {IN_SENT, "help open pane send quit repeat edit why builder find presets jobs jump wire save "
	      "keep mark compare ends port"},
    {IN_FORM, "help send-form repeat back next-field presets builder suggest undo wire jobs "
	      "keep clear-field port quit"},
    {IN_DETAIL, "help back explain other previous-frame next-frame edit reply wire find copy "
		"filter send builder mark outside quit"},
    {IN_WIRE, "help back explain other faster slower bits form-frame next-frame previous-frame "
	      "edit quit"},
    {IN_COMPARE, "help back go-to-field edit reply wire mark copy filter quit"},
    {IN_PICKER, "help use quit receive-only back"},
    {IN_PAGE, "help find back quit"},
    {IN_PRESETS, "help preset-use back preset-other preset-save preset-remove preset-edit "
		 "preset-rename quit"},
    {IN_JOBS, "help job-start back job-step job-keep job-preview job-delete quit"},
    {IN_ENDS, "help beacon back quit"},
    {IN_TAKING, "help taken back clear-text quit"},
    {IN_BUILD, "help change add back other remove pin-field build-send find build-repeat undo wire "
	       "presets move-earlier move-later original revert quit"},
    {IN_BUILD_BYTES, "help other overwrite back delete-byte build-send find build-repeat undo copy "
		     "presets quit"},
    {IN_BUILD_TYPE, "done next-value cancel values"},
    {IN_DIALOG, "answer choose cancel"},
    {IN_PROMPT, "done complete cancel earlier"},
    {IN_CHOOSE, "take cancel"},
    {0, NULL},
};

static const char *
names_of(enum place place)
{
	for (const struct bar *bar = bars; bar->places; bar++)
		if (bar->places & place)
			return bar->names;
	return "";
}

static void
add(const struct action *action, enum place place, struct text *out)
{
	key_label(out, action_key_in(action, place));
	text_addf(out, ":%s", action->bar);
}

void
bar_print(const struct action *actions, enum place place, bool sends, int columns, struct text *out)
{
	bool shown[ROWS_MAX] = {false};
	int used = 0;

	for (const char *name = names_of(place); *name; name += strspn(name, " ")) {
		size_t length = strcspn(name, " ");
		const struct action *action = action_of_word(actions, name, length);
		char chars[64];
		struct text t = text_on(chars, sizeof chars);

		name += length;
		if (!action || !action->bar || !action_key_in(action, place))
			continue;
		if (!sends && (action->run == do_send || action->run == do_repeat))
			continue;
		add(action, place, &t);
		if (used + 1 + (int)text_columns(chars) > columns)
			continue;
		used += 1 + (int)text_columns(chars);
		shown[action - actions] = true;
	}
	for (unsigned i = 0; actions[i].name; i++) {
		if (!shown[i])
			continue;
		text_char(out, ' ');
		add(&actions[i], place, out);
	}
}
