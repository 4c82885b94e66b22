#!/bin/sh
# SPDX-License-Identifier: BSD-2-Clause
# What becomes of sent frames: answered by the kernel's own stack, arrived at another port, refused,
# lost on the way. Prints TAP.
set -u
# shellcheck source=tests/cli/lib.sh
. "${srcdir:-$(dirname "$0")/../..}/tests/cli/lib.sh"
need unshare ip jq
need_built JANSSON
in_namespace "$0" root

cable a0 b0
mac() { ip -o link show "$1" | sed 's/.*link.ether \([0-9a-f:]*\).*/\1/'; }
a=$(mac a0)
b=$(mac b0)
ip addr add 192.0.2.2/24 dev b0
ip neigh add 192.0.2.1 lladdr "$a" dev b0 nud permanent
echo 0 >/proc/sys/net/ipv6/conf/b0/disable_ipv6
echo 0 >/proc/sys/net/ipv6/conf/b0/accept_dad
ip addr add 2001:db8::2/64 dev b0 nodad
ip neigh add 2001:db8::1 lladdr "$a" dev b0 nud permanent

answered='\(answers S1, (<?0\.[0-9]+|[0-9.]+) ms\)'
ask() { # what, recipe
	run -p a0 --print --send --frame "$2" -c 2 --interval 200ms
	like "$1: the kernel's answer is found, with its round trip" "$out" "$answered"
	like "$1: counted" "$err" '^2 left, 2 answered after .* on average$'
}
ask ARP "eth src=$a / arp opcode=request src.hw_mac=$a src.proto_ipv4=192.0.2.1 dst.proto_ipv4=192.0.2.2"
ask ping "eth dst=$b src=$a / ip src=192.0.2.1 dst=192.0.2.2 / icmp type=8 ident=1"
ask "ping of IPv6" "eth dst=$b src=$a / ipv6 src=2001:db8::1 dst=2001:db8::2 / icmpv6 / icmpv6.echo.request"
ask "neighbour solicitation" "eth dst=33:33:ff:00:00:02 src=$a / ipv6 hlim=255 src=2001:db8::1 dst=ff02::1:ff00:2 / icmpv6 / icmpv6.nd.ns target_address=2001:db8::2"

echo 1 >/proc/sys/net/ipv6/conf/b0/disable_ipv6
run -p a0 --print --send -d nobody -c 1
is "nobody answers: so it says" "$(printf '%s\n' "$err" | tail -1)" "1 left, 0 answered"
run -p a0 --print --send -d x -c 1 --no-outgoing
is "--no-outgoing: nothing is said of leaving" "$(printf '%s\n' "$err" | tail -1)" "0 answered"

run -p a0 --send --yes --why --frame "eth dst=02:00:00:00:00:99 src=03:00:00:00:00:01 / ip checksum=1 / icmp type=8"
like "--why: what is so" "$err" "^bad source +The source is a group address"
like "--why: what is wrong in it" "$err" "^wrong checksum +"
like "--why: what may be" "$err" "^never heard +No frame from 02:00:00:00:00:99"
run -p a0 --send --why -m "$a" -t 0x88b5 -d x
like "--why: sent to itself" "$err" "^sent to itself +"

run -p a0 -p b0 --print --send -d x -c 20 --interval 2ms --yes
like "two ports: all arrive" "$err" '^a0 to b0: 20 of 20 arrived, after .* ms to .* on average$'
like "two ports: the line says so" "$out" 'b0 B .*\(is S20\)'

run -p a0 -p b0 --json --send -d x -c 3 --interval 120ms
is "two ports: as JSON" "$(printf '%s\n' "$out" | jq -c 'select(.from)|[.from,.to,.sent,.arrived,(.delay.mean > 0)]')" \
	'["a0","b0",3,3,true]'
is "two ports: which frame it was" "$(printf '%s\n' "$out" | jq -c 'select(.is_sent)|[.port,.origin,.is_sent]' | tail -1)" \
	'["b0","wire",3]'

# the lab's h2 answers what no kernel does
from="eth dst=02:00:00:00:00:02 src=02:00:00:00:00:01"
for question in "llc dsap=0 ssap=4 control=0xf3" "llc dsap=0 ssap=4 control=0xbf" \
	"loop functions=[loop.function function=2 forwarding_address=02:00:00:00:00:01 ; loop.function]" \
	"lab id=02:00:00:00:00:01"; do
	run --lab=pair --print --send -c 1 --frame "$from / $question"
	like "in the lab: ${question%% functions*}" "$out" "$answered"
done

# what the other computer's own stack sends is neither ours nor from the wire
"$program" -p b0 --json >"$tmp/json" 2>"$tmp/counts" &
started=$!
await ready $started
ip neigh flush dev b0
timeout 5 sh -c 'until [ -s '"$tmp/json"' ]; do echo x | busybox nc -u -w 1 192.0.2.9 9 2>/dev/null ||
	bash -c "echo x >/dev/udp/192.0.2.9/9"; done' 2>/dev/null
kill -INT $started
wait $started
like "this computer's own frame" "$(head -1 "$tmp/json")" '"dir":"out","kind":"leaving".*"origin":"host"'
like "is not received" "$(cat "$tmp/counts")" '^0 frames received, 0 sent, [1-9][0-9]* from this computer, 0 lost$'

if tc qdisc add dev a0 root tbf rate 8bit burst 70 limit 100000 2>/dev/null; then
	run -p a0 --send --why -d x -c 2 --interval 200ms
	like "a queue that stands still: queued, and not left" "$err" \
		"^did not leave +The kernel took it, but it was not handed to the driver of\$"
	run -p a0 --print --send -d x -c 2 --interval 200ms
	like "a queue that stands still: counted" "$err" "^[01] left, 0 answered"
	tc qdisc del dev a0 root
fi
run -p a0 --print --send -x "$(printf '%03200d' 0)"
like "larger than the MTU: refused" "$err" 'MTU 1500'
is "larger than the MTU: exit status" "$status" 1
ip link set b0 down
run -p a0 --print --send -d x
like "no link: refused" "$err" 'a0 has no link'
finish
