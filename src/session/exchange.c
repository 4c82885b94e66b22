/* SPDX-License-Identifier: BSD-2-Clause */
/* Questions and answers of protocols: see exchange.h. */
#include "session/exchange.h"

#include <ctype.h>
#include <inttypes.h>

enum {
	LLC_TEST = 0xe3,
	LLC_XID = 0xaf,
	LLC_POLL = 0x10,  /* of the control field */
	LLC_RESPONSE = 1, /* of the source SAP; in the destination SAP the bit means a group */
	SKIP_ONE_STEP = 8 /* bytes of a loopback frame's step */
};

/* LLC commands are answered with the SAPs turned round, and the bit that says so. */
#define LLC_ROW(title, code)                                                     \
	{                                                                        \
		.name = (title),                                                 \
		.asks = {{"llc.control", 0xff & ~LLC_POLL, (code) & ~LLC_POLL},  \
		    {"llc.ssap", LLC_RESPONSE, 0}},                              \
		.tells = {{"llc.control", 0xff & ~LLC_POLL, (code) & ~LLC_POLL}, \
		    {"llc.ssap", LLC_RESPONSE, LLC_RESPONSE}},                   \
		.pairs = {                                                       \
			{"llc.dsap", "llc.ssap", 0xfe, .crossed = true}          \
		}                                                                \
	}

#define DHCPV6_ROW(title, ask, tell)                                     \
	{                                                                \
		.name = (title), .asks = {{"dhcpv6.msgtype", 0, (ask)}}, \
		.tells = {{"dhcpv6.msgtype", 0, (tell)}}, .pairs = {     \
			{"dhcpv6.xid", "dhcpv6.xid"}                     \
		}                                                        \
	}

static const struct exchange exchanges[] = {
    {.name = "ARP",
	.asks = {{"arp.opcode", 0, 1}},
	.tells = {{"arp.opcode", 0, 2}},
	.pairs = {{"arp.src.proto_ipv4", "arp.dst.proto_ipv4", .crossed = true}},
	.of_one = true},
    {.name = "neighbour discovery",
	.asks = {{"icmpv6.type", 0, 135}},
	.tells = {{"icmpv6.type", 0, 136}},
	.pairs = {{"icmpv6.nd.ns.target_address", "icmpv6.nd.na.target_address"}},
	.of_one = true},
    {.name = "ping",
	.asks = {{"icmp.type", 0, 8}},
	.tells = {{"icmp.type", 0, 0}},
	/* what was sent to a group is answered from an address of one's own */
	.pairs = {{"icmp.ident", "icmp.ident"}, {"icmp.seq", "icmp.seq"}, {"ip.src", "ip.dst"}}},
    {.name = "ping",
	.asks = {{"icmpv6.type", 0, 128}},
	.tells = {{"icmpv6.type", 0, 129}},
	.pairs = {{"icmpv6.echo.identifier", "icmpv6.echo.identifier"},
	    {"icmpv6.echo.sequence_number", "icmpv6.echo.sequence_number"},
	    {"ipv6.src", "ipv6.dst"}}},
    LLC_ROW("LLC TEST", LLC_TEST),
    LLC_ROW("LLC XID", LLC_XID),
    {.name = "loopback",
	.asks = {{"loop.skipcount", 0, 0}, {"loop.function", 0, 2}},
	.tells = {{"loop.skipcount", 0, SKIP_ONE_STEP}},
	.pairs = {{"loop.forwarding_address", "loop.forwarding_address"},
	    {"loop.receipt_number", "loop.receipt_number"}}},
    {.name = "lab frame",
	.asks = {{"lab.kind", 0, 1}},
	.tells = {{"lab.kind", 0, 2}},
	.pairs = {{"lab.id", "lab.heard.id"}, {"lab.seq", "lab.heard.seq"}}},
    {.name = "DHCP",
	.asks = {{"dhcp.type", 0, 1}},
	.tells = {{"dhcp.type", 0, 2}},
	.pairs = {{"dhcp.id", "dhcp.id"}}},
    DHCPV6_ROW("DHCPv6 solicit", 1, 2),
    DHCPV6_ROW("DHCPv6 request", 3, 7),
    DHCPV6_ROW("DHCPv6 information request", 11, 7),
    {.name = "DNS",
	.asks = {{"dns.flags.response", 0, 0}},
	.tells = {{"dns.flags.response", 0, 1}},
	.pairs = {{"dns.id", "dns.id"}, {"dns.qry.name", "dns.qry.name"},
	    {"dns.qry.type", "dns.qry.type"}, {"udp.srcport", "udp.dstport"}}},
    {.name = "NTP",
	.asks = {{"ntp.flags.mode", 0, 3}},
	.tells = {{"ntp.flags.mode", 0, 4}},
	.pairs = {{"ntp.xmt", "ntp.org"}}},
    {.name = "CFM loopback",
	.asks = {{"cfm.opcode", 0, 3}},
	.tells = {{"cfm.opcode", 0, 2}},
	.pairs = {{"cfm.lb.transaction.id", "cfm.lb.transaction.id"}}},
    {0},
};

int
exchange_find(const struct dissection *d, const char *key)
{
	int span = span_find(d, key, -1, 0);

	return span >= 0 && d->span[span].flags & (SHORT | QUOTED) ? -1 : span;
}

bool
exchange_get(const struct dissection *d, const char *key, uint64_t *number)
{
	int span = exchange_find(d, key);

	if (span < 0)
		return false;
	*number = span_number(d, (unsigned)span);
	return true;
}

static bool
has_marks(const struct dissection *d, const struct exchange_mark marks[EXCHANGE_MARKS])
{
	uint64_t number;

	for (int i = 0; i < EXCHANGE_MARKS && marks[i].key; i++) {
		uint64_t mask = marks[i].mask ? marks[i].mask : UINT64_MAX;

		if (!exchange_get(d, marks[i].key, &number) || (number & mask) != marks[i].value)
			return false;
	}
	return true;
}

const struct exchange *
exchange_asked(const struct dissection *d)
{
	for (const struct exchange *e = exchanges; e->name; e++)
		if (has_marks(d, e->asks))
			return e;
	return NULL;
}

const struct exchange *
exchange_told(const struct dissection *d)
{
	for (const struct exchange *e = exchanges; e->name; e++)
		if (has_marks(d, e->tells))
			return e;
	return NULL;
}

/* A number as such; what is longer (addresses, names) as it is shown, in small letters. */
static bool
add_value(const struct dissection *d, const char *key, uint64_t mask, struct text *out)
{
	int span = exchange_find(d, key);
	size_t from = out->length;

	if (span < 0)
		return false;
	if (d->span[span].range.bits <= 64) {
		text_addf(out, "%" PRIx64 "|",
		    span_number(d, (unsigned)span) & (mask ? mask : UINT64_MAX));
		return true;
	}
	span_print(d, (unsigned)span, out);
	for (size_t i = from; i < out->length; i++)
		out->chars[i] = (char)tolower((unsigned char)out->chars[i]);
	text_char(out, '|');
	return true;
}

bool
exchange_same(const struct exchange *e, const struct dissection *d, bool told, struct text *out)
{
	text_addf(out, "%d|", (int)(e - exchanges));
	for (int i = 0; i < EXCHANGE_PAIRS && e->pairs[i].asked; i++) {
		const struct exchange_pair *p = &e->pairs[i];

		if (!add_value(d, told ? p->told : p->asked, p->mask, out) ||
		    (p->crossed && !add_value(d, told ? p->asked : p->told, p->mask, out)))
			return false;
	}
	return !out->cut;
}
