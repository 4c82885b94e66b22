# SPDX-License-Identifier: BSD-2-Clause
# Of beside.sh: capture files of small mixed frames are opened, filtered and searched.
# shellcheck shell=sh disable=SC2154,SC2034 # beside.sh sets and uses them

timed() { # name, command...: ms by the clock
	name=$1
	shift
	begun=$(now)
	"$@" >/dev/null 2>&1
	note "$name" $((($(now) - begun) / 1000000))
}

# Whether the status row says that so many frames have been read.
has_read() { # frames
	: >"$tmp/t/screen"
	say keys '\x0c'
	sleep 0.1
	tr -c '[:print:]' ' ' <"$tmp/t/screen" | grep -aq "rx $1 "
}

opening() { # file, frames
	note "first screen $2" "$("$here/terminal" first '0.000 o' "$program" -r "$1" | cut -f 2)"
	term 24 80 "$program" -r "$1"
	await wrote Received
	await has_read "$2"
	note "opened $2" $(($(cpu "$process") / 1000))
	note "MiB $2" "$(awk '/VmRSS/ { print int($2 / 1024) }' "/proc/$process/status")"
	# nothing has this, so all frames are looked at
	used=$(cpu "$process")
	say keys '/arp.opcode == 77\r'
	await wrote "not found"
	note "find $2" $((($(cpu "$process") - used) / 1000))
	term_end
}

files() {
	for frames in 100000 1000000 5000000; do
		file=$tmp/$frames.pcap
		"$reference" make "$file" $frames
		for round in $(seq "$rounds"); do
			timed "index $frames" "$reference" index "$file"
			opening "$file" $frames
			has capinfos && timed "capinfos $frames" capinfos -c "$file"
			[ $frames = 5000000 ] && continue
			timed "libpcap filter $frames" "$program" -r "$file" --print -q "ether proto 0x1234"
			timed "field filter $frames" "$program" -r "$file" --print -q "arp.opcode == 77"
			has tcpdump && timed "tcpdump $frames" tcpdump -n -r "$file"
			# half a minute at a million: once
			has tshark && { [ $frames = 100000 ] || [ "$round" = 1 ]; } &&
				timed "tshark $frames" tshark -n -r "$file"
		done
		rm "$file"
	done
	echo "## Opening a capture of small mixed frames (ms)"
	echo
	row program "100 000" "1 000 000" "5 000 000"
	row --- --- --- ---
	for name in index "first screen" opened find "libpcap filter" "field filter" capinfos tcpdump tshark; do
		case $name in
		index) label="bare libpcap, an index of 16 bytes a frame" ;;
		"first screen") label="etherwright, first frames on the screen" ;;
		opened) label="etherwright, all frames (CPU)" ;;
		find) label="etherwright, a search on a field that looks at all (CPU)" ;;
		tcpdump) label="tcpdump -n -r, text to nowhere" ;;
		tshark) label="tshark -n -r, text to nowhere" ;;
		*filter) label="etherwright --print with a $name that nothing passes" ;;
		*) label=$name ;;
		esac
		row "$label" "$(value "$name 100000")" "$(value "$name 1000000")" "$(value "$name 5000000")"
	done
	row "etherwright, memory (MiB)" "$(value 'MiB 100000')" "$(value 'MiB 1000000')" "$(value 'MiB 5000000')"
	echo
	for frames in 100000 1000000 5000000; do
		target P5 "first frames of $frames on the screen" "$(value "first screen $frames")" "<=" 30 ms
	done
	target P5 "all of 5000000 frames beside the bare index" "$(ratio 'opened 5000000' 'index 5000000' 1)" "<=" 3 times
	target P5 "memory at 5000000 frames" "$(value 'MiB 5000000')" "<=" $((5000000 * 32 / 1048576 + 32)) MiB
	target P5 "tcpdump -n -r beside it, at a million" "$(ratio 'tcpdump 1000000' 'opened 1000000' 0)" ">=" 30 times
	target P5 "tshark -n -r beside it, at a million" "$(ratio 'tshark 1000000' 'opened 1000000' 0)" ">=" 200 times
	target P10 "libpcap's filter over a million frames" "$(value 'libpcap filter 1000000')" "<=" 500 ms
	target P10 "a filter on fields over a million frames" "$(value 'field filter 1000000')" "<=" 1500 ms
}
