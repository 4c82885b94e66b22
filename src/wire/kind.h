/* SPDX-License-Identifier: BSD-2-Clause */
/* The kinds that any protocol may use. Knows how bits read as text and how text becomes bits; does
 * not know fields by name. */
#ifndef WIRE_KIND_H
#define WIRE_KIND_H

#include "wire/wire.h"

extern const struct kind kind_number; /* decimal, 1..64 bits; 0x is understood */
extern const struct kind kind_words;  /* a number of 4-byte words of up to 62 bits, as bytes: 20 */
extern const struct kind kind_signed; /* decimal with a sign, two's complement, 2..64 bits */
extern const struct kind kind_hex;    /* 0x.., 1..64 bits; for numbers that are codes */
extern const struct kind kind_time;   /* nanoseconds in 64 bits, as seconds: 1.000000007 */
extern const struct kind kind_flag;   /* 0 or 1 */
extern const struct kind kind_mac;    /* 48 bits; every usual spelling is understood */
extern const struct kind kind_ipv4;   /* dotted quad */
extern const struct kind kind_ipv6;   /* RFC 5952 */
extern const struct kind kind_text;   /* text_safe() notation */
extern const struct kind kind_text_zero; /* the same, up to and with a NUL: bits = SELF */
extern const struct kind kind_bytes;     /* hex; "text" in quotes is understood */
extern const struct kind kind_list;      /* items in the notation of recipe.h: [ a ; b / c ] */

/*
 * A value as the user writes it: a name of the field (any case), or the kind's own notation;
 * checked against the width of the field. Refuses in words that start with the field's label.
 */
bool value_parse(const struct field *, const char *text, struct bits *value, struct why *);

/* The same for a value that will stand in something that decides what its rows are. */
bool value_parse_in(const struct field *, const char *text, const struct around *,
    struct bits *value, struct why *);

/* The first name of a field that is so (any case), or NULL. */
const struct name *name_find(const struct field *, const char *text);

/* A number as a value of a field, of n bits; and back. */
void value_number(struct bits *value, const struct field *, unsigned n, uint64_t number);
uint64_t value_get(const struct bits *value, const struct field *);

/* A MAC address in any usual spelling (02:00:00:00:00:0b, 02-00-.., 0200.0000.000b, 0200 0000 000b,
 * 02000000000b, 2:0:0:0:0:b). */
bool mac_parse(const char *text, uint8_t mac[6], struct why *);

/* "02:00:00:00:00:0b" and a NUL. */
enum {
	MAC_TEXT = 18
};
void mac_print(const uint8_t mac[6], char text[MAC_TEXT]);

/* Whether it is that of a group (broadcast is one): IEEE 802, clause 8.2.2; of a field's number,
 * too. Whether one station may have it: a group's it cannot have, nor zeros. */
bool mac_is_group(const uint8_t mac[6]);
bool mac_number_is_group(uint64_t mac);
bool mac_number_is_station(uint64_t mac);

/* Whether it is one of the sixteen groups 01:80:c2:00:00:00 to :0f, which bridges do not pass on
 * (IEEE 802.1Q table 8-1). */
bool mac_number_is_reserved(uint64_t mac);

#endif
