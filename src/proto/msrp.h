/* SPDX-License-Identifier: BSD-2-Clause */
/* The vectors of MSRP (msrp_vectors.c): one proto for each type of attribute. */
#ifndef PROTO_MSRP_H
#define PROTO_MSRP_H

#include "wire/wire.h"

extern const struct proto proto_msrp_talker_advertise, proto_msrp_talker_failed,
    proto_msrp_listener, proto_msrp_domain;

#endif
