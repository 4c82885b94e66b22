/* SPDX-License-Identifier: BSD-2-Clause */
/* The screen as main and the loop see it. */
#ifndef UI_UI_H
#define UI_UI_H

#include "session/front.h"
#include "session/script.h"
#include "session/session.h"
#include "ui/options.h"

/* Takes the terminal and shows the session. The locale must have been set, rights dropped. */
bool ui_open(struct session *, const struct ui_options *, struct front *, struct why *);

/* The draft is another one than at ui_open(). */
void ui_refresh(struct front *);

/* Plays a script on the screen, and owns it from now on; sure: risks are taken. */
void ui_play(struct front *, struct script *, bool sure);

/* Gives the terminal back. */
void ui_close(struct front *);

/* Drops the lines that do not count, each of which is told; returns how many are left. */
unsigned ui_keys_hold(
    struct key_line *, unsigned n, void (*tell)(void *context, const char *words), void *context);

/* For --keys and the tests: a line for every action: name, keys, where, help. */
void ui_keys(const struct key_line *, unsigned n, void (*tell)(void *context, const char *words),
    void *context, struct text *);

/* For tests: the same on a screen without a terminal; feeding keys as by a user ("s", "F5",
 * "Enter", or characters). */
bool ui_open_test(
    struct session *, const struct ui_options *, int rows, int cols, struct front *, struct why *);
void ui_test_key(struct front *, const char *name, int64_t steady, int64_t wall);
void ui_test_draw(struct front *, int64_t steady, int64_t wall);

#endif
