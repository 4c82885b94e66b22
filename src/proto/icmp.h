/* SPDX-License-Identifier: BSD-2-Clause */
/* What the files of ICMP share: what follows the original packet of an error. */
#ifndef PROTO_ICMP_H
#define PROTO_ICMP_H

#include "wire/wire.h"

extern const struct proto proto_icmp_extensions; /* icmp_extensions.c */

#endif
