/* SPDX-License-Identifier: BSD-2-Clause */
/* Frames that come and go: see session.h. Knows where each is kept, counted and told; what is in
 * them is left to others, but for the source address. */
#include "session/fate.h"
#include "session/session.h"

#include "base/bug.h"
#include "session/job.h"
#include "session/recent.h"
#include "wire/kind.h"

#include <string.h>

enum {
	SOURCE = 6, /* where a station's address is in an Ethernet frame, and where it ends */
	SOURCE_END = 12
};

static void
tell_stored(struct session *s, const struct record *record)
{
	for (unsigned i = 0; record && i < s->listeners; i++)
		if (s->listener[i].stored)
			s->listener[i].stored(s->listener[i].context, s, record);
}

/* What a dump refuses is told once; that the reader of a pipe has gone, whoever shows things sees.
 */
static void
tell_dump(struct session *s, const struct why *why)
{
	if (why->text[0] && !dump_deserted(s->dump))
		session_say(s, s->wall, "%s", why->text);
}

static void
write_dump(struct session *s, struct port *port, const struct port_frame *frame)
{
	struct dump_source source;
	struct why why = {.text = ""};

	source = session_source(port, frame);
	dump_frame(s->dump, &source, frame, frame->comment, &why);
	tell_dump(s, &why);
}

/* Pipes get what there is at once; files wait until a second is over. */
static void
turn_dump(struct session *s)
{
	struct why why = {.text = ""};

	if (s->dump)
		dump_turn(s->dump, &why);
	tell_dump(s, &why);
}

void
session_count(struct session *s)
{
	for (unsigned i = 0; s->dump && i < s->ports; i++) {
		const struct dump_source source = session_source(s->port[i], NULL);

		if (!source.live)
			continue; /* what came and was lost there, nobody counted */
		dump_count(s->dump, &source, s->wall, s->count[i].received, s->port[i]->lost);
	}
}

void
session_flush(struct session *s)
{
	struct why why = {.text = ""};

	session_count(s);
	if (s->dump)
		dump_flush(s->dump, &why);
	tell_dump(s, &why);
}

struct taking {
	struct session *s;
	unsigned port;
};

/* There is no memory for a frame: that is said once. */
static void
forget(struct session *s)
{
	if (!s->forgotten++)
		session_say(s, s->wall,
		    "There is no memory for frame %llu and those after it: they are not kept",
		    (unsigned long long)store_last(s->received) + 1);
}

static void
keep(struct session *s, unsigned index, const struct port_frame *frame)
{
	struct record *record;

	if (s->dump)
		write_dump(s, s->port[index], frame); /* whether or not there is memory for it */
	record = store_put(s->received, frame, index, STAGE_RECEIVED, NULL);
	if (!record) {
		forget(s);
		return;
	}
	if (s->port[index]->ops->send)
		record->host = frame->out;
	if (!record->host)
		fate_received(s, record, frame);
	tell_stored(s, record);
}

static void
count(struct session *s, unsigned index, const struct port_frame *frame)
{
	if (!s->port[index]->ops->send && !store_last(s->received))
		s->started = frame->time; /* a file's time is its own */
	s->count[index].received++;
	s->count[index].last = frame->time;
	if (!frame->foreign && frame->caplen >= SOURCE_END)
		stations_hear(&s->stations, frame->bytes + SOURCE, index, frame->time);
}

/* A loop was found: nothing is sent from here any more, until the user does. */
static void
stop_for_loop(struct session *s, unsigned port, enum guard_finding found)
{
	job_stop_all(s);
	/* what to do comes before why: on a small screen the end is not seen */
	if (found == GUARD_BACK)
		session_say(s, s->wall,
		    "LOOP: what %s sent came back. Sending stopped. Unplug the newest cable, then "
		    "send "
		    "again: somewhere two ports of the network are joined twice",
		    session_port_name(s, port));
	else
		session_say(s, s->wall,
		    "LOOP: one frame came to %s again and again. Sending stopped. Unplug the "
		    "newest "
		    "cable, then send again: somewhere frames go in a circle",
		    session_port_name(s, port));
}

/* The loopback interface hands back all that it is given: that is what it is for. */
static bool
is_loopback(const struct port *port)
{
	static const uint8_t none[6];

	return port->has_mac && !memcmp(port->mac, none, sizeof none);
}

static void
watch(struct session *s, unsigned port, const struct port_frame *frame)
{
	enum guard_finding found;

	if (frame->foreign || is_loopback(s->port[port]))
		return;
	found = guard_heard(&s->guard, port, frame->bytes, frame->caplen, frame->len, s->steady);
	if (found != GUARD_FINE)
		stop_for_loop(s, port, found);
}

static void
take(void *context, const struct port_frame *frame)
{
	const struct taking *taking = context;
	struct session *s = taking->s;

	if (s->capturing) {
		count(s, taking->port, frame);
		keep(s, taking->port, frame);
	}
	watch(s, taking->port, frame);
	for (unsigned i = 0; i < s->listeners; i++)
		if (s->listener[i].arrived)
			s->listener[i].arrived(s->listener[i].context, s, taking->port, frame);
}

int
session_receive(struct session *s, unsigned port)
{
	struct taking taking = {s, port};
	struct why why = {.text = ""};
	enum port_state before;
	int n;

	BUG_ON(port >= s->ports);
	before = s->port[port]->state;
	n = s->port[port]->ops->receive(s->port[port], RECEIVE_BUDGET, take, &taking, &why);
	if (n > 0)
		view_scan(s->view, (unsigned)n);
	if (n > 0 || s->port[port]->state != before)
		s->changes++;
	if (why.text[0])
		session_say(s, s->wall, "%s", why.text);
	s->failed |= why.text[0] && why.status != EXIT_OK;
	return n;
}

bool
session_watched(const struct session *s, unsigned port)
{
	const struct port_ops *ops = s->port[port]->ops;

	return ops->leaving && ops->leaving(s->port[port]) >= 0;
}

/* The lab's other hosts are other computers, though they live in this process. */
static void
see_leaving(void *context, const struct port_frame *frame)
{
	const struct taking *taking = context;
	struct session *s = taking->s;

	if (fate_left(s, taking->port, frame) || s->lab || !s->capturing)
		return;
	s->count[taking->port].host++;
	keep(s, taking->port, frame);
}

int
session_left(struct session *s, unsigned port)
{
	struct taking taking = {s, port};
	int n = 0;

	BUG_ON(port >= s->ports);
	if (session_watched(s, port))
		n = s->port[port]->ops->left(s->port[port], RECEIVE_BUDGET, see_leaving, &taking);
	if (n > 0)
		s->changes++;
	return n;
}

void
session_only(const struct session *s, struct text *out)
{
	text_add(out, "receive only, ");
	if (*s->only_by && s->only_unclear)
		text_addf(out, "since %s is not clear and may set limits. Have that file mended",
		    s->only_by);
	else if (*s->only_by)
		text_addf(
		    out, "says %s. Who looks after this computer can change that", s->only_by);
	else if (s->only_key)
		text_add(out, "as chosen in the list of ports. It can be allowed again there");
	else if (*s->only_asked)
		text_addf(out, "as asked for in %s. Change that line to send", s->only_asked);
	else
		text_add(out, "as asked for. Start again without --receive-only to send");
}

bool
session_reads(const struct session *s)
{
	return s->ports && !s->port[s->seat]->ops->send;
}

bool
session_may_send(const struct session *s, struct why *why)
{
	if (s->receive_only) {
		char words[320];
		struct text t = text_on(words, sizeof words);

		session_only(s, &t);
		return no(why, EXIT_DENIED, "Not sent: %s", words);
	}
	if (!s->ports || s->unchosen)
		return no(why, EXIT_NO_PORT, "Not sent: no port is open. Choose one first");
	return true;
}

void
session_measure(const struct session *s, bool group, struct text *out)
{
	uint32_t most = group ? s->cap.group.most : s->cap.all.most;

	text_addf(out,
	    most == 1 ? "%u frame a second%s leaves from here"
		      : "%u frames a second%s leave from here",
	    most, group ? " to groups" : "");
	if (*s->rate_by)
		text_addf(out, ", says %s", s->rate_by);
	else
		text_add(out, "; --max-rate changes that");
}

/* Sending has its measure: see cap.h and guard.h. */
static bool
may_leave(const struct session *s, const uint8_t *bytes, size_t n, struct why *why)
{
	bool group = n && mac_is_group(bytes);
	int64_t when = cap_when(&s->cap, group, s->steady);
	char measure[280];
	struct text t;

	if (s->guard.found != GUARD_FINE)
		return no(why, EXIT_FAILED,
		    "Not sent: LOOP on %s. Unplug the cable that makes it, then send again",
		    session_port_name(s, s->guard.port));
	if (when <= s->steady)
		return true;
	t = text_on(measure, sizeof measure);
	session_measure(s, group && cap_when(&s->cap, false, s->steady) < when, &t);
	return no(why, EXIT_FAILED, "Not sent: no more than %s", measure);
}

static bool
give(struct session *s, struct port *port, const uint8_t *bytes, size_t n, struct why *why)
{
	if (!session_may_send(s, why))
		return false;
	if (!port->ops->send)
		return no(why, EXIT_USAGE,
		    "Not sent: %s is a capture file. Open an interface to send", port->name);
	return may_leave(s, bytes, n, why) && port->ops->send(port, bytes, n, why);
}

bool
session_send_bytes(struct session *s, unsigned index, const uint8_t *bytes, size_t n, int64_t wall,
    struct why *why)
{
	struct port_frame frame = {
	    .bytes = bytes, .caplen = (uint32_t)n, .len = (uint32_t)n, .time = wall, .out = true};
	struct why own;
	struct record *record;
	bool sent;

	BUG_ON(index >= s->ports || n > DRAFT_MAX);
	sent = give(s, s->port[index], bytes, n, &own);
	s->changes++;
	if (sent) {
		s->count[index].sent++;
		s->given++;
		cap_count(&s->cap, n && mac_is_group(bytes), s->steady);
		guard_sent(&s->guard, index, bytes, n, s->steady);
		record = store_put(s->sent, &frame, index, STAGE_SENT, NULL);
		if (record)
			fate_sent(s, record);
		if (s->dump)
			write_dump(s, s->port[index], &frame);
	} else {
		s->count[index].refused++;
		record = store_put(s->sent, &frame, index, STAGE_REFUSED, own.text);
		if (why)
			*why = own;
	}
	tell_stored(s, record);
	return sent;
}

bool
session_send(struct session *s, int64_t wall, struct why *why)
{
	uint8_t bytes[DRAFT_MAX];
	size_t n = draft_frame(&s->draft, bytes);

	if (!s->ports)
		return session_may_send(s, why);
	guard_forgive(&s->guard);
	if (!session_send_bytes(s, s->seat, bytes, n, wall, why))
		return false;
	if (s->recent)
		recent_note(s->recent, &s->draft, wall);
	return true;
}

bool
session_repeat(struct session *s, int64_t steady, struct why *why)
{
	if (!job_start(s, JOB_FORM, steady, why))
		return false;
	if (s->recent)
		recent_note(s->recent, &s->draft, s->wall);
	return true;
}

void
session_end_traffic(struct session *s)
{
	fate_end(&s->fate);
	for (unsigned i = 0; i < JOBS_MAX; i++)
		job_delete(s, i);
}

void
session_stop(struct session *s)
{
	job_stop(s, JOB_FORM);
}

static void
send_due(struct session *s, int64_t steady, int64_t wall)
{
	unsigned sent = 0, now;

	do
		sent += now = job_run(s, steady, wall);
	while (now && sent < SEND_BUDGET);
}

/* What a turn does first with a port. */
static void
look_anew(struct session *s, unsigned index)
{
	struct port *port = s->port[index];
	bool floods = port->ops->rest && job_floods(s, index);

	port->looked = false;
	if (port->ops->rest && port->ops->rest(port, floods) && floods)
		session_say(s, s->wall,
		    "More than %d frames a second: whether each one leaves %s is not watched",
		    JOB_FLOOD, port->name);
}

/* What it does may wake it again, or put another one in its place: that counts, if it is sooner. */
static void
run_listener(struct session *s, struct listener *listener, int64_t steady, int64_t wall)
{
	int64_t next;

	listener->next = INT64_MAX;
	next = listener->run(listener->context, s, steady, wall);
	if (next < listener->next)
		listener->next = next;
}

void
session_run(struct session *s, int64_t steady, int64_t wall)
{
	s->wall = wall;
	s->steady = steady;
	for (unsigned i = 0; i < s->ports; i++)
		look_anew(s, i);
	turn_dump(s);
	send_due(s, steady, wall);
	for (unsigned i = 0; i < s->listeners; i++) {
		struct listener *listener = &s->listener[i];

		if (listener->run && steady >= listener->next)
			run_listener(s, listener, steady, wall);
	}
}

void
session_due(struct session *s, int64_t steady, int64_t wall)
{
	s->wall = wall;
	s->steady = steady;
	send_due(s, steady, wall);
}

bool
session_scan(struct session *s)
{
	bool sorting = view_sorting(s->view), more;

	if (view_percent(s->view) == 100)
		return false;
	s->changes++;
	more = view_scan(s->view, SCAN_BUDGET);
	if (sorting && !view_column(s->view, NULL))
		session_say(s, s->wall,
		    view_last(s->view) < view_first(s->view)
			? "There is no frame to put in order"
			: "There is no memory to put the frames in order");
	return more;
}

int64_t
session_deadline(const struct session *s)
{
	int64_t next = job_deadline(s);

	for (unsigned i = 0; i < s->listeners; i++)
		if (s->listener[i].run && s->listener[i].next < next)
			next = s->listener[i].next;
	return view_percent(s->view) < 100 ? 0 : next;
}
