/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Our own mistakes. Knows: nothing. A broken promise inside the program ends it at once, after the
 * hook (the screen sets one) has given the terminal back; what the world or a frame does is never a
 * bug.
 */
#ifndef BASE_BUG_H
#define BASE_BUG_H

#define BUG_ON(condition)                                    \
	do {                                                 \
		if (condition)                               \
			bug(#condition, __FILE__, __LINE__); \
	} while (0)

/* Runs the hook, writes one line to standard error and aborts. */
_Noreturn void bug(const char *condition, const char *file, int line);

/* What to do before aborting, or NULL. Must be safe at any moment. */
extern void (*bug_hook)(void);

#endif
