/* SPDX-License-Identifier: BSD-2-Clause */
/* Looking at a record: see look.h. */
#include "session/look.h"

#include "base/bits.h"
#include "port/linktype.h"
#include "wire/explain.h"
#include "wire/fcs.h"

void
look_dissect(struct dissection *d, const struct record *r)
{
	if (r->foreign)
		dissect_as(d, proto_find("data"), r->bytes, r->caplen, r->len, NULL, 0);
	else
		dissect(d, r->bytes, r->caplen, r->len);
}

void
look_summary(const struct record *r, const struct dissection *d, struct text *out)
{
	if (!r->foreign) {
		summary(d, out);
		return;
	}
	text_add(out, "link type ");
	linktype_name(r->linktype, out);
	text_add(out, ": not Ethernet, shown as bytes");
}

uint64_t
look_type(const struct dissection *d)
{
	int span = span_find(d, "eth.type", 0, 0);

	if (span < 0 || d->span[span].flags & SHORT)
		span = span_find(d, "eth.len", 0, 0);
	return span < 0 || d->span[span].flags & SHORT ? 0 : span_number(d, (unsigned)span);
}

static void
add_part(struct text *out, const char *name)
{
	if (out->length)
		text_add(out, ", ");
	text_add(out, name);
}

void
look_origin(const struct session *s, const struct record *r, struct text *out)
{
	static const char *const fcs_words[] = {
	    [LOOK_FCS_RIGHT] = "its FCS is right",
	    [LOOK_FCS_WRONG] = "its FCS is wrong: it was damaged on its way",
	};
	struct port *port = r->port < s->ports ? s->port[r->port] : NULL;
	const char *name =
	    port && port->ops->interface ? port->ops->interface(port, r->interface) : "";
	enum look_fcs fcs = look_fcs(r);

	if (*name) {
		add_part(out, "interface ");
		text_add(out, name);
	}
	if (r->foreign) {
		add_part(out, "link type ");
		linktype_name(r->linktype, out);
	}
	if (fcs != LOOK_FCS_NONE)
		add_part(out, fcs_words[fcs]);
}

enum look_fcs
look_fcs(const struct record *r)
{
	if (r->fcs != WIRE_FCS || r->caplen < r->len)
		return LOOK_FCS_NONE;
	return fcs(r->bytes, r->caplen) == bits_get(r->bytes + r->caplen, 0, 32) ? LOOK_FCS_RIGHT
										 : LOOK_FCS_WRONG;
}
