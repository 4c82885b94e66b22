/* SPDX-License-Identifier: BSD-2-Clause */
/* The fields Type and VLAN: see form_inside.h. Knows types, lengths and tags, and where they lie in
 * the draft. */
#include "ui/form_inside.h"

#include "session/names.h"
#include "wire/kind.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum {
	HEADER = 14, /* two addresses and a type */
	LENGTH_MOST = 1500,
	TYPE_LEAST = 1536,
	ID_MOST = 4095,
	PRIORITY_MOST = 7,
	TAGS_MAX = 8
};

static bool
is_tag(const struct proto *proto)
{
	return proto && (!strcmp(proto->key, "vlan") || !strcmp(proto->key, "ieee8021ad"));
}

int
form_carrier(const struct dissection *d, unsigned *tags)
{
	int carrier = layer_chain(d, 0), next;
	unsigned n = 0;

	if (carrier >= 0 && d->layer[carrier].head < HEADER)
		carrier = -1;
	while (carrier >= 0 && (next = layer_chain(d, n + 1)) >= 0 &&
	       is_tag(d->layer[next].proto) && d->layer[next].head - d->layer[next].start == 4) {
		carrier = next;
		n++;
	}
	if (tags)
		*tags = n;
	return carrier;
}

/* The n-th span (from 0) of a layer that is a value of its own with so many bits. */
static int
span_of(const struct dissection *d, int layer, unsigned bits)
{
	for (unsigned i = layer < 0 ? d->spans : d->layer[layer].span; i < d->spans; i++)
		if (d->span[i].layer == layer && d->span[i].field &&
		    d->span[i].range.bits == bits && !(d->span[i].flags & SHORT))
			return (int)i;
	return -1;
}

/* The type or length that says what the payload is. */
static int
type_span(const struct dissection *d)
{
	return span_of(d, form_carrier(d, NULL), 16);
}

bool
form_complete(struct draft *draft, struct why *why)
{
	static const uint8_t zeros[HEADER];

	return draft->len >= HEADER ||
	       draft_put(draft, draft->len, 0, zeros, HEADER - draft->len, why);
}

static void
show_type(const struct session *s, struct text *out)
{
	int span = type_span(&s->draft.d);

	if (span >= 0)
		text_addf(out, "0x%04x", (unsigned)span_number(&s->draft.d, (unsigned)span));
}

/* Hex digits, a name of ours or of /etc/ethertypes. */
static enum form_state
parse_type(const char *text, bool finished, uint16_t *type, struct why *why)
{
	const struct field *field = field_find("eth.type", NULL);
	const char *hex = text + (text[0] == '0' && (text[1] | 32) == 'x' ? 2 : 0);
	size_t length = strlen(hex), digits = strspn(hex, "0123456789abcdefABCDEF");
	bool starts = false;

	if (digits == length && digits <= 4 && (digits == 4 || (finished && digits))) {
		*type = (uint16_t)strtoul(hex, NULL, 16);
		return FORM_OK;
	}
	if (digits == length && digits < 4) {
		no(why, EXIT_USAGE, "%zu hex digit%s to go, like 0x0800; or a name, like arp",
		    4 - digits, digits == 3 ? "" : "s");
		return FORM_UNFINISHED;
	}
	for (const struct name *name = field ? field->names : NULL; name && name->name; name++) {
		if (!strcasecmp(name->name, text)) {
			*type = (uint16_t)name->value;
			return FORM_OK;
		}
		starts |= !strncasecmp(name->name, text, strlen(text));
	}
	if (names_find_type(text, type))
		return FORM_OK;
	if (digits == length)
		no(why, EXIT_USAGE, "more than 4 hex digits - a type has 2 bytes, like 0x0800");
	else if (starts)
		no(why, EXIT_USAGE, "a name, not yet whole");
	else
		no(why, EXIT_USAGE, "not known - 4 hex digits, like 0x0800, or a name, like arp");
	return starts ? FORM_UNFINISHED : FORM_WRONG;
}

static enum form_state
take_type(struct session *s, const char *text, bool finished, struct why *why)
{
	struct draft *draft = &s->draft;
	enum form_state state;
	uint16_t type = 0;
	uint64_t ought;
	char chars[8];
	struct text t = text_on(chars, sizeof chars);
	int span;

	state = parse_type(text, finished, &type, why);
	if (state != FORM_OK)
		return state;
	if (type > LENGTH_MOST && type < TYPE_LEAST) {
		no(why, EXIT_USAGE,
		    "0x%04x means nothing - up to 0x05dc (1500) it is a length "
		    "(802.3), from 0x0600 on a type",
		    type);
		return FORM_WRONG;
	}
	if (!form_complete(draft, why))
		return FORM_WRONG;
	span = type_span(&draft->d);
	if (span < 0) {
		no(why, EXIT_USAGE, "the frame ends within its tag - make it whole in Hex");
		return FORM_WRONG;
	}
	if (type == span_number(&draft->d, (unsigned)span))
		return FORM_OK;
	if (is_tag(proto_next(draft->d.span[span].field->space, type, NULL))) {
		no(why, EXIT_USAGE, "0x%04x is a VLAN tag - the field VLAN puts it in", type);
		return FORM_WRONG;
	}
	text_addf(&t, "0x%04x", type);
	if (!draft_set(draft, (unsigned)span, chars, why))
		return FORM_WRONG;
	/* a length that is right goes on being computed */
	span = type_span(&draft->d);
	if (type <= LENGTH_MOST && span >= 0 && span_ought(&draft->d, (unsigned)span, &ought) &&
	    ought == type)
		draft_unpin(draft, (unsigned)span);
	return FORM_OK;
}

static uint16_t
type_of(const struct session *s)
{
	int span = type_span(&s->draft.d);

	return span < 0 ? 0 : (uint16_t)span_number(&s->draft.d, (unsigned)span);
}

static void
mean_type(const struct session *s, struct text *out)
{
	const struct field *field = field_find("eth.type", NULL);
	uint16_t type = type_of(s);
	uint32_t payload = payload_size(&s->draft);
	const struct name *name = field ? field_name(field, type) : NULL;
	const char *other = names_type(type);

	if (type > LENGTH_MOST) {
		if (name)
			text_add(out, name->name);
		else if (other)
			text_safe_string(out, other);
		else
			text_add(out, "not known here");
		return;
	}
	text_addf(out, "length %u (802.3 frame)", type);
	if (type < payload)
		text_addf(out, ", payload is %u B: %u B are too many", payload, payload - type);
	else if (type > payload)
		text_addf(out, ", payload is %u B: receivers drop it", payload);
}

static void
teach_type(const struct session *s, struct text *out)
{
	const struct field *field = field_find("eth.type", NULL);
	const struct name *name = field ? field_name(field, type_of(s)) : NULL;

	if (type_of(s) <= LENGTH_MOST)
		text_add(out, "Up to 1500 it counts the payload; LLC says what it is.");
	else if (name && name->help)
		text_add(out, name->help);
}

static void
suggest_types(const struct session *s, struct suggestions *out)
{
	const struct field *field = field_find("eth.type", NULL);

	(void)s;
	for (const struct name *name = field ? field->names : NULL; name && name->name; name++)
		if (name->value >= TYPE_LEAST && name->to <= name->value)
			suggest(out, name->name);
}

/* A value of the n-th tag, by its width: 12 bits are its id, 3 its priority. */
static int
tag_span(const struct dissection *d, unsigned n, unsigned bits)
{
	return span_of(d, layer_chain(d, n + 1), bits);
}

static unsigned
tag_number(const struct dissection *d, unsigned n, unsigned bits)
{
	int span = tag_span(d, n, bits);

	return span < 0 ? 0 : (unsigned)span_number(d, (unsigned)span);
}

static void
show_vlan(const struct session *s, struct text *out)
{
	const struct dissection *d = &s->draft.d;
	unsigned tags;

	form_carrier(d, &tags);
	if (!tags)
		text_add(out, "none");
	for (unsigned i = 0; i < tags; i++) {
		text_addf(out, "%s%u", i ? "." : "", tag_number(d, i, 12));
		if (tag_number(d, i, 3))
			text_addf(out, ":%u", tag_number(d, i, 3));
	}
}

struct tag {
	unsigned id, priority;
};

/* "none", "100", "100:3", "100.200". */
static enum form_state
parse_vlan(const char *text, struct tag tags[TAGS_MAX], unsigned *n, struct why *why)
{
	const char *at = text;

	*n = 0;
	if (!strcasecmp(text, "none"))
		return FORM_OK;
	if (!*text || !strncasecmp("none", text, strlen(text))) {
		no(why, EXIT_USAGE, "none, or a VLAN from 1 to 4094");
		return FORM_UNFINISHED;
	}
	for (;; at++) {
		struct tag *tag = &tags[*n];
		size_t digits = strspn(at, "0123456789");

		*tag = (struct tag){0, 0};
		if (!digits)
			break;
		tag->id = digits > 4 ? ID_MOST + 1 : (unsigned)strtoul(at, NULL, 10);
		at += digits;
		if (*at == ':') {
			digits = strspn(++at, "0123456789");
			if (!digits)
				break;
			tag->priority = digits > 1 ? 8 : (unsigned)(*at - '0');
			at += digits;
		}
		if (tag->id > ID_MOST || tag->priority > PRIORITY_MOST) {
			no(why, EXIT_USAGE,
			    tag->id > ID_MOST ? "a VLAN is at most 4095 - it has 12 bits"
					      : "a priority is at most 7 - it has 3 bits");
			return FORM_WRONG;
		}
		++*n;
		if (!*at)
			return FORM_OK;
		if (*at != '.' || *n == TAGS_MAX)
			break;
	}
	no(why, EXIT_USAGE,
	    *at ? "\"%s\" is no VLAN - 100, 100:3 (priority), 100.200 (two tags)"
		: "a number is to come: 100, 100:3 (priority), 100.200 (two tags)",
	    text);
	return *at ? FORM_WRONG : FORM_UNFINISHED;
}

static bool
set_tag(struct draft *draft, unsigned n, unsigned bits, unsigned number, struct why *why)
{
	int span = tag_span(&draft->d, n, bits);
	struct bits value;

	if (span < 0)
		return no(why, EXIT_USAGE, "the frame ends within its tag - make it whole in Hex");
	value_number(&value, draft->d.span[span].field, bits, number);
	return span_number(&draft->d, (unsigned)span) == number ||
	       draft_splice(draft, (unsigned)span, &value, why);
}

static enum form_state
take_vlan(struct session *s, const char *text, bool finished, struct why *why)
{
	struct draft *draft = &s->draft;
	struct tag tags[TAGS_MAX];
	unsigned n, have;
	enum form_state state = parse_vlan(text, tags, &n, why);
	const struct proto *tag = proto_find("vlan");

	(void)finished;
	if (state != FORM_OK)
		return state;
	if (!tag || !form_complete(draft, why))
		return FORM_WRONG;
	form_carrier(&draft->d, &have);
	for (; have > n; have--)
		if (!draft_pop(draft, (unsigned)layer_chain(&draft->d, have), why))
			return FORM_WRONG;
	for (; have < n; have++)
		if (!draft_insert(
			draft, (unsigned)form_carrier(&draft->d, NULL), tag, NULL, 0, why))
			return FORM_WRONG;
	for (unsigned i = 0; i < n; i++)
		if (!set_tag(draft, i, 12, tags[i].id, why) ||
		    !set_tag(draft, i, 3, tags[i].priority, why))
			return FORM_WRONG;
	return FORM_OK;
}

static void
mean_vlan(const struct session *s, struct text *out)
{
	const struct dissection *d = &s->draft.d;
	unsigned tags;

	form_carrier(d, &tags);
	if (!tags)
		form_add(out, "no tag");
	for (unsigned i = 0; i < tags; i++) {
		int span = tag_span(d, i, 12);
		const struct name *name =
		    span < 0 ? NULL
			     : field_name(d->span[span].field, span_number(d, (unsigned)span));

		if (name)
			form_add(out, name->name);
	}
	if (tags > 1)
		form_add(out, "tag in tag");
}

static void
teach_vlan(const struct session *s, struct text *out)
{
	unsigned tags;

	form_carrier(&s->draft.d, &tags);
	text_add(out, tags ? "4 bytes a tag. An access port drops tagged frames."
			   : "100 puts a tag in, 100:3 one with priority 3, 100.200 two.");
}

static void
suggest_vlans(const struct session *s, struct suggestions *out)
{
	(void)s;
	for (const char *const *text =
		 (const char *const[]){"none", "1", "100", "100:7", "0:7", "100.200", NULL};
	     *text; text++)
		suggest(out, *text);
}

const struct form_kind form_type = {
    "Type", MASK_TEXT, show_type, take_type, mean_type, teach_type, suggest_types};
const struct form_kind form_vlan = {
    "VLAN", MASK_TEXT, show_vlan, take_vlan, mean_vlan, teach_vlan, suggest_vlans, .word = "none"};
