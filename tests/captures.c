/* SPDX-License-Identifier: BSD-2-Clause */
/* See captures.h. */
#include "captures.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

const char *
captures_folder(void)
{
	static char beside[PATH_MAX];
	const char *named = getenv("ETHERWRIGHT_PCAPS"), *source = getenv("srcdir");

	if (!named)
		snprintf(beside, sizeof beside, "%s/../shared/pcaps", source ? source : ".");
	if (!access(named ? named : beside, R_OK))
		return named ? named : beside;
	printf(
	    "# no captures in %s; ETHERWRIGHT_PCAPS names their folder\n", named ? named : beside);
	return NULL;
}
