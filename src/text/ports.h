/* SPDX-License-Identifier: BSD-2-Clause */
/* The ports of this computer as lines of text or JSON. */
#ifndef TEXT_PORTS_H
#define TEXT_PORTS_H

#include <stdio.h>

#include "base/why.h"

enum ports_form {
	PORTS_TABLE, /* with a head line and blanks between columns */
	PORTS_NAMES, /* one name a line */
	PORTS_JSON
};

/* Lists all ports. False with words. */
bool ports_print(enum ports_form, FILE *, struct why *);

#endif
