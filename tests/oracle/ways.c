/* SPDX-License-Identifier: BSD-2-Clause */
/* The ways of tshark with single fields: differences that are no mistakes of this program, by key,
 * kind of difference, complaint, and a number that the frame has. */
#include "tests/oracle/reasons.h"

static bool
is_fabric_path(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)ours;
	(void)theirs;
	return frame_has(frame, "cfp");
}

/* Zeros at the end, where tshark shows nothing at all. */
static bool
is_nothing_to_tshark(
    const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)theirs;
	for (uint32_t i = ours->bit / 8; i < frame->caplen; i++)
		if (frame->bytes[i])
			return false;
	for (unsigned i = 0; i < frame->theirs.n; i++)
		if (frame->theirs.found[i].bit + frame->theirs.found[i].bits > ours->bit)
			return false;
	return true;
}

static bool
is_beyond_lacp(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	int version = key_find("lacp.version");

	(void)theirs;
	for (unsigned i = 0; i < frame->ours.n; i++)
		if (frame->ours.found[i].key == version &&
		    ours->bit >= frame->ours.found[i].bit + 8 * 57)
			return true;
	return false;
}

static bool
is_data_there(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)theirs;
	return judge_opaque(&frame->theirs, ours);
}

/* The bits of the type of a single byte of padding. */
static bool
is_in_zero_byte(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	(void)theirs;
	return ours->bit / 8 < frame->caplen && !frame->bytes[ours->bit / 8];
}

/* In a frame of MACsec that is padded behind its short length. */
static bool
is_behind_short(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *length = finds_first(&frame->ours, "macsec.SL");

	(void)ours;
	(void)theirs;
	return length && length->number;
}

static bool
in_data_of_lcp(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	const struct found *data = finds_first(&frame->ours, "lcp.data");

	(void)ours;
	return data && theirs->bit >= data->bit && theirs->bit < data->bit + data->bits;
}

struct reason ways[] = {
    {"ipv6.opt.type.action", ONLY_O, NULL, is_in_zero_byte,
	"tshark shows no bits of one byte of padding"},
    {"ipv6.opt.type.change", ONLY_O, NULL, is_in_zero_byte,
	"tshark shows no bits of one byte of padding"},
    {"ipv6.opt.type.rest", ONLY_O, NULL, is_in_zero_byte,
	"tshark shows no bits of one byte of padding"},
    {"hsrp.", ONLY_O, NULL, is_data_there, "tshark does not take this opcode"},
    {"eth.", ONLY_O, NULL, is_fabric_path, "tshark reads the addresses as FabricPath's"},
    {"eth.padding", ONLY_O, NULL, is_nothing_to_tshark, "tshark shows nothing of zeros at the end"},
    {"lacp.", ONLY_O, NULL, is_beyond_lacp, "tshark reads four TLVs, always the same"},
    {"epl.", ONLY_O, NULL, is_data_there, "tshark does not take this type"},
    {"loop.", ONLY_O, NULL, is_data_there, "tshark stops at a function that it does not know"},
    {"macsec.", ONLY_O, NULL, is_data_there,
	"tshark takes an end station's tag with an SCI as data"},
    {"netbios.", ONLY_O, NULL, is_data_there, "tshark does not take this length"},
    {"wol.", ONLY_O, NULL, is_data_there, "tshark wants 16 times the same address"},
    {"aoe.error", ONLY_O, NULL, NULL, "tshark shows it only if there is one", "aoe.flags_error", 0},
    {"arp.", ANY_WAY, NULL, NULL, "ATM has other lengths, which tshark shows", "arp.hw.type", 19},
    {"arp.dst.proto_ipv4", ONLY_O, NULL, NULL, "tshark calls it an error number", "arp.opcode", 7},
    {"dccp.seq", ONLY_O, NULL, NULL, "tshark calls it dccp.seq_raw if it is long", "dccp.x", 1},
    {"eap.desired_type", ONLY_O, NULL, is_later, "tshark shows only the first"},
    {"eap.ext.", 1 << VALUE, NULL, NULL, "tshark shows only its last bytes"},
    {"eapol.keydes.key", ONLY_O, NULL, NULL, "tshark shows no key of a length of 0",
	"eapol.keydes.key_len", 0},
    {"fip.reserved", ONLY_T, NULL, NULL, "tshark calls two fields so"},
    {"gre.flags.ack", ONLY_O, NULL, is_no_pptp, "tshark shows it only where PPP is carried"},
    {"icmp.reserved", ONLY_O, NULL, NULL, "tshark shows nothing of it in a solicitation",
	"icmp.type", 10},
    {"icmp.unused", ONLY_O, NULL, NULL, "tshark shows nothing of it in a source quench",
	"icmp.type", 4},
    {"icmp.unused", ONLY_O | 1 << PLACE, NULL, is_with_next,
	"tshark takes it and a length of zero as one"},
    {"icmpv6.mld.maximum_response_code", 1 << VALUE, NULL, NULL, "tshark says it in milliseconds"},
    {"icmpv6.mld.qqi", 1 << VALUE, NULL, NULL, "tshark says it in seconds"},
    {"icmpv6.reserved", 1 << PLACE, NULL, NULL, "tshark takes it and a length of zero as one",
	"icmpv6.length", 0},
    {"icmpv6.reserved", ONLY_T, NULL, NULL, "this program shows the parts of renumbering as bytes",
	"icmpv6.type", 138},
    {"ieee8021ah.etype", 1 << PLACE, NULL, NULL, "tshark names the place of other bytes"},
    {"ieee8021cb.reserved", ONLY_O, NULL, NULL, "tshark passes over it"},
    {"igmp.", ONLY_O, NULL, NULL, "DVMRP is bytes to this program", "igmp.type", 0x13},
    {"igmp.data", ONLY_O, NULL, NULL, "tshark passes over what follows the sources"},
    {"igmp.max_resp", 1 << VALUE, NULL, NULL, "tshark says it in tenths of seconds"},
    {"igmp.reserved", ONLY_T, NULL, NULL, "tshark calls it reserved in version 1", "igmp.max_resp",
	0},
    {"ip.cipso.tag_data", ONLY_O, NULL, is_taken_apart,
	"tshark names what is in the tags that it knows"},
    {"ip.opt.", ONLY_O, "ip.opt.len.invalid", NULL, "tshark shows nothing of a broken option"},
    {"ip.opt.padding", ONLY_O, NULL, NULL, "tshark stops at the end of the options"},
    {"ipcp.data", ONLY_O, NULL, is_taken_apart, "tshark finds a magic number in it", "ppp.code", 0},
    {"ipv6.opt.pmtu.rtn", 1 << VALUE, NULL, NULL, "tshark says it with the bit after it"},
    {"l2tp.offset_bit", ONLY_O, NULL, NULL, "version 3 has no such bit", "l2tp.version", 3},
    {"l2tp.priority", ONLY_O, NULL, NULL, "version 3 has no such bit", "l2tp.version", 3},
    {"lacp.", ONLY_T, "lacp.wrong_tlv_type", NULL, "tshark reads four TLVs, always the same"},
    {"lcp.data", ONLY_O, NULL, NULL, "tshark looks into what was rejected", "ppp.code", 8},
    {"lcp.data", ONLY_O, NULL, NULL, "tshark gives it no name of its own", "ppp.code", 5},
    {"lcp.data", ONLY_O, NULL, NULL, "tshark gives it no name of its own", "ppp.code", 6},
    {"macsec.ICV", ANY_WAY & ~(1U << VALUE), NULL, is_behind_short,
	"tshark takes the end of the frame, whatever the short length says"},
    {"eth.padding", ONLY_O, NULL, is_behind_short,
	"tshark takes the end of the frame, whatever the short length says"},
    {"macsec.ICV", ONLY_O, NULL, NULL, "tshark leaves it in what is not encrypted", "macsec.TCI.E",
	0},
    {"hsrp2.group_state_tlv", 1 << PLACE, NULL, is_whole_tlv,
	"tshark names the whole TLV by its type"},
    {"hsrp2.text_auth_tlv", 1 << PLACE, NULL, is_whole_tlv,
	"tshark names the whole TLV by its type"},
    {"lacp.pad", 1 << PLACE, NULL, is_same_start, "tshark shows the first 50 bytes of it"},
    {"marker.reserved", 1 << PLACE, NULL, is_marker_end, "tshark begins two bytes too early"},
    {"mip6.unknown_type_data", ONLY_O, NULL, NULL, "tshark shows nothing of this type",
	"mip6.mhtype", 11},
    {"mip6.unknown_type_data", ONLY_O, NULL, NULL, "tshark shows nothing of this type",
	"mip6.mhtype", 16},
    {"mip6.unknown_type_data", ONLY_O, NULL, is_taken_apart,
	"tshark looks into the messages that it knows"},
    {"netbios.command", 1 << VALUE, NULL, NULL, "tshark shows the last bits of unknown ones"},
    {"netbios.data2", ONLY_O, NULL, NULL, "tshark shows only what a command uses"},
    {"netbios.nb_name", ONLY_T, NULL, is_of_name_service, "tshark calls both names so"},
    {"netbios.nb_name_type", ONLY_T, NULL, is_of_name_service,
	"tshark calls the types of both names so"},
    {"netbios.resp_corrl", ONLY_O, NULL, NULL, "tshark shows only what a command uses"},
    {"netbios.xmit_corrl", ONLY_O, NULL, NULL, "tshark shows only what a command uses"},
    {"osi.nlpid", ONLY_O, NULL, NULL, "tshark names it after the protocol that follows"},
    {"ppp.", ONLY_T, NULL, NULL, "tshark looks into what was rejected", "ppp.code", 8},
    {"ipv6cp.", 1 << LAYER_THEIRS, NULL, in_data_of_lcp, "tshark looks into what was rejected",
	"ppp.code", 8},
    {"ipcp.", 1 << LAYER_THEIRS, NULL, in_data_of_lcp, "tshark looks into what was rejected",
	"ppp.code", 8},
    {"pppoed.tag", ONLY_O, NULL, is_named_tag, "tshark shows the value and not the type"},
    {"pppoed.tag_length", ONLY_O, NULL, is_named_tag, "tshark shows the value and not its length"},
    {"stp.", ONLY_O, "stp.type.unknown", NULL, "tshark stops there"},
    {"tcp.", ONLY_O, "tcp.option.len.invalid", NULL, "tshark shows nothing of a broken option"},
    {"vrrp.md5_auth_data", ONLY_O | 1 << PLACE, NULL, is_same_end,
	"tshark takes the last 16 bytes"},
    {"wol.passwd", ONLY_O | 1 << PLACE, NULL, is_no_password,
	"tshark shows none but of 4 or 6 bytes"},
    {.words = NULL},
};
