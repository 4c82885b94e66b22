#!/bin/sh
# SPDX-License-Identifier: BSD-2-Clause
# Faults of rights and of the machine: F9, F40 to F50 and F52 of the table. As root all of them, as an
# ordinary user those that need no other one. Prints TAP.
# shellcheck disable=SC2317,SC2034,SC2154,SC3045 # ulimit is Linux's; functions are called by fault and await; figure is for it
set -u
# shellcheck source=tests/faults/lib.sh
. "${srcdir:-$(dirname "$0")/../..}/tests/faults/lib.sh"
need unshare ip setpriv jq
if [ "${inside:-}" != yes ]; then
	if [ "$(id -u)" = 0 ] && unshare --net true 2>/dev/null; then
		inside=yes root=yes exec unshare --net sh "$0"
	fi
	in_namespace "$0" root
fi
root=${root:-no}
cable a0 b0
chmod 755 "$tmp"
as_user="setpriv --reuid=65534 --regid=65534 --clear-groups"
[ $root = yes ] || as_user="setpriv --bounding-set=-all --inh-caps=-all"

status_of() { # process, line of its status
	sed -n "s/^$2:[[:space:]]*//p" "/proc/$1/status"
}

if [ $root = yes ]; then
	cp "$program" "$tmp/bare"
	unable() {
		$as_user "$tmp/bare" -p b0 --print >"$tmp/out" 2>"$tmp/err"
		figure="exit $?"
		[ "$figure" = "exit 3" ] && grep -q 'setcap cap_net_raw=ep' "$tmp/err"
	}
	fault F9 "no right to open a port" "refused with the one command that gives it" unable
fi

audit() { # what it is started by
	"$@" "$program" -p b0 --print >"$tmp/out" 2>"$tmp/err" &
	audited=$!
	await ready $audited
	walled() { [ "$(status_of $audited Seccomp)" = 2 ]; }
	! walls_are_built || await walled || return 1
	figure="CapEff $(status_of $audited CapEff), NoNewPrivs $(status_of $audited NoNewPrivs), Seccomp $(status_of $audited Seccomp), user $(status_of $audited Uid | cut -f 2)"
	audit_caps=$(sed -n 's/^Cap\(Inh\|Prm\|Eff\|Amb\):\t//p' /proc/$audited/status | sort -u)
	audit_new=$(status_of $audited NoNewPrivs)
	audit_user=$(status_of $audited Uid | cut -f 2)
	kill -INT $audited
	wait $audited
	[ "$audit_caps" = 0000000000000000 ] && [ "$audit_new" = 1 ] &&
		{ [ $root = no ] || [ "$audit_user" != 0 ]; }
}
fault F40 "what the process may do while it runs" "nothing but what is open" audit env
# Every way in that takes bytes of somebody else is behind the same walls at its end. A mode: its
# words, and what has to end well.
"$tools/hostile" escapes >"$tmp/in.pcap"
echo '0180c200000e02000000000b88b50102' >"$tmp/in.hex"
echo 'pause 0.1' >"$tmp/in.script"
chmod 644 "$tmp"/in.*
enclosed() { # argument...
	rm -f "$tmp/status"
	timeout 20 "$tools/lastly" "$tmp/status" "$program" "$@" >"$tmp/out" 2>"$tmp/err" </dev/null
	enclosed_status=$?
	sed -n 's/:[[:space:]]*/ /p' "$tmp/status" | tr '\n' ',' >"$tmp/line"
	[ $enclosed_status -le 1 ] && [ "$(grep -c '^Cap[PE][a-z]*:[[:space:]]0*$' "$tmp/status")" = 2 ] && grep -q '^NoNewPrivs:.1' "$tmp/status" &&
		{ ! walls_are_built || grep -q '^Seccomp:.2' "$tmp/status"; }
}
all_enclosed() {
	ways=0
	while read -r words; do
		[ -n "$words" ] || continue
		# shellcheck disable=SC2086 # a row is words
		if ! enclosed $words; then
			echo "# not enclosed: $words: exit $enclosed_status, $(cat "$tmp/line")"
			return 1
		fi
		ways=$((ways + 1))
	done <<-MODES
		-p b0 --print --timeout 0.2
		$(! json_is_built || echo -p b0 --json --timeout 0.2)
		-p b0 -w $tmp/out.pcapng --timeout 0.2 --yes
		-p b0 -w - --timeout 0.2
		-r $tmp/in.pcap --print
		-r $tmp/in.pcap --print --hex
		$(! json_is_built || echo -r "$tmp/in.pcap" --json -v)
		-r $tmp/in.pcap --as hex
		-r $tmp/in.pcap -w $tmp/again.pcapng --yes
		-p a0 --send -d hello
		-p a0 --send --take $tmp/in.hex --yes
		-p a0 --send --preset=lldp
		-p a0 --send --replay $tmp/in.pcap --yes
		-p a0 --send --expect arp --timeout 0.2 -d hello
		-p a0 --send --why -d hello
		-p a0 --preview -c 3 -d hello
		-p a0 --preview --take $tmp/in.hex
		-p a0 --preview --replay $tmp/in.pcap
		-p a0 --beacon -c 1
		-p a0 --reflect --timeout 0.2
		-p a0 --script $tmp/in.script --no-screen
		-p a0 --script $tmp/in.script --result=tap
		$(! lab_is_built || echo --lab --print --timeout 0.2)
		--lab=pair --print --timeout 0.2
		--as c --frame eth
		--as hex --take $tmp/in.hex
		--preset
		--explain stp
		--explain
		--print-config
		--keys
	MODES
	figure="$ways ways in, each with NoNewPrivs 1, $(! walls_are_built || echo "Seccomp 2 ")and no capability"
	enclosed --list
	grep -q '^NoNewPrivs:.1' "$tmp/status"
}
fault F40 "any other way in: files, scripts, texts, frames to be made" "the same walls" all_enclosed
if [ $root = yes ]; then
	owned() {
		mkdir "$tmp/mine"
		chown 1000:1000 "$tmp/mine"
		audit env SUDO_UID=1000 SUDO_GID=1000 || return 1
		[ "$audit_user" = 1000 ] || return 1
		env SUDO_UID=1000 SUDO_GID=1000 "$program" -p b0 -w "$tmp/mine/f.pcapng" --timeout 0.2 --print >/dev/null 2>"$tmp/err"
		figure="user $audit_user, file of user $(stat -c %u "$tmp/mine/f.pcapng")"
		[ "$(stat -c %u "$tmp/mine/f.pcapng")" = 1000 ]
	}
	fault F43 "started by sudo" "becomes the caller, files are the caller's" owned
fi

drill() {
	timeout 300 "$PWD/tests/port/drill_test" >"$tmp/out" 2>&1 || return 1
	grep '^# drill' "$tmp/out" # rows of the second table
	refused=$(grep -c '^# drill' "$tmp/out")
	figure="$refused attacks refused"
	[ "$refused" -gt 90 ]
}
# What the kernel refuses there, the test of the sandbox asks it.
mute() {
	timeout 60 "$PWD/tests/port/sandbox_test" >"$tmp/out" 2>&1 && grep -q '^ok.*receive_only\|OK ] test_receive_only' "$tmp/out" || return 1
	figure="Operation not permitted, receiving works"
}
if walls_are_built; then
	fault F41 "a frame has taken the process over" "no program, socket, file, key, other interface: see the drill below" drill
	fault F42 "--receive-only, and the process is taken over" "the kernel sends nothing" mute
fi

if [ $root = yes ] && lab_is_built; then
	cp "$program" "$tmp/able"
	able_lab() {
		setcap cap_net_raw=ep "$tmp/able" 2>/dev/null || return 1
		$as_user "$tmp/able" --lab --print --timeout 3 >"$tmp/out" 2>"$tmp/err"
		figure="exit $?, $(wc -l <"$tmp/out") frames"
		[ "$figure" != "${figure#exit 0}" ] && [ "$(wc -l <"$tmp/out")" -gt 0 ] || return 1
		# it is its user's own again, as any process, and so could say who it is in there
		: >"$tmp/out" # what is awaited is not from before
		$as_user "$tmp/able" --lab --print --timeout 20 >>"$tmp/out" 2>"$tmp/err" &
		able_lab=$!
		await lines_in "$tmp/out" 1 && [ "$(stat -c %u /proc/$able_lab)" = 65534 ] &&
			grep -q '^ *0  *65534  *1$' /proc/$able_lab/uid_map
		able_status=$?
		kill -INT $able_lab
		wait $able_lab
		return $able_status
	}
	fault F44 "the lab, by a binary with a file capability" "starts" able_lab
fi

nested() {
	unshare --user --map-root-user --net sh -c '
		echo 0 >/proc/sys/user/max_user_namespaces && exec "$@"' - \
		"$program" --lab --print --timeout 1 >"$tmp/out" 2>"$tmp/err"
	nested_status=$?
	figure="exit $nested_status: $(tail -n 1 "$tmp/err" | cut -c 1-70)"
	[ $nested_status = 3 ] && grep -q 'max_user_namespaces' "$tmp/err" && grep -q 'sudo sysctl' "$tmp/err"
}
! lab_is_built || fault F45 "user namespaces are used up" "refused, with the setting that allows them" nested
ways() {
	all_ways=0
	timeout 60 "$PWD/tests/lab/space_test" >"$tmp/out" 2>&1
	for way in no_user_namespaces no_net_namespaces limit_outside no_unshare changed_root powerless hidden_proc; do
		grep -q "^\[       OK \] $way\|^ok .*$way\$" "$tmp/out" || return 1
		all_ways=$((all_ways + 1))
	done
	figure="$all_ways ways tried"
}

# Whether anything lives in a network namespace.
inhabited() {
	for space in /proc/[0-9]*/ns/net; do
		[ "$(readlink "$space" 2>/dev/null)" != "$1" ] || return 0
	done
	return 1
}
deserted() { ! inhabited "$1"; }
swept() {
	: >"$tmp/out" # what is awaited is not from before
	"$program" --lab --print >>"$tmp/out" 2>"$tmp/err" &
	lab=$!
	await lines_in "$tmp/out" 1 || return 1
	space=$(readlink /proc/$lab/ns/net)
	[ -n "$space" ] && [ "$space" != "$(readlink /proc/$$/ns/net)" ] && inhabited "$space" || return 1
	helper=$(pgrep -P $lab)
	helper_ended() { [ -z "$helper" ] || ! kill -0 "$helper" 2>/dev/null; }
	kill -KILL $lab
	wait $lab 2>/dev/null
	await deserted "$space" && await helper_ended || return 1
	figure="nobody is in its namespace, and its second process has ended"
}
if lab_is_built; then
	fault F45 "namespaces forbidden by settings, seccomp, chroot, a security module; /proc hidden" "each has its own sentence, hidden /proc works" ways
	fault F46 "the lab is killed" "nothing of it is left" swept
fi

watched_all() {
	kill "$watcher"
	wait "$watcher" 2>/dev/null
	watcher=
}
watcher=
watches() { # interface: when frames pass it
	[ -z "$watcher" ] || watched_all
	: >"$tmp/watched"
	"$tools/watch" "$1" >>"$tmp/watched" 2>/dev/null &
	watcher=$!
	await lines_in "$tmp/watched" 1
}
most_in_a_second() {
	awk 'BEGIN { first = 0 } $1 ~ /^[0-9]/ { t[n++] = $1; while ($1 - t[first] >= 1) first++; if (n - first > most) most = n - first }
		END { print most + 0 }' "$tmp/watched"
}
stopped() { grep -q '^State:.T' "/proc/$1/status"; }

burst() {
	watches b0 || return 1
	"$program" -p a0 -m 02:00:00:00:00:99 --send --interval 10ms -c 2000 --print >/dev/null 2>"$tmp/err" &
	sender=$!
	await lines_in "$tmp/watched" 20 || return 1
	kill -STOP $sender
	await stopped $sender || return 1
	sleep 2 # this is the fault: there is nothing to wait for
	kill -CONT $sender
	await lines_in "$tmp/watched" $(($(wc -l <"$tmp/watched") + 30)) || return 1
	kill -INT $sender
	watched_all
	wait $sender
	soon=$(awk 'last && $1 - last > 1.5 { began = $1 } began && $1 - began <= 0.1 { n++ } $1 ~ /^[0-9]/ { last = $1 }
		END { print n + 0 }' "$tmp/watched")
	figure="$soon frames in the first 100 ms, 200 were due meanwhile"
	[ "$soon" -ge 3 ] && [ "$soon" -le 16 ] # of those that were missed four are caught up
}
fault F47 "stopped for 2 s while it repeats every 10 ms" "goes on without a burst" burst

# The steps of the clock are seen in the file that it writes, and not on the wire.
steady() {
	watches b0 || return 1
	timeout -s KILL 20 "$tools/wound" -p a0 -m 02:00:00:00:00:99 --send --interval 10ms -c 200 --no-outgoing -w "$tmp/wound.pcapng" >/dev/null 2>"$tmp/err" || return 1
	await lines_in "$tmp/watched" 201 || return 1
	watched_all
	steps=$("$program" -r "$tmp/wound.pcapng" --print --time=delta -q 2>/dev/null | awk '$2 > 3000 || $2 < -3000' | wc -l)
	gap=$(awk 'last && ($1 - last) * 1000 > most { most = ($1 - last) * 1000 } $1 ~ /^[0-9]/ { last = $1 }
		END { printf "%d", most }' "$tmp/watched")
	took=$(awk 'NR == 2 { first = $1 } { last = $1 } END { printf "%d", (last - first) * 1000 }' "$tmp/watched")
	figure="$steps steps of the clock; 200 frames in $took ms, at most $gap ms apart"
	[ "$steps" = 2 ] && [ "$took" -gt 1900 ] && [ "$took" -lt 2500 ] && [ "$gap" -lt 400 ]
}
fault F48 "the clock is set an hour ahead and two behind while it repeats" "the period does not change" steady

sent_by() { # interface: frames, as the kernel counts them
	ip -j -s link show "$1" | jq '.[0].stats64.tx.packets'
}
asked() {
	term 24 80 -p a0 --interval 1ms -c inf
	await wrote Received
	before=$(sent_by a0)
	say keys r
	await wrote Cancel || return 1
	say keys '\r'
	answers '?' 'Help:' 2000 || return 1 # the question is gone: it would have taken the key
	say keys '\e'
	[ "$(sent_by a0)" = "$before" ] || return 1
	watches b0 || return 1
	say keys r
	say keys y
	await lines_in "$tmp/watched" 251 || return 1
	watched_all
	figure="Enter sends nothing; after a yes $(most_in_a_second) frames in a second"
	[ "$(most_in_a_second)" -le 110 ]
}
fault F49 "1000 frames a second to broadcast" "asked first, Cancel is the default; never above 100" asked
term_end
capped() {
	watches b0 || return 1
	timeout -s KILL 20 "$program" -p a0 -m 02:00:00:00:00:99 --send --interval 100us -c 2500 --yes >/dev/null 2>"$tmp/err"
	await lines_in "$tmp/watched" 2501 || return 1
	watched_all
	figure="$(most_in_a_second) frames in a second"
	[ "$(most_in_a_second)" -le 1100 ]
}
fault F49 "10 000 frames a second" "never above 1000" capped

short() {
	said=0
	for kib in 120000 100000 90000 80000 70000 60000 40000 20000; do
		(
			ulimit -v $kib
			exec "$program" -p b0 --print --timeout 0.2
		) >"$tmp/out" 2>"$tmp/err"
		short_status=$?
		! grep -q 'bug' "$tmp/err" && [ $short_status -le 1 ] || return 1
		[ $short_status = 0 ] || grep -qi 'memory' "$tmp/err" || return 1
		said=$((said + short_status))
	done
	figure="at 20 MB: $(tail -n 1 "$tmp/err" | cut -c 1-60)"
	[ $said -gt 2 ]
}
[ $sanitized = yes ] || fault F50 "hardly any memory" "less of it, or refused, in words" short

# Room for all but the 32 MiB of the buffer, of which 12 are left.
smaller() {
	"$program" -p b0 --print >/dev/null 2>"$tmp/err" &
	whole_process=$!
	await ready $whole_process
	kib=$(awk '/VmPeak/ { print $2 - 20 * 1024 }' /proc/$whole_process/status)
	kill -INT $whole_process
	wait $whole_process && ! grep -q 'Memory is short' "$tmp/err" || return 1
	(
		ulimit -v "$kib"
		exec "$program" -p b0 --print
	) >"$tmp/out" 2>"$tmp/err" &
	small_process=$!
	await grep -q 'Memory is short' "$tmp/err" && await ready $small_process || return 1
	"$tools/flood" a0 3
	await lines_in "$tmp/out" 3 || return 1
	kill -INT $small_process
	wait $small_process || return 1
	figure=$(sed -n 's/^etherwright: Memory is short: //p' "$tmp/err")
	printf '%s' "$figure" | grep -qE '^b0 buffers [1-9][0-9]? MiB instead of 32, frames may get lost$'
}
[ $sanitized = yes ] || fault F50 "no memory for all of the ring" "a smaller one, in words, and frames come" smaller

bounded() {
	"$program" -p b0 --print --max-memory 8M >/dev/null 2>"$tmp/err" &
	eater=$!
	await ready $eater
	"$tools/flood" a0 100000 1000 || return 1
	mib=$(awk '/VmHWM/ { print int($2 / 1024) }' /proc/$eater/status)
	kill -INT $eater
	wait $eater || return 1
	figure="$mib MiB of memory after 100 MB of frames"
	[ "$mib" -lt 100 ]
}
[ $sanitized = yes ] || fault F50 "more frames than --max-memory 8M" "the oldest make room" bounded

closed() {
	"$program" -p b0 --print <&- >&- 2>&- &
	closed_process=$!
	await ready $closed_process
	for descriptor in 0 1 2; do # nothing of ours has taken their place
		[ "$(readlink /proc/$closed_process/fd/$descriptor)" = /dev/null ] || return 1
	done
	kill -INT $closed_process
	wait $closed_process
	closed_status=$?
	(
		ulimit -n 5
		exec "$program" -p b0 --print --timeout 0.3
	) >"$tmp/out" 2>"$tmp/err"
	few_status=$?
	figure="exit $closed_status without 0 to 2, exit $few_status with 5 descriptors: $(tail -n 1 "$tmp/err" | cut -c 1-60)"
	[ $closed_status = 0 ] && [ $few_status -lt 5 ] && [ $few_status -gt 0 ] && ! grep -q bug "$tmp/err"
}
inherited() {
	echo secret >"$tmp/secret"
	"$program" -p b0 --print >/dev/null 2>"$tmp/err" 5<"$tmp/secret" 7>>"$tmp/secret" &
	heir=$!
	await ready $heir
	leaks=$(for process in "$heir" $(pgrep -P "$heir"); do
		find "/proc/$process/fd" -lname "$tmp/secret" 2>/dev/null
	done | wc -l)
	kill -INT "$heir"
	wait "$heir"
	figure="$leaks of them left"
	[ "$leaks" = 0 ] || return 1
	for folder in /dev/fd /proc/self/fd; do
		"$program" --as hex --take $folder/8 >"$tmp/out" 2>"$tmp/err" 7<"$tmp/secret" \
			8<"$tmp/in.hex" 9<"$tmp/secret" && grep -q 88b5 "$tmp/out" || return 1
	done
}
fault F52 "files that whoever started it had left open" "closed, unless an argument names them (/dev/fd/N, /proc/self/fd/N)" inherited
fault F52 "standard descriptors closed, or hardly any left" "a clear error, or works" closed
finish
