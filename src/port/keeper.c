/* SPDX-License-Identifier: BSD-2-Clause */
/* Letters between two processes: see keeper.h. They go over a pair of sockets that keeps them
 * apart, and a descriptor may come along (unix(7), SCM_RIGHTS). */
#include "port/keeper.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/bug.h"
#include "base/clock.h"

/* How long an answer may take: a slow disk, not one that has gone. And from a keeper that has been
 * late before, and at the end. */
static const int64_t patience = 20 * NS_PER_S, impatience = NS_PER_S / 2;

/* After that it is late, and something else can be done meanwhile. */
static const struct timeval moment = {.tv_usec = 100000};

static struct {
	pid_t process; /* 0 = none */
	int socket;
	uint32_t serial; /* of the last letter */
	bool used, lost, late, busy;
	bool (*meanwhile)(void *, int);
	void *context;
} keeper = {.socket = -1};

/* Sends a letter, and a descriptor if that is not -1; flags of sendmsg(2). */
static bool
post(int socket, struct letter *letter, int descriptor, int flags)
{
	union {
		char room[CMSG_SPACE(sizeof descriptor)];
		struct cmsghdr aligned;
	} control = {.room = {0}};
	struct iovec part = {letter, sizeof *letter};
	struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1};
	ssize_t n;

	if (descriptor >= 0) {
		struct cmsghdr *head;

		message.msg_control = control.room;
		message.msg_controllen = sizeof control.room;
		head = CMSG_FIRSTHDR(&message);
		head->cmsg_level = SOL_SOCKET;
		head->cmsg_type = SCM_RIGHTS;
		head->cmsg_len = CMSG_LEN(sizeof descriptor);
		memcpy(CMSG_DATA(head), &descriptor, sizeof descriptor);
	}
	do
		n = sendmsg(socket, &message, MSG_NOSIGNAL | flags);
	while (n < 0 && errno == EINTR);
	return n == sizeof *letter;
}

/* Waits for a letter; *descriptor gets what came along, or -1. False with errno. */
static bool
receive(int socket, struct letter *letter, int *descriptor, int flags)
{
	union {
		char room[CMSG_SPACE(sizeof *descriptor)];
		struct cmsghdr aligned;
	} control;
	struct iovec part = {letter, sizeof *letter};
	struct msghdr message = {.msg_iov = &part,
	    .msg_iovlen = 1,
	    .msg_control = control.room,
	    .msg_controllen = CMSG_LEN(sizeof *descriptor)}; /* one, and no other */
	const struct cmsghdr *head;
	ssize_t n;

	*descriptor = -1;
	do
		n = recvmsg(socket, &message, MSG_CMSG_CLOEXEC | flags);
	while (n < 0 && errno == EINTR);
	if (n != sizeof *letter) {
		errno = n < 0 ? errno : EPIPE;
		return false;
	}
	head = CMSG_FIRSTHDR(&message);
	if (head && head->cmsg_level == SOL_SOCKET && head->cmsg_type == SCM_RIGHTS)
		memcpy(descriptor, CMSG_DATA(head), sizeof *descriptor);
	return true;
}

/* What the other process may say is not trusted: it may have been taken over. */
static void
serve(int socket, keeper_work *const work[])
{
	static struct letter letter;
	int descriptor;

	while (receive(socket, &letter, &descriptor, 0)) {
		if (descriptor >= 0)
			close(descriptor);
		descriptor = -1;
		if (letter.request >= KEEPER_REQUESTS)
			return;
		letter.text[sizeof letter.text - 1] = '\0';
		if (letter.length > sizeof letter.text)
			letter.length = sizeof letter.text;
		letter.why.text[0] = '\0';
		letter.fine = false;
		work[letter.request](&letter, &descriptor);
		if (!post(socket, &letter, descriptor, 0))
			return;
		if (descriptor >= 0)
			close(descriptor); /* it is the other one's now */
	}
}

/* The terminal's signals are for the other one, which tells by its end when there is nothing left
 * to do. */
static void
ignore_signals(void)
{
	static const int signals[] = {
	    SIGINT, SIGQUIT, SIGTERM, SIGHUP, SIGUSR1, SIGUSR2, SIGPIPE, SIGXFSZ};

	for (size_t i = 0; i < sizeof signals / sizeof *signals; i++)
		signal(signals[i], SIG_IGN);
}

static void
live(int socket, keeper_work *const work[], bool (*drop)(struct why *), void (*ending)(void))
{
	struct letter letter = {.fine = false};

	prctl(PR_SET_NAME, "etherwright-fil"); /* files: 15 letters are what the kernel keeps */
	ignore_signals();
	letter.fine = drop(&letter.why);
	if (post(socket, &letter, -1, 0) && letter.fine)
		serve(socket, work);
	ending();
	_exit(0);
}

/* An answer that nobody waited for: what it opened is not wanted any more. */
static void
turn_away(struct letter *letter, int descriptor)
{
	if (descriptor >= 0)
		close(descriptor);
	if (letter->request != KEEPER_OUT_OPEN || !letter->fine)
		return;
	letter->request = KEEPER_OUT_ABANDON;
	letter->option = true; /* and its file goes, if it is a new one */
	post(keeper.socket, letter, -1, MSG_DONTWAIT);
}

/* Waits for the answer to the last letter. False with errno. */
static bool
await(struct letter *letter, int *descriptor)
{
	int64_t end = clock_steady() + (keeper.late ? impatience : patience);
	int flags = 0;
	bool goes_on;

	while (clock_steady() < end) {
		if (receive(keeper.socket, letter, descriptor, flags)) {
			keeper.late = false;
			if (letter->serial == keeper.serial)
				return true;
			turn_away(letter, *descriptor);
			continue;
		}
		if (errno != EAGAIN)
			return false;
		if (!keeper.meanwhile || keeper.late)
			continue;
		flags = MSG_DONTWAIT; /* it does the waiting */
		keeper.busy = true;
		goes_on = keeper.meanwhile(keeper.context, keeper.socket);
		keeper.busy = false;
		if (!goes_on) {
			keeper.late = true;
			errno = ECANCELED;
			return false;
		}
	}
	keeper.late = true;
	errno = ETIMEDOUT;
	return false;
}

bool
keeper_start(
    keeper_work *const work[], bool (*drop)(struct why *), void (*ending)(void), struct why *why)
{
	int ends[2];

	if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends))
		return no(why, EXIT_FAILED, "No second process for files: %s", strerror(errno));
	keeper.process = fork();
	if (!keeper.process) {
		close(ends[0]);
		live(ends[1], work, drop, ending);
	}
	close(ends[1]);
	if (keeper.process < 0) {
		close(ends[0]);
		keeper.process = 0;
		return no(why, EXIT_FAILED, "No second process for files: %s", strerror(errno));
	}
	keeper.socket = ends[0];
	setsockopt(ends[0], SOL_SOCKET, SO_RCVTIMEO, &moment, sizeof moment);
	return true;
}

bool
keeper_use(struct why *why)
{
	struct letter letter = {.fine = false};
	int descriptor;

	if (!keeper.process)
		return true;
	keeper.used = await(&letter, &descriptor) && letter.fine;
	if (keeper.used)
		return true;
	keeper_end();
	return no(why, EXIT_DENIED, "%s",
	    *letter.why.text ? letter.why.text : "The second process for files ended at once");
}

bool
keeper_used(void)
{
	return keeper.used;
}

static bool
ask(struct letter *letter, int *descriptor)
{
	BUG_ON(keeper.busy);
	if (keeper.lost) {
		errno = EPIPE;
		return false;
	}
	letter->serial = ++keeper.serial;
	if (post(keeper.socket, letter, -1, MSG_DONTWAIT))
		return await(letter, descriptor);
	if (errno == EAGAIN) { /* letters that it has not read yet */
		keeper.late = true;
		errno = ETIMEDOUT;
	}
	return false;
}

void
keeper_ask(struct letter *letter, int *descriptor)
{
	letter->text[sizeof letter->text - 1] = '\0';
	if (ask(letter, descriptor))
		return;
	*descriptor = -1;
	letter->fine = false;
	letter->error = errno == ETIMEDOUT || errno == ECANCELED ? errno : EPIPE;
	keeper.lost = letter->error == EPIPE;
	no(&letter->why, EXIT_FAILED, "The helper that opens and writes files %s",
	    letter->error == EPIPE       ? "has ended: start etherwright again to save"
	    : letter->error == ECANCELED ? "was not waited for: it may still do what it was asked"
					 : "does not answer: it may still do what it was asked");
}

void
keeper_wait(void)
{
	static struct letter letter;
	int descriptor;

	if (!keeper.used || keeper.lost || keeper.late)
		return;
	letter = (struct letter){.request = KEEPER_ENDED}; /* of no program: nothing happens */
	keeper_ask(&letter, &descriptor);
}

bool
keeper_busy(void)
{
	return keeper.busy;
}

void
keeper_meanwhile(bool (*meanwhile)(void *, int), void *context)
{
	keeper.meanwhile = meanwhile;
	keeper.context = context;
}

int
keeper_descriptor(void)
{
	return keeper.socket;
}

/* Whether it has closed its end within a while. One that is stopped does not, and sweeps up when it
 * is continued. */
static bool
has_ended(void)
{
	static struct letter letter;
	int64_t end = clock_steady() + (keeper.late ? impatience : patience);
	int descriptor;

	while (clock_steady() < end) {
		if (receive(keeper.socket, &letter, &descriptor, 0))
			turn_away(&letter, descriptor);
		else if (errno != EAGAIN)
			return true;
	}
	return false;
}

void
keeper_end(void)
{
	if (!keeper.process)
		return;
	shutdown(keeper.socket, SHUT_WR);
	if (has_ended())
		waitpid(keeper.process, NULL, 0);
	close(keeper.socket);
	keeper.process = 0;
	keeper.socket = -1;
	keeper.used = false;
}
