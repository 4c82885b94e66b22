/* SPDX-License-Identifier: BSD-2-Clause */
/* What this floor stands on, for --version. */
#ifndef PORT_ABOUT_H
#define PORT_ABOUT_H

/* "libpcap version 1.10.3 (with TPACKET_V3)". */
const char *port_library(void);

#endif
