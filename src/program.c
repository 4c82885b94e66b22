/* SPDX-License-Identifier: BSD-2-Clause */
/* Ports and files are opened and all rights given up: see program.h. Knows who may open what and
 * when; not what is done with it. */
#include "program.h"

#include <stdlib.h>
#include <unistd.h>

#include "base/clock.h"
#include "config/place.h"
#include "lab/hosts.h"
#include "lab/switch.h"
#include "port/link.h"
#include "port/list.h"
#include "port/manners.h"
#include "port/out.h"
#include "port/rights.h"
#include "port/sandbox.h"
#include "session/preset.h"

/* Where the second process, which has the files, may do more: the user's presets, and what the
 * program remembers. */
static void
own_folders(void)
{
	char path[PLACE_PATH];

	manners_start();
	if (place_path(PLACE_CONFIG, "presets", path, NULL))
		manners_own(path);
	if (place_path(PLACE_STATE, "", path, NULL))
		manners_own(path);
}

bool
program_prepare(const struct options *o, struct why *why)
{
	return o->no_sandbox || sandbox_prepare(own_folders, why);
}

bool
program_shut(const struct options *o, struct session *s, struct why *why)
{
	int sockets[PORTS_MAX * LIVE_SOCKETS];
	struct sandbox_wish wish = {.sockets = sockets, .receive_only = o->receive_only};

	if (o->no_sandbox) {
		if (s)
			session_say(s, clock_wall(),
			    "No sandbox, as asked for: a frame that finds a fault in this program "
			    "may do whatever its user may");
		return true;
	}
	if (s)
		port_list_open();
	for (unsigned i = 0; s && i < s->ports; i++)
		wish.n += live_sockets(s->port[i], sockets + wish.n);
	return sandbox_shut(&wish, why);
}

bool
program_drop(bool keep_user, struct why *why)
{
	return rights_drop(keep_user || rights_nobody_else(), why);
}

static bool
add_port(struct program *p, struct port *port, struct why *why)
{
	if (!port)
		return false;
	if (session_add(p->session, port, why))
		return true;
	port_close(port);
	return false;
}

/* Whoever looks at frames, or at what becomes of those that are sent, sees what leaves as well. */
static bool
wants_leaving(const struct program *p)
{
	const struct options *o = &p->options;

	return !o->no_outgoing && (p->screen || p->lines.form != LINES_NONE || o->write || o->why);
}

static bool
add_live(struct program *p, const char *name, bool promiscuous, struct why *why)
{
	struct why reason = {.text = ""};
	struct port *port = live_open(name, promiscuous, &reason);

	if (!port)
		return no(why, reason.status, "%s", reason.text);
	if (*reason.text) /* less memory than it should have */
		session_say(p->session, clock_wall(), "%s", reason.text);
	if (wants_leaving(p) && !live_watch(port, &reason))
		session_say(p->session, clock_wall(), "%s: %s", port->name, reason.text);
	return add_port(p, port, why);
}

/* Before the user has chosen one: later there is no right to open another, but a port that is open
 * can be switched. So the first that opens keeps the place, and disturbs nobody. */
static bool
open_any(struct program *p, struct why *why)
{
	static struct port_info info[64];
	int n = port_list(info, sizeof info / sizeof *info, why);
	char chars[200];
	struct text remedy = text_on(chars, sizeof chars);

	if (n == 0)
		return no(why, EXIT_NO_PORT,
		    "this computer has no network interface - try etherwright --lab");
	p->placeholder = true;
	for (int i = 0; i < n; i++)
		if (info[i].ethernet && add_live(p, info[i].name, false, why))
			return true;
	if (why && why->status == EXIT_DENIED) {
		rights_remedy(&remedy);
		return no(why, EXIT_DENIED,
		    "You may not open a network port - --lab needs no rights, --list shows the "
		    "ports; else start with sudo, or once: %s",
		    chars);
	}
	return false;
}

static bool
open_live(struct program *p, struct why *why)
{
	const struct options *o = &p->options;
	bool all = !o->no_promiscuous &&
		   (p->screen || p->lines.form != LINES_NONE || o->expect || o->write);

	p->link = link_open(NULL);
	if (!o->ports) /* a file of the user may name one: that is read without any rights */
		return open_any(p, p->screen ? why : NULL) || !p->screen;
	for (unsigned i = 0; i < o->ports; i++)
		if (!add_live(p, o->port[i], all, why))
			return false;
	return true;
}

static bool
open_pair(struct program *p, struct why *why)
{
	const char *names[2] = {"h1", "h2"};
	struct port *ends[2];

	if (!pair_open(ends, names, why))
		return false;
	if (add_port(p, ends[0], why))
		return add_port(p, ends[1], why);
	port_close(ends[1]);
	return false;
}

enum {
	LATE = 20 /* 1/100 s: a timer of the kernel may be, where it does not tell */
};

/* Root becomes somebody ordinary before it enters the lab's namespaces: inside there is nobody to
 * become. */
static bool
open_switch(struct program *p, struct why *why)
{
	static const char *const host[SWITCH_PORTS] = {"h1", "h2", "h3"};
	const int64_t delay = (2 * SWITCH_DELAY + LATE) * (NS_PER_S / 100);
	bool learns = p->options.lab == LAB_8021D;
	int64_t built;

	if (geteuid() == 0 && !program_drop(false, why))
		return false;
	if (!switch_build(learns ? SWITCH_8021D : SWITCH_PLAIN, why))
		return false;
	built = clock_steady();
	p->link = link_open(NULL);
	for (unsigned i = 0; i < SWITCH_PORTS; i++) {
		if (!add_live(p, host[i], true, why))
			return false;
		if (learns)
			p->session->port[i]->forwards = p->link >= 0 ? PORT_LEARNS : built + delay;
		p->session->port[i]->held = learns && p->link >= 0;
	}
	return true;
}

static bool
open_file(struct program *p, struct why *why)
{
	const struct options *o = &p->options;

	const struct dump_options dump = {
	    .format = o->format,
	    .overwrite = o->yes,
	    .late = o->read != NULL,
	    .rotation = o->rotation,
	};

	if (o->write) {
		if (out_is_same(o->read, o->write))
			return no(why, EXIT_USAGE,
			    "-w: that is the file that is read - choose another name");
		p->session->dump = dump_open(o->write, &dump, why);
		if (!p->session->dump)
			return false;
	}
	return !o->read || add_port(p, file_open(o->read, p->screen, why), why);
}

/* The same when all rights have been given up. */
static bool
open_file_late(struct program *p, bool was_root, struct why *why)
{
	struct why reason = {.text = ""};

	if (open_file(p, &reason))
		return true;
	if (!was_root || reason.status != EXIT_DENIED || getenv("SUDO_UID"))
		return no(why, reason.status, "%s", reason.text);
	return no(why, reason.status,
	    "%s - root itself started this, so it goes on as nobody: name a folder where nobody "
	    "may write, or start it with sudo",
	    reason.text);
}

static bool
say_setting(struct program *p, struct why *why)
{
	session_say(p->session, clock_wall(), "%s", why->text);
	return true;
}

/* Whether there is the preset that was asked for: a port would not help if not. */
static bool
has_preset(const struct options *o, struct why *why)
{
	struct presets *p = o->preset ? presets_read() : NULL;
	bool has = !p || presets_find(p, o->preset, why);

	presets_free(p);
	return has;
}

bool
program_port(struct program *p, struct why *why)
{
	const struct options *o = &p->options;
	struct session *s = p->session;

	if (o->read || o->lab || (s->ports && !p->placeholder))
		return true;
	if (!o->ports)
		return (p->screen && !o->script) ||
		       (has_preset(o, why) &&
			   no(why, EXIT_USAGE,
			       "no port - name one with --port (etherwright --list shows "
			       "them), or a file with --read"));
	if (!s->ports)
		return add_live(p, o->port[0], !o->no_promiscuous, why);
	if (!live_switch(s->port[0], o->port[0], !o->no_promiscuous, why)) {
		p->options.ports = 0; /* the picker asks instead */
		return p->screen && say_setting(p, why);
	}
	session_second(s);
	return true;
}

/* Whether files are opened only when rights are gone. */
static bool
opened_late(const struct program *p)
{
	return !p->was_root || getenv("SUDO_UID") || p->options.rotation.bytes ||
	       p->options.rotation.time;
}

/* Opens everything and gives up all rights. Files belong to the user who called sudo, so they are
 * opened as that user; plain root would become nobody, who may hardly write anywhere. But files
 * that follow each other are all opened as the same user. */
bool
program_open(struct program *p, struct why *why)
{
	enum lab_kind lab = p->options.lab;

	p->was_root = getuid() == 0;
	p->session->lab = lab != LAB_NONE;
	p->session->show_all = !p->screen || p->options.ports > 1;
	if (!opened_late(p) && !open_file(p, why))
		return false;
	if (lab == LAB_PAIR ? !open_pair(p, why)
	    : lab           ? !open_switch(p, why)
			    : !p->options.read && !open_live(p, why))
		return false;
	if (!program_drop(lab == LAB_PLAIN || lab == LAB_8021D, why))
		return false;
	if (lab && !lab_hosts(p->session, why))
		return false;
	if (lab == LAB_8021D && p->screen)
		session_say(p->session, clock_wall(),
		    "You sit at h1. The ports of the switch learn first: it forwards in %d s",
		    2 * SWITCH_DELAY / 100);
	else if (lab && p->screen)
		session_say(p->session, clock_wall(),
		    "You sit at h1. h2 talks and answers%s. A: all frames. H: move",
		    lab == LAB_PAIR ? "" : ", h3 is silent");
	return true;
}

bool
program_open_files(struct program *p, struct why *why)
{
	return !opened_late(p) || open_file_late(p, p->was_root, why);
}
