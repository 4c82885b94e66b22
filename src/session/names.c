/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Names from this computer's files: see names.h. Knows the notations of those files and keeps each
 * as a block of text with a sorted table over it. What is in them is not trusted: lines that do not
 * fit are passed over, and vendors' names are shown by text_safe().
 */
#include "session/names.h"

#include "base/bits.h"
#include "port/files.h"
#include "wire/kind.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
	MAC_BITS = 48,
	VENDOR_LEAST = 24, /* bits of a prefix: MA-L; MA-M has 28, MA-S 36 */
	VENDOR_MOST = 36,
	FILES_MAX = 3,        /* for one table */
	FILE_MOST = 64 << 20, /* bytes: the vendor list has 3 MB */
	TYPE_MOST = 0xffff
};

/* What was read from files, sorted by key; those of the same key in the order of the file. */
struct table {
	bool read;
	char *text[FILES_MAX]; /* the files, cut up into names */
	unsigned texts;
	struct entry {
		uint64_t key;
		const char *name;
	} * entry;
	size_t n, room;
};

static struct table ethers, types, vendors;
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

/* A regular file as a string of *n bytes, or NULL. */
static char *
read_file(const char *path, size_t *n)
{
	char whole[2 * PATH_MAX], *text = NULL;
	struct stat st;
	int file;

	snprintf(whole, sizeof whole, "%s%s", root, path);
	file = files_read(whole);
	if (file < 0)
		return NULL;
	if (fstat(file, &st) == 0 && S_ISREG(st.st_mode) && st.st_size <= FILE_MOST)
		text = malloc((size_t)st.st_size + 1);
	for (*n = 0; text && *n < (size_t)st.st_size;) {
		ssize_t got = read(file, text + *n, (size_t)st.st_size - *n);

		if (got <= 0)
			break;
		*n += (size_t)got;
	}
	if (text)
		text[*n] = '\0';
	close(file);
	return text;
}

typedef void parse_line(struct table *, char *line);

/* Adds what the lines of a file say; false if it cannot be read. */
static bool
table_read(struct table *table, const char *path, parse_line *parse)
{
	size_t n;
	char *at = read_file(path, &n), *end = at ? at + n : NULL;

	if (!at)
		return false;
	table->text[table->texts++] = at;
	while (at < end) {
		char *next = memchr(at, '\n', (size_t)(end - at));

		if (!next)
			next = end;
		*next = '\0';
		at[strcspn(at, "\r")] = '\0';
		parse(table, at);
		at = next + 1;
	}
	return true;
}

static void
table_sort(struct table *table)
{
	if (table->n)
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
	return bits_get(mac, 0, bits) << 8 | bits;
}

static void
add_vendor(struct table *table, const char *prefix, unsigned bits, const char *name)
{
	uint8_t mac[6] = {0};

	if (bits >= VENDOR_LEAST && bits <= VENDOR_MOST && *name && text_unhex(prefix, mac, 6) > 2)
		table_add(table, vendor_key(mac, bits), name);
}

/* MA-L,286FB9,"Nokia ""Bell"", Ltd.","address" */
static void
csv_line(struct table *table, char *line)
{
	char prefix[13] = "000000000000", *at = strchr(line, ','), *from, *to;
	size_t digits = at ? strcspn(++at, ",") : 0;

	if (digits < 6 || digits > 12 || at[digits] != ',')
		return;
	memcpy(prefix, at, digits);
	from = at + digits + 1;
	to = at;
	if (*from != '"') {
		from[strcspn(from, ",")] = '\0';
		add_vendor(table, prefix, (unsigned)digits * 4, from);
		return;
	}
	for (from++; *from && (*from != '"' || from[1] == '"'); from++) {
		from += *from == '"';
		*to++ = *from;
	}
	*to = '\0';
	add_vendor(table, prefix, (unsigned)digits * 4, at);
}

/* 28-6F-B9   (hex)		Nokia */
static void
txt_line(struct table *table, char *line)
{
	char *mark = strstr(line, "(hex)"), *name = mark ? mark + 5 : NULL;

	if (!mark)
		return;
	*mark = '\0';
	add_vendor(table, line, VENDOR_LEAST, name + strspn(name, " \t"));
}

/* 00:1B:C5:00:00:00/36	Convergi	Converging Systems	# note */
static void
manuf_line(struct table *table, char *line)
{
	char *words[3] = {NULL}, *slash;
	unsigned bits;
	size_t n = 0;
	uint8_t mac[6];

	for (char *word; n < 3 && (word = strsep(&line, "\t"));)
		if (*word)
			words[n++] = word;
	if (n < 2 || *words[0] == '#')
		return;
	slash = strchr(words[0], '/');
	if (slash)
		*slash = '\0';
	bits = slash ? (unsigned)strtoul(slash + 1, NULL, 10)
		     : (unsigned)(text_unhex(words[0], mac, sizeof mac) * 8);
	add_vendor(table, words[0], bits, words[n == 3 && *words[2] != '#' ? 2 : 1]);
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
	} else if (!table_read(&vendors, "/usr/share/ieee-data/oui.txt", txt_line)) {
		table_read(&vendors, "/usr/share/wireshark/manuf", manuf_line);
	}
	table_sort(&vendors);
	return &vendors;
}

bool
names_vendor(const uint8_t mac[6], struct text *out)
{
	const struct table *table = vendors_table();

	if (mac[0] & 2) /* set locally: nobody's */
		return false;
	for (unsigned bits = VENDOR_MOST; bits >= VENDOR_LEAST; bits--) {
		const struct entry *entry = table_find(table, vendor_key(mac, bits));

		if (entry) {
			text_safe(out, (const uint8_t *)entry->name, strlen(entry->name));
			return true;
		}
	}
	return false;
}

bool
names_mac(const uint8_t mac[6], struct text *out)
{
	const struct entry *entry = table_find(ethers_table(), bits_get(mac, 0, MAC_BITS));

	if (!entry)
		return names_vendor(mac, out);
	text_add(out, entry->name);
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
}
