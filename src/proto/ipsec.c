/* SPDX-License-Identifier: BSD-2-Clause */
/* IPsec as far as it can be read without the keys: authentication header and encapsulating security
 * payload. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

static const char spi_help[] = "Which of the receiver's agreements about keys and methods this "
			       "packet uses. The two ends have settled it before, mostly by IKE.";

static const char sequence_help[] =
    "Counts the packets of the agreement. The receiver drops one that it has had before: nobody "
    "can record packets and send them again.";

static const struct field ah_fields[] = {
    {.key = "ah.next_header",
	.label = "Next header",
	.kind = &kind_number,
	.bits = 8,
	.space = &ip_protocol,
	.names = ip_protocol_names,
	.init = "59",
	.help = "What is signed and follows."},
    {.key = "ah.length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = HEAD, .unit = 4, .plus = 8},
	.help = "Units of 4 bytes that this header takes, less two."},
    {.key = "ah.reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 16,
	.fixed = true,
	.help = "Not used: 0."},
    {.key = "ah.spi",
	.label = "Security parameters (SPI)",
	.kind = &kind_hex,
	.bits = 32,
	.init = "0x00000100",
	.help = spi_help},
    {.key = "ah.sequence",
	.label = "Sequence",
	.kind = &kind_number,
	.bits = 32,
	.init = "1",
	.help = sequence_help},
    {.key = "ah.icv",
	.label = "Signature (ICV)",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help =
	    "Made with a secret key over the packet and those fields of the IP header that routers "
	    "do not change. Whoever changes a bit on the way cannot make it fit again."},
    {},
};

static const struct proto proto_ah = {
    .key = "ah",
    .name = "Authentication Header",
    .spec = "RFC 4302 clause 2",
    .help = "Signs a packet and leaves it readable: the receiver knows who sent it and that nobody "
	    "has changed it. Address translation breaks it, since addresses are signed as well; so "
	    "it is rarely used.",
    .summary = "AH SPI {ah.spi}[: {next}]",
    .fields = ah_fields,
    .binds = (const struct bind[]){{&ip_protocol, 51}, {}},
};

static const struct field esp_fields[] = {
    {.key = "esp.spi",
	.label = "Security parameters (SPI)",
	.kind = &kind_hex,
	.bits = 32,
	.init = "0x00000100",
	.help = spi_help},
    {.key = "esp.sequence",
	.label = "Sequence",
	.kind = &kind_number,
	.bits = 32,
	.init = "1",
	.help = sequence_help},
    {},
};

static const struct proto proto_esp = {
    .key = "esp",
    .name = "Encapsulating Security Payload",
    .spec = "RFC 4303 clause 2",
    .help =
	"Encrypts all that follows, and mostly signs it: what most virtual private networks are "
	"made of. Without the key not even the kind of what is inside can be seen; at its end, "
	"encrypted too, stand padding and the next header. The signature comes last, in the clear.",
    .summary = "ESP SPI {esp.spi} sequence {esp.sequence}",
    .fields = esp_fields,
    .binds = (const struct bind[]){{&ip_protocol, 50}, {}},
    .body = true,
};

const struct proto *const ipsec_protos[] = {
    &proto_ah,
    &proto_esp,
    NULL,
};
