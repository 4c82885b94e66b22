/* SPDX-License-Identifier: BSD-2-Clause */
/* See blocks.h. */
#include "blocks.h"

#include <byteswap.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

char path[] = "/tmp/pcapng_test.XXXXXX";
int out;
bool swapped;
uint8_t made[4096];
size_t size, begun;
struct why why;
struct port *port;

struct seen seen[FRAMES_MAX];
unsigned frames;

int
setup(void **state)
{
	(void)state;
	strcpy(path + sizeof path - 7, "XXXXXX");
	out = mkstemp(path);
	swapped = false;
	size = 0;
	frames = 0;
	memset(&why, 0, sizeof why);
	return out < 0;
}

int
teardown(void **state)
{
	(void)state;
	port_close(port);
	port = NULL;
	close(out);
	return unlink(path);
}

void
put(const void *bytes, size_t n)
{
	assert_true(size + n <= sizeof made);
	memcpy(made + size, bytes, n);
	size += n;
}

void
put16(uint16_t value)
{
	value = swapped ? bswap_16(value) : value;
	put(&value, 2);
}

void
put32(uint32_t value)
{
	value = swapped ? bswap_32(value) : value;
	put(&value, 4);
}

void
put64(uint64_t value)
{
	value = swapped ? bswap_64(value) : value;
	put(&value, 8);
}

void
fill_up(void)
{
	while ((size - begun) % 4)
		put("", 1);
}

void
begin(uint32_t type)
{
	begun = size;
	put32(type);
	put32(0);
}

void
end(void)
{
	uint32_t length = (uint32_t)(size - begun) + 4;

	put32(length);
	length = swapped ? bswap_32(length) : length;
	memcpy(made + begun + 4, &length, 4);
}

void
option(uint16_t code, const void *bytes, uint16_t n)
{
	put16(code);
	put16(n);
	put(bytes, n);
	fill_up();
}

void
option64(uint16_t code, uint64_t value)
{
	put16(code);
	put16(8);
	put64(value);
}

void
section(void)
{
	begin(0x0a0d0d0a);
	put32(0x1a2b3c4d);
	put16(1);
	put16(0);
	put64(UINT64_MAX);
	end();
}

/* Left open for options. */
void
interface(uint16_t linktype, uint32_t snaplen)
{
	begin(1);
	put16(linktype);
	put16(0);
	put32(snaplen);
}

/* An enhanced packet of n bytes i, i + 1, ...; left open for options. */
void
packet(uint32_t on, uint64_t stamp, uint32_t n, uint32_t len)
{
	begin(6);
	put32(on);
	put32((uint32_t)(stamp >> 32));
	put32((uint32_t)stamp);
	put32(n);
	put32(len);
	for (uint32_t i = 0; i < n; i++)
		put(&(uint8_t){(uint8_t)(on + i)}, 1);
	fill_up();
}

static void
see(void *context, const struct port_frame *frame)
{
	(void)context;
	assert_true(frames < FRAMES_MAX && frame->caplen + frame->fcs <= sizeof seen[0].bytes);
	seen[frames].frame = *frame;
	memcpy(seen[frames].bytes, frame->bytes, frame->caplen + frame->fcs);
	snprintf(seen[frames].comment, sizeof seen[frames].comment, "%s",
	    frame->comment ? frame->comment : "");
	frames++;
}

void
receive_all(void)
{
	struct why told = {.text = ""};

	while (port->state == PORT_UP) {
		port->ops->receive(port, 3, see, NULL, &told);
		if (told.text[0])
			why = told;
	}
}

/* Writes what was made since the last time. */
void
write_made(void)
{
	assert_int_equal(write(out, made, size), size);
	size = 0;
}

/* Reads the file to its end; every frame and comment can be read again, in any order. */
void
read_made(void)
{
	write_made();
	port = file_open(path, true, &why);
	assert_non_null(port);
	receive_all();
	for (unsigned i = 0; i < 2 * frames; i++) {
		unsigned which = i < frames ? i : 2 * frames - 1 - i;
		const struct port_frame *f = &seen[which].frame;
		uint32_t n = f->caplen + f->fcs;
		char comment[100];
		struct text t = text_on(comment, sizeof comment);
		uint8_t bytes[256];

		assert_true(port->ops->read(port, f->at, bytes, n));
		assert_memory_equal(bytes, seen[which].bytes, n);
		if (!f->comment)
			continue;
		port->ops->comment(port, f->at, &t);
		assert_string_equal(comment, seen[which].comment);
	}
}
