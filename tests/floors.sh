#!/bin/sh
# SPDX-License-Identifier: BSD-2-Clause
# The law of the floors: what a file of src/ may include and call. Knows: names of folders and
# functions, not what they are for. Prints TAP; also checks itself on planted violations.
set -u
export LC_ALL=C
src=${srcdir:-$(dirname "$0")/..}/src
tab=$(printf '\t')

# Prints FILE:LINE: what, for every violation under the folder $1.
violations() {
	(cd "$1" && find . -name '*.[ch]' | sed 's,^\./,,' | sort) | while read -r file; do
		awk -v file="$file" "$law" "$1/$file"
	done
}

# shellcheck disable=SC2016 # the dollars are awk's
law='
BEGIN {
	# Floor: the floors it may include, itself left out. "." is the top: main, options, loop, script.
	below["base"] = ""
	below["wire"] = "base"
	below["port"] = "base"
	below["proto"] = "base wire"
	below["config"] = "base port"
	below["notation"] = "base wire"
	below["session"] = "base wire port proto config notation"
	below["lab"] = "base wire port proto config notation session"
	below["text"] = "base wire port proto config notation session lab"
	below["ui"] = "base wire port proto config notation session lab"
	below["."] = "base wire port proto config notation session lab text ui"

	# Headers of the system: the one place that may include them.
	header["^(ncursesw?/)?(n?curses|panel|term|form|menu)[.]h$"] = "ui/"
	header["^pcap(/|[.]h$)"] = "port/"
	header["^getopt[.]h$"] = "options.c"

	# Calls: the one place that may make them.
	call["clock_gettime|gettimeofday|timespec_get|ftime|time"] = "base/clock.c"
	call["p?select|p?poll|epoll_p?wait|u?sleep|(clock_)?nanosleep"] = "loop.c"
	call["getopt|getopt_long|getopt_long_only"] = "options.c"

	floor = file ~ "/" ? substr(file, 1, index(file, "/") - 1) : "."
	if (!(floor in below))
		report("no such floor: " floor)
}

function report(what) { print file ":" FNR ": " what }

# May this file do what only place may? A place that ends in a slash is a folder.
function may(place) { return place ~ "/$" ? index(file, place) == 1 : file == place }

# The line without comments and without what stands in quotes; open says that a comment goes on.
function code(line,    out, c, quote) {
	out = ""
	while (line != "") {
		c = substr(line, 1, 1)
		if (open) {
			if (substr(line, 1, 2) == "*/") { open = 0; line = substr(line, 2) }
		} else if (quote != "") {
			if (c == "\\") line = substr(line, 2)
			else if (c == quote) { quote = ""; out = out c }
		} else if (substr(line, 1, 2) == "/*") { open = 1; line = substr(line, 2)
		} else if (substr(line, 1, 2) == "//") { break
		} else {
			if (c == "\"" || c == "\047") quote = c
			out = out c
		}
		line = substr(line, 2)
	}
	return out
}

{
	was_open = open
	bare = code($0)
}

!was_open && /^[ \t]*#[ \t]*include[ \t]*"/ {
	split($0, part, "\"")
	to = part[2] ~ "/" ? substr(part[2], 1, index(part[2], "/") - 1) : "."
	if (to != floor && index(" " below[floor] " ", " " to " ") == 0)
		report(floor " includes " part[2])
}

!was_open && /^[ \t]*#[ \t]*include[ \t]*</ {
	split($0, part, "[<>]")
	for (h in header)
		if (part[2] ~ h && !may(header[h]))
			report("only " header[h] " includes <" part[2] ">")
}

{
	# A poll() whose timeout is a plain 0 only asks: it does not wait.
	gsub(/[^A-Za-z0-9_.>]poll[ \t]*[(][^()]*, 0[)]/, " ", bare)
	for (names in call)
		if (bare ~ "(^|[^A-Za-z0-9_.>])(" names ")[ \t]*[(]" && !may(call[names]))
			report("only " call[names] " calls " names ": " $0)
}
'

# Prints files under the folder $1 that include each other in a circle, x.c and x.h taken as one.
circles() {
	(cd "$1" && grep -r --include='*.[ch]' '^#include "' .) |
		sed -n 's,^\./\(.*\)\.[ch]:#include "\(.*\)\.h".*,\1 \2,p' |
		sort -u | tsort 2>&1 >/dev/null | sed -n 's,^tsort: \([^- ].*/.*\),\1,p'
}

count=0
result() { # ok|"not ok" description
	count=$((count + 1))
	echo "$1 $count - $2"
}

# The self-test: a tree with one file must give one violation, or none.
expect() { # number path line description
	rm -rf "$planted/src"
	mkdir -p "$planted/src/$(dirname "$2")"
	printf '%s\n' "$3" >"$planted/src/$2"
	found=$(violations "$planted/src" | wc -l)
	if [ "$found" -eq "$1" ]; then
		result ok "$4"
	else
		result "not ok" "$4"
		echo "# $2 with '$3': $found violations, expected $1"
	fi
}

planted=$(mktemp -d) || exit 1
trap 'rm -rf "$planted"' EXIT
echo 1..29

found=$(violations "$src")
if [ -z "$found" ]; then
	result ok "src keeps to its floors"
else
	result "not ok" "src keeps to its floors"
	echo "$found" | sed 's/^/# /'
fi
found=$(circles "$src")
if [ -z "$found" ]; then
	result ok "includes go one way"
else
	result "not ok" "includes go one way"
	echo "$found" | sed 's/^/# /'
fi
files=$(find "$src" -name '*.[ch]' | wc -l)
if [ "$files" -gt 10 ]; then
	result ok "src was read"
else
	result "not ok" "src was read: $files files"
fi

expect 1 wire/a.c '#include "proto/eth.h"' "finds an include of a higher floor"
expect 1 port/a.c '#include "wire/wire.h"' "finds an include of a floor beside"
expect 1 ui/a.h ' # include "text/json.h"' "finds an include with blanks"
expect 1 ui/a.c '#include "loop.h"' "finds an include of the top"
expect 1 base/a.c '#include "../ui/a.h"' "finds an include by a way round"
expect 1 config/a.c '#include "wire/wire.h"' "finds an include of a floor beside the configuration"
expect 0 session/a.c '#include "session/a.h"' "lets a floor include itself"
expect 0 session/a.c '#include "port/port.h"' "lets a floor include a lower one"
expect 0 main.c '#include "ui/screen.h"' "lets the top include all"
expect 1 junk/a.c 'int a;' "finds a floor that is not known"
expect 1 text/a.c '#include <ncursesw/curses.h>' "finds curses outside ui"
expect 1 ui/a.c '#include <pcap/pcap.h>' "finds pcap outside port"
expect 0 port/a.c '#include <pcap.h>' "lets port include pcap"
expect 1 session/a.c "${tab}now = time(NULL);" "finds a question for the time"
expect 1 lab/a.c 'clock_gettime (CLOCK_REALTIME, &t);' "finds a clock behind a blank"
expect 0 base/clock.c 'clock_gettime(CLOCK_REALTIME, &t);' "lets the clock read the clock"
expect 1 port/a.c 'x = poll(fds, 1, -1);' "finds one who waits"
expect 0 port/a.c 'if (poll(&ready, 1, 0) == 0)' "lets one ask without waiting"
expect 1 port/a.c 'if (ppoll(&ready, 1, 0, 0) == 0)' "finds one who waits for ever"
expect 1 script.c 'nanosleep(&t, NULL);' "finds one who sleeps"
expect 0 loop.c 'pselect(n, &r, NULL, NULL, &t, &set);' "lets the loop wait"
expect 1 main.c 'while (getopt_long(argc, argv, s, l, NULL) > 0)' "finds options read elsewhere"
expect 0 wire/a.c '/* at that time (by select(2)) */ s = "poll(x)"; p->time(); // time(0)' \
	"passes over comments, strings and members"
expect 1 wire/a.c "/* two
lines */ x = '\"'; time(0);" "goes on after a comment and a quote"

# Two files that include each other are a circle, a file and its own header are none.
mkdir -p "$planted/src/ui"
echo '#include "ui/b.h"' >"$planted/src/ui/a.c"
echo '#include "ui/a.h"' >"$planted/src/ui/b.c"
if [ "$(circles "$planted/src" | wc -l)" -eq 2 ]; then
	result ok "finds a circle"
else
	result "not ok" "finds a circle"
fi
echo '#include "ui/b.h"' >"$planted/src/ui/b.c"
if [ -z "$(circles "$planted/src")" ]; then
	result ok "finds none in a file and its header"
else
	result "not ok" "finds none in a file and its header"
fi
