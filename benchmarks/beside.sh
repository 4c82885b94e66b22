#!/bin/sh
# SPDX-License-Identifier: BSD-2-Clause
# Measures the program beside bare reference programs and beside those of its peers that are
# installed, in turns, and writes benchmarks/results.md: medians of five rounds (ROUNDS), ratios to the
# reference. Traffic goes over a pair of interfaces in a namespace of its own. Run it with "make bench".
set -u
export LC_ALL=C.UTF-8 PATH="$PATH:/usr/sbin:/sbin"
if [ "${inside:-}" != yes ]; then
	inside=yes
	export inside
	[ "$(id -u)" = 0 ] && exec unshare --net sh "$0" "$@"
	exec unshare --net --map-root-user sh "$0" "$@"
fi
srcdir=${srcdir:-$(dirname "$0")/..}
program=$PWD/etherwright
reference=$PWD/benchmarks/reference
pty=$PWD/tests/faults/pty
flood=$PWD/tests/faults/flood
rounds=${ROUNDS:-5}
only=${1:-}
tmp=$(mktemp -d) || exit 1
trap 'rm -rf "$tmp"' EXIT
trap '' PIPE
export XDG_CONFIG_HOME="$tmp/c" XDG_STATE_HOME="$tmp/s"

ip link add a0 type veth peer name b0
for end in a0 b0; do
	echo 1 >/proc/sys/net/ipv6/conf/$end/disable_ipv6
	ip link set $end up
done

now() { date +%s%N; }
await() { for _ in $(seq 400); do "$@" 2>/dev/null && return 0; sleep 0.02; done; return 1; }
median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
has() { command -v "$1" >/dev/null; }

# Figures are noted as lines NAME<tab>VALUE; a table takes their medians.
note() { printf '%s\t%s\n' "$1" "$2" >>"$tmp/notes"; }
value() { # name
	awk -F '\t' -v name="$1" '$1 == name { print $2 }' "$tmp/notes" | median
}
ratio() { # name, reference, decimals
	awk -v a="$(value "$1")" -v b="$(value "$2")" -v d="${3:-2}" 'BEGIN { if (b > 0) printf "%.*f", d, a / b; else printf "-" }'
}
row() { printf '| %s |\n' "$(printf '%s | ' "$@" | sed 's/ | $//')"; }

# CPU time of a process and its children that it waited for, in ms.
cpu() { awk '{ print ($14 + $15 + $16 + $17) * 10 }' "/proc/$1/stat"; }

# The program on a terminal; say TEXT tells the terminal what to do.
term() { # rows, columns, command...
	rm -rf "$tmp/t"
	mkdir "$tmp/t"
	mkfifo "$tmp/t/in"
	"$pty" "$tmp/t" "$@" <"$tmp/t/in" >/dev/null 2>&1 &
	terminal=$!
	exec 9>"$tmp/t/in"
	await test -s "$tmp/t/pid"
	process=$(cat "$tmp/t/pid")
}
say() { printf "%s\n" "$*" >&9 2>/dev/null; }
wrote() { grep -aqF -e "$1" "$tmp/t/screen"; }
term_end() {
	say signal 9
	exec 9>&-
	wait "$terminal" 2>/dev/null
}
# What the status row says after a word, drawn anew.
status() { # word
	: >"$tmp/t/screen"
	say keys '\x0c'
	await wrote "$1 "
	sleep 0.1
	tr -c '[:print:]' ' ' <"$tmp/t/screen" | grep -ao "$1 [0-9]*" | tail -n 1 | cut -d ' ' -f 2
}

# --- Receiving: so many frames a second for two seconds, as each one catches and costs it. ---

receive() { # name, rate, command...
	name=$1 rate=$2
	shift 2
	frames=$((rate * 2 < 1000000 ? rate * 2 : 1000000))
	case $name in
	"etherwright "*)
		size=${name#etherwright }
		term "${size#*x}" "${size%x*}" "$program" -p b0
		await wrote Received
		sleep 0.3
		before=$(cpu "$process")
		wc -c <"$tmp/t/screen" >"$tmp/bytes"
		"$flood" a0 $frames 60 "$rate"
		sleep 0.2
		used=$(($(cpu "$process") - before))
		drawn=$(($(wc -c <"$tmp/t/screen") - $(cat "$tmp/bytes")))
		got=$(status rx)
		note "kB/s $name $rate" $((drawn / 2000))
		term_end
		;;
	*)
		"$@" >"$tmp/out" 2>"$tmp/err" &
		process=$!
		sleep 0.7
		before=$(cpu $process)
		"$flood" a0 $frames 60 "$rate"
		sleep 0.5
		used=$(($(cpu $process) - before))
		kill -INT $process 2>>"$tmp/err" || echo "$name: $(tail -n 1 "$tmp/err")" >&2
		wait $process
		case $name in
		bare*) got=$(tail -n 1 "$tmp/out" | cut -d ' ' -f 1) ;;
		"tcpdump -w" | dumpcap* | netsniff*) got=$("$reference" index "$tmp/f.pcap") ;;
		*) got=$(grep -c . "$tmp/out") ;;
		esac
		;;
	esac
	note "caught $name $rate" "$(awk -v g="${got:-0}" -v f=$frames 'BEGIN { printf "%.1f", 100 * g / f }')"
	note "cpu $name $rate" $((used / 20))
	rm -f "$tmp/f.pcap"
}

receiving() {
	for _ in $(seq "$rounds"); do
		for rate in 50000 200000 2000000; do
			receive bare $rate "$reference" receive b0 60
			receive "etherwright 80x24" $rate
			receive "etherwright 200x50" $rate
			has tcpdump && receive "tcpdump -w" $rate tcpdump -i b0 -w "$tmp/f.pcap"
			has tcpdump && receive "tcpdump -n" $rate tcpdump -l -n -i b0
			has dumpcap && receive "dumpcap -P" $rate dumpcap -P -q -i b0 -w "$tmp/f.pcap"
			has netsniff-ng && receive "netsniff-ng -o" $rate netsniff-ng -i b0 -o "$tmp/f.pcap" -s
			has tshark && [ $rate = 50000 ] && receive "tshark -n" $rate tshark -l -n -i b0
		done
	done
	echo "## Receiving 64-byte frames for two seconds: share that was caught, CPU of a core"
	echo
	row receiver "50 000/s" "200 000/s" "as fast as it goes"
	row --- --- --- ---
	for name in bare "etherwright 80x24" "etherwright 200x50" "tcpdump -w" "tcpdump -n" "dumpcap -P" "netsniff-ng -o" "tshark -n"; do
		[ "$(value "caught $name 50000")" ] || continue
		set -- "$name"
		for rate in 50000 200000 2000000; do
			c=$(value "caught $name $rate")
			set -- "$@" "${c:+$c %, $(value "cpu $name $rate") %}"
		done
		row "$@"
	done
	echo
	echo "Bytes to the terminal meanwhile: $(value 'kB/s etherwright 80x24 2000000') kB/s at 80x24, $(value 'kB/s etherwright 200x50 2000000') kB/s at 200x50."
	echo
}

# --- Start, keys, idle ---

first() { # name, pattern, command...
	name=$1 pattern=$2
	shift 2
	term 24 80 "$@"
	await wrote "$pattern"
	term_end
	begun=$(now)
	term 24 80 "$@"
	until wrote "$pattern" || [ $(($(now) - begun)) -gt 5000000000 ]; do :; done
	note "start $name" $((($(now) - begun) / 10000))
	term_end
}

latency() {
	term 24 80 "$program" -p b0
	await wrote Received
	"$flood" a0 4000000 60 2000000 &
	flooding=$!
	sleep 0.3
	for _ in $(seq 20); do
		rm -f "$tmp/t/ms"
		say 'answer ? 2000 Help'
		await test -s "$tmp/t/ms" && note "key in a flood" "$(cat "$tmp/t/ms")"
		rm -f "$tmp/t/ms"
		say 'answer \e 2000 Received'
		await test -s "$tmp/t/ms"
	done
	kill $flooding 2>/dev/null
	wait $flooding 2>/dev/null
	term_end
}

idle() {
	term 24 80 "$program" -p b0
	await wrote Received
	sleep 1
	before=$(cpu "$process")
	sleep 10
	note idle $(($(cpu "$process") - before))
	note "idle MiB" "$(awk '/VmRSS/ { print int($2 / 1024) }' "/proc/$process/status")"
	term_end
}

starting() {
	for _ in $(seq "$rounds"); do
		first "an empty ncurses program" Received "$reference" screen
		first "etherwright -p" FOLLOW "$program" -p b0
		has tcpdump && first "tcpdump" listening tcpdump -n -i b0
		has tshark && first "tshark" Capturing tshark -n -i b0
	done
	latency
	idle
	echo "## Start, keys, idle"
	echo
	row what figure "beside the empty program"
	row --- --- ---
	for name in "an empty ncurses program" "etherwright -p" tcpdump tshark; do
		v=$(value "start $name")
		[ "$v" ] && row "first words of $name" "$(awk -v v="$v" 'BEGIN { printf "%.1f ms", v / 100 }')" \
			"$(ratio "start $name" "start an empty ncurses program" 1)"
	done
	row "key to screen in a flood, median" "$(value 'key in a flood') ms" ""
	row "key to screen in a flood, slowest of 20" "$(awk -F '\t' '$1 == "key in a flood" { print $2 }' "$tmp/notes" | sort -n | tail -n 1) ms" ""
	row "CPU on a silent port" "$(value idle) ms in 10 s" ""
	row "memory there, the ring of 32 MiB counted as far as it is used" "$(value 'idle MiB') MiB" ""
	echo
}

# --- Files ---

timed() { # name, command...: CPU and memory of it
	name=$1
	shift
	begun=$(now)
	"$@" >/dev/null 2>&1
	note "$name" $((($(now) - begun) / 1000000))
}

opening() { # file, frames
	begun=$(now)
	term 24 80 "$program" -r "$1"
	until wrote ' 1 ' || [ $(($(now) - begun)) -gt 5000000000 ]; do :; done
	note "first screen $2" $((($(now) - begun) / 1000000))
	full() { ! tr -c '[:print:]' ' ' <"$tmp/t/screen" | grep -aoE '(FILE|rx) *[0-9]+%?' | tail -n 1 | grep -q '%'; }
	while :; do
		used=$(cpu "$process")
		sleep 0.1
		[ $(($(cpu "$process") - used)) -le 10 ] && break
	done
	note "opened $2" "$(cpu "$process")"
	note "MiB $2" "$(awk '/VmRSS/ { print int($2 / 1024) }' "/proc/$process/status")"
	term_end
}

files() {
	for frames in 100000 1000000 5000000; do
		"$reference" make "$tmp/$frames.pcap" $frames
		for _ in $(seq "$rounds"); do
			timed "index $frames" "$reference" index "$tmp/$frames.pcap"
			opening "$tmp/$frames.pcap" $frames
			has capinfos && timed "capinfos $frames" capinfos -c "$tmp/$frames.pcap"
			[ $frames = 5000000 ] && continue
			timed "libpcap filter $frames" "$program" -r "$tmp/$frames.pcap" --print -q "ether proto 0x1234"
			timed "field filter $frames" "$program" -r "$tmp/$frames.pcap" --print -q "arp.opcode == 77"
			[ $frames = 1000000 ] && continue
			has tcpdump && timed "tcpdump $frames" tcpdump -n -r "$tmp/$frames.pcap"
			has tshark && timed "tshark $frames" tshark -n -r "$tmp/$frames.pcap"
		done
		rm "$tmp/$frames.pcap"
	done
	echo "## Opening a capture of small mixed frames (ms)"
	echo
	row program "100 000" "1 000 000" "5 000 000"
	row --- --- --- ---
	for name in index "first screen" opened capinfos tcpdump tshark "libpcap filter" "field filter"; do
		case $name in
		index) label="bare libpcap, an index of 16 bytes a frame" ;;
		"first screen") label="etherwright, first frames on the screen" ;;
		opened) label="etherwright, all frames (CPU)" ;;
		tcpdump) label="tcpdump -n -r, text to nowhere" ;;
		tshark) label="tshark -n -r, text to nowhere" ;;
		*filter) label="etherwright --print with a $name that nothing passes" ;;
		*) label=$name ;;
		esac
		row "$label" "$(value "$name 100000")" "$(value "$name 1000000")" "$(value "$name 5000000")"
	done
	row "etherwright, memory (MiB)" "$(value 'MiB 100000')" "$(value 'MiB 1000000')" "$(value 'MiB 5000000')"
	echo
	echo "All frames beside the bare index: $(ratio 'opened 100000' 'index 100000' 1), $(ratio 'opened 1000000' 'index 1000000' 1), $(ratio 'opened 5000000' 'index 5000000' 1) times."
	echo
}

{
	echo "# What it costs, beside others"
	echo
	echo "Made by \`make bench\` on $(date +%Y-%m-%d): $(nproc) cores, $(sed -n 's/^model name[[:space:]]*: //p' /proc/cpuinfo | head -n 1),"
	echo "Linux $(uname -r), $("$program" --version | head -n 1). Medians of $rounds rounds in which all took turns; ratios hold,"
	echo "absolute figures are of that machine and that day."
	echo
	[ -z "$only" ] || [ "$only" = start ] && starting
	[ -z "$only" ] || [ "$only" = files ] && files
	[ -z "$only" ] || [ "$only" = receive ] && receiving
} >"$tmp/results.md"
cat "$tmp/results.md"
[ -n "$only" ] || cp "$tmp/results.md" "$srcdir/benchmarks/results.md"
