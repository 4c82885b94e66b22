/* SPDX-License-Identifier: BSD-2-Clause */
/* The presets that come with the program: see preset.h. Each is a recipe with words on what it
 * shows. */
#include "session/preset.h"

#define FROM "src=$me"

const struct preset presets_shipped[] = {
    {"hello", "Hello: a lab frame to everybody",
	"Another etherwright that hears it answers. Look for the answer in Received, and for the "
	"stations that stay silent: they read the frame too, and throw it away.",
	"eth dst=ff:ff:ff:ff:ff:ff " FROM " / lab kind=hello id=$me seq=1", FRAME_LEAST},
    {"arp", "ARP: who has an IP address",
	"Everybody hears the question, one station answers, to us alone. Compare the two "
	"destinations. The answer is what a computer keeps in its neighbour table.",
	"eth dst=ff:ff:ff:ff:ff:ff " FROM " / arp opcode=request src.hw_mac=$me "
	"src.proto_ipv4=$ip dst.proto_ipv4=$peer",
	FRAME_LEAST},
    {"gratuitous-arp", "Gratuitous ARP: this address is mine",
	"A question about one's own address: nobody should answer. An answer means that two "
	"stations "
	"use it. Others bring their neighbour tables up to date.",
	"eth dst=ff:ff:ff:ff:ff:ff " FROM " / arp opcode=request src.hw_mac=$me "
	"src.proto_ipv4=$ip dst.proto_ipv4=$ip",
	FRAME_LEAST},
    {"ping", "Ping: ICMP echo request",
	"Whoever has the IP address sends the same bytes back. The answer may be preceded by an "
	"ARP "
	"question: it does not know our address yet.",
	"eth dst=$them " FROM " / ip id=1 src=$ip dst=$peer / icmp type=echo-request ident=0x6577 "
	"seq=1 / data \"etherwright asks for an echo\"",
	FRAME_LEAST},
    {"unknown-unicast", "Unicast to a station that is not there",
	"A switch does not know behind which port it is, so it sends the frame out of all of them: "
	"flooding. Watch at another port; then let something answer from there, and send again.",
	"eth dst=02:12:34:56:78:9a " FROM " type=0x88b5 / data \"Is anybody there?\"", FRAME_LEAST},
    {"vlan", "VLAN 100: a tagged frame",
	"Only ports that are in VLAN 100 get it, with the tag or without. A port that knows no "
	"VLANs "
	"may drop it. Change the number and see who hears it then.",
	"eth dst=ff:ff:ff:ff:ff:ff " FROM " / vlan id=100 etype=0x88b5 / data \"In VLAN 100\"",
	FRAME_LEAST},
    {"priority", "Priority tag: VLAN 0, priority 5",
	"The tag says how urgent the frame is, and not which VLAN: it stays in the one of its "
	"port. "
	"Behind the switch the tag is usually gone.",
	"eth dst=ff:ff:ff:ff:ff:ff " FROM
	" / vlan id=0 priority=5 etype=0x88b5 / data \"Urgent, in no "
	"VLAN of its own\"",
	FRAME_LEAST},
    {"double-tag", "Two VLAN tags: 1, then 100",
	"If VLAN 1 is what the port has without a tag, a switch may take the first tag off and "
	"send "
	"the frame on with the second: into a VLAN that its sender is not in. A good one drops it.",
	"eth dst=ff:ff:ff:ff:ff:ff " FROM
	" / vlan id=1 / vlan id=100 etype=0x88b5 / data \"Two tags\"",
	FRAME_LEAST},
    {"qinq", "QinQ: a provider's tag around a customer's",
	"The outer tag has EtherType 0x88a8: VLAN 200 of the provider carries VLAN 100 of the "
	"customer. A switch that does not know it sees no tag at all.",
	"eth dst=ff:ff:ff:ff:ff:ff " FROM " / ieee8021ad id=200 / vlan id=100 etype=0x88b5 / data "
	"\"A tag within a tag\"",
	FRAME_LEAST},
    {"llc-test", "802.3 with LLC: a TEST command",
	"The two bytes after the addresses are a length here, not a type. A station that keeps to "
	"IEEE "
	"802.2 sends the same bytes back; few do nowadays.",
	"eth dst=$them " FROM " / llc dsap=0x00 ssap=0x00 control=0xf3 / data \"TEST\"",
	FRAME_LEAST},
    {"runt", "Too short: 19 bytes, a runt",
	"Below 60 bytes (64 with the FCS) a frame is a runt. On real copper the network card fills "
	"it "
	"up, or a switch drops it and counts it; in a virtual network it arrives as it is.",
	"eth dst=ff:ff:ff:ff:ff:ff " FROM " type=0x88b5 / data \"short\"", 0, .broken = true},
    {"full", "As long as may be: 1514 bytes",
	"1500 bytes of payload: what every Ethernet must carry. If this one arrives and a longer "
	"one "
	"does not, it is the size. With a VLAN tag it may have four more.",
	"eth dst=ff:ff:ff:ff:ff:ff " FROM " type=0x88b5 / data \"1500 bytes of payload\"", 1514},
    {"jumbo", "Jumbo: 9014 bytes",
	"Nine thousand bytes of payload: only where every port on the way allows it. This port "
	"must "
	"too (MTU 9000), else the kernel refuses it and says so.",
	"eth dst=ff:ff:ff:ff:ff:ff " FROM " type=0x88b5 / data \"9000 bytes of payload\"", 9014},
    {"lldp", "LLDP: tell the switch who is here",
	"A switch that knows LLDP now lists this computer among its neighbours, and some answer at "
	"once with what they are. No switch passes it on.",
	"eth dst=lldp " FROM
	" / lldp tlvs=[lldp.chassis id.mac=$me ; lldp.port id=$port ; lldp.ttl "
	"time_to_live=120 ; lldp.port_desc desc=\"a port that somebody works at\" ; "
	"lldp.system_name "
	"name=etherwright ; lldp.tlv type=0]",
	FRAME_LEAST},
    {"stp", "STP: a bridge says that it is here",
	"Spanning tree's hello, with the worst priority, so that it should not become the root. A "
	"port with BPDU guard switches itself off when it hears this: ask whoever runs the switch.",
	"eth dst=stp " FROM " / llc ssap=0x42 / stp root.prio=61440 root.hw=$me bridge.prio=61440 "
	"bridge.hw=$me",
	FRAME_LEAST, .risky = true},
    {"pause", "Pause: be silent for a moment",
	"The other end of the cable, if it obeys, stops sending for 65535 times 512 bits: 34 ms at "
	"1 Gb/s. Repeated, it silences the port, and whoever sends to it waits.",
	"eth dst=01:80:c2:00:00:01 " FROM " / macc / macc.pause pause_time=65535", FRAME_LEAST,
	.risky = true},
    {"wake-on-lan", "Wake-on-LAN: the magic packet",
	"Six times ff, then sixteen times the address of the computer to be woken: put that "
	"address "
	"in (here the station heard last). Its network card reads this while all else is off.",
	"eth dst=ff:ff:ff:ff:ff:ff " FROM " / wol macs=[$wake]", FRAME_LEAST},
    {"loopback", "Loopback 0x9000: back to the sender",
	"The station that is addressed is to send the frame back to us. Hardly anybody obeys "
	"today, "
	"but switches of Cisco send such frames to themselves to find loops.",
	"eth dst=$them " FROM " / loop skipcount=0 functions=[loop.function function=forward "
	"forwarding_address=$me ; loop.function function=reply]",
	FRAME_LEAST},
    {"ptp", "PTP: how long is the cable?",
	"The question of the precision time protocol to the direct neighbour. A switch that keeps "
	"time answers with when it heard it, to the nanosecond.",
	"eth dst=01:80:c2:00:00:0e " FROM " / ptp sequenceid=1 / ptp.peer_delay_request",
	FRAME_LEAST},
    {"dhcp", "DHCP: discover an address",
	"Every DHCP server that hears it offers an address. Two offers from two stations mean two "
	"servers: one of them may be somebody's forgotten router.",
	"eth dst=ff:ff:ff:ff:ff:ff " FROM " / ip src=0.0.0.0 dst=255.255.255.255 / udp srcport=68 "
	"dstport=67 / dhcp id=0x65746877 flags.bc=1 hw.mac_addr=$me options=[dhcp.message_type "
	"dhcp=discover ; dhcp.parameter_request ; dhcp.opt type=end]",
	FRAME_LEAST},
    {0},
};
