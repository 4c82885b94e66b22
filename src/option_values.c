/* SPDX-License-Identifier: BSD-2-Clause */
/* Values of options: see option_values.h. */
#include "option_values.h"

#include <ctype.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/clock.h"
#include "base/text.h"
#include "proto/spaces.h"
#include "session/cap.h"
#include "session/names.h"
#include "session/plan.h"
#include "wire/kind.h"
#include "wire/wire.h"

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

bool
option_port(struct options *o, const char *value, struct why *why)
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
option_mac(uint8_t mac[6], const char *value, struct why *why)
{
	return names_find_mac(value, mac) || mac_parse(value, mac, why);
}

/* "port": the port's own, which it is anyway. */
bool
option_local(struct options *o, const char *value, struct why *why)
{
	if (!strcmp(value, "port")) {
		o->has_local = false;
		return true;
	}
	return o->has_local = option_mac(o->local, value, why);
}

bool
option_remote(struct options *o, const char *value, struct why *why)
{
	return o->has_remote = option_mac(o->remote, value, why);
}

/* A name of our own for a single type. */
static bool
find_type(const char *name, uint16_t *type)
{
	const struct field *field = field_find("eth.type", NULL);

	for (const struct name *n = field ? field->names : NULL; n && n->name; n++)
		if (n->to <= n->value && !strcasecmp(n->name, name)) {
			*type = (uint16_t)n->value;
			return true;
		}
	return false;
}

/* Hex with or without 0x, or a name: an EtherType is always written in hex. */
bool
option_type(struct options *o, const char *value, struct why *why)
{
	const char *digits = value + (value[0] == '0' && (value[1] | 32) == 'x' ? 2 : 0);
	size_t n = strlen(digits);

	o->has_type = true;
	if (n >= 1 && n <= 4 && strspn(digits, "0123456789abcdefABCDEF") == n) {
		o->type = (uint16_t)strtoul(digits, NULL, 16);
		return (o->type <= LENGTH_MOST || o->type >= ETHERTYPE_LEAST) ||
		       no(why, EXIT_USAGE,
			   "0x%04x is neither a length (up to 0x05dc) nor a type (from 0x0600 on)",
			   o->type);
	}
	if (find_type(value, &o->type) || names_find_type(value, &o->type))
		return true;
	return no(why, EXIT_USAGE,
	    "\"%.40s\" is neither up to four hex digits nor a name, like arp or lldp", value);
}

bool
option_vlan(struct options *o, const char *value, struct why *why)
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
option_payload(struct options *o, enum payload_from from, const char *value, struct why *why)
{
	if (o->payload_from)
		return no(why, EXIT_USAGE, "the payload was given already");
	o->payload_from = from;
	o->payload = value;
	return true;
}

bool
option_text(struct options *o, const char *value, struct why *why)
{
	return option_payload(o, PAYLOAD_TEXT, value, why);
}

bool
option_hex(struct options *o, const char *value, struct why *why)
{
	static uint8_t bytes[DRAFT_MAX];

	if (text_unhex(value, bytes, sizeof bytes) < 0)
		return no(why, EXIT_USAGE,
		    "\"%.40s\" is not whole bytes in hex, at most %d, like 48:65:6c", value,
		    DRAFT_MAX);
	return option_payload(o, PAYLOAD_HEX, value, why);
}

bool
option_file(struct options *o, const char *value, struct why *why)
{
	return option_payload(o, PAYLOAD_FILE, value, why);
}

bool
option_recipe(struct options *o, const char *value, struct why *why)
{
	(void)why;
	o->recipe = value;
	return true;
}

bool
option_preset(struct options *o, const char *value, struct why *why)
{
	(void)why;
	o->preset = value ? value : "";
	return true;
}

bool
option_take(struct options *o, const char *value, struct why *why)
{
	(void)why;
	o->take = value;
	return true;
}

bool
option_nth(struct options *o, const char *value, struct why *why)
{
	return number(value, 1, UINT64_MAX, &o->nth) ||
	       no(why, EXIT_USAGE, "\"%.40s\" is not a number from 1 on", value);
}

bool
option_as(struct options *o, const char *value, struct why *why)
{
	return (o->as = notation_find(value, why));
}

bool
option_interval(struct options *o, const char *value, struct why *why)
{
	return interval_parse(value, &o->interval, why);
}

bool
option_timeout(struct options *o, const char *value, struct why *why)
{
	return interval_parse(value, &o->timeout, NULL) ||
	       no(why, EXIT_USAGE,
		   "\"%.40s\" is no time: write 2, 2s, 500ms or 1m, from 1us to 240h", value);
}

bool
option_count(struct options *o, const char *value, struct why *why)
{
	o->endless = !strcmp(value, "inf");
	o->count = 0;
	return o->endless || number(value, 1, UINT64_MAX, &o->count) ||
	       no(why, EXIT_USAGE, "\"%.40s\" is neither a number from 1 on nor inf", value);
}

bool
option_read(struct options *o, const char *value, struct why *why)
{
	if (o->read)
		return no(why, EXIT_USAGE, "one file at a time");
	o->read = value;
	return true;
}

bool
option_write(struct options *o, const char *value, struct why *why)
{
	if (o->write)
		return no(why, EXIT_USAGE, "one file at a time");
	o->write = value;
	return true;
}

bool
option_burst(struct options *o, const char *value, struct why *why)
{
	return burst_parse(value, &o->burst, why);
}

bool
option_vary(struct options *o, const char *value, struct why *why)
{
	(void)why;
	o->vary = value;
	return true;
}

bool
option_replay(struct options *o, const char *value, struct why *why)
{
	if (o->replay)
		return no(why, EXIT_USAGE, "one file at a time");
	o->replay = value;
	return true;
}

bool
option_speed(struct options *o, const char *value, struct why *why)
{
	return replay_speed_parse(value, &o->speed, why);
}

bool
option_loop(struct options *o, const char *value, struct why *why)
{
	o->loops = true;
	return times_parse(value, &o->rounds, why);
}

const char format_values[] = "pcapng pcap";

bool
option_format(struct options *o, const char *value, struct why *why)
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
option_rotation(struct rotation *r, const char *word, size_t length)
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

bool
option_rotate(struct options *o, const char *value, struct why *why)
{
	struct rotation r = {.bytes = 0};
	const char *word = value;
	bool fine = true;

	while (fine) {
		size_t length = strcspn(word, ",");

		fine = length && option_rotation(&r, word, length);
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

bool
option_frames(struct options *o, const char *value, struct why *why)
{
	return number(value, 1, UINT64_MAX, &o->max_frames) ||
	       no(why, EXIT_USAGE, "\"%.40s\" is not a number from 1 on", value);
}

bool
option_memory(struct options *o, const char *value, struct why *why)
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

bool
option_expect(struct options *o, const char *value, struct why *why)
{
	(void)why;
	o->expect = value;
	return true;
}

const char require_values[] = "two-way lossless";

bool
option_require(struct options *o, const char *value, struct why *why)
{
	(void)why;
	o->require = 1 + options_word(require_values, value);
	return true;
}

bool
option_rate(struct options *o, const char *value, struct why *why)
{
	o->max_group = CAP_GROUP;
	return cap_parse(value, &o->max_rate, &o->max_group, why);
}

bool
option_script(struct options *o, const char *value, struct why *why)
{
	(void)why;
	o->script = value;
	return true;
}

const char result_values[] = "tap json";

bool
option_result(struct options *o, const char *value, struct why *why)
{
	(void)why;
	o->result = options_word(result_values, value) ? RESULT_JSON : RESULT_TAP;
	return true;
}

bool
option_lab(struct options *o, const char *value, struct why *why)
{
	(void)why;
	o->lab = !value ? LAB_PLAIN : !strcmp(value, "pair") ? LAB_PAIR : LAB_8021D;
	return true;
}

bool
option_config(struct options *o, const char *value, struct why *why)
{
	(void)why;
	o->config = value;
	return true;
}

bool
option_explain(struct options *o, const char *value, struct why *why)
{
	(void)why;
	o->explain = value ? value : "";
	return true;
}

const char time_values[] = "rel delta clock iso epoch", color_values[] = "auto always never";

bool
option_time(struct options *o, const char *value, struct why *why)
{
	(void)why;
	o->time = (enum time_format)options_word(time_values, value);
	return true;
}

bool
option_theme(struct options *o, const char *value, struct why *why)
{
	return theme_parse(value, &o->theme, why);
}

bool
option_color(struct options *o, const char *value, struct why *why)
{
	(void)why;
	o->color = (enum style_color)options_word(color_values, value);
	return true;
}
