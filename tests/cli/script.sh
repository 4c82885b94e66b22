#!/bin/sh
# SPDX-License-Identifier: BSD-2-Clause
# Scripts as other programs call them: what they do in the lab, what they tell, and their exit status.
# Prints TAP.
set -u
# shellcheck source=tests/cli/lib.sh
. "${srcdir:-$(dirname "$0")/../..}/tests/cli/lib.sh"

chmod 777 "$tmp" # the lab goes on as nobody, if root started it

script() { # options: the script is standard input
	cat >"$tmp/t"
	rm -f "$tmp/shot" "$tmp/frames.pcapng"
	run --lab=pair --no-screen --script "$tmp/t" "$@"
}

# A lesson as a test: it is played against the hosts of the lab.
script <<END
# who has 10.0.0.2?
send eth dst=02:00:00:00:00:02 / arp opcode=request src.proto_ipv4=10.0.0.1 dst.proto_ipv4=10.0.0.2
expect arp.opcode == reply within 2s        # its answer
expect arp.src.proto_ipv4 == 10.0.0.2 of last rx
print rx arp.src.hw_mac
set eth.dst 02:00:00:00:00:02
set vlan.id 7
END
is "a field that the frame has not: status" "$status" 1
is "what was printed" "$out" "02:00:00:00:00:02"
is "file, line, command, reason" "$err" \
	"$tmp/t:7: set vlan.id 7 - the frame has no vlan.id: the command frame makes one with the layer that has it"

script <<END
frame eth dst=ff:ff:ff:ff:ff:ff type=0x88b5 / data "Hello lab"
set interval 50/s
set times 20
repeat
wait sent 20 within 5s
wait sent
sit h2
wait rx eth.type == 0x88b5
expect not arp.opcode == reply within 50ms
snapshot $tmp/shot
save $tmp/frames.pcapng
END
is "all went well: status" "$status$err" 0
is "a snapshot without a screen is the list" "$(grep -c '0x88b5 60 "Hello lab"' "$tmp/shot" | tr -d ' ')" 40
said=$out
run -r "$tmp/frames.pcapng" --print -q
is "saved" "$said" "$(printf '%s\n' "$out" | wc -l | tr -d ' ') frames saved"
run --lab=pair --no-screen --script "$tmp/t"
like "no file is written over" "$err" "$tmp/t:10: snapshot $tmp/shot - "
script --result=tap <<END
send
wait tx eth.type == 0x88b5
print a # b
expect arp within 10ms # not so soon
print never
END
is "TAP: status" "$status" 1
is "TAP" "$(printf '%s\n' "$out" | sed "s,$tmp,.,; s/; [0-9]* others* came/; n others came/")" \
	"ok 1 - ./t:2: wait tx eth.type == 0x88b5
# a
not ok 2 - ./t:4: expect arp within 10ms \\# not so soon
# no such frame was received in time; n others came
1..2"

if command -v jq >/dev/null; then
	script --result=json <<-END
		print "x \\ y"
		pause 20ms
		expect arp of last tx
	END
	is "JSON: status" "$status" 1
	is "JSON" "$(printf '%s\n' "$out" | jq -rc 'del(.seconds) | del(.file) | [.[]|tostring] | join("|")')" \
		'x \\ y
1|print "x \\ y"|true
2|pause 20ms|true
3|expect arp of last tx|false|no frame was sent yet
1|1|1'
	is "JSON: the time of a pause" "$(printf '%s\n' "$out" | jq -r 'select(.line == 2) | .seconds >= 0.02')" true
fi

script <<END
print before
exit 7
print never
END
is "exit: status" "$status" 7
is "exit: nothing after it" "$out" before

# what cannot be understood: nothing runs
script <<END
send
wait rx arp wihtin 2s
END
is "a filter that is none: status" "$status" 2
like "a filter that is none" "$err" "etherwright: $tmp/t:2: wait: "
is "nothing ran" "$out" ""
out=$(printf 'stop\nfly\n' | "$program" --lab=pair --no-screen --script - 2>&1)
is "standard input: status" "$?" 2
is "standard input" "$out" 'etherwright: standard input:2: "fly" is not a command: etherwright --commands lists them'
run --no-screen --script "$tmp/nowhere" --lab=pair
is "no such file: status" "$status" 2
like "no such file" "$err" "nowhere: cannot be read: No such file"
printf 'stop\n' >"$tmp/t"
run --no-screen --script "$tmp/t"
is "no port: status" "$status" 2
like "no port" "$err" "no port - name one"
run --script "$tmp/t" --send --lab=pair
is "a script says itself what is sent" "$status" 2
run --result=tap --lab=pair
is "a result of what?" "$status" 2

# a script with no end of its own is stopped by a signal, and has failed then
printf 'print begun\nwait rx vlan within 1h\n' >"$tmp/t"
: >"$tmp/out"
"$program" --lab=pair --no-screen --script "$tmp/t" >>"$tmp/out" 2>"$tmp/err" &
pid=$!
await grep -q begun "$tmp/out"
kill -INT "$pid"
wait "$pid"
is "SIGINT: status" "$?" 1
like "SIGINT: reason" "$(cat "$tmp/err")" "$tmp/t:2: wait rx vlan within 1h - interrupted"

# the manual
doc=${srcdir:-..}/doc/script.md
run --commands
is "the list in doc/script.md is the table (make commands writes it)" "$(sed '1,/^```text$/d; /^```$/,$d' "$doc")" "$out"
# shellcheck disable=SC2016 # the dollars are for sed
sed -n '/^```$/,/^```$/p' "$doc" | sed -n '2,/^```$/p' | sed '$d' >"$tmp/t"
run --lab=pair --no-screen --script "$tmp/t"
is "the example of doc/script.md plays: status" "$status$err" 0
like "the example of doc/script.md plays" "$out" "ARP 10.0.0.2 is at 02:00:00:00:00:02"

# the one-line form
run --lab=pair --send --frame 'eth dst=02:00:00:00:00:02 / arp opcode=request src.proto_ipv4=10.0.0.1 dst.proto_ipv4=10.0.0.2' \
	--expect 'arp.opcode == reply' --timeout 5
is "--send --expect: the answer" "$status$out" 0
like "--send --expect: which it was" "$err" '^etherwright: expected, and here: .* ARP 10[.]0[.]0[.]2 is at'

run --lab=pair --send -d x --expect 'vlan and arp' --timeout 300ms
is "--send --expect: no answer" "$status" 1
run --lab=pair --send -c 3 --interval 110ms -d x --expect 'ether src 02:00:00:00:00:01 and ether proto 0x88b5' --timeout 5
is "--send --expect: in libpcap's language" "$status$out" 0

# A switch that keeps to the standard learns first: link waits until it forwards.
if unshare -rn true 2>/dev/null; then
	printf 'send\nwait link within 12s\nsend\nwait rx eth.type == 0x88b5 within 2s\nwhy S1\n' >"$tmp/t"
	run --lab=802.1d --no-screen --script "$tmp/t"
	is "wait link: the switch forwards then: status" "$status" 0
	like "and what was sent before was dropped" "$out" "^the port learns"
	like "and it is told" "$err" "The switch forwards now"
	run --lab=802.1d --print -c 1 stp
	like "its short BPDUs are no damage" "$out" "^1 .* [*] 01:80:c2:00:00:00 .* 52 STP root"
	printf 'wait link within 1s\n' >"$tmp/t"
	run --lab=802.1d --no-screen --script "$tmp/t"
	like "it is not so at once" "$err" "the switch does not forward yet"
else
	pass "a switch that learns # SKIP no namespaces here"
fi

finish
