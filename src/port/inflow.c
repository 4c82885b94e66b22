/* SPDX-License-Identifier: BSD-2-Clause */
/* Bytes as they arrive: see inflow.h. Knows a buffer that grows only with what has really come. */
#include "port/inflow.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
	CHUNK = 256 << 10,
	KEPT_GIB = 8
};

/* Of a pipe that is kept: a screen left open over night must not fill a disk. */
static const uint64_t kept_most = (uint64_t)KEPT_GIB << 30;

void
inflow_open(struct inflow *in, int descriptor, bool regular)
{
	off_t at = regular ? lseek(descriptor, 0, SEEK_CUR) : 0; /* somebody may have read a part */

	*in = (struct inflow){.descriptor = descriptor,
	    .again = regular ? descriptor : -1,
	    .regular = regular,
	    .offset = at > 0 ? (uint64_t)at : 0};
}

void
inflow_close(struct inflow *in)
{
	if (in->again >= 0 && in->again != in->descriptor)
		close(in->again);
	close(in->descriptor);
	free(in->bytes);
}

bool
inflow_keep(struct inflow *in, struct why *why)
{
	const char *folder = getenv("TMPDIR");
	char path[4096];

	if (in->again >= 0)
		return true;
	if (!folder || *folder != '/' || strlen(folder) > sizeof path - 32)
		folder = "/var/tmp"; /* on a disk, where /tmp may be in memory */
	in->again = open(folder, O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
	if (in->again < 0) { /* a file system that cannot do that */
		snprintf(path, sizeof path, "%s/etherwright.XXXXXX", folder);
		in->again = mkostemp(path, O_CLOEXEC);
		if (in->again >= 0)
			unlink(path);
	}
	if (in->again < 0)
		return no(why, EXIT_OK,
		    "there is no temporary file for its frames: %s. Only the newest are kept - "
		    "TMPDIR names another folder",
		    strerror(errno));
	return true;
}

/* Makes room for a chunk after end. */
static bool
make_room(struct inflow *in)
{
	size_t held = in->end - in->start, size = in->size ? in->size : 2 * CHUNK;
	uint8_t *bytes;

	if (in->size - in->end >= CHUNK)
		return true;
	if (held)
		memmove(in->bytes, in->bytes + in->start, held);
	in->start = 0;
	in->end = held;
	while (size - held < CHUNK)
		size *= 2;
	if (size == in->size)
		return true;
	bytes = realloc(in->bytes, size);
	if (!bytes)
		return false;
	in->bytes = bytes;
	in->size = size;
	return true;
}

static bool
keep(struct inflow *in, size_t n, struct why *why)
{
	uint64_t at = in->offset + (in->end - in->start);
	const uint8_t *bytes = in->bytes + in->end;

	if (in->again < 0 || in->again == in->descriptor)
		return true;
	if (at + n > kept_most)
		return no(why, EXIT_FAILED,
		    "%d GiB of it are kept, and no more is taken - write it into a file, and read "
		    "that",
		    KEPT_GIB);
	while (n) {
		ssize_t written = pwrite(in->again, bytes, n, (off_t)at);

		if (written < 0 && errno != EINTR)
			return no(why, EXIT_FAILED,
			    "the temporary file that keeps it cannot be written: %s - TMPDIR names "
			    "another folder",
			    strerror(errno));
		if (written > 0) {
			bytes += written;
			at += (uint64_t)written;
			n -= (size_t)written;
		}
	}
	return true;
}

/* Reads once, without waiting. The descriptor may be shared with others: so it is asked, and not
 * made non-blocking. */
static enum arrival
fill(struct inflow *in, struct why *why)
{
	struct pollfd ready = {.fd = in->descriptor, .events = POLLIN};
	ssize_t n;

	if (!make_room(in)) {
		no(why, EXIT_FAILED, "there is no memory for the next frame");
		return DAMAGED;
	}
	if (!in->regular && poll(&ready, 1, 0) <= 0)
		return ARRIVES;
	n = read(in->descriptor, in->bytes + in->end, CHUNK);
	if (n < 0 && (errno == EAGAIN || errno == EINTR))
		return ARRIVES;
	if (n < 0) {
		no(why, EXIT_FAILED, "%s", strerror(errno));
		return DAMAGED;
	}
	if (!keep(in, (size_t)n, why))
		return DAMAGED;
	in->ended = n == 0;
	in->end += (size_t)n;
	return ARRIVED;
}

enum arrival
inflow_need(struct inflow *in, size_t n, struct why *why)
{
	while (in->end - in->start < n) {
		enum arrival filled;

		if (in->ended && in->end == in->start)
			return ENDED;
		if (in->ended) {
			no(why, EXIT_FAILED,
			    "it ends in the middle of a record, %zu of %zu B are there",
			    in->end - in->start, n);
			return CUT;
		}
		filled = fill(in, why);
		if (filled != ARRIVED)
			return filled;
	}
	return ARRIVED;
}

const uint8_t *
inflow_at(const struct inflow *in)
{
	return in->bytes + in->start;
}

void
inflow_pass(struct inflow *in, size_t n)
{
	in->start += n;
	in->offset += n;
}

bool
inflow_again(const struct inflow *in, uint64_t at, void *bytes, size_t n)
{
	while (n) {
		ssize_t got = pread(in->again, bytes, n, (off_t)at);

		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			return false;
		bytes = (uint8_t *)bytes + got;
		at += (uint64_t)got;
		n -= (size_t)got;
	}
	return true;
}
