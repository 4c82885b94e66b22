#!/bin/sh
# SPDX-License-Identifier: BSD-2-Clause
# Faults of the link: F1 to F8 and F10 to F12 of the table. Prints TAP.
# shellcheck disable=SC2317,SC2034,SC2154 # functions are called by fault and await; figure is for it
set -u
# shellcheck source=tests/faults/lib.sh
. "${srcdir:-$(dirname "$0")/../..}/tests/faults/lib.sh"
need unshare ip tc nsenter
in_namespace "$0" root

idle() { # most per cent of a CPU, over two seconds
	idle_before=$(cpu "$process")
	sleep 2
	idle_ms=$(($(cpu "$process") - idle_before))
	figure="${figure:+$figure, }$((idle_ms / 20)).$((idle_ms / 2 % 10)) % CPU"
	[ "$idle_ms" -le "$(($1 * 20))" ]
}

received() { # at least so many, as the status row says
	shows "rx $1"
}

cable a0 b0
lives -p b0
await shows "b0 up"
ip link set a0 down
down() { within 1000 shows "b0 no link" && idle 1; }
fault F1 "link goes down while capturing" "the status says so, no CPU is burnt" down
ip link set a0 up
back() {
	within 1500 shows "b0 up" || return 1
	"$tools/flood" a0 5 && await received 5
}
fault F2 "link comes back" "goes on by itself" back

ip link del a0
gone() { within 1500 shows "b0 gone" && idle 1 && kill -0 "$process"; }
fault F3 "interface is deleted" "the status says so, no CPU is burnt, the screen lives" gone

cable a0 b0
again() {
	within 2500 shows "b0 up" || return 1
	"$tools/flood" a0 2 && await received 7 || return 1
	key s
	await shows "Sent S1"
}
fault F4 "interface comes back under its name" "receives and sends without any right" again

ip link set b0 down
ip link set b0 name b9
ip link set b9 up
renamed() { within 2500 shows "b9 up"; }
fault F5 "interface is renamed, goes down and up" "follows it under the new name" renamed

unshare --net sleep 60 &
elsewhere=$!
other_space() { [ "$(readlink /proc/$elsewhere/ns/net)" != "$(readlink /proc/$$/ns/net)" ]; }
await other_space
ip link set b9 netns $elsewhere
moved() { within 1500 shows "gone"; }
fault F6 "interface moves to another namespace" "the status says that it is gone" moved
kill $elsewhere
wait $elsewhere 2>/dev/null
unplugged() { ! ip link show a0 >/dev/null 2>&1; }
await unplugged

cable a0 b0
ip link set b0 down
asleep() {
	lives -p b0
	await shows "no link" || return 1
	ip link set b0 up
	within 2500 shows "b0 up"
}
fault F7 "starts on an interface that is down" "waits for it, in words" asleep

refused() { # argument, words
	run -p "$1" --print
	figure="exit $status"
	[ "$status" = 4 ] && printf '%s' "$err" | grep -q "$2"
}
fault F8 "no such interface" "refused in one line" refused nosuch0 "no interface"
# Who may not open /dev/net/tun has no such interface at hand.
! ip tuntap add dev t0 mode tun 2>/dev/null ||
	fault F8 "not an Ethernet interface" "refused in one line" refused t0 "not Ethernet"
fault F8 "the interface any" "refused in one line" refused any "no interface"

run --send -p a0 --payload-hex "$(printf '%0360d' 0)" -t 88b5
ip link set a0 mtu 100
small() {
	run --send -p a0 --payload-hex "$(printf '%0360d' 0)" -t 88b5
	figure="exit $status"
	[ "$status" = 1 ] && printf '%s' "$err" | grep -q 'MTU 100'
}
fault F10 "MTU becomes smaller than the frame" "refused, with the size that fits" small
ip link set a0 mtu 1500

# A queue that is full at once, and one that is slow and deep: keys are answered all the same.
tc qdisc add dev a0 root tbf rate 64kbit burst 1600 limit 4000
queue() {
	lives -p a0 -m 02:00:00:00:00:99 --interval 1ms -c inf --payload-hex "$(printf '%02000d' 0)"
	await shows "a0 up" || return 1
	key r
	await shows "Send at this rate" && key y
	await shows "$1" || return 1
	key '?'
	takes 300 shows 'Help:' || return 1
	figure="a key is answered in $took ms"
}
fault F11 "queue of the interface is full" "counted as refused, in words; keys live" queue "full queue"
tc qdisc replace dev a0 root tbf rate 64kbit burst 1600 limit 4000000
deep() {
	lives -p a0 -m 02:00:00:00:00:99 --interval 1ms -c inf --payload-hex "$(printf '%02000d' 0)"
	await shows "a0 up" || return 1
	key r
	await shows "Send at this rate" && key y
	await shows "still busy" || return 1
	key '?'
	takes 300 shows 'Help:' || return 1
	figure="a key is answered in $took ms"
}
fault F12 "slow queue, the socket's buffer is full" "refused in words, nothing waits; keys live" deep
finish
