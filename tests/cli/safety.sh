#!/bin/sh
# SPDX-License-Identifier: BSD-2-Clause
# What keeps a live network safe, measured from outside: caps by what tcpdump counts, the guard on a
# network that really has a loop, and limits of a teacher that an ordinary user cannot lift. Prints TAP.
# shellcheck disable=SC2317 # some functions are called by await
set -u
# shellcheck source=tests/cli/lib.sh
. "${srcdir:-$(dirname "$0")/../..}/tests/cli/lib.sh"
need unshare ip mount tcpdump
in_namespace "$0" user --mount

cable a0 b0
# A computer's own /etc, but for this test alone.
cp -a /etc "$tmp/etc" 2>/dev/null
mount --bind "$tmp/etc" /etc 2>/dev/null || skip_all "no mounts here"
etc=/etc
mkdir -p "$etc/etherwright"
chmod 755 "$tmp"
export XDG_CONFIG_HOME="$tmp/config"
mkdir -p "$tmp/config/etherwright"

# What leaves a0 while a command runs, as the other end sees it: frames in all, and in the busiest second.
count() { # argument of the program...
	: >"$tmp/tcpdump" # what is awaited is not from the one before
	tcpdump -s 100 -i b0 -w "$tmp/seen.pcap" -U --immediate-mode -B 8192 2>>"$tmp/tcpdump" &
	pid=$!
	await grep -q listening "$tmp/tcpdump"
	run -p a0 -q "$@"
	await lines_in_pcap "${least:-1}"
	kill -INT "$pid"
	wait "$pid"
	all=$(frames)
	most=$(tcpdump -tt -r "$tmp/seen.pcap" 2>/dev/null | awk '
		BEGIN { n = first = most = 0 }
		/^[0-9]/ {
			at[n++] = $1
			while (at[n - 1] - at[first] >= 1) first++
			if (n - first > most) most = n - first
		}
		END { print most }')
}
frames() {
	tcpdump -r "$tmp/seen.pcap" 2>/dev/null | grep -c '^[0-9]'
}
lines_in_pcap() { # at least so many
	[ "$(frames)" -ge "$1" ]
}
within() { # description, number, least, most
	if [ "$2" -ge "$3" ] && [ "$2" -le "$4" ]; then pass "$1"; else fail "$1" "$2 is not in $3..$4"; fi
}

one='-m 02:00:00:00:00:bb'
# shellcheck disable=SC2086 # two words
least=2500 count --send $one -d x -c 2500 --interval 100us --yes
is "2500 at 10000/s to one station: status" "$status" 0
is "all of them left" "$all" 2500
within "1000 in a second" "$most" 990 1040
like "and that was said" "$err" "Slowed down: no more than 1000 frames a second leave from here; --max-rate"
least=250 count --send -d x -c 250 --interval 1ms --yes
is "250 at 1000/s to broadcast" "$all" 250
within "100 in a second" "$most" 99 110
like "and that was said, too" "$err" "no more than 100 frames a second to groups"
# shellcheck disable=SC2086
least=3000 count --send $one -d x -c 3000 --interval 100us --yes --max-rate none
is "without a cap" "$all$err" 3000
within "they go as fast as they can" "$most" 1100 3000
least=30 count --send -d x -c 30 --interval 20ms --yes --max-rate 15
within "a lower cap" "$most" 15 16
least=2 count --send -m 02:00:00:00:00:bb -d x -c 2 --interval 300ms --yes --max-rate 1
is "one a second: both left" "$all" 2
is "a second apart" "$most" 1
like "in words for one" "$err" "Slowed down: no more than 1 frame a second leaves from here"
run -p a0 --send --max-rate 0
is "a cap of nothing is refused" "$status" 2
printf 'repeat 1000/s 150\nwait sent 150 within 10s\n' >"$tmp/t"
least=150 count --no-screen --yes --script "$tmp/t"
is "a script has the same measure: status" "$status" 0
within "a script has the same measure" "$most" 99 110

# A script is played; what it prints. In the lab it may do all, elsewhere what is asked about is refused.
play() { # text, argument of the program...
	printf '%b' "$1" >"$tmp/t"
	shift
	run --no-screen --script "$tmp/t" "$@"
}
asks() { # description, what is asked, [argument of the program...]
	is "$1: refused" "$status" "${3:-1}"
	like "$1: and why" "$err" "not sent without a yes .add --yes.: $2.*[.?]\$"
}

# What would be asked on the screen is refused without one, whatever sends: by options ...
run -p a0 --send --frame 'eth dst=01:80:c2:00:00:00 / llc / stp'
asks "--send of a BPDU" "Send a spanning tree frame" 2
run -p a0 --send --frame 'eth src=02:00:00:00:00:77 / data "x"'
asks "--send with another's address" "Send with an address that is not this port's" 2
run -p a0 --send -l 03:00:00:00:00:77
asks "--send with a group address" "Send from a group address" 2
run -p a0 --send -l 02:00:00:00:00:77
is "an address that is named is meant" "$status" 0
run -p a0 --send --burst 50
asks "--send --burst" "Send 50 frames per second" 2
run -p a0 --beacon --interval 10ms
asks "--beacon" "Send 100 frames per second" 2
run -p a0 -w "$tmp/bpdu.pcap" --send --frame 'eth dst=01:80:c2:00:00:00 / llc / stp' -c 3 --yes
run -p a0 --send --replay "$tmp/bpdu.pcap"
asks "--replay" "Send the frames of a file" 2
# ... by commands, ...
play 'send eth src=02:00:00:00:00:77 type=0x88b5' -p a0
asks "send" "Send with an address that is not this port's"
play 'vary eth.src=02:00:00:00:00:01..\nrepeat 1s' -p a0
asks "what varies" "Send with an address"
play 'vary eth.dst=02:00:00:00:00:01,01:80:c2:00:00:01\nset eth.type 0x8808\nrepeat 1s' -p a0
asks "what varies later on" "Send a PAUSE frame"
play 'burst 50 1000s' -p a0
asks "a burst" "Send 50 frames per second"
play 'beacon 10ms' -p a0
asks "beacon" "Send 100 frames per second"
play 'replay '"$tmp/bpdu.pcap" -p a0
asks "replay" "Send the frames of a file"
play 'step 1' -p a0 --replay "$tmp/bpdu.pcap"
asks "a step of a file" "Send the frames of a file"
# ... and of the port from which it leaves, which need not be that where one sits.
cable c0 d0
ip address add 10.9.0.2/24 dev a0
ip route add default via 10.9.0.1 dev a0
run -p a0 --send
asks "this computer's way out" "Send into a live network" 2
run -p a0 --reflect
asks "--reflect" "Send into a live network" 2
play 'sit a0\njob keep\nsit c0\nsend\njob start 1' -p c0 -p a0
asks "a job of another port" "Send into a live network"
like "but not of this one" "$err" "t:5: job start 1"
ip address flush dev a0

# What a running job sends may become another frame: it ends rather than send what nobody was asked about.
play 'repeat 9/s\nwait sent 2\nframe eth dst=01:80:c2:00:00:00 / llc / stp\nwait sent 9 within 2s' -p a0
is "another frame while it repeats: status" "$status" 1
like "another frame while it repeats" "$err" "stopped: the frame is another one now - Send a spanning tree frame"

# Counts are of frames that left; a step that the cap does not allow says so, and nothing else waits for it.
play 'burst 3 50ms 6\nwait sent 6\nrepeat 10ms 3\nwait sent\njob' -p a0 --yes
like "repeat is none of the burst before it" "$out" "every 10ms, sent 3/3"
ip link set a0 mtu 1300
play 'vary size=1400,1401\nrepeat 10/s 3\npause 50ms\njob' -p a0 --yes
like "what was refused is not counted as sent" "$out" "form: stopped .* sent 0/3"
ip link set a0 mtu 1500
play 'repeat 100ms 10\npause 950ms\njob keep\nstep 1\n' -p a0 --yes --max-rate 9
like "a step over the cap" "$err" "t:4: step 1 - Not sent: no more than 9 frames a second leave from here"

# The teacher's file: what it says the user's file and command line do not lift.
printf '[safety]\nmax-rate = 20\n' >"$etc/etherwright/etherwright.conf"
printf '[safety]\nmax-rate = none\nreceive-only = no\n' >"$tmp/config/etherwright/etherwright.conf"
least=50 count --send -d x -c 50 --interval 20ms --yes --max-rate 5000,5000
is "more than the teacher allows: all left" "$all" 50
within "but 20 in a second" "$most" 20 22
like "who says so" "$err" "20 frames a second leave from here, says $etc/etherwright/etherwright.conf:2"
run -p a0 --send -d x --max-rate 5000
like "who wants more is told" "$err" "max-rate: 20 is the most here, says $etc/etherwright/etherwright.conf:2"
run --print-config --max-rate 10
like "less is allowed" "$out" "^max-rate = 10   # from the command line"
printf '[safety]\nreceive-only = yes\n' >"$etc/etherwright/etherwright.conf"
run -p a0 --send -d x
is "receive only: status" "$status" 1
like "receive only: who says so" "$err" "Not sent: receive only, says $etc/etherwright/etherwright.conf:2"
printf 'send\n' >"$tmp/t"
run -p a0 --no-screen --script "$tmp/t"
like "receive only: a script" "$err" "t:1: send - Not sent: receive only, says $etc/etherwright/etherwright.conf:2"
printf '[safety]\nreceive-only = no\n' >"$tmp/limitless"
run -p a0 --send -d x --config="$tmp/limitless"
like "nobody lifts it" "$err" "Not sent: receive only, says $etc/etherwright/etherwright.conf:2. Who looks after"
run --print-config
like "the settings say where it does not hold" "$out" "^receive-only = yes   # from .*conf:2; not in the lab"
printf '[safety]\nreceive-only = yes\nmax-rate = 5\njunk\n' >"$etc/etherwright/etherwright.conf"
rm "$tmp/config/etherwright/etherwright.conf"
run --lab=pair --no-screen --script "$tmp/t"
is "but in the lab all may be sent" "$status" 0
run --lab=pair --send -d x -c 8 --interval 20ms
is "in the lab by options, too: status" "$status" 0
is "in the lab by options, too: no limit" "$(printf "%s\n" "$err" | grep -cE "Slowed|Not sent|nothing is sent")" 0
run --lab --send -d x
is "and in that with a switch" "$status" 0

# Limits with a mistake may be any limits: nothing is sent.
unclear() { # text of the file, what is told
	printf '%b' "$1" >"$etc/etherwright/etherwright.conf"
	run -p a0 --send -d x
	is "a mistake in '$1': status" "$status" 1
	like "a mistake in '$1': where" "$err" "$etc/etherwright/etherwright.conf:$2.* - nothing is sent until that file is mended"
	like "a mistake in '$1': refused" "$err" "Not sent: receive only, since $etc/etherwright/etherwright.conf:$2 is not clear"
}
unclear '[safety]\nreceive-only = maybe\n' 2
unclear '[safety]\nrecieve-only = yes\nreceive-only = no\n' 2
unclear '[safety]\nreceive-only: yes\n' 2
unclear 'receive-only = yes\n' 1
unclear '[safety]\nmax-rate = fifty\n' 2
unclear '[saftey]\nmax-rate = 50\n' 2
for yes in YES Yes on; do
	printf '[safety]\nreceive-only = %s\n' $yes >"$etc/etherwright/etherwright.conf"
	run -p a0 --send -d x --config="$tmp/limitless"
	like "receive-only = $yes" "$err" "Not sent: receive only, says $etc/etherwright/etherwright.conf:2"
done
printf '[safety]\nreceive-only = No\n[display]\ntheme = pink\n' >"$etc/etherwright/etherwright.conf"
run -p a0 --send -d x
is "what is no limit is told, and that is all" "$status" 0
printf '[safety]\nmax-rate = 20\n' >"$etc/etherwright/etherwright.conf"
run -p a0 --send -d x -c 40 --interval 5ms --yes
like "whose limit it is, if nobody wants more" "$err" "20 frames a second leave from here, says $etc/etherwright/etherwright.conf:2"
printf '[safety]\nmax-rate = fifty\nrecieve-only = yes\n' >"$tmp/limitless"
rm "$etc/etherwright/etherwright.conf"
run -p a0 --send -d x --config="$tmp/limitless"
is "the user's own mistakes stop nothing" "$status" 0
rm -f "$etc/etherwright/etherwright.conf" "$tmp/config/etherwright/etherwright.conf"

# What a station repeats by itself is no loop when it is sent from here as well: here the kernel at the
# other end, which asks for an address that nobody has.
cat >"$tmp/t" <<'.'
wait rx arp.opcode == 1 within 5s
edit
send
wait rx arp.opcode == 1 within 5s
send
wait rx arp.opcode == 1 within 5s
print no loop
.
ip address add 10.9.0.1/24 dev b0
(cd /proc/sys/net/ipv4/neigh/b0 && echo 50 >mcast_solicit && echo 200 >retrans_time_ms)
ip neighbour add 10.9.0.2 dev b0 use
run -p a0 --no-screen --yes --script "$tmp/t"
is "a station's own frame, sent again: no loop" "$status$out$err" "0no loop"
ip address flush dev b0

# Nor is it one for that station, if somebody sends its frame again.
"$program" --send -p b0 -d x -c inf --interval 200ms --yes -q 2>"$tmp/station" &
station=$!
play 'wait rx eth.type == 0x88b5\nedit\npause 1s\nsend\npause 500ms\nwait rx eth.type == 0x88b5\nprint goes on' -p a0 --yes
is "whose frame is sent again goes on" "$status$out$err" "0goes on"
kill "$station"
wait "$station"
is "without a word" "$?$(cat "$tmp/station")" 143

forwards() { # port of the switch
	ip -d link show "$1" | grep -q "state forwarding"
}

# A loop: a0 - b0 leads into a switch, of which two more ports are cabled together. Nobody stops what
# goes round there, but for a filter that lets each frame pass a few times only.
ip link add sw type bridge stp_state 0 forward_delay 0
echo 1 >/proc/sys/net/ipv6/conf/sw/disable_ipv6
for port in b0 c0 d0; do ip link set "$port" master sw; done
ip link set sw up
await forwards d0
run -p a0 --send -d x -c 20 --interval 100ms --yes
is "a loop: status" "$status" 1
like "a loop: it is said, and what to do" "$err" "LOOP: .* Sending stopped. Unplug the newest cable"
sent=$(printf '%s\n' "$err" | sed -n 's/.* \([0-9]*\) sent.*/\1/p')
within "sending has stopped" "${sent:-1}" 1 3
ip link set d0 nomaster
printf 'send\nwait rx eth.type == 0x88b5 within 300ms\n' >"$tmp/t"
run -p a0 --no-screen --script "$tmp/t"
like "the cable is unplugged: nothing comes back" "$err" "no such frame was received in time"
ip link set d0 master sw
await forwards d0
printf 'set times inf\nset interval 100ms\nrepeat\nwait sent 50 within 10s\n' >"$tmp/t"
run -p a0 --no-screen --script "$tmp/t"
ip link set sw down
like "a loop ends a script" "$err" "t:4: wait sent 50 within 10s - LOOP: what was sent came back"
is "a loop ends a script: status" "$status" 1

# Nor does such a station hide a loop.
ip link set d0 nomaster
cable e0 f0
ip link set f0 master sw
ip link set sw up
"$program" --send -p e0 -d x -c inf --interval 200ms --yes 2>"$tmp/station" &
station=$!
cat >"$tmp/t" <<'.'
wait rx eth.type == 0x88b5 within 5s
edit
repeat 10/s
wait tx eth.type == 0x88b5 within 5s
pause 500ms
print no loop yet
wait loop within 10s
.
: >"$tmp/out"
"$program" -p a0 --no-screen --yes --script "$tmp/t" >>"$tmp/out" 2>"$tmp/err" &
pid=$!
await grep -q "no loop yet" "$tmp/out"
ip link set d0 master sw
wait "$pid"
status=$?
ip link set sw down
kill "$station" 2>/dev/null
wait "$station"
is "a loop is found by a frame that a station repeats: status" "$status" 0
like "and is said" "$(cat "$tmp/err")" "LOOP: what a0 sent came back"

finish
