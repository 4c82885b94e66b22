/* SPDX-License-Identifier: BSD-2-Clause */
/* Answers: see reply.h. Knows which fields of which protocols change between a question and its
 * answer; where they lie, the walker finds, and what follows from them settles by itself. */
#include "session/reply.h"

#include "base/bits.h"
#include "wire/kind.h"

#include <string.h>

enum {
	ARP_REQUEST = 1,
	ARP_REPLY = 2,
	ECHO_REQUEST = 8,
	ECHO_REPLY = 0,
	TTL = 64, /* with which an answer starts */
	LAB_HELLO = 1,
	LAB_ANSWER = 2,
	LLC_TEST = 0xe3,
	LLC_XID = 0xaf,
	LLC_POLL = 0x10, /* of the control field */
	LLC_RESPONSE = 1 /* of the source SAP; in the destination SAP the bit means a group */
};

/* A field of the frame itself that is whole: its span, or -1. */
static int
find(const struct dissection *d, const char *key)
{
	int span = span_find(d, key, -1, 0);

	return span >= 0 && d->span[span].flags & (SHORT | QUOTED) ? -1 : span;
}

static bool
is(const struct dissection *d, const char *key, uint64_t number)
{
	int span = find(d, key);

	return span >= 0 && span_number(d, (unsigned)span) == number;
}

static bool
get(const struct dissection *d, const char *key, uint64_t *number)
{
	int span = find(d, key);

	if (span < 0)
		return false;
	*number = span_number(d, (unsigned)span);
	return true;
}

static void
set(struct draft *draft, const char *key, uint64_t number)
{
	int span = find(&draft->d, key);
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

	if (!get(&draft->d, one, &a) || !get(&draft->d, other, &b))
		return;
	set(draft, one, b);
	set(draft, other, a);
}

static bool
is_group(uint64_t mac)
{
	return mac >> 40 & 1;
}

/* An address that somebody may have. */
static bool
is_station(uint64_t mac)
{
	return mac && !is_group(mac);
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

static bool
is_llc_command(const struct dissection *d)
{
	uint64_t control, ssap;

	if (!get(d, "llc.control", &control) || !get(d, "llc.ssap", &ssap))
		return false;
	control &= ~(uint64_t)LLC_POLL;
	return !(ssap & LLC_RESPONSE) && (control == LLC_TEST || control == LLC_XID);
}

static bool
is_question(const struct dissection *d)
{
	return is(d, "arp.opcode", ARP_REQUEST) || is(d, "icmp.type", ECHO_REQUEST) ||
	       is_llc_command(d);
}

static void
turn_arp(struct draft *draft, const struct self *self)
{
	uint64_t asker;

	if (!get(&draft->d, "arp.src.hw_mac", &asker))
		return;
	if (is(&draft->d, "arp.opcode", ARP_REQUEST))
		set(draft, "arp.opcode", ARP_REPLY);
	set(draft, "arp.dst.hw_mac", asker);
	set(draft, "arp.src.hw_mac", bits_get(self->mac, 0, 48));
	swap(draft, "arp.src.proto_ipv4", "arp.dst.proto_ipv4");
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

static void
turn_llc(struct draft *draft)
{
	uint64_t dsap, ssap;

	if (!is_llc_command(&draft->d) || !get(&draft->d, "llc.dsap", &dsap) ||
	    !get(&draft->d, "llc.ssap", &ssap))
		return;
	set(draft, "llc.dsap", ssap);
	set(draft, "llc.ssap", dsap | LLC_RESPONSE);
}

/* What we were told goes back beside what we say ourselves. */
static void
turn_lab(struct draft *draft, const struct self *self, int64_t now)
{
	static const char *const told[][2] = {{"lab.id", "lab.heard.id"},
	    {"lab.seq", "lab.heard.seq"}, {"lab.time", "lab.heard.time"}};
	uint64_t number;

	if (!is(&draft->d, "lab.kind", LAB_HELLO))
		return;
	for (size_t i = 0; i < sizeof told / sizeof *told; i++)
		if (get(&draft->d, told[i][0], &number))
			set(draft, told[i][1], number);
	if (get(&draft->d, "lab.id", &number) && is_station(number))
		set(draft, "eth.dst", number);
	set(draft, "lab.kind", LAB_ANSWER);
	set(draft, "lab.id", bits_get(self->mac, 0, 48));
	set(draft, "lab.seq", self->seq ? self->seq : 1);
	set(draft, "lab.time", (uint64_t)now);
	set(draft, "lab.heard.count", self->heard ? self->heard : 1);
}

bool
reply_make(struct draft *draft, const uint8_t *bytes, size_t n, const struct self *self,
    int64_t now, struct why *why)
{
	uint64_t from, to;

	if (!draft_load(draft, bytes, n, why))
		return false;
	if (!get(&draft->d, "eth.src", &from) || !get(&draft->d, "eth.dst", &to))
		return no(
		    why, EXIT_USAGE, "this frame has no sender whom to answer: it is too short");
	if (is_question(&draft->d))
		unpin_all(draft);
	set(draft, "eth.dst", from);
	set(draft, "eth.src", bits_get(self->mac, 0, 48));
	turn_arp(draft, self);
	turn_ip(draft, self, is_group(to));
	if (is(&draft->d, "icmp.type", ECHO_REQUEST)) {
		set(draft, "icmp.type", ECHO_REPLY);
		set(draft, "ip.ttl", TTL);
	}
	swap(draft, "udp.srcport", "udp.dstport");
	turn_llc(draft);
	turn_lab(draft, self, now);
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

	if (!get(d, "eth.src", &from) || !get(d, "eth.dst", &to) || from == own ||
	    !is_station(from) || (to != own && !is_group(to)) || !is_sound(d))
		return false;
	if (is(d, "arp.opcode", ARP_REQUEST))
		return ip && is(d, "arp.dst.proto_ipv4", ip);
	if (is(d, "lab.kind", LAB_HELLO))
		return !is(d, "lab.id", own);
	if (to != own)
		return false;
	return (ip && is(d, "icmp.type", ECHO_REQUEST) && is(d, "ip.dst", ip)) || is_llc_command(d);
}
