/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Frames made from the tables: each protocol on the shortest stack that carries it, each kind of
 * item in each list, each field with the values at its edges, those that have a name, and some at
 * random. Knows the tables; no protocol by name.
 */
#include "tests/oracle/oracle.h"
#include "tests/oracle/plan.h"

#include <pcap/pcap.h>
#include <stdlib.h>
#include <string.h>

#include "base/bits.h"
#include "wire/kind.h"
#include "wire/recipe.h"

enum {
	PLANS_MAX = 40000,
	PAIRS_MAX = 1 << 19, /* never more than half full */
	NAMES_TRIED = 40,
	AT_RANDOM = 4 /* frames of a protocol */
};

static struct plan *plans[PLANS_MAX];
static unsigned nplans;
static struct draft draft;
static pcap_dumper_t *dump;
static FILE *recipes;
static unsigned long made, tried;
static unsigned one_of;   /* how many are tried for one that is made */
static bool first_of_all; /* of a plan: it is made in any case */

/* Pairs of things that have been seen together; a pair without its first is free room. */
static struct pair {
	uint64_t a, b;
} pairs[PAIRS_MAX];

static struct pair *
pair_of(uint64_t a, uint64_t b)
{
	uint64_t at = (a * 0x9e3779b97f4a7c15 ^ b * 0xc2b2ae3d27d4eb4f) >> 20;

	while (pairs[at % PAIRS_MAX].a &&
	       (pairs[at % PAIRS_MAX].a != a || pairs[at % PAIRS_MAX].b != b))
		at++;
	return &pairs[at % PAIRS_MAX];
}

/* Whether it is for the first time. */
static bool
is_new(uint64_t a, uint64_t b)
{
	static unsigned n;
	struct pair *pair = pair_of(a, b);

	if (pair->a)
		return false;
	if (++n > PAIRS_MAX / 2)
		abort();
	*pair = (struct pair){a, b};
	return true;
}

/* The same numbers in each run. */
static uint64_t
next_random(void)
{
	static uint64_t state = 1;

	state ^= state << 13;
	state ^= state >> 7;
	state ^= state << 17;
	return state;
}

static struct step *
focus(struct plan *plan)
{
	struct append *last = &plan->append[plan->n ? plan->n - 1 : 0];

	return plan->n ? &last->step[last->n - 1] : &plan->top;
}

/* The layer of the draft that is a plan's focus; -1 if it did not come to be. */
static int
focus_layer(struct plan *plan)
{
	const struct proto *proto = focus(plan)->proto;

	for (unsigned i = draft.d.layers; i--;)
		if (draft.d.layer[i].proto == proto)
			return (int)i;
	return -1;
}

static void
emit(void)
{
	static char line[4 * DRAFT_MAX];
	static uint8_t bytes[DRAFT_MAX];
	struct pcap_pkthdr header = {.caplen = (uint32_t)draft_frame(&draft, bytes)};
	uint64_t hash = 0xcbf29ce484222325;
	struct text text = text_on(line, sizeof line);

	for (unsigned i = 0; i < header.caplen; i++)
		hash = (hash ^ bytes[i]) * 0x100000001b3;
	if (!is_new(hash | 1, header.caplen) || (tried++ % one_of && !first_of_all))
		return;
	first_of_all = false;
	header.len = header.caplen;
	pcap_dump((unsigned char *)dump, &header, bytes);
	made++;
	if (!recipes)
		return;
	recipe_print(&draft, &text);
	fprintf(recipes, "%lu %s\n", made, line);
}

/* A text that stays as long as any plan: those that come of a plan have its values. */
static const char *
lasting(const char *text)
{
	static struct lasting {
		struct lasting *before;
		char text[];
	} * last;
	struct lasting *more = malloc(sizeof *more + strlen(text) + 1);

	if (!more)
		abort();
	strcpy(more->text, text);
	more->before = last;
	last = more;
	return more->text;
}

/* A plan as it is at this moment, to be varied later. */
static void
keep(const struct plan *plan)
{
	struct plan *kept = malloc(sizeof *kept);
	struct step *step;

	if (!kept || nplans == PLANS_MAX)
		abort();
	*kept = *plan;
	step = focus(kept);
	if (step->n)
		step->assign[step->n - 1].text = lasting(step->assign[step->n - 1].text);
	plans[nplans++] = kept;
}

/* Makes the plan's frame with one more value in its focus; what comes to be there only with it is
 * varied later. */
static void
try(struct plan *plan, const struct field *field, const char *text)
{
	struct step *step = focus(plan);
	int layer;

	if (step->n == ASSIGNS_MAX)
		return;
	step->assign[step->n++] = (struct assign){.key = field->key, .text = text};
	layer = plan_build(plan, &draft) ? focus_layer(plan) : -1;
	if (layer >= 0)
		emit();
	for (unsigned i = 0; layer >= 0 && i < draft.d.spans; i++) {
		const struct span *s = &draft.d.span[i];

		if (s->layer == layer && s->field && !pair_of((uintptr_t)s->field, 0)->a) {
			keep(plan);
			break;
		}
	}
	step->n--;
}

static void
try_number(struct plan *plan, const struct field *field, uint64_t number)
{
	char text[200];
	struct text out = text_on(text, sizeof text);
	unsigned bits = field_number_bits(field);
	uint64_t most = bits == 64 ? UINT64_MAX : (UINT64_C(1) << bits) - 1;
	struct bits *value;

	/* a protocol is not named without being there */
	if (number > most || (field->space && proto_next(field->space, number, NULL)))
		return;
	value = calloc(1, sizeof *value);
	if (!value)
		abort();
	value_number(value, field, bits, number);
	field->kind->print(field, value->bytes, (struct range){0, bits}, &out);
	if (!out.cut)
		try(plan, field, text);
	free(value);
}

/* Values that make conditions hold. */
static void
try_conditions(struct plan *plan, const struct field *field, const struct field *rows)
{
	for (; rows && rows->label; rows++) {
		const struct when *when = &rows->when;

		if (field->key && when->key && !strcmp(when->key, field->key)) {
			try_number(plan, field, when->from);
			try_number(plan, field, when->to);
		}
		try_conditions(plan, field, rows->parts);
	}
}

static void
vary_number(struct plan *plan, const struct field *field)
{
	unsigned bits = field_number_bits(field), n = 0;
	uint64_t most = bits == 64 ? UINT64_MAX : (UINT64_C(1) << bits) - 1;
	const struct proto *proto = focus(plan)->proto;

	try_number(plan, field, 0);
	try_number(plan, field, 1);
	try_number(plan, field, most);
	try_number(plan, field, most / 2);
	try_number(plan, field, UINT64_C(0x0123456789abcdef) >> (64 - bits));
	try_number(plan, field, next_random() & most);
	for (const struct name *name = field->names; name && name->name && n < NAMES_TRIED;
	     name++, n++) {
		try_number(plan, field, name->value);
		try_number(plan, field, name->to);
	}
	if (field_is_either(field))
		try_number(plan, field, field->when.from);
	try_conditions(plan, field, proto->fields);
}

/* Bytes or text of several lengths. */
static void
vary_bytes(struct plan *plan, const struct field *field)
{
	static const unsigned lengths[] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 16, 20, 32, 65};
	static const char *const words[] = {"a", "lab.example", "\"\"", NULL};
	uint8_t bytes[80];
	char text[400];

	for (unsigned i = 0; i < sizeof lengths / sizeof *lengths; i++) {
		struct text out = text_on(text, sizeof text);
		unsigned n = field_has_width(field) ? field->bits / 8 : lengths[i];

		if (n > sizeof bytes)
			return;
		for (unsigned j = 0; j < n; j++)
			bytes[j] = (uint8_t)(i % 2 ? 'a' + j % 26 : next_random());
		field->kind->print(field, bytes, (struct range){0, 8 * n}, &out);
		if (!out.cut)
			try(plan, field, text);
		if (field_has_width(field) && i > 2)
			return;
	}
	for (unsigned i = 0; words[i]; i++)
		try(plan, field, words[i]);
}

/* A list: one more frame for what is in it. */
static void
vary_list(const struct plan *plan, const struct field *list)
{
	struct plan more = *plan;

	if (more.n == APPENDS_MAX)
		return;
	more.append[more.n++] = (struct append){
	    .list = list,
	    .step = {{.proto = list->item}},
	    .n = 1,
	};
	keep(&more);
}

static void
vary(struct plan *plan, const struct field *field)
{
	if (!is_new((uintptr_t)field, 0))
		return;
	if (field->item)
		vary_list(plan, field);
	else if (!field->key || field_computed(field) || field->fixed)
		return;
	else if (field_number_bits(field) && field_has_width(field))
		vary_number(plan, field);
	else
		vary_bytes(plan, field);
}

/* All that an item may carry. */
static void
carry(const struct plan *plan, const struct field *fields)
{
	for (; fields && fields->label; fields++) {
		for (const struct proto *const *p = proto_all(); fields->space && *p; p++) {
			struct plan more = *plan;
			struct append *item = &more.append[plan->n - 1];
			uint64_t ignored;

			if (!proto_number(*p, fields->space, &ignored) || item->n == STEPS_MAX ||
			    !is_new((uintptr_t)*p, (uintptr_t)fields->space))
				continue;
			item->step[item->n++] = (struct step){.proto = *p};
			keep(&more);
		}
		carry(plan, fields->parts);
	}
}

/* Numbers that decide nothing, all at random. */
static void
randomise(struct plan *plan)
{
	struct bits *value = calloc(1, sizeof *value);
	int layer = plan_build(plan, &draft) ? focus_layer(plan) : -1;

	for (unsigned i = 0; value && layer >= 0 && i < draft.d.spans; i++) {
		const struct span *s = &draft.d.span[i];
		const struct field *f = s->field;
		unsigned bits = f ? field_number_bits(f) : 0;

		if (s->layer != layer || !bits || bits != s->range.bits || f->names || f->space ||
		    f->parts || f->fixed || field_computed(f) || !f->key)
			continue;
		value_number(value, f, bits, next_random() >> (64 - bits));
		draft_splice(&draft, i, value, NULL);
	}
	free(value);
	if (layer >= 0)
		emit();
}

/* A frame and its variants. What is found in it for the first time makes more plans. */
static void
work(struct plan *plan)
{
	static const struct field *found[SPANS_MAX];
	int layer = plan_build(plan, &draft) ? focus_layer(plan) : -1;
	unsigned n = 0;

	if (layer < 0)
		return;
	first_of_all = true;
	emit();
	for (unsigned i = 0; i < draft.d.spans; i++)
		if (draft.d.span[i].layer == layer && draft.d.span[i].field)
			found[n++] = draft.d.span[i].field;
	for (const struct field *f = focus(plan)->proto->fields; f && f->label && n < SPANS_MAX;
	     f++)
		if (field_is_either(f) || f->when.is == IF_LEFT)
			found[n++] = f;
	for (unsigned i = 0; i < n; i++)
		vary(plan, found[i]);
	if (plan->n)
		carry(plan, focus(plan)->proto->fields);
	for (unsigned i = 0; !focus(plan)->n && i < AT_RANDOM; i++)
		randomise(plan);
}

unsigned long
made_write(const char *capture, const char *names, unsigned share)
{
	static unsigned order[STACKS_MAX];
	unsigned n;
	pcap_t *pcap = pcap_open_dead(DLT_EN10MB, DRAFT_MAX);

	one_of = share;
	dump = pcap_dump_open(pcap, capture);
	recipes = names ? fopen(names, "w") : NULL;
	if (!dump || (names && !recipes))
		return 0;
	n = stacks_find(order);
	for (unsigned i = 0; i < n; i++)
		keep(&(struct plan){
		    .below = stacks[order[i]], .top = {.proto = proto_all()[order[i]]}});
	for (unsigned i = 0; i < nplans; i++) {
		work(plans[i]);
		free(plans[i]);
	}
	if (recipes)
		fclose(recipes);
	pcap_dump_close(dump);
	pcap_close(pcap);
	return made;
}
