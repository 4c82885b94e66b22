# SPDX-License-Identifier: BSD-2-Clause
# What the sections of beside.sh share: figures that are noted and looked up again, a program on a
# terminal, and the table of targets. Knows files below $tmp; not what is measured.
# shellcheck shell=sh disable=SC2154,SC2034 # beside.sh sets and uses them

now() { date +%s%N; }
await() { for _ in $(seq 400); do "$@" 2>/dev/null && return 0; sleep 0.02; done; return 1; }
has() { command -v "$1" >/dev/null; }
row() { printf '| %s |\n' "$(printf '%s | ' "$@" | sed 's/ | $//')"; }

# Figures are noted as lines NAME<tab>VALUE; a table takes their medians.
note() { printf '%s\t%s\n' "$1" "$2" >>"$tmp/notes"; }
values() { awk -F '\t' -v name="$1" '$1 == name { print $2 }' "$tmp/notes" | sort -n; }
value() { values "$1" | awk '{ v[NR] = $1 } END { if (NR) print v[int((NR + 1) / 2)] }'; }
least() { values "$1" | head -n 1; }
most() { values "$1" | tail -n 1; }
# The quotient of two figures, "-" if one is missing.
over() { # value, value, decimals
	awk -v a="$1" -v b="$2" -v d="${3:-2}" \
		'BEGIN { if (a != "" && b + 0 > 0) printf "%.*f", d, a / b; else printf "-" }'
}
ratio() { over "$(value "$1")" "$(value "$2")" "${3:-2}"; } # name, reference, decimals

# A row of the table of targets: target ROW WHAT FIGURE "<=" or ">=" LIMIT UNIT
target() {
	awk -v id="$1" -v what="$2" -v a="$3" -v op="$4" -v b="$5" -v unit="$6" 'BEGIN {
		met = a == "" || a == "-" ? "not measured" : (op == "<=" ? a + 0 <= b + 0 : a + 0 >= b + 0) ? "met" : "MISSED"
		printf "| %s | %s | %s | %s %s%s | %s |\n", id, what, a, op, b, unit == "" ? "" : " " unit, met
	}' >>"$tmp/targets"
}

# CPU time in µs of a process, without its children.
cpu() { cat /proc/"$1"/task/*/schedstat | awk '{ s += $1 } END { printf "%d", s / 1000 }'; }

# The program on a terminal; say TEXT tells the terminal what to do.
term() { # rows, columns, command...
	rm -rf "$tmp/t"
	mkdir "$tmp/t"
	mkfifo "$tmp/t/in"
	"$pty" "$tmp/t" "$@" <"$tmp/t/in" >/dev/null 2>&1 &
	terminal=$!
	exec 9>"$tmp/t/in"
	await test -s "$tmp/t/pid"
	process=$(cat "$tmp/t/pid")
}
say() { printf "%s\n" "$*" >&9 2>/dev/null; }
wrote() { grep -aqF -e "$1" "$tmp/t/screen"; }
term_end() {
	say signal 9
	exec 9>&-
	wait "$terminal" 2>/dev/null
}
# What the status row says after a word, drawn anew.
status() { # word
	: >"$tmp/t/screen"
	say keys '\x0c'
	await wrote "$1 "
	sleep 0.1
	tr -c '[:print:]' ' ' <"$tmp/t/screen" | grep -ao "$1 [0-9]*" | tail -n 1 | cut -d ' ' -f 2
}
# Types a key and notes how many ms it took until a text was on the screen: timed NAME KEY TEXT
answer() {
	rm -f "$tmp/t/ms"
	say "answer $2 2000 $3"
	await test -s "$tmp/t/ms" && [ -n "$1" ] && note "$1" "$(cat "$tmp/t/ms")"
}
