/* SPDX-License-Identifier: BSD-2-Clause */
/* What others ask of the form: see form.h. Knows frames that come into it and whether it may be
 * sent; not how it is typed into. */
#include "ui/form.h"

#include "session/resend.h"
#include "session/undo.h"
#include "ui/form_inside.h"

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
	struct why why;

	if (!resend_take(app->session, record, reply, app->wall, &why)) {
		app_say(app, "%s", why.text);
		return;
	}
	form_refresh(app);
	app_say(app,
	    "Frame %s%llu is in the form%s: %sb and 3 change it, u brings the old one back",
	    record->stage == STAGE_RECEIVED ? "" : "S", (unsigned long long)record->no,
	    reply ? ", turned round" : "", session_reads(app->session) ? "" : "s sends it, ");
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
	if (s->job[JOB_FORM].vary)
		text_add(out, ", varies");
	if (faults)
		text_addf(out, ", not ready: %u to fix", faults);
}
