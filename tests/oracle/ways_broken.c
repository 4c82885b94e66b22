/* SPDX-License-Identifier: BSD-2-Clause */
/* The ways of tshark with frames that are broken, cut or not as they ought to be: where one of the
 * two stops, and what it reads in place of that. */
#include "tests/oracle/reasons.h"

#include <string.h>

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
is_long_type(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	return number_before(frame, "dtp.tlv_type", there(ours, theirs)->bit, 0) > 255;
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

/* A tag whose first byte of value tshark takes from two bytes before it. */
static bool
is_two_early(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)frame;
	return theirs->bit + 16 == ours->bit && theirs->bits == ours->bits;
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

/* The same bytes of the tail by its other name. */
static bool
is_by_other_name(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *at = there(ours, theirs);
	const struct finds *finds = ours ? &frame->theirs : &frame->ours;

	for (unsigned i = 0; i < finds->n; i++)
		if (finds->found[i].bit == at->bit && finds->found[i].bits == at->bits &&
		    !strncmp(keys[finds->found[i].key].name, "eth.", 4))
			return true;
	return false;
}

/* The first piece of a tail that this program shows as one: tshark parts it behind tags. */
static bool
is_first_of_tail(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)ours;
	return has_at(&frame->ours, "eth.trailer", theirs->bit) && frame_has(frame, "vlan");
}

/* One of the first three TLVs of LLDP is not what it has to be, and what comes from there on. */
static bool
is_from_wrong_start(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	int type = key_find("lldp.tlv.type");
	unsigned n = 0;

	(void)theirs;
	for (unsigned i = 0; i < frame->ours.n && n < 3; i++) {
		const struct found *f = &frame->ours.found[i];

		if (f->key == type && f->number != ++n)
			return ours->bit >= f->bit;
	}
	return false;
}

static bool
is_response_with_number(
    const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	uint32_t bit = there(ours, theirs)->bit;
	const struct found *control = finds_last(&frame->ours, "llc.control", bit + 1);

	return control && !(control->number & 1) && control->bits == 16 &&
	       (number_before(frame, "llc.ssap", bit, 0) & 1);
}

/* In a list of MRP whose types or lengths are not those that there are, or that ends too early. */
static bool
is_broken_mrp(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	static const struct {
		const char *type;
		uint8_t bytes[5];
	} lists[] = {{"mrp-mvrp.attribute_type", {0, 2}}, {"mrp-mmrp.attribute_type", {0, 1, 6}},
	    {"mrp-msrp.attribute_type", {0, 25, 34, 8, 4}}};
	const struct finds *all[] = {&frame->ours, &frame->theirs};

	(void)ours;
	(void)theirs;
	for (unsigned i = 0; i < 2 * 3; i++)
		for (unsigned j = 0; j < all[i / 3]->n; j++) {
			const struct found *f = &all[i / 3]->found[j];
			uint32_t at = f->bit / 8 + 1;

			if (f->key == key_find(lists[i % 3].type) && at < frame->caplen &&
			    (f->number > 4 || !lists[i % 3].bytes[f->number] ||
				frame->bytes[at] != lists[i % 3].bytes[f->number]))
				return true;
		}
	return frame->malformed;
}

/* A value of GOOSE that is longer or shorter than it can be, and what follows. */
static bool
is_broken_goose(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)ours;
	(void)theirs;
	return frame->malformed || number_before(frame, "goose.length", UINT32_MAX, 100) <= 8;
}

static bool
is_unread_fip(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)ours;
	(void)theirs;
	return frame_has(frame, "fip") && !finds_first(&frame->theirs, "fip.opcode");
}

/* NetBIOS without the mark that all of it begins with. */
static bool
is_without_delimiter(
    const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)ours;
	(void)theirs;
	return number_before(frame, "netbios.delimiter", UINT32_MAX, 0xefff) != 0xefff;
}

/* Behind an inner length of zero, which tshark takes for a type. */
static bool
is_behind_zero_type(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	static const char *const lengths[] = {"eth.len", "ieee8021ah.len", "vlan.len", NULL};

	(void)theirs;
	for (unsigned i = 0; lengths[i]; i++) {
		const struct found *length = finds_last(&frame->ours, lengths[i], ours->bit);

		if (length && !length->number)
			return judge_opaque(&frame->theirs, ours);
	}
	return false;
}

/* In a frame of MACsec that is padded behind its short length. */
static bool
is_behind_short_tag(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)theirs;
	return number_before(frame, "macsec.SL", ours->bit, 0) > 0;
}

static bool
is_all_data(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)theirs;
	return !strcmp(frame->protocols, "eth:ethertype:data") &&
	       judge_opaque(&frame->theirs, ours);
}

static bool
is_unread_mstp(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)ours;
	(void)theirs;
	return frame_has(frame, "stp") && !finds_first(&frame->theirs, "mstp.version_3_length");
}

static bool
is_cut_frame(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)ours;
	(void)theirs;
	return frame->caplen < frame->len;
}

static bool
is_cut_lacp(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	return is_cut_frame(frame, ours, theirs) && frame_has(frame, "lacp");
}

/* A tag of Cisco's of another version, with more pieces than one or another one. */
static bool
is_other_metadata(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *version = finds_first(&frame->theirs, "cmd.version");
	const struct found *length = finds_first(&frame->theirs, "cmd.length");
	const struct found *piece = finds_first(&frame->theirs, "cmd.options");

	(void)ours;
	(void)theirs;
	return !version || version->number != 1 || !length || length->number != 1 || !piece ||
	       piece->number != 1;
}

/* Behind a length that is shorter than what stands before and with it. */
static bool
is_behind_short_ppp(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)theirs;
	return number_before(frame, "ppp.length", ours->bit, 4) < 4;
}

static bool
is_behind_short_eap(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)theirs;
	return number_before(frame, "eap.len", ours->bit, 5) < 5;
}

/* A service tag with a length in place of a type. */
static bool
is_behind_service_tag(
    const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *type =
	    finds_last(&frame->theirs, "ieee8021ah.etype", there(ours, theirs)->bit + 1);

	return type && type->number <= 1500;
}

/* From the port of system logs, which is lower than that of DHCPv6. */
static bool
is_from_syslog(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)ours;
	(void)theirs;
	return frame_has(frame, "syslog");
}

static bool
is_unknown_vtp(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	uint64_t code = number_before(frame, "vtp.code", ours->bit, 1);

	(void)theirs;
	return code < 1 || code > 4;
}

/* A filler that says that it is longer than the header it stands in. */
static bool
is_clipped_filler(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	return ours->bit == theirs->bit && ours->bits < theirs->bits &&
	       8 * number_before(frame, "ipv6.opt.length", ours->bit, 0) == theirs->bits;
}

/* What stands between the end of IPX and the end that Ethernet's length says. */
static bool
is_behind_ipx(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *start = finds_first(&frame->ours, "ipx.checksum");

	(void)theirs;
	return start && ours->bit == start->bit + 8 * number_before(frame, "ipx.len", ours->bit, 0);
}

/* PPP with another control byte than the one there is. */
static bool
is_other_control(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)ours;
	return number_before(frame, "ppp.control", theirs->bit, 3) != 3;
}

/* Behind the address of the group of all that speak SNAP. */
static bool
is_group_snap(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)theirs;
	return number_before(frame, "llc.dsap", ours->bit, 0) == 0xab;
}

struct reason ways_broken[] = {
    {"cfm.", ONLY_O | ONLY_T, NULL, is_unknown_cfm, "tshark knows no such opcode"},
    {"cdp.", ANY_WAY, NULL, is_from_long_name, "tshark takes three bytes more for a port's name"},
    {"udld.", ANY_WAY, NULL, is_from_long_name, "tshark takes three bytes more for a port's name"},
    {"dtp.", ONLY_O | ONLY_T, NULL, is_long_type, "tshark heeds half of the type"},
    {NULL, ONLY_T | 1 << PLACE, NULL, is_in_icv, "tshark reads on in MACsec's check value"},
    {"macsec.ICV", ONLY_T, NULL, is_icv_of_cut, "tshark takes it from the end of what is there"},
    {NULL, ONLY_O, NULL, is_short_macsec, "tshark wants room for a check value"},
    {"pppoed.tag.unknown_data", 1 << PLACE, NULL, is_two_early,
	"tshark begins two bytes too early"},
    {NULL, ONLY_O, NULL, is_half_snap, "tshark wants SNAP at both ends"},
    {NULL, ONLY_T, NULL, is_snap_command, "tshark looks for SNAP behind each command"},
    {NULL, 1 << LAYER_OURS, NULL, is_below_control_word,
	"tshark sees no control word by the bytes' looks"},
    {"eth.padding", 1 << LAYER_OURS, NULL, is_end_of_its_data, "tshark shows all of it as data"},
    {"eth.trailer", 1 << LAYER_OURS, NULL, is_end_of_its_data, "tshark shows all of it as data"},
    {"fc.", ONLY_O, NULL, is_unread_fc, "tshark shows nothing of a frame that is too short"},
    {"eth.padding", ONLY_O, NULL, is_unseen_end, "tshark shows nothing of the end"},
    {"eth.trailer", ONLY_O, NULL, is_unseen_end, "tshark shows nothing of the end"},
    {"homeplug_av.cm_set_key_req.nw_key", ONLY_T, NULL, NULL, "tshark reads a key where none is",
	"homeplug_av.nw_info.key_type", 5},
    {"homeplug_av.cm_get_key_cnf.key", ONLY_T, NULL, NULL, "tshark reads a key where none is",
	"homeplug_av.cm_get_key_cnf.rtype", 5},
    {"pn_io.", ONLY_T, NULL, is_behind_variable_part, "tshark does not heed how much there is"},
    {"eth.padding", ONLY_O, NULL, is_by_other_name, "tshark parts the tail at the least frame"},
    {"eth.trailer", ONLY_T, NULL, is_by_other_name, "tshark parts the tail at the least frame"},
    {"eth.padding", ONLY_T, NULL, is_first_of_tail, "tshark calls the rest vlan.trailer"},
    {"lldp.", ONLY_O, NULL, is_from_wrong_start, "tshark stops if the first three are others"},
    {"llc.control.p", ONLY_T, NULL, is_response_with_number,
	"tshark calls it so in a numbered response, too"},
    {"llc.control.f", ONLY_O, NULL, is_response_with_number, "tshark calls it P there"},
    {"mrp-mvrp.", ANY_WAY, NULL, is_broken_mrp, "tshark searches the end of a broken list"},
    {"mrp-mmrp.", ANY_WAY, NULL, is_broken_mrp, "tshark searches the end of a broken list"},
    {"mrp-msrp.", ANY_WAY, NULL, is_broken_mrp, "tshark searches the end of a broken list"},
    {"goose.", ANY_WAY, NULL, is_broken_goose, "tshark stops at a length that cannot be"},
    {"fip.", ONLY_O, NULL, is_unread_fip, "tshark shows nothing of what is too short"},
    {"netbios.", ONLY_O, NULL, is_without_delimiter, "tshark wants the mark at the start"},
    {NULL, 1 << LAYER_OURS, NULL, is_behind_zero_type, "tshark takes a length of zero for a type"},
    {"lacp.", ANY_WAY, "lacp.wrong_tlv_length", NULL, "tshark heeds no length of a TLV"},
    {"lacp.", ANY_WAY, "lacp.wrong_tlv_type", NULL, "tshark reads four TLVs, always the same"},
    {"eth.trailer", ONLY_O, NULL, is_behind_short_tag, "tshark heeds no short length"},
    {"eth.trailer", 1 << LAYER_OURS, NULL, is_all_data, "tshark does not know this EtherType"},
    {"mstp.", ONLY_O, NULL, is_unread_mstp, "tshark wants a length that can be"},
    {"fcoe.", ONLY_T | 1 << PLACE, NULL, is_cut_frame, "tshark takes the end of what is there"},
    {"lacp.pad", ONLY_T, NULL, is_cut_frame, "tshark shows as much as is there"},
    {"eth.trailer", ONLY_T, NULL, is_cut_lacp, "tshark reads four TLVs, always the same"},
    {"cmd.", ONLY_T, NULL, is_other_metadata, "tshark heeds neither version nor length"},
    {NULL, ONLY_O, NULL, is_behind_short_ppp,
	"tshark shows nothing behind a length that cannot be"},
    {"eap.", ONLY_O, NULL, is_behind_short_eap,
	"tshark shows nothing behind a length that cannot be"},
    {NULL, ONLY_O | ONLY_T, NULL, is_behind_service_tag,
	"tshark expects no length behind a service tag"},
    {"dhcpv6.", 1 << LAYER_OURS, NULL, is_from_syslog, "tshark goes by the lower port"},
    {"dhcpv6.iaid", ONLY_O, "dhcpv6.malformed_option", NULL,
	"tshark shows nothing of one that is too short"},
    {"dhcpv6.iaid.t1", ONLY_O, "dhcpv6.malformed_option", NULL,
	"tshark shows nothing of one that is too short"},
    {"isis.lsp.checksum", 1 << VALUE, NULL, NULL, "tshark shows none of what is withdrawn",
	"isis.lsp.remaining_life", 0},
    {"vtp.", ONLY_O, NULL, is_unknown_vtp, "tshark shows nothing behind an unknown code"},
    {"ipv6.opt.padn", 1 << PLACE, NULL, is_clipped_filler, "tshark reads an option beyond its end"},
    {"eth.trailer", ONLY_O, NULL, is_behind_ipx, "tshark shows nothing between the two ends"},
    {NULL, 1 << LAYER_THEIRS, NULL, is_other_control, "tshark does not heed PPP's control byte"},
    {NULL, ONLY_O, NULL, is_group_snap, "tshark wants SNAP's address to the bit"},
    {.words = NULL},
};
