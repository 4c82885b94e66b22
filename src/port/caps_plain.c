/* SPDX-License-Identifier: BSD-2-Clause */
/* The capabilities of this process without libcap-ng. Knows: /proc/self/status. Gives nothing up.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>

#include "port/caps.h"

enum {
	NET_RAW = 13
}; /* capabilities(7) */

/* A set of capabilities by its name there; what cannot be read counts as full. */
static uint64_t
read_set(const char *name)
{
	FILE *f = fopen("/proc/self/status", "re");
	uint64_t set = UINT64_MAX;
	size_t n = strlen(name);
	char line[256];

	while (f && fgets(line, sizeof line, f))
		if (strncmp(line, name, n) == 0)
			set = strtoull(line + n, NULL, 16);
	if (f)
		fclose(f);
	return set;
}

bool
caps_net_raw(void)
{
	return read_set("CapEff:") >> NET_RAW & 1;
}

bool
caps_any(void)
{
	return read_set("CapPrm:") != 0;
}

void
caps_bound(void)
{
	prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0);
}

bool
caps_drop(void)
{
	return true;
}
