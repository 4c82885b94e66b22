/* SPDX-License-Identifier: BSD-2-Clause */
/* Check sums of the internet protocols: see sums.h. Reads bytes only within a layer and what was
 * captured. */
#include "proto/sums.h"

#include "wire/fcs.h"

#include <string.h>

/* Adds the 16-bit words of n bytes that start at an even place; an odd byte at the end is the upper
 * half of a word. */
static uint32_t
add_words(uint32_t sum, const uint8_t *bytes, uint32_t n)
{
	uint64_t wide = sum;

	for (; n > 1; n -= 2, bytes += 2)
		wide += (uint32_t)(bytes[0] << 8 | bytes[1]);
	if (n)
		wide += (uint32_t)bytes[0] << 8;
	while (wide >> 16)
		wide = (wide & 0xffff) + (wide >> 16);
	return (uint32_t)wide;
}

/* The sum over from..to without the two bytes at sum_at, added to an earlier one; complemented. */
static bool
sum_range(const struct dissection *d, uint32_t from, uint32_t to, uint32_t sum_at, uint32_t sum,
    uint64_t *value)
{
	if (to > d->caplen || from + sum_at + 2 > to)
		return false;
	sum = add_words(sum, d->bytes + from, sum_at);
	sum = add_words(sum, d->bytes + from + sum_at + 2, to - from - sum_at - 2);
	*value = ~sum & 0xffff;
	return true;
}

/* Whether the whole of what the layer was when it was sent is here. */
static bool
is_whole(const struct dissection *d, const struct layer *layer)
{
	return !layer->quoted && !layer->cut && layer->end <= d->caplen;
}

bool
sum_ip_header(const struct dissection *d, unsigned layer, uint64_t *value)
{
	const struct layer *ip = &d->layer[layer];

	/* not if the header cannot be what it says */
	return ip->start < d->caplen && d->bytes[ip->start] >> 4 == 4 &&
	       (d->bytes[ip->start] & 15) * 4u == ip->head - ip->start &&
	       sum_range(d, ip->start, ip->head, 10, 0, value);
}

bool
sum_icmp(const struct dissection *d, unsigned layer, uint64_t *value)
{
	const struct layer *icmp = &d->layer[layer];
	const struct layer *below = icmp->under < 0 ? NULL : &d->layer[icmp->under];

	/* an error quotes a datagram, but is itself whole: what counts is what lies below */
	return below && is_whole(d, below) && sum_range(d, icmp->start, icmp->end, 2, 0, value);
}

bool
sum_extensions(const struct dissection *d, unsigned layer, uint64_t *value)
{
	const struct layer *own = &d->layer[layer];

	if (!is_whole(d, own) || own->end - own->start < 4 ||
	    (!d->bytes[own->start + 2] && !d->bytes[own->start + 3]) ||
	    !sum_range(d, own->start, own->end, 2, 0, value))
		return false;
	if (!*value)
		*value = 0xffff; /* since 0 would mean none */
	return true;
}

/* The IP layer below, past extension headers; -1 if there is none. */
static int
find_ip(const struct dissection *d, unsigned layer)
{
	for (int i = d->layer[layer].under; i >= 0; i = d->layer[i].under)
		if (!strcmp(d->layer[i].proto->key, "ip") ||
		    !strcmp(d->layer[i].proto->key, "ipv6"))
			return i;
	return -1;
}

/* Bytes at which the addresses of a packet stand. */
struct ends {
	uint32_t src, dst;
	uint32_t bytes; /* of each */
};

/* An extension header puts another address in place of one in the IPv6 header: a mobile station's
 * home, the last station of a route that is still being followed (RFC 8200 clause 8.1). False: that
 * is not known. */
static bool
find_ends(const struct dissection *d, unsigned ip, unsigned layer, struct ends *ends)
{
	bool routed = false, known = true, first = true;

	for (unsigned i = d->layer[ip].span; i < d->spans && d->span[i].layer < layer; i++) {
		const struct span *s = &d->span[i];
		const char *key = s->field && s->field->key ? s->field->key : "";

		if (!strcmp(key, "ip.src_rts"))
			return false;
		if (!strcmp(key, "ipv6.opt.mipv6.home_address") && !(s->flags & SHORT))
			ends->src = s->range.bit / 8;
		if (!strcmp(key, "ipv6.routing.segleft"))
			routed = first = span_number(d, i) > 0;
		if (routed && first)
			known = first = false;
		if (!routed || s->flags & SHORT)
			continue;
		if (!strcmp(key, "ipv6.routing.src.addr") ||
		    !strcmp(key, "ipv6.routing.mipv6.home_address") ||
		    !strcmp(key, "ipv6.routing.rpl.address") ||
		    (!strcmp(key, "ipv6.routing.srh.addr") && !known)) {
			ends->dst = s->range.bit / 8;
			known = true;
		}
	}
	return known;
}

/* The sum over the pseudo header (RFC 768, RFC 8200 clause 8.1). False if the addresses that the
 * sender summed are not known. */
static bool
sum_pseudo(const struct dissection *d, unsigned layer, uint8_t protocol, uint32_t *sum)
{
	int ip = find_ip(d, layer);
	uint32_t n = d->layer[layer].end - d->layer[layer].start, start;
	uint8_t tail[8] = {(uint8_t)(n >> 24), (uint8_t)(n >> 16), (uint8_t)(n >> 8), (uint8_t)n, 0,
	    0, 0, protocol};
	struct ends ends;

	if (ip < 0)
		return false;
	start = d->layer[ip].start;
	if (!strcmp(d->layer[ip].proto->key, "ip"))
		ends = (struct ends){start + 12, start + 16, 4};
	else
		ends = (struct ends){start + 8, start + 24, 16};
	if (ends.dst + ends.bytes > d->caplen || !find_ends(d, (unsigned)ip, layer, &ends))
		return false;
	*sum = add_words(0, d->bytes + ends.src, ends.bytes);
	*sum = add_words(*sum, d->bytes + ends.dst, ends.bytes);
	*sum = add_words(*sum, tail, sizeof tail);
	return true;
}

static bool
sum_with_pseudo(
    const struct dissection *d, unsigned layer, uint8_t protocol, uint32_t sum_at, uint64_t *value)
{
	const struct layer *own = &d->layer[layer];
	uint32_t sum;

	return is_whole(d, own) && sum_pseudo(d, layer, protocol, &sum) &&
	       sum_range(d, own->start, own->end, sum_at, sum, value);
}

bool
sum_udp(const struct dissection *d, unsigned layer, uint64_t *value)
{
	const struct layer *udp = &d->layer[layer];
	const uint8_t *bytes = d->bytes + udp->start;

	if (udp->start + 8 > d->caplen || (!bytes[6] && !bytes[7]))
		return false;
	if ((uint32_t)(bytes[4] << 8 | bytes[5]) != udp->end - udp->start)
		return false; /* the end that it states is not there, or it states none */
	if (!sum_with_pseudo(d, layer, 17, 6, value))
		return false;
	if (!*value)
		*value = 0xffff; /* since 0 would mean none */
	return true;
}

bool
sum_tcp(const struct dissection *d, unsigned layer, uint64_t *value)
{
	return sum_with_pseudo(d, layer, 6, 16, value);
}

bool
sum_icmpv6(const struct dissection *d, unsigned layer, uint64_t *value)
{
	const struct layer *below =
	    d->layer[layer].under < 0 ? NULL : &d->layer[d->layer[layer].under];
	uint32_t sum;

	return below && is_whole(d, below) && sum_pseudo(d, layer, 58, &sum) &&
	       sum_range(d, d->layer[layer].start, d->layer[layer].end, 2, sum, value);
}

bool
sum_vrrp(const struct dissection *d, unsigned layer, uint64_t *value)
{
	const struct layer *vrrp = &d->layer[layer];

	if (vrrp->start < d->caplen && d->bytes[vrrp->start] >> 4 == 2)
		return is_whole(d, vrrp) && sum_range(d, vrrp->start, vrrp->end, 6, 0, value);
	return sum_with_pseudo(d, layer, 112, 6, value);
}

bool
sum_mobility(const struct dissection *d, unsigned layer, uint64_t *value)
{
	return sum_with_pseudo(d, layer, 135, 4, value);
}

/* The same where the sum covers only the first bytes, but the pseudo header has the whole length.
 */
static bool
sum_covered(const struct dissection *d, unsigned layer, uint8_t protocol, uint32_t sum_at,
    uint32_t covered, uint64_t *value)
{
	const struct layer *own = &d->layer[layer];
	uint32_t sum;

	return is_whole(d, own) && covered <= own->end - own->start &&
	       sum_pseudo(d, layer, protocol, &sum) &&
	       sum_range(d, own->start, own->start + covered, sum_at, sum, value);
}

bool
sum_udplite(const struct dissection *d, unsigned layer, uint64_t *value)
{
	const struct layer *own = &d->layer[layer];
	const uint8_t *bytes = d->bytes + own->start;
	uint32_t covered;

	if (own->start + 8 > d->caplen)
		return false;
	covered = (uint32_t)(bytes[4] << 8 | bytes[5]);
	if (!covered)
		covered = own->end - own->start;
	if (covered < 8 || !sum_covered(d, layer, 136, 6, covered, value))
		return false;
	if (!*value)
		*value = 0xffff;
	return true;
}

bool
sum_dccp(const struct dissection *d, unsigned layer, uint64_t *value)
{
	const struct layer *own = &d->layer[layer];
	const uint8_t *bytes = d->bytes + own->start;
	uint32_t data, covered = own->end - own->start;

	if (own->start + 8 > d->caplen)
		return false;
	data = bytes[5] & 15 ? ((bytes[5] & 15u) - 1) * 4 : covered;
	if (bytes[4] * 4u + data < covered)
		covered = bytes[4] * 4u + data;
	return sum_covered(d, layer, 33, 6, covered, value);
}

bool
sum_sctp(const struct dissection *d, unsigned layer, uint64_t *value)
{
	static struct crc crc32c = {.polynomial = 0x82f63b78}; /* 0x1edc6f41 turned round */
	static const uint8_t none[4];
	const struct layer *own = &d->layer[layer];
	uint32_t crc = 0xffffffff;

	if (!is_whole(d, own) || own->end < own->start + 12)
		return false;
	crc = crc_add(&crc32c, crc, d->bytes + own->start, 8);
	crc = crc_add(&crc32c, crc, none, sizeof none);
	crc = ~crc_add(&crc32c, crc, d->bytes + own->start + 12, own->end - own->start - 12);
	/* it goes out with its lowest byte first */
	*value =
	    crc >> 24 | (crc >> 8 & 0xff00) | (crc & 0xff00) << 8 | (uint64_t)(crc & 0xff) << 24;
	return true;
}

bool
sum_pim(const struct dissection *d, unsigned layer, uint64_t *value)
{
	const struct layer *own = &d->layer[layer];
	int ip = find_ip(d, layer);
	uint32_t end = own->end, sum = 0;

	if (ip < 0 || own->end < own->start + 4 || !is_whole(d, own))
		return false;
	if ((d->bytes[own->start] & 15) == 1 && end > own->start + 8)
		end = own->start + 8; /* a register message: its data are not covered */
	if (!strcmp(d->layer[ip].proto->key, "ipv6") && !sum_pseudo(d, layer, 103, &sum))
		return false;
	return sum_range(d, own->start, end, 2, sum, value);
}

bool
sum_ospf(const struct dissection *d, unsigned layer, uint64_t *value)
{
	const struct layer *own = &d->layer[layer];
	const uint8_t *bytes = d->bytes + own->start;
	uint32_t n = own->end - own->start, sum;

	if (!is_whole(d, own) || n < 16)
		return false;
	if (bytes[0] == 3)
		return sum_pseudo(d, layer, 89, &sum) &&
		       sum_range(d, own->start, own->end, 12, sum, value);
	if (n < 24 || bytes[14] || bytes[15] == 2)
		return false; /* signed: no sum is made */
	return sum_range(
	    d, own->start, own->start + 16, 12, add_words(0, bytes + 24, n - 24), value);
}

bool
sum_gre(const struct dissection *d, unsigned layer, uint64_t *value)
{
	const struct layer *own = &d->layer[layer];

	return is_whole(d, own) && sum_range(d, own->start, own->end, 4, 0, value);
}

/* Cisco's first program added an odd last byte as the lower half of a word, and as a signed
 * number: everybody has to do the same. */
bool
sum_cdp(const struct dissection *d, unsigned layer, uint64_t *value)
{
	const struct layer *cdp = &d->layer[layer];
	uint32_t n = cdp->end - cdp->start, sum = 0;
	uint8_t last[2] = {0, 0};

	if (!is_whole(d, cdp) || n < 4)
		return false;
	if (n % 2) {
		last[1] = d->bytes[cdp->end - 1];
		if (last[1] & 0x80) {
			last[1]--;
			last[0] = 0xff;
		}
		sum = add_words(0, last, 2);
	}
	return sum_range(d, cdp->start, cdp->end - n % 2, 2, sum, value);
}

bool
sum_edp(const struct dissection *d, unsigned layer, uint64_t *value)
{
	const struct layer *edp = &d->layer[layer];

	return is_whole(d, edp) && sum_range(d, edp->start, edp->end, 4, 0, value);
}
