/* SPDX-License-Identifier: BSD-2-Clause */
/* The names that all three kinds of NTP messages have in common. */
#ifndef PROTO_NTP_NAMES_H
#define PROTO_NTP_NAMES_H

#include "wire/wire.h"

extern const struct name ntp_versions[], ntp_modes[], ntp_answers[];

#endif
