/* SPDX-License-Identifier: BSD-2-Clause */
/* What the two halves of the small world know of each other: see small.c. */
#ifndef TESTS_WIRE_SMALL_H
#define TESTS_WIRE_SMALL_H

#include "wire/wire.h"

extern const struct space small_types;
extern const struct proto *const small_odd[]; /* ends in NULL */

#endif
