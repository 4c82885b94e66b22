#!/bin/sh
# SPDX-License-Identifier: BSD-2-Clause
# Faults of files that are written: F35 to F39 of the table. Prints TAP.
# shellcheck disable=SC2317,SC2034,SC2154 # functions are called by fault and await; figure is for it
set -u
# shellcheck source=tests/cli/lib.sh
. "${srcdir:-$(dirname "$0")/../..}/tests/cli/lib.sh"
need unshare ip mount
if [ "${inside:-}" != yes ]; then
	unshare --net --mount --map-root-user true 2>/dev/null || skip_all "namespaces are forbidden here"
	inside=yes exec unshare --net --mount --map-root-user sh "$0"
fi
# shellcheck source=tests/faults/lib.sh
. "${srcdir:-$(dirname "$0")/../..}/tests/faults/lib.sh"
cable a0 b0

frames_in() { # file
	"$program" -r "$1" --print -q 2>/dev/null | wc -l
}

captures() { # file: the program without a screen that writes it
	"$program" -p b0 -w "$@" >"$tmp/out" 2>"$tmp/err" &
	capture=$!
	await ready $capture
}

mkdir "$tmp/small"
mount -t tmpfs -o size=64k none "$tmp/small"
full() {
	up 80 24 -p b0 -w "$tmp/small/f.pcapng"
	await shows 'b0 up' || return 1
	"$tools/flood" a0 2000
	await shows 'NOT SAVING' || return 1
	await shows 'rx 2000' || return 1
	key q
	await shows 'Quit\|quit' && key y
	await test -s "$tmp/status" || return 1
	figure="$(frames_in "$tmp/small/f.pcapng") whole frames in the file, exit $(cat "$tmp/status")"
	"$program" -r "$tmp/small/f.pcapng" --print -q >/dev/null 2>"$tmp/err" && [ ! -s "$tmp/err" ] || return 1
	[ "$(cat "$tmp/status")" = 1 ] && [ "$(frames_in "$tmp/small/f.pcapng")" -gt 100 ]
}
fault F35 "disk is full while frames are written" "said in the status; whole records stay, capturing goes on" full
tm kill-server
umount "$tmp/small"

# Saves over a file of 8 MB, killed when so much of the new one is there, and when it has taken its
# place.
mkdir "$tmp/save"
"$tools/hostile" cuts >"$tmp/save/in.pcap"
for _ in $(seq 400); do tail -c +25 "$tmp/save/in.pcap"; done >"$tmp/more"
cat "$tmp/more" >>"$tmp/save/in.pcap"
cp "$tmp/save/in.pcap" "$tmp/save/old"
sums=$(cksum <"$tmp/save/old")
changed() { [ "$(stat -c %i "$tmp/save/f.pcap")" != "$old_file" ]; }
grown() { # at least so many bytes
	changed || [ "$(stat -c %s "$tmp"/save/.etherwright-* 2>/dev/null | sort -n | tail -n 1 | grep . || echo 0)" -ge "$1" ]
}
swept_up() { [ "$(ls -A "$tmp/save" | wc -l)" = 3 ]; }
soon() { # command...: looks without a rest, so as not to come too late; a minute is never
	soon_end=$(($(date +%s) + 60))
	while [ "$(date +%s)" -le "$soon_end" ]; do
		for _ in $(seq 50); do
			"$@" && return 0
		done
	done
	return 1
}
intact() {
	old=0 new=0
	for round in $(seq 20); do
		cp "$tmp/save/old" "$tmp/save/f.pcap"
		old_file=$(stat -c %i "$tmp/save/f.pcap")
		term 24 80 -r "$tmp/save/in.pcap"
		await wrote 'FILE' || return 1
		say keys ":w $tmp/save/f.pcap"'\r'
		await wrote Overwrite || return 1
		say keys o
		if [ "$round" -gt 16 ]; then
			soon changed || return 1
		else
			soon grown $((round > 8 ? round * 400000 : 1)) || return 1
		fi
		kill -KILL "$process"
		await ended
		term_end
		[ $sanitized = yes ] || await swept_up || return 1
		if [ "$(cksum <"$tmp/save/f.pcap")" = "$sums" ]; then
			old=$((old + 1))
		else
			run -r "$tmp/save/f.pcap" --print -q
			[ "$status" = 0 ] && [ "$(printf '%s\n' "$out" | wc -l)" = "$((401 * 86))" ] || return 1
			new=$((new + 1))
		fi
	done
	[ $old -gt 0 ] && [ $new -gt 0 ] || return 1
	figure="$old times the old file, $new times the new one, nothing else is left"
}
fault F36 "killed while a file is saved over another" "each time one of the two is there, whole" intact

replaced() {
	mount -t tmpfs -o size=12k none "$tmp/small"
	"$tools/hostile" cuts >"$tmp/small/x.pcapng"
	"$tools/hostile" cuts >"$tmp/in.pcap"
	up 80 24 -r "$tmp/in.pcap"
	await shows 'FILE *$' || return 1
	key :
	tm send-keys -t t -l "w $tmp/small/x.pcapng"
	key Enter
	await shows Overwrite && key o
	await shows 'Not saved\|cannot be\|No space\|Make room' || return 1
	cmp -s "$tmp/in.pcap" "$tmp/small/x.pcapng"
}
fault F36 "disk is full while a file is saved" "the old one stays as it was" replaced
tm kill-server
umount "$tmp/small" 2>/dev/null

# The second process, which opens files, is stopped: the screen lives, Escape gives up, and when it
# goes on it is as good as before.
saves_as() { # file
	key :
	tm send-keys -t t -l "w $1"
	key Enter
}
unhelped() {
	lives -p b0
	await shows 'b0 up' || return 1
	"$tools/flood" a0 10
	await shows 'rx 10' || return 1
	helper=$(pgrep -P "$process" etherwright-fil) || return 1
	kill -STOP "$helper"
	saves_as "$tmp/late.pcapng"
	takes 2000 shows 'Waiting for the helper that writes files' || return 1
	said=$took
	"$tools/flood" a0 10
	key Escape
	takes 1000 shows 'was not waited for' || return 1
	await shows 'rx 20' || return 1
	key '?'
	takes 1000 shows 'Help:' || return 1
	figure="said after $said ms, a key is answered in $took ms"
	key Escape
	await lacks 'Help:' || return 1
	kill -CONT "$helper"
	saves_as "$tmp/again.pcapng"
	await shows '20 frames are in' && [ "$(frames_in "$tmp/again.pcapng")" = 20 ] || return 1
	[ ! -e "$tmp/late.pcapng" ] || return 1
	kill -STOP "$helper"
	key :
	tm send-keys -t t -l "w $tmp/ahead.pcapng"
	tm send-keys -t t Enter '?' # typed before there is anything to be seen
	await shows 'Waiting for the helper' || return 1
	key Escape
	await shows 'Help:' || return 1
	key Escape
	await lacks 'Help:' || return 1
	kill -CONT "$helper"
	saves_as "$tmp/third.pcapng"
	await shows '20 frames are in' || return 1
	kill -STOP "$helper"
	saves_as "$tmp/last.pcapng"
	await shows 'Waiting for the helper' || return 1
	kill -TERM "$process"
	takes 3000 test -s "$tmp/status" || return 1
	kill -CONT "$helper"
	await gone_too && [ "$(cat "$tmp/status")" = 143 ] && ! [ -e "$tmp/last.pcapng" ]
}

# The same, when nothing was asked of it before: quitting says what it waits for, and Escape ends it;
# a signal does not wait for anybody.
unasked() {
	lives -p b0
	await shows 'b0 up' || return 1
	helper=$(pgrep -P "$process" etherwright-fil) || return 1
	kill -STOP "$helper"
	key q
	takes 2000 shows 'Waiting for the helper that writes files' || return 1
	figure="said after $took ms"
	key Escape
	takes 3000 test -s "$tmp/status" || return 1
	kill -CONT "$helper"
	await gone_too && [ "$(cat "$tmp/status")" = 0 ] || return 1
	lives -p b0
	await shows 'b0 up' || return 1
	helper=$(pgrep -P "$process" etherwright-fil) || return 1
	kill -STOP "$helper"
	kill -TERM "$process"
	takes 4000 test -s "$tmp/status" || return 1
	figure="$figure, after SIGTERM it takes $took ms"
	kill -CONT "$helper"
	await gone_too && [ "$(cat "$tmp/status")" = 143 ]
}
gone_too() { ! kill -0 "$helper" 2>/dev/null; }
if walls_are_built; then
	fault F36 "the process that writes files is stopped" "said on the screen, Esc gives up, the next save works" unhelped
	tm kill-server
	fault F36 "the same at the end" "said on the screen, Esc does not wait for it" unasked
	tm kill-server
fi

limited() {
	(
		ulimit -f 50
		exec "$program" -p b0 -w "$tmp/limit.pcapng"
	) >"$tmp/out" 2>"$tmp/err" &
	capture=$!
	await ready $capture
	"$tools/flood" a0 3000
	await grep -q 'larger\|large\|limit' "$tmp/err" || return 1
	kill -INT $capture
	wait $capture
	figure="exit $?, $(wc -c <"$tmp/limit.pcapng") bytes"
	[ "$(frames_in "$tmp/limit.pcapng")" -gt 50 ]
}
fault F37 "file reaches the size that is allowed (ulimit -f)" "said in words, not killed by SIGXFSZ" limited

mkdir "$tmp/links"
linked() {
	echo precious >"$tmp/links/victim"
	ln -s "$tmp/links/victim" "$tmp/links/f.pcapng"
	run -p b0 -w "$tmp/links/f.pcapng" --yes --timeout 1
	figure="exit $status"
	[ "$(cat "$tmp/links/victim")" = precious ] && grep -q 'symbolic link' "$tmp/err"
}
fault F38 "somebody planted a symbolic link" "refused, the file behind it is untouched" linked

gone() {
	mkdir "$tmp/folder"
	captures "$tmp/folder/f.pcapng" --rotate 10k
	rm -r "$tmp/folder"
	"$tools/flood" a0 2000
	kill -INT $capture
	wait $capture
	figure="exit $?, $(tail -n 1 "$tmp/err" | cut -c 1-60)"
	grep -q '2000 frames received' "$tmp/err" && [ "$(grep -c 'there is no such folder' "$tmp/err")" = 1 ]
}
fault F39 "folder is removed while files are written" "said once, capturing goes on" gone

unwritable() {
	mkdir "$tmp/ro"
	mount -t tmpfs -o ro none "$tmp/ro"
	run -p b0 -w "$tmp/ro/f.pcapng" --timeout 1
	figure="exit $status"
	[ "$status" -gt 0 ] && printf '%s' "$err" | grep -q 'cannot be written'
}
fault F39 "folder that cannot be written to" "refused at the start, in words" unwritable
umount "$tmp/ro"
finish
