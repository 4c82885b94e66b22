/* SPDX-License-Identifier: BSD-2-Clause */
/* The Hot Standby Router Protocol: version 1 with fixed fields, version 2 as a list of TLVs
 * (hsrp_tlv.c). Which one it is shows in the first byte: a version, or the type of a TLV. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

static bool
is_v1(const struct stretch *mine)
{
	return mine->n >= 2 && !mine->bytes[0];
}

static bool
is_v2(const struct stretch *mine)
{
	return mine->n >= 2 && mine->bytes[0];
}

static const char state_help[] =
    "How far this router has come: it listens, speaks, stands by, and one of all is active.";

static const char hold_help[] =
    "If nothing is heard of the active router for so long, the standby router takes over.";

static const char prio_help[] =
    "The router with the greatest priority becomes active; at a tie the greater IP address wins.";

static const char group_help[] =
    "Which group of routers this is about. One router may be in several.";

static const char virtual_help[] = "The address that the hosts have as their default gateway: it "
				   "moves to whichever router is active.";

static const char opcode_help[] = "What the message is about.";

static const char word_help[] =
    "A password, readable by all: it protects from mistakes and not from attackers.";

static const struct name opcodes[] = {
    {0, .name = "hello", .help = "I am here and ready to be active or standby.",
	.summary =
	    "HSRP hello group {hsrp.group} {hsrp.state} prio {hsrp.priority} {hsrp.virt_ip}"},
    {1, .name = "coup", .help = "I have the greater priority and become active now.",
	.summary = "HSRP coup group {hsrp.group} prio {hsrp.priority} {hsrp.virt_ip}"},
    {2, .name = "resign", .help = "I do not want to be active any more.",
	.summary = "HSRP resign group {hsrp.group} prio {hsrp.priority} {hsrp.virt_ip}"},
    {3, .name = "advertise",
	.help = "How many groups this interface is in, and whether it is active in some.",
	.summary = "HSRP advertise {hsrp.adv.state}, active in {hsrp.adv.activegrp}, passive in "
		   "{hsrp.adv.passivegrp}"},
    {},
};

static const struct name states[] = {
    {0, .name = "initial", .help = "Just started: HSRP does not run yet."},
    {1, .name = "learn", .help = "Does not know the virtual address yet and waits to hear it."},
    {2, .name = "listen", .help = "Knows the address and listens: neither active nor standby."},
    {4, .name = "speak", .help = "Says hello and takes part in the election."},
    {8, .name = "standby", .help = "Second in line: takes over if the active router falls silent."},
    {16, .name = "active", .help = "Answers for the virtual address."},
    {},
};

static const struct name adv_types[] = {
    {1, .name = "interface-state", .help = "The only one: how the interface is."},
    {},
};

static const struct name adv_states[] = {
    {1, .name = "dormant", .help = "The interface has no group in which it may become active."},
    {2, .name = "passive", .help = "There are groups here, none of them active."},
    {3, .name = "active", .help = "At least one group is active here."},
    {},
};

static const char zero_help[] = "Not used: zero.";

static const struct field fields[] = {
    {.key = "hsrp.version",
	.label = "Version",
	.kind = &kind_number,
	.bits = 8,
	.fixed = true,
	.help = "The version of HSRP: 0 here, which is called HSRP version 1."},
    {.key = "hsrp.opcode",
	.label = "Opcode",
	.kind = &kind_number,
	.bits = 8,
	.names = opcodes,
	.help = opcode_help},
    {.key = "hsrp.state",
	.label = "State",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "hsrp.opcode", .from = 3, .is = UNLESS},
	.names = states,
	.init = "16",
	.help = state_help},
    {.key = "hsrp.hellotime",
	.label = "Hello time",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "hsrp.opcode", .from = 3, .is = UNLESS},
	.init = "3",
	.help = "How often this router says hello, in seconds."},
    {.key = "hsrp.holdtime",
	.label = "Hold time",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "hsrp.opcode", .from = 3, .is = UNLESS},
	.init = "10",
	.help = hold_help},
    {.key = "hsrp.priority",
	.label = "Priority",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "hsrp.opcode", .from = 3, .is = UNLESS},
	.init = "100",
	.help = prio_help},
    {.key = "hsrp.group",
	.label = "Group",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "hsrp.opcode", .from = 3, .is = UNLESS},
	.help = group_help},
    {.key = "hsrp.reserved",
	.label = "Reserved",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "hsrp.opcode", .from = 3, .is = UNLESS},
	.fixed = true,
	.help = zero_help},
    {.key = "hsrp.auth_data",
	.label = "Authentication",
	.kind = &kind_text,
	.bits = 64,
	.when = {.key = "hsrp.opcode", .from = 3, .is = UNLESS},
	.init = "cisco\\x00\\x00\\x00",
	.help = word_help},
    {.key = "hsrp.virt_ip",
	.label = "Virtual IP",
	.kind = &kind_ipv4,
	.bits = 32,
	.when = {.key = "hsrp.opcode", .from = 3, .is = UNLESS},
	.init = "192.0.2.254",
	.help = virtual_help},
    {.key = "hsrp.adv.tlvtype",
	.label = "Type",
	.kind = &kind_number,
	.bits = 16,
	.when = {.key = "hsrp.opcode", .from = 3, .is = IF},
	.names = adv_types,
	.init = "1",
	.help = "What the advertisement is about."},
    {.key = "hsrp.adv.tlvlength",
	.label = "Length",
	.kind = &kind_number,
	.bits = 16,
	.when = {.key = "hsrp.opcode", .from = 3, .is = IF},
	.fixed = true,
	.init = "10",
	.help = "Bytes that follow: 10."},
    {.key = "hsrp.adv.state",
	.label = "Interface state",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "hsrp.opcode", .from = 3, .is = IF},
	.names = adv_states,
	.init = "2",
	.help = "Whether a group is active at this interface."},
    {.key = "hsrp.adv.reserved1",
	.label = "Reserved",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "hsrp.opcode", .from = 3, .is = IF},
	.fixed = true,
	.help = zero_help},
    {.key = "hsrp.adv.activegrp",
	.label = "Active groups",
	.kind = &kind_number,
	.bits = 16,
	.when = {.key = "hsrp.opcode", .from = 3, .is = IF},
	.help = "In how many groups this interface is active."},
    {.key = "hsrp.adv.passivegrp",
	.label = "Passive groups",
	.kind = &kind_number,
	.bits = 16,
	.when = {.key = "hsrp.opcode", .from = 3, .is = IF},
	.help = "In how many groups it is not."},
    {.key = "hsrp.adv.reserved2",
	.label = "Reserved",
	.kind = &kind_number,
	.bits = 32,
	.when = {.key = "hsrp.opcode", .from = 3, .is = IF},
	.fixed = true,
	.help = zero_help},
    {.key = "hsrp.tlvs",
	.label = "TLVs",
	.kind = &kind_list,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.item = &proto_hsrp_tlv,
	.help = "What later versions of Cisco's software add: an MD5 sum instead of the readable "
		"password."},
    {},
};

static const struct proto proto_hsrp = {
    .key = "hsrp",
    .name = "Hot Standby Router Protocol",
    .spec = "RFC 2281 clause 5",
    .help = "A host knows one default gateway. Cisco routers share its address: one is active, one "
	    "stands by, and within seconds the second takes over when the first falls silent. "
	    "These two say hello every 3 seconds to 224.0.0.2.",
    .summary = "HSRP {hsrp.opcode}",
    .fields = fields,
    .binds = (const struct bind[]){{&udp_port, 1985, .test = is_v1}, {}},
};

static const struct field list_fields[] = {
    {.key = "hsrp2.tlvs",
	.label = "TLVs",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_hsrp_tlv,
	.init = "[hsrp2.group]",
	.help = "The pieces of the message."},
    {},
};

static const struct proto proto_hsrp2 = {
    .key = "hsrp2",
    .name = "Hot Standby Router Protocol version 2",
    .spec = "Cisco, HSRP version 2",
    .help = "The second version of HSRP: 4096 groups, times in milliseconds, IPv6. The active and "
	    "the standby router send it, mostly every 3 seconds, to 224.0.0.102, or over IPv6 to "
	    "ff02::66 and port 2029.",
    .summary = "HSRP2 {hsrp2.opcode} group {hsrp2.group} {hsrp2.state} prio {hsrp2.priority} "
	       "{hsrp2.virt_ip|hsrp2.virt_ip_v6}",
    .fields = list_fields,
    .binds = (const struct bind[]){{&udp_port, 1985, .test = is_v2}, {&udp_port, 2029}, {}},
};

const struct proto *const hsrp_protos[] = {
    &proto_hsrp,
    &proto_hsrp2,
    NULL,
};
