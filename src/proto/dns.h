/* SPDX-License-Identifier: BSD-2-Clause */
/* What the files about DNS and its relatives share: numberings, and the strings that several
 * records consist of. */
#ifndef PROTO_DNS_H
#define PROTO_DNS_H

#include "proto/kinds.h"

extern const struct space dns_type;   /* record type: what a record holds */
extern const struct space dns_option; /* option code of EDNS */
extern const struct name dns_types[], dns_classes[], dns_opcodes[], dns_rcodes[], dns_algorithms[];
/* Record types that a name has: blocks of 256 (dns_denial.c). */
extern const struct proto proto_dns_bitmap;
/* Items of lists (dns_parts.c): those of multicast DNS have a bit within the class. */
extern const struct proto proto_dns_question, proto_dns_record, proto_mdns_question,
    proto_mdns_record;

#endif
