/* SPDX-License-Identifier: BSD-2-Clause */
/* The version of libpcap that is in force. Knows nothing else. */
#include "port/about.h"

#include <pcap/pcap.h>

const char *
port_library(void)
{
	return pcap_lib_version();
}
