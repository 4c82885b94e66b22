/* SPDX-License-Identifier: BSD-2-Clause */
/* The capabilities of this process, for rights.c. caps_plain.c stands in where libcap-ng is
 * missing, and does the same. */
#ifndef PORT_CAPS_H
#define PORT_CAPS_H

#include <stdbool.h>

/* CAP_NET_RAW is effective. */
bool caps_net_raw(void);

/* Any capability is effective or permitted. */
bool caps_any(void);

/* Empties the bounding and the ambient set as far as allowed: before becoming another user. */
void caps_bound(void);

/* Empties the other sets, for good; false with errno set if some could not be. */
bool caps_drop(void);

#endif
