# SPDX-License-Identifier: BSD-2-Clause
# shellcheck shell=sh disable=SC2034 # what is set here is for the tests
# What the tests of faults share: a row of the fault table, and a terminal to run the program in.
# Sourced, never run.
# shellcheck source=tests/cli/lib.sh
. "${srcdir:-$(dirname "$0")/../..}/tests/cli/lib.sh"
# shellcheck source=tests/cli/terminal.sh
. "${srcdir:-$(dirname "$0")/../..}/tests/cli/terminal.sh"
tools=$PWD/tests/faults
# Sanitizers need more memory, time and system calls than the walls and limits here allow.
sanitized=no
! grep -aq __asan_init "$program" || sanitized=yes

# Whether this build has a sandbox at all.
walls_are_built() {
	[ $sanitized = no ] && grep -q '^#define HAVE_SECCOMP' config.h
}

# Whether it has a lab, and JSON.
lab_is_built() { grep -q '^#define HAVE_MNL' config.h; }
json_is_built() { grep -q '^#define HAVE_JANSSON' config.h; }

# A row: what must be so, as a command that succeeds, and the figure that was seen. The table in
# doc/reliability.md is made of these lines. ROWS="F47 F48" runs only those.
fault() { # number, fault, what happened, command...
	case " ${ROWS:-$1} " in
	*" $1 "*) ;;
	*) return 0 ;;
	esac
	row=$1 fault=$2 happened=$3
	shift 3
	figure=
	if "$@"; then
		pass "$row | $fault | $happened | ${figure:--}"
	else
		fail "$row | $fault | $happened | ${figure:--}" "$(evidence)"
	fi
}

evidence() {
	[ ! -s "$tmp/err" ] || tail -n 3 "$tmp/err"
	if tm has-session 2>/dev/null; then
		screen
	elif [ -s "$tmp/t/screen" ]; then
		tail -c 600 "$tmp/t/screen" | tr -c '[:print:]\n' '.'
	fi
}

# The program in tmux, where the screen can be read; its process.
lives() { # argument...
	up 80 24 "$@"
	await shows 'Received'
	process=$(tm display-message -p -t t '#{pane_pid}')
	process=$(pgrep -P "$process" -f "^$program" -o || echo "$process")
}

# The program in a terminal of so many rows and columns that may fail; say TEXT tells it how.
term() { # rows, columns, argument...
	term_rows=$1 term_cols=$2
	shift 2
	term_runs "$program" "$@"
}

term_runs() { # command...
	rm -rf "$tmp/t"
	mkdir "$tmp/t"
	mkfifo "$tmp/t/in"
	XDG_CONFIG_HOME=$tmp/config XDG_STATE_HOME=$tmp/state TERM=${term_type-xterm-256color} \
		"$tools/pty" "$tmp/t" "${term_rows:-24}" "${term_cols:-80}" "$@" <"$tmp/t/in" 2>"$tmp/err" &
	terminal=$!
	exec 9>"$tmp/t/in"
	await test -s "$tmp/t/pid"
	process=$(cat "$tmp/t/pid")
}

say() {
	printf '%s\n' "$*" >&9
}

wrote() { # text: what the program wrote, as bytes
	grep -aqF -e "$1" "$tmp/t/screen"
}

# Milliseconds until the screen shows something after a key.
answers() { # keys, pattern, most
	rm -f "$tmp/t/ms"
	say "answer $1 5000 $2"
	await test -s "$tmp/t/ms" || return 1
	ms=$(cat "$tmp/t/ms")
	[ "$ms" != never ] && [ "$ms" -le "$3" ]
}

modes() {
	rm -f "$tmp/t/modes"
	say modes
	await test -s "$tmp/t/modes"
	cat "$tmp/t/modes"
}

ended() {
	[ -s "$tmp/t/status" ]
}

# Ends what runs in the terminal, whatever state it is in.
term_end() {
	[ -n "${terminal:-}" ] || return 0
	ended || kill -KILL "$process" 2>/dev/null
	exec 9>&-
	wait "$terminal" 2>/dev/null
	terminal=
}

# CPU time of a process, in milliseconds.
cpu() { # process
	awk '{ print ($14 + $15) * 10 }' "/proc/$1/stat"
}

# Per cent of a CPU that a process takes in a second.
load() { # process
	cpu_before=$(cpu "$1")
	sleep 1
	echo $((($(cpu "$1") - cpu_before) / 10))
}

# Milliseconds until something is so.
takes() { # most, command...
	most=$1
	shift
	begun=$(date +%s%3N)
	await "$@" || return 1
	took=$(($(date +%s%3N) - begun))
	[ "$took" -le "$most" ]
}

# The same as a figure.
within() { # most, command...
	takes "$@"
	within_status=$?
	figure="${took:-?} ms"
	return $within_status
}
