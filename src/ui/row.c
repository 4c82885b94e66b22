/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * One frame as a row of a list. Knows columns and how many fit; what a frame says comes from its
 * dissection, made anew for each visible row.
 */
#include "ui/row.h"
#include "session/fate.h"

#include "base/clock.h"
#include "port/linktype.h"
#include "session/look.h"
#include "session/names.h"
#include "wire/kind.h"

#include <string.h>
#include <time.h>

enum {
	ROOM = 24, /* columns in which few words have to do */
	MAC = 17,
	TYPE = 6,
	LENGTH = 4,
	INFO_LEAST = 16, /* before there are seconds */
	INFO_GOOD = 28   /* before there is a length */
};

static int
digits_of(uint64_t n)
{
	int digits = 1;

	while (n /= 10)
		digits++;
	return digits;
}

/* For a mark or an S, and the greatest number that there is. */
static int
number_width(const struct app *app)
{
	int received = 1 + digits_of(store_last(app->session->received));
	int sent = 2 + digits_of(store_last(app->session->sent));
	int n = received > sent ? received : sent;

	return n < 4 ? 4 : n;
}

/* For a time of day, or seconds up to the newest frame: in a file made of several that may be older
 * than the first one. */
static int
seconds_width(const struct app *app, int digits)
{
	const struct store *received = app->session->received;
	const struct record *newest = store_get(received, store_last(received));
	int64_t ns = newest ? newest->time - app->session->started : 0;
	int n = digits_of((uint64_t)(ns < 0 ? -ns : ns) / NS_PER_S);

	if (app->time == ROW_TIME_CLOCK)
		return digits == 6 ? 12 : 8;
	return (n < 3 ? 3 : n) + (ns < 0) + 1 + digits;
}

static int
port_width(const struct app *app)
{
	int width = 0;

	for (unsigned i = 0; app->session->show_all && i < app->session->ports; i++) {
		int n = (int)strlen(session_port_name(app->session, i));

		width = n > width ? n : width;
	}
	return width > 8 ? 8 : width;
}

struct columns
columns_for(const struct app *app, int width)
{
	struct columns c = {
	    .two_rows = width < 60, .no = number_width(app), .digits = width >= 100 ? 6 : 3};
	int rest = width - 1 - (c.no + 1) - 2 - 2 * (MAC + 1) - (TYPE + 1);
	int seconds = seconds_width(app, c.digits);

	if (width >= 66)
		c.port = port_width(app);
	rest -= c.port ? c.port + 1 : 0;
	if (width < 80) {
		c.length = LENGTH;
		return c;
	}
	if (rest - (seconds + 1) >= INFO_LEAST) {
		c.seconds = seconds;
		rest -= seconds + 1;
	}
	if (rest - (LENGTH + 1) >= INFO_GOOD) {
		c.length = LENGTH;
		rest -= LENGTH + 1;
	}
	c.info = rest > 0 ? rest : 0;
	return c;
}

/* Seconds with a sign for what lies before the start. */
static void
add_seconds(int64_t ns, int digits, struct text *out)
{
	int64_t unit = digits == 6 ? NS_PER_US : NS_PER_MS, count;

	if (ns < 0)
		text_char(out, '-');
	count = (ns < 0 ? -ns : ns) / unit;
	text_addf(out, "%lld.%0*lld", (long long)(count / (NS_PER_S / unit)), digits,
	    (long long)(count % (NS_PER_S / unit)));
}

static int64_t
last_mark(const struct app *app, const struct record *record)
{
	const struct store *received = app->session->received;
	const struct record *mark = store_get(received, store_last_mark(received, record->no));

	return mark ? mark->time : app->session->started;
}

void
row_time(const struct app *app, const struct record *record, const struct record *previous,
    int digits, struct text *out)
{
	time_t second = (time_t)(record->time / NS_PER_S);
	struct tm clock;
	char chars[32];

	switch (app->time) {
	case ROW_TIME_CLOCK:
		localtime_r(&second, &clock);
		strftime(chars, sizeof chars, "%H:%M:%S", &clock);
		text_add(out, chars);
		if (digits == 6)
			text_addf(out, ".%03lld", (long long)(record->time % NS_PER_S / NS_PER_MS));
		break;
	case ROW_TIME_DELTA:
		add_seconds(previous ? record->time - previous->time : 0, digits, out);
		break;
	case ROW_TIME_MARK:
		add_seconds(record->time - last_mark(app, record), digits, out);
		break;
	default:
		add_seconds(record->time - app->session->started, digits, out);
	}
}

void
row_address(const struct app *app, const uint8_t mac[6], struct text *out)
{
	char number[MAC_TEXT];

	if (app->names && names_station(mac, out))
		return;
	mac_print(mac, number);
	text_add(out, number);
}

void
row_type(const struct dissection *d, struct text *out)
{
	int span = span_find(d, "eth.type", 0, 0);

	if (span >= 0 && !(d->span[span].flags & SHORT)) {
		text_addf(out, "0x%04llx", (unsigned long long)span_number(d, (unsigned)span));
	} else if ((span = span_find(d, "eth.len", 0, 0)) >= 0) {
		text_addf(out, "L=%llu", (unsigned long long)span_number(d, (unsigned)span));
	}
}

static enum style
style_of_kind(char kind)
{
	switch (kind) {
	case '=':
		return STYLE_ME;
	case 'B':
		return STYLE_BROADCAST;
	case '*':
		return STYLE_GROUP;
	case 'o':
		return STYLE_OTHER;
	case '!':
		return STYLE_BAD;
	default:
		return STYLE_PLAIN;
	}
}

/* Of which sent frame a received one is the other end, as briefly as it has to be. */
static void
add_link(const struct record *record, bool brief, struct text *out)
{
	if (record->stage != STAGE_RECEIVED || !fate_other(record))
		return;
	text_addf(out, "[S%llu", (unsigned long long)fate_other(record));
	if (record->answer && !brief) {
		text_add(out, ", ");
		text_duration(out, record->trip);
	}
	text_char(out, ']');
}

/* What became of a sent frame, then what the frame says. */
static void
add_info(const struct app *app, const struct dissection *d, const struct record *record, int room,
    struct text *out)
{
	if (record->stage == STAGE_REFUSED) {
		fate_words(app->session, record, room < ROOM, out);
		return;
	}
	if (record->stage == STAGE_SENT) {
		fate_words(app->session, record, room < ROOM, out);
		if (room < ROOM && !app->scroll)
			return;
		text_add(out, "  ");
	}
	if (record->caplen < record->len)
		text_addf(out, "[%u of %u B] ", record->caplen, record->len);
	if (*record_comment(record))
		text_addf(out, "[# %s] ", record_comment(record));
	look_summary(record, d, out);
}

void
row_line(const struct app *app, const struct dissection *d, const struct record *record,
    struct text *out)
{
	text_addf(out, "%s%llu, %u B: ", record->stage == STAGE_RECEIVED ? "" : "S",
	    (unsigned long long)record->no, record->len);
	add_info(app, d, record, ROOM, out);
	if (record->stage == STAGE_RECEIVED && fate_other(record)) {
		text_char(out, ' ');
		add_link(record, false, out);
	}
}

/* Where the next column of a row goes. */
struct pen {
	struct region at;
	int row, col;
	enum style style;
};

static void
put_left(struct pen *pen, int width, const char *chars)
{
	draw_text(pen->at, pen->row, pen->col, width, pen->style, chars);
	pen->col += width + 1;
}

/* What is wider than its column takes room from the columns after it. */
static void
put_right(struct pen *pen, int width, const char *chars)
{
	int n = (int)text_columns(chars);

	pen->col += n > width ? n : width;
	draw_right(pen->at, pen->row, pen->col, pen->style, chars);
	pen->col++;
}

static void
put_address(const struct app *app, struct pen *pen, const struct record *record, unsigned n)
{
	char chars[40] = "";
	struct text t = text_on(chars, sizeof chars);

	if (!record->foreign && record->caplen >= 6 * (n + 1))
		row_address(app, record->bytes + 6 * n, &t);
	draw_cut(pen->at, pen->row, pen->col, MAC, pen->style, chars);
	pen->col += MAC + 1;
}

/* In the room of both addresses, which a frame that is not Ethernet does not have. */
static void
put_foreign(struct pen *pen, const struct record *record)
{
	char chars[40];
	struct text t = text_on(chars, sizeof chars);

	text_add(&t, "not Ethernet: ");
	linktype_name(record->linktype, &t);
	put_left(pen, 2 * MAC + 1, chars);
}

static void
put_kind(
    const struct app *app, struct pen *pen, const struct dissection *d, const struct record *record)
{
	char kind[2] = {session_kind(app->session, record, d), 0};
	enum style style = pen->style;

	if (style == STYLE_PLAIN)
		pen->style = style_of_kind(*kind);
	put_left(pen, 1, kind);
	pen->style = style;
}

static void
put_type_and_length(struct pen *pen, const struct columns *c, const struct dissection *d,
    const struct record *record)
{
	char chars[24] = "";
	struct text t = text_on(chars, sizeof chars);

	row_type(d, &t);
	put_right(pen, TYPE, chars);
	if (!c->length)
		return;
	t = text_on(chars, sizeof chars);
	text_addf(&t, "%u", record->len);
	put_right(pen, LENGTH, chars);
}

/* Where there is no Info column, what became of a sent frame has the rest of the first row. */
static void
put_stage(const struct app *app, struct pen *pen, const struct record *record)
{
	char chars[TEXT_MAX];
	struct text t = text_on(chars, sizeof chars);

	if (record->stage == STAGE_RECEIVED)
		return;
	fate_words(app->session, record, true, &t);
	draw_cut(pen->at, pen->row, pen->col, pen->at.cols - pen->col, pen->style, chars);
}

/* What the frame says, from where it is scrolled to; what it belongs to stands behind it, at the
 * end of the row, and leaves most of the room to it. */
static void
put_info(
    const struct app *app, struct pen *pen, const struct dissection *d, const struct record *record)
{
	int room = pen->at.cols - pen->col;
	char link[48], chars[TEXT_MAX];
	struct text t = text_on(link, sizeof link);

	add_link(record, room < INFO_GOOD, &t);
	if (link[0]) {
		draw_right(pen->at, pen->row, pen->at.cols, pen->style, link);
		room -= (int)text_columns(link) + 1;
	}
	t = text_on(chars, sizeof chars);
	add_info(app, d, record, room, &t);
	draw_cut(pen->at, pen->row, pen->col, room, pen->style,
	    chars + text_fit(chars, (size_t)app->scroll));
}

void
row_draw(struct app *app, struct dissection *d, const struct record *record,
    const struct record *previous, struct region at, int row, const struct columns *c,
    enum style style)
{
	char chars[TEXT_MAX];
	struct text t = text_on(chars, sizeof chars);
	struct pen pen = {at, row, 1, style};

	look_dissect(d, record);
	dissect_check(d);
	if (record->marked)
		draw_text(at, row, 1, 1, style, "m");
	text_addf(&t, "%s%llu", record->stage == STAGE_RECEIVED ? "" : "S",
	    (unsigned long long)record->no);
	put_right(&pen, c->no, chars);
	if (c->two_rows) {
		put_address(app, &pen, record, 0);
		put_stage(app, &pen, record);
		pen = (struct pen){at, row + 1, c->no, style};
		put_kind(app, &pen, d, record);
		put_address(app, &pen, record, 1);
		put_type_and_length(&pen, c, d, record);
		return;
	}
	if (c->seconds) {
		t = text_on(chars, sizeof chars);
		row_time(app, record, previous, c->digits, &t);
		put_right(&pen, c->seconds, chars);
	}
	put_kind(app, &pen, d, record);
	if (c->port)
		put_left(&pen, c->port, session_port_name(app->session, record->port));
	if (record->foreign) {
		put_foreign(&pen, record);
	} else {
		put_address(app, &pen, record, 0);
		put_address(app, &pen, record, 1);
	}
	put_type_and_length(&pen, c, d, record);
	if (c->info)
		put_info(app, &pen, d, record);
}

unsigned
row_heads(const struct columns *c, int cols, struct head heads[HEADS_MAX])
{
	const struct head all[] = {
	    {.label = "No", .column = "no", .width = c->no, .right = true},
	    {.label = "Seconds", .column = "time", .width = c->seconds, .right = true},
	    {.label = "K", .column = "kind", .width = !c->two_rows},
	    {.label = "At", .column = "at", .width = c->two_rows ? 0 : c->port},
	    {.label = "Destination", .column = "dst", .width = MAC},
	    {.label = "Source", .column = "src", .width = c->two_rows ? 0 : MAC},
	    {.label = "Type", .column = "type", .width = c->two_rows ? 0 : TYPE, .right = true},
	    {.label = "Len", .column = "len", .width = c->two_rows ? 0 : c->length, .right = true},
	    {.label = "Info", .column = "info", .width = c->info ? cols : 0},
	};
	unsigned n = 0;
	int at = 1;

	for (unsigned i = 0; i < sizeof all / sizeof all[0]; i++) {
		if (!all[i].width || at >= cols)
			continue;
		heads[n] = all[i];
		heads[n].at = at;
		if (at + heads[n].width > cols)
			heads[n].width = cols - at;
		at += heads[n++].width + 1;
	}
	return n;
}

void
row_head(
    struct region at, int row, const struct columns *c, const struct column *ordered, bool down)
{
	struct head heads[HEADS_MAX];
	unsigned n = row_heads(c, at.cols, heads);

	draw_padded(at, row, 0, at.cols, STYLE_TITLE, "");
	for (unsigned i = 0; i < n; i++) {
		const struct head *head = &heads[i];
		bool is = ordered && !strcmp(ordered->name, head->column);
		int length = (int)strlen(head->label);
		const char *mark = down ? "v" : "^";

		if (head->right) {
			draw_right(at, row, head->at + head->width, STYLE_TITLE, head->label);
			length = head->width - length - 1;
		} else {
			draw_text(at, row, head->at, head->width, STYLE_TITLE, head->label);
		}
		if (is)
			draw_text(at, row, head->at + length, 1, STYLE_TITLE, mark);
	}
}

void
row_gone(struct region at, int row, uint64_t no, const struct columns *c, enum style style)
{
	char chars[80];
	struct text t = text_on(chars, sizeof chars);
	struct pen pen = {at, row, 1, style};

	text_addf(&t, "%llu", (unsigned long long)no);
	put_right(&pen, c->no, chars);
	put_left(&pen, at.cols - pen.col, "gone: it made room for newer frames");
}
