#!/bin/sh
# SPDX-License-Identifier: BSD-2-Clause
# Started by root itself the program goes on as nobody: where that is why something is refused, it
# says so. Prints TAP.
# shellcheck disable=SC2317 # functions are called by await
set -u
. "${srcdir:-$(dirname "$0")/../..}/tests/cli/lib.sh"
# shellcheck source=tests/cli/terminal.sh
. "${srcdir:-$(dirname "$0")/../..}/tests/cli/terminal.sh"
if [ "$(id -u)" != 0 ] || grep -q deny /proc/self/setgroups 2>/dev/null || ! unshare -n true 2>/dev/null; then
	echo "1..0 # SKIP only root can become nobody"
	exit 0
fi
unset SUDO_UID SUDO_GID

chmod 755 "$tmp" # nobody may look, but not write
mkdir -m 700 "$tmp/home"
up 160 24 --lab=pair
await shows Received
key S
says "what to save is asked" 'Save what'
key o
says "its name is asked" 'frames.pcapng'
key Enter
says "a save that is refused says why" 'cannot be written: .* root started this, so it goes on as nobody'
says "and what to do" '/tmp works, or -w FILE at the start'

# Another program, too, has a home to write to, which is gone with us.
mkdir "$tmp/bin"
mkdir -m 777 "$tmp/private"
printf '#!/bin/sh\nmkdir -p "$HOME/.config/deep" && echo kept >"$HOME/.config/deep/it"\ncat "$HOME/.config/deep/it"\nread -r line\n' >"$tmp/bin/termshark"
chmod 755 "$tmp/bin/termshark"
start 160 24 "env -u DISPLAY -u WAYLAND_DISPLAY HOME='$tmp/home' TMPDIR='$tmp/private' PATH='$tmp/bin:$PATH' '$program' --lab=pair"
await shows 'Lab hello'
key o
says "another program can write to its home" '^kept'
key Enter
await shows Received
key q
await test -s "$tmp/status"
left=$(ls -A "$tmp/private")
is "nothing of it is left" "$left" ""
finish
