/* SPDX-License-Identifier: BSD-2-Clause */
/* Folders of the configuration: see place.h. Knows the environment and the user's home; not what
 * the files say. */
#include "config/place.h"

#include <errno.h>
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/text.h"
#include "port/out.h"
#include "port/rights.h"
#include "port/whole.h"

static const struct {
	const char *variable, *in_home; /* NULL: not the user's */
} places[] = {
    [PLACE_SYSTEM] = {NULL, NULL},
    [PLACE_CONFIG] = {"XDG_CONFIG_HOME", ".config"},
    [PLACE_STATE] = {"XDG_STATE_HOME", ".local/state"},
};

/* What the list of users says, asked for once: later there may be no way to it any more. */
static const char *
home_of_user(void)
{
	static char home[PLACE_PATH / 2];
	static uid_t of = (uid_t)-1;
	struct stat is; /* nobody's home is usually nowhere */
	const struct passwd *user = of == geteuid() ? NULL : getpwuid(geteuid());

	if (of != geteuid())
		home[0] = '\0';
	if (user && strlen(user->pw_dir) < sizeof home && !stat(user->pw_dir, &is))
		strcpy(home, user->pw_dir);
	of = geteuid();
	return *home == '/' ? home : NULL;
}

/* $HOME, unless it is another user's: after sudo it may be root's, while we are the user who called
 * it. */
static const char *
home(void)
{
	const char *said = getenv("HOME");
	struct stat is;

	if (said && *said == '/' && !stat(said, &is) && is.st_uid == geteuid())
		return said;
	return home_of_user();
}

bool
place_path(enum place_of place, const char *name, char path[PLACE_PATH], struct why *why)
{
	const char *said = places[place].variable ? getenv(places[place].variable) : SYSCONFDIR;
	bool is_said = said && *said == '/'; /* another value is to be ignored, says the directory
						specification */
	const char *mine = is_said ? said : home();
	int n;

	if (!mine)
		return no(why, EXIT_FAILED,
		    "there is no home folder for files of the user - %s names another%s",
		    places[place].variable, rights_advice());
	n = snprintf(path, PLACE_PATH, "%s%s%s/etherwright%s%s", mine, is_said ? "" : "/",
	    is_said ? "" : places[place].in_home, *name ? "/" : "", name);
	return n < PLACE_PATH || no(why, EXIT_FAILED, "the path of the home folder is too long");
}

/* Makes the folders of a path that are missing. */
static bool
make_folders(char *path, struct why *why)
{
	char shown[160];
	struct text t = text_on(shown, sizeof shown);

	for (char *slash = strchr(path + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
		struct stat is;
		bool made;
		int error;

		*slash = '\0';
		made = !stat(path, &is) || out_folder(path) || errno == EEXIST || errno == EROFS;
		error = errno;
		if (!made)
			text_safe_string(&t, path);
		*slash = '/';
		if (!made)
			return no(why, EXIT_FAILED, "%s: this folder cannot be %s: %s%s", shown,
			    error == EACCES || error == EPERM ? "used" : "made", strerror(error),
			    rights_advice());
	}
	return true;
}

bool
place_write(
    enum place_of place, const char *name, const char *bytes, size_t n, bool over, struct why *why)
{
	char path[PLACE_PATH];

	return place_path(place, name, path, why) && make_folders(path, why) &&
	       (place == PLACE_STATE && over ? whole_leave(path, bytes, n, why)
					     : whole_write(path, bytes, n, over, why));
}
