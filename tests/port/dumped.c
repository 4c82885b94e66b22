/* SPDX-License-Identifier: BSD-2-Clause */
/* See dumped.h. */
#include "dumped.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include <cmocka.h>

char dumped_folder[] = "/tmp/dump_test.XXXXXX";
char dumped_pcap[128], dumped_pcapng[128];
uint8_t dumped_bytes[PORT_FRAME_MAX];
struct why dumped_why;

int
dumped_group_setup(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof dumped_bytes; i++)
		dumped_bytes[i] = (uint8_t)(i * 7);
	signal(SIGXFSZ, SIG_IGN);
	return mkdtemp(dumped_folder) ? 0 : -1;
}

int
dumped_group_teardown(void **state)
{
	(void)state;
	return rmdir(dumped_folder);
}

int
dumped_setup(void **state)
{
	(void)state;
	memset(&dumped_why, 0, sizeof dumped_why);
	snprintf(dumped_pcap, sizeof dumped_pcap, "%s/a.pcap", dumped_folder);
	snprintf(dumped_pcapng, sizeof dumped_pcapng, "%s/b.pcapng", dumped_folder);
	return 0;
}

int
dumped_teardown(void **state)
{
	(void)state;
	unlink(dumped_pcap);
	unlink(dumped_pcapng);
	return 0;
}

const struct dump_source dumped_eth0 = {"eth0", LINKTYPE_ETHERNET, true};

struct dump *
dumped_open(const char *name, bool overwrite)
{
	return dump_open(name, &(struct dump_options){.overwrite = overwrite}, &dumped_why);
}

bool
dumped_add(struct dump *dump, const struct port_frame *frame)
{
	return dump_frame(dump, &dumped_eth0, frame, NULL, &dumped_why);
}

off_t
dumped_size(const char *name)
{
	struct stat is;

	return stat(name, &is) < 0 ? -1 : is.st_size;
}

struct port_frame
dumped_frame(uint32_t n)
{
	return (struct port_frame){
	    .bytes = dumped_bytes, .caplen = n, .len = n + 4, .time = INT64_C(1700000000123456789)};
}

/* The same for pcapng: all blocks whole, and the frames among them. */
static unsigned
whole_blocks(FILE *file, const char *name)
{
	static uint32_t block[PORT_FRAME_MAX / 4 + 64];
	unsigned n = 0;

	for (; fread(block, 1, 8, file) == 8; n += block[0] == 6) {
		assert_int_equal(block[1] % 4, 0);
		assert_int_equal(fread(block + 2, 1, block[1] - 8, file), block[1] - 8);
		assert_int_equal(block[block[1] / 4 - 1], block[1]);
		if (block[0] == 6)
			assert_memory_equal(block + 7, dumped_bytes, block[5]);
	}
	assert_int_equal(ftell(file), dumped_size(name));
	fclose(file);
	return n;
}

/* Reads the file record by record: the number of whole ones; fails if something is left over. */
unsigned
dumped_whole(const char *name)
{
	FILE *file = fopen(name, "r");
	uint32_t header[6];
	unsigned n = 0;

	assert_non_null(file);
	if (strstr(name, ".pcapng"))
		return whole_blocks(file, name);
	assert_int_equal(fread(header, 1, 24, file), 24);
	for (; fread(header, 1, 16, file) == 16; n++) {
		static uint8_t data[PORT_FRAME_MAX];

		assert_int_equal(fread(data, 1, header[2], file), header[2]);
		assert_memory_equal(data, dumped_bytes, header[2]);
	}
	assert_int_equal(ftell(file), dumped_size(name));
	fclose(file);
	return n;
}

/* Opens a dump on what takes the place of standard output. */
struct dump *
dumped_into(int descriptor)
{
	int saved = dup(STDOUT_FILENO);
	struct dump *dump;

	fflush(stdout);
	dup2(descriptor, STDOUT_FILENO);
	dump = dump_open("-", &(struct dump_options){.format = DUMP_PCAP}, &dumped_why);
	dup2(saved, STDOUT_FILENO);
	close(saved);
	close(descriptor);
	return dump;
}
