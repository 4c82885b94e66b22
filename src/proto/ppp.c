/* SPDX-License-Identifier: BSD-2-Clause */
/* The numbers by which PPP says what it carries, and the two protocols that ask for a password: PAP
 * and CHAP. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

const struct space ppp_protocol = {.name = "PPP protocol"};
static const struct space ppp_framed = {.name = "PPP control"};

const struct name ppp_protocol_names[] = {
    {0x0021, .name = "IPv4", .help = "An IPv4 packet."},
    {0x0023, .name = "OSI", .help = "ISO's network protocol."},
    {0x002b, .name = "IPX", .help = "Novell's network protocol."},
    {0x002d, .name = "VJ-compressed", .help = "TCP with compressed headers."},
    {0x002f, .name = "VJ-uncompressed",
	.help = "TCP whose headers teach the other end to decompress."},
    {0x0031, .name = "bridging", .help = "Whole Ethernet frames."},
    {0x003d, .name = "multilink", .help = "Pieces of packets over several lines."},
    {0x0057, .name = "IPv6", .help = "An IPv6 packet."},
    {0x00fd, .name = "compressed", .help = "A compressed packet."},
    {0x0281, .name = "MPLS", .help = "A labelled packet."},
    {0x0283, .name = "MPLS-multicast", .help = "A labelled packet for several."},
    {0x8021, .name = "IPCP", .help = "The ends agree on their IPv4 addresses."},
    {0x8023, .name = "OSINLCP", .help = "The ends agree on ISO's protocol."},
    {0x802b, .name = "IPXCP", .help = "The ends agree on IPX."},
    {0x8031, .name = "BCP", .help = "The ends agree on bridging."},
    {0x8057, .name = "IPv6CP", .help = "The ends agree on their IPv6 interface identifiers."},
    {0x80fd, .name = "CCP", .help = "The ends agree on compression."},
    {0x8207, .name = "CDPCP", .help = "The ends agree on CDP."},
    {0x8281, .name = "MPLSCP", .help = "The ends agree on labels."},
    {0xc021, .name = "LCP", .help = "The ends open, test and close the line."},
    {0xc023, .name = "PAP", .help = "A password in the clear."},
    {0xc025, .name = "LQR", .help = "A report on the quality of the line."},
    {0xc029, .name = "CBCP", .help = "The network calls back."},
    {0xc02b, .name = "BACP", .help = "The ends agree on adding lines."},
    {0xc223, .name = "CHAP", .help = "A password that is proved without being sent."},
    {0xc227, .name = "EAP", .help = "Any method of proving who one is."},
    {},
};

/* An address is one that no protocol's number begins with. */
static bool
is_framed(const struct stretch *mine)
{
	return mine->n && mine->bytes[0] == 0xff;
}

static const struct field framing_fields[] = {
    {.key = "ppp.address",
	.label = "Address",
	.kind = &kind_hex,
	.bits = 8,
	.fixed = true,
	.init = "0xff",
	.help = "To all that are on this line, and that is the other end."},
    {.key = "ppp.control",
	.label = "Control",
	.kind = &kind_hex,
	.bits = 8,
	.space = &ppp_framed,
	.init = "0x03",
	.help = "3: a packet without a number."},
    {},
};

static const struct proto proto_framing = {
    .key = "ppp.framing",
    .name = "Framing of PPP",
    .spec = "RFC 1662 clause 3.1",
    .help = "What stands before each packet of PPP on a telephone line. The tunnels of PPTP have "
	    "kept it; both ends may agree to leave it out, and over Ethernet it never stood.",
    .summary = "{next}",
    .fields = framing_fields,
    .binds = (const struct bind[]){{&gre_protocol, 0x880b, .test = is_framed},
	{&l2tp_session, 0, 65535, .test = is_framed}, {}},
};

static const struct field ppp_fields[] = {
    {.key = "ppp.protocol",
	.label = "Protocol",
	.kind = &kind_hex,
	.bits = 16,
	.when = {.mask = 0x0100, .from = 0, .is = IF},
	.space = &ppp_protocol,
	.names = ppp_protocol_names,
	.init = "0xc021",
	.help = "What follows."},
    {.key = "ppp.protocol",
	.label = "Protocol",
	.kind = &kind_hex,
	.bits = 8,
	.when = {.mask = 0x01, .from = 1, .is = IF},
	.space = &ppp_protocol,
	.names = ppp_protocol_names,
	.init = "0x21",
	.help = "What follows, in one byte: the ends have agreed to leave out a zero."},
    {},
};

static const struct proto proto_ppp = {
    .key = "ppp",
    .name = "Point-to-Point Protocol",
    .spec = "RFC 1661 clause 2",
    .help =
	"Once for telephone lines: two ends agree on how to talk, one proves who it is and gets an "
	"address; then packets flow. DSL providers still use it, since it knows who is who.",
    .summary = "PPP {next|ppp.protocol}",
    .fields = ppp_fields,
    .binds = (const struct bind[]){{&ppp_session, 0}, {&l2tp_session, 0, 65535},
	{&gre_protocol, 0x880b}, {&ppp_framed, 0x03}, {}},
};

static const struct name pap_codes[] = {
    {1, .name = "authenticate-request", .help = "My name and password."},
    {2, .name = "authenticate-ack", .help = "You may come in."},
    {3, .name = "authenticate-nak", .help = "You may not."},
    {},
};

static const struct field pap_fields[] = {
    {.key = "pap.code",
	.label = "Code",
	.kind = &kind_number,
	.bits = 8,
	.names = pap_codes,
	.init = "1",
	.help = "Question or answer."},
    {.key = "pap.identifier",
	.label = "Identifier",
	.kind = &kind_number,
	.bits = 8,
	.init = "1",
	.help = "An answer repeats the number of its question."},
    {.key = "pap.length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 16,
	.count = {.of = ALL},
	.help = "Bytes of all this."},
    {.key = "pap.peer_id.length",
	.label = "Name length",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "pap.code", .from = 1, .is = IF},
	.count = {.of = SIZED},
	.help = "Bytes of the name."},
    {.key = "pap.peer_id",
	.label = "Name",
	.kind = &kind_text,
	.sized_by = "pap.peer_id.length",
	.when = {.key = "pap.code", .from = 1, .is = IF},
	.init = "user",
	.help = "Who wants to come in."},
    {.key = "pap.password.length",
	.label = "Password length",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "pap.code", .from = 1, .is = IF},
	.count = {.of = SIZED},
	.help = "Bytes of the password."},
    {.key = "pap.password",
	.label = "Password",
	.kind = &kind_text,
	.sized_by = "pap.password.length",
	.when = {.key = "pap.code", .from = 1, .is = IF},
	.init = "secret",
	.help = "The password: anybody on the way can read it."},
    {.key = "pap.message.length",
	.label = "Message length",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "pap.code", .from = 1, .is = UNLESS},
	.count = {.of = SIZED},
	.help = "Bytes of the message."},
    {.key = "pap.message",
	.label = "Message",
	.kind = &kind_text,
	.sized_by = "pap.message.length",
	.when = {.key = "pap.code", .from = 2, .to = 3, .is = IF},
	.help = "A text to show."},
    {},
};

static const struct proto proto_pap = {
    .key = "pap",
    .name = "Password Authentication Protocol",
    .spec = "RFC 1334 clause 2",
    .help = "Who dials in says name and password once, in the clear. Simple, and fit only for a "
	    "line where nobody "
	    "listens.",
    .summary = "PAP {pap.code}[ {pap.peer_id}][ {pap.message}]",
    .fields = pap_fields,
    .binds = (const struct bind[]){{&ppp_protocol, 0xc023}, {}},
};

static const struct name chap_codes[] = {
    {1, .name = "challenge", .help = "Prove that you know the password: here is a random number."},
    {2, .name = "response", .help = "The random number hashed with the password."},
    {3, .name = "success", .help = "You may come in."},
    {4, .name = "failure", .help = "You may not."},
    {},
};

static const struct field chap_fields[] = {
    {.key = "chap.code",
	.label = "Code",
	.kind = &kind_number,
	.bits = 8,
	.names = chap_codes,
	.init = "1",
	.help = "Which step this is."},
    {.key = "chap.identifier",
	.label = "Identifier",
	.kind = &kind_number,
	.bits = 8,
	.init = "1",
	.help = "An answer repeats the number of its question."},
    {.key = "chap.length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 16,
	.count = {.of = ALL},
	.help = "Bytes of all this."},
    {.key = "chap.value_size",
	.label = "Value size",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "chap.code", .from = 1, .to = 2, .is = IF},
	.count = {.of = SIZED},
	.init = "16",
	.help = "Bytes of the value."},
    {.key = "chap.value",
	.label = "Value",
	.kind = &kind_bytes,
	.sized_by = "chap.value_size",
	.when = {.key = "chap.code", .from = 1, .to = 2, .is = IF},
	.init = "00000000000000000000000000000000",
	.help = "The random number, or the hash over it and the password."},
    {.key = "chap.name",
	.label = "Name",
	.kind = &kind_text,
	.bits = REST,
	.when = {.key = "chap.code", .from = 1, .to = 2, .is = IF},
	.init = "user",
	.help = "Who sends this."},
    {.key = "chap.message",
	.label = "Message",
	.kind = &kind_text,
	.bits = REST,
	.when = {.key = "chap.code", .from = 3, .to = 4, .is = IF},
	.help = "A text to show."},
    {},
};

static const struct proto proto_chap = {
    .key = "chap",
    .name = "Challenge Handshake Authentication Protocol",
    .spec = "RFC 1994",
    .help = "The password never crosses the line; one end sends a random number, the other answers "
	    "with a hash (a sum that cannot be computed backwards) over it and the password. That "
	    "is repeated now and then, so that nobody takes the line over.",
    .summary = "CHAP {chap.code}[ {chap.name}][ {chap.message}]",
    .fields = chap_fields,
    .binds = (const struct bind[]){{&ppp_protocol, 0xc223}, {}},
};

const struct proto *const ppp_protos[] = {
    &proto_ppp,
    &proto_framing,
    &proto_pap,
    &proto_chap,
    NULL,
};
