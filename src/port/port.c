/* SPDX-License-Identifier: BSD-2-Clause */
/* What all ports share: see port.h. Knows sizes and states. Does not know where frames come from.
 */
#include "port/port.h"

enum {
	HEADER = 14, /* addresses and EtherType: not counted by the MTU */
	TAG = 4,
	ETHERTYPE_VLAN = 0x8100
};

const char *
port_state_name(enum port_state state)
{
	static const char *const names[] = {
	    [PORT_UP] = "up",
	    [PORT_NO_LINK] = "no link",
	    [PORT_GONE] = "gone",
	    [PORT_END] = "end",
	};

	return names[state];
}

void
port_frame_fcs(struct port_frame *frame, uint32_t n)
{
	uint32_t whole = frame->len - n;

	if (!n || frame->foreign || n > frame->len)
		return;
	frame->fcs = (uint8_t)(frame->caplen > whole ? frame->caplen - whole : 0);
	frame->caplen -= frame->fcs;
	frame->len = whole;
}

void
port_close(struct port *port)
{
	if (port)
		port->ops->close(port);
}

bool
port_fits(const struct port *port, const uint8_t *frame, size_t n, struct why *why)
{
	size_t head = HEADER, limit;

	if (n < HEADER)
		return no(why, EXIT_FAILED,
		    "Not sent: frame has %zu B, and the Ethernet header alone takes %d. Make it "
		    "longer",
		    n, HEADER);
	if (n >= HEADER + TAG && (frame[12] << 8 | frame[13]) == ETHERTYPE_VLAN)
		head += TAG;
	limit = port->mtu ? port->mtu + head : PORT_FRAME_MAX;
	if (n <= limit)
		return true;
	if (!port->mtu)
		return no(why, EXIT_FAILED,
		    "Not sent: frame has %zu B, %s takes %zu. Make the payload %zu B shorter", n,
		    port->name, limit, n - limit);
	return no(why, EXIT_FAILED,
	    "Not sent: frame has %zu B, %s takes %zu (MTU %u). Make the payload %zu B shorter, or "
	    "the MTU %zu: sudo ip link set %s mtu %zu",
	    n, port->name, limit, port->mtu, n - limit, n - head, port->name, n - head);
}
