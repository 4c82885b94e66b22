/* SPDX-License-Identifier: BSD-2-Clause */
/* What the keeper does: see duties.h. Knows which files are harmless; how they are opened, out.c
 * knows. */
#include "port/duties.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "port/files.h"
#include "port/launch.h"
#include "port/manners.h"
#include "port/out.h"
#include "port/private.h"

enum {
	OUTS_MAX = 16,     /* files that are written at the same time */
	MADE_MAX = 200000, /* more than --rotate keeps */
	MAGIC = 4
};

static struct out outs[OUTS_MAX];
static bool taken[OUTS_MAX];

/* Files that were made here, and may be replaced and removed again. */
static struct made {
	dev_t device;
	ino_t file;
} * made;
static unsigned mades, room;

/* Where a path really leads, if that may be touched; there: the file has to be there. */
static bool
settle(struct letter *letter, bool there, bool *ours)
{
	bool private = private_has(letter->text);
	bool fine = private || manners_allow(letter->text, there, ours, &letter->why);

	*ours = private || (fine && *ours);
	letter->error = fine ? 0 : errno;
	return fine;
}

/* A capture by its first bytes: pcapng, pcap of either byte order and resolution. */
static bool
is_capture(int descriptor)
{
	static const uint8_t magics[][MAGIC] = {{0x0a, 0x0d, 0x0d, 0x0a}, {0xa1, 0xb2, 0xc3, 0xd4},
	    {0xd4, 0xc3, 0xb2, 0xa1}, {0xa1, 0xb2, 0x3c, 0x4d}, {0x4d, 0x3c, 0xb2, 0xa1}};
	uint8_t bytes[MAGIC];
	ssize_t n = pread(descriptor, bytes, sizeof bytes, 0);

	if (!n)
		return true; /* empty: nothing is lost */
	for (size_t i = 0; n == MAGIC && i < sizeof magics / sizeof *magics; i++)
		if (!memcmp(bytes, magics[i], MAGIC))
			return true;
	return false;
}

static bool
was_made(const struct stat *is)
{
	for (unsigned i = 0; i < mades; i++)
		if (made[i].device == is->st_dev && made[i].file == is->st_ino)
			return true;
	return false;
}

/* The number of a file that is gone may be another one's next. */
static void
forget(const struct stat *is)
{
	for (unsigned i = mades; i-- > 0;)
		if (made[i].device == is->st_dev && made[i].file == is->st_ino)
			made[i] = made[--mades];
}

static bool
refuse_foreign(struct letter *letter)
{
	int descriptor = open(letter->text, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
	struct stat is;
	bool fine = descriptor < 0 && (errno == ENOENT || errno == ELOOP);

	if (descriptor >= 0) {
		fine = !fstat(descriptor, &is) &&
		       (!S_ISREG(is.st_mode) || was_made(&is) || is_capture(descriptor));
		close(descriptor);
	}
	if (fine)
		return false; /* there is none, or it is refused in better words */
	letter->error = EACCES;
	no(&letter->why, EXIT_DENIED,
	    "The file that is there is no capture, and is not replaced while frames come - choose "
	    "another name");
	return true;
}

static void
remember(int descriptor)
{
	struct made *more;
	struct stat is;

	if (mades == room && mades < MADE_MAX) {
		more = realloc(made, (room + 256) * sizeof *made);
		if (more) {
			made = more;
			room += 256;
		}
	}
	if (mades < room && !fstat(descriptor, &is))
		made[mades++] = (struct made){is.st_dev, is.st_ino};
}

static void
do_open(struct letter *letter, int *descriptor)
{
	unsigned i = 0;
	bool over = letter->option == OUT_OVER || letter->option == OUT_REPLACE, ours;

	while (i < OUTS_MAX && taken[i])
		i++;
	if (i == OUTS_MAX) {
		letter->error = EMFILE;
		no(&letter->why, EXIT_FAILED, "Too many files are written at the same time");
		return;
	}
	if (letter->option < OUT_NEW || letter->option > OUT_REPLACE ||
	    !settle(letter, false, &ours) || (over && !ours && refuse_foreign(letter)))
		return;
	letter->fine = out_open(&outs[i], letter->text, (enum out_how)letter->option, &letter->why);
	letter->error = errno;
	if (!letter->fine)
		return;
	taken[i] = true;
	letter->number = (int32_t)i;
	remember(outs[i].descriptor);
	*descriptor = fcntl(outs[i].descriptor, F_DUPFD_CLOEXEC, 0);
	if (*descriptor >= 0)
		return;
	letter->fine = false;
	letter->error = errno;
	no(&letter->why, EXIT_FAILED, "%s: cannot be written: %s", outs[i].name, strerror(errno));
	taken[i] = false;
	out_abandon(&outs[i], true);
}

static struct out *
out_of(struct letter *letter)
{
	if (letter->number < 0 || letter->number >= OUTS_MAX || !taken[letter->number]) {
		letter->error = EBADF;
		no(&letter->why, EXIT_FAILED, "That file is not open");
		return NULL;
	}
	taken[letter->number] = false;
	return &outs[letter->number];
}

static void
do_finish(struct letter *letter, int *descriptor)
{
	struct out *out = out_of(letter);

	(void)descriptor;
	letter->fine = out && out_finish(out, letter->option, &letter->why);
	letter->error = errno;
}

static void
do_abandon(struct letter *letter, int *descriptor)
{
	struct out *out = out_of(letter);

	(void)descriptor;
	if (out)
		out_abandon(out, letter->option);
	letter->fine = out != NULL;
}

static void
do_probe(struct letter *letter, int *descriptor)
{
	bool ours;

	(void)descriptor;
	letter->fine = settle(letter, false, &ours) && out_probe(letter->text, &letter->why);
	letter->error = letter->fine ? 0 : errno;
}

/* Of files that follow each other the oldest goes: it is one of those made here. */
static void
do_remove(struct letter *letter, int *descriptor)
{
	struct stat is;
	bool ours;

	(void)descriptor;
	if (!settle(letter, false, &ours))
		return;
	errno = EACCES;
	letter->fine = !lstat(letter->text, &is) && S_ISREG(is.st_mode) &&
		       (ours || was_made(&is)) && out_remove(letter->text);
	letter->error = errno;
	if (letter->fine)
		forget(&is);
}

/* One of ours, or what is missing above it. */
static void
do_folder(struct letter *letter, int *descriptor)
{
	bool ours = manners_folder(letter->text);

	(void)descriptor;
	letter->fine = ours && out_folder(letter->text);
	letter->error = ours ? errno : EACCES;
}

/* A regular file, or the list of a folder of ours: no device, and no terminal. */
static void
do_read(struct letter *letter, int *descriptor)
{
	struct stat is;
	bool ours;

	if (!settle(letter, true, &ours))
		return;
	*descriptor = files_read(letter->text);
	letter->error = errno;
	if (*descriptor < 0)
		return;
	letter->fine =
	    !fstat(*descriptor, &is) && (S_ISREG(is.st_mode) || (ours && S_ISDIR(is.st_mode)));
	if (letter->fine)
		return;
	letter->error = S_ISDIR(is.st_mode) ? EISDIR : ESPIPE;
	close(*descriptor);
	*descriptor = -1;
}

static void
do_private(struct letter *letter, int *descriptor)
{
	char name[64], path[PRIVATE_PATH];

	(void)descriptor;
	snprintf(name, sizeof name, "%.*s", (int)sizeof name - 1, letter->text);
	if (strchr(name, '/') || *name == '.')
		return;
	letter->fine = private_path(name, path, &letter->why);
	if (letter->fine)
		strcpy(letter->text, path);
}

/* A program that may be started, and nothing in its words but numbers, options and a file of ours.
 */
static bool
may_launch(char *const words[], unsigned n)
{
	static const char *const programs[] = {"wireshark", "termshark"};
	char path[PRIVATE_PATH];
	bool known = false;

	for (size_t i = 0; i < sizeof programs / sizeof *programs; i++)
		known |= launch_find(programs[i], path, sizeof path) && !strcmp(words[0], path);
	for (unsigned i = 1; known && i < n; i++)
		known = !strcmp(words[i], "-g") || !strcmp(words[i], "-r") ||
			(*words[i] && strspn(words[i], "0123456789") == strlen(words[i])) ||
			private_has(words[i]);
	return known;
}

static void
do_launch(struct letter *letter, int *descriptor)
{
	char *words[LAUNCH_WORDS + 1] = {NULL};
	unsigned n = 0;

	(void)descriptor;
	for (uint32_t at = 0; at < letter->length && n < LAUNCH_WORDS; n++) {
		words[n] = letter->text + at;
		at += (uint32_t)strlen(words[n]) + 1;
	}
	if (!n || !may_launch(words, n)) {
		no(&letter->why, EXIT_DENIED, "That program is not started from here");
		return;
	}
	letter->number = launch(words,
	    letter->option == LAUNCH_TERMINAL ? LAUNCH_TERMINAL : LAUNCH_WINDOW, &letter->why);
	letter->fine = letter->number > 0;
}

static void
do_ended(struct letter *letter, int *descriptor)
{
	int status = 0;

	(void)descriptor;
	letter->fine = letter->number > 0 && launch_ended(letter->number, &status);
	letter->option = status;
}

keeper_work *const duties[KEEPER_REQUESTS] = {
    [KEEPER_OUT_OPEN] = do_open,
    [KEEPER_OUT_FINISH] = do_finish,
    [KEEPER_OUT_ABANDON] = do_abandon,
    [KEEPER_OUT_PROBE] = do_probe,
    [KEEPER_OUT_REMOVE] = do_remove,
    [KEEPER_FOLDER] = do_folder,
    [KEEPER_READ] = do_read,
    [KEEPER_PRIVATE] = do_private,
    [KEEPER_LAUNCH] = do_launch,
    [KEEPER_ENDED] = do_ended,
};

void
duties_end(void)
{
	for (unsigned i = 0; i < OUTS_MAX; i++)
		if (taken[i])
			out_abandon(&outs[i], false); /* what stands in a growing file is whole */
	private_end();
}
