/* SPDX-License-Identifier: BSD-2-Clause */
/* See status.h. */
#include "ui/status.h"

#include "session/job.h"
#include "ui/list.h"
#include "wire/kind.h"

#include <ctype.h>
#include <string.h>

/* "eth0 up 1000/full  me 02:..  rx 1044  tx 3  lost 0", the more important first. */
static void
add_status(const struct app *app, int cols, struct text *out)
{
	const struct session *s = app->session;
	const struct port *port = s->port[s->seat];
	uint64_t received = 0, sent = 0, lost = 0;
	char mac[MAC_TEXT];

	for (unsigned i = 0; i < s->ports; i++) {
		if (s->show_all || i == s->seat) {
			received += s->count[i].received;
			sent += s->count[i].sent;
			lost += s->port[i]->lost;
		}
	}
	text_add(out, s->lab ? " lab, at " : " ");
	text_add(out, port->name); /* safe already */
	if (port->percent < 0)
		text_addf(out, " %s", port_state_name(port->state));
	if (port->mbit && port->state == PORT_UP)
		text_addf(out, " %u%s", port->mbit,
		    port->duplex == PORT_DUPLEX_FULL   ? "/full"
		    : port->duplex == PORT_DUPLEX_HALF ? "/half"
						       : "");
	if (port->has_mac && cols >= 80) {
		mac_print(port->mac, mac);
		text_addf(out, "  me %s", mac);
	}
	text_addf(out, "  rx %llu%s tx %llu%s lost %llu", (unsigned long long)received,
	    cols < 80 ? "" : " ", (unsigned long long)sent, cols < 80 ? "" : " ",
	    (unsigned long long)lost);
	if (s->dump && !dump_stopped(s->dump))
		text_add(out, "  saving");
}

/* "98k": a count in four columns. */
static void
add_count(uint64_t n, struct text *out)
{
	text_addf(out,
	    n < 10000      ? "%llu"
	    : n < 10000000 ? "%lluk"
			   : "%lluM",
	    (unsigned long long)(n < 10000      ? n
				 : n < 10000000 ? n / 1000
						: n / 1000000));
}

/* The file that was asked for does not grow any more. */
static const char not_saving[] = "NOT SAVING ";

/* What was sent comes back. */
static const char loop[] = "LOOP ";

/* "SENDING 10/s 3/10 ": how many leave in a second, and where one job sends, how far it is. */
static void
add_sending(const struct session *s, struct text *out)
{
	double rate = cap_rate(&s->cap, s->steady), wanted = 0;
	const struct job *only = NULL;
	unsigned jobs = 0;
	bool slowed = false, known = true;

	for (unsigned i = 0; i < JOBS_MAX; i++) {
		if (s->job[i].state != JOB_RUNS)
			continue;
		jobs++;
		only = &s->job[i];
		slowed |= only->slowed;
		known &= !only->replay;
		wanted += job_rate(only);
	}
	if (!jobs)
		return;
	text_add(out, "SENDING ");
	/* what is counted in a second is a frame, or a burst, more where a timer was late */
	if (known && !slowed && (rate > wanted || wanted <= 1))
		rate = wanted;
	if (rate > 0)
		text_addf(out, rate < 10 ? "%.2g/s " : "%.0f/s ", rate);
	if (slowed)
		text_add(out, "LIMIT ");
	if (jobs > 1) {
		text_addf(out, "%u jobs ", jobs);
		return;
	}
	text_addf(out, "%llu", (unsigned long long)only->done);
	if (only->times)
		text_addf(out, "/%llu", (unsigned long long)only->times);
	text_char(out, ' ');
}

/* What always stands in the corner, in words. */
static void
add_state(struct app *app, struct text *out)
{
	const struct session *s = app->session;
	const struct port *port = s->port[s->seat];
	const struct list *list = app_list(app, MAIN_RECEIVED);

	if (s->guard.found != GUARD_FINE)
		text_add(out, loop);
	if (dump_stopped(s->dump))
		text_add(out, not_saving);
	if (s->receive_only)
		text_add(out, "RX-ONLY ");
	add_sending(s, out);
	if (port->state == PORT_END || port->percent >= 0) {
		if (port->state == PORT_END)
			text_addf(out, "FILE%s%s", port->broken ? " " : "",
			    port->broken ? port->broken : "");
		else
			text_addf(out, "FILE %d%%", port->percent);
	} else if (!s->capturing) {
		text_add(out, "CAPTURE OFF");
	} else if (list->following) {
		text_add(out, "FOLLOW");
	} else {
		text_add(out, "HELD");
		if (list_newer(list)) {
			text_add(out, " +");
			add_count(list_newer(list), out);
		}
		if (list_gone(list)) {
			text_add(out, ", ");
			add_count(list_gone(list), out);
			text_add(out, " gone");
		}
	}
	text_char(out, ' ');
}

/* Marks what is wrong, where it stands in the corner. */
static void
mark_wrong(struct region screen, const char *right, int state, const char *words)
{
	const char *at = strstr(right, words);

	if (at)
		draw_mark(screen, 0, state + (int)(at - right), (int)strlen(words) - 1, STYLE_BAD);
}

/* What does not fit goes as a whole: no half number is left, and no name of one. */
static void
cut_words(char *words, int width)
{
	size_t end = text_fit(words, width > 0 ? (size_t)width : 0);

	if (!words[end])
		return;
	while (end && (words[end] != ' ' || !isdigit((unsigned char)words[end - 1])))
		end--;
	if (end)
		words[end] = '\0';
}

void
status_draw(struct app *app, struct region screen)
{
	char left[TEXT_MAX], right[96];
	struct text l = text_on(left, sizeof left), r = text_on(right, sizeof right);
	int width, state;

	add_state(app, &r);
	width = screen.cols - (int)text_columns(right) - 1;
	add_status(app, screen.cols, &l);
	if ((int)text_columns(left) > width) { /* the own address gives way before a count does */
		l = text_on(left, sizeof left);
		add_status(app, 0, &l);
		cut_words(left, width);
	}
	draw_padded(screen, 0, 0, screen.cols, STYLE_STATUS, "");
	draw_text(screen, 0, 0, width > 0 ? width : 0, STYLE_STATUS, left);
	state = screen.cols - draw_right(screen, 0, screen.cols, STYLE_STATUS, right);
	mark_wrong(screen, right, state, loop);
	mark_wrong(screen, right, state, not_saving);
}
