/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * A file that is written: see out.h. A save goes into a temporary beside the file, which takes its
 * name when all of it is on the disk: whatever happens before, the old file is whole. Temporaries
 * of processes that were killed are swept by the next save in the same folder.
 */
#include "port/out.h"

#include "base/text.h"
#include "port/keeper.h"
#include "port/rights.h"

#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

static const char prefix[] = ".etherwright-";

static bool
refuse(const struct out *o, int error, struct why *why)
{
	if (error == EEXIST)
		no(why, EXIT_FAILED,
		    "%s: exists already. Choose another name, or overwrite it (--yes)", o->name);
	else if (error == ELOOP)
		no(why, EXIT_FAILED, "%s: is a symbolic link. Name the file itself", o->name);
	else if (error == EISDIR)
		no(why, EXIT_FAILED, "%s: is a folder. Name a file in it", o->name);
	else if (error == ENXIO || error == ESPIPE)
		no(why, EXIT_FAILED,
		    "%s: is not a regular file. For a pipe write to standard output: -", o->name);
	else if (error == ENOENT)
		no(why, EXIT_FAILED, "%s: cannot be written: there is no such folder", o->name);
	else
		no(why, error == EACCES || error == EPERM ? EXIT_DENIED : EXIT_FAILED,
		    "%s: cannot be written: %s%s", o->name, strerror(error),
		    error == EACCES || error == EPERM ? rights_advice() : "");
	errno = error;
	return false;
}

/* The folder of a path, opened, and the name in it. */
static bool
open_folder(struct out *o, const char *path)
{
	const char *slash = strrchr(path, '/');
	const char *base = slash ? slash + 1 : path;
	char folder[PATH_MAX];
	size_t n = slash ? (size_t)(slash - path) + 1 : 0;

	if (n >= sizeof folder || strlen(base) >= sizeof o->base) {
		errno = ENAMETOOLONG;
		return false;
	}
	if (!*base) {
		errno = *path ? EISDIR : ENOENT;
		return false;
	}
	snprintf(folder, sizeof folder, "%.*s", (int)n, n ? path : ".");
	if (!n)
		strcpy(folder, ".");
	strcpy(o->base, base);
	o->folder = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (o->folder < 0 && errno == EACCES) /* one may write into it, but not look */
		o->folder = open(folder, O_PATH | O_DIRECTORY | O_CLOEXEC);
	return o->folder >= 0;
}

bool
out_is_stale(const char *name, const char *start)
{
	size_t n = strlen(start);
	char *end;
	long process;

	if (strncmp(name, start, n) || !isdigit((unsigned char)name[n]))
		return false;
	process = strtol(name + n, &end, 10);
	return *end == '-' && process > 0 && process <= INT_MAX && kill((pid_t)process, 0) < 0 &&
	       errno == ESRCH;
}

/* A temporary is locked as long as somebody writes into it, maybe on another machine, where process
 * numbers are others. */
static void
sweep_one(int folder, const char *name)
{
	int descriptor = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
	struct stat is;

	if (descriptor < 0)
		return;
	if (!fstat(descriptor, &is) && S_ISREG(is.st_mode) && is.st_uid == geteuid() &&
	    !flock(descriptor, LOCK_EX | LOCK_NB))
		unlinkat(folder, name, 0);
	close(descriptor);
}

static void
sweep(int folder)
{
	int again = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	DIR *entries = again < 0 ? NULL : fdopendir(again);
	const struct dirent *entry;

	while (entries && (entry = readdir(entries)))
		if (out_is_stale(entry->d_name, prefix))
			sweep_one(folder, entry->d_name);
	if (entries)
		closedir(entries);
	else if (again >= 0)
		close(again);
}

static bool
open_temporary(struct out *o)
{
	static unsigned count;

	sweep(o->folder);
	snprintf(o->temporary, sizeof o->temporary, "%s%ld-%u", prefix, (long)getpid(), ++count);
	o->descriptor = openat(
	    o->folder, o->temporary, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
	if (o->descriptor < 0)
		return false;
	flock(o->descriptor, LOCK_EX | LOCK_NB);
	return o->saving = o->regular = true;
}

/* What is at the name of a save now. Only a regular file may be replaced. */
static bool
check_target(const struct out *o)
{
	struct stat is;

	if (fstatat(o->folder, o->base, &is, AT_SYMLINK_NOFOLLOW) < 0)
		return errno == ENOENT;
	errno = S_ISLNK(is.st_mode)    ? ELOOP
		: S_ISDIR(is.st_mode)  ? EISDIR
		: !S_ISREG(is.st_mode) ? ESPIPE
		: !o->replace          ? EEXIST
				       : 0;
	return !errno;
}

static bool
open_named(struct out *o, bool over)
{
	int flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC;
	struct stat is;

	o->descriptor = openat(o->folder, o->base, flags | O_EXCL, 0600);
	o->new_file = o->descriptor >= 0;
	if (!o->new_file && errno == EEXIST && over)
		o->descriptor = openat(o->folder, o->base, flags, 0600);
	if (o->descriptor < 0)
		return false;
	o->regular = !fstat(o->descriptor, &is) && S_ISREG(is.st_mode);
	if (!o->regular)
		errno = ESPIPE;
	return o->regular && !ftruncate(o->descriptor, 0);
}

static bool
open_output(struct out *o, struct why *why)
{
	struct stat is;

	strcpy(o->name, "standard output");
	if (isatty(STDOUT_FILENO))
		return no(why, EXIT_USAGE,
		    "standard output is a terminal: send it to a file or a pipe, like -w - | "
		    "wireshark -k -i -");
	o->descriptor = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
	if (o->descriptor < 0)
		return refuse(o, errno, why);
	o->regular = !fstat(o->descriptor, &is) && S_ISREG(is.st_mode);
	if (o->regular) /* >> stands at the end, whatever its place says before the first write */
		o->start = fcntl(o->descriptor, F_GETFL) & O_APPEND
			       ? is.st_size
			       : lseek(o->descriptor, 0, SEEK_CUR);
	return true;
}

/* Where the keeper opens files: what it says of one, or words and errno. */
static bool
ask(struct out *o, enum keeper_request request, const char *path, int option, struct why *why)
{
	static struct letter letter;
	int descriptor;

	letter = (struct letter){.request = request, .number = o->kept, .option = option};
	if (strlen(path) >= sizeof letter.text)
		return refuse(o, ENAMETOOLONG, why);
	strcpy(letter.text, path);
	keeper_ask(&letter, &descriptor);
	o->kept = request == KEEPER_OUT_OPEN && letter.fine ? letter.number : -1;
	o->descriptor = descriptor;
	o->regular = descriptor >= 0;
	errno = letter.error;
	if (!letter.fine && why)
		*why = letter.why;
	return letter.fine;
}

bool
out_open(struct out *o, const char *path, enum out_how how, struct why *why)
{
	struct text name;
	int error;

	*o =
	    (struct out){.descriptor = -1, .folder = -1, .replace = how == OUT_REPLACE, .kept = -1};
	if (!strcmp(path, "-"))
		return open_output(o, why);
	name = text_on(o->name, sizeof o->name);
	text_safe_string(&name, path);
	if (keeper_used())
		return ask(o, KEEPER_OUT_OPEN, path, (int)how, why);
	if (open_folder(o, path) &&
	    (how == OUT_NEW || how == OUT_OVER ? open_named(o, how == OUT_OVER)
					       : check_target(o) && open_temporary(o)))
		return true;
	error = errno;
	out_abandon(o, true);
	return refuse(o, error, why);
}

size_t
out_write(struct out *o, const void *bytes, size_t n)
{
	size_t done = 0;

	while (done < n) {
		ssize_t got = write(o->descriptor, (const char *)bytes + done, n - done);

		if (got > 0) {
			done += (size_t)got;
		} else if (!got || (errno != EINTR && errno != EAGAIN)) {
			errno = got ? errno : ENOSPC;
			break;
		}
	}
	return done;
}

/* A pipe that is ready takes PIPE_BUF bytes without making anybody wait. */
size_t
out_offer(struct out *o, const void *bytes, size_t n)
{
	struct pollfd ready = {.fd = o->descriptor, .events = POLLOUT};
	size_t done = 0;

	errno = 0;
	while (done < n && poll(&ready, 1, 0) > 0) {
		size_t part = n - done < PIPE_BUF ? n - done : PIPE_BUF;
		size_t got = out_write(o, (const char *)bytes + done, part);

		done += got;
		if (got < part)
			return done;
	}
	errno = 0;
	return done;
}

bool
out_cut(struct out *o, off_t bytes)
{
	return !o->regular || (!ftruncate(o->descriptor, o->start + bytes) &&
				  lseek(o->descriptor, 0, SEEK_END) >= 0);
}

/* Gives the temporary its name; where there must be nothing, nothing is replaced. */
static bool
take_name(const struct out *o)
{
	if (o->replace)
		return check_target(o) && !renameat(o->folder, o->temporary, o->folder, o->base);
	if (!renameat2(o->folder, o->temporary, o->folder, o->base, RENAME_NOREPLACE))
		return true;
	/* file systems that do not know that */
	return (errno == EINVAL || errno == ENOSYS) && check_target(o) &&
	       !renameat(o->folder, o->temporary, o->folder, o->base);
}

bool
out_finish(struct out *o, bool sync, struct why *why)
{
	int error = 0, descriptor = o->descriptor;

	if (o->kept >= 0) {
		bool fine = ask(o, KEEPER_OUT_FINISH, "", sync, why);

		close(descriptor);
		return fine;
	}
	if (sync && o->regular && fsync(o->descriptor))
		error = errno;
	else if (o->saving && !take_name(o))
		error = errno;
	if (!error) {
		o->saving = false;
		if (sync && o->folder >= 0)
			fsync(o->folder); /* so that the name stays, too; not all know that */
	}
	out_abandon(o, false);
	return !error || no(why, EXIT_FAILED, "%s", strerror(error));
}

void
out_abandon(struct out *o, bool remove)
{
	int descriptor = o->descriptor;

	if (o->kept >= 0) {
		ask(o, KEEPER_OUT_ABANDON, "", remove, NULL);
		o->descriptor = descriptor;
	}
	if (o->saving)
		unlinkat(o->folder, o->temporary, 0);
	else if (remove && o->new_file)
		unlinkat(o->folder, o->base, 0);
	if (o->descriptor >= 0)
		close(o->descriptor);
	if (o->folder >= 0)
		close(o->folder);
	o->saving = o->new_file = false;
	o->descriptor = o->folder = -1;
}

bool
out_probe(const char *path, struct why *why)
{
	struct out o = {.descriptor = -1, .folder = -1, .kept = -1};
	struct text name = text_on(o.name, sizeof o.name);
	bool fine;
	int error;

	text_safe_string(&name, path);
	if (keeper_used())
		return ask(&o, KEEPER_OUT_PROBE, path, 0, why);
	fine = open_folder(&o, path) && open_temporary(&o);
	error = errno;
	out_abandon(&o, true);
	return fine || refuse(&o, error, why);
}

bool
out_is_same(const char *a, const char *b)
{
	struct stat first, second;

	return a && b && !stat(a, &first) && !stat(b, &second) && first.st_dev == second.st_dev &&
	       first.st_ino == second.st_ino;
}

bool
out_remove(const char *path)
{
	struct out o = {.kept = -1};

	return keeper_used() ? ask(&o, KEEPER_OUT_REMOVE, path, 0, NULL) : !unlink(path);
}

bool
out_folder(const char *path)
{
	struct out o = {.kept = -1};

	return keeper_used() ? ask(&o, KEEPER_FOLDER, path, 0, NULL) : !mkdir(path, 0700);
}
