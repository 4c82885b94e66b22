/* SPDX-License-Identifier: BSD-2-Clause */
/* See plan.h. */
#include "tests/oracle/plan.h"

#include <string.h>

#include "wire/recipe.h"

/* Zeros that a header wants behind itself and so much body. */
static uint32_t
fill_of(const struct header *header, uint32_t body)
{
	uint32_t head = header->bits / 8, fill = 0;

	for (unsigned i = 0; i < header->n; i++) {
		const struct count *count = &header->placed[i].field->count;
		uint32_t size = (count->of == ALL ? head : 0) + body - (uint32_t)count->plus;

		if ((count->of == ALL || count->of == BODY) && count->unit > 1)
			fill = (count->unit - size % count->unit) % count->unit;
		if (count->round)
			fill += (count->round - (head + body) % count->round) % count->round;
	}
	return fill;
}

/* The bytes of an item with all that it carries; 0 if it cannot be. */
static uint32_t
build_item(const struct draft *draft, const struct append *append, unsigned list, uint8_t *out)
{
	static struct header headers[STEPS_MAX];
	struct around around[STEPS_MAX] = {{.d = &draft->d, .layer = draft->d.span[list].layer}};
	uint32_t body = 0;

	for (unsigned i = 0; i < append->n; i++) {
		const struct step *step = &append->step[i];

		if (i)
			around[i] = (struct around){.header = &headers[i - 1]};
		around[i].carries = i + 1 < append->n ? step[1].proto : NULL;
		if (!header_build(
			&headers[i], step->proto, &around[i], step->assign, step->n, NULL))
			return 0;
		if (around[i].carries)
			header_carry(&headers[i], around[i].carries);
	}
	for (unsigned i = append->n; i--;) {
		struct header *header = &headers[i];
		uint32_t head = header->bits / 8, fill = fill_of(header, body);

		if (head + body + fill > DRAFT_MAX)
			return 0;
		header_count(header, body);
		memmove(out + head, out, body);
		memcpy(out, header->bytes, head);
		memset(out + head + body, 0, fill);
		body += head + fill;
	}
	return body;
}

/* Items that say nothing of their own stand for those that are to come: they go. */
static void
make_room(struct draft *draft, unsigned list)
{
	const struct field *field = draft->d.span[list].field;
	const char *key = field->item->key;
	size_t n = strlen(key);
	int item = draft_item(&draft->d, list, -1, true);

	if (item >= 0 && field->init && *field->init == '[' && !strncmp(field->init + 1, key, n) &&
	    !strcmp(field->init + 1 + n, "]"))
		draft_remove_item(draft, (unsigned)item, NULL);
}

/* The innermost list of a field; -1 if there is none. */
static int
last_list(const struct draft *draft, const struct field *field)
{
	for (unsigned i = draft->d.spans; i--;)
		if (draft->d.span[i].field == field)
			return (int)i;
	return -1;
}

bool
plan_build(const struct plan *plan, struct draft *draft)
{
	static uint8_t bytes[DRAFT_MAX];

	draft_clear(draft);
	if (*plan->below && !recipe_parse(draft, plan->below, NULL))
		return false;
	if (!draft_push(draft, plan->top.proto, plan->top.assign, plan->top.n, NULL))
		return false;
	for (unsigned i = 0; i < plan->n; i++) {
		int list = last_list(draft, plan->append[i].list);
		uint32_t n;

		if (list >= 0 && !i)
			make_room(draft, (unsigned)list);
		list = last_list(draft, plan->append[i].list);
		n = list < 0 ? 0 : build_item(draft, &plan->append[i], (unsigned)list, bytes);
		if (!n || !draft_append(draft, (unsigned)list, bytes, n, NULL))
			return false;
	}
	return true;
}
