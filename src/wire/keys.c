/* SPDX-License-Identifier: BSD-2-Clause */
/* The index of all keys: see keys.h. Knows the shape of the tables; does not know what the keys
 * mean. */
#include "wire/keys.h"

#include "base/bug.h"
#include "wire/kind.h"

#include <stdlib.h>
#include <string.h>

enum {
	WORDS_MAX = 16384
};

enum fact {
	FACT_NUMBER,
	FACT_LEN,
	FACT_CAPLEN,
	FACT_SINCE,
	FACT_PORT,
	FACT_COMMENT,
	FACT_OUT,
	FACT_MARKED,
	FACT_WRONG,
	FACT_SHORT
};

static const struct field facts[] = {
    [FACT_NUMBER] = {.key = "frame.number",
	.label = "Frame number",
	.kind = &kind_number,
	.bits = 64,
	.help = "The number of the frame in its list."},
    [FACT_LEN] = {.key = "frame.len",
	.label = "Frame length",
	.kind = &kind_number,
	.bits = 32,
	.help = "Bytes of the frame without its check sum."},
    [FACT_CAPLEN] = {.key = "frame.cap_len",
	.label = "Captured length",
	.kind = &kind_number,
	.bits = 32,
	.help = "Bytes of the frame that were captured."},
    [FACT_SINCE] = {.key = "frame.time_relative",
	.label = "Time",
	.kind = &kind_time,
	.bits = 64,
	.help = "Seconds since the first frame: 1.5"},
    [FACT_PORT] = {.key = "frame.interface_name",
	.label = "Port",
	.kind = &kind_text,
	.bits = REST,
	.help = "The port that the frame came to, or left from."},
    [FACT_COMMENT] = {.key = "frame.comment",
	.label = "Comment",
	.kind = &kind_text,
	.bits = REST,
	.help = "What somebody wrote about the frame."},
    [FACT_OUT] = {.key = "frame.out",
	.label = "Sent",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the frame was sent from here."},
    [FACT_MARKED] = {.key = "frame.marked",
	.label = "Marked",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the frame is marked."},
    [FACT_WRONG] = {.key = "frame.wrong",
	.label = "Wrong",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: something in the frame is not what it ought to be."},
    [FACT_SHORT] = {.key = "frame.short",
	.label = "Short",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the frame ends before one of its fields does."},
    {},
};

static struct word words[WORDS_MAX];
static unsigned nwords;

static void
add(struct word word)
{
	BUG_ON(nwords == WORDS_MAX);
	words[nwords++] = word;
}

static void
add_rows(const struct proto *proto, const struct field *field)
{
	for (; field && field->label; field++) {
		if (field->key && !field->item)
			add((struct word){field->key, field->help, field, proto, NULL});
		add_rows(proto, field->parts);
	}
}

static int
by_key(const void *a, const void *b)
{
	return strcmp(((const struct word *)a)->key, ((const struct word *)b)->key);
}

const struct word *
words_all(unsigned *n)
{
	if (!nwords) {
		for (const struct proto *const *proto = proto_all(); *proto; proto++) {
			add((struct word){(*proto)->key, (*proto)->help, NULL, *proto, NULL});
			add_rows(*proto, (*proto)->fields);
		}
		add_rows(NULL, facts);
		for (const struct alias *alias = aliases; alias->key; alias++)
			add((struct word){alias->key, alias->help, NULL, NULL, alias});
		qsort(words, nwords, sizeof *words, by_key);
	}
	*n = nwords;
	return words;
}

/* The first word whose key is not before this one, looking at so many letters. */
static unsigned
lower_bound(const char *key, size_t length)
{
	unsigned low = 0, high;

	for (words_all(&high); low < high;) {
		unsigned middle = (low + high) / 2;

		if (strncmp(words[middle].key, key, length) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

const struct word *
words_find(const char *key, unsigned *n)
{
	unsigned first = lower_bound(key, strlen(key) + 1), end = first;

	while (end < nwords && !strcmp(words[end].key, key))
		end++;
	*n = end - first;
	return *n ? &words[first] : NULL;
}

const struct word *
words_starting(const char *start, unsigned n)
{
	size_t length = strlen(start);

	for (unsigned i = lower_bound(start, length);
	     i < nwords && !strncmp(words[i].key, start, length); i++)
		if (!(i && !strcmp(words[i].key, words[i - 1].key)) && !n--)
			return &words[i];
	return NULL;
}

/* How many letters of a (m of them) have to be changed, added or taken away to make b; most if that
 * is not less. */
static unsigned
distance(const char *a, size_t m, const char *b, unsigned most)
{
	enum {
		LONGEST = 48
	};
	unsigned row[LONGEST + 1];
	size_t n = strlen(b);

	if (n > LONGEST || (m > n ? m - n : n - m) >= most)
		return most;
	for (unsigned j = 0; j <= n; j++)
		row[j] = j;
	for (unsigned i = 1; i <= m; i++) {
		unsigned before = row[0], least = i;

		row[0] = i;
		for (unsigned j = 1; j <= n; j++) {
			unsigned change = before + (a[i - 1] != b[j - 1]),
				 less = row[j] < row[j - 1] ? row[j] + 1 : row[j - 1] + 1;

			before = row[j];
			row[j] = change < less ? change : less;
			if (row[j] < least)
				least = row[j];
		}
		if (least >= most)
			return most;
	}
	return row[n] < most ? row[n] : most;
}

const struct word *
words_near(const char *key)
{
	const struct word *best = words_starting(key, 0);
	size_t n = strlen(key);
	unsigned least = best ? 0 : (unsigned)n / 3 + 1;

	for (unsigned i = 0; least && i < nwords; i++) {
		unsigned far = distance(key, n, words[i].key, least);

		if (far < least) {
			least = far;
			best = &words[i];
		}
	}
	return best;
}

static bool
is_marked(const struct dissection *d, unsigned flag)
{
	for (unsigned i = 0; i < d->spans; i++)
		if (d->span[i].flags & flag)
			return true;
	return false;
}

bool
fact_value(const struct field *field, const struct facts *f, const struct dissection *d,
    uint64_t *number, const char **text)
{
	*text = NULL;
	switch ((enum fact)(field - facts)) {
	case FACT_NUMBER:
		*number = f->number;
		break;
	case FACT_LEN:
		*number = d->len;
		break;
	case FACT_CAPLEN:
		*number = d->caplen;
		break;
	case FACT_SINCE:
		*number = f->since > 0 ? (uint64_t)f->since : 0;
		break;
	case FACT_PORT:
		*text = f->port;
		break;
	case FACT_COMMENT:
		*text = f->comment;
		return f->comment;
	case FACT_OUT:
		*number = f->out;
		break;
	case FACT_MARKED:
		*number = f->marked;
		break;
	case FACT_WRONG:
		*number = is_marked(d, WRONG);
		break;
	case FACT_SHORT:
		*number = is_marked(d, SHORT);
		break;
	}
	return true;
}
