#!/bin/sh
# SPDX-License-Identifier: BSD-2-Clause
# As an ordinary user with nothing but the file capability. Only root can give that. Prints TAP.
# shellcheck disable=SC2317 # some functions are called by await
set -u
# shellcheck source=tests/cli/lib.sh
. "${srcdir:-$(dirname "$0")/../..}/tests/cli/lib.sh"
need unshare ip setcap setpriv
if [ "${inside:-}" != yes ]; then
	if [ "$(id -u)" != 0 ] || ! unshare -n true 2>/dev/null; then
		echo "1..0 # SKIP only root can give a file capability"
		exit 0
	fi
	inside=yes exec unshare -n sh "$0"
fi

cable a0 b0
chmod 755 "$tmp"
cp "$program" "$tmp/bare"
cp "$program" "$tmp/able"
if ! setcap cap_net_raw=ep "$tmp/able" 2>/dev/null; then
	echo "1..0 # SKIP file capabilities cannot be set here"
	exit 0
fi
as_user="setpriv --reuid=65534 --regid=65534 --clear-groups"

$as_user "$tmp/bare" -p b0 --print >"$tmp/out" 2>"$tmp/err"
is "without it: exit status" $? 3
like "without it: the one command" "$(cat "$tmp/err")" "sudo setcap cap_net_raw=ep $tmp/bare"

$as_user "$tmp/able" -p b0 --print >"$tmp/out" 2>"$tmp/err" &
started=$!
await ready $started
is "with it: nothing is left while it runs" \
	"$(sed -n 's/^Cap\(Inh\|Prm\|Eff\|Amb\):\t//p' /proc/$started/status | sort -u)" 0000000000000000
$as_user "$tmp/able" --send -p a0 -d "from a user"
is "with it: sends" $? 0
await lines_in "$tmp/out" 1
kill -INT $started
wait $started
is "with it: ends well" $? 0
like "with it: receives" "$(cat "$tmp/out")" '^1 .* 0x88b5 60 '

"$program" -p b0 --print >"$tmp/out" 2>"$tmp/err" &
started=$!
await ready $started
nobody() { [ "$(awk '/^Uid:/ { print $2 $3 $4 $5 }' "/proc/$started/status")" = 65534655346553465534 ]; }
await nobody
is "root becomes nobody" $? 0
kill -INT $started
wait $started
SUDO_UID=1000 SUDO_GID=1000 "$program" -p b0 --print >"$tmp/out" 2>"$tmp/err" &
started=$!
await ready $started
caller() { [ "$(awk '/^Uid:/ { print $2 $3 $4 $5 }' "/proc/$started/status")" = 1000100010001000 ]; }
await caller
is "root by sudo becomes the caller" $? 0
kill -INT $started
wait $started

# The caller's file is read as the caller: what only root may read is not.
mkdir -p "$tmp/config/etherwright"
printf '[frame]\ntimes = 77\n' >"$tmp/config/etherwright/etherwright.conf"
chmod 755 "$tmp/config" "$tmp/config/etherwright"
said() { # of sudo's caller
	SUDO_UID=1000 SUDO_GID=1000 XDG_CONFIG_HOME="$tmp/config" "$program" --print-config |
		sed -n 's/^times = \([0-9]*\).*/\1/p'
}
chmod 644 "$tmp/config/etherwright/etherwright.conf"
is "the caller's file is read" "$(said)" 77
chmod 600 "$tmp/config/etherwright/etherwright.conf"
is "but not with root's rights" "$(said)" 10
finish
