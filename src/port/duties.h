/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * What the keeper does for the process that reads frames, and what it refuses to do: that one may
 * have been taken over by a frame. It writes no hidden file, replaces no file but captures and what
 * it made itself, reads no hidden file, and starts nothing but Wireshark and termshark on a file of
 * its own.
 */
#ifndef PORT_DUTIES_H
#define PORT_DUTIES_H

#include "port/keeper.h"

/* A row for each keeper_request. */
extern keeper_work *const duties[];

/* At the end of the keeper: removes what was not finished, and the folder of private files. */
void duties_end(void);

#endif
