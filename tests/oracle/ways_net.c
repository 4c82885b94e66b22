/* SPDX-License-Identifier: BSD-2-Clause */
/* The ways of tshark with what routers and tunnels say: IP, IS-IS, NTP, MACsec, and what Cisco's
 * devices say to each other. */
#include "tests/oracle/reasons.h"

#include <string.h>

/* The value of a TLV that begins with one byte of type and one of length. */
static bool
is_with_header(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)frame;
	return theirs->bit + 16 == ours->bit && theirs->bits == ours->bits + 16;
}

/* Which kind of status it is says only the number after it. */
static bool
is_status_ahead(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *status = finds_first(&frame->ours, "ntp.ctrl.status"),
			   *number = finds_first(&frame->ours, "ntp.ctrl.associd");

	(void)ours;
	return status && theirs->bit >= status->bit && theirs->bit < status->bit + 16 && number &&
	       number->bit == status->bit + 16 && number->number;
}

/* A line of a text that begins in ours. */
static bool
is_line(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *text =
	    ours ? ours : finds_last(&frame->ours, "cdp.software_version", theirs->bit);

	return text && theirs->bit >= text->bit && theirs->bits < text->bits &&
	       theirs->bit + theirs->bits <= text->bit + text->bits;
}

static bool
is_with_mask(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)frame;
	return theirs->bit == ours->bit && theirs->bits == 40 && ours->bits == 32;
}

static bool
is_other_aoe(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *version = finds_first(&frame->ours, "aoe.version");

	(void)ours;
	(void)theirs;
	return version && version->number != 1;
}

static bool
is_echo(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *type = finds_last(&frame->ours, "udld.tlv.type", theirs->bit);

	(void)ours;
	return type && type->number == 3 && type->bit + 32 == theirs->bit;
}

/* The first eight bytes of a segment, quoted. */
static bool
is_start_of_segment(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	int next = key_find("tcp.ack_raw");

	(void)theirs;
	for (unsigned i = 0; i < frame->ours.n; i++)
		if (frame->ours.found[i].key == next && !frame->ours.found[i].cut &&
		    frame->ours.found[i].bit == ours->bit + ours->bits)
			return false;
	return frame_has(frame, "icmp") || frame_has(frame, "icmpv6");
}

static bool
is_version_of_ipv6(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *version = finds_last(&frame->ours, "ipv6.version", theirs->bit + 1);

	(void)ours;
	return version && version->bit == theirs->bit;
}

/* In what was packed (RFC 3173) and what this program leaves so. */
static bool
is_unpacked(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)ours;
	return frame_behind_unknown(frame, "ipv6") && theirs->number == 6;
}

/* tshark parts the name of a service into service, protocol and domain. */
static bool
is_service(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	uint32_t end = (ours->bit + ours->bits) / 8;

	(void)theirs;
	return end + 2 <= frame->caplen && frame->bytes[end] == 0 && frame->bytes[end + 1] == 33;
}

static bool
is_local_question(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)ours;
	(void)theirs;
	return frame_has(frame, "llmnr");
}

static bool
is_to_other_group(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	static const uint8_t group[] = {224, 0, 0, 102};
	const struct found *to = finds_last(&frame->ours, "ip.dst", ours->bit);

	(void)theirs;
	return to && !to->cut && memcmp(frame->bytes + to->bit / 8, group, sizeof group);
}

/* Neither the group of version 1 nor that of version 2. */
static bool
is_to_no_group(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	static const uint8_t group[] = {224, 0, 0, 2};
	const struct found *to = finds_last(&frame->ours, "ip.dst", ours->bit);

	return is_to_other_group(frame, ours, theirs) &&
	       memcmp(frame->bytes + to->bit / 8, group, sizeof group);
}

/* A type of option, and the bytes that each of its kind has: tshark reads no other. */
static bool
is_of_other_length(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	static const struct {
		const char *type, *length;
		uint64_t from, to, bytes;
	} options[] = {
	    {"lcp.opt.type", "lcp.opt.length", 1, 1, 4},
	    {"lcp.opt.type", "lcp.opt.length", 2, 2, 6},
	    {"lcp.opt.type", "lcp.opt.length", 5, 5, 6},
	    {"ipcp.opt.type", "ipcp.opt.length", 3, 3, 6},
	    {"ipcp.opt.type", "ipcp.opt.length", 129, 132, 6},
	    {"ipv6cp.opt.type", "ipv6cp.opt.length", 1, 1, 10},
	};

	(void)theirs;
	for (unsigned i = 0; i < sizeof options / sizeof *options; i++) {
		const struct found *type = finds_last(&frame->ours, options[i].type, ours->bit + 1),
				   *length =
				       finds_last(&frame->ours, options[i].length, ours->bit + 9);

		if (type && length && length->bit == type->bit + 8 &&
		    type->number >= options[i].from && type->number <= options[i].to &&
		    length->number != options[i].bytes &&
		    ours->bit < type->bit + 8 * (length->number > 2 ? length->number : 2))
			return true;
	}
	return false;
}

/* An option of just a type and a length of two. */
static bool
is_bare_option(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	bool is_type = strstr(keys[ours->key].name, ".type") != NULL;
	uint32_t at = ours->bit / 8 + (is_type ? 1 : 0);

	(void)theirs;
	return ours->bits == 8 && at < frame->caplen && frame->bytes[at] == 2;
}

/* tshark has read an option beyond its end, and over this one. */
static bool
is_read_over(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)theirs;
	for (unsigned i = 0; i < frame->theirs.n; i++) {
		const struct found *f = &frame->theirs.found[i];

		if (!strncmp(keys[f->key].name, "ipv6.opt.", 9) && f->bit <= ours->bit &&
		    f->bit + f->bits > ours->bit)
			return true;
	}
	return false;
}

/* The last of an option, which ends where its length says. */
static bool
is_cut_by_option(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *length = finds_last(&frame->ours, "ipv6.opt.length", ours->bit);

	return ours->cut && length && ours->bit == theirs->bit && ours->bits < theirs->bits &&
	       ours->bit + ours->bits == length->bit + 8 + 8 * length->number;
}

/* A TLV whose length, the byte after its type, is zero. */
static bool
is_empty(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	uint32_t at = ours->bit / 8 + 1;

	(void)theirs;
	return at < frame->caplen && !frame->bytes[at];
}

/* One byte of a value that ought to have three (voice VLANs). */
static bool
is_cut_voice(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *length = finds_last(&frame->ours, "cdp.tlv.len", ours->bit);

	return length && length->number < 7 && ours->bits == 8 && theirs->bit == ours->bit &&
	       theirs->bits == 8 * (length->number - 4);
}

static bool
is_ipv6_control(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)ours;
	(void)theirs;
	return frame_has(frame, "ipv6cp");
}

/* An object that ends, as it says, within ours; or all that is signed does. */
static bool
is_cut_short(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *length = finds_last(&frame->ours, "icmp.ext.length", ours->bit + 1),
			   *icv = finds_first(&frame->ours, "macsec.ICV");
	uint32_t end = ours->bit + ours->bits;

	return ours->cut && ours->bit == theirs->bit && ours->bits < theirs->bits &&
	       ((length && end == length->bit + 8 * length->number) || (icv && end == icv->bit));
}

struct reason ways_net[] = {
    {"icmp.", 1 << PLACE, NULL, is_cut_short, "tshark reads beyond the end"},
    {"lcp.opt.", ONLY_O, NULL, is_of_other_length, "tshark shows nothing of another length"},
    {"ipcp.opt.", ONLY_O, NULL, is_of_other_length, "tshark shows nothing of another length"},
    {"ipv6cp.opt.", ONLY_O, NULL, is_of_other_length, "tshark shows nothing of another length"},
    {"ipv6cp.interface_identifier", ONLY_O, NULL, is_of_other_length,
	"tshark shows nothing of another length"},
    {"ipcp.opt.", ONLY_O, NULL, is_bare_option, "tshark shows nothing of one without a value"},
    {"ipv6cp.opt.", ONLY_O, NULL, is_bare_option, "tshark shows nothing of one without a value"},
    {"ipcp.opt.", ONLY_T, NULL, is_ipv6_control, "tshark calls an option of IPv6CP so"},
    {"lcp.opt.data", ONLY_O, NULL, NULL, "tshark shows nothing where no address is named",
	"lcp.opt.ep_disc_class", 0},
    {"lcp.opt.data", ONLY_T, NULL, NULL, "tshark shows numbers that are not whole as bytes",
	"lcp.opt.ep_disc_class", 4},
    {"ipv6.opt.type", ONLY_O, NULL, is_read_over, "tshark reads an option beyond its end"},
    {"hsrp2.group_state_tlv", 1 << LAYER_OURS, NULL, is_empty, "tshark passes over an empty TLV"},
    {"cdp.data", 1 << PLACE, NULL, is_cut_voice, "tshark shows a value that is too short as bytes"},
    {"hsrp2.", 1 << LAYER_OURS, NULL, is_to_other_group, "tshark knows version 2 by its address"},
    {"hsrp.", 1 << LAYER_OURS, NULL, is_to_no_group, "tshark reads it only to its groups"},
    {"isis.lsp.maximum_link_bandwidth", 1 << PLACE, NULL, is_with_header,
	"tshark marks type and length as well, and counts megabits"},
    {"isis.lsp.reservable_link_bandwidth", 1 << PLACE, NULL, is_with_header,
	"tshark marks type and length as well, and counts megabits"},
    {"ntp.ctrl.peer_status.", ONLY_T, NULL, is_status_ahead,
	"tshark looks ahead: whose status it is comes after it"},
    {"cdp.software_version", 1 << PLACE | ONLY_T, NULL, is_line, "tshark shows each line"},
    {"cdp.ip_prefix", 1 << PLACE, NULL, is_with_mask, "tshark marks the mask as well"},
    {"aoe.", ONLY_O, NULL, is_other_aoe, "tshark stops at a version that it does not know"},
    {"udld.data", ONLY_T, NULL, is_echo, "this program shows whom the sender hears"},
    {"udld.data", 1 << LAYER_OURS, "udld.tlv.len.invalid", NULL,
	"tshark stops at a length that cannot be"},
    {"tcp.seq_raw", ONLY_O, NULL, is_start_of_segment, "tshark names it only with what follows"},
    {"ip.version", ONLY_T, NULL, is_version_of_ipv6, "tshark gives the version of IPv6 both names"},
    {"ip.version", ONLY_T, NULL, is_unpacked, "in what is packed, and this program leaves so"},
    {"ipv6.", ONLY_T, "ip.bogus_ip_version", NULL, "tshark reads IPv6 where the frame says IPv4"},
    {"ipv6.opt.", 1 << PLACE, NULL, is_cut_by_option, "tshark reads an option beyond its end"},
    {"ipv6.opt.", ONLY_T, "ipv6.opt.invalid_len", NULL,
	"tshark reads a label of sensitivity beyond its option"},
    {"ipv6.opt.", ONLY_O, "ipv6.opt.invalid_len", NULL,
	"tshark reads a label of sensitivity beyond its option"},
    {"dns.resp.name", ONLY_O, NULL, is_service, "tshark parts the name of a service"},
    {"dns.flags.z", ONLY_O, NULL, is_local_question, "tshark passes over these bits of LLMNR"},
    {.words = NULL},
};
