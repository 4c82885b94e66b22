/* SPDX-License-Identifier: BSD-2-Clause */
/* Keys that stand for several fields: Wireshark's names for "either of the two". */
#include "wire/keys.h"

const struct alias aliases[] = {
    {"eth.addr", "Source or destination of the frame.", {"eth.dst", "eth.src"}},
    {"arp.hw_addr", "A hardware address within ARP.", {"arp.src.hw_mac", "arp.dst.hw_mac"}},
    {"ip.addr", "Source or destination of an IPv4 packet.", {"ip.src", "ip.dst"}},
    {"ipv6.addr", "Source or destination of an IPv6 packet.", {"ipv6.src", "ipv6.dst"}},
    {"sctp.port", "Source or destination port of SCTP.", {"sctp.srcport", "sctp.dstport"}},
    {"tcp.port", "Source or destination port of TCP.", {"tcp.srcport", "tcp.dstport"}},
    {"udp.port", "Source or destination port of UDP.", {"udp.srcport", "udp.dstport"}},
    {},
};
