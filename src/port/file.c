/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * A capture file, or a pipe that carries one, as a port. Knows libpcap's reader and hands it one
 * whole record at a time (records.h), so that a slow pipe never makes it wait and the place of a
 * damage is known.
 */
#include "base/clock.h"
#include "base/text.h"
#include "port/port.h"
#include "port/records.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <pcap/pcap.h>
#include <stdio_ext.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct file {
	struct port port; /* first: a file is found by its port */
	struct records records;
	FILE *stream;
	pcap_t *pcap; /* NULL until the head has arrived */
	uint64_t frames;
};

static struct file *
file_of(struct port *port)
{
	return (struct file *)port;
}

static int
file_descriptor(struct port *port)
{
	struct file *f = file_of(port);

	return f->records.regular ? -1 : f->records.descriptor;
}

static void
file_refresh(struct port *port)
{
	struct file *f = file_of(port);
	struct stat now;

	if (!f->records.regular || fstat(f->records.descriptor, &now) < 0 || now.st_size <= 0)
		return;
	port->percent = (int)(f->records.offset * 100 / (uint64_t)now.st_size);
	if (port->percent > 100)
		port->percent = 100;
}

static void
file_close(struct port *port)
{
	struct file *f = file_of(port);

	if (f->pcap)
		pcap_close(f->pcap); /* closes the stream */
	else if (f->stream)
		fclose(f->stream);
	records_close(&f->records);
	free(f);
}

static bool
end_with(struct file *f, struct why *why, const char *what)
{
	char text[sizeof why->text];

	snprintf(text, sizeof text, "%s", what); /* what may be in why */
	f->port.state = PORT_END;
	return no(why, EXIT_FAILED,
	    "%s: damaged at byte %" PRIu64 ": %s. Frames read before that: %" PRIu64, f->port.name,
	    f->records.offset, text, f->frames);
}

/* Once the head is here, libpcap says whether it can read such a file. False with words, or without
 * any if it has not arrived yet. */
static bool
file_start(struct file *f, struct why *why)
{
	char error[PCAP_ERRBUF_SIZE] = "";
	struct why reason = {0};

	switch (records_head(&f->records, &reason)) {
	case RECORD_WAIT:
		return false;
	case RECORD_END:
		f->port.state = PORT_END;
		return no(why, EXIT_FAILED, "%s: it is empty, not even a file header is there",
		    f->port.name);
	case RECORD_WHOLE:
		break;
	default:
		f->port.state = PORT_END;
		return no(why, EXIT_FAILED, "%s: %s", f->port.name, reason.text);
	}
	f->stream = records_stream(&f->records);
	if (f->stream)
		f->pcap = pcap_fopen_offline_with_tstamp_precision(
		    f->stream, PCAP_TSTAMP_PRECISION_NANO, error);
	if (!f->pcap) {
		f->port.state = PORT_END;
		return no(why, EXIT_FAILED, "%s: cannot be read: %s", f->port.name,
		    f->stream ? error : "out of memory");
	}
	f->port.linktype = (int)f->records.linktype;
	records_pass(&f->records);
	return true;
}

/* Wall clock in ns; what a broken writer put there stays within its second and within our range. */
static int64_t
frame_time(const struct file *f, const struct pcap_pkthdr *header)
{
	const int64_t most = INT64_MAX / NS_PER_S - 1;
	int64_t seconds = header->ts.tv_sec, ns = header->ts.tv_usec;

	if (f->records.format == FORMAT_PCAP)
		seconds = (uint32_t)seconds; /* 32 bits there, good until 2106 */
	if (seconds < 0 || seconds > most)
		seconds = seconds < 0 ? 0 : most;
	if (ns < 0 || ns >= NS_PER_S)
		ns = NS_PER_S - 1;
	return seconds * NS_PER_S + ns;
}

static uint32_t
greatest(uint32_t a, uint32_t b, uint32_t c)
{
	a = a > b ? a : b;
	return a > c ? a : c;
}

/* Hands out the frame of the present record: 1, or 0 if there is none in it, or -1 with words. */
static int
file_frame(struct file *f, port_take *take, void *context, struct why *why)
{
	struct pcap_pkthdr *header;
	const u_char *bytes;
	struct port_frame frame;
	int status;

	/* The end of the record before, and what libpcap may have left of it. */
	clearerr(f->stream);
	__fpurge(f->stream);
	status = pcap_next_ex(f->pcap, &header, &bytes);
	if (status == PCAP_ERROR_BREAK)
		return 0;
	if (status != 1) {
		end_with(f, why, pcap_geterr(f->pcap));
		return -1;
	}
	if (header->caplen > PORT_FRAME_MAX) {
		end_with(f, why, "a frame is longer than 262144 B");
		return -1;
	}
	frame = (struct port_frame){
	    .bytes = bytes,
	    .caplen = header->caplen,
	    .len = greatest(header->caplen, header->len, f->records.wire_length),
	    .time = frame_time(f, header),
	    .out = records_out(&f->records),
	};
	f->frames++;
	take(context, &frame);
	return 1;
}

/* One record: the number of its frames (0, 1), or -1 if there is none to be had now. */
static int
file_record(struct file *f, port_take *take, void *context, struct why *why)
{
	struct why told = {0};
	int n = 0;

	switch (records_next(&f->records, &told)) {
	case RECORD_WHOLE:
		n = file_frame(f, take, context, why);
		break;
	case RECORD_FOREIGN:
		break;
	case RECORD_WAIT:
		return -1;
	case RECORD_END:
		f->port.state = PORT_END;
		if (!f->frames)
			no(why, EXIT_OK, "%s: there are no frames in it", f->port.name);
		return -1;
	case RECORD_DAMAGED:
		end_with(f, why, told.text);
		return -1;
	}
	records_pass(&f->records);
	if (n >= 0 && *told.text)
		no(why, told.status, "%s: %s", f->port.name, told.text);
	return n;
}

static int
file_receive(struct port *port, int budget, port_take *take, void *context, struct why *why)
{
	struct file *f = file_of(port);
	int frames = 0;

	if (port->state == PORT_END || (!f->pcap && !file_start(f, why)))
		return 0;
	/* Records without a frame count too: a file may have nothing but them. */
	for (int i = 0; i < budget; i++) {
		int n = file_record(f, take, context, why);

		if (n < 0)
			break;
		frames += n;
	}
	if (port->state == PORT_END)
		file_refresh(port);
	return frames;
}

static const struct port_ops file_ops = {
    .descriptor = file_descriptor,
    .receive = file_receive,
    .refresh = file_refresh,
    .close = file_close,
};

static const char *
file_kind(mode_t mode)
{
	return S_ISDIR(mode)    ? "a folder"
	       : S_ISFIFO(mode) ? "a named pipe. Read it as standard input: -r - < NAME"
	       : S_ISSOCK(mode) ? "a socket"
				: "a device";
}

/* Opens what is named; never waits, not even for a named pipe without a writer. */
static int
open_named(const char *path, const char *name, struct why *why)
{
	int descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
	struct stat is;

	if (descriptor < 0) {
		no(why, EXIT_FAILED, "%s: cannot be opened: %s", name, strerror(errno));
		return -1;
	}
	if (fstat(descriptor, &is) == 0 && S_ISREG(is.st_mode))
		return descriptor;
	no(why, EXIT_FAILED, "%s: is not a capture file but %s", name, file_kind(is.st_mode));
	close(descriptor);
	return -1;
}

static int
open_input(struct why *why)
{
	int descriptor;

	if (isatty(STDIN_FILENO)) {
		no(why, EXIT_USAGE,
		    "standard input is a terminal: give it a file or a pipe, like tcpdump -w - | "
		    "etherwright -r -");
		return -1;
	}
	descriptor = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3);
	if (descriptor < 0)
		no(why, EXIT_FAILED, "standard input: cannot be read: %s", strerror(errno));
	return descriptor;
}

struct port *
file_open(const char *path, struct why *why)
{
	bool input = strcmp(path, "-") == 0;
	char name[160];
	struct text shown = text_on(name, sizeof name);
	struct file *f;
	struct stat is;
	int descriptor;

	text_safe(&shown, (const uint8_t *)path, strlen(path));
	descriptor = input ? open_input(why) : open_named(path, name, why);
	if (descriptor < 0)
		return NULL;
	f = calloc(1, sizeof *f);
	if (!f) {
		close(descriptor);
		no(why, EXIT_FAILED, "%s: out of memory", name);
		return NULL;
	}
	f->port = (struct port){
	    .ops = &file_ops, .state = PORT_UP, .linktype = LINKTYPE_ETHERNET, .percent = -1};
	shown = text_on(f->port.name, sizeof f->port.name);
	if (input)
		text_add(&shown, "standard input");
	else
		text_safe(&shown, (const uint8_t *)basename(path), strlen(basename(path)));
	records_open(&f->records, descriptor, fstat(descriptor, &is) == 0 && S_ISREG(is.st_mode));
	if (f->records.regular && !file_start(f, why)) {
		file_close(&f->port);
		return NULL;
	}
	file_refresh(&f->port);
	return &f->port;
}
