/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The language in which protocols are declared, and what is found with it in a frame.
 * Knows: bits, rows, numberings. Does not know any protocol (it reads protos[]), nor where frames
 * come from.
 *
 * A frame is bytes. A dissection is the list of spans that the walker found over those bytes, in
 * wire order; it is the tree that is shown (each span has a depth), the highlight (each span is a
 * range of bits), and the place where edits go.
 */
#ifndef WIRE_WIRE_H
#define WIRE_WIRE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/text.h"
#include "base/why.h"

enum {
	FRAME_MAX = 262144, /* bytes of a frame that is walked */
	DRAFT_MAX = 9216,   /* bytes of a frame that is written: jumbo frames */
	LAYERS_MAX = 1024,  /* layers of one frame, list items included */
	SPANS_MAX = 6144,   /* spans of one frame */
	CHAIN_MAX = 128,    /* layers on and in each other: more headers than any frame means */
	DEPTH_MAX = 16,     /* lists within lists */
	REST = 0xffff, /* field.bits: all that is left of the header (or of the layer, if nothing
			  follows) */
	SELF = 0xfffe  /* field.bits: what its kind says */
};

struct field;
struct proto;
struct dissection;
struct around;

/* A numbering that says what comes next: EtherType, IP protocol, TLV type. Its address is its
 * identity. */
struct space {
	const char *name; /* "EtherType" */
	bool quotes; /* what follows is quoted from another frame (ICMP errors): cut, old, and not
			checked */
	bool sparse; /* most of its values name nothing (ports): an unknown one is no news */
	const struct space *base; /* what names nothing here is looked up there, from this value on
				   */
	uint32_t base_from;
};

/* What the wire's fallbacks bind to: bytes nobody knows, bytes after the end that a length states;
 * and what ends a layer after all that it carries (proto.tail). */
extern const struct space space_unknown, space_trailer, space_tail;

/* The value (or values, when to > value) of a field that has a name. */
struct name {
	uint64_t value, to;
	const char *name;
	const char *help;    /* a sentence for a student: what it means when it stands here */
	const char *summary; /* replaces the proto's summary when the field has this value; may be
				NULL */
};

/*
 * A condition on a field before this one in the same layer; if that has no such row, in the header
 * of the layers that contain or carry it; or (key NULL) on the field's own bits: (value & mask) in
 * from..to. Rows in a row with conditions on their own bits are alternatives: the first that holds
 * is the one that is there. They may share a key. What has to hold as well has a key, or (key NULL)
 * is about a byte that is still to come.
 */
struct when {
	const char *key;
	uint64_t mask;     /* 0 = all bits */
	uint64_t from, to; /* to = 0: just from */
	enum {
		ALWAYS,
		IF,
		UNLESS,
		IF_LEFT, /* only if the layer has bytes left for it */
		ELSE /* only if none of the conditional rows right before it is there; ends their
			run */
	} is;
	int8_t byte; /* also, key NULL: of the row's own bytes the one with this number, from 0; if
			negative, so many bytes before the end of the header. It has to be there */
	const struct when *also; /* and this has to hold as well */
};

/* "This value counts that part, in units of unit bytes, plus so many": read to find an end, written
 * when it settles. */
struct count {
	enum part {
		NOTHING,
		HEAD,   /* the header of this layer */
		BODY,   /* what comes after the header */
		INSIDE, /* the same, but for what ends the layer (proto.tail) */
		ALL,    /* both */
		SIZED,  /* the fields of this layer that are sized_by this one, one by one: their
			   bytes, or a list's items */
	} of;
	uint8_t unit;     /* 0 means 1 */
	int8_t plus;      /* part = value * unit + plus */
	uint16_t upto;    /* a greater value counts nothing (802.3 length); 0 = any */
	bool in_bits;     /* the value counts bits, in as many whole bytes as hold them: prefixes */
	bool zero_is_all; /* 0 says nothing: everything that is there (IPv4 total length with TSO),
			     or (upto) more than can be said; INSIDE: there is no tail */
	uint8_t least; /* INSIDE: bytes that stand before a tail at least, zeros at their end: where
			  one is put behind fewer */
	uint8_t round; /* the layer goes on up to a multiple of so many bytes; those between are
			  padding and not counted */
};

struct range {
	uint32_t bit, bits; /* from the first bit of the frame, in wire order */
};

/* A value on its way into a frame. */
struct bits {
	uint8_t bytes[DRAFT_MAX]; /* as bits_put(bytes, 0, bits, number) would leave them */
	uint32_t bits;
	uint32_t items; /* of a list, or values that share bytes (field.per) */
};

/* How bits read as text, and text becomes bits: nothing else. */
struct kind {
	const char *name; /* "MAC address": for error messages */
	const char *hint; /* what an editor shows while empty: "aa:bb:cc:dd:ee:ff" */
	enum {
		AS_NUMBER,
		AS_TEXT
	} json; /* a JSON number, or a string of what print writes */
	/* Writes the value of the whole, unclipped range. Never more than out holds. */
	void (*print)(const struct field *, const uint8_t *frame, struct range, struct text *out);
	/* Fills value (value->bits says how many; a field of fixed width wants exactly those).
	 * Refuses in words. */
	bool (*parse)(const struct field *, const char *text, struct bits *value, struct why *);
	/* How many bytes a value takes that starts here, of n; 0 if it does not end within them.
	 * NULL: the kind does not know (see SELF). */
	size_t (*width)(const uint8_t *bytes, size_t n);
	/* Writes a value that is only understood with what stands around it (names in DNS).
	 * NULL: print does. */
	void (*print_in)(const struct dissection *, unsigned span, struct text *out);
	bool sign; /* its numbers are in two's complement */
	/* Reads a value that depends on what it will stand in (lists). NULL: parse does. */
	bool (*parse_in)(const struct field *, const char *text, const struct around *,
	    struct bits *value, struct why *);
};

/* One row of a header, in wire order. Offsets are never written down: the walker adds up widths.
 * The array ends with a row without label. */
struct field {
	const char *key;   /* Wireshark's display-filter name; NULL in parts: bits that are passed
			      over */
	const char *label; /* what the tree shows */
	const struct kind *kind;
	uint16_t bits; /* width, REST or SELF; with sized_by the usual width */
	uint8_t but;   /* REST: but for so many bytes at the end */
	bool little;   /* a number of whole bytes (or an IPv4 address), the lowest first */
	bool fixed;    /* it ought to have its starting value: versions, reserved bits */
	bool cuts;   /* in parts: if not 0, what is carried is the first piece of something longer:
			its lengths may reach beyond, its sums cannot be checked */
	uint8_t per; /* sized_by: so many of what it counts share a byte, the last one perhaps not
			full, or make an item of a list; 0 means 1 */
	uint64_t mask; /* in parts: the row's value is these bits of the whole number; all such
			  parts range over all of it */
	const char *sized_by; /* key of the field whose count says how many bytes (or items): of
				 this layer, else as for conditions */
	struct when when;     /* there only if */
	struct count count;
	const struct space *space;   /* its value names the next protocol */
	const struct when *space_if; /* but only if this, with a key, holds once the header is read
				      */
	/* Its value is computed over bytes. False if that cannot be known (bytes missing, a value
	 * that means "none"). */
	bool (*sum)(const struct dissection *, unsigned layer, uint64_t *value);
	const struct field *parts; /* the same bits in finer rows: flags. They tile it; those with a
				      condition on a key (they have no other) are alternatives for
				      the same bits. Parts have no parts */
	const struct proto *item;  /* LIST: what is repeated */
	struct when until;         /* LIST: ends after an item whose field is so */
	const struct name *names;  /* ends with a row without name */
	const char *init; /* starting value in the kind's own notation; NULL = zeros, empty */
	const char *help; /* one to three sentences for a student */
};

/* Bytes of which n are here; the frame had len of them. */
struct stretch {
	const uint8_t *bytes;
	size_t n, len;
};

/* "I am carried where this space says value (to)", if test (may be NULL) does not object to the
 * bytes that would be mine. */
struct bind {
	const struct space *space; /* NULL ends the array */
	uint32_t value;
	uint64_t to; /* 0: just value */
	bool (*test)(const struct stretch *mine);
	uint64_t group; /* the group address to which its frames usually go; 0: none */
};

struct proto {
	const char *key;  /* Wireshark's name: "arp"; the recipe's word */
	const char *name; /* "Address Resolution Protocol" */
	const char *spec; /* standard and clause: "RFC 826" */
	const char *help; /* what it is for, who sends it, for a student */
	/*
	 * One line: text with {key} for the value (its name, if it has one), {key#} for the bare
	 * value, {key"} for bytes that are text (quoted, without the zeros at their end; bytes that
	 * are not text count as not there), {a|b} for the first that is there, {next} for the line
	 * of what it carries, {next|a} for a if that says nothing, [ ... ] for a piece left out if
	 * a key (or next) in it is not there. NULL: says nothing about itself. What is bound to
	 * space_unknown speaks only if nothing below it has spoken.
	 */
	const char *summary;
	const struct field *fields;
	const struct bind *binds; /* NULL: only as item of a list */
	const struct proto *tail; /* binds to space_tail: ends the layer after what
				     it carries, if there is room. One that has a row for all
				     that is left is there only if a count INSIDE says where */
	bool body;                /* carries something although no field has a space */
	/* The address that what stands in its header asks for (a group of IPv4); 0: none. NULL: it
	 * is no matter of its header. */
	uint64_t (*group)(const struct dissection *, unsigned layer);
};

/* All protocols, a list for each file that declares some; both end in NULL. The very first is what
 * a frame of LINKTYPE_ETHERNET starts with. */
extern const struct proto *const *const protos[];

/* The same in one list, ended by NULL. */
const struct proto *const *proto_all(void);

/* What a frame starts with. */
const struct proto *proto_first(void);

/* The found
 * ------------------------------------------------------------------------------------------------------------------
 */

enum span_flag {
	SHORT = 1, /* the frame ends before the field does: the range is what is there */
	WRONG = 2, /* it is not what it ought to be */
	QUOTED = 4 /* part of a frame quoted in this one */
};

struct span {
	const struct field *field; /* NULL: the title row of its layer, ranging over head and body
				    */
	struct range range;
	uint16_t layer; /* index into layers */
	uint8_t depth;  /* 0 = title of a layer of the chain */
	uint8_t flags;
};

struct layer {
	const struct proto *proto;
	uint32_t start, head, end; /* byte offsets: header start..head, body head..end */
	uint32_t limit;            /* the end the layer below allows: end is never beyond */
	uint32_t tail;             /* bytes before the end that end the layer */
	uint8_t padding;           /* those that round it up */
	uint8_t height;            /* layers that carry or contain it: less than CHAIN_MAX */
	int16_t under; /* layer that carries this one (for an item: that contains the list); -1 =
			  none */
	uint16_t span; /* its title row */
	bool item;     /* element of a list */
	bool quoted;
	bool cut;    /* first piece of something longer */
	bool proven; /* its end is stated by the frame (a length, a fixed size, an end mark), not
			just where the bytes stop */
};

struct dissection {
	const uint8_t *bytes;
	uint32_t caplen, len; /* bytes here, bytes the frame had */
	unsigned layers, spans;
	bool deep;              /* a limit was reached: the rest is shown as bytes */
	const struct pin *pins; /* of a draft: fields whose value says nothing about the structure
				 */
	unsigned npins;
	struct layer layer[LAYERS_MAX];
	struct span span[SPANS_MAX];
};

/* A computed field of a draft that the user has typed over, by its place. */
struct pin {
	const struct field *field;
	uint32_t bit;
	uint32_t size; /* of a count: what there really is, in bytes or items; the walk believes
			  this instead */
};

/*
 * Walks a frame of proto_first(): the only reader of frame bytes. Always succeeds: a malformed
 * frame is not an error but marks on spans. Reads nothing outside bytes[0..caplen). bytes must stay
 * while the dissection is used.
 */
void dissect(struct dissection *, const uint8_t *bytes, uint32_t caplen, uint32_t len);

/* The same, starting with another protocol (first NULL: proto_first()), and believing the pins
 * where counts are pinned. */
void dissect_as(struct dissection *, const struct proto *first, const uint8_t *bytes,
    uint32_t caplen, uint32_t len, const struct pin *pins, unsigned npins);

/* Makes a dissection the same as another one, as far as that is in use; both over the same bytes.
 */
void dissection_copy(struct dissection *, const struct dissection *from);

/* Marks WRONG what the walk alone does not show: sums, and fields that ought to be fixed. */
void dissect_check(struct dissection *);

/* What a computed or fixed number ought to be, given the bytes and ends as they were found
 * (ought.c). False: nothing to say. */
bool span_ought(const struct dissection *, unsigned span, uint64_t *value);

/* How much there is of what a count counts: bytes, or items of a list. */
bool span_counted(const struct dissection *, unsigned span, uint32_t *size);

/* The size that a count with this value says: it may be none at all. */
int64_t count_size(const struct count *, uint64_t value);

/* The number by which a count of so many bits says a size; the greatest if it cannot. */
uint64_t count_number(const struct count *, uint32_t size, unsigned bits);

/* How many values there are in so many bytes if per of them share one: as many as before if that
 * can be, else as few as can be. */
uint32_t count_shared(uint32_t before, uint32_t bytes, unsigned per);

/* Whether a draft's user has typed over this computed field; the pin, or NULL. */
bool span_pinned(const struct dissection *, unsigned span);
const struct pin *span_pin(const struct dissection *, unsigned span);

/* Whether a condition's range takes a value (its "is" is not looked at). */
bool when_holds(const struct when *, uint64_t value);

/* The number in a span of 1..64 bits that is not SHORT; else 0. */
uint64_t span_number(const struct dissection *, unsigned span);

/* The value of a span that is not SHORT as its kind writes it. */
void span_print(const struct dissection *, unsigned span, struct text *);

/* Where what a layer carries ends at the latest. */
static inline uint32_t
layer_inner(const struct layer *layer)
{
	return layer->end - layer->tail - layer->padding;
}

/* First span with this key at or after span from, in its layer or (layer < 0) anywhere; -1 if there
 * is none. */
int span_find(const struct dissection *, const char *key, int layer, unsigned from);

/* The last span with this key, as a table has it (see proto_rows()), in a layer; -1 if there is
 * none.
 */
int span_find_back(const struct dissection *, const char *key, unsigned layer);

/* The same; if its proto has no such row, in the header of what contains or carries the layer, and
 * so on down. */
int span_find_down(const struct dissection *, const char *key, unsigned layer);

/* The same, but after the layer's own and before those below, in the first of its items (or of what
 * they carry) that has one. */
int span_find_near(const struct dissection *, const char *key, unsigned layer);

/* The innermost span over this bit; -1 outside the frame. */
int span_at(const struct dissection *, uint32_t bit);

/* The title of a layer or the label and value of a field as the tree shows it: "0x0806 ARP". */
void span_value(const struct dissection *, unsigned span, struct text *);

/* The name (with its help) that a value of this field has, or NULL. */
const struct name *field_name(const struct field *, uint64_t value);

/* The innermost layer of the chain (not an item), and the n-th of the chain from below; -1 if there
 * are not so many. */
int layer_top(const struct dissection *);
int layer_chain(const struct dissection *, unsigned n);

/* If nobody knows what the bytes of a layer are: the span whose value should have told; else -1. */
int layer_riddle(const struct dissection *, unsigned layer);

/* The address of six bytes to which what a layer of proto_first() carries usually goes: the
 * innermost that has one says it, unless the header of one below it decides that. 0: none; by says
 * which layer that is. */
uint64_t layer_group(const struct dissection *, unsigned layer, unsigned *by);

/* The layer that this one carries, or -1. */
int layer_carried(const struct dissection *, unsigned layer);

/* The layer of this proto that one carries, or that ends it (proto.tail); -1 if there is none. */
int layer_on(const struct dissection *, unsigned layer, const struct proto *);

/* Look-ups in protos[]: by key, by what a space's value names (for these bytes; NULL: for none),
 * what the value is that names a proto in a space. NULL or false if none. */
const struct proto *proto_find(const char *key);
const struct proto *proto_next(const struct space *, uint64_t value, const struct stretch *mine);
bool proto_number(const struct proto *, const struct space *, uint64_t *value);
/* The same for a field that has a value now: it stays if it names the proto already. */
uint64_t proto_number_kept(const struct proto *, const struct space *, uint64_t now);
/* Whether the value of one of these rows, or of their parts, can name it. */
bool proto_named_by(const struct proto *, const struct field *rows);
/* Whether this is one of the protos for bytes after the end that a length states, or a tail. */
bool proto_trails(const struct proto *);
/* Bytes that the rows of its header take at least. */
uint32_t proto_least(const struct proto *);
/* Whether its tail takes what a count leaves it; bytes that its tail takes in any case. */
bool proto_tail_open(const struct proto *);
uint32_t proto_tail_least(const struct proto *);
/*
 * The rows of a proto, parts included, that have a key as it stands in a table: a string, or within
 * a template, where it ends with its letters. What was asked is remembered by address.
 */
struct rows {
	const struct field *first; /* NULL: none */
	bool several;              /* others have it as well */
};
struct rows proto_rows(const struct proto *, const char *key);
/* Whether a field, or (NULL) a title, is one of these rows. */
bool rows_have(struct rows, const struct field *);
/* A field by its full key, and the proto that has it. */
const struct field *field_find(const char *key, const struct proto **owner);

/* Bits of a field that has a number of 1 to 64 bits; 0 for all others. Whether a field is always as
 * wide as it says. */
unsigned field_number_bits(const struct field *);
bool field_has_width(const struct field *);

/* Whether a field is one of several rows for the same bits; whether the program computes it (unless
 * it is pinned). */
bool field_is_either(const struct field *);

/* Of the rows of a proto for the same bits as this one that which a number makes be there; itself
 * if it is the only one, or none is. */
const struct field *field_chosen(const struct proto *, const struct field *, uint64_t number);

/* The row of the same key in which a number stands that a row with a condition on its own bits has
 * no room for (lengths in BER, X.690 clause 8.1.3.5): the condition of that one says which number
 * has to stand here instead. NULL: there is room, or there is none anywhere. */
const struct field *field_wider(const struct field *, uint64_t number);
bool field_computed(const struct field *);

/* The number of a field whose bits (1..64) are these; and back, other bits under its mask left
 * alone.
 */
uint64_t field_get(const struct field *, const uint8_t *bytes, uint32_t bit, uint32_t bits);
void field_put(const struct field *, uint8_t *bytes, uint32_t bit, uint32_t bits, uint64_t number);

#endif
