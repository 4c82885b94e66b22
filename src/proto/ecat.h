/* SPDX-License-Identifier: BSD-2-Clause */
/* What the files of EtherCAT's mailbox share. */
#ifndef PROTO_ECAT_H
#define PROTO_ECAT_H

#include "wire/wire.h"

extern const struct space ecat_coe_type; /* CANopen: which service a message is of */
extern const struct space ecat_eoe_type; /* Ethernet: what a message is, if no piece of a frame */
extern const struct proto proto_ecat_mailbox;
extern const struct name ecat_aborts[];  /* why a device did not do what it was asked for */
extern const struct name ecat_indexes[]; /* which part of its settings a number is in */

#endif
