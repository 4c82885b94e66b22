/* SPDX-License-Identifier: BSD-2-Clause */
/* What the files of connectivity fault management share: the TLV, an item of each message's list.
 */
#ifndef PROTO_CFM_H
#define PROTO_CFM_H

#include "wire/wire.h"

extern const struct space cfm_tlv_type;
extern const struct proto proto_cfm_tlv; /* cfm_tlvs.c */

#endif
