/* SPDX-License-Identifier: BSD-2-Clause */
/* Commands that show, choose and keep: see commands.h. Knows what is asked for; what a screen looks
 * like, only the front does. */
#include "session/commands.h"

#include "session/look.h"
#include "session/script.h"
#include "wire/kind.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

enum {
	PIECE = 512 /* frames that are saved in one turn */
};

/* "S3 02:..:01 > ff:.., 60 B: Hello lab": a frame in one line. */
static void
say_frame(struct text *out, const struct record *r, const struct dissection *d)
{
	char mac[MAC_TEXT];

	text_addf(out, "%s%" PRIu64 " ", r->stage == STAGE_RECEIVED ? "" : "S", r->no);
	if (!r->foreign && r->caplen >= 12) {
		mac_print(r->bytes + 6, mac);
		text_addf(out, "%s > ", mac);
		mac_print(r->bytes, mac);
		text_addf(out, "%s, ", mac);
	}
	text_addf(out, "%" PRIu32 " B: ", r->len);
	look_summary(r, d, out);
}

/* Every value of a key in a frame, with blanks between. */
static bool
say_field(struct text *out, const struct dissection *d, const char *key, struct why *why)
{
	int span = span_find(d, key, -1, 0);

	if (span < 0)
		return no(why, EXIT_FAILED, "the frame has no %s", key);
	for (const char *gap = ""; span >= 0; gap = " ") {
		text_add(out, gap);
		if (d->span[span].flags & SHORT)
			text_add(out, "cut");
		else
			span_print(d, (unsigned)span, out);
		span = span_find(d, key, -1, (unsigned)span + 1);
	}
	return true;
}

static bool
print_record(struct order *order, bool sent, const char *key, struct why *why)
{
	const struct record *r = command_newest(order->session, sent);
	struct dissection *d = r ? malloc(sizeof *d) : NULL;
	bool fine = true;

	if (!r)
		return no(why, EXIT_FAILED, "there is no such frame yet");
	if (!d)
		return no_memory(why);
	look_dissect(d, r);
	if (*key)
		fine = say_field(order->said, d, key, why);
	else
		say_frame(order->said, r, d);
	free(d);
	return fine;
}

bool
command_print(struct order *order, const char *argument, struct why *why)
{
	struct session *s = order->session;
	size_t length = strcspn(argument, " ");
	const char *rest = argument + length + strspn(argument + length, " ");

	if (length == 2 && !memcmp(argument, "rx", 2) && (!*rest || field_find(rest, NULL)))
		return print_record(order, false, rest, why);
	if (length == 2 && !memcmp(argument, "tx", 2) && (!*rest || field_find(rest, NULL)))
		return print_record(order, true, rest, why);
	if (field_find(argument, NULL))
		return say_field(order->said, &s->draft.d, argument, why);
	length = strlen(argument);
	if (length >= 2 && argument[0] == '"' && argument[length - 1] == '"') {
		argument++;
		length -= 2;
	}
	text_safe(order->said, (const uint8_t *)argument, length);
	return true;
}

bool
command_snapshot(struct order *order, const char *argument, struct why *why)
{
	struct work *later = NULL;

	if (!order->ops || !order->ops->snapshot)
		return no(why, EXIT_FAILED, "there is nothing to be seen here");
	if (!order->ops->snapshot(order->context, argument, order->sure, &later, why))
		return false;
	if (later)
		order->wait = (struct wait){.what = WAIT_WORK, .work = later};
	return true;
}

/* Frames that are being saved: those that were shown when it began. */
struct saving {
	struct work work; /* first */
	struct dump *dump;
	uint64_t at, last; /* places in the view */
	struct text *said;
};

static bool
save_piece(struct work *work, const struct session *s, bool *done, struct why *why)
{
	struct saving *saving = (struct saving *)work;
	struct dump *dump = saving->dump;

	for (unsigned n = 0; n < PIECE && saving->at <= saving->last && saving->at; n++) {
		const struct record *r = view_at(s->view, saving->at++);
		struct port_frame frame;
		struct dump_source source;

		if (!r)
			continue;
		frame = record_frame(r);
		source = session_source(s->port[r->port], &frame);
		if (!dump_frame(dump, &source, &frame, record_comment(r), why))
			return false;
	}
	if (saving->at <= saving->last && saving->at)
		return true;
	*done = true;
	saving->dump = NULL;
	text_addf(saving->said, "%" PRIu64 " frames saved", dump_frames(dump));
	return dump_close(dump, why);
}

static void
end_saving(struct work *work)
{
	struct saving *saving = (struct saving *)work;

	if (saving->dump)
		dump_abandon(saving->dump);
	free(saving);
}

bool
command_save(struct order *order, const char *argument, struct why *why)
{
	const struct dump_options options = {.whole = true, .overwrite = order->sure};
	const struct view *view = order->session->view;
	struct saving *saving;

	if (!strcmp(argument, "-"))
		return no(why, EXIT_USAGE, "name a file: -w - is for standard output");
	saving = calloc(1, sizeof *saving);
	if (!saving)
		return no_memory(why);
	*saving = (struct saving){.work = {.step = save_piece, .end = end_saving},
	    .dump = dump_open(argument, &options, why),
	    .at = view_first(view),
	    .last = view_last(view),
	    .said = order->said};
	if (!saving->dump) {
		free(saving);
		return false;
	}
	order->wait = (struct wait){.what = WAIT_WORK, .work = &saving->work};
	return true;
}

bool
check_filter(const char *argument, struct why *why)
{
	struct sieve *sieve = *argument ? sieve_new(argument, NULL, NULL, why) : NULL;

	sieve_free(sieve);
	return !*argument || sieve;
}

bool
command_filter(struct order *order, const char *argument, struct why *why)
{
	return session_filter(order->session, argument, why);
}

bool
check_exit(const char *argument, struct why *why)
{
	char *end;
	unsigned long status = strtoul(argument, &end, 10);

	return (strspn(argument, "0123456789") == strlen(argument) && status < 126) ||
	       no(why, EXIT_USAGE, "the status is a number up to 125");
}

bool
command_exit(struct order *order, const char *argument, struct why *why)
{
	(void)why;
	order->ends = true;
	order->status = atoi(argument);
	return true;
}
