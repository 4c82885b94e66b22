/* SPDX-License-Identifier: BSD-2-Clause */
/* The program. Knows: its name, version and what it was built without; reads its arguments. */
#include "base/why.h"

#include <stdio.h>
#include <string.h>

static int
version(void)
{
	puts(PACKAGE_STRING);
	if (*MISSING)
		puts("Built without: " MISSING);
	return EXIT_OK;
}

int
main(int argc, char **argv)
{
	if (argc == 2 && !strcmp(argv[1], "--version"))
		return version();
	if (argc == 2 && !strcmp(argv[1], "--help"))
		return puts("Usage: etherwright --help | --version") < 0;
	fputs("Try 'etherwright --help' for more information.\n", stderr);
	return EXIT_USAGE;
}
