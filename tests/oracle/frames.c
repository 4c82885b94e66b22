/* SPDX-License-Identifier: BSD-2-Clause */
/* A batch of frames, with what both found in them. */
#include "tests/oracle/oracle.h"

#include <stdlib.h>
#include <string.h>

struct frame batch[BATCH_MAX];
unsigned nbatch;

struct found *
finds_add(struct finds *finds, int key)
{
	if (finds->n == finds->room) {
		finds->room = finds->room ? 2 * finds->room : 64;
		finds->found = realloc(finds->found, finds->room * sizeof *finds->found);
		if (!finds->found)
			abort();
	}
	finds->found[finds->n] = (struct found){.key = key};
	return &finds->found[finds->n++];
}

static void
finds_clear(struct finds *finds)
{
	for (unsigned i = 0; i < finds->n; i++)
		free(finds->found[i].text);
	free(finds->found);
}

void
batch_clear(void)
{
	for (unsigned i = 0; i < nbatch; i++) {
		finds_clear(&batch[i].ours);
		finds_clear(&batch[i].theirs);
		finds_clear(&batch[i].others);
		free(batch[i].bytes);
		free(batch[i].protocols);
		batch[i] = (struct frame){0};
	}
	nbatch = 0;
}

const struct found *
finds_first(const struct finds *finds, const char *name)
{
	int key = key_find(name);

	for (unsigned i = 0; i < finds->n; i++)
		if (finds->found[i].key == key)
			return &finds->found[i];
	return NULL;
}

const struct found *
finds_last(const struct finds *finds, const char *name, uint32_t bit)
{
	int key = key_find(name);
	const struct found *last = NULL;

	for (unsigned i = 0; i < finds->n; i++)
		if (finds->found[i].key == key && finds->found[i].bit < bit)
			last = &finds->found[i];
	return last;
}

bool
frame_has(const struct frame *frame, const char *protocol)
{
	size_t n = strlen(protocol);

	for (const char *at = frame->protocols; (at = strstr(at, protocol)); at += n)
		if ((at == frame->protocols || at[-1] == ':') && (at[n] == ':' || !at[n]))
			return true;
	return false;
}

bool
frame_behind_unknown(const struct frame *frame, const char *protocol)
{
	size_t n, sought = strlen(protocol);
	bool unknown = false;

	for (const char *at = frame->protocols; *at; at += n + (at[n] == ':')) {
		n = strcspn(at, ":");
		if (unknown && n == sought && !strncmp(at, protocol, n))
			return true;
		unknown = unknown || !key_protocol(at, n);
	}
	return false;
}
