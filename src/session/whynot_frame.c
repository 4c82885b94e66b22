/* SPDX-License-Identifier: BSD-2-Clause */
/* Why nobody answered: what in the frame itself has to do with it, and what stands at the other
 * end. See whynot.h. */
#include "session/whynot.h"

#include "base/bits.h"
#include "base/clock.h"
#include "session/exchange.h"
#include "session/session.h"
#include "wire/fcs.h"
#include "wire/kind.h"

#include <inttypes.h>
#include <string.h>

enum {
	LONGEST = 1514, /* bytes without FCS and tags that every Ethernet port takes */
	ADDRESSES = 12, /* bytes of both */
	TAG = 4,
	ND_HOPS = 255 /* RFC 4861: a lower one has passed a router */
};

static const char broadcast_test[] =
    "send it to ff:ff:ff:ff:ff:ff (3, then the destination): that reaches everybody.";

static void
group_source(const struct look *l, struct cause *c)
{
	if (!l->src || mac_number_is_station(bits_get(l->src, 0, 48)))
		return;
	cause_is(c, true, 92, "bad source");
	cause_words(c,
	    "The source is %s: no station has such an address. Switches and network cards drop "
	    "such frames.",
	    mac_is_group(l->src) ? "a group address" : "all zeros");
	cause_test(c, "the port's own address as source.");
}

/* The address of the port is no place to send to from there. */
static void
to_itself(const struct look *l, struct cause *c)
{
	const struct port *p = l->s->port[l->r->port];

	if (!l->dst || !p->has_mac || memcmp(l->dst, p->mac, 6) != 0)
		return;
	cause_is(c, true, 91, "sent to itself");
	cause_words(c,
	    "The destination is the address of %s itself. A switch never sends a frame back to the "
	    "port where it came from.",
	    p->name);
	cause_test(c, "the address of another station.");
}

static bool
is_sum(const struct span *span)
{
	return span->flags & WRONG && !(span->flags & QUOTED) && span->field && span->field->sum;
}

static void
wrong_sum(const struct look *l, struct cause *c)
{
	for (unsigned i = 0; i < l->d->spans; i++) {
		if (!is_sum(&l->d->span[i]))
			continue;
		cause_is(c, true, 88, "wrong checksum");
		cause_words(c, "%s of %s is wrong: whoever receives it drops it without a word.",
		    l->d->span[i].field->label, l->d->layer[l->d->span[i].layer].proto->name);
		cause_test(c, "let it be computed: the form shows which fields are typed over.");
		return;
	}
}

static void
ends_early(const struct look *l, struct cause *c)
{
	for (unsigned i = 0; i < l->d->spans; i++) {
		const struct span *span = &l->d->span[i];

		if (!(span->flags & SHORT) || span->flags & QUOTED)
			continue;
		cause_is(c, true, 75, "ends too early");
		cause_words(c,
		    "The frame ends before its %s does (%s): whoever reads it that far drops it.",
		    span->field ? span->field->label : "header",
		    l->d->layer[span->layer].proto->name);
		return;
	}
}

static void
wrong_length(const struct look *l, struct cause *c)
{
	for (unsigned i = 0; i < l->d->spans; i++) {
		const struct span *span = &l->d->span[i];

		if (!(span->flags & WRONG) || span->flags & QUOTED || !span->field ||
		    !span->field->count.of)
			continue;
		cause_is(c, true, 74, "wrong length");
		cause_words(c,
		    "%s of %s is not what there is: whoever believes it finds nothing that makes "
		    "sense, and drops the frame.",
		    span->field->label, l->d->layer[span->layer].proto->name);
		cause_test(c, "let it be computed: the form shows which fields are typed over.");
		return;
	}
}

static void
hop_limit(const struct look *l, struct cause *c)
{
	uint64_t type, hops;

	if (!exchange_get(l->d, "icmpv6.type", &type) || type < 133 || type > 137 ||
	    !exchange_get(l->d, "ipv6.hlim", &hops) || hops == ND_HOPS)
		return;
	cause_is(c, true, 90, "wrong hop limit");
	cause_words(c,
	    "Neighbour discovery wants a hop limit of 255 and this has %" PRIu64
	    ": others are dropped, for they may come from far away.",
	    hops);
	cause_test(c, "255 as hop limit.");
}

/* An answer to ARP goes to the address that the question names, not to its source. */
static void
arp_sender(const struct look *l, struct cause *c)
{
	int span = exchange_find(l->d, "arp.src.hw_mac");
	char mac[MAC_TEXT];
	const uint8_t *sender;

	if (span < 0 || !l->src)
		return;
	sender = l->r->bytes + l->d->span[span].range.bit / 8;
	if (!memcmp(sender, l->src, 6))
		return;
	mac_print(sender, mac);
	cause_is(c, true, 87, "ARP sender");
	cause_words(c,
	    "The ARP question names %s as who asks, and the frame has another source: the answer "
	    "goes to the first.",
	    mac);
	cause_test(c, "the port's own address as the sender of the ARP question.");
}

static void
no_question(const struct look *l, struct cause *c)
{
	if (exchange_asked(l->d))
		return;
	cause_is(c, true, 70, "asks nothing");
	cause_words(c, "As far as this program knows, no station answers such a frame: it %s.",
	    l->r->seen ? "arrived, and that is all" : "may have arrived, and nobody says so");
	cause_test(c,
	    "look at the other end, send a ping or an ARP question, or start the beacon (:beacon) "
	    "at both ends.");
}

static void
reserved_group(const struct look *l, struct cause *c)
{
	if (!l->dst || !mac_number_is_reserved(bits_get(l->dst, 0, 48)))
		return;
	cause_is(c, false, 89, "a switch keeps it");
	cause_words(c,
	    "01:80:c2:00:00:%02x is one of the sixteen addresses that a switch (IEEE 802.1Q) does "
	    "not forward, though simple ones may: it reaches the next device and mostly ends "
	    "there.",
	    l->dst[5]);
	cause_test(c, "a cable without a switch, or another group address.");
}

static void
too_long(const struct look *l, struct cause *c)
{
	uint32_t tags;

	if (!l->dst)
		return;
	tags = record_type_at(l->r->bytes, l->r->caplen) - ADDRESSES;
	if (l->r->len <= LONGEST + (tags > TAG ? TAG : tags))
		return;
	cause_is(c, false, 82, "too long");
	cause_words(c,
	    "%u B (%u with FCS) is more than the %d that every port takes: each switch and card on "
	    "the way has to allow it.",
	    l->r->len, l->r->len + WIRE_FCS, LONGEST + WIRE_FCS);
	cause_test(c, "the same with at most %d B.", LONGEST);
}

static void
runt(const struct look *l, struct cause *c)
{
	if (l->r->len >= WIRE_LEAST)
		return;
	cause_is(c, false, 50, "too short");
	cause_words(c,
	    "%u B is less than %u. Most network cards fill it up; one that does not, and a virtual "
	    "port, sends a runt, and receivers drop runts.",
	    l->r->len, WIRE_LEAST);
	cause_test(c, "padding to 60.");
}

static void
tagged(const struct look *l, struct cause *c)
{
	const struct port *p = l->s->port[l->r->port];
	uint64_t id;

	if (!exchange_get(l->d, "vlan.id", &id))
		return;
	cause_is(c, false, 65, "VLAN tag");
	cause_words(c,
	    "It has a tag of VLAN %" PRIu64
	    ". An access port of a switch drops tagged frames, a trunk those of VLANs that it does "
	    "not carry, and a station without that VLAN does not answer.",
	    id);
	cause_test(c, "the same without the tag.%s",
	    p->offload & PORT_TAGS_FILTER
		? " This port's card also drops tags that nobody here asked for (rx-vlan-filter is "
		  "on)."
		: "");
}

/* Of our own port it is known, of the other end not. */
static void
tags_hidden(const struct look *l, struct cause *c)
{
	const struct port *p = l->s->port[l->r->port];
	uint64_t id;

	if (!exchange_get(l->d, "vlan.id", &id))
		return;
	cause_is(c, false, 25, "tags taken away");
	cause_words(c,
	    "A network card may take the tag out before a program sees the frame, and programs "
	    "other than this one may not put it back. %s: %s. Of the other end nothing is known.",
	    p->name,
	    !(p->offload & PORT_OFFLOAD_KNOWN) ? "the card does not say whether it does"
	    : p->offload & PORT_TAGS_IN        ? "the card does (rx-vlan-hw-parse is on)"
					       : "the card does not");
	cause_test(c, "at the other end: ethtool -K PORT rxvlan off rx-vlan-filter off");
}

static void
unknown_station(const struct look *l, struct cause *c)
{
	const struct station *station;
	char mac[MAC_TEXT];

	if (!l->dst || mac_is_group(l->dst) || session_own(l->s, l->dst))
		return;
	mac_print(l->dst, mac);
	station = stations_find(&l->s->stations, l->dst);
	if (station && station->port == l->r->port) {
		cause_is(c, false, 35, "station is silent");
		cause_words(c,
		    "%s was heard here %" PRId64
		    " s ago, so it is there; it may not answer such a frame, or have a "
		    "firewall.",
		    mac, (l->s->wall - station->last) / NS_PER_S);
		cause_test(c, "an ARP question for its IP address: no firewall drops that.");
		return;
	}
	cause_is(c, station != NULL, 78, station ? "heard elsewhere" : "never heard");
	if (station)
		cause_words(c, "%s was heard at %s, and not at %s.", mac,
		    session_port_name(l->s, station->port), session_port_name(l->s, l->r->port));
	else
		cause_words(c,
		    "No frame from %s came to %s so far: there may be no such station. A switch "
		    "that does not know it either sends the frame to all its ports.",
		    mac, session_port_name(l->s, l->r->port));
	cause_test(c, "%s", broadcast_test);
}

static void
filtered_there(const struct look *l, struct cause *c)
{
	if (!l->dst || l->dst[0] == 0xff)
		return;
	cause_is(c, false, 45, "card filters it");
	cause_words(c,
	    "The network card at the other end hands on only what is for its own address, for "
	    "groups that it has joined, and broadcasts, unless it is in promiscuous mode.");
	cause_test(c, "%s", broadcast_test);
}

static void
nobody_has_it(const struct look *l, struct cause *c)
{
	const struct exchange *e = exchange_asked(l->d);
	char value[80] = "";
	struct text t = text_on(value, sizeof value);
	int span = e ? exchange_find(l->d, "arp.dst.proto_ipv4") : -1;

	if (e && span < 0)
		span = exchange_find(l->d, "icmpv6.nd.ns.target_address");
	if (span < 0)
		return;
	span_print(l->d, (unsigned)span, &t);
	cause_is(c, false, 76, "nobody has it");
	cause_words(c,
	    "Only the station that has the address %s answers. It may be off, in another VLAN, or "
	    "have another address.",
	    value);
	cause_test(c, "ask for the address of a station that is there for certain.");
}

static void
ping_ignored(const struct look *l, struct cause *c)
{
	if (exchange_find(l->d, "icmp.ident") < 0 &&
	    exchange_find(l->d, "icmpv6.echo.identifier") < 0)
		return;
	cause_is(c, false, 60, "ping ignored");
	cause_words(c,
	    "A station answers a ping only if the destination address of IP is its own and it "
	    "knows the way back to the source address; many do not answer pings at all.");
	cause_test(c, "an ARP question for the same address.");
}

whynot_check *const whynot_frame_checks[] = {
    group_source,
    to_itself,
    wrong_sum,
    ends_early,
    wrong_length,
    hop_limit,
    arp_sender,
    no_question,
    reserved_group,
    too_long,
    runt,
    tagged,
    tags_hidden,
    unknown_station,
    filtered_there,
    nobody_has_it,
    ping_ignored,
    NULL,
};

whynot_check *const whynot_arrived_checks[] = {no_question, NULL};

whynot_check *const whynot_answer_checks[] = {
    whynot_answer_dropped,
    group_source,
    wrong_sum,
    ends_early,
    wrong_length,
    hop_limit,
    arp_sender,
    nobody_has_it,
    ping_ignored,
    whynot_filter_hides,
    NULL,
};
