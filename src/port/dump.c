/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Writing capture files: see dump.h. Records wait in a buffer, whole, until a second is over or
 * there are many; so when the disk takes only a part of them it is known where the last whole one
 * ends.
 */
#include "port/dump.h"

#include "base/bug.h"
#include "base/text.h"
#include "port/encode.h"
#include "port/interfaces.h"
#include "port/out.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

enum {
	MANY = 1 << 16,                  /* bytes that are given to a file at once */
	FULL = 1 << 19,                  /* waiting for a pipe: no more frames for now */
	ROOM = FULL + 2 * PORT_FRAME_MAX /* of the buffer; its pages are touched only as needed */
};

struct dump {
	struct out out;
	struct dump_options options;
	bool pcapng;
	bool stopped, deserted;
	bool left_out, poorer; /* pcap: that something did not fit has been told */
	int linktype;          /* pcap: of the file; -1 = no head yet */
	uint64_t frames;       /* in the present file */
	off_t size;            /* of the present file, with what is in the buffer */
	int64_t first;         /* time of its first frame */
	struct interfaces interfaces;
	unsigned described; /* so many of the first, in the present file */
	struct rotate rotate;
	size_t start, end; /* of the buffer: what is not in the file yet */
	uint8_t buffer[ROOM];
};

/* Where the last record ends that is whole within the first n bytes of the buffer; *lost frames are
 * behind it. */
static size_t
whole_until(const struct dump *d, size_t n, uint64_t *lost)
{
	size_t at = d->start, whole = d->start;

	for (*lost = 0; at < d->end;) {
		bool frame = true;

		at += d->pcapng ? pcapng_size(d->buffer + at, &frame) : pcap_size(d->buffer + at);
		if (at <= n)
			whole = at;
		else
			*lost += frame;
	}
	return whole;
}

/* Leaves whole records of those that got into the file (taken bytes of the buffer did), says why.
 */
static bool
leave_whole(struct dump *d, size_t taken, int error, struct why *why)
{
	size_t waiting = d->end - d->start, whole;
	uint64_t lost;

	if (d->options.whole)
		return no(why, EXIT_FAILED,
		    "Not saved: %s: %s. The frames are still here: make room, or choose another "
		    "folder",
		    strerror(error), d->out.name);
	if (error == EPIPE) {
		d->deserted = true;
		return no(why, EXIT_OK,
		    "%s: nobody reads it any more, so nothing is written. Capturing goes on",
		    d->out.name);
	}
	if (!d->out.regular)
		return no(why, EXIT_FAILED,
		    "Writing stopped: %s: %s has at most %" PRIu64 " frames. Capturing goes on",
		    strerror(error), d->out.name, d->frames);
	whole = whole_until(d, d->start + taken, &lost) - d->start;
	if (!out_cut(&d->out, d->size - (off_t)(waiting - whole)))
		return no(why, EXIT_FAILED, "Writing stopped: %s. The last frame in %s is cut",
		    strerror(error), d->out.name);
	return no(why, EXIT_FAILED,
	    "Writing stopped: %s: %s keeps the first %" PRIu64
	    " frames. Capturing goes on; make room and save the rest",
	    strerror(error), d->out.name, d->frames - lost);
}

/* Gives up for good. */
static bool
stop(struct dump *d, size_t taken, int error, struct why *why)
{
	d->stopped = true;
	leave_whole(d, taken, error, why);
	errno = error;
	return false;
}

/* Gives the buffer to the file; a pipe gets what it takes now, or all if it must wait for that. */
static bool
drain(struct dump *d, bool wait, struct why *why)
{
	size_t n = d->end - d->start, done;
	int error;

	if (d->stopped || !n)
		return true;
	done = d->out.regular || wait ? out_write(&d->out, d->buffer + d->start, n)
				      : out_offer(&d->out, d->buffer + d->start, n);
	error = errno;
	if (done < n && (d->out.regular || wait || error))
		return stop(d, done, error, why);
	d->start += done;
	if (d->start == d->end)
		d->start = d->end = 0;
	return true;
}

/* Room for a record of at most n bytes, or NULL when the disk or the reader said no. */
static uint8_t *
room_for(struct dump *d, size_t n, struct why *why)
{
	BUG_ON(n > ROOM);
	if (ROOM - d->end < n && d->start) {
		memmove(d->buffer, d->buffer + d->start, d->end - d->start);
		d->end -= d->start;
		d->start = 0;
	}
	if (ROOM - d->end < n && !drain(d, true, why))
		return NULL;
	return d->buffer + d->end;
}

static void
added(struct dump *d, size_t n)
{
	d->end += n;
	d->size += (off_t)n;
}

/* The head of a file goes out at once, so that its readers may start and a full disk is known. */
static bool
start_pcap(struct dump *d, int linktype, struct why *why)
{
	uint8_t head[ENCODE_HEAD];
	size_t n = pcap_head(head, linktype);

	d->linktype = linktype;
	if (out_write(&d->out, head, n) < n)
		return stop(d, 0, errno, why);
	d->size += (off_t)n;
	return true;
}

static bool
start_pcapng(struct dump *d, struct why *why)
{
	uint8_t head[ENCODE_HEAD];
	size_t n = pcapng_section(head, PACKAGE_STRING);

	d->described = 0;
	if (out_write(&d->out, head, n) < n)
		return stop(d, 0, errno, why);
	d->size += (off_t)n;
	return true;
}

static bool
start(struct dump *d, struct why *why)
{
	d->frames = 0;
	d->size = 0;
	d->linktype = -1;
	if (d->pcapng)
		return start_pcapng(d, why);
	return d->options.late || start_pcap(d, LINKTYPE_ETHERNET, why);
}

/* Interfaces are counted in the order of their descriptions: those before are described first. */
static bool
describe(struct dump *d, unsigned upto, struct why *why)
{
	for (; d->described <= upto; d->described++) {
		const struct interface *f = &d->interfaces.item[d->described];
		uint8_t *out = room_for(d, ENCODE_HEAD, why);

		if (!out)
			return false;
		added(d, pcapng_interface(out, f->name, f->linktype));
	}
	return true;
}

/* What stands at the end of a file. */
static bool
finish_file(struct dump *d, struct why *why)
{
	for (unsigned i = 0; d->pcapng && i < d->interfaces.n; i++) {
		const struct interface *f = &d->interfaces.item[i];
		uint8_t *out;

		if (!f->counted)
			continue;
		if (!describe(d, i, why) || !(out = room_for(d, ENCODE_HEAD, why)))
			return false;
		added(d, pcapng_statistics(out, i, f->time, f->received, f->lost));
	}
	if (!d->pcapng && d->linktype < 0 && !start_pcap(d, LINKTYPE_ETHERNET, why))
		return false;
	return drain(d, true, why);
}

static bool
open_next(struct dump *d, int64_t time, struct why *why)
{
	const char *path = rotate_next(&d->rotate, time);

	if (!out_open(&d->out, path, d->options.overwrite ? OUT_OVER : OUT_NEW, why)) {
		d->stopped = true;
		return false;
	}
	return start(d, why);
}

/* Begins the next file if this one has enough; n bytes are to come. With rotation, the first one
 * begins with its first frame. */
static bool
rotate(struct dump *d, int64_t time, size_t n, struct why *why)
{
	const struct rotation *r = &d->options.rotation;

	if (!rotate_is_on(r))
		return true;
	if (d->out.descriptor >= 0) {
		bool over = (r->bytes && (uint64_t)d->size + n > r->bytes) ||
			    (r->time && time - d->first >= r->time);

		if (!d->frames || !over)
			return true;
		if (!finish_file(d, why))
			return false;
		if (!out_finish(&d->out, false, why))
			return false;
	}
	d->first = time;
	return open_next(d, time, why);
}

static bool
is_pcap_name(const char *path)
{
	size_t n = strlen(path);

	return (n > 5 && !strcmp(path + n - 5, ".pcap")) ||
	       (n > 4 && !strcmp(path + n - 4, ".cap"));
}

static bool
open_first(struct dump *d, const char *path, struct why *why)
{
	const struct dump_options *o = &d->options;
	enum out_how how = o->whole       ? o->overwrite ? OUT_REPLACE : OUT_SAVE
			   : o->overwrite ? OUT_OVER
					  : OUT_NEW;
	int error;

	d->out.descriptor = d->out.folder = d->out.kept = -1;
	if (rotate_is_on(&o->rotation))
		return rotate_start(&d->rotate, path, o->rotation.files, why) &&
		       out_probe(path, why);
	if (!out_open(&d->out, path, how, why))
		return false;
	if (start(d, &(struct why){0}) || d->deserted)
		return true;
	error = errno;
	no(why, EXIT_FAILED, "%s: cannot be written: %s", d->out.name, strerror(error));
	out_abandon(&d->out, true);
	return false;
}

static void
dump_free(struct dump *d)
{
	rotate_end(&d->rotate);
	interfaces_free(&d->interfaces);
	free(d);
}

struct dump *
dump_open(const char *path, const struct dump_options *options, struct why *why)
{
	struct dump *d = calloc(1, sizeof *d);
	int error;

	if (!d) {
		no_memory(why);
		return NULL;
	}
	d->options = *options;
	d->pcapng = options->format == DUMP_PCAPNG ||
		    (options->format == DUMP_BY_NAME && !is_pcap_name(path));
	if (open_first(d, path, why))
		return d;
	error = errno;
	dump_free(d);
	errno = error;
	return NULL;
}

/* Whether the file can hold a frame of this link type; that it cannot, or not what more there is
 * about the frame, is told once. */
static bool
fits_pcap(struct dump *d, int linktype, bool more, struct why *why)
{
	if (d->linktype < 0 && !start_pcap(d, linktype, why))
		return false;
	if (d->linktype == linktype && (!more || d->poorer))
		return true;
	if (d->linktype == linktype) {
		d->poorer = true;
		return no(why, EXIT_OK,
			   "%s: pcap has no place for a frame's comment or its FCS: left out. "
			   "Write "
			   "pcapng to have them",
			   d->out.name),
		       true;
	}
	if (!d->left_out)
		no(why, EXIT_OK,
		    "%s: pcap holds one link type, and this file's is %d: frames of type %d are "
		    "left out. Write pcapng to have all",
		    d->out.name, d->linktype, linktype);
	d->left_out = true;
	return false;
}

bool
dump_frame(struct dump *d, const struct dump_source *source, const struct port_frame *frame,
    const char *comment, struct why *why)
{
	size_t n = encode_room(frame, comment);
	enum encode_way way = frame->out ? WAY_OUT : source->live ? WAY_IN : WAY_UNKNOWN;
	int interface = d->pcapng && !d->stopped
			    ? interfaces_find(&d->interfaces, source->name, source->linktype)
			    : 0;
	uint8_t *out;

	if (d->stopped)
		return true;
	if (interface < 0)
		return stop(d, 0, ENOMEM, why);
	if (!rotate(d, frame->time, n, why))
		return false;
	if (d->pcapng ? !describe(d, (unsigned)interface, why)
		      : !fits_pcap(d, source->linktype, frame->fcs || (comment && *comment), why))
		return !d->stopped;
	out = room_for(d, n, why);
	if (!out)
		return false;
	added(d, d->pcapng ? pcapng_frame(out, (uint32_t)interface, frame, way, comment)
			   : pcap_record(out, frame));
	d->frames++;
	return d->end - d->start < MANY || !d->out.regular || drain(d, false, why);
}

void
dump_count(struct dump *d, const struct dump_source *source, int64_t time, uint64_t received,
    uint64_t lost)
{
	int i = interfaces_find(&d->interfaces, source->name, source->linktype);
	struct interface *f;

	if (i < 0)
		return;
	f = &d->interfaces.item[i];
	f->counted = true;
	f->time = time;
	f->received = received;
	f->lost = lost;
}

bool
dump_flush(struct dump *d, struct why *why)
{
	return drain(d, false, why);
}

bool
dump_turn(struct dump *d, struct why *why)
{
	return d->out.regular || drain(d, false, why);
}

int
dump_descriptor(const struct dump *d)
{
	return !d || d->stopped || d->out.regular || d->start == d->end ? -1 : d->out.descriptor;
}

bool
dump_full(const struct dump *d)
{
	return dump_descriptor(d) >= 0 && d->end - d->start >= FULL;
}

bool
dump_stopped(const struct dump *d)
{
	return d && d->stopped;
}

bool
dump_deserted(const struct dump *d)
{
	return d && d->deserted;
}

uint64_t
dump_frames(const struct dump *d)
{
	return d->frames;
}

bool
dump_close(struct dump *d, struct why *why)
{
	struct why reason = {.text = ""};
	bool fine = true;

	if (!d)
		return true;
	if (d->out.descriptor < 0 && !d->stopped) { /* rotation, and no frame came */
		dump_free(d);
		return true;
	}
	if (!d->stopped)
		fine = finish_file(d, why) || d->deserted;
	if (d->stopped)
		out_abandon(&d->out, false);
	else if (!out_finish(&d->out, true, &reason))
		fine = no(why, EXIT_FAILED, "Not saved: %s: %s", reason.text, d->out.name);
	dump_free(d);
	return fine;
}

void
dump_abandon(struct dump *d)
{
	out_abandon(&d->out, true);
	dump_free(d);
}
