/* SPDX-License-Identifier: BSD-2-Clause */
/* OAM of Ethernet in the first mile: the frame, the information pieces, loopback and organisations'
 * own. Events are in oam_events.c, counters in oam_variables.c. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

const struct space oam_code = {.name = "OAM code"};
static const struct space oam_info = {.name = "OAM information"};

static const struct field flag_bits[] = {
    {.label = "", .bits = 9},
    {.key = "oampdu.flags.remoteStable",
	.label = "Remote stable",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the sender is content with what it has heard of you."},
    {.key = "oampdu.flags.remoteEvaluating",
	.label = "Remote evaluating",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the sender is still comparing your settings with its own."},
    {.key = "oampdu.flags.localStable",
	.label = "Local stable",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the sender's own settings are agreed: OAM runs."},
    {.key = "oampdu.flags.localEvaluating",
	.label = "Local evaluating",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the sender has not finished finding out."},
    {.key = "oampdu.flags.criticalEvent",
	.label = "Critical event",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: something serious has happened; what, is the manufacturer's affair."},
    {.key = "oampdu.flags.dyingGasp",
	.label = "Dying gasp",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the power is failing: the last words of the device."},
    {.key = "oampdu.flags.linkFault",
	.label = "Link fault",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the sender hears nothing from you any more, but can still send."},
    {},
};

static const struct name codes[] = {
    {0, .name = "information",
	.help = "Who I am, what I can do, how far we are. Sent every second: so each end knows "
		"that the other lives."},
    {1, .name = "event-notification",
	.help = "Something is wrong with the cable: errors have passed a threshold."},
    {2, .name = "variable-request", .help = "Please send me the values of these counters."},
    {3, .name = "variable-response", .help = "The values of the counters you asked for."},
    {4, .name = "loopback-control", .help = "Send everything back to me, or stop doing so."},
    {254, .name = "organisation", .help = "What an organisation or a manufacturer has added."},
    {},
};

static const struct field oam_fields[] = {
    {.key = "oampdu.flags",
	.label = "Flags",
	.kind = &kind_hex,
	.bits = 16,
	.parts = flag_bits,
	.init = "0x0050",
	.help = "What must be known at once stands in every frame."},
    {.key = "oampdu.code",
	.label = "Code",
	.kind = &kind_number,
	.bits = 8,
	.space = &oam_code,
	.names = codes,
	.init = "0",
	.help = "What kind of message this is."},
    {},
};

static const struct proto proto_oam = {
    .key = "oampdu",
    .name = "Ethernet OAM",
    .spec = "IEEE 802.3 clause 57",
    .help = "The two ends of a long cable, such as a provider's fibre to a house, watch it "
	    "together: is the other end alive, how many errors are there, does a frame sent out "
	    "come back? Each sends at least one such frame a second; nobody has to drive there "
	    "with a tester.",
    .summary = "OAM {oampdu.code}",
    .fields = oam_fields,
    .binds = (const struct bind[]){{&slow_subtype, 3}, {}},
};

static const struct name info_types[] = {
    {1, .name = "local", .help = "What the sender says about itself."},
    {2, .name = "remote", .help = "What the sender has heard about you, sent back."},
    {254, .name = "organisation", .help = "What an organisation has added."},
    {},
};

static const struct field info_tlv_fields[] = {
    {.key = "oampdu.info.type",
	.label = "Type",
	.kind = &kind_number,
	.bits = 8,
	.when = {.from = 0, .is = UNLESS},
	.space = &oam_info,
	.names = info_types,
	.init = "1",
	.help = "Whom this piece is about."},
    {.key = "oampdu.info.end",
	.label = "End",
	.kind = &kind_number,
	.bits = 8,
	.when = {.from = 0, .is = IF},
	.help = "The end of the list: a single byte."},
    {.key = "oampdu.info.length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "oampdu.info.end", .from = 0, .is = UNLESS},
	.count = {.of = ALL},
	.help = "Bytes of this piece with type and length."},
    {},
};

static const struct proto proto_oam_info_tlv = {
    .key = "oampdu.info",
    .name = "OAM information TLV",
    .spec = "IEEE 802.3 clause 57.5.2",
    .help = "One piece of information: about the sender, or about the other end.",
    .summary = "{oampdu.info.type}",
    .fields = info_tlv_fields,
};

static const struct name parser_actions[] = {
    {0, .name = "forward", .help = "Received frames are passed on, as always."},
    {1, .name = "loopback", .help = "Received frames are sent back: a test is running."},
    {2, .name = "discard", .help = "Received frames are dropped: the other end sends them back."},
    {3, .name = "reserved", .help = "Not used."},
    {},
};

static const struct name multiplexer_actions[] = {
    {0, .name = "forward", .help = "Frames are sent, as always."},
    {1, .name = "discard", .help = "Nothing but OAM is sent."},
    {},
};

static const struct field state_bits[] = {
    {.label = "", .bits = 5},
    {.key = "oampdu.info.state.multiplexer",
	.label = "Multiplexer",
	.kind = &kind_number,
	.bits = 1,
	.names = multiplexer_actions,
	.help = "What the sender does with what it would send."},
    {.key = "oampdu.info.state.parser",
	.label = "Parser",
	.kind = &kind_number,
	.bits = 2,
	.names = parser_actions,
	.help = "What the sender does with what it receives."},
    {},
};

static const struct field config_bits[] = {
    {.label = "", .bits = 3},
    {.key = "oampdu.info.oamConfig.variable",
	.label = "Variable retrieval",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: answers questions about its counters."},
    {.key = "oampdu.info.oamConfig.events",
	.label = "Link events",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: understands notifications of errors."},
    {.key = "oampdu.info.oamConfig.loopback",
	.label = "Loopback",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: can send everything back for a test."},
    {.key = "oampdu.info.oamConfig.unidirectional",
	.label = "One way",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: can go on sending when it hears nothing: so it can say that it hears nothing."},
    {.key = "oampdu.info.oamConfig.mode",
	.label = "Active",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: may ask and command (the provider's end). 0: only answers (the customer's)."},
    {},
};

static const struct field size_bits[] = {
    {.label = "", .bits = 5},
    {.key = "oampdu.info.oampduConfig.size",
	.label = "Greatest size",
	.kind = &kind_number,
	.bits = 11,
	.help = "Bytes of the longest OAM frame that the sender takes."},
    {},
};

static const struct field info_fields[] = {
    {.key = "oampdu.info.version",
	.label = "Version",
	.kind = &kind_number,
	.bits = 8,
	.init = "1",
	.help = "The version of OAM: 1."},
    {.key = "oampdu.info.revision",
	.label = "Revision",
	.kind = &kind_number,
	.bits = 16,
	.help = "Counts the changes of what is said here, so that the other end need not compare "
		"it all."},
    {.key = "oampdu.info.state",
	.label = "State",
	.kind = &kind_hex,
	.bits = 8,
	.parts = state_bits,
	.help = "Whether frames flow as always, or a loopback test is running."},
    {.key = "oampdu.info.oamConfig",
	.label = "Configuration",
	.kind = &kind_hex,
	.bits = 8,
	.parts = config_bits,
	.init = "0x1d",
	.help = "What the sender can do."},
    {.key = "oampdu.info.oampduConfig",
	.label = "OAM frame size",
	.kind = &kind_hex,
	.bits = 16,
	.parts = size_bits,
	.init = "0x05ee",
	.help = "The longest OAM frame the sender takes."},
    {.key = "oampdu.info.oui",
	.label = "OUI",
	.kind = &kind_hex,
	.bits = 24,
	.names = oui_names,
	.help = "The manufacturer: the first half of its addresses."},
    {.key = "oampdu.info.vendor",
	.label = "Vendor information",
	.kind = &kind_bytes,
	.bits = 32,
	.help = "What the manufacturer wants to tell: model or version."},
    {},
};

static const struct proto proto_oam_info_local = {
    .key = "oampdu.info.local",
    .name = "Information",
    .spec = "IEEE 802.3 clause 57.5.2.1",
    .help = "Who the device is and what it can do: local about the sender, remote about you, as "
	    "the sender has heard it.",
    .fields = info_fields,
    .binds = (const struct bind[]){{&oam_info, 1, 2}, {}},
};

static const struct field information_fields[] = {
    {.key = "oampdu.infos",
	.label = "Information",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_oam_info_tlv,
	.until = {.key = "oampdu.info.end", .from = 0, .is = IF},
	.init = "[oampdu.info.local ; oampdu.info type=2 / oampdu.info.local ; oampdu.info end=0]",
	.help = "The sender, then the other end as far as it has been heard."},
    {.key = "oampdu.padding",
	.label = "Padding",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "Zeros that fill the frame up to its least size."},
    {},
};

static const struct proto proto_oam_information = {
    .key = "oampdu.information",
    .name = "OAM information",
    .spec = "IEEE 802.3 clause 57.4.3.1",
    .help = "Sent every second. Five seconds without it, and the other end counts as lost.",
    .summary = "OAM information, version {oampdu.info.version} OUI {oampdu.info.oui}",
    .fields = information_fields,
    .binds = (const struct bind[]){{&oam_code, 0}, {}},
};

static const struct name commands[] = {
    {1, .name = "enable", .help = "From now on send everything back that is not OAM."},
    {2, .name = "disable", .help = "The test is over."},
    {},
};

static const struct field command_bits[] = {
    {.label = "", .bits = 6},
    {.key = "oampdu.lpbk.commands.disable",
	.label = "Disable",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: stop sending back."},
    {.key = "oampdu.lpbk.commands.enable",
	.label = "Enable",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: send everything back."},
    {},
};

static const struct field loopback_fields[] = {
    {.key = "oampdu.lpbk.commands",
	.label = "Command",
	.kind = &kind_hex,
	.bits = 8,
	.parts = command_bits,
	.names = commands,
	.init = "0x01",
	.help = "What the other end shall do."},
    {.key = "oampdu.padding",
	.label = "Padding",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "Zeros that fill the frame up to its least size."},
    {},
};

static const struct proto proto_oam_loopback = {
    .key = "oampdu.loopback",
    .name = "OAM loopback control",
    .spec = "IEEE 802.3 clause 57.4.3.5",
    .help = "Makes the other end a mirror: whatever is sent comes back and can be counted. "
	    "Ordinary traffic stops meanwhile.",
    .summary = "OAM loopback {oampdu.lpbk.commands}",
    .fields = loopback_fields,
    .binds = (const struct bind[]){{&oam_code, 4}, {}},
};

static const struct field org_fields[] = {
    {.key = "oampdu.info.oui",
	.label = "OUI",
	.kind = &kind_hex,
	.bits = 24,
	.names = oui_names,
	.help = "Which organisation has defined this."},
    {.key = "oampdu.organisation.data",
	.label = "Value",
	.kind = &kind_bytes,
	.bits = REST,
	.help = "What only the organisation's own document explains."},
    {},
};

static const struct proto proto_oam_org = {
    .key = "oampdu.organisation",
    .name = "OAM organisation specific",
    .spec = "IEEE 802.3 clause 57.4.3.6, as information clause 57.5.2.3",
    .help = "What an organisation or a manufacturer has defined: a message of its own, or a piece "
	    "of the information. Cable television (DPoE, OUI 0x001000) configures its fibre modems "
	    "in this way.",
    .summary = "OAM of {oampdu.info.oui}",
    .fields = org_fields,
    .binds = (const struct bind[]){{&oam_code, 254}, {&oam_info, 254}, {}},
};

const struct proto *const oam_protos[] = {
    &proto_oam,
    &proto_oam_info_tlv,
    &proto_oam_info_local,
    &proto_oam_information,
    &proto_oam_loopback,
    &proto_oam_org,
    NULL,
};
