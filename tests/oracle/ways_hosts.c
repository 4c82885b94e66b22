/* SPDX-License-Identifier: BSD-2-Clause */
/* The ways of tshark with single fields of what hosts say: DHCP, DNS and others over IP. */
#include "tests/oracle/reasons.h"

/* The address fills only a part of its place, or is none that this program shows as a MAC. */
static bool
is_other_address(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	int type = key_find("dhcp.hw.type"), length = key_find("dhcp.hw.len");
	bool six = false, ieee = false;

	(void)ours;
	(void)theirs;
	for (unsigned i = 0; i < frame->ours.n; i++) {
		const struct found *f = &frame->ours.found[i];

		six |= f->key == length && f->number == 6;
		ieee |= f->key == type && (f->number == 1 || f->number == 6);
	}
	return !six || !ieee;
}

/* tshark's JSON has no bytes of any of several if the first has none. */
static bool
is_after_empty(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	bool empty = false;

	(void)theirs;
	for (unsigned i = 0; i < frame->theirs.n; i++)
		if (frame->theirs.found[i].key == ours->key)
			return false;
	for (unsigned i = 0; i < frame->ours.n && &frame->ours.found[i] != ours; i++)
		empty |= frame->ours.found[i].key == ours->key && !frame->ours.found[i].bits;
	return empty;
}

/* The port range's number, without the bits that its length does not count. */
static bool
is_psid(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	int length = key_find("dhcpv6.s46_portparam.psid_len");

	for (unsigned i = 0; i < frame->ours.n; i++) {
		const struct found *f = &frame->ours.found[i];

		if (f->key == length && f->bit + 8 == ours->bit)
			return f->number <= 16 &&
			       theirs->number == ours->number >> (16 - f->number);
	}
	return false;
}

static bool
is_multicast_dns(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)ours;
	(void)theirs;
	return frame_has(frame, "mdns") || frame_has(frame, "llmnr");
}

static bool
is_not_delayed(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *protocol = finds_first(&frame->ours, "dhcpv6.auth.protocol");

	(void)ours;
	(void)theirs;
	return protocol && protocol->number != 2;
}

/* The kind of address in DHCP's identifier of a client, where not 6 bytes of it follow. */
static bool
is_other_client(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const uint8_t *value = frame->bytes + ours->bit / 8;

	(void)theirs;
	return value[-2] == 61 && (value[-1] != 7 || *value >= 48);
}

/* In DHCP's identifier of a machine, which is no address. */
static bool
is_machine(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const uint8_t *at = frame->bytes + theirs->bit / 8;

	(void)ours;
	return theirs->bits == 8 ? at[-2] == 97 : at[-3] == 97;
}

/* All after the type is data to tshark. */
static bool
is_unknown_igmp(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	int type = key_find("igmp.type"), data = key_find("igmp.data");
	uint32_t bit = 0;

	(void)ours;
	(void)theirs;
	for (unsigned i = 0; i < frame->theirs.n; i++) {
		const struct found *f = &frame->theirs.found[i];

		bit = f->key == type ? f->bit + 8 : bit;
		if (f->key == data && f->bit == bit)
			return true;
	}
	return false;
}

static bool
is_short(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)ours;
	(void)theirs;
	return frame->malformed;
}

static bool
is_other_daemon(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *implementation = finds_first(&frame->ours, "ntp.priv.impl");

	(void)ours;
	(void)theirs;
	return implementation && implementation->number != 3;
}

/* A piece of the head of an extension of ICMP at the end of the frame. */
static bool
is_head_cut(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	uint32_t before = ours->key == key_find("icmp.ext.class") ? 2 : 0;

	(void)theirs;
	return ours->bit / 8 - before + 4 > frame->caplen;
}

/* Zeros that fill up the packet that an error quotes. */
static bool
is_before_extensions(
    const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *version = finds_first(&frame->ours, "icmp.ext.version");

	(void)theirs;
	return version && ours->bit + ours->bits == version->bit;
}

static bool
is_second_part(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	int type = key_find("ptp.v2.mm.tlvType");
	unsigned before = 0;

	(void)theirs;
	for (unsigned i = 0; i < frame->ours.n && frame->ours.found[i].bit <= ours->bit; i++)
		before += frame->ours.found[i].key == type;
	return before > 1;
}

/* An error without words: nothing, or no more than the byte that says how many. */
static bool
is_wordless(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *length = finds_first(&frame->ours, "ptp.v2.mm.lengthField"),
			   *error = finds_first(&frame->ours, "ptp.v2.mm.managementErrorId");

	(void)ours;
	(void)theirs;
	return length && error && length->number <= 10;
}

/* Behind an even number of bytes: nothing has to be filled. */
static bool
is_idle_pad(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *id = finds_first(&frame->ours, "ptp.v2.mm.managementId");

	(void)theirs;
	return id && (ours->bit - id->bit) % 16 == 0;
}

static bool
is_not_profinet(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *owner = finds_last(&frame->ours, "pn_ptcp.oui", ours->bit);

	(void)theirs;
	return owner && owner->number != 0x000ecf;
}

/* Longer than the object, or the packet, that it stands in. */
static bool
is_cut_short(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)frame;
	return ours->cut && ours->bit == theirs->bit && ours->bits < theirs->bits;
}

static bool
is_no_announce(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *type = finds_first(&frame->ours, "ptp.v2.messagetype");

	(void)ours;
	(void)theirs;
	return type && type->number != 0xb;
}

/* Behind an option of IPv6 that says that it has no bytes. */
static bool
is_after_empty_option(
    const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *last = finds_last(&frame->ours, "ipv6.opt.length", theirs->bit);

	(void)ours;
	return frame->malformed && last && !last->number;
}

/* Addresses without the bytes that they have in common with the destination. */
static bool
is_compressed(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	int inner = key_find("ipv6.routing.rpl.cmprI"), last = key_find("ipv6.routing.rpl.cmprE");
	bool compressed = false;

	(void)ours;
	(void)theirs;
	for (unsigned i = 0; i < frame->ours.n; i++) {
		const struct found *f = &frame->ours.found[i];

		compressed |= (f->key == inner || f->key == last) && f->number;
	}
	return compressed;
}

struct reason ways_hosts[] = {
    {NULL, ONLY_O, NULL, is_after_empty, "tshark's JSON passes over all if the first is empty"},
    {"dhcp.hw.addr", ONLY_O, NULL, is_other_address, "tshark shows none of such a length"},
    {"dhcp.hw.addr_padding", ONLY_T, NULL, is_other_address,
	"this program shows it with such an address"},
    {"dhcp.client_id.type", ONLY_O, NULL, NULL, "tshark shows it only before a text",
	"dhcp.client_id.type", 255},
    {"dhcp.client_id.type", ONLY_O, NULL, NULL, "tshark shows nothing of an empty text",
	"dhcp.option.length", 1},
    {"dhcp.client_id.type", ONLY_O, NULL, NULL, "tshark shows it only before a text",
	"dhcp.option.length", 17},
    {"dhcp.option.dhcp_authentication.hmac_md5_hash", ONLY_O, NULL, NULL,
	"tshark expects no proof in a first message", "dhcp.option.dhcp", 1},
    {"dhcp.option.dhcp_authentication.secret_id", ONLY_O, NULL, NULL,
	"tshark expects no proof in a first message", "dhcp.option.dhcp", 1},
    {"dhcp.", 1 << LAYER_OURS, NULL, NULL, "tshark shows nothing of it within DHCPv6",
	"dhcpv6.option.type", 87},
    {"dhcpv6.", ONLY_O, "dhcpv6.expert.tld_lookup", NULL, "tshark calls a single label a TLD"},
    {"dhcp.hw.type", ONLY_O, NULL, is_other_client, "tshark shows it only before 6 bytes"},
    {"dhcp.hw.", ONLY_T, NULL, is_machine, "tshark takes it for an address"},
    {"dhcpv6.auth.", ONLY_O | ONLY_T, NULL, is_not_delayed,
	"tshark reads all methods alike, by length"},
    {"dhcpv6.s46_portparam.psid", 1 << VALUE, NULL, is_psid, "tshark leaves out unused bits"},
    {"dns.count.", ANY_WAY, NULL, is_multicast_dns, "tshark reads an update, which these have not",
	"dns.flags.opcode", 5},
    {"eap.identity", 1 << PLACE, NULL, NULL, "tshark takes a length of zero for all that is there",
	"eap.identity.actual_len", 0},
    {"eth.padding", ONLY_O, NULL, is_before_extensions, "tshark passes over it"},
    {"icmp.ext.", ONLY_O, NULL, is_head_cut, "tshark wants a whole head"},
    {"icmp.ext.ctype", 1 << PLACE, NULL, is_cut_short, "tshark reads beyond the end"},
    {"icmp.int_info.index", 1 << PLACE, NULL, is_cut_short, "tshark reads beyond the end"},
    {"icmp.ext.", ONLY_T, NULL, NULL, "tshark guesses where it is if no length says so",
	"icmp.length", 0},
    {"icmp.mpls.", ONLY_T, NULL, NULL, "tshark guesses where it is if no length says so",
	"icmp.length", 0},
    {"igmp.", ONLY_O | ONLY_T, NULL, is_unknown_igmp, "tshark does not know this type"},
    {"igmp.reserved", ONLY_T, NULL, NULL, "tshark calls two fields so", "igmp.type", 0x22},
    {"igmp.mtrace.max_hops", ONLY_T, NULL, is_short,
	"this program wants a whole header of a trace"},
    {"ipv6.opt.", ONLY_T, NULL, is_after_empty_option, "tshark heeds no length of what it knows"},
    {"ipv6.routing.crh16.sid", ONLY_O, NULL, NULL, "tshark shows only the current one"},
    {"ipv6.routing.crh32.sid", ONLY_O, NULL, NULL, "tshark shows only the current one"},
    {"ipv6.routing.rpl.address", ONLY_T, NULL, is_compressed,
	"this program shows compressed addresses as bytes"},
    {"ntp.ctrl.clock_status.code", ONLY_O, NULL, NULL, "tshark looks into it in answers only",
	"ntp.ctrl.flags2.r", 0},
    {"ntp.ctrl.clock_status.status", ONLY_O, NULL, NULL, "tshark looks into it in answers only",
	"ntp.ctrl.flags2.r", 0},
    {"ntp.ctrl.err_status", ONLY_O, NULL, NULL, "tshark looks into it in answers only",
	"ntp.ctrl.flags2.r", 0},
    {"ntp.priv.", ONLY_O, NULL, is_other_daemon, "tshark knows only the requests of ntpd"},
    {"pn_ptcp.subtype", ONLY_O, NULL, is_not_profinet, "tshark knows only PROFINET's own"},
    {"ptp.v2.mm.", ONLY_O, NULL, is_second_part, "tshark reads only the first"},
    {"ptp.v2.mm.AlternateMulticastSyncInterval", 1 << PLACE, NULL, NULL,
	"tshark has the two the other way round", "ptp.v2.mm.managementId", 0x201d},
    {"ptp.v2.mm.numberOfAlternateMasters", 1 << PLACE, NULL, NULL,
	"tshark has the two the other way round", "ptp.v2.mm.managementId", 0x201d},
    {"ptp.v2.mm.clockidentity", ONLY_O, NULL, NULL, "tshark shows the first again and again",
	"ptp.v2.mm.managementId", 0x2015},
    {"ptp.v2.mm.displayData.length", ONLY_O, NULL, is_wordless, "tshark passes over an empty text"},
    {"ptp.v2.mm.pad", ONLY_O, NULL, is_wordless, "tshark passes over an empty text"},
    {"ptp.v2.mm.pad", ONLY_O, NULL, is_idle_pad, "tshark expects none behind an even number"},
    {"ptp.v2.mm.reserved", ONLY_T, NULL, NULL, "this program has a key for each of the two",
	"ptp.v2.mm.managementId", 0x2000},
    {"ptp.v2.an.", ONLY_O, NULL, is_no_announce, "tshark reads TLVs of Announce only"},
    {"sctp.pckdrop_t_bit", ONLY_O, NULL, NULL, "tshark stops at a chunk that is too short",
	"sctp.chunk_length", 4},
    {"sctp.pckdrop_b_bit", ONLY_O, NULL, NULL, "tshark stops at a chunk that is too short",
	"sctp.chunk_length", 4},
    {"sctp.pckdrop_m_bit", ONLY_O, NULL, NULL, "tshark stops at a chunk that is too short",
	"sctp.chunk_length", 4},
    {.words = NULL},
};
