/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * How a process is confined when it ends: lastly FILE PROGRAM ARGUMENT... runs the program and
 * writes lines of its /proc/PID/status into the file as it exits. Knows ptrace(2); also whether the
 * program read, after the walls were shut or before, is not seen here. Ends as the program does.
 */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

static void
note(const char *path, pid_t process)
{
	static const char *const wanted[] = {
	    "Uid:", "CapPrm:", "CapEff:", "NoNewPrivs:", "Seccomp:"};
	char name[64], line[256];
	FILE *from, *to = fopen(path, "w");

	snprintf(name, sizeof name, "/proc/%ld/status", (long)process);
	from = fopen(name, "r");
	while (from && to && fgets(line, sizeof line, from))
		for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++)
			if (!strncmp(line, wanted[i], strlen(wanted[i])))
				fputs(line, to);
	if (from)
		fclose(from);
	if (to)
		fclose(to);
}

int
main(int argc, char **argv)
{
	int status;
	pid_t child;

	if (argc < 3)
		return 2;
	child = fork();
	if (!child) {
		ptrace(PTRACE_TRACEME, 0, 0, 0);
		raise(SIGSTOP);
		execv(argv[2], argv + 2);
		_exit(127);
	}
	waitpid(child, &status, 0);
	ptrace(PTRACE_SETOPTIONS, child, 0, PTRACE_O_TRACEEXIT | PTRACE_O_EXITKILL);
	ptrace(PTRACE_CONT, child, 0, 0);
	while (waitpid(child, &status, 0) == child && WIFSTOPPED(status)) {
		int number = WSTOPSIG(status);

		if (status >> 8 == (SIGTRAP | PTRACE_EVENT_EXIT << 8))
			note(argv[1], child);
		ptrace(PTRACE_CONT, child, 0, number == SIGTRAP ? 0 : number);
	}
	return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}
