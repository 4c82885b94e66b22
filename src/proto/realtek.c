/* SPDX-License-Identifier: BSD-2-Clause */
/* What switches with chips of Realtek send by themselves: looking for loops, remote control, echo.
 * Does not know the tags between a switch and the processor beside it: they are named, no more. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

static const struct name protocols[] = {
    {0x01, .name = "RRCP", .help = "Remote control of a switch."},
    {0x02, .name = "echo", .help = "Is there a switch?"},
    {0x03, .name = "loop", .help = "Looking for loops."},
    {0x04, .name = "switch-tag",
	.help = "Between the switch and the processor beside it: at which port a frame came in."},
    {0x23, .name = "loop-2", .help = "Looking for loops, with more about the sender."},
    {0x90, 0x9f, "switch-tag-8306",
	"Between the switch and the processor beside it: the port stands behind it."},
    {0xa0, 0xaf, "switch-tag-8366",
	"Between the switch and the processor beside it: the port stands behind it."},
    {},
};

static const struct name opcodes[] = {
    {0, .name = "hello", .help = "Which switches are there?"},
    {1, .name = "get", .help = "Read a register."},
    {2, .name = "set", .help = "Write a register."},
    {},
};

static bool
is_control(const struct stretch *mine)
{
	return mine->n >= 4 && mine->bytes[0] == 1;
}

static bool
is_loop(const struct stretch *mine)
{
	return mine->n >= 1 && (mine->bytes[0] == 0x03 || mine->bytes[0] == 0x23);
}

static bool
is_echo(const struct stretch *mine)
{
	return mine->n >= 1 && mine->bytes[0] == 0x02;
}

static const struct field rrcp_fields[] = {
    {.key = "rrcp.protocol",
	.label = "Protocol",
	.kind = &kind_hex,
	.bits = 8,
	.names = protocols,
	.init = "0x01",
	.help = "What follows."},
    {.key = "rrcp.reply", .label = "Reply", .kind = &kind_flag, .bits = 1, .help = "1: an answer."},
    {.key = "rrcp.opcode",
	.label = "Opcode",
	.kind = &kind_number,
	.bits = 7,
	.names = opcodes,
	.help = "What is wanted."},
    {.key = "rrcp.authkey",
	.label = "Key",
	.kind = &kind_hex,
	.bits = 16,
	.init = "0x2379",
	.help = "The password."},
    {.key = "rrcp.regaddr",
	.label = "Register",
	.kind = &kind_hex,
	.bits = 16,
	.when = {.key = "rrcp.opcode", .from = 1, .to = 2, .is = IF},
	.little = true,
	.help = "Which register."},
    {.key = "rrcp.regdata",
	.label = "Data",
	.kind = &kind_hex,
	.bits = 16,
	.when = {.key = "rrcp.opcode", .from = 1, .to = 2, .is = IF},
	.little = true,
	.help = "Its value."},
    {.key = "rrcp.hello_reply.downlink_port",
	.label = "Port below",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "rrcp.opcode",
	    .from = 0,
	    .is = IF,
	    .also = &(const struct when){.key = "rrcp.reply", .from = 1, .is = IF}},
	.help = "At which port of the switch the question came in."},
    {.key = "rrcp.hello_reply.uplink_port",
	.label = "Port above",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "rrcp.opcode",
	    .from = 0,
	    .is = IF,
	    .also = &(const struct when){.key = "rrcp.reply", .from = 1, .is = IF}},
	.help = "Behind which port of the one above this switch is."},
    {.key = "rrcp.hello_reply.uplink_mac",
	.label = "Switch above",
	.kind = &kind_mac,
	.bits = 48,
	.when = {.key = "rrcp.opcode",
	    .from = 0,
	    .is = IF,
	    .also = &(const struct when){.key = "rrcp.reply", .from = 1, .is = IF}},
	.help = "The address of the switch above."},
    {.key = "rrcp.hello_reply.chip_id",
	.label = "Chip",
	.kind = &kind_hex,
	.bits = 16,
	.when = {.key = "rrcp.opcode",
	    .from = 0,
	    .is = IF,
	    .also = &(const struct when){.key = "rrcp.reply", .from = 1, .is = IF}},
	.help = "Which chip it is."},
    {.key = "rrcp.hello_reply.vendor_id",
	.label = "Maker",
	.kind = &kind_hex,
	.bits = 32,
	.when = {.key = "rrcp.opcode",
	    .from = 0,
	    .is = IF,
	    .also = &(const struct when){.key = "rrcp.reply", .from = 1, .is = IF}},
	.help = "Who has made it."},
    {},
};

static const struct proto proto_rrcp = {
    .key = "rrcp",
    .name = "Realtek remote control",
    .spec = "Realtek, RTL8316B data sheet",
    .help = "A program of the administrator reads and writes the registers (the settings and "
	    "counters) of a cheap switch, with a password that everybody "
	    "knows: 0x2379.",
    .summary = "Realtek control {rrcp.opcode}",
    .fields = rrcp_fields,
    .binds = (const struct bind[]){{&ethertype, 0x8899, .test = is_control}, {}},
};

static const struct field rldp_fields[] = {
    {.key = "rldp.protocol",
	.label = "Protocol",
	.kind = &kind_hex,
	.bits = 8,
	.names = protocols,
	.init = "0x03",
	.help = "What follows."},
    {.key = "rldp.data",
	.label = "Data",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help =
	    "By what the switch knows its own frame again: the data sheets say a zero, and with "
	    "some chips how many more switches it may pass. On the wire other bytes are seen as "
	    "well, also the sender's address."},
    {},
};

static const struct proto proto_rldp = {
    .key = "rldp",
    .name = "Realtek loop detection",
    .spec = "Realtek, RTL8316B data sheet",
    .help = "A switch sends this from each port every few seconds. If one comes back, there is a "
	    "loop, and a lamp or a beep says so: a frame of your own switch that you receive means "
	    "just that.",
    .summary = "Realtek loop detection",
    .fields = rldp_fields,
    .binds = (const struct bind[]){{&ethertype, 0x8899, .test = is_loop}, {}},
};

static const struct field rep_fields[] = {
    {.key = "rep.protocol",
	.label = "Protocol",
	.kind = &kind_hex,
	.bits = 8,
	.names = protocols,
	.init = "0x02",
	.help = "What follows."},
    {},
};

static const struct proto proto_rep = {
    .key = "rep",
    .name = "Realtek echo",
    .spec = "Realtek, RTL8324 data sheet, clause 8.22",
    .help = "Asks which switches are there: sent to all by a program of the administrator; each "
	    "switch with such a chip answers to the sender.",
    .summary = "Realtek echo",
    .fields = rep_fields,
    .binds = (const struct bind[]){{&ethertype, 0x8899, .test = is_echo}, {}},
};

static const struct field other_fields[] = {
    {.key = "realtek_other.protocol",
	.label = "Protocol",
	.kind = &kind_hex,
	.bits = 8,
	.names = protocols,
	.init = "0x04",
	.help = "What follows."},
    {.key = "realtek_other.data",
	.label = "Data",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "What it means depends on the chip."},
    {},
};

static const struct proto proto_realtek = {
    .key = "realtek_other",
    .name = "Realtek, other",
    .spec = "none",
    .help = "What else chips of Realtek send. Mostly it is the tag that a switch puts into each "
	    "frame for the processor beside it: seen only there, not on a cable.",
    .summary = "Realtek {realtek_other.protocol}",
    .fields = other_fields,
    .binds = (const struct bind[]){{&ethertype, 0x8899}, {}},
};

const struct proto *const realtek_protos[] = {
    &proto_rrcp,
    &proto_rldp,
    &proto_rep,
    &proto_realtek,
    NULL,
};
