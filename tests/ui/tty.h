/* SPDX-License-Identifier: BSD-2-Clause */
/* A pseudo terminal: its other side is the test, which types, and sees what is drawn. */
#ifndef TESTS_UI_TTY_H
#define TESTS_UI_TTY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>
#include <termios.h>

#define PATIENCE 20000 /* ms until a test gives up */

extern struct tty {
	pid_t pid;
	int master, slave, report;
	struct termios before;
	char screen[1 << 20], said[1 << 20]; /* what came so far */
	size_t screen_length, said_length;
} tty;

/* Starts the actor with a program of actor.h on a terminal of this type (NULL: none is named), or
 * the usual one; what is left of it goes. */
void tty_start_with(const char *type, void (*run)(int64_t), int64_t hurry);
void tty_start(void);
int tty_clean_up(void **state);
bool tty_take(int descriptor, char *to, size_t *length, size_t size);
void tty_await(const char *in, const char *awaited);
void tty_said(const char *awaited);
void tty_push_n(const char *bytes, size_t n);
void tty_push(const char *bytes);
void tty_set_size(unsigned short rows, unsigned short cols);
int tty_ended_with(void);
void tty_is_restored(void);

#endif
