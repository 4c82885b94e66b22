/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Bare programs that do one thing and nothing else, to measure ours beside them:
 *
 *   reference receive INTERFACE SECONDS   libpcap in block mode, each frame copied into memory
 *                                         (prints frames, lost, CPU in ms)
 *   reference index FILE          libpcap over a file, 16 bytes kept a frame (prints frames)
 *   reference screen [INTERFACE]  an empty ncurses program that draws once and waits; before that
 *                                 it opens the interface as any program with libpcap does
 *   reference make FILE FRAMES    a capture of small mixed frames, none of our code in it
 *   reference ring                a packet socket gets a ring of one page (prints ms)
 */
#include <curses.h>
#include <linux/if_packet.h>
#include <pcap/pcap.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <time.h>

enum {
	RING = 32 << 20,
	MEMORY = 64 << 20,
	SNAPLEN = 262144
};

static struct {
	uint8_t *memory;
	size_t at;
	unsigned long frames;
} store;

static void
copy(u_char *context, const struct pcap_pkthdr *head, const u_char *bytes)
{
	(void)context;
	if (store.at + head->caplen > MEMORY)
		store.at = 0;
	memcpy(store.memory + store.at, bytes, head->caplen);
	store.at += head->caplen;
	store.frames++;
}

static volatile sig_atomic_t over;

static void
finish(int number)
{
	(void)number;
	over = 1;
}

static double
seconds(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static int
receive(const char *name, double during)
{
	char error[PCAP_ERRBUF_SIZE];
	pcap_t *pcap = pcap_create(name, error);
	struct pollfd ready = {.events = POLLIN};
	struct pcap_stat stat;
	struct rusage used;
	double end;

	store.memory = malloc(MEMORY);
	if (!pcap || !store.memory)
		return 1;
	memset(store.memory, 1, MEMORY);
	pcap_set_snaplen(pcap, SNAPLEN);
	pcap_set_timeout(pcap, 20);
	pcap_set_buffer_size(pcap, RING);
	pcap_set_promisc(pcap, 1);
	if (pcap_activate(pcap) < 0 || pcap_setnonblock(pcap, 1, error) < 0)
		return 1;
	ready.fd = pcap_get_selectable_fd(pcap);
	puts("ready");
	fflush(stdout);
	signal(SIGINT, finish);
	for (end = seconds() + during; !over && seconds() < end;)
		if (poll(&ready, 1, 100) > 0)
			pcap_dispatch(pcap, -1, copy, NULL);
	pcap_stats(pcap, &stat);
	getrusage(RUSAGE_SELF, &used);
	printf("%lu %u %ld\n", store.frames, stat.ps_drop,
	    (used.ru_utime.tv_sec + used.ru_stime.tv_sec) * 1000 +
		(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1000);
	return 0;
}

static struct row {
	uint64_t at;
	uint32_t len, caplen;
} * rows;
static size_t room;

static void
note(u_char *context, const struct pcap_pkthdr *head, const u_char *bytes)
{
	(void)context;
	(void)bytes;
	if (store.frames == room) {
		room = room ? room * 2 : 4096;
		rows = realloc(rows, room * sizeof *rows);
		if (!rows)
			exit(1);
	}
	rows[store.frames++] = (struct row){store.at, head->len, head->caplen};
	store.at += 16 + head->caplen;
}

static int
read_index(const char *path)
{
	char error[PCAP_ERRBUF_SIZE];
	pcap_t *pcap = pcap_open_offline(path, error);

	if (!pcap)
		return 1;
	store.at = 24;
	pcap_loop(pcap, -1, note, NULL);
	printf("%lu\n", store.frames);
	return 0;
}

/* With a ring as large as ours. */
static bool
open_port(const char *name)
{
	char error[PCAP_ERRBUF_SIZE];
	pcap_t *pcap = pcap_create(name, error);

	return pcap && !pcap_set_snaplen(pcap, SNAPLEN) && !pcap_set_timeout(pcap, 20) &&
	       !pcap_set_buffer_size(pcap, RING) && pcap_activate(pcap) >= 0;
}

static int
screen(void)
{
	initscr();
	cbreak();
	noecho();
	mvaddstr(0, 0, "Received");
	refresh();
	getch();
	endwin();
	return 0;
}

/* ARP, ping, UDP, a tagged frame and 0x88b5, in turn; sums are not looked at. */
static int
make(const char *path, unsigned long frames)
{
	static const struct {
		uint32_t n;
		const char *type;
	} kinds[] = {{60, "\x08\x06\x00\x01\x08\x00\x06\x04\x00\x01"},
	    {98, "\x08\x00\x45\x00\x00\x54\x00\x00\x00\x00\x40\x01"},
	    {74, "\x08\x00\x45\x00\x00\x3c\x00\x00\x00\x00\x40\x11"},
	    {64, "\x81\x00\x00\x2a\x88\xb5\x48\x65\x6c\x6c\x6f\x20"},
	    {60, "\x88\xb5\x48\x65\x6c\x6c\x6f\x20\x6c\x61\x62\x00"}};
	const uint32_t head[] = {0xa1b2c3d4, 0x00040002, 0, 0, SNAPLEN, 1};
	uint8_t frame[128];
	FILE *file = fopen(path, "wb");

	if (!file)
		return 1;
	fwrite(head, sizeof head, 1, file);
	for (unsigned long i = 0; i < frames; i++) {
		const uint32_t n = kinds[i % 5].n;
		const uint32_t record[] = {
		    (uint32_t)(i / 10000), (uint32_t)(i % 10000) * 100, n, n};

		memset(frame, 0, sizeof frame);
		memcpy(frame, "\x02\x00\x00\x00\x00\x02\x02\x00\x00\x00\x00\x01", 12);
		memcpy(frame + 12, kinds[i % 5].type, 12);
		frame[26] = 10;
		frame[29] = (uint8_t)i;
		frame[30] = 10;
		frame[33] = 2;
		fwrite(record, sizeof record, 1, file);
		fwrite(frame, n, 1, file);
	}
	return fclose(file) != 0;
}

/* The kernel waits until no processor is looking at the socket as it was before. */
static int
ring(void)
{
	struct tpacket_req wish = {
	    .tp_block_size = 4096, .tp_block_nr = 1, .tp_frame_size = 2048, .tp_frame_nr = 2};
	int fd = socket(AF_PACKET, SOCK_RAW, 0);
	double start = seconds();

	if (fd < 0 || setsockopt(fd, SOL_PACKET, PACKET_RX_RING, &wish, sizeof wish))
		return 1;
	printf("%.1f\n", (seconds() - start) * 1e3);
	return 0;
}

int
main(int argc, char **argv)
{
	if (argc == 4 && !strcmp(argv[1], "receive"))
		return receive(argv[2], atof(argv[3]));
	if (argc == 3 && !strcmp(argv[1], "index"))
		return read_index(argv[2]);
	if ((argc == 2 || argc == 3) && !strcmp(argv[1], "screen"))
		return argc == 3 && !open_port(argv[2]) ? 1 : screen();
	if (argc == 2 && !strcmp(argv[1], "ring"))
		return ring();
	if (argc == 4 && !strcmp(argv[1], "make"))
		return make(argv[2], strtoul(argv[3], NULL, 10));
	return 2;
}
