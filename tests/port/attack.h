/* SPDX-License-Identifier: BSD-2-Clause */
/* What a frame that took the process over could try. Each attack is real: where nothing is given up
 * it succeeds, or it proves nothing. */
#ifndef TESTS_PORT_ATTACK_H
#define TESTS_PORT_ATTACK_H

#include <stdbool.h>

enum {
	ATTACK_DONE = 7 /* the exit status of a child that could do it */
};

struct attack {
	const char *name;
	long (*run)(void); /* negative: it could not */
	bool rare; /* only a kernel that is open, the computer's own root, or another moment allows
		      it */
};

/* Lists that end in a row without a name. */
extern const struct attack attacks_on_processes[], attacks_on_kernel[], attacks_on_files[],
    attacks_on_keeper[], attacks_on_network[];

#endif
