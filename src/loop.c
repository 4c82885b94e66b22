/* SPDX-License-Identifier: BSD-2-Clause */
/* The loop: see loop.h. Signals are blocked but while it waits, so that none comes between a look
 * at the flags and the wait; their handlers set flags and do nothing else. */
#include "loop.h"

#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <time.h>

#include "base/bug.h"
#include "base/clock.h"
#include "port/keeper.h"
#include "port/link.h"
#include "session/job.h"

enum {
	WAITS_MAX = 2 * PORTS_MAX + 4, /* ports and what leaves them, the link socket, the dump,
					  the front's two */
	IDLE_MAX = 16                  /* turns in a row in which a port called and had nothing */
};

/* How long a port that is down, gone or calls for nothing is left alone: libpcap reports it ready
 * again and again. */
static const int64_t rest = 250 * NS_PER_MS;

/* How long a turn may read a file, and how long it may go on with a filter, so that keys are
 * answered meanwhile. */
static const int64_t slice = 5 * NS_PER_MS;

/* A timer comes some tens of microseconds late, now more, now less. So the loop gets up so much
 * before the time, but only such a part of an interval, and watches the clock. */
static const int64_t early_most = 80 * NS_PER_US, early_part = 64;

/* How long the helper that writes files is waited for before somebody is asked again. */
static const int64_t look = 50 * NS_PER_MS;

/* And how long at the end, where a signal is the reason for it: nobody is there to be asked. */
static const int64_t hurry = 500 * NS_PER_MS;

/* How long a front may be busy with what it shows, as a rule. */
static const int64_t drawing = 500 * NS_PER_US;

/* Longer than a port keeps a frame to itself. */
static const int64_t gathering = 60 * NS_PER_MS;

struct wait {
	struct pollfd fd[WAITS_MAX];
	unsigned n;
	int64_t until; /* steady clock, ns */
};

struct loop {
	struct session *session;
	struct front *front;
	int link;
	int64_t second; /* the next tick: steady clock, ns */
	struct {
		int64_t rests; /* until then it is not listened to */
		unsigned idle;
		int at; /* its place in wait.fd; -1 = none */
		int at_leaving;
		bool due;
	} port[PORTS_MAX];
	int64_t patience; /* until when the helper is waited for: steady clock, ns */
	sigset_t outside; /* the signals that were blocked before */
};

static const struct {
	int number;
	unsigned event;
	bool stays_ignored; /* if whoever started us ignored it: nohup(1), a shell's "&" */
} signals[] = {
    {SIGWINCH, FRONT_RESIZED},
    {SIGTSTP, FRONT_STOP, true},
    {SIGCONT, FRONT_CONTINUED},
    {SIGINT, FRONT_INTERRUPTED},
    {SIGTERM, FRONT_ENDING},
    {SIGHUP, FRONT_ENDING, true},
    {SIGQUIT, FRONT_ENDING},
};

enum {
	SIGNALS = sizeof signals / sizeof *signals
};

static volatile sig_atomic_t caught[SIGNALS];

static void catch (int number)
{
	for (unsigned i = 0; i < SIGNALS; i++)
		if (signals[i].number == number)
			caught[i] = 1;
}

static void
signals_take(struct loop *l)
{
	struct sigaction action = {.sa_handler = catch}, was;
	sigset_t ours;

	sigfillset(&action.sa_mask);
	sigemptyset(&ours);
	for (unsigned i = 0; i < SIGNALS; i++)
		sigaddset(&ours, signals[i].number);
	sigprocmask(SIG_BLOCK, &ours, &l->outside);
	for (unsigned i = 0; i < SIGNALS; i++) {
		sigdelset(&l->outside, signals[i].number); /* who started us may have blocked it */
		sigaction(signals[i].number, NULL, &was);
		if (!signals[i].stays_ignored || was.sa_handler != SIG_IGN)
			sigaction(signals[i].number, &action, NULL);
	}
}

/* After the loop a signal ends us as it ends anybody: what is left to do may wait for the reader of
 * a pipe. But one that is waiting was the reason to end, and a terminal that goes away is told
 * twice: by its descriptor, and by SIGHUP a moment later. */
static void
signals_give_back(const struct loop *l, int status)
{
	for (unsigned i = 0; i < SIGNALS; i++) {
		if (!(signals[i].event & (FRONT_ENDING | FRONT_INTERRUPTED)))
			continue;
		signal(signals[i].number, SIG_IGN); /* forgets one that is waiting */
		if (status != 128 + SIGHUP || signals[i].number != SIGHUP)
			signal(signals[i].number, SIG_DFL);
	}
	sigprocmask(SIG_SETMASK, &l->outside, NULL);
}

/* What came, as events of the front; *ending is the signal that ends us, or 0. */
static unsigned
signals_seen(int *ending)
{
	unsigned events = 0;

	for (unsigned i = 0; i < SIGNALS; i++) {
		if (!caught[i])
			continue;
		caught[i] = 0;
		events |= signals[i].event;
		if (signals[i].event == FRONT_ENDING)
			*ending = signals[i].number;
	}
	return events;
}

/* Stops the process as SIGTSTP does without a handler; back here it has been continued (at once,
 * where nobody could continue it). */
static void
stop(void)
{
	struct sigaction plain = {.sa_handler = SIG_DFL}, ours;
	sigset_t only;

	sigemptyset(&only);
	sigaddset(&only, SIGTSTP);
	sigaction(SIGTSTP, &plain, &ours);
	raise(SIGTSTP);
	sigprocmask(SIG_UNBLOCK, &only, NULL);
	sigprocmask(SIG_BLOCK, &only, NULL);
	sigaction(SIGTSTP, &ours, NULL);
}

/* Sends what is due in the middle of a turn, so that long work does not make it late. Returns the
 * time. */
static int64_t
breathe(struct loop *l)
{
	int64_t steady = clock_steady();

	if (steady >= job_deadline(l->session))
		session_due(l->session, steady, clock_wall());
	return steady;
}

/* A drawing takes a part of a millisecond: where a frame is due within that, it goes first. */
static void
let_go_first(struct loop *l)
{
	int64_t left = job_deadline(l->session) - clock_steady();

	if (left > 0 && left < drawing && job_shortest(l->session) >= 2 * drawing)
		ppoll(NULL, 0, &(struct timespec){0, left}, NULL);
	breathe(l);
}

static void
breathe_for_front(void *loop)
{
	breathe(loop);
}

static void
wait_until(struct wait *w, int64_t deadline)
{
	if (deadline < w->until)
		w->until = deadline;
}

static int
wait_for(struct wait *w, int descriptor, short events)
{
	if (descriptor < 0)
		return -1;
	w->fd[w->n] = (struct pollfd){descriptor, events, 0};
	return (int)w->n++;
}

static bool
is_ready(const struct wait *w, int at)
{
	return at >= 0 && w->fd[at].revents;
}

static void
wait_for_port(struct loop *l, struct wait *w, unsigned i, int64_t now)
{
	struct port *port = l->session->port[i];
	int descriptor = port->ops->descriptor(port);

	l->port[i].at = l->port[i].at_leaving = -1;
	l->port[i].due = false;
	if (port->state == PORT_END || dump_full(l->session->dump))
		return;
	if (now < l->port[i].rests) {
		wait_until(w, l->port[i].rests);
		return;
	}
	l->port[i].due = descriptor < 0 || port->state != PORT_UP;
	if (l->port[i].due)
		wait_until(w, now);
	else
		l->port[i].at = wait_for(w, descriptor, POLLIN);
	if (port->state == PORT_UP && port->ops->leaving)
		l->port[i].at_leaving = wait_for(w, port->ops->leaving(port), POLLIN);
}

/* A file is always ready, and an interface is as long as it gives all that may be taken at once:
 * each gets its slice of the time, whatever that is in frames. */
static int
read_on(struct loop *l, unsigned i, int64_t until)
{
	const struct port *port = l->session->port[i];
	int n;

	do
		n = session_receive(l->session, i);
	while ((l->port[i].due || n >= RECEIVE_BUDGET) && port->state == PORT_UP &&
	       !dump_full(l->session->dump) && breathe(l) < until);
	return n;
}

static void
receive(struct loop *l, const struct wait *w, unsigned i, int64_t now)
{
	struct port *port = l->session->port[i];

	if (is_ready(w, l->port[i].at_leaving))
		session_left(l->session, i);
	if (!l->port[i].due && !is_ready(w, l->port[i].at))
		return;
	if (read_on(l, i, now + slice) > 0) {
		l->port[i].idle = 0;
		return;
	}
	l->port[i].idle++;
	/* a file that is not at its end goes on: a turn may meet records without a frame only */
	if (port->state != PORT_UP || (l->port[i].idle >= IDLE_MAX && !l->port[i].due))
		l->port[i].rests = now + rest;
}

static void
link_seen(void *context, const struct link_event *event)
{
	struct loop *l = context;
	struct session *s = l->session;

	for (unsigned i = 0; i < s->ports; i++) {
		struct why why = {0};

		if (event->far && live_has_index(s->port[i], event->far))
			session_far(s, i, event->forwards, clock_steady());
		if (event->far || !live_link_event(s->port[i], event, &why))
			continue;
		l->port[i].rests = 0;
		session_follow(s, i);
		s->changes++;
		if (why.text[0])
			session_say(s, clock_wall(), "%s", why.text);
	}
}

static void
tick(struct loop *l, int64_t steady)
{
	if (steady < l->second)
		return;
	session_second(l->session);
	l->second += NS_PER_S;
	if (l->second <= steady) /* after a stop */
		l->second = steady + NS_PER_S;
}

/* Waits for the first thing to do; fills in what is ready. */
static void
wait_all(struct loop *l, struct wait *w)
{
	bool exact = w->until == job_deadline(l->session);
	int64_t part = job_shortest(l->session) / early_part;
	int64_t early = !exact ? 0 : part < early_most ? part : early_most;
	int64_t left = w->until - clock_steady() - early;
	struct timespec timeout;
	int ready;

	if (left < 0)
		left = 0;
	timeout = (struct timespec){left / NS_PER_S, left % NS_PER_S};
	ready = ppoll(w->fd, w->n, &timeout, &l->outside);
	for (unsigned i = 0; ready < 0 && i < w->n; i++)
		w->fd[i].revents = 0; /* a signal came */
	while (!ready && exact && clock_steady() < w->until)
		;
}

/* One turn. False ends the loop with *status. */
static bool
turn(struct loop *l, int *status)
{
	struct session *s = l->session;
	struct front *f = l->front;
	struct wait w = {.until = l->second};
	int64_t steady = clock_steady(), wall, wants;
	int reading = -1, writing = -1, at_link, at_reading, at_writing, ending = 0;
	unsigned events;

	wait_until(&w, session_deadline(s));
	wants = f->deadline(f->context, steady);
	wait_until(&w, wants);
	for (unsigned i = 0; i < s->ports; i++)
		wait_for_port(l, &w, i, steady);
	f->descriptors(f->context, &reading, &writing);
	at_link = wait_for(&w, l->link, POLLIN);
	wait_for(&w, dump_descriptor(s->dump), POLLOUT);
	at_reading = wait_for(&w, reading, POLLIN);
	at_writing = wait_for(&w, writing, POLLOUT);
	wait_all(l, &w);

	steady = clock_steady();
	wall = clock_wall();
	session_run(s, steady, wall);
	while (session_scan(s) && breathe(l) < steady + slice)
		;
	if (is_ready(&w, at_link))
		link_read(l->link, link_seen, l);
	for (unsigned i = 0; i < s->ports; i++) {
		receive(l, &w, i, steady);
		breathe(l);
	}
	tick(l, steady);
	while (f->work && f->work(f->context) && breathe(l) < steady + slice)
		;
	events = signals_seen(&ending);
	events |= is_ready(&w, at_reading) ? FRONT_READABLE : 0;
	events |= is_ready(&w, at_writing) ? FRONT_WRITABLE : 0;
	if (!events && !ending && f->lazy && steady < wants &&
	    f->deadline(f->context, steady) > steady)
		return true;
	let_go_first(l);
	if (!f->turn(f->context, events, steady, wall, status)) {
		*status = ending ? 128 + ending : *status;
		return false;
	}
	*status = 128 + ending;
	if (events & FRONT_STOP && !ending) {
		stop();
		catch (SIGCONT);
	}
	return !ending;
}

/* A signal that is to end us, or what is going on: the turn that is to come takes it. */
static bool
is_called_off(void)
{
	for (unsigned i = 0; i < SIGNALS; i++)
		if (caught[i] && signals[i].event & (FRONT_ENDING | FRONT_INTERRUPTED))
			return true;
	return false;
}

/* In the middle of a turn that has to wait for the helper. What is to be sent is sent, unless it is
 * to be written as well: that may be what is waited for. Frames that come stay in the ring. */
static bool
wait_for_helper(void *loop, int descriptor)
{
	struct loop *l = loop;
	struct front *f = l->front;
	struct wait w = {.until = clock_steady() + look};
	int reading = -1, writing = -1;

	if (!l->session->dump)
		wait_until(&w, job_deadline(l->session));
	f->descriptors(f->context, &reading, &writing);
	wait_for(&w, descriptor, POLLIN);
	wait_for(&w, f->late ? reading : -1, POLLIN);
	wait_for(&w, f->late ? writing : -1, POLLOUT);
	wait_all(l, &w);
	if (!l->session->dump)
		breathe(l);
	return !is_called_off() && clock_steady() < l->patience &&
	       (!f->late || f->late(f->context, clock_steady()));
}

/* Frames that are on their way through the kernel when the end comes belong to the file that is
 * written. */
static void
gather(struct session *s)
{
	const int64_t end = clock_steady() + gathering;
	struct wait w;
	int64_t left;

	while (s->dump && s->capturing && (left = end - clock_steady()) > 0) {
		const struct timespec timeout = {0, left};

		w.n = 0;
		for (unsigned i = 0; i < s->ports; i++)
			if (s->port[i]->state == PORT_UP && s->port[i]->ops->send)
				wait_for(&w, s->port[i]->ops->descriptor(s->port[i]), POLLIN);
		if (!w.n || ppoll(w.fd, w.n, &timeout, NULL) <= 0)
			return;
		for (unsigned i = 0; i < s->ports; i++)
			session_receive(s, i);
	}
}

int
loop_run(struct session *s, struct front *front, int link)
{
	struct loop l = {.session = s, .front = front, .link = link, .patience = INT64_MAX};
	int status = EXIT_OK;

	prctl(PR_SET_TIMERSLACK, 1); /* ns: deadlines are met as well as the machine can */
	signals_take(&l);
	l.second = clock_steady() + NS_PER_S;
	front->breathe = breathe_for_front;
	front->loop = &l;
	keeper_meanwhile(wait_for_helper, &l);
	while (turn(&l, &status))
		BUG_ON(s->ports > PORTS_MAX);
	gather(s);
	if (status > 128)
		l.patience = clock_steady() + hurry;
	keeper_wait(); /* as long as there is a front that can tell why it takes so long */
	keeper_meanwhile(NULL, NULL);
	signals_give_back(&l, status);
	return status;
}
