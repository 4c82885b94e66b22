/* SPDX-License-Identifier: BSD-2-Clause */
/* Which files are harmless: see manners.h. What counts is where a path really leads, not how it is
 * written. */
#include "port/manners.h"

#include <errno.h>
#include <linux/magic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/vfs.h>
#include <unistd.h>

#include "base/text.h"

static char folders[MANNERS_FOLDERS][PATH_MAX];
static char start[PATH_MAX];

void
manners_start(void)
{
	if (!getcwd(start, sizeof start) || !strcmp(start, "/"))
		*start = '\0';
}

void
manners_own(const char *folder)
{
	for (unsigned i = 0; i < MANNERS_FOLDERS; i++)
		if (!*folders[i] && strlen(folder) < sizeof folders[i]) {
			strcpy(folders[i], folder);
			return;
		}
}

/* What stands in a path behind a folder, or NULL if it is elsewhere. */
static const char *
behind(const char *path, const char *folder)
{
	size_t n = strlen(folder);

	return n && !strncmp(path, folder, n) && (path[n] == '/' || !path[n]) ? path + n : NULL;
}

/* The same behind the folders of ours, wherever links lead to them. */
static const char *
behind_ours(const char *path)
{
	char real[PATH_MAX];
	const char *rest = NULL;

	for (unsigned i = 0; i < MANNERS_FOLDERS && !rest; i++)
		if (*folders[i] && realpath(folders[i], real))
			rest = behind(path, real);
	return rest;
}

/* Programs keep secrets, and what they start with, in names that begin with a dot. */
static bool
has_hidden(const char *path)
{
	for (const char *slash = strchr(path, '/'); slash; slash = strchr(slash + 1, '/'))
		if (slash[1] == '.')
			return true;
	return false;
}

static bool
refuse(int error, struct why *why, const char *words)
{
	no(why, EXIT_DENIED, "%s", words);
	errno = error;
	return false;
}

/* What the kernel says against a folder. */
static bool
refuse_folder(const char *path, struct why *why)
{
	int error = errno;
	char shown[160];
	struct text t = text_on(shown, sizeof shown);

	text_safe_string(&t, path);
	no(why, EXIT_DENIED, "%s: %s", shown,
	    error == ENOENT ? "there is no such folder" : strerror(error));
	errno = error;
	return false;
}

/* The real folder of a path, and its last name again. */
static bool
find_folder(char path[PATH_MAX], struct why *why)
{
	char *slash = strrchr(path, '/'), name[NAME_MAX + 1], real[PATH_MAX];
	const char *base = slash ? slash + 1 : path;

	if (!*base || !strcmp(base, ".") || !strcmp(base, ".."))
		return refuse(EISDIR, why, "That is a folder - name a file");
	if (strlen(base) >= sizeof name)
		return refuse(ENAMETOOLONG, why, "That name is too long");
	strcpy(name, base);
	if (slash)
		slash[slash == path] = '\0';
	if (!realpath(slash ? path : ".", real))
		return refuse_folder(slash ? path : ".", why);
	if (strlen(real) + strlen(name) + 2 > PATH_MAX)
		return refuse(ENAMETOOLONG, why, "That name is too long");
	strcpy(path, strcmp(real, "/") ? real : "");
	strcat(strcat(path, "/"), name);
	return true;
}

/* Whether a path leads into what the kernel says of processes and devices. */
static bool
is_kernels(const char *path)
{
	char folder[PATH_MAX], *slash;
	struct statfs is;

	strcpy(folder, path);
	slash = strrchr(folder, '/');
	slash[slash == folder] = '\0';
	return statfs(folder, &is) || is.f_type == PROC_SUPER_MAGIC || is.f_type == SYSFS_MAGIC;
}

bool
manners_allow(char path[PATH_MAX], bool there, bool *ours, struct why *why)
{
	char real[PATH_MAX];
	const char *rest;

	if (there && !realpath(path, real))
		return refuse(errno, why, strerror(errno));
	if (there)
		strcpy(path, real);
	else if (!find_folder(path, why))
		return false;
	rest = behind_ours(path);
	*ours = rest != NULL;
	if (!rest)
		rest = behind(path, start);
	if (has_hidden(rest ? rest : path))
		return refuse(EACCES, why,
		    "A name that begins with a dot is not touched while frames come - choose "
		    "another one");
	return !is_kernels(path) ||
	       refuse(EACCES, why, "What the kernel says of others is not touched");
}

bool
manners_folder(const char *path)
{
	size_t n = strlen(path);

	if (strstr(path, "/../") || (n > 2 && !strcmp(path + n - 3, "/..")))
		return false;
	for (unsigned i = 0; i < MANNERS_FOLDERS; i++)
		if (behind(path, folders[i]) || behind(folders[i], path))
			return true;
	return false;
}
