/* SPDX-License-Identifier: BSD-2-Clause */
/* The ways of tshark with single fields of what neighbours on a cable say. */
#include "tests/oracle/reasons.h"

#include <string.h>

/* tshark guesses by the looks of the first bytes below the labels whether a word stands there. */
static bool
is_control_word(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	return frame_has(frame, "mpls") && ours->bit == theirs->bit + 32;
}

static bool
is_below_mpls(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)ours;
	(void)theirs;
	return frame_has(frame, "mpls") && frame_has(frame, "ethertype");
}

static bool
is_zero(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *found = ours ? ours : theirs;

	(void)frame;
	return found->has_number && !found->number;
}

/* Behind a TLV of CFM that would reach beyond the frame. */
static bool
is_beyond_frame(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *last = finds_last(&frame->ours, "cfm.tlv.length", theirs->bit);

	(void)ours;
	return last && last->number > frame->caplen;
}

static bool
is_pppoe(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)ours;
	(void)theirs;
	return frame_has(frame, "pppoes");
}

static bool
is_within_lcp(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *rejected = finds_first(&frame->ours, "lcp.rej_proto");

	(void)ours;
	return rejected && theirs->bit > rejected->bit;
}

static bool
is_fabric_path(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)ours;
	(void)theirs;
	return frame_has(frame, "cfp");
}

static bool
is_lowest_bit(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)frame;
	return theirs->number == (ours->number & 1);
}

/* Behind one of the first three TLVs of LLDP that comes again. */
static bool
is_after_repetition(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	int type = key_find("lldp.tlv.type");
	unsigned n = 0;

	(void)theirs;
	for (unsigned i = 0; i < frame->ours.n && frame->ours.found[i].bit < ours->bit / 8 * 8;
	     i++) {
		const struct found *f = &frame->ours.found[i];

		if (f->key == type && n++ >= 3 && f->number >= 1 && f->number <= 3)
			return true;
	}
	return false;
}

/* In a DCBX that says it is the very first one. */
static bool
is_cin(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	int proto = key_find("lldp.dcbx.proto");

	(void)ours;
	(void)theirs;
	for (unsigned i = 0; i < frame->ours.n; i++)
		if (frame->ours.found[i].key == proto && frame->ours.found[i].number == 1)
			return true;
	return false;
}

/* Fibre Channel over Ethernet before it was a standard had a short header; that of the standard
 * begins with zeros. */
static bool
is_early_fcoe(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	int version = key_find("fcoe.ver");

	(void)ours;
	(void)theirs;
	for (unsigned i = 0; i < frame->ours.n; i++) {
		const uint8_t *at = frame->bytes + frame->ours.found[i].bit / 8;

		if (frame->ours.found[i].key == version)
			return at[0] << 8 | at[1];
	}
	return false;
}

static bool
is_in_macsec(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)ours;
	(void)theirs;
	return frame_has(frame, "macsec") && !frame_has(frame, "llc");
}

static bool
is_swapped(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)frame;
	return theirs->number == (ours->number >> 8 | (ours->number & 0xff) << 8);
}

static bool
is_no_ppp(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	int protocol = key_find("gre.proto");

	(void)theirs;
	for (unsigned i = 0; i < frame->ours.n; i++) {
		const struct found *f = &frame->ours.found[i];

		if (f->key == protocol && f->bit > ours->bit && f->bit < ours->bit + 16)
			return f->number != 0x880b;
	}
	return false;
}

static bool
is_one_more(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)frame;
	return theirs->number == ours->number + 1;
}

/* The end of a list, read as a width, where zero means 128. */
static bool
is_end_of_variables(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)ours;
	return theirs->number == 128 && !frame->bytes[theirs->bit / 8];
}

/* A block of DCP that nobody has defined: tshark takes it for a byte and padding. */
static bool
is_reserved_block(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	int option = key_find("pn_dcp.option");

	(void)ours;
	(void)theirs;
	for (unsigned i = 0; i < frame->ours.n; i++) {
		const struct found *f = &frame->ours.found[i];

		if (f->key == option &&
		    (!f->number || f->number == 4 || (f->number > 7 && f->number < 0x80)))
			return true;
	}
	return false;
}

/* MKA's sets end with one that says how long the check value is: 16 bytes. */
static bool
is_odd_check(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	int type = key_find("mka.param_set_type"), length = key_find("mka.param_body_length");
	bool check = false;

	(void)ours;
	(void)theirs;
	for (unsigned i = 0; i < frame->ours.n; i++) {
		const struct found *f = &frame->ours.found[i];

		if (f->key == length && check)
			return f->number != 16;
		check |= f->key == type && f->number == 255;
	}
	return false;
}

/* Behind a block of DCP that says that it has no bytes, or within one that has more than tshark
 * expects. */
static bool
is_other_block_end(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *last = finds_last(&frame->ours, "pn_dcp.block_length", theirs->bit);

	(void)ours;
	return last && theirs->bit < last->bit + (last->number ? 48 + 8 * last->number : 256);
}

/* A block that orders something, in a message that does not. */
static bool
is_control_unset(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	int option = key_find("pn_dcp.option"), service = key_find("pn_dcp.service_id");
	bool control = false, set = false;

	(void)ours;
	(void)theirs;
	for (unsigned i = 0; i < frame->ours.n; i++) {
		const struct found *f = &frame->ours.found[i];

		control |= f->key == option && f->number == 5;
		set |= f->key == service && f->number == 4;
	}
	return control && !set;
}

/* Names of routers that have not six bytes: nobody uses them. */
static bool
is_other_id(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *length = finds_first(&frame->ours, "isis.sysid_len");

	(void)ours;
	(void)theirs;
	return length && length->number && length->number != 6;
}

/* A TLV of IS-IS without a value. */
static bool
is_empty_clv(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const char *key = keys[ours->key].name, *end = strstr(key, ".clv.");

	(void)theirs;
	if (!end)
		return false;
	return !strcmp(end, ".clv.length")
		   ? !ours->number
		   : !strcmp(end, ".clv.type") && !frame->bytes[ours->bit / 8 + 1];
}

/* An attribute of MVRP or MSRP that nobody has defined. */
static bool
is_other_attribute(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	int mvrp = key_find("mrp-mvrp.attribute_type"), msrp = key_find("mrp-msrp.attribute_type");

	(void)ours;
	(void)theirs;
	for (unsigned i = 0; i < frame->ours.n; i++) {
		const struct found *f = &frame->ours.found[i];

		if ((f->key == mvrp && f->number != 1) ||
		    (f->key == msrp && (!f->number || f->number > 4)))
			return true;
	}
	return false;
}

/* tshark shows nothing at all between the length of this TLV and its end. */
static bool
is_unread_clv(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	static const char *const types[] = {"isis.hello.clv.type", "isis.lsp.clv.type",
	    "isis.csnp.clv.type", "isis.psnp.clv.type", NULL};
	const struct found *type = NULL;
	uint32_t start, end;

	(void)theirs;
	for (unsigned i = 0; types[i] && !type; i++)
		type = finds_last(&frame->ours, types[i], ours->bit);
	if (!type || type->bit / 8 + 1 >= frame->caplen)
		return false;
	start = type->bit + 16;
	end = start + 8 * frame->bytes[type->bit / 8 + 1];
	for (unsigned i = 0; i < frame->theirs.n; i++)
		if (frame->theirs.found[i].bit >= start && frame->theirs.found[i].bit < end)
			return false;
	return ours->bit >= start && ours->bit < end;
}

struct reason ways_link[] = {
    {"eth.len", ONLY_O, NULL, is_zero, "tshark takes a length of zero for a type"},
    {"eth.type", ONLY_T, NULL, is_zero, "tshark takes a length of zero for a type"},
    {"eth.type", 1 << PLACE, NULL, is_fabric_path, "tshark shows the inner one only"},
    {"eth.", 1 << PLACE, NULL, is_control_word, "tshark sees no control word by the bytes' looks"},
    {"pweth.", ONLY_O, NULL, is_below_mpls, "tshark sees no control word by the bytes' looks"},
    {"pwach.", ONLY_T, NULL, NULL, "tshark heeds the label more than the four bits after it",
	"mpls.label", 13},
    {"eth.", ONLY_O, NULL, NULL, "tshark heeds the label more than the four bits after it",
	"mpls.label", 13},
    {"clnp.nlpi", ONLY_T, NULL, NULL, "tshark takes 0 for an inactive CLNP", "osi.nlpid", 0},
    {"homeplug_av.public.", ONLY_T, NULL, NULL, "tshark shows them without their place",
	"homeplug_av.mmhdr.mmver", 0},
    {"homeplug_av.mmhdr.mmver", 1 << VALUE, NULL, is_lowest_bit, "tshark shows its lowest bit"},
    {"netbios.nb_name", ONLY_O, NULL, NULL, "tshark shows only the names that a command uses"},
    {"netbios.nb_name_type", ONLY_O, NULL, NULL, "tshark shows only the names that a command uses"},
    {"cfm.tlv.", ONLY_T, NULL, is_beyond_frame, "tshark reads on in the value of such a TLV"},
    {"cfm.raps.event.subcode", ONLY_O, NULL, NULL, "tshark shows it in version 1 only",
	"cfm.version", 0},
    {"cfm.raps.flags.bpr", ONLY_O, NULL, NULL, "tshark shows it in version 1 only", "cfm.version",
	0},
    {"cfm.osl.reserved", ONLY_T, NULL, NULL, "tshark calls two fields so"},
    {"edp.info.port", 1 << VALUE, NULL, is_one_more, "tshark counts from one"},
    {"edp.info.slot", 1 << VALUE, NULL, is_one_more, "tshark counts from one"},
    {"esis.", ONLY_O, "esis.type.unknown", NULL, "tshark stops at this type"},
    {"fc.", ANY_WAY, NULL, is_early_fcoe, "tshark takes it for FCoE before the standard"},
    {"fcoe.", ANY_WAY, NULL, is_early_fcoe, "tshark takes it for FCoE before the standard"},
    {"isis.", ANY_WAY, NULL, is_other_id, "this program reads only ids of 6 bytes"},
    {"isis.", ONLY_O, NULL, is_empty_clv, "tshark shows nothing of an empty one at the end"},
    {"isis.", ONLY_O, "isis.hello.clv.unknown", is_unread_clv,
	"tshark does not expect it in this message"},
    {"isis.", ONLY_O, "isis.lsp.clv.unknown", is_unread_clv,
	"tshark does not expect it in this message"},
    {"isis.", ONLY_O, "isis.csnp.clv.unknown", is_unread_clv,
	"tshark does not expect it in this message"},
    {"isis.", ONLY_O, "isis.psnp.clv.unknown", is_unread_clv,
	"tshark does not expect it in this message"},
    {"isis.csnp.clv.", 1 << LAYER_THEIRS, NULL, is_zero, "tshark takes padding for TLVs"},
    {"isis.psnp.clv.", 1 << LAYER_THEIRS, NULL, is_zero, "tshark takes padding for TLVs"},
    {"isis.hello.clv_restart.remain_time", ONLY_O, NULL, NULL, "tshark shows it in an answer",
	"isis.hello.clv_restart_flags.ra", 0},
    {"mrp-mvrp.", ANY_WAY, NULL, is_other_attribute, "tshark searches its end"},
    {"mrp-msrp.", ANY_WAY, NULL, is_other_attribute, "tshark searches its end"},
    {"lcp.opt.magic_block", ANY_WAY, NULL, NULL, "tshark wants whole magic numbers, five at most"},
    {"lcp.opt.psndn", 1 << PLACE, NULL, NULL, "tshark shows 15 bytes at most"},
    {"icmp.ext.data", ONLY_T, NULL, is_in_macsec, "tshark reads on in MACsec's check value"},
    {"lcp.", ONLY_T, NULL, is_within_lcp, "tshark looks into what was rejected"},
    {"ppp.address", ONLY_O, NULL, is_pppoe, "tshark expects no framing in PPPoE"},
    {"ppp.control", ONLY_O, NULL, is_pppoe, "tshark expects no framing in PPPoE"},
    {"aoe.aflags.a", ONLY_O, NULL, NULL, "tshark shows it where something is written",
	"aoe.aflags.w", 0},
    {"aoe.aflags.d", ONLY_O, NULL, NULL, "tshark shows it in long addresses only", "aoe.aflags.e",
	0},
    {"lldp.dcbx.", ANY_WAY, NULL, is_cin, "tshark reads all of it as if it were CEE"},
    {"lldp.", ONLY_O, NULL, is_after_repetition, "tshark stops at a TLV that comes again"},
    {"llc.control.f", ONLY_O, NULL, is_zero, "tshark shows this bit only when it is set"},
    {"llc.", 1 << LAYER_OURS, NULL, is_in_macsec, "tshark reads no length after MACsec's header"},
    {"mka.", ONLY_O | ONLY_T, NULL, is_odd_check, "tshark heeds a length that ought to be 16"},
    {"mka.param_body_length", ONLY_T, "mka.expert.undecoded_data", NULL,
	"tshark does not round up a list of odd length"},
    {"mka.param_set_type", ONLY_T, "mka.expert.undecoded_data", NULL,
	"tshark does not round up a list of odd length"},
    {"mka.peer_mi", ONLY_O, "mka.expert.undecoded_data", NULL, "tshark shows whole peers only"},
    {"oampdu.", ANY_WAY, NULL, NULL, "tshark heeds no length of what it knows",
	"oampdu.info.length", 2},
    {"oampdu.event.", ANY_WAY, NULL, NULL, "tshark heeds no length of what it knows",
	"oampdu.event.length", 2},
    {"oampdu.variable.width", ANY_WAY, NULL, is_end_of_variables,
	"tshark says what zero stands for"},
    {"pn_dcp.", ONLY_O, "pn.undecoded_data", NULL, "tshark does not look into this service"},
    {"pn_dcp.", ANY_WAY, NULL, is_reserved_block, "tshark reads a byte and padding"},
    {"pn_dcp.", ONLY_T, NULL, is_other_block_end, "tshark heeds no length of what it knows"},
    {"pn_dcp.", ANY_WAY, NULL, is_control_unset, "tshark expects an order in every message"},
    {"pn_dcp.block_info", ONLY_O, NULL, NULL, "tshark expects no value of all", "pn_dcp.option",
	255},
    {"pn_dcp.block_qualifier", ONLY_O, NULL, NULL, "tshark expects no value of all",
	"pn_dcp.option", 255},
    {"pn_dcp.suboption_tsn_nme_prio", ONLY_O, NULL, NULL, "tshark shows it in answers only",
	"pn_dcp.service_type", 0},
    {"pn_dcp.suboption_tsn_nme_agent", ONLY_O, NULL, NULL, "tshark shows it in answers only",
	"pn_dcp.service_type", 0},
    {"pn_dcp.device_id_high", ONLY_O, NULL, NULL, "tshark shows it in answers only",
	"pn_dcp.service_type", 0},
    {"pn_dcp.vendor_id_high", ONLY_O, NULL, NULL, "tshark shows it in answers only",
	"pn_dcp.service_type", 0},
    {"pn_dcp.instance_id_high", ONLY_O, NULL, NULL, "tshark calls both halves the instance"},
    {"pn_dcp.instance_id_low", ONLY_O, NULL, NULL, "tshark calls both halves the instance"},
    {"pn_io.", ONLY_O, "pn_io.block_version.not_implemented", NULL, "tshark wants version 1"},
    {"gre.flags.ack", ONLY_O, NULL, is_no_ppp, "tshark shows it only where PPP is carried"},
    {"rrcp.regaddr", 1 << VALUE, NULL, is_swapped,
	"tshark takes its first byte for the higher one"},
    {"rrcp.regdata", 1 << VALUE, NULL, is_swapped,
	"tshark takes its first byte for the higher one"},
    {"pppoed.tag_length_8", ONLY_O, NULL, NULL, "tshark shows the value and not its length"},
    {"pppoed.tags.vendorspecific.tag", ONLY_O, NULL, NULL,
	"tshark shows the value and not the type"},
    {.words = NULL},
};
