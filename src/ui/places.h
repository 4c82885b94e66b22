/* SPDX-License-Identifier: BSD-2-Clause */
/* What the places are called where keys mean something. */
#ifndef UI_PLACES_H
#define UI_PLACES_H

#include "ui/app.h"

/* A place: its word in --keys, and what help is about there. */
struct place_name {
	enum place place;
	const char *word, *title;
};

/* All of them; ends with a row without word. */
extern const struct place_name place_names[];

#endif
