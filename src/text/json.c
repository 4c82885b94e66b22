/* SPDX-License-Identifier: BSD-2-Clause */
/* Frames and ports as JSON: see json.h. */
#include "text/json.h"

#include <inttypes.h>
#include <jansson.h>
#include <stdlib.h>

#include "port/linktype.h"
#include "session/fate.h"
#include "session/look.h"
#include "text/print.h"
#include "wire/kind.h"

enum {
	VALUE_MOST = 4 * FRAME_MAX + 1 /* text_safe() makes at most four letters of a byte */
};

struct json_writer {
	bool places;
	struct dissection d;
	char value[VALUE_MOST];
};

struct json_writer *
json_new(bool places, struct why *why)
{
	struct json_writer *w = malloc(sizeof *w);

	if (!w)
		no_memory(why);
	else
		w->places = places;
	return w;
}

void
json_free(struct json_writer *w)
{
	free(w);
}

const char *
json_library(void)
{
	return JANSSON_VERSION;
}

/* Writes an object as a line and frees it; NULL stands for no memory. */
static bool
put_line(json_t *object, FILE *file)
{
	if (!object)
		return false;
	json_dumpf(object, file, JSON_COMPACT | JSON_REAL_PRECISION(9)); /* what fails shows in
									    ferror(file) */
	fputc('\n', file);
	json_decref(object);
	return true;
}

/* A number as the field is written: a JSON number (text where that has too few bits), or hex. */
static json_t *
number_value(const struct field *field, unsigned bits, uint64_t number)
{
	if (field->kind->json != AS_NUMBER)
		return json_sprintf("0x%0*" PRIx64, (int)(bits + 3) / 4, number);
	if (number > INT64_MAX)
		return json_sprintf("%" PRIu64, number);
	return json_integer((json_int_t)number);
}

static json_t *
span_json(struct json_writer *w, unsigned span)
{
	const struct span *s = &w->d.span[span];
	struct text t = text_on(w->value, sizeof w->value);

	if (s->field->kind->json == AS_NUMBER && s->range.bits >= 1 && s->range.bits <= 64)
		return number_value(s->field, s->range.bits, span_number(&w->d, span));
	span_print(&w->d, span, &t);
	return json_string(w->value);
}

/* A second value of a key makes an array of both. */
static void
add_field(json_t *fields, const char *key, json_t *value)
{
	json_t *there = json_object_get(fields, key);

	if (!there) {
		json_object_set_new(fields, key, value);
	} else if (json_is_array(there)) {
		json_array_append_new(there, value);
	} else {
		json_t *both = json_array();

		json_array_append(both, there);
		json_array_append_new(both, value);
		json_object_set_new(fields, key, both);
	}
}

static json_t *
layers_json(struct json_writer *w)
{
	json_t *layers = json_array(), *fields[LAYERS_MAX] = {NULL};
	const struct dissection *d = &w->d;

	for (unsigned i = 0; i < d->layers; i++) {
		const struct layer *l = &d->layer[i];

		if (l->item)
			continue;
		fields[i] = json_object();
		json_array_append_new(layers,
		    json_pack("{s:s, s:i, s:i, s:o}", "proto", l->proto->key, "at", (int)l->start,
			"len", (int)(l->head - l->start), "fields", fields[i]));
	}
	for (unsigned i = 0; i < d->spans; i++) {
		const struct span *s = &d->span[i];
		unsigned layer = s->layer;

		if (!s->field || !s->field->key || s->field->item || s->flags & SHORT)
			continue;
		while (d->layer[layer].item)
			layer = (unsigned)d->layer[layer].under;
		add_field(fields[layer], s->field->key, span_json(w, i));
	}
	return layers;
}

static json_t *
spans_json(struct json_writer *w)
{
	json_t *spans = json_array();
	const struct dissection *d = &w->d;
	int number[LAYERS_MAX], chain = 0;

	for (unsigned i = 0; i < d->layers; i++)
		number[i] = d->layer[i].item ? number[d->layer[i].under] : chain++;
	for (unsigned i = 0; i < d->spans; i++) {
		const struct span *s = &d->span[i];

		if (!s->field || !s->field->key)
			continue;
		json_array_append_new(
		    spans, json_pack("{s:s, s:i, s:i, s:i, s:o}", "field", s->field->key, "bit",
			       (int)s->range.bit, "bits", (int)s->range.bits, "layer",
			       number[s->layer], "value",
			       s->flags & SHORT || s->field->item ? json_null() : span_json(w, i)));
	}
	return spans;
}

static json_t *
marks_json(struct json_writer *w)
{
	json_t *marks = json_array();

	for (unsigned i = 0; i < w->d.spans; i++) {
		const struct span *s = &w->d.span[i];
		const char *key = s->field ? s->field->key : w->d.layer[s->layer].proto->key;
		json_t *mark;
		uint64_t ought;

		if (!key || !(s->flags & (SHORT | WRONG)))
			continue;
		mark = json_pack(
		    "{s:s, s:s}", "field", key, "mark", s->flags & SHORT ? "short" : "wrong");
		if (s->field && !(s->flags & SHORT) && span_ought(&w->d, i, &ought))
			json_object_set_new(
			    mark, "ought", number_value(s->field, s->range.bits, ought));
		json_array_append_new(marks, mark);
	}
	return marks;
}

static const char *
kind_word(char kind)
{
	switch (kind) {
	case '=':
		return "me";
	case 'B':
		return "broadcast";
	case '*':
		return "multicast";
	case 'o':
		return "other";
	case '-':
		return "foreign";
	case '^':
		return "leaving";
	default:
		return "bad";
	}
}

/* Who sent it: this program, this computer, somebody on the wire; a file does not tell. */
static const char *
origin_word(const struct session *s, const struct record *r)
{
	if (r->stage != STAGE_RECEIVED)
		return "us";
	if (r->host)
		return "host";
	return r->port < s->ports && s->port[r->port]->ops->send ? "wire" : "file";
}

/* Of which frame that was sent from here it is the other end. */
static void
add_fate(const struct session *s, const struct record *r, json_t *frame)
{
	json_object_set_new(frame, "origin", json_string(origin_word(s, r)));
	if (r->stage != STAGE_RECEIVED)
		return;
	if (r->answer && !r->answers) {
		json_object_set_new(frame, "answers", json_integer((json_int_t)r->answer));
		json_object_set_new(frame, "round_trip", json_real((double)r->trip / 1e9));
	}
	if (r->peer)
		json_object_set_new(frame, "is_sent", json_integer((json_int_t)r->peer));
}

/* What only a file says of a frame. */
static void
add_origin(struct json_writer *w, const struct session *s, const struct record *r, json_t *frame)
{
	struct port *port = r->port < s->ports ? s->port[r->port] : NULL;
	const char *name =
	    port && port->ops->interface ? port->ops->interface(port, r->interface) : "";
	struct text t = text_on(w->value, sizeof w->value);

	if (*name)
		json_object_set_new(frame, "interface", json_string(name));
	if (r->foreign) {
		linktype_name(r->linktype, &t);
		json_object_set_new(frame, "linktype", json_string(w->value));
	}
	if (r->fcs) {
		t = text_on(w->value, sizeof w->value);
		text_hex(&t, r->bytes + r->caplen, r->fcs, 0);
		json_object_set_new(frame, "fcs", json_string(w->value));
	}
	if (*record_comment(r))
		json_object_set_new(frame, "comment", json_string(record_comment(r)));
}

bool
json_frame(struct json_writer *w, const struct session *s, const struct record *r, FILE *file)
{
	char time[40], info[2048], port[256];
	struct text t = text_on(time, sizeof time), i = text_on(info, sizeof info),
		    p = text_on(port, sizeof port), bytes = text_on(w->value, sizeof w->value);
	const char *name = session_port_name(s, r->port);
	json_t *frame;

	look_dissect(&w->d, r);
	print_iso(r->time, &t);
	look_summary(r, &w->d, &i);
	dissect_check(&w->d);
	text_safe_string(&p, name);
	frame = json_pack("{s:I, s:s, s:s, s:s, s:s, s:I, s:I, s:s}", "no", (json_int_t)r->no,
	    "time", time, "port", port, "dir", r->stage != STAGE_RECEIVED || r->out ? "out" : "in",
	    "kind", kind_word(session_kind(s, r, &w->d)), "len", (json_int_t)r->len, "caplen",
	    (json_int_t)r->caplen, "info", info);
	add_origin(w, s, r, frame);
	json_object_set_new(frame, "layers", layers_json(w));
	json_object_set_new(frame, "marks", marks_json(w));
	text_hex(&bytes, r->bytes, r->caplen, 0);
	json_object_set_new(frame, "bytes", json_string(w->value));
	if (w->places)
		json_object_set_new(frame, "spans", spans_json(w));
	add_fate(s, r, frame);
	return put_line(frame, file);
}

static const char *
verdict_word(enum verdict verdict)
{
	static const char *const words[] = {
	    [VERDICT_UNKNOWN] = "unknown",
	    [VERDICT_TWO_WAY] = "two-way",
	    [VERDICT_FROM_IT] = "from-it",
	    [VERDICT_SILENT] = "silent",
	};

	return words[verdict];
}

static json_t *
direction_json(struct direction d)
{
	return json_pack("{s:I, s:I}", "arrived", (json_int_t)d.arrived, "of", (json_int_t)d.of);
}

static json_t *
times_json(const struct times *t)
{
	return json_pack("{s:f, s:f, s:f}", "least", (double)t->least / 1e9, "most",
	    (double)t->most / 1e9, "mean", (double)times_mean(t) / 1e9);
}

bool
json_way(const struct session *s, unsigned from, unsigned to, FILE *file)
{
	const struct way *way = &s->fate.way[from][to];
	json_t *o = json_pack("{s:s, s:s, s:I, s:I, s:I}", "from", session_port_name(s, from), "to",
	    session_port_name(s, to), "sent", (json_int_t)s->fate.sent[from], "due",
	    (json_int_t)way->due, "arrived", (json_int_t)way->arrived);

	if (o && way->delay.n)
		json_object_set_new(o, "delay", times_json(&way->delay));
	return put_line(o, file);
}

bool
json_peer(const struct session *s, const struct peers *peers, const struct peer *peer, int64_t now,
    FILE *file)
{
	char mac[MAC_TEXT];
	json_t *o;

	mac_print(peer->id, mac);
	o = json_pack("{s:s, s:s, s:s, s:o, s:o, s:I, s:I, s:I}", "peer", mac, "port",
	    session_port_name(s, peer->port), "verdict",
	    verdict_word(peer_verdict(peers, peer, now)), "to",
	    direction_json(peer_to(peers, peer)), "from", direction_json(peer_from(peer)),
	    "doubled", (json_int_t)(peer->hello.doubled + peer->answer.doubled), "late",
	    (json_int_t)(peer->hello.late + peer->answer.late), "restarts",
	    (json_int_t)peer->restarts);
	if (o && peer->trip.n)
		json_object_set_new(o, "round_trip", times_json(&peer->trip));
	if (o)
		json_object_set_new(
		    o, "longest_silence", json_real((double)peer_silence(peer, now) / 1e9));
	return put_line(o, file);
}

static const char *
duplex_word(const struct port_info *p)
{
	return p->duplex == PORT_DUPLEX_FULL   ? "full"
	       : p->duplex == PORT_DUPLEX_HALF ? "half"
					       : NULL;
}

bool
json_port(const struct port_info *p, FILE *file)
{
	char mac[MAC_TEXT];
	json_t *port = json_pack("{s:s, s:s, s:b}", "name", p->name, "state",
	    port_state_name(p->state), "ethernet", p->ethernet);

	if (p->has_mac) {
		mac_print(p->mac, mac);
		json_object_set_new(port, "mac", json_string(mac));
	}
	if (p->mtu)
		json_object_set_new(port, "mtu", json_integer(p->mtu));
	if (p->mbit)
		json_object_set_new(port, "mbit", json_integer(p->mbit));
	if (duplex_word(p))
		json_object_set_new(port, "duplex", json_string(duplex_word(p)));
	if (p->what[0])
		json_object_set_new(port, "what", json_string(p->what));
	if (p->address[0])
		json_object_set_new(port, "address", json_string(p->address));
	return put_line(port, file);
}
