#!/bin/sh
# SPDX-License-Identifier: BSD-2-Clause
# Filters on fields let through the same frames as in tshark, whose language they are; what both
# languages say is libpcap's; what none understands is refused. Prints TAP.
set -u
# shellcheck source=tests/cli/lib.sh
. "${srcdir:-$(dirname "$0")/../..}/tests/cli/lib.sh"
need tshark

# Frames of many sorts: those of the golden files, once each.
golden=${srcdir:-$(dirname "$0")/../..}/tests/golden
sed -n 's/^bytes \([0-9a-f]*\)$/\1/p' "$golden"/*.golden | awk 'length >= 28 && !seen[$0]++' |
	awk '{ printf "000000"; for (i = 1; i < length; i += 2) printf " %s", substr($0, i, 2); print "" }' |
	text2pcap -q - "$tmp/frames.pcap" 2>"$tmp/err" || skip_all "text2pcap: $(cat "$tmp/err")"

ours() { # filter
	"$program" -r "$tmp/frames.pcap" --print "$1" 2>/dev/null | awk '{print $1}' | tr '\n' ' '
}

theirs() { # filter
	tshark -n -r "$tmp/frames.pcap" -Y "$1" -T fields -e frame.number 2>/dev/null | tr '\n' ' '
}

same() { # filter
	is "as in tshark: $1" "$(ours "$1")" "$(theirs "$1")"
}

same 'eth.type == 0x0806'
same 'arp.opcode == 1'
same 'arp.opcode == 1 && eth.src == 02:00:00:00:00:0a'
same 'arp.opcode != 1'
same '!(arp.opcode == 1)'
same 'lldp'
same 'vlan.id in {10, 42, 100..200}'
same 'vlan.id == 0 or ip.ttl < 64'
same 'ip.src == 192.0.2.0/24'
same 'ip.addr == 192.0.2.1'
same 'ip.addr != 192.0.2.1'
same 'not ip.ttl and not arp.opcode' # without fields it would be libpcap's, which looks at no frame in a frame
same 'arp.src.hw_mac[0:2] == 02:00'
same 'eth.dst[0:3] == ff:ff:ff and not cfp' # tshark has other names for FabricPath's addresses
same 'eth.addr == 02:00:00:00:00:0a'
same 'frame.len > 60 and frame.len <= 100'
same 'ip.flags.df == 1 or ip.frag_offset > 0'
same 'ip.proto == 17 and not udp.port == 9'
is "xor, which tshark may lack" "$(ours 'ip.proto == 17 xor udp.port == 9')" \
	"$(theirs '(ip.proto == 17 and not udp.port == 9) or (not ip.proto == 17 and udp.port == 9)')"
same 'udp.length == 13'
same 'icmp.type in {3, 8}'
same 'lldp.tlv.system.name contains "sw"'
same 'frame.number >= 3 && frame.number < 9'
for sign in == '!=' '~=' === '<' '<=' '>' '>='; do # two fields, of which one may be missing or several
	same "ip.addr $sign ip.dst"
	same "arp.src.hw_mac $sign eth.src"
	same "vlan.id $sign arp.opcode"
	same "dns.qry.name $sign dns.resp.name"
done
same 'arp.src.hw_mac contains eth.src[2:3]'
same 'dns.qry.type == dns.resp.type'
same 'ip.ttl > udp.length and not udplite' # of which tshark has a length as well

run -r "$tmp/frames.pcap" --print 'arp.opcode == requst'
is "a value that is none: exit status" "$status" 2
like "a value that is none: says so" "$err" "filter: Opcode: .*requst"
run -r "$tmp/frames.pcap" --print 'eth.scr == 02:00:00:00:00:0a'
like "a field that is none: the nearest one" "$err" "no field we know - eth[.]src[?]"
run -r "$tmp/frames.pcap" --print 'ether proto 88cc'
like "libpcap's mistakes have libpcap's words" "$err" "0x88cc"
run -r "$tmp/frames.pcap" --print 'lldp and port 80'
like "both languages in one: says which is which" "$err" '"port 80" is libpcap.s language, "lldp" asks'
as_fields() { # typed, said
	run -r "$tmp/frames.pcap" --print "$1"
	is "both languages in one, as fields: $1" "${err#*As fields: }" "$2"
	run -r "$tmp/frames.pcap" --print "$2"
	is "which can be typed: $2" "$status" 0
}
as_fields 'vlan 100 && arp.opcode == reply' 'vlan.id == 100 && arp.opcode == reply'
as_fields 'port 80 && ip.ttl > 3' '(tcp.port == 80 or udp.port == 80) && ip.ttl > 3'
as_fields 'ip.ttl > 3 or host 10.0.0.1' 'ip.ttl > 3 or ip.addr == 10.0.0.1'
as_fields 'src host fe80::1 and ip.ttl > 3' 'ipv6.src == fe80::1 and ip.ttl > 3'
as_fields 'ether proto 0x88cc and ip.ttl > 3' 'eth.type == 0x88cc and ip.ttl > 3'
run -r "$tmp/frames.pcap" --print 'lldp = 3'
like "a protocol compared: says what could be" "$err" "lldp is a protocol .*like lldp[.]tlv[.]type"
run -r "$tmp/frames.pcap" --print --expect 'lldp' --timeout 5
is "--expect takes fields as well" "$status" 0
run -r "$tmp/frames.pcap" --print --expect 'arp.opcode == 99' --timeout 1
is "--expect that nothing meets" "$status" 1
run -r "$tmp/frames.pcap" --print 'lldpp'
like "a word that is nearly a key" "$err" 'no field we know - lldp[?]'
run -r "$tmp/frames.pcap" --print 'arp && (lldp'
like "what only lacks its end" "$err" 'the end of the brackets is to come: [)]'
run -r "$tmp/frames.pcap" --print 'ether host foo'
like "a host's name" "$err" '"foo" is unknown[.] For a host give its address'
finish
