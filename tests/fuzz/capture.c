/* SPDX-License-Identifier: BSD-2-Clause */
/* A capture file of any bytes: see capture.h. It is one in memory, opened by its name in /proc. */
#include "tests/fuzz/capture.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "port/port.h"

struct seen {
	struct port *port;
	const uint8_t *file;
	size_t n;
	int64_t sum;
};

static void
need(bool what)
{
	if (!what)
		abort();
}

/* What a screen may get is printable. */
static void
need_printable(const char *text)
{
	for (; *text; text++)
		need((unsigned char)*text >= ' ' && *text != 0x7f); /* or a letter of UTF-8 */
}

static void
see(void *context, const struct port_frame *frame)
{
	struct seen *seen = context;
	uint32_t n = frame->caplen + frame->fcs;
	char words[200];
	struct text t = text_on(words, sizeof words);
	uint8_t *again;

	need(frame->caplen <= frame->len && n <= PORT_FRAME_MAX && frame->time >= 0);
	need(frame->at + n <= seen->n && !memcmp(frame->bytes, seen->file + frame->at, n));
	again = malloc(n ? n : 1);
	need(seen->port->ops->read(seen->port, frame->at, again, n));
	need(!memcmp(again, frame->bytes, n));
	free(again);
	need_printable(seen->port->ops->interface(seen->port, frame->interface));
	if (!frame->comment)
		return;
	need_printable(frame->comment);
	seen->port->ops->comment(seen->port, frame->at, &t);
	need(!strncmp(words, frame->comment, t.length));
}

void
check_capture(const uint8_t *bytes, size_t n)
{
	struct seen seen = {.file = bytes, .n = n};
	struct why why = {.text = ""};
	char path[40];
	int file = memfd_create("capture", MFD_CLOEXEC);

	need(file >= 0 && write(file, bytes, n) == (ssize_t)n);
	snprintf(path, sizeof path, "/proc/self/fd/%d", file);
	seen.port = file_open(path, true, &why);
	need(seen.port || why.text[0]);
	while (seen.port && seen.port->state == PORT_UP) {
		why.text[0] = '\0';
		seen.port->ops->receive(seen.port, 100, see, &seen, &why);
		need_printable(why.text);
	}
	port_close(seen.port);
	close(file);
}
