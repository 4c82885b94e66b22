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
	return record->commented ? said(record) : "";
}

/* Bytes that the record takes, all that stands after it included. */
static size_t
record_size(const struct record *record)
{
	size_t n = sizeof *record + record->caplen + record->fcs;

	if (record->commented || record->stage == STAGE_REFUSED)
		n += strlen(said(record)) + 1;
	return n;
}

struct record *
record_copy(const struct record *from)
{
	struct record *record = malloc(record_size(from));

	if (record)
		memcpy(record, from, record_size(from));
	return record;
}
