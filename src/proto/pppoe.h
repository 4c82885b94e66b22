/* SPDX-License-Identifier: BSD-2-Clause */
/* What the DSL forum adds to PPPoE (pppoe_dsl.c): an item of the list in its vendor tag. */
#ifndef PROTO_PPPOE_H
#define PROTO_PPPOE_H

#include "wire/wire.h"

extern const struct proto proto_pppoed_dsl;

#endif
