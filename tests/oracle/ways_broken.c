/* SPDX-License-Identifier: BSD-2-Clause */
/* The ways of tshark with frames that are broken, cut or not as they ought to be: where one of the
 * two stops, and what it reads in place of that. */
#include "tests/oracle/reasons.h"

#include <string.h>

static const struct found *
there(const struct found *ours, const struct found *theirs)
{
	return ours ? ours : theirs;
}

/* The number of ours with this key before a bit; other if there is none. */
static uint64_t
number_before(const struct frame *frame, const char *key, uint32_t bit, uint64_t other)
{
	const struct found *found = finds_last(&frame->ours, key, bit);

	return found && found->has_number ? found->number : other;
}

static bool
has_at(const struct finds *finds, const char *key, uint32_t bit)
{
	for (unsigned i = 0; i < finds->n; i++)
		if (finds->found[i].bit == bit && !strcmp(keys[finds->found[i].key].name, key))
			return true;
	return false;
}

/* An opcode of CFM behind which tshark does not expect even the flags. */
static bool
is_unknown_cfm(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)ours;
	(void)theirs;
	return finds_first(&frame->theirs, "cfm.opcode") &&
	       !finds_first(&frame->theirs, "cfm.flags");
}

/* The name of a port behind which no zero stands, the first byte of the next type: tshark takes
 * three bytes more for it, as one capture wanted. */
static bool
is_from_long_name(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	static const char *const names[] = {"cdp.portid", "udld.sent_through_interface", NULL};
	uint32_t bit = there(ours, theirs)->bit;

	for (unsigned i = 0; names[i]; i++) {
		const struct found *name = finds_last(&frame->ours, names[i], bit + 1);
		uint32_t end = name ? (name->bit + name->bits) / 8 : UINT32_MAX;

		if (end < frame->caplen && frame->bytes[end])
			return true;
	}
	return false;
}

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

static bool
is_long_type(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	return number_before(frame, "dtp.tlv_type", there(ours, theirs)->bit, 0) > 255;
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

static bool
is_in_icv(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *icv = finds_first(&frame->ours, "macsec.ICV");

	return icv && theirs->bit + theirs->bits > icv->bit &&
	       (!ours || ours->key == theirs->key) && strncmp(keys[theirs->key].name, "macsec.", 7);
}

/* The end of what is captured of a frame that was longer. */
static bool
is_icv_of_cut(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)ours;
	return frame->caplen < frame->len && theirs->bit + theirs->bits == 8 * frame->caplen;
}

/* A frame with a tag of MACsec that is too short for its check value. */
static bool
is_short_macsec(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *tag = finds_first(&frame->ours, "macsec.TCI");

	(void)theirs;
	return tag && ours->bit >= tag->bit && strstr(frame->protocols, "ethertype:data");
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

/* A tag whose first byte of value tshark takes from two bytes before it. */
static bool
is_two_early(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)frame;
	return theirs->bit + 16 == ours->bit && theirs->bits == ours->bits;
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

/* Behind an LLC header whose source is not SNAP, though the destination is. */
static bool
is_half_snap(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *ssap = finds_last(&frame->ours, "llc.ssap", ours->bit);

	(void)theirs;
	return ssap && ssap->number != 0xaa &&
	       number_before(frame, "llc.dsap", ours->bit, 0) == 0xaa;
}

/* Behind a command of LLC between two SNAP, which carries no SNAP header. */
static bool
is_snap_command(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *control = finds_last(&frame->ours, "llc.control", theirs->bit);

	(void)ours;
	return control && (control->number & 1) && (control->number & 0xef) != 3 &&
	       number_before(frame, "llc.ssap", theirs->bit, 0) == 0xaa &&
	       number_before(frame, "llc.dsap", theirs->bit, 0) == 0xaa;
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

/* Between two frames within each other, where a word may stand or not. */
static bool
is_below_control_word(
    const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *word = finds_last(&frame->ours, "pweth.cw.sequence_number", ours->bit);

	(void)theirs;
	return word && judge_opaque(&frame->theirs, ours);
}

/* Behind an inner EtherType that tshark does not know, all to the end is data. */
static bool
is_end_of_its_data(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)theirs;
	return judge_opaque(&frame->theirs, ours) && ours->bit + ours->bits == 8 * frame->caplen &&
	       (frame_has(frame, "trill") || frame_has(frame, "mpls") ||
		   frame_has(frame, "ieee8021ah"));
}

/* Fibre Channel within FCoE that is too short: of it tshark shows nothing. */
static bool
is_unread_fc(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)ours;
	(void)theirs;
	return frame->malformed && frame_has(frame, "fcoe") &&
	       !finds_first(&frame->theirs, "fc.r_ctl");
}

/* The end of the frame, of which tshark shows nothing, nor of what it knows alone. */
static bool
is_unseen_end(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct finds *all[] = {&frame->theirs, &frame->others};

	(void)theirs;
	for (unsigned i = 0; i < 2; i++)
		for (unsigned j = 0; j < all[i]->n; j++) {
			const struct found *f = &all[i]->found[j];

			if (f->bit + f->bits > ours->bit)
				return false;
		}
	return true;
}

/* Behind the bytes that an alarm of PROFINET says it has. */
static bool
is_behind_variable_part(
    const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *length = finds_first(&frame->ours, "pn_io.var_part_len");

	(void)ours;
	return length && theirs->bit >= length->bit + 16 + 8 * length->number;
}

struct reason ways_broken[] = {
    {"cfm.", ONLY_O | ONLY_T, NULL, is_unknown_cfm, "tshark knows no such opcode"},
    {"cdp.", ANY_WAY, NULL, is_from_long_name, "tshark takes three bytes more for a port's name"},
    {"udld.", ANY_WAY, NULL, is_from_long_name, "tshark takes three bytes more for a port's name"},
    {"dccp.", ANY_WAY, NULL, NULL, "tshark reads this type as a request", "dccp.type", 10},
    {"icmp.", ONLY_O, NULL, is_other_extension, "tshark stops at another version"},
    {"dns.", ANY_WAY, NULL, is_from_odd_label, "tshark ends a name where it does not know a label"},
    {"dtp.", ONLY_O | ONLY_T, NULL, is_long_type, "tshark heeds half of the type"},
    {"eap.sim.", ONLY_O, NULL, is_at_end_of_attributes, "tshark stops at a length of zero"},
    {"eap.aka.", ONLY_O, NULL, is_at_end_of_attributes, "tshark stops at a length of zero"},
    {NULL, 1 << LAYER_OURS, NULL, is_unknown_to_gre, "tshark does not know this type within GRE"},
    {"gre.", ANY_WAY, NULL, is_half_pptp, "tshark heeds the type, this program the version"},
    {"hsrp2.", ONLY_O, NULL, is_to_other_group, "tshark knows version 2 by its address"},
    {"hsrp.", ONLY_T, NULL, is_to_other_group, "tshark knows version 2 by its address"},
    {NULL, ONLY_T | 1 << PLACE, NULL, is_in_icv, "tshark reads on in MACsec's check value"},
    {"macsec.ICV", ONLY_T, NULL, is_icv_of_cut, "tshark takes it from the end of what is there"},
    {NULL, ONLY_O, NULL, is_short_macsec, "tshark wants room for a check value"},
    {NULL, ANY_WAY, NULL, is_behind_short_ah, "tshark believes a length that cannot be"},
    {"icmpv6.data", ONLY_T, "icmpv6.undecoded.type", NULL,
	"this program expects a packet in each error"},
    {"ipxsap.", ONLY_O, NULL, is_no_sap, "tshark shows the services of answers only"},
    {"pppoed.tag.unknown_data", 1 << PLACE, NULL, is_two_early,
	"tshark begins two bytes too early"},
    {"dhcp.", ONLY_T | 1 << PLACE, NULL, is_without_cookie,
	"tshark looks for options where nothing says that there are some"},
    {NULL, ONLY_O, NULL, is_half_snap, "tshark wants SNAP at both ends"},
    {NULL, ONLY_T, NULL, is_snap_command, "tshark looks for SNAP behind each command"},
    {"mip6.", 1 << LAYER_THEIRS, NULL, is_old_mobile, "tshark knows a number of an old draft"},
    {"isis.lsp.", ANY_WAY, NULL, is_from_long_details, "tshark believes a length that cannot be"},
    {"ccp.opt.", ONLY_O, NULL, is_unread_ccp, "tshark shows what it knows, of the right length"},
    {"ppp.", 1 << LAYER_THEIRS, NULL, is_other_l2tp, "tshark heeds no version of L2TP"},
    {"geneve.option.", ONLY_O, "geneve.option.length.invalid", NULL,
	"tshark shows nothing of an option that is too long"},
    {NULL, 1 << LAYER_OURS, NULL, is_below_control_word,
	"tshark sees no control word by the bytes' looks"},
    {"eth.padding", 1 << LAYER_OURS, NULL, is_end_of_its_data, "tshark shows all of it as data"},
    {"eth.trailer", 1 << LAYER_OURS, NULL, is_end_of_its_data, "tshark shows all of it as data"},
    {"fc.", ONLY_O, NULL, is_unread_fc, "tshark shows nothing of a frame that is too short"},
    {"eth.padding", ONLY_O, NULL, is_unseen_end, "tshark shows nothing of the end"},
    {"eth.trailer", ONLY_O, NULL, is_unseen_end, "tshark shows nothing of the end"},
    {"sctp.", ONLY_O, "sctp.chunk_length.bad", NULL, "tshark stops at a length that cannot be"},
    {"homeplug_av.cm_set_key_req.nw_key", ONLY_T, NULL, NULL, "tshark reads a key where none is",
	"homeplug_av.nw_info.key_type", 5},
    {"homeplug_av.cm_get_key_cnf.key", ONLY_T, NULL, NULL, "tshark reads a key where none is",
	"homeplug_av.cm_get_key_cnf.rtype", 5},
    {"pn_io.", ONLY_T, NULL, is_behind_variable_part, "tshark does not heed how much there is"},
    {.words = NULL},
};
