/* SPDX-License-Identifier: BSD-2-Clause */
/* A small program that has the terminal as etherwright has it, and tells over a pipe what it sees.
 */
#ifndef TESTS_UI_ACTOR_H
#define TESTS_UI_ACTOR_H

#include <stdint.h>

/* A text that does things to a terminal which takes it. */
#define HOSTILE                 \
	"\033]0;x\007 \xc2\x9b" \
	"5n \xe2\x80\xae gnp \r\n\033[31m"

/* Takes the terminal, runs one of the programs below, gives it back, and tells the descriptor.
 * Returns the exit status. */
int actor(void (*run)(int64_t), int64_t hurry, int report);

/* Tells of each event, until it is told to end; draws as fast as it can, then crashes or not. */
void actor_program(int64_t hurry);
void actor_flood(int64_t unused);
void actor_flood_and_crash(int64_t unused);

#endif
