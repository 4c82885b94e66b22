/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Names from this computer's files: see names.h. Knows the notations of those files and keeps each
 * as a block of text with a sorted table over it. What is in them is not trusted: lines that do not
 * fit are passed over, and vendors' names are shown by text_safe().
 */
#include "session/names.h"

#include "base/bits.h"
#include "port/whole.h"
#include "wire/kind.h"

#include <ctype.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum {
	MAC_BITS = 48,
	VENDOR_LEAST = 24, /* bits of a prefix: MA-L; MA-M has 28, MA-S 36 */
	VENDOR_MOST = 36,
	FILES_MAX = 3,        /* for one table */
	FILE_MOST = 64 << 20, /* bytes: the vendor list has 3 MB */
	TYPE_MOST = 0xffff,
	NAME_MOST = 256 /* of a vendor's name */
};

/* What was read from files, sorted by key; those of the same key in the order of the file. */
struct table {
	bool read, mixed;      /* mixed: they did not come in order */
	char *text[FILES_MAX]; /* the files, cut up into names */
	unsigned texts;
	struct entry {
		uint64_t key;
		const char *name; /* of a vendor: the line from it on, as the file has it */
	} * entry;
	size_t n, room;
};

/* Adds the name that starts a vendor's line, false if there is none. */
typedef bool add_name(const char *line, struct text *);

static struct table ethers, types, vendors;
static add_name *vendor_name; /* how the vendors' file writes it */
static bool later, missed;    /* vendors wait for names_read(); somebody went without one */
static char root[PATH_MAX];

static void
table_add(struct table *table, uint64_t key, const char *name)
{
	if (table->n == table->room) {
		size_t room = table->room ? 2 * table->room : 256;
		struct entry *wider = realloc(table->entry, room * sizeof *wider);

		if (!wider)
			return;
		table->entry = wider;
		table->room = room;
	}
	table->mixed |= table->n && key < table->entry[table->n - 1].key;
	table->entry[table->n++] = (struct entry){key, name};
}

static int
compare(const void *a, const void *b)
{
	const struct entry *x = a, *y = b;

	if (x->key != y->key)
		return x->key < y->key ? -1 : 1;
	return x->name < y->name ? -1 : x->name > y->name;
}

/* The first entry with this key, or NULL. */
static const struct entry *
table_find(const struct table *table, uint64_t key)
{
	size_t low = 0, high = table->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (table->entry[middle].key < key)
			low = middle + 1;
		else
			high = middle;
	}
	return low < table->n && table->entry[low].key == key ? &table->entry[low] : NULL;
}

typedef void parse_line(struct table *, char *line);

/* Adds what the lines of a file say; false if it cannot be read. */
static bool
table_read(struct table *table, const char *path, parse_line *parse)
{
	char whole[2 * PATH_MAX], *at, *end;
	size_t n;

	snprintf(whole, sizeof whole, "%s%s", root, path);
	if (!whole_read(whole, FILE_MOST, &at, &n, NULL))
		return false;
	table->text[table->texts++] = at;
	for (end = at + n; at < end;) {
		char *next = memchr(at, '\n', (size_t)(end - at));

		if (!next)
			next = end;
		*next = '\0';
		if (next > at && next[-1] == '\r')
			next[-1] = '\0';
		parse(table, at);
		at = next + 1;
	}
	return true;
}

static void
table_sort(struct table *table)
{
	if (table->mixed)
		qsort(table->entry, table->n, sizeof *table->entry, compare);
}

static void
table_forget(struct table *table)
{
	for (unsigned i = 0; i < table->texts; i++)
		free(table->text[i]);
	free(table->entry);
	*table = (struct table){.read = false};
}

/* The next word of a line, or NULL; a # ends the line. */
static char *
take_word(char **at)
{
	char *word = *at + strspn(*at, " \t"), *end = word + strcspn(word, " \t#");

	if (end == word)
		return NULL;
	*at = *end && *end != '#' ? end + 1 : end + strlen(end);
	*end = '\0';
	return word;
}

/* Whether a name may be handed out as it is. */
static bool
is_plain(const char *name)
{
	for (; *name; name++)
		if (*name <= ' ' || *name > '~' || *name == '\\')
			return false;
	return true;
}

/* 02:00:00:00:00:0b  name */
static void
ethers_line(struct table *table, char *line)
{
	char *mac_text = take_word(&line), *name = mac_text ? take_word(&line) : NULL;
	uint8_t mac[6];

	if (name && is_plain(name) && mac_parse(mac_text, mac, NULL))
		table_add(table, bits_get(mac, 0, MAC_BITS), name);
}

/* IPv4  0800  ip ip4 */
static void
types_line(struct table *table, char *line)
{
	char *name = take_word(&line), *number = name ? take_word(&line) : NULL, *end;
	unsigned long type = number ? strtoul(number, &end, 16) : 0;

	if (!number || *end || end == number || type > TYPE_MOST)
		return;
	for (; name; name = take_word(&line))
		if (is_plain(name))
			table_add(table, type, name);
}

static uint64_t
vendor_key(const uint8_t mac[6], unsigned bits)
{
	return bits_get(mac, 0, bits) << (MAC_BITS - bits) << 8 | bits;
}

/* A prefix in hex, "28-6F-B9" or "00:1B:C5:00:00:00/36", as a key; the place behind it, or NULL.
 * There are 50,000 such lines. */
static const char *
read_prefix(const char *at, uint64_t *key)
{
	unsigned long bits = 0;
	uint64_t prefix = 0;

	for (; isxdigit((unsigned char)*at) || (bits && strchr(":-", *at) && *at); at++) {
		if (*at == ':' || *at == '-')
			continue;
		prefix = prefix << 4 | (unsigned)(*at <= '9' ? *at - '0' : (*at | 0x20) - 'a' + 10);
		bits += 4;
	}
	if (bits < VENDOR_LEAST || bits > MAC_BITS)
		return NULL;
	prefix <<= MAC_BITS - bits;
	if (*at == '/') {
		bits = strtoul(at + 1, NULL, 10);
		at += strcspn(at, "\t");
	}
	if (bits < VENDOR_LEAST || bits > VENDOR_MOST)
		return NULL;
	*key = prefix >> (MAC_BITS - bits) << (MAC_BITS - bits) << 8 | bits;
	return at;
}

static void
add_vendor(struct table *table, const char *prefix)
{
	uint64_t key;
	const char *name = read_prefix(prefix, &key);

	if (name)
		table_add(table, key, name);
}

/* MA-L,286FB9,"Nokia ""Bell"", Ltd.","address" */
static void
csv_line(struct table *table, char *line)
{
	const char *prefix = strchr(line, ',');

	if (prefix)
		add_vendor(table, prefix + 1);
}

static bool
csv_name(const char *at, struct text *out)
{
	bool quoted = at[0] == ',' && at[1] == '"';
	char name[NAME_MOST];
	size_t n = 0;

	if (*at != ',')
		return false;
	for (at += quoted ? 2 : 1; *at && n < sizeof name; at++) {
		if (quoted ? *at == '"' && *++at != '"' : *at == ',')
			break;
		name[n++] = *at;
	}
	text_safe(out, (const uint8_t *)name, n);
	return n;
}

/* 28-6F-B9   (hex)		Nokia */
static void
txt_line(struct table *table, char *line)
{
	if (strstr(line, "(hex)"))
		add_vendor(table, line);
}

static bool
txt_name(const char *at, struct text *out)
{
	at = strstr(at, "(hex)") + 5;
	at += strspn(at, " \t");
	text_safe_string(out, at);
	return *at;
}

/* 00:1B:C5:00:00:00/36	Convergi	Converging Systems	# note */
static void
manuf_line(struct table *table, char *line)
{
	add_vendor(table, line);
}

static bool
manuf_name(const char *at, struct text *out)
{
	const char *brief = at + strspn(at, "\t"), *end = brief + strcspn(brief, "\t"),
		   *name = end + strspn(end, "\t");

	if (!*name || *name == '#')
		name = brief;
	else
		end = name + strcspn(name, "\t");
	text_safe(out, (const uint8_t *)name, (size_t)(end - name));
	return name < end;
}

static const struct table *
ethers_table(void)
{
	if (!ethers.read) {
		ethers.read = true;
		table_read(&ethers, "/etc/ethers", ethers_line);
		table_sort(&ethers);
	}
	return &ethers;
}

static const struct table *
types_table(void)
{
	if (!types.read) {
		types.read = true;
		table_read(&types, "/etc/ethertypes", types_line);
		table_sort(&types);
	}
	return &types;
}

static const struct table *
vendors_table(void)
{
	if (vendors.read)
		return &vendors;
	vendors.read = true;
	if (table_read(&vendors, "/usr/share/ieee-data/oui.csv", csv_line)) {
		table_read(&vendors, "/usr/share/ieee-data/mam.csv", csv_line);
		table_read(&vendors, "/usr/share/ieee-data/oui36.csv", csv_line);
		vendor_name = csv_name;
	} else if (table_read(&vendors, "/usr/share/ieee-data/oui.txt", txt_line)) {
		vendor_name = txt_name;
	} else if (table_read(&vendors, "/usr/share/wireshark/manuf", manuf_line)) {
		vendor_name = manuf_name;
	}
	table_sort(&vendors);
	return &vendors;
}

/* Of the vendor to whom its first 24, 28 or 36 bits belong; an address set locally has none. */
static bool
add_vendors_name(const uint8_t mac[6], struct text *out)
{
	const struct table *table;

	if (mac[0] & 2) /* set locally: nobody's */
		return false;
	if (later && !vendors.read) {
		missed = true;
		return false;
	}
	table = vendors_table();
	for (unsigned bits = VENDOR_MOST; bits >= VENDOR_LEAST; bits--) {
		const struct entry *entry = table_find(table, vendor_key(mac, bits));

		if (entry && vendor_name(entry->name, out))
			return true;
	}
	return false;
}

void
names_later(void)
{
	later = true;
}

bool
names_missed(void)
{
	return missed;
}

void
names_read(void)
{
	missed = false;
	vendors_table();
}

bool
names_mac(const uint8_t mac[6], struct text *out)
{
	const struct entry *entry = table_find(ethers_table(), bits_get(mac, 0, MAC_BITS));

	if (!entry)
		return add_vendors_name(mac, out);
	text_add(out, entry->name);
	return true;
}

bool
names_station(const uint8_t mac[6], struct text *out)
{
	const struct entry *entry = table_find(ethers_table(), bits_get(mac, 0, MAC_BITS));
	char vendor[NAME_MOST];
	struct text t = text_on(vendor, sizeof vendor);
	size_t n;

	if (entry && strlen(entry->name) < MAC_TEXT) {
		text_add(out, entry->name);
		return true;
	}
	if (entry || !add_vendors_name(mac, &t))
		return false;
	n = strspn(vendor, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");
	if (!n)
		return false;
	text_addf(out, "%.*s_", n < 8 ? (int)n : 8, vendor);
	text_hex(out, mac + 3, 3, ':');
	return true;
}

static const struct entry *
find_name(const struct table *table, const char *name)
{
	for (size_t i = 0; i < table->n; i++)
		if (!strcasecmp(table->entry[i].name, name))
			return &table->entry[i];
	return NULL;
}

bool
names_find_mac(const char *name, uint8_t mac[6])
{
	const struct entry *entry = find_name(ethers_table(), name);

	if (entry)
		bits_put(mac, 0, MAC_BITS, entry->key);
	return entry;
}

bool
names_find_type(const char *name, uint16_t *type)
{
	const struct entry *entry = find_name(types_table(), name);

	if (entry)
		*type = (uint16_t)entry->key;
	return entry;
}

const char *
names_type(uint16_t type)
{
	const struct entry *entry = table_find(types_table(), type);

	return entry ? entry->name : NULL;
}

const char *
names_ether(unsigned n, uint8_t mac[6])
{
	const struct table *table = ethers_table();

	if (n >= table->n)
		return NULL;
	bits_put(mac, 0, MAC_BITS, table->entry[n].key);
	return table->entry[n].name;
}

void
names_root(const char *directory)
{
	snprintf(root, sizeof root, "%s", directory);
	table_forget(&ethers);
	table_forget(&types);
	table_forget(&vendors);
	later = missed = false;
}
