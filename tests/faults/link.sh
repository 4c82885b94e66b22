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

unplugged() { ! ip link show a0 >/dev/null 2>&1; }

# A new cable, with the program at one end: each row begins so.
plugged() { # the program's end, argument...
	! ip link show a0 >/dev/null 2>&1 || ip link del a0
	await unplugged || return 1
	cable a0 b0
	plugged_end=$1
	shift
	lives -p "$plugged_end" "$@"
	await shows "$plugged_end up"
}

# Sends all the time, but to one station only: nobody is asked.
repeating() { # the program's end, bytes of the payload, interval
	plugged "$1" -m 02:00:00:00:00:99 --interval "$3" -c inf -t 88b5 --payload-hex "$(printf "%0$(($2 * 2))d" 0)" || return 1
	key r
	await begun
}
begun() {
	! shows "tx [1-9]" || return 0
	shows "Send at this rate" || return 1
	key y
	await shows "tx [1-9]"
}

quits() {
	key q
	await test -s "$tmp/status" # nothing is asked: what came is in its file, or was never to be kept
}

down() {
	repeating b0 50 20ms || return 1
	await shows "tx [1-9][0-9]" || return 1
	ip link set a0 down
	within 1000 shows "b0 no link" && await lacks SENDING && idle 1
}
fault F1 "link goes down while capturing and sending" "the status says so, sending stops, no CPU is burnt" down

back() {
	plugged b0 || return 1
	ip link set a0 down
	await shows "b0 no link" || return 1
	ip link set a0 up
	within 1500 shows "b0 up" || return 1
	"$tools/flood" a0 5 && await received 5 || return 1
	key s
	await shows "Sent S1"
}
fault F2 "link comes back" "goes on by itself" back
# The kernel tells the next one who sends that it was down, though it is up again by then.
unnoticed() {
	plugged b0 || return 1
	: >"$tmp/watched" # what is awaited is not what another row has left there
	"$tools/watch" a0 >>"$tmp/watched" 2>/dev/null &
	watcher=$!
	await lines_in "$tmp/watched" 1 || return 1
	"$program" --send -p b0 -m 02:00:00:00:00:99 -d hello --interval 20ms -c 100 >"$tmp/out" 2>"$tmp/err" &
	sender=$!
	for round in 1 2 3; do
		await lines_in "$tmp/watched" $((round * 10)) || return 1
		kill -STOP "$sender"
		await grep -q '^State:.T' "/proc/$sender/status" || return 1
		ip link set b0 down
		ip link set b0 up
		kill -CONT "$sender"
	done
	wait $sender
	figure="exit $?"
	kill $watcher
	wait $watcher 2>/dev/null
	[ "$figure" = "exit 0" ] && ! grep -q 'Not sent' "$tmp/err"
}
fault F2 "it was down only while nobody looked" "the first frame leaves" unnoticed

gone() {
	plugged b0 -w "$tmp/gone.pcapng" || return 1
	"$tools/flood" a0 100 && await received 100 || return 1
	ip link del a0
	within 1500 shows "b0 gone" && idle 1 && kill -0 "$process" || return 1
	quits || return 1
	[ "$("$program" -r "$tmp/gone.pcapng" --print -q 2>&1 | wc -l)" = 100 ]
}
fault F3 "interface is deleted" "the status says so, no CPU is burnt, the screen lives, the file is whole" gone

again() {
	plugged b0 || return 1
	ip link del a0
	await shows "b0 gone" || return 1
	cable a0 b0
	within 2500 shows "b0 up" || return 1
	"$tools/flood" a0 2 && await received 2 || return 1
	key s
	await shows "Sent S1"
}
fault F4 "interface comes back under its name" "receives and sends without any right" again

renamed() {
	plugged b0 || return 1
	ip link set b0 name b9 2>/dev/null || { # an old kernel does that only to one that is down
		ip link set b0 down
		ip link set b0 name b9
	}
	ip link set b9 down
	await shows "b9 no link" || return 1
	ip link set b9 up
	within 2500 shows "b9 up" && "$tools/flood" a0 2 && await received 2
}
fault F5 "interface is renamed, goes down and up" "follows it under the new name" renamed

moved() {
	plugged b0 || return 1
	unshare --net sleep 60 &
	elsewhere=$!
	other_space() { [ "$(readlink /proc/$elsewhere/ns/net)" != "$(readlink /proc/$$/ns/net)" ]; }
	await other_space && ip link set b0 netns $elsewhere && within 1500 shows "b0 gone"
	moved_status=$?
	kill $elsewhere
	wait $elsewhere 2>/dev/null
	await unplugged
	return $moved_status
}
fault F6 "interface moves to another namespace" "the status says that it is gone" moved

asleep() {
	! ip link show a0 >/dev/null 2>&1 || ip link del a0
	await unplugged || return 1
	cable a0 b0
	ip link set b0 down
	lives -p b0
	await shows "b0 no link" || return 1
	ip link set b0 up
	within 2500 shows "b0 up" && "$tools/flood" a0 2 && await received 2
}
fault F7 "starts on an interface that is down" "waits for it, in words" asleep
tm kill-server 2>/dev/null

refused() { # argument, words
	run -p "$1" --print --timeout 1 # one that is not refused is not waited for
	figure="exit $status"
	[ "$status" = 4 ] && [ "$(printf '%s\n' "$err" | wc -l)" = 1 ] && printf '%s' "$err" | grep -q "$2"
}
fault F8 "no such interface" "refused in one line" refused nosuch0 "no interface"
# Who may not open /dev/net/tun has no such interface at hand.
! ip tuntap add dev t0 mode tun 2>/dev/null ||
	fault F8 "not an Ethernet interface" "refused in one line" refused t0 "not Ethernet"
fault F8 "the interface any" "refused in one line" refused any "no interface"

small() {
	repeating a0 180 20ms || return 1
	await shows "tx [1-9][0-9]" || return 1
	ip link set a0 mtu 100
	await lacks SENDING || return 1
	run --send -p a0 --payload-hex "$(printf '%0360d' 0)" -t 88b5
	figure="exit $status"
	[ "$status" = 1 ] && printf '%s' "$err" | grep -q 'MTU 100'
}
fault F10 "MTU becomes smaller than the frame" "sending stops, with the size that fits; refused from then on" small

# A queue that is full at once, and one that is slow and deep: keys are answered all the same.
queue() { # bytes that it takes, words
	repeating a0 1000 1ms || return 1
	tc qdisc add dev a0 root tbf rate 64kbit burst 1600 limit "$1" || return 1
	await shows "$2" || return 1
	key '?'
	takes 1000 shows 'Help:' || return 1 # the machine may be busy
	figure="a key is answered in $took ms"
	key Escape
	await lacks 'Help:'
}
counted() { # whatever the width of the lines
	refused=$(screen | tr -s ' \n' ' ' | grep -oE '[0-9]+ (was|were) refused' | cut -d ' ' -f 1)
	[ -n "$refused" ]
}
# What did not fit is what the kernel dropped of it.
full() {
	queue 4000 "full queue" || return 1
	key ! # it may have given up by itself
	await lacks SENDING || return 1
	dropped=$(tc -s qdisc show dev a0 | sed -n 's/.*(dropped \([0-9]*\),.*/\1/p')
	key L
	await counted || return 1
	figure="$figure, $refused refused, the kernel dropped $dropped"
	[ "$refused" = "$dropped" ] || return 1
	key Escape
	await lacks 'Jobs:' && quits
}
slow() { queue 4000000 "still busy" && quits; }
fault F11 "queue of the interface is full" "counted as refused, in words; keys live" full
fault F12 "slow queue, the socket's buffer is full" "refused in words, nothing waits; keys live" slow
finish
