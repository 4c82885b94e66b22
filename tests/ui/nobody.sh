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
finish
