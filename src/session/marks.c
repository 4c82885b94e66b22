/* SPDX-License-Identifier: BSD-2-Clause */
/* Which numbers are marked: see marks.h. */
#include "session/marks.h"

#include <stdlib.h>
#include <string.h>

enum {
	BITS = 64,
	WORDS_LEAST = 64
};

/* Room up to a number; words that are all below first go. */
static bool
make_room(struct marks *m, uint64_t first, uint64_t no)
{
	uint64_t base = first / BITS * BITS, skip = (base - m->base) / BITS;
	size_t need = (size_t)((no - base) / BITS + 1), words = need + need / 2 + WORDS_LEAST;
	uint64_t *word = calloc(words, sizeof *word);

	if (!word)
		return false;
	if (m->words > skip)
		memcpy(word, m->word + skip, (size_t)(m->words - skip) * sizeof *word);
	free(m->word);
	*m = (struct marks){.word = word, .base = base, .words = words};
	return true;
}

/* The word of a number; the number of words if it lies beyond them. */
static size_t
word_of(const struct marks *m, uint64_t no)
{
	uint64_t at = no < m->base ? 0 : (no - m->base) / BITS;

	return at < m->words ? (size_t)at : m->words;
}

bool
marks_set(struct marks *m, uint64_t first, uint64_t no, bool on)
{
	uint64_t bit = UINT64_C(1) << no % BITS;

	if (word_of(m, no) == m->words && (!on || !make_room(m, first, no)))
		return !on;
	if (on)
		m->word[word_of(m, no)] |= bit;
	else
		m->word[word_of(m, no)] &= ~bit;
	return true;
}

bool
marks_has(const struct marks *m, uint64_t no)
{
	size_t at = word_of(m, no);

	return no >= m->base && at < m->words && m->word[at] >> no % BITS & 1;
}

uint64_t
marks_next(const struct marks *m, uint64_t no)
{
	uint64_t from = no + 1 > m->base ? no + 1 : m->base;
	uint64_t mask = ~UINT64_C(0) << from % BITS;

	for (size_t at = word_of(m, from); at < m->words; at++, mask = ~UINT64_C(0))
		if (m->word[at] & mask)
			return m->base + at * BITS + (unsigned)__builtin_ctzll(m->word[at] & mask);
	return 0;
}

uint64_t
marks_last(const struct marks *m, uint64_t no)
{
	size_t at = word_of(m, no);
	uint64_t mask = ~UINT64_C(0) >> (BITS - 1 - no % BITS);

	if (!m->words || no < m->base)
		return 0;
	if (at == m->words) {
		at--;
		mask = ~UINT64_C(0);
	}
	for (at++; at--; mask = ~UINT64_C(0))
		if (m->word[at] & mask)
			return m->base + at * BITS + BITS - 1 -
			       (unsigned)__builtin_clzll(m->word[at] & mask);
	return 0;
}

uint64_t
marks_count(const struct marks *m, uint64_t first)
{
	uint64_t mask = first > m->base ? ~UINT64_C(0) << first % BITS : ~UINT64_C(0), n = 0;

	for (size_t at = word_of(m, first); at < m->words; at++, mask = ~UINT64_C(0))
		n += (unsigned)__builtin_popcountll(m->word[at] & mask);
	return n;
}

void
marks_clear(struct marks *m)
{
	free(m->word);
	*m = (struct marks){0};
}
