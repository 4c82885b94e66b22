/* SPDX-License-Identifier: BSD-2-Clause */
/* The ways of tshark with the protocols of machines and of power lines: see ways.c. */
#include "tests/oracle/reasons.h"

/* Less than a whole entry of 20 bytes is left for it. */
static bool
is_part_of_entry(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	static const uint32_t first = 14, entry = 20;
	int service = key_find("epl.asnd.svid");

	(void)theirs;
	for (unsigned i = 0; i < frame->ours.n; i++) {
		const struct found *f = &frame->ours.found[i];

		if (f->key == service) {
			uint32_t start = f->bit / 8 + 1 + first;
			uint32_t in = (ours->bit / 8 - start) % entry;

			return ours->bit / 8 - in + entry > frame->caplen;
		}
	}
	return false;
}

/* Behind the end that the length of an entry of HomePlug states. */
static bool
is_beyond_entry(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *length = finds_last(&frame->ours, "homeplug.melen", theirs->bit);

	(void)ours;
	return length && theirs->bit >= length->bit + 8 + 8 * length->number;
}

/* Padding in which tshark finds what belongs into an entry. */
static bool
is_taken_for_entry(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)theirs;
	if (!frame_has(frame, "homeplug"))
		return false;
	for (unsigned i = 0; i < frame->theirs.n; i++) {
		const struct found *f = &frame->theirs.found[i];

		if (f->bit >= ours->bit && is_beyond_entry(frame, NULL, f))
			return true;
	}
	return false;
}

/* A byte further on than it is. */
static bool
is_byte_later(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)frame;
	return theirs->bit / 8 == ours->bit / 8 + 1;
}

/* A message of SLAC with security, or of another application or signal than there is. */
static bool
is_signed(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	static const char *const types[] = {"homeplug_av.gp.cm_atten_char.sectype",
	    "homeplug_av.gp.cm_mnbc_sound.sectype", "homeplug_av.gp.cm_slac_match.sectype",
	    "homeplug_av.gp.cm_validate.signaltype", "homeplug_av.gp.cm_mnbc_sound.apptype", NULL};

	(void)theirs;
	for (unsigned i = 0; types[i]; i++) {
		const struct found *type = finds_last(&frame->ours, types[i], ours->bit);

		if (type && type->number)
			return true;
	}
	return false;
}

/* An answer about tones of an adapter that could not tell. */
static bool
is_without_tones(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *status =
	    finds_first(&frame->ours, "homeplug_av.tone_map_rx_cnf.status");

	(void)ours;
	(void)theirs;
	return status && status->number;
}

static bool
is_low_byte(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)frame;
	return theirs->number == (ours->number & 0xff);
}

/* Registers of EtherCAT's slaves; behind them is memory without names. */
static bool
is_register(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *last = finds_last(&frame->ours, "ecat.ado", ours->bit);

	(void)theirs;
	return last && last->number < 0x1000;
}

/* A piece of a file in EtherCAT's mailbox that is as long as the head of one maker's firmware. */
static bool
is_firmware_long(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)frame;
	(void)theirs;
	return ours->bits >= 64;
}

/* A flag of a piece of a frame that is not set, or one of another message than a piece. */
static bool
is_no_flag(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *type = finds_last(&frame->ours, "ecat_mailbox.eoe.type", ours->bit + 1);

	(void)theirs;
	return !ours->number || (type && type->number);
}

/* Half of a head of four bytes. */
static bool
is_half(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)frame;
	return ours->bits == 16 && theirs->bits == 32;
}

static bool
is_three_of_four(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)frame;
	return ours->bits == 24 && theirs->bits == 32;
}

struct reason ways_machines[] = {
    {"homeplug_av.tone_map_cnf.", ONLY_O | ONLY_T, NULL, is_without_tones,
	"tshark heeds no status before the tones"},
    {"homeplug_av.tone_map_rx_cnf.", ONLY_T, NULL, is_without_tones,
	"tshark heeds no status before the tones"},
    {"homeplug_av.tone_map_tx_cnf.status", 1 << VALUE, NULL, is_low_byte,
	"tshark shows its lowest byte"},
    {"ecat.", ONLY_T, NULL, NULL, "tshark does not heed a length of zero", "ecatf.length", 0},
    {"ecat.data", ONLY_O, NULL, is_register, "tshark shows the registers that it knows"},
    {"ecat_mailbox.priority", 1 << PLACE | 1 << VALUE, NULL, NULL,
	"tshark takes the lowest bits of the channel for it"},
    {"ecat_mailbox.foe_busydata", ONLY_O, NULL, is_firmware_long,
	"tshark takes it for the firmware of one maker"},
    {"ecat_mailbox.", ONLY_O, "ecat_mailbox.invalid", NULL,
	"tshark shows nothing of a message that is longer than its buffer"},
    {"ecat_mailbox.coe.", ONLY_O, "ecat_mailbox.coe.invalid", NULL,
	"tshark shows nothing of a message that is too short"},
    {"ecat_mailbox.eoe.", ONLY_O, "ecat_mailbox.eoe.invalid", NULL,
	"tshark shows nothing of a message that is too short"},
    {"ecat_mailbox.eoe.timestamp", ONLY_T, NULL, NULL,
	"tshark reads the time at the end of a piece that is not the last one",
	"ecat_mailbox.eoe.last", 0},
    {"eth.", ONLY_T, NULL, NULL, "tshark takes the time at the end for a part of the frame",
	"ecat_mailbox.eoe.timestampapp", 1},
    {"ecat_mailbox.soe_data", ONLY_O, NULL, NULL, "tshark shows nothing of an emergency",
	"ecat_mailbox.soe_opcode", 6},
    {"ecat_mailbox.coe.sdodata", 1 << PLACE, NULL, NULL,
	"tshark heeds the number of unused bytes where there is none",
	"ecat_mailbox.coe.sdoccsid.expedited", 0},
    {"ecat_mailbox.coe.sdodata", 1 << PLACE, NULL, NULL,
	"tshark heeds the number of unused bytes where there is none",
	"ecat_mailbox.coe.sdoscsiu_expedited", 0},
    {"ecat_mailbox.coe.sdodata", 1 << PLACE, NULL, is_three_of_four,
	"tshark shows the byte that is not used as well"},
    {"ecat_mailbox.coe.", ONLY_O, NULL, NULL, "tshark knows no answer that breaks off",
	"ecat_mailbox.coe.sdores", 4},
    {"ecat_mailbox.coe.", ONLY_O, NULL, NULL, "tshark does not show what is broken off",
	"ecat_mailbox.coe.sdoreq", 4},
    {"ecat_mailbox.coe.sdoinfounittype", ONLY_O, NULL, NULL,
	"tshark takes what is told of a value for its name"},
    {"ecat_mailbox.coe.sdoinfodefaultvalue", ONLY_O, NULL, NULL,
	"tshark takes what is told of a value for its name"},
    {"ecat_mailbox.coe.sdoinfominvalue", ONLY_O, NULL, NULL,
	"tshark takes what is told of a value for its name"},
    {"ecat_mailbox.coe.sdoinfomaxvalue", ONLY_O, NULL, NULL,
	"tshark takes what is told of a value for its name"},
    {"ecat_mailbox.coe.sdoinfoname", 1 << PLACE, NULL, NULL,
	"tshark takes what is told of a value for its name"},
    {"ecat_mailbox.eoe.fragment", 1 << PLACE, NULL, NULL,
	"tshark takes the time at the end for a part of it", "ecat_mailbox.eoe.timestampapp", 1},
    {"ecat_mailbox.eoe.", 1 << PLACE, NULL, is_half,
	"tshark names all four bytes of the head for its fields"},
    {"ecat_mailbox.eoe.last", ONLY_O, NULL, is_no_flag, "tshark shows it of pieces of frames only"},
    {"ecat_mailbox.eoe.timestampapp", ONLY_O, NULL, is_no_flag,
	"tshark shows such a flag if it is set only"},
    {"ecat_mailbox.eoe.timestampreq", ONLY_O, NULL, is_no_flag,
	"tshark shows such a flag if it is set only"},
    {"ecat_mailbox.eoe.fragment", ONLY_T, NULL, NULL,
	"tshark shows the bytes of a frame that it reads as well", "ecat_mailbox.eoe.fragno", 0},
    {"ecat_mailbox.eoe.macfilter.", 1 << VALUE, NULL, NULL,
	"tshark takes the bits from the other end"},
    {"ecat_mailbox.soe_error", 1 << PLACE, NULL, NULL,
	"tshark reads it where the number of the setting stands"},
    {"epl.asnd.", ONLY_T, NULL, NULL, "tshark reads an invitation as the answer to it", "epl.mtyp",
	13},
    {"epl.asnd.nmtcommand.", ANY_WAY, NULL, NULL, "tshark shows a reason of zero as data",
	"epl.asnd.nmtcommand.resetnode_reason", 0},
    {"eth.padding", ONLY_O, NULL, NULL, "tshark shows a reason of zero as data",
	"epl.asnd.nmtcommand.resetnode_reason", 0},
    {"epl.asnd.syncresponse.sync", ONLY_T, NULL, NULL, "tshark calls four bytes so"},
    {"epl.asnd.sres.el.entry.", ONLY_O, NULL, is_part_of_entry, "tshark shows whole entries only"},
    {"epl.asnd.sdo.cmd.", ONLY_O, "epl.asnd.sdo.duplication", NULL,
	"tshark shows a number that comes again and nothing more"},
    {"epl.asnd.sdo.cmd.", ONLY_O, NULL, NULL, "tshark shows nothing of no command",
	"epl.asnd.sdo.cmd.command.id", 0},
    {"epl.asnd.sdo.cmd.command.id", ONLY_O, NULL, NULL,
	"tshark leaves out half of an order without contents", "epl.asnd.sdo.cmd.segment.size", 0},
    {"epl.asnd.sdo.cmd.segment.size", ONLY_O, NULL, NULL,
	"tshark leaves out half of an order without contents", "epl.asnd.sdo.cmd.segment.size", 0},
    {"epl.asnd.sdo.cmd.abort.code", ONLY_T, NULL, NULL,
	"tshark leaves out half of an order without contents", "epl.asnd.sdo.cmd.segment.size", 0},
    {"epl.asnd.sdo.cmd.data.index", ONLY_T, NULL, NULL,
	"tshark leaves out half of an order without contents", "epl.asnd.sdo.cmd.segment.size", 0},
    {"epl.asnd.sdo.cmd.data.subindex", ONLY_T, NULL, NULL,
	"tshark leaves out half of an order without contents", "epl.asnd.sdo.cmd.segment.size", 0},
    {"epl.asnd.sdo.cmd.data.size", 1 << PLACE, NULL, NULL,
	"tshark leaves out half of an order without contents", "epl.asnd.sdo.cmd.segment.size", 0},
    {"epl.asnd.sdo.cmd.abort.code", 1 << VALUE, NULL, NULL, "tshark shows it as a single byte"},
    {"epl.asnd.sdo.cmd.data.mapping.subindex", 1 << VALUE, NULL, NULL,
	"tshark shows the byte after the first", "epl.asnd.sdo.cmd.response", 1},
    {"homeplug.", ONLY_T, NULL, is_beyond_entry, "tshark does not heed the length of an entry"},
    {"eth.padding", ONLY_O, NULL, is_taken_for_entry,
	"tshark does not heed the length of an entry"},
    {"homeplug.bcl.hprox_das", 1 << PLACE, NULL, NULL, "tshark does not heed a length of one",
	"homeplug.melen", 1},
    {"homeplug.cer.", 1 << PLACE, NULL, is_byte_later,
	"tshark takes the index for a byte of its own"},
    {"homeplug.cer.rsvd2", ONLY_O, NULL, NULL, "tshark looks for it a byte later",
	"homeplug.mehdr.metype", 1},
    {"homeplug.cer.nbdas", ONLY_O, NULL, NULL, "tshark looks for it a byte later",
	"homeplug.mehdr.metype", 1},
    {"homeplug.cer.bda", ONLY_O | ONLY_T, NULL, NULL,
	"tshark takes the byte after it for their number", "homeplug.mehdr.metype", 1},
    {"homeplug.cer.vt", ONLY_T, NULL, NULL, "tshark shows each byte of it for itself",
	"homeplug.mehdr.metype", 1},
    {"homeplug_av.gp.", ONLY_O, NULL, is_signed,
	"tshark shows nothing of what is signed, or of an unknown kind"},
    {"homeplug_av.mmhdr.mmtype", ONLY_O, NULL, NULL,
	"tshark calls it otherwise in messages of a maker", "homeplug_av.vendor.oui", 0x00b052},
    {"homeplug_av.mmhdr.mmtype", ONLY_O, NULL, NULL,
	"tshark calls it otherwise in messages of a maker", "homeplug_av.vendor.oui", 0x0080e1},
    {"homeplug_av.cm_enc_pld_ind.", ONLY_O | ONLY_T, NULL, NULL,
	"tshark takes the number of a program and the starting value for each other"},
    {"homeplug_av.gp.cm_slac_user_data.", ONLY_O, NULL, NULL,
	"tshark does not show the piece that ends the others",
	"homeplug_av.gp.cm_slac_user_data.tlv.type", 0},
    {"homeplug_av.op_attr_cnf.data.sw_sub", ONLY_T, NULL, NULL, "tshark calls two fields so"},
    {"homeplug_av.gp.cm_slac_match.rsvd", ONLY_T, NULL, NULL, "tshark calls two fields so"},
    {.words = NULL},
};
