/* SPDX-License-Identifier: BSD-2-Clause */
/* Our own mistakes: see bug.h. */
#include "base/bug.h"

#include <stdio.h>
#include <stdlib.h>

void (*bug_hook)(void);

_Noreturn void
bug(const char *condition, const char *file, int line)
{
	if (bug_hook)
		bug_hook();
	fprintf(
	    stderr, "etherwright: bug: %s at %s:%d. Please report it.\n", condition, file, line);
	abort();
}
