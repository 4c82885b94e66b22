/* SPDX-License-Identifier: BSD-2-Clause */
/* The fields Dst MAC and Src MAC: see form_inside.h. Knows the spellings and the names of
 * addresses. */
#include "ui/form_inside.h"

#include "base/bits.h"
#include "session/goes.h"
#include "session/names.h"
#include "ui/address.h"
#include "wire/kind.h"

#include <ctype.h>
#include <string.h>

static const struct port *
seat(const struct session *s)
{
	return s->seat < s->ports ? s->port[s->seat] : NULL;
}

static void
show_mac(const struct session *s, uint32_t at, struct text *out)
{
	uint32_t left = s->draft.len > at ? s->draft.len - at : 0;

	text_hex(out, s->draft.bytes + at, left < 6 ? left : 6, ':');
}

static enum form_state
take_mac(struct session *s, const char *key, uint32_t at, const char *text, bool finished,
    struct why *why)
{
	size_t length = strlen(text), digits = 0;
	uint8_t mac[6];
	int span;

	for (const char *c = text; *c; c++)
		digits += isxdigit((unsigned char)*c) != 0;
	if (text[strspn(text, "0123456789abcdefABCDEF:")]) {
		if (!address_find(s, text, mac)) {
			no(why, EXIT_USAGE,
			    !strcmp(text, "me") ? "this port has no address of its own"
						: "a name, not yet whole");
			return FORM_UNFINISHED;
		}
	} else if (!finished && digits < 12) {
		no(why, EXIT_USAGE, length ? "%zu hex digit%s to go" : "12 hex digits, or a name",
		    12 - digits, digits == 11 ? "" : "s");
		return FORM_UNFINISHED;
	} else if (!mac_parse(text, mac, why)) {
		return FORM_UNFINISHED;
	}
	if (!form_complete(&s->draft, why))
		return FORM_WRONG;
	span = span_find(&s->draft.d, key, -1, 0);
	if (span >= 0 && !memcmp(s->draft.bytes + at, mac, 6))
		return FORM_OK;
	if (span >= 0) {
		char chars[MAC_TEXT];

		mac_print(mac, chars);
		return draft_set(&s->draft, (unsigned)span, chars, why) ? FORM_OK : FORM_WRONG;
	}
	return draft_put(&s->draft, at, 6, mac, 6, why) ? FORM_OK : FORM_WRONG;
}

static void
mean_mac(const struct session *s, uint32_t at, bool source, struct text *out)
{
	const uint8_t *mac = s->draft.bytes + at;
	const struct port *port = seat(s);
	const struct field *field = field_find("eth.dst", NULL);
	uint64_t number = bits_get(mac, 0, 48);
	const struct name *name = field ? field_name(field, number) : NULL;
	char chars[64];
	struct text t = text_on(chars, sizeof chars);
	bool group = mac_is_group(mac);

	if (s->draft.len < at + 6)
		return;
	if (port && port->has_mac && !memcmp(port->mac, mac, 6))
		form_add(out, "me");
	if (group && source)
		form_add(out, "a group cannot send");
	if (!number)
		form_add(out, "nobody's address");
	if (name)
		form_add(out, name->name);
	if (group)
		form_add(out, "group (I/G bit 1)");
	else if (number && names_mac(mac, &t))
		form_add(out, chars);
	if (!group && stations_find(&s->stations, mac))
		form_add(out, "a station seen on this port");
	if (!group && mac[0] & 2)
		form_add(out, "locally set (U/L bit 1)");
}

static void
teach_mac(const struct session *s, uint32_t at, struct text *out)
{
	const struct field *field = field_find("eth.dst", NULL);
	const struct name *name =
	    field ? field_name(field, bits_get(s->draft.bytes + at, 0, 48)) : NULL;

	if (name && name->help)
		text_add(out, name->help);
}

static void
suggest_macs(const struct session *s, struct suggestions *out)
{
	const struct port *port = seat(s);
	char chars[MAC_TEXT];
	uint8_t mac[6];

	for (unsigned i = 0; i < s->stations.n && i < SUGGESTIONS_MAX / 2; i++) {
		mac_print(s->stations.station[i].mac, chars);
		suggest(out, chars);
	}
	if (port && port->has_mac) {
		mac_print(port->mac, chars);
		suggest(out, chars);
	}
	for (const char *const *word = address_words(); *word; word++) {
		if (!address_find(s, *word, mac))
			continue;
		mac_print(mac, chars);
		suggest(out, chars);
	}
}

static void
show_dst(const struct session *s, struct text *out)
{
	show_mac(s, 0, out);
}

static enum form_state
take_dst(struct session *s, const char *text, bool finished, struct why *why)
{
	return take_mac(s, "eth.dst", 0, text, finished, why);
}

static void
mean_dst(const struct session *s, struct text *out)
{
	mean_mac(s, 0, false, out);
}

static void
teach_dst(const struct session *s, struct text *out)
{
	struct goes goes;

	if (s->draft.d.layers && goes_find(&s->draft, 0, &goes) && !goes.there)
		text_addf(out, "^N: where %s goes, %s", goes.proto->key, goes.address);
	else
		teach_mac(s, 0, out);
}

static void
show_src(const struct session *s, struct text *out)
{
	show_mac(s, 6, out);
}

static enum form_state
take_src(struct session *s, const char *text, bool finished, struct why *why)
{
	return take_mac(s, "eth.src", 6, text, finished, why);
}

static void
mean_src(const struct session *s, struct text *out)
{
	mean_mac(s, 6, true, out);
}

static void
teach_src(const struct session *s, struct text *out)
{
	text_add(out, mac_is_group(s->draft.bytes + 6)
			  ? "A switch may drop a frame whose source is a group."
			  : "The switch learns from it behind which port this station is.");
}

const struct form_kind form_dst = {
    "Dst MAC", MASK_MAC, show_dst, take_dst, mean_dst, teach_dst, suggest_macs};
const struct form_kind form_src = {
    "Src MAC", MASK_MAC, show_src, take_src, mean_src, teach_src, suggest_macs};
