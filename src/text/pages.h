/* SPDX-License-Identifier: BSD-2-Clause */
/* The protocols' pages as text for a terminal, a pipe or the manual. */
#ifndef TEXT_PAGES_H
#define TEXT_PAGES_H

#include <stdio.h>

#include "base/why.h"

/* Every protocol by its key and name, below the one that carries it; parts are counted. */
bool pages_list(FILE *, struct why *);

/*
 * The page of the protocol with this key, in rows of at most so many columns; "all" is every one,
 * "parts" the list with TLVs, options and records, "markdown" doc/protocols.md. A key of a field,
 * an EtherType or the name of a protocol will do as well. Refuses in words what nothing is called.
 */
bool pages_print(const char *name, int columns, FILE *, struct why *);

#endif
