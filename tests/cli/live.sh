#!/bin/sh
# SPDX-License-Identifier: BSD-2-Clause
# Ports that live: when the program ends and with what status, and what it may do meanwhile.
# Prints TAP.
# shellcheck disable=SC2317 # some functions are called by await
set -u
# shellcheck source=tests/cli/lib.sh
. "${srcdir:-$(dirname "$0")/../..}/tests/cli/lib.sh"
need unshare ip tcpdump
in_namespace "$0" root

cable a0 b0
start() { # argument...
	"$program" "$@" >"$tmp/out" 2>"$tmp/err" &
	started=$!
	await ready $started
}

for signal in INT:0 TERM:143 HUP:129 QUIT:131; do
	start -p b0 --print
	"$program" --send -p a0
	await lines_in "$tmp/out" 1
	kill -"${signal%:*}" $started
	wait $started
	is "SIG${signal%:*}: exit status" $? "${signal#*:}"
	is "SIG${signal%:*}: counts" "$(cat "$tmp/err")" "1 frame received, 0 sent, 0 lost"
done

start -p b0 --print
is "no rights while it runs" "$(sed -n 's/^Cap\(Inh\|Prm\|Eff\|Amb\):\t//p' /proc/$started/status | sort -u)" 0000000000000000
is "nor by running others" "$(sed -n 's/^NoNewPrivs:\t//p' /proc/$started/status)" 1
ticks() { awk '{ print $14 + $15 }' "/proc/$started/stat"; }
ip link set b0 down
run -p a0 --expect arp --timeout 1s # a second for what is still to be done, and one in which nothing is
before=$(ticks)
run -p a0 --expect arp --timeout 1s
after=$(ticks)
is "rests while the port is down" "$((after - before < 10))" 1
ip link set b0 up
answers() { "$program" --send -p a0 2>/dev/null; lines_in "$tmp/out" 1; }
await answers
is "goes on when it is up again" $? 0
ip link del a0
wait $started
is "ends when the port has gone" $? 4
like "and says so" "$(cat "$tmp/err")" "^etherwright: b0 is gone$"
like "and that it ends" "$(cat "$tmp/err")" "No port is left"
cable a0 b0

"$program" -q -p b0 --expect arp >"$tmp/out" 2>"$tmp/err" &
started=$!
await ready $started
"$program" --send -p a0
"$program" --send -p a0 -t arp
wait $started
is "--expect: 0 when it comes" "$?$(cat "$tmp/out" "$tmp/err")" 0
run -q -p b0 --expect arp --timeout 0.2s
is "--expect: 1 at the timeout" "$status$out$err" 1
run -p b0 --print --timeout 0.2s
is "--timeout: no failure by itself" "$status" 0
run -p b0 --send --expect 'ether proto 0x88b5' --timeout 0.2s
is "what we send is not what we expect" "$status" 1

start -p b0 --print -c 2
for _ in 1 2 3; do "$program" --send -p a0; done
wait $started
is "-c: ends" $? 0
is "-c: no frame more" "$(wc -l <"$tmp/out")" 2

start -p b0 --print
"$program" --send -p a0 -c 5 --interval 110ms
is "--send -c: ends" $? 0
await lines_in "$tmp/out" 5
kill -INT $started
wait $started
is "--send -c: so many" "$(wc -l <"$tmp/out")" 5

run -p a0 --send -c 2 --interval 1ms
is "a storm is refused" "$status" 2
like "with what to do" "$err" "add --yes"
run -p a0 --send -c 2 --interval 1ms --yes
is "--yes" "$status" 0
run -p a0 --send -l 03:00:00:00:00:01
is "a group as source is refused" "$status" 2
like "with why" "$err" "not sent without a yes .add --yes.: .*group address"
run -p a0 --send --payload-file /dev/null
is "an empty payload" "$status" 0
run -p a0 --send -x "$(printf '%03200d' 0)"
is "too long: exit status" "$status" 1
like "too long: by how much" "$err" "MTU 1500"
run -p nosuch0 --send
is "no such port" "$status" 4

start -p a0 -p b0 --print
"$program" --send -p a0 -d x
await lines_in "$tmp/out" 2
kill -INT $started
wait $started
like "two ports: it left the one" "$(cat "$tmp/out")" '^1 [0-9.]+ a0 \^ ff:ff'
like "two ports: the line says which" "$(cat "$tmp/out")" '^2 [0-9.]+ b0 B ff:ff'

run --list
like "--list" "$out" '^a0 +up '
run --list -q
is "--list -q" "$(printf '%s\n' "$out" | sort | tr '\n' ' ')" "a0 b0 lo "
finish
