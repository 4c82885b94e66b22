/* SPDX-License-Identifier: BSD-2-Clause */
/* What the command line says about the screen. */
#ifndef UI_OPTIONS_H
#define UI_OPTIONS_H

#include <stdbool.h>

#include "ui/style.h"

struct ui_options {
	enum theme theme;
	enum style_color color;
	bool ascii, mouse, names;
	bool pick; /* no port was named: start with the picker; the port that is open is only a
		      place holder */
	bool promiscuous;
	const char *program_notes; /* lines for :about: version, rights, libraries */
};

#endif
