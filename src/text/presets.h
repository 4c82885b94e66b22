/* SPDX-License-Identifier: BSD-2-Clause */
/* The list of presets as text. */
#ifndef TEXT_PRESETS_H
#define TEXT_PRESETS_H

#include <stdio.h>

#include "base/why.h"

/* A line for each: its word, its title; own ones after the shipped. False without memory. */
bool presets_print(FILE *, struct why *);

#endif
