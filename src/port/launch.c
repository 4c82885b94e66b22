/* SPDX-License-Identifier: BSD-2-Clause */
/* Other programs that are started: see launch.h. */
#include "port/launch.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pwd.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "port/keeper.h"
#include "port/private.h"

enum {
	NOT_STARTED = 127 /* as a shell says it */
};

bool
launch_find(const char *name, char *path, size_t size)
{
	const char *at = getenv("PATH");

	while (at && *at) {
		size_t n = strcspn(at, ":");
		struct stat is;

		/* where we are is no place to look for programs */
		if (*at == '/' &&
		    (size_t)snprintf(path, size, "%.*s/%s", (int)n, at, name) < size &&
		    !stat(path, &is) && S_ISREG(is.st_mode) && !access(path, X_OK))
			return true;
		at += n + (at[n] == ':');
	}
	return false;
}

bool
launch_has_windows(void)
{
	const char *x = getenv("DISPLAY"), *wayland = getenv("WAYLAND_DISPLAY");

	return (x && *x) || (wayland && *wayland);
}

/* Where nobody may write to its home: a folder that is gone when we are. */
static void
make_home(const char *home)
{
	char path[PRIVATE_PATH];
	struct why why;

	if (access(home, W_OK) && private_path("home", path, &why) &&
	    (!mkdir(path, S_IRWXU) || errno == EEXIST))
		setenv("HOME", path, 1);
}

/* Who was root when it started has the environment of root. */
static void
go_home(void)
{
	const char *home = getenv("HOME");
	const struct passwd *user = home && !access(home, W_OK) ? NULL : getpwuid(getuid());
	char folder[64];

	if (!user)
		return;
	setenv("HOME", user->pw_dir, 1);
	make_home(user->pw_dir);
	setenv("USER", user->pw_name, 1);
	setenv("LOGNAME", user->pw_name, 1);
	snprintf(folder, sizeof folder, "/run/user/%u", (unsigned)user->pw_uid);
	if (!access(folder, W_OK))
		setenv("XDG_RUNTIME_DIR", folder, 1);
	else
		unsetenv("XDG_RUNTIME_DIR");
}

static void
take_descriptors(enum launch_room room)
{
	int descriptor = open(room == LAUNCH_TERMINAL ? "/dev/tty" : "/dev/null", O_RDWR);

	if (descriptor < 0)
		_exit(NOT_STARTED);
	for (int i = STDIN_FILENO; i <= STDERR_FILENO; i++)
		dup2(descriptor, i);
	close_range(STDERR_FILENO + 1, UINT_MAX, 0);
}

static void
become(char *const words[], enum launch_room room)
{
	sigset_t none;

	if (room == LAUNCH_WINDOW)
		setsid(); /* what the terminal does is nothing to it */
	take_descriptors(room);
	signal(SIGPIPE, SIG_DFL);
	signal(SIGXFSZ, SIG_DFL);
	go_home();
	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);
	execv(words[0], words);
	_exit(NOT_STARTED);
}

/* Where the keeper starts it. */
static pid_t
ask(char *const words[], enum launch_room room, struct why *why)
{
	static struct letter letter;
	int descriptor;

	letter = (struct letter){.request = KEEPER_LAUNCH, .option = (int32_t)room};
	for (unsigned i = 0; words[i]; i++) {
		size_t n = strlen(words[i]) + 1;

		if (n > sizeof letter.text - letter.length)
			return no(why, EXIT_FAILED, "%s: its words are too long", words[0]) - 1;
		memcpy(letter.text + letter.length, words[i], n);
		letter.length += (uint32_t)n;
	}
	keeper_ask(&letter, &descriptor);
	return letter.fine ? letter.number : no(why, letter.why.status, "%s", letter.why.text) - 1;
}

pid_t
launch(char *const words[], enum launch_room room, struct why *why)
{
	pid_t process;

	if (keeper_used())
		return ask(words, room, why);
	process = fork();
	if (!process)
		become(words, room);
	if (process < 0)
		no(why, EXIT_FAILED, "%s: cannot be started: %s", words[0], strerror(errno));
	return process;
}

static bool
ask_ended(pid_t process, int *status)
{
	static struct letter letter;
	int descriptor;

	letter = (struct letter){.request = KEEPER_ENDED, .number = process};
	keeper_ask(&letter, &descriptor);
	*status = letter.option;
	return letter.fine || letter.error == EPIPE;
}

bool
launch_ended(pid_t process, int *status)
{
	int how;
	pid_t ended;

	if (keeper_used())
		return ask_ended(process, status);
	ended = waitpid(process, &how, WNOHANG);
	if (!ended || (ended < 0 && errno == EINTR))
		return false;
	*status = ended < 0 ? 0 : WIFSIGNALED(how) ? 128 + WTERMSIG(how) : WEXITSTATUS(how);
	return true;
}
