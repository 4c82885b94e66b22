/* SPDX-License-Identifier: BSD-2-Clause */
/* A capture file that is sent again: see replay.h. Knows one frame at a time. */
#include "session/replay.h"

#include "base/clock.h"
#include "port/keeper.h"
#include "wire/wire.h"

#include <ctype.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

enum {
	HEADER = 14,       /* of Ethernet: what is shorter no port takes */
	SOURCE = 6,        /* where the source address is */
	AT_ONCE = 64,      /* records that are read at one call */
	FACTOR_MAX = 10000 /* times faster or slower */
};

struct replay {
	struct port *file;
	char *path;   /* NULL: it is open, and that is all */
	bool touched; /* a frame has been passed */
	struct replay_speed speed;
	bool from_me;
	struct replay_count count;
	uint64_t rounds, round; /* how often it is sent, 0 = until stopped; which time this is */

	bool ready, started;
	int64_t time, first;   /* as the file says: of the frame; of the one from which time counts,
				*/
	int64_t start, last;   /* which was due then (steady clock); when the last one was */
	int64_t began;         /* when the first one of this round was */
	uint64_t passed;       /* frames of this round */
	const struct port *to; /* while reading */
	uint32_t n;
	uint8_t bytes[DRAFT_MAX];
};

struct replay *
replay_of(struct port *file, struct replay_speed speed, bool from_me)
{
	struct replay *r = malloc(sizeof *r);

	if (r) {
		memset(r, 0, offsetof(struct replay, bytes));
		r->file = file;
		r->speed = speed;
		r->from_me = from_me;
		r->rounds = r->round = 1;
	}
	return r;
}

struct replay *
replay_open(const char *path, struct replay_speed speed, bool from_me, struct why *why)
{
	struct port *file = file_open(path, false, why);
	struct replay *r = file ? replay_of(file, speed, from_me) : NULL;

	if (r && strcmp(path, "-") && !(r->path = strdup(path))) {
		replay_free(r);
		r = NULL;
	} else if (file && !r) {
		port_close(file);
	}
	if (file && !r)
		no(why, EXIT_FAILED, "There is no memory to replay a file");
	return r;
}

void
replay_free(struct replay *r)
{
	if (!r)
		return;
	port_close(r->file);
	free(r->path);
	free(r);
}

bool
replay_loop(struct replay *r, uint64_t rounds, struct why *why)
{
	if (!r->path && rounds != 1)
		return no(why, EXIT_USAGE,
		    "%s cannot be read a second time - it is sent once, or give a file",
		    r->file->name);
	r->rounds = rounds;
	return true;
}

uint64_t
replay_rounds(const struct replay *r)
{
	return r->rounds;
}

static bool
reopen(struct replay *r, struct why *why)
{
	struct port *file = file_open(r->path, false, why);

	if (!file)
		return false;
	port_close(r->file);
	r->file = file;
	r->ready = false;
	return true;
}

/* The time from the last frame to the first one of another round. */
static int64_t
gap(const struct replay *r)
{
	int64_t each = r->passed > 1 ? (r->last - r->began) / (int64_t)(r->passed - 1) : 0;

	return each > 0 ? each : NS_PER_S;
}

/* Whether it is to go on from its beginning; not if nothing in it can be sent. */
static bool
has_round(const struct replay *r)
{
	return r->passed && (!r->rounds || r->round < r->rounds);
}

static bool
go_round(struct replay *r, struct why *why)
{
	if (!reopen(r, why))
		return false;
	r->last += gap(r);
	r->started = false;
	r->passed = 0;
	r->round++;
	return true;
}

bool
replay_again(struct replay *r, struct why *why)
{
	if (!r->touched)
		return true;
	if (!r->path)
		return no(
		    why, EXIT_USAGE, "Not sent: %s cannot be read a second time", r->file->name);
	if (!reopen(r, why))
		return false;
	r->started = r->touched = false;
	r->round = 1;
	r->passed = 0;
	r->count = (struct replay_count){.sendable = 0};
	return true;
}

static void
take(void *context, const struct port_frame *frame)
{
	struct replay *r = context;
	struct replay_count again = {.sendable = 0}, *count = r->round > 1 ? &again : &r->count;
	bool fits = frame->len <= sizeof r->bytes &&
		    (frame->caplen < HEADER || port_fits(r->to, frame->bytes, frame->len, NULL));

	if (frame->foreign) {
		count->foreign++;
	} else if (frame->len < HEADER) {
		count->small++;
	} else if (!fits) {
		count->large++;
	} else if (frame->caplen < frame->len) {
		count->cut++;
	} else {
		count->sendable++;
		r->n = frame->len;
		r->time = frame->time;
		r->ready = true;
		memcpy(r->bytes, frame->bytes, frame->len);
		if (r->from_me && r->to->has_mac)
			memcpy(r->bytes + SOURCE, r->to->mac, sizeof r->to->mac);
	}
}

enum replay_next
replay_next(struct replay *r, const struct port *to, struct why *why)
{
	bool came = false;

	r->to = to;
	for (int i = 0; i < AT_ONCE && !r->ready; i++) {
		struct why told = {.text = ""};

		came |= r->file->ops->receive(r->file, 1, take, r, &told) > 0;
		if (r->ready)
			break;
		if (r->file->state != PORT_END)
			continue;
		if (told.text[0] && told.status != EXIT_OK)
			no(why, told.status, "%s", told.text);
		else if (has_round(r) && keeper_busy())
			return REPLAY_WAITS; /* nothing can be opened just now */
		else if (has_round(r) && go_round(r, why))
			continue;
		return REPLAY_END;
	}
	return r->ready ? REPLAY_FRAME : came ? REPLAY_GOES_ON : REPLAY_WAITS;
}

void
replay_pass(struct replay *r)
{
	r->ready = false;
	r->touched = true;
	r->passed++;
}

const uint8_t *
replay_bytes(const struct replay *r, size_t *n)
{
	*n = r->n;
	return r->bytes;
}

int64_t
replay_due(struct replay *r, int64_t now)
{
	__int128 since;
	int64_t due;

	if (r->speed.max)
		return now;
	if (!r->started && r->round == 1)
		r->last = now;
	/* a file may say anything: where its time goes back, it counts from there */
	since = (__int128)r->time - r->first;
	since = since * r->speed.den / (r->speed.num ? r->speed.num : 1);
	if (!r->started)
		r->began = r->last;
	if (!r->started || since < r->last - r->start || since > INT64_MAX / 4) {
		r->started = true;
		r->first = r->time;
		r->start = r->last;
		since = 0;
	}
	due = r->last = r->start + (int64_t)since;
	if (now - due > REPLAY_LATE_MS * NS_PER_MS) {
		r->start += now - due;
		due = r->last = now;
	}
	return due;
}

const char *
replay_name(const struct replay *r)
{
	return r->file->name;
}

struct replay_speed
replay_speed(const struct replay *r)
{
	return r->speed;
}

const struct replay_count *
replay_count(const struct replay *r)
{
	return &r->count;
}

void
replay_left_out(const struct replay *r, const char *port, struct text *out)
{
	const struct replay_count *c = &r->count;
	const struct {
		uint64_t n;
		const char *one, *many;
		bool names;
	} kinds[] = {
	    {c->large, "is longer than", "are longer than", true},
	    {c->small, "is too short", "are too short", false},
	    {c->cut, "was not captured whole", "were not captured whole", false},
	    {c->foreign, "is not Ethernet", "are not Ethernet", false},
	};
	const char *mark = "";

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
		if (!kinds[i].n)
			continue;
		text_addf(out, "%s%" PRIu64 " %s", mark, kinds[i].n,
		    kinds[i].n == 1 ? kinds[i].one : kinds[i].many);
		if (kinds[i].names)
			text_addf(out, " %s takes", port);
		mark = ", ";
	}
}

/* "2", "0.25" as a fraction. */
static bool
take_decimal(const char **at, uint64_t *num, uint64_t *den)
{
	bool point = false, digits = false;

	*num = 0;
	*den = 1;
	for (; isdigit((unsigned char)**at) || (**at == '.' && !point); (*at)++) {
		if (**at == '.') {
			point = true;
			continue;
		}
		digits = true;
		if (*num > UINT32_MAX / 100 || *den > UINT32_MAX / 100)
			return false;
		*num = *num * 10 + (uint64_t)(**at - '0');
		*den *= point ? 10 : 1;
	}
	return digits;
}

bool
replay_speed_parse(const char *text, struct replay_speed *speed, struct why *why)
{
	const char *at = text;
	uint64_t num, den, below = 1, below_den = 1;
	char room[48];
	struct text shown = text_on(room, sizeof room);
	bool fine;

	if (!strcmp(text, "max")) {
		*speed = (struct replay_speed){.max = true};
		return true;
	}
	fine = take_decimal(&at, &num, &den);
	if (fine && *at == '/' && at++)
		fine = take_decimal(&at, &below, &below_den);
	num *= below_den;
	den *= below;
	fine = fine && (!*at || !strcmp(at, "x")) && num && den && num <= UINT32_MAX &&
	       den <= UINT32_MAX && num / den <= FACTOR_MAX && den / num <= FACTOR_MAX;
	if (fine) {
		*speed = (struct replay_speed){.num = (uint32_t)num, .den = (uint32_t)den};
		return true;
	}
	text_safe_string(&shown, text);
	return no(why, EXIT_USAGE,
	    "speed: \"%s\" is none of 2 (twice as fast), 1/2 (half as fast), max", room);
}

void
replay_speed_print(struct replay_speed speed, struct text *out)
{
	if (speed.max)
		text_add(out, "max");
	else if (speed.den == 1)
		text_addf(out, "%" PRIu32 "x", speed.num);
	else
		text_addf(out, "%" PRIu32 "/%" PRIu32 "x", speed.num, speed.den);
}
