/* SPDX-License-Identifier: BSD-2-Clause */
/* Writing capture files (pcap, nanosecond stamps, LINKTYPE_ETHERNET) and finding out at once when
 * that fails. */
#ifndef PORT_DUMP_H
#define PORT_DUMP_H

#include "port/port.h"

struct dump;

/* Creates path (mode 0600; an existing file is refused unless overwrite); "-" is standard output,
 * refused if that is a terminal. */
struct dump *dump_open(const char *path, bool overwrite, struct why *);

/* Adds a frame. False once, with words, when the disk says no; from then on nothing more is written
 * and the file ends on a whole record. */
bool dump_frame(struct dump *, const struct port_frame *, struct why *);

/* Pushes what is buffered to the file: call about once a second. */
bool dump_flush(struct dump *, struct why *);

bool dump_close(struct dump *, struct why *); /* NULL is allowed */

#endif
