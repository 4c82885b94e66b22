/* SPDX-License-Identifier: BSD-2-Clause */
/* System calls that are allowed: see sandbox.h and seccomp(2). Knows what this program and its
 * libraries call once everything is open, and with which arguments; whatever else is called ends
 * the process. */
#include "port/sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/if_packet.h>
#include <linux/sockios.h>
#include <linux/wireless.h>
#include <seccomp.h>
#include <signal.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <termios.h>
#include <unistd.h>

#include "port/keeper.h"

enum {
	DESCRIPTORS_MAX = 1024 /* that captures may have among them */
};

/* Harmless whatever their arguments: they touch what is open already, memory, time, ourselves. */
static const int plain[] = {
    /* of systems of 32 bits; libseccomp passes over what there is not */
    SCMP_SYS(fstat64), SCMP_SYS(stat64), SCMP_SYS(lstat64), SCMP_SYS(fstatat64), SCMP_SYS(_llseek),
    SCMP_SYS(clock_gettime64), SCMP_SYS(clock_nanosleep_time64), SCMP_SYS(ppoll_time64),
    SCMP_SYS(pselect6_time64), SCMP_SYS(futex_time64), SCMP_SYS(ftruncate64), SCMP_SYS(_newselect),
    SCMP_SYS(recv), SCMP_SYS(timerfd_settime64), SCMP_SYS(getuid32), SCMP_SYS(geteuid32),
    SCMP_SYS(sigreturn), SCMP_SYS(read), SCMP_SYS(readv), SCMP_SYS(pread64), SCMP_SYS(lseek),
    SCMP_SYS(close), SCMP_SYS(getdents64), SCMP_SYS(fstat), SCMP_SYS(stat), SCMP_SYS(lstat),
    SCMP_SYS(newfstatat), SCMP_SYS(statx), SCMP_SYS(access), SCMP_SYS(faccessat),
    SCMP_SYS(faccessat2), SCMP_SYS(fsync), SCMP_SYS(fdatasync), SCMP_SYS(ftruncate), SCMP_SYS(poll),
    SCMP_SYS(ppoll), SCMP_SYS(select), SCMP_SYS(pselect6), SCMP_SYS(recvfrom), SCMP_SYS(recvmsg),
    SCMP_SYS(getsockopt), SCMP_SYS(getsockname), SCMP_SYS(brk), SCMP_SYS(munmap), SCMP_SYS(mremap),
    SCMP_SYS(madvise), SCMP_SYS(rt_sigaction), SCMP_SYS(rt_sigprocmask), SCMP_SYS(rt_sigreturn),
    SCMP_SYS(rt_sigpending), SCMP_SYS(rt_sigtimedwait), SCMP_SYS(sigaltstack),
    SCMP_SYS(clock_gettime), SCMP_SYS(clock_getres), SCMP_SYS(clock_nanosleep), SCMP_SYS(nanosleep),
    SCMP_SYS(gettimeofday), SCMP_SYS(time), SCMP_SYS(timerfd_settime), SCMP_SYS(getpid),
    SCMP_SYS(gettid), SCMP_SYS(getppid), SCMP_SYS(getpgrp), SCMP_SYS(getuid), SCMP_SYS(geteuid),
    SCMP_SYS(getgid), SCMP_SYS(getegid), SCMP_SYS(getrusage), SCMP_SYS(getrandom), SCMP_SYS(uname),
    SCMP_SYS(sysinfo), SCMP_SYS(futex), SCMP_SYS(restart_syscall), SCMP_SYS(sched_yield),
    SCMP_SYS(exit), SCMP_SYS(exit_group), SCMP_SYS(wait4), SCMP_SYS(flock), SCMP_SYS(shutdown)};

/* Refused with an error instead: libraries try them for what there is no need of, like looking up
 * the name of a host that a filter names. */
static const int refused[] = {SCMP_SYS(socket), SCMP_SYS(connect), SCMP_SYS(readlink),
    SCMP_SYS(readlinkat), SCMP_SYS(getcwd), SCMP_SYS(prlimit64), SCMP_SYS(sched_getaffinity)};

/* Of terminals, and questions about interfaces; not TIOCSTI, which types into the shell. */
static const unsigned long ioctls[] = {TCGETS, TCSETS, TCSETSW, TCSETSF, TCFLSH, TCXONC, TCSBRK,
    TIOCGWINSZ, TIOCGPGRP, TIOCSPGRP, TIOCOUTQ, FIONREAD, FIONBIO, SIOCGIFNAME, SIOCGIFINDEX,
    SIOCGIFFLAGS, SIOCGIFHWADDR, SIOCGIFMTU, SIOCGIFADDR, SIOCETHTOOL, SIOCGSTAMP, SIOCGIWNAME,
    /* TCGETS2 to TCSETSF2: their header and termios.h do not go together */
    0x802c542a, 0x402c542b, 0x402c542c, 0x402c542d};

struct rules {
	scmp_filter_ctx context;
	const struct sandbox_wish *wish;
	int highest; /* of the capture sockets */
	int error;   /* the first, negative, as libseccomp gives it */
};

/* A call that is allowed under n conditions that all hold. */
static void
add(struct rules *r, uint32_t action, int call, unsigned n, const struct scmp_arg_cmp *conditions)
{
	int error = seccomp_rule_add_array(r->context, action, call, n, conditions);

	if (error && error != -EEXIST && error != -EDOM && !r->error)
		r->error = error;
}

static void
allow_if(struct rules *r, int call, struct scmp_arg_cmp condition)
{
	add(r, SCMP_ACT_ALLOW, call, 1, &condition);
}

static bool
is_capture(const struct rules *r, int descriptor)
{
	for (unsigned i = 0; i < r->wish->n; i++)
		if (r->wish->sockets[i] == descriptor)
			return true;
	return false;
}

/* On any descriptor but a capture's. None can become one later: nothing opens a socket, and nothing
 * makes another descriptor of one. more: a second condition, or NULL. */
static void
allow_elsewhere(struct rules *r, int call, const struct scmp_arg_cmp *more)
{
	struct scmp_arg_cmp conditions[2] = {
	    SCMP_A0_32(SCMP_CMP_GT, (uint32_t)r->highest), more ? *more : conditions[1]};

	add(r, SCMP_ACT_ALLOW, call, more ? 2 : 1, conditions);
	for (int i = 0; i <= r->highest; i++) {
		conditions[0] = SCMP_A0_32(SCMP_CMP_EQ, (uint32_t)i);
		if (!is_capture(r, i))
			add(r, SCMP_ACT_ALLOW, call, more ? 2 : 1, conditions);
	}
}

/* To whom a socket is connected already: an address would be that of anybody, even of one that was
 * opened to ask about interfaces. Descriptors are handed out by the keeper alone. */
static void
allow_sending(struct rules *r)
{
	const struct scmp_arg_cmp no_address = SCMP_A4_64(SCMP_CMP_EQ, 0);

	allow_elsewhere(r, SCMP_SYS(sendto), &no_address);
	allow_elsewhere(r, SCMP_SYS(send), NULL);
	if (keeper_descriptor() >= 0)
		allow_if(
		    r, SCMP_SYS(sendmsg), SCMP_A0_32(SCMP_CMP_EQ, (uint32_t)keeper_descriptor()));
}

static void
allow_captures(struct rules *r)
{
	for (unsigned i = 0; i < r->wish->n; i++) {
		const struct scmp_arg_cmp socket =
		    SCMP_A0_32(SCMP_CMP_EQ, (uint32_t)r->wish->sockets[i]);
		const struct scmp_arg_cmp bound[] = {socket, SCMP_A4_64(SCMP_CMP_EQ, 0)};

		allow_if(r, SCMP_SYS(bind), socket); /* another interface */
		if (r->wish->receive_only)
			add(r, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(sendto), 1, &socket);
		else
			add(r, SCMP_ACT_ALLOW, SCMP_SYS(sendto), 2, bound);
	}
}

static void
allow_options(struct rules *r)
{
	static const int options[][2] = {{SOL_SOCKET, SO_ATTACH_FILTER},
	    {SOL_SOCKET, SO_DETACH_FILTER}, {SOL_PACKET, PACKET_ADD_MEMBERSHIP},
	    {SOL_PACKET, PACKET_DROP_MEMBERSHIP}, {SOL_PACKET, PACKET_RX_RING}}; /* libpcap gives
										    the ring back
										    when it closes
										  */

	for (size_t i = 0; i < sizeof options / sizeof *options; i++) {
		const struct scmp_arg_cmp conditions[] = {
		    SCMP_A1_32(SCMP_CMP_EQ, (uint32_t)options[i][0]),
		    SCMP_A2_32(SCMP_CMP_EQ, (uint32_t)options[i][1])};

		add(r, SCMP_ACT_ALLOW, SCMP_SYS(setsockopt), 2, conditions);
	}
}

/* Signals to ourselves, and the stop of the whole job that Ctrl-Z means. */
static void
allow_signals(struct rules *r)
{
	const uint32_t own = (uint32_t)getpid();
	const struct scmp_arg_cmp stop[] = {
	    SCMP_A0_32(SCMP_CMP_EQ, 0), SCMP_A1_32(SCMP_CMP_EQ, SIGTSTP)};

	allow_if(r, SCMP_SYS(kill), SCMP_A0_32(SCMP_CMP_EQ, own));
	allow_if(r, SCMP_SYS(tgkill), SCMP_A0_32(SCMP_CMP_EQ, own));
	allow_if(r, SCMP_SYS(tkill), SCMP_A0_32(SCMP_CMP_EQ, own)); /* musl's raise() */
	add(r, SCMP_ACT_ALLOW, SCMP_SYS(kill), 2, stop);
}

/* Memory that can be executed is refused with an error; so is a file that is to be written, or, if
 * nothing else keeps files away, any. */
static void
allow_memory_and_files(struct rules *r, bool may_read)
{
	static const int memory[] = {SCMP_SYS(mmap), SCMP_SYS(mmap2), SCMP_SYS(mprotect)};
	static const int opens[][2] = {{SCMP_SYS(open), 1}, {SCMP_SYS(openat), 2}};
	const uint32_t writing = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC;

	for (size_t i = 0; i < sizeof memory / sizeof *memory; i++) {
		allow_if(r, memory[i], SCMP_A2_32(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
		add(r, SCMP_ACT_ERRNO(EPERM), memory[i], 1,
		    &SCMP_A2_32(SCMP_CMP_MASKED_EQ, PROT_EXEC, PROT_EXEC));
	}
	for (size_t i = 0; i < sizeof opens / sizeof *opens; i++) {
		const struct scmp_arg_cmp reading =
		    SCMP_CMP32((unsigned)opens[i][1], SCMP_CMP_MASKED_EQ, writing, 0);

		if (may_read)
			allow_if(r, opens[i][0], reading);
		for (uint32_t bit = 1; bit && may_read; bit <<= 1)
			if (writing & bit)
				add(r, SCMP_ACT_ERRNO(EACCES), opens[i][0], 1,
				    &SCMP_CMP32(
					(unsigned)opens[i][1], SCMP_CMP_MASKED_EQ, bit, bit));
		if (!may_read)
			add(r, SCMP_ACT_ERRNO(EACCES), opens[i][0], 0, NULL);
	}
}

static void
fill(struct rules *r, bool may_read)
{
	static const int writes[] = {
	    SCMP_SYS(write), SCMP_SYS(writev), SCMP_SYS(pwrite64), SCMP_SYS(pwritev)};
	static const uint32_t fcntls[] = {F_GETFL, F_SETFL, F_GETFD, F_SETFD};

	for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
		add(r, SCMP_ACT_ALLOW, plain[i], 0, NULL);
	for (size_t i = 0; i < sizeof refused / sizeof *refused; i++)
		add(r, SCMP_ACT_ERRNO(EPERM), refused[i], 0, NULL);
	for (size_t i = 0; i < sizeof ioctls / sizeof *ioctls; i++)
		allow_if(r, SCMP_SYS(ioctl), SCMP_A1_32(SCMP_CMP_EQ, (uint32_t)ioctls[i]));
	for (size_t i = 0; i < sizeof fcntls / sizeof *fcntls; i++)
		allow_if(r, SCMP_SYS(fcntl), SCMP_A1_32(SCMP_CMP_EQ, fcntls[i]));
	for (size_t i = 0; i < sizeof fcntls / sizeof *fcntls; i++)
		allow_if(r, SCMP_SYS(fcntl64), SCMP_A1_32(SCMP_CMP_EQ, fcntls[i]));
	allow_if(r, SCMP_SYS(prctl), SCMP_A0_32(SCMP_CMP_EQ, PR_SET_TIMERSLACK));
	for (size_t i = 0; i < sizeof writes / sizeof *writes; i++)
		allow_elsewhere(r, writes[i], NULL);
	allow_sending(r);
	allow_captures(r);
	allow_options(r);
	allow_signals(r);
	allow_memory_and_files(r, may_read);
}

int
seccomp_shut(const struct sandbox_wish *wish, bool may_read, struct why *why)
{
	struct rules r = {.wish = wish, .highest = 2};

	if (prctl(PR_GET_SECCOMP, 0, 0, 0, 0) < 0)
		return 0; /* a kernel without it */
	r.context = seccomp_init(SCMP_ACT_TRAP);
	for (unsigned i = 0; i < wish->n; i++)
		if (wish->sockets[i] > r.highest)
			r.highest = wish->sockets[i];
	if (!r.context)
		r.error = -ENOMEM;
	else if (r.highest > DESCRIPTORS_MAX)
		r.error = -EMFILE;
	else
		fill(&r, may_read);
	if (!r.error)
		r.error = seccomp_attr_set(r.context, SCMP_FLTATR_CTL_OPTIMIZE, 2);
	if (!r.error)
		r.error = seccomp_load(r.context);
	if (r.context)
		seccomp_release(r.context);
	if (!r.error)
		return 1;
	return no(why, EXIT_FAILED,
		   "The sandbox cannot be shut (seccomp: %s) - --no-sandbox starts without",
		   strerror(-r.error)) -
	       1;
}
