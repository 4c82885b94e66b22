/* SPDX-License-Identifier: BSD-2-Clause */
/* See made.h. */
#include "made.h"

#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

char made_folder[] = "/tmp/file_test.XXXXXX";
char made_path[128];
struct why made_why;
uint8_t made_bytes[600000];
size_t made_size;
struct made_seen made_seen;

int
made_group_setup(void **state)
{
	(void)state;
	return mkdtemp(made_folder) ? 0 : -1;
}

int
made_group_teardown(void **state)
{
	(void)state;
	return rmdir(made_folder);
}

int
made_setup(void **state)
{
	(void)state;
	made_size = 0;
	memset(&made_why, 0, sizeof made_why);
	memset(&made_seen, 0, sizeof made_seen);
	snprintf(made_path, sizeof made_path, "%s/x.pcap", made_folder);
	return 0;
}

int
made_teardown(void **state)
{
	(void)state;
	unlink(made_path);
	return 0;
}

void
made_put(const void *bytes, size_t n)
{
	assert_true(made_size + n <= sizeof made_bytes);
	memcpy(made_bytes + made_size, bytes, n);
	made_size += n;
}

void
made_put32(uint32_t value)
{
	made_put(&value, 4);
}

static void
made_put16(uint16_t value)
{
	made_put(&value, 2);
}

void
made_put_zeros(size_t n)
{
	while (n--)
		made_put("", 1);
}

void
made_put_pcap_head(uint32_t magic, uint32_t snaplen, uint32_t linktype)
{
	made_put32(magic);
	made_put16(2);
	made_put16(4);
	made_put32(0);
	made_put32(0);
	made_put32(snaplen);
	made_put32(linktype);
}

void
made_put_pcap_frame(uint32_t seconds, uint32_t fraction, uint32_t caplen, uint32_t len)
{
	made_put32(seconds);
	made_put32(fraction);
	made_put32(caplen);
	made_put32(len);
	for (uint32_t i = 0; i < caplen && i < PORT_FRAME_MAX; i++)
		made_put(&(uint8_t){(uint8_t)i}, 1);
}

void
made_put_section(void)
{
	made_put32(0x0a0d0d0a);
	made_put32(28);
	made_put32(0x1a2b3c4d);
	made_put16(1);
	made_put16(0);
	made_put32(UINT32_MAX);
	made_put32(UINT32_MAX);
	made_put32(28);
}

void
made_put_interface(uint16_t linktype, uint32_t snaplen)
{
	made_put32(1);
	made_put32(20);
	made_put16(linktype);
	made_put16(0);
	made_put32(snaplen);
	made_put32(20);
}

/* An enhanced packet block with its flags; direction 1 = in, 2 = out. */
void
made_put_packet(uint32_t interface, uint32_t n, uint32_t direction)
{
	uint32_t padded = (n + 3) & ~3u, length = 32 + padded + 12;
	uint64_t us = UINT64_C(1700000000123456);

	made_put32(6);
	made_put32(length);
	made_put32(interface);
	made_put32((uint32_t)(us >> 32));
	made_put32((uint32_t)us);
	made_put32(n);
	made_put32(n);
	made_put_zeros(padded);
	made_put16(2);
	made_put16(4);
	made_put32(direction);
	made_put32(0);
	made_put32(length);
}

void
made_write(void)
{
	int descriptor = open(made_path, O_WRONLY | O_CREAT | O_TRUNC, 0600);

	assert_int_equal(write(descriptor, made_bytes, made_size), made_size);
	close(descriptor);
}

void
made_see(void *context, const struct port_frame *frame)
{
	(void)context;
	assert_in_range(frame->caplen, 0, PORT_FRAME_MAX);
	assert_true(frame->len >= frame->caplen);
	assert_true(frame->time >= 0);
	memcpy(made_seen.bytes, frame->bytes, frame->caplen);
	if (!made_seen.frames++)
		made_seen.first = *frame;
	made_seen.last = *frame;
}

/* Reads a port to its end; what it told is in why. */
void
made_read_all(struct port *port)
{
	struct why told = {0};

	assert_non_null(port);
	while (port->state == PORT_UP) {
		struct why now = {0};

		port->ops->receive(port, 7, made_see, NULL, &now);
		if (*now.text)
			told = now;
	}
	assert_int_equal(port->state, PORT_END);
	assert_int_equal(port->ops->receive(port, 7, made_see, NULL, &made_why), 0);
	made_why = told;
	port_close(port);
}

void
made_read(void)
{
	made_write();
	made_read_all(file_open(made_path, true, &made_why));
}

/* Opens "-" on what takes the place of standard input. */
struct port *
made_open_as_input(int descriptor)
{
	int saved = dup(STDIN_FILENO);
	struct port *port;

	dup2(descriptor, STDIN_FILENO);
	port = file_open("-", true, &made_why);
	dup2(saved, STDIN_FILENO);
	close(saved);
	close(descriptor);
	return port;
}
