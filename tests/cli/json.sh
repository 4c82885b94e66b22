#!/bin/sh
# SPDX-License-Identifier: BSD-2-Clause
# --json: the shape that scripts rely on, read by jq, and the values that tshark reads in the same
# frames. Prints TAP.
set -u
# shellcheck source=tests/cli/lib.sh
. "${srcdir:-$(dirname "$0")/../..}/tests/cli/lib.sh"
need unshare ip jq tshark
need_built JANSSON
run --json -r /dev/null
case $err in *jansson*) skip_all "built without jansson" ;; esac
in_namespace "$0" root

cable a0 b0
"$program" -p b0 -w "$tmp/a.pcap" -c 6 --json >"$tmp/live" 2>/dev/null &
writer=$!
await ready $writer
send() { "$program" --send -p a0 -l 02:00:00:00:00:0a "$@"; }
send
send --frame 'eth / arp opcode=request src.proto_ipv4=10.0.0.1 dst.proto_ipv4=10.0.0.2'
send --frame 'eth dst=01:80:c2:00:00:0e / vlan id=42 priority=5 / arp opcode=reply'
send -m 02:00:00:00:00:0b --vlan 100:3 --vlan 7 -t 0x1234 -x 0102030405
send -t 0x0806 -x 0001
send --frame 'eth dst=lldp / lldp'
wait $writer

run -r "$tmp/a.pcap" --json
is "exit status" "$status" 0
printf '%s\n' "$out" >"$tmp/json"
is "one object a line" "$(wc -l <"$tmp/json") $(jq -s length "$tmp/json")" "6 6"
is "the keys and their order" "$(head -n 1 "$tmp/json" | jq -c keys_unsorted)" \
	'["no","time","port","dir","kind","len","caplen","info","layers","marks","bytes","origin"]'
is "the keys of a layer" "$(head -n 1 "$tmp/json" | jq -c '.layers[0]|keys_unsorted')" \
	'["proto","at","len","fields"]'
get() { # line, jq expression
	sed -n "$1p" "$tmp/json" | jq -c "$2"
}
is "numbers are numbers" "$(get 1 '[.no,.len,.caplen,.layers[0].at,.layers[0].len]')" '[1,60,60,0,14]'
like "time in ns" "$(get 1 .time)" '^"20[0-9-]{8}T[0-9:]{8}[.][0-9]{9}Z"$'
is "kinds" "$(jq -sc 'map(.kind)' "$tmp/json")" \
	'["broadcast","broadcast","multicast","other","broadcast","multicast"]'
is "addresses are text, codes are hex" "$(get 2 '.layers[0].fields|[.["eth.dst"],.["eth.src"],.["eth.type"]]')" \
	'["ff:ff:ff:ff:ff:ff","02:00:00:00:00:0a","0x0806"]'
is "a layer on top" "$(get 2 '.layers[1]|[.proto,.at,.len,.fields["arp.opcode"],.fields["arp.src.proto_ipv4"]]')" \
	'["arp",14,28,1,"10.0.0.1"]'
is "tags" "$(get 4 '[.layers[]|select(.proto=="vlan").fields|[.["vlan.id"],.["vlan.priority"]]]')" '[[100,3],[7,0]]'
is "several of a kind are an array" "$(get 6 '.layers[1].fields["lldp.tlv.type"][0:3]')" '[1,2,3]'
is "items belong to the layer that has them" "$(get 6 '[.layers[].proto][0:2]')" '["eth","lldp"]'
is "bytes" "$(get 4 '.bytes[0:54]')" '"02000000000b02000000000a810060648100000712340102030405"'
is "no places unless asked for" "$(jq -s 'map(has("spans"))|any' "$tmp/json")" false
run -r "$tmp/a.pcap" --json -v
is "-v: also the place of each field" "$(printf '%s\n' "$out" | sed -n 4p | jq -c '.spans[]|select(.field=="vlan.id")')" \
	'{"field":"vlan.id","bit":116,"bits":12,"layer":1,"value":100}
{"field":"vlan.id","bit":148,"bits":12,"layer":2,"value":7}'
is "-v: all else is as without" \
	"$(printf '%s\n' "$out" | jq -c 'del(.spans)' | cksum)" "$(cksum <"$tmp/json")"
is "no marks in a good frame" "$(get 2 .marks)" '[]'
is "a live port says the same" \
	"$(jq -c 'del(.port,.kind,.origin)' "$tmp/live" | cksum)" "$(jq -c 'del(.port,.kind,.origin)' "$tmp/json" | cksum)"

# tshark's text of a field, as ours writes it.
agree() { # tshark's field, jq's path in a layer's fields
	tshark -r "$tmp/a.pcap" -T json -J "eth vlan arp" 2>/dev/null |
		jq -r ".[]._source.layers|[..|objects|.[\"$1\"]?|strings]|join(\",\")" >"$tmp/theirs"
	jq -r "[.layers[].fields[\"$1\"]|values|tostring]|join(\",\")" "$tmp/json" >"$tmp/ours"
	is "tshark agrees on $1" "$(cat "$tmp/ours")" "$(cat "$tmp/theirs")"
}
for field in eth.dst eth.src eth.type; do
	agree $field
done
tshark -r "$tmp/a.pcap" -T fields -E occurrence=a -e vlan.id -e vlan.priority 2>/dev/null >"$tmp/theirs"
jq -r '[.layers[]|select(.proto=="vlan").fields] |
	[(map(.["vlan.id"]|tostring)|join(",")),(map(.["vlan.priority"]|tostring)|join(","))]|@tsv' \
	"$tmp/json" >"$tmp/ours"
is "tshark agrees on tags" "$(cat "$tmp/ours")" "$(cat "$tmp/theirs")"
tshark -r "$tmp/a.pcap" -T fields -e arp.opcode -e arp.src.hw_mac -e arp.src.proto_ipv4 \
	-e arp.dst.proto_ipv4 2>/dev/null | sed -n 2,3p >"$tmp/theirs"
sed -n 2,3p "$tmp/json" | jq -r '.layers[]|select(.proto=="arp").fields |
	[.["arp.opcode"],.["arp.src.hw_mac"],.["arp.src.proto_ipv4"],.["arp.dst.proto_ipv4"]]|@tsv' >"$tmp/ours"
is "tshark agrees on ARP" "$(cat "$tmp/ours")" "$(cat "$tmp/theirs")"

"$program" --json --send -p a0 -c 1 >"$tmp/sent" 2>/dev/null
is "what is sent goes out" "$(jq -c '[.no,.port,.dir,.kind]' "$tmp/sent")" '[1,"a0","out","broadcast"]'
run --list --json
is "--list --json" "$(printf '%s\n' "$out" | jq -rs 'map(select(.ethernet and .state=="up").name)|sort|join(" ")')" "a0 b0"
finish
