# SPDX-License-Identifier: BSD-2-Clause
# shellcheck shell=sh disable=SC2154 # lib.sh sets what is used here
# The program in a real terminal: tmux shows it, real keys go in, real resizes happen. Sourced after
# lib.sh, never run.
need tmux

unset NO_COLOR TMUX
server=0
export TMUX_TMPDIR="$tmp" # the sockets that tmux leaves
tm() { tmux -L "etherwright-$$-$server" -f /dev/null "$@"; }
trap 'tm kill-server 2>/dev/null; rm -rf "$tmp"' EXIT
start() { # columns rows command
	tm kill-server 2>/dev/null
	server=$((server + 1)) # a server that goes down would take its socket along
	tm new-session -d -s t -x "$1" -y "$2"
	tm set -g status off
	tm set -g escape-time 10
	tm set -g default-terminal tmux-256color
	tm set -g window-size manual
	tm set -g remain-on-exit on
	tm resize-window -t t -x "$1" -y "$2"
	rm -f "$tmp/status"
	tm respawn-window -k -t t "cd '$tmp'; $3; echo \$? >'$tmp/status'"
}
up() { # columns rows argument...
	columns=$1
	rows=$2
	shift 2
	start "$columns" "$rows" "'$program' $*"
}
key() { tm send-keys -t t "$@"; }
screen() { tm capture-pane -p -t t; }
row() { screen | sed -n "$(($1 + 1))p"; }
shows() { screen | grep -q -e "$1"; }
lacks() { ! shows "$1"; }
state() { row 0 | grep -q -e " $1 *\$"; }
# The row that the cursor is on, its number before it: of one moment.
here() { tm display-message -p -t t '#{cursor_y}' ';' capture-pane -p -t t | awk 'NR == 1 { at = $0 + 2 } NR == 1 || NR == at'; }
cursor_row() { here | sed 1d; }
cursor_on() { cursor_row | grep -q -e "$1"; }
says() { # what pattern
	if await shows "$2"; then pass "$1"; else fail "$1" "$(screen)"; fi
}
holds() { # what command...
	what=$1
	shift
	if await "$@"; then pass "$what"; else fail "$what" "$(screen)"; fi
}
