/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * A capture file, or a pipe that carries one, as a port. Knows opening, progress, the end and
 * reading again; what is in the bytes a reader knows (reader.h).
 */
#include "base/text.h"
#include "port/files.h"
#include "port/port.h"
#include "port/reader.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
	WINDOW = 128 << 10 /* bytes that are read again at once */
};

struct file {
	struct port port; /* first: a file is found by its port */
	struct inflow in;
	struct reader *reader; /* NULL until the head has arrived */
	uint64_t frames;
	uint64_t size;    /* of a regular file, when it was looked at last */
	bool may_grow;    /* the end was met, not damage */
	bool told;        /* that it ends in the middle of a record */
	struct why keeps; /* why a pipe is not kept, to be told */

	uint64_t at; /* what is in the window */
	size_t here;
	uint8_t *window;
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

	return f->in.regular ? -1 : f->in.descriptor;
}

static void
show_progress(struct file *f)
{
	uint64_t at = f->in.offset + (f->reader ? f->reader->passed : 0);

	f->port.lost = f->reader ? f->reader->lost : 0;
	if (!f->in.regular || !f->size)
		return;
	f->port.percent =
	    f->port.state == PORT_END || at >= f->size ? 100 : (int)(at * 100 / f->size);
}

static void
file_refresh(struct port *port)
{
	struct file *f = file_of(port);
	struct stat now;
	uint64_t before = f->size;

	if (!f->in.regular || fstat(f->in.descriptor, &now) < 0)
		return;
	f->size = (uint64_t)now.st_size;
	if (f->may_grow && f->size > before) {
		f->may_grow = f->in.ended = false;
		port->state = PORT_UP;
		port->broken = NULL;
	}
	show_progress(f);
}

static void
file_close(struct port *port)
{
	struct file *f = file_of(port);

	if (f->reader)
		f->reader->ops->close(f->reader);
	inflow_close(&f->in);
	free(f->window);
	free(f);
}

/* The end, in its words. */
static void
end_with(struct file *f, enum arrival how, const struct why *reason, struct why *why)
{
	f->port.state = PORT_END;
	f->port.broken = how == DAMAGED ? "damaged" : how == CUT ? "cut off" : NULL;
	f->may_grow = f->in.regular && how != DAMAGED;
	if (how == ENDED && !f->frames)
		no(why, EXIT_OK, "%s: there are no frames in it", f->port.name);
	if (how == DAMAGED || (how == CUT && !f->told))
		no(why, EXIT_FAILED,
		    "%s: %s at byte %" PRIu64 ": %s%s. Frames read before that: %" PRIu64,
		    f->port.name, f->port.broken, f->in.offset, reason->text,
		    how == CUT && f->in.regular ? " (or it is still being written)" : "",
		    f->frames);
	f->told |= how == CUT;
}

/* Once the head is here: false with words if it is none of ours, or without any if it has not
 * arrived yet. */
static bool
file_start(struct file *f, struct why *why)
{
	struct why reason = {0};
	enum arrival here = reader_open(&f->reader, &f->in, &reason);

	if (here == ARRIVED || here == ARRIVES)
		return here == ARRIVED;
	f->port.state = PORT_END;
	if (here == ENDED)
		return no(why, EXIT_FAILED, "%s: it is empty, not even a file header is there",
		    f->port.name);
	return no(why, EXIT_FAILED, "%s: %s", f->port.name, reason.text);
}

static int
file_receive(struct port *port, int budget, port_take *take, void *context, struct why *why)
{
	struct file *f = file_of(port);
	int frames = 0;

	if (*f->keeps.text) {
		no(why, f->keeps.status, "%s: %s", port->name, f->keeps.text);
		f->keeps.text[0] = '\0';
	}
	if (port->state == PORT_END || (!f->reader && !file_start(f, why)))
		return 0;
	/* Records without a frame count too: a file may have nothing but them. */
	for (int i = 0; i < budget && port->state == PORT_UP; i++) {
		struct port_frame frame;
		struct why told; /* all zeros would take as long as a frame */
		enum arrival here;

		told.text[0] = '\0';
		here = f->reader->ops->next(f->reader, &frame, &told);
		if (here == ARRIVES)
			break;
		if (here != ARRIVED) {
			end_with(f, here, &told, why);
			break;
		}
		if (*told.text)
			no(why, told.status, "%s: %s", port->name, told.text);
		if (!frame.bytes)
			continue;
		frames++;
		f->frames++;
		take(context, &frame);
	}
	show_progress(f);
	return frames;
}

/* Reads the window so that it holds these bytes: what comes after them too, or before them, as
 * whoever asks seems to go. */
static bool
move_window(struct file *f, uint64_t at, uint32_t n)
{
	uint64_t from = at, behind = f->in.offset + (f->in.end - f->in.start);

	if (!f->window && !(f->window = malloc(WINDOW)))
		return false;
	if (at < f->at && at + WINDOW > f->at)
		from = at + n > WINDOW ? at + n - WINDOW : 0;
	f->at = from;
	f->here = 0;
	if (behind - from < WINDOW && behind > from) /* not beyond what a pipe has brought */
		f->here = (size_t)(behind - from);
	else
		f->here = WINDOW;
	if (!inflow_again(&f->in, from, f->window, f->here))
		f->here = 0;
	return f->here > 0;
}

static bool
file_read(struct port *port, uint64_t at, uint8_t *bytes, uint32_t n)
{
	struct file *f = file_of(port);

	if (n > WINDOW)
		return inflow_again(&f->in, at, bytes, n);
	if (at < f->at || at + n > f->at + f->here) {
		if (!move_window(f, at, n))
			return inflow_again(&f->in, at, bytes, n);
	}
	if (at + n > f->at + f->here)
		return false;
	memcpy(bytes, f->window + (at - f->at), n);
	return true;
}

static void
file_comment(struct port *port, uint64_t at, struct text *out)
{
	struct file *f = file_of(port);

	if (f->reader)
		f->reader->ops->comment(f->reader, at, out);
}

static const char *
file_interface(struct port *port, uint32_t interface)
{
	struct file *f = file_of(port);

	return f->reader ? f->reader->ops->interface(f->reader, interface) : "";
}

static const struct port_ops passing_ops = {
    .descriptor = file_descriptor,
    .receive = file_receive,
    .refresh = file_refresh,
    .interface = file_interface,
    .close = file_close,
};

static const struct port_ops file_ops = {
    .descriptor = file_descriptor,
    .receive = file_receive,
    .refresh = file_refresh,
    .read = file_read,
    .comment = file_comment,
    .interface = file_interface,
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
	int descriptor = files_read(path);
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

/* How it is called, and whether its frames can be read again. */
static void
prepare(struct file *f, const char *path, bool again)
{
	struct text shown = text_on(f->port.name, sizeof f->port.name);

	if (strcmp(path, "-") == 0)
		text_add(&shown, "standard input");
	else
		text_safe_string(&shown, basename(path));
	if (again && inflow_keep(&f->in, &f->keeps))
		f->port.ops = &file_ops;
}

struct port *
file_open(const char *path, bool again, struct why *why)
{
	bool input = strcmp(path, "-") == 0;
	char name[160];
	struct text shown = text_on(name, sizeof name);
	struct file *f;
	struct stat is;
	int descriptor;

	text_safe_string(&shown, path);
	descriptor = input ? open_input(why) : open_named(path, name, why);
	if (descriptor < 0)
		return NULL;
	f = calloc(1, sizeof *f);
	if (!f) {
		close(descriptor);
		no(why, EXIT_FAILED, "%s: out of memory", name);
		return NULL;
	}
	f->port = (struct port){.ops = &passing_ops, .state = PORT_UP, .percent = -1};
	inflow_open(&f->in, descriptor, fstat(descriptor, &is) == 0 && S_ISREG(is.st_mode));
	prepare(f, path, again);
	if (f->in.regular && !file_start(f, why)) {
		file_close(&f->port);
		return NULL;
	}
	file_refresh(&f->port);
	return &f->port;
}
