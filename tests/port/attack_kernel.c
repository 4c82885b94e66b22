/* SPDX-License-Identifier: BSD-2-Clause */
/* Attacks on the kernel, on the computer as a whole, and on the terminal: see attack.h. */
#include "attack.h"

#include <asm/unistd.h>
#include <fcntl.h>
#include <linux/bpf.h>
#include <linux/io_uring.h>
#include <linux/keyctl.h>
#include <linux/perf_event.h>
#include <sched.h>
#include <stdint.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/reboot.h>
#include <sys/shm.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include "walls.h"

static long
load_a_program_into_the_kernel(void)
{
	union bpf_attr map = {
	    .map_type = BPF_MAP_TYPE_ARRAY, .key_size = 4, .value_size = 4, .max_entries = 1};

	return syscall(SYS_bpf, BPF_MAP_CREATE, &map, sizeof map);
}

static long
open_an_io_ring(void)
{
	struct io_uring_params params = {0};

	return syscall(SYS_io_uring_setup, 1, &params);
}

static long
handle_page_faults(void)
{
	return syscall(SYS_userfaultfd, 1 /* UFFD_USER_MODE_ONLY */);
}

static long
watch_the_processor(void)
{
	struct perf_event_attr event = {.type = PERF_TYPE_SOFTWARE,
	    .size = sizeof event,
	    .config = PERF_COUNT_SW_TASK_CLOCK,
	    .exclude_kernel = 1,
	    .exclude_hv = 1};

	return syscall(SYS_perf_event_open, &event, 0, -1, -1, 0);
}

static long
keep_a_key(void)
{
	return syscall(SYS_add_key, "user", "x", "y", 1, KEY_SPEC_PROCESS_KEYRING);
}

static long
look_for_keys(void)
{
	return syscall(SYS_keyctl, KEYCTL_GET_KEYRING_ID, KEY_SPEC_PROCESS_KEYRING, 1);
}

static long
mount_a_disk(void)
{
	return mount("none", "ours", "tmpfs", 0, NULL);
}

static long
leave_by_unshare(void)
{
	return unshare(CLONE_NEWUSER);
}

static long
enter_a_namespace(void)
{
	return setns(stage.space, CLONE_NEWNET);
}

static long
have_another_root(void)
{
	return chroot("ours");
}

static long
read_the_memory_of_the_computer(void)
{
	return open("/dev/mem", O_RDONLY);
}

static long
load_a_module(void)
{
	return syscall(SYS_finit_module, stage.file, "", 0);
}

static long
set_the_clock(void)
{
	struct timespec now;

	clock_gettime(CLOCK_REALTIME, &now);
	return clock_settime(CLOCK_REALTIME, &now);
}

static long
disarm_reboot(void)
{
	return reboot(RB_DISABLE_CAD);
}

static long
rename_the_computer(void)
{
	return unshare(CLONE_NEWUTS) ? -1 : sethostname("x", 1);
}

static long
share_memory(void)
{
	return shmget(IPC_PRIVATE, 4096, IPC_CREAT | 0600);
}

static long
type_into_the_shell(void)
{
	return ioctl(STDIN_FILENO, TIOCSTI, "x");
}

static long
take_the_console(void)
{
	return ioctl(STDIN_FILENO, TIOCCONS);
}

#ifdef __x86_64__
/* System calls by other doors have other numbers: fork is 2 for programs of 32 bits. */
static long
fork_by_the_door_of_32_bits(void)
{
	long result;

	__asm__ volatile("int $0x80"
			 : "=a"(result)
			 : "a"(2L)
			 : "memory", "cc", "r8", "r9", "r10", "r11");
	return result;
}

static long
fork_by_the_door_of_x32(void)
{
	return syscall(__X32_SYSCALL_BIT + SYS_fork);
}
#endif

const struct attack attacks_on_kernel[] = {
    {"bpf", load_a_program_into_the_kernel, .rare = true},
    {"io_uring_setup", open_an_io_ring, .rare = true},
    {"userfaultfd", handle_page_faults, .rare = true},
    {"perf_event_open", watch_the_processor, .rare = true},
    {"add_key", keep_a_key, .rare = true},
    {"keyctl", look_for_keys, .rare = true},
    {"mount", mount_a_disk},
    {"unshare", leave_by_unshare},
    {"unshare and sethostname", rename_the_computer},
    {"setns", enter_a_namespace},
    {"chroot", have_another_root},
    {"/dev/mem", read_the_memory_of_the_computer, .rare = true},
    {"finit_module", load_a_module, .rare = true},
    {"clock_settime", set_the_clock, .rare = true},
    {"reboot", disarm_reboot, .rare = true},
    {"shmget", share_memory},
    {"ioctl TIOCSTI", type_into_the_shell, .rare = true},
    {"ioctl TIOCCONS", take_the_console, .rare = true},
#ifdef __x86_64__
    {"fork by int 0x80", fork_by_the_door_of_32_bits, .rare = true},
    {"fork by the x32 numbers", fork_by_the_door_of_x32, .rare = true},
#endif
    {},
};
