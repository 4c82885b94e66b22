/* SPDX-License-Identifier: BSD-2-Clause */
/* Answers: see reply.h. Which fields change between a question and its answer, exchange.c has; this
 * knows besides who answers, and where to. What follows from that settles by itself. */
#include "session/reply.h"

#include "base/bits.h"
#include "session/exchange.h"
#include "wire/kind.h"

#include <string.h>

enum {
	TTL = 64,       /* with which an answer starts */
	ADDRESSES = 12, /* bytes at the start of a frame */
	IPV6 = 16,      /* bytes of an address */
	ADVERTISEMENT = 136,
	TARGET_ADDRESS = 2 /* option of neighbour discovery: the MAC address of the target */
};

static bool
is(const struct dissection *d, const char *key, uint64_t number)
{
	uint64_t is;

	return exchange_get(d, key, &is) && is == number;
}

static void
set(struct draft *draft, const char *key, uint64_t number)
{
	int span = exchange_find(&draft->d, key);
	struct bits value;

	if (span < 0 || draft->d.span[span].range.bits > 64)
		return;
	value_number(&value, draft->d.span[span].field, draft->d.span[span].range.bits, number);
	draft_splice(draft, (unsigned)span, &value, NULL);
}

/* Gives each of two fields the value of the other. */
static void
swap(struct draft *draft, const char *one, const char *other)
{
	uint64_t a, b;

	if (!exchange_get(&draft->d, one, &a) || !exchange_get(&draft->d, other, &b))
		return;
	set(draft, one, b);
	set(draft, other, a);
}

/* It goes on to where the question says. */
static void
turn_loop(struct draft *draft)
{
	uint64_t to;

	if (exchange_get(&draft->d, "loop.forwarding_address", &to) && mac_number_is_station(to))
		set(draft, "eth.dst", to);
}

/* An answer is computed anew, whatever was wrong in the question. */
static void
unpin_all(struct draft *draft)
{
	for (unsigned i = 0; i < draft->d.spans && draft->npins;) {
		unsigned before = draft->npins;

		if (span_pinned(&draft->d, i))
			draft_unpin(draft, i);
		i = draft->npins < before ? 0 : i + 1;
	}
}

/* Whether it is this field by which a frame asks. */
static bool
asks_by(const struct exchange *e, const char *key)
{
	return e && !strcmp(e->asks[0].key, key);
}

/* Values that change places between a question and its answer, whichever of them this is. */
static void
cross(struct draft *draft, const struct exchange *e)
{
	for (int i = 0; i < EXCHANGE_PAIRS && e->pairs[i].asked; i++)
		if (e->pairs[i].crossed)
			swap(draft, e->pairs[i].asked, e->pairs[i].told);
}

/* What an answer says instead of the question. */
static void
tell(struct draft *draft, const struct exchange *e)
{
	uint64_t now;

	for (int i = 0; i < EXCHANGE_MARKS && e->tells[i].key; i++) {
		const struct exchange_mark *mark = &e->tells[i];

		if (exchange_get(&draft->d, mark->key, &now))
			set(draft, mark->key,
			    mark->mask ? (now & ~mark->mask) | mark->value : mark->value);
	}
}

static void
turn_arp(struct draft *draft, const struct self *self)
{
	uint64_t asker;

	if (!exchange_get(&draft->d, "arp.src.hw_mac", &asker))
		return;
	set(draft, "arp.dst.hw_mac", asker);
	set(draft, "arp.src.hw_mac", bits_get(self->mac, 0, 48));
}

/* What was sent to a group is answered with our own address, if we have one. */
static void
turn_ip(struct draft *draft, const struct self *self, bool group)
{
	uint64_t own = bits_get(self->ipv4, 0, 32);

	swap(draft, "ip.src", "ip.dst");
	if (group && own)
		set(draft, "ip.src", own);
}

static bool
get_ipv6(const struct dissection *d, const char *key, uint8_t ip[IPV6])
{
	int span = exchange_find(d, key);

	if (span < 0 || d->span[span].range.bits != IPV6 * 8)
		return false;
	memcpy(ip, d->bytes + d->span[span].range.bit / 8, IPV6);
	return true;
}

static void
set_ipv6(struct draft *draft, const char *key, const uint8_t ip[IPV6])
{
	int span = exchange_find(&draft->d, key);
	struct bits value = {.bits = IPV6 * 8};

	if (span < 0)
		return;
	memcpy(value.bytes, ip, IPV6);
	draft_splice(draft, (unsigned)span, &value, NULL);
}

/* The address that a station gives itself from its MAC address: RFC 4291 appendix A. */
static void
link_local(const struct self *self, uint8_t ip[IPV6])
{
	const uint8_t *m = self->mac;

	memcpy(ip,
	    (const uint8_t[IPV6]){
		0xfe, 0x80, 0, 0, 0, 0, 0, 0, m[0] ^ 2, m[1], m[2], 0xff, 0xfe, m[3], m[4], m[5]},
	    IPV6);
}

/* What was sent to a group is answered with the address that we would give ourselves. */
static void
turn_ipv6(struct draft *draft, const struct self *self)
{
	uint8_t from[IPV6], to[IPV6];

	if (!get_ipv6(&draft->d, "ipv6.src", from) || !get_ipv6(&draft->d, "ipv6.dst", to))
		return;
	if (to[0] == 0xff)
		link_local(self, to);
	set_ipv6(draft, "ipv6.src", to);
	set_ipv6(draft, "ipv6.dst", from);
}

/* Who has this IPv6 address: we, and here is our MAC address (RFC 4861 clause 7.2.4). One who has
 * none itself yet asks whether it may take it: all are told. */
static void
turn_solicitation(struct draft *draft, const struct self *self)
{
	static const uint8_t all[IPV6] = {0xff, 2, [15] = 1}, none[IPV6];
	uint8_t option[2 + 6] = {TARGET_ADDRESS, 1}, target[IPV6], asker[IPV6];
	const struct dissection *d = &draft->d;
	bool has_address;
	uint32_t at;
	int span;

	/* turned round already: who asked stands in the destination */
	if (!get_ipv6(d, "icmpv6.nd.na.target_address", target) || !get_ipv6(d, "ipv6.dst", asker))
		return;
	has_address = memcmp(asker, none, IPV6) != 0;
	set(draft, "icmpv6.nd.na.flag.s", has_address);
	set(draft, "icmpv6.nd.na.flag.o", 1);
	set(draft, "ipv6.hlim", 255); /* else it is not believed */
	set_ipv6(draft, "ipv6.src", target);
	if (!has_address) {
		set_ipv6(draft, "ipv6.dst", all);
		set(draft, "eth.dst", 0x333300000001);
	}
	span = exchange_find(d, "icmpv6.nd.na.target_address");
	if (span < 0)
		return;
	memcpy(option + 2, self->mac, sizeof self->mac);
	at = d->span[span].range.bit / 8 + IPV6;
	draft_put(draft, at, d->layer[d->span[span].layer].end - at, option, sizeof option, NULL);
}

/* What we were told goes back beside what we say ourselves. */
static void
turn_lab(struct draft *draft, const struct self *self, int64_t now)
{
	static const char *const told[][2] = {{"lab.id", "lab.heard.id"},
	    {"lab.seq", "lab.heard.seq"}, {"lab.time", "lab.heard.time"}};
	uint64_t number;

	for (size_t i = 0; i < sizeof told / sizeof *told; i++)
		if (exchange_get(&draft->d, told[i][0], &number))
			set(draft, told[i][1], number);
	if (exchange_get(&draft->d, "lab.id", &number) && mac_number_is_station(number))
		set(draft, "eth.dst", number);
	set(draft, "lab.id", bits_get(self->mac, 0, 48));
	set(draft, "lab.seq", self->seq ? self->seq : 1);
	set(draft, "lab.time", (uint64_t)now);
	set(draft, "lab.heard.count", self->heard ? self->heard : 1);
}

bool
reply_make(struct draft *draft, const uint8_t *bytes, size_t n, const struct self *self,
    int64_t now, struct why *why)
{
	const struct exchange *e, *of;
	uint64_t from, to;

	if (n < ADDRESSES)
		return no(
		    why, EXIT_USAGE, "this frame has no sender whom to answer: it is too short");
	if (!draft_load(draft, bytes, n, why))
		return false;
	draft->pad = FRAME_LEAST; /* however short the question was */
	to = bits_get(bytes, 0, 48);
	from = bits_get(bytes, 48, 48);
	e = exchange_asked(&draft->d);
	of = e ? e : exchange_told(&draft->d);
	if (e)
		unpin_all(draft);
	set(draft, "eth.dst", from);
	set(draft, "eth.src", bits_get(self->mac, 0, 48));
	turn_arp(draft, self);
	turn_ip(draft, self, mac_number_is_group(to));
	turn_ipv6(draft, self);
	if (of)
		cross(draft, of);
	if (asks_by(e, "icmp.type"))
		set(draft, "ip.ttl", TTL);
	if (asks_by(e, "icmpv6.type"))
		set(draft, "ipv6.hlim", TTL);
	swap(draft, "udp.srcport", "udp.dstport");
	swap(draft, "tcp.srcport", "tcp.dstport");
	if (asks_by(e, "lab.kind"))
		turn_lab(draft, self, now);
	if (asks_by(e, "loop.skipcount"))
		turn_loop(draft);
	if (e)
		tell(draft, e);
	if (e && is(&draft->d, "icmpv6.type", ADVERTISEMENT))
		turn_solicitation(draft, self);
	return true;
}

/* A station drops what has a wrong sum, and what ends too early. */
static bool
is_sound(const struct dissection *d)
{
	for (unsigned i = 0; i < d->spans; i++) {
		const struct span *span = &d->span[i];

		if (!(span->flags & QUOTED) &&
		    (span->flags & SHORT ||
			(span->flags & WRONG && span->field && span->field->sum)))
			return false;
	}
	return true;
}

bool
reply_due(const struct dissection *d, const struct self *self)
{
	uint64_t own = bits_get(self->mac, 0, 48), ip = bits_get(self->ipv4, 0, 32), from, to;
	const struct exchange *e;

	if (!exchange_get(d, "eth.src", &from) || !exchange_get(d, "eth.dst", &to) || from == own ||
	    !mac_number_is_station(from) || (to != own && !mac_number_is_group(to)) || !is_sound(d))
		return false;
	e = exchange_asked(d);
	if (asks_by(e, "arp.opcode"))
		return ip && is(d, "arp.dst.proto_ipv4", ip);
	if (asks_by(e, "lab.kind"))
		return !is(d, "lab.id", own);
	if (to != own)
		return false;
	if (asks_by(e, "loop.skipcount"))
		return exchange_get(d, "loop.forwarding_address", &to) && mac_number_is_station(to);
	return (ip && asks_by(e, "icmp.type") && is(d, "ip.dst", ip)) || asks_by(e, "llc.control");
}
