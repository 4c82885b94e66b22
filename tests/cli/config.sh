#!/bin/sh
# SPDX-License-Identifier: BSD-2-Clause
# etherwright.conf: whose word counts, what is said about mistakes, and who reads it. Prints TAP.
set -u
# shellcheck source=tests/cli/lib.sh
. "${srcdir:-$(dirname "$0")/../..}/tests/cli/lib.sh"
need unshare ip mount
in_namespace "$0" root --mount

export HOME="$tmp/home" XDG_CONFIG_HOME="$tmp/config"
unset XDG_STATE_HOME NO_COLOR ETHERWRIGHT_PORT
mkdir -p "$HOME" "$tmp/config/etherwright"
file=$tmp/config/etherwright/etherwright.conf
setting() { # key: its line as --print-config has it
	printf '%s\n' "$out" | grep "^$1 = "
}

run --print-config
is "no file: nothing is wrong" "$status$err" 0
is "no file: what is built in" "$(setting theme)" "theme = auto"
printf '%s\n' "$out" >"$file"
before=$out
run --print-config
is "the print is a file" "$status$err" 0
is "that says the same" "$(printf '%s\n' "$out" | sed 's/  *# from .*//; s/ $//')" "$(printf '%s\n' "$before" | sed 's/ $//')"

cat >"$file" <<'END'
# a comment
[display]
theme = dork
mouse = no          # the terminal's
characters = runes
names = perhaps
[frame]
source = 02:00:00:00:00:77
payload = "x # y "
times = inf
speed = 9
[noise]
level = 11
what is this
END
run --print-config
is "mistakes: exit status" "$status" 2
is "mistakes are named" "$err" "etherwright: $file:3: display.theme: \"dork\" is not one of auto, dark, light, contrast, mono; using auto
etherwright: $file:5: display.characters: \"runes\" is not one of: auto ascii unicode; using auto
etherwright: $file:6: display.names: \"perhaps\" is neither yes nor no; using yes
etherwright: $file:11: there is no \"frame.speed\" - etherwright --print-config shows all
etherwright: $file:13: there is no section for \"noise.level\" - etherwright --print-config shows all
etherwright: $file:14: \"what is this\" is neither [section] nor key = value - # in front makes it a comment"
is "a value and who says it" "$(setting mouse)" "mouse = no   # from $file:4"
is "blanks stay in quotes" "$(setting payload)" "payload = \"x # y \"   # from $file:9"
is "what is wrong does not count" "$(setting theme)" "theme = auto"
NO_COLOR=1 run --print-config
is "the environment" "$(setting color)" "color = never   # from NO_COLOR"
ETHERWRIGHT_PORT=x9 run --print-config
is "the environment names the port" "$(setting name)" "name = x9   # from ETHERWRIGHT_PORT"
run --print-config --theme=dark --no-mouse -d hi
is "the command line comes last" "$(setting theme)" "theme = dark   # from the command line"
is "also over the file" "$(setting mouse)" "mouse = no   # from the command line"
is "the payload is replaced" "$(setting payload)" "payload = hi   # from the command line"
run --print-config --no-config
is "--no-config" "$err$(setting mouse)" "mouse = yes"
printf '[display]\nmouse = off\n' >"$tmp/other"
run --print-config --config="$tmp/other"
is "--config" "$err$(setting mouse)" "mouse = off   # from $tmp/other:2"
run --print-config --config="$tmp/none"
is "--config: no such file: status" "$status" 2
like "--config: no such file" "$err" "$tmp/none: cannot be read"

printf '[display]\nmax-frames = 2\n' >"$file"
run --print-config
is "max-frames" "$(setting max-frames)" "max-frames = 2   # from $file:2"
printf '[keys]\nsend = F5 x\nhold = F5\n' >"$file"
run --keys
like "keys: others" "$out" '^send  *F5 x'
is "keys: what cannot be" "$err" "etherwright: $file:3: keys.hold: F5 is already the key of send there"
run --print-config
is "keys are printed" "$(setting send)" "send = F5 x   # from $file:2"
is "but not one that does not count" "$(setting hold)" ""
is "which is told" "$err" "etherwright: $file:3: keys.hold: F5 is already the key of send there"
is "and is a mistake: status" "$status" 2

# The start goes on, and the frame is what the file says.
cable a0 b0
ip link set a0 address 02:00:00:00:00:0a
cat >"$file" <<'END'
[port]
name = a0
[frame]
destination = 02:00:00:00:00:02
type = 0x88b6
payload-hex = 48 69
times = 5
junk
END
"$program" -p b0 --print -c 1 >"$tmp/got" 2>/dev/null &
listener=$!
await ready $listener
run --send
wait $listener
is "--send with port and frame of the file" "$status" 0
like "mistakes are told" "$err" "^etherwright: $file:8: \"junk\" is neither"
like "the frame is what the file says" "$(cat "$tmp/got")" "02:00:00:00:00:02 02:00:00:00:00:0a 0x88b6 60"
run --send --quiet
is "--quiet: not told" "$err" ""
"$program" -p b0 --print -c 1 >"$tmp/got" 2>/dev/null &
listener=$!
await ready $listener
run --send -q --frame 'eth / data "mine"'
wait $listener
like "--frame is the whole frame" "$(cat "$tmp/got")" "ff:ff:ff:ff:ff:ff 02:00:00:00:00:0a 0x88b5 60"
run --send -q -p b0 -m 02:00:00:00:00:03
is "-p is another port" "$status" 0
printf '[port]\nname = none9\n' >"$file"
run --send
is "the port of the file is not there: status" "$status" 4
like "the port of the file is not there" "$err" "none9"
printf '[port]\nname = a0\n[safety]\nreceive-only = yes\n' >"$file"
run --send
is "receive-only in the file: status" "$((status != 0))" 1
like "receive-only in the file" "$err" "receive only, as asked for in $file:4[.]"

# The computer's file comes before the user's.
if mount -t tmpfs none /etc 2>/dev/null; then
	mkdir /etc/etherwright
	printf '[display]\ntheme = light\nmouse = no\n' >/etc/etherwright/etherwright.conf
	printf '[display]\nmouse = yes\n' >"$file"
	run --print-config
	is "the computer's file" "$(setting theme)" "theme = light   # from /etc/etherwright/etherwright.conf:2"
	is "the user's comes later" "$(setting mouse)" "mouse = yes   # from $file:2"
	# What cannot be read may set limits: nobody sends, whatever else is said.
	printf '[safety]\nreceive-only = yes\n' >/etc/etherwright/etherwright.conf
	chmod 0 /etc/etherwright/etherwright.conf
	printf '[safety]\nreceive-only = no\n' >"$file"
	run --send -p a0 -d x
	is "the computer's file cannot be read: refused" "$((status != 0))" 1
	like "that is told" "$err" "etherwright.conf: cannot be read: Permission denied - nothing is sent until that file is mended: it may set limits"
	like "and refused" "$err" "Not sent: receive only, since /etc/etherwright/etherwright.conf is not clear and may set limits. Have that file mended"
	rm -f /etc/etherwright/etherwright.conf
	mkdir /etc/etherwright/etherwright.conf
	run --print-config
	is "nor a folder" "$(setting receive-only)" "receive-only = yes   # from /etc/etherwright/etherwright.conf; not in the lab"
	rmdir /etc/etherwright/etherwright.conf
	chmod 0 "$file"
	run --print-config
	is "the user's own says nothing then" "$err$(setting receive-only)" "receive-only = no"
else
	pass "the computer's file # SKIP no tmpfs here"
fi

finish
