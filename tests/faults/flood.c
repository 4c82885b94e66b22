/* SPDX-License-Identifier: BSD-2-Clause */
/* Sends frames as fast as the kernel takes them, for the tests of faults: flood INTERFACE FRAMES
 * [BYTES [PER_SECOND]]. Knows a packet socket; nothing else. */
#include <errno.h>
#include <linux/if_packet.h>
#include <net/if.h>
#include <netinet/in.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>

int
main(int argc, char **argv)
{
	static unsigned char frame[65536] = {
	    0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 2, 0, 0, 0, 0, 9, 0x88, 0xb5};
	long frames = argc > 2 ? atol(argv[2]) : 0, rate = argc > 4 ? atol(argv[4]) : 0;
	size_t bytes = argc > 3 ? (size_t)atol(argv[3]) : 60;
	struct sockaddr_ll to = {.sll_family = AF_PACKET};
	int fd = socket(AF_PACKET, SOCK_RAW, 0);
	struct timespec start, t;

	if (argc < 3 || fd < 0 || bytes > sizeof frame)
		return 2;
	to.sll_ifindex = (int)if_nametoindex(argv[1]);
	if (bind(fd, (const void *)&to, sizeof to))
		return 1;
	clock_gettime(CLOCK_MONOTONIC, &start);
	for (long i = 0; i < frames; i++) {
		memcpy(frame + 14, &i, sizeof i);
		while (send(fd, frame, bytes, 0) < 0)
			if (errno != ENOBUFS && errno != EAGAIN)
				return 1;
		if (rate && i % 16 == 15) { /* an absolute grid */
			long long ns = start.tv_nsec + (i + 1) * (1000000000LL / rate);

			t = (struct timespec){start.tv_sec + ns / 1000000000, ns % 1000000000};
			clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &t, NULL);
		}
	}
	return 0;
}
