#!/bin/sh
# SPDX-License-Identifier: BSD-2-Clause
# The manual page and the completions are as the tables of options, keys and commands say, and a reader
# of such pages and a shell understand them. Prints TAP.
# shellcheck disable=SC2154 # lib.sh sets them
set -u
root=${srcdir:-$(dirname "$0")/../..}
. "$root/tests/cli/lib.sh"
page=$root/doc/etherwright.1
manual=$PWD/doc/manual

"$manual" page "$root/doc/etherwright.mdoc" >"$tmp/page"
is "the page is what make manual writes" "$(diff "$page" "$tmp/page")" ""
"$manual" bash >"$tmp/bash"
is "so is the completion of bash" "$(diff "$root/doc/completion/etherwright" "$tmp/bash")" ""
"$manual" zsh >"$tmp/zsh"
is "and that of zsh" "$(diff "$root/doc/completion/_etherwright" "$tmp/zsh")" ""

run --help
for option in $(printf '%s\n' "$out" | sed -n 's/^  \(-., \|    \)\(--[a-z-]*\).*/\2/p'); do
	grep -q -e "Fl -${option#--}\\( \\|\$\\)" "$page" || echo "$option"
done >"$tmp/missing"
is "every option is in the page" "$(cat "$tmp/missing")" ""
run --keys
printf '%s\n' "$out" | while read -r name rest; do
	case $rest in
	:[a-z]*) grep -q "^\\.It Ic $name\\( \\|\$\\)" "$page" || echo "$name" ;;
	esac
done >"$tmp/missing"
is "every command is in the page" "$(cat "$tmp/missing")" ""

if command -v mandoc >/dev/null; then
	is "mandoc has nothing to say" "$(mandoc -T lint -W warning "$page" 2>/dev/null)" ""
	mandoc -T ascii "$page" 2>/dev/null | sed 's/.\x08//g' >"$tmp/read"
	like "it shows options as they are typed" "$(cat "$tmp/read")" '^ +-p NAME, --port=NAME$'
	like "it shows what may be left out" "$(cat "$tmp/read")" '^ +--lab\[=KIND\]$'
	like "it shows keys" "$(cat "$tmp/read")" '^ +u, C-_ +undo'
else
	for what in "mandoc has nothing to say" "it shows options as they are typed" \
		"it shows what may be left out" "it shows keys"; do
		pass "$what # SKIP mandoc is missing"
	done
fi

completes() { # words of the command line, the last one unfinished
	bash -c '. "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _etherwright 2>/dev/null
		echo "${COMPREPLY[*]}"' bash "$tmp/bash" "$@"
}
if command -v bash >/dev/null; then
	is "bash: an option" "$(completes etherwright --rec)" "--receive-only"
	is "bash: one that takes a value" "$(completes etherwright --them)" "--theme="
	is "bash: its values" "$(completes etherwright --theme = d)" "dark"
	is "bash: those of a short one come from the computer" \
		"$(PATH="$PWD:$PATH" completes etherwright -p l | grep -c '\<lo\>')" 1
	is "bash: the notations" "$(completes etherwright --as = scap)" "scapy"
	is "bash: the program is asked for presets" \
		"$(PATH="$PWD:$PATH" completes etherwright --preset = gratuitous-a)" "gratuitous-arp"
	is "bash: and for protocols" \
		"$(PATH="$PWD:$PATH" completes etherwright --explain = pn_pt)" "pn_ptcp"
else
	for what in "an option" "one that takes a value" "its values" "the notations" \
		"the program is asked for presets" "and for protocols" \
		"those of a short one come from the computer"; do
		pass "bash: $what # SKIP bash is missing"
	done
fi
if command -v zsh >/dev/null; then
	is "zsh understands its own" "$(zsh -n "$tmp/zsh" 2>&1)" ""
else
	pass "zsh understands its own # SKIP zsh is missing"
fi

finish
