/* SPDX-License-Identifier: BSD-2-Clause */
/* Per protocol one file in which recipe, bytes, summary and tree agree: tests/golden/<key>.golden.
 * With GOLDEN=rewrite (make golden) the files are written instead. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "stacks.h"
#include "wire/explain.h"
#include "wire/recipe.h"

enum {
	GOLDEN_MAX = 65536
};

/* A recipe in which each protocol shows what it has; others are shown by their default. */
static const char *const recipes[] = {
    "eth dst=lldp src=02:00:00:00:00:0a type=0x9999 / data \"Hello lab\"",
    "eth src=02:00:00:00:00:0a / vlan id=42 priority=5 / arp dst.proto_ipv4=10.0.0.2",
    "eth src=02:00:00:00:00:0a / arp opcode=reply src.proto_ipv4=10.0.0.1",
    "eth src=02:00:00:00:00:0a / ip src=192.0.2.1 dst=192.0.2.2 / udp dstport=9 / data \"Hello\"",
    "eth src=02:00:00:00:00:0a / ip src=192.0.2.1 dst=192.0.2.2 / icmp / data \"Hello\"",
    "eth src=02:00:00:00:00:0a / ip len=99 src=192.0.2.1 / udp length=3 / data ff",
    "eth dst=01:80:c2:00:00:14 src=02:00:00:00:00:0a / llc / isis isis.type=hello-L1 / isis.hello "
    "tlvs=[isis.clv / isis.areas list=[isis.areas.item] ; isis.clv / isis.protocols "
    "list=[isis.protocols.item] ; isis.clv / isis.ip list=[isis.ip.item] ; isis.clv / isis.heard "
    "list=[isis.heard.item] ; isis.clv / isis.restart]",
    "eth dst=01:80:c2:00:00:14 src=02:00:00:00:00:0a / llc / isis isis.type=LSP-L1 / isis.lsp "
    "tlvs=[isis.clv / isis.areas list=[isis.areas.item] ; isis.clv / isis.hostname ; isis.clv / "
    "isis.extis list=[isis.extis.item / isis.link_details list=[isis.extis.detail]] ; isis.clv / "
    "isis.extip list=[isis.extip.item ; isis.extip.item prefix_length=22 "
    "ipv4_prefix=198.51.100.0] ; isis.clv / isis.ip6reach list=[isis.ip6reach.item] ; isis.clv / "
    "isis.reach list=[isis.reach.item]]",
    "eth dst=01:80:c2:00:00:14 src=02:00:00:00:00:0a / llc / isis isis.type=CSNP-L1 len=33 / "
    "isis.csnp tlvs=[isis.clv / isis.entries list=[isis.entries.item]]",
    "eth dst=01:80:c2:00:00:14 src=02:00:00:00:00:0a / llc / isis isis.type=PSNP-L1 len=17 / "
    "isis.psnp tlvs=[isis.clv / isis.entries list=[isis.entries.item]]",
    "eth dst=09:00:2b:00:00:05 src=02:00:00:00:00:0a / llc / isis isis.type=hello-point-to-point "
    "len=20 / isis.p2p tlvs=[isis.clv / isis.areas list=[isis.areas.item] ; isis.clv / isis.three]",
    "eth dst=09:00:2b:00:00:05 src=02:00:00:00:00:0a / llc / esis esis.type=ESH "
    "sources=[esis.source ; esis.source]",
    "eth dst=03:00:00:00:00:01 src=02:00:00:00:00:0a / llc / netbios command=name-query",
    "eth dst=lldp src=02:00:00:00:00:0a / lldp",
    "eth dst=lldp src=02:00:00:00:00:0a / lldp tlvs=[lldp.chassis ; lldp.port ; lldp.ttl ; "
    "lldp.dcbx tlvs=[lldp.dcbx_control ; lldp.dcbx_groups feature.pg.pgid_prio3=1 "
    "feature.pg.per0=50 feature.pg.per1=50 ; lldp.dcbx_pfc feature.pfc.prio3=1 ; "
    "lldp.dcbx_programs feature.apps=[lldp.dcbx_program ; lldp.dcbx_program "
    "feature.app.proto=0x0cbc feature.app.sf=port feature.app.prios=0x10]] ; lldp.tlv type=end]",
    "eth dst=lldp src=02:00:00:00:00:0a / lldp tlvs=[lldp.chassis ; lldp.port ; lldp.ttl ; "
    "lldp.dcbx proto=CIN tlvs=[lldp.dcbx_control ; lldp.dcbx_pfc feature.pfc.prio3=1 ; "
    "lldp.dcbx_tlv type=application / lldp.dcbx_cin 89060008 ; "
    "lldp.dcbx_link feature.llink.type=1] ; lldp.tlv type=end]",
    "eth dst=lldp src=02:00:00:00:00:0a / lldp tlvs=[lldp.chassis ; lldp.port ; lldp.ttl ; "
    "lldp.pvid port_vlan.id=7 ; lldp.8021 / lldp.vlan_name vlan.id=7 vlan.name=lab ; "
    "lldp.tlv / lldp.organisation oui=0x00120f / lldp.8023 subtype=0x63 / data 0102 ; "
    "lldp.mac_phy ; lldp.tlv type=end]",
    "eth len=3 src=02:00:00:00:00:0a / llc",
    "eth dst=cdp src=02:00:00:00:00:0a / llc / snap llc.oui=0x00000c / cdp",
    "eth dst=cdp src=02:00:00:00:00:0a / llc / snap llc.oui=0x00000c / dtp",
    "eth dst=cdp src=02:00:00:00:00:0a / llc / snap llc.oui=0x00000c / udld",
    "eth dst=cdp src=02:00:00:00:00:0a / llc / snap llc.oui=0x00000c / vtp",
    "eth dst=cdp src=02:00:00:00:00:0a / llc / snap llc.oui=0x00000c / pagp",
    "eth src=02:00:00:00:00:0a / llc / snap llc.oui=0x00e02b / edp",
    "eth src=02:00:00:00:00:0a / llc / snap llc.oui=0x00e052 / fdp",
    "eth / ip / gre flags.version=1 flags.key=1 / ppp.framing / ppp / lcp",
    "eth / ip / udp srcport=68 dstport=67 / dhcp",
    "eth / ip / udp srcport=68 dstport=67 / dhcp dhcp.type=reply options=[dhcp.message_type "
    "dhcp=offer ; dhcp.subnet_mask ; dhcp.router ; "
    "dhcp.domain_name_server ; dhcp.ip_address_lease_time ; dhcp.dhcp_server_id ; "
    "dhcp.domain_search ; "
    "dhcp.classless_route ; dhcp.opt type=end]",
    "eth / ip / udp srcport=68 dstport=67 / dhcp options=[dhcp.message_type ; "
    "dhcp.parameter_request ; dhcp.client_identifier ; dhcp.fqdn ; "
    "dhcp.client_architecture ; dhcp.relay_agent ; dhcp.opt type=end]",
    "eth / ipv6 / udp srcport=546 dstport=547 / dhcpv6",
    "eth / ipv6 / udp srcport=547 dstport=546 / dhcpv6 msgtype=reply options=[dhcpv6.opt.server_id "
    "; "
    "dhcpv6.opt.ia_na options=[dhcpv6.opt.iaaddr] ; dhcpv6.opt.ia_pd options=[dhcpv6.opt.iaprefix] "
    "; "
    "dhcpv6.opt.dns ; dhcpv6.opt.domains ; dhcpv6.opt.ntp ; dhcpv6.opt.fqdn ; dhcpv6.opt.status]",
    "eth / ipv6 / udp srcport=547 dstport=547 / dhcpv6 msgtype=relay-forward options=["
    "dhcpv6.opt.interface_id ; dhcpv6]",
    "eth / ip / udp dstport=53 / dns id=0x1234",
    "eth / ip / udp dstport=53 / dns queries=[dns.question qry.name=@12]",
    "eth / ip / udp srcport=53 dstport=49152 / dns flags=0x8180 queries=[dns.question] answers=["
    "dns.rr.a ; dns.rr.mx ; dns.rr.aaaa ; dns.rr.txt ; "
    "dns.rr.srv ; dns.rr.ptr ; dns.rr.cname] authorities=[dns.rr.ns ; dns.rr.soa] "
    "additionals=[dns.rr.opt]",
    "eth / ip / udp srcport=53 dstport=49152 / dns flags=0x8180 answers=["
    "dns.rr.ds ; dns.rr.dnskey ; dns.rr.rrsig ; dns.rr.nsec ; dns.rr.nsec3 ; dns.rr.tsig ; "
    "dns.rr.tlsa]",
    "eth / ip / udp srcport=53 dstport=49152 / dns flags=0x8180 answers=["
    "dns.rr.svcb ; dns.rr.caa ; dns.rr.uri ; dns.rr.naptr ; dns.rr.hinfo ; dns.rr.loc]",
    "eth / ip / udp dstport=53 / dns flags=0x2800",
    "eth / ip / udp dstport=5355 / llmnr",
    "eth / ip / udp dstport=5353 / mdns",
    "eth src=02:00:00:00:00:0a / ip src=192.0.2.1 dst=192.0.2.2 / sctp srcport=2905 dstport=2905 "
    "chunks=[sctp.init init_initiate_tag=0x12345678 init_parameters=[sctp.parameter.ipv4 "
    "parameter_ipv4_address=192.0.2.1 ; sctp.parameter.ipv6 parameter_ipv6_address=2001:db8::1 ; "
    "sctp.parameter.preservative parameter_cookie_preservative_incr=10 ; sctp.parameter.hostname "
    "parameter_hostname=h1 ; sctp.parameter.address-types "
    "parameter_supported_address_types=[sctp.parameter.address-type ; sctp.parameter.address-type "
    "parameter_supported_address_type=6] ; sctp.parameter.ecn ; sctp.parameter.forward ; "
    "sctp.parameter.random random_number=0102 ; sctp.parameter.chunks "
    "parameter_chunks=[sctp.parameter.signed-chunk] ; sctp.parameter.hmacs "
    "parameter_hmacs=[sctp.parameter.hmac-id] ; sctp.parameter.extensions "
    "parameter_extensions=[sctp.parameter.extension] ; sctp.parameter.adaptation ; "
    "sctp.parameter.padding parameter_value=00 ; sctp.parameter.other parameter_value=aa]]",
    "eth src=02:00:00:00:00:0a / ip src=192.0.2.1 dst=192.0.2.2 / sctp verification_tag=0x12345678 "
    "chunks=[sctp.initack initack_parameters=[sctp.parameter.cookie parameter_state_cookie=aabbcc "
    "; sctp.parameter.unrecognized parameter_unrecognized=[sctp.parameter.other "
    "parameter_value=bb]]]",
    "eth src=02:00:00:00:00:0a / ip src=192.0.2.1 dst=192.0.2.2 / sctp chunks=[sctp.cookie_echo "
    "cookie=aabbcc ; sctp.data data_tsn_raw=1 data_sid=2 data_payload_proto_id=M3UA "
    "data_payload=\"Hello\" ; sctp.i_data data_mid=3 data_payload=ff ; sctp.pad padding_data=0000]",
    "eth src=02:00:00:00:00:0a / ip src=192.0.2.1 dst=192.0.2.2 / sctp chunks=[sctp.sack "
    "sack_cumulative_tsn_ack_raw=7 sack_gap_blocks=[sctp.sack_gap_block sack_gap_block_start=2 "
    "sack_gap_block_end=3 ; sctp.sack_gap_block sack_gap_block_start=5 sack_gap_block_end=5] "
    "sack_duplicates=[sctp.sack_duplicate_tsn sack_duplicate_tsn=9] ; sctp.nr_sack "
    "nr_sack_gap_blocks=[sctp.nr_sack_gap_block nr_sack_gap_block_start=2 nr_sack_gap_block_end=3] "
    "nr_sack_nr_gap_blocks=[sctp.nr_sack_nr_gap_block nr_sack_nr_gap_block_start=2 "
    "nr_sack_nr_gap_block_end=3] nr_sack_duplicates=[sctp.nr_sack_duplicate_tsn "
    "nr_sack_duplicate_tsn=4] ; sctp.cookie_ack ; sctp.shutdown shutdown_cumulative_tsn_ack=7 ; "
    "sctp.shutdown_ack ; sctp.shutdown_complete]",
    "eth src=02:00:00:00:00:0a / ip src=192.0.2.1 dst=192.0.2.2 / sctp chunks=[sctp.heartbeat "
    "heartbeat_parameters=[sctp.parameter.heartbeat parameter_heartbeat_information=0102030405] ; "
    "sctp.heartbeat_ack heartbeat_ack_parameters=[sctp.parameter.heartbeat "
    "parameter_heartbeat_information=0102030405] ; sctp.ecne ecne_lowest_tsn=1 ; sctp.cwr "
    "cwr_lowest_tsn=1 ; sctp.auth hmac=00112233445566778899aabbccddeeff00112233]",
    "eth src=02:00:00:00:00:0a / ip src=192.0.2.1 dst=192.0.2.2 / sctp chunks=[sctp.abort "
    "abort_causes=[sctp.cause.stream cause_stream_identifier=5 ; sctp.cause.missing "
    "cause_missing_parameters=[sctp.cause.missing-type] ; sctp.cause.stale "
    "cause_measure_of_staleness=9 ; sctp.cause.address cause_address=[sctp.parameter.ipv4] ; "
    "sctp.cause.chunk cause_chunk=[sctp.cookie_ack] ; sctp.cause.parameters "
    "cause_parameters=[sctp.parameter.ecn] ; sctp.cause.empty cause_tsn=4 ; sctp.cause.restart "
    "cause_new_addresses=[sctp.parameter.ipv4] ; sctp.cause.parameter "
    "cause_refused=[sctp.parameter.ipv4]] ; sctp.error error_causes=[sctp.cause.other "
    "cause_information=6f6f70]]",
    "eth src=02:00:00:00:00:0a / ip src=192.0.2.1 dst=192.0.2.2 / sctp chunks=[sctp.asconf "
    "asconf_seq_nr_number=1 asconf_parameters=[sctp.parameter.ipv4 "
    "parameter_ipv4_address=192.0.2.1 ; sctp.parameter.add-address "
    "parameter_add_address=[sctp.parameter.ipv4 parameter_ipv4_address=192.0.2.3] ; "
    "sctp.parameter.delete-address parameter_delete_address=[sctp.parameter.ipv4] ; "
    "sctp.parameter.primary parameter_primary_address=[sctp.parameter.ipv4]] ; sctp.asconf_ack "
    "asconf_ack_parameters=[sctp.parameter.success ; sctp.parameter.error-cause "
    "parameter_causes=[sctp.cause.parameter cause_refused=[sctp.parameter.ipv4]]] ; "
    "sctp.forward_tsn forward_tsn_tsn=3 forward_tsn_streams=[sctp.forward_tsn.stream "
    "forward_tsn_sid=1 forward_tsn_ssn=2] ; sctp.i_forward_tsn i_forward_tsn_tsn=3 "
    "i_forward_tsn_streams=[sctp.i_forward_tsn.stream i_forward_tsn_sid=1]]",
    "eth src=02:00:00:00:00:0a / ip src=192.0.2.1 dst=192.0.2.2 / sctp chunks=[sctp.reconf "
    "reconf_parameters=[sctp.parameter.outgoing-reset "
    "parameter_reconfig_sids=[sctp.parameter.stream parameter_reconfig_sid=1 ; "
    "sctp.parameter.stream parameter_reconfig_sid=2] ; sctp.parameter.reconfig-response "
    "parameter_senders_next_tsn=4 parameter_receivers_next_tsn=5] ; sctp.reconf "
    "reconf_parameters=[sctp.parameter.incoming-reset ; sctp.parameter.tsn-reset ; "
    "sctp.parameter.add-outgoing parameter_add_outgoing_streams_number=1 ; "
    "sctp.parameter.add-incoming parameter_add_incoming_streams_number=2] ; sctp.pktdrop "
    "pktdrop_truncated_length=20 ; sctp.chunk.other chunk_value=aa]",
    "eth src=02:00:00:00:00:0a / ipv6 src=2001:db8::1 dst=2001:db8::2 / sctp",
    "eth src=02:00:00:00:00:0a / ip src=192.0.2.1 dst=192.0.2.2 / udp dstport=9899 / sctp",
    "eth dst=01:80:c2:00:00:21 / mrp-mvrp messages=[mrp-mvrp.message attribute_list=["
    "mrp-mvrp.vlans vid=10 three_packed_event=JoinIn,JoinMt,New,Lv ; "
    "mrp-mvrp.vlans vid=100 leave_all_event=leave-all three_packed_event=In ; "
    "mrp-mvrp.vlans end_mark=0] ; mrp-mvrp.message end_mark=0]",
    "eth dst=01:80:c2:00:00:20 / mrp-mmrp messages=[mrp-mmrp.message attribute_type=service ; "
    "mrp-mmrp.message attribute_list=[mrp-mmrp.addresses three_packed_event=JoinIn,Mt ; "
    "mrp-mmrp.addresses end_mark=0] ; mrp-mmrp.message end_mark=0]",
    "eth dst=01:80:c2:00:00:0e / mrp-msrp messages=[mrp-msrp.message attribute_type=talker-failed "
    "; mrp-msrp.message attribute_type=listener attribute_list=["
    "mrp-msrp.listener three_packed_event=JoinIn,JoinIn,JoinMt,In,Lv "
    "four_packed_event=Ready,ReadyFailed,AskingFailed,Ignore,Ready ; mrp-msrp.listener end_mark=0] "
    "; mrp-msrp.message attribute_type=domain ; mrp-msrp.message end_mark=0]",
    "eth src=02:00:00:00:00:0a / ip src=192.0.2.1 dst=192.0.2.2 / tcp options=[tcp.options.mss ; "
    "tcp.option option_kind=1 ; tcp.options.wscale ; tcp.options.timestamp ; tcp.options.sack]",
    "eth src=02:00:00:00:00:0a / ip src=192.0.2.1 dst=192.0.2.2 / tcp "
    "options=[tcp.options.mptcp.capable ; tcp.options.tfo]",
    "eth src=02:00:00:00:00:0a / ipv6 src=fe80::1 dst=ff02::16 / ipv6.hopopts "
    "options=[ipv6.opt.router_alert ; ipv6.opt.padn] / icmpv6 / icmpv6.mldr "
    "records=[icmpv6.mldr.mar ; icmpv6.mldr.mar]",
    "eth src=02:00:00:00:00:0a / ipv6 src=fe80::1 dst=ff02::1 / icmpv6 / icmpv6.nd.ra "
    "options=[icmpv6.opt.linkaddr ; icmpv6.opt.mtu ; icmpv6.opt.prefix ; icmpv6.opt.rdnss ; "
    "icmpv6.opt.dnssl ; icmpv6.opt.route ; icmpv6.opt.pref64]",
    "eth src=02:00:00:00:00:0a / ipv6 src=fe80::1 dst=ff02::1:ff00:2 / icmpv6 / icmpv6.nd.ns "
    "options=[icmpv6.opt.linkaddr ; icmpv6.opt.nonce]",
    "eth src=02:00:00:00:00:0a / ip src=192.0.2.1 dst=224.0.0.22 / igmp.report "
    "records=[igmp.record record_type=join ; igmp.record record_type=include sources=[igmp.saddr ; "
    "igmp.saddr]]",
    "eth src=02:00:00:00:00:0a / ip src=192.0.2.1 dst=224.0.0.1 / igmp.query sources=[igmp.saddr]",
    "eth src=02:00:00:00:00:0a / ipv6 src=2001:db8::1 dst=2001:db8::2 / ipv6.hopopts "
    "options=[ipv6.opt.router_alert ; ipv6.opt.padn]",
    "eth src=02:00:00:00:00:0a / ipv6 src=2001:db8::1 dst=2001:db8::2 / ipv6.dstopts "
    "options=[ipv6.opt.tel ; ipv6.opt.pdm]",
    "eth src=02:00:00:00:00:0a / pn_rt frame_id=DCP-identify-request / pn_dcp "
    "blocks=[pn_dcp.name ; pn_dcp.device ; pn_dcp.ip ; pn_dcp.dhcp_client ; "
    "pn_dcp.tsn_domain ; pn_dcp.tsn_agent]",
    "eth src=02:00:00:00:00:0a / pn_rt frame_id=announce / pn_ptcp.announce blocks=[pn_ptcp.block "
    "tlvheader=0x0216 ; pn_ptcp.block]",
    "eth dst=01:80:c2:00:00:14 src=02:00:00:00:00:0a / llc / isis",
    "eth dst=01:19:a7:00:00:01 src=02:00:00:00:00:0a / cfm opcode=R-APS first.tlv.offset=32 / "
    "cfm.raps req.st=fail node.id=02:00:00:00:00:0a",
    "eth src=02:00:00:00:00:0a / eapol / mka param_sets=[mka.announcement_set tlvs=[mka.tlv "
    "tlv_cipher_suites=[mka.tlv_cipher_suite ; mka.tlv_cipher_suite]]]",
    "eth / epl dest=240 src=5 / epl.asnd / epl.asnd.ires features=0x8045 vendorid=0x100006c "
    "hostname=feeder",
    "eth / epl dest=240 src=5 / epl.asnd / epl.asnd.nmtrequest rcid=0x28 rct=7",
    "eth / epl dest=240 src=5 / epl.asnd / epl.asnd.sres el=[epl.asnd.sres.el.entry code=0x8165 ; "
    "epl.asnd.sres.el.entry type=0]",
    "eth / epl / epl.asnd / epl.asnd.nmtcommand cid=0x62",
    "eth / epl / epl.asnd / epl.asnd.nmtcommand cid=0x63",
    "eth / epl / epl.asnd / epl.asnd.nmtcommand cid=0xb0",
    "eth / epl / epl.asnd / epl.asnd.nmtcommand cid=0x2d",
    "eth / epl / epl.asnd / epl.asnd.nmtcommand cid=0x28 resetnode_reason=0x8165",
    "eth / epl / epl.asnd / epl.asnd.nmtcommand cid=0x41 cdat=0200000000",
    "eth / epl dest=1 / epl.asnd / epl.asnd.sdo seq.send=0x0a / epl.asnd.sdo.cmd / "
    "epl.asnd.sdo.cmd.contents data.index=0x1018 data.subindex=1",
    "eth / epl src=1 / epl.asnd / epl.asnd.sdo seq.send=0x0e / epl.asnd.sdo.cmd flags=0x80 / "
    "epl.asnd.sdo.cmd.contents data=6c000001",
    "eth / epl dest=1 / epl.asnd / epl.asnd.sdo seq.send=0x12 / epl.asnd.sdo.cmd command.id=1 / "
    "epl.asnd.sdo.cmd.contents data.index=0x2000 data.subindex=1 data=00112233",
    "eth / epl dest=1 / epl.asnd / epl.asnd.sdo seq.send=0x16 / epl.asnd.sdo.cmd command.id=1 "
    "flags=0x10 data.size=20 / epl.asnd.sdo.cmd.contents data.index=0x2000 data.subindex=1 "
    "data=0011223344",
    "eth / epl src=1 / epl.asnd / epl.asnd.sdo seq.send=0x1a / epl.asnd.sdo.cmd flags=0xc0 / "
    "epl.asnd.sdo.cmd.contents abort.code=0x06020000",
    "eth / epl dest=1 / epl.asnd / epl.asnd.sdo seq.send=0x1e / epl.asnd.sdo.cmd flags=0x40 / "
    "epl.asnd.sdo.cmd.contents abort.code=0x05040000",
    "eth / epl dest=1 / epl.asnd / epl.asnd.sdo seq.send=0x22 / epl.asnd.sdo.cmd command.id=0x32 / "
    "epl.asnd.sdo.cmd.contents settings=[epl.asnd.sdo.cmd.read data.mapping.subindex=1 ; "
    "epl.asnd.sdo.cmd.read data.mapping.index=0x1018 data.mapping.subindex=2]",
    "eth / epl src=1 / epl.asnd / epl.asnd.sdo seq.send=0x26 / epl.asnd.sdo.cmd flags=0x80 "
    "command.id=0x31 / epl.asnd.sdo.cmd.contents results=[epl.asnd.sdo.cmd.result "
    "data.mapping.subindex=1]",
    "eth / epl src=1 / epl.asnd / epl.asnd.sdo seq.send=0x2a / epl.asnd.sdo.cmd flags=0xc0 "
    "command.id=0x31 / epl.asnd.sdo.cmd.contents failures=[epl.asnd.sdo.cmd.failure "
    "data.subindex=1 ; epl.asnd.sdo.cmd.failure data.subindex=2]",
    "eth / ptp / ptp.management action=response tlvs=[ptp.mm.clock_description clockType=0x4000 "
    "physicalLayerProtocol=\"IEEE 802.3\" physicalAddress=02000000000b networkProtocol=UDP-IPv4 "
    "protocolAddress=0a000001 manufacturerIdentity=0x001b19 productDescription=\"lab;PTP;1\" "
    "revisionData=\";;1.0\" userDescription=\"clock 1;hall\"]",
    "eth / ptp / ptp.management action=command tlvs=[ptp.mm.initialize]",
    "eth / ptp / ptp.management action=response tlvs=[ptp.mm.fault_log faults=[ptp.mm.fault "
    "severityCode=error faultName=GNSS faultValue=\"no fix\" ; ptp.mm.fault faultName=port]]",
    "eth / ptp / ptp.management action=response tlvs=[ptp.mm.default_data flags=1 numberPorts=4 "
    "clockclass=6 clockaccuracy=25-ns clockidentity=0x020000fffe00000b]",
    "eth / ptp / ptp.management action=response tlvs=[ptp.mm.current_data stepsRemoved=1 "
    "offset.ns=-12 pathDelay.ns=480]",
    "eth / ptp / ptp.management action=response tlvs=[ptp.mm.parent_data "
    "parentclockidentity=0x020000fffe00000c grandmasterclockclass=6 "
    "grandmasterclockidentity=0x020000fffe00000d]",
    "eth / ptp / ptp.management action=response tlvs=[ptp.mm.time_properties flags=0x3c "
    "timesource=GNSS]",
    "eth / ptp / ptp.management action=response tlvs=[ptp.mm.port_data "
    "clockidentity=0x020000fffe00000b portState=slave peerMeanPathDelay.ns=120 "
    "delayMechanism=peer-to-peer]",
    "eth / ptp / ptp.management action=set tlvs=[ptp.mm.priority1 priority1=10]",
    "eth / ptp / ptp.management action=response tlvs=[ptp.mm.path path=[ptp.mm.path_clock "
    "clockidentity=0x020000fffe00000d ; ptp.mm.path_clock clockidentity=0x020000fffe00000c]]",
    "eth / ptp / ptp.management action=set tlvs=[ptp.mm.offset keyField=1 currentOffset=3600 "
    "jumpSeconds=-3600 nextjumpSeconds=1792890000]",
    "eth / ptp / ptp.management action=set tlvs=[ptp.mm.alternate_master flags=1 "
    "AlternateMulticastSyncInterval=-1 numberOfAlternateMasters=2]",
    "eth / ecatf / ecat_mailbox / ecat_mailbox.foe foe_opmode=write",
    "eth / ecatf / ecat_mailbox / ecat_mailbox.foe foe_opmode=data foe_packetno=7 "
    "foe_busydata=0102",
    "eth / ecatf / ecat_mailbox / ecat_mailbox.foe foe_opmode=error foe_errtext=broken",
    "eth / ecatf / ecat_mailbox / ecat_mailbox.foe foe_opmode=busy foe_busydone=3 "
    "foe_busyentire=9",
    "eth / ecatf / ecat_mailbox / ecat_mailbox.coe / ecat_mailbox.coe.sdo_request sdoidx=identity "
    "sdosub=1",
    "eth / ecatf / ecat_mailbox / ecat_mailbox.coe / ecat_mailbox.coe.sdo_request sdoccsid=0x2f "
    "sdoidx=0x6060 sdodata=8",
    "eth / ecatf / ecat_mailbox / ecat_mailbox.coe / ecat_mailbox.coe.sdo_request sdoccsid=0x27 "
    "sdoidx=0x2000 sdodata=0x010203",
    "eth / ecatf / ecat_mailbox / ecat_mailbox.coe / ecat_mailbox.coe.sdo_request sdoccsid=0x31 "
    "sdoidx=0x1c12 sdolength=5 dsoldata=0200001601",
    "eth / ecatf / ecat_mailbox / ecat_mailbox.coe / ecat_mailbox.coe.sdo_request sdoccsds=0x1d "
    "dsoldata=01000000000000",
    "eth / ecatf / ecat_mailbox / ecat_mailbox.coe / ecat_mailbox.coe.sdo_request sdoccsus=0x70",
    "eth / ecatf / ecat_mailbox / ecat_mailbox.coe / ecat_mailbox.coe.sdo_request sdoccs=0x80 "
    "sdoidx=0x6060 abortcode=no-object",
    "eth / ecatf / ecat_mailbox / ecat_mailbox.coe / ecat_mailbox.coe.sdo_response",
    "eth / ecatf / ecat_mailbox / ecat_mailbox.coe / ecat_mailbox.coe.sdo_response sdoscsiu=0x43 "
    "sdodata=2",
    "eth / ecatf / ecat_mailbox / ecat_mailbox.coe / ecat_mailbox.coe.sdo_response sdoscsiu=0x41 "
    "sdoidx=device-name sdolength=6 dsoldata=\"EL7047\"",
    "eth / ecatf / ecat_mailbox / ecat_mailbox.coe / ecat_mailbox.coe.sdo_response sdoscsus=0x10 "
    "dsoldata=\"EL7047 servo\"",
    "eth / ecatf / ecat_mailbox / ecat_mailbox.coe / ecat_mailbox.coe.sdo_response sdoscs=0x80 "
    "abortcode=state",
    "eth / ecatf / ecat_mailbox / ecat_mailbox.coe / ecat_mailbox.coe.sdo_information "
    "sdoinfoopcode=2 sdoinfolisttype=all sdoinfolist=[ecat_mailbox.coe.sdoinfolist.entry ; "
    "ecat_mailbox.coe.sdoinfolist.entry sdoinfolist.index=identity]",
    "eth / ecatf / ecat_mailbox / ecat_mailbox.coe / ecat_mailbox.coe.sdo_information "
    "sdoinfoopcode=4 sdoinfomaxsub=4 sdoinfoobjcode=record",
    "eth / ecatf / ecat_mailbox / ecat_mailbox.coe / ecat_mailbox.coe.sdo_information "
    "sdoinfoopcode=6 sdoinfovalueinfo=0x78 sdoinfobitlen=16 sdoinfounittype=0 "
    "sdoinfodefaultvalue=0100 sdoinfominvalue=0000 sdoinfomaxvalue=ff00",
    "eth / ecatf / ecat_mailbox / ecat_mailbox.coe / ecat_mailbox.coe.sdo_information "
    "sdoinfoopcode=7",
    "eth / ecatf / ecat_mailbox / ecat_mailbox.coe / ecat_mailbox.coe.emergency code=0x4210 "
    "register=0x09",
    "eth / ecatf / ecat_mailbox / ecat_mailbox.eoe last=1 / ecat_mailbox.eoe.fragment offset=2 / "
    "eth / arp",
    "eth / ecatf / ecat_mailbox / ecat_mailbox.eoe / ecat_mailbox.eoe.fragment offset=3 / eth / ip "
    "len=84 / data 4500",
    "eth / ecatf / ecat_mailbox / ecat_mailbox.eoe last=1 / ecat_mailbox.eoe.fragment fragno=1 "
    "offset=2 frame=5 / ecat_mailbox.eoe.piece 010203",
    "eth / ecatf / ecat_mailbox / ecat_mailbox.eoe head=0x0300 / ecat_mailbox.eoe.fragment "
    "fragno=1 / ecat_mailbox.eoe.stamped fragment=0102 timestamp=1000000",
    "eth / ecatf / ecat_mailbox / ecat_mailbox.eoe / ecat_mailbox.eoe.init flags=0x06 "
    "ipaddr=10.0.0.7 subnetmask=255.255.255.0",
    "eth / ecatf / ecat_mailbox / ecat_mailbox.eoe / ecat_mailbox.eoe.init flags=0x3f "
    "macaddr=02:00:00:00:00:0a ipaddr=10.0.0.7 subnetmask=255.255.255.0 defaultgateway=10.0.0.1 "
    "dnsserver=10.0.0.2 dnsname=drive",
    "eth / ecatf / ecat_mailbox / ecat_mailbox.soe soe_idn=0x8064",
    "eth / ecatf / ecat_mailbox / ecat_mailbox.soe soe_header=0x4002 soe_idn=0x0064 soe_data=0102",
    "eth / ecatf / ecat_mailbox / ecat_mailbox.soe soe_header=0x4012 soe_idn=0x0064 "
    "soe_error=no-IDN",
    "eth / ecatf / ecat_mailbox / ecat_mailbox.soe soe_header=0x400a soe_frag=3 soe_data=01020304",
    "eth / homeplug_av / homeplug_av.gp.cm_slac_parm_req "
    "homeplug_av.gp.cm_slac_parm.runid=0102030405060708",
    "eth / homeplug_av / homeplug_av.gp.cm_atten_char_ind "
    "homeplug_av.gp.cm_atten_char.sounds_count=10 "
    "homeplug_av.gp.cm_atten_char.groups=[homeplug_av.gp.cm_atten_char.group "
    "homeplug_av.gp.cm_atten_char.aag=20 ; homeplug_av.gp.cm_atten_char.group "
    "homeplug_av.gp.cm_atten_char.aag=25]",
    "eth / homeplug_av / homeplug_av.gp.cm_atten_profile_ind "
    "homeplug_av.gp.cm_atten_profile_ind.groups=[homeplug_av.gp.cm_atten_profile_ind.group "
    "homeplug_av.gp.cm_atten_profile_ind.aag=20]",
    "eth / homeplug_av / homeplug_av.gp.cm_slac_match_cnf "
    "homeplug_av.gp.cm_slac_match.pev_mac=02:00:00:00:00:0a "
    "homeplug_av.gp.cm_slac_match.evse_mac=02:00:00:00:00:0b "
    "homeplug_av.gp.cm_slac_match.nmk=000102030405060708090a0b0c0d0e0f",
    "eth / homeplug_av / homeplug_av.cm_set_key_req "
    "homeplug_av.nw_info.key_type=1 "
    "homeplug_av.cm_set_key_req.nw_key=000102030405060708090a0b0c0d0e0f",
    "eth / homeplug_av / homeplug_av.cm_get_key_req "
    "homeplug_av.nw_info.key_type=4 "
    "homeplug_av.cm_get_key_req.hash_key=0102030405060708",
    "eth / homeplug_av / homeplug_av.cc_disc_list_cnf "
    "stations=[homeplug_av.cc_disc_list_cnf.sta_info "
    "homeplug_av.cc_disc_list_cnf.sta_info.mac=02:00:00:00:00:0b "
    "homeplug_av.cc_disc_list_cnf.sta_info.sig_level=2] "
    "networks=[homeplug_av.cc_disc_list_cnf.net_info "
    "homeplug_av.nw_info.nid=01020304050607]",
    "eth / homeplug_av / homeplug_av.nw_infos_cnf "
    "networks=[homeplug_av.nw_infos_cnf.net_info "
    "homeplug_av.nw_info.nid=01020304050607 homeplug_av.nw_info.sta_role=2]",
    "eth / homeplug_av / homeplug_av.nw_stats_cnf "
    "stations=[homeplug_av.nw_stats_cnf.sta_info "
    "homeplug_av.nw_info_cnf.sta_info.da=02:00:00:00:00:0b "
    "homeplug_av.nw_info_cnf.sta_indo.phy_dr_tx=120]",
    "eth / homeplug_av / homeplug_av.cc_assoc_cnf homeplug_av.cc_assoc.nid=01020304050607 "
    "homeplug_av.cc_assoc.tei=3 homeplug_av.cc_assoc.lease_time=15",
    "eth / homeplug_av / homeplug_av.cc_set_tei_map_ind "
    "entries=[homeplug_av.cc_set_tei_map_ind.entry homeplug_av.cc_set_tei_map_ind.tei=3 "
    "homeplug_av.cc_set_tei_map_ind.mac=02:00:00:00:00:0b]",
    "eth / homeplug entries=[homeplug.entry / homeplug.rce]",
    "eth / homeplug entries=[homeplug.entry / homeplug.cer head=0x0003 vt=ffffffffffffffffff00 "
    "how=0x6f addresses=[homeplug.cer.address bda=02:00:00:00:00:0b]]",
    "eth / homeplug entries=[homeplug.entry / homeplug.vs message=0x85 data=0102]",
    "eth / homeplug entries=[homeplug.entry / homeplug.snk nek=0102030405060708]",
    "eth / homeplug entries=[homeplug.entry / homeplug.psr txack=100 txfail=2 rxbp40=4000]",
    "eth / homeplug entries=[homeplug.entry / homeplug.slp ma=02:00:00:00:00:0a]",
    "eth / homeplug entries=[homeplug.entry / homeplug.stc flags=0xbe flags2=0x8f txeks=1]",
    "eth / homeplug entries=[homeplug.entry / homeplug.bridging bcn.control=0xc1 "
    "bcn.bridges=[homeplug.bcn.bridge brda=02:00:00:00:00:0b devices=[homeplug.bcn.device "
    "bp_da=02:00:00:00:00:0c]]]",
    "eth / homeplug entries=[homeplug.entry / homeplug.bridging bcl.control=0x40 "
    "bcl.devices=[homeplug.bcl.device hpbda=02:00:00:00:00:0c]]",
    "eth / homeplug entries=[homeplug.entry / homeplug.ns maps=[homeplug.ns.map "
    "netw_da=02:00:00:00:00:01 bytes40=42 ; homeplug.ns.map netw_da=02:00:00:00:00:02 bytes40=84 ; "
    "homeplug.ns.map netw_da=02:00:00:00:00:03 bytes40=126 ; homeplug.ns.map "
    "netw_da=02:00:00:00:00:04 bytes40=168 ; homeplug.ns.map netw_da=02:00:00:00:00:05 bytes40=210 "
    "; homeplug.ns.map netw_da=02:00:00:00:00:06 bytes40=252 ; homeplug.ns.map "
    "netw_da=02:00:00:00:00:07 bytes40=294 ; homeplug.ns.map netw_da=02:00:00:00:00:08 bytes40=336 "
    "; homeplug.ns.map netw_da=02:00:00:00:00:09 bytes40=378 ; homeplug.ns.map "
    "netw_da=02:00:00:00:00:0a bytes40=420 ; homeplug.ns.map netw_da=02:00:00:00:00:0b bytes40=462 "
    "; homeplug.ns.map netw_da=02:00:00:00:00:0c bytes40=504 ; homeplug.ns.map "
    "netw_da=02:00:00:00:00:0d bytes40=546 ; homeplug.ns.map netw_da=02:00:00:00:00:0e bytes40=588 "
    "; homeplug.ns.map netw_da=02:00:00:00:00:0f bytes40=630]]",
    "eth / homeplug entries=[homeplug.entry / homeplug.ns maps=[homeplug.ns.map ; homeplug.ns.map "
    "; homeplug.ns.map ; homeplug.ns.map ; homeplug.ns.map ; homeplug.ns.map ; homeplug.ns.map ; "
    "homeplug.ns.map ; homeplug.ns.map ; homeplug.ns.map ; homeplug.ns.map ; homeplug.ns.map ; "
    "homeplug.ns.map ; homeplug.ns.map ; homeplug.ns.map] buffers=[homeplug.ns.buffer_state "
    "buffer=0xa0 ; homeplug.ns.buffer_state buffer=0xa1 ; homeplug.ns.buffer_state buffer=0xa2 ; "
    "homeplug.ns.buffer_state buffer=0xa3 ; homeplug.ns.buffer_state buffer=0xa4 ; "
    "homeplug.ns.buffer_state buffer=0xa5]]",
    "eth / ptp / ptp.management action=response tlvs=[ptp.mm.error managementErrorId=unsupported "
    "managementId=time]",
    "eth / ptp / ptp.management action=response tlvs=[ptp.mm.organisation numerator=30000 "
    "denominator=1001 timeaddressflags=1 currentlocaloffset=7200]",
    "eth / pn_rt frame_id=DCP-identify-response / pn_dcp service_id=identify service_type=response "
    "blocks=[pn_dcp.name feeder ; pn_dcp.ip]",
};

static void
add_tree(const struct dissection *d, struct text *out)
{
	for (unsigned i = 0; i < d->spans; i++) {
		const struct span *s = &d->span[i];

		text_addf(out, "%*s%s: ", 2 * s->depth + 2, "",
		    s->field ? s->field->label : d->layer[s->layer].proto->key);
		span_value(d, i, out);
		text_addf(out, " [%u+%u]%s%s%s\n", s->range.bit, s->range.bits,
		    s->flags & SHORT ? " SHORT" : "", s->flags & WRONG ? " WRONG" : "",
		    s->flags & QUOTED ? " QUOTED" : "");
	}
}

static void
add_frame(const char *recipe, struct text *out)
{
	static struct draft draft;

	stack_frame(recipe, &draft);
	text_add(out, "recipe ");
	recipe_print(&draft, out);
	text_add(out, "\nbytes ");
	text_hex(out, draft.bytes, draft.len, 0);
	text_add(out, "\nsummary ");
	summary(&draft.d, out);
	text_add(out, "\n");
	add_tree(&draft.d, out);
	text_add(out, "\n");
}

/* The shortest frame in which a proto rides on others; NULL if there is none. */
static const char *
shortest(const char *key)
{
	for (unsigned i = 0; i < nstacks; i++) {
		const char *last = strrchr(stacks[i], ' ');

		if (last && !strcmp(last + 1, key))
			return stacks[i];
	}
	return NULL;
}

/* Whether a file is that of a recipe: of its last layer but data. What is in lists does not count.
 */
static bool
says(const char *recipe, const char *key)
{
	const char *last = recipe;
	unsigned lists = 0;

	for (const char *at = recipe; *at; at++) {
		lists += *at == '[';
		lists -= *at == ']';
		if (!lists && !strncmp(at, " / ", 3) && strncmp(at + 3, "data", 4))
			last = at + 3;
	}
	return strcspn(last, " ") == strlen(key) && !strncmp(last, key, strlen(key));
}

static void
compare(const struct proto *proto, const char *chars)
{
	static char golden[GOLDEN_MAX];
	const char *srcdir = getenv("srcdir"), *mode = getenv("GOLDEN");
	bool rewrite = mode && !strcmp(mode, "rewrite");
	char path[4096];
	FILE *file;
	size_t n;

	snprintf(path, sizeof path, "%s/tests/golden/%s.golden", srcdir ? srcdir : ".", proto->key);
	file = fopen(path, rewrite ? "w" : "r");
	if (!file)
		fail_msg("%s cannot be opened: make golden writes it", path);
	if (rewrite) {
		fputs(chars, file);
	} else {
		n = fread(golden, 1, sizeof golden - 1, file);
		golden[n] = '\0';
		assert_string_equal(chars, golden);
	}
	fclose(file);
}

static void
protos_agree_with_their_files(void **unused)
{
	static char chars[GOLDEN_MAX];

	(void)unused;
	for (const struct proto *const *proto = proto_all(); *proto; proto++) {
		struct text text = text_on(chars, sizeof chars);
		const char *way = shortest((*proto)->key);

		for (size_t i = 0; i < sizeof recipes / sizeof *recipes; i++)
			if (says(recipes[i], (*proto)->key))
				add_frame(recipes[i], &text);
		if (way)
			add_frame(way, &text);
		assert_false(text.cut);
		if (text.length)
			compare(*proto, chars);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(protos_agree_with_their_files),
	};

	return cmocka_run_group_tests_name("golden", tests, stacks_collect, NULL);
}
