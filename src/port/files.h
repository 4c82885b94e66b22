/* SPDX-License-Identifier: BSD-2-Clause */
/* Files that are read while frames come: by the keeper where there is one. */
#ifndef PORT_FILES_H
#define PORT_FILES_H

/* Opens a file for reading and does not wait for the writer of a FIFO: a descriptor, or -1 with
 * errno (EACCES, too, for what the keeper does not hand out). */
int files_read(const char *path);

#endif
