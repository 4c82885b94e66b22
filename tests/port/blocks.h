/* SPDX-License-Identifier: BSD-2-Clause */
/* A pcapng file of any structure, made block by block in either byte order, and what is read of it.
 * Knows blocks and options as bytes; none of our own code writes them. */
#ifndef TESTS_PORT_BLOCKS_H
#define TESTS_PORT_BLOCKS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/why.h"
#include "port/port.h"

enum {
	FRAMES_MAX = 16
};

extern char path[]; /* of the file, open for writing as out */
extern int out;
extern bool swapped;       /* it is in the other byte order than this computer's */
extern uint8_t made[4096]; /* of that, size bytes are not written yet */
extern size_t size, begun; /* where the block under construction begins */
extern struct why why;
extern struct port *port;

/* The frames that were read. */
extern struct seen {
	struct port_frame frame;
	uint8_t bytes[256];
	char comment[100];
} seen[FRAMES_MAX];
extern unsigned frames;

/* Makes and removes the file, for each test. */
int setup(void **state);
int teardown(void **state);

void put(const void *bytes, size_t n);
void put16(uint16_t value);
void put32(uint32_t value);
void put64(uint64_t value);
void fill_up(void); /* to four bytes */

/* A block between begin and end; options within. */
void begin(uint32_t type);
void end(void);
void option(uint16_t code, const void *bytes, uint16_t n);
void option64(uint16_t code, uint64_t value);
void section(void);

/* Left open for options; the packet is an enhanced one of n bytes on, on + 1, ... */
void interface(uint16_t linktype, uint32_t snaplen);
void packet(uint32_t on, uint64_t stamp, uint32_t n, uint32_t len);

/* Writes what was made since the last time. */
void write_made(void);

/* Reads on to the end. */
void receive_all(void);

/* Writes, and reads the file to its end; every frame and comment can be read again, in any order.
 */
void read_made(void);

#endif
