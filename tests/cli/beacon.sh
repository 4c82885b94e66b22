#!/bin/sh
# SPDX-License-Identifier: BSD-2-Clause
# The heard-you beacon: two ends over a cable, over a switch that blocks one direction, and a
# reflector; as an ordinary user with the right to open ports. Prints TAP.
# shellcheck disable=SC2317 # some functions are called by await
set -u
# shellcheck source=tests/cli/lib.sh
. "${srcdir:-$(dirname "$0")/../..}/tests/cli/lib.sh"
need unshare ip bridge jq
need_built JANSSON
in_namespace "$0" user

frames_at() { ip -s -j link show "$1" | jq '.[0].stats64.rx.packets'; }
mac() { ip -o link show "$1" | sed 's/.*link.ether \([0-9a-f:]*\).*/\1/'; }
cable a0 b0
a=$(mac a0)
b=$(mac b0)
other() { # argument...
	"$program" "$@" >"$tmp/other" 2>"$tmp/other.err" &
	started=$!
	await ready $started
}

other -p b0 --beacon --yes -c 40 --interval 20ms --require=lossless
run -p a0 --beacon --yes -c 40 --interval 20ms --require=lossless
is "two beacons: lossless" "$status" 0
like "two beacons: a line for the other end" "$out" \
	"^to $b 40/40, from it [0-9]+/[0-9]+: two way, round trip .* on average, longest silence "
wait $started
is "two beacons: the other one finds so too" "$?" 0
like "two beacons: its line" "$(cat "$tmp/other")" "^to $a .*, from it 40/40: two way"

other -p b0 --reflect
run -p a0 --beacon --yes -c 10 --interval 20ms --require=lossless
is "a reflector: lossless" "$status" 0
like "a reflector: both directions" "$out" "^to $b 10/10, from it 10/10: two way"
run -p a0 --beacon --yes -c 5 --interval 20ms --json
is "as JSON" "$(printf '%s\n' "$out" | jq -c 'select(.peer)|[.peer,.verdict,.to,.from,.late]')" \
	"[\"$b\",\"two-way\",{\"arrived\":5,\"of\":5},{\"arrived\":5,\"of\":5},0]"
is "answers have a round trip" "$(printf '%s\n' "$out" | jq -s 'map(select(.answers))|length')" 5
run -p a0 --beacon --yes -c 5 --interval 20ms --vlan 7 -d "$(printf '%0400d' 0)" --require=two-way
is "with a tag, and longer" "$status" 0
run -p a0 --beacon --yes -m "$b" -c 5 --interval 20ms --require=lossless
is "to one station only" "$status" 0
kill -INT $started
wait $started
is "a reflector ends with status 0" $? 0
like "a reflector tells who asked" "$(cat "$tmp/other")" "^$a at b0: 5/5 hellos arrived, 5 answered"
like "a reflector says its cap" "$(cat "$tmp/other.err")" "at most 1000 a second"

other -p b0 --reflect
run -p a0 --beacon --yes -m "$b" -c 900 --interval 1100us --require=lossless
is "as many hellos as may be sent are answered" "$status" 0
run -p a0 --beacon --yes -m "$b" -c 1900 --interval 500us --max-rate=none
like "more hellos than are answered: it hears all the same" "$out" "from it 1[0-9]*/1[0-9]*: two way"
kill -INT $started
wait $started
like "more hellos than are answered: it says so" "$(cat "$tmp/other.err")" \
	"^etherwright: [1-9][0-9]* hellos were not answered: more than 1000 a second"

run -p a0 --beacon --yes -c 4 --interval 20ms --require=two-way
is "nobody there: not what is required" "$status" 1
like "nobody there: the line" "$out" "^nobody was heard: 4 hellos sent"
like "nobody there: why" "$err" "required: two-way - nobody was heard"
run -p a0 --beacon --yes -c 2 --interval 20ms
is "nobody there, nothing required" "$status" 0
ip link set b0 down
run -p a0 --beacon --yes -c 2 --interval 20ms
is "no link: status" "$status" 1
like "no link: why" "$err" "a0 has no link"
ip link del a0

# a switch that forwards nothing to a0, and everything to b0
cable a0 s1
cable b0 s2
a=$(mac a0)
b=$(mac b0)
ip link add br0 type bridge mcast_snooping 0
for port in s1 s2; do ip link set $port master br0; done
echo 1 >/proc/sys/net/ipv6/conf/br0/disable_ipv6
ip link set br0 up
passes() { "$program" -p a0 --beacon --yes -c 2 --interval 20ms --require=two-way >"$tmp/try" 2>&1; }
other -p b0 --reflect
await passes
is "through the switch" $? 0
kill -INT $started
wait $started
bridge link set dev s1 flood off mcast_flood off bcast_flood off learning off
ip link set s1 down # what was learned is forgotten
ip link set s1 up
other -p b0 --beacon --yes --interval 20ms --require=two-way
run -p a0 --beacon --yes -c 30 --interval 20ms
kill -INT $started
wait $started
is "one direction blocked: not two-way" $? 1
like "one direction blocked: which" "$(cat "$tmp/other")" \
	"^to $a 0/[1-9][0-9]*, from it [1-9][0-9]*/[1-9][0-9]*: one way: it does not hear us"
like "one direction blocked: the other end hears nothing" "$out" "^nobody was heard: 30 hellos"

# the same switch, both ways again; the one at b0 stays, and remembers the run that it heard
bridge link set dev s1 flood on mcast_flood on bcast_flood on learning on
other -p b0 --beacon --yes --interval 100ms
before=$(date +%s)
run -p a0 --beacon --yes -c 10 --interval 50ms --require=two-way
is "the other goes on saying hello: two-way" "$status" 0
like "the other goes on saying hello: what arrived" "$out" "^to $b 10/10, from it [1-9].*: two way"
is "the other goes on saying hello: it ends all the same" $(($(date +%s) - before < 6)) 1
bridge link set dev s2 flood off mcast_flood off bcast_flood off learning off
bridge fdb del "$b" dev s2 master
heard=$(frames_at b0)
for times in 20 7; do # more and fewer than in the good run
	run -p a0 --beacon --yes -c $times --interval 50ms --require=two-way
	is "blocked after a good run, $times hellos: status" "$status" 1
	like "blocked after a good run, $times hellos: the verdict" "$out" \
		"^to $b 0/[1-9][0-9]*, from it [1-9][0-9]*/[1-9][0-9]*: one way: it does not hear us"
	like "blocked after a good run, $times hellos: why" "$err" "required: two-way - to $b 0/"
done
is "blocked after a good run: nothing arrived there" \
	"$(frames_at b0)" "$heard"
bridge link set dev s2 flood on mcast_flood on bcast_flood on learning on
run -p a0 --beacon --yes -c 5 --interval 50ms --require=two-way
is "no more blocked: status" "$status" 0
like "no more blocked: this run is counted" "$out" "^to $b 5/5, from it .*: two way"
kill -INT $started
wait $started
like "the other one saw a run begin anew" "$(cat "$tmp/other")" "^to $a .*, from it 5/5: .*1 new starts"

cat >"$tmp/script" <<-END
	beacon 20ms 10
	wait sent
	pause 500ms
	heard two-way
	why
END
run --lab=pair --script="$tmp/script" --no-screen
is "a script in the lab: status" "$status" 0
like "a script in the lab: heard" "$out" "^to 02:00:00:00:00:02 10/10, from it .*: two way"
like "a script in the lab: why" "$out" "^S[0-9]+: It was given to h1[.] It arrived at h2.*[^ ]$"
printf 'beacon 150ms 3\nwait sent\npause 200ms\nheard two-way\n' >"$tmp/script"
run -p a0 --script="$tmp/script" --no-screen
is "a script with nobody there: status" "$status" 1
like "a script with nobody there: why" "$out$err" "required: two-way - nobody was heard"

printf 'beacon 150ms 3\nwait sent\nheard\n' >"$tmp/script"
run -p a0 --script="$tmp/script" --no-screen
is "heard with nobody there: status" "$status" 0
like "heard with nobody there: that" "$out" "^nobody was heard: 3 hellos sent"

run --reflect --send
is "reflect and send exclude each other" "$status" 2
run --require=two-way
is "nothing to require of" "$status" 2
finish
