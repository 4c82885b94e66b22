/* SPDX-License-Identifier: BSD-2-Clause */
/* Lines of INI files become what ini.h says, and what is wrong is named by file and line. */
#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/text.h"
#include "config/ini.h"

/* All that a text has, a line each: "section.key=value" or the words. */
static const char *
all(const char *text, size_t n)
{
	static char out[4096];
	struct text t = text_on(out, sizeof out);
	enum ini_found found;
	struct ini ini;
	struct why why;

	assert_true(ini_text(&ini, "x.ini", text, n));
	while ((found = ini_next(&ini, &why)) != INI_END)
		if (found == INI_VALUE)
			text_addf(&t, "%u %s.%s=%s\n", ini.line, ini.section, ini.key, ini.value);
		else
			text_addf(&t, "%s\n", why.text);
	ini_close(&ini);
	return out;
}

static void
means(const char *text, const char *meaning)
{
	assert_string_equal(all(text, strlen(text)), meaning);
}

static void
values(void **unused)
{
	(void)unused;
	means("", "");
	means("a=1", "1 .a=1\n");
	means("a = 1\n[S]\n\n  B =  two words \r\n[ t ]\nc=", "1 .a=1\n4 s.b=two words\n6 t.c=\n");
	means("\xef\xbb\xbf[s]\na=b=c", "2 s.a=b=c\n");
}

static void
comments(void **unused)
{
	(void)unused;
	means("# a=1\n; a=2\n   # a=3\n", "");
	means("a = 1 # x\n[s] # y\nb = 2\t#", "1 .a=1\n3 s.b=2\n");
	means("a = x#y\nb = l tlvs=[c ; d ; e]", "1 .a=x#y\n2 .b=l tlvs=[c ; d ; e]\n");
}

static void
quotes(void **unused)
{
	(void)unused;
	means("a = \" x # y \"", "1 .a= x # y \n");
	means("a = \"say \\\"x\\\" and \\\\ # \\n\"", "1 .a=say \"x\" and \\ # \\n\n");
	means("a = data \"x # y\" # z", "1 .a=data \"x # y\"\n");
	means("a = \"x\" / \"y\" # z", "1 .a=\"x\" / \"y\"\n");
	means("a = 5\" wide # z", "1 .a=5\" wide\n");
	means("a = \"", "1 .a=\"\n");
	means("a = \"\"", "1 .a=\n");
}

static void
mistakes(void **unused)
{
	(void)unused;
	means("a = 1\nwhat\n[s\nb = 2",
	    "1 .a=1\n"
	    "x.ini:2: \"what\" is neither [section] nor key = value - # in front makes it a "
	    "comment\n"
	    "x.ini:3: \"[s\" is neither [section] nor key = value - # in front makes it a comment\n"
	    "4 .b=2\n");
	means("= 1\n",
	    "x.ini:1: \"= 1\" is neither [section] nor key = value - # in front makes it a "
	    "comment\n");
	means("\033[2J", "x.ini:1: \"\\x1b[2J\" is neither [section] nor key = value - # in front "
			 "makes it a comment\n");
	assert_string_equal(all("a\0=1\nb=2", 8),
	    "x.ini:1: there is a zero byte in it - a text file has none\n2 .b=2\n");
}

static void
lines_may_be_long(void **unused)
{
	enum {
		LONG = 100000
	};
	char *text = malloc(LONG + 16);
	struct ini ini;

	(void)unused;
	assert_non_null(text);
	memset(text, 'x', LONG);
	memcpy(text, "a = ", 4);
	strcpy(text + LONG, "\nb = 2");
	assert_true(ini_text(&ini, "x", text, strlen(text)));
	assert_int_equal(ini_next(&ini, NULL), INI_VALUE);
	assert_int_equal(strlen(ini.value), LONG - 4);
	assert_int_equal(ini_next(&ini, NULL), INI_VALUE);
	assert_int_equal(ini.line, 2);
	ini_close(&ini);
	free(text);
}

static void
files(void **unused)
{
	char path[] = "/tmp/ini_test-XXXXXX";
	int descriptor = mkstemp(path);
	struct ini ini;
	struct why why;

	(void)unused;
	assert_true(descriptor >= 0);
	assert_int_equal(write(descriptor, "[a]\nb=c\n", 8), 8);
	close(descriptor);
	assert_true(ini_open(&ini, path, &why));
	assert_int_equal(ini_next(&ini, &why), INI_VALUE);
	assert_false(ini_no(&ini, &why, "no %s", "sense"));
	assert_non_null(strstr(why.text, ":2: no sense"));
	assert_int_equal(why.status, EXIT_USAGE);
	ini_close(&ini);
	assert_int_equal(truncate(path, INI_SIZE + 1), 0);
	assert_false(ini_open(&ini, path, &why));
	assert_non_null(strstr(why.text, "too large"));
	unlink(path);
	assert_false(ini_open(&ini, path, &why));
	assert_int_equal(errno, ENOENT);
	assert_false(ini_open(&ini, "/dev/zero", &why));
	assert_non_null(strstr(why.text, "not a regular file"));
	assert_false(ini_open(&ini, "/", &why));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(values),
	    cmocka_unit_test(comments),
	    cmocka_unit_test(quotes),
	    cmocka_unit_test(mistakes),
	    cmocka_unit_test(lines_may_be_long),
	    cmocka_unit_test(files),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
