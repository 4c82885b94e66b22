/* SPDX-License-Identifier: BSD-2-Clause */
/* Words into options, and the help, both from the table: see options.h. Does not know what an
 * option sets off. */
#include "options.h"

#include <ctype.h>
#include <getopt.h>
#include <string.h>
#include <unistd.h>

#include "base/text.h"

enum {
	NAMES_MAX = 128, /* with all spellings */
	LONG_BASE = 256  /* getopt_long's value of row n is LONG_BASE + n */
};

/* Letters with the meaning of another one's row. */
static const struct {
	char letter, same;
} letters[] = {{'i', 'p'}};

static bool
is_optional(const struct option_row *row)
{
	return row->argument && row->argument[0] == '[';
}

/* What getopt_long wants to have; names are kept in room. */
struct words {
	struct option option[NAMES_MAX];
	unsigned n;
	char letters[2 * OPTIONS_MAX + 4], room[1024];
};

static void
words_add(struct words *w, const char *name, unsigned row)
{
	w->option[w->n++] = (struct option){name,
	    !option_rows[row].argument       ? no_argument
	    : is_optional(&option_rows[row]) ? optional_argument
					     : required_argument,
	    NULL, LONG_BASE + (int)row};
}

static void
words_build(struct words *w)
{
	struct text t = text_on(w->letters, sizeof w->letters);
	char *room = w->room;

	w->n = 0;
	text_char(&t, ':'); /* a missing argument is told apart */
	for (unsigned i = 0; option_rows[i].name; i++) {
		words_add(w, option_rows[i].name, i);
		if (option_rows[i].letter)
			text_addf(
			    &t, "%c%s", option_rows[i].letter, option_rows[i].argument ? ":" : "");
		for (const char *also = option_rows[i].also; also && *also; also += *also == ' ') {
			size_t n = strcspn(also, " ");

			memcpy(room, also, n);
			room[n] = 0;
			words_add(w, room, i);
			room += n + 1;
			also += n;
		}
	}
	for (size_t i = 0; i < sizeof letters / sizeof *letters; i++)
		text_addf(&t, "%c:", letters[i].letter);
	w->option[w->n] = (struct option){0};
}

static unsigned
least(unsigned a, unsigned b)
{
	return a < b ? a : b;
}

/* How many letters must be added, dropped, changed or swapped to make one word of the other. */
static unsigned
distance(const char *a, const char *b)
{
	enum {
		MOST = 32
	};
	unsigned row[3][MOST + 1], n = (unsigned)strlen(a), m = (unsigned)strlen(b);

	if (n > MOST || m > MOST)
		return MOST;
	for (unsigned j = 0; j <= m; j++)
		row[0][j] = j;
	for (unsigned i = 1; i <= n; i++) {
		unsigned *now = row[i % 3], *above = row[(i + 2) % 3], *before = row[(i + 1) % 3];

		now[0] = i;
		for (unsigned j = 1; j <= m; j++) {
			now[j] = least(least(above[j], now[j - 1]) + 1,
			    above[j - 1] + (tolower((unsigned char)a[i - 1]) !=
					       tolower((unsigned char)b[j - 1])));
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
				now[j] = least(now[j], before[j - 2] + 1);
		}
	}
	return row[n % 3][m];
}

/* The name that was probably meant, or NULL. */
static const char *
nearest(const struct words *w, const char *name)
{
	unsigned best = (unsigned)strlen(name) / 3 + 1;
	const char *found = NULL;

	if (strlen(name) < 3)
		return NULL;
	for (unsigned i = 0; i < w->n; i++) {
		unsigned d = distance(name, w->option[i].name);

		if (d < best || (d == best && !found)) {
			best = d;
			found = w->option[i].name;
		}
	}
	return found;
}

static bool
refuse_long(const struct words *w, const char *word, struct why *why)
{
	char name[64], text[300];
	struct text candidates = text_on(text, sizeof text);
	const char *meant;
	int first = -1;

	snprintf(name, sizeof name, "%.*s", (int)strcspn(word + 2, "="), word + 2);
	for (unsigned i = 0; i < w->n; i++) {
		if (strncmp(w->option[i].name, name, strlen(name)))
			continue;
		if (first >= 0)
			text_add(&candidates, ", ");
		text_addf(&candidates, "--%s", w->option[i].name);
		first = first < 0 ? (int)i : first;
	}
	if (first >= 0)
		return no(why, EXIT_USAGE, "option '--%s' is short for several: %s", name, text);
	meant = nearest(w, name);
	if (meant)
		return no(why, EXIT_USAGE, "unrecognized option '--%s'; did you mean '--%s'?", name,
		    meant);
	return no(why, EXIT_USAGE, "unrecognized option '--%s'", name);
}

/* What getopt_long would have said, in our own words. */
static bool
refuse(const struct words *w, bool missing, char **argv, struct why *why)
{
	const char *word = argv[optind - 1];

	if (missing && optopt >= LONG_BASE)
		return no(why, EXIT_USAGE, "option '--%s' needs %s after it",
		    option_rows[optopt - LONG_BASE].name, option_rows[optopt - LONG_BASE].argument);
	if (missing)
		return no(why, EXIT_USAGE, "option '-%c' needs a value after it", optopt);
	if (optopt >= LONG_BASE)
		return no(why, EXIT_USAGE, "option '--%s' takes no value",
		    option_rows[optopt - LONG_BASE].name);
	if (optopt)
		return no(
		    why, EXIT_USAGE, "unrecognized option '-%c'", isprint(optopt) ? optopt : '?');
	return refuse_long(w, word, why);
}

/* Whether a line of the file says yes or no, and which; YES is one, too. */
static bool
truth(const char *word, bool *yes)
{
	static const char words[] = "no yes off on false true 0 1";
	char small[8];
	size_t n = 0;
	int at;

	while (n < sizeof small - 1 && word[n]) {
		small[n] = (char)tolower((unsigned char)word[n]);
		n++;
	}
	small[n] = '\0';
	at = word[n] ? -1 : options_word(words, small);
	*yes = at & 1;
	return at >= 0;
}

/* The words that a line for flags may have: yes or no, or the words of all of them, and auto. */
static bool
take_flag(struct options *o, const struct option_row *row, const char *value, struct why *why)
{
	bool *flag = (bool *)((char *)o + row->flag), yes, on_yes;
	const char *on = row->on ? row->on : "yes";
	char words[64];
	struct text t = text_on(words, sizeof words);

	if (!value)
		return *flag = true;
	if (truth(on, &on_yes)) {
		if (!truth(value, &yes))
			return no(why, EXIT_USAGE, "\"%.40s\" is neither yes nor no", value);
		*flag = yes == on_yes;
		return true;
	}
	text_add(&t, "auto");
	for (const struct option_row *other = option_rows; other->name; other++)
		if (other->config && !strcmp(other->config, row->config))
			text_addf(&t, " %s", other->on);
	if (options_word(words, value) < 0)
		return no(why, EXIT_USAGE, "\"%.40s\" is not one of: %s", value, words);
	*flag = !strcmp(value, on);
	return true;
}

bool
options_take(struct options *o, const struct option_row *row, const char *value, struct why *why)
{
	if (row->flag)
		return take_flag(o, row, value, why);
	if (row->values && value && options_word(row->values, value) < 0)
		return no(why, EXIT_USAGE, "\"%.40s\" is not one of: %s", value, row->values);
	return row->take(o, value, why);
}

static bool
take(struct options *o, const struct option_row *row, const char *value, struct why *why)
{
	struct why reason = {0};

	o->said[row - option_rows] = (struct said){value       ? value
						   : row->on   ? row->on
						   : row->flag ? "yes"
							       : "",
	    "the command line", 0};
	return options_take(o, row, value, &reason) ||
	       no(why, EXIT_USAGE, "--%s: %s", row->name, reason.text);
}

/* The remaining words, joined, are the filter. */
static bool
take_filter(struct options *o, int n, char **word, struct why *why)
{
	struct text t = text_on(o->filter, sizeof o->filter);

	if (n == 1 && strpbrk(*word, "./") && !access(*word, F_OK))
		return no(why, EXIT_USAGE, "%s is a file, not a filter - to show it: -r %s", *word,
		    *word);
	for (int i = 0; i < n; i++) {
		if (i)
			text_char(&t, ' ');
		text_add(&t, word[i]);
	}
	return !t.cut ||
	       no(why, EXIT_USAGE, "the filter is longer than %zu bytes", sizeof o->filter - 1);
}

/* Options that say opposite things: about the frame, */
static bool
check_frame(const struct options *o, struct why *why)
{
	bool parts = o->has_type || o->vlans || o->payload_from;

	if (o->preset && !*o->preset && *o->filter)
		return no(why, EXIT_USAGE, "the name of a preset stands behind =: --preset=%s",
		    o->filter);
	if (o->preset && *o->preset && (o->take || o->recipe || parts))
		return no(why, EXIT_USAGE,
		    "--preset says the whole frame - leave --take, --frame, type, tags and payload "
		    "out");
	if (o->take && (o->recipe || parts))
		return no(why, EXIT_USAGE,
		    "--take says the whole frame - leave --frame, type, tags and payload out");
	if (o->nth && !o->take)
		return no(why, EXIT_USAGE, "--nth is for --take, which may give several frames");
	if (o->recipe && parts)
		return no(why, EXIT_USAGE,
		    "--frame says the whole frame - put type, tags and payload into it");
	return true;
}

/* ... about ports, files and what is sent, */
static bool
check_sending(const struct options *o, struct why *why)
{
	bool parts = o->has_type || o->vlans || o->payload_from;
	bool text = o->print || o->json;

	if (o->as && (o->print || o->json || o->send || o->expect))
		return no(why, EXIT_USAGE,
		    "--as writes frames by itself - leave --print, --json, "
		    "--send and --expect out");
	if (!o->replay &&
	    (o->own_source || o->loops || o->speed.max || o->speed.num != 1 || o->speed.den != 1))
		return no(why, EXIT_USAGE,
		    "--%s is for the frames of a file - name it with --replay",
		    o->own_source ? "own-source"
		    : o->loops    ? "loop"
				  : "speed");
	if (o->replay && (o->recipe || o->take || o->preset || parts || o->vary || o->burst))
		return no(why, EXIT_USAGE,
		    "--replay sends the frames of a file as they are - leave frame, --vary and "
		    "--burst out");
	if (o->replay && text && !o->send && !o->preview)
		return no(why, EXIT_USAGE, "--replay without the screen needs --send as well");
	if (o->read && (o->ports || o->lab))
		return no(why, EXIT_USAGE,
		    "--read shows a file instead of a port - leave one of them out");
	if (o->lab && o->ports)
		return no(why, EXIT_USAGE, "--lab brings its own ports - leave --port out");
	if ((o->beacon || o->reflect) && (o->read || o->send || o->expect || o->receive_only))
		return no(why, EXIT_USAGE, "--%s sends and answers by itself - leave --%s out",
		    o->beacon ? "beacon" : "reflect",
		    o->read     ? "read"
		    : o->send   ? "send"
		    : o->expect ? "expect"
				: "receive-only");
	if (o->beacon && o->reflect)
		return no(why, EXIT_USAGE, "--beacon answers too - leave --reflect out");
	if (o->require && !o->beacon)
		return no(why, EXIT_USAGE, "--require is about what --beacon finds - add that");
	if (o->why && !o->send)
		return no(why, EXIT_USAGE, "--why is about what --send sends - add that");
	if (o->read && (o->send || o->replay || o->preview))
		return no(why, EXIT_USAGE, "a file cannot be sent to - leave --read or --send out");
	if (o->receive_only && o->send && !text)
		return no(why, EXIT_USAGE, "--receive-only never sends - leave it or --send out");
	return true;
}

/* ... and about what is written. */
static bool
check_output(const struct options *o, struct why *why)
{
	bool text = o->print || o->json;

	if (o->print && o->json)
		return no(why, EXIT_USAGE, "--print or --json, not both");
	if (o->hex && o->json)
		return no(why, EXIT_USAGE, "--json has the bytes always - leave --hex out");
	if ((o->rotation.bytes || o->rotation.time) && (!o->write || !strcmp(o->write, "-")))
		return no(why, EXIT_USAGE,
		    "--rotate is for frames that go into files - name the first with --write");
	if (o->write && !strcmp(o->write, "-") && text)
		return no(why, EXIT_USAGE,
		    "--write=- and --%s both want standard output - write to a file",
		    o->json ? "json" : "print");
	if (o->script && (o->print || o->json || o->send || o->expect || o->as))
		return no(why, EXIT_USAGE,
		    "--script says itself what is sent and awaited - leave --print, --json, "
		    "--send, "
		    "--expect and --as out");
	if (o->result && !o->script)
		return no(why, EXIT_USAGE, "--result is for --script");
	if (o->ascii && o->unicode)
		return no(why, EXIT_USAGE, "--ascii or --unicode, not both");
	return true;
}

static bool
check(const struct options *o, struct why *why)
{
	return check_frame(o, why) && check_sending(o, why) && check_output(o, why);
}

bool
options_parse(struct options *o, int argc, char **argv, struct why *why)
{
	static struct words words;
	int value;

	*o = (struct options){.max_memory = BUDGET_DEFAULT,
	    .max_rate = CAP_ALL,
	    .max_group = CAP_GROUP,
	    .speed = {.num = 1, .den = 1}};
	words_build(&words);
	opterr = 0;
	optind = 0; /* from the start, also when called again */
	while ((value = getopt_long(argc, argv, words.letters, words.option, NULL)) != -1) {
		const struct option_row *row = NULL;

		if (value == '?' || value == ':')
			return refuse(&words, value == ':', argv, why);
		for (size_t i = 0; i < sizeof letters / sizeof *letters; i++)
			if (value == letters[i].letter)
				value = letters[i].same;
		for (unsigned i = 0; option_rows[i].name && !row; i++)
			if (value == LONG_BASE + (int)i ||
			    (value == option_rows[i].letter && value))
				row = &option_rows[i];
		if (!take(o, row, optarg, why))
			return false;
	}
	return take_filter(o, argc - optind, argv + optind, why) && check(o, why);
}

static void
help_row(FILE *out, const struct option_row *row)
{
	enum {
		COLUMN = 29
	};
	char left[64];
	struct text t = text_on(left, sizeof left);
	const char *line = row->help;

	if (row->letter)
		text_addf(&t, "  -%c, --%s", row->letter, row->name);
	else
		text_addf(&t, "      --%s", row->name);
	if (row->argument)
		text_addf(&t, "%s%s", is_optional(row) ? "" : "=", row->argument);
	while (*line) {
		size_t n = strcspn(line, "\n");

		fprintf(out, "%-*s%.*s\n", COLUMN, left, (int)n, line);
		left[0] = 0;
		line += n + (line[n] == '\n');
	}
}

void
options_help(FILE *out)
{
	fputs("Usage: etherwright [OPTION]... [FILTER]\n"
	      "  or:  etherwright --print [OPTION]... [FILTER]\n"
	      "  or:  etherwright --send [OPTION]...\n"
	      "  or:  etherwright --list\n"
	      "  or:  etherwright --explain [NAME]\n"
	      "See, build and send Ethernet frames by hand.\n\n"
	      "FILTER is a libpcap filter, as for tcpdump, or one on decoded fields, as in\n"
	      "Wireshark:\n"
	      "  etherwright -p eth0 ether proto 0x88b5\n"
	      "  etherwright -r lab.pcapng 'arp.opcode == reply && vlan.id in {10, 20}'\n",
	    out);
	for (const struct option_row *row = option_rows; row->name; row++) {
		if (row->group)
			fprintf(out, *row->group ? "\n%s:\n" : "\n", row->group);
		help_row(out, row);
	}
	fputs("\nOlder spellings that stay: --p, --lm, --lmac, --localMAC, --rm, --rmac,\n"
	      "--remoteMAC, --receiveOnly, --receiveonly.\n\n"
	      "Exit status: 0 all well; 1 failed while running, or --expect saw nothing;\n"
	      "2 wrong usage or config; 3 not permitted; 4 no such port, or it went away.\n",
	    out);
}
