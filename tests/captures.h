/* SPDX-License-Identifier: BSD-2-Clause */
/* Captures of other projects, which are not part of this one. Knows where somebody may have put
 * them; not what is in them. */
#ifndef TESTS_CAPTURES_H
#define TESTS_CAPTURES_H

/* The folder that ETHERWRIGHT_PCAPS names, else ../shared/pcaps beside the sources, if there is
 * one; else NULL, and what reads them is skipped. */
const char *captures_folder(void);

#endif
