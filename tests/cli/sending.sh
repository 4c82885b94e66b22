#!/bin/sh
# SPDX-License-Identifier: BSD-2-Clause
# Frames that change, bursts, files that are sent again: what a cable carries, as tshark reads it.
# Prints TAP.
# shellcheck disable=SC2317 # some functions are called by await
set -u
# shellcheck source=tests/cli/lib.sh
. "${srcdir:-$(dirname "$0")/../..}/tests/cli/lib.sh"
need unshare ip tcpdump tshark
in_namespace "$0" user

cable a0 b0
udp="eth dst=02:00:00:00:00:0b / vlan id=7 / ip src=10.0.0.1 dst=10.0.0.2 / udp srcport=4000 / data 0123456789"

# Whether tcpdump has all that it wants.
heard() {
	! kill -0 "$listener" 2>/dev/null
}

# Runs the program on a0 and leaves the frames that came out at b0 in $tmp/pcap.
cross() { # frames, argument...
	want=$1
	shift
	rm -f "$tmp/pcap" "$tmp/tcpdump"
	tcpdump -s 2000 -i b0 -U --immediate-mode -w "$tmp/pcap" -c "$want" 2>"$tmp/tcpdump" &
	listener=$!
	await grep -qs listening "$tmp/tcpdump"
	run -p a0 --yes --send "$@"
	await heard || kill "$listener"
	wait "$listener"
}

# A column for each field, blanks between; sums are checked.
fields() { # field...
	for field; do
		set -- "$@" -e "$field"
		shift
	done
	tshark -n -o ip.check_checksum:TRUE -o udp.check_checksum:TRUE -r "$tmp/pcap" -T fields \
		-E separator=' ' "$@" 2>/dev/null
}

cross 6 -c 6 --interval 5ms --frame "$udp" \
	--vary 'ip.ttl=1,2,4 udp.srcport=4000.. step 10 vlan.id=9..8 size=60..64 step 2'
is "exit status" "$status$err" 0
is "fields go through their values, sums are right" \
	"$(fields vlan.id ip.ttl udp.srcport frame.len ip.checksum.status udp.checksum.status)" \
	"9 1 4000 60 1 1
8 2 4010 62 1 1
9 4 4020 64 1 1
8 1 4030 60 1 1
9 2 4040 62 1 1
8 4 4050 64 1 1"
is "nothing is malformed" "$(tshark -n -r "$tmp/pcap" -Y _ws.malformed 2>/dev/null)" ""

cross 40 -c 40 --interval 2ms --vary 'eth.src=02:00:00:00:00:01..02:00:00:00:00:ff random seed 7'
first=$(fields eth.src)
cross 40 -c 40 --interval 2ms --vary 'eth.src=02:00:00:00:00:01..02:00:00:00:00:ff random seed 7'
is "a seed makes the same frames" "$(fields eth.src)" "$first"
like "and many of them" "$(printf '%s\n' "$first" | sort -u | wc -l)" '^(3[0-9]|40)$'

run -p a0 --preview --hex --frame "$udp" --vary 'ip.ttl=1,2'
is "a preview: five frames" "$(printf '%s\n' "$out" | grep -c '^S[1-5] ')" 5
like "with what changes" "$out" '^ +60 B +ip.ttl=2$'
is "and nothing was sent" "$(sed -n 's/^ *a0:.*/&/p' /proc/net/dev | awk '{ print $11 }')" 86

cross 12 -c 12 --burst 5 --interval 100ms
gaps=$(fields frame.time_delta | awk '{ print ($1 > 0.05) }' | tr -d '\n')
is "bursts of five, the last one shorter" "$gaps" 000001000010
cross 50 --burst 50
is "a burst at once" "$status $(fields frame.len | wc -l)" "0 50"

cross 5 -c 5 --interval 40ms --frame "$udp" --vary 'ip.ttl=11..'
cp "$tmp/pcap" "$tmp/five.pcap"
cross 5 -c 5 --interval 2ms --frame "$udp" --vary 'size=200..'
cp "$tmp/pcap" "$tmp/long.pcap"
cross 5 --replay "$tmp/five.pcap"
is "a file is sent again" "$(fields ip.ttl)" "$(seq 11 15)"
like "and what was sent is told" "$err" '^etherwright: five.pcap: 5 frames sent$'
span() { fields frame.time_relative | awk '{ last = $1 } END { print int(last * 100 + 0.5) }'; }
like "at its own times" "$(span)" '^(1[5-9]|2[0-9])$'
cross 5 --replay "$tmp/five.pcap" --speed 2
like "twice as fast" "$(span)" '^([7-9]|1[0-4])$'
cross 5 --replay "$tmp/five.pcap" --speed 1/2
like "half as fast" "$(span)" '^(3[1-9]|[45][0-9])$' # late on a busy computer, never early
cross 5 --replay "$tmp/five.pcap" --interval 10ms
like "at an interval" "$(span)" '^[3-9]$'
cross 5 --replay "$tmp/five.pcap" --speed max
like "as fast as allowed" "$(span)" '^[0-6]$'
cross 10 --replay "$tmp/five.pcap" --loop 2
is "twice" "$(fields ip.ttl | tr '\n' ' ')" "$(seq 11 15 | tr '\n' ' ')$(seq 11 15 | tr '\n' ' ')"
like "without a stop between them" "$(span)" '^(3[4-9]|4[0-9])$'
cross 12 --replay "$tmp/five.pcap" --speed max --loop inf -c 12
is "again and again, as many frames as are asked for" "$(fields ip.ttl | tail -1)" 12
cross 3 --replay "$tmp/five.pcap" --speed max -c 3 --own-source
is "from this port" "$(fields eth.src | sort -u)" "$(cat /sys/class/net/a0/address 2>/dev/null ||
	ip -o link show a0 | sed 's/.*ether \([^ ]*\).*/\1/')"
ip link set a0 mtu 100
ip link set b0 mtu 100
run -p a0 --yes --send --replay "$tmp/long.pcap" --speed max
like "what the port does not take is counted" "$err" '0 frames sent; not sent: 5 are longer than a0 takes$'

run -p a0 --send --replay "$tmp/five.pcap"
is "what a file holds is asked for" "$status" 2
like "with words" "$err" 'add --yes.*addresses of other stations'
run -p a0 --send --yes --replay "$tmp/none.pcap"
like "a file that is not there" "$status$err" '^1etherwright: .*none.pcap: cannot be opened'
run -p a0 --send --yes --replay=- --loop 2
like "a pipe is sent once" "$status$err" '^2etherwright: standard input cannot be read a second time'
run -p a0 --send --loop 2
like "a loop of a file" "$status$err" '^2etherwright: --loop is for the frames of a file'
run -p a0 --send --vary 'ip.ttl=1..2'
like "a field that is not there" "$status$err" '^2etherwright: --vary: the frame has no field "ip.ttl"'
run -p a0 --send --vary 'size=1..2' --replay x
is "a file does not vary" "$status" 2

ip link set a0 mtu 100
run -p a0 --send -c 1 -d "$(printf %300s x)"
is "one that is refused is told once" "$status$(echo "$err" | grep -c 'a0 takes 114')" 11
ip link set a0 mtu 1500

down() { ip link set b0 down; }
"$program" -p a0 --send --yes --interval 5ms -c 100000 >"$tmp/out" 2>"$tmp/err" &
started=$!
await ready $started
down
wait $started
is "it stops when the link goes, and has failed" $? 1
like "in words" "$(cat "$tmp/err")" 'Repeating stopped: Not sent: a0 has no link'
ip link set b0 up
printf 'beacon 5ms\nwait sent 10\nprint sends\nwait no link\npause 300ms\n' >"$tmp/t"
: >"$tmp/out"
"$program" -p a0 --no-screen --yes --script "$tmp/t" >>"$tmp/out" 2>"$tmp/err" &
started=$!
await grep -q sends "$tmp/out"
down
wait $started
like "a beacon repeats nothing" "$(cat "$tmp/err")" '^etherwright: Sending stopped: Not sent: a0 has no link'
finish
