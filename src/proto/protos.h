/* SPDX-License-Identifier: BSD-2-Clause */
/* What the files of protocols give: each ends in the list of its protocols (ended by NULL), and has
 * those that others name as the items of their lists. */
#ifndef PROTO_PROTOS_H
#define PROTO_PROTOS_H

#include "wire/wire.h"

extern const struct proto *const aoe_protos[];
extern const struct proto *const arp_protos[];
extern const struct proto *const cdp_power_protos[];
extern const struct proto *const cdp_protos[];
extern const struct proto *const cdp_values_protos[];
extern const struct proto *const cfm_messages_protos[];
extern const struct proto *const cfm_protection_protos[];
extern const struct proto *const cfm_ids_protos[];
extern const struct proto *const cfm_measure_protos[];
extern const struct proto *const cnm_protos[];
extern const struct proto *const pppoe_dsl_protos[];
extern const struct proto *const cfm_protos[];
extern const struct proto *const cfm_tlvs_protos[];
extern const struct proto *const data_protos[];
extern const struct proto *const dhcp_client_protos[];
extern const struct proto *const dhcp_host_protos[];
extern const struct proto *const dhcp_ip_protos[];
extern const struct proto *const dhcp_lease_protos[];
extern const struct proto *const dhcp_link_protos[];
extern const struct proto *const dhcp_more_protos[];
extern const struct proto *const dhcp_query_protos[];
extern const struct proto *const dhcp_protos[];
extern const struct proto *const dhcp_relay_protos[];
extern const struct proto *const dhcp_routes_protos[];
extern const struct proto *const dhcp_servers_protos[];
extern const struct proto *const dhcp_services_late_protos[];
extern const struct proto *const dhcp_services_protos[];
extern const struct proto *const dhcpv6_client_protos[];
extern const struct proto *const dhcpv6_ipv4_protos[];
extern const struct proto *const dhcpv6_lease_protos[];
extern const struct proto *const dhcpv6_more_protos[];
extern const struct proto *const dhcpv6_place_protos[];
extern const struct proto *const dhcpv6_protos[];
extern const struct proto *const dhcpv6_servers_protos[];
extern const struct proto *const dhcpv6_services_protos[];
extern const struct proto *const dns_denial_protos[];
extern const struct proto *const dns_more_protos[];
extern const struct proto *const dns_options_protos[];
extern const struct proto *const dns_parts_protos[];
extern const struct proto *const dns_protos[];
extern const struct proto *const dns_records_protos[];
extern const struct proto *const dns_security_protos[];
extern const struct proto *const dns_services_protos[];
extern const struct proto *const dtp_protos[];
extern const struct proto *const eap_protos[];
extern const struct proto *const eap_sim_protos[];
extern const struct proto *const eapol_protos[];
extern const struct proto *const edp_protos[];
extern const struct proto *const edp_rings_protos[];
extern const struct proto *const epon_protos[];
extern const struct proto *const esmc_protos[];
extern const struct proto *const eth_protos[];
extern const struct proto *const ethercat_protos[];
extern const struct proto *const ecat_coe_protos[];
extern const struct proto *const ecat_eoe_address_protos[];
extern const struct proto *const ecat_eoe_protos[];
extern const struct proto *const ecat_mailbox_protos[];
extern const struct proto *const ecat_sdo_info_protos[];
extern const struct proto *const ecat_sdo_request_protos[];
extern const struct proto *const ecat_sdo_response_protos[];
extern const struct proto *const ecat_soe_protos[];
extern const struct proto *const fcoe_protos[];
extern const struct proto *const fdp_protos[];
extern const struct proto *const fip_desc_protos[];
extern const struct proto *const fip_protos[];
extern const struct proto *const goose_data_protos[];
extern const struct proto *const goose_protos[];
extern const struct proto *const goose_values_protos[];
extern const struct proto *const homeplug_protos[];
extern const struct proto *const homeplug_entries_protos[];
extern const struct proto *const homeplug_host_protos[];
extern const struct proto *const homeplug_match_protos[];
extern const struct proto *const homeplug_slac_protos[];
extern const struct proto *const homeplug_join_protos[];
extern const struct proto *const homeplug_network_protos[];
extern const struct proto *const homeplug_keys_protos[];
extern const struct proto *const hsr_protos[];
extern const struct proto *const hsrp_protos[];
extern const struct proto *const hsrp_tlv_protos[];
extern const struct proto *const icmp_protos[];
extern const struct proto *const icmp_extensions_protos[];
extern const struct proto *const icmpv6_mobile_protos[];
extern const struct proto *const icmpv6_more_protos[];
extern const struct proto *const icmpv6_nd_protos[];
extern const struct proto *const icmpv6_options_host_protos[];
extern const struct proto *const icmpv6_options_mobile_protos[];
extern const struct proto *const icmpv6_options_protos[];
extern const struct proto *const icmpv6_options_send_protos[];
extern const struct proto *const icmpv6_options_sensor_protos[];
extern const struct proto *const icmpv6_protos[];
extern const struct proto *const igmp_protos[];
extern const struct proto *const igmp_trace_protos[];
extern const struct proto *const ip_options_protos[];
extern const struct proto *const ip_protos[];
extern const struct proto *const ip_security_protos[];
extern const struct proto *const ipcp_protos[];
extern const struct proto *const ccp_protos[];
extern const struct proto *const ipsec_protos[];
extern const struct proto *const ipv6_ext_protos[];
extern const struct proto *const ipv6_options_measure_protos[];
extern const struct proto *const ipv6_options_mesh_protos[];
extern const struct proto *const ipv6_options_protos[];
extern const struct proto *const ipv6_protos[];
extern const struct proto *const ipv6_routing_protos[];
extern const struct proto *const ipx_protos[];
extern const struct proto *const isis_hello_protos[];
extern const struct proto *const isis_protos[];
extern const struct proto *const isis_reach_protos[];
extern const struct proto *const isis_tlv_protos[];
extern const struct proto *const isis_wide_protos[];
extern const struct proto *const osi_protos[];
extern const struct proto *const lab_protos[];
extern const struct proto *const l2tp_protos[];
extern const struct proto *const lacp_protos[];
extern const struct proto *const lacp_v2_protos[];
extern const struct proto *const lcp_options_protos[];
extern const struct proto *const lcp_protos[];
extern const struct proto *const llc_protos[];
extern const struct proto *const lldp_8021_protos[];
extern const struct proto *const lldp_8023_protos[];
extern const struct proto *const lldp_dcb_protos[];
extern const struct proto *const lldp_dcbx_protos[];
extern const struct proto *const lldp_evb_protos[];
extern const struct proto *const lldp_ids_protos[];
extern const struct proto *const lldp_location_protos[];
extern const struct proto *const lldp_med_protos[];
extern const struct proto *const lldp_power_protos[];
extern const struct proto *const lldp_profinet_protos[];
extern const struct proto *const lldp_protos[];
extern const struct proto *const lldp_vendor_protos[];
extern const struct proto *const loop_protos[];
extern const struct proto *const macc_protos[];
extern const struct proto *const macsec_protos[];
extern const struct proto *const mdns_protos[];
extern const struct proto *const mrp_protos[];
extern const struct proto *const msrp_protos[];
extern const struct proto *const mka_protos[];
extern const struct proto *const mka_sets_protos[];
extern const struct proto *const mld_protos[];
extern const struct proto *const mpls_protos[];
extern const struct proto *const mstp_protos[];
extern const struct proto *const nbf_protos[];
extern const struct proto *const ntp_control_protos[];
extern const struct proto *const ntp_items_protos[];
extern const struct proto *const ntp_private_protos[];
extern const struct proto *const ntp_protos[];
extern const struct proto *const oam_events_protos[];
extern const struct proto *const oam_protos[];
extern const struct proto *const oam_variables_protos[];
extern const struct proto *const pagp_protos[];
extern const struct proto *const powerlink_protos[];
extern const struct proto *const powerlink_async_protos[];
extern const struct proto *const powerlink_ident_protos[];
extern const struct proto *const powerlink_nmt_protos[];
extern const struct proto *const powerlink_sdo_protos[];
extern const struct proto *const powerlink_status_protos[];
extern const struct proto *const ppp_protos[];
extern const struct proto *const pppoe_protos[];
extern const struct proto *const profinet_alarm_protos[];
extern const struct proto *const profinet_blocks_protos[];
extern const struct proto *const profinet_dcp_protos[];
extern const struct proto *const profinet_ptcp_protos[];
extern const struct proto *const profinet_tsn_protos[];
extern const struct proto *const profinet_protos[];
extern const struct proto *const ptp_messages_protos[];
extern const struct proto *const ptp_additions_protos[];
extern const struct proto *const ptp_control_protos[];
extern const struct proto *const ptp_data_sets_protos[];
extern const struct proto *const ptp_management_protos[];
extern const struct proto *const ptp_protos[];
extern const struct proto *const ptp_settings_protos[];
extern const struct proto *const ospf_trailer_protos[];
extern const struct proto *const realtek_protos[];
extern const struct proto *const routing_protos[];
extern const struct proto *const rpl_protos[];
extern const struct proto *const sctp_causes_protos[];
extern const struct proto *const sctp_chunks_protos[];
extern const struct proto *const sctp_control_protos[];
extern const struct proto *const sctp_extensions_protos[];
extern const struct proto *const sctp_parameters_protos[];
extern const struct proto *const sctp_protos[];
extern const struct proto *const sctp_sack_protos[];
extern const struct proto *const sctp_streams_protos[];
extern const struct proto *const slow_protos[];
extern const struct proto *const snap_protos[];
extern const struct proto *const stp_protos[];
extern const struct proto *const sv_protos[];
extern const struct proto *const sv_values_protos[];
extern const struct proto *const tags_protos[];
extern const struct proto *const tcp_experiments_protos[];
extern const struct proto *const tcp_mptcp_protos[];
extern const struct proto *const tcp_mptcp_data_protos[];
extern const struct proto *const tcp_options_protos[];
extern const struct proto *const tcp_protos[];
extern const struct proto *const tunnels_protos[];
extern const struct proto *const udld_protos[];
extern const struct proto *const udp_protos[];
extern const struct proto *const udplite_protos[];
extern const struct proto *const vlan_protos[];
extern const struct proto *const vrrp_protos[];
extern const struct proto *const vtp_protos[];
extern const struct proto *const vtp_vlan_protos[];
extern const struct proto *const vxlan_gpe_protos[];
extern const struct proto *const wccp_protos[];
extern const struct proto *const wol_protos[];

extern const struct proto proto_goose_datum;    /* goose_data.c */
extern const struct proto proto_hsrp_tlv;       /* hsrp_tlv.c */
extern const struct proto proto_icmpv6_opt;     /* icmpv6_options.c */
extern const struct proto proto_sctp_chunk;     /* sctp.c */
extern const struct proto proto_sctp_parameter; /* sctp_parameters.c */
extern const struct proto proto_sctp_cause;     /* sctp_causes.c */
extern const struct proto proto_ip_opt;         /* ip_options.c */
extern const struct proto proto_ipv6_opt;       /* ipv6_options.c */
extern const struct proto proto_isis_tlv;       /* isis_tlv.c */
extern const struct proto proto_tcp_opt;        /* tcp_options.c */
extern const struct proto proto_vtp_vlan;       /* vtp_vlan.c */

#endif
