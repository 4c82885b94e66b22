#!/bin/sh
# SPDX-License-Identifier: BSD-2-Clause
# Static analysis: what cppcheck finds without running anything. Prints TAP.
set -u
# shellcheck source=tests/cli/lib.sh
. "${srcdir:-$(dirname "$0")/..}/tests/cli/lib.sh"
need cppcheck
src=${srcdir:-$(dirname "$0")/..}

# Everything but the tables of protocols, which are data.
found=$(cppcheck --quiet --enable=warning,portability,performance --std=c11 -D_GNU_SOURCE \
	--suppressions-list="$src/tests/analysis.txt" -I "$src/src" --include=config.h \
	"$src"/src/[a-oq-z]* "$src"/src/port "$src"/src/program.* "$src/tests/faults" 2>&1)
is "cppcheck finds nothing" "$found" ""

finish
