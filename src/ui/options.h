/* SPDX-License-Identifier: BSD-2-Clause */
/* What the command line says about the screen. */
#ifndef UI_OPTIONS_H
#define UI_OPTIONS_H

#include <stdbool.h>

#include "ui/style.h"

/* "send = F5 s" of the user's file. */
struct key_line {
	const char *action, *keys;
	const char *where; /* the file, and its line */
	unsigned line;
};

struct ui_options {
	enum theme theme;
	enum style_color color;
	bool ascii, mouse, names;
	bool calm; /* draws what arrives at most twice a second */
	bool pick; /* no port was named: start with the picker; the port that is open is only a
		      place holder */
	const char *preset; /* that the form starts with, NULL = none: it fits the port that is
			       picked */
	bool promiscuous;
	const struct key_line *key_lines; /* actions that have other keys */
	unsigned n_key_lines;
	const char *program_notes; /* lines for :about: version, rights, libraries */
};

#endif
