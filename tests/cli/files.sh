#!/bin/sh
# SPDX-License-Identifier: BSD-2-Clause
# Capture files and pipes. Prints TAP.
set -u
# shellcheck source=tests/cli/lib.sh
. "${srcdir:-$(dirname "$0")/../..}/tests/cli/lib.sh"
need unshare ip tcpdump
in_namespace "$0" user

cable a0 b0
"$program" -p b0 -w "$tmp/a.pcap" -c 3 >"$tmp/out" 2>"$tmp/err" &
writer=$!
await ready $writer
for payload in one two three four; do
	"$program" --send -p a0 -l 02:00:00:00:00:0a -d $payload
done
wait $writer
is "-w with -c: ends by itself" $? 0
is "-w: prints as well" "$(grep -c 0x88b5 "$tmp/out")" 3
is "-w with -c: no frame more" "$(tcpdump -n -r "$tmp/a.pcap" 2>/dev/null | grep -c "^[0-9]")" 3
cp "$tmp/a.pcap" "$tmp/same.pcap"
"$program" -r "$tmp/same.pcap" -w "$tmp/same.pcap" --yes --print >/dev/null 2>&1
is "-w: never the file that is read" "$? $(cmp "$tmp/a.pcap" "$tmp/same.pcap" && echo whole)" "2 whole"
# a section and 70000 interfaces without a frame: more than many turns can take in
{ # block type, length, then its body and the length again, in this machine's order
	printf '\n\r\r\n\034\0\0\0\115\074\053\032\1\0\0\0\377\377\377\377\377\377\377\377\034\0\0\0'
	yes | head -n 70000 | sed 's/.*/\x01\x00\x00\x00\x14\x00\x00\x00\x01\x00\x00\x00\x00\x00\x04\x00\x14\x00\x00\x00/' |
		tr -d '\n'
} >"$tmp/interfaces.pcapng"
timeout 20 "$program" -r "$tmp/interfaces.pcapng" --print >/dev/null 2>&1
is "-r: records without a frame do not slow it down" "$(($? == 124))" 0
is "-w: only for the owner" "$(stat -c %a "$tmp/a.pcap")" 600

run -r "$tmp/a.pcap"
is "-r: exit status" "$status" 0
is "-r: all frames, no head line" "$(printf '%s\n' "$out" | wc -l)" 3
like "-r: time starts with the first frame" "$out" '^1 0[.]000000 B '
is "-r: the last line" "$err" "3 frames received, 0 sent, 0 lost"
run -r "$tmp/a.pcap" -q
is "-q: no last line" "$err" ""
run -r "$tmp/a.pcap" -c 2
is "-r with -c" "$(printf '%s\n' "$out" | wc -l)" 2
run -r "$tmp/a.pcap" --time epoch
like "--time epoch" "$out" '^1 [0-9]{10}[.][0-9]{9} '
run -r "$tmp/a.pcap" --time iso
like "--time iso" "$out" '^1 20[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9:]{8}[.][0-9]{9}Z '
run -r "$tmp/a.pcap" --time clock
like "--time clock" "$out" '^1 [0-9]{2}:[0-9]{2}:[0-9]{2}[.][0-9]{6} '
run -r "$tmp/a.pcap" 'ether[14] = 0x6f' # "one"
is "FILTER: shows what passes" "$(printf '%s\n' "$out" | wc -l)" 1
is "FILTER: the last line" "$err" "3 frames received (1 passed the filter), 0 sent, 0 lost"
run -r "$tmp/a.pcap" --expect 'ether[14:2] = 0x7477' # "two"
is "--expect: 0 if it is there" "$status$out" 0
like "--expect: and which frame it was" "$err" '^etherwright: expected, and here: 2 .*"two'
run -q -r "$tmp/a.pcap" --expect 'ether[14:2] = 0x7477'
is "--expect: quiet" "$status$out$err" 0
run -r "$tmp/a.pcap" --expect arp
is "--expect: 1 if not" "$status" 1
like "--expect: and why" "$err" '^etherwright: what was expected is not among [0-9]+ received frames$'

run -r "$tmp/a.pcap" -w "$tmp/b.pcap"
is "-r -w: the same frames and times" \
	"$(tcpdump -n -tttt --nano -XX -r "$tmp/b.pcap" 2>/dev/null | cksum)" \
	"$(tcpdump -n -tttt --nano -XX -r "$tmp/a.pcap" 2>/dev/null | cksum)"
run -r "$tmp/a.pcap" -w "$tmp/b.pcap"
is "-w: does not overwrite" "$status" 1
like "-w: says so" "$err" "exists already"
run -r "$tmp/a.pcap" -w "$tmp/b.pcap" --yes
is "-w --yes: overwrites" "$status" 0
run -r "$tmp/a.pcap" -w "$tmp/b.pcapng"
is "-w: pcapng has the same frames and times" \
	"$(tcpdump -n -tttt --nano -XX -r "$tmp/b.pcapng" 2>/dev/null | cksum)" \
	"$(tcpdump -n -tttt --nano -XX -r "$tmp/a.pcap" 2>/dev/null | cksum)"
magic() { od -An -N4 -tx1 "$1" | tr -d ' '; }
is "-w: pcapng" "$(magic "$tmp/b.pcapng")" 0a0d0d0a
run -r "$tmp/a.pcap" -w "$tmp/c" --format pcap
like "--format pcap" "$(magic "$tmp/c")" 'a1b23c4d|4d3cb2a1'
run -r "$tmp/a.pcap" -w "$tmp/turn.pcapng" --rotate 200B,2
is "--rotate: from 1kB on" "$status" 2
run -r "$tmp/a.pcap" -w - --rotate 1MB
is "--rotate: not into a pipe" "$status" 2

# both ways through a port, with its name and what was lost
"$program" -p b0 -w "$tmp/both.pcapng" --rotate 1h --send -l 02:00:00:00:00:0b --print >"$tmp/out" 2>/dev/null &
writer=$!
await ready $writer
await lines_in "$tmp/out" 1
"$program" --send -p a0 -l 02:00:00:00:00:0a
await lines_in "$tmp/out" 2
kill -INT $writer
wait $writer
both=$(ls "$tmp"/both_*Z_00001.pcapng)
if command -v tshark >/dev/null; then
	is "pcapng: port and direction" "$(tshark -r "$both" -T fields -e frame.interface_name \
		-e frame.packet_flags_direction 2>/dev/null | tr '\t\n' '  ')" \
		"b0 0x00000002 b0 0x00000001 "
	like "pcapng: statistics" "$(capinfos "$both" 2>/dev/null)" 'stat entries = 1'
fi

# a full disk: whole frames are kept, capturing goes on, and the exit status tells
(
	ulimit -f 2
	exec "$program" -p b0 -w "$tmp/full.pcapng" -c 30 >/dev/null 2>"$tmp/err"
) &
writer=$!
await ready $writer
"$program" --send -p a0 -l 02:00:00:00:00:0a -c 30 --interval 1ms --yes
wait $writer
is "a full disk: the exit status tells" $? 1
like "a full disk: capturing goes on" "$(cat "$tmp/err")" '^30 frames received'
kept=$(sed -n 's/.*keeps the first \([0-9]*\) frames.*/\1/p' "$tmp/err")
is "a full disk: as many frames as it says" "$(tcpdump -n -r "$tmp/full.pcapng" 2>"$tmp/err" | grep -c "^[0-9]")" "$kept"
is "a full disk: they are whole" "$(grep -c truncated "$tmp/err")" 0

is "from a pipe" \
	"$(tcpdump -r "$tmp/a.pcap" -w - 2>/dev/null | "$program" -r - 2>/dev/null | wc -l)" 3
is "from a pipe into a pipe" "$(setsid "$program" -r - -w - <"$tmp/a.pcap" 2>/dev/null |
	tcpdump -n -r - 2>/dev/null | grep -c "^[0-9]")" 3

# A reader that goes away, with a frame on its way or without.
leave() { # argument...
	{
		"$program" "$@" 2>"$tmp/err"
		echo $? >"$tmp/status"
	} | head -c 24 >/dev/null
	await test -s "$tmp/status"
	cat "$tmp/status"
	grep "^etherwright:" "$tmp/err"
	rm -f "$tmp/status"
}
is "a reader that goes away is no error" "$(leave -r "$tmp/a.pcap" --print --hex)" 0
is "nor on a port" "$(leave -q -p a0 -p b0 --print --send)" 0
is "nor for a capture" "$(leave -p a0 -w -)" 0
"$program" -r "$tmp/a.pcap" --print >/dev/full 2>"$tmp/err"
is "a full disk is an error" $? 1
like "and said" "$(cat "$tmp/err")" "standard output: No space left"

head -c 150 "$tmp/a.pcap" >"$tmp/cut.pcap"
run -r "$tmp/cut.pcap"
is "a damaged file: exit status" "$status" 1
is "a damaged file: frames before the damage" "$(printf '%s\n' "$out" | wc -l)" 1
like "a damaged file: where" "$err" "cut off at byte"
mkfifo "$tmp/fifo"
run -r "$tmp/fifo"
is "a FIFO is refused at once" "$status" 1
finish
