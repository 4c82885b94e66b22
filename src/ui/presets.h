/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * F9: frames ready made, and those that were sent before. Knows how they are shown, put into the
 * form, saved and forgotten; nothing is ever sent from here.
 */
#ifndef UI_PRESETS_H
#define UI_PRESETS_H

#include "ui/app.h"

void presets_open(struct app *);

/* Puts a preset into the form as it fits the port where one sits now. */
void presets_apply(struct app *, const char *key);

/* Sits down at another port: a preset that is in the form as it came fits that one then. */
void presets_sit(struct app *, unsigned seat);

/* What the keys do there; all of them do nothing unless it is on top. */
void presets_choose(struct app *); /* Enter: the selected one into the form */
void presets_other(struct app *);  /* Tab: presets, or what was sent before */
void presets_save(struct app *);   /* the form as an own preset: asks for name and title */
void presets_edit(struct app *);   /* title and note of an own one */
void presets_rename(struct app *);
void presets_remove(struct app *);

#endif
