/* SPDX-License-Identifier: BSD-2-Clause */
/* What the files about DNS and its relatives share: numberings, and the strings that several
 * records consist of. */
#ifndef PROTO_DNS_H
#define PROTO_DNS_H

#include "proto/kinds.h"

extern const struct space dns_type; /* record type: what a record holds */
extern const struct name dns_types[], dns_classes[], dns_opcodes[], dns_rcodes[], dns_algorithms[];
/* Items of lists (dns_parts.c): those of multicast DNS have a bit within the class. */
extern const struct proto proto_dns_question, proto_dns_record, proto_mdns_question,
    proto_mdns_record;

/* clang-format off */

/* The flags after the first, which says what a message is. */
#define DNS_FLAGS \
    {.key = "dns.flags.opcode", \
	.label = "Operation", \
	.kind = &kind_number, \
	.bits = 4, \
	.names = dns_opcodes, \
	.help = "What is asked for."}, \
    {.key = "dns.flags.authoritative", \
	.label = "Authoritative", \
	.kind = &kind_flag, \
	.bits = 1, \
	.help = "The answer comes from a server that is in charge of the name, not from somebody's " \
		"memory."}, \
    {.key = "dns.flags.truncated", \
	.label = "Truncated", \
	.kind = &kind_flag, \
	.bits = 1, \
	.help = "It did not fit: ask again over TCP."}, \
    {.key = "dns.flags.recdesired", \
	.label = "Recursion desired", \
	.kind = &kind_flag, \
	.bits = 1, \
	.help = "Please ask the other servers for me."}, \
    {.key = "dns.flags.recavail", \
	.label = "Recursion available", \
	.kind = &kind_flag, \
	.bits = 1, \
	.help = "This server asks others for you."}, \
    {.key = "dns.flags.z", \
	.label = "Reserved", \
	.kind = &kind_flag, \
	.bits = 1, \
	.help = "Not used: zero."}, \
    {.key = "dns.flags.authenticated", \
	.label = "Authentic data", \
	.kind = &kind_flag, \
	.bits = 1, \
	.help = "The server has checked the signatures (DNSSEC)."}, \
    {.key = "dns.flags.checkdisable", \
	.label = "Checking disabled", \
	.kind = &kind_flag, \
	.bits = 1, \
	.help = "Answer even if the signatures are wrong."}, \
    {.key = "dns.flags.rcode", \
	.label = "Result", \
	.kind = &kind_number, \
	.bits = 4, \
	.names = dns_rcodes, \
	.help = "How it went: 3 (NXDOMAIN) means that there is no such name."}

/* clang-format on */

#endif
