/* SPDX-License-Identifier: BSD-2-Clause */
/* PPP: how the ends agree on compression and encryption (CCP), and the control protocols of which
 * only the step is shown. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

static const char code_help[] = "Which step of the agreement this is.";
static const char id_help[] = "An answer repeats the number of its question.";
static const char length_help[] = "Bytes of all this; what follows is padding.";
static const char unused_help[] = "Not used: 0.";

static const struct name codes[] = {
    {1, .name = "configure-request", .help = "These are my wishes."},
    {2, .name = "configure-ack", .help = "All of them are fine."},
    {3, .name = "configure-nak", .help = "I know these options, but want other values."},
    {4, .name = "configure-reject", .help = "I do not know these options."},
    {5, .name = "terminate-request", .help = "Let us stop compressing."},
    {6, .name = "terminate-ack", .help = "It is stopped."},
    {7, .name = "code-reject", .help = "I do not know such a step."},
    {14, .name = "reset-request", .help = "I have lost something: begin anew."},
    {15, .name = "reset-ack", .help = "From here on it is compressed anew."},
    {},
};

static const struct name options[] = {
    {0, .name = "own", .help = "A method of a maker's own."},
    {1, .name = "predictor-1", .help = "Guesses each byte from those before it."},
    {2, .name = "predictor-2", .help = "The same, for packets of any size."},
    {3, .name = "puddle-jumper", .help = "A method that nobody uses."},
    {16, .name = "HP-PPC", .help = "Hewlett-Packard's method."},
    {17, .name = "Stac-LZS", .help = "Repetitions are replaced by where they stood before."},
    {18, .name = "MPPE", .help = "Microsoft's compression and encryption: what PPTP uses."},
    {19, .name = "Gandalf-FZA", .help = "Gandalf's method."},
    {20, .name = "V.42bis", .help = "The method of modems."},
    {21, .name = "BSD-compress", .help = "That of the program compress."},
    {23, .name = "LZS-DCP", .help = "Stac's method for several histories."},
    {24, .name = "MVRCA", .help = "Magnalink's method."},
    {25, .name = "DCE", .help = "A modem may compress in place of the ends."},
    {26, .name = "deflate", .help = "That of the program gzip."},
    {27, .name = "V.44", .help = "The method of later modems."},
    {},
};

static const struct name checks[] = {
    {0, .name = "none", .help = "A loss is not noticed."},
    {1, .name = "LCB", .help = "A byte into which all others go."},
    {2, .name = "CRC", .help = "A sum of two bytes."},
    {3, .name = "sequence", .help = "Packets are counted."},
    {4, .name = "extended", .help = "As Microsoft's PPC does it."},
    {},
};

static const struct field supported_bits[] = {
    {.key = "ccp.opt.supported_bits.reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 7,
	.help = unused_help},
    {.key = "ccp.opt.supported_bits.h",
	.label = "Stateless (H)",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: each packet is encrypted with a new key, so that a loss does no harm."},
    {.key = "ccp.opt.supported_bits.reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 16,
	.help = unused_help},
    {.key = "ccp.opt.supported_bits.m",
	.label = "56 bits (M)",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: keys of 56 bits, which anybody breaks in an hour."},
    {.key = "ccp.opt.supported_bits.s",
	.label = "128 bits (S)",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: keys of 128 bits."},
    {.key = "ccp.opt.supported_bits.l",
	.label = "40 bits (L)",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: keys of 40 bits, which anybody breaks at once."},
    {.key = "ccp.opt.supported_bits.d",
	.label = "Obsolete (D)",
	.kind = &kind_flag,
	.bits = 1,
	.help = unused_help},
    {.key = "ccp.opt.supported_bits.reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 3,
	.help = unused_help},
    {.key = "ccp.opt.supported_bits.c",
	.label = "Compression (C)",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: and Microsoft's compression."},
    {},
};

static const struct field option_fields[] = {
    {.key = "ccp.opt.type",
	.label = "Type",
	.kind = &kind_number,
	.bits = 8,
	.names = options,
	.init = "18",
	.help = "A method that the sender can read."},
    {.key = "ccp.opt.length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = ALL},
	.help = "Bytes of the option with its type and length."},
    {.key = "ccp.opt.oui",
	.label = "Maker",
	.kind = &kind_hex,
	.bits = 24,
	.when = {.key = "ccp.opt.type", .from = 0, .is = IF},
	.help = "Whose method it is."},
    {.key = "ccp.opt.subtype",
	.label = "Subtype",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "ccp.opt.type", .from = 0, .is = IF},
	.help = "Which of that maker's methods."},
    {.key = "ccp.opt.history_count",
	.label = "Histories",
	.kind = &kind_number,
	.bits = 16,
	.when = {.key = "ccp.opt.type", .from = 17, .is = IF},
	.help = "How many pasts the receiver can remember; 0: none, each packet stands alone."},
    {.key = "ccp.opt.cm.reserved",
	.label = "Reserved",
	.kind = &kind_number,
	.bits = 5,
	.when = {.key = "ccp.opt.type", .from = 17, .is = IF},
	.help = unused_help},
    {.key = "ccp.opt.cm.check_mode",
	.label = "Check",
	.kind = &kind_number,
	.bits = 3,
	.when = {.key = "ccp.opt.type", .from = 17, .is = IF},
	.names = checks,
	.help = "How it is noticed that a packet was lost."},
    {.key = "ccp.opt.supported_bits",
	.label = "Supported",
	.kind = &kind_hex,
	.bits = 32,
	.when = {.key = "ccp.opt.type", .from = 18, .is = IF},
	.parts = supported_bits,
	.init = "0x01000040",
	.help = "What the sender can do; in the answer one way is left."},
    {.key = "ccp.opt.vd.vers",
	.label = "Version",
	.kind = &kind_number,
	.bits = 3,
	.when = {.key = "ccp.opt.type", .from = 21, .is = IF},
	.init = "1",
	.help = "Of the method: 1."},
    {.key = "ccp.opt.vd.dict",
	.label = "Dictionary",
	.kind = &kind_number,
	.bits = 5,
	.when = {.key = "ccp.opt.type", .from = 21, .is = IF},
	.init = "12",
	.help = "Bits of the greatest code: 9 to 16."},
    {.key = "ccp.opt.window",
	.label = "Window",
	.kind = &kind_number,
	.bits = 4,
	.when = {.key = "ccp.opt.type", .from = 26, .is = IF},
	.init = "7",
	.help = "How far back repetitions may lie: two to the power of this and 8, in bytes."},
    {.key = "ccp.opt.method",
	.label = "Method",
	.kind = &kind_number,
	.bits = 4,
	.when = {.key = "ccp.opt.type", .from = 26, .is = IF},
	.init = "8",
	.help = "8: that of zlib. There is no other."},
    {.key = "ccp.opt.mbz",
	.label = "Reserved",
	.kind = &kind_number,
	.bits = 6,
	.when = {.key = "ccp.opt.type", .from = 26, .is = IF},
	.help = unused_help},
    {.key = "ccp.opt.chk",
	.label = "Check",
	.kind = &kind_number,
	.bits = 2,
	.when = {.key = "ccp.opt.type", .from = 26, .is = IF},
	.help = "0: packets are counted to notice a loss."},
    {.key = "ccp.opt.value",
	.label = "Value",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "What else this option says."},
    {},
};

static const struct proto proto_ccp_option = {
    .key = "ccp.opt",
    .name = "CCP option",
    .spec = "RFC 1962 clause 4; RFC 3078 clause 2.1, RFC 1974, RFC 1977, RFC 1979",
    .help = "One method of compressing or encrypting.",
    .summary = "{ccp.opt.type}",
    .fields = option_fields,
};

#define STEP_ROWS                                                                         \
	{.key = "ppp.code",                                                               \
	    .label = "Code",                                                              \
	    .kind = &kind_number,                                                         \
	    .bits = 8,                                                                    \
	    .names = codes,                                                               \
	    .init = "1",                                                                  \
	    .help = code_help},                                                           \
	    {.key = "ppp.identifier",                                                     \
		.label = "Identifier",                                                    \
		.kind = &kind_number,                                                     \
		.bits = 8,                                                                \
		.init = "1",                                                              \
		.help = id_help},                                                         \
	{                                                                                 \
		.key = "ppp.length", .label = "Length", .kind = &kind_number, .bits = 16, \
		.count = {.of = ALL}, .help = length_help                                 \
	}

static const struct field ccp_fields[] = {
    STEP_ROWS,
    {.key = "ccp.options",
	.label = "Options",
	.kind = &kind_list,
	.bits = REST,
	.when = {.key = "ppp.code", .from = 1, .to = 4, .is = IF},
	.item = &proto_ccp_option,
	.init = "[ccp.opt]",
	.help = "The methods that the sender can read, the best first."},
    {.key = "ccp.data",
	.label = "Data",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.key = "ppp.code", .from = 1, .to = 4, .is = UNLESS},
	.help = "The reason in words, or what the method wants to know."},
    {},
};

static const struct proto proto_ccp = {
    .key = "ccp",
    .name = "PPP Compression Control Protocol",
    .spec = "RFC 1962",
    .help = "Once PPP is up, the ends agree on how to compress what they send; Windows uses the "
	    "same to agree on encryption (MPPE) in its PPTP tunnels.",
    .summary = "CCP {ppp.code} {ppp.identifier}[ {ccp.opt.type}]",
    .fields = ccp_fields,
    .binds = (const struct bind[]){{&ppp_protocol, 0x80fd}, {}},
};

static const struct field ncp_fields[] = {
    STEP_ROWS,
    {.key = "ppp.ncp.data",
	.label = "Data",
	.kind = &kind_bytes,
	.bits = REST,
	.help = "The options to agree on; this program does not look into them."},
    {},
};

static const struct proto proto_ncp = {
    .key = "ppp.ncp",
    .name = "Other control protocol of PPP",
    .spec = "RFC 1661 clause 5",
    .help = "Before PPP carries packets of some protocol, the ends agree on how: all such control "
	    "protocols take the same steps. Here are those for OSI, IPX, bridging, CDP, MPLS, "
	    "calling back and more lines.",
    .summary = "PPP {ppp.protocol} {ppp.code} {ppp.identifier}",
    .fields = ncp_fields,
    .binds = (const struct bind[]){{&ppp_protocol, 0x8023}, {&ppp_protocol, 0x802b},
	{&ppp_protocol, 0x8031}, {&ppp_protocol, 0x8207}, {&ppp_protocol, 0x8281},
	{&ppp_protocol, 0xc029}, {&ppp_protocol, 0xc02b}, {}},
};

const struct proto *const ccp_protos[] = {
    &proto_ccp,
    &proto_ccp_option,
    &proto_ncp,
    NULL,
};
