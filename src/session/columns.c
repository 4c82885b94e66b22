/* SPDX-License-Identifier: BSD-2-Clause */
/* The columns to put frames in order by: see columns.h. */
#include "session/columns.h"

#include <ctype.h>
#include <string.h>

#include "base/bits.h"
#include "session/look.h"
#include "session/session.h"

enum {
	NUMBER = 8 /* bytes of a key that is a number, the highest first */
};

static void
put(uint8_t *key, uint64_t number)
{
	for (unsigned i = 0; i < NUMBER; i++)
		key[i] = (uint8_t)(number >> 8 * (NUMBER - 1 - i));
}

static void
key_no(const void *s, const struct record *r, struct dissection *room, uint8_t *key)
{
	(void)s;
	(void)room;
	put(key, r->no);
}

static void
key_time(const void *s, const struct record *r, struct dissection *room, uint8_t *key)
{
	(void)s;
	(void)room;
	put(key, (uint64_t)r->time ^ UINT64_C(1) << 63); /* before 1970 as well */
}

static void
key_kind(const void *s, const struct record *r, struct dissection *room, uint8_t *key)
{
	look_dissect(room, r);
	*key = (uint8_t)session_kind(s, r, room);
}

static void
key_at(const void *s, const struct record *r, struct dissection *room, uint8_t *key)
{
	(void)s;
	(void)room;
	*key = r->port;
}

/* One of the two addresses; frames without come first. */
static void
put_address(const struct record *r, unsigned n, uint8_t *key)
{
	bool has = !r->foreign && r->caplen >= 6 * (n + 1);

	put(key, has ? (UINT64_C(1) << 48) + bits_get(r->bytes + 6 * n, 0, 48) : 0);
}

static void
key_dst(const void *s, const struct record *r, struct dissection *room, uint8_t *key)
{
	(void)s;
	(void)room;
	put_address(r, 0, key);
}

static void
key_src(const void *s, const struct record *r, struct dissection *room, uint8_t *key)
{
	(void)s;
	(void)room;
	put_address(r, 1, key);
}

static void
key_type(const void *s, const struct record *r, struct dissection *room, uint8_t *key)
{
	(void)s;
	look_dissect(room, r);
	put(key, look_type(room));
}

static void
key_len(const void *s, const struct record *r, struct dissection *room, uint8_t *key)
{
	(void)s;
	(void)room;
	put(key, r->len);
}

static void
key_info(const void *s, const struct record *r, struct dissection *room, uint8_t *key)
{
	char chars[COLUMN_WIDEST + 1] = "";
	struct text t = text_on(chars, sizeof chars);

	(void)s;
	look_dissect(room, r);
	look_summary(r, room, &t);
	memset(key, 0, COLUMN_WIDEST);
	for (unsigned i = 0; i < COLUMN_WIDEST && chars[i]; i++)
		key[i] = (uint8_t)tolower((unsigned char)chars[i]);
}

const struct column list_columns[] = {
    {"no", NUMBER, key_no},
    {"time", NUMBER, key_time},
    {"kind", 1, key_kind},
    {"at", 1, key_at},
    {"dst", NUMBER, key_dst},
    {"src", NUMBER, key_src},
    {"type", NUMBER, key_type},
    {"len", NUMBER, key_len},
    {"info", COLUMN_WIDEST, key_info},
    {0},
};

const struct column *
column_find(const char *name)
{
	const struct column *found = NULL;

	for (const struct column *column = list_columns; column->name; column++) {
		if (strncmp(column->name, name, strlen(name)))
			continue;
		if (found)
			return NULL;
		found = column;
	}
	return *name ? found : NULL;
}
