/* SPDX-License-Identifier: BSD-2-Clause */
/* Any text may be taken for frames: refused in words, or frames that every notation gives back. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "notation/notation.h"
#include "notation/take.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

static void
comes_back(const struct notation *notation, const uint8_t *bytes, uint32_t n)
{
	size_t size = notation_room(n);
	char *chars = malloc(size);
	struct text text = text_on(chars, size);
	struct why why;
	struct taken *t;

	if (!notation_of_bytes(notation, bytes, n, "eth0", &text, &why) || text.cut)
		abort();
	t = take_text(chars, text.length, &why);
	/* what is just a packet, in hex, is put behind a header */
	if (!t || t->frames != 1 ||
	    (!t->frame[0].headless &&
		(t->frame[0].len != n || memcmp(t->bytes + t->frame[0].at, bytes, n)))) {
		fprintf(stderr, "%s: %s\n%s\n", notation->name, t ? t->what : why.text, chars);
		abort();
	}
	take_free(t);
	free(chars);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	struct why why = {.text = ""};
	struct taken *t = take_text((const char *)bytes, n, &why);

	if (!t && !*why.text)
		abort();
	for (unsigned i = 0; t && i < t->frames && i < 4; i++)
		for (const struct notation *notation = notations; notation->name; notation++)
			if (strcmp(notation->name, "scapy") && t->frame[i].len)
				comes_back(notation, t->bytes + t->frame[i].at, t->frame[i].len);
	take_free(t);
	return 0;
}
