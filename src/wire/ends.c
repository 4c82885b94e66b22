/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Where headers and layers end. Knows counts, what they can mean and what is marked if they cannot;
 * does not know rows (dissect.c).
 */
#include "wire/walk.h"

#include "wire/kind.h"

static const struct field rest_of_header = {
    .label = "Rest of the header",
    .kind = &kind_bytes,
    .bits = REST,
    .help = "The header says that it is longer than what we know of it.",
};

int64_t
walk_counted(const struct dissection *d, unsigned span)
{
	const struct count *count = &d->span[span].field->count;
	const struct pin *pin = span_pin(d, span);

	return pin ? pin->size : count_size(count, span_number(d, span));
}

/* Ends a layer after so many bytes, rounded up as the count says; what rounds it up is not counted.
 */
static void
end_after(struct walk *w, const struct count *count, uint32_t size)
{
	struct layer *layer = &w->d->layer[w->layer];
	uint32_t over = count->round ? size % count->round : 0,
		 most = layer->end - layer->start - size, more = over ? count->round - over : 0;

	layer->padding = (uint8_t)(more < most ? more : most);
	layer->end = layer->start + size + layer->padding;
	layer->proven = true;
	w->end_known = true;
}

/* Lets a count of the body say where the layer ends. True: it has said where the tail begins, too,
 * for which there may be too little room. */
static bool
end_body(struct walk *w, unsigned span)
{
	struct layer *layer = &w->d->layer[w->layer];
	const struct count *count = &w->d->span[span].field->count;
	uint32_t tail = count->of == INSIDE ? proto_tail_least(layer->proto) : 0;
	int64_t size = walk_counted(w->d, span), most = layer->end - layer->head;
	bool fits = size >= 0 && size <= most;

	if (fits) {
		layer->tail = tail < most - size ? tail : (uint32_t)(most - size);
		end_after(w, count, layer->head - layer->start + (uint32_t)size + layer->tail);
	}
	if ((!fits || layer->tail < tail) && !layer->quoted && !layer->cut)
		w->d->span[span].flags |= WRONG;
	layer->proven = true;
	return fits && tail;
}

/* What a count of the body leaves of the layer is its tail. */
static void
leave_tail(struct walk *w, unsigned span)
{
	struct layer *layer = &w->d->layer[w->layer];
	int64_t size = walk_counted(w->d, span), most = layer->end - layer->head;
	bool fits = size >= 0 && size <= most;

	layer->tail = fits ? (uint32_t)(most - size) : 0;
	if ((!fits || layer->tail < proto_least(layer->proto->tail)) && !layer->quoted &&
	    !layer->cut)
		w->d->span[span].flags |= WRONG;
}

void
walk_count(struct walk *w, unsigned span)
{
	struct dissection *d = w->d;
	struct layer *layer = &d->layer[w->layer];
	const struct count *count = &d->span[span].field->count;
	uint64_t value = span_number(d, span);
	int64_t size, least, most = layer->end - layer->start;

	if (!span_pin(d, span) &&
	    ((count->upto && value > count->upto) || (count->zero_is_all && !value)))
		return;
	if (count->of == BODY || count->of == INSIDE) {
		w->body_span = (int)span;
		return;
	}
	size = walk_counted(d, span);
	least = w->head_known ? layer->head - layer->start : proto_least(layer->proto);
	if (least < (w->at + 7) / 8 - layer->start)
		least = (w->at + 7) / 8 - layer->start;
	if (size < least || size > most) {
		if (size < least || (!layer->quoted && !layer->cut))
			d->span[span].flags |= WRONG;
		if (size < least && count->of == ALL)
			return;
		size = size > most || least > most ? most : least;
	}
	if (count->of == HEAD) {
		layer->head = layer->start + (uint32_t)size;
		w->head_known = true;
	} else {
		end_after(w, count, (uint32_t)size);
	}
}

void
walk_ends(struct walk *w, bool complete)
{
	struct dissection *d = w->d;
	struct layer *layer = &d->layer[w->layer];
	uint32_t tail, at = (w->at + 7) / 8,
		       here = layer->head < d->caplen ? layer->head : d->caplen;

	if (!w->head_known) {
		layer->head = at < layer->end ? at : layer->end;
		if (w->marked && !layer->proto->body) {
			layer->end = layer->head;
			layer->padding = 0;
			layer->proven = true;
		}
	} else if (w->at < here * 8) {
		walk_span(d, &rest_of_header, w->at, here * 8 - w->at, w->layer, w->depth, 0);
	}
	if (w->body_span >= 0 && proto_tail_open(layer->proto)) {
		leave_tail(w, (unsigned)w->body_span);
		return;
	}
	if (w->body_span >= 0) {
		if (end_body(w, (unsigned)w->body_span))
			return;
	} else if (complete && !w->rest && !w->end_known && !layer->proto->body &&
		   (layer->item || !w->nexts)) {
		/* nothing can follow rows of fixed size; an item that states no end is its header
		 */
		layer->end = layer->head;
		layer->proven = true;
	}
	tail = proto_tail_least(layer->proto);
	if (layer_inner(layer) - layer->head >= tail)
		layer->tail = tail;
}
