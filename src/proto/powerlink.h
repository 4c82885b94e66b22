/* SPDX-License-Identifier: BSD-2-Clause */
/* What the files of Ethernet POWERLINK share. */
#ifndef PROTO_POWERLINK_H
#define PROTO_POWERLINK_H

#include "wire/wire.h"

extern const struct space epl_type; /* which message follows the header */
extern const struct name epl_nodes[], epl_states[];
extern const char epl_zero[], epl_state_help[];

#endif
