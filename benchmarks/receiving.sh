# SPDX-License-Identifier: BSD-2-Clause
# Of beside.sh: so many frames a second for a second, as each receiver catches them and what it costs.
# shellcheck shell=sh disable=SC2154,SC2034 # beside.sh sets and uses them

receive() { # name, rate, command...
	name=$1 rate=$2
	shift 2
	frames=$((rate < 600000 ? rate : 600000))
	case $name in
	"etherwright "*)
		size=${name#etherwright }
		term "${size#*x}" "${size%x*}" "$program" -p b0
		await wrote Received
		sleep 0.3
		before=$(cpu "$process")
		wc -c <"$tmp/t/screen" >"$tmp/bytes"
		begun=$(now)
		"$flood" a0 $frames 60 "$rate"
		took=$((($(now) - begun) / 1000000))
		sleep 0.2
		used=$(($(cpu "$process") - before))
		drawn=$(($(wc -c <"$tmp/t/screen") - $(cat "$tmp/bytes")))
		got=$(status rx)
		note "kB/s $name $rate" $((drawn / took))
		term_end
		;;
	*)
		"$@" >"$tmp/out" 2>"$tmp/err" &
		process=$!
		await grep -qi -e ready -e listening -e file: -e running "$tmp/out" "$tmp/err"
		sleep 0.2
		before=$(cpu $process)
		begun=$(now)
		"$flood" a0 $frames 60 "$rate"
		took=$((($(now) - begun) / 1000000))
		sleep 0.4
		used=$(($(cpu $process) - before))
		kill -INT $process 2>>"$tmp/err" || echo "$name: $(tail -n 1 "$tmp/err")" >&2
		wait $process
		case $name in
		bare*) got=$(tail -n 1 "$tmp/out" | cut -d ' ' -f 1) ;;
		"tcpdump -n") got=$(sed -n 's/ packets captured$//p' "$tmp/err") ;;
		tshark*) got=$(grep -c . "$tmp/out") ;;
		*) got=$("$reference" index "$tmp/f.pcap") ;;
		esac
		;;
	esac
	note "caught $name $rate" "$(awk -v g="${got:-0}" -v f=$frames 'BEGIN { printf "%.1f", 100 * g / f }')"
	note "cpu $name $rate" "$(awk -v u=$used -v t=$took 'BEGIN { printf "%.1f", u / t / 10 }')"
	rm -f "$tmp/f.pcap"
}

receiving() {
	for _ in $(seq "$rounds"); do
		for rate in 50000 200000 2000000; do
			receive bare $rate "$reference" receive b0 60
			receive "etherwright 80x24" $rate
			has tcpdump && receive "tcpdump -n" $rate tcpdump -l -n -i b0
			has tshark && [ $rate = 50000 ] && receive "tshark -n" $rate tshark -l -n -i b0
			[ $rate = 50000 ] && continue
			receive "etherwright 200x50" $rate
			has tcpdump && receive "tcpdump -w" $rate tcpdump -i b0 -w "$tmp/f.pcap"
			has dumpcap && receive "dumpcap -P" $rate dumpcap -P -q -i b0 -w "$tmp/f.pcap"
			has netsniff-ng && receive "netsniff-ng -o" $rate netsniff-ng -i b0 -o "$tmp/f.pcap" -s
		done
	done
	echo "## Receiving 64-byte frames for a second: share that was caught, CPU of a core"
	echo
	row receiver "50 000/s" "200 000/s" "as fast as it goes"
	row --- --- --- ---
	for name in bare "etherwright 80x24" "etherwright 200x50" "tcpdump -w" "tcpdump -n" "dumpcap -P" "netsniff-ng -o" "tshark -n"; do
		[ "$(value "caught $name 50000")$(value "caught $name 200000")" ] || continue
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
	for rate in 200000 2000000; do
		at=$([ $rate = 200000 ] && echo "200 000/s" || echo "the greatest rate")
		target P1 "caught at $at, beside the bare receiver" \
			"$(ratio "caught etherwright 80x24 $rate" "caught bare $rate" 3)" ">=" "$([ $rate = 200000 ] && echo 1 || echo 0.95)" times
		target P1 "CPU at $at" "$(value "cpu etherwright 80x24 $rate")" "<=" \
			"$(awk -v b="$(value "cpu bare $rate")" 'BEGIN { print 2 * b + 3 }')" "% (2 x bare + 3)"
		[ "$(value "cpu tcpdump -n $rate")" ] && target P1 "CPU of tcpdump -n beside it, at $at" \
			"$(ratio "cpu tcpdump -n $rate" "cpu etherwright 80x24 $rate" 0)" ">=" 10 times
	done
	target P9 "bytes to the terminal a second at 200x50" "$(value 'kB/s etherwright 200x50 2000000')" "<=" 60 kB
}
