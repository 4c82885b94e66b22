/* SPDX-License-Identifier: BSD-2-Clause */
/* The ways of tshark with single fields of what neighbours on a cable say. */
#include "tests/oracle/reasons.h"

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

/* Registers of EtherCAT's slaves; behind them is memory without names. */
static bool
is_register(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	int place = key_find("ecat.ado");
	const struct found *last = NULL;

	(void)theirs;
	for (unsigned i = 0; i < frame->ours.n && frame->ours.found[i].bit < ours->bit; i++)
		if (frame->ours.found[i].key == place)
			last = &frame->ours.found[i];
	return last && last->number < 0x1000;
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
is_one_more(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)frame;
	return theirs->number == ours->number + 1;
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
    {"ecat.", ONLY_T, NULL, NULL, "tshark does not heed a length of zero", "ecatf.length", 0},
    {"ecat.data", ONLY_O, NULL, is_register, "tshark shows the registers that it knows"},
    {"homeplug_av.public.", ONLY_T, NULL, NULL, "tshark shows them without their place",
	"homeplug_av.mmhdr.mmver", 0},
    {"homeplug_av.mmhdr.mmver", 1 << VALUE, NULL, is_lowest_bit, "tshark shows its lowest bit"},
    {"netbios.nb_name", ONLY_O, NULL, NULL, "tshark shows only the names that a command uses"},
    {"netbios.nb_name_type", ONLY_O, NULL, NULL, "tshark shows only the names that a command uses"},
    {"cfm.osl.reserved", ONLY_T, NULL, NULL, "tshark calls two fields so"},
    {"edp.info.port", 1 << VALUE, NULL, is_one_more, "tshark counts from one"},
    {"edp.info.slot", 1 << VALUE, NULL, is_one_more, "tshark counts from one"},
    {"esis.", ONLY_O, "esis.type.unknown", NULL, "tshark stops at this type"},
    {"fc.", ANY_WAY, NULL, is_early_fcoe, "tshark takes it for FCoE before the standard"},
    {"fcoe.", ANY_WAY, NULL, is_early_fcoe, "tshark takes it for FCoE before the standard"},
    {"lldp.", ONLY_O, NULL, is_after_repetition, "tshark stops at a TLV that comes again"},
    {"llc.control.f", ONLY_O, NULL, is_zero, "tshark shows this bit only when it is set"},
    {"llc.", 1 << LAYER_OURS, NULL, is_in_macsec, "tshark reads no length after MACsec's header"},
    {"pppoed.tag_length_8", ONLY_O, NULL, NULL, "tshark shows the value and not its length"},
    {"pppoed.tags.vendorspecific.tag", ONLY_O, NULL, NULL,
	"tshark shows the value and not the type"},
    {.words = NULL},
};
