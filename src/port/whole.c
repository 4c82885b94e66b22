/* SPDX-License-Identifier: BSD-2-Clause */
/* See whole.h. */
#include "port/whole.h"

#include <errno.h>
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

/* False with errno. */
static bool
read_all(int descriptor, char *text, size_t most, size_t *n)
{
	for (*n = 0; *n <= most;) {
		ssize_t got = read(descriptor, text + *n, most + 1 - *n);

		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			return !got;
		*n += (size_t)got;
	}
	errno = EFBIG;
	return false;
}

static bool
read_whole(const char *path, bool standard, size_t most, char **text, size_t *n, struct why *why)
{
	int descriptor = standard ? STDIN_FILENO : open_regular(path);
	char chars[160];
	struct text shown = text_on(chars, sizeof chars);
	bool fine;
	int error;

	text_safe(&shown, (const uint8_t *)path, strlen(path));
	*text = descriptor < 0 ? NULL : malloc(most + 2);
	fine = *text && read_all(descriptor, *text, most, n);
	error = errno;
	if (fine)
		(*text)[*n] = '\0';
	if (descriptor >= 0 && !standard)
		close(descriptor);
	if (fine)
		return true;
	free(*text);
	*text = NULL;
	no(why, error == EACCES ? EXIT_DENIED : EXIT_USAGE, "%s: cannot be read: %s",
	    standard ? "standard input" : chars,
	    error == ESPIPE  ? "it is not a regular file"
	    : error == EFBIG ? "it is too large"
			     : strerror(error));
	errno = error;
	return false;
}

bool
whole_read(const char *path, size_t most, char **text, size_t *n, struct why *why)
{
	*text = NULL;
	if (strcmp(path, "-"))
		return read_whole(path, false, most, text, n, why);
	no(why, EXIT_USAGE, "standard input cannot be read here - give the name of a file");
	errno = EINVAL;
	return false;
}

bool
whole_take(const char *path, size_t most, char **text, size_t *n, struct why *why)
{
	return read_whole(path, !strcmp(path, "-"), most, text, n, why);
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
