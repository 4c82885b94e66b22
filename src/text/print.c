/* SPDX-License-Identifier: BSD-2-Clause */
/* Frames as lines of text: see print.h. */
#include "text/print.h"

#include <inttypes.h>
#include <time.h>

#include "base/clock.h"
#include "session/fate.h"
#include "session/look.h"
#include "wire/kind.h"

enum {
	HEADER_LEAST = 14, /* bytes of both addresses and the type */
	HEX_LINE = 16
};

void
print_iso(int64_t time, struct text *out)
{
	time_t seconds = (time_t)(time / NS_PER_S);
	char text[32];
	struct tm tm;

	if (gmtime_r(&seconds, &tm) && strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S", &tm))
		text_addf(out, "%s.%09" PRId64 "Z", text, time % NS_PER_S);
}

static void
add_seconds(struct text *out, int64_t ns)
{
	int64_t us = ns / NS_PER_US;

	text_addf(out, "%s%" PRId64 ".%06" PRId64, us < 0 ? "-" : "", (us < 0 ? -us : us) / 1000000,
	    (us < 0 ? -us : us) % 1000000);
}

static void
add_clock(struct text *out, int64_t time)
{
	time_t seconds = (time_t)(time / NS_PER_S);
	char text[16];
	struct tm tm;

	if (localtime_r(&seconds, &tm) && strftime(text, sizeof text, "%H:%M:%S", &tm))
		text_addf(out, "%s.%06" PRId64, text, time % NS_PER_S / NS_PER_US);
}

static void
add_time(struct text *out, const struct printer *p, const struct session *s, int64_t time)
{
	switch (p->time) {
	case TIME_REL:
		add_seconds(out, time - s->started);
		break;
	case TIME_DELTA:
		add_seconds(out, p->last ? time - p->last : 0);
		break;
	case TIME_CLOCK:
		add_clock(out, time);
		break;
	case TIME_ISO:
		print_iso(time, out);
		break;
	case TIME_EPOCH:
		text_addf(out, "%" PRId64 ".%09" PRId64, time / NS_PER_S, time % NS_PER_S);
		break;
	}
}

/* Dashes stand for what a frame does not have, so that the columns keep their number. */
static void
add_addresses(struct text *out, const struct record *r, uint32_t caplen)
{
	char destination[MAC_TEXT] = "-", source[MAC_TEXT] = "-";
	unsigned type;

	if (caplen >= 6)
		mac_print(r->bytes, destination);
	if (caplen >= 12)
		mac_print(r->bytes + 6, source);
	text_addf(out, "%s %s ", destination, source);
	if (caplen < HEADER_LEAST) {
		text_char(out, '-');
		return;
	}
	type = (unsigned)r->bytes[12] << 8 | r->bytes[13];
	text_addf(out, type <= 1500 ? "L=%u" : "0x%04x", type);
}

static void
print_bytes(const struct record *r, FILE *file)
{
	char line[128];

	for (uint32_t at = 0; at < r->caplen; at += HEX_LINE) {
		uint32_t n = r->caplen - at < HEX_LINE ? r->caplen - at : HEX_LINE;
		struct text t = text_on(line, sizeof line);

		text_addf(&t, "    %04x  ", (unsigned)at);
		text_hex(&t, r->bytes + at, n, ' ');
		text_addf(&t, "%*s  ", (int)(HEX_LINE - n) * 3, "");
		text_dots(&t, r->bytes + at, n);
		fprintf(file, "%s\n", line);
	}
}

void
print_header(const struct printer *p, const struct session *s, FILE *file)
{
	static const char *const time[] = {
	    [TIME_REL] = "seconds",
	    [TIME_DELTA] = "delta",
	    [TIME_CLOCK] = "clock",
	    [TIME_ISO] = "utc",
	    [TIME_EPOCH] = "epoch",
	};

	fprintf(file, "no %s %sk destination source type len info\n", time[p->time],
	    s->ports > 1 ? "port " : "");
}

void
print_frame(struct printer *p, const struct session *s, const struct record *r, FILE *file)
{
	char line[2048];
	struct text t = text_on(line, sizeof line);

	look_dissect(&p->d, r);
	text_addf(&t, "%s%" PRIu64 " ", r->stage == STAGE_RECEIVED ? "" : "S", r->no);
	add_time(&t, p, s, r->time);
	if (s->ports > 1)
		text_addf(&t, " %s", session_port_name(s, r->port));
	text_addf(&t, " %c ", session_kind(s, r, &p->d));
	add_addresses(&t, r, r->foreign ? 0 : r->caplen);
	text_addf(&t, " %" PRIu32 " ", r->len);
	fputs(line, file);
	t = text_on(line, sizeof line);
	look_summary(r, &p->d, &t);
	if (r->stage == STAGE_RECEIVED && fate_other(r)) {
		text_add(&t, " (");
		fate_words(s, r, false, &t);
		text_char(&t, ')');
	}
	fprintf(file, "%s\n", line);
	if (p->hex)
		print_bytes(r, file);
	p->last = r->time;
}
