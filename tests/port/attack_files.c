/* SPDX-License-Identifier: BSD-2-Clause */
/* Attacks on files, by system calls and by what the keeper is asked for: see attack.h. */
#include "attack.h"

#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/xattr.h>
#include <unistd.h>

#include "port/files.h"
#include "port/keeper.h"
#include "port/launch.h"
#include "port/out.h"
#include "walls.h"

static long
read_passwords(void)
{
	return open("/etc/passwd", O_RDONLY);
}

static long
read_a_key(void)
{
	return open("keys/.ssh/id", O_RDONLY);
}

static long
read_a_key_by_openat2(void)
{
	const unsigned long how[3] = {O_RDONLY};

	return syscall(SYS_openat2, AT_FDCWD, "keys/.ssh/id", how, sizeof how);
}

static long
list_a_folder(void)
{
	return open("keys", O_RDONLY | O_DIRECTORY);
}

static long
write_a_file(void)
{
	return open("written", O_WRONLY | O_CREAT, 0600);
}

static long
write_a_nameless_file(void)
{
	return open("keys", O_WRONLY | O_TMPFILE, 0600);
}

static long
shorten_a_file(void)
{
	return truncate("keys/letter", 1);
}

static long
remove_a_file(void)
{
	return unlink("keys/letter");
}

static long
rename_a_file(void)
{
	return rename("keys/letter", "keys/note");
}

static long
link_a_file(void)
{
	return link("keys/letter", "keys/note");
}

static long
make_a_symbolic_link(void)
{
	return symlink("letter", "keys/note");
}

static long
make_a_folder(void)
{
	return mkdir("keys/new", 0700);
}

static long
make_a_fifo(void)
{
	return mkfifo("keys/fifo", 0600);
}

static long
open_a_file_to_all(void)
{
	return chmod("keys/.ssh/id", 0666);
}

static long
give_a_file_away(void)
{
	return chown("keys/letter", getuid(), getgid());
}

static long
date_a_file_back(void)
{
	static const struct timespec times[2];

	return utimensat(AT_FDCWD, "keys/letter", times, 0);
}

static long
go_to_another_folder(void)
{
	return chdir("/");
}

static long
watch_a_folder(void)
{
	return syscall(SYS_inotify_init1, 0);
}

const struct attack attacks_on_files[] = {
    {"open of /etc/passwd", read_passwords},
    {"open of a key", read_a_key},
    {"openat2 of a key", read_a_key_by_openat2},
    {"open of a folder", list_a_folder},
    {"open of a new file", write_a_file},
    {"open with O_TMPFILE", write_a_nameless_file},
    {"truncate", shorten_a_file},
    {"unlink", remove_a_file},
    {"rename", rename_a_file},
    {"link", link_a_file},
    {"symlink", make_a_symbolic_link},
    {"mkdir", make_a_folder},
    {"mkfifo", make_a_fifo},
    {"chmod", open_a_file_to_all},
    {"chown", give_a_file_away},
    {"utimensat", date_a_file_back},
    {"chdir", go_to_another_folder},
    {"inotify_init1", watch_a_folder},
    {},
};

/* Without a keeper these do it themselves. */

static long
have_it_written(const char *path, enum out_how how)
{
	struct out out;

	return out_open(&out, path, how, NULL) ? 0 : -1;
}

static long
have_a_key_read(void)
{
	return files_read("keys/.ssh/id");
}

static long
have_it_read_through_a_link(void)
{
	return files_read("keys/link/id");
}

static long
have_an_environment_read(void)
{
	char path[64];

	snprintf(path, sizeof path, "/proc/%ld/environ", (long)stage.victim);
	return files_read(path);
}

static long
have_a_device_read(void)
{
	return files_read("/dev/zero");
}

static long
write_a_hidden_file(void)
{
	return have_it_written("keys/.profile", OUT_NEW);
}

static long
write_beside_our_folder(void)
{
	return have_it_written("ours/../keys/.profile", OUT_NEW);
}

static long
write_through_proc(void)
{
	return have_it_written("/proc/self/cwd/keys/.ssh/authorized_keys", OUT_NEW);
}

static long
replace_a_letter(void)
{
	return have_it_written("keys/letter", OUT_REPLACE);
}

static long
overwrite_a_letter(void)
{
	return have_it_written("keys/letter", OUT_OVER);
}

static long
replace_beside_our_folder(void)
{
	return have_it_written("ours/../keys/letter", OUT_REPLACE);
}

static long
replace_a_locked_letter(void)
{
	return have_it_written("keys/locked", OUT_REPLACE);
}

static long
have_a_letter_removed(void)
{
	return out_remove("keys/letter") ? 0 : -1;
}

static long
have_a_folder_made(void)
{
	return out_folder("keys/new") ? 0 : -1;
}

static long
have_a_shell_started(void)
{
	char shell[] = "/bin/sh";
	char *argv[] = {shell, NULL};

	return launch(argv, LAUNCH_WINDOW, NULL);
}

const struct attack attacks_on_keeper[] = {
    {"keeper: a key read", have_a_key_read},
    {"keeper: a key read behind a link", have_it_read_through_a_link},
    {"keeper: the environment of another process", have_an_environment_read},
    {"keeper: a device read", have_a_device_read},
    {"keeper: a hidden file written", write_a_hidden_file},
    {"keeper: a hidden file beside our folder", write_beside_our_folder},
    {"keeper: a key written through /proc", write_through_proc},
    {"keeper: a letter replaced", replace_a_letter},
    {"keeper: a letter overwritten", overwrite_a_letter},
    {"keeper: a letter beside our folder replaced", replace_beside_our_folder},
    {"keeper: a letter that nobody may read replaced", replace_a_locked_letter},
    {"keeper: a letter removed", have_a_letter_removed},
    {"keeper: a folder made", have_a_folder_made},
    {"keeper: a shell started", have_a_shell_started},
    {},
};
