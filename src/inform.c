/* SPDX-License-Identifier: BSD-2-Clause */
/* What the program tells at once: see inform.h. Opens no port. */
#include "inform.h"

#include <errno.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "as.h"
#include "config/place.h"
#include "port/about.h"
#include "port/rights.h"
#include "port/sandbox.h"
#include "program.h"
#include "settings.h"
#include "text/commands.h"
#include "text/json.h"
#include "text/pages.h"
#include "text/ports.h"
#include "text/presets.h"
#include "ui/ui.h"

/* What is in force now, in lines. */
void
inform_describe(struct text *t)
{
	text_add(t, "Rights: ");
	rights_describe(t);
	text_addf(t, "\n%s\n", port_library());
	if (json_library())
		text_addf(t, "jansson version %s\n", json_library());
}

void
inform_tell(void *quiet, const char *words)
{
	if (!quiet)
		fprintf(stderr, "etherwright: %s\n", words);
}

static int
complain(const struct why *why)
{
	fprintf(stderr, "etherwright: %s\n", why->text);
	return (int)why->status;
}

/* Nothing is opened from here on. */
static bool
enclose(const struct options *o, struct why *why)
{
	return program_drop(false, why) && program_shut(o, NULL, why);
}

static int
version(const struct options *o)
{
	char text[256];
	struct text t = text_on(text, sizeof text);
	struct why why;

	puts(PACKAGE_STRING
	    "\n"
	    "Copyright (c) 2026 The etherwright authors\n"
	    "Licence BSD-2-Clause: you may change and share it. There is no warranty.");
	if (*MISSING)
		puts("Built without: " MISSING);
	if (!o->verbose)
		return EXIT_OK;
	if (!program_drop(false, &why))
		return complain(&why);
	inform_describe(&t);
	printf("\n%s", text);
	return EXIT_OK;
}

int
inform_written(void)
{
	bool failed = fflush(stdout) || ferror(stdout);

	return failed && errno != EPIPE ? EXIT_FAILED : EXIT_OK;
}

static int
keys(struct options *o)
{
	static char text[65536];
	struct text t = text_on(text, sizeof text);
	struct why why;

	if (!program_drop(false, &why))
		return complain(&why);
	settings_read(o, inform_tell, o->quiet ? o : NULL);
	if (!program_shut(o, NULL, &why))
		return complain(&why);
	ui_keys(o->key_lines, o->n_key_lines, inform_tell, o->quiet ? o : NULL, &t);
	fputs(text, stdout);
	return inform_written();
}

static int
list_commands(void)
{
	commands_print(stdout);
	return inform_written();
}

/* "--explain=stp" or "--explain stp": then the name is what else would be a filter. */
static int
explain(const struct options *o)
{
	const char *name = *o->explain ? o->explain : o->filter;
	struct winsize size = {0};
	int columns = 78;
	struct why why;

	if (!enclose(o, &why))
		return complain(&why);
	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col)
		columns = size.ws_col;
	if (!*name ? !pages_list(stdout, &why) : !pages_print(name, columns, stdout, &why))
		return complain(&why);
	return inform_written();
}

static int
print_config(struct options *o)
{
	char path[PLACE_PATH];
	struct why why;
	unsigned wrong;

	if (!program_drop(false, &why))
		return complain(&why);
	wrong = settings_read(o, inform_tell, NULL) + o->n_key_lines;
	if (!o->config && !o->no_config && !place_path(PLACE_CONFIG, "", path, &why))
		inform_tell(NULL, why.text);
	if (!program_shut(o, NULL, &why))
		return complain(&why);
	o->n_key_lines = ui_keys_hold(o->key_lines, o->n_key_lines, inform_tell, NULL);
	wrong -= o->n_key_lines;
	settings_print(o, stdout);
	return wrong ? EXIT_USAGE : inform_written();
}

/* The user's own are read by the second process. */
static int
list_presets(const struct options *o)
{
	struct why why;
	int status;

	if (!program_prepare(o, &why) || !enclose(o, &why) || !presets_print(stdout, &why))
		status = complain(&why);
	else
		status = inform_written();
	sandbox_end();
	return status;
}

static int
print_as(struct options *o)
{
	struct why why;
	int status;

	if (!program_prepare(o, &why) || !program_drop(false, &why))
		return complain(&why);
	settings_read(o, inform_tell, o->quiet ? o : NULL);
	status = as_print(o, stdout, &why) ? inform_written() : complain(&why);
	sandbox_end();
	return status;
}

static int
list(const struct options *o)
{
	struct why why;

	if (!program_drop(false, &why) || !ports_print(o->json    ? PORTS_JSON
						       : o->quiet ? PORTS_NAMES
								  : PORTS_TABLE,
					      stdout, &why))
		return complain(&why);
	return inform_written();
}

static int
help(void)
{
	options_help(stdout);
	return inform_written();
}

bool
inform_asked(const struct options *o)
{
	return o->help || o->version || o->keys || o->commands || o->explain || o->print_config ||
	       (o->preset && !*o->preset) || as_is_given(o) || o->list;
}

int
inform_give(struct options *o)
{
	if (o->help)
		return help();
	if (o->version)
		return version(o);
	if (o->keys)
		return keys(o);
	if (o->commands)
		return list_commands();
	if (o->explain)
		return explain(o);
	if (o->print_config)
		return print_config(o);
	if (o->preset && !*o->preset)
		return list_presets(o);
	if (as_is_given(o))
		return print_as(o);
	return list(o);
}
