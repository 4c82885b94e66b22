/* SPDX-License-Identifier: BSD-2-Clause */
/* The table of options keeps its laws, and words become what they say. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/clock.h"
#include "options.h"

enum {
	WORDS_MAX = 16
};

/* Parses words with blanks between. */
static bool
parse(struct options *o, const char *words, struct why *why)
{
	static char copy[512];
	char *argv[WORDS_MAX + 1] = {"etherwright"};
	int argc = 1;

	assert_true(strlen(words) < sizeof copy);
	strcpy(copy, words);
	for (char *word = strtok(copy, " "); word; word = strtok(NULL, " ")) {
		assert_true(argc < WORDS_MAX);
		argv[argc++] = word;
	}
	return options_parse(o, argc, argv, why);
}

/* Calls seen for every spelling of every row. */
static void
each_spelling(void (*seen)(const char *name, const struct option_row *))
{
	for (const struct option_row *row = option_rows; row->name; row++) {
		char also[128];

		seen(row->name, row);
		if (!row->also)
			continue;
		assert_true(strlen(row->also) < sizeof also);
		strcpy(also, row->also);
		for (char *rest, *name = strtok_r(also, " ", &rest); name;
		     name = strtok_r(NULL, " ", &rest))
			seen(name, row);
	}
}

static const char *looked_for;
static unsigned found;

static void
count_name(const char *name, const struct option_row *row)
{
	(void)row;
	found += !strcmp(name, looked_for);
}

static void
is_unique(const char *name, const struct option_row *row)
{
	(void)row;
	looked_for = name;
	found = 0;
	each_spelling(count_name);
	assert_int_equal(found, 1);
}

static void
names_and_letters_are_unique(void **unused)
{
	(void)unused;
	for (const struct option_row *row = option_rows; row->name; row++) {
		for (const struct option_row *other = row + 1; other->name; other++)
			assert_true(!row->letter || row->letter != other->letter);
	}
	each_spelling(is_unique);
}

static void
every_row_is_whole(void **unused)
{
	unsigned n = 0;

	(void)unused;
	for (const struct option_row *row = option_rows; row->name; row++, n++) {
		assert_non_null(row->help);
		assert_true(*row->help);
		assert_true(!row->flag != !row->take); /* it does one thing */
		assert_true(!row->argument == !row->take);
	}
	assert_true(n > 30);
	assert_non_null(option_rows[0].group);
}

/* Every line of etherwright.conf has a section and a value that its rows take; rows that share one
 * are flags with words of their own. */
static void
lines_of_the_file_are_whole(void **unused)
{
	static struct options o;

	(void)unused;
	for (const struct option_row *row = option_rows; row->name; row++) {
		struct why why = {.text = ""};

		assert_true(!row->on || (row->flag && row->config));
		if (!row->config)
			continue;
		assert_non_null(strchr(row->config, '.'));
		assert_non_null(row->standard);
		if (*row->standard)
			assert_true(options_take(&o, row, row->standard, &why));
		if (row->flag)
			assert_false(*((bool *)((char *)&o + row->flag)));
		for (const struct option_row *other = row + 1; other->name; other++)
			if (other->config && !strcmp(row->config, other->config))
				assert_true(row->on && other->on && strcmp(row->on, other->on));
	}
}

static void
help_fits_a_terminal_and_names_all(void **unused)
{
	char *text = NULL, *line;
	size_t size = 0;
	FILE *file = open_memstream(&text, &size);

	(void)unused;
	assert_non_null(file);
	options_help(file);
	fclose(file);
	for (const struct option_row *row = option_rows; row->name; row++) {
		char name[64];

		snprintf(name, sizeof name, "--%s", row->name);
		assert_non_null(strstr(text, name));
	}
	for (line = strtok(text, "\n"); line; line = strtok(NULL, "\n"))
		if (strlen(line) > 80)
			fail_msg("wider than 80 columns: %s", line);
	free(text);
}

static void
frame_options_say_a_frame(void **unused)
{
	static const uint8_t local[] = {0x00, 0x12, 0x34, 0x56, 0x78, 0x9a};
	static const uint8_t remote[] = {0x00, 0xa9, 0x87, 0x65, 0x43, 0x21};
	static const char *const spellings[] = {
	    "--p eth1 --lm 00123456789a --rm 00a987654321",
	    "--port eth1 --lmac 00-12-34-56-78-9a --rmac 00:a9:87:65:43:21",
	    "-i eth1 --localMAC 0012.3456.789a --remoteMAC 0:a9:87:65:43:21",
	    "-peth1 -l00123456789a -m00a987654321",
	    "--interface=eth1 --localM=00123456789a --remoteM=00a987654321",
	};
	struct options o;
	struct why why;

	(void)unused;
	for (size_t i = 0; i < sizeof spellings / sizeof *spellings; i++) {
		assert_true(parse(&o, spellings[i], &why));
		assert_int_equal(o.ports, 1);
		assert_string_equal(o.port[0], "eth1");
		assert_true(o.has_local && o.has_remote);
		assert_memory_equal(o.local, local, sizeof local);
		assert_memory_equal(o.remote, remote, sizeof remote);
	}
	assert_true(parse(&o, "-t 88cc --vlan 100:3 --vlan 5 -c 7 --interval 10/s", &why));
	assert_int_equal(o.type, 0x88cc);
	assert_int_equal(o.vlans, 2);
	assert_int_equal(o.vlan[0].id, 100);
	assert_int_equal(o.vlan[0].priority, 3);
	assert_int_equal(o.vlan[1].id, 5);
	assert_int_equal(o.count, 7);
	assert_int_equal(o.interval, NS_PER_S / 10);
}

static void
abbreviations_and_filters(void **unused)
{
	static const char *const only[] = {
	    "-R", "--receive-only", "--receiveOnly", "--receiveonly", "--recei"};
	struct options o;
	struct why why;

	(void)unused;
	for (size_t i = 0; i < sizeof only / sizeof *only; i++) {
		assert_true(parse(&o, only[i], &why));
		assert_true(o.receive_only);
	}
	assert_true(parse(&o, "ether proto --print 0x88b5", &why));
	assert_string_equal(o.filter, "ether proto 0x88b5");
	assert_true(o.print);
	assert_true(parse(&o, "--lab", &why));
	assert_int_equal(o.lab, LAB_PLAIN);
	assert_true(parse(&o, "--lab=802.1d", &why));
	assert_int_equal(o.lab, LAB_8021D);
	assert_true(parse(&o, "--max-memory 2G", &why));
	assert_true(o.max_memory == UINT64_C(2) << 30);
}

static void
wrong_words_are_refused(void **unused)
{
	static const char *const wrong[] = {"--prot x", "-Z", "--port", "--print=1", "-t 12345",
	    "-t xyz", "--vlan 4096", "--vlan 1:8", "--vlan 1:", "--vlan x", "-c 0", "-c -1",
	    "-c 1x", "-c 18446744073709551616", "--max-memory 1025G", "-x 123", "--time x",
	    "--lab=x", "-l 02", "--timeout 0", "--print --json", "--ascii --unicode",
	    "--vlan 10000000001", "/dev/null", "--burst 0", "--burst 1001", "--speed 2",
	    "--replay a --speed 0", "--own-source", "--replay a --vary ip.ttl=1",
	    "--replay a --print", "--replay a --replay b", "--replay a --burst 2",
	    "--read a --replay b"};
	struct options o;

	(void)unused;
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		struct why why = {0};

		if (parse(&o, wrong[i], &why))
			fail_msg("taken: %s", wrong[i]);
		assert_int_equal(why.status, EXIT_USAGE);
		assert_true(why.text[0]);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(names_and_letters_are_unique),
	    cmocka_unit_test(every_row_is_whole),
	    cmocka_unit_test(lines_of_the_file_are_whole),
	    cmocka_unit_test(help_fits_a_terminal_and_names_all),
	    cmocka_unit_test(frame_options_say_a_frame),
	    cmocka_unit_test(abbreviations_and_filters),
	    cmocka_unit_test(wrong_words_are_refused),
	};

	return cmocka_run_group_tests_name("options", tests, NULL, NULL);
}
