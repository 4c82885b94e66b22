/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The walker: the only reader of frame bytes. Knows how rows lie one after the other; what they
 * mean is in the tables. It never reads beyond caplen, never moves backwards, and each list item
 * takes at least a byte. Where a limit is reached the rest becomes bytes: rows tile their header,
 * items their list, layers the frame, always.
 */
#include "base/bits.h"
#include "wire/kind.h"
#include "wire/walk.h"

/* What is kept free when a layer is added: each of those that it stands on and in may end in a tail
 * and in bytes left over. More is kept from lists: what follows the last one is to be found. */
enum {
	HEADER_SPANS = 256,
	LAYERS_KEPT = 2 * CHAIN_MAX + 2,
	SPANS_KEPT = 4 * LAYERS_KEPT + 2 * HEADER_SPANS,
	LIST_LAYERS_KEPT = LAYERS_KEPT + 64,
	LIST_SPANS_KEPT = SPANS_KEPT + 1024,
	LIST_HEIGHT_KEPT = 8
};

/* How a layer carries the next one. */
struct how {
	bool quotes, cuts;
};

static void walk_chain(struct dissection *, const struct proto *, uint32_t start, uint32_t limit,
    int under, bool item, unsigned depth);

static const struct field rounding = {
    .label = "Padding",
    .kind = &kind_bytes,
    .bits = REST,
    .help = "What comes next starts at a round number of bytes, so that it is faster to read: "
	    "these bytes fill the gap and mean nothing.",
};

int
walk_span(struct dissection *d, const struct field *field, uint32_t bit, uint32_t bits,
    unsigned layer, unsigned depth, uint8_t flags)
{
	if (d->spans == SPANS_MAX) {
		d->deep = true;
		return -1;
	}
	d->span[d->spans] = (struct span){.field = field,
	    .range = {bit, bits},
	    .layer = (uint16_t)layer,
	    .depth = (uint8_t)depth,
	    .flags = flags};
	return (int)d->spans++;
}

static int
add_layer(struct dissection *d, const struct proto *proto, uint32_t start, uint32_t limit,
    int under, bool item, unsigned depth)
{
	int span;

	if (d->layers == LAYERS_MAX) {
		d->deep = true;
		return -1;
	}
	span = walk_span(d, NULL, start * 8, 0, d->layers, depth, 0);
	if (span < 0)
		return -1;
	d->layer[d->layers] = (struct layer){.proto = proto,
	    .start = start,
	    .head = start,
	    .end = limit,
	    .limit = limit,
	    .under = (int16_t)under,
	    .span = (uint16_t)span,
	    .item = item};
	if (under >= 0) {
		d->layer[d->layers].height = (uint8_t)(d->layer[under].height + 1);
		d->layer[d->layers].quoted = d->layer[under].quoted;
		d->layer[d->layers].cut = d->layer[under].cut;
		d->layer[d->layers].proven = d->layer[under].proven;
	}
	return (int)d->layers++;
}

/* Whether a byte that a row is still to come to is there, and as it has to be. */
static bool
byte_holds(const struct walk *w, const struct field *field, const struct when *when)
{
	int64_t from = w->at / 8, end = walk_bound(w), own = end - field->but,
		at = when->byte < 0 ? end + when->byte : from + when->byte;

	return at >= from && at < (when->byte < 0 ? end : own) && at < w->d->caplen &&
	       when_holds(when, w->d->bytes[at]) == (when->is == IF);
}

/* Whether a condition on another field holds, with all that has to hold as well. Rows with one on
 * the same field follow each other. */
static bool
key_holds(struct walk *w, const struct field *field, const struct when *when)
{
	for (; when; when = when->also) {
		bool holds;

		if (!when->key) {
			if (!byte_holds(w, field, when))
				return false;
			continue;
		}
		if (w->asked != when->key) {
			w->asked = when->key;
			w->answer = span_find_down(w->d, when->key, w->layer);
		}
		holds = w->answer >= 0 && !(w->d->span[w->answer].flags & SHORT) &&
			when_holds(when, span_number(w->d, (unsigned)w->answer));
		if (holds != (when->is == IF))
			return false;
	}
	return true;
}

static bool
is_present(struct walk *w, const struct field *field)
{
	const struct dissection *d = w->d;
	uint32_t bound;
	uint64_t value;

	if (field->when.is == ALWAYS)
		return true;
	if (field->when.is == ELSE)
		return !w->any;
	bound = walk_bound(w) * 8;
	if (field->when.is == IF_LEFT)
		return w->at < bound;
	if (field->when.key)
		return key_holds(w, field, &field->when);
	if (w->at + field->bits > bound || w->at + field->bits > d->caplen * 8)
		return field->when.is == UNLESS;
	value = field_get(field, d->bytes, w->at, field->bits);
	return when_holds(&field->when, value) == (field->when.is == IF) &&
	       key_holds(w, field, field->when.also);
}

/* Whether there is no room for another header, but for bytes that end it. */
static bool
is_full(struct dissection *d, unsigned under)
{
	if (d->layers + LAYERS_KEPT < LAYERS_MAX && d->spans + SPANS_KEPT < SPANS_MAX &&
	    d->layer[under].height + 2 < CHAIN_MAX)
		return false;
	return d->deep = true;
}

static bool
is_list_full(struct walk *w)
{
	struct dissection *d = w->d;

	if (w->depth + 1 < 2 * DEPTH_MAX && d->layers + LIST_LAYERS_KEPT < LAYERS_MAX &&
	    d->spans + LIST_SPANS_KEPT < SPANS_MAX &&
	    d->layer[w->layer].height + LIST_HEIGHT_KEPT < CHAIN_MAX)
		return false;
	return d->deep = true;
}

/* The items of a list that reaches at most to bound; returns the byte after the last one. */
static uint32_t
walk_items(struct walk *w, const struct field *field, uint32_t bound, uint64_t most)
{
	struct dissection *d = w->d;
	uint32_t at = w->at / 8;

	for (unsigned n = 0; at < bound && at < d->caplen && n < most && !is_list_full(w); n++) {
		unsigned item = d->layers;
		int mark;

		walk_chain(d, field->item, at, bound, (int)w->layer, true, w->depth + 1);
		if (item == d->layers || d->layer[item].end <= at)
			break;
		at = d->layer[item].end;
		w->filled = n + 1 == most && at <= d->caplen;
		mark = field->until.key ? span_find_back(d, field->until.key, item) : -1;
		if (mark >= 0 && !(d->span[mark].flags & SHORT) && at <= d->caplen &&
		    when_holds(&field->until, span_number(d, (unsigned)mark))) {
			w->marked = true;
			break;
		}
	}
	return at < d->caplen ? at : d->caplen;
}

/* Zeros at the end of a short frame may be padding: nothing in the frame says so. */
static void
add_guess(struct walk *w, const struct field *part, uint32_t bit, uint32_t bits)
{
	const struct dissection *d = w->d;
	const struct layer *layer = &d->layer[w->layer];
	uint32_t end = (bit + bits) / 8, data = end;

	if (layer->proven || layer->quoted || end != d->len || d->caplen != d->len || d->len > 64)
		return;
	while (data > bit / 8 && !d->bytes[data - 1])
		data--;
	if (data == end)
		return;
	if (data > bit / 8)
		walk_span(w->d, part, bit, data * 8 - bit, w->layer, w->depth + 1, 0);
	walk_span(w->d, part + 1, data * 8, (end - data) * 8, w->layer, w->depth + 1, 0);
}

/* What the value of a field that is there says about ends and about what comes next. */
static void
heed(struct walk *w, unsigned span)
{
	const struct field *field = w->d->span[span].field;

	if (field->count.of != NOTHING && field->count.of != SIZED)
		walk_count(w, span);
	if (field->space && w->nexts < SPACES_MAX) {
		w->next[w->nexts].field = field;
		w->next[w->nexts++].value = span_number(w->d, span);
	}
}

static void
add_parts(struct walk *w, const struct field *field, uint32_t bit, uint32_t bits)
{
	int span;

	for (const struct field *part = field->parts; part && part->label; part++) {
		if (part->bits == REST) {
			add_guess(w, part, bit, bits);
			return;
		}
		if (part->when.is && !key_holds(w, part, &part->when))
			continue;
		span = part->key ? walk_span(w->d, part, bit, part->bits, w->layer, w->depth + 1, 0)
				 : -1;
		w->asked = NULL;
		if (span >= 0)
			heed(w, (unsigned)span);
		if (part->cuts && field_get(part, w->d->bytes, bit, part->bits))
			w->cuts = true;
		bit += part->mask ? 0 : part->bits;
	}
}

/* What a kind says about its width; one bit too many (so that it is cut) if there is no end in what
 * is left. */
static uint32_t
self_width(const struct walk *w, const struct field *field, uint32_t left)
{
	uint32_t at = w->at / 8, end = at + left / 8,
		 there = end < w->d->caplen ? end : w->d->caplen;
	size_t bytes = there > at ? field->kind->width(w->d->bytes + at, there - at) : 0;

	return bytes ? (uint32_t)bytes * 8 : left + 1;
}

/* The width of a field in bits as it ought to be, before clipping. */
static uint32_t
width_of(struct walk *w, const struct field *field, uint64_t *items)
{
	uint32_t left = walk_bound(w) * 8 > w->at ? walk_bound(w) * 8 - w->at : 0;
	int64_t size;
	int by;

	*items = UINT64_MAX;
	if (field->bits == SELF)
		return self_width(w, field, left);
	if (!field->sized_by)
		return field->bits != REST      ? field->bits
		       : left > field->but * 8U ? left - field->but * 8U
						: 0;
	by = span_find_down(w->d, field->sized_by, w->layer);
	if (by < 0 || w->d->span[by].flags & SHORT)
		return left;
	size = walk_counted(w->d, (unsigned)by);
	if (size < 0)
		size = 0;
	if (field->per)
		size = (size + field->per - 1) / field->per;
	if (field->item) {
		*items = (uint64_t)size;
		return left;
	}
	return size > FRAME_MAX ? FRAME_MAX * 8 : (uint32_t)size * 8;
}

/* False: the header ends here. */
static bool
walk_field(struct walk *w, const struct field *field)
{
	struct dissection *d = w->d;
	uint64_t items;
	uint32_t bound = walk_bound(w) * 8, bits = width_of(w, field, &items), whole = bits, there;
	uint8_t flags = d->layer[w->layer].quoted ? QUOTED : 0;
	int span;

	if (bound > d->caplen * 8)
		bound = d->caplen * 8;
	there = bound > w->at ? bound - w->at : 0;
	if (bits > there) {
		flags |= SHORT; /* a list or a rest whose end was not captured as well */
		bits = there;
	}
	span = walk_span(d, field, w->at, bits, w->layer, w->depth, flags);
	if (span < 0)
		return false;
	w->marked = w->filled = false;
	w->asked = NULL;
	if (field->item) {
		whole = w->at + whole < walk_bound(w) * 8 ? w->at + whole : walk_bound(w) * 8;
		bits = walk_items(w, field, whole / 8, items) * 8 - w->at;
		d->span[span].range.bits = bits;
		if (w->filled || !items) /* what is missing of the frame is not of this list */
			d->span[span].flags = flags &= (uint8_t)~SHORT;
	} else if (!(flags & SHORT)) {
		add_parts(w, field, w->at, bits);
	}
	w->at += bits;
	if (flags & SHORT)
		return false;
	w->rest |= field->bits == REST && !field->sized_by;
	heed(w, (unsigned)span);
	return true;
}

/* False if none of them are here. */
static bool
bytes_between(const struct dissection *d, uint32_t from, uint32_t to, struct stretch *mine)
{
	uint32_t there = to < d->caplen ? to : d->caplen;

	if (there <= from)
		return false;
	*mine = (struct stretch){d->bytes + from, there - from, to - from};
	return true;
}

/* Walks the rows of one layer; returns the proto of what it carries (and how), or NULL. */
static const struct proto *
walk_layer(struct dissection *d, unsigned index, unsigned depth, struct how *how)
{
	struct walk w = {.d = d,
	    .layer = index,
	    .depth = depth + 1,
	    .at = d->layer[index].start * 8,
	    .body_span = -1};
	struct layer *layer = &d->layer[index];
	bool complete = true, chosen = false; /* chosen: one of several rows for the same bits */
	struct stretch mine = {.n = 0};

	for (const struct field *field = layer->proto->fields; complete && field && field->label;
	     field++) {
		bool either =
		    (field->when.is == IF || field->when.is == UNLESS) && !field->when.key;
		bool present = !(either && chosen) && is_present(&w, field);

		chosen = either && (chosen || present);
		w.any = field->when.is != ALWAYS && field->when.is != ELSE && (w.any || present);
		if (present)
			complete = walk_field(&w, field);
	}
	walk_ends(&w, complete);
	how->cuts = w.cuts;
	if (!bytes_between(d, layer->head, layer_inner(layer), &mine))
		return NULL;
	w.asked = NULL; /* what was not there then may be now */
	for (unsigned i = 0; i < w.nexts; i++) {
		if (!key_holds(&w, w.next[i].field, w.next[i].field->space_if))
			continue;
		const struct proto *next =
		    proto_next(w.next[i].field->space, w.next[i].value, &mine);

		how->quotes = next && w.next[i].field->space->quotes;
		if (next)
			return next;
	}
	return proto_next(&space_unknown, 0, &mine);
}

/* What bytes are that lie after an end; unknown ones if no proto wants to be that. */
static const struct proto *
left_over(const struct dissection *d, const struct space *space, uint32_t at, uint32_t to)
{
	struct stretch mine = {.n = 0};
	const struct proto *proto;

	bytes_between(d, at, to, &mine);
	proto = proto_next(space, 0, &mine);
	return proto ? proto : proto_next(&space_unknown, 0, &mine);
}

/* What ends a layer after all that it carries. */
static void
add_ends(struct dissection *d, unsigned index)
{
	const struct layer *layer = &d->layer[index];
	unsigned depth = d->span[layer->span].depth;
	uint32_t inner = layer_inner(layer), at = inner + layer->tail,
		 to = layer->end < d->caplen ? layer->end : d->caplen;
	struct how ignored;
	int tail;

	if (layer->tail && inner < to) {
		tail = add_layer(d, layer->proto->tail, inner, at, (int)index, false, depth);
		if (tail >= 0)
			walk_layer(d, (unsigned)tail, depth, &ignored);
	}
	if (layer->padding && at < to)
		walk_span(d, &rounding, at * 8, (to - at) * 8, index, depth + 1, 0);
}

/* What lies between the end of a layer and the end of the one that carries it. The frame itself
 * carries the first of its chain. */
static void
add_leftovers(struct dissection *d, unsigned first, unsigned last, unsigned depth)
{
	bool item = d->layer[first].item;
	struct how ignored;

	for (unsigned child = last;; child = (unsigned)d->layer[child].under) {
		int down = child == first ? -1 : d->layer[child].under;
		uint32_t end = d->layer[child].end,
			 to = down < 0 ? d->layer[first].limit : layer_inner(&d->layer[down]);
		const struct space *space = item ? &space_unknown : &space_trailer;
		uint32_t there = to < d->caplen ? to : d->caplen;
		int more = -1;

		add_ends(d, child);
		if (end < there && !(item && down < 0))
			more =
			    add_layer(d, left_over(d, space, end, to), end, to, down, false, depth);
		if (more >= 0) {
			d->layer[more].proven = true;
			walk_layer(d, (unsigned)more, depth, &ignored);
		}
		if (down < 0)
			return;
	}
}

/* A layer, what it carries, what that carries, and what is left over between their ends. */
static void
walk_chain(struct dissection *d, const struct proto *proto, uint32_t start, uint32_t limit,
    int under, bool item, unsigned depth)
{
	unsigned first = d->layers;
	int index = -1;
	struct how how = {.quotes = false};

	for (unsigned n = 0; proto; n++) {
		unsigned at = item && n ? depth + 1 : depth;

		if (n && is_full(d, (unsigned)index))
			proto = proto_next(&space_unknown, 0, NULL);
		under = add_layer(d, proto, start, limit, n ? index : under, item && !n, at);
		if (under < 0)
			break;
		index = under;
		d->layer[index].quoted |= how.quotes;
		d->layer[index].cut |= how.cuts;
		how = (struct how){.quotes = false};
		proto = walk_layer(d, (unsigned)index, at, &how);
		start = d->layer[index].head;
		limit = layer_inner(&d->layer[index]);
	}
	if (index >= 0)
		add_leftovers(d, first, (unsigned)index, item ? depth + 1 : depth);
	for (unsigned i = first; i < d->layers; i++) {
		uint32_t end = d->layer[i].end < d->caplen ? d->layer[i].end : d->caplen;

		if (end >= d->layer[i].start)
			d->span[d->layer[i].span].range.bits = (end - d->layer[i].start) * 8;
	}
}

void
dissect_as(struct dissection *d, const struct proto *first, const uint8_t *bytes, uint32_t caplen,
    uint32_t len, const struct pin *pins, unsigned npins)
{
	d->bytes = bytes;
	d->caplen = caplen < FRAME_MAX ? caplen : FRAME_MAX;
	d->len = len < d->caplen ? d->caplen : len < FRAME_MAX ? len : FRAME_MAX;
	d->layers = d->spans = 0;
	d->deep = false;
	d->pins = pins;
	d->npins = npins;
	walk_chain(d, first ? first : proto_first(), 0, d->len, -1, false, 0);
}

void
dissect(struct dissection *d, const uint8_t *bytes, uint32_t caplen, uint32_t len)
{
	dissect_as(d, NULL, bytes, caplen, len, NULL, 0);
}
