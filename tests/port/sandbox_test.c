/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * What a frame that took the process over could still do: each attack runs in a process of its own
 * behind shut walls, and has to fail, by an error or by the end of that process. And what the
 * program does every day has to work there.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <linux/if_packet.h>
#include <net/if.h>
#include <netinet/in.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include "../netns.h"
#include "port/duties.h"
#include "port/files.h"
#include "port/launch.h"
#include "port/list.h"
#include "port/manners.h"
#include "port/out.h"
#include "port/port.h"
#include "port/rights.h"
#include "port/sandbox.h"

enum {
	FINE = 0,
	BROKEN = 1,
	FRAME = 60,
	STOPPED = 128,
	WORDS = 60 /* a descriptor for what is not so */
};

static struct port *port;
static int capture;    /* its socket */
static int other = -1; /* index of an interface that is not the port's */

static const uint8_t frame[FRAME] = {2, 0, 0, 0, 0, 2, 2, 0, 0, 0, 0, 1, 0x88, 0xb5, 'x'};

static void
own(void)
{
	char folder[PATH_MAX];

	manners_start();
	if (realpath("ours", folder))
		manners_own(folder);
}

/* Behind the walls. */
static void
enter(bool receive_only)
{
	struct sandbox_wish wish = {.sockets = &capture, .n = 1, .receive_only = receive_only};
	int sockets[LIVE_SOCKETS];
	struct why why = {.text = ""};

	if (!sandbox_prepare(own, &why) || !(port = live_open("a0", true, &why)) ||
	    !rights_drop(true, &why) || live_sockets(port, sockets) < 1) {
		fprintf(stderr, "%s\n", why.text);
		_exit(BROKEN);
	}
	capture = sockets[0];
	port_list_open(); /* as the program does: a socket more */
	other = (int)if_nametoindex("c0");
	if (!sandbox_shut(&wish, &why)) {
		fprintf(stderr, "%s\n", why.text);
		_exit(BROKEN);
	}
}

/* The exit status of what runs in a child, STOPPED + the signal that ended it. */
static int
in_child(void (*run)(void), bool receive_only)
{
	int status;
	pid_t child = fork();

	if (!child) {
		prctl(PR_SET_DUMPABLE, 0); /* no core for an end that is wanted */
		signal(SIGSYS, SIG_DFL);   /* the test's harness has it */
		if (!freopen("/dev/null", "w", stderr))
			_exit(BROKEN);
		enter(receive_only);
		run();
		sandbox_end();
		_exit(FINE);
	}
	assert_true(child > 0);
	assert_int_equal(waitpid(child, &status, 0), child);
	return WIFSIGNALED(status) ? STOPPED + WTERMSIG(status) : WEXITSTATUS(status);
}

/* Attacks: each gives what its system call gave. */

static long
run_a_shell(void)
{
	return execl("/bin/sh", "sh", "-c", "true", NULL);
}

static long
make_a_process(void)
{
	return fork();
}

static long
open_a_tcp_socket(void)
{
	return socket(AF_INET, SOCK_STREAM, 0);
}

static long
open_a_packet_socket(void)
{
	return socket(AF_PACKET, SOCK_RAW, 0);
}

static long
open_a_local_socket(void)
{
	return socket(AF_UNIX, SOCK_STREAM, 0);
}

static long
read_passwords(void)
{
	return open("/etc/passwd", O_RDONLY);
}

static long
read_keys(void)
{
	return open("keys/.ssh/id", O_RDONLY);
}

static long
ask_the_keeper_for_keys(void)
{
	return files_read("keys/.ssh/id");
}

static long
write_a_file(void)
{
	return open("written", O_WRONLY | O_CREAT, 0600);
}

static long
ask_the_keeper_to_write(const char *path, enum out_how how)
{
	struct out out;

	return out_open(&out, path, how, NULL) ? 0 : -1;
}

static long
write_a_hidden_file(void)
{
	return ask_the_keeper_to_write("keys/.profile", OUT_NEW);
}

static long
replace_a_letter(void)
{
	return ask_the_keeper_to_write("keys/letter", OUT_REPLACE);
}

static long
overwrite_a_letter(void)
{
	return ask_the_keeper_to_write("keys/letter", OUT_OVER);
}

static long
remove_a_letter(void)
{
	return out_remove("keys/letter") ? 0 : -1;
}

static long
ask_the_keeper_for_a_shell(void)
{
	char shell[] = "/bin/sh";
	char *words[] = {shell, NULL};

	return launch(words, LAUNCH_WINDOW, NULL);
}

static long
remove_a_file(void)
{
	return unlink("keys/letter");
}

static long
trace_another(void)
{
	return ptrace(PTRACE_ATTACH, getppid(), 0, 0);
}

static long
kill_another(void)
{
	return kill(getppid(), SIGWINCH);
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
type_into_the_shell(void)
{
	return ioctl(STDIN_FILENO, TIOCSTI, "x");
}

static long
leave_the_namespace(void)
{
	return unshare(CLONE_NEWUSER);
}

static long
load_a_program_into_the_kernel(void)
{
	return syscall(SYS_bpf, 0, NULL, 0);
}

static long
open_an_io_ring(void)
{
	return syscall(SYS_io_uring_setup, 1, NULL);
}

static struct sockaddr_ll
elsewhere(void)
{
	return (struct sockaddr_ll){.sll_family = AF_PACKET,
	    .sll_protocol = htons(3), /* ETH_P_ALL */
	    .sll_ifindex = other};
}

static long
send_on_another_interface(void)
{
	struct sockaddr_ll to = elsewhere();

	return sendto(capture, frame, sizeof frame, 0, (const void *)&to, sizeof to);
}

static long
send_a_message_there(void)
{
	struct sockaddr_ll to = elsewhere();
	struct iovec part = {(void *)frame, sizeof frame};
	struct msghdr message = {
	    .msg_name = &to, .msg_namelen = sizeof to, .msg_iov = &part, .msg_iovlen = 1};

	return sendmsg(capture, &message, 0);
}

static long
write_into_the_capture(void)
{
	return write(capture, frame, sizeof frame);
}

static long
copy_the_capture(void)
{
	return dup2(capture, 200);
}

static long
copy_the_capture_by_fcntl(void)
{
	return fcntl(capture, F_DUPFD, 200);
}

static long
bind_another_socket(void)
{
	struct sockaddr_ll to = elsewhere();

	return bind(STDOUT_FILENO, (const void *)&to, sizeof to);
}

/* Any descriptor that happens to be a socket. */
static long
tell_another_computer(void)
{
	struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons(9)};

	to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	for (int i = 3; i < 64; i++)
		if (sendto(i, "secret", 6, 0, (const void *)&to, sizeof to) >= 0)
			return 0;
	return -1;
}

static long
write_beside_our_folder(void)
{
	return ask_the_keeper_to_write("ours/../keys/.profile", OUT_NEW);
}

static long
replace_beside_our_folder(void)
{
	return ask_the_keeper_to_write("ours/../keys/letter", OUT_REPLACE);
}

static long
read_through_a_link(void)
{
	return files_read("keys/link/id");
}

static long
read_through_proc(void)
{
	return files_read("/proc/1/environ");
}

static long
write_through_proc(void)
{
	return ask_the_keeper_to_write("/proc/self/cwd/keys/.ssh/authorized_keys", OUT_NEW);
}

static long
read_a_device(void)
{
	return files_read("/dev/zero");
}

static long
replace_a_locked_letter(void)
{
	return ask_the_keeper_to_write("keys/locked", OUT_REPLACE);
}

static long
join_a_fanout(void)
{
	int group = 1;

	return setsockopt(capture, SOL_PACKET, PACKET_FANOUT, &group, sizeof group);
}

static const struct attack {
	const char *name;
	long (*run)(void);
	bool receive_only;
} attacks[] = {
    {"exec of a shell", run_a_shell},
    {"fork", make_a_process},
    {"a TCP socket", open_a_tcp_socket},
    {"a packet socket", open_a_packet_socket},
    {"a local socket", open_a_local_socket},
    {"open of /etc/passwd", read_passwords},
    {"open of a key", read_keys},
    {"open of a key by the keeper", ask_the_keeper_for_keys},
    {"a new file", write_a_file},
    {"a hidden file by the keeper", write_a_hidden_file},
    {"a letter replaced by the keeper", replace_a_letter},
    {"a letter overwritten by the keeper", overwrite_a_letter},
    {"a letter removed by the keeper", remove_a_letter},
    {"a shell by the keeper", ask_the_keeper_for_a_shell},
    {"unlink", remove_a_file},
    {"ptrace", trace_another},
    {"kill of another process", kill_another},
    {"memory that can be executed", make_code},
    {"TIOCSTI", type_into_the_shell},
    {"unshare", leave_the_namespace},
    {"bpf", load_a_program_into_the_kernel},
    {"io_uring", open_an_io_ring},
    {"sendto another interface", send_on_another_interface},
    {"sendmsg to another interface", send_a_message_there},
    {"write to the capture socket", write_into_the_capture},
    {"dup2 of the capture socket", copy_the_capture},
    {"fcntl F_DUPFD of the capture socket", copy_the_capture_by_fcntl},
    {"bind of another descriptor", bind_another_socket},
    {"PACKET_FANOUT", join_a_fanout},
    {"a datagram to another computer", tell_another_computer},
    {"receive only: a datagram to another computer", tell_another_computer, true},
    {"a hidden file beside our folder", write_beside_our_folder},
    {"a letter beside our folder replaced", replace_beside_our_folder},
    {"a key behind a link", read_through_a_link},
    {"the environment of another process", read_through_proc},
    {"a key through /proc", write_through_proc},
    {"a device", read_a_device},
    {"a letter that nobody may read replaced", replace_a_locked_letter},
    {"receive only: sendto another interface", send_on_another_interface, true},
    {"receive only: sendmsg", send_a_message_there, true},
    {"receive only: write", write_into_the_capture, true},
};

static const struct attack *attack;

static void
run_attack(void)
{
	if (attack->run() >= 0)
		_exit(BROKEN);
}

static void
test_attacks(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof attacks / sizeof *attacks; i++) {
		int status;

		attack = &attacks[i];
		status = in_child(run_attack, attack->receive_only);
		if (status != FINE && status != STOPPED + SIGSYS)
			fail_msg("%s: was not refused (status %d)", attack->name, status);
		printf("# refused: %s (%s)\n", attack->name,
		    status ? "SIGSYS ends the process" : "error");
	}
}

/* What the same process must be able to do. */

#define NEED(condition)                                                                        \
	do {                                                                                   \
		if (!(condition)) {                                                            \
			dprintf(WORDS, "%s:%d: not so: %s\n", __FILE__, __LINE__, #condition); \
			_exit(BROKEN);                                                         \
		}                                                                              \
	} while (0)

static void
count(void *context, const struct port_frame *f)
{
	(void)f;
	++*(int *)context;
}

static void
work(void)
{
	struct why why = {.text = ""};
	struct out out;
	int descriptor;
	char word[8] = "";

	NEED(port->ops->send(port, frame, sizeof frame, &why));
	NEED(live_switch(port, "c0", true, &why));
	NEED(port->ops->send(port, frame, sizeof frame, &why));
	NEED(port->ops->set_promiscuous(port, false, &why));
	NEED(live_switch(port, "a0", true, &why));
	port->ops->refresh(port);
	NEED(port->ops->receive(port, 64, count, &descriptor, &why) >= 0);
	NEED(out_open(&out, "saved.pcapng", OUT_SAVE, &why));
	NEED(out_write(&out, "whole", 5) == 5 && out_finish(&out, true, &why));
	NEED(out_open(&out, "saved.pcapng", OUT_REPLACE, &why)); /* it is our own */
	NEED(out_write(&out, "new", 3) == 3 && out_finish(&out, true, &why));
	NEED(!out_open(&out, "saved.pcapng", OUT_SAVE, &why) && errno == EEXIST);
	NEED(out_probe("another", &why));
	for (int i = 0; i < 2000; i++) { /* none is left open anywhere */
		descriptor = files_read("saved.pcapng");
		NEED(descriptor >= 0);
		close(descriptor);
	}
	descriptor = files_read("saved.pcapng");
	NEED(descriptor >= 0 && read(descriptor, word, 7) == 3 && !strcmp(word, "new"));
	close(descriptor);
	NEED(out_open(&out, "grown", OUT_NEW, &why));
	NEED(out_write(&out, "12345", 5) == 5 && out_cut(&out, 3) && out_finish(&out, true, &why));
	NEED(out_remove("grown"));
	port_close(port);
}

static void
test_work(void **state)
{
	struct stat is;

	(void)state;
	assert_int_equal(dup2(STDOUT_FILENO, WORDS), WORDS);
	assert_int_equal(in_child(work, false), FINE);
	assert_int_equal(stat("saved.pcapng", &is), 0);
	assert_int_equal(is.st_size, 3);
	assert_int_equal(stat("grown", &is), -1);
	unlink("saved.pcapng");
}

static void
listen_only(void)
{
	struct why why = {.text = ""};
	int frames = 0;

	NEED(!port->ops->send(port, frame, sizeof frame, &why));
	NEED(strstr(why.text, "may only receive"));
	NEED(port->ops->receive(port, 64, count, &frames, &why) >= 0);
}

static void
test_receive_only(void **state)
{
	(void)state;
	assert_int_equal(in_child(listen_only, true), FINE);
}

/* Killed in the middle of a save: the keeper sweeps up. */
static void
half_a_save(void)
{
	struct out out;

	NEED(out_open(&out, "half.pcapng", OUT_SAVE, NULL));
	NEED(out_write(&out, "half", 4) == 4);
	kill(getpid(), SIGKILL);
}

static bool
is_empty(void)
{
	return !system("test -z \"$(ls -A | grep -v -e keys -e ours)\"");
}

static void
test_killed(void **state)
{
	(void)state;
	assert_int_equal(in_child(half_a_save, false), STOPPED + SIGKILL);
	for (int i = 0; i < 1000 && !is_empty(); i++)
		poll(NULL, 0, 10);
	assert_true(is_empty());
}

static void
note(const char *path, const char *text)
{
	FILE *f = fopen(path, "w");

	assert_non_null(f);
	fputs(text, f);
	fclose(f);
}

static int
make_world(void **state)
{
	static char folder[] = "/tmp/sandbox_test-XXXXXX";

	(void)state;
	assert_non_null(mkdtemp(folder));
	assert_int_equal(chdir(folder), 0);
	assert_int_equal(mkdir("keys", 0700), 0);
	assert_int_equal(mkdir("keys/.ssh", 0700), 0);
	note("keys/.ssh/id", "secret");
	note("keys/letter", "Dear all");
	note("keys/locked", "Dear all");
	assert_int_equal(chmod("keys/locked", 0), 0);
	assert_int_equal(symlink(".ssh", "keys/link"), 0);
	assert_int_equal(mkdir("ours", 0700), 0);
	veth_make("a0", "b0");
	veth_make("c0", "d0");
	return 0;
}

static int
end_world(void **state)
{
	char folder[128];

	(void)state;
	assert_non_null(getcwd(folder, sizeof folder));
	assert_int_equal(chdir("/"), 0);
	assert_true(netns_run("rm -r %s", folder));
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_attacks),
	    cmocka_unit_test(test_work),
	    cmocka_unit_test(test_receive_only),
	    cmocka_unit_test(test_killed),
	};

	if (!sandbox_possible()) {
		printf("1..0 # SKIP with sanitizers there is no sandbox\n");
		return 0;
	}
	netns_enter();
	return cmocka_run_group_tests_name("sandbox", tests, make_world, end_world);
}
