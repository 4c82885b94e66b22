/* SPDX-License-Identifier: BSD-2-Clause */
/* Domain names and IPv6 prefixes: see kinds.h. Pointers of a compressed name are followed backwards
 * only. */
#include "proto/kinds.h"

#include <arpa/inet.h>
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

enum {
	LABEL_MOST = 63,
	NAME_MOST = 255, /* bytes of a whole name */
	JUMPS_MOST = 32,
	POINTER = 0xc0
};

/* Letters, digits, - and _ stay; a dot or anything else within a label is \xNN, and a name that
 * ends in a pointer ends in @ and the number. */
static void
label_print(const uint8_t *bytes, size_t n, struct text *out)
{
	for (size_t i = 0; i < n; i++) {
		if (isalnum(bytes[i]) || (bytes[i] && strchr("-_/*+ ", bytes[i])))
			text_char(out, (char)bytes[i]);
		else
			text_escape(out, bytes[i]);
	}
}

/* Writes labels from at on. Returns where a pointer points, or size_t's greatest if there is none;
 * *empty: nothing was written; *left: bytes that the name may still have, beyond which ".." stands:
 * many pointers to one endless name would take no end of time. */
static size_t
labels_print(const uint8_t *bytes, size_t n, bool *empty, size_t *left, struct text *out)
{
	for (size_t at = 0; at < n && bytes[at];) {
		size_t length = bytes[at];

		if (length >= POINTER)
			return at + 1 < n ? (length & 0x3f) << 8 | bytes[at + 1] : SIZE_MAX;
		if (length > n - at - 1)
			length = n - at - 1;
		if (!*empty)
			text_char(out, '.');
		*empty = false;
		if (1 + length > *left) {
			text_char(out, '.');
			return SIZE_MAX;
		}
		*left -= 1 + length;
		label_print(bytes + at + 1, length, out);
		at += 1 + length;
	}
	return SIZE_MAX;
}

static void
dns_name_print(const struct field *field, const uint8_t *frame, struct range r, struct text *out)
{
	bool empty = true;
	size_t left = NAME_MOST,
	       to = labels_print(frame + r.bit / 8, r.bits / 8, &empty, &left, out);

	(void)field;
	if (to != SIZE_MAX)
		text_addf(out, "%s@%zu", empty ? "" : ".", to);
	else if (empty)
		text_char(out, '.');
}

/* Pointers count from the start of the message: the layer of the chain that the name stands in.
 * Each points before the piece that it ends, so there is an end to them. */
static void
print_from(const struct dissection *d, unsigned span, size_t start, struct text *out)
{
	const struct span *s = &d->span[span];
	size_t at = s->range.bit / 8, n = s->range.bits / 8, left = NAME_MOST, to;
	unsigned jumps = 0;
	bool empty = true;

	while ((to = labels_print(d->bytes + at, n, &empty, &left, out)) != SIZE_MAX) {
		if (start + to >= at || jumps++ == JUMPS_MOST) {
			text_addf(out, "%s@%zu", empty ? "" : ".", to);
			return;
		}
		n = at - start - to;
		at = start + to;
	}
	if (empty)
		text_char(out, '.');
}

static void
dns_name_print_in(const struct dissection *d, unsigned span, struct text *out)
{
	unsigned base = d->span[span].layer;

	while (d->layer[base].under >= 0 && d->span[d->layer[base].span].depth)
		base = (unsigned)d->layer[base].under;
	print_from(d, span, d->layer[base].start, out);
}

static void
dns_name_local_print_in(const struct dissection *d, unsigned span, struct text *out)
{
	unsigned base = d->span[span].layer;

	while (d->layer[base].under >= 0 && d->layer[base].item)
		base = (unsigned)d->layer[base].under;
	print_from(d, span, d->layer[base].start, out);
}

static bool
bad_name(const char *text, struct why *why)
{
	return no(why, EXIT_USAGE,
	    "\"%.40s\" is not a domain name: labels of at most 63 characters with dots "
	    "between, 255 bytes in all",
	    text);
}

/* One label up to a dot or the end; NULL if it is none. */
static const char *
label_parse(const char *at, struct bits *value)
{
	size_t start = value->bits / 8, n = strcspn(at, "."),
	       most = sizeof value->bytes - start - 1;
	long length;

	if (start + 2 > sizeof value->bytes)
		return NULL;
	length = text_unsafe(
	    at, n, value->bytes + start + 1, most < LABEL_MOST ? most : (size_t)LABEL_MOST);
	if (length <= 0)
		return NULL;
	value->bytes[start] = (uint8_t)length;
	value->bits += 8 + 8 * (uint32_t)length;
	return at + n;
}

static bool
dns_name_parse(const struct field *field, const char *text, struct bits *value, struct why *why)
{
	const char *at = text;
	unsigned long to = 0;
	bool pointer = false;

	(void)field;
	value->bits = 0;
	if (!strcmp(at, "."))
		at++;
	while (*at && !pointer) {
		char *end;

		if (*at == '@') {
			to = isdigit((unsigned char)at[1]) ? strtoul(at + 1, &end, 10) : 0x4000;
			if (to > 0x3fff || *end)
				return bad_name(text, why);
			pointer = true;
		} else {
			at = label_parse(at, value);
			if (!at)
				return bad_name(text, why);
			at += *at == '.';
		}
	}
	if (value->bits / 8 + (pointer ? 2 : 1) > NAME_MOST)
		return bad_name(text, why);
	value->bytes[value->bits / 8] = pointer ? (uint8_t)(POINTER | to >> 8) : 0;
	value->bytes[value->bits / 8 + 1] = (uint8_t)to;
	value->bits += pointer ? 16 : 8;
	return true;
}

static size_t
dns_name_width(const uint8_t *bytes, size_t n)
{
	for (size_t at = 0; at < n; at += 1 + (size_t)bytes[at]) {
		if (!bytes[at])
			return at + 1;
		if (bytes[at] >= POINTER)
			return at + 2 <= n ? at + 2 : 0;
		if (bytes[at] > LABEL_MOST)
			return 0;
	}
	return 0;
}

/* The bytes of an address of this family that are there. */
static void
prefix_print(
    int family, const struct field *field, const uint8_t *frame, struct range r, struct text *out)
{
	uint8_t whole[16] = {0};
	char chars[INET6_ADDRSTRLEN];

	if (r.bits > (family == AF_INET ? 32 : 128)) {
		kind_bytes.print(field, frame, r, out);
		return;
	}
	memcpy(whole, frame + r.bit / 8, r.bits / 8);
	text_add(out, inet_ntop(family, whole, chars, sizeof chars));
}

static bool
prefix_parse(
    int family, const struct field *field, const char *text, struct bits *value, struct why *why)
{
	unsigned n = family == AF_INET ? 4 : 16, least = field->bits <= 8 * n ? field->bits / 8 : 0;

	if (inet_pton(family, text, value->bytes) != 1)
		return no(why, EXIT_USAGE, "\"%.40s\" is not an %s prefix: like %s", text,
		    family == AF_INET ? "IPv4" : "IPv6",
		    family == AF_INET ? "192.0.2.0" : "2001:db8::");
	while (n > least && !value->bytes[n - 1])
		n--;
	if (least && n > least)
		return no(why, EXIT_USAGE, "\"%.40s\": only %u bytes are sent", text, least);
	if (family == AF_INET6)
		n = (n + 7) / 8 * 8;
	value->bits = (least ? least : n) * 8;
	return true;
}

static void
ipv4_prefix_print(const struct field *field, const uint8_t *frame, struct range r, struct text *out)
{
	prefix_print(AF_INET, field, frame, r, out);
}

static bool
ipv4_prefix_parse(const struct field *field, const char *text, struct bits *value, struct why *why)
{
	return prefix_parse(AF_INET, field, text, value, why);
}

static void
ipv6_prefix_print(const struct field *field, const uint8_t *frame, struct range r, struct text *out)
{
	prefix_print(AF_INET6, field, frame, r, out);
}

static bool
ipv6_prefix_parse(const struct field *field, const char *text, struct bits *value, struct why *why)
{
	return prefix_parse(AF_INET6, field, text, value, why);
}

const struct kind kind_dns_name = {.name = "domain name",
    .hint = "www.example.com",
    .json = AS_TEXT,
    .print = dns_name_print,
    .parse = dns_name_parse,
    .width = dns_name_width,
    .print_in = dns_name_print_in};
const struct kind kind_dns_name_local = {.name = "domain name",
    .hint = "www.example.com",
    .json = AS_TEXT,
    .print = dns_name_print,
    .parse = dns_name_parse,
    .width = dns_name_width,
    .print_in = dns_name_local_print_in};
const struct kind kind_ipv6_prefix = {.name = "IPv6 prefix",
    .hint = "2001:db8::",
    .json = AS_TEXT,
    .print = ipv6_prefix_print,
    .parse = ipv6_prefix_parse};
const struct kind kind_ipv4_prefix = {.name = "IPv4 prefix",
    .hint = "192.0.2.0",
    .json = AS_TEXT,
    .print = ipv4_prefix_print,
    .parse = ipv4_prefix_parse};
