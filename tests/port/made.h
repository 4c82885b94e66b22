/* SPDX-License-Identifier: BSD-2-Clause */
/* Capture files that the tests of reading make, good and bad ones, and what is read of them. */
#ifndef TESTS_PORT_MADE_H
#define TESTS_PORT_MADE_H

#include <stddef.h>
#include <stdint.h>

#include "port/port.h"

/* A name in a folder of its own; what was said. */
extern char made_folder[], made_path[128];
extern struct why made_why;

/* The file being made. */
extern uint8_t made_bytes[600000];
extern size_t made_size;

/* What was read of it. */
extern struct made_seen {
	unsigned frames;
	struct port_frame first, last;
	uint8_t bytes[PORT_FRAME_MAX];
} made_seen;

int made_group_setup(void **state);
int made_group_teardown(void **state);
int made_setup(void **state);
int made_teardown(void **state);
void made_put(const void *bytes, size_t n);
void made_put32(uint32_t value);
void made_put_zeros(size_t n);
void made_put_pcap_head(uint32_t magic, uint32_t snaplen, uint32_t linktype);
void made_put_pcap_frame(uint32_t seconds, uint32_t fraction, uint32_t caplen, uint32_t len);
void made_put_section(void);
void made_put_interface(uint16_t linktype, uint32_t snaplen);
/* An enhanced packet block with its flags; direction 1 = in, 2 = out. */
void made_put_packet(uint32_t interface, uint32_t n, uint32_t direction);
void made_write(void);
void made_see(void *context, const struct port_frame *frame);
/* Reads a port to its end; what it told is in why. */
void made_read_all(struct port *port);
void made_read(void);
/* Opens "-" on what takes the place of standard input. */
struct port *made_open_as_input(int descriptor);

#endif
