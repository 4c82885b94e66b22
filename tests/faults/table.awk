# SPDX-License-Identifier: BSD-2-Clause
# Makes doc/reliability.md of what the tests of faults print: rows in the order of their numbers.
BEGIN {
	FS = " \\| "
	print "# What may go wrong, and what happens then\n"
	print "Made by `make reliability` from a run of `tests/faults/*.sh`, which fail when one of these promises is"
	print "broken; the figures are of that run, and differ a little from one to the next.\n"
	print "| | fault | what happens | seen |"
	print "|---|---|---|---|"
	fflush()
}
/^not ok / { bad++ }
/^(not )?ok .* \| / {
	sub(/^(not )?ok [0-9]+ - /, "")
	number = substr($1, 2)
	gsub(/\|/, "\\|", $4)
	printf "%03d\t| %s | %s | %s | %s |\n", number, $1, $2, $3, $4 | "LC_ALL=C sort -s -k1,1n | cut -f2"
}
/^# drill \| / { drill[attacks++] = "| " $2 " | " $3 " | " $4 " |" }
END {
	close("LC_ALL=C sort -s -k1,1n | cut -f2")
	print "\nBeside F31, `tests/wire/cuts_test` cuts every frame in the tree at every length under sanitizers, and"
	print "`tests/oracle/oracle` compares every field with tshark. After a stop (F47) four of the frames that were"
	print "missed are caught up, the others are not sent. A terminal's Ctrl-C and SIGINT stop what is being sent,"
	print "and else quit with status 0, since that is what the key means on the screen; other signals end with 128"
	print "and their number (F17)."
	print "\n## The take-over drill\n"
	print "What a frame that took the process over could try (F41): once with rights given up and no walls, as with"
	print "`--no-sandbox`, and once behind the walls. Each attack is real: where nothing is given up it works, unless"
	print "the kernel refuses it even to root in a namespace of its own.\n"
	print "| attack | rights given up | behind the walls |"
	print "|---|---|---|"
	for (i = 0; i < attacks; i++)
		print drill[i]
	exit bad > 0
}
