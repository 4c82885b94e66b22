#!/bin/sh
# SPDX-License-Identifier: BSD-2-Clause
# Words that are wrong, and what can be asked without a port. Prints TAP.
set -u
# shellcheck source=tests/cli/lib.sh
. "${srcdir:-$(dirname "$0")/../..}/tests/cli/lib.sh"

refused() { # description, exit status, regular expression, argument...
	description=$1 wanted=$2 words=$3
	shift 3
	run "$@"
	is "$description: exit status" "$status" "$wanted"
	like "$description: says so" "$err" "$words"
	is "$description: nothing on standard output" "$out" ""
}

refused "unknown option" 2 "^etherwright: unrecognized option '--prot'; did you mean '--port'[?]$" --prot x
is "unknown option: two lines" "$(wc -l <"$tmp/err")" 2
like "unknown option: where to look" "$err" "^Try 'etherwright --help' for more information[.]$"
refused "letters without sense" 2 "unrecognized option '--zzzzzzzz'$" --zzzzzzzz
refused "short option" 2 "unrecognized option '-Z'" -Z
refused "ambiguous" 2 "'--re' is short for several: .*--read" --re x
refused "missing value" 2 "'--port' needs NAME" --port
refused "missing value of a letter" 2 "'-p' needs" -p
refused "value too much" 2 "'--print' takes no value" --print=yes
refused "bad address" 2 "--remote-mac: \"g\" is not hex" -m 02:00:00:00:00:0g --send -p lo
refused "bad type" 2 "--ether-type: .*notype" -t notype
refused "bad tag" 2 "--vlan: .*4095" --vlan 4096
refused "bad priority" 2 "--vlan: .*priority" --vlan 1:8
refused "three tags" 2 "--vlan: more than two" --vlan 1 --vlan 2 --vlan 3
refused "bad hex" 2 "--payload-hex: " -x 4g
refused "two payloads" 2 "payload was given already" -x 41 -d A
refused "bad interval" 2 '^etherwright: --interval: "never" is no time: write 1s' --interval never
refused "bad timeout" 2 '^etherwright: --timeout: "never" is no time: write 2, 2s' --timeout never
refused "timeout that is too long" 2 '^etherwright: --timeout: "300h" is no time: .* to 240h$' --timeout 300h
refused "a type that means nothing" 2 "0x05ff is neither a length .up to 0x05dc. nor a type" -t 05ff
refused "a file that is not there" 1 "^etherwright: none.pcap: cannot be opened: No such file" -r none.pcap
refused "a folder that is not there" 1 "cannot be written: there is no such folder" \
	--lab=pair --print -w /nonexistent/a.pcap
refused "too long for the port" 1 "Make the payload [0-9]+ B shorter" --lab=pair --send -x "$(printf '%04000d' 0)"
run --lab=pair --send -t lab
is "a type by a name of ours" "$status$err" 0
run --lab=pair --print -c 1 --config none.conf
like "a file of settings that is not there stops nothing" "$status$err" \
	'^0etherwright: none.conf: cannot be read: .* - this goes on without it$'
refused "bad count" 2 "--count: " -c 0
refused "count too large" 2 "--count: " -c 99999999999999999999
refused "bad memory" 2 "--max-memory: " --max-memory 64X
refused "bad time" 2 "--time: .*not one of: rel delta" --time now
refused "bad theme" 2 "--theme: .dork. is not one of auto, dark" --theme dork
refused "bad lab" 2 "--lab: .*802.1d pair" --lab=big
refused "print and json" 2 "not both" --print --json -r x
refused "recipe and parts" 2 "whole frame" --frame eth -t 0x0806 --send -p lo
refused "bad recipe" 2 "--frame: " --frame 'eth / nothing' --send -p lo
refused "file and port" 2 "instead of a port" -r x -p lo
refused "sending to a file" 2 "cannot be sent to" -r x --send
refused "sending and not sending" 2 "never sends" --send -R -p lo
refused "both want standard output" 2 "both want standard output" -p lo -w - --json
refused "no port" 2 "no port - name one" --print
refused "no such port" 4 "nosuch0" -p nosuch0 --print
refused "bad filter" 2 "hex needs 0x" -p nosuch0 --print ether proto 88b5
refused "bad expectation" 2 "filter" -p nosuch0 --expect 'ether proto 88b5'
refused "no such file" 1 "nosuch" -r "$tmp/nosuch.pcap"

for option in --help -h; do
	run $option
	is "$option: exit status" "$status" 0
	like "$option: usage first" "$(printf '%s\n' "$out" | head -n 1)" '^Usage: etherwright \[OPTION\]'
	is "$option: nothing is wider than a terminal" "$(printf '%s\n' "$out" | awk 'length > 80')" ""
	is "$option: nothing on standard error" "$err" ""
done
for option in --version -V; do
	run $option
	is "$option: exit status" "$status" 0
	like "$option: name and version first" "$(printf '%s\n' "$out" | head -n 1)" '^etherwright [0-9]'
done
run --version -v
like "--version -v: rights" "$out" "^Rights: .*no_new_privs"
like "--version -v: libraries" "$out" "^libpcap version"
run --list -q
is "--list: exit status" "$status" 0

"$program" --help >/dev/full 2>/dev/null
is "a full disk is an error" $? 1
"$program" --print <&- >&- 2>&-
is "closed descriptors: exit status" $? 2
run --lab=pair --send --yes --frame 'raw ffff' --remote 02:00:00:00:00:02
is "an address for a frame that has no room for it" "$status" 2
like "in words" "$err" 'too short'

finish
