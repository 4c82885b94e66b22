/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Writing capture files: see dump.h. Knows libpcap's writer and that only ferror() on its stream
 * tells the truth: pcap_dump() says nothing and pcap_dump_flush() is content on a full disk.
 */
#include "port/dump.h"

#include "base/clock.h"
#include "base/text.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <pcap/pcap.h>
#include <stdio.h>
#include <stdio_ext.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
	RECORD_HEADER = 16 /* seconds, nanoseconds, captured length, length: 4 bytes each */
};

struct dump {
	char name[160];
	pcap_t *pcap;
	pcap_dumper_t *dumper;
	bool regular; /* a file that can be cut; not standard output into a pipe */
	bool stopped; /* writing failed, and that has been said */
	uint64_t frames;
	off_t safe; /* the file is known to be whole up to here */
	uint64_t safe_frames;
};

/* Moves the safe point over the whole records that did get into the file. */
static void
find_last_whole(struct dump *d, int descriptor)
{
	struct stat now;
	uint32_t header[RECORD_HEADER / 4];

	if (fstat(descriptor, &now) < 0)
		return;
	while (pread(descriptor, header, sizeof header, d->safe) == sizeof header) {
		off_t next = d->safe + RECORD_HEADER + header[2];

		if (next > now.st_size)
			break;
		d->safe = next;
		d->safe_frames++;
	}
}

/* Gives up for good: throws away what is buffered, leaves whole records, says why. */
static bool
stop(struct dump *d, int error, struct why *why)
{
	FILE *stream = pcap_dump_file(d->dumper);
	int descriptor = fileno(stream);

	d->stopped = true;
	__fpurge(stream);
	if (!d->regular)
		return no(why, EXIT_FAILED,
		    "%s: writing stopped after at most %" PRIu64 " frames: %s. Capturing goes on",
		    d->name, d->frames, strerror(error));
	find_last_whole(d, descriptor);
	if (ftruncate(descriptor, d->safe) < 0)
		return no(why, EXIT_FAILED, "%s: writing stopped: %s. The last frame in it is cut",
		    d->name, strerror(error));
	return no(why, EXIT_FAILED,
	    "%s: writing stopped: %s. The file keeps the first %" PRIu64
	    " frames; make room and record into another file",
	    d->name, strerror(error), d->safe_frames);
}

/* Looks at the stream after something was written to it. */
static bool
check(struct dump *d, struct why *why)
{
	int error = errno;

	if (!ferror(pcap_dump_file(d->dumper)))
		return true;
	return stop(d, error ? error : EIO, why);
}

static int
open_file(const char *path, const char *name, bool overwrite, struct why *why)
{
	int flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC;
	int descriptor = open(path, overwrite ? flags : flags | O_EXCL, 0600);
	struct stat is;

	if (descriptor < 0) {
		if (errno == EEXIST)
			no(why, EXIT_FAILED, "%s: exists already. Choose another name", name);
		else if (errno == ELOOP)
			no(why, EXIT_FAILED, "%s: is a symbolic link. Name the file itself", name);
		else
			no(why, errno == EACCES || errno == EPERM ? EXIT_DENIED : EXIT_FAILED,
			    "%s: cannot be written: %s", name, strerror(errno));
		return -1;
	}
	if (fstat(descriptor, &is) == 0 && S_ISREG(is.st_mode) && ftruncate(descriptor, 0) == 0)
		return descriptor;
	no(why, EXIT_FAILED, "%s: is not a regular file. For a pipe write to standard output: -",
	    name);
	close(descriptor);
	return -1;
}

static int
open_output(struct why *why)
{
	int descriptor;

	if (isatty(STDOUT_FILENO)) {
		no(why, EXIT_USAGE,
		    "standard output is a terminal: send it to a file or a pipe, like -w - | "
		    "wireshark -k -i -");
		return -1;
	}
	descriptor = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
	if (descriptor < 0)
		no(why, EXIT_FAILED, "standard output: cannot be written: %s", strerror(errno));
	return descriptor;
}

/* Puts libpcap's writer on the descriptor, which it owns from now on, and writes the file header.
 */
static bool
start(struct dump *d, int descriptor, struct why *why)
{
	struct stat is;
	FILE *stream = fdopen(descriptor, "w");

	if (!stream) {
		close(descriptor);
		return no(why, EXIT_FAILED, "%s: out of memory", d->name);
	}
	d->regular = fstat(descriptor, &is) == 0 && S_ISREG(is.st_mode);
	d->pcap = pcap_open_dead_with_tstamp_precision(
	    DLT_EN10MB, PORT_FRAME_MAX, PCAP_TSTAMP_PRECISION_NANO);
	if (!d->pcap) {
		fclose(stream);
		return no(why, EXIT_FAILED, "%s: out of memory", d->name);
	}
	d->dumper = pcap_dump_fopen(d->pcap, stream); /* closes the stream if it fails */
	if (!d->dumper)
		return no(why, EXIT_FAILED, "%s: %s", d->name, pcap_geterr(d->pcap));
	errno = 0;
	pcap_dump_flush(d->dumper);
	if (ferror(stream)) {
		int error = errno ? errno : EIO;

		__fpurge(stream);
		return no(why, EXIT_FAILED, "%s: cannot be written: %s", d->name, strerror(error));
	}
	/* Standard output may be a file that had something in it already (>>). */
	d->safe = d->regular ? lseek(descriptor, 0, SEEK_CUR) : 0;
	return true;
}

static void
dump_free(struct dump *d)
{
	if (d->dumper)
		pcap_dump_close(d->dumper);
	if (d->pcap)
		pcap_close(d->pcap);
	free(d);
}

struct dump *
dump_open(const char *path, bool overwrite, struct why *why)
{
	bool output = strcmp(path, "-") == 0;
	struct dump *d = calloc(1, sizeof *d);
	struct text name;
	int descriptor;

	if (!d) {
		no(why, EXIT_FAILED, "out of memory");
		return NULL;
	}
	name = text_on(d->name, sizeof d->name);
	if (output)
		text_add(&name, "standard output");
	else
		text_safe(&name, (const uint8_t *)path, strlen(path));
	descriptor = output ? open_output(why) : open_file(path, d->name, overwrite, why);
	if (descriptor < 0) {
		free(d);
		return NULL;
	}
	if (!start(d, descriptor, why)) {
		dump_free(d);
		if (!output && !overwrite)
			unlink(path); /* ours, and nothing is in it */
		return NULL;
	}
	return d;
}

bool
dump_frame(struct dump *d, const struct port_frame *frame, struct why *why)
{
	struct pcap_pkthdr header = {.caplen = frame->caplen, .len = frame->len};

	if (d->stopped)
		return true;
	header.ts.tv_sec = frame->time / NS_PER_S;
	header.ts.tv_usec = frame->time % NS_PER_S; /* the file's unit is the nanosecond */
	errno = 0;
	pcap_dump((u_char *)d->dumper, &header, frame->bytes);
	d->frames++;
	return check(d, why);
}

bool
dump_flush(struct dump *d, struct why *why)
{
	if (d->stopped)
		return true;
	errno = 0;
	pcap_dump_flush(d->dumper);
	if (!check(d, why))
		return false;
	if (d->regular) {
		d->safe = lseek(fileno(pcap_dump_file(d->dumper)), 0, SEEK_CUR);
		d->safe_frames = d->frames;
	}
	return true;
}

bool
dump_close(struct dump *d, struct why *why)
{
	bool fine;

	if (!d)
		return true;
	fine = dump_flush(d, why);
	if (fine && !d->stopped && d->regular && fsync(fileno(pcap_dump_file(d->dumper))) < 0)
		fine = stop(d, errno, why);
	dump_free(d);
	return fine;
}
