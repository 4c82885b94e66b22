#!/bin/sh
# SPDX-License-Identifier: BSD-2-Clause
# trafgen makes of our packet descriptions the same frames. It works for root only. Prints TAP.
set -u
# shellcheck source=tests/cli/lib.sh
. "${srcdir:-$(dirname "$0")/../..}/tests/cli/lib.sh"
need unshare trafgen
in_namespace "$0" root

golden=${srcdir:-$(dirname "$0")/../..}/tests/golden
sed -n 's/^bytes //p' "$golden"/*.golden | awk 'length > 28 && ++n % 29 == 1' >"$tmp/some"
while read -r hex; do
	echo "$hex" | "$program" --no-config --take=- --as=trafgen >"$tmp/text" 2>/dev/null
	trafgen -o "$tmp/out.pcap" -n 1 -i "$tmp/text" >/dev/null 2>"$tmp/err"
	# it leaves open what kind of frames they are
	printf '\001' | dd of="$tmp/out.pcap" bs=1 seek=20 conv=notrunc 2>/dev/null
	"$program" -r "$tmp/out.pcap" --as=hex
done <"$tmp/some" >"$tmp/back"
is "trafgen makes the same frames" "$(cmp "$tmp/some" "$tmp/back" 2>&1)" ""

finish
