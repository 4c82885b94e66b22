/* SPDX-License-Identifier: BSD-2-Clause */
/* What main and its parts share, and the order in which ports, files and rights are opened and
 * given up. */
#ifndef PROGRAM_H
#define PROGRAM_H

#include "options.h"
#include "session/front.h"
#include "session/script.h"
#include "session/session.h"
#include "text/lines.h"

struct program {
	struct options options;
	struct session *session;
	struct front front;
	bool screen;
	struct script *script;      /* NULL: none */
	struct lines_options lines; /* without a screen */
	bool deserted;              /* nobody reads standard output any more */
	bool was_root;
	bool placeholder; /* the port was not chosen by anybody yet */
	int link;         /* of link_open(), or -1 */
};

/* Opens what the options name, and gives up all rights for good before anything else is done. */
bool program_open(struct program *, struct why *);

/* Then, when what files of the user say is known: the capture files, as the user. */
bool program_open_files(struct program *, struct why *);

/* The port that a file of the user names takes the place of the one that was just opened, which
 * needs no rights. Refuses in words where nobody has named one and there is no screen to ask. */
bool program_port(struct program *, struct why *);

/* The walls (port/sandbox.h), unless the options say none: prepared before anything is opened;
 * shut, with NULL or around the ports of a session, when all is open and before the first byte of
 * somebody else is looked at. */
bool program_prepare(const struct options *, struct why *);
bool program_shut(const struct options *, struct session *, struct why *);

/* Gives up all rights; with keep_user the user ids stay, see rights_drop(). */
bool program_drop(bool keep_user, struct why *);

#endif
