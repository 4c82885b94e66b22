/* SPDX-License-Identifier: BSD-2-Clause */
/* Why a difference is no mistake of this program. Each row is as narrow as it can be. */
#include "tests/oracle/reasons.h"

#include <string.h>

static bool
tshark_gave_up(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)theirs;
	for (unsigned i = 0; i < frame->theirs.n; i++) {
		const struct found *f = &frame->theirs.found[i];

		/* it goes on with the tail of the frame after that */
		if (f->bit > ours->bit + ours->bits && f->key != key_find("eth.trailer") &&
		    f->key != key_find("eth.padding"))
			return false;
	}
	return frame->malformed;
}

/* A tunnel that this program does not open. */
static bool
behind_unknown(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)ours;
	return frame_behind_unknown(frame, keys[theirs->key].parent);
}

static bool
is_isl(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	static const uint8_t start[] = {0x01, 0x00, 0x0c, 0x00, 0x00};

	(void)ours;
	(void)theirs;
	return frame->caplen >= sizeof start && (frame->bytes[0] & ~0x0d) == 0 &&
	       !memcmp(frame->bytes + 1, start + 1, sizeof start - 1);
}

/* The bytes after a payload that this program does not know. */
static bool
unknown_inside(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)ours;
	(void)theirs;
	for (const char *at = frame->protocols; *at;) {
		size_t n = strcspn(at, ":");

		if (!key_protocol(at, n))
			return true;
		at += n + (at[n] == ':');
	}
	return false;
}

/* The range of the padding and the trailer together. */
static bool
tail_of(const struct finds *finds, uint32_t *start, uint32_t *end)
{
	int padding = key_find("eth.padding"), trailer = key_find("eth.trailer");

	*start = UINT32_MAX, *end = 0;
	for (unsigned i = 0; i < finds->n; i++) {
		const struct found *f = &finds->found[i];

		if (f->key != padding && f->key != trailer)
			continue;
		*start = f->bit < *start ? f->bit : *start;
		*end = f->bit + f->bits > *end ? f->bit + f->bits : *end;
	}
	return *end > 0;
}

static bool
is_same_tail(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	uint32_t start, end, their_start, their_end;

	(void)ours;
	(void)theirs;
	return tail_of(&frame->ours, &start, &end) &&
	       tail_of(&frame->theirs, &their_start, &their_end) && start == their_start &&
	       end == their_end;
}

/* tshark finds fields in what it calls trailer: its dissector has said too short a length. */
static bool
is_used_tail(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	uint32_t start, end;
	int padding = key_find("eth.padding"), trailer = key_find("eth.trailer");

	(void)ours;
	(void)theirs;
	if (!tail_of(&frame->theirs, &start, &end))
		return false;
	for (unsigned i = 0; i < frame->theirs.n; i++) {
		const struct found *f = &frame->theirs.found[i];

		if (f->key != padding && f->key != trailer && f->bit >= start && f->bit < end)
			return true;
	}
	return false;
}

/* Behind tags tshark parts the tail in its own way, with a field that has no name here. */
static bool
is_behind_tags(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	uint32_t start, end;

	(void)theirs;
	return tail_of(&frame->ours, &start, &end) && ours && end == 8 * frame->caplen &&
	       (frame_has(frame, "vlan") || frame_has(frame, "ieee8021ad"));
}

/* Between the end of what an IP packet carries and its own. */
static bool
is_inside_ip(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	int length = key_find("ip.len"), payload = key_find("ipv6.plen");

	(void)theirs;
	for (unsigned i = 0; i < frame->ours.n; i++) {
		const struct found *f = &frame->ours.found[i];

		if (f->key == length && ours->bit + 16 < f->bit + 8 * f->number)
			return true;
		if (f->key == payload && ours->bit < f->bit + 8 * (36 + f->number))
			return true;
	}
	return false;
}

static bool
is_zero(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)frame;
	(void)theirs;
	return ours->has_number && !ours->number;
}

static bool
is_times_four(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)frame;
	return theirs->number == 4 * ours->number;
}

/* What lies beyond the length that a BPDU states for its third part. */
static bool
is_beyond_mstp(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	int length = key_find("mstp.version_3_length");

	(void)ours;
	for (unsigned i = 0; i < frame->ours.n; i++) {
		const struct found *f = &frame->ours.found[i];

		if (f->key == length && theirs->bit + theirs->bits > f->bit + 16 + 8 * f->number)
			return true;
	}
	return false;
}

static bool
is_oam_configuration(
    const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	int configuration = key_find("oampdu.info.oamConfig");

	(void)ours;
	for (unsigned i = 0; i < frame->ours.n; i++) {
		const struct found *f = &frame->ours.found[i];

		if (f->key == configuration && theirs->bit >= f->bit &&
		    theirs->bit + theirs->bits <= f->bit + f->bits)
			return true;
	}
	return false;
}

/* The first of ours with this key. */
static const struct found *
first_of(const struct frame *frame, const char *name)
{
	int key = key_find(name);

	for (unsigned i = 0; i < frame->ours.n; i++)
		if (frame->ours.found[i].key == key)
			return &frame->ours.found[i];
	return NULL;
}

static bool
is_dns_question(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *response = first_of(frame, "dns.flags.response");

	(void)ours;
	(void)theirs;
	return response && !response->number;
}

/* Neither port is one of DNS. */
static bool
is_at_other_port(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	static const char *const ports[] = {
	    "udp.srcport", "udp.dstport", "tcp.srcport", "tcp.dstport", NULL};

	(void)ours;
	(void)theirs;
	for (unsigned i = 0; ports[i]; i++) {
		const struct found *port = first_of(frame, ports[i]);

		if (port && (port->number == 53 || port->number == 5353 || port->number == 5355))
			return false;
	}
	return !first_of(frame, "dns.id");
}

/* Behind the last question of so many that the walker looks for no more in one frame. */
static bool
is_beyond_items(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	enum {
		MOST = 600
	};
	const struct found *last = finds_last(&frame->ours, "dns.qry.class", UINT32_MAX);
	unsigned n = 0;

	(void)ours;
	for (unsigned i = 0; last && i < frame->ours.n; i++)
		n += frame->ours.found[i].key == last->key;
	return n > MOST && theirs->bit >= last->bit + last->bits;
}

static bool
is_plain_dns(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)ours;
	(void)theirs;
	return frame_has(frame, "dns");
}

static bool
is_byte(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)frame;
	(void)ours;
	return theirs->bits == 8;
}

/* Two fields of the header that hold options, too: what says so comes only after them. */
static bool
is_overloaded(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *server = first_of(frame, "dhcp.server"),
			   *file = first_of(frame, "dhcp.file");
	const struct found *at = ours ? ours : theirs;

	return server && file && at->bit >= server->bit && at->bit < file->bit + file->bits;
}

static bool
is_longer(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)frame;
	return ours->bit == theirs->bit && ours->bits < theirs->bits;
}

static bool
is_end_option(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)frame;
	return ours->number == 255 && !theirs->number;
}

/* tshark takes three of the four metrics from the byte of the first. */
static bool
is_first_metric(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)frame;
	return theirs->bit / 8 < ours->bit / 8 && theirs->bit / 8 + 3 >= ours->bit / 8 &&
	       theirs->bit % 8 == ours->bit % 8;
}

static bool
is_their_zero(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)frame;
	(void)ours;
	return theirs->has_number && !theirs->number;
}

static bool
is_times_ten(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)frame;
	return theirs->number == 10 * ours->number;
}

/* A type, or the length after it, of an option that reaches beyond the frame. */
static bool
is_too_long(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	int length = key_find("dhcpv6.option.length");
	uint32_t at = ours->bit / 8 + (ours->key == length ? 0 : 2);

	(void)theirs;
	return at + 2 <= frame->caplen &&
	       (uint32_t)(frame->bytes[at] << 8 | frame->bytes[at + 1]) > frame->len - at - 2;
}

static bool
is_cablelabs(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *enterprise = first_of(frame, "dhcpv6.vendoropts.enterprise");

	(void)ours;
	(void)theirs;
	return enterprise && enterprise->number == 4491;
}

/* Protocols that are carried in IGMP: DVMRP, the first version of PIM. */
static bool
is_within_igmp(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *type = first_of(frame, "igmp.type");

	(void)ours;
	(void)theirs;
	return type && (type->number == 0x13 || type->number == 0x14);
}

struct reason reasons[] = {
    {NULL, ONLY_O, NULL, tshark_gave_up, "tshark stops where a frame is malformed or cut"},
    {NULL, ONLY_T, NULL, behind_unknown, "in a protocol that this program shows as bytes"},
    {NULL, ANY_WAY, NULL, is_isl, "tshark takes these addresses for the start of Cisco's ISL"},
    {NULL, ONLY_O, "ip.bogus_ip_version", NULL, "tshark reads IPv6 where the frame says IPv4"},
    {NULL, ONLY_O, "vlan.too_many_tags", NULL, "tshark stops after so many tags"},
    {"data.", ANY_WAY, NULL, NULL, "what one of them leaves as bytes; what the other finds counts"},
    {"dhcp.", ONLY_T | ONLY_O, NULL, is_overloaded,
	"this program shows as text what holds options"},
    {"dhcp.option.padding", ONLY_T, NULL, is_byte, "tshark shows a filler twice"},
    {"dhcp.option.type", 1 << PLACE, NULL, is_longer, "tshark names the whole option by its type"},
    {"dhcp.option.type", 1 << VALUE, NULL, is_end_option, "tshark gives the end another number"},
    {"dhcp.option.value", ONLY_T, NULL, is_whole_value, "tshark shows each value as bytes, too"},
    {"dhcp.option.agent_information_option.suboption", 1 << PLACE, NULL, is_longer,
	"tshark names the whole option by its type"},
    {"dhcp.option.novell_options.suboption", 1 << PLACE, NULL, is_longer,
	"tshark names the whole option by its type"},
    {"dhcp.option.vendor.pxeclient.suboption", 1 << PLACE, NULL, is_longer,
	"tshark names the whole option by its type"},
    {"dhcp.option.vendor.cl.suboption", 1 << PLACE, NULL, is_longer,
	"tshark names the whole option by its type"},
    {"dhcp.option.agent_information_option.value", ONLY_T, NULL, is_whole_value,
	"tshark shows each value as bytes, too"},
    {"dhcpv6.elapsed_time", 1 << VALUE, NULL, is_times_ten, "tshark counts ms, the frame 10 ms"},
    {"dhcpv6.option.", ONLY_O, NULL, is_too_long, "tshark shows nothing of what is cut"},
    {"dhcpv6.userclass.length", ONLY_O, "dhcpv6.malformed_option", NULL,
	"tshark shows nothing of it"},
    {"dhcpv6.vendoropts.enterprise.", ONLY_O, NULL, is_cablelabs, "tshark has names for these"},
    {"dns.", ONLY_T, NULL, is_at_other_port, "tshark looks for DNS at every port"},
    {"dns.", ONLY_T, NULL, is_beyond_items, "this program finds so many items and no more"},
    {"dns.data", ONLY_T, NULL, is_whole_value, "tshark shows as bytes what has no names there"},
    {"dns.flags.", ONLY_O, NULL, is_dns_question, "tshark shows of a question what it may set"},
    {"dns.opt.data", ONLY_T, NULL, is_whole_value,
	"tshark shows the value of each option as bytes, too"},
    {"dns.qry.qu", ONLY_O, NULL, is_plain_dns, "tshark thinks more of port 53 than of 5353"},
    {"dns.resp.cache_flush", ONLY_O, NULL, is_plain_dns, "the same"},
    {"dns.resp.type", ONLY_T, NULL, is_byte, "tshark calls the bits of a map of types so"},
    {"eth.padding", ANY_WAY, NULL, unknown_inside, "what is before it is bytes to this program"},
    {"eth.trailer", ANY_WAY, NULL, unknown_inside, "what is before it is bytes to this program"},
    {"eth.padding", ANY_WAY, NULL, is_same_tail, "tshark parts the tail at the least frame"},
    {"eth.trailer", ANY_WAY, NULL, is_same_tail, "tshark parts the tail at the least frame"},
    {"eth.padding", ANY_WAY, NULL, is_used_tail, "tshark itself finds fields in this tail"},
    {"eth.trailer", ANY_WAY, NULL, is_used_tail, "tshark itself finds fields in this tail"},
    {"eth.padding", 1 << PLACE, NULL, is_behind_tags, "tshark calls its end vlan.trailer"},
    {"eth.trailer", ONLY_O, NULL, is_behind_tags, "tshark calls it vlan.trailer"},
    {"eth.trailer", ONLY_O, NULL, is_inside_ip, "tshark passes over what IP has beyond UDP"},
    {"geneve.option.length", 1 << VALUE, NULL, is_times_four, "tshark counts bytes"},
    {"icmp.length", ONLY_O, NULL, is_zero, "tshark shows it only if it says something"},
    {"igmp.max_resp", ONLY_O, NULL, is_zero, "tshark calls it reserved in version 1"},
    {"ip.dst", 1 << PLACE | ONLY_O, NULL, is_source_routed,
	"tshark calls the end of a source route the destination"},
    {"ip.hdr_len", 1 << VALUE, NULL, is_times_four, "tshark counts bytes, the frame words of 4"},
    {"ip.len", 1 << VALUE, NULL, is_zero_meaning_all, "tshark says what a zero stands for"},
    {"ip.rec_rt", ONLY_O, NULL, beyond_pointer, "tshark calls places not reached ip.empty_rt"},
    {"ip.src_rt", ONLY_O, NULL, is_source_routed,
	"tshark calls the end of a source route the destination"},
    {"esis.netl", ONLY_O, NULL, is_zero, "tshark shows it only if an address follows"},
    {"isis.hello.clv_restart.remain_time", ONLY_O, NULL, is_zero,
	"tshark shows it only in an answer"},
    {"isis.lsp.eis_neighbors.", 1 << PLACE, NULL, is_first_metric,
	"tshark takes it from the byte of the default metric"},
    {"isis.lsp.eis_neighbors_delay_metric.supported", 1 << PLACE, NULL, is_first_metric,
	"tshark takes it from the byte of the default metric"},
    {"isis.lsp.ext_ip_reachability.subclvs_length", ONLY_T, NULL, is_their_zero,
	"tshark says of IPv6 that no details are there, where nothing is"},
    {"isis.lsp.ext_is_reachability.value", ONLY_O, NULL, is_taken_apart,
	"tshark names what is in details that it knows"},
    {"isis.lsp.ip_reachability.ipv4_prefix", 1 << PLACE, NULL, is_metrics_and_mask,
	"tshark marks the metrics and the mask as well"},
    {"isis.lsp.ipv6_reachability.reserved_bits", ONLY_O, NULL, is_zero,
	"tshark shows them only if details follow"},
    {"isis.lsp.is_virtual", ONLY_O, NULL, NULL, "tshark shows it at level 1 only", "isis.type", 20},
    {"isis.lsp.overload", ONLY_T, NULL, is_of_bridging,
	"tshark calls a flag of shortest path bridging so as well"},
    {"aoe.aflags.a", ONLY_O, NULL, is_zero, "tshark shows only what asks for something"},
    {"aoe.aflags.d", ONLY_O, NULL, is_zero, "tshark shows only what asks for something"},
    {"pap.message.length", ONLY_O, NULL, is_zero, "tshark wants a code that it knows"},
    {"llc.control.p", ONLY_O, NULL, is_zero, "tshark shows this bit only when it is set"},
    {"mstp.", ONLY_T | 1 << PLACE, NULL, is_beyond_mstp,
	"tshark does not believe the version 3 length"},
    {"stp.flags.", ONLY_T, NULL, is_beyond_mstp, "tshark does not believe the version 3 length"},
    {"tcp.hdr_len", 1 << VALUE, NULL, is_times_four, "tshark counts bytes, the frame words of 4"},
    {"oampdu.flags.", ONLY_T, NULL, is_oam_configuration,
	"tshark calls bits of the configuration as it calls flags"},
    {"dccp.ack_raw", 1 << PLACE, NULL, is_early_ack, "tshark names fewer bytes than it has read"},
    {"dccp.seq_raw", ONLY_O, NULL, is_three_bytes, "tshark shows it only where it may be short"},
    {"geneve.option.length", 1 << VALUE, NULL, is_geneve_length,
	"tshark counts bytes, and an option's header"},
    {"geneve.option.unknown.data", ONLY_O, NULL, is_taken_apart,
	"tshark knows what is in Google's options"},
    {"igmp.", ONLY_O, NULL, is_within_igmp, "tshark shows it as DVMRP or PIM"},
    {"pim.", ONLY_T, NULL, is_within_igmp, "this program shows it as IGMP"},
    {"igmp.max_resp", 1 << VALUE, NULL, is_long_form, "tshark says what the long form stands for"},
    {"igmp.reserved", ONLY_O, NULL, is_half_byte, "tshark passes over these bits of a query"},
    {"ospf.reserved", ONLY_T, NULL, in_data, "tshark calls bytes of its messages so, too"},
    {"tcp.flags.ae", ONLY_O, NULL, is_within_other,
	"tshark shows the three as one number where it counts"},
    {"tcp.flags.cwr", ONLY_O, NULL, is_within_other, "the same"},
    {"tcp.flags.ece", ONLY_O, NULL, is_within_other, "the same"},
    {"tcp.flags.res", 1 << VALUE, NULL, is_whether, "tshark says only whether one is set"},
    {"tcp.option_kind", ONLY_T, NULL, is_after_end, "tshark goes on after the end of the options"},
    {"tcp.options.mptcp.flags", ONLY_T, NULL, is_join_byte, "tshark counts the subtype to them"},
    {"tcp.options.mptcp.checksum", ONLY_O, NULL, is_end_of_option,
	"tshark shows it only after both have agreed"},
    {"icmpv6.opt.dnssl", ONLY_O, NULL, is_one_byte, "an empty name is padding to tshark"},
    {"mrp-mmrp.three_packed_event", ANY_WAY, NULL, NULL, "tshark shows each event of a byte"},
    {"mrp-mvrp.three_packed_event", ANY_WAY, NULL, NULL, "tshark shows each event of a byte"},
    {"mrp-msrp.three_packed_event", ANY_WAY, NULL, NULL, "tshark shows each event of a byte"},
    {"mrp-msrp.four_packed_event", ANY_WAY, NULL, NULL, "tshark shows each declaration of a byte"},
    {"mrp-mmrp.", ANY_WAY, NULL, is_second_message, "tshark reads only the first message of MMRP"},
    {.words = NULL},
};

static bool
complains(const struct frame *frame, const char *expert)
{
	char name[80];

	snprintf(name, sizeof name, " %s ", expert ? expert : "");
	return !expert || strstr(frame->experts, name);
}

static bool
has_number(const struct frame *frame, const char *name, uint64_t number)
{
	int key = key_find(name);

	for (unsigned i = 0; i < frame->ours.n; i++)
		if (frame->ours.found[i].key == key && frame->ours.found[i].number == number)
			return true;
	return false;
}

static bool
explains(const struct reason *r, const struct frame *frame, enum difference what,
    const struct found *ours, const struct found *theirs)
{
	const char *key = keys[ours ? ours->key : theirs->key].name;
	size_t n = r->key ? strlen(r->key) : 0;
	bool same = !n || (r->key[n - 1] == '.' ? !strncmp(key, r->key, n) : !strcmp(key, r->key));

	return same && complains(frame, r->expert) && r->differences >> what & 1 &&
	       (!r->when || r->when(frame, ours, theirs)) &&
	       (!r->has || has_number(frame, r->has, r->number));
}

struct reason *const reason_tables[] = {reasons, ways, ways_hosts, ways_link, ways_machines,
    ways_net, ways_tail, ways_nested, ways_broken, ways_odd, ways_changed, NULL};

struct reason *
reason_find(const struct frame *frame, enum difference what, const struct found *ours,
    const struct found *theirs)
{
	for (unsigned i = 0; reason_tables[i]; i++)
		for (struct reason *r = reason_tables[i]; r->words; r++)
			if (explains(r, frame, what, ours, theirs))
				return r;
	return NULL;
}
