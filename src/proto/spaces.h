/* SPDX-License-Identifier: BSD-2-Clause */
/* The numberings by which protocols carry each other. */
#ifndef PROTO_SPACES_H
#define PROTO_SPACES_H

#include "wire/wire.h"

extern const struct space ethertype; /* also lengths: up to 1500 an IEEE 802.3 frame with LLC */

#endif
