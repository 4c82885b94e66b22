/* SPDX-License-Identifier: BSD-2-Clause */
/* The list of presets as text: see presets.h. Knows no frame. */
#include "text/presets.h"

#include "base/text.h"
#include "session/preset.h"

/* Titles of the user's files are text of anybody. */
static void
print_safe(const char *chars, int width, FILE *out)
{
	char safe[256];
	struct text t = text_on(safe, sizeof safe);

	text_safe_string(&t, chars);
	fprintf(out, "%s", safe);
	for (int n = (int)text_columns(safe); n < width; n++)
		fputc(' ', out);
}

bool
presets_print(FILE *out, struct why *why)
{
	struct presets *p = presets_read();

	if (!p)
		return no_memory(why);
	for (unsigned i = 0; i < p->n; i++) {
		const struct preset *preset = p->preset[i];

		print_safe(preset->key, 17, out);
		fputc(' ', out);
		print_safe(preset->title, 0, out);
		fputs(preset->own      ? " (own)\n"
		      : preset->risky  ? " (risky)\n"
		      : preset->broken ? " (wrong on purpose)\n"
				       : "\n",
		    out);
	}
	presets_free(p);
	return true;
}
