/* SPDX-License-Identifier: BSD-2-Clause */
/* The parameter sets of the MACsec Key Agreement: members, keys, announcements. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

static const struct field peer_fields[] = {
    {.key = "mka.peer_mi",
	.label = "Member identifier",
	.kind = &kind_bytes,
	.bits = 96,
	.help = "The random name of a member."},
    {.key = "mka.peer_mn",
	.label = "Message number",
	.kind = &kind_bytes,
	.bits = 32,
	.help = "The latest number heard from it. A member that finds its own fresh number here "
		"knows that it is heard."},
    {},
};

static const struct proto proto_mka_peer = {
    .key = "mka.peer",
    .name = "Peer",
    .spec = "IEEE 802.1X clause 11.11.1",
    .help = "One member that the sender has heard.",
    .summary = "{mka.peer_mi}",
    .fields = peer_fields,
};

static const struct field peers_fields[] = {
    {.key = "mka.peers",
	.label = "Peers",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_mka_peer,
	.init = "[mka.peer]",
	.help = "The members, each with the latest message that was heard of it."},
    {},
};

static const struct proto proto_mka_peers = {
    .key = "mka.peer_list",
    .name = "Peer list",
    .spec = "IEEE 802.1X clause 11.11.1",
    .help = "The members that the sender has heard: live ones hear it as well.",
    .fields = peers_fields,
    .binds = (const struct bind[]){{&mka_set, 1, 2}, {}},
};

static const struct field use_fields[] = {
    {.key = "mka.latest_key_server_mi",
	.label = "Latest key's server",
	.kind = &kind_bytes,
	.bits = 96,
	.when = {.is = IF_LEFT},
	.help = "Who has made the latest key."},
    {.key = "mka.latest_key_number",
	.label = "Latest key's number",
	.kind = &kind_bytes,
	.bits = 32,
	.when = {.is = IF_LEFT},
	.help = "Which of its keys that is."},
    {.key = "mka.latest_lowest_acceptable_pn",
	.label = "Lowest packet number",
	.kind = &kind_bytes,
	.bits = 32,
	.when = {.is = IF_LEFT},
	.help = "Frames with a lower number are dropped: they are late or repeated."},
    {.key = "mka.old_key_server_mi",
	.label = "Old key's server",
	.kind = &kind_bytes,
	.bits = 96,
	.when = {.is = IF_LEFT},
	.help = "Who has made the key before."},
    {.key = "mka.old_key_number",
	.label = "Old key's number",
	.kind = &kind_bytes,
	.bits = 32,
	.when = {.is = IF_LEFT},
	.help = "Which of its keys that is."},
    {.key = "mka.old_lowest_acceptable_pn",
	.label = "Lowest packet number",
	.kind = &kind_bytes,
	.bits = 32,
	.when = {.is = IF_LEFT},
	.help = "The same for the key before."},
    {},
};

static const struct proto proto_mka_use = {
    .key = "mka.macsec_sak_use_set",
    .name = "SAK use",
    .spec = "IEEE 802.1X clause 11.11.1",
    .help = "Which key the sender uses now, and which one it still takes. So keys change without "
	    "losing a frame.",
    .fields = use_fields,
    .binds = (const struct bind[]){{&mka_set, 3}, {}},
};

static const struct name suites[] = {
    {0x0080020001000001, .name = "GCM-AES-128", .help = "Keys of 128 bits, packet numbers of 32."},
    {0x0080c20001000001, .name = "GCM-AES-128", .help = "Keys of 128 bits, packet numbers of 32."},
    {0x0080c20001000002, .name = "GCM-AES-256", .help = "Keys of 256 bits, packet numbers of 32."},
    {0x0080c20001000003, .name = "GCM-AES-XPN-128",
	.help = "Keys of 128 bits, packet numbers of 64."},
    {0x0080c20001000004, .name = "GCM-AES-XPN-256",
	.help = "Keys of 256 bits, packet numbers of 64."},
    {},
};

static const struct field sak_fields[] = {
    {.key = "mka.key_number",
	.label = "Key number",
	.kind = &kind_bytes,
	.bits = 32,
	.when = {.is = IF_LEFT},
	.help = "The key server counts its keys."},
    {.key = "mka.macsec_cipher_suite",
	.label = "Cipher suite",
	.kind = &kind_hex,
	.bits = 64,
	.when = {.key = "mka.param_body_length", .from = 36, .to = 255, .is = IF},
	.names = suites,
	.help = "For which cipher the key is. Absent: GCM-AES-128."},
    {.key = "mka.aes_key_wrap_sak",
	.label = "Wrapped key",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "The key, encrypted with the shared secret."},
    {},
};

static const struct proto proto_mka_sak = {
    .key = "mka.distributed_sak_set",
    .name = "Distributed SAK",
    .spec = "IEEE 802.1X clause 11.11.1",
    .help = "The key server hands out the key for the frames, encrypted. Empty: no key, send in "
	    "the clear.",
    .fields = sak_fields,
    .binds = (const struct bind[]){{&mka_set, 4}, {}},
};

static const struct field cak_fields[] = {
    {.key = "mka.aes_key_wrap_cak",
	.label = "Wrapped secret",
	.kind = &kind_bytes,
	.bits = 192,
	.help = "A new shared secret, encrypted with the old one."},
    {.key = "mka.cak_name",
	.label = "Name",
	.kind = &kind_bytes,
	.bits = REST,
	.help = "The name of the new secret."},
    {},
};

static const struct proto proto_mka_cak = {
    .key = "mka.distributed_cak_set",
    .name = "Distributed CAK",
    .spec = "IEEE 802.1X clause 11.11.1",
    .help = "Hands out a new shared secret for a group.",
    .fields = cak_fields,
    .binds = (const struct bind[]){{&mka_set, 5}, {}},
};

static const struct field kmd_fields[] = {
    {.key = "mka.kmd",
	.label = "Domain",
	.kind = &kind_text,
	.bits = REST,
	.help = "The name of the domain."},
    {},
};

static const struct proto proto_mka_kmd = {
    .key = "mka.kmd_set",
    .name = "Key management domain",
    .spec = "IEEE 802.1X clause 11.11.1",
    .help = "The domain in which a secret may be used again after moving to another port.",
    .fields = kmd_fields,
    .binds = (const struct bind[]){{&mka_set, 6}, {}},
};

static const struct name announcement_types[] = {
    {111, .name = "access-information", .help = "Whether and how a station may come in."},
    {112, .name = "cipher-suites", .help = "Which ciphers of MACsec the sender can do."},
    {113, .name = "KMD", .help = "The domain of the keys."},
    {114, .name = "NID", .help = "The name of a network."},
    {},
};

static const struct name abilities[] = {
    {0, .name = "none", .help = "Neither."},
    {1, .name = "integrity", .help = "Frames can be proved, but not hidden."},
    {2, .name = "confidentiality", .help = "Frames can be proved and hidden, from the first byte."},
    {3, .name = "confidentiality-offset",
	.help = "Frames can be proved and hidden, or hidden but "
		"for the first 30 or 50 bytes."},
    {},
};

static const struct field suite_fields[] = {
    {.key = "mka.tlv.reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 14,
	.fixed = true,
	.help = "Not used: zeros."},
    {.key = "mka.tlv.cipher_suite_impl_cap",
	.label = "Abilities",
	.kind = &kind_number,
	.bits = 2,
	.names = abilities,
	.init = "3",
	.help = "What the sender can do with this cipher."},
    {.key = "mka.macsec_cipher_suite",
	.label = "Cipher suite",
	.kind = &kind_hex,
	.bits = 64,
	.names = suites,
	.init = "0x0080c20001000001",
	.help = "The cipher by which the frames are protected."},
    {},
};

static const struct proto proto_mka_suite = {
    .key = "mka.tlv_cipher_suite",
    .name = "Cipher suite",
    .spec = "IEEE 802.1X clause 11.12.3",
    .help = "One cipher that the sender can do.",
    .summary = "{mka.macsec_cipher_suite}",
    .fields = suite_fields,
};

static const struct field tlv_fields[] = {
    {.key = "mka.tlv_type",
	.label = "TLV type",
	.kind = &kind_number,
	.bits = 7,
	.names = announcement_types,
	.init = "112",
	.help = "What this piece says."},
    {.key = "mka.tlv_info_string_len",
	.label = "Length",
	.kind = &kind_number,
	.bits = 9,
	.count = {.of = ALL, .plus = 2},
	.help = "Bytes that follow."},
    {.key = "mka.tlv_cipher_suites",
	.label = "Cipher suites",
	.kind = &kind_list,
	.bits = REST,
	.when = {.key = "mka.tlv_type", .from = 112, .is = IF},
	.item = &proto_mka_suite,
	.init = "[mka.tlv_cipher_suite]",
	.help = "Which ciphers the sender can do."},
    {.key = "mka.tlv_data",
	.label = "Data",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = ELSE},
	.help = "The value."},
    {},
};

static const struct proto proto_mka_tlv = {
    .key = "mka.tlv",
    .name = "Announcement TLV",
    .spec = "IEEE 802.1X clause 11.12",
    .help = "One piece of what the sender offers.",
    .summary = "{mka.tlv_type}",
    .fields = tlv_fields,
};

static const struct field announcement_fields[] = {
    {.key = "mka.tlvs",
	.label = "TLVs",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_mka_tlv,
	.init = "[mka.tlv]",
	.help = "What the sender offers."},
    {},
};

static const struct proto proto_mka_announcement = {
    .key = "mka.announcement_set",
    .name = "Announcement",
    .spec = "IEEE 802.1X clause 11.11.1",
    .help = "What the sender offers: ciphers, networks.",
    .fields = announcement_fields,
    .binds = (const struct bind[]){{&mka_set, 7}, {}},
};

static const struct field xpn_fields[] = {
    {.key = "mka.latest_lowest_acceptable_pn",
	.label = "Latest lowest number",
	.kind = &kind_bytes,
	.bits = 32,
	.help = "The upper half of the lowest packet number for the latest key."},
    {.key = "mka.old_lowest_acceptable_pn",
	.label = "Old lowest number",
	.kind = &kind_bytes,
	.bits = 32,
	.help = "The same for the key before."},
    {},
};

static const struct proto proto_mka_xpn = {
    .key = "mka.xpn_set",
    .name = "Extended packet numbers",
    .spec = "IEEE 802.1X clause 11.11.1 (802.1Xbx)",
    .help = "At 100 Gb/s packet numbers of 32 bits are used up in half a minute: these have 64.",
    .fields = xpn_fields,
    .binds = (const struct bind[]){{&mka_set, 8}, {}},
};

static const struct field unknown_fields[] = {
    {.key = "mka.unknown_param_set",
	.label = "Value",
	.kind = &kind_bytes,
	.bits = REST,
	.help = "What a newer standard explains."},
    {},
};

static const struct proto proto_mka_unknown = {
    .key = "mka.unknown_set",
    .name = "Unknown parameter set",
    .spec = "IEEE 802.1X clause 11.11.1",
    .help = "A set that this program does not know.",
    .fields = unknown_fields,
    .binds = (const struct bind[]){{&mka_set, 9, 254}, {}},
};

const struct proto *const mka_sets_protos[] = {
    &proto_mka_peer,
    &proto_mka_peers,
    &proto_mka_use,
    &proto_mka_sak,
    &proto_mka_cak,
    &proto_mka_kmd,
    &proto_mka_suite,
    &proto_mka_tlv,
    &proto_mka_announcement,
    &proto_mka_xpn,
    &proto_mka_unknown,
    NULL,
};
