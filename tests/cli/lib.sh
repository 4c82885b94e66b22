# SPDX-License-Identifier: BSD-2-Clause
# shellcheck shell=sh disable=SC2034 # what run() leaves is for the tests
# What the tests of the command line share: TAP, a namespace, waiting for conditions. Run from the
# build folder; sourced, never run.
export LC_ALL=C.UTF-8
export PATH="$PATH:/usr/sbin:/sbin"
program=$PWD/etherwright
count=0

skip_all() { # reason
	if [ "${CI:-}" = true ]; then
		echo 1..1
		echo "not ok 1 - cannot run: $1"
	else
		echo "1..0 # SKIP $1"
	fi
	exit 0
}

need() { # command...
	for tool; do
		command -v "$tool" >/dev/null || skip_all "$tool is missing"
	done
}

# What the program was built with: JANSSON, MNL, SECCOMP, CAPNG.
need_built() { # library...
	for library; do
		grep -q "^#define HAVE_$library" config.h || skip_all "built without $library"
	done
}

# Runs this very test again in a user and network namespace of its own, once: as root there, or as
# an ordinary user who has all rights (tcpdump would try to give up root's, and fail).
in_namespace() { # "$0" root|user
	[ "${inside:-}" != yes ] || return 0
	set -- "$@" --map-root-user
	[ "$2" = root ] || set -- "$@" --map-user=1000 --keep-caps
	script=$1
	shift 2
	unshare --net "$@" true 2>/dev/null || skip_all "namespaces are forbidden here"
	inside=yes exec unshare --net "$@" sh "$script"
}

pass() { # description
	count=$((count + 1))
	echo "ok $count - $1"
}

fail() { # description, details
	count=$((count + 1))
	echo "not ok $count - $1"
	printf '%s\n' "$2" | sed 's/^/# /'
}

is() { # description, got, wanted
	if [ "$2" = "$3" ]; then
		pass "$1"
	else
		fail "$1" "got:    $2
wanted: $3"
	fi
}

like() { # description, got, extended regular expression
	if printf '%s\n' "$2" | grep -Eq -e "$3"; then
		pass "$1"
	else
		fail "$1" "got:       $2
not like:  $3"
	fi
}

# Runs the program; $status, $out and $err are what it left.
run() { # argument...
	"$program" "$@" >"$tmp/out" 2>"$tmp/err" </dev/null
	status=$?
	out=$(cat "$tmp/out")
	err=$(cat "$tmp/err")
}

# Waits until a command succeeds; fails after half a minute, which is for what never comes.
await() { # command...
	for _ in $(seq 600); do
		"$@" && return 0
		sleep 0.05
	done
	echo "# waited in vain for: $*"
	return 1
}

# Whether a running program of ours has opened its ports: it gives up its rights right afterwards.
ready() { # process
	grep -q 'NoNewPrivs:.1' "/proc/$1/status"
}

lines_in() { # file, at least so many
	[ "$(wc -l <"$1")" -ge "$2" ]
}

# A cable between two interfaces that say nothing by themselves.
cable() { # name name
	ip link add "$1" type veth peer name "$2"
	for end in "$1" "$2"; do
		echo 1 >"/proc/sys/net/ipv6/conf/$end/disable_ipv6"
		ip link set "$end" up
	done
}

finish() {
	echo "1..$count"
	exit 0 # what is left is removed on the way out: a terminal's server needs its socket until then
}

tmp=$(mktemp -d) || exit 1
trap 'rm -rf "$tmp"' EXIT
