/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The clock of the wall as if somebody set it, for a copy of the program that is linked with this:
 * half a second after the first look it is an hour ahead, half a second later two hours behind. The
 * steady clock, as the kernel has it, is not touched. (A namespace of time has no such clock.)
 */
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

int
clock_gettime(clockid_t which, struct timespec *t)
{
	static double start;
	struct timespec steady;
	double now;

	if (syscall(SYS_clock_gettime, which, t))
		return -1;
	if (which != CLOCK_REALTIME)
		return 0;
	syscall(SYS_clock_gettime, CLOCK_MONOTONIC, &steady);
	now = (double)steady.tv_sec + (double)steady.tv_nsec / 1e9;
	if (start == 0)
		start = now;
	if (now - start > 1)
		t->tv_sec -= 7200;
	else if (now - start > 0.5)
		t->tv_sec += 3600;
	return 0;
}
