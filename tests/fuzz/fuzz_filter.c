/* SPDX-License-Identifier: BSD-2-Clause */
/* Any text may be a filter on fields: refused in words at a place within it, or asked of frames of
 * several sorts, also of one that was cut. */
#include <stdlib.h>
#include <string.h>

#include "wire/expr.h"
#include "wire/recipe.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

static void
ask(const struct expr *e, const char *recipe)
{
	static struct draft draft;
	static struct dissection d;
	static const struct facts facts = {.number = 1, .port = "p", .comment = "c"};

	if (!recipe_parse(&draft, recipe, NULL))
		abort();
	expr_match(e, &draft.d, &facts);
	dissect(&d, draft.bytes, draft.len / 2, draft.len);
	expr_match(e, &d, NULL);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	char *text = malloc(n + 1);
	struct why why = {.text = ""};
	struct expr *e;
	size_t at;

	memcpy(text, bytes, n);
	text[n] = '\0';
	e = expr_new(text, &at, &why);
	if (!e && (!*why.text || at > strlen(text)))
		abort();
	if (e) {
		ask(e, "eth / vlan id=42 / arp");
		ask(e, "eth / ip / udp / data \"abc\"");
		ask(e, "eth dst=lldp / lldp");
	}
	expr_free(e);
	free(text);
	return 0;
}
