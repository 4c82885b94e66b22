/* SPDX-License-Identifier: BSD-2-Clause */
/* What others ask of the form: see form.h. Knows frames that come into it and whether it may be
 * sent; not how it is typed into. */
#include "ui/form.h"

#include "session/reply.h"
#include "session/undo.h"
#include "ui/form_inside.h"

#include <string.h>

void
form_refresh(struct app *app)
{
	form_show(app, (struct form *)app->main[MAIN_FORM]);
}

static void
go(struct app *app, int step)
{
	struct form *form = form_of(app);
	const char *name;

	form->refused[0] = '\0';
	/* what is not valid yet goes first */
	if (step < 0 && form_faults(form)) {
		form_show(app, form);
		if (!form_faults(form))
			return;
	}
	name = undo_name(app->session, step);
	if (!name) {
		app_say(app, step < 0 ? "There is nothing to undo." : "There is nothing to redo.");
		return;
	}
	app_say(app, step < 0 ? "Undone: %s" : "Done again: %s", name);
	undo_go(app->session, step);
	form_show(app, form);
}

bool
form_on_title(struct app *app)
{
	return app_top(app)->place == IN_FORM && form_of(app)->on_title;
}

void
form_undo(struct app *app)
{
	go(app, -1);
}

void
form_redo(struct app *app)
{
	go(app, 1);
}

void
form_edit(struct app *app, const struct record *record, bool reply)
{
	struct session *s = app->session;
	const struct port *port = s->port[s->seat];
	struct self self = {.mac = {0}};
	struct why why;
	bool done;

	if (record->foreign) {
		app_say(app, "Frame %llu is not Ethernet - choose one that is",
		    (unsigned long long)record->no);
		return;
	}
	if (record->caplen < record->len) {
		app_say(app,
		    "Frame %llu was cut when it was captured - %u of its %u B are here - choose "
		    "one that is whole",
		    (unsigned long long)record->no, record->caplen, record->len);
		return;
	}
	if (port->has_mac)
		memcpy(self.mac, port->mac, sizeof self.mac);
	if (reply)
		done = reply_make(&s->draft, record->bytes, record->caplen, &self, app->wall, &why);
	else
		done = draft_load(&s->draft, record->bytes, record->caplen, &why);
	if (done)
		undo_origin(s, record);
	form_refresh(app);
	if (!done)
		app_say(app, "%s", why.text);
	else
		app_say(app,
		    "Frame %llu is in the form%s: s sends it, b and 3 change it, u brings the "
		    "old one back",
		    (unsigned long long)record->no, reply ? ", turned round" : "");
}

bool
form_ready(struct app *app)
{
	struct form *form = form_of(app);

	form_finish(app, form, form->at);
	for (unsigned i = 0; i < FORM_FIELDS; i++) {
		if (form->field[i].state == FORM_OK)
			continue;
		while (app->stacked)
			app_pop(app);
		app->focus = MAIN_FORM;
		form->at = i;
		app_say(app, "Not sent: %s: %s", form_kinds[i]->label, form->field[i].why.text);
		return false;
	}
	return true;
}

int
form_rows(struct app *app)
{
	struct form *form = form_of(app);
	int columns = form->pane.region.cols;

	if (app->focus != MAIN_FORM)
		return form_rows_wanted(NULL, columns ? columns : region_screen().cols);
	return form_rows_wanted(form, columns ? columns : region_screen().cols);
}

void
form_line(struct app *app, struct text *out)
{
	static const enum form_which shown[] = {FORM_DST, FORM_TYPE};
	const struct session *s = app->session;
	struct form *form = form_of(app);
	unsigned tags, faults = form_faults(form);

	for (unsigned i = 0; i < sizeof shown / sizeof shown[0]; i++) {
		form_kinds[shown[i]]->show(s, out);
		text_char(out, ' ');
	}
	form_carrier(&s->draft.d, &tags);
	if (tags) {
		text_add(out, "VLAN ");
		form_vlan.show(s, out);
		text_char(out, ' ');
	}
	text_addf(out, "%u B every ", payload_size(&s->draft));
	form_every.show(s, out);
	if (faults)
		text_addf(out, ", not ready: %u to fix", faults);
}
