/* SPDX-License-Identifier: BSD-2-Clause */
/* The first DCBX, of Intel, Cisco and others, in one TLV of Intel's OUI with TLVs of its own
 * inside. The one that IEEE 802.1 made of it is in lldp_dcb.c. */
#include "proto/lldp_dcb.h"
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

static const struct space dcbx_type = {.name = "DCBX TLV type"};
static const struct space cin_type = {.name = "CIN TLV type"};

static const char reserved_help[] = "Not used: zeros.";

static const struct name versions[] = {
    {1, .name = "CIN", .help = "The very first, of Cisco, Intel and Nuova."},
    {2, .name = "CEE", .help = "The one that most makers agreed on before there was a standard."},
    {},
};

static const struct name types[] = {
    {1, .name = "control", .help = "Which of its settings the sender last changed and has seen."},
    {2, .name = "priority-groups", .help = "How priorities share the link."},
    {3, .name = "PFC", .help = "Which priorities can be paused."},
    {4, .name = "application", .help = "Which program has which priority."},
    {},
};

static const struct name cin_types[] = {
    {1, .name = "control", .help = "Which of its settings the sender last changed and has seen."},
    {2, .name = "priority-groups", .help = "How priorities share the link."},
    {3, .name = "PFC", .help = "Which priorities can be paused."},
    {4, .name = "congestion", .help = "Whether a full switch asks the source to slow down."},
    {5, .name = "application", .help = "Which priority a program has."},
    {6, .name = "logical-link", .help = "Whether what the cable carries works."},
    {},
};

static const struct name selectors[] = {
    {0, .name = "EtherType", .help = "The protocol is an EtherType."},
    {1, .name = "port", .help = "The protocol is a port of TCP or UDP."},
    {2, 3, "reserved", "Not used."},
    {},
};

/* How each of the TLVs begins. */
#define DCBX_VERSION_ROWS                                                                     \
	{.key = "lldp.dcbx.version",                                                          \
	    .label = "Version",                                                               \
	    .kind = &kind_hex,                                                                \
	    .bits = 8,                                                                        \
	    .help = "The version in use: what both ends know."},                              \
	{                                                                                     \
		.key = "lldp.dcbx.max_version", .label = "Newest version", .kind = &kind_hex, \
		.bits = 8, .help = "The newest version that the sender knows."                \
	}

/* The same, of all but the control TLV. */
#define DCBX_FEATURE_ROWS                                                                         \
	DCBX_VERSION_ROWS,                                                                        \
	    {.key = "lldp.dcbx.feature.enabled",                                                  \
		.label = "Enabled",                                                               \
		.kind = &kind_flag,                                                               \
		.bits = 1,                                                                        \
		.init = "1",                                                                      \
		.help = "The sender has this switched on."},                                      \
	    {.key = "lldp.dcbx.feature.willing",                                                  \
		.label = "Willing",                                                               \
		.kind = &kind_flag,                                                               \
		.bits = 1,                                                                        \
		.help = "The sender would take over the neighbour's settings."},                  \
	    {.key = "lldp.dcbx.feature.error",                                                    \
		.label = "Error",                                                                 \
		.kind = &kind_flag,                                                               \
		.bits = 1,                                                                        \
		.help = "The two ends do not agree, so this does not work."},                     \
	    {.key = "lldp.dcbx.feature.reserved",                                                 \
		.label = "Reserved",                                                              \
		.kind = &kind_hex,                                                                \
		.bits = 5,                                                                        \
		.fixed = true,                                                                    \
		.help = reserved_help},                                                           \
	{                                                                                         \
		.key = "lldp.dcbx.feature.subtype", .label = "Subtype", .kind = &kind_hex,        \
		.bits = 8,                                                                        \
		.help = "A finer division of the type. Of a logical link: 0 storage, 1 all else." \
	}

static const struct field tlv_fields[] = {
    {.key = "lldp.dcbx.type",
	.label = "Type",
	.kind = &kind_number,
	.bits = 7,
	.space = &cin_type,
	.names = cin_types,
	.when = {.key = "lldp.dcbx.proto", .from = 1, .is = IF},
	.init = "1",
	.help = "What this piece is about."},
    {.key = "lldp.dcbx.type",
	.label = "Type",
	.kind = &kind_number,
	.bits = 7,
	.space = &dcbx_type,
	.names = types,
	.when = {.is = ELSE},
	.init = "1",
	.help = "What this piece is about."},
    {.key = "lldp.dcbx.len",
	.label = "Length",
	.kind = &kind_number,
	.bits = 9,
	.count = {.of = BODY},
	.help = "Bytes that follow."},
    {},
};

static const struct proto proto_dcbx_tlv = {
    .key = "lldp.dcbx_tlv",
    .name = "DCBX TLV",
    .spec = "DCBX 1.01",
    .help = "A piece of DCBX: its type, its length, its value. They stand within one TLV of LLDP.",
    .summary = "{lldp.dcbx.type}",
    .fields = tlv_fields,
};

static const struct field dcbx_fields[] = {
    {.key = "lldp.dcbx.proto",
	.label = "Protocol",
	.kind = &kind_hex,
	.bits = 8,
	.names = versions,
	.init = "2",
	.help = "Which DCBX this is. A switch often knows several and takes the neighbour's."},
    {.key = "lldp.dcbx.tlvs",
	.label = "TLVs",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_dcbx_tlv,
	.init = "[lldp.dcbx_control ; lldp.dcbx_pfc]",
	.help = "What is to be agreed on, the control first."},
    {},
};

static const struct proto proto_dcbx = {
    .key = "lldp.dcbx",
    .name = "DCBX before the standard",
    .spec = "DCBX 1.01",
    .help = "Before IEEE 802.1 had its own, servers and switches for storage over Ethernet agreed "
	    "with this on how priorities share the link and which are paused.",
    .summary = "DCBX {lldp.dcbx.proto}",
    .fields = dcbx_fields,
    .binds = (const struct bind[]){{&lldp_oui, 0x001b21}, {}},
};

static const struct field control_fields[] = {
    DCBX_VERSION_ROWS,
    {.key = "lldp.dcbx.control.seq",
	.label = "Sequence number",
	.kind = &kind_number,
	.bits = 32,
	.init = "1",
	.help = "Goes up by one with every change of the sender's settings."},
    {.key = "lldp.dcbx.control.ack",
	.label = "Seen",
	.kind = &kind_number,
	.bits = 32,
	.init = "1",
	.help = "The neighbour's sequence number that the sender has seen. If it stays behind, "
		"the neighbour is not heard."},
    {},
};

static const struct proto proto_dcbx_control = {
    .key = "lldp.dcbx_control",
    .name = "DCBX control",
    .spec = "DCBX 1.01",
    .help = "Says that the settings have changed, and that the neighbour's have been seen. LLDP "
	    "alone has no answer to anything.",
    .fields = control_fields,
    .binds = (const struct bind[]){{&dcbx_type, 1}, {&cin_type, 1}, {}},
};

static const struct field groups_fields[] = {
    DCBX_FEATURE_ROWS,
    DCB_SHARE_ROWS("Group", "group", "group (15: always first, without a share)"),
    {.key = "lldp.dcbx.feature.pg.numtcs",
	.label = "Traffic classes",
	.kind = &kind_hex,
	.bits = 8,
	.init = "8",
	.help = "How many queues the port has."},
    {},
};

static const struct proto proto_dcbx_groups = {
    .key = "lldp.dcbx_groups",
    .name = "DCBX priority groups",
    .spec = "DCBX 1.01",
    .help = "How the link is shared: which priority is in which group, and what share each group "
	    "gets.",
    .fields = groups_fields,
    .binds = (const struct bind[]){{&dcbx_type, 2}, {}},
};

static const struct field pause_fields[] = {
    DCBX_FEATURE_ROWS,
    DCB_PAUSE_ROWS,
    {.key = "lldp.dcbx.feature.pfc.numtcs",
	.label = "PFC classes",
	.kind = &kind_hex,
	.bits = 8,
	.when = {.key = "lldp.dcbx.proto", .from = 1, .is = UNLESS},
	.init = "8",
	.help = "How many queues can be paused at the same time."},
    {},
};

static const struct proto proto_dcbx_pfc = {
    .key = "lldp.dcbx_pfc",
    .name = "DCBX priority-based flow control",
    .spec = "DCBX 1.01",
    .help = "Which priorities can be paused one by one, so that no frame of storage is dropped.",
    .fields = pause_fields,
    .binds = (const struct bind[]){{&dcbx_type, 3}, {&cin_type, 3}, {}},
};

static const struct field program_fields[] = {
    {.key = "lldp.dcbx.feature.app.proto",
	.label = "Protocol",
	.kind = &kind_hex,
	.bits = 16,
	.init = "0x8906",
	.help = "EtherType or port: 0x8906 is storage (FCoE), port 3260 iSCSI."},
    {.key = "lldp.dcbx.feature.app.oui_high",
	.label = "OUI, high bits",
	.kind = &kind_hex,
	.bits = 6,
	.help = "Who has numbered the protocol: the first six bits of the OUI."},
    {.key = "lldp.dcbx.feature.app.sf",
	.label = "Selector",
	.kind = &kind_number,
	.bits = 2,
	.names = selectors,
	.help = "What kind of number names the program. It stands where an OUI has the two bits "
		"that are always 0."},
    {.key = "lldp.dcbx.feature.app.oui_low",
	.label = "OUI, low bits",
	.kind = &kind_hex,
	.bits = 16,
	.init = "0x1b21",
	.help = "The other two bytes of the OUI."},
    {.key = "lldp.dcbx.feature.app.prios",
	.label = "Priorities",
	.kind = &kind_hex,
	.bits = 8,
	.init = "0x08",
	.help = "A bit for each priority, the lowest for priority 0: 0x08 is priority 3."},
    {},
};

static const struct proto proto_dcbx_program = {
    .key = "lldp.dcbx_program",
    .name = "DCBX program",
    .spec = "DCBX 1.01",
    .help = "A program's frames and their priority.",
    .summary = "{lldp.dcbx.feature.app.proto}",
    .fields = program_fields,
};

static const struct field programs_fields[] = {
    DCBX_FEATURE_ROWS,
    {.key = "lldp.dcbx.feature.apps",
	.label = "Programs",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_dcbx_program,
	.init = "[lldp.dcbx_program]",
	.help = "Programs and their priorities."},
    {},
};

static const struct proto proto_dcbx_programs = {
    .key = "lldp.dcbx_programs",
    .name = "DCBX application protocol",
    .spec = "DCBX 1.01",
    .help = "Which priority the frames of a program should be sent with.",
    .fields = programs_fields,
    .binds = (const struct bind[]){{&dcbx_type, 4}, {}},
};

static const struct field link_fields[] = {
    DCBX_FEATURE_ROWS,
    {.key = "lldp.dcbx.feature.llink.type",
	.label = "Works",
	.kind = &kind_flag,
	.bits = 1,
	.help = "The link within the cable is up."},
    {.key = "lldp.dcbx.feature.llink.reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 7,
	.fixed = true,
	.help = reserved_help},
    {},
};

static const struct proto proto_dcbx_link = {
    .key = "lldp.dcbx_link",
    .name = "DCBX logical link",
    .spec = "DCBX 1.0 (CIN)",
    .help = "The cable is up, but what it should carry (storage, say) may be down: this tells.",
    .fields = link_fields,
    .binds = (const struct bind[]){{&cin_type, 6}, {}},
};

static const struct name cin_strict[] = {
    {0, .name = "share", .help = "The priority gets a share of what its group gets."},
    {1, .name = "group", .help = "The priority goes first in its group, and may use all of it."},
    {2, .name = "link", .help = "The priority goes first on the whole link."},
    {3, .name = "reserved", .help = "Not used."},
    {},
};

static const struct field cin_priority_fields[] = {
    {.key = "lldp.dcbx.cin.pg.group",
	.label = "Group",
	.kind = &kind_number,
	.bits = 3,
	.help = "The group that the priority belongs to."},
    {.key = "lldp.dcbx.cin.pg.strict",
	.label = "Goes first",
	.kind = &kind_number,
	.bits = 2,
	.names = cin_strict,
	.help = "Whether its frames have to share, or are always sent first."},
    {.key = "lldp.dcbx.cin.pg.reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 3,
	.fixed = true,
	.help = reserved_help},
    {.key = "lldp.dcbx.cin.pg.percent",
	.label = "Share",
	.kind = &kind_number,
	.bits = 8,
	.help = "Percent of its group that the priority gets."},
    {},
};

static const struct proto proto_dcbx_cin_priority = {
    .key = "lldp.dcbx_cin_priority",
    .name = "Priority in its group",
    .spec = "DCBX 1.0 (CIN)",
    .help = "Which group a priority is in, and how it shares it. They stand in order: the first is "
	    "priority 0.",
    .summary = "group {lldp.dcbx.cin.pg.group}, {lldp.dcbx.cin.pg.percent} %",
    .fields = cin_priority_fields,
};

static const struct field cin_groups_fields[] = {
    DCBX_FEATURE_ROWS,
    DCB_PERCENT_ROWS("group"),
    {.key = "lldp.dcbx.cin.pg.priorities",
	.label = "Priorities",
	.kind = &kind_list,
	.bits = 128,
	.item = &proto_dcbx_cin_priority,
	.init = "[lldp.dcbx_cin_priority ; lldp.dcbx_cin_priority ; lldp.dcbx_cin_priority ; "
		"lldp.dcbx_cin_priority ; lldp.dcbx_cin_priority ; lldp.dcbx_cin_priority ; "
		"lldp.dcbx_cin_priority ; lldp.dcbx_cin_priority]",
	.help = "The eight priorities, 0 first: two bytes each."},
    {},
};

static const struct proto proto_dcbx_cin_groups = {
    .key = "lldp.dcbx_cin_groups",
    .name = "CIN priority groups",
    .spec = "DCBX 1.0 (CIN)",
    .help = "How the link is shared: what each group gets of it, and each priority of its group. "
	    "Later versions have no shares within a group.",
    .fields = cin_groups_fields,
    .binds = (const struct bind[]){{&cin_type, 2}, {}},
};

static const struct field cin_program_fields[] = {
    DCBX_FEATURE_ROWS,
    {.key = "lldp.dcbx.cin.app.prios",
	.label = "Priorities",
	.kind = &kind_hex,
	.bits = 8,
	.init = "0x08",
	.help = "A bit for each priority, the lowest for priority 0: 0x08 is priority 3."},
    {},
};

static const struct proto proto_dcbx_cin_program = {
    .key = "lldp.dcbx_cin_program",
    .name = "CIN application protocol",
    .spec = "DCBX 1.0 (CIN)",
    .help = "Which priority the frames of a program should be sent with. The subtype says which "
	    "program: 0 is storage (FCoE). There is one of these for each.",
    .fields = cin_program_fields,
    .binds = (const struct bind[]){{&cin_type, 5}, {}},
};

static const struct field cin_congestion_fields[] = {
    DCBX_FEATURE_ROWS,
    {.key = "lldp.dcbx.cin.content",
	.label = "Content",
	.kind = &kind_bytes,
	.bits = REST,
	.help = "The settings of a way to slow down senders that never became a standard: only "
		"named here, not taken apart."},
    {},
};

static const struct proto proto_dcbx_cin_congestion = {
    .key = "lldp.dcbx_cin_congestion",
    .name = "CIN congestion notification",
    .spec = "DCBX 1.0 (CIN)",
    .help = "Whether a full switch asks the source to slow down (BCN). IEEE 802.1Qau took its "
	    "place.",
    .fields = cin_congestion_fields,
    .binds = (const struct bind[]){{&cin_type, 4}, {}},
};

const struct proto *const lldp_dcbx_protos[] = {
    &proto_dcbx,
    &proto_dcbx_tlv,
    &proto_dcbx_control,
    &proto_dcbx_groups,
    &proto_dcbx_pfc,
    &proto_dcbx_program,
    &proto_dcbx_programs,
    &proto_dcbx_link,
    &proto_dcbx_cin_priority,
    &proto_dcbx_cin_groups,
    &proto_dcbx_cin_program,
    &proto_dcbx_cin_congestion,
    NULL,
};
