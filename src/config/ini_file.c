/* SPDX-License-Identifier: BSD-2-Clause */
/* An INI file that is opened: see ini.h. Knows nothing of its lines. */
#include "config/ini.h"

#include <stdlib.h>

#include "port/whole.h"

bool
ini_open(struct ini *ini, const char *path, struct why *why)
{
	size_t n = 0;
	char *text;
	bool done;

	ini_text(ini, path, "", 0);
	ini_close(ini);
	if (!whole_read(path, INI_SIZE, &text, &n, why))
		return false;
	done = ini_text(ini, path, text, n);
	free(text);
	return done || no(why, EXIT_FAILED, "%s: no memory to read it", ini->name);
}
