/* SPDX-License-Identifier: BSD-2-Clause */
/* Sending through a live interface. Knows: what the kernel may answer, and what that means in
 * words. Does not know what is in a frame; never cuts one, never waits, never tries again in a
 * loop. The link is looked at after the frame, so that this does not make it late. */
#include <errno.h>
#include <string.h>

#include "base/clock.h"
#include "port/facts.h"
#include "port/live.h"

enum {
	ALONE = 50 /* ms: frames so far apart are no stream */
};

/* Errors of send(2) on a packet socket, in words that follow the port's name. */
static bool
refuse(struct live *l, int error, struct why *why)
{
	static const struct {
		int error;
		const char *words;
	} table[] = {
	    {EAGAIN, "is still busy with earlier frames - send more slowly"},
	    {ENOBUFS, "has a full queue, frame not sent - send more slowly"},
	    {EMSGSIZE, "does not take frames of this size - make the payload shorter"},
	    {EINVAL, "does not take a frame like this - it is too short or damaged"},
	    {EPERM, "may only receive: sending was locked when the program started"},
	    {EACCES, "may only receive: sending was locked when the program started"},
	    {ENOMEM, "cannot take it: the system is out of memory"},
	};
	char buffer[160];
	struct text trouble = text_on(buffer, sizeof buffer);

	if (l->port.state != PORT_UP) {
		live_trouble(l, &trouble);
		return no(why, l->port.state == PORT_GONE ? EXIT_NO_PORT : EXIT_FAILED,
		    "Not sent: %s %s", l->port.name, buffer);
	}
	for (size_t i = 0; i < sizeof table / sizeof *table; i++)
		if (table[i].error == error)
			return no(
			    why, EXIT_FAILED, "Not sent: %s %s", l->port.name, table[i].words);
	return no(why, EXIT_FAILED, "Not sent: %s says \"%s\"", l->port.name, strerror(error));
}

/* Without carrier the kernel takes the frame and drops it without a word. Of a frame that comes
 * alone the driver is asked; in a stream that could make the next one late. */
static void
look_after(struct live *l)
{
	int64_t now = clock_steady();
	bool alone = now - l->sent > ALONE * NS_PER_MS;

	l->sent = now;
	if (alone)
		live_look(l, LOOK_LINK);
	else if (!facts_plainly_up(l->fd, l->name))
		live_look(l, LOOK_FLAGS);
}

bool
live_send(struct port *p, const uint8_t *bytes, size_t n, struct why *why)
{
	struct live *l = (struct live *)p;
	int error;

	if (p->state != PORT_UP)
		live_look(l, LOOK_FLAGS);
	if (p->state != PORT_UP)
		return refuse(l, 0, why);
	if (!port_fits(p, bytes, n, why))
		return false;
	if (pcap_inject(l->pcap, bytes, n) == (int)n) {
		if (!p->looked)
			look_after(l);
		p->looked = true;
		return p->state == PORT_UP || refuse(l, 0, why);
	}
	error = errno;
	/* A driver without link may say the same as one whose queue is full. */
	live_look(l, LOOK_LINK);
	if (error == EMSGSIZE && !port_fits(p, bytes, n, why)) /* it takes less than it did */
		return false;
	/* An interface that was down leaves ENETDOWN behind, and the first send reports and clears
	 * it: the one case to try again. */
	if (error == ENETDOWN && p->state == PORT_UP && pcap_inject(l->pcap, bytes, n) == (int)n)
		return true;
	return refuse(l, error, why);
}
