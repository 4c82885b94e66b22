/* SPDX-License-Identifier: BSD-2-Clause */
/* The same as ways_broken.c, of IP and what it carries, of tunnels and of routers. */
#include "tests/oracle/reasons.h"

#include <string.h>

static bool
is_other_extension(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)theirs;
	return number_before(frame, "icmp.ext.version", ours->bit, 2) != 2;
}

/* From the first name on that has a label of a form that nobody uses. */
static bool
is_from_odd_label(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	for (unsigned i = 0; i < frame->theirs.n; i++) {
		const struct found *f = &frame->theirs.found[i];

		if (f->text && strstr(f->text, "<Unknown extended label>"))
			return there(ours, theirs)->bit >= f->bit;
	}
	return false;
}

/* An attribute without any bytes, not even its head's. */
static bool
is_at_end_of_attributes(
    const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *length = finds_last(&frame->ours, "eap.sim.subtype.len", ours->bit + 1);

	if (!length)
		length = finds_last(&frame->ours, "eap.aka.subtype.len", ours->bit + 1);
	(void)theirs;
	return length && !length->number;
}

/* GRE behind whose EtherType tshark has nothing. */
static bool
is_unknown_to_gre(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *type = finds_last(&frame->ours, "gre.proto", ours->bit);

	(void)theirs;
	return type && strstr(frame->protocols, "gre:data") && judge_opaque(&frame->theirs, ours);
}

/* Version 1 of GRE is that of PPTP: one of the two says so, the other does not. */
static bool
is_half_pptp(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	uint32_t bit = there(ours, theirs)->bit + 32;
	const struct found *protocol = finds_last(&frame->ours, "gre.proto", bit),
			   *version = finds_last(&frame->ours, "gre.flags.version", bit);

	return protocol && version && (protocol->number == 0x880b) != (version->number == 1);
}

static bool
is_to_other_group(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	static const uint8_t group[] = {224, 0, 0, 102};
	const struct found *to = finds_last(&frame->ours, "ip.dst", there(ours, theirs)->bit);

	return to && !to->cut && memcmp(frame->bytes + to->bit / 8, group, sizeof group);
}

/* A length of an authentication header that leaves no room for its own fields. */
static bool
is_behind_short_ah(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *length = finds_first(&frame->ours, "ah.length");

	return length && length->number < 1 && there(ours, theirs)->bit > length->bit;
}

/* A list of services that says neither that it is an answer nor that it is a question. */
static bool
is_no_sap(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	uint64_t type = number_before(frame, "ipxsap.packet_type", ours->bit, 2);

	(void)theirs;
	return type < 1 || type > 4;
}

/* BOOTP without the four bytes that say that options follow. */
static bool
is_without_cookie(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)ours;
	(void)theirs;
	return finds_first(&frame->ours, "dhcp.vendor_specific_options") &&
	       !finds_first(&frame->ours, "dhcp.cookie");
}

/* A next header of 62: what Mobile IPv6 had before it was a standard. */
static bool
is_old_mobile(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)ours;
	return number_before(frame, "ipv6.nxt", theirs->bit, 0) == 62;
}

/* Details of a neighbour or a prefix of IS-IS that say they are longer than what they stand in. */
static bool
is_from_long_details(
    const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	static const char *const lengths[] = {"isis.lsp.ext_is_reachability.subclvs_length",
	    "isis.lsp.ext_is_reachability.length", "isis.lsp.ext_ip_reachability.subclvs_length",
	    NULL};

	for (unsigned i = 0; i < frame->ours.n; i++) {
		const struct found *f = &frame->ours.found[i],
				   *tlv = finds_last(&frame->ours, "isis.lsp.clv.length", f->bit);

		for (unsigned j = 0; tlv && lengths[j]; j++)
			if (!strcmp(keys[f->key].name, lengths[j]) &&
			    f->bit + 8 + 8 * f->number > tlv->bit + 8 + 8 * tlv->number)
				return there(ours, theirs)->bit + 128 >= f->bit;
	}
	return false;
}

/* An option of CCP that tshark passes over: it knows no such type, or expects another length. */
static bool
is_unread_ccp(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *type = finds_last(&frame->ours, "ccp.opt.type", ours->bit + 1);

	(void)theirs;
	return type && !has_at(&frame->theirs, "ccp.opt.type", type->bit);
}

/* Neither 2 nor 3, which are all there are. */
static bool
is_other_l2tp(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)ours;
	(void)theirs;
	return frame_has(frame, "l2tp") && !finds_first(&frame->ours, "l2tp.version");
}

/* In what stands behind an IPv4 header of another version than 4. */
static bool
is_from_odd_version(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	return number_before(frame, "ip.version", there(ours, theirs)->bit + 1, 4) != 4;
}

/* A version of MPTCP that is neither 0 nor 1. */
static bool
is_other_mptcp(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	return number_before(frame, "tcp.options.mptcp.version", there(ours, theirs)->bit, 0) > 1;
}

static bool
is_cut_frame(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)ours;
	(void)theirs;
	return frame->caplen < frame->len;
}

/* Mobile IPv6 within IPv4, or a tag of a label that tshark does not know. */
static bool
is_in_ipv4(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)ours;
	return number_before(frame, "ip.proto", theirs->bit, 0) == 135 ||
	       number_before(frame, "ip.proto", theirs->bit, 0) == 62;
}

static bool
is_unknown_label(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	static const uint64_t known[] = {1, 2, 5, 6, 7, 128, 129, 130, 131, 132, 133};
	uint64_t type = number_before(frame, "ip.cipso.tag_type", ours->bit, 1);

	(void)theirs;
	for (unsigned i = 0; i < sizeof known / sizeof *known; i++)
		if (type == known[i])
			return false;
	return true;
}

static bool
is_no_address_length(
    const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	uint64_t length = number_before(frame, "icmp.int_ident.addr_length", ours->bit, 4);

	(void)theirs;
	return length != 4 && length != 16;
}

/* Windows has sent the seconds with the lowest byte first. */
static bool
is_swapped_time(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)frame;
	return theirs->number == (ours->number >> 8 | (ours->number & 0xff) << 8);
}

/* A segment at the port of DNS that is not one whole message. */
static bool
is_piece_of_dns(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)ours;
	return (number_before(frame, "tcp.srcport", theirs->bit, 0) == 53 ||
		   number_before(frame, "tcp.dstport", theirs->bit, 0) == 53) &&
	       !finds_first(&frame->ours, "dns.length");
}

/* In the option of a maker, which tshark opens where the class of the client has told whose. */
static bool
is_in_vendor_option(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)theirs;
	return number_before(frame, "dhcp.option.type", ours->bit, 0) == 43;
}

/* An option of a maker in a message that does not say which, as no client of PXE is named. */
static bool
is_unnamed_pxe(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)ours;
	(void)theirs;
	return !finds_first(&frame->theirs, "dhcp.option.vendor.pxeclient.suboption");
}

/* The same, as no device at a cable is. */
static bool
is_unnamed_cable(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)ours;
	(void)theirs;
	return !finds_first(&frame->theirs, "dhcp.option.vendor.cl.suboption");
}

/* An option of IPv4 of which tshark says no more than that it does not know it. */
static bool
is_unread_option(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *type = finds_last(&frame->ours, "ip.opt.type", ours->bit + 1);

	(void)theirs;
	return type && !has_at(&frame->theirs, "ip.opt.type", type->bit);
}

/* A value of DNS that goes on behind the end that is said of it. */
static bool
is_beyond_value(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	static const char *const lengths[] = {"dns.resp.len", "dns.opt.len", NULL};

	(void)ours;
	for (unsigned i = 0; lengths[i]; i++) {
		const struct found *length = finds_last(&frame->ours, lengths[i], theirs->bit);

		if (length && length->has_number &&
		    theirs->bit + theirs->bits > length->bit + 16 + 8 * length->number)
			return true;
	}
	return false;
}

/* An option of DHCP of which tshark knows another length. */
static bool
is_of_odd_length(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)theirs;
	return has_at(&frame->theirs, "dhcp.option.value", ours->bit) &&
	       8 * number_before(frame, "dhcp.option.length", ours->bit, 0) != ours->bits;
}

/* An option whose length is not there as a whole. */
static bool
is_before_cut_length(
    const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *length =
	    finds_last(&frame->ours, "dhcpv6.option.length", ours->bit + 17);

	(void)theirs;
	return length && length->bit == ours->bit + 16 && length->cut;
}

/* Behind the end that a length of ICMP states, where no head of extensions of version 2 stands. */
static bool
is_from_no_extension(
    const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *at = there(ours, theirs),
			   *version = finds_last(&frame->ours, "icmp.ext.version", at->bit + 1);

	return version && version->number != 2;
}

/* L2TP between ports that others have. */
static bool
is_at_other_ports(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)ours;
	return number_before(frame, "udp.srcport", theirs->bit, 1701) != 1701 &&
	       number_before(frame, "udp.dstport", theirs->bit, 1701) != 1701;
}

/* To a group at which GARP is at home. */
static bool
is_to_garp(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	static const uint8_t group[] = {0x01, 0x80, 0xc2, 0, 0};

	(void)ours;
	(void)theirs;
	return frame->caplen > sizeof group && !memcmp(frame->bytes, group, sizeof group) &&
	       (frame->bytes[5] == 0x0d || (frame->bytes[5] & 0xf0) == 0x20);
}

static bool
is_shown_as_bytes(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)theirs;
	return has_at(&frame->theirs, "dhcp.option.value", ours->bit);
}

/* In a frame in which fillers stand before other options: they have one entry. */
static bool
is_with_fillers(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	int padding = key_find("dhcp.option.padding");

	(void)ours;
	(void)theirs;
	for (unsigned i = 0; i < frame->theirs.n; i++)
		if (frame->theirs.found[i].key == padding && frame->theirs.found[i].bits > 8)
			return true;
	return false;
}

/* Behind the length of a message of IS-IS, which is not the end of what LLC carries. */
static bool
is_behind_isis(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *length = finds_last(&frame->ours, "eth.len", ours->bit);

	(void)theirs;
	return frame_has(frame, "isis") && length &&
	       ours->bit < length->bit + 16 + 8 * length->number;
}

/* In an option of which tshark does not even show the head that this key says. */
static bool
is_in_unread(const struct frame *frame, const struct found *ours, const char *key)
{
	const struct found *head = finds_last(&frame->ours, key, ours->bit + 1);

	return head && !has_at(&frame->theirs, key, head->bit);
}

static bool
is_in_unread_dhcpv6(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)theirs;
	return is_in_unread(frame, ours, "dhcpv6.option.length");
}

static bool
is_in_unread_lcp(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)theirs;
	return is_in_unread(frame, ours, "lcp.opt.type");
}

static bool
is_cut_off(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)frame;
	return ours->cut && theirs->bits > ours->bits;
}

struct reason ways_odd[] = {
    {"dccp.", ANY_WAY, NULL, NULL, "tshark reads this type as a request", "dccp.type", 10},
    {"icmp.", ONLY_O, NULL, is_other_extension, "tshark stops at another version"},
    {"dns.", ANY_WAY, NULL, is_from_odd_label, "tshark ends a name where it does not know a label"},
    {"eap.sim.", ONLY_O, NULL, is_at_end_of_attributes, "tshark stops at a length of zero"},
    {"eap.aka.", ONLY_O, NULL, is_at_end_of_attributes, "tshark stops at a length of zero"},
    {NULL, 1 << LAYER_OURS, NULL, is_unknown_to_gre, "tshark does not know this type within GRE"},
    {"gre.", ANY_WAY, NULL, is_half_pptp, "tshark heeds the type, this program the version"},
    {"hsrp2.", ONLY_O, NULL, is_to_other_group, "tshark knows version 2 by its address"},
    {"hsrp.", ONLY_T, NULL, is_to_other_group, "tshark knows version 2 by its address"},
    {NULL, ANY_WAY, NULL, is_behind_short_ah, "tshark believes a length that cannot be"},
    {"icmpv6.data", ONLY_T, "icmpv6.undecoded.type", NULL,
	"this program expects a packet in each error"},
    {"ipxsap.", ONLY_O, NULL, is_no_sap, "tshark shows the services of answers only"},
    {"dhcp.", ONLY_T | 1 << PLACE, NULL, is_without_cookie,
	"tshark looks for options where nothing says that there are some"},
    {"mip6.", 1 << LAYER_THEIRS, NULL, is_old_mobile, "tshark knows a number of an old draft"},
    {"isis.lsp.", ANY_WAY, NULL, is_from_long_details, "tshark believes a length that cannot be"},
    {"ccp.opt.", ONLY_O, NULL, is_unread_ccp, "tshark shows what it knows, of the right length"},
    {"ppp.", 1 << LAYER_THEIRS, NULL, is_other_l2tp, "tshark heeds no version of L2TP"},
    {"geneve.option.", ONLY_O, "geneve.option.length.invalid", NULL,
	"tshark shows nothing of an option that is too long"},
    {"sctp.", ONLY_O, "sctp.chunk_length.bad", NULL, "tshark stops at a length that cannot be"},
    {NULL, ONLY_O | ONLY_T, NULL, is_from_odd_version, "tshark reads by the version alone"},
    {"tcp.options.mptcp.", ANY_WAY, NULL, is_other_mptcp, "tshark reads an unknown version as 0"},
    {"icmpv6.mld.maximum_response_delay", ONLY_T, NULL, is_cut_frame,
	"tshark tells the version by what is captured"},
    {"mip6.", 1 << LAYER_THEIRS, NULL, is_in_ipv4, "tshark reads Mobile IPv6 in IPv4, too"},
    {"ip.cipso.tag_data", ONLY_O, NULL, is_unknown_label, "tshark shows nothing of such a tag"},
    {"icmp.int_ident.", ONLY_O, NULL, is_no_address_length, "tshark heeds a wrong length"},
    {"dns.data", ONLY_O, NULL, is_taken_apart, "tshark knows types that are obsolete"},
    {"l2tp.avp.", ONLY_O, NULL, NULL, "tshark shows attributes only where a length is",
	"l2tp.length_bit", 0},
    {"dhcp.option.suboption_length", ONLY_O, NULL, is_in_vendor_option,
	"tshark opens it for classes that it knows"},
    {"dhcp.option.vendor.pxeclient.", ONLY_O, NULL, is_unnamed_pxe,
	"tshark opens it for classes that it knows"},
    {"dhcp.option.vendor.cl.", ONLY_O, NULL, is_unnamed_cable,
	"tshark opens it for classes that it knows"},
    {"ip.opt.", ONLY_O, NULL, is_unread_option, "tshark shows nothing of an unknown option"},
    {"dhcp.secs", 1 << VALUE, NULL, is_swapped_time, "tshark turns it round if it is large"},
    {"dns.", ONLY_T, NULL, is_piece_of_dns, "this program reads a segment that is a whole message"},
    {"dns.", 1 << PLACE | ONLY_T, NULL, is_beyond_value, "tshark reads a value beyond its end"},
    {"dhcp.option.", ONLY_O, NULL, is_of_odd_length, "tshark shows one of a wrong length as bytes"},
    {"dhcpv6.option.type", ONLY_O, NULL, is_before_cut_length, "tshark wants a whole head"},
    {NULL, ONLY_O | ONLY_T | 1 << PLACE, NULL, is_from_no_extension,
	"tshark heeds no length before another version"},
    {"l2tp.", 1 << LAYER_THEIRS, NULL, is_at_other_ports, "tshark remembers a tunnel by its ports"},
    {"stp.", 1 << LAYER_OURS, NULL, is_to_garp, "tshark expects GARP at these groups"},
    {"mstp.", 1 << LAYER_OURS, NULL, is_to_garp, "tshark expects GARP at these groups"},
    {"bpdu.", 1 << LAYER_OURS, NULL, is_to_garp, "tshark expects GARP at these groups"},
    {"dhcp.option.novell_netware_ip_domain", ONLY_O, NULL, is_shown_as_bytes,
	"tshark shows it as bytes"},
    {"dhcp.option.type", ONLY_O | 1 << PLACE, NULL, is_with_fillers, "tshark joins fillers"},
    {"dhcp.option.padding", ONLY_T, NULL, is_with_fillers, "tshark joins fillers"},
    {"eth.trailer", ONLY_O, NULL, is_behind_isis, "tshark heeds no length of IS-IS"},
    {"dhcpv6.", ONLY_O, NULL, is_in_unread_dhcpv6, "tshark shows nothing of what is too long"},
    {"lcp.opt.", ONLY_O, NULL, is_in_unread_lcp,
	"tshark shows one that it does not know by name only"},
    {"ipv6.opt.length", 1 << PLACE, NULL, is_cut_off, "tshark reads an option beyond its end"},
    {.words = NULL},
};
