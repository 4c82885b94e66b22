/* SPDX-License-Identifier: BSD-2-Clause */
/* Names of link types, as they stand in capture files. */
#ifndef PORT_LINKTYPE_H
#define PORT_LINKTYPE_H

#include <stdint.h>

#include "base/text.h"

/* "LINUX_SLL"; a number where libpcap knows no name. */
void linktype_name(uint32_t linktype, struct text *);

#endif
