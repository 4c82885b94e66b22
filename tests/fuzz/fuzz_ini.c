/* SPDX-License-Identifier: BSD-2-Clause */
/* Any text may be an INI file: values that are strings of its own, or words with a line that it
 * has. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "config/ini.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	unsigned lines = 1, last = 0;
	enum ini_found found;
	struct ini ini;
	struct why why;

	for (size_t i = 0; i < n; i++)
		lines += bytes[i] == '\n';
	if (!ini_text(&ini, "x", (const char *)bytes, n))
		return 0;
	while ((found = ini_next(&ini, &why)) != INI_END) {
		if (ini.line <= last || ini.line > lines)
			abort();
		last = ini.line;
		if (found == INI_WRONG ? !*why.text
				       : !*ini.key || strlen(ini.value) + strlen(ini.key) > n)
			abort();
	}
	ini_close(&ini);
	return 0;
}
