/* SPDX-License-Identifier: BSD-2-Clause */
/* Files of text that are read as a whole: see in.h. */
#include "port/in.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/text.h"
#include "port/files.h"

/* All bytes up to the end; NULL with errno. */
static char *
read_all(int descriptor, size_t most, size_t *n)
{
	size_t room = 4096;
	char *bytes = NULL;

	for (*n = 0;;) {
		char *more = !bytes || room - *n < 2 ? realloc(bytes, room *= 2) : bytes;
		ssize_t got;

		if (!more) {
			errno = ENOMEM;
			break;
		}
		bytes = more;
		got = read(descriptor, bytes + *n, room - *n - 1);
		if (got < 0 && errno == EINTR)
			continue;
		if (!got) {
			bytes[*n] = '\0';
			return bytes;
		}
		if (got < 0)
			break;
		*n += (size_t)got;
		if (*n > most) {
			errno = EFBIG;
			break;
		}
	}
	free(bytes);
	return NULL;
}

static char *
refuse(const char *path, size_t most, struct why *why)
{
	char shown[160];
	struct text t = text_on(shown, sizeof shown);
	int error = errno;

	text_safe(&t, (const uint8_t *)path, strlen(path));
	if (error == EFBIG)
		no(why, EXIT_USAGE, "%s: it is larger than %zu MiB", shown, most >> 20);
	else
		no(why, error == EACCES ? EXIT_DENIED : EXIT_USAGE, "%s: cannot be read: %s", shown,
		    error == ESPIPE ? "it is not a regular file" : strerror(error));
	errno = error;
	return NULL;
}

char *
in_read(const char *path, size_t most, size_t *n, struct why *why)
{
	int descriptor = files_read(path), error;
	char *bytes = NULL;
	struct stat is;

	if (descriptor < 0)
		return refuse(path, most, why);
	if (fstat(descriptor, &is) == 0) {
		errno = S_ISDIR(is.st_mode) ? EISDIR : ESPIPE;
		bytes = S_ISREG(is.st_mode) ? read_all(descriptor, most, n) : NULL;
	}
	error = errno;
	close(descriptor);
	errno = error;
	return bytes ? bytes : refuse(path, most, why);
}

char *
in_read_input(size_t most, size_t *n, struct why *why)
{
	char *bytes = read_all(STDIN_FILENO, most, n);

	return bytes ? bytes : refuse("standard input", most, why);
}
