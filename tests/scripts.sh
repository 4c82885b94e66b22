#!/bin/sh
# SPDX-License-Identifier: BSD-2-Clause
# Every shell script of the tree is clean under shellcheck. Prints TAP.
set -u
cd "${srcdir:-$(dirname "$0")/..}" || exit 1
if ! command -v shellcheck >/dev/null; then
	if [ "${CI:-}" = true ]; then
		echo 1..1
		echo "not ok 1 - shellcheck is missing"
	else
		echo "1..0 # SKIP shellcheck is missing"
	fi
	exit 0
fi

set -- bootstrap quickstart .ci/run tests/*.sh tests/*/*.sh benchmarks/*.sh
echo "1..$#"
count=0
for script; do
	count=$((count + 1))
	if report=$(shellcheck -S warning -x "$script"); then
		echo "ok $count - $script"
	else
		echo "not ok $count - $script"
		echo "$report" | sed 's/^/# /'
	fi
done
