/* SPDX-License-Identifier: BSD-2-Clause */
/* What there is to say about a port before one uses it: see picker_inside.h. */
#include "ui/picker_inside.h"

#include <string.h>

static bool
says(const struct port_info *info, const char *word)
{
	return strstr(info->what, word) != NULL;
}

/* Whether this is a good port to start with. */
static void
add_advice(const struct choosable *port, struct text *t)
{
	const struct port_info *info = &port->info;

	if (!info->ethernet)
		text_addf(
		    t, "Its frames are not Ethernet (%s): it cannot be used here.", info->what);
	else if (info->state != PORT_UP)
		text_addf(t,
		    "There is no link: put the cable in, or switch it on with: ip link set %s up",
		    info->name);
	else if (says(info, "loopback"))
		text_add(t, "This is not a wire: frames go round inside this computer, with zeros "
			    "for addresses.");
	else if (says(info, "Wi-Fi"))
		text_add(t, "The link is up, but Wi-Fi only looks like Ethernet: the access point "
			    "drops frames from addresses it does not know.");
	else if (says(info, "tap"))
		text_add(t, "The link is up. At its other end is a program, not a cable.");
	else if (port->counted && port->rx)
		text_add(t, "Link is up. Frames arrive: this is a good port to start with.");
	else if (port->counted)
		text_add(t, "Link is up. No frame arrives at this moment.");
	else
		text_add(t, "Link is up.");
}

void
picker_words(const struct app *app, const struct choosable *port, struct text *t)
{
	const struct port_info *info = &port->info;
	const struct session *s = app->session;

	add_advice(port, t);
	text_add(t, "\n");
	if (info->ethernet)
		text_add(t, s->receive_only ? "You may receive on it. Sending is off: R allows it."
					    : "You may receive and send on it.");
	if (info->default_route)
		text_add(t, " This computer's way out to the network goes through it: be careful "
			    "with what you send.");
	if (info->address[0])
		text_addf(t,
		    "\nIt has an IP address (%s): you will see your own system's frames "
		    "too.",
		    info->address);
}
