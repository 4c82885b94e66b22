/* SPDX-License-Identifier: BSD-2-Clause */
/* Frames that are taken out of a text, byte by byte: see taken.h. Knows where in the text something
 * is wrong, and bytes that lack their Ethernet header; no kind of text. */
#include "notation/taken.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/bits.h"
#include "wire/recipe.h"

enum {
	HEADER = 14, /* bytes of Ethernet's */
	TYPE_IP = 0x0800,
	TYPE_ARP = 0x0806,
	TYPE_IPV6 = 0x86dd
};

int
taken_digit(char c)
{
	static const char digits[] = "0123456789abcdef";
	const char *at = c ? strchr(digits, c >= 'A' && c <= 'F' ? c + ('a' - 'A') : c) : NULL;

	return at ? (int)(at - digits) : -1;
}

bool
taken_no(const struct taken *t, const char *at, struct why *why, const char *format, ...)
{
	const char *line = t->text;
	unsigned lines = 1;
	char words[256];
	va_list arguments;

	for (const char *c = t->text; c < at; c++)
		if (*c == '\n' || !*c) { /* a recipe ended there */
			line = c + 1;
			lines++;
		}
	va_start(arguments, format);
	vsnprintf(words, sizeof words, format, arguments);
	va_end(arguments);
	return no(
	    why, EXIT_USAGE, "line %u, column %u: %s", lines, (unsigned)(at - line) + 1, words);
}

static struct taken_frame *
last(struct taken *t)
{
	return &t->frame[t->frames < TAKE_FRAMES ? t->frames : TAKE_FRAMES - 1];
}

void
taken_begin(struct taken *t)
{
	if (t->frames < TAKE_FRAMES)
		*last(t) = (struct taken_frame){.at = (uint32_t)t->size};
	else
		t->size = last(t)->at + last(t)->len; /* it is only counted */
}

uint32_t
taken_length(const struct taken *t)
{
	uint32_t start = t->frames < TAKE_FRAMES
			     ? t->frame[t->frames].at
			     : t->frame[TAKE_FRAMES - 1].at + t->frame[TAKE_FRAMES - 1].len;

	return (uint32_t)t->size - start;
}

void
taken_cut(struct taken *t, uint32_t n)
{
	t->size -= n;
}

bool
taken_byte(struct taken *t, unsigned byte, struct why *why)
{
	if (taken_length(t) == DRAFT_MAX)
		return no(
		    why, EXIT_USAGE, "a frame has at most %d bytes - this one goes on", DRAFT_MAX);
	if (t->size + HEADER >= t->room) {
		size_t room = t->room ? t->room * 2 : 4096;
		uint8_t *bytes = realloc(t->bytes, room);

		if (!bytes)
			return no_memory(why);
		t->bytes = bytes;
		t->room = room;
	}
	t->bytes[t->size++] = (uint8_t)byte;
	return true;
}

static bool
sum_is_right(const uint8_t *header, unsigned n)
{
	uint32_t sum = 0;

	for (unsigned i = 0; i < n; i += 2)
		sum += (uint32_t)header[i] << 8 | header[i + 1];
	while (sum >> 16)
		sum = (sum & 0xffff) + (sum >> 16);
	return sum == 0xffff;
}

/* The EtherType of what are surely no bytes of a whole frame, since they begin behind its header,
 * as tcpdump -x prints them; 0: they may be a frame. */
static unsigned
headless_type(const uint8_t *b, uint32_t n)
{
	static const uint8_t arp[] = {0, 1, 8, 0, 6, 4, 0};
	unsigned head = n ? (b[0] & 15) * 4u : 0;

	if (n >= 20 && b[0] >> 4 == 4 && head >= 20 && head <= n && bits_get(b, 16, 16) == n &&
	    sum_is_right(b, head))
		return TYPE_IP;
	if (n >= 40 && b[0] >> 4 == 6 && bits_get(b, 32, 16) + 40 == n)
		return TYPE_IPV6;
	if ((n == 28 || n == 46) && !memcmp(b, arp, sizeof arp))
		return TYPE_ARP;
	return 0;
}

void
taken_end(struct taken *t)
{
	uint32_t n = taken_length(t);
	struct taken_frame *frame = last(t);
	unsigned type;

	if (!n)
		return;
	if (t->frames == TAKE_FRAMES) {
		t->more++;
		return;
	}
	type = headless_type(t->bytes + frame->at, n);
	if (type && n + HEADER <= DRAFT_MAX) { /* taken_byte() has left room */
		uint8_t *b = t->bytes + frame->at;

		memmove(b + HEADER, b, n);
		memset(b, 0xff, 6);
		memset(b + 6, 0, 6);
		bits_put(b, 96, 16, type);
		t->size += HEADER;
		n += HEADER;
		frame->headless = true;
	}
	frame->len = n;
	t->frames++;
}

enum take_found
taken_recipe(struct taken *t, const char *recipe, struct why *why)
{
	struct draft *draft;
	uint8_t bytes[DRAFT_MAX];
	struct why reason;
	size_t n;

	if (t->frames == TAKE_FRAMES) { /* what they mean nobody will see */
		t->more++;
		return TAKE_DONE;
	}
	draft = malloc(sizeof *draft);
	if (!draft) {
		no_memory(why);
		return TAKE_WRONG;
	}
	if (!recipe_parse(draft, recipe, &reason)) {
		taken_no(t, recipe, why, "%s", reason.text);
		free(draft);
		return TAKE_WRONG;
	}
	n = draft_frame(draft, bytes);
	free(draft);
	taken_begin(t);
	for (size_t i = 0; i < n; i++)
		if (!taken_byte(t, bytes[i], why))
			return TAKE_WRONG;
	last(t)->len = (uint32_t)n;
	last(t)->recipe = recipe;
	t->frames++;
	return TAKE_DONE;
}
