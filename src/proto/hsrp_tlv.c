/* SPDX-License-Identifier: BSD-2-Clause */
/* The TLVs of the Hot Standby Router Protocol: all of version 2, and the MD5 sum of version 1. */
#include "proto/protos.h"
#include "wire/kind.h"

static const struct space hsrp_tlv = {.name = "HSRP TLV type"};

static const char state_help[] =
    "How far this router has come: it listens, speaks, stands by, and one of all is active.";

static const char prio_help[] =
    "The router with the greatest priority becomes active; at a tie the greater IP address wins.";

static const char group_help[] =
    "Which group of routers this is about. One router may be in several.";

static const char virtual_help[] = "The address that the hosts have as their default gateway: it "
				   "moves to whichever router is active.";

static const char opcode_help[] = "What the message is about.";

static const char word_help[] =
    "A password, readable by all: it protects from mistakes and not from attackers.";

static const char zero_help[] = "Not used: zero.";

static const struct field tlv_fields[] = {
    {.key = "hsrp2.group_state_tlv",
	.label = "Type",
	.kind = &kind_number,
	.bits = 8,
	.when = {.from = 1, .is = IF},
	.space = &hsrp_tlv,
	.init = "1",
	.help = "Group state: what a hello, coup or resign says."},
    {.key = "hsrp2.interface_state_tlv",
	.label = "Type",
	.kind = &kind_number,
	.bits = 8,
	.when = {.from = 2, .is = IF},
	.space = &hsrp_tlv,
	.init = "2",
	.help = "Interface state: in how many groups the interface is."},
    {.key = "hsrp2.text_auth_tlv",
	.label = "Type",
	.kind = &kind_number,
	.bits = 8,
	.when = {.from = 3, .is = IF},
	.space = &hsrp_tlv,
	.init = "3",
	.help = "A readable password."},
    {.key = "hsrp2.md5_auth_tlv",
	.label = "Type",
	.kind = &kind_number,
	.bits = 8,
	.when = {.from = 4, .is = IF},
	.space = &hsrp_tlv,
	.init = "4",
	.help = "An MD5 sum over the message and a secret."},
    {.key = "hsrp2.tlv",
	.label = "Type",
	.kind = &kind_number,
	.bits = 8,
	.when = {.from = 0, .to = 255, .is = IF},
	.help = "A type that this program does not know."},
    {.key = "hsrp2.tlv.len",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = BODY},
	.help = "Bytes that follow."},
    {},
};

const struct proto proto_hsrp_tlv = {
    .key = "hsrp2.tlv",
    .name = "TLV",
    .spec = "Cisco, HSRP version 2",
    .help = "One piece of the message: its type, its length, its value.",
    .fields = tlv_fields,
};

static const struct name opcodes2[] = {
    {0, .name = "hello", .help = "I am here and ready to be active or standby."},
    {1, .name = "coup", .help = "I have the greater priority and become active now."},
    {2, .name = "resign", .help = "I do not want to be active any more."},
    {},
};

static const struct name states2[] = {
    {0, .name = "disabled", .help = "HSRP is switched off here."},
    {1, .name = "initial", .help = "Just started: HSRP does not run yet."},
    {2, .name = "learn", .help = "Does not know the virtual address yet and waits to hear it."},
    {3, .name = "listen", .help = "Knows the address and listens: neither active nor standby."},
    {4, .name = "speak", .help = "Says hello and takes part in the election."},
    {5, .name = "standby", .help = "Second in line: takes over if the active router falls silent."},
    {6, .name = "active", .help = "Answers for the virtual address."},
    {},
};

static const struct name ip_versions[] = {
    {4, .name = "IPv4", .help = "The virtual address is one of IPv4."},
    {6, .name = "IPv6", .help = "The virtual address is one of IPv6."},
    {},
};

static const struct field group_fields[] = {
    {.key = "hsrp2.version",
	.label = "Version",
	.kind = &kind_number,
	.bits = 8,
	.fixed = true,
	.init = "2",
	.help = "The version of HSRP: 2."},
    {.key = "hsrp2.opcode",
	.label = "Opcode",
	.kind = &kind_number,
	.bits = 8,
	.names = opcodes2,
	.help = opcode_help},
    {.key = "hsrp2.state",
	.label = "State",
	.kind = &kind_number,
	.bits = 8,
	.names = states2,
	.init = "6",
	.help = state_help},
    {.key = "hsrp2.ipversion",
	.label = "IP version",
	.kind = &kind_number,
	.bits = 8,
	.names = ip_versions,
	.init = "4",
	.help = "Of which kind the virtual address is."},
    {.key = "hsrp2.group", .label = "Group", .kind = &kind_number, .bits = 16, .help = group_help},
    {.key = "hsrp2.identifier",
	.label = "Router",
	.kind = &kind_mac,
	.bits = 48,
	.init = "02:00:00:00:00:0a",
	.help = "A MAC address of the router that speaks: so you see which one it really is, "
		"although they share an address."},
    {.key = "hsrp2.priority",
	.label = "Priority",
	.kind = &kind_number,
	.bits = 32,
	.init = "100",
	.help = prio_help},
    {.key = "hsrp2.hellotime",
	.label = "Hello time",
	.kind = &kind_number,
	.bits = 32,
	.init = "3000",
	.help = "How often this router says hello, in milliseconds."},
    {.key = "hsrp2.holdtime",
	.label = "Hold time",
	.kind = &kind_number,
	.bits = 32,
	.init = "10000",
	.help = "If nothing is heard of the active router for so many milliseconds, the standby "
		"router takes over."},
    {.key = "hsrp2.virt_ip",
	.label = "Virtual IP",
	.kind = &kind_ipv4,
	.bits = 32,
	.when = {.key = "hsrp2.ipversion", .from = 4, .is = IF},
	.init = "192.0.2.254",
	.help = virtual_help},
    {.key = "hsrp2.virt_ip_fill",
	.label = "Fill",
	.kind = &kind_bytes,
	.bits = 96,
	.when = {.key = "hsrp2.ipversion", .from = 4, .is = IF},
	.help = "An IPv6 address would need these bytes as well."},
    {.key = "hsrp2.virt_ip_v6",
	.label = "Virtual IPv6",
	.kind = &kind_ipv6,
	.bits = 128,
	.when = {.key = "hsrp2.ipversion", .from = 6, .is = IF},
	.init = "fe80::1",
	.help = virtual_help},
    {.key = "hsrp2.virt_ip_unknown",
	.label = "Virtual address",
	.kind = &kind_bytes,
	.bits = 128,
	.when = {.key = "hsrp2.ipversion",
	    .from = 4,
	    .is = UNLESS,
	    .also = &(const struct when){.key = "hsrp2.ipversion", .from = 6, .is = UNLESS}},
	.help = "An address of a kind that does not exist."},
    {},
};

static const struct proto proto_hsrp2_group = {
    .key = "hsrp2.group",
    .name = "Group state",
    .spec = "Cisco, HSRP version 2",
    .help =
	"How a router stands in a group: its state, its priority and the address that is shared.",
    .fields = group_fields,
    .binds = (const struct bind[]){{&hsrp_tlv, 1}, {}},
};

static const struct field interface_fields[] = {
    {.key = "hsrp2.active_groups",
	.label = "Active groups",
	.kind = &kind_number,
	.bits = 16,
	.help = "In how many groups this interface is active."},
    {.key = "hsrp2.passive_groups",
	.label = "Passive groups",
	.kind = &kind_number,
	.bits = 16,
	.help = "In how many groups it is not."},
    {},
};

static const struct proto proto_hsrp2_interface = {
    .key = "hsrp2.interface",
    .name = "Interface state",
    .spec = "Cisco, HSRP version 2",
    .help = "In how many groups an interface is: routers spread the groups among themselves by it.",
    .fields = interface_fields,
    .binds = (const struct bind[]){{&hsrp_tlv, 2}, {}},
};

static const struct field text_fields[] = {
    {.key = "hsrp2.auth_data",
	.label = "Authentication",
	.kind = &kind_text,
	.bits = 64,
	.init = "cisco\\x00\\x00\\x00",
	.help = word_help},
    {},
};

static const struct proto proto_hsrp2_text = {
    .key = "hsrp2.text",
    .name = "Text authentication",
    .spec = "Cisco, HSRP version 2",
    .help = "A password that all routers of the group have in common.",
    .fields = text_fields,
    .binds = (const struct bind[]){{&hsrp_tlv, 3}, {}},
};

static const struct name algorithms[] = {
    {1, .name = "MD5",
	.help =
	    "A sum over message and secret, made with MD5: nobody can make it without the secret."},
    {},
};

static const struct field md5_fields[] = {
    {.key = "hsrp2.md5_algorithm",
	.label = "Algorithm",
	.kind = &kind_number,
	.bits = 8,
	.names = algorithms,
	.init = "1",
	.help = "How the sum is made."},
    {.key = "hsrp2.md5_padding",
	.label = "Padding",
	.kind = &kind_hex,
	.bits = 8,
	.fixed = true,
	.help = zero_help},
    {.key = "hsrp2.md5_flags",
	.label = "Flags",
	.kind = &kind_number,
	.bits = 16,
	.fixed = true,
	.help = zero_help},
    {.key = "hsrp.md5_ip_address",
	.label = "Sender",
	.kind = &kind_ipv4,
	.bits = 32,
	.help = "The address of the sender: with it in the sum nobody can send the message again "
		"as his own."},
    {.key = "hsrp2.md5_key_id",
	.label = "Key",
	.kind = &kind_number,
	.bits = 32,
	.help = "Which of several secrets was used."},
    {.key = "hsrp2.md5_auth_data",
	.label = "Sum",
	.kind = &kind_bytes,
	.bits = 128,
	.help = "The MD5 sum. Only who has the secret can check it."},
    {},
};

static const struct proto proto_hsrp2_md5 = {
    .key = "hsrp2.md5",
    .name = "MD5 authentication",
    .spec = "Cisco, HSRP version 2",
    .help = "A sum over the message and a secret, so that no stranger becomes the gateway of a "
	    "network.",
    .fields = md5_fields,
    .binds = (const struct bind[]){{&hsrp_tlv, 4}, {}},
};

const struct proto *const hsrp_tlv_protos[] = {
    &proto_hsrp_tlv,
    &proto_hsrp2_group,
    &proto_hsrp2_interface,
    &proto_hsrp2_text,
    &proto_hsrp2_md5,
    NULL,
};
