/* SPDX-License-Identifier: BSD-2-Clause */
/* Comments on frames: see comment.h. Knows which frame is meant; the store keeps what is written.
 */
#include "ui/comment.h"

#include "ui/detail.h"
#include "ui/prompt.h"

void
comment_write(struct app *app, const char *text)
{
	const struct record *r = app_selected(app);
	struct session *s = app->session;
	char shown[TEXT_MAX];
	struct text t = text_on(shown, sizeof shown);
	bool sent;

	if (!r) {
		app_say(app, "There is no frame to write on yet.");
		return;
	}
	if (r->stage == STAGE_REFUSED) {
		app_say(app, "Frame S%llu was not sent: no file will have it, nor a comment on it.",
		    (unsigned long long)r->no);
		return;
	}
	sent = r->stage == STAGE_SENT;
	text_safe_string(&t, text);
	if (!store_comment(sent ? s->sent : s->received, r->no, shown)) {
		app_say(app, "Not written: the frame has gone, or there is no memory left.");
		return;
	}
	app->noted = true;
	app_say(app,
	    *shown ? "Frame %s%llu has a comment now. S saves it with the frame, as pcapng."
		   : "Frame %s%llu has no comment any more.",
	    sent ? "S" : "", (unsigned long long)r->no);
	detail_reload(app);
}

static bool
done(struct app *app, const char *line)
{
	comment_write(app, line);
	return true;
}

void
comment_open(struct app *app)
{
	static const struct prompt_ops ops = {
	    .label = "comment: ", .history = "comment", .done = done};
	const struct record *r = app_selected(app);
	char start[TEXT_MAX] = "";
	struct text t = text_on(start, sizeof start);

	if (!r) {
		app_say(app, "There is no frame to write on yet.");
		return;
	}
	text_add(&t, record_comment(r));
	prompt_open(app, &ops, start);
}
