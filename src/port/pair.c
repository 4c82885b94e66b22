/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Two ports in memory, joined like the ends of a cable. Knows: two bounded queues and a descriptor
 * for each end. Behaves like a veth pair: a full queue loses frames, which the receiver counts.
 */
#include "base/bug.h"
#include "base/clock.h"
#include "port/port.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <unistd.h>

enum {
	PAIR_MTU = 1500,
	SLOTS = 1024,
	SLOT_BYTES = PAIR_MTU + 18 /* header and one tag: what port_fits() lets through */
};

struct slot {
	int64_t time;
	uint16_t n;
	uint8_t bytes[SLOT_BYTES];
};

struct end {
	struct port port; /* first: an end is found by its port */
	struct cable *cable;
	struct end *other;
	bool closed;
	int event;               /* readable while the queue has frames or there is news */
	unsigned first, waiting; /* of the queue of frames that arrive here */
	struct slot queue[SLOTS];
};

struct cable {
	struct end ends[2];
};

static struct end *
end_of(struct port *port)
{
	return (struct end *)port;
}

/* An eventfd's counter only ever holds 1 here, so that neither call can fail or wait. */
static void
event_raise(int event)
{
	eventfd_t count;

	eventfd_read(event, &count);
	eventfd_write(event, 1);
}

static void
event_clear(int event)
{
	eventfd_t count;

	eventfd_read(event, &count);
}

static int
pair_descriptor(struct port *port)
{
	return end_of(port)->event;
}

static int
pair_receive(struct port *port, int budget, port_take *take, void *context, struct why *why)
{
	struct end *end = end_of(port);
	int n = 0;

	for (; n < budget && end->waiting; n++) {
		struct slot *slot = &end->queue[end->first];
		struct port_frame frame = {
		    .bytes = slot->bytes, .caplen = slot->n, .len = slot->n, .time = slot->time};

		take(context, &frame);
		end->first = (end->first + 1) % SLOTS;
		end->waiting--;
	}
	if (end->waiting)
		return n;
	event_clear(end->event);
	if (end->other->closed && port->state != PORT_GONE) {
		port->state = PORT_GONE;
		no(why, EXIT_NO_PORT, "%s: the other end was closed", port->name);
	}
	return n;
}

static bool
pair_send(struct port *port, const uint8_t *bytes, size_t n, struct why *why)
{
	struct end *other = end_of(port)->other;
	struct slot *slot;

	if (other->closed)
		return no(
		    why, EXIT_NO_PORT, "Not sent: the other end of %s was closed", port->name);
	if (!port_fits(port, bytes, n, why))
		return false;
	if (other->waiting == SLOTS) {
		other->port.lost++;
		return true;
	}
	slot = &other->queue[(other->first + other->waiting) % SLOTS];
	slot->time = clock_wall(); /* as the kernel stamps what arrives at an interface */
	slot->n = (uint16_t)n;
	memcpy(slot->bytes, bytes, n);
	if (!other->waiting++)
		event_raise(other->event);
	return true;
}

static void
pair_refresh(struct port *port)
{
	(void)port; /* everything is counted as it happens */
}

static void
pair_close(struct port *port)
{
	struct end *end = end_of(port);

	end->closed = true;
	if (!end->other->closed) {
		event_raise(end->other->event);
		return;
	}
	close(end->event);
	close(end->other->event);
	free(end->cable);
}

static const struct port_ops pair_ops = {
    .descriptor = pair_descriptor,
    .receive = pair_receive,
    .send = pair_send,
    .refresh = pair_refresh,
    .close = pair_close,
};

static bool
end_init(struct cable *cable, unsigned i, const char *name)
{
	struct end *end = &cable->ends[i];

	end->port = (struct port){
	    .ops = &pair_ops,
	    .state = PORT_UP,
	    .has_mac = true,
	    .mac = {0x02, 0, 0, 0, 0, (uint8_t)(i + 1)},
	    .mtu = PAIR_MTU,
	    .duplex = PORT_DUPLEX_FULL,
	    .percent = -1,
	};
	snprintf(end->port.name, sizeof end->port.name, "%s", name);
	end->cable = cable;
	end->other = &cable->ends[!i];
	end->event = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
	return end->event >= 0;
}

bool
pair_open(struct port *ends[2], const char *names[2], struct why *why)
{
	struct cable *cable = calloc(1, sizeof *cable);

	if (!cable)
		return no_memory(why);
	if (!end_init(cable, 0, names[0])) {
		free(cable);
		return no(why, EXIT_FAILED, "pair: no descriptor is left. Close some programs");
	}
	if (!end_init(cable, 1, names[1])) {
		close(cable->ends[0].event);
		free(cable);
		return no(why, EXIT_FAILED, "pair: no descriptor is left. Close some programs");
	}
	ends[0] = &cable->ends[0].port;
	ends[1] = &cable->ends[1].port;
	return true;
}
