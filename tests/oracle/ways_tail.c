/* SPDX-License-Identifier: BSD-2-Clause */
/* Where frames end: what tshark calls padding and trailer, or does not. */
#include "tests/oracle/reasons.h"

#include <string.h>

/* After a header of IPv6 whose length is zero, and nothing says what that stands for; in two pieces
 * if the least frame ends behind it. */
static bool
is_after_zero_length(
    const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *length = finds_last(&frame->ours, "ipv6.plen", theirs->bit);
	uint32_t least = 8 * 60, end = length ? length->bit + 8 * 36 : 0;

	(void)ours;
	return length && !length->number &&
	       (theirs->bit == end || (theirs->bit == least && end < least));
}

/* The byte between the end of IPX and that of the frame, whose length is even. */
static bool
is_even_ipx(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *length = finds_first(&frame->ours, "eth.len");

	(void)theirs;
	return frame_has(frame, "ipx") && length && ours->bits == 8 && !(length->number & 1) &&
	       ours->bit + 8 == length->bit + 16 + 8 * length->number;
}

/* tshark knows nothing of this EtherType, or of what a tag says that follows, and shows all as
 * data.
 */
static bool
is_in_its_data(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)theirs;
	return judge_opaque(&frame->theirs, ours) &&
	       (!strcmp(frame->protocols, "eth:ethertype:data") ||
		   !strcmp(frame->protocols, "eth:data") || frame_has(frame, "macsec") ||
		   frame_has(frame, "trill") || frame_has(frame, "ecatf"));
}

/* Nothing but the packet's own length says where it ends. */
static bool
is_bare_csnp(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *length = finds_first(&frame->ours, "isis.csnp.pdu_length");

	(void)theirs;
	return length && !frame_has(frame, "llc") &&
	       ours->bit == 8 * (14 + (uint32_t)length->number);
}

static bool
is_ethercat(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)ours;
	(void)theirs;
	return frame_has(frame, "ecatf");
}

/* Behind the 109 bytes that messages of LACP have to tshark. */
static bool
is_beyond_all_lacp(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *version = finds_first(&frame->ours, "lacp.version");

	(void)ours;
	return version && theirs->bit >= version->bit + 8 * 108;
}

static bool
is_older_fcoe(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)ours;
	(void)theirs;
	return frame_has(frame, "fcoe") && frame->malformed;
}

/* What fills the datagram that an error quotes up to where the error's other parts begin. */
static bool
is_filling_quote(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *four = finds_last(&frame->ours, "icmp.length", ours->bit),
			   *six = finds_last(&frame->ours, "icmpv6.length", ours->bit);
	uint64_t end = four && four->number ? four->bit + 24 + 32 * four->number
		       : six && six->number ? six->bit + 32 + 64 * six->number
					    : 0;

	(void)theirs;
	return ours->bit + ours->bits == end;
}

struct reason ways_tail[] = {
    {"eth.padding", ONLY_O, NULL, is_filling_quote, "tshark passes over what fills a quote"},
    {"eth.padding", ONLY_T, NULL, is_after_zero_length, "tshark takes a zero for no bytes"},
    {"eth.trailer", ONLY_T, NULL, is_after_zero_length, "tshark takes a zero for no bytes"},
    {"eth.padding", ONLY_O, NULL, is_even_ipx, "tshark passes over the byte that makes IPX even"},
    {"eth.trailer", ONLY_O, NULL, is_even_ipx, "tshark passes over the byte that makes IPX even"},
    {"eth.padding", 1 << LAYER_OURS, NULL, is_in_its_data, "tshark shows all of it as data"},
    {"eth.padding", ONLY_O, NULL, is_bare_csnp, "tshark looks for lists behind the end"},
    {"eth.padding", ONLY_O, NULL, is_ethercat, "tshark calls it pad bytes"},
    {"eth.trailer", ONLY_O, NULL, is_ethercat, "tshark calls it pad bytes"},
    {"eth.padding", ONLY_T, NULL, is_beyond_all_lacp, "tshark reads so many bytes, no more"},
    {"eth.trailer", ONLY_T, NULL, is_beyond_all_lacp, "tshark reads so many bytes, no more"},
    {"eth.trailer", ONLY_T, NULL, is_older_fcoe, "tshark takes reserved bits for an older form"},
    {.words = NULL},
};
