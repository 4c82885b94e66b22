/* SPDX-License-Identifier: BSD-2-Clause */
/* Names from files below a folder of our own, good ones and bad ones. */
#include "session/names.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "tests/folder.h"

static const char *const folders[] = {
    "/etc", "/usr", "/usr/share", "/usr/share/ieee-data", "/usr/share/wireshark"};
static const char *
path(const char *name)
{
	static char whole[256];

	snprintf(whole, sizeof whole, "%s%s", folder, name);
	return whole;
}

static int
setup(void **state)
{
	(void)state;
	if (folder_make())
		return -1;
	for (size_t i = 0; i < sizeof folders / sizeof *folders; i++)
		mkdir(path(folders[i]), 0700);
	names_root(folder);
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	names_root("");
	return folder_remove();
}

static FILE *
create(const char *name)
{
	FILE *file = fopen(path(name), "w");

	assert_non_null(file);
	return file;
}

static void
write_file(const char *name, const char *text)
{
	FILE *file = create(name);

	fputs(text, file);
	fclose(file);
	names_root(folder);
}

static const char *
name_of(uint8_t a, uint8_t b, uint8_t c, uint8_t d, uint8_t e, uint8_t f)
{
	static char buffer[200];
	struct text text = text_on(buffer, sizeof buffer);

	return names_mac((uint8_t[6]){a, b, c, d, e, f}, &text) ? buffer : NULL;
}

static const char *
station(uint8_t a, uint8_t b, uint8_t c, uint8_t d, uint8_t e, uint8_t f)
{
	static char buffer[200];
	struct text text = text_on(buffer, sizeof buffer);

	return names_station((uint8_t[6]){a, b, c, d, e, f}, &text) ? buffer : NULL;
}

/* Stations of one vendor are told from each other, and none takes more room than its address. */
static void
stations_have_the_room_of_an_address(void **state)
{
	(void)state;
	write_file("/usr/share/wireshark/manuf", "00:00:8A\tD\tDatahouse Information Systems\n"
						 "00:00:0C\tC\tCisco, Inc.\n"
						 "00:00:0D\tC\t(none)\n");
	write_file(
	    "/etc/ethers", "00:00:0c:00:00:01 router\n00:00:0c:00:00:02 much-too-long-a-name\n");
	assert_string_equal(station(0, 0, 0x8a, 1, 2, 3), "Datahous_01:02:03");
	assert_string_equal(station(0, 0, 0x0c, 1, 2, 4), "Cisco_01:02:04");
	assert_string_equal(station(0, 0, 0x0c, 0, 0, 1), "router");
	assert_null(station(0, 0, 0x0c, 0, 0, 2));
	assert_null(station(0, 0, 0x0d, 0, 0, 2));
	assert_null(station(0, 0, 0x0e, 0, 0, 2));
}

static void
missing_files_are_no_error(void **state)
{
	uint8_t mac[6];
	uint16_t type;

	(void)state;
	assert_null(name_of(0x28, 0x6f, 0xb9, 1, 2, 3));
	assert_false(names_find_mac("h1", mac));
	assert_false(names_find_type("arp", &type));
	assert_null(names_type(0x0806));
	assert_null(names_ether(0, mac));
}

static void
ethers(void **state)
{
	uint8_t mac[6];

	(void)state;
	write_file("/etc/ethers", "# the lab\n"
				  "02:00:00:00:00:0b  Bench-2\r\n"
				  "\t2:0:0:0:0:a bench-1 # mine\n"
				  "02:00:00:00:00:0b second\n"
				  "nonsense\n"
				  "02:00:00:00:00:0g wrong\n"
				  "02:00:00:00:00:0c\n"
				  "02:00:00:00:00:0d #name\n"
				  "02:00:00:00:00:0e \033[31mred\n"
				  "02:00:00:00:00:0f last");
	assert_string_equal(name_of(2, 0, 0, 0, 0, 0x0b), "Bench-2");
	assert_string_equal(name_of(2, 0, 0, 0, 0, 0x0a), "bench-1");
	assert_string_equal(name_of(2, 0, 0, 0, 0, 0x0f), "last");
	for (uint8_t i = 0x0c; i <= 0x0e; i++)
		assert_null(name_of(2, 0, 0, 0, 0, i));
	assert_true(names_find_mac("BENCH-2", mac));
	assert_memory_equal(mac, ((uint8_t[]){2, 0, 0, 0, 0, 0x0b}), 6);
	assert_false(names_find_mac("bench", mac));
	assert_string_equal(names_ether(0, mac), "bench-1");
	assert_string_equal(names_ether(1, mac), "Bench-2");
	assert_string_equal(names_ether(2, mac), "second");
	assert_string_equal(names_ether(3, mac), "last");
	assert_int_equal(mac[5], 0x0f);
	assert_null(names_ether(4, mac));
}

static void
ethertypes(void **state)
{
	uint16_t type = 0;

	(void)state;
	write_file("/etc/ethertypes", "# <name> <hexnumber> <alias>\n"
				      "IPv4\t\t0800\tip ip4\t# IP (IPv4)\n"
				      "ARP 0806 ether-arp # Address Resolution Protocol\n"
				      "BAD 08zz\n"
				      "LONG 12345\n"
				      "TEB 0x6558\n"
				      "EMPTY\n");
	assert_string_equal(names_type(0x0800), "IPv4");
	assert_string_equal(names_type(0x0806), "ARP");
	assert_string_equal(names_type(0x6558), "TEB");
	assert_null(names_type(0x2345));
	assert_true(names_find_type("ETHER-ARP", &type));
	assert_int_equal(type, 0x0806);
	assert_true(names_find_type("ip4", &type));
	assert_int_equal(type, 0x0800);
	assert_false(names_find_type("bad", &type));
	assert_false(names_find_type("#", &type));
}

static void
vendors_of_all_lengths(void **state)
{
	(void)state;
	write_file("/usr/share/ieee-data/oui.csv",
	    "Registry,Assignment,Organization Name,Organization Address\r\n"
	    "MA-L,286FB9,\"Nokia \"\"Bell\"\" Co., Ltd.\",\"No.388, Ning Qiao Road\"\r\n"
	    "MA-L,0055DA,IEEE Registration Authority,445 Hoes Lane\r\n"
	    "MA-L,08EA44,\"Extreme\033[2J Networks\",x\r\n"
	    "MA-L,00267E,\"Parrot Soci\303\251t\303\251\",x\r\n"
	    "MA-L,ABC,too short,x\r\n"
	    "MA-L,XYZXYZ,no hex,x\r\n"
	    "MA-L,001122,\"never closed\r\n");
	write_file("/usr/share/ieee-data/mam.csv", "MA-M,0055DA0,Shinko Technos co.,x\n");
	write_file("/usr/share/ieee-data/oui36.csv", "MA-S,0055DA123,Tiny,x\n");
	assert_string_equal(name_of(0x28, 0x6f, 0xb9, 1, 2, 3), "Nokia \"Bell\" Co., Ltd.");
	assert_string_equal(name_of(0x00, 0x55, 0xda, 0x0f, 0xff, 0xff), "Shinko Technos co.");
	assert_string_equal(name_of(0x00, 0x55, 0xda, 0x12, 0x3f, 0xff), "Tiny");
	assert_string_equal(
	    name_of(0x00, 0x55, 0xda, 0x12, 0x4f, 0xff), "IEEE Registration Authority");
	assert_string_equal(name_of(0x08, 0xea, 0x44, 0, 0, 0), "Extreme\\x1b[2J Networks");
	assert_string_equal(name_of(0x00, 0x26, 0x7e, 0, 0, 0), "Parrot Soci\303\251t\303\251");
	assert_string_equal(name_of(0x00, 0x11, 0x22, 0, 0, 0), "never closed");
	assert_null(name_of(0x2a, 0x6f, 0xb9, 1, 2, 3)); /* set locally */
	assert_null(name_of(0x00, 0x00, 0x01, 0, 0, 0));
	write_file("/etc/ethers", "28:6f:b9:01:02:03 mine\n");
	assert_string_equal(name_of(0x28, 0x6f, 0xb9, 1, 2, 3), "mine");
}

static void
other_vendor_lists(void **state)
{
	(void)state;
	write_file("/usr/share/wireshark/manuf",
	    "# comment\n"
	    "00:00:8A\tDatahous\tDatahouse Information Systems\n"
	    "00:00:8B\tInfotron\n"
	    "00:00:99\tMtx\tMtx, Inc.\n"
	    "00:00:8D\tCryptek\t# none\n"
	    "00:55:DA:10:00:00/28\tKoolPOS\tKoolPOS Inc.\n"
	    "00:55:DA:12:30:00/36\tTiny\tTiny Inc.\n"
	    "01:80:C2:00:00:00/44\tgroup\tnot a vendor\n"
	    "00:00:0C:00:00:00/99999999999\tx\tx\n");
	assert_string_equal(name_of(0, 0, 0x8a, 0, 0, 0), "Datahouse Information Systems");
	assert_string_equal(name_of(0, 0, 0x8b, 0, 0, 0), "Infotron");
	assert_string_equal(name_of(0, 0, 0x8d, 0, 0, 0), "Cryptek");
	assert_string_equal(name_of(0, 0x55, 0xda, 0x12, 0x30, 1), "Tiny Inc.");
	assert_string_equal(name_of(0, 0x55, 0xda, 0x12, 0x40, 1), "KoolPOS Inc.");
	assert_null(name_of(0, 0, 0x0c, 0, 0, 0));
	write_file("/usr/share/ieee-data/oui.txt", "OUI/MA-L\t\tOrganization\n"
						   "28-6F-B9   (hex)\t\tNokia\r\n"
						   "286FB9     (base 16)\t\tNokia\n"
						   "\t\t\t\tNo.388\n");
	assert_string_equal(name_of(0x28, 0x6f, 0xb9, 1, 2, 3), "Nokia");
	assert_null(name_of(0, 0, 0x8a, 0, 0, 0)); /* the better list only */
}

static void
lines_of_any_length_and_no_files(void **state)
{
	FILE *file = create("/etc/ethers");

	(void)state;
	fputs("02:00:00:00:00:01 ", file);
	for (int i = 0; i < 1000000; i++)
		fputc('x', file);
	fputs("\n02:00:00:00:00:02 two\n", file);
	for (int i = 0; i < 1000; i++)
		fputc('\0', file);
	fputs("\n\n02:00:00:00:00:03 three\0\n", file);
	fclose(file);
	names_root(folder);
	assert_string_equal(name_of(2, 0, 0, 0, 0, 2), "two");
	assert_string_equal(name_of(2, 0, 0, 0, 0, 3), "three");
	unlink(path("/etc/ethers"));
	assert_int_equal(mkfifo(path("/etc/ethers"), 0600), 0);
	names_root(folder);
	assert_null(name_of(2, 0, 0, 0, 0, 2)); /* and does not wait */
	write_file("/etc/ethertypes", "");
	assert_null(names_type(0x0800));
}

static void
a_hundred_thousand_lines(void **state)
{
	FILE *file = create("/usr/share/ieee-data/oui.csv");
	char expected[32];

	(void)state;
	for (unsigned i = 0; i < 100000; i++) {
		unsigned oui = i * 7919 % 100000 * 16;

		fprintf(file, "MA-L,%06X,Vendor %u,x\n", oui, oui);
	}
	fclose(file);
	names_root(folder);
	for (unsigned i = 0; i < 100000; i++) {
		unsigned oui = i * 16;

		if (oui >> 16 & 2)
			continue;
		snprintf(expected, sizeof expected, "Vendor %u", oui);
		assert_string_equal(
		    name_of((uint8_t)(oui >> 16), (uint8_t)(oui >> 8), (uint8_t)oui, 1, 2, 3),
		    expected);
	}
}

/* Whoever may not wait goes without a vendor, and is told; names of /etc/ethers come at once. */
static void
vendors_later(void **state)
{
	(void)state;
	write_file("/usr/share/wireshark/manuf", "00:00:0C\tC\tCisco, Inc.\n");
	write_file("/etc/ethers", "00:00:0c:00:00:01 router\n");
	names_later();
	assert_string_equal(name_of(0, 0, 0x0c, 0, 0, 1), "router");
	assert_null(name_of(2, 0, 0x0c, 0, 0, 2)); /* nobody's: nothing to wait for */
	assert_false(names_missed());
	assert_null(name_of(0, 0, 0x0c, 0, 0, 2));
	assert_true(names_missed());
	names_read();
	assert_false(names_missed());
	assert_string_equal(name_of(0, 0, 0x0c, 0, 0, 2), "Cisco, Inc.");
	assert_null(name_of(0, 0, 0x0e, 0, 0, 2));
	assert_false(names_missed());
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(missing_files_are_no_error, setup, teardown),
	    cmocka_unit_test_setup_teardown(stations_have_the_room_of_an_address, setup, teardown),
	    cmocka_unit_test_setup_teardown(ethers, setup, teardown),
	    cmocka_unit_test_setup_teardown(ethertypes, setup, teardown),
	    cmocka_unit_test_setup_teardown(vendors_of_all_lengths, setup, teardown),
	    cmocka_unit_test_setup_teardown(other_vendor_lists, setup, teardown),
	    cmocka_unit_test_setup_teardown(lines_of_any_length_and_no_files, setup, teardown),
	    cmocka_unit_test_setup_teardown(a_hundred_thousand_lines, setup, teardown),
	    cmocka_unit_test_setup_teardown(vendors_later, setup, teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
