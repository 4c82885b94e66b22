/* SPDX-License-Identifier: BSD-2-Clause */
/* A folder of a test's own, which goes with all that is in it. Knows paths; not what is tested. */
#ifndef TESTS_FOLDER_H
#define TESTS_FOLDER_H

extern char folder[]; /* its path; it is there between these two, which return 0, or -1 with errno
		       */
int folder_make(void);
int folder_remove(void);

#endif
