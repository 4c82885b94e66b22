/* SPDX-License-Identifier: BSD-2-Clause */
/* What the files of HomePlug share. */
#ifndef PROTO_HOMEPLUG_H
#define PROTO_HOMEPLUG_H

#include "wire/wire.h"

extern const struct space homeplug_entry;         /* HomePlug 1.0: what an entry says */
extern const struct space homeplug_message;       /* HomePlug AV: which message */
extern const struct name homeplug_protocols[];    /* what a conversation is for */
extern const struct name homeplug_capabilities[]; /* what an adapter can do as coordinator */

#endif
