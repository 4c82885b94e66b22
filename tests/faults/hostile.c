/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Captures that mean harm, on standard output: hostile KIND. Or of frames that come as hex on
 * standard input, whole (given) or cut at every length (pieces). Knows pcap and pcapng as bytes,
 * and what decoders have stumbled over; none of our own code, so that no mistake is made twice.
 */
#include <stdint.h>
#include <stdio.h>
#include <string.h>

enum {
	GIANT = 65226, /* what segmentation offload hands out at an MTU of 1500 */
	DEEP = 100
};

static uint8_t bytes[GIANT];
static uint32_t n;

static void
put(const void *more, uint32_t size)
{
	memcpy(bytes + n, more, size);
	n += size;
}

static void
hex(const char *digits)
{
	unsigned byte;

	for (; sscanf(digits, "%2x", &byte) == 1; digits += 2)
		bytes[n++] = (uint8_t)byte;
}

static void
text(const char *words)
{
	put(words, (uint32_t)strlen(words));
}

static void
u32(uint32_t value)
{
	fwrite(&value, sizeof value, 1, stdout);
}

static void
u16(uint16_t value)
{
	fwrite(&value, sizeof value, 1, stdout);
}

static void
pcap_head(void)
{
	u32(0xa1b2c3d4);
	u16(2);
	u16(4);
	u32(0);
	u32(0);
	u32(262144);
	u32(1);
}

/* So many bytes of the frame were captured. */
static void
pcap_record(uint32_t caplen)
{
	u32(1);
	u32(0);
	u32(caplen);
	u32(n);
	fwrite(bytes, 1, caplen, stdout);
}

static void
ethernet(const char *type)
{
	n = 0;
	hex("0180c200000e02000000000b");
	hex(type);
}

/* The name of a system that would like to be somebody else's terminal. */
static void
lldp(void)
{
	static const char name[] = "a\033]0;OWNED\007b\033[31mred\302\23332mc1"
				   "\342\200\256gnp\342\200\213\357\273\277\377\376\200end\r\n\t";

	ethernet("88cc");
	hex("02070402000000000b040405657430060200780a");
	bytes[n++] = (uint8_t)(sizeof name - 1);
	put(name, sizeof name - 1);
	hex("0000");
}

static void
escapes(void)
{
	lldp();
	pcap_record(n);
}

static void
cuts(void)
{
	lldp();
	for (uint32_t caplen = 0; caplen <= n; caplen++)
		pcap_record(caplen);
}

/* Frames on standard input, a line of hex each. */
static int
next_frame(void)
{
	static char line[2 * GIANT + 2];

	n = 0;
	if (!fgets(line, sizeof line, stdin))
		return 0;
	hex(line);
	return 1;
}

static void
given(void)
{
	while (next_frame())
		pcap_record(n);
}

/* The same, cut at every length. */
static void
pieces(void)
{
	while (next_frame())
		for (uint32_t caplen = 0; caplen < n; caplen++)
			pcap_record(caplen);
}

static void
ipv4(const char *protocol, const char *source)
{
	ethernet("0800");
	hex("4500006400000000ff");
	hex(protocol);
	hex("0000");
	hex(source);
	hex("0a000002");
}

/* Lengths of 0 and pointers in circles. */
static void
loops(void)
{
	for (int i = 0; i < 100; i++) {
		ethernet("88cc");
		for (int j = 0; j < 600; j++)
			hex("1000"); /* TLVs of no bytes */
		pcap_record(n);
		ipv4("11", "0a000001"); /* DNS: a name that points to itself, a hundred times */
		hex("00350035005000000001010000640000");
		hex("00000000");
		for (int j = 0; j < 100; j++)
			hex("c00c00010001");
		pcap_record(n);
		ipv4("06", "0a000001"); /* TCP: options of length 0 */
		hex("000100020000000000000000f0020000");
		for (int j = 0; j < 40; j++)
			hex("fd00");
		pcap_record(n);
		ethernet("86dd"); /* IPv6: extension headers without end */
		hex("6000000005000040");
		for (int j = 0; j < 32; j++)
			hex("01");
		for (int j = 0; j < 160; j++)
			hex("0000010400000000");
		pcap_record(n);
	}
}

static void
deep(void)
{
	ethernet("8100");
	for (int i = 0; i < DEEP; i++)
		hex("00648100");
	hex("006488b5");
	text("bottom");
	pcap_record(n);
	ethernet("8847");
	for (int i = 0; i < DEEP; i++)
		hex("00010040");
	pcap_record(n);
	ethernet("0800");
	for (int i = 0; i < DEEP; i++)
		hex("4500001400000000ff0400000a0000010a000002");
	pcap_record(n);
}

static void
giant(void)
{
	ipv4("06", "0a000001");
	n = GIANT;
	pcap_record(n);
}

/* Blocks of pcapng, in the byte order of this machine or the other. */

static int swapped;

static void
p32(uint32_t value)
{
	u32(swapped ? __builtin_bswap32(value) : value);
}

static void
p16(uint16_t value)
{
	u16(swapped ? __builtin_bswap16(value) : value);
}

static void
section(void)
{
	p32(0x0a0d0d0a);
	p32(28);
	p32(0x1a2b3c4d);
	p16(1);
	p16(0);
	p32(0xffffffff);
	p32(0xffffffff);
	p32(28);
}

static void
interface(uint16_t linktype, uint32_t snaplen)
{
	p32(1);
	p32(20);
	p16(linktype);
	p16(0);
	p32(snaplen);
	p32(20);
}

static void
packet(uint32_t number)
{
	const uint32_t size = (n + 3) / 4 * 4;

	p32(6);
	p32(32 + size);
	p32(number);
	p32(0);
	p32(1000);
	p32(n);
	p32(n);
	fwrite(bytes, 1, size, stdout);
	p32(32 + size);
}

static void
mixed(void)
{
	ethernet("88b5");
	text("Hello lab 0123456789");
	for (swapped = 0; swapped < 2; swapped++) {
		section();
		interface(1, 262144);
		interface(101, 96); /* raw IP */
		interface(1, 60);
		for (uint32_t i = 0; i < 3; i++)
			packet(i);
	}
}

int
main(int argc, char **argv)
{
	static const struct {
		const char *name;
		void (*make)(void);
		int pcap;
	} kinds[] = {{"escapes", escapes, 1}, {"cuts", cuts, 1}, {"loops", loops, 1},
	    {"deep", deep, 1}, {"giant", giant, 1}, {"mixed", mixed, 0}, {"given", given, 1},
	    {"pieces", pieces, 1}};

	for (size_t i = 0; argc == 2 && i < sizeof kinds / sizeof *kinds; i++) {
		if (strcmp(argv[1], kinds[i].name))
			continue;
		if (kinds[i].pcap)
			pcap_head();
		kinds[i].make();
		return fflush(stdout) != 0;
	}
	return 2;
}
