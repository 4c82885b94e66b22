#!/bin/sh
# SPDX-License-Identifier: BSD-2-Clause
# The pages of the protocols: each is there and fits a terminal, what nothing is called is refused,
# and the manual's list is the one that the tables make. Prints TAP.
set -u
# shellcheck source=tests/cli/lib.sh
. "${srcdir:-$(dirname "$0")/../..}/tests/cli/lib.sh"

run --explain
is "the list: exit status" "$status" 0
like "the list: below what carries it" "$out" "^ +lldp +Link Layer Discovery Protocol, [0-9]+ parts$"
is "the list: as long as one reads" "$(printf '%s\n' "$out" | awk 'END { print (NR < 150) }')" 1
run --explain=parts
is "the list with parts: each protocol once" "$(awk 'NR > 2 { print $1 == "." ? $2 : $1 }' "$tmp/out" |
	sort | uniq -d)" ""
protocols=$(awk 'NR > 2' "$tmp/out" | wc -l)
run --explain=all
is "all pages: exit status" "$status" 0
is "a page for each protocol" "$(printf '%s\n' "$out" | grep -c '^Standard: ')" "$protocols"
is "no row is longer than 78 columns" "$(awk 'length > 78' "$tmp/out")" ""

run --explain arp
page=$out
like "a page: the standard" "$page" "^Standard: RFC 826"
like "a page: who carries it" "$page" "^Carried as EtherType 0x0806"
like "a page: the header" "$page" "^  [|] +Hardware type +[|] +Protocol type +[|]$"
like "a page: the values" "$page" "^ +2 reply: "
run --explain eth
like "numbers that make a whole are not listed" "$out" "any frame in a tunnel|any$"
run --explain=arp.opcode
is "a field leads to its protocol" "$out" "$page"
run --explain "Address Resolution Protocol"
is "so does a name" "$out" "$page"

run --explain 0x0806
is "so does an EtherType" "$out" "$page"
run --explain checksum
is "a name of several fields: exit status" "$status" 2
like "a name of several fields: which ones" "$err" 'Give a whole one: cdp.checksum, .* and [0-9]+ more$'

for name in "rstp stp" "spanning stp" "802.1x eapol"; do
	run --explain "${name% *}"
	like "common names: $name" "$out" "[(]${name#* }[)]"
done

run --explain dns
is "what several lists have alike stands once" \
	"$(printf '%s\n' "$out" | grep -c '^  Each of the .*(dns.record):$')" 1
run --explain ipv6
like "a numbering that stands on another one says so" "$out" "and what ip.proto can"
run --explain
is "ICMPv6 is listed below IPv6" "$(printf '%s\n' "$out" |
	awk '/^ +(ip|ipv6) / { below = $1 } /^ +icmpv6 / { print below }')" ipv6

run --explain arpp
is "what nothing is called: exit status" "$status" 2
like "what nothing is called: the nearest name" "$err" "did you mean arp[?]"
"$program" --explain=markdown >"$tmp/protocols.md"
is "doc/protocols.md is what the tables make: make protocols" \
	"$(diff "$tmp/protocols.md" "${srcdir:-$(dirname "$0")/../..}/doc/protocols.md" | head -5)" ""
is "a pipe that closes is no failure" "$({ "$program" --explain=all; echo "$?" >"$tmp/status"; } |
	sed q >"$tmp/first" && cat "$tmp/status")" 0
run --explain=stp
like "a name that is too long for its box says so" "$out" '[|]Root system id extensi[.][|]'
finish
