/* SPDX-License-Identifier: BSD-2-Clause */
/* Why something was refused: see why.h. */
#include "base/why.h"

#include "base/text.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

bool
no(struct why *why, enum exit_status status, const char *format, ...)
{
	char words[sizeof why->text];
	va_list arguments;
	struct text out;

	if (!why)
		return false;
	va_start(arguments, format);
	vsnprintf(words, sizeof words, format, arguments);
	va_end(arguments);
	/* what was typed may be anything; what is safe already keeps its backslashes */
	out = text_on(why->text, sizeof why->text);
	for (const char *at = words; *at; at += strspn(at, "\\")) {
		size_t n = strcspn(at, "\\");

		text_safe(&out, (const uint8_t *)at, n);
		at += n;
		for (size_t i = strspn(at, "\\"); i--;)
			text_char(&out, '\\');
	}
	why->status = status;
	return false;
}

bool
no_memory(struct why *why)
{
	return no(why, EXIT_FAILED, "There is no memory left for this");
}
