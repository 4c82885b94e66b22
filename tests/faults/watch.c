/* SPDX-License-Identifier: BSD-2-Clause */
/* When frames of the lab's type pass an interface: watch INTERFACE prints a line for each, the
 * kernel's time in seconds. Knows a packet socket; nothing of our own, and needs no other rights
 * than those of the namespace. */
#include <linux/if_packet.h>
#include <net/if.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>

enum {
	LAB = 0x88b5
};

int
main(int argc, char **argv)
{
	union {
		char room[CMSG_SPACE(sizeof(struct timespec))];
		struct cmsghdr aligned;
	} control;
	struct sockaddr_ll at = {.sll_family = AF_PACKET, .sll_protocol = htons(LAB)};
	int fd = socket(AF_PACKET, SOCK_RAW, htons(LAB)), yes = 1;

	at.sll_ifindex = argc == 2 ? (int)if_nametoindex(argv[1]) : 0;
	if (fd < 0 || !at.sll_ifindex || bind(fd, (const void *)&at, sizeof at) ||
	    setsockopt(fd, SOL_SOCKET, SO_TIMESTAMPNS, &yes, sizeof yes))
		return 1;
	puts("ready");
	fflush(stdout);
	for (;;) {
		char byte;
		struct iovec part = {&byte, 1};
		struct msghdr message = {.msg_iov = &part,
		    .msg_iovlen = 1,
		    .msg_control = control.room,
		    .msg_controllen = sizeof control.room};
		struct timespec when;
		struct cmsghdr *head;

		if (recvmsg(fd, &message, 0) < 0)
			return 1;
		head = CMSG_FIRSTHDR(&message);
		if (!head)
			return 1;
		memcpy(&when, CMSG_DATA(head), sizeof when);
		printf("%lld.%09ld\n", (long long)when.tv_sec, when.tv_nsec);
		fflush(stdout);
	}
}
