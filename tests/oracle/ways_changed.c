/* SPDX-License-Identifier: BSD-2-Clause */
/* The ways of tshark with frames of which some bytes were changed at random: what it makes of
 * lengths and numbers that nobody sends. */
#include "tests/oracle/reasons.h"

/* DNS at a port of the name daemon's own, and not plain enough to be told by its looks. */
static bool
is_at_8053(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)theirs;
	return number_before(frame, "udp.srcport", ours->bit, 0) == 8053 ||
	       number_before(frame, "udp.dstport", ours->bit, 0) == 8053;
}

/* A message of DCCP with short numbers, of a type that has long ones only. */
static bool
is_short_dccp(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	uint32_t bit = there(ours, theirs)->bit;
	uint64_t type = number_before(frame, "dccp.type", bit, 2);

	return number_before(frame, "dccp.x", bit, 1) == 0 && (type < 2 || type > 4);
}

/* Where a message of PTP ends by its length, which is shorter than what it holds. */
static bool
is_behind_ptp(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *length = finds_first(&frame->ours, "ptp.v2.messagelength");

	(void)ours;
	return length && theirs->bit == length->bit - 16 + 8 * length->number;
}

/* Behind a TLV whose length does not even hold its type. */
static bool
is_behind_empty(const struct frame *frame, const struct found *ours, const char *key)
{
	int length = key_find(key);

	for (unsigned i = 0; i < frame->ours.n && frame->ours.found[i].bit < ours->bit; i++)
		if (frame->ours.found[i].key == length && frame->ours.found[i].number < 4)
			return true;
	return false;
}

static bool
is_behind_empty_udld(
    const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)theirs;
	return is_behind_empty(frame, ours, "udld.tlv.len");
}

static bool
is_behind_empty_cdp(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)theirs;
	return is_behind_empty(frame, ours, "cdp.tlv.len");
}

/* Of a list of UDLD in which a name is longer than the list, or what stands behind it. */
static bool
is_in_broken_echo(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	int type = key_find("udld.tlv.type");

	(void)theirs;
	for (unsigned i = 0; i < frame->ours.n && frame->ours.found[i].bit <= ours->bit; i++) {
		const struct found *f = &frame->ours.found[i];
		uint32_t at = f->bit / 8, end;

		if (f->key != type || f->number != 3 || at + 8 > frame->caplen)
			continue;
		end = at + (uint32_t)(frame->bytes[at + 2] << 8 | frame->bytes[at + 3]);
		at += 8; /* type, length, count */
		while (at + 2 <= end && at + 2 <= frame->caplen)
			at += 2 + (uint32_t)(frame->bytes[at] << 8 | frame->bytes[at + 1]);
		if (at > end)
			return true;
	}
	return false;
}

/* Behind an option of IPv6 that reaches beyond its header. */
static bool
is_over_header(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	uint32_t bit = there(ours, theirs)->bit;
	const struct found *length = finds_last(&frame->ours, "ipv6.opt.length", bit + 1);
	const struct found *next = finds_last(&frame->ours, "ipv6.hopopts.nxt", bit + 1);
	const struct found *more = finds_last(&frame->ours, "ipv6.hopopts.len", bit + 1);

	return length && next && more &&
	       length->bit + 8 + 8 * length->number > next->bit + 64 * (more->number + 1);
}

/* A packet of IPv6 that an error quotes, with a version that is none. */
static bool
is_odd_quote(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *version = finds_last(&frame->ours, "ipv6.version", ours->bit + 1);

	(void)theirs;
	return version && version->number != 6 && finds_first(&frame->ours, "icmpv6.type");
}

/* An area without a byte. */
static bool
is_empty_area(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	uint32_t at = ours->bit / 8;

	(void)theirs;
	return ours->bits == 8 && at < frame->caplen && !frame->bytes[at];
}

/* In the last entry of a list that ends within it. */
static bool
is_cut_reachability(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *length = finds_last(&frame->ours, "isis.lsp.clv.length", ours->bit);
	uint32_t end = length ? length->bit + 8 + 8 * (uint32_t)length->number : 0;
	uint32_t start = length ? (ours->bit - length->bit - 8) / 96 * 96 + length->bit + 8 : 0;

	(void)theirs;
	return length && start + 96 > end;
}

/* What stands between the end of DNS and the end that UDP says, all zeros. */
static bool
is_zero_behind_dns(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)theirs;
	for (uint32_t i = ours->bit / 8; i < (ours->bit + ours->bits) / 8 && i < frame->caplen; i++)
		if (frame->bytes[i])
			return false;
	return finds_first(&frame->ours, "dns.id");
}

/* A spanning tree whose third part is too short for what it holds. */
static bool
is_behind_short_part(
    const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *length = finds_first(&frame->ours, "mstp.version_3_length");

	(void)ours;
	(void)theirs;
	return length && length->number < 64;
}

/* Of Arista's another message than a timestamp, or one with another format. */
static bool
is_other_avsp(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *type = finds_first(&frame->theirs, "avsp.sub_type");
	const struct found *version = finds_first(&frame->theirs, "avsp.ver");
	uint64_t format = version ? version->number >> 4 & 0xf : 0;

	(void)ours;
	(void)theirs;
	return !type || type->number != 1 || (format != 1 && format != 2);
}

/* A length in place of a type. */
static bool
is_length_behind_avsp(
    const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)theirs;
	return number_before(frame, "avsp.etype", ours->bit, 1536) < 1536;
}

static bool
is_behind_avsp(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *version = finds_first(&frame->ours, "avsp.ver");

	(void)theirs;
	return version && ours->bit > version->bit;
}

static bool
is_with_avsp(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)ours;
	(void)theirs;
	return frame_has(frame, "avsp");
}

/* Options of IPv6 in a tunnel that is bytes to this program. */
static bool
is_in_other_tunnel(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)ours;
	return (frame_has(frame, "gtp") || frame_has(frame, "erspan") || frame_has(frame, "dsr")) &&
	       judge_opaque(&frame->ours, theirs);
}

static bool
is_in_swipe(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)ours;
	(void)theirs;
	return frame_has(frame, "swipe");
}

/* The length that newer errors of ICMP have, and what is left of the reserved bits. */
static bool
is_by_one_name(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)frame;
	return theirs->bits == 24 && ours->bits == 16 && theirs->bit + 8 == ours->bit;
}

/* Behind a tag of Cisco's of another version, or with more pieces than one. */
static bool
is_behind_other_metadata(
    const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *version = finds_last(&frame->theirs, "cmd.version", theirs->bit);
	const struct found *length = finds_last(&frame->theirs, "cmd.length", theirs->bit);
	const struct found *piece = finds_last(&frame->theirs, "cmd.options", theirs->bit);

	(void)ours;
	return version && length && piece &&
	       (version->number != 1 || length->number != 1 || piece->number != 1);
}

/* A value that ends with what it stands in, although the byte before it says more. */
static bool
is_shorter_than_said(
    const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)theirs;
	return ours->bit >= 8 && 8U * frame->bytes[ours->bit / 8 - 1] > ours->bits;
}

static bool
is_longer_theirs(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)frame;
	return ours->bit == theirs->bit && ours->bits < theirs->bits;
}

static bool
is_in_short_clnp(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *length = finds_first(&frame->ours, "clnp.len");

	(void)ours;
	(void)theirs;
	return length && length->number < 9;
}

/* In the last neighbour of a list that ends within it. */
static bool
is_cut_neighbour(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *length = finds_last(&frame->ours, "isis.lsp.clv.length", ours->bit);
	uint32_t first = length ? length->bit + 16 : 0; /* behind a flag */

	(void)theirs;
	return length && ours->bit >= first &&
	       first + (ours->bit - first) / 88 * 88 + 88 >
		   length->bit + 8 + 8 * (uint32_t)length->number;
}

static bool
is_unknown_ppp(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)theirs;
	return number_before(frame, "ppp.code", ours->bit, 0) > 15;
}

/* Behind an unnumbered frame that wants an answer. */
static bool
is_polled(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)theirs;
	return number_before(frame, "llc.control", ours->bit, 3) == 0x13;
}

/* A trailer of OSPF that is longer than the frame. */
static bool
is_cut_trailer(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *length = finds_first(&frame->theirs, "ospf.at.auth_data_len");

	(void)ours;
	(void)theirs;
	return length && length->bit / 8 - 2 + length->number > frame->len;
}

static bool
is_behind_first_part(
    const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)theirs;
	return number_before(frame, "stp.version_1_length", ours->bit, 0) != 0;
}

/* What follows an address in a value that is longer than an address. */
static bool
is_rest_of_value(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)theirs;
	return !has_at(&frame->ours, "isis.lsp.ext_is_reachability.length", ours->bit - 8);
}

/* Beyond the end of the TLV that it is read in. */
static bool
is_beyond_clv(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *length = finds_last(&frame->ours, "isis.lsp.clv.length", theirs->bit);

	for (unsigned i = 0; ours == NULL && i < frame->ours.n; i++) {
		const struct found *f = &frame->ours.found[i];

		if (f->cut && f->bit < theirs->bit && theirs->bit < f->bit + 256)
			return true;
	}
	return ours && ours->cut && length;
}

/* Version 1 of GRE has no checksum, whatever the flag says. */
static bool
is_sum_of_pptp(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)ours;
	(void)theirs;
	return number_before(frame, "gre.flags.version", UINT32_MAX, 0) == 1 &&
	       number_before(frame, "gre.flags.checksum", UINT32_MAX, 0) == 1;
}

static bool
is_other_hash(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)theirs;
	return number_before(frame, "tcp.options.mptcp.reserved.flag", ours->bit, 0) != 0;
}

static bool
is_length_behind_metadata(
    const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)theirs;
	return number_before(frame, "cmd.type", ours->bit, 1536) < 1536;
}

struct reason ways_changed[] = {
    {"dns.", 1 << LAYER_OURS, NULL, is_at_8053, "tshark knows this port by the looks only"},
    {"dccp.", ANY_WAY, NULL, is_short_dccp, "tshark reads long numbers where short ones are said"},
    {"eth.trailer", ONLY_T, NULL, is_behind_ptp, "tshark ends where the length says"},
    {"udld.", ONLY_O, NULL, is_behind_empty_udld, "tshark stops at a length that cannot be"},
    {"cdp.", ONLY_O, NULL, is_behind_empty_cdp, "tshark stops at a length that cannot be"},
    {"udld.", ONLY_O | 1 << PLACE, NULL, is_in_broken_echo,
	"tshark stops at a length that cannot be"},
    {"ipv6.opt.", ONLY_T | 1 << PLACE, NULL, is_over_header,
	"tshark reads an option beyond its end"},
    {NULL, 1 << LAYER_OURS, NULL, is_odd_quote, "tshark does not show what has another version"},
    {"isis.hello.area_address", ONLY_O, NULL, is_empty_area, "tshark passes over an empty one"},
    {"isis.lsp.ip_reachability.", ONLY_O, NULL, is_cut_reachability,
	"tshark shows nothing of one that is cut"},
    {"eth.padding", ONLY_O, NULL, is_zero_behind_dns, "tshark shows nothing of zeros behind DNS"},
    {"mstp.", ONLY_O, NULL, is_behind_short_part, "tshark stops where the length says"},
    {NULL, ONLY_O, "avsp.ts.unknown_version", is_behind_avsp,
	"tshark knows one kind of switch only"},
    {"avsp.", ONLY_T, NULL, is_other_avsp, "tshark names parts of what it does not know"},
    {NULL, ONLY_O, NULL, is_length_behind_avsp, "tshark expects no length there"},
    {"eth.trailer", ONLY_O, NULL, is_with_avsp, "tshark calls it avsp.trailer"},
    {"eth.padding", ONLY_O, NULL, is_with_avsp, "tshark calls it avsp.trailer"},
    {"ipv6.opt.", 1 << LAYER_THEIRS, NULL, is_in_other_tunnel,
	"this program shows as bytes what the tunnel carries"},
    {"ip.version", 1 << LAYER_THEIRS, NULL, is_in_swipe, "tshark finds IP in what is encrypted"},
    {"ipv6.version", 1 << LAYER_THEIRS, NULL, is_in_swipe, "tshark finds IP in what is encrypted"},
    {"icmp.unused", 1 << PLACE, NULL, is_by_one_name, "tshark takes it and the length as one"},
    {NULL, 1 << LAYER_THEIRS, NULL, is_behind_other_metadata,
	"tshark heeds neither version nor length"},
    {"dhcpv6.vendoropts.enterprise.option_data", 1 << PLACE, NULL, is_longer_theirs,
	"tshark reads a value beyond its end"},
    {"icmp.int_ident.address", 1 << PLACE, NULL, is_longer_theirs,
	"tshark reads a value beyond its end"},
    {"isis.lsp.ext_is_reachability.value", ONLY_O | 1 << PLACE, NULL, is_shorter_than_said,
	"tshark reads a value beyond its end"},
    {"clnp.", ONLY_O, NULL, is_in_short_clnp, "tshark stops at a length that cannot be"},
    {"isis.lsp.eis_neighbors.", ONLY_O, NULL, is_cut_neighbour,
	"tshark shows nothing of one that is cut"},
    {"ipcp.data", ONLY_O, NULL, is_unknown_ppp, "tshark shows it without a name"},
    {NULL, 1 << LAYER_OURS, NULL, is_polled, "tshark wants frames that need no answer"},
    {"ospf.at.", ONLY_T, NULL, is_cut_trailer, "tshark shows what there is of it"},
    {"bpdu.", ONLY_O, NULL, is_behind_first_part, "tshark stops where the length says"},
    {"isis.lsp.ext_is_reachability.value", ONLY_O, NULL, is_rest_of_value,
	"tshark shows nothing behind an address"},
    {"isis.lsp.ext_is_reachability.", ONLY_T | 1 << PLACE, NULL, is_beyond_clv,
	"tshark reads one beyond the end of the list"},
    {"gre.", ANY_WAY, NULL, is_sum_of_pptp, "tshark reads a checksum in version 1"},
    {"tcp.options.mptcp.", ONLY_O, NULL, is_other_hash, "tshark stops at hashes it does not know"},
    {NULL, 1 << LAYER_OURS, NULL, is_length_behind_metadata, "tshark expects no length there"},
    {"udld.data", 1 << PLACE, NULL, is_longer_theirs, "tshark shows the whole value"},
    {.words = NULL},
};
