/* SPDX-License-Identifier: BSD-2-Clause */
/* Files that the tests of dump.h write, in a folder of their own, and what is in them. */
#ifndef TESTS_PORT_DUMPED_H
#define TESTS_PORT_DUMPED_H

#include <sys/types.h>

#include "port/dump.h"

extern char dumped_folder[];
extern char dumped_pcap[128], dumped_pcapng[128]; /* names of files to write */
extern uint8_t dumped_bytes[PORT_FRAME_MAX];
extern struct why dumped_why;
extern const struct dump_source dumped_eth0;

enum {
	SECTION = 24 + 4 + (sizeof PACKAGE_STRING - 1 + 3) / 4 * 4 + 4 + 4,
	INTERFACE = 20 + 8 + 8 + 4 /* "eth0", resolution, end */
};

int dumped_group_setup(void **state);
int dumped_group_teardown(void **state);
int dumped_setup(void **state);
int dumped_teardown(void **state);
struct dump *dumped_open(const char *name, bool overwrite);
bool dumped_add(struct dump *dump, const struct port_frame *frame);
off_t dumped_size(const char *name);
struct port_frame dumped_frame(uint32_t n);
unsigned dumped_whole(const char *name);

/* A dump onto what takes the place of standard output. */
struct dump *dumped_into(int descriptor);

#endif
