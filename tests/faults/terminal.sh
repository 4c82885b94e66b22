#!/bin/sh
# SPDX-License-Identifier: BSD-2-Clause
# Faults of the terminal: F13 to F25 and F51 of the table. Prints TAP.
# shellcheck disable=SC2317,SC2034,SC2154,SC3045 # ulimit is Linux's; functions are called by fault and await; figure is for it
set -u
# shellcheck source=tests/faults/lib.sh
. "${srcdir:-$(dirname "$0")/../..}/tests/faults/lib.sh"
need unshare ip
in_namespace "$0" root
cable a0 b0

whole() { # file: how many frames it has, if it is whole
	"$program" -r "$1" --print -q 2>"$tmp/err" | wc -l
	[ ! -s "$tmp/err" ]
}

# Milliseconds that keys took, one after the other, in order of size: the one in the middle, and the
# longest.
keys_take() { # how many, twice
	: >"$tmp/times"
	for _ in $(seq "$1"); do
		answers '?' 'Help:' 2000 || return 1
		echo "$ms" >>"$tmp/times"
		say keys '\e'
		answers '\x0c' 'Received' 2000 || return 1
		echo "$ms" >>"$tmp/times"
	done
	sort -n "$tmp/times" >"$tmp/sorted"
	middle=$(sed -n "$1p" "$tmp/sorted")
	slowest=$(tail -n 1 "$tmp/sorted")
}

flooded() {
	term 24 80 -p b0
	await wrote 'b0 up' || return 1
	"$tools/flood" a0 300000 60 100000 &
	flood=$!
	keys_take 9 || return 1
	kill -0 $flood 2>/dev/null || return 1 # it has been there all the time
	wait $flood
	all() {
		say keys '\x0c'
		counts=$(LC_ALL=C tail -c 4000 "$tmp/t/screen" | grep -aoE 'rx [0-9]+ +tx [0-9]+ +lost [0-9]+' | tail -n 1)
		received=$(echo "$counts" | awk '{ print $2 }') lost=$(echo "$counts" | awk '{ print $6 }')
		[ -n "$lost" ] && [ $((received + lost)) = 300000 ]
	}
	await all || return 1
	figure="a key is answered in $middle ms, at most $slowest ms, $lost lost"
	[ "$middle" -lt 100 ] || [ $sanitized = yes ]
}
fault F13 "300 000 frames in 3 s" "keys live, every frame received or counted as lost" flooded
term_end

stalled() {
	term 24 80 -p b0 -w "$tmp/stalled.pcapng"
	await wrote Received
	say deaf
	"$tools/flood" a0 300000 60 100000
	say hear
	say signal 15
	await ended || return 1
	figure="$((300000 - $(whole "$tmp/stalled.pcapng"))) of 300000 frames lost"
	[ "$(whole "$tmp/stalled.pcapng")" = 300000 ]
}
fault F14 "terminal that is not read for 3 s, in a flood" "capturing goes on" stalled
term_end

# What comes while it does not run at all waits in the ring: 3 MB of its 32. In one go: a
# block of the ring is closed after 20 ms, however little is in it.
held() {
	term 24 80 -p b0 -w "$tmp/held.pcapng"
	await wrote Received
	kill -STOP "$process"
	await grep -q '^State:.T' "/proc/$process/status" || return 1
	"$tools/flood" a0 2000 1500 20000
	kill -CONT "$process"
	answers '?' 'Help:' 2000 || return 1
	say signal 15
	await ended || return 1
	figure="$((2000 - $(whole "$tmp/held.pcapng"))) of 2000 frames lost"
	[ "$(whole "$tmp/held.pcapng")" = 2000 ]
}
fault F14 "the program does not run while 2000 full frames come" "they wait in the ring" held
term_end

terminated() {
	term 24 80 -p b0 -w "$tmp/term.pcapng"
	await wrote Received
	say deaf
	"$tools/flood" a0 50000 60 50000
	say signal 15
	within 1000 ended || return 1
	[ "$(cat "$tmp/t/status")" = 143 ] && [ "$(whole "$tmp/term.pcapng")" = 50000 ]
}
fault F15 "SIGTERM while the terminal stalls" "ends at once, the file is whole" terminated
term_end

hung_up() {
	term 24 80 -p b0 -w "$tmp/hup.pcapng"
	await wrote Received
	"$tools/flood" a0 1000
	say hangup
	within 1500 ended || return 1
	figure="$figure, status $(cat "$tmp/t/status")"
	[ "$(cat "$tmp/t/status")" = 129 ] && [ "$(whole "$tmp/hup.pcapng")" = 1000 ]
}
fault F16 "terminal goes away" "ends, the file is whole" hung_up
term_end

signalled() { # number, status
	term 24 80 -p b0
	await wrote Received
	[ "$(modes)" = raw ] || return 1
	say signal "$1"
	within 2000 ended || return 1
	figure="status $(cat "$tmp/t/status"), terminal $(cat "$tmp/t/modes")"
	[ "$(cat "$tmp/t/status")" = "$2" ] && [ "$(cat "$tmp/t/modes")" = cooked ] && wrote '[?1049l'
	signalled_status=$?
	term_end
	return $signalled_status
}
fault F17 "SIGHUP" "terminal given back" signalled 1 129
fault F17 "SIGINT" "terminal given back; as Ctrl-C, which quits with nothing being sent" signalled 2 0
fault F17 "SIGQUIT" "terminal given back" signalled 3 131
fault F17 "SIGTERM" "terminal given back" signalled 15 143
ulimit -c 0
fault F18 "SIGSEGV" "terminal given back, ends by the signal" signalled 11 139
fault F18 "SIGABRT" "terminal given back, ends by the signal" signalled 6 134
fault F18 "SIGBUS" "terminal given back, ends by the signal" signalled 7 135
fault F18 "SIGSYS" "terminal given back, ends by the signal" signalled 31 159

# Whether the last row that was drawn since then is this one: each drawing has the bar in the last.
drawn_down_to() { # row
	say keys '\x0c'
	tail -c +$((so_far + 1)) "$tmp/t/screen" | LC_ALL=C grep -aoE "$(printf '\033')\[[0-9]+(;[0-9]+H|d)" |
		tr -cd '0-9;\n' | cut -d ';' -f 1 | sort -n | tail -n 1 >"$tmp/lowest"
	[ "$(cat "$tmp/lowest")" = "$1" ]
}

suspended() {
	term_runs sh -i
	say keys "PS1='ready '"'\r'
	await wrote ready
	say keys "'$program' -p b0"'\r'
	await wrote Received || return 1
	say keys '\x1a'
	await wrote Stopped || return 1
	[ "$(modes)" = cooked ] || return 1
	say size 30 100
	so_far=$(wc -c <"$tmp/t/screen")
	say keys 'fg\r'
	answers '?' 'Help:' 3000 || return 1
	figure="a key is answered in $ms ms"
	[ "$(modes)" = raw ] || return 1
	say keys '\e'
	await drawn_down_to 30
}
fault F19 "stopped, resized, continued" "stops as any program, comes back at the new size" suspended
term_end

orphaned() {
	term 24 80 -p b0
	await wrote Received
	say signal 20
	answers '?' 'Help:' 2000 || return 1
	figure="a key is answered in $ms ms"
}
fault F20 "SIGTSTP where nobody can continue it" "goes on" orphaned
term_end

stormed() {
	term 24 80 -p b0
	await wrote Received
	say storm 300
	answers '?' 'Help:' 5000 || return 1
	say keys '\e'
	answers '\x0c' 'FOLLOW' 2000 || return 1
	so_far=$(wc -c <"$tmp/t/screen")
	await drawn_down_to 27 || return 1
	figure="a key is answered in $ms ms, $(awk '/VmRSS/ { print int($2 / 1024) }' /proc/"$process"/status) MiB"
}
fault F21 "300 sizes in a row, 1x1 to 200x500" "the last one is right" stormed

sized() { # rows, columns, what is seen
	so_far=$(wc -c <"$tmp/t/screen") looked_for=$3
	since() { tail -c +$((so_far + 1)) "$tmp/t/screen" | grep -aqF -e "$looked_for"; }
	say size "$1" "$2"
	await since || return 1
	say size 24 80
	redrawn() { answers '\x0c' 'FOLLOW' 2000; }
	await redrawn || return 1
	answers '?' 'Help:' 5000 || return 1
	say keys '\e'
	mib=$(awk '/VmHWM/ { print int($2 / 1024) }' /proc/"$process"/status)
	figure="$mib MiB at most"
	[ "$mib" -lt 100 ] || [ $sanitized = yes ]
}
fault F22 "20x5" "a notice, no crash" sized 5 20 etherwright
fault F22 "1x1" "a notice, no crash" sized 1 1 "$(printf '\033')"
fault F22 "0x0" "a notice, no crash" sized 0 0 "$(printf '\033')"
fault F22 "32767x32767" "drawn up to 1000x500" sized 32767 32767 FOLLOW
term_end

no_screen() { # TERM
	term_type=$1
	term 24 80 -p b0
	term_type=xterm-256color
	await ended || return 1
	figure="exit $(cat "$tmp/t/status")"
	[ "$(cat "$tmp/t/status")" = 2 ] && wrote 'no screen - ' && ! wrote '[?1049h'
	no_screen_status=$?
	term_end
	return $no_screen_status
}
fault F23 "TERM is empty" "refused with advice, nothing drawn" no_screen ""
fault F23 "TERM is unknown" "refused with advice, nothing drawn" no_screen no-such-terminal
fault F23 "TERM=dumb" "refused with advice, nothing drawn" no_screen dumb

colourless() { # TERM
	term_type=$1
	term 24 80 -p b0
	term_type=xterm-256color
	await wrote FOLLOW || return 1
	say keys q
	await ended
	! LC_ALL=C grep -aqE "$(printf '\033')\[([0-9;]*;)?(3[0-8]|4[0-8]|9[0-7])m" "$tmp/t/screen"
	colourless_status=$?
	term_end
	return $colourless_status
}
LC_ALL=C
fault F24 "vt100, C locale" "no colour, states in words" colourless vt100
NO_COLOR=1
export NO_COLOR
fault F24 "NO_COLOR, C locale" "no colour, states in words" colourless xterm-256color
unset NO_COLOR
LC_ALL=C.UTF-8

piped() {
	"$program" -p b0 </dev/null 2>"$tmp/err" >"$tmp/out" &
	reader=$!
	await ready $reader
	"$tools/flood" a0 3
	await lines_in "$tmp/out" 3 || return 1
	kill -INT $reader
	wait $reader
	figure="exit $?"
	[ "$figure" = "exit 0" ]
}
fault F25 "neither input nor output is a terminal" "lines of text instead of a screen" piped

pasted() {
	term 24 80 -p b0
	await wrote Received
	"$tools/flood" a0 20000 60 20000 &
	flood=$!
	say keys 3
	printf 'keys \\e[200~%s\\e[201~\n' "$(printf '%0100000d' 0)" >&9
	wait $flood
	answers '\e?' 'Help:' 2000 || return 1
	figure="a key is answered in $ms ms"
	say keys '\e'
	all_there() { answers '\x0c' 'rx 20000' 200; }
	await all_there
}
fault F51 "100 000 characters pasted into the form" "cut in words, capturing goes on" pasted
term_end
finish
