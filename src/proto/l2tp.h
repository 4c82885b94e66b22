/* SPDX-License-Identifier: BSD-2-Clause */
/* What the files of L2TP share. */
#ifndef PROTO_L2TP_H
#define PROTO_L2TP_H

#include "wire/wire.h"

extern const struct proto proto_l2tp_avp; /* one attribute of a message about a tunnel */

#endif
