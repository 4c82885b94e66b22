#!/bin/sh
# SPDX-License-Identifier: BSD-2-Clause
# The builder by real keys, over a cable in a namespace of its own; tshark and the kernel's own stack
# at the other end judge what leaves. Prints TAP.
# shellcheck disable=SC2154,SC2317 # the libraries set them; some functions are called by await
set -u
. "${srcdir:-$(dirname "$0")/../..}/tests/cli/lib.sh"
need ip tshark
in_namespace "$0" root
# shellcheck source=tests/cli/terminal.sh
. "${srcdir:-$(dirname "$0")/../..}/tests/cli/terminal.sh"

cable lab0 lab1
ip link set lab0 address 02:00:00:00:00:0a
ip link set lab1 address 02:00:00:00:00:0b

# Moves down to the row with this label: each key is waited for, since a busy computer draws late.
moved() { [ "$(here)" != "$1" ] && cursor_on '^>'; } # not half drawn
to() {
	key g
	await cursor_on '^>.*v Ethernet'
	for _ in $(seq 80); do
		cursor_on "$1" && return 0
		before=$(here)
		key Down
		await moved "$before" || break
	done
	fail "there is a row $1" "$(screen)"
}
fields() { tshark -r "$tmp/far.pcap" -o ip.check_checksum:TRUE "$@" 2>/dev/null; }
listen() {
	rm -f "$tmp/far.pcap"
	"$program" -p lab1 --print -R --format pcap -w "$tmp/far.pcap" >"$tmp/far" 2>&1 &
	far=$!
	await ready "$far"
}
hush() {
	kill "$far"
	wait "$far" 2>/dev/null
}

# An LLDP frame out of nothing.
listen
up 80 24 -p lab0
says "the form" '3 Frame to send'
key b
says "b opens the builder" '^=>Fields'
to EtherType
key a
says "what may ride on Ethernet" 'What may ride on Ethernet'
key -l lldp
key Enter
says "LLDP does" 'v Link Layer Discovery'
says "with what it has to say" 'TLVs  *4 items'
to 'TTL\|ttl'
key a
says "what may stand in its list" 'What may stand in TLVs'
key -l 'system name'
key Enter
says "it is typed at once" 'System name \[text'
key -l 'switch 7'
says "the length follows" 'Length .* = 8 computed'
key Enter
to 'TTL\|ttl'
key a # what is typed after it in one piece would pass for a paste
await shows 'What may stand in TLVs'
key -l 'port vlan id'
key Enter
says "what stands on others in an item is put in with them" 'Port VLAN id'
says "and what is below it is there" 'IEEE 802.1'
to Destination
key Enter
key -l lldp
says "values by name" 'lldp  *01:80:c2:00:00:0e'
key Enter
says "the name is made whole" 'Destination  *01:80:c2:00:00:0e'
key F5
says "F5 sends it" 'Sent S1'
await lines_in "$tmp/far" 1
hush
is "tshark reads it" "$(fields -T fields -e lldp.tlv.system.name -e lldp.port.id -e eth.dst \
	-e lldp.ieee.802_1.port_vlan.id)" "switch 7	eth0	01:80:c2:00:00:0e	1"
is "without a complaint" "$(fields -Y '_ws.malformed or _ws.expert.severity >= 0x600000')" ""

# A wrong checksum on purpose.
listen
key -l ':frame eth dst=02:00:00:00:00:0b src=02:00:00:00:00:0a / ip src=10.0.0.1 dst=10.0.0.2 / udp / data "abc"'
key Enter
key b
to checksum
says "a sum is computed" 'checksum .*computed'
key Enter
key -l 0xdead
key Enter
says "typed over it is pinned" 'checksum 0xdead  *pinned, WRONG'
key F5
says "and leaves so" 'Sent S2'
key p
says "p lets it be computed again" 'checksum .*computed'
key F5
says "and leaves right" 'Sent S3'
await lines_in "$tmp/far" 2
hush
is "tshark sees it wrong, then right" \
	"$(fields -T fields -e ip.checksum.status | tr '\n' ' ')" '0 1 '
key u u
says "u says what it undoes" 'Undone: ip.checksum'
key Escape

# What a router adds to an error ends it: behind the packet that it quotes, which is filled up for it.
listen
key -l ':frame eth dst=02:00:00:00:00:0b src=02:00:00:00:00:0a / ip / icmp.error type=time-exceeded / ip / udp'
key Enter
key b
to Type
to 'Code\|Original length'
key a
says "it goes behind" 'behind all that it'
key -l 'extensions'
key Enter
says "extensions end the error" 'ICMP extensions'
to Objects
key F5
says "and leave with it" 'Sent S4'
await lines_in "$tmp/far" 1
hush
is "tshark finds them where the length says" \
	"$(fields -T fields -e icmp.length -e icmp.ext.checksum.status -e icmp.mpls.label)" '32	1	16'
key Escape

# The kernel's own stack accepts our answer, as long as it asks: once a second, and long enough.
for version in 4 6; do
	echo 100 >"/proc/sys/net/ipv$version/neigh/lab1/mcast_solicit"
done
ip address add 10.0.0.2/24 dev lab1
key Escape Escape Escape 1
ip neigh add 10.0.0.9 dev lab1 use # the kernel asks
says "an ARP request arrives" '0x0806 .*ARP who has'
key End
key R
says "R turns it round" 'in the form, turned round'
key F5
known() { ip neigh show dev lab1 | grep -q "10.0.0.9 lladdr 02:00:00:00:00:0a"; }
if await known; then pass "the neighbour table has it"; else fail "the neighbour table has it" "$(ip neigh)"; fi
key b
says "what the answer changes is marked" '\* [0-9]* B differ from'

echo 0 >/proc/sys/net/ipv6/conf/lab1/disable_ipv6
key Escape Escape 1
six() { ip -6 address show dev lab1 | grep inet6 | grep -vq tentative; }
await six
ip -6 neigh add fe80::9 dev lab1 use
tm resize-window -t t -x 120 -y 40
says "a solicitation arrives" 'who has fe80::9'
key -l '/fe80::9'
key Enter
key R
says "R turns it round" 'in the form, turned round'
key F5
known() { ip -6 neigh show dev lab1 | grep -q "fe80::9 lladdr 02:00:00:00:00:0a"; }
if await known; then pass "the kernel accepts the advertisement"; else fail "the kernel accepts the advertisement" "$(ip -6 neigh; screen)"; fi

# At every size the cursor is on the selection, and nothing is wider than the screen.
key b
for size in 40x10 60x16 120x40 200x50 80x24; do
	tm resize-window -t t -x "${size%x*}" -y "${size#*x}"
	holds "$size: the cursor is on the selected row" cursor_on '^>'
done

up 80 24 --lab=pair --preset=arp
await shows Received
key b
says "the builder opens on ARP" 'Fields'
key a
says "a: what may ride instead" 'What may ride on'
says "one column does not run into the other" ' instead of Address Resolution'
holds "no name runs into what it replaces" lacks '[^ ]instead of\|[^i]nstead of'

finish
