#!/bin/sh
# SPDX-License-Identifier: BSD-2-Clause
# Every preset goes over a cable, and tshark finds nothing malformed in it; the user's own presets.
# Prints TAP.
set -u
# shellcheck source=tests/cli/lib.sh
. "${srcdir:-$(dirname "$0")/../..}/tests/cli/lib.sh"
need unshare ip tshark
in_namespace "$0" root

export HOME="$tmp/home" XDG_CONFIG_HOME="$tmp/config" XDG_STATE_HOME="$tmp/state"
mkdir -p "$HOME" "$tmp/config/etherwright/presets"
own=$tmp/config/etherwright/presets
cable a0 b0
for end in a0 b0; do ip link set "$end" mtu 9000; done
ip link set a0 address 02:00:00:00:00:0a
ip addr add 192.0.2.7/24 dev a0

run --preset
is "the list" "$status$err" 0
keys=$(printf '%s\n' "$out" | cut -d' ' -f1)
total=$(printf '%s\n' "$keys" | wc -l)
is "twenty of them" "$total" 20

"$program" -p b0 --quiet --print -w "$tmp/all.pcapng" -c "$total" >"$tmp/got" 2>"$tmp/err" &
listener=$!
await ready $listener
for key in $keys; do
	run --send --yes -p a0 --preset="$key"
	is "$key: sent" "$status$out$err" 0
done
wait $listener
is "all arrive" "$(wc -l <"$tmp/got")" "$total"
# the runt, wrong on purpose, is the 11th
tshark -r "$tmp/all.pcapng" -T fields -e frame.number -e _ws.malformed -e _ws.expert.severity -e eth.src \
	2>/dev/null >"$tmp/seen"
is "tshark finds nothing malformed" "$(awk -F '\t' '$2 != ""' "$tmp/seen")" ""
# 0x600000 and up: warnings and errors
is "and warns of none" "$(awk -F '\t' '$3 != "" && $3 >= 6291456' "$tmp/seen")" ""
is "all are from this port" "$(cut -f4 "$tmp/seen" | sort -u)" 02:00:00:00:00:0a
is "what tshark sees" "$(tshark -r "$tmp/all.pcapng" -T fields -e frame.protocols -e frame.len 2>/dev/null |
	awk -F '\t' '{ n = split($1, p, ":"); print p[n] "/" $2 }' | tr '\n' ' ')" \
	"data/60 arp/60 arp/60 data/70 data/60 data/60 data/60 data/60 data/60 data/60 data/19 data/1514 data/9014 lldp/78 stp/60 macc/60 wol/116 data/60 ptp/68 dhcp/289 "
tshark -r "$tmp/all.pcapng" -T fields -e arp.src.proto_ipv4 -Y arp 2>/dev/null | sort -u >"$tmp/ip"
is "with this port's IP address" "$(cat "$tmp/ip")" 192.0.2.7

# Own ones.
cat >"$own/mine.ini" <<'END'
[preset]
title = My own
note = Look at it
[frame]
recipe = "eth dst=02:00:00:00:00:0b type=0x88b6 / data \"my # own ; one\""
times = 3
interval = 10ms
END
cat >"$own/parts.ini" <<'END'
[frame]
destination = 02:00:00:00:00:0b
type = 0x88b6
vlan = 7
payload-hex = 01 02
payload-hex = 0304
pad = off
END
printf 'junk\n[frame]\nrecipe = nonsense\ncolour = red\n' >"$own/bad.ini"
printf 'x' >"$own/.hidden.ini"
run --preset
like "own ones are listed" "$out" "^mine  *My own \(own\)"
is "four more lines" "$(($(printf '%s\n' "$out" | wc -l) - total))" 3
run --preset=arp --as=hex -p none9
is "for a port that is not there: status" "$status" 4
like "for a port that is not there" "$err" 'There is no interface "none9"'
run --preset=mine --as=hex -p a0
is "an own one" "$out" "02000000000b02000000000a88b66d792023206f776e203b206f6e65$(printf '%064d' 0)"
run --preset=parts --as=hex -p a0
is "said by its parts" "$out" "02000000000b02000000000a8100000788b601020304"
run --preset=min --as=recipe -p a0
is "the beginning of a name" "$out" 'eth dst=02:00:00:00:00:0b src=02:00:00:00:00:0a type=lab-2 / data "my # own ; one"'
run --preset=bad --send -p a0
is "a bad one: status" "$status" 2
like "a bad one: its line" "$err" "bad.ini:1: \"junk\" is neither"
run --preset=nothing --send -p a0
is "no such one: status" "$status" 2
like "no such one" "$err" '"nothing" is no preset - etherwright --preset lists them'
run --preset arp
is "the name without =" "$status" 2
run --preset=arp --frame eth
is "two frames at once" "$status" 2
run --preset=arp -m 02:00:00:00:00:0c --as=hex -p a0
like "another destination" "$out" "^02000000000c02000000000a0806"

# In scripts, and answered by the host of the lab.
cat >"$tmp/script" <<'END'
preset arp
send
wait rx arp.opcode == reply within 5s
preset ping
send
wait rx icmp.type == 0 within 5s
preset hello
send
wait rx lab.kind == 2 within 5s
preset llc-test
send
wait rx llc.control == 0xf3 within 5s
preset vlan
as recipe
END
run --lab=pair --no-screen --script "$tmp/script"
is "presets in a script are answered" "$status" 0
is "as in a script" "$out" 'eth src=02:00:00:00:00:01 / vlan id=100 / data "In VLAN 100"'
printf 'raw ffffffffffff02000000000188b54141\n' >"$tmp/frame"
printf 'take %s\nas hex\ntake %s 2\n' "$tmp/frame" "$tmp/frame" >"$tmp/script"
run --lab=pair --no-screen --script "$tmp/script"
is "take in a script" "$status$(printf '%s\n' "$out" | tail -1)" 1ffffffffffff02000000000188b54141
like "take: no such frame" "$err" "script:3: .*there is no frame 2 in it"

run --preset=nope --print
like "one that there is not, without a port: first says so" "$err" '"nope" is no preset'
run --preset=arp --print
like "one that there is, without a port: says that" "$err" 'no port'
finish
