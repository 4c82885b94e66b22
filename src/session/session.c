/* SPDX-License-Identifier: BSD-2-Clause */
/* Everything the program knows: see session.h. Here its life, where the user sits, what is shown
 * and said; frames come and go in traffic.c. */
#include "session/session.h"

#include "session/history.h"
#include "session/origin.h"
#include "session/recent.h"
#include "session/usual.h"

#include "base/bits.h"
#include "base/bug.h"
#include "base/clock.h"
#include "wire/fcs.h"
#include "wire/keys.h"
#include "wire/kind.h"
#include "wire/recipe.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What the guard asks. */
static struct usual
came_before(const void *context, unsigned port, const uint8_t *bytes, size_t n)
{
	const struct session *s = context;

	return usual_find(s->received, s->sent, port, bytes, n);
}

struct session *
session_new(size_t budget, uint64_t most_frames, int64_t wall, struct why *why)
{
	struct session *s = calloc(1, sizeof *s);

	if (!s) {
		no_memory(why);
		return NULL;
	}
	s->received = store_new(budget - budget / 8, most_frames, why);
	s->sent = s->received ? store_new(budget / 8, most_frames, why) : NULL;
	s->view = s->sent ? view_new(s->received, why) : NULL;
	s->fate.answers = answers_new(); /* what there is no memory for is not looked for */
	s->history = s->view ? history_new(HISTORY_BUDGET) : NULL;
	if (!s->history) {
		if (s->view)
			no_memory(why);
		session_free(s, NULL);
		return NULL;
	}
	BUG_ON(!recipe_parse(
	    &s->draft, "eth dst=ff:ff:ff:ff:ff:ff type=0x88b5 / data \"Hello lab\"", NULL));
	s->interval = NS_PER_S;
	cap_set(&s->cap, CAP_ALL, CAP_GROUP);
	s->times = 10;
	s->guard.usual = came_before;
	s->guard.context = s;
	s->capturing = true;
	s->started = s->wall = wall;
	return s;
}

static void
show_ports(struct session *s)
{
	bool all = s->show_all || s->ports < 2;

	view_ports(s->view, all ? UINT32_MAX : UINT32_C(1) << s->seat);
	s->changes++;
}

bool
session_limits(struct session *s, size_t budget, uint64_t most_frames, struct why *why)
{
	struct store *received = store_new(budget - budget / 8, most_frames, why);
	struct store *sent = received ? store_new(budget / 8, most_frames, why) : NULL;
	struct view *view = sent ? view_new(received, why) : NULL;

	BUG_ON(store_last(s->received) || store_last(s->sent));
	if (!view) {
		store_free(received);
		store_free(sent);
		return false;
	}
	view_free(s->view);
	store_free(s->received);
	store_free(s->sent);
	s->received = received;
	s->sent = sent;
	s->view = view;
	show_ports(s);
	return true;
}

bool
session_free(struct session *s, struct why *why)
{
	bool done;

	if (!s)
		return true;
	if (s->recent)
		recent_write(s->recent, s->wall, true, NULL);
	recent_free(s->recent);
	for (unsigned i = 0; i < s->listeners; i++)
		if (s->listener[i].close)
			s->listener[i].close(s->listener[i].context);
	for (unsigned i = 0; s->dump && i < s->ports; i++)
		s->port[i]->ops->refresh(s->port[i]);
	session_count(s); /* what was lost is known to the open port only */
	done = dump_close(s->dump, why);
	history_free(s->history);
	origin_drop(s->origin);
	view_free(s->view);
	store_free(s->received);
	store_free(s->sent);
	session_end_traffic(s);
	for (unsigned i = 0; i < s->ports; i++)
		port_close(s->port[i]);
	free(s);
	return done;
}

static bool
is_free(const struct listener *listener)
{
	return !listener->stored && !listener->arrived && !listener->run && !listener->close;
}

struct listener *
session_listen(struct session *s, struct listener listener)
{
	unsigned i = 0;

	while (i < s->listeners && !is_free(&s->listener[i]))
		i++;
	BUG_ON(i == LISTENERS_MAX);
	if (i == s->listeners)
		s->listeners++;
	s->listener[i] = listener;
	return &s->listener[i];
}

void
session_deafen(struct session *s, struct listener *listener)
{
	BUG_ON(listener < s->listener || listener >= s->listener + s->listeners);
	*listener = (struct listener){.next = INT64_MAX};
}

void
session_say(struct session *s, int64_t wall, const char *format, ...)
{
	struct message *message = &s->message[s->messages++ % MESSAGES_MAX];
	struct text text = text_on(message->text, sizeof message->text);
	char line[2 * sizeof message->text];
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(line, sizeof line, format, arguments);
	va_end(arguments);
	text_add(&text, line);
	message->time = wall;
	message->aside = false;
	s->changes++;
}

static void
say_aside(struct session *s, int64_t wall, const char *words)
{
	session_say(s, wall, "%s", words);
	s->message[(s->messages - 1) % MESSAGES_MAX].aside = true;
}

/* Puts mac in place of what the draft says its sender is, in its header and in ARP (which others
 * believe and write into their tables), where that is the former one. */
static void
change_source(struct draft *draft, const uint8_t former[6], const uint8_t mac[6])
{
	static const char *const senders[] = {"eth.src", "arp.src.hw_mac"};
	struct bits value = {.bits = 48};

	memcpy(value.bytes, mac, 6);
	for (size_t i = 0; i < sizeof senders / sizeof *senders; i++) {
		int span = span_find(&draft->d, senders[i], -1, 0);

		if (span >= 0 && draft->d.span[span].range.bits == 48 &&
		    !memcmp(draft->bytes + draft->d.span[span].range.bit / 8, former, 6))
			draft_splice(draft, (unsigned)span, &value, NULL);
	}
}

/* A port's address may change under us: the draft's source goes with that of the seat. */
void
session_follow(struct session *s, unsigned port)
{
	const struct port *p = s->port[port];

	if (!p->has_mac || !memcmp(s->own[port], p->mac, 6))
		return;
	if (port == s->seat)
		change_source(&s->draft, s->own[port], p->mac);
	memcpy(s->own[port], p->mac, 6);
	s->changes++;
}

void
session_address(const struct session *s, struct draft *draft)
{
	static const uint8_t none[6];

	if (s->ports && s->port[s->seat]->has_mac)
		change_source(draft, none, s->port[s->seat]->mac);
}

void
session_source_own(struct session *s)
{
	session_address(s, &s->draft);
}

bool
session_own(const struct session *s, const uint8_t mac[6])
{
	for (unsigned i = 0; i < s->ports; i++)
		if (s->port[i]->has_mac && !memcmp(s->port[i]->mac, mac, 6))
			return true;
	return false;
}

bool
session_add(struct session *s, struct port *port, struct why *why)
{
	if (s->ports == PORTS_MAX)
		return no(why, EXIT_USAGE, "more than %d ports: leave some out", PORTS_MAX);
	BUG_ON(port->ops->read && s->ports);
	if (port->ops->read && !store_over(s->received, port))
		return no_memory(why);
	s->port[s->ports++] = port;
	session_follow(s, s->ports - 1);
	show_ports(s);
	return true;
}

void
session_sit(struct session *s, unsigned port)
{
	BUG_ON(port >= s->ports);
	if (port == s->seat)
		return;
	if (s->job[JOB_FORM].state == JOB_RUNS) {
		session_stop(s);
		session_say(s, s->wall, "Repeating stopped: it was from %s, and you sit at %s now",
		    session_port_name(s, s->seat), session_port_name(s, port));
	}
	if (s->port[port]->has_mac)
		change_source(&s->draft, s->own[s->seat], s->port[port]->mac);
	s->seat = port;
	session_follow(s, port);
	show_ports(s);
}

void
session_show_all(struct session *s, bool all)
{
	s->show_all = all;
	show_ports(s);
}

void
session_facts(const void *context, const struct record *r, struct facts *facts)
{
	const struct session *s = context;

	*facts = (struct facts){
	    .number = r->no,
	    .since = r->time - s->started,
	    .port = session_port_name(s, r->port),
	    .comment = *record_comment(r) ? record_comment(r) : NULL,
	    .out = r->stage != STAGE_RECEIVED || r->out,
	    .marked = r->marked,
	};
}

bool
session_filter(struct session *s, const char *expression, struct why *why)
{
	struct sieve *sieve = NULL;

	expression += strspn(expression, " ");
	if (strlen(expression) >= sizeof s->filter)
		return no(
		    why, EXIT_USAGE, "filter: longer than %zu characters", sizeof s->filter - 1);
	if (*expression && !(sieve = sieve_new(expression, session_facts, s, why)))
		return false;
	memmove(s->filter, expression, strlen(expression) + 1);
	view_filter(s->view, sieve);
	s->changes++;
	return true;
}

void
session_sort(struct session *s, const struct column *column, bool down)
{
	view_sort(s->view, column, s, down);
	s->changes++;
}

void
session_far(struct session *s, unsigned port, bool forwards, int64_t steady)
{
	bool held = false;

	if (!s->lab)
		return;
	s->port[port]->held = !forwards;
	for (unsigned i = 0; i < s->ports; i++)
		held |= s->port[i]->held;
	for (unsigned i = 0; i < s->ports; i++)
		if (held)
			s->port[i]->forwards = PORT_LEARNS;
		else if (s->port[i]->forwards > steady)
			s->port[i]->forwards = steady;
	s->changes++;
}

void
session_second(struct session *s)
{
	struct why why;

	for (unsigned i = 0; i < s->ports; i++) {
		s->port[i]->ops->refresh(s->port[i]);
		session_follow(s, i);
	}
	session_flush(s);
	if (s->recent && !recent_write(s->recent, s->wall, false, &why))
		say_aside(s, s->wall, why.text);
	s->changes++;
}

/* A field that the frame itself, not the capture, cut short. */
static bool
damaged(const struct dissection *d)
{
	for (unsigned i = 0; i < d->spans; i++)
		if (d->span[i].flags & SHORT && !(d->span[i].flags & QUOTED))
			return d->caplen == d->len;
	return false;
}

/* The lab's switch does not fill up its BPDUs, since they pass no wire: that is no damage. */
static bool
is_short(const struct session *s, const struct record *record)
{
	static const uint8_t bridges[] = {0x01, 0x80, 0xc2, 0, 0, 0};

	return record->len < WIRE_LEAST && !(s->lab && record->caplen >= sizeof bridges &&
					       !memcmp(record->bytes, bridges, sizeof bridges));
}

char
session_kind(const struct session *s, const struct record *record, const struct dissection *d)
{
	int dst = span_find(d, "eth.dst", -1, 0), src = span_find(d, "eth.src", -1, 0);
	const struct port *port = record->port < s->ports ? s->port[record->port] : NULL;
	uint64_t to;

	if (record->foreign)
		return '-';
	if (record->host)
		return '^';
	if (dst < 0 || src < 0 || is_short(s, record) || damaged(d) ||
	    mac_number_is_group(span_number(d, (unsigned)src)))
		return '!';
	to = span_number(d, (unsigned)dst);
	if (to == UINT64_C(0xffffffffffff))
		return 'B';
	if (mac_number_is_group(to))
		return '*';
	return port && port->has_mac && to == bits_get(port->mac, 0, 48) ? '=' : 'o';
}

int
session_stop_reading(struct session *s)
{
	for (unsigned i = 0; i < s->ports; i++)
		if (s->port[i]->percent >= 0 && s->port[i]->state == PORT_UP) {
			s->port[i]->state = PORT_END;
			s->changes++;
			return s->port[i]->percent;
		}
	return -1;
}

struct dump_source
session_source(struct port *port, const struct port_frame *frame)
{
	bool live = port->ops->send != NULL, named = !live && frame && port->ops->interface;

	return (struct dump_source){
	    .name = live    ? port->name
		    : named ? port->ops->interface(port, frame->interface)
			    : "",
	    .linktype = frame && frame->foreign ? (int)frame->linktype : LINKTYPE_ETHERNET,
	    .live = live,
	};
}

const char *
session_port_name(const struct session *s, unsigned port)
{
	return port < s->ports ? s->port[port]->name : "?";
}
