/* SPDX-License-Identifier: BSD-2-Clause */
/* What proves who has sent a packet of OSPFv3: it follows the packet, whose length does not count
 * it. The packets are in the files of OSPF. */
#include "proto/protos.h"
#include "wire/kind.h"

/* Of type 1, as long as it says, and reserved bytes that are zeros. */
static bool
is_trailer(const struct stretch *mine)
{
	return mine->n >= 6 && mine->len >= 16 && mine->bytes[0] == 0 && mine->bytes[1] == 1 &&
	       (size_t)(mine->bytes[2] << 8 | mine->bytes[3]) == mine->len && !mine->bytes[4] &&
	       !mine->bytes[5];
}

static const struct name types[] = {
    {1, .name = "HMAC", .help = "A sum made with a key that both ends know."},
    {},
};

static const struct field fields[] = {
    {.key = "ospf.at.auth_type",
	.label = "Type",
	.kind = &kind_number,
	.bits = 16,
	.names = types,
	.init = "1",
	.help = "How the packet is proved."},
    {.key = "ospf.at.auth_data_len",
	.label = "Length",
	.kind = &kind_number,
	.bits = 16,
	.count = {.of = ALL},
	.help = "Bytes of all this."},
    {.key = "ospf.at.reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 16,
	.fixed = true,
	.help = "Not used: zeros."},
    {.key = "ospf.at.sa_id",
	.label = "Key",
	.kind = &kind_hex,
	.bits = 16,
	.init = "1",
	.help = "Which of the keys that both ends know."},
    {.key = "ospf.at.crypto_seq_nbr",
	.label = "Sequence number",
	.kind = &kind_number,
	.bits = 64,
	.init = "1",
	.help = "Grows with each packet: one that somebody repeats is dropped."},
    {.key = "ospf.at.auth_data",
	.label = "Proof",
	.kind = &kind_bytes,
	.bits = REST,
	.help = "The sum over the packet and the key: only who knows the key can make it."},
    {},
};

static const struct proto proto_trailer = {
    .key = "ospf.at",
    .name = "OSPF authentication trailer",
    .spec = "RFC 7166 clause 4.1",
    .help =
	"Stands behind a packet of OSPFv3 and proves that it comes from a router that knows the "
	"key.",
    .fields = fields,
    .binds = (const struct bind[]){{&space_trailer, 0, .test = is_trailer}, {}},
};

const struct proto *const ospf_trailer_protos[] = {
    &proto_trailer,
    NULL,
};
