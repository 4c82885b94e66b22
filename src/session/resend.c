/* SPDX-License-Identifier: BSD-2-Clause */
/* Frames that are sent again: see resend.h. */
#include "session/resend.h"

#include "session/reply.h"
#include "session/undo.h"

#include <inttypes.h>
#include <string.h>

bool
resend_take(
    struct session *s, const struct record *record, bool reply, int64_t wall, struct why *why)
{
	const char *letter = record->stage == STAGE_RECEIVED ? "" : "S";
	const struct port *port = s->port[s->seat];
	struct self self = {.mac = {0}};

	if (record->foreign)
		return no(why, EXIT_USAGE,
		    "frame %s%" PRIu64 " is not Ethernet - choose one that is", letter, record->no);
	if (record->caplen < record->len)
		return no(why, EXIT_USAGE,
		    "frame %s%" PRIu64 " was cut when it was captured: %u of its %u B are here - "
		    "choose one that is whole",
		    letter, record->no, record->caplen, record->len);
	if (s->seat < s->ports && port->has_mac)
		memcpy(self.mac, port->mac, sizeof self.mac);
	if (reply ? !reply_make(&s->draft, record->bytes, record->caplen, &self, wall, why)
		  : !draft_load(&s->draft, record->bytes, record->caplen, why))
		return false;
	undo_frame(s, record);
	s->changes++;
	return true;
}
