/* SPDX-License-Identifier: BSD-2-Clause */
/* See whole.h. */
#include "port/whole.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/text.h"
#include "port/files.h"
#include "port/out.h"

/* Whatever the file is called, nobody is made to wait: only a regular one is opened. */
static int
open_regular(const char *path)
{
	int descriptor = files_read(path);
	struct stat is;

	if (descriptor < 0)
		return -1;
	if (!fstat(descriptor, &is) && S_ISREG(is.st_mode))
		return descriptor;
	close(descriptor);
	errno = S_ISDIR(is.st_mode) ? EISDIR : ESPIPE;
	return -1;
}

/* With room for what the file says it has, and more where that is not all; false with errno. */
static bool
read_all(int descriptor, char **text, size_t most, size_t *n)
{
	struct stat is;
	size_t room = fstat(descriptor, &is) || is.st_size <= 0 ? 4096 : (size_t)is.st_size;

	for (*n = 0;; room *= 2) {
		char *wider;
		ssize_t got = 1;

		room = room < most ? room : most;
		wider = realloc(*text, room + 2); /* a byte to see more by, and the NUL */
		if (!wider)
			return false;
		*text = wider;
		while (*n <= room && got) {
			got = read(descriptor, wider + *n, room + 1 - *n);
			if (got < 0 && errno != EINTR)
				return false;
			*n += got > 0 ? (size_t)got : 0;
		}
		wider[*n] = '\0';
		if (!got)
			return true;
		if (room == most) {
			errno = EFBIG;
			return false;
		}
	}
}

static bool
unread(const char *path, char **text, size_t most, int error, struct why *why)
{
	char chars[160], large[80];
	struct text shown = text_on(chars, sizeof chars);

	free(*text);
	*text = NULL;
	text_safe_string(&shown, path);
	snprintf(large, sizeof large, "it is too large - at most %zu bytes fit here", most);
	no(why, error == EACCES ? EXIT_DENIED : EXIT_USAGE, "%s: cannot be read: %s", chars,
	    error == ESPIPE  ? "it is not a regular file"
	    : error == EFBIG ? large
			     : strerror(error));
	errno = error;
	return false;
}

/* Closes what was opened; without a path it is standard input. */
static bool
read_whole(int descriptor, const char *path, size_t most, char **text, size_t *n, struct why *why)
{
	bool fine;
	int error;

	*text = NULL;
	fine = descriptor >= 0 && read_all(descriptor, text, most, n);
	error = errno;
	if (descriptor >= 0 && path)
		close(descriptor);
	return fine || unread(path ? path : "standard input", text, most, error, why);
}

bool
whole_read(const char *path, size_t most, char **text, size_t *n, struct why *why)
{
	if (strcmp(path, "-"))
		return read_whole(open_regular(path), path, most, text, n, why);
	*text = NULL;
	no(why, EXIT_USAGE, "standard input cannot be read here - give the name of a file");
	errno = EINVAL;
	return false;
}

bool
whole_take(const char *path, size_t most, char **text, size_t *n, struct why *why)
{
	int descriptor;

	if (!strcmp(path, "-"))
		return read_whole(STDIN_FILENO, NULL, most, text, n, why);
	descriptor = files_read(path);
	if (descriptor >= 0)
		fcntl(descriptor, F_SETFL, 0);
	return read_whole(descriptor, path, most, text, n, why);
}

static bool
write_whole(
    const char *path, const char *text, size_t n, enum out_how how, bool sync, struct why *why)
{
	struct why reason = {.text = ""};
	struct out out;
	bool fine;

	if (!strcmp(path, "-"))
		return no(why, EXIT_USAGE, "a name is needed: this goes into a file");
	if (!out_open(&out, path, how, why))
		return false;
	fine = out_write(&out, text, n) == n;
	if (!fine) {
		no(&reason, EXIT_FAILED, "%s", strerror(errno));
		out_abandon(&out, true);
	}
	if (fine && out_finish(&out, sync, &reason))
		return true;
	no(why, EXIT_FAILED, "Not saved: %s: %s. Make room, or choose another folder", reason.text,
	    out.name);
	errno = 0;
	return false;
}

bool
whole_write(const char *path, const char *text, size_t n, bool over, struct why *why)
{
	return write_whole(path, text, n, over ? OUT_REPLACE : OUT_SAVE, true, why);
}

bool
whole_leave(const char *path, const char *text, size_t n, struct why *why)
{
	return write_whole(path, text, n, OUT_REPLACE, false, why);
}
