/* SPDX-License-Identifier: BSD-2-Clause */
/* The ways of tshark with frames and packets that are carried or quoted by others. Knows what of
 * the outer ones changes how it reads the inner ones. */
#include "tests/oracle/reasons.h"

#include <string.h>

/* In calls from afar, wherever it lies: tshark counts from the start of a call that it has put
 * together of several frames. */
static bool
is_in_dcerpc(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)ours;
	(void)theirs;
	return frame_has(frame, "dcerpc");
}

static bool
is_in_mobile(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)ours;
	return (frame_has(frame, "gtp") || frame_has(frame, "gtpprime") ||
		   frame_has(frame, "bssgp")) &&
	       judge_opaque(&frame->ours, theirs);
}

/* Of a segment that a redirect quotes, behind its first eight bytes. */
static bool
is_behind_quoted_start(
    const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *type = finds_last(&frame->ours, "icmp.type", ours->bit),
			   *port = finds_last(&frame->ours, "tcp.srcport", ours->bit);

	(void)theirs;
	return type && type->number == 5 && port && port->bit > type->bit;
}

/* A whole header that is quoted: tshark shows the number by the name of the relative one. */
static bool
is_quoted_sequence(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	bool there = false;

	(void)theirs;
	for (unsigned i = 0; i < frame->others.n; i++)
		there |= frame->others.found[i].bit == ours->bit &&
			 frame->others.found[i].bits == ours->bits;
	return there && frame_has(frame, "icmp");
}

/* Of the record in which the quoted part of a datagram ends. */
static bool
is_in_cut_record(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	static const char *const later[] = {
	    "dns.resp.type", "dns.resp.class", "dns.resp.ttl", "dns.resp.len", NULL};
	const struct found *name = finds_last(&frame->ours, "dns.resp.name", ours->bit + 1);

	(void)theirs;
	for (unsigned i = 0; name && later[i]; i++)
		for (unsigned j = 0; j < frame->ours.n; j++) {
			const struct found *f = &frame->ours.found[j];

			if (f->cut && f->bit > name->bit && f->key == key_find(later[i]))
				return frame_has(frame, "icmp") || frame_has(frame, "icmpv6");
		}
	return false;
}

static bool
is_in_fabric_path(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	return frame_has(frame, "cfp") && is_same_start(frame, ours, theirs);
}

/* More headers on each other than this program looks at in one frame. */
static bool
is_beyond_chain(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	enum {
		MANY = 100
	};
	int key = key_find("ipv6.fraghdr.nxt");
	unsigned n = 0;

	(void)ours;
	for (unsigned i = 0; i < frame->ours.n; i++)
		n += frame->ours.found[i].key == key;
	return n > MANY && judge_opaque(&frame->ours, theirs);
}

/* An inner frame whose first four bits are zeros: tshark takes its start for a control word, and
 * reads all else four bytes later. */
static bool
is_taken_for_control_word(
    const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *label = finds_last(&frame->ours, "mpls.ttl", UINT32_MAX);

	for (unsigned i = 0; label && i < frame->ours.n; i++) {
		const struct found *f = &frame->ours.found[i];

		if (f->bit > 0 && !strcmp(keys[f->key].name, "eth.dst") &&
		    !finds_first(&frame->ours, "pweth.cw.sequence_number") &&
		    has_at(&frame->theirs, "eth.dst", f->bit + 32))
			return frame_has(frame, "pwethcw") && there(ours, theirs)->bit >= f->bit;
	}
	return false;
}

/* Behind the end that EoIP's length states, or in the address in which that lies. */
static bool
is_beyond_eoip(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *length = finds_first(&frame->ours, "gre.key.payload_length");
	uint32_t end = length ? length->bit + 32 + 8 * (uint32_t)length->number : UINT32_MAX;

	return number_before(frame, "gre.proto", UINT32_MAX, 0) == 0x6400 &&
	       (theirs ? theirs->bit + 48 > end : ours->bit >= end);
}

/* Behind the header of version 1 of GRE, which has no check sum and no route whatever its bits say;
 * that of EoIP says how long it is. */
static bool
is_behind_false_sum(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	uint32_t bit = there(ours, theirs)->bit;

	return number_before(frame, "gre.flags.version", bit, 0) == 1 &&
	       (number_before(frame, "gre.flags.checksum", bit, 0) ||
		   number_before(frame, "gre.flags.routing", bit, 0)) &&
	       number_before(frame, "gre.proto", bit, 0) == 0x6400;
}

/* Behind what a backbone's tag carries. */
static bool
is_in_backbone(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)ours;
	(void)theirs;
	return frame_has(frame, "ieee8021ah");
}

/* tshark takes both tags of a backbone as one, which it calls by the outer one's name. */
static bool
is_of_both_tags(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)theirs;
	return frame_has(frame, "ieee8021ad") && !frame_has(frame, "ieee8021ah") &&
	       finds_first(&frame->ours, "ieee8021ah.isid") &&
	       ours->bit > finds_first(&frame->ours, "ieee8021ah.isid")->bit;
}

/* Where a length stands instead of a type behind a backbone's tag. */
static bool
is_length_in_backbone(
    const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)theirs;
	return frame_has(frame, "ieee8021ah") &&
	       number_before(frame, "ieee8021ah.etype", ours->bit, 0xffff) <= 1500 &&
	       judge_opaque(&frame->theirs, ours);
}

/* All of what is not used, and a length of zero before it. */
static bool
is_with_zero_length(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *length = finds_first(&frame->ours, "icmp.length");

	return length && !length->number && ours->bit == length->bit + 8 &&
	       theirs->bit == length->bit && theirs->bits == 24;
}

/* In a session's frame whose code is not that of data. */
static bool
is_other_code(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)ours;
	return number_before(frame, "pppoe.code", theirs->bit, 0) &&
	       judge_opaque(&frame->ours, theirs);
}

static bool
is_flag_of_ipv6_clear(
    const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)theirs;
	return !number_before(frame, "ntp.priv.monlist.ipv6", ours->bit, 1);
}

static bool
is_to_other_routers(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)ours;
	(void)theirs;
	return !frame_has(frame, "rgmp");
}

/* BACP's number (RFC 2125) where only EtherTypes stand. */
static bool
is_number_of_ppp(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)ours;
	return frame_has(frame, "bacp") && !frame_has(frame, "ppp") &&
	       judge_opaque(&frame->ours, theirs);
}

/* A place of a source route that the packet has passed. */
static bool
is_passed_place(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)ours;
	return has_at(&frame->ours, "ip.src_rt", theirs->bit);
}

/* Behind a label that says that a message of the path itself follows, where what follows begins as
 * IP does. */
static bool
is_other_than_label(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *label = finds_last(&frame->ours, "mpls.label", ours->bit);
	uint32_t next = label ? label->bit / 8 + 4 : 0;
	unsigned version = label && next < frame->caplen ? frame->bytes[next] >> 4 : 0;

	(void)theirs;
	return (version == 4 || version == 6) &&
	       ((label->number == 13 && frame_has(frame, "pwach")) || label->number == 14);
}

/* The ports of LWAPP, which carries the frames of antennas; tshark does not list it. */
static bool
is_carried_by_lwapp(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	uint64_t port = number_before(frame, "udp.dstport", theirs->bit, 0);

	(void)ours;
	return port >= 12220 && port <= 12223 && judge_opaque(&frame->ours, theirs);
}

struct reason ways_nested[] = {
    {"ip.rec_rt", ONLY_T, NULL, is_passed_place,
	"tshark calls places of a source route that are passed so"},
    {NULL, 1 << LAYER_OURS, NULL, is_other_than_label,
	"tshark heeds the label, this program the half byte after it"},
    {"eth.", ONLY_T, NULL, is_carried_by_lwapp, "in LWAPP, which this program shows as bytes"},
    {"pn_io.", 1 << LAYER_THEIRS, NULL, is_in_dcerpc,
	"in a protocol that this program shows as bytes"},
    {"ppp.", 1 << LAYER_THEIRS, NULL, is_in_mobile,
	"in a protocol that this program shows as bytes"},
    {"ppp.", 1 << LAYER_THEIRS, NULL, is_number_of_ppp,
	"tshark knows numbers of PPP as EtherTypes"},
    {"tcp.", ONLY_O, NULL, is_behind_quoted_start,
	"tshark looks no further than the first eight bytes that a redirect quotes"},
    {"tcp.seq_raw", ONLY_O, NULL, is_quoted_sequence, "tshark calls it tcp.seq in a quote"},
    {"dns.resp.", ONLY_O, NULL, is_in_cut_record, "tshark shows nothing of a record that is cut"},
    {"eth.padding", 1 << PLACE, NULL, is_in_fabric_path, "tshark leaves room for a check sum"},
    {NULL, ONLY_T, NULL, is_beyond_chain, "this program looks at so many headers, no more"},
    {NULL, ANY_WAY, NULL, is_taken_for_control_word,
	"tshark takes an address that begins with zero bits for a control word"},
    {NULL, ANY_WAY, NULL, is_beyond_eoip, "tshark does not heed EoIP's length"},
    {NULL, ANY_WAY, NULL, is_behind_false_sum, "tshark reads a check sum in version 1 of GRE"},
    {"eth.trailer", ONLY_O, NULL, is_in_backbone, "tshark passes over what follows"},
    {"ieee8021ah.etype", 1 << LAYER_OURS, NULL, is_of_both_tags, "tshark takes both tags as one"},
    {NULL, 1 << LAYER_OURS, NULL, is_length_in_backbone, "tshark takes the length for a type"},
    {"icmpv6.length", ONLY_O, NULL, NULL, "tshark shows it only if it says something",
	"icmpv6.length", 0},
    {"icmp.unused", 1 << PLACE, NULL, is_with_zero_length,
	"tshark takes it and a length of zero as one", "icmp.type", 12},
    {NULL, 1 << LAYER_THEIRS, NULL, is_other_code, "tshark heeds no code in a session"},
    {"ip.rec_rt", ONLY_O, "ip.opt.len.invalid", NULL, "tshark shows nothing of a broken option"},
    {"ntp.priv.monlist.addr6", ONLY_O, NULL, is_flag_of_ipv6_clear,
	"tshark shows it only if it is meant"},
    {"ntp.priv.monlist.daddr6", ONLY_O, NULL, is_flag_of_ipv6_clear,
	"tshark shows it only if it is meant"},
    {"rgmp.", ONLY_O, NULL, is_to_other_routers, "tshark reads it only to its own group"},
    {.words = NULL},
};
