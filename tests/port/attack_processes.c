/* SPDX-License-Identifier: BSD-2-Clause */
/* Attacks on other processes, and attempts to become another program: see attack.h. */
#include "attack.h"

#include <fcntl.h>
#include <linux/capability.h>
#include <linux/sched.h>
#include <signal.h>
#include <stdint.h>
#include <sys/mman.h>
#include <sys/personality.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

#include "walls.h"

/* Succeeds by ending with ATTACK_DONE. */
static char *const words[] = {"sh", "-c", "exit 7", NULL};

static long
run_a_shell(void)
{
	return execv("/bin/sh", words);
}

static long
run_a_shell_by_its_descriptor(void)
{
	int shell = open("/bin/sh", O_RDONLY | O_CLOEXEC);

	return shell < 0 ? -1 : syscall(SYS_execveat, shell, "", words, NULL, AT_EMPTY_PATH);
}

/* A program that is nowhere but in memory. */
static long
run_from_memory(void)
{
	static const char script[] = "#!/bin/sh\nexit 7\n";
	int memory = memfd_create("x", 0);

	if (memory < 0 || write(memory, script, sizeof script - 1) < 0)
		return -1;
	return syscall(SYS_execveat, memory, "", words, NULL, AT_EMPTY_PATH);
}

static long
make_a_process(void)
{
	return fork();
}

static long
make_a_process_by_clone3(void)
{
	struct clone_args args = {.exit_signal = SIGCHLD};

	return syscall(SYS_clone3, &args, sizeof args);
}

static long
trace_another(void)
{
	return ptrace(PTRACE_ATTACH, stage.victim, 0, 0);
}

/* The victim is a copy of the test, so its memory lies where ours does. */
static long
read_anothers_memory(void)
{
	char bytes[WALLS_FRAME];
	struct iovec here = {bytes, sizeof bytes}, there = {(void *)walls_frame, sizeof bytes};

	return process_vm_readv(stage.victim, &here, 1, &there, 1, 0);
}

static long
write_anothers_memory(void)
{
	static char bytes[8];
	struct iovec here = {bytes, sizeof bytes}, there = {bytes, sizeof bytes};

	return process_vm_writev(stage.victim, &here, 1, &there, 1, 0);
}

static long
kill_another(void)
{
	return kill(stage.victim, SIGWINCH);
}

static long
kill_all_of_the_user(void)
{
	return kill(-1, 0);
}

static long
queue_a_signal(void)
{
	siginfo_t info = {.si_code = SI_QUEUE};

	return syscall(SYS_rt_sigqueueinfo, stage.victim, SIGWINCH, &info);
}

static long
signal_by_descriptor(void)
{
	long process = syscall(SYS_pidfd_open, stage.victim, 0);

	return process < 0 ? -1 : syscall(SYS_pidfd_send_signal, (int)process, SIGWINCH, NULL, 0);
}

static long
take_anothers_descriptor(void)
{
	long process = syscall(SYS_pidfd_open, stage.victim, 0);

	return process < 0 ? -1 : syscall(SYS_pidfd_getfd, (int)process, STDIN_FILENO, 0);
}

static long
slow_another_down(void)
{
	return setpriority(PRIO_PROCESS, (id_t)stage.victim, 5);
}

static long
limit_another(void)
{
	struct rlimit limit = {1000, 1000};

	return prlimit(stage.victim, RLIMIT_NOFILE, &limit, NULL);
}

static long
become_root(void)
{
	return setresuid(0, 0, 0);
}

static long
take_a_capability(void)
{
	struct __user_cap_header_struct head = {_LINUX_CAPABILITY_VERSION_3, 0};
	struct __user_cap_data_struct data[2] = {
	    {1 << CAP_NET_RAW, 1 << CAP_NET_RAW, 0}, {0, 0, 0}};

	return syscall(SYS_capset, &head, data);
}

static long
make_code(void)
{
	return mmap(NULL, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_ANONYMOUS | MAP_PRIVATE, -1,
		   0) == MAP_FAILED
		   ? -1
		   : 0;
}

static long
make_code_of_data(void)
{
	void *page = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_ANONYMOUS | MAP_PRIVATE, -1, 0);

	return mprotect(page, 4096, PROT_READ | PROT_EXEC);
}

static long
make_code_by_a_key(void)
{
	void *page = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_ANONYMOUS | MAP_PRIVATE, -1, 0);

	return syscall(SYS_pkey_mprotect, page, 4096, PROT_READ | PROT_EXEC, -1);
}

static long
make_all_data_code(void)
{
	return personality(READ_IMPLIES_EXEC);
}

static long
change_its_own_code(void)
{
	int memory = open("/proc/self/mem", O_RDWR | O_CLOEXEC);

	return memory < 0 ? -1 : pwrite(memory, "", 1, (off_t)(uintptr_t)walls_frame);
}

static long
take_another_name(void)
{
	return prctl(PR_SET_NAME, "bash");
}

static long
be_privileged_again(void)
{
	return prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0);
}

const struct attack attacks_on_processes[] = {
    {"exec of a shell", run_a_shell},
    {"execveat of a shell", run_a_shell_by_its_descriptor},
    {"memfd_create and execveat", run_from_memory},
    {"fork", make_a_process},
    {"clone3", make_a_process_by_clone3},
    {"ptrace of another process", trace_another},
    {"process_vm_readv", read_anothers_memory},
    {"process_vm_writev", write_anothers_memory},
    {"kill of another process", kill_another},
    {"kill of all of the user's", kill_all_of_the_user},
    {"rt_sigqueueinfo", queue_a_signal},
    {"pidfd_send_signal", signal_by_descriptor},
    {"pidfd_getfd", take_anothers_descriptor, .rare = true},
    {"setpriority of another process", slow_another_down},
    {"prlimit of another process", limit_another},
    {"setresuid to root", become_root},
    {"capset", take_a_capability},
    {"prctl PR_CAP_AMBIENT", be_privileged_again},
    {"prctl PR_SET_NAME", take_another_name},
    {"mmap of memory that can be executed", make_code},
    {"mprotect of memory to be executed", make_code_of_data},
    {"pkey_mprotect of memory to be executed", make_code_by_a_key},
    {"personality READ_IMPLIES_EXEC", make_all_data_code},
    {"/proc/self/mem", change_its_own_code},
    {},
};
