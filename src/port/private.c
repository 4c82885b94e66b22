/* SPDX-License-Identifier: BSD-2-Clause */
/* A folder for private files: see private.h. What processes that were killed left is removed by the
 * next one of the same user. */
#include "port/private.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "port/keeper.h"
#include "port/out.h"

enum {
	DEEP = 8 /* folders that another program may have made in ours, one in the other */
};

static const char prefix[] = "etherwright-";

static char folder[PRIVATE_PATH / 2]; /* "" = not made */
static int held = -1;                 /* the folder, locked as long as it is in use */

static const char *
temporary_folder(void)
{
	const char *said = getenv("TMPDIR");

	return said && said[0] == '/' && strlen(said) < sizeof folder / 2 ? said : "/tmp";
}

/* A folder that is ours with all in it, so many folders deep. One that is locked is in use, maybe
 * where process numbers are others. */
static void
remove_folder(int parent, const char *name, unsigned deep)
{
	int descriptor =
	    openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
	DIR *entries = descriptor < 0 ? NULL : fdopendir(descriptor);
	const struct dirent *entry;
	struct stat is;

	if (!entries) {
		if (descriptor >= 0)
			close(descriptor);
		return;
	}
	if (!fstat(descriptor, &is) && is.st_uid == geteuid() &&
	    !flock(descriptor, LOCK_EX | LOCK_NB)) {
		while ((entry = readdir(entries)))
			if (unlinkat(descriptor, entry->d_name, 0) && deep &&
			    strcmp(entry->d_name, ".") && strcmp(entry->d_name, ".."))
				remove_folder(descriptor, entry->d_name, deep - 1);
		unlinkat(parent, name, AT_REMOVEDIR);
	}
	closedir(entries);
}

static void
sweep(void)
{
	DIR *entries = opendir(temporary_folder());
	const struct dirent *entry;

	while (entries && (entry = readdir(entries)))
		if (out_is_stale(entry->d_name, prefix))
			remove_folder(dirfd(entries), entry->d_name, DEEP);
	if (entries)
		closedir(entries);
}

static bool
make_folder(struct why *why)
{
	char name[sizeof folder];

	sweep();
	snprintf(name, sizeof name, "%s/%s%ld-XXXXXX", temporary_folder(), prefix, (long)getpid());
	if (!mkdtemp(name))
		return no(why, EXIT_FAILED,
		    "No temporary folder could be made: %s. TMPDIR names another place",
		    strerror(errno));
	strcpy(folder, name);
	held = open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	if (held >= 0)
		flock(held, LOCK_EX | LOCK_NB);
	return true;
}

/* Where the keeper makes it. */
static bool
ask(const char *name, char path[PRIVATE_PATH], struct why *why)
{
	static struct letter letter;
	int descriptor;

	letter = (struct letter){.request = KEEPER_PRIVATE};
	snprintf(letter.text, sizeof letter.text, "%s", name);
	keeper_ask(&letter, &descriptor);
	snprintf(path, PRIVATE_PATH, "%.*s", PRIVATE_PATH - 1, letter.text);
	return letter.fine || no(why, letter.why.status, "%s", letter.why.text);
}

bool
private_path(const char *name, char path[PRIVATE_PATH], struct why *why)
{
	if (keeper_used())
		return ask(name, path, why);
	if (!*folder && !make_folder(why))
		return false;
	snprintf(path, PRIVATE_PATH, "%s/%s", folder, name);
	return true;
}

bool
private_has(const char *path)
{
	size_t n = strlen(folder);

	return n && !strncmp(path, folder, n) && path[n] == '/' && !strchr(path + n + 1, '/');
}

void
private_end(void)
{
	if (held >= 0)
		close(held);
	held = -1;
	if (*folder)
		remove_folder(AT_FDCWD, folder, DEEP);
	folder[0] = '\0';
}
