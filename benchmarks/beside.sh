#!/bin/sh
# SPDX-License-Identifier: BSD-2-Clause
# Measures the program beside bare reference programs and beside those of its peers that are
# installed, in turns: medians of five rounds (ROUNDS). Traffic goes over a pair of interfaces in a
# namespace of its own. Prints what it found and writes it to benchmarks/results.md; with the name of
# a section (walk, sending, start, files, receiving) it prints that one only. Run it with "make bench".
set -u
export LC_ALL=C.UTF-8 PATH="$PATH:/usr/sbin:/sbin"
if [ "${inside:-}" != yes ]; then
	inside=yes
	export inside
	[ "$(id -u)" = 0 ] && exec unshare --net sh "$0" "$@"
	exec unshare --net --map-root-user sh "$0" "$@"
fi
srcdir=${srcdir:-$(dirname "$0")/..}
here=$PWD/benchmarks
program=$PWD/etherwright
reference=$here/reference
pty=$PWD/tests/faults/pty
flood=$PWD/tests/faults/flood
rounds=${ROUNDS:-5}
only=${1:-}
tmp=$(mktemp -d) || exit 1
trap 'rm -rf "$tmp"' EXIT
trap '' PIPE
export XDG_CONFIG_HOME="$tmp/c" XDG_STATE_HOME="$tmp/s"
: >"$tmp/targets"
# shellcheck source=benchmarks/lib.sh
. "$srcdir/benchmarks/lib.sh"

ip link add a0 type veth peer name b0
for end in a0 b0; do
	echo 1 >/proc/sys/net/ipv6/conf/$end/disable_ipv6
	ip link set $end up
done

# --- What a frame costs: by the clock, in instructions, and whether that grows with their number ---

# Instructions a frame: of two runs of which one has 2000 frames more, so that the start is not in it.
instructions() { # way
	for turns in 1000 3000; do
		valgrind --tool=callgrind --callgrind-out-file=/dev/null "$here/walk" "$1" $turns 2>&1 |
			awk '/refs:/ { gsub(",", "", $NF); print $NF }'
	done | awk '{ v[NR] = $1 } END { if (NR == 2) printf "%.0f", (v[2] - v[1]) / 2000 }'
}

walking() {
	"$here/walk" >"$tmp/walk"
	while read -r line; do note "walk ${line%	*}" "${line##*	}"; done <"$tmp/walk"
	echo "## What a frame costs, of a mix of ARP, ping, UDP, a tagged frame, LLDP and raw data"
	echo
	row "" "ns" "instructions (callgrind)"
	row --- --- ---
	way=0
	for name in "dissect" "dissect and check" "dissect and summary" "dissect and filter"; do
		count=$(has valgrind && instructions $way)
		row "$name" "$(value "walk $name")" "${count:-valgrind is not there}"
		way=$((way + 1))
	done
	echo
	for frames in 1000 10000 100000 1000000 10000000; do
		"$reference" make "$tmp/flat.pcap" $frames
		"$here/flat" "$tmp/flat.pcap" >"$tmp/flat"
		note "taken $frames" "$(cut -f 2 "$tmp/flat")"
		note "filtered $frames" "$(cut -f 3 "$tmp/flat")"
	done
	rm -f "$tmp/flat.pcap"
	row "a frame of a file of" "1 000" "10 000" "100 000" "1 000 000" "10 000 000"
	row --- --- --- --- --- ---
	for name in taken filtered; do
		set -- "$name, ns of CPU"
		for frames in 1000 10000 100000 1000000 10000000; do set -- "$@" "$(value "$name $frames")"; done
		row "$@"
	done
	echo
	target P10 "dissect and summary, a frame" "$(value 'walk dissect and summary')" "<=" 1000 ns
	target P10 "a filtered frame of ten million beside one of a thousand" \
		"$(ratio 'filtered 10000000' 'filtered 1000')" "<=" 1.2 times
}

# --- Sending: exactly, and as fast as it goes ---

sending() {
	"$here/sending" >"$tmp/sending"
	bare="bare pacer, pcap_inject() loop" lines="etherwright --send" screen="etherwright, screen, 1000/s in"
	echo "## Sending"
	echo
	row "as exactly as asked" "p50 µs" "p99 µs" "drift ppm" "CPU %" "not sent"
	row --- --- --- --- --- ---
	# who drifts has no grid that it could be late against
	awk -F '\t' '/^every/ {
		drifts = $5 > 5000 || $5 < -5000
		printf "| %s, %s | %s | %s | %s | %s | %s |\n", $1, $2, drifts ? "-" : $3, drifts ? "-" : $4, $5, $6, $7
	}' "$tmp/sending"
	echo
	row "as fast as it goes, 64 bytes" "thousand frames/s" "beside the bare loop"
	row --- --- ---
	awk -F '\t' '/^flood/ { printf "| %s | %s | %s |\n", $2, $3, $4 }' "$tmp/sending"
	echo
	figure() { awk -F '\t' -v i="$1" -v n="$2" -v c="$3" '$1 == i && $2 == n { print $c }' "$tmp/sending"; }
	for every in "every 1000 ms" "every 10 ms" "every 1 ms"; do
		for name in "$lines" "$screen"; do
			drift=$(figure "$every" "$name" 5)
			target P3 "$every, $name: drift" "${drift#-}" "<=" 10 ppm
			target P3 "$every, $name: p50" "$(figure "$every" "$name" 3)" "<=" 20 µs
			[ "$every" = "every 1000 ms" ] || # five frames have no p99
				target P3 "$every, $name: p99 beside the bare pacer" \
					"$(over "$(figure "$every" "$name" 4)" "$(figure "$every" "$bare" 4)")" "<=" 1.2 times
		done
	done
	target P3 "every 1 ms, $screen: CPU" "$(figure "every 1 ms" "$screen" 6)" "<=" 5 %
	drift=$(figure "every 0.1 ms" "$screen" 5)
	target P3 "every 0.1 ms, $screen: drift" "${drift#-}" "<=" 10000 ppm
	target P3 "every 0.1 ms, $screen: CPU" "$(figure "every 0.1 ms" "$screen" 6)" "<=" 40 %
	target P2 "flood, $lines, beside the bare loop" "$(figure flood "$lines" 4)" ">=" 0.9 times
	best=$(awk -F '\t' '/^flood/ && $2 !~ /^(bare|etherwright)/ && $3 > m { m = $3 } END { print m }' "$tmp/sending")
	target P2 "flood, $lines, beside the fastest of the others" "$(over "$(figure flood "$lines" 3)" "$best")" ">=" 1 times
}

# --- Start, arrival, keys, idle ---

first() { # name, pattern, command...
	name=$1
	shift
	note "start $name" "$("$here/terminal" first "$@" | cut -f 2)"
}

# Notes what the terminal program tells, by its own names.
noted() { # command...
	"$here/terminal" "$@" >"$tmp/told"
	while read -r line; do note "${line%	*}" "${line##*	}"; done <"$tmp/told"
}

idle() {
	term 24 80 "$program" -p b0
	await wrote Received
	sleep 1
	before=$(cpu "$process")
	sleep 10
	note idle "$(awk -v n=$(($(cpu "$process") - before)) 'BEGIN { printf "%.1f", n / 1000 }')"
	note "idle MiB" "$(awk '/VmRSS/ { printf "%.1f", $2 / 1024 }' "/proc/$process/status")"
	term_end
}

starting() {
	# nobody begins with cold files
	"$here/terminal" first Received "$reference" screen >"$tmp/told"
	"$here/terminal" first FOLLOW "$program" -p b0 >"$tmp/told"
	for round in $(seq $((rounds * 2))); do
		first "an empty ncurses program" Received "$reference" screen
		first "an empty ncurses program that opens a port" Received "$reference" screen b0
		first "etherwright -p" FOLLOW "$program" -p b0
		first "etherwright -r, no port" FILE "$program" -r "$tmp/small.pcap"
		note ring "$("$reference" ring)"
		has tcpdump && first "tcpdump" listening tcpdump -n -i b0
		[ "$round" -le 3 ] && has tshark && first "tshark" Capturing tshark -n -i b0
	done
	noted arrival a0 "$program" -p b0
	"$flood" a0 20000000 60 2000000 &
	flooding=$!
	noted keys "$program" -p b0
	kill $flooding 2>/dev/null
	wait $flooding 2>/dev/null
	idle
	empty="start an empty ncurses program"
	echo "## Start, arrival, keys, idle"
	echo
	row what figure "beside the empty program"
	row --- --- ---
	for name in "an empty ncurses program" "an empty ncurses program that opens a port" "etherwright -p" "etherwright -r, no port" tcpdump tshark; do
		[ "$(value "start $name")" ] &&
			row "first words of $name" "$(value "start $name") ms" "$(ratio "start $name" "$empty" 1)"
	done
	row "of that, with a port: a packet socket gets a ring (the kernel waits for all processors)" "$(value ring) ms" \
		"$(ratio ring "$empty" 1)"
	row "a frame's arrival to its line, median and slowest of 40" "$(value arrival) and $(most arrival) ms" ""
	row "key to screen in a flood, median and slowest of 40" "$(value key) and $(most key) ms" ""
	row "drawings a second in a flood" "$(value drawings/s)" ""
	row "bytes to the terminal in a flood" "$(value kB/s) kB/s" ""
	row "CPU on a silent port" "$(value idle) ms in 10 s" ""
	row "memory there, the ring of 32 MiB counted" "$(value 'idle MiB') MiB" ""
	echo
	target P4 "CPU on a silent port, in 10 s" "$(value idle)" "<=" 10 ms
	target P4 "memory with the ring mapped" "$(value 'idle MiB')" "<=" 48 MiB
	target P6 "first screen beside the empty ncurses program" "$(ratio 'start etherwright -p' "$empty" 1)" "<=" 3 times
	target P7 "arrival to screen, median" "$(value arrival)" "<=" 30 ms
	target P7 "arrival to screen, slowest" "$(most arrival)" "<=" 80 ms
	target P8 "key to screen in the greatest flood, median" "$(value key)" "<=" 30 ms
	target P8 "key to screen in the greatest flood, slowest" "$(most key)" "<=" 80 ms
	target P9 "drawings a second in a flood" "$(value drawings/s)" "<=" 25 ""
	target P9 "bytes to the terminal a second in a flood" "$(value kB/s)" "<=" 60 kB
}

# shellcheck source=benchmarks/files.sh
. "$srcdir/benchmarks/files.sh"
# shellcheck source=benchmarks/receiving.sh
. "$srcdir/benchmarks/receiving.sh"

version() { # program, words that make it tell
	has "$1" && "$@" 2>&1 | grep -v -e '^Running' -e '^$' | head -n 1 | cut -c 1-60
}
heading() {
	echo "# What it costs, beside others"
	echo
	echo "Made by \`make bench\` on $(date +%Y-%m-%d): $(nproc) cores, $(sed -n 's/^model name[[:space:]]*: //p' /proc/cpuinfo | head -n 1),"
	echo "Linux $(uname -r), $("$program" --version | head -n 1), load $(cut -d ' ' -f 1 /proc/loadavg) at the beginning."
	echo "Medians of $rounds rounds in which all took turns; ratios hold, absolute figures are of that machine and"
	echo "that day. Beside it: $(
		for peer in tcpdump dumpcap tshark netsniff-ng trafgen capinfos valgrind; do
			version $peer --version
		done | tr '\n' ';' | sed 's/;$//; s/;/; /g')."
	missing=
	for peer in tcpdump dumpcap tshark termshark netsniff-ng trafgen mausezahn tcpreplay scapy; do
		has $peer || missing="$missing $peer"
	done
	echo "Not installed, so not measured:${missing:- none}."
	echo
}

# Where a target cannot be met, what stands in the way, and the rows below that show it.
reasons() {
	echo "P1: each frame is kept with what is known of it, looked at for answers and loops, and the screen is drawn 20 times a"
	echo "second: about 0.2 µs a frame more than a copy into memory, which is all that the bare receiver does. A quarter of"
	echo "that is the kernel's, for memory that is used the first time; the bare receiver has touched all of its own before."
	echo
	echo "P2: the sandbox has the kernel look at each system call; --no-sandbox, below, goes without. Each frame is"
	echo "kept, counted, and known again when it comes back. trafgen passes by the queue and whoever listens on the port."
	echo
	echo "P3: nobody is more exact than the timers of the machine: the bare pacer of the same rounds, which does nothing else,"
	echo "stands below; where it is as late or drifts as far, it is not the program that does. CPU: the loop gets up a little"
	echo "early and watches the clock, keeps each frame, and takes in those that come."
	echo
	echo "P6: a packet socket gets its ring only when no processor looks at it any more (an RCU grace period: some ticks"
	echo "of the kernel's clock, whatever the ring's size), and libpcap opens and sets up a port in one go, which takes rights."
	echo "Before these are given up nothing of the terminal is looked at, so the first screen comes after that. How long an"
	echo "empty program takes that opens a port first stands below; etherwright takes $(ratio 'start etherwright -p' 'start an empty ncurses program that opens a port' 1) times as long. tcpdump waits as well."
	[ "$(value 'tshark 1000000')" ] || return
	echo
	echo "P5: a bare index, which looks at nothing, is $(ratio 'tshark 1000000' 'index 1000000' 0) times as fast as tshark at a million frames of this file,"
	echo "and $(ratio 'tcpdump 1000000' 'index 1000000' 0) times as fast as tcpdump: more cannot be asked for."
}

"$reference" make "$tmp/small.pcap" 1000
{
	[ -z "$only" ] || [ "$only" = walk ] && walking
	[ -z "$only" ] || [ "$only" = sending ] && sending
	[ -z "$only" ] || [ "$only" = start ] && starting
	[ -z "$only" ] || [ "$only" = files ] && files
	[ -z "$only" ] || [ "$only" = receiving ] && receiving
} >"$tmp/sections"
{
	heading
	echo "## Targets"
	echo
	row "" what figure target ""
	row --- --- --- --- ---
	sort -t '|' -k 2,2V -s "$tmp/targets"
	echo
	reasons
	echo
	cat "$tmp/sections"
} >"$tmp/results.md"
cat "$tmp/results.md"
[ -n "$only" ] || cp "$tmp/results.md" "$srcdir/benchmarks/results.md"
