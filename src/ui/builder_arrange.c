/* SPDX-License-Identifier: BSD-2-Clause */
/* Layers and items of the draft put in, taken out and moved: see builder.h. Knows what the selected
 * row belongs to; what may ride or stand where, the draft knows. */
#include "ui/builder.h"

#include "session/goes.h"
#include "ui/builder_inside.h"
#include "ui/choose.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum {
	OFFERS_MAX = 1024,
	NOTE_MAX = 80,
	KEY_MAX = 40
};

/* What is offered, until one is chosen. */
static struct offer {
	const struct proto *proto;
	const struct name *name; /* of an item without a proto of its own: its type; or NULL */
} offers[OFFERS_MAX];
static unsigned noffers;
static unsigned onto;       /* the layer that would carry it, or ... */
static int into, behind;    /* ... the list (-1: none), and the item before it (-1: none) */
static char note[NOTE_MAX]; /* that it takes the place of what is there */
static char keys[OFFERS_MAX][KEY_MAX];

/* The frame for which that holds: a script may change it while the list is open. */
static struct {
	uint8_t bytes[DRAFT_MAX];
	uint32_t len;
	unsigned layers, spans;
} meant;

static void
mean(const struct draft *draft)
{
	memcpy(meant.bytes, draft->bytes, draft->len);
	meant.len = draft->len;
	meant.layers = draft->d.layers;
	meant.spans = draft->d.spans;
}

static bool
is_meant(struct app *app, const struct draft *draft)
{
	bool same = draft->len == meant.len && draft->d.layers == meant.layers &&
		    draft->d.spans == meant.spans && !memcmp(draft->bytes, meant.bytes, meant.len);

	if (!same)
		app_say(app, "The frame has changed meanwhile: look at it, then choose anew");
	return same;
}

/* The item around a span, the innermost; -1 if it is in none. */
static int
item_of(const struct dissection *d, unsigned span)
{
	int layer = d->span[span].layer;

	while (layer >= 0 && !d->layer[layer].item && d->layer[layer].under >= 0 &&
	       d->span[d->layer[layer].span].depth)
		layer = d->layer[layer].under;
	return layer >= 0 && d->layer[layer].item ? layer : -1;
}

/* The layer of the chain around a span. */
static unsigned
chain_layer(const struct dissection *d, unsigned span)
{
	int layer = d->span[span].layer;

	while (d->layer[layer].under >= 0 && d->span[d->layer[layer].span].depth)
		layer = d->layer[layer].under;
	return (unsigned)layer;
}

/* The field of an item that says what it carries, or NULL. */
static const struct field *
type_of(const struct proto *item)
{
	for (const struct field *f = item->fields; f && f->label; f++)
		if (f->space)
			return f;
	return NULL;
}

/* "ip IPv4": its key, and what its number is called. */
static const char *
key_of(const struct proto *proto, const struct name *called)
{
	if (!called || !strcasecmp(called->name, proto->key))
		return proto->key;
	snprintf(keys[noffers], KEY_MAX, "%s %s", proto->key, called->name);
	return keys[noffers];
}

static void
offer(struct choosing *rows, const struct proto *proto, const struct name *name)
{
	if (noffers == OFFERS_MAX)
		return;
	rows[noffers].name = name ? name->name : proto->name;
	rows[noffers].key = proto->key;
	rows[noffers].help = name && name->help ? name->help : proto->help;
	rows[noffers].note = NULL;
	offers[noffers++] = (struct offer){proto, name};
}

/* Selects the title of a layer, all its rows in view if there is room. */
static void
show_layer(struct builder *b, unsigned layer)
{
	const struct dissection *d = &b->sheet.tree.d;
	unsigned span = d->layer[layer].span, last = span;

	while (last + 1 < d->spans && d->span[last + 1].depth > d->span[span].depth)
		last++;
	tree_reveal(&b->sheet.tree, last);
	tree_select(&b->sheet.tree, span);
}

/* Selects what was put in; where all of it is one value, that is typed at once. */
static void
show_new(struct app *app, struct builder *b, unsigned layer, const struct proto *proto)
{
	const struct dissection *d = &b->sheet.tree.d;
	const struct field *row = header_least(proto) ? header_row(proto, NULL) : NULL;

	show_layer(b, layer);
	for (unsigned i = d->layer[layer].span; row && i < d->spans; i++) {
		if (d->span[i].field != row)
			continue;
		tree_reveal(&b->sheet.tree, i);
		typing_start(app, b, 0);
		return;
	}
}

static void
put_item(struct app *app, unsigned row)
{
	static struct bits value; /* large */
	struct builder *b = builder_top(app);
	struct draft *draft = &app->session->draft;
	const struct offer *o = &offers[row];
	const struct field *type = o->name ? type_of(o->proto) : NULL;
	char text[200];
	uint32_t at;
	int item;
	struct why why = {.text = ""};

	if (!b || into < 0 || !is_meant(app, draft))
		return;
	if (type)
		snprintf(text, sizeof text, "[%s %s=%llu]", o->proto->key, type->key,
		    (unsigned long long)o->name->value);
	else
		snprintf(text, sizeof text, "[%s %s]", o->proto->key,
		    header_least(o->proto) ? header_least(o->proto) : "");
	if (!draft_value(draft, (unsigned)into, text, &value, &why) ||
	    !draft_put_item(
		draft, (unsigned)into, behind, value.bytes, value.bits / 8, &at, &why)) {
		app_say(app, "%s", why.text);
		return;
	}
	builder_edited(app, b, 0);
	app_say(app, "%s is in the list. u takes it out again",
	    o->name ? o->name->name : o->proto->name);
	item = draft_item(&draft->d, (unsigned)into, -1, true);
	while (item >= 0 && draft->d.layer[item].start != at)
		item = draft_item(&draft->d, (unsigned)into, item, true);
	if (item >= 0)
		show_new(app, b, (unsigned)item, o->proto);
}

static void
add_item(struct app *app, const struct dissection *d, unsigned list)
{
	const struct field *field = d->span[list].field, *type = type_of(field->item);
	struct choosing *rows = calloc(OFFERS_MAX, sizeof *rows);
	char title[96];

	noffers = 0;
	into = (int)list;
	for (const struct proto *const *p = proto_all(); rows && *p; p++)
		if (*p != field->item && draft_item_fits(field, *p))
			offer(rows, *p, NULL);
	for (const struct name *name = type ? type->names : NULL; rows && name && name->name;
	     name++)
		if (name->to <= name->value && !proto_next(type->space, name->value, NULL))
			offer(rows, field->item, name);
	if (rows)
		offer(rows, field->item, NULL);
	snprintf(title, sizeof title, "What may stand in %s", field->label);
	if (noffers == 1)
		put_item(app, 0);
	else if (rows)
		choose_open(app, title, rows, noffers, put_item);
	free(rows);
}

static void
put_layer(struct app *app, unsigned row)
{
	struct builder *b = builder_top(app);
	struct draft *draft = &app->session->draft;
	struct why why = {.text = ""};
	struct goes goes;
	int above;

	if (!b || !is_meant(app, draft))
		return;
	if (!draft_add(draft, onto, offers[row].proto, &why)) {
		app_say(app, "%s", why.text);
		return;
	}
	builder_edited(app, b, 0);
	above = layer_on(&draft->d, onto, offers[row].proto);
	if (above >= 0 && goes_find(draft, (unsigned)above, &goes) && !goes.there &&
	    goes.proto == offers[row].proto)
		app_say(app, "%s is in. It usually goes to %s: p puts that in as destination",
		    offers[row].proto->name, goes.name);
	else
		app_say(app, "%s %s %s now. u takes it out again", offers[row].proto->name,
		    proto_trails(offers[row].proto) ? "ends" : "rides on",
		    draft->d.layer[onto].proto->name);
	if (above >= 0)
		show_new(app, b, (unsigned)above, offers[row].proto);
}

/* The first list of a layer, -1: it has none. */
static int
list_of(const struct dissection *d, unsigned layer)
{
	for (unsigned i = 0; i < d->spans; i++)
		if (d->span[i].layer == (int)layer && d->span[i].field && d->span[i].field->item)
			return (int)i;
	return -1;
}

static void
add_layer(struct app *app, const struct draft *draft, unsigned layer)
{
	const struct dissection *d = &draft->d;
	struct choosing *rows = calloc(OFFERS_MAX, sizeof *rows);
	int carried = layer_carried(d, layer), list;
	char title[96];

	noffers = 0;
	onto = layer;
	into = -1;
	if (carried >= 0)
		snprintf(note, sizeof note, "instead of %s", d->layer[carried].proto->name);
	for (const struct proto *const *p = proto_all(); rows && *p; p++) {
		enum ride ride = draft_ride(draft, layer, *p);

		if (ride == RIDE_NOT || noffers == OFFERS_MAX)
			continue;
		offer(rows, *p, NULL);
		rows[noffers - 1].key = key_of(*p, draft_ride_name(draft, layer, *p));
		if (ride == RIDE_INSTEAD && carried >= 0)
			rows[noffers - 1].note = note;
		else if (ride == RIDE_BEHIND)
			rows[noffers - 1].note = "behind all that it carries";
	}
	snprintf(title, sizeof title, "What may ride on %s", d->layer[layer].proto->name);
	list = noffers ? -1 : list_of(d, layer);
	if (rows && noffers) {
		choose_open(app, title, rows, noffers, put_layer);
	} else if (list >= 0) { /* what one adds to it are items */
		behind = draft_item(d, (unsigned)list, -1, false);
		add_item(app, d, (unsigned)list);
	} else {
		app_say(app, "Nothing rides on %s: it carries no other protocol",
		    d->layer[layer].proto->name);
	}
	free(rows);
}

/* Nothing rides on bytes that nobody knows: but what carries them may carry something else. */
static unsigned
carrier(const struct dissection *d, unsigned layer)
{
	const struct proto *proto = d->layer[layer].proto;
	uint64_t ignored;
	bool bytes = proto_number(proto, &space_unknown, &ignored) || proto_trails(proto);

	return bytes && d->layer[layer].under >= 0 ? (unsigned)d->layer[layer].under : layer;
}

void
builder_add(struct app *app)
{
	struct builder *b = builder_top(app);
	struct draft *draft = &app->session->draft;
	const struct dissection *d = &draft->d;
	int span = b ? builder_span(app, b) : -1, item;

	if (span < 0)
		return;
	mean(draft);
	item = item_of(d, (unsigned)span);
	behind = -1;
	if (d->span[span].field && d->span[span].field->item) {
		behind = draft_item(d, (unsigned)span, -1, false);
		add_item(app, d, (unsigned)span);
	} else if (item >= 0 && draft_list(d, (unsigned)item) >= 0) {
		behind = item;
		add_item(app, d, (unsigned)draft_list(d, (unsigned)item));
	} else {
		add_layer(app, draft, carrier(d, chain_layer(d, (unsigned)span)));
	}
}

void
builder_remove(struct app *app)
{
	struct builder *b = builder_top(app);
	struct draft *draft = &app->session->draft;
	int span = b ? builder_span(app, b) : -1, item;
	const struct proto *proto;
	struct why why = {.text = ""};
	bool done;

	if (span < 0)
		return;
	item = item_of(&draft->d, (unsigned)span);
	if (item >= 0) {
		proto = draft->d.layer[item].proto;
		done = draft_remove_item(draft, (unsigned)item, &why);
	} else {
		unsigned layer = chain_layer(&draft->d, (unsigned)span);

		proto = draft->d.layer[layer].proto;
		if (layer_carried(&draft->d, layer) < 0 || !proto_trails(proto))
			done = draft_pop(draft, layer, &why);
		else
			done = no(&why, EXIT_USAGE, "%s cannot be taken out", proto->name);
	}
	if (!done) {
		app_say(app, "%s", why.text);
		return;
	}
	builder_edited(app, b, 0);
	app_say(app, "%s is out. u brings it back", proto->name);
}

void
builder_move(struct app *app, bool later)
{
	struct builder *b = builder_top(app);
	struct draft *draft = &app->session->draft;
	const struct dissection *d = &draft->d;
	int span = b ? builder_span(app, b) : -1, item, list = -1, to = -1;
	unsigned nth = 0, layer = 0;
	struct why why = {.text = ""};
	bool done;

	if (span < 0)
		return;
	item = item_of(d, (unsigned)span);
	if (item >= 0) {
		list = draft_list(d, (unsigned)item);
		for (int i = -1; list >= 0 && (i = draft_item(d, (unsigned)list, i, true)) != item;)
			nth++;
		done = draft_move_item(draft, (unsigned)item, !later, &why);
	} else {
		layer = chain_layer(d, (unsigned)span);
		while (layer_chain(d, nth) != (int)layer)
			nth++;
		done = draft_move(draft, layer, later, &why);
	}
	if (!done) {
		app_say(app, "%s", why.text);
		return;
	}
	builder_edited(app, b, 0);
	nth += later ? 1 : -1u;
	for (unsigned i = 0; list >= 0 && i <= nth; i++)
		to = draft_item(d, (unsigned)list, to, true);
	if (list < 0)
		to = layer_chain(d, nth);
	if (to >= 0)
		tree_select(&b->sheet.tree, d->layer[to].span);
}

/* Titles and the destination: what is computed there, if anything, is where such frames go. */
static bool
take_group(struct app *app, struct draft *draft, unsigned span)
{
	const struct span *s = &draft->d.span[span];
	struct goes goes;
	struct why why = {.text = ""};

	if (!goes_find(draft, s->layer, &goes) || (s->field && span != goes.span))
		return false;
	if (goes.there)
		app_say(app, "%s goes there already: %s", goes.proto->name, goes.name);
	else if (goes_take(draft, &goes, &why))
		app_say(app, "The destination is %s now. u brings back the one before", goes.name);
	else
		app_say(app, "%s", why.text);
	return true;
}

void
builder_pin(struct app *app)
{
	struct builder *b = builder_top(app);
	struct draft *draft = &app->session->draft;
	int span = b ? builder_span(app, b) : -1;
	struct why why = {.text = ""};

	if (span < 0)
		return;
	if (take_group(app, draft, (unsigned)span)) {
		builder_edited(app, b, 0);
		return;
	}
	if (span_pinned(&draft->d, (unsigned)span)) {
		draft_unpin(draft, (unsigned)span);
	} else if (!draft->d.span[span].field || !draft_pin(draft, (unsigned)span, &why)) {
		app_say(app, "%s",
		    draft->d.span[span].field
			? why.text
			: "a title is not computed: lengths, sums and numbers in it are");
		return;
	}
	builder_edited(app, b, 0);
}
