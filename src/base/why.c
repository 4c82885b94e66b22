/* SPDX-License-Identifier: BSD-2-Clause */
/* Why something was refused: see why.h. */
#include "base/why.h"

#include <stdarg.h>
#include <stdio.h>

bool
no(struct why *why, enum exit_status status, const char *format, ...)
{
	va_list arguments;

	if (!why)
		return false;
	va_start(arguments, format);
	vsnprintf(why->text, sizeof why->text, format, arguments);
	va_end(arguments);
	why->status = status;
	return false;
}
