/* SPDX-License-Identifier: BSD-2-Clause */
/* One frame: see record.h. Knows what stands after its bytes. */
#include "session/record.h"

#include <stdlib.h>
#include <string.h>

static const char *
said(const struct record *record)
{
	return (const char *)record->bytes + record->caplen + record->fcs;
}

struct port_frame
record_frame(const struct record *r)
{
	return (struct port_frame){
	    .bytes = r->bytes,
	    .caplen = r->caplen,
	    .len = r->len,
	    .time = r->time,
	    .out = r->out || r->stage == STAGE_SENT,
	    .foreign = r->foreign,
	    .fcs = r->fcs,
	    .linktype = r->linktype,
	    .interface = r->interface,
	};
}

const char *
record_words(const struct record *record)
{
	return record->stage == STAGE_REFUSED ? said(record) : "";
}

const char *
record_comment(const struct record *record)
{
	return record->note ? record->note : record->commented ? said(record) : "";
}

/* With what is said behind the bytes, which the store may change. */
struct record *
record_copy(const struct record *from)
{
	size_t n = sizeof *from + from->caplen + from->fcs;
	const char *words = from->stage == STAGE_REFUSED ? said(from) : record_comment(from);
	struct record *record = malloc(n + strlen(words) + 1);

	if (!record)
		return NULL;
	memcpy(record, from, n);
	strcpy((char *)record + n, words);
	record->commented = from->stage != STAGE_REFUSED && *words;
	record->note = NULL;
	return record;
}

uint32_t
record_type_at(const uint8_t *bytes, uint32_t n)
{
	enum {
		TYPE_AT = 12,
		TAG = 4,
		TAGS_MOST = 4
	};
	uint32_t at = TYPE_AT;

	for (; at < TYPE_AT + TAGS_MOST * TAG && at + TAG + 2 <= n; at += TAG) {
		unsigned type = (unsigned)bytes[at] << 8 | bytes[at + 1];

		if (type != 0x8100 && type != 0x88a8 && type != 0x9100)
			break;
	}
	return at;
}
