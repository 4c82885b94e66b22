/* SPDX-License-Identifier: BSD-2-Clause */
/* All protocols, a row for each file, the lower ones first. */
#include "proto/protos.h"

const struct proto *const *const protos[] = {
    eth_protos,
    vlan_protos,
    llc_protos,
    snap_protos,
    arp_protos,
    ip_protos,
    ip_options_protos,
    ip_security_protos,
    icmp_protos,
    udp_protos,
    stp_protos,
    mstp_protos,
    lldp_protos,
    lldp_ids_protos,
    slow_protos,
    lacp_protos,
    lacp_v2_protos,
    oam_protos,
    oam_events_protos,
    oam_variables_protos,
    esmc_protos,
    lab_protos,
    data_protos,
    NULL,
};
