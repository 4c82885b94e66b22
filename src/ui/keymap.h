/* SPDX-License-Identifier: BSD-2-Clause */
/* Other keys for actions, as the user's file says. Knows which changes would make a key mean two
 * things in one place, and which keys are everybody's; not what an action does. */
#ifndef UI_KEYMAP_H
#define UI_KEYMAP_H

#include "ui/action.h"
#include "ui/options.h"

/*
 * A copy of the table in which n actions have other keys; free() it. What cannot be is told, one
 * line each, and those actions keep their keys. Actions that a pane carries out by itself (run is
 * fixed) cannot get others. Sets those of the n refused (may be NULL) whose line does not count.
 * NULL without memory.
 */
struct action *keymap_new(const struct action *table,
    void (*fixed)(struct app *, const char *argument), const struct key_line *, unsigned n,
    void (*tell)(void *context, const char *words), void *context, bool *refused);

#endif
