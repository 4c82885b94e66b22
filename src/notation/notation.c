/* SPDX-License-Identifier: BSD-2-Clause */
/* The table of notations: see notation.h. Here those that are bytes in a row, and commands;
 * programs are in code.c. */
#include "notation/notation.h"

#include <stdlib.h>
#include <string.h>

#include "wire/recipe.h"

enum {
	ROW = 16,      /* bytes of a row of a dump */
	ARRAY_ROW = 12 /* bytes of a row of an array */
};

static void
print_recipe(const struct noted *f, struct text *out)
{
	text_add(out, f->recipe);
	text_char(out, '\n');
}

/* In single quotes for the shell: ' becomes '\'' */
static void
add_quoted(const char *chars, struct text *out)
{
	text_char(out, '\'');
	for (; *chars; chars++)
		if (*chars == '\'')
			text_add(out, "'\\''");
		else
			text_char(out, *chars);
	text_char(out, '\'');
}

static void
print_command(const struct noted *f, struct text *out)
{
	text_add(out, "etherwright --send --port ");
	text_add(out, f->port);
	text_add(out, " --frame ");
	add_quoted(f->recipe, out);
	text_char(out, '\n');
}

static void
print_hex(const struct noted *f, struct text *out)
{
	text_hex(out, f->bytes, f->len, 0);
	text_char(out, '\n');
}

/* Rows with offset and hex, and what is printable of it. */
static void
print_rows(const struct noted *f, bool letters, struct text *out)
{
	for (uint32_t at = 0; at < f->len; at += ROW) {
		uint32_t n = f->len - at < ROW ? f->len - at : ROW;

		text_addf(out, "%04x  ", (unsigned)at);
		text_hex(out, f->bytes + at, n, ' ');
		if (letters) {
			text_addf(out, "%*s", (int)(ROW - n) * 3 + 2, "");
			text_dots(out, f->bytes + at, n);
		}
		text_char(out, '\n');
	}
}

static void
print_dump(const struct noted *f, struct text *out)
{
	print_rows(f, true, out);
}

/* Letters beside the bytes might be taken for bytes. */
static void
print_text2pcap(const struct noted *f, struct text *out)
{
	print_rows(f, false, out);
}

static void
print_tcpdump(const struct noted *f, struct text *out)
{
	for (uint32_t at = 0; at < f->len; at += ROW) {
		uint32_t n = f->len - at < ROW ? f->len - at : ROW;

		text_addf(out, "\t0x%04x: ", (unsigned)at);
		for (uint32_t i = 0; i < ROW; i++) {
			if (i % 2 == 0)
				text_char(out, ' ');
			if (i < n)
				text_hex(out, f->bytes + at + i, 1, 0);
			else
				text_add(out, "  ");
		}
		text_add(out, "  ");
		text_dots(out, f->bytes + at, n);
		text_char(out, '\n');
	}
}

static void
print_mausezahn(const struct noted *f, struct text *out)
{
	text_addf(out, "mausezahn %s -c 1 \"", f->port);
	text_hex(out, f->bytes, f->len, ':');
	text_add(out, "\"\n");
}

void
notation_array(const uint8_t *bytes, uint32_t n, const char *indent, bool more, struct text *out)
{
	for (uint32_t at = 0; at < n; at++) {
		bool first = at % ARRAY_ROW == 0, last = at + 1 == n;

		text_addf(out, "%s0x%02x%s%s", first ? indent : " ", bytes[at],
		    last && !more ? "" : ",", last || at % ARRAY_ROW == ARRAY_ROW - 1 ? "\n" : "");
	}
}

static void
print_trafgen(const struct noted *f, struct text *out)
{
	text_addf(out, "/* trafgen -o %s -n 1 -i FILE, where FILE is this text */\n{\n", f->port);
	notation_array(f->bytes, f->len, "\t", false, out);
	text_add(out, "}\n");
}

const struct notation notations[] = {
    {"recipe", "as this program writes it: layers and what is not as usual", print_recipe,
	.recipe = true},
    {"command", "a command line of this program that sends it", print_command, .recipe = true},
    {"hex", "hex digits in a row: Wireshark's hex stream", print_hex},
    {"dump", "rows with offset, hex and letters, as Wireshark shows them", print_dump,
	.many = true},
    {"text2pcap", "rows with offset and hex: text2pcap makes a capture file of them",
	print_text2pcap, .many = true},
    {"tcpdump", "rows as tcpdump -XX prints them", print_tcpdump, .many = true},
    {"c", "a program in C that sends it with libpcap", notation_c, .many = true},
    {"scapy", "Python for scapy, layers by name", notation_scapy, .many = true},
    {"mausezahn", "a command line of mausezahn that sends it", print_mausezahn},
    {"trafgen", "a packet description for trafgen", print_trafgen, .many = true},
    {0},
};

const struct notation *
notation_find(const char *name, struct why *why)
{
	const struct notation *found = NULL;
	char names[160];
	struct text t = text_on(names, sizeof names);
	unsigned hits = 0;

	for (const struct notation *n = notations; n->name; n++) {
		text_addf(&t, "%s%s", t.length ? ", " : "", n->name);
		if (!strcmp(n->name, name))
			return n;
		if (*name && !strncmp(n->name, name, strlen(name))) {
			found = n;
			hits++;
		}
	}
	if (hits == 1)
		return found;
	no(why, EXIT_USAGE, "\"%.40s\" is no notation - there are %s", name, names);
	return NULL;
}

size_t
notation_room(uint32_t len)
{
	return 4096 + 8 * (size_t)len; /* C: "0xff, ", tabs, a comment for each of few layers */
}

/* Room for a frame, its spans and its recipe: too much for the stack. */
struct room {
	struct draft draft;
	struct dissection d;
	uint8_t bytes[DRAFT_MAX];
	char recipe[4 * DRAFT_MAX];
};

static void
print(const struct notation *notation, struct room *room, const uint8_t *bytes, uint32_t len,
    const char *port, struct text *out)
{
	static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
				    "0123456789._:@-";
	/* what a shell or a compiler might take for something else is left to the reader */
	bool usual = port && *port && !port[strspn(port, plain)];
	struct noted f = {bytes, len, &room->d, room->recipe, usual ? port : "PORT"};

	dissect(&room->d, bytes, len, len);
	notation->print(&f, out);
}

bool
notation_of_draft(const struct notation *notation, const struct draft *draft, const char *port,
    struct text *out, struct why *why)
{
	struct room *room = malloc(sizeof *room);
	struct text recipe;

	if (!room)
		return no_memory(why);
	recipe = text_on(room->recipe, sizeof room->recipe);
	recipe_print(draft, &recipe);
	print(notation, room, room->bytes, (uint32_t)draft_frame(draft, room->bytes), port, out);
	free(room);
	return true;
}

bool
notation_of_bytes(const struct notation *notation, const uint8_t *bytes, uint32_t len,
    const char *port, struct text *out, struct why *why)
{
	struct room *room = malloc(sizeof *room);
	struct text recipe;
	bool done;

	if (!room)
		return no_memory(why);
	recipe = text_on(room->recipe, sizeof room->recipe);
	done = len > DRAFT_MAX && !notation->recipe;
	if (!done && draft_load(&room->draft, bytes, len, why)) {
		recipe_print(&room->draft, &recipe);
		done = true;
	}
	if (done)
		print(notation, room, bytes, len, port, out);
	free(room);
	return done;
}
