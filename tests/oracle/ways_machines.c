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

struct reason ways_machines[] = {
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
    {"epl.asnd.sdo.cmd.", ANY_WAY, NULL, NULL,
	"tshark leaves out half of an order without contents", "epl.asnd.sdo.cmd.segment.size", 0},
    {"epl.asnd.sdo.cmd.abort.code", 1 << VALUE, NULL, NULL, "tshark shows it as a single byte"},
    {"epl.asnd.sdo.cmd.data.mapping.subindex", 1 << VALUE, NULL, NULL,
	"tshark shows the byte after the first", "epl.asnd.sdo.cmd.response", 1},
    {"homeplug.", ONLY_T, NULL, is_beyond_entry, "tshark does not heed the length of an entry"},
    {"eth.padding", ONLY_O, NULL, is_taken_for_entry,
	"tshark does not heed the length of an entry"},
    {"homeplug.bcl.hprox_das", 1 << PLACE, NULL, NULL, "tshark does not heed a length of one",
	"homeplug.melen", 1},
    {"homeplug.cer.", ANY_WAY, NULL, NULL, "tshark takes the index for a byte of its own",
	"homeplug.mehdr.metype", 1},
    {"homeplug_av.gp.", ONLY_O, NULL, is_signed,
	"tshark shows nothing of what is signed, or of an unknown kind"},
    {"homeplug_av.gp.cm_slac_match.rsvd", ONLY_T, NULL, NULL, "tshark calls two fields so"},
    {.words = NULL},
};
