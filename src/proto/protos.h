/* SPDX-License-Identifier: BSD-2-Clause */
/* Every protocol by its C name, and those that others name as the items of their lists. */
#ifndef PROTO_PROTOS_H
#define PROTO_PROTOS_H

#include "wire/wire.h"

extern const struct proto proto_arp, proto_basicxid, proto_data, proto_eth, proto_frmr, proto_icmp,
    proto_icmp_router, proto_ieee8021ad, proto_ip, proto_lab, proto_llc, proto_lldp,
    proto_lldp_chassis, proto_lldp_mgmt, proto_lldp_org, proto_lldp_oui, proto_lldp_port,
    proto_lldp_port_desc, proto_lldp_sys_desc, proto_lldp_sys_name, proto_lldp_tlv, proto_lldp_ttl,
    proto_lldp_caps, proto_padding, proto_snap, proto_trailer, proto_udp, proto_vlan;

/* Options of IPv4 (ip_options.c). */
extern const struct proto proto_ip_opt, proto_ip_route, proto_ip_rr, proto_ip_lsrr, proto_ip_ssrr,
    proto_ip_ts, proto_ip_ts_time, proto_ip_ts_pair, proto_ip_sec791, proto_ip_sec, proto_ip_esec,
    proto_ip_cipso, proto_ip_cipso_tag, proto_ip_sid, proto_ip_mtup, proto_ip_mtur, proto_ip_tr,
    proto_ip_ra, proto_ip_qs, proto_ip_srcroute;

#endif
