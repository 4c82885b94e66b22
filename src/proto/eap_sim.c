/* SPDX-License-Identifier: BSD-2-Clause */
/* The methods of EAP by which a mobile telephone proves itself with its card: SIM, AKA and AKA'.
 * The frame is in eap.c. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

static const struct name attributes[] = {
    {1, .name = "RAND", .help = "Random numbers for the card to compute with."},
    {2, .name = "AUTN", .help = "Proof that the network knows the card's key."},
    {3, .name = "RES", .help = "What the card has computed."},
    {4, .name = "AUTS", .help = "The card has counted further than the network: so far."},
    {6, .name = "padding", .help = "Fills up."},
    {7, .name = "nonce-MT", .help = "A random number of the telephone."},
    {10, .name = "permanent-id-request", .help = "Say who you are, by your real name."},
    {11, .name = "MAC", .help = "A sum with the key over the whole message."},
    {12, .name = "notification", .help = "How it went."},
    {13, .name = "any-id-request", .help = "Say who you are, by any name."},
    {14, .name = "identity", .help = "Who the telephone is."},
    {15, .name = "version-list", .help = "Versions that the network speaks."},
    {16, .name = "selected-version", .help = "The one that the telephone chooses."},
    {17, .name = "full-id-request", .help = "Say who you are, so that all can begin anew."},
    {19, .name = "counter", .help = "How often this key has been used."},
    {20, .name = "counter-too-small", .help = "This key has been used so often already."},
    {21, .name = "nonce-S", .help = "A random number of the network."},
    {22, .name = "client-error", .help = "Why the telephone gives up."},
    {23, .name = "KDF-input", .help = "The name of the network: the keys depend on it."},
    {24, .name = "KDF", .help = "How keys are made."},
    {129, .name = "IV", .help = "What the encrypted part begins with."},
    {130, .name = "encrypted", .help = "Attributes that only the two ends can read."},
    {132, .name = "next-pseudonym", .help = "The name to use next time."},
    {133, .name = "next-id", .help = "The name to come back with quickly."},
    {134, .name = "checkcode", .help = "A sum over what was said before there was a key."},
    {135, .name = "result-indication", .help = "Say at the end that it was a success."},
    {136, .name = "bidding", .help = "The better method could be used as well."},
    {},
};

static const struct name notifications[] = {
    {0, .name = "failure-after", .help = "It failed although you have proved who you are."},
    {1026, .name = "denied", .help = "Not now."},
    {1031, .name = "not-subscribed", .help = "You have not ordered this."},
    {16384, .name = "failure", .help = "It failed."},
    {32768, .name = "success", .help = "You are in."},
    {},
};

static const struct name client_errors[] = {
    {0, .name = "cannot", .help = "The message cannot be understood."},
    {1, .name = "version", .help = "None of the versions is known."},
    {2, .name = "too-few", .help = "Too few random numbers."},
    {3, .name = "not-fresh", .help = "The random numbers have been used before."},
    {},
};

static const char type_help[] = "What this attribute says.";
static const char attribute_length_help[] = "Bytes of the attribute, in units of 4.";
static const char value_help[] = "What it says; two bytes before it are a length, or not used.";
static const char reserved_help[] = "Not used: zeros.";
static const char identity_length_help[] = "Bytes of the identity; what follows fills up.";
static const char identity_help[] =
    "Who the telephone is: the number of its card, or a name for once, with its network.";

static const struct name sim_subtypes[] = {
    {10, .name = "start", .help = "Which version, and who are you?"},
    {11, .name = "challenge", .help = "Compute with these numbers."},
    {12, .name = "notification", .help = "How it went."},
    {13, .name = "re-authentication", .help = "Quickly in again."},
    {14, .name = "client-error", .help = "The telephone gives up."},
    {},
};

/* clang-format off */

/* An attribute; its keys begin with P, the method. */
#define SIM_ATTRIBUTE(P) \
    {.key = P ".subtype.type", \
	.label = "Type", \
	.kind = &kind_number, \
	.bits = 8, \
	.names = attributes, \
	.init = "identity", \
	.help = type_help}, \
    {.key = P ".subtype.len", \
	.label = "Length", \
	.kind = &kind_number, \
	.bits = 8, \
	.count = {.of = ALL, .unit = 4}, \
	.help = attribute_length_help}, \
    {.key = "eap.identity.actual_len", \
	.label = "Identity length", \
	.kind = &kind_number, \
	.bits = 16, \
	.when = {.key = P ".subtype.type", .from = 14, .is = IF}, \
	.count = {.of = SIZED}, \
	.help = identity_length_help}, \
    {.key = "eap.identity", \
	.label = "Identity", \
	.kind = &kind_text, \
	.sized_by = "eap.identity.actual_len", \
	.when = {.key = P ".subtype.type", .from = 14, .is = IF}, \
	.help = identity_help}, \
    {.key = "eap.identity.padding", \
	.label = "Filling", \
	.kind = &kind_bytes, \
	.bits = REST, \
	.when = {.key = P ".subtype.type", .from = 14, .is = IF}, \
	.help = reserved_help}, \
    {.key = P ".notification_type", \
	.label = "Notification", \
	.kind = &kind_number, \
	.bits = 16, \
	.when = {.key = P ".subtype.type", .from = 12, .is = IF}, \
	.names = notifications, \
	.help = "How it went."}, \
    {.key = P ".error_code", \
	.label = "Error", \
	.kind = &kind_number, \
	.bits = 16, \
	.when = {.key = P ".subtype.type", .from = 22, .is = IF}, \
	.names = client_errors, \
	.help = "Why the telephone gives up."}, \
    {.key = P ".subtype.value", \
	.label = "Value", \
	.kind = &kind_bytes, \
	.bits = REST, \
	.when = {.is = ELSE}, \
	.help = value_help}

/* clang-format on */

static const struct field sim_attribute_fields[] = {
    SIM_ATTRIBUTE("eap.sim"),
    {},
};

static const struct proto proto_sim_attribute = {
    .key = "eap.sim.attribute",
    .name = "EAP-SIM attribute",
    .spec = "RFC 4186 clause 10",
    .help = "One thing that the telephone or the network says.",
    .summary = "{eap.sim.subtype.type}",
    .fields = sim_attribute_fields,
};

static const struct field sim_fields[] = {
    {.key = "eap.sim.subtype",
	.label = "Step",
	.kind = &kind_number,
	.bits = 8,
	.names = sim_subtypes,
	.init = "10",
	.help = "Which step of the proof this is."},
    {.key = "eap.sim.reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 16,
	.help = reserved_help},
    {.key = "eap.sim.attributes",
	.label = "Attributes",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_sim_attribute,
	.help = "What is said, in any order."},
    {},
};

static const struct proto proto_sim = {
    .key = "eap.sim",
    .name = "EAP by SIM card",
    .spec = "RFC 4186 clause 8",
    .help =
	"A mobile telephone enters a wireless network of its provider, without a password: the key "
	"is in its card. The card and the provider compute with the same key, which is never sent.",
    .summary = "EAP-SIM {eap.sim.subtype} {eap.code}",
    .fields = sim_fields,
    .binds = (const struct bind[]){{&eap_type, 18}, {}},
};

static const struct name aka_subtypes[] = {
    {1, .name = "challenge", .help = "Compute with these numbers."},
    {2, .name = "authentication-reject", .help = "The network could not prove itself."},
    {4, .name = "synchronization-failure",
	.help = "The card has counted further than the network."},
    {5, .name = "identity", .help = "Who are you?"},
    {12, .name = "notification", .help = "How it went."},
    {13, .name = "re-authentication", .help = "Quickly in again."},
    {14, .name = "client-error", .help = "The telephone gives up."},
    {},
};

static const struct field aka_attribute_fields[] = {
    SIM_ATTRIBUTE("eap.aka"),
    {},
};

static const struct proto proto_aka_attribute = {
    .key = "eap.aka.attribute",
    .name = "EAP-AKA attribute",
    .spec = "RFC 4187 clause 10",
    .help = "One thing that the telephone or the network says.",
    .summary = "{eap.aka.subtype.type}",
    .fields = aka_attribute_fields,
};

static const struct field aka_fields[] = {
    {.key = "eap.aka.subtype",
	.label = "Step",
	.kind = &kind_number,
	.bits = 8,
	.names = aka_subtypes,
	.init = "1",
	.help = "Which step of the proof this is."},
    {.key = "eap.aka.reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 16,
	.help = reserved_help},
    {.key = "eap.aka.attributes",
	.label = "Attributes",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_aka_attribute,
	.help = "What is said, in any order."},
    {},
};

static const struct proto proto_aka = {
    .key = "eap.aka",
    .name = "EAP by USIM card",
    .spec = "RFC 4187 clause 8; RFC 9048",
    .help =
	"A mobile telephone enters a wireless network of its provider with the card of the third "
	"generation and later: here the network proves itself, too. AKA' has better keys.",
    .summary = "EAP-AKA {eap.aka.subtype} {eap.code}",
    .fields = aka_fields,
    .binds = (const struct bind[]){{&eap_type, 23}, {&eap_type, 50}, {}},
};

const struct proto *const eap_sim_protos[] = {
    &proto_sim,
    &proto_sim_attribute,
    &proto_aka,
    &proto_aka_attribute,
    NULL,
};
