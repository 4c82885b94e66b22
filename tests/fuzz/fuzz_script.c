/* SPDX-License-Identifier: BSD-2-Clause */
/* Any text may be a script: taken apart whole, or refused with the line in one sentence of words that
 * are fit to be shown. Nothing of it is run. */
#include <stdlib.h>
#include <string.h>

#include "session/script.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	struct why why = {.text = ""};
	struct script *script = script_new("fuzz", (const char *)bytes, n, &why);

	if (!script && (strncmp(why.text, "fuzz:", 5) || why.status != EXIT_USAGE) &&
	    n <= SCRIPT_MAX)
		abort();
	for (const char *c = why.text; *c; c++)
		if ((unsigned char)*c < ' ')
			abort();
	script_free(script);
	return 0;
}
