/* SPDX-License-Identifier: BSD-2-Clause */
/* How adapters of a HomePlug AV network hand each other the keys of their network. */
#include "proto/homeplug.h"
#include "proto/protos.h"
#include "wire/kind.h"

static const struct name key_types[] = {
    {0, .name = "device-access",
	.help = "The key of one adapter, made from the password on its label."},
    {1, .name = "network-membership",
	.help = "The key that all members of a network have, made from its password."},
    {2, .name = "network-encryption",
	.help = "The key that data is encrypted with: changed every hour."},
    {3, .name = "temporary", .help = "A key for one conversation."},
    {4, .name = "hash", .help = "A number to make a key from."},
    {5, .name = "nonce-only", .help = "No key, only a number used once."},
    {},
};

const struct name homeplug_protocols[] = {
    {0, .name = "join", .help = "An adapter shows that it belongs to the network."},
    {1, .name = "new-encryption-key",
	.help = "The coordinator gives the members a new key for data."},
    {2, .name = "membership-by-label",
	.help = "A new adapter gets the network's key, protected with the key on its label."},
    {3, .name = "membership-by-button",
	.help = "A new adapter gets the network's key after both buttons were pressed."},
    {4, .name = "program", .help = "A program of its own."},
    {},
};

const struct name homeplug_capabilities[] = {
    {0, .name = "station", .help = "It cannot coordinate."},
    {1, .name = "proxy", .help = "It can pass on what the coordinator says."},
    {2, .name = "coordinator", .help = "It can coordinate the network."},
    {3, .name = "coordinator-of-several", .help = "It can coordinate several networks."},
    {},
};

static const struct name selects[] = {
    {0, .name = "device-access-key", .help = "The key of the one who receives it."},
    {1, .name = "membership-key", .help = "The key that all members have."},
    {2, 14, "temporary-key", "A key for one conversation."},
    {15, .name = "none", .help = "Not encrypted."},
    {},
};

static const struct name set_results[] = {
    {0, .name = "success", .help = "It is set."},
    {1, .name = "failure", .help = "It is not set."},
    {2, .name = "unsupported", .help = "It cannot do that."},
    {},
};

static const struct name get_results[] = {
    {0, .name = "granted", .help = "Here it is."},
    {1, .name = "refused", .help = "You do not get it."},
    {2, .name = "unsupported", .help = "It does not know such a key."},
    {},
};

static const struct name asked_how[] = {
    {0, .name = "direct", .help = "For itself."},
    {1, .name = "relayed", .help = "For another one."},
    {},
};

/* clang-format off */

/* Rows that several of these messages have alike. */
#define MY_NUMBER \
    {.key = "homeplug_av.nw_info.my_nonce", \
	.label = "My number", \
	.kind = &kind_hex, \
	.bits = 32, \
	.little = true, \
	.help = "A number that the sender uses only once: an old message played again is found out " \
		"by it."}

#define YOUR_NUMBER \
    {.key = "homeplug_av.nw_info.your_nonce", \
	.label = "Your number", \
	.kind = &kind_hex, \
	.bits = 32, \
	.little = true, \
	.help = "The number that the other one sent: it shows that this answers it."}

#define STEP \
    {.key = "homeplug_av.nw_info.pmn", \
	.label = "Step", \
	.kind = &kind_number, \
	.bits = 8, \
	.help = "Which message of the conversation this is."}

/* clang-format on */

static const struct field set_fields[] = {
    {.key = "homeplug_av.cm_set_key_req.type_rsvd",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 5,
	.help = "Not used: zero."},
    {.key = "homeplug_av.nw_info.key_type",
	.label = "Key type",
	.kind = &kind_number,
	.bits = 3,
	.names = key_types,
	.help = "Which key."},
    MY_NUMBER,
    YOUR_NUMBER,
    HOMEPLUG_CONVERSATION("homeplug_av.cm_set_key_req"),
    STEP,
    {.key = "homeplug_av.cm_set_key_req.cco_rsvd",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 6,
	.help = "Not used: zero."},
    {.key = "homeplug_av.nw_info.cco_cap",
	.label = "Coordinator",
	.kind = &kind_number,
	.bits = 2,
	.names = homeplug_capabilities,
	.help = "What the sender can do as coordinator: the adapter that rules the network."},
    {.key = "homeplug_av.nw_info.nid",
	.label = "Network",
	.kind = &kind_bytes,
	.bits = 56,
	.help = "The network's number, made from its key."},
    {.key = "homeplug_av.cm_set_key_req.peks_rsvd",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 4,
	.help = "Not used: zero."},
    {.key = "homeplug_av.nw_info.peks",
	.label = "Key choice",
	.kind = &kind_number,
	.bits = 4,
	.names = selects,
	.help = "Which key to encrypt with from now on."},
    {.key = "homeplug_av.cm_set_key_req.nw_key",
	.label = "Key",
	.kind = &kind_bytes,
	.bits = 128,
	.when = {.key = "homeplug_av.nw_info.key_type", .from = 5, .is = UNLESS},
	.help = "The key itself. Whoever sees this frame knows it."},
    {},
};

static const struct proto proto_set = {
    .key = "homeplug_av.cm_set_key_req",
    .name = "Set a key",
    .spec = "HomePlug AV 2.1 clause 11",
    .help = "A computer tells the adapter at its port which network to join; or one adapter gives "
	    "another a key.",
    .summary = "Set the {homeplug_av.nw_info.key_type} key",
    .fields = set_fields,
    .binds = (const struct bind[]){{&homeplug_message, 0x6008}, {}},
};

static const struct field is_set_fields[] = {
    {.key = "homeplug_av.cm_set_key_cnf.result_rsvd",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 6,
	.help = "Not used: zero."},
    {.key = "homeplug_av.cm_set_key_cnf.result",
	.label = "Result",
	.kind = &kind_number,
	.bits = 2,
	.names = set_results,
	.help = "Whether it was taken."},
    MY_NUMBER,
    YOUR_NUMBER,
    HOMEPLUG_CONVERSATION("homeplug_av.cm_set_key_cnf"),
    STEP,
    {.key = "homeplug_av.cm_set_key_cnf.cco_rsvd",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 6,
	.help = "Not used: zero."},
    {.key = "homeplug_av.nw_info.cco_cap",
	.label = "Coordinator",
	.kind = &kind_number,
	.bits = 2,
	.names = homeplug_capabilities,
	.help = "What the sender can do as coordinator: the adapter that rules the network."},
    {},
};

static const struct proto proto_is_set = {
    .key = "homeplug_av.cm_set_key_cnf",
    .name = "Key set",
    .spec = "HomePlug AV 2.1 clause 11",
    .help = "Whether the key was taken.",
    .summary = "Set a key: {homeplug_av.cm_set_key_cnf.result}",
    .fields = is_set_fields,
    .binds = (const struct bind[]){{&homeplug_message, 0x6009}, {}},
};

static const struct field get_fields[] = {
    {.key = "homeplug_av.cm_get_key_req.rsvd",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 7,
	.help = "Not used: zero."},
    {.key = "homeplug_av.cm_get_key_req.type",
	.label = "For whom",
	.kind = &kind_number,
	.bits = 1,
	.names = asked_how,
	.help = "Who wants it."},
    {.key = "homeplug_av.cm_get_key_req.type_rsvd",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 5,
	.help = "Not used: zero."},
    {.key = "homeplug_av.nw_info.key_type",
	.label = "Key type",
	.kind = &kind_number,
	.bits = 3,
	.names = key_types,
	.help = "Which key."},
    {.key = "homeplug_av.nw_info.nid",
	.label = "Network",
	.kind = &kind_bytes,
	.bits = 56,
	.help = "The network's number, made from its key."},
    MY_NUMBER,
    HOMEPLUG_CONVERSATION("homeplug_av.cm_get_key_req"),
    STEP,
    {.key = "homeplug_av.cm_get_key_req.hash_key",
	.label = "Number",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.key = "homeplug_av.nw_info.key_type", .from = 4, .is = IF},
	.help = "A number that both make a key from."},
    {},
};

static const struct proto proto_get = {
    .key = "homeplug_av.cm_get_key_req",
    .name = "Get a key",
    .spec = "HomePlug AV 2.1 clause 11",
    .help = "An adapter asks for a key.",
    .summary = "Which is the {homeplug_av.nw_info.key_type} key?",
    .fields = get_fields,
    .binds = (const struct bind[]){{&homeplug_message, 0x600c}, {}},
};

static const struct field got_fields[] = {
    {.key = "homeplug_av.cm_get_key_cnf.result_rsvd",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 6,
	.help = "Not used: zero."},
    {.key = "homeplug_av.cm_get_key_cnf.result",
	.label = "Result",
	.kind = &kind_number,
	.bits = 2,
	.names = get_results,
	.help = "Whether it is given."},
    {.key = "homeplug_av.cm_get_key_cnf.type_rsvd",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 5,
	.help = "Not used: zero."},
    {.key = "homeplug_av.cm_get_key_cnf.rtype",
	.label = "Key type",
	.kind = &kind_number,
	.bits = 3,
	.names = key_types,
	.help = "Which key."},
    MY_NUMBER,
    YOUR_NUMBER,
    {.key = "homeplug_av.nw_info.nid",
	.label = "Network",
	.kind = &kind_bytes,
	.bits = 56,
	.help = "The network's number, made from its key."},
    {.key = "homeplug_av.cm_get_key_cnf.peks_rsvd",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 4,
	.help = "Not used: zero."},
    {.key = "homeplug_av.nw_info.peks",
	.label = "Key choice",
	.kind = &kind_number,
	.bits = 4,
	.names = selects,
	.help = "Which key to encrypt with from now on."},
    HOMEPLUG_CONVERSATION("homeplug_av.cm_get_key_cnf"),
    STEP,
    {.key = "homeplug_av.cm_get_key_cnf.key",
	.label = "Key",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.key = "homeplug_av.cm_get_key_cnf.rtype", .from = 5, .is = UNLESS},
	.help = "The key itself, or the number to make it from."},
    {},
};

static const struct proto proto_got = {
    .key = "homeplug_av.cm_get_key_cnf",
    .name = "Key got",
    .spec = "HomePlug AV 2.1 clause 11",
    .help = "The key that was asked for.",
    .summary = "The {homeplug_av.cm_get_key_cnf.rtype} key: {homeplug_av.cm_get_key_cnf.result}",
    .fields = got_fields,
    .binds = (const struct bind[]){{&homeplug_message, 0x600d}, {}},
};

const struct proto *const homeplug_keys_protos[] = {
    &proto_set,
    &proto_is_set,
    &proto_get,
    &proto_got,
    NULL,
};
