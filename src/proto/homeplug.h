/* SPDX-License-Identifier: BSD-2-Clause */
/* What the files of HomePlug share. */
#ifndef PROTO_HOMEPLUG_H
#define PROTO_HOMEPLUG_H

#include "wire/kind.h"

extern const struct space homeplug_entry;         /* HomePlug 1.0: what an entry says */
extern const struct space homeplug_message;       /* HomePlug AV: which message */
extern const struct name homeplug_protocols[];    /* what a conversation is for */
extern const struct name homeplug_capabilities[]; /* what an adapter can do as coordinator */

extern const struct name homeplug_makers[]; /* OUIs of makers */

/* Whether a maker's message is Qualcomm's: these are its bytes from the OUI on. */
bool homeplug_is_qualcomm(const struct stretch *mine);

/* clang-format off */

/* Whose message it is: the first row of all messages of makers. */
#define HOMEPLUG_OUI \
    {.key = "homeplug_av.vendor.oui", \
	.label = "Maker", \
	.kind = &kind_hex, \
	.bits = 24, \
	.names = homeplug_makers, \
	.init = "0x00b052", \
	.help = "Whose message it is: the first three bytes of its addresses."}

/* How a message of cars and charging stations begins, under keys of the message M. */
#define HOMEPLUG_SLAC(M) \
    {.key = M ".apptype", \
	.label = "Application", \
	.kind = &kind_hex, \
	.bits = 8, \
	.help = "0: a car and a charging station."}, \
    {.key = M ".sectype", \
	.label = "Security", \
	.kind = &kind_hex, \
	.bits = 8, \
	.help = "0: none; 1: signed with a public key."}

/* What a conversation is for, and its number: rows that messages of it have alike, the first under a
 * key of the message M (HACKING.md). */
#define HOMEPLUG_CONVERSATION(M) \
    {.key = M ".pid_rsvd", \
	.label = "Reserved", \
	.kind = &kind_hex, \
	.bits = 5, \
	.help = "Not used: zero."}, \
    {.key = "homeplug_av.nw_info.pid", \
	.label = "Protocol", \
	.kind = &kind_number, \
	.bits = 3, \
	.names = homeplug_protocols, \
	.help = "What the conversation is for."}, \
    {.key = "homeplug_av.nw_info.prn", \
	.label = "Run", \
	.kind = &kind_number, \
	.bits = 16, \
	.little = true, \
	.help = "The number of the conversation."}

/* clang-format on */

#endif
