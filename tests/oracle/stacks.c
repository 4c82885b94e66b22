/* SPDX-License-Identifier: BSD-2-Clause */
/* On what each protocol can stand: the shortest stack, as a recipe. Knows binds; no protocol by
 * name but those that tshark wants at an address of theirs. */
#include "tests/oracle/oracle.h"

#include <string.h>

#include "wire/recipe.h"

char stacks[STACKS_MAX][STACK_ROOM];
static struct draft draft;

/* Where a protocol is to stand instead of its shortest stack: tshark wants its addresses. */
static const struct {
	const char *key, *below;
} special[] = {
    {"hsrp", "eth / ip dst=224.0.0.2 / udp dstport=1985"},
    {"hsrp2", "eth / ip dst=224.0.0.102 / udp dstport=1985"},
    {"icmpv6", "eth / ipv6"},
    {"ipv6.hopopts", "eth / ipv6"},
    {"ipv6.dstopts", "eth / ipv6"},
    {"ipv6.routing", "eth / ipv6"},
    {"ipv6.fraghdr", "eth / ipv6"},
};

static bool
may_carry(const struct proto *below, const struct proto *proto)
{
	uint64_t ignored;

	return proto_named_by(proto, below->fields) ||
	       proto_number(proto, &space_unknown, &ignored);
}

/* Puts each protocol that does not yet stand anywhere on this one. */
static void
stack_on(unsigned below, unsigned *order, unsigned *n)
{
	const struct proto *const *all = proto_all();
	char way[STACK_ROOM];
	struct text text = text_on(way, sizeof way);

	text_addf(&text, "%s%s%s", stacks[below], *stacks[below] ? " / " : "", all[below]->key);
	for (unsigned i = 1; all[i] && !text.cut; i++) {
		if (*stacks[i] || !may_carry(all[below], all[i]) || proto_trails(all[i]) ||
		    !recipe_parse(&draft, way, NULL) ||
		    !draft_push(&draft, all[i], NULL, 0, NULL) ||
		    draft.d.layer[layer_top(&draft.d)].proto != all[i])
			continue;
		strcpy(stacks[i], way);
		order[(*n)++] = i;
	}
}

unsigned
stacks_find(unsigned order[STACKS_MAX])
{
	unsigned n = 1;

	for (unsigned i = 0; i < sizeof special / sizeof *special; i++)
		for (unsigned k = 0; proto_all()[k]; k++)
			if (!strcmp(proto_all()[k]->key, special[i].key))
				strcpy(stacks[k], special[i].below);
	for (unsigned i = 0; i < n; i++)
		stack_on(order[i], order, &n);
	for (unsigned k = 0; proto_all()[k]; k++)
		for (unsigned i = 0; i < sizeof special / sizeof *special; i++)
			if (!strcmp(proto_all()[k]->key, special[i].key))
				order[n++] = k;
	for (unsigned i = 0; i < n; i++)
		stack_on(order[i], order, &n);
	return n;
}
