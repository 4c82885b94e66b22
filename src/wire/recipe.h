/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Recipes: a frame as text.
 *
 *   eth dst=ff:ff:ff:ff:ff:ff / vlan id=42 / arp opcode=request dst.proto_ipv4=10.0.0.2
 *   eth dst=lldp / lldp tlvs=[lldp.chassis id.mac=02:00:00:00:00:0a ; lldp.port id=eth0 ; lldp.ttl]
 *   eth type=0x88b5 / data "Hello lab"
 *   raw ffffffffffff0200000000aa88b548656c6c6f
 *
 * Layers in the order of the wire, each the key of a proto, then values; what is not said has its
 * starting value or is computed, and a computed field that is said is pinned. A value without key
 * is that of the field which takes any number of bytes. A key may be cut down to its last words.
 * Values with blanks stand in quotes. In an item layers stand on each other as in a frame
 * (lldp.tlv / lldp.organisation / lldp.8021 / lldp.pvid); what lies below the first one that is
 * said is put there.
 */
#ifndef WIRE_RECIPE_H
#define WIRE_RECIPE_H

#include "wire/draft.h"

/* Builds the draft that a recipe says. On refusal the draft is a started one. */
bool recipe_parse(struct draft *, const char *recipe, struct why *);

/* The shortest recipe whose bytes and pins are those of the draft: raw bytes where nothing better
 * gives exactly them. */
void recipe_print(const struct draft *, struct text *out);

/* The same without its padding, for whoever keeps that beside the recipe. */
void recipe_print_bare(const struct draft *, struct text *out);

#endif
