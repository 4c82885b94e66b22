/* SPDX-License-Identifier: BSD-2-Clause */
/* The table of commands as text: for the terminal, and for doc/script.md. */
#ifndef TEXT_COMMANDS_H
#define TEXT_COMMANDS_H

#include <stdio.h>

/* A paragraph for each command: its words, and under them what it does. */
void commands_print(FILE *);

#endif
