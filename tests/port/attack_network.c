/* SPDX-License-Identifier: BSD-2-Clause */
/* Attacks by way of the network, and on the one socket that is left: see attack.h. */
#include "attack.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <linux/if_packet.h>
#include <linux/netlink.h>
#include <linux/rtnetlink.h>
#include <net/if.h>
#include <stdint.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <unistd.h>

#include "walls.h"

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
open_a_pair(void)
{
	int ends[2];

	return socketpair(AF_UNIX, SOCK_STREAM, 0, ends);
}

static struct sockaddr_ll
elsewhere(void)
{
	return (struct sockaddr_ll){.sll_family = AF_PACKET,
	    .sll_protocol = htons(3), /* ETH_P_ALL */
	    .sll_ifindex = stage.other};
}

static long
send_on_another_interface(void)
{
	struct sockaddr_ll to = elsewhere();

	return sendto(
	    stage.capture, walls_frame, sizeof walls_frame, 0, (const void *)&to, sizeof to);
}

static struct msghdr
message_of(struct iovec *part, struct sockaddr_ll *to)
{
	*part = (struct iovec){(void *)walls_frame, sizeof walls_frame};
	return (struct msghdr){
	    .msg_name = to, .msg_namelen = to ? sizeof *to : 0, .msg_iov = part, .msg_iovlen = 1};
}

static long
send_a_message_there(void)
{
	struct sockaddr_ll to = elsewhere();
	struct iovec part;
	struct msghdr message = message_of(&part, &to);

	return sendmsg(stage.capture, &message, 0);
}

static long
send_many_messages(void)
{
	struct iovec part;
	struct mmsghdr messages = {.msg_hdr = message_of(&part, NULL)};

	return sendmmsg(stage.capture, &messages, 1, 0);
}

static long
write_into_the_capture(void)
{
	return write(stage.capture, walls_frame, sizeof walls_frame);
}

static long
write_pieces_into_the_capture(void)
{
	struct iovec part = {(void *)walls_frame, sizeof walls_frame};

	return writev(stage.capture, &part, 1);
}

static long
send_a_file(void)
{
	return sendfile(stage.capture, stage.file, NULL, WALLS_FRAME);
}

static long
splice_a_file(void)
{
	int ends[2];

	if (pipe(ends) || write(ends[1], walls_frame, WALLS_FRAME) < 0)
		return -1;
	return splice(ends[0], NULL, stage.capture, NULL, WALLS_FRAME, 0);
}

static long
copy_the_capture(void)
{
	return dup2(stage.capture, 200);
}

static long
copy_the_capture_anywhere(void)
{
	return dup(stage.capture);
}

static long
copy_the_capture_by_fcntl(void)
{
	return fcntl(stage.capture, F_DUPFD, 200);
}

/* Whoever holds the other end would have a socket that sends without being asked. */
static long
give_the_capture_away(void)
{
	union {
		char room[CMSG_SPACE(sizeof stage.capture)];
		struct cmsghdr aligned;
	} control = {.room = {0}};
	struct iovec part = {(void *)walls_frame, 1};
	struct msghdr message = {.msg_iov = &part,
	    .msg_iovlen = 1,
	    .msg_control = control.room,
	    .msg_controllen = sizeof control.room};
	struct cmsghdr *head = CMSG_FIRSTHDR(&message);

	head->cmsg_level = SOL_SOCKET;
	head->cmsg_type = SCM_RIGHTS;
	head->cmsg_len = CMSG_LEN(sizeof stage.capture);
	memcpy(CMSG_DATA(head), &stage.capture, sizeof stage.capture);
	return sendmsg(stage.wire[0], &message, 0);
}

static long
bind_another_socket(void)
{
	struct sockaddr_un to = {.sun_family = AF_UNIX, .sun_path = "keys/socket"};

	return bind(stage.wire[0], (const void *)&to, sizeof to);
}

static long
listen_to_others(void)
{
	return listen(stage.link, 1) ? -1 : accept(stage.link, NULL, NULL);
}

static long
join_a_fanout(void)
{
	int group = 1;

	return setsockopt(stage.capture, SOL_PACKET, PACKET_FANOUT, &group, sizeof group);
}

static long
go_around_the_queue(void)
{
	int yes = 1;

	return setsockopt(stage.capture, SOL_PACKET, PACKET_QDISC_BYPASS, &yes, sizeof yes);
}

static long
send_by_a_ring(void)
{
	struct tpacket_req3 ring = {.tp_block_size = 1 << 16,
	    .tp_block_nr = 1,
	    .tp_frame_size = 1 << 11,
	    .tp_frame_nr = 32};

	return setsockopt(stage.capture, SOL_PACKET, PACKET_TX_RING, &ring, sizeof ring);
}

static long
mark_what_is_sent(void)
{
	int mark = 1;

	return setsockopt(stage.capture, SOL_SOCKET, SO_MARK, &mark, sizeof mark);
}

static long
take_the_link_down(void)
{
	struct {
		struct nlmsghdr head;
		struct ifinfomsg about;
	} ask = {
	    {sizeof ask, RTM_NEWLINK, NLM_F_REQUEST | NLM_F_ACK, 1, 0},
	    {.ifi_index = (int)if_nametoindex("a0"), .ifi_change = IFF_UP},
	};
	struct {
		struct nlmsghdr head;
		struct nlmsgerr error;
		char rest[8192];
	} answer;

	ask.about.ifi_index = stage.other;
	if (send(stage.link, &ask, sizeof ask, 0) < 0)
		return -1;
	while (recv(stage.link, &answer, sizeof answer, MSG_DONTWAIT) > 0)
		if (answer.head.nlmsg_type == NLMSG_ERROR)
			return answer.error.error;
	return -1;
}

/* Any descriptor that happens to be a socket of the internet: one asks about interfaces. */
static long
tell_another_computer(void)
{
	struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons(9)};

	to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	for (int i = 3; i < 64; i++) {
		int family = 0;
		socklen_t size = sizeof family;

		if (!getsockopt(i, SOL_SOCKET, SO_DOMAIN, &family, &size) && family == AF_INET &&
		    sendto(i, "secret", 6, 0, (const void *)&to, sizeof to) >= 0)
			return 0;
	}
	return -1;
}

const struct attack attacks_on_network[] = {
    {"socket: TCP", open_a_tcp_socket},
    {"socket: packets", open_a_packet_socket},
    {"socket: local", open_a_local_socket},
    {"socketpair", open_a_pair},
    {"sendto another interface", send_on_another_interface},
    {"sendmsg to another interface", send_a_message_there},
    {"sendmmsg", send_many_messages},
    {"write to the capture socket", write_into_the_capture},
    {"writev to the capture socket", write_pieces_into_the_capture},
    {"sendfile to the capture socket", send_a_file},
    {"splice to the capture socket", splice_a_file},
    {"dup of the capture socket", copy_the_capture_anywhere},
    {"dup2 of the capture socket", copy_the_capture},
    {"fcntl F_DUPFD of the capture socket", copy_the_capture_by_fcntl},
    {"SCM_RIGHTS: the capture socket given away", give_the_capture_away},
    {"bind of another socket", bind_another_socket},
    {"PACKET_FANOUT", join_a_fanout},
    {"PACKET_QDISC_BYPASS", go_around_the_queue},
    {"PACKET_TX_RING", send_by_a_ring, .rare = true}, /* the other ring is mapped */
    {"SO_MARK", mark_what_is_sent},
    {"netlink: a link taken down", take_the_link_down},
    {"a datagram to another computer", tell_another_computer},
    {"listen and accept", listen_to_others, .rare = true},
    {},
};
