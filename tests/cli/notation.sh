#!/bin/sh
# SPDX-License-Identifier: BSD-2-Clause
# Frames as other programs write them: what those programs make of ours (--as), and what we make of
# theirs (--take). Prints TAP.
# shellcheck disable=SC2317 # some functions are called by await
set -u
# shellcheck source=tests/cli/lib.sh
. "${srcdir:-$(dirname "$0")/../..}/tests/cli/lib.sh"
need unshare ip
in_namespace "$0" user

golden=${srcdir:-$(dirname "$0")/../..}/tests/golden
python=/usr/bin/python3
skip() { # description, tool
	pass "$1 # SKIP $2 is missing"
}
have() { command -v "$1" >/dev/null; }
as() { # notation, text
	"$program" --no-config --take="$2" --as="$1"
}

# All golden frames in hex, in pieces of as many as one text may have; some of them, for what is slow: not
# one that ends with its tag, which the kernel drops.
sed -n 's/^bytes //p' "$golden"/*.golden | awk 'length > 28' >"$tmp/all"
awk 'NR % 29 == 1 && !(length < 40 && substr($0, 25, 4) == "8100")' "$tmp/all" | sed 's/^\(.\{12\}\).\{12\}/\102000000000a/' >"$tmp/some"
split -l 200 "$tmp/all" "$tmp/piece."
for notation in recipe command hex dump text2pcap tcpdump trafgen c; do
	for piece in "$tmp"/piece.*; do
		sed G "$piece" >"$tmp/in"
		as $notation "$tmp/in" | sed "$([ $notation != hex ] || echo G)" >"$tmp/text" &&
			as hex "$tmp/text"
	done >"$tmp/back" 2>"$tmp/err"
	is "$notation, and back" "$(cmp "$tmp/all" "$tmp/back" 2>&1; cat "$tmp/err")" ""
done

if have text2pcap; then
	for piece in "$tmp"/piece.*; do
		sed G "$piece" >"$tmp/in"
		as text2pcap "$tmp/in" >"$tmp/text"
		text2pcap -q "$tmp/text" "$tmp/out.pcap" 2>/dev/null
		"$program" -r "$tmp/out.pcap" --as=hex 2>/dev/null
	done >"$tmp/back"
	is "text2pcap reads it" "$(cmp "$tmp/all" "$tmp/back" 2>&1)" ""
else
	skip "text2pcap reads it" text2pcap
fi

if [ -x $python ] && $python -c 'import scapy' 2>/dev/null; then
	{
		printf 'from scapy.all import *\ndef sendp(frame, iface):\n    print(bytes(frame).hex())\n'
		for piece in "$tmp"/piece.*; do
			sed G "$piece" >"$tmp/in"
			as scapy "$tmp/in" | grep -v '^from scapy'
		done
	} >"$tmp/all.py"
	HOME=$tmp $python "$tmp/all.py" >"$tmp/back" 2>"$tmp/err"
	is "scapy builds the same bytes" "$(cmp "$tmp/all" "$tmp/back" 2>&1)" ""
	like "and knows headers by name" "$(cat "$tmp/all.py")" '/ IP\(version=4, ihl=5'
else
	skip "scapy builds the same bytes" scapy
	skip "and knows headers by name" scapy
fi

if have gcc && echo '#include <pcap/pcap.h>' | gcc -E - >/dev/null 2>&1; then
	cat >"$tmp/fake.c" <<'END'
#include <pcap/pcap.h>
#include <stdio.h>
pcap_t *pcap_open_live(const char *port, int most, int all, int wait, char *words)
{
	return (void)port, (void)most, (void)all, (void)wait, (pcap_t *)words;
}
int pcap_sendpacket(pcap_t *pcap, const unsigned char *bytes, int n)
{
	(void)pcap;
	for (int i = 0; i < n; i++)
		printf("%02x", bytes[i]);
	return puts("") < 0;
}
void pcap_perror(pcap_t *pcap, const char *words) { (void)pcap, (void)words; }
void pcap_close(pcap_t *pcap) { (void)pcap; }
END
	while read -r hex; do
		echo "$hex" >"$tmp/in"
		as c "$tmp/in" >"$tmp/frame.c"
		gcc -Wall -Wextra -Wpedantic -Werror -o "$tmp/frame" "$tmp/frame.c" "$tmp/fake.c" &&
			"$tmp/frame"
	done <"$tmp/some" >"$tmp/back" 2>"$tmp/err"
	is "C compiles without a warning, and sends it" "$(cmp "$tmp/some" "$tmp/back" 2>&1; cat "$tmp/err")" ""
else
	skip "C compiles without a warning, and sends it" gcc
fi

# On a cable: mausezahn, and our own command line.
cable a0 b0
total=$(wc -l <"$tmp/some")
heard() { # command..: what it sends, for each of some frames
	"$program" -p b0 --as=hex -c "$total" --timeout 60 >"$tmp/back" 2>/dev/null &
	listener=$!
	await ready $listener
	while read -r hex; do
		echo "$hex" >"$tmp/in"
		"$program" --no-config --take="$tmp/in" -p a0 --as="$1" >"$tmp/text"
		sh -c "$(sed "s,^etherwright,$program --yes," "$tmp/text")" >/dev/null 2>&1
	done <"$tmp/some"
	wait $listener
	cmp "$tmp/some" "$tmp/back" 2>&1
}
ip link set a0 mtu 9000
ip link set b0 mtu 9000
is "our command sends it" "$(heard command)" ""
if have mausezahn; then
	is "mausezahn sends it" "$(heard mausezahn)" ""
else
	skip "mausezahn sends it" mausezahn
fi

# What others print: a frame with an IP packet, whose letters look like hex.
run --no-config --as=hex --frame 'eth src=02:00:00:00:00:0a / ip src=10.0.0.1 dst=10.0.0.2 / icmp /
	data "cafe 0123 abcdef {1} \\x41 deadbeef 00 11 22 33"'
frame=$out
printf '%s' "$frame" | sed 's/../\\x&/g' >"$tmp/escaped"
"$program" --no-config --as=text2pcap --frame "raw $frame" >"$tmp/text"
is "a frame with tricky letters" "$(as hex "$tmp/text")" "$frame"
is "escapes" "$(as hex "$tmp/escaped")" "$frame"
# shellcheck disable=SC2059 # the escapes are for printf
printf "$(printf '%s' "$frame" | sed 's/../&\n/g' | while read -r byte; do
	[ -z "$byte" ] || printf '\\%03o' "0x$byte"
done)" >"$tmp/binary"
for command in 'xxd' 'xxd -p' 'xxd -i' 'xxd -c 8' 'xxd -g 1' 'xxd -g 4 -c 32' 'hexdump' 'hexdump -C' 'od' \
	'od -x' 'od -A x -t x1' 'od -t x1' 'od -A x -t x1z' 'od -A d -t x1' 'od -A n -t x1'; do
	if ! have "${command%% *}"; then
		skip "$command" "${command%% *}"
		continue
	fi
	$command "$tmp/binary" >"$tmp/text"
	# od without a type prints octal numbers of two bytes, which nobody takes for a frame
	if [ "$command" = od ]; then
		"$program" --no-config --take="$tmp/text" --as=hex >/dev/null 2>"$tmp/err"
		is "$command: refused" $? 2
	else
		is "$command" "$(as hex "$tmp/text" 2>&1)" "$frame"
	fi
done
if have tcpdump && have text2pcap; then
	"$program" --no-config --as=text2pcap --frame "raw $frame" >"$tmp/text"
	text2pcap -q "$tmp/text" "$tmp/out.pcap" 2>/dev/null
	for option in -xx -XX; do
		tcpdump -n "$option" -r "$tmp/out.pcap" >"$tmp/text" 2>/dev/null
		is "tcpdump $option" "$(as hex "$tmp/text" 2>&1)" "$frame"
	done
	for option in -x -X; do
		tcpdump -n "$option" -r "$tmp/out.pcap" >"$tmp/text" 2>/dev/null
		is "tcpdump $option" "$(as hex "$tmp/text" 2>&1)" "ffffffffffff0000000000000800$(printf '%s' "$frame" | cut -c29-)"
	done
	if have tshark; then
		tshark -r "$tmp/out.pcap" -x >"$tmp/text" 2>/dev/null
		is "tshark -x" "$(as hex "$tmp/text" 2>&1)" "$frame"
		tshark -r "$tmp/out.pcap" -T jsonraw >"$tmp/text" 2>/dev/null
		is "tshark -T jsonraw" "$(as hex "$tmp/text" 2>&1)" "$frame"
	else
		skip "tshark -x" tshark
		skip "tshark -T jsonraw" tshark
	fi
else
	for tool in "tcpdump -xx" "tcpdump -XX" "tcpdump -x" "tcpdump -X" "tshark -x" "tshark -T jsonraw"; do skip "$tool" tcpdump; done
fi

# What is said about it.
printf '0000 ff ff\n\n0000 01 02 03\n' >"$tmp/two"
run --no-config --take="$tmp/two" --nth=2 --as=hex
is "--nth" "$status$out" 0010203
run --no-config --take="$tmp/two" --nth=3 --as=hex
is "--nth: too many: status" "$status" 2
like "--nth: too many" "$err" "there are only 2 - a dump with offsets, 2 frames"
printf 'ff ff ff ff ff ff 02 00 00 00 00 0a 88 b5 zz\n' >"$tmp/bad"
run --no-config --take="$tmp/bad" --as=hex
is "a mistake: status" "$status$out" 2
like "a mistake has a place" "$err" 'line 1, column 43: "zz"'
run --no-config --take="$tmp/none" --as=hex
like "no such file" "$err" "none: cannot be read"
run --no-config --as=pascal
like "no such notation" "$err" "pascal.* is no notation - there are recipe, command, hex"
is "from standard input" "$(echo 0102 | "$program" --no-config --take=- --as=hex)" 0102
run --no-config --take="$tmp/two" --frame eth --as=hex
is "two frames at once" "$status" 2
"$program" -p b0 --as=hex -c 1 --timeout 20 >"$tmp/back" 2>/dev/null &
listener=$!
await ready $listener
echo "$frame" | "$program" --no-config --send --yes -p a0 --take=- 2>"$tmp/err"
wait $listener
is "--send --take" "$(cat "$tmp/back")" "$frame"
like "says what it is" "$(cat "$tmp/err")" "bytes in hex, one frame of [0-9]* bytes"

finish
