#!/bin/sh
# SPDX-License-Identifier: BSD-2-Clause
# Faults of frames and files that are read: F26 to F34 of the table. Prints TAP.
# shellcheck disable=SC2317,SC2034,SC2154 # functions are called by fault and await; figure is for it
set -u
# shellcheck source=tests/faults/lib.sh
. "${srcdir:-$(dirname "$0")/../..}/tests/faults/lib.sh"
need tshark jq
need_built JANSSON

for kind in escapes cuts loops deep giant mixed; do
	"$tools/hostile" $kind >"$tmp/$kind"
done

# What a terminal would obey, or a reader be deceived by: controls but line ends, DEL, C1, marks of
# direction, zero width, a byte order mark, and what is no UTF-8.
clean() { # file
	! LC_ALL=C grep -aqP '[\x00-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\x8b-\x8f\xaa-\xae]|\xe2\x81[\xa6-\xa9]|\xef\xbb\xbf' "$1" &&
		iconv -f UTF-8 -t UTF-8 "$1" >/dev/null 2>&1
}

printed() { # option...
	"$program" -r "$tmp/escapes" -q "$@" >"$tmp/out" 2>&1 && grep -aq OWNED "$tmp/out" && clean "$tmp/out"
}
fault F26 "escapes, marks of direction, bad UTF-8 in a name" "--print shows them as text" printed --print
fault F26 "the same" "--json shows them as text" printed --json -v

drawn() {
	term 40 120 -r "$tmp/escapes"
	await wrote LLDP || return 1
	say keys '\r'
	await wrote OWNED || return 1
	say keys 'G'
	say keys w
	say keys '\e\eq'
	await ended || return 1
	! LC_ALL=C grep -aqP '\x1b\]0;|\x1b\[31mred|\xc2\x9b|\xe2\x80\xae|\xe2\x80\x8b|\xef\xbb\xbf|\xff\xfe' "$tmp/t/screen"
}
fault F26 "the same" "no byte of it reaches the terminal as it is" drawn
term_end

# Reads a file to its end, as lines and as JSON; the figure is the time that a line took.
reads() { # file, frames, words that have to be in the JSON
	"$program" -r "$tmp/$1" --json -v -q >"$tmp/out" 2>"$tmp/err" || return 1
	grep -aq -e "$3" "$tmp/out" && jq -es . "$tmp/out" >/dev/null || return 1
	begun=$(date +%s%N)
	"$program" -r "$tmp/$1" --print -q >"$tmp/out" 2>"$tmp/err" || return 1
	took=$((($(date +%s%N) - begun) / 1000))
	frames=$(wc -l <"$tmp/out")
	figure="$frames frames, $((took / frames)) us each, the start of the program in it"
	[ "$frames" = "$2" ]
}
fault F27 "a frame cut at every length" "read as far as it goes, and said" reads cuts 86 cut

in_time() { reads loops 400 lldp && [ $((took / frames)) -lt 1000 ]; }
fault F28 "lengths of 0, pointers and headers in circles" "each frame ends within 1 ms" in_time
fault F29 "100 tags, 100 labels, 100 IP headers on top of each other" "as deep as it goes, then bytes" reads deep 3 vlan

refuses_giant() {
	up 80 24 -r "$tmp/giant"
	await shows 65226 || return 1
	key e
	await shows 'at most [0-9]* can be edited' || return 1
	key Enter
	await shows 'Detail\|Frame 1' && key q
	figure=$(screen | sed -n 's/.*\(at most [0-9]* can be edited\).*/\1/p')
}
fault F30 "giant of 65 226 bytes" "shown and marked; not to be sent again, in words" refuses_giant
tm kill-server

# Frames of all protocols, a line of hex each.
of_all_protocols() {
	sed -n 's/^bytes //p' "${srcdir:-.}"/tests/golden/*.golden
	for file in "${srcdir:-.}"/tests/fuzz/corpus/walk/*; do
		od -An -v -tx1 "$file" | tr -d ' \n'
		echo
	done
}

# What a frame begins with, as its judge reads it: addresses, and those of IP. Where that one says less
# (a FabricPath frame has no addresses for it, a header with a wrong length none either) so be it.
judged() {
	tshark -r "$tmp/all" -T fields -E occurrence=f -E separator=' ' -e frame.number -e eth.dst -e eth.src -e ip.src -e ip.dst 2>"$tmp/err" |
		sed 's/ *$//' | grep ':'
}
ours() {
	jq -r '.no as $no | [.layers[].fields] | reverse | add | select(."eth.src") | [$no, ."eth.dst", ."eth.src", ."ip.src", ."ip.dst"] |
		map(if type == "array" then .[0] else . end | tostring | split(" ")[0] | select(. != "null")) | join(" ")' "$tmp/out"
}
whole() {
	of_all_protocols >"$tmp/hex"
	"$tools/hostile" given <"$tmp/hex" >"$tmp/all"
	"$tools/hostile" pieces <"$tmp/hex" >"$tmp/pieces"
	frames=$(wc -l <"$tmp/hex")
	"$program" -r "$tmp/all" --json -v -q >"$tmp/out" 2>"$tmp/err" || return 1
	[ "$(wc -l <"$tmp/out")" = "$frames" ] || return 1
	judged >"$tmp/theirs"
	ours >"$tmp/ours"
	figure="$frames frames, addresses of $(wc -l <"$tmp/theirs") as tshark has them"
	awk 'NR == FNR { ours[$1] = $0 " "; next }
		index(ours[$1], $0 " ") != 1 { print "# tshark: " $0 ", ours: " ours[$1]; wrong++ }
		END { exit wrong > 0 }' "$tmp/ours" "$tmp/theirs" || return 1
	[ "$frames" -gt 300 ] && [ "$(wc -l <"$tmp/theirs")" -gt $((frames - 10)) ]
}
cut_up() {
	frames=$(($(tr -d '\n' <"$tmp/hex" | wc -c) / 2))
	"$program" -r "$tmp/pieces" --print -q >"$tmp/out" 2>"$tmp/err" || return 1
	figure="$(wc -l <"$tmp/out") pieces"
	[ "$(wc -l <"$tmp/out")" = "$frames" ] && clean "$tmp/out"
}
fault F31 "frames of all protocols that are known here" "read whole, and as the judge reads them" whole
fault F31 "the same, cut at every length" "read as far as they go" cut_up
captures() {
	files=0 frames=0
	find "$folder" -type f | sort >"$tmp/files"
	while read -r file; do
		timeout 60 "$program" -r "$file" --print -q >"$tmp/out" 2>"$tmp/err"
		if [ $? -gt 4 ] || ! clean "$tmp/out" || ! clean "$tmp/err"; then
			echo "# $file"
			return 1
		fi
		files=$((files + 1))
		frames=$((frames + $(wc -l <"$tmp/out")))
	done <"$tmp/files"
	figure="$frames frames of $files files"
	[ $files -gt 0 ]
}
folder=${ETHERWRIGHT_PCAPS:-${srcdir:-.}/../shared/pcaps}
[ ! -d "$folder" ] ||
	fault F31 "every file of a folder of captures" "lines of text, or one that says why not" captures

corpus() {
	all=0
	for folder in "${srcdir:-.}"/tests/fuzz/corpus/pcap "${srcdir:-.}"/tests/fuzz/corpus/pcapng; do
		for file in "$folder"/*; do
			timeout 10 "$program" -r "$file" --json -v -q >"$tmp/out" 2>"$tmp/err"
			[ $? -le 1 ] && [ "$(wc -l <"$tmp/err")" -le 2 ] || return 1
			all=$((all + 1))
		done
	done
	figure="$all files"
	[ $all -gt 10 ]
}
fault F32 "damaged and odd files" "frames before the damage, one line that says where" corpus

damaged() {
	head -c "$(($(wc -c <"$tmp/cuts") - 3))" "$tmp/cuts" >"$tmp/damaged"
	run -r "$tmp/damaged" --print -q
	figure=$(printf '%s' "$err" | sed 's/.*\(cut off at byte [0-9]*\).*/\1/')
	[ "$(printf '%s\n' "$out" | wc -l)" = 85 ] && printf '%s' "$err" | grep -q 'at byte [0-9].* before that: 85$'
}
fault F32 "file that ends in the middle of a frame" "85 of 86 frames, and where it ends" damaged

sections() {
	"$program" -r "$tmp/mixed" --json -q >"$tmp/out" 2>"$tmp/err" || return 1
	figure="$(wc -l <"$tmp/out") frames"
	[ "$(wc -l <"$tmp/out")" = 6 ] && [ "$(grep -ac 88b5 "$tmp/out")" -ge 4 ]
}
fault F33 "pcapng with sections of both byte orders, other link types and snap lengths" "all of it is read" sections

refused_at_once() { # path
	begun=$(date +%s%3N)
	timeout 10 "$program" -r "$1" --print >"$tmp/out" 2>"$tmp/err" </dev/null
	refused_status=$?
	figure="$(($(date +%s%3N) - begun)) ms, exit $refused_status"
	[ $refused_status -gt 0 ] && [ $refused_status -lt 5 ] && [ "$(wc -l <"$tmp/err")" = 1 ]
}
mkfifo "$tmp/fifo"
fault F34 "FIFO instead of a file" "refused at once" refused_at_once "$tmp/fifo"
fault F34 "folder" "refused at once" refused_at_once "$tmp"
fault F34 "device" "refused at once" refused_at_once /dev/zero

huge() {
	head -c 24 "$tmp/cuts" >"$tmp/huge"
	truncate -s 100G "$tmp/huge" 2>/dev/null || truncate -s 10G "$tmp/huge" || return 1
	up 80 24 -r "$tmp/huge"
	await shows 'FILE [0-9]*%' || return 1
	key '?'
	takes 1000 shows 'Help:' || return 1
	key Escape
	key Escape
	process=$(pgrep -f "^$program -r $tmp/huge" | head -n 1)
	figure="a key is answered in $took ms"
	key q
	await tm_ended
}
tm_ended() { [ -s "$tmp/status" ]; }
fault F34 "file of 100 GB" "reading goes on behind the screen, Esc stops it" huge
tm kill-server 2>/dev/null
finish
