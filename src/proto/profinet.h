/* SPDX-License-Identifier: BSD-2-Clause */
/* What the files of PROFINET's discovery share: names of options and of their suboptions. */
#ifndef PROTO_PROFINET_H
#define PROTO_PROFINET_H

#include "wire/wire.h"

extern const struct name dcp_options[], dcp_ip[], dcp_device[], dcp_control[];

#endif
