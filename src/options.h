/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The command line. Knows: one table of options, from which words are parsed and the help is
 * printed. Values are checked here and refused in words; nothing is opened. The only reader of
 * argv.
 */
#ifndef OPTIONS_H
#define OPTIONS_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#include "base/why.h"
#include "notation/notation.h"
#include "session/replay.h"
#include "session/session.h"
#include "text/print.h"
#include "ui/options.h"

enum {
	OPTIONS_MAX = 96, /* rows of the table */
	VLANS_MAX = 2
};

enum payload_from {
	PAYLOAD_NONE,
	PAYLOAD_TEXT,
	PAYLOAD_HEX,
	PAYLOAD_FILE
};

/* How what became of a script is written. */
enum result_form {
	RESULT_NONE, /* what failed, in a line */
	RESULT_TAP,
	RESULT_JSON
};

enum lab_kind {
	LAB_NONE,
	LAB_PLAIN,
	LAB_8021D,
	LAB_PAIR
};

/* Who has said what an option is to be, and in which words. */
struct said {
	const char *text;  /* NULL: nobody */
	const char *where; /* "the command line", a file, a variable of the environment */
	unsigned line;     /* of the file; 0: it has no lines */
};

enum {
	KEY_LINES_MAX = 64
};

struct options {
	struct key_line key_lines[KEY_LINES_MAX]; /* of [keys] in the files */
	unsigned n_key_lines;
	struct said said[OPTIONS_MAX]; /* by row of the table */

	const char *port[PORTS_MAX];
	unsigned ports;

	/* The frame to send. */
	const char *recipe; /* NULL: what follows says it */
	const char *preset; /* "" = list them; NULL = not given */
	const char *take;   /* a file with a dump, a program, a recipe; "-" = standard input */
	uint64_t nth;       /* frame of it, from 1; 0 = not given */
	bool has_local, has_remote, has_type;
	uint8_t local[6], remote[6];
	uint16_t type;
	struct {
		uint16_t id, priority;
	} vlan[VLANS_MAX];
	unsigned vlans;
	enum payload_from payload_from;
	const char *payload; /* text, hex digits, or the name of a file */
	int64_t interval;    /* ns; 0 = not given */
	uint32_t burst;      /* frames each time; 0 = not given */
	const char *vary;    /* what changes from frame to frame; NULL = nothing */
	const char *replay;  /* a file whose frames are sent; NULL = not given */
	struct replay_speed speed;
	bool loops;      /* it is sent so many times, ... */
	uint64_t rounds; /* ... 0 = until stopped */
	bool own_source; /* with the port's address */
	bool preview;    /* what would be sent is written, not sent */
	uint64_t count;  /* 0 = not given, or endless */
	bool endless;
	bool receive_only, no_promiscuous;
	uint32_t max_rate, max_group; /* frames a second that may leave; 0 = any number */
	struct said only_by, rate_by; /* who says receive only; how many: and is not overruled */
	bool unclear;                 /* only_by is where nobody knows what limits are meant */
	bool no_outgoing;             /* what leaves a port is not watched */

	const char *read, *write; /* NULL = not given */
	enum dump_format format;
	struct rotation rotation;
	uint64_t max_frames; /* 0 = as many as fit */
	uint64_t max_memory; /* bytes */
	enum lab_kind lab;

	bool print, json, hex, send, list, yes;
	const char *script; /* a file, "-" = standard input; NULL = not given */
	bool no_screen;
	enum result_form result;
	const struct notation *as; /* frames are written so; NULL = not given */
	const char *expect;        /* a filter, or NULL */
	bool beacon, reflect, why;
	int require;     /* of the beacon: see text/beacons.h */
	int64_t timeout; /* ns; 0 = none */
	enum time_format time;

	enum theme theme;
	enum style_color color;
	bool ascii, unicode, no_mouse, calm, keys, commands;
	bool no_sandbox;
	const char *explain; /* name of a protocol, "" = list them; NULL = not given */

	bool no_names, quiet, verbose, help, version;
	const char *config; /* a file in place of the user's; NULL = not given */
	bool no_config, print_config;
	char filter[FILTER_SIZE];
};

/* Reads the arguments. False with words; status EXIT_USAGE. May change the order of argv. */
bool options_parse(struct options *, int argc, char **argv, struct why *);

/* The text of --help, printed from the table. */
void options_help(FILE *);

/* A row of the table. */
struct option_row {
	const char *name;     /* the long name */
	char letter;          /* the short one, or 0 */
	const char *argument; /* "MAC"; "[=...]" may be left out; NULL = takes none */
	const char *also;     /* other spellings that stay, with blanks between; or NULL */
	const char *help;     /* lines with \n between */
	/* What it does: sets a bool of struct options at this offset, or calls take. */
	size_t flag;
	bool (*take)(struct options *, const char *value, struct why *);
	const char *values; /* the only values it takes, with blanks between; or NULL */
	const char *group;  /* of the first row of a group: its title ("" = just an empty line) */
	/* The same as a line of etherwright.conf: "display.theme" is theme in [display]; NULL: only
	 * here. What it is if nobody says anything. Of a flag: the word there that sets it (NULL:
	 * "yes"); flags may share a line, each with a word of its own. */
	const char *config, *standard, *on;
};

/* The table; it ends with a row without name. */
extern const struct option_row option_rows[];

/* Takes a value for a row; of a flag: the word of its line in etherwright.conf, or NULL. Refuses in
 * words that do not name the option. */
bool options_take(struct options *, const struct option_row *, const char *value, struct why *);

/* The place of a word in a list of words with blanks between, or -1. */
int options_word(const char *words, const char *word);

#endif
