/* SPDX-License-Identifier: BSD-2-Clause */
/* The items of the lists in NTP's private messages. Knows no message. */
#ifndef PROTO_NTP_ITEMS_H
#define PROTO_NTP_ITEMS_H

#include "wire/wire.h"

extern const struct proto ntp_peer, ntp_summary;    /* a partner; the same with what it is worth */
extern const struct proto ntp_asker, ntp_asker_old; /* who has asked; as older servers say it */

#endif
