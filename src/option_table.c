/* SPDX-License-Identifier: BSD-2-Clause */
/* The table of options: see options.h. Knows what each value may be and where it goes; not how
 * words are found on a command line. */
#include <ctype.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/text.h"
#include "options.h"
#include "session/cap.h"
#include "session/names.h"
#include "session/plan.h"
#include "wire/kind.h"

/* A decimal number in from..to. */
static bool
number(const char *text, uint64_t from, uint64_t to, uint64_t *value)
{
	uint64_t n = 0;

	if (!*text)
		return false;
	for (; *text; text++) {
		if (!isdigit((unsigned char)*text) || n > (to - (uint64_t)(*text - '0')) / 10)
			return false;
		n = n * 10 + (uint64_t)(*text - '0');
	}
	*value = n;
	return n >= from && n <= to;
}

int
options_word(const char *words, const char *word)
{
	size_t length = strlen(word);

	for (int n = 0; *words; n++) {
		size_t size = strcspn(words, " ");

		if (size == length && !memcmp(words, word, size))
			return n;
		words += size + (words[size] == ' ');
	}
	return -1;
}

static bool
take_port(struct options *o, const char *value, struct why *why)
{
	if (o->ports == PORTS_MAX)
		return no(why, EXIT_USAGE, "more than %d ports", PORTS_MAX);
	if (!*value)
		return no(
		    why, EXIT_USAGE, "the name is empty - etherwright --list shows the names");
	o->port[o->ports++] = value;
	return true;
}

/* An address, or a name of /etc/ethers. */
static bool
take_mac(uint8_t mac[6], const char *value, struct why *why)
{
	return names_find_mac(value, mac) || mac_parse(value, mac, why);
}

/* "port": the port's own, which it is anyway. */
static bool
take_local(struct options *o, const char *value, struct why *why)
{
	if (!strcmp(value, "port")) {
		o->has_local = false;
		return true;
	}
	return o->has_local = take_mac(o->local, value, why);
}

static bool
take_remote(struct options *o, const char *value, struct why *why)
{
	return o->has_remote = take_mac(o->remote, value, why);
}

/* Hex with or without 0x, or a name: an EtherType is always written in hex. */
static bool
take_type(struct options *o, const char *value, struct why *why)
{
	const char *digits = value + (value[0] == '0' && (value[1] | 32) == 'x' ? 2 : 0);
	size_t n = strlen(digits);

	o->has_type = true;
	if (n >= 1 && n <= 4 && strspn(digits, "0123456789abcdefABCDEF") == n) {
		o->type = (uint16_t)strtoul(digits, NULL, 16);
		return true;
	}
	if (names_find_type(value, &o->type))
		return true;
	return no(why, EXIT_USAGE,
	    "\"%.40s\" is neither up to four hex digits nor a name of /etc/ethertypes", value);
}

static bool
take_vlan(struct options *o, const char *value, struct why *why)
{
	const char *colon = strchr(value, ':');
	char id[8] = "";
	uint64_t vid, priority = 0;

	if (o->vlans == VLANS_MAX)
		return no(why, EXIT_USAGE, "more than two tags - say the frame with --frame");
	snprintf(id, sizeof id, "%.*s", (int)strcspn(value, ":"), value);
	if (!number(id, 0, 4095, &vid) || strcspn(value, ":") >= sizeof id)
		return no(why, EXIT_USAGE,
		    "\"%.40s\": the VLAN is a number from 0 to 4095, like 100 or 100:3", value);
	if (colon && !number(colon + 1, 0, 7, &priority))
		return no(why, EXIT_USAGE,
		    "\"%.40s\": the priority is a number from 0 to 7, like 100:3", value);
	o->vlan[o->vlans].id = (uint16_t)vid;
	o->vlan[o->vlans++].priority = (uint16_t)priority;
	return true;
}

static bool
take_payload(struct options *o, enum payload_from from, const char *value, struct why *why)
{
	if (o->payload_from)
		return no(why, EXIT_USAGE, "the payload was given already");
	o->payload_from = from;
	o->payload = value;
	return true;
}

static bool
take_text(struct options *o, const char *value, struct why *why)
{
	return take_payload(o, PAYLOAD_TEXT, value, why);
}

static bool
take_hex(struct options *o, const char *value, struct why *why)
{
	static uint8_t bytes[DRAFT_MAX];

	if (text_unhex(value, bytes, sizeof bytes) < 0)
		return no(why, EXIT_USAGE,
		    "\"%.40s\" is not whole bytes in hex, at most %d, like 48:65:6c", value,
		    DRAFT_MAX);
	return take_payload(o, PAYLOAD_HEX, value, why);
}

static bool
take_file(struct options *o, const char *value, struct why *why)
{
	return take_payload(o, PAYLOAD_FILE, value, why);
}

static bool
take_recipe(struct options *o, const char *value, struct why *why)
{
	(void)why;
	o->recipe = value;
	return true;
}

static bool
take_preset(struct options *o, const char *value, struct why *why)
{
	(void)why;
	o->preset = value ? value : "";
	return true;
}

static bool
take_take(struct options *o, const char *value, struct why *why)
{
	(void)why;
	o->take = value;
	return true;
}

static bool
take_nth(struct options *o, const char *value, struct why *why)
{
	return number(value, 1, UINT64_MAX, &o->nth) ||
	       no(why, EXIT_USAGE, "\"%.40s\" is not a number from 1 on", value);
}

static bool
take_as(struct options *o, const char *value, struct why *why)
{
	return (o->as = notation_find(value, why));
}

static bool
take_interval(struct options *o, const char *value, struct why *why)
{
	return interval_parse(value, &o->interval, why);
}

static bool
take_timeout(struct options *o, const char *value, struct why *why)
{
	return interval_parse(value, &o->timeout, why);
}

static bool
take_count(struct options *o, const char *value, struct why *why)
{
	o->endless = !strcmp(value, "inf");
	o->count = 0;
	return o->endless || number(value, 1, UINT64_MAX, &o->count) ||
	       no(why, EXIT_USAGE, "\"%.40s\" is neither a number from 1 on nor inf", value);
}

static bool
take_read(struct options *o, const char *value, struct why *why)
{
	if (o->read)
		return no(why, EXIT_USAGE, "one file at a time");
	o->read = value;
	return true;
}

static bool
take_write(struct options *o, const char *value, struct why *why)
{
	if (o->write)
		return no(why, EXIT_USAGE, "one file at a time");
	o->write = value;
	return true;
}

static bool
take_burst(struct options *o, const char *value, struct why *why)
{
	uint64_t n;

	if (!number(value, 1, JOB_BURST_MAX, &n))
		return no(why, EXIT_USAGE, "\"%.40s\" is not a number from 1 to %d", value,
		    JOB_BURST_MAX);
	o->burst = (uint32_t)n;
	return true;
}

static bool
take_vary(struct options *o, const char *value, struct why *why)
{
	(void)why;
	o->vary = value;
	return true;
}

static bool
take_replay(struct options *o, const char *value, struct why *why)
{
	if (o->replay)
		return no(why, EXIT_USAGE, "one file at a time");
	o->replay = value;
	return true;
}

static bool
take_speed(struct options *o, const char *value, struct why *why)
{
	return replay_speed_parse(value, &o->speed, why);
}

static const char format_values[] = "pcapng pcap";

static bool
take_format(struct options *o, const char *value, struct why *why)
{
	(void)why;
	o->format = options_word(format_values, value) ? DUMP_PCAP : DUMP_PCAPNG;
	return true;
}

/* "500kB", "10MB", "1GB"; without B in powers of 1024, as dd(1) and others have it. */
static bool
size_parse(const char *text, size_t length, uint64_t *bytes)
{
	static const char units[] = "KMG";
	char digits[24];
	size_t n = strspn(text, "0123456789");
	const char *unit;
	uint64_t base = 1024;

	if (n >= sizeof digits || n >= length || length - n > 2)
		return false;
	snprintf(digits, sizeof digits, "%.*s", (int)n, text);
	unit = strchr(units, text[n] == 'k' ? 'K' : text[n]);
	if (!unit || !number(digits, 1, 1000000, bytes))
		return false;
	if (length - n == 2) {
		if (text[n + 1] != 'B')
			return false;
		base = 1000;
	}
	for (ptrdiff_t i = 0; i <= unit - units; i++)
		*bytes *= base;
	return true;
}

/* One of the words between the commas. */
static bool
take_rotation(struct rotation *r, const char *word, size_t length)
{
	char text[32];
	uint64_t files;

	if (length >= sizeof text)
		return false;
	snprintf(text, sizeof text, "%.*s", (int)length, word);
	if (strspn(text, "0123456789") == length) {
		if (r->files || !number(text, 1, 100000, &files))
			return false;
		r->files = (uint32_t)files;
		return true;
	}
	if (!r->bytes && size_parse(text, length, &r->bytes))
		return r->bytes >= 1000;
	return !r->time && interval_parse(text, &r->time, NULL) && r->time >= NS_PER_S;
}

static bool
take_rotate(struct options *o, const char *value, struct why *why)
{
	struct rotation r = {.bytes = 0};
	const char *word = value;
	bool fine = true;

	while (fine) {
		size_t length = strcspn(word, ",");

		fine = length && take_rotation(&r, word, length);
		word += length;
		if (!*word++)
			break;
	}
	o->rotation = r;
	return (fine && (r.bytes || r.time)) ||
	       no(why, EXIT_USAGE,
		   "\"%.40s\" is not a size from 1kB on, a time from 1s on, or both, and how many "
		   "files stay, like 10MB or 1h or 10MB,1h,5",
		   value);
}

static bool
take_frames(struct options *o, const char *value, struct why *why)
{
	return number(value, 1, UINT64_MAX, &o->max_frames) ||
	       no(why, EXIT_USAGE, "\"%.40s\" is not a number from 1 on", value);
}

static bool
take_memory(struct options *o, const char *value, struct why *why)
{
	static const char units[] = "KMG";
	const uint64_t least = 1 << 20, most = UINT64_C(1) << 40;
	char digits[24];
	const char *unit = value + strspn(value, "0123456789");
	const char *found = *unit ? strchr(units, toupper((unsigned char)*unit)) : units + 1;
	uint64_t n;

	snprintf(digits, sizeof digits, "%.*s", (int)(unit - value), value);
	if (found && (!*unit || !unit[1]) && number(digits, 1, most, &n)) {
		unsigned shift = 10 * (unsigned)(found - units + 1);

		o->max_memory = n << shift;
		if (n <= most >> shift && o->max_memory >= least)
			return true;
	}
	return no(why, EXIT_USAGE, "\"%.40s\" is not from 1M to 1024G, like 64M", value);
}

static bool
take_expect(struct options *o, const char *value, struct why *why)
{
	(void)why;
	o->expect = value;
	return true;
}

static const char require_values[] = "two-way lossless";

static bool
take_require(struct options *o, const char *value, struct why *why)
{
	(void)why;
	o->require = 1 + options_word(require_values, value);
	return true;
}

static bool
take_rate(struct options *o, const char *value, struct why *why)
{
	o->max_group = CAP_GROUP;
	return cap_parse(value, &o->max_rate, &o->max_group, why);
}

static bool
take_script(struct options *o, const char *value, struct why *why)
{
	(void)why;
	o->script = value;
	return true;
}

static const char result_values[] = "tap json";

static bool
take_result(struct options *o, const char *value, struct why *why)
{
	(void)why;
	o->result = options_word(result_values, value) ? RESULT_JSON : RESULT_TAP;
	return true;
}

static bool
take_lab(struct options *o, const char *value, struct why *why)
{
	(void)why;
	o->lab = !value ? LAB_PLAIN : !strcmp(value, "pair") ? LAB_PAIR : LAB_8021D;
	return true;
}

static bool
take_config(struct options *o, const char *value, struct why *why)
{
	(void)why;
	o->config = value;
	return true;
}

static bool
take_explain(struct options *o, const char *value, struct why *why)
{
	(void)why;
	o->explain = value ? value : "";
	return true;
}

static const char time_values[] = "rel delta clock iso epoch", color_values[] = "auto always never";

static bool
take_time(struct options *o, const char *value, struct why *why)
{
	(void)why;
	o->time = (enum time_format)options_word(time_values, value);
	return true;
}

static bool
take_theme(struct options *o, const char *value, struct why *why)
{
	return theme_parse(value, &o->theme, why);
}

static bool
take_color(struct options *o, const char *value, struct why *why)
{
	(void)why;
	o->color = (enum style_color)options_word(color_values, value);
	return true;
}

#define FLAG(member) .flag = offsetof(struct options, member)

const struct option_row option_rows[] = {
    {"port", 'p', "NAME", "interface p",
	"use this network interface (also -i, --interface);\nmay be given several times",
	.take = take_port, .group = "Port and frame", .config = "port.name", .standard = ""},
    {"local-mac", 'l', "MAC", "lm lmac localMAC",
	"source address of frames to send (default: port's)", .take = take_local,
	.config = "frame.source", .standard = "port"},
    {"remote-mac", 'm', "MAC", "rm rmac remoteMAC",
	"destination address (default: ff:ff:ff:ff:ff:ff)", .take = take_remote,
	.config = "frame.destination", .standard = "ff:ff:ff:ff:ff:ff"},
    {"ether-type", 't', "TYPE", NULL, "0x88b5, 88b5, or a name of /etc/ethertypes",
	.take = take_type, .config = "frame.type", .standard = "0x88b5"},
    {"vlan", 0, "ID[:PRIO]", NULL, "add an 802.1Q tag; may be given twice", .take = take_vlan,
	.config = "frame.vlan", .standard = ""},
    {"payload", 'd', "TEXT", NULL, "payload as text", .take = take_text, .config = "frame.payload",
	.standard = "Hello lab"},
    {"payload-hex", 'x', "HEX", NULL, "payload as hex: \"48 65 6c\", 48656c, 48:65:6c",
	.take = take_hex, .config = "frame.payload-hex", .standard = ""},
    {"payload-file", 0, "FILE", NULL, "payload from FILE, - for standard input", .take = take_file},
    {"frame", 0, "RECIPE", NULL, "the whole frame: 'eth dst=stp / arp opcode=request'",
	.take = take_recipe, .config = "frame.recipe", .standard = ""},
    {"preset", 0, "[=NAME]", NULL, "a frame ready made, shipped or yours; alone: list",
	.take = take_preset},
    {"take", 0, "FILE", NULL,
	"the frame out of any hex dump, array or recipe in\nFILE; - for standard input",
	.take = take_take},
    {"nth", 0, "N", NULL, "with --take: the frame to use, if there are several", .take = take_nth},
    {"interval", 0, "TIME", NULL, "time between frames: 1s (default), 250ms, 10/s",
	.take = take_interval, .config = "frame.interval", .standard = "1s"},
    {"burst", 0, "N", NULL, "send N frames each time, one right after the other",
	.take = take_burst},
    {"vary", 0, "FIELD=...", NULL,
	"what changes from frame to frame: 'ip.ttl=1,2,4',\n'eth.src=A..B size=60..1514 step 2', "
	"random, seed 7",
	.take = take_vary},
    {"replay", 0, "FILE", NULL,
	"send the frames of FILE, at its own times or one\neach --interval; the screen waits for L",
	.take = take_replay},
    {"speed", 0, "FACTOR", NULL, "of --replay: 2 is twice as fast, 1/2 half; max",
	.take = take_speed},
    {"own-source", 0, NULL, NULL, "of --replay: with this port's source address", FLAG(own_source)},
    {"preview", 0, NULL, NULL, "print the first five frames and end; sends nothing", FLAG(preview)},
    {"count", 'c', "N", NULL, "stop after N frames", .take = take_count, .config = "frame.times",
	.standard = "10"},
    {"receive-only", 'R', NULL, "receiveOnly receiveonly", "never send from here",
	FLAG(receive_only), .config = "safety.receive-only", .standard = "no"},
    {"max-rate", 0, "N[,GROUP]", NULL,
	"at most N frames a second leave, GROUP of them to\ngroups (default 1000,100); none: any "
	"number",
	.take = take_rate, .config = "safety.max-rate", .standard = "1000,100"},
    {"no-promiscuous", 0, NULL, NULL, "take only what is for this port", FLAG(no_promiscuous),
	.config = "port.promiscuous", .standard = "yes", .on = "no"},
    {"no-outgoing", 0, NULL, NULL,
	"do not watch what leaves the port: frames of this\ncomputer itself, and whether ours have "
	"left",
	FLAG(no_outgoing)},

    {"read", 'r', "FILE", NULL, "show FILE (pcap, pcapng) instead of a port; - for\nstandard input",
	.take = take_read, .group = "Files"},
    {"write", 'w', "FILE", NULL,
	"also write every frame to FILE, received and sent;\n- for standard output",
	.take = take_write},
    {"format", 0, "FORMAT", NULL,
	"of that file: pcapng, or pcap (default: pcapng,\npcap if the name ends in .pcap)",
	.take = take_format, .values = format_values},
    {"rotate", 0, "WHEN", NULL,
	"begin a new FILE before it is larger than 10MB, or\nafter 1h; 10MB,1h,5 keeps the newest "
	"five. Names\nget time (UTC) and number, so they sort by time",
	.take = take_rotate},
    {"max-frames", 0, "N", NULL, "keep at most N frames in memory", .take = take_frames,
	.config = "display.max-frames", .standard = ""},
    {"max-memory", 0, "SIZE", NULL, "keep at most SIZE of frames in memory (default 64M)",
	.take = take_memory, .config = "display.max-memory", .standard = "64M"},

    {"lab", 0, "[=KIND]", NULL,
	"a virtual switch with three hosts; KIND 802.1d:\na switch that keeps to the standard; "
	"KIND pair:\njust two hosts, in memory",
	.take = take_lab, .values = "802.1d pair", .group = "Virtual lab"},

    {"print", 0, NULL, NULL, "one line of text per frame", FLAG(print),
	.group = "Without the screen"},
    {"json", 0, NULL, NULL, "one JSON object per frame", FLAG(json)},
    {"hex", 0, NULL, NULL, "with --print: also the bytes", FLAG(hex)},
    {"as", 0, "NAME", NULL,
	"write frames (of -r or -p, else the one to send) as\nrecipe, command, hex, dump, "
	"text2pcap, tcpdump, c,\nscapy, mausezahn, trafgen",
	.take = take_as},
    {"send", 0, NULL, NULL,
	"send the frame once (or -c times) and end; with\n--print or --json go on until stopped",
	FLAG(send)},
    {"why", 0, NULL, NULL, "with --send: at the end say why nobody answered", FLAG(why)},
    {"beacon", 0, NULL, NULL,
	"say hello with lab frames (-c, --interval), answer\nothers; at the end: what arrived, of "
	"each of them",
	FLAG(beacon)},
    {"require", 0, "WHAT", NULL,
	"with --beacon: exit 1 unless all are two-way;\nlossless: and nothing was lost",
	.take = take_require, .values = require_values},
    {"reflect", 0, NULL, NULL, "only answer hellos of others, until stopped", FLAG(reflect)},
    {"expect", 0, "FILTER", NULL, "exit 0 when such a frame arrives, 1 at --timeout",
	.take = take_expect},
    {"timeout", 0, "SECONDS", NULL, "give up after SECONDS", .take = take_timeout},
    {"time", 0, "FORMAT", NULL, "rel, delta, clock, iso, epoch", .take = take_time,
	.values = time_values, .config = "display.time", .standard = "rel"},
    {"script", 0, "FILE", NULL,
	"run the commands in FILE, one a line, until one\nfails (status 1); - for standard input",
	.take = take_script},
    {"no-screen", 0, NULL, NULL, "... without the screen", FLAG(no_screen)},
    {"result", 0, "FORM", NULL, "... and tell of each wait and expect: tap, json",
	.take = take_result, .values = result_values},
    {"yes", 0, NULL, NULL, "do not ask before something risky; overwrite files", FLAG(yes)},
    {"list", 'D', NULL, NULL, "list the ports; with --json as JSON", FLAG(list)},

    {"theme", 0, "NAME", NULL, "auto, dark, light, contrast, mono", .take = take_theme,
	.group = "Screen", .config = "display.theme", .standard = "auto"},
    {"color", 0, "WHEN", "colour", "auto, always, never", .take = take_color,
	.values = color_values, .config = "display.color", .standard = "auto"},
    {"ascii", 0, NULL, NULL, "characters for lines and arrows: ASCII ...", FLAG(ascii),
	.config = "display.characters", .standard = "auto", .on = "ascii"},
    {"unicode", 0, NULL, NULL, "... or Unicode", FLAG(unicode), .config = "display.characters",
	.standard = "auto", .on = "unicode"},
    {"no-mouse", 0, NULL, NULL, "leave the mouse to the terminal", FLAG(no_mouse),
	.config = "display.mouse", .standard = "yes", .on = "no"},
    {"calm", 0, NULL, NULL, "draw only twice a second: for speech, slow lines", FLAG(calm),
	.config = "display.calm", .standard = "no"},
    {"keys", 0, NULL, NULL, "print all keys and exit", FLAG(keys)},
    {"commands", 0, NULL, NULL, "print all commands of scripts and exit", FLAG(commands)},
    {"explain", 0, "[=NAME]", NULL,
	"print what a protocol is for, its header and its\nfields; alone: list the protocols",
	.take = take_explain},

    {"no-names", 'n', NULL, NULL, "addresses as numbers only", FLAG(no_names), .group = "",
	.config = "display.names", .standard = "yes", .on = "no"},
    {"config", 0, "FILE", NULL, "read FILE instead of the user's etherwright.conf",
	.take = take_config},
    {"no-config", 0, NULL, NULL, "... or none: only the computer's", FLAG(no_config)},
    {"print-config", 0, NULL, NULL, "print all settings and who has said each, and exit",
	FLAG(print_config)},
    {"no-sandbox", 0, NULL, NULL, "no walls around the process, to find faults in it",
	FLAG(no_sandbox)},
    {"quiet", 'q', NULL, NULL, "no summary; --list: names only", FLAG(quiet)},
    {"verbose", 'v', NULL, NULL,
	"with --json: also where each field is; with\n--version: also rights and libraries in "
	"force",
	FLAG(verbose)},
    {"help", 'h', NULL, NULL, "display this help and exit", FLAG(help)},
    {"version", 'V', NULL, NULL, "output version information and exit", FLAG(version)},
    {NULL},
};
