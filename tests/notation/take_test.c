/* SPDX-License-Identifier: BSD-2-Clause */
/* Texts as other programs print them become the frames they show, and what is wrong in them is
 * named by line and column. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/text.h"
#include "notation/take.h"

/* What a text is, then each frame in hex, a line each; or the words. */
static const char *
take(const char *text)
{
	static char out[8192];
	struct text shown = text_on(out, sizeof out);
	struct why why = {.text = ""};
	struct taken *t = take_text(text, strlen(text), &why);

	text_add(&shown, t ? t->what : why.text);
	for (unsigned i = 0; t && i < t->frames; i++) {
		text_char(&shown, '\n');
		text_hex(&shown, t->bytes + t->frame[i].at, t->frame[i].len, 0);
	}
	take_free(t);
	return out;
}

static void
gives(const char *text, const char *wanted)
{
	assert_string_equal(take(text), wanted);
}

#define HEX20 "ffffffffffff02000000000a88b548656c6c6f21"

static void
bytes_in_any_spelling(void **unused)
{
	static const char one[] = "bytes in hex, one frame of 20 bytes\n" HEX20;

	(void)unused;
	gives(HEX20, one);
	gives("0x" HEX20, one);
	gives("FFFFFFFFFFFF02000000000A88B548656C6C6F21\n", one);
	gives("ff ff ff ff ff ff 02 00 00 00 00 0a 88 b5 48 65 6c 6c 6f 21", one);
	gives("ff:ff:ff:ff:ff:ff:2:0:0:0:0:a:88:b5:48:65:6c:6c:6f:21", one);
	gives("ff-ff-ff-ff-ff-ff  02-00-00-00-00-0a\n88b5\n48 65 6c 6c 6f 21\n", one);
	gives("ffff.ffff.ffff 0200.0000.000a 88b5 | 48h 65h 6ch 6ch 6fh 21h", one);
	gives("0xff,0xff,0xff,0xff,0xff,0xff,\r\n 0x02,0,0,0,0,0x0a,0x88,0xb5,0x48,0x65,0x6c,0x6c,"
	      "0x6f,0x21;",
	    one);
	gives("# a comment\n" HEX20, one);
	/* pieces of a length are one frame, as xxd -p prints them; whole frames are not */
	gives("ffffffffffff02000000\n000a88b548656c6c6f21\n", one);
	gives(HEX20 "\n\n" HEX20 "\n",
	    "bytes in hex, 2 frames, the first of 20 bytes\n" HEX20 "\n" HEX20);
	gives(HEX20 HEX20 "\n" HEX20 HEX20,
	    "bytes in hex, 2 frames, the first of 40 bytes\n" HEX20 HEX20 "\n" HEX20 HEX20);
}

static void
dumps(void **unused)
{
	(void)unused;
	/* tcpdump -xx */
	gives("12:00:00.1 02:0a > ff, ethertype Unknown (0x88b5), length 22:\n"
	      "\t0x0000:  0000 0000 0000 0000 0000 0000 0000 000a\n\t0x0010:  88b5 4142 4344\n",
	    "tcpdump -xx, one frame of 22 bytes\n0000000000000000000000000000000a88b541424344");
	/* letters that look like hex */
	gives("0000  44 38 44 38                                      D8D8\n",
	    "a dump with letters, one frame of 4 bytes\n44384438");
	gives("\t0x0000:  0000 0000 0000 0000 0000 0000 0000 000a  ................\n"
	      "\t0x0010:  88b5 4142 4344                           ..ABCD\n",
	    "tcpdump -XX, one frame of 22 bytes\n0000000000000000000000000000000a88b541424344");
	gives("00000000: 0000 0000 0000 0000 0000 0000 0000 000a  ................\n"
	      "00000010: 88b5 4142 4344                           ..ABCD\n",
	    "xxd, one frame of 22 bytes\n0000000000000000000000000000000a88b541424344");
	gives("00000000  00 00 00 00 00 00 00 00  00 00 00 00 00 00 00 0a  |................|\n"
	      "00000010  88 b5 41 42 43 44                                 |..ABCD|\n"
	      "00000016\n",
	    "hexdump -C, one frame of 22 bytes\n0000000000000000000000000000000a88b541424344");
	/* hexdump and od -x: numbers of this computer; od: octal */
	gives("0000000 0000 0000 0000 0000 0000 0000 0000 0a00\n0000010 b588 4241 0043\n0000015\n",
	    "hexdump, one frame of 21 bytes\n0000000000000000000000000000000a88b5414243");
	gives("0000000 0000 0000 0000 0000 0000 0000 0000 0a00\n0000020 b588 4241 4443\n0000026\n",
	    "od, one frame of 22 bytes\n0000000000000000000000000000000a88b541424344");
	gives("0000000 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 0a\n"
	      "0000020 88 b5 41 42 43 44\n0000026\n",
	    "od, one frame of 22 bytes\n0000000000000000000000000000000a88b541424344");
	/* a row that is repeated */
	gives("00000000  ff ff ff ff ff ff 02 00  00 00 00 0a 88 b5 00 00  |................|\n"
	      "00000010  00 00 00 00 00 00 00 00  00 00 00 00 00 00 00 00  |................|\n"
	      "*\n"
	      "00000030  41                                                |A|\n00000031\n",
	    "hexdump -C, one frame of 49 bytes\n"
	    "ffffffffffff02000000000a88b50000"
	    "0000000000000000000000000000000000000000000000000000000000000000"
	    "41");
	/* Wireshark, two frames */
	gives("0000   ff ff ff ff ff ff 02 00 00 00 00 0a 88 b5 41 42   ..............AB\n"
	      "0010   43                                                C\n"
	      "\n"
	      "0000   ff ff ff ff ff ff 02 00 00 00 00 0a 88 b5 41      ..............A\n",
	    "a dump with letters, 2 frames, the first of 17 bytes\n"
	    "ffffffffffff02000000000a88b5414243\nffffffffffff02000000000a88b541");
	/* letters beside a short last row of eight, and without any room between */
	gives("0000  ff ff ff ff ff ff 02 00  ab cd ef 0\n",
	    "a dump with letters, one frame of 11 bytes\nffffffffffff0200abcdef");
	/* text2pcap */
	gives("000000 ff ff ff ff ff ff 02 00\n000008 00 00 00 0a 88 b5 41\n",
	    "a dump with offsets, one frame of 15 bytes\nffffffffffff02000000000a88b541");
}

static void
packets_without_their_header(void **unused)
{
	(void)unused;
	/* tcpdump -x of an ICMP echo request, whose sum is right */
	gives("IP 10.0.0.1 > 10.0.0.2: ICMP echo request\n"
	      "\t0x0000:  4500 001c 0001 0000 4001 66de 0a00 0001\n"
	      "\t0x0010:  0a00 0002 0800 f7fd 0001 0001\n",
	    "tcpdump -x, one frame of 42 bytes. An Ethernet header was put before what had none\n"
	    "ffffffffffff000000000000"
	    "0800"
	    "4500001c0001000040"
	    "0166de0a0000010a0000020800f7fd00010001");
	gives("0001 0800 0604 0001 0200 0000 000a 0a00 0001 0000 0000 0000 0a00 0002",
	    "bytes in hex, one frame of 42 bytes. An Ethernet header was put before what had none\n"
	    "ffffffffffff0000000000000806"
	    "000108000604000102000000000a0a0000010000000000000a000002");
	/* a frame to 45:00:.. is a frame */
	gives("4500 001c 0001 0000 4001 66df 0a00 0001 0a00 0002 0800 f7fd 0001 0001",
	    "bytes in hex, one frame of 28 bytes\n"
	    "4500001c000100004001"
	    "66df0a0000010a0000020800f7fd00010001");
}

static void
programs(void **unused)
{
	(void)unused;
	gives("static const unsigned char x[4] = {\n\t0x01, 2, /* { 9 } */ 'A', 0xff // 5\n};\n",
	    "an array of bytes, one frame of 4 bytes\n010241ff");
	gives("char *p[] = { { 1, 2, }, { 3, 4 } };", "an array of bytes, 2 frames, the first of 2 "
						      "bytes\n0102\n0304");
	gives("{ fill(0xff, 6), c16(0x88b5), const32(1) }",
	    "an array of bytes, one frame of 12 bytes\nffffffffffff88b500000001");
	gives("\"\\xff\\x00A\\101\\n\"\n\"\\x41\"",
	    "a string with \\x.., one frame of 6 bytes\nff0041410a41");
	gives("\\xff\\x00 \\x41", "a string with \\x.., one frame of 3 bytes\nff0041");
	gives("a = b'\\xff\\x01'\nb = b'\\x02'", "a string with \\x.., 2 frames, the first of 2 "
						 "bytes\nff01\n02");
	gives("frame = Ether(bytes.fromhex(\n  \"ffff\"\n  \"0102\"))",
	    "Python with fromhex(), one frame of 4 bytes\nffff0102");
	gives("\"frame_raw\": [\n \"ff01\",\n 0, 2 ],\n \"eth.dst_raw\": [ \"ff\", 0 ]",
	    "JSON of tshark, one frame of 2 bytes\nff01");
	gives("[0xff, 0x01]", "bytes in hex, one frame of 2 bytes\nff01");
	gives("mausezahn eth0 -c 1 \"ff:01:02\"",
	    "a command of mausezahn, one frame of 3 bytes\nff0102");
	gives("{\"no\":1,\"bytes\":\"ff01\"}\n{\"no\":2,\"bytes\":\"02\"}",
	    "JSON, 2 frames, the first of 2 bytes\nff01\n02");
}

static void
recipes(void **unused)
{
	(void)unused;
	gives("raw ff01", "a recipe, one frame of 2 bytes\nff01");
	gives("# hello\nraw ff 01\nraw 02\n", "recipes, 2 frames, the first of 2 bytes\nff01\n02");
	gives("etherwright --send -p eth0 --frame 'raw ff'\n",
	    "a command of this program, one frame of 1 byte\nff");
	assert_int_equal(strncmp(take("eth dst=01:02:03:04:05:06\n / arp\n  opcode=reply"),
			     "a recipe, one frame of 60 bytes\n010203040506", 44),
	    0);
	assert_non_null(strstr(take("etherwright --frame='eth / data \"it'\\''s\"'"), "69742773"));
}

static void
mistakes(void **unused)
{
	(void)unused;
	gives("", "there is nothing in it - it takes hex, a dump or a recipe");
	gives(" \n\n", "there is nothing in it - it takes hex, a dump or a recipe");
	gives("ff ff\nff zz",
	    "line 2, column 4: \"zz\" is neither hex nor anything else that is known "
	    "here - it takes dumps, bytes in hex, arrays of C, recipes");
	gives("ff fff ff",
	    "line 1, column 4: 3 hex digits in a row are no whole bytes - two make one");
	gives("{ 1, 2,\n 300 }",
	    "line 2, column 2: this number is larger than a byte, which goes up to 255");
	gives("{ 1, x }", "line 1, column 6: this is neither a byte like 0xff or 255, nor fill(), "
			  "const16() or const32()");
	gives("\"\\xff", "line 1, column 6: the text ends within quotes - is a piece missing?");
	gives(
	    "\"\\xff\\q\"", "line 1, column 6: this escape is not known - bytes are written \\xff");
	gives("0000  ff ff ff ff\n0004  ff ff\n0010  01",
	    "line 3, column 1: the offset 0010 does not follow: 6 bytes came before it - is a row "
	    "missing?");
	assert_int_equal(strncmp(take("eth / arp\neth / nonsense"), "line 2, column 1: ", 18), 0);
	assert_int_equal(
	    strncmp(take("frame = Ether(dst=\"ff\")"), "line 1, column 9: layers of ", 28), 0);
}

/* Nothing is read beyond a text, wherever it ends or is damaged: for the sanitizers. */
/* Behind the last one that is kept the others are only counted: what they mean nobody sees. */
static void
more_than_are_kept(void **unused)
{
	char *text = calloc(1, 400 * 16);
	struct text t = text_on(text, 400 * 16);
	struct taken *taken;

	(void)unused;
	for (unsigned i = 0; i < 300; i++)
		text_add(&t, i == 299 ? "eth / nonsense\n" : "eth / arp\n");
	taken = take_text(text, t.length, NULL);
	assert_non_null(taken);
	assert_int_equal(taken->frames, TAKE_FRAMES);
	assert_int_equal(taken->more, 300 - TAKE_FRAMES);
	take_free(taken);
	free(text);
}

static void
damaged_texts(void **unused)
{
	static const char *const texts[] = {
	    "0000   ff ff ff ff ff ff 02 00 00 00 00 0a 88 b5 41 42   ..AB\n0010   43   C\n",
	    "00000000  ff ff |..|\n*\n00000030  41  |A|\n00000031\n",
	    "x[] = { 0x01, 'a', fill(1,3), c16(7) }; /* z */", "\"\\xff\\001\" 'a' b'\\x0'",
	    "etherwright --frame 'raw ff' \"a\\\"", "fromhex('ff' \"01\")", "eth / arp\nraw ff\n"};
	uint32_t random = 1;

	(void)unused;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		size_t n = strlen(texts[i]);

		for (unsigned turn = 0; turn < 2000; turn++) {
			char *text = malloc(n + 1);
			size_t size;

			assert_non_null(text);
			memcpy(text, texts[i], n + 1);
			for (unsigned k = turn % 4; k; k--) {
				random = random * 1664525 + 1013904223;
				text[(random >> 8) % n] =
				    texts[(random >> 3) % 7][(random >> 20) % 12];
			}
			size = turn < n ? turn : n;
			take_free(take_text(text, size, NULL));
			free(text);
		}
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(bytes_in_any_spelling),
	    cmocka_unit_test(dumps),
	    cmocka_unit_test(packets_without_their_header),
	    cmocka_unit_test(programs),
	    cmocka_unit_test(recipes),
	    cmocka_unit_test(mistakes),
	    cmocka_unit_test(more_than_are_kept),
	    cmocka_unit_test(damaged_texts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
