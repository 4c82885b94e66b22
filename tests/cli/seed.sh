#!/bin/sh
# SPDX-License-Identifier: BSD-2-Clause
# The command lines that etherwright has had from the start, between two network namespaces, with
# tcpdump as a witness. Prints TAP.
# shellcheck disable=SC2317 # some functions are called by await
set -u
# shellcheck source=tests/cli/lib.sh
. "${srcdir:-$(dirname "$0")/../..}/tests/cli/lib.sh"
need unshare nsenter ip tcpdump
in_namespace "$0" user

cable eth1 eth2
# The other namespace lives as long as this test; its pipe opens once unshare has done its work.
mkfifo "$tmp/life"
unshare -n cat "$tmp/life" &
other=$!
exec 8>"$tmp/life"
ip link set eth2 netns $other
there="nsenter -t $other -n"
$there sh -c 'echo 1 >/proc/sys/net/ipv6/conf/eth2/disable_ipv6; ip link set eth2 up'

# witness NAME COUNT: tcpdump at the other end writes what passes to $tmp/NAME.
witness() {
	: >"$tmp/witness" # what is awaited is not from the one before
	timeout 60 $there tcpdump -l -n -e -xx -i eth2 -c "$2" >"$tmp/$1" 2>>"$tmp/witness" &
	watching=$!
	await grep -q "listening on" "$tmp/witness"
}

# 1: sends every second to one station, and prints what is sent and what comes.
witness first 2
"$program" --print --send -p eth1 --lm 00123456789a --rm 00a987654321 >"$tmp/here" 2>"$tmp/err" &
first=$!
wait $watching
$there "$program" --send -p eth2 --rm 00123456789a --lm 00a987654321 -d "Hello back"
is "the other end answers" $? 0
back() { grep -q "Hello back\|^1 " "$tmp/here"; }
await back
kill -INT $first
wait $first
is "interrupted: exit status" $? 0
like "tcpdump sees addresses, type and length" "$(cat "$tmp/first")" \
	'00:12:34:56:78:9a > 00:a9:87:65:43:21, ethertype .*0x88b5.*, length 60'
like "tcpdump sees the payload" "$(cat "$tmp/first")" '0x0000:  00a9 8765 4321 0012 3456 789a 88b5 4865'
like "prints what it sent" "$(head -n 1 "$tmp/here")" \
	'^S1 [0-9.]+ . 00:a9:87:65:43:21 00:12:34:56:78:9a 0x88b5 60 '
like "prints what came" "$(cat "$tmp/here")" \
	'^1 [0-9.]+ . 00:12:34:56:78:9a 00:a9:87:65:43:21 0x88b5 60 '
like "a second lies between two frames" "$(cat "$tmp/here")" '^S2 1[.]'
like "counts at the end" "$(cat "$tmp/err")" '^1 frame received, ([2-9]|[1-9][0-9]+) sent, 0 lost$'

# 2: without an address to everybody, from the port's own address.
witness second 1
"$program" --print --send --port eth1 --hex -c 1 >"$tmp/here" 2>"$tmp/err"
is "to everybody: exit status" $? 0
wait $watching
own=$(ip -o link show eth1 | sed 's/.*ether \([^ ]*\).*/\1/')
like "to everybody: from the port itself" "$(cat "$tmp/second")" "$own > ff:ff:ff:ff:ff:ff,"
like "to everybody: printed" "$(head -n 1 "$tmp/here")" "^S1 [0-9.]+ B ff:ff:ff:ff:ff:ff $own 0x88b5 60 "
is "--hex prints the very bytes" \
	"$(sed -n 's/^    [0-9a-f]\{4\}  \(.\{47\}\).*/\1/p' "$tmp/here" | tr -d ' \n')" \
	"$(sed -n 's/^.0x[0-9a-f]*:  //p' "$tmp/second" | tr -d ' \n')"

# 3: only listens, in every spelling.
for option in --receiveOnly --receiveonly --receive-only -R; do
	"$program" --print --send --p eth1 $option >"$tmp/here" 2>"$tmp/err" &
	listener=$!
	await ready $listener
	$there "$program" --send -i eth2 --localMAC 02-00-00-00-00-0b --remoteMAC 0200.0000.000a
	await lines_in "$tmp/here" 1
	kill -INT $listener
	wait $listener
	is "$option: ends well" $? 0
	like "$option: sees the frame" "$(cat "$tmp/here")" \
		'^1 [0-9.]+ o 02:00:00:00:00:0a 02:00:00:00:00:0b 0x88b5 60 '
	is "$option: sends nothing" "$(tail -n 1 "$tmp/err")" "1 frame received, 0 sent, 0 lost"
done
exec 8>&-
wait $other
finish
