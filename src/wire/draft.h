/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * A frame being written: bytes, the spans over them, and which computed fields the user has typed
 * over (pins). Every edit goes through a span or a range of bytes; afterwards lengths, sums and
 * next-protocol numbers have settled and the spans are those of the new bytes. On refusal nothing
 * has changed.
 */
#ifndef WIRE_DRAFT_H
#define WIRE_DRAFT_H

#include "wire/draft_data.h"

/* A draft that consists of proto_first() with its starting values, padded to FRAME_LEAST. */
void draft_start(struct draft *);

/* A draft without a byte: what recipes start from. */
void draft_clear(struct draft *);

/* Makes a draft the same as another one (a draft must not be copied as a struct: it points into
 * itself). */
void draft_copy(struct draft *, const struct draft *from);

/*
 * A frame as it came (edit as new). Zeros that are proven to be padding go away, since the draft
 * pads by itself; computed fields that are not what they ought to be are pinned, so that the same
 * bytes leave again.
 */
bool draft_load(struct draft *, const uint8_t *bytes, size_t n, struct why *);

/* A draft as it was: its bytes and pins, which were those of a draft. */
void draft_restore(
    struct draft *, const uint8_t *bytes, uint32_t len, const struct pin *, unsigned npins);

/* "off" (0), or a size from PAD_LEAST to DRAFT_MAX. Refuses in words. */
bool pad_parse(const char *text, uint32_t *pad, struct why *);

/* Fills what is shorter up to so many bytes when it leaves; 0: never. */
bool draft_set_pad(struct draft *, uint32_t pad, struct why *);

/* The bytes that leave: the draft, padded. Returns how many; out has room for DRAFT_MAX. */
size_t draft_frame(const struct draft *, uint8_t *out);

/* A field's value as the user writes it. Typing over a computed field pins it. */
bool draft_set(struct draft *, unsigned span, const char *text, struct why *);

/* The same with a value already at hand. */
bool draft_splice(struct draft *, unsigned span, const struct bits *value, struct why *);

/* What a text means as the value of this field, there where it stands. */
bool draft_value(
    const struct draft *, unsigned span, const char *text, struct bits *value, struct why *);

/* Replaces the bytes at..at+old, taken as they are: computed fields within them keep what they say
 * (pinned if that is not what they ought to), all others settle. */
bool draft_put(
    struct draft *, uint32_t at, uint32_t old, const uint8_t *bytes, uint32_t n, struct why *);

/* A field that is to have another than its starting value; key with or without the proto's own. */
struct assign {
	const char *key; /* NULL: the first field that takes any number of bytes */
	const char *text;
};

/*
 * Puts a layer with its starting values, but for n assigned ones, on top of the chain; the layer
 * below takes its number from the binds, unless that is none (data). A tail is put behind all that
 * the topmost layer which has such a tail carries. Assigned computed fields are pinned.
 */
bool draft_push(
    struct draft *, const struct proto *, const struct assign *, unsigned n, struct why *);

/* Puts a layer with its starting values right above a layer of the chain; it carries what that one
 * carried. */
bool draft_insert(struct draft *, unsigned layer, const struct proto *, const struct assign *,
    unsigned n, struct why *);

/* Takes the header of a layer out; the layer below takes over its number, or takes the number of
 * what it carries now, or goes back to its starting value. */
bool draft_pop(struct draft *, unsigned layer, struct why *);

/* Whether a proto may ride on a layer: not at all, between it and what it carries now, only in
 * the place of all that, or behind all that: it ends the layer (proto.tail). */
enum ride {
	RIDE_NOT,
	RIDE_BETWEEN,
	RIDE_INSTEAD,
	RIDE_BEHIND
};
enum ride draft_ride(const struct draft *, unsigned layer, const struct proto *);

/* What the number is called under which it would ride there: "IPv4"; NULL if it has no name. */
const struct name *draft_ride_name(const struct draft *, unsigned layer, const struct proto *);

/* Puts it there, with its starting values (and header_least()). */
bool draft_add(struct draft *, unsigned layer, const struct proto *, struct why *);

/* Lets a layer change places with the one that it carries (up), or that carries it. */
bool draft_move(struct draft *, unsigned layer, bool up, struct why *);

/*
 * Lists. An item is known by its layer, a list by its span. Bytes of an item come from
 * draft_value(list, "[vlan]").
 */
/* The list of an item, -1 if it is none; the item after (next) or before another one of a list
 * (item < 0: the first, the last), -1 if there is none. */
int draft_list(const struct dissection *, unsigned item);
int draft_item(const struct dissection *, unsigned list, int item, bool next);

enum {
	ITEM_LAYERS = 8 /* on each other, of one item */
};

/*
 * How a proto may stand in a list: as its item; carried by one; or on others of the same protocol
 * (the first word of its key) that an item carries: the layers up to the proto, the item first.
 * Returns how many; 0 if it may not.
 */
unsigned draft_item_path(
    const struct field *list, const struct proto *, const struct proto *path[ITEM_LAYERS]);
bool draft_item_fits(const struct field *list, const struct proto *);

/* Appends bytes of an item to a list, but before an item that ends it; puts them behind another
 * item (after < 0: in front of all) or before one that ends the list: at is the byte where
 * they come to stand. */
bool draft_append(
    struct draft *, unsigned list_span, const uint8_t *bytes, uint32_t n, struct why *);
bool draft_put_item(struct draft *, unsigned list_span, int after, const uint8_t *bytes, uint32_t n,
    uint32_t *at, struct why *);

/* Takes an item out; lets it change places with the one before (up) or behind it. */
bool draft_remove_item(struct draft *, unsigned item, struct why *);
bool draft_move_item(struct draft *, unsigned item, bool up, struct why *);

/* Makes a computed field keep what it says; lets it settle again. */
bool draft_pin(struct draft *, unsigned span, struct why *);
void draft_unpin(struct draft *, unsigned span);

/* What a header will stand in and on: rows whose condition is on none of its own fields are decided
 * there. */
struct around {
	const struct header *header; /* that contains or carries it, as far as that is built */
	const struct dissection *d;  /* else what is there already: a layer of a frame */
	unsigned layer;
	const struct proto *carries; /* what it will carry: it starts with that one's number */
};

/* The header of a proto with its starting values, but for n assigned ones, and where its fields
 * came to lie. */
struct header {
	const struct proto *proto;
	const struct around *around; /* while it is built; NULL: nothing is known of it */
	uint8_t bytes[DRAFT_MAX];
	uint32_t bits;
	struct placed {
		const struct field *field;
		uint32_t bit, bits;
		uint32_t size; /* of a count: what there is of what it counts, in bytes or items */
		bool assigned;
	} placed[128];
	unsigned n;
};
bool header_build(struct header *, const struct proto *, const struct around *,
    const struct assign *, unsigned n, struct why *);

/* What has to be assigned to a proto that would have no byte, so that something of it is there: to
 * its first row that takes any number of bytes. NULL: it has bytes by itself. */
const char *header_least(const struct proto *);

/* Writes its counts, but for assigned ones, for so many bytes of body: it grows where one of them
 * has become too great for its row (field_wider()). */
void header_count(struct header *, uint32_t body);

/* The row of a proto that a key names: its full key, or that without the proto's own, or its last
 * words; NULL: the first row that takes any number of bytes. Returns NULL if there is none. */
const struct field *header_row(const struct proto *, const char *key);

/* Writes the number under which a proto is carried into the first field of a header that has one
 * for it. False if there is none. */
bool header_carry(struct header *, const struct proto *carried);

#endif
