/* SPDX-License-Identifier: BSD-2-Clause */
/* A world of three files: Ethernet, the example of HACKING.md, and bytes. */
#include "proto/protos.h"
#include "wire/keys.h"

extern const struct proto *const greet_protos[];

const struct proto *const *const protos[] = {eth_protos, greet_protos, data_protos, NULL};
const struct alias aliases[] = {{}};
