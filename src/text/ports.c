/* SPDX-License-Identifier: BSD-2-Clause */
/* The ports of this computer as lines: see ports.h. */
#include "text/ports.h"

#include <inttypes.h>

#include "port/list.h"
#include "text/json.h"
#include "wire/kind.h"

enum {
	LIST_MAX = 256
};

static void
put_row(const struct port_info *p, FILE *file)
{
	char mac[MAC_TEXT] = "-", speed[24] = "-", mtu[12] = "-";

	if (p->has_mac)
		mac_print(p->mac, mac);
	if (p->mbit)
		snprintf(speed, sizeof speed, "%" PRIu32 "%s", p->mbit,
		    p->duplex == PORT_DUPLEX_FULL   ? "/full"
		    : p->duplex == PORT_DUPLEX_HALF ? "/half"
						    : "");
	if (p->mtu)
		snprintf(mtu, sizeof mtu, "%" PRIu32, p->mtu);
	fprintf(file, "%-15s %-8s %-10s %-17s %5s  %s%s%s\n", p->name, port_state_name(p->state),
	    speed, mac, mtu, p->what, p->address[0] ? ", " : "", p->address);
}

bool
ports_print(enum ports_form form, FILE *file, struct why *why)
{
	static struct port_info port[LIST_MAX];
	int n = port_list(port, LIST_MAX, why);

	if (n < 0)
		return false;
	if (form == PORTS_TABLE)
		fprintf(file, "%-15s %-8s %-10s %-17s %5s  %s\n", "port", "link", "Mb/s", "address",
		    "MTU", "what it is");
	for (int i = 0; i < n; i++) {
		if (form == PORTS_NAMES)
			fprintf(file, "%s\n", port[i].name);
		else if (form == PORTS_TABLE)
			put_row(&port[i], file);
		else if (!json_port(&port[i], file))
			return no(
			    why, EXIT_USAGE, "no JSON: built without jansson, or memory is short");
	}
	return true;
}
