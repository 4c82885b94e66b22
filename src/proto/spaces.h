/* SPDX-License-Identifier: BSD-2-Clause */
/* The numberings by which protocols carry each other, and the names that several protocols give to
 * the same numbers. */
#ifndef PROTO_SPACES_H
#define PROTO_SPACES_H

#include "wire/wire.h"

extern const struct space ethertype;     /* also lengths: up to 1500 an IEEE 802.3 frame with LLC */
extern const struct space llc_sap;       /* destination SAP of LLC: 8 bits with the I/G bit */
extern const struct space snap_cisco;    /* protocol ids of SNAP: under Cisco's OUI 00:00:0c */
extern const struct space snap_extreme;  /* under Extreme's OUI 00:e0:2b */
extern const struct space snap_foundry;  /* under Foundry's OUI 00:e0:52 */
extern const struct space snap_bridged;  /* under IEEE 802.1's OUI 00:80:c2 */
extern const struct space ip_protocol;   /* IPv4 protocol */
extern const struct space ipv6_next;     /* next header of IPv6: the same, and some of its own */
extern const struct space ip_option;     /* option type of IPv4 */
extern const struct space icmp_extended; /* flags of an extended echo: which interface */
extern const struct space icmp_original; /* ICMP type: the datagram that an error is about */
extern const struct space ipv6_option;   /* option type of IPv6 */
extern const struct space icmpv6_original;   /* ICMPv6 type: the packet that an error is about */
extern const struct space icmpv6_message;    /* ICMPv6 type: from 128 on */
extern const struct space icmpv6_rpl;        /* ICMPv6 code of a routing message of sensors */
extern const struct space icmpv6_option;     /* option type of neighbour discovery */
extern const struct space icmpv6_redirected; /* the packet that a redirect is about */
extern const struct space tcp_port, udp_port;
extern const struct space fip_descriptor;
extern const struct space goose_tag, sv_asdu_tag;
extern const struct space ecat_type;         /* what an EtherCAT frame carries */
extern const struct space ecat_mailbox_type; /* language of a mailbox message */
extern const struct space isis_tlv;
extern const struct space pn_frame, pn_block;
extern const struct space slow_subtype; /* subtype of the slow protocols */
extern const struct space mka_set;      /* parameter set of MKA */
extern const struct space lacp_type;    /* TLV type */
extern const struct space oam_code;     /* code of Ethernet OAM */
extern const struct space lldp_type;    /* TLV type */
extern const struct space edp_type;     /* TLV type of EDP */
extern const struct space cdp_type;     /* TLV type of CDP */
extern const struct space lldp_8021;    /* subtypes of TLVs of IEEE 802.1 */
extern const struct space lldp_8023;    /* of IEEE 802.3 */
extern const struct space lldp_med;     /* of ANSI/TIA-1057 */
extern const struct space lldp_oui;     /* OUI of an organisationally specific TLV */
extern const struct space stp_version;  /* of a BPDU: what MSTP adds */
extern const struct space macc_opcode;  /* opcode of MAC control */
extern const struct space eapol_type;   /* packet type of EAPOL */
extern const struct space eap_type;     /* method of EAP */
extern const struct space lcp_option;   /* option type of LCP */
extern const struct space ppp_protocol; /* protocol number of PPP */
extern const struct space ppp_session;  /* what a PPPoE session carries: PPP */
extern const struct space mpls_bottom; /* bottom of stack of MPLS: a label, or what it is carried by
					*/
extern const struct space ach_channel; /* channel type of the associated channel of MPLS */
extern const struct space ptp_type;    /* message type of PTP */
extern const struct space cfm_opcode;  /* opcode of connectivity fault management */
extern const struct space gre_protocol;    /* EtherTypes, and some numbers of GRE's own */
extern const struct space ethernet_within; /* flags of a tunnel that carries nothing else */
extern const struct space pim_registered;  /* PIM type: a packet on its way to the meeting point */
extern const struct space tcp_option;      /* option kind of TCP */
extern const struct space sctp_dropped;    /* the packet that one was about: quoted */
extern const struct space sctp_chunk;      /* chunk type */
extern const struct space sctp_parameter;  /* parameter type of SCTP */
extern const struct space vxlan_next;      /* next protocol of VXLAN-GPE */
extern const struct space l2tp_session;    /* session of L2TP: PPP */
extern const struct space wccp_packet;     /* what a router redirects to a cache */

extern const struct name ethertype_names[];
extern const struct name lcp_code_names[];
extern const struct name ppp_protocol_names[];
extern const struct name ip_protocol_names[];
extern const struct name address_family_names[]; /* of IANA */
extern const struct name lldp_mau_types[];       /* kinds of Ethernet ports */
extern const struct name lldp_power_priorities[];
extern const struct name lldp_civic_types[];        /* parts of an address, as DHCP has them too */
extern const struct name oui_names[];               /* OUIs that stand in headers */
extern const struct name dscp_names[], ecn_names[]; /* of IPv4 and IPv6 */
extern const struct name port_names[];              /* of TCP and UDP */
extern const struct name sctp_chunk_names[];        /* types of chunks */
extern const struct name sctp_parameter_names[];
extern const struct name igmp_types[];
extern const struct name mptcp_names[];     /* subtypes of Multipath TCP */
extern const struct name sctp_hmac_names[]; /* ways to sign chunks */

extern const struct field stp_rapid_bits[]; /* the flags of RSTP, also of each tree of MSTP */

/* EtherTypes from this on; 1501..1535 means nothing (IEEE 802.3 clause 3.2.6). */
enum {
	ETHERTYPE_LEAST = 0x0600,
	LENGTH_MOST = 1500,
	ETHERTYPE_LAB = 0x88b5
};

/* clang-format off */

/* The EtherType that a tag ends with, under the key K. */
#define TAG_TYPE(K, HELP) \
    {.key = K, \
	.label = "EtherType", \
	.kind = &kind_hex, \
	.bits = 16, \
	.space = &ethertype, \
	.names = ethertype_names, \
	.init = "0x88b5", \
	.help = HELP}

/* clang-format on */

#endif
