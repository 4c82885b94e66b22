/* SPDX-License-Identifier: BSD-2-Clause */
/* Rows that messages about settings of EtherCAT's devices have alike in both directions. */
#ifndef PROTO_ECAT_SDO_H
#define PROTO_ECAT_SDO_H

#include "wire/kind.h"

/* clang-format off */

/* The first byte of a message: there if its command is FROM to TO (0: just FROM), made of PARTS; INIT: its
 * starting value, or NULL. */
#define ECAT_SDO_START(KEY, FROM, TO, PARTS, INIT) \
    {.key = "ecat_mailbox.coe." KEY, \
	.label = "Command and flags", \
	.kind = &kind_hex, \
	.bits = 8, \
	.when = {.mask = 0xe0, .from = FROM, .to = TO, .is = IF}, \
	.parts = PARTS, \
	.init = INIT, \
	.help = "Command and flags of a message about a setting."}

/* What it may be made of. */
#define ECAT_SDO_COMMAND(KEY, NAMES) \
    {.key = "ecat_mailbox.coe." KEY, \
	.label = "Command", \
	.kind = &kind_number, \
	.bits = 8, \
	.mask = 0xe0, \
	.names = NAMES, \
	.help = "What is wanted, or what was done: the three highest bits of the byte."}
#define ECAT_SDO_RESERVED(KEY, MASK) \
    {.key = "ecat_mailbox.coe." KEY, \
	.label = "Reserved", \
	.kind = &kind_number, \
	.bits = 8, \
	.mask = MASK, \
	.help = "Not used: zero."}
#define ECAT_SDO_TOGGLE(KEY) \
    {.key = "ecat_mailbox.coe." KEY, \
	.label = "Toggle", \
	.kind = &kind_flag, \
	.bits = 8, \
	.mask = 0x10, \
	.help = "Changes with each piece, from 0: so a piece that is lost or comes twice is noticed."}
#define ECAT_SDO_END(UNUSED, LAST) \
    {.key = "ecat_mailbox.coe." UNUSED, \
	.label = "Unused", \
	.kind = &kind_number, \
	.bits = 8, \
	.mask = 0x0e, \
	.help = "If there are seven bytes of data: how many of them are not used."}, \
    {.key = "ecat_mailbox.coe." LAST, \
	.label = "Last", \
	.kind = &kind_flag, \
	.bits = 8, \
	.mask = 0x01, \
	.help = "1: this was the last piece."}

/* The flags of a message that may carry a value; their keys begin with FLAGS (HACKING.md). */
#define ECAT_SDO_FLAGS(FLAGS) \
    {.key = FLAGS "complete", \
	.label = "All parts", \
	.kind = &kind_flag, \
	.bits = 8, \
	.mask = 0x10, \
	.help = "1: all parts of the setting in one go, from the subindex that is named."}, \
    {.key = FLAGS "size1", \
	.label = "Unused, upper bit", \
	.kind = &kind_flag, \
	.bits = 8, \
	.mask = 0x08, \
	.help = "If the value stands in this message: with the next bit, how many of the four bytes " \
		"are not used."}, \
    {.key = FLAGS "size0", \
	.label = "Unused, lower bit", \
	.kind = &kind_flag, \
	.bits = 8, \
	.mask = 0x04, \
	.help = "If the value stands in this message: with the bit before, how many of the four bytes " \
		"are not used."}, \
    {.key = FLAGS "expedited", \
	.label = "At once", \
	.kind = &kind_flag, \
	.bits = 8, \
	.mask = 0x02, \
	.help = "1: the value stands in this message, in four bytes. 0: its length stands there, and " \
		"the value behind that."}, \
    {.key = FLAGS "sizeind", \
	.label = "Size given", \
	.kind = &kind_flag, \
	.bits = 8, \
	.mask = 0x01, \
	.help = "1: the length is given."}

/* A message whose field COMMAND has this NUMBER, and a flag that IS so. */
#define ECAT_SDO_WHEN(COMMAND, NUMBER, FLAG, IS, ...) \
    {.key = COMMAND, .from = NUMBER, .is = IF, .also = &(const struct when){ \
	.key = FLAG, .from = 1, .is = IS, __VA_ARGS__}}
#define ECAT_SDO_AND(FLAG, IS, ...) \
    .also = &(const struct when){.key = FLAG, .from = 1, .is = IS, __VA_ARGS__}

/* A value of so many bits in the message itself, and the bytes that it leaves unused. */
#define ECAT_SDO_SHORT(COMMAND, NUMBER, FLAGS, BITS, SIZE1, SIZE0) \
    {.key = "ecat_mailbox.coe.sdodata", \
	.label = "Data", \
	.kind = &kind_hex, \
	.bits = BITS, \
	.little = true, \
	.when = ECAT_SDO_WHEN(COMMAND, NUMBER, FLAGS "expedited", IF, \
	    ECAT_SDO_AND(FLAGS "size1", SIZE1, ECAT_SDO_AND(FLAGS "size0", SIZE0))), \
	.help = "The value, the lowest byte first."}, \
    {.key = "ecat_mailbox.coe.sdounused", \
	.label = "Unused", \
	.kind = &kind_hex, \
	.bits = 32 - BITS, \
	.little = true, \
	.when = ECAT_SDO_WHEN(COMMAND, NUMBER, FLAGS "expedited", IF, \
	    ECAT_SDO_AND(FLAGS "size1", SIZE1, ECAT_SDO_AND(FLAGS "size0", SIZE0))), \
	.help = "Not used: zeros."}

/* The value, or how long it is: there if the field COMMAND has this NUMBER, as the flags say. */
#define ECAT_SDO_VALUE(COMMAND, NUMBER, FLAGS) \
    {.key = "ecat_mailbox.coe.sdolength", \
	.label = "Length", \
	.kind = &kind_number, \
	.bits = 32, \
	.little = true, \
	.when = ECAT_SDO_WHEN(COMMAND, NUMBER, FLAGS "expedited", UNLESS, \
	    ECAT_SDO_AND(FLAGS "sizeind", IF)), \
	.help = "Bytes of the whole value; what does not find room here comes in pieces."}, \
    {.key = "ecat_mailbox.coe.dsoldata", \
	.label = "Data", \
	.kind = &kind_bytes, \
	.bits = REST, \
	.when = ECAT_SDO_WHEN(COMMAND, NUMBER, FLAGS "expedited", UNLESS, \
	    ECAT_SDO_AND(FLAGS "sizeind", IF)), \
	.help = "The beginning of the value, or all of it."}, \
    ECAT_SDO_SHORT(COMMAND, NUMBER, FLAGS, 8, IF, IF), \
    ECAT_SDO_SHORT(COMMAND, NUMBER, FLAGS, 16, IF, UNLESS), \
    ECAT_SDO_SHORT(COMMAND, NUMBER, FLAGS, 24, UNLESS, IF), \
    {.key = "ecat_mailbox.coe.sdodata", \
	.label = "Data", \
	.kind = &kind_hex, \
	.bits = 32, \
	.little = true, \
	.when = ECAT_SDO_WHEN(COMMAND, NUMBER, FLAGS "expedited", IF, \
	    ECAT_SDO_AND(FLAGS "size1", UNLESS, ECAT_SDO_AND(FLAGS "size0", UNLESS))), \
	.help = "The value, the lowest byte first."}, \
    {.key = "ecat_mailbox.coe.sdodata", \
	.label = "Data", \
	.kind = &kind_hex, \
	.bits = 32, \
	.little = true, \
	.when = ECAT_SDO_WHEN(COMMAND, NUMBER, FLAGS "expedited", UNLESS, \
	    ECAT_SDO_AND(FLAGS "sizeind", UNLESS)), \
	.help = "The value, the lowest byte first."}

/* clang-format on */

#endif
