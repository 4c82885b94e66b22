/* SPDX-License-Identifier: BSD-2-Clause */
/* The Extensible Authentication Protocol: the frame, and the methods that are met at switch ports.
 * What TLS says within them stays bytes. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

const struct space eap_type = {.name = "EAP type"};

static const struct name codes[] = {
    {1, .name = "request", .help = "The network asks."},
    {2, .name = "response", .help = "The station answers."},
    {3, .name = "success", .help = "You are in."},
    {4, .name = "failure", .help = "You are not let in."},
    {5, .name = "initiate", .help = "A station wants to come in again quickly (ERP)."},
    {6, .name = "finish", .help = "The answer to that."},
    {},
};

static const struct name types[] = {
    {1, .name = "identity", .help = "Who are you?"},
    {2, .name = "notification", .help = "A message for the human."},
    {3, .name = "nak", .help = "I cannot do this; how about one of those?"},
    {4, .name = "MD5-challenge",
	.help = "A password, hashed. Anybody who listens can try passwords."},
    {5, .name = "OTP", .help = "A password that is used once."},
    {6, .name = "GTC", .help = "A code from a token card."},
    {13, .name = "TLS", .help = "Both ends prove themselves with certificates."},
    {17, .name = "LEAP", .help = "Cisco's first method; broken."},
    {18, .name = "SIM", .help = "With the SIM card of a mobile phone."},
    {21, .name = "TTLS", .help = "A password within an encrypted tunnel."},
    {23, .name = "AKA", .help = "With the USIM card of a mobile phone."},
    {25, .name = "PEAP", .help = "A password within an encrypted tunnel (Windows)."},
    {26, .name = "MSCHAPv2",
	.help = "A password that is proved without being sent, mostly within PEAP."},
    {29, .name = "PEAPv0-MSCHAPv2", .help = "The same, by another number."},
    {33, .name = "TLV", .help = "Results within a tunnel."},
    {43, .name = "FAST", .help = "A tunnel that needs no certificate (Cisco)."},
    {50, .name = "AKA'", .help = "AKA with better keys."},
    {52, .name = "pwd", .help = "A password that cannot be guessed by listening."},
    {55, .name = "TEAP",
	.help = "Any method within an encrypted tunnel, as a standard (RFC 7170)."},
    {254, .name = "expanded", .help = "A type of a manufacturer."},
    {255, .name = "experimental", .help = "For trying things out."},
    {},
};

static const struct field eap_fields[] = {
    {.key = "eap.code",
	.label = "Code",
	.kind = &kind_number,
	.bits = 8,
	.names = codes,
	.init = "1",
	.help = "Question, answer, or the result."},
    {.key = "eap.id",
	.label = "Identifier",
	.kind = &kind_number,
	.bits = 8,
	.init = "1",
	.help = "An answer repeats the number of its question."},
    {.key = "eap.len",
	.label = "Length",
	.kind = &kind_number,
	.bits = 16,
	.count = {.of = ALL},
	.help = "Bytes of the whole message."},
    {.key = "eap.type",
	.label = "Type",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "eap.code", .from = 1, .to = 2, .is = IF},
	.space = &eap_type,
	.names = types,
	.init = "1",
	.help = "By which method the station proves itself."},
    {},
};

static const struct proto proto_eap = {
    .key = "eap",
    .name = "Extensible Authentication Protocol",
    .spec = "RFC 3748",
    .help = "The network asks who you are, you answer; both agree on a method, and the method asks "
	    "and answers until the result is success or failure. The switch only carries it: it "
	    "need not know the method.",
    .summary = "EAP {eap.code} {eap.type|eap.id}[: {eap.identity}]",
    .fields = eap_fields,
    .binds = (const struct bind[]){{&eapol_type, 0}, {&ppp_protocol, 0xc227}, {}},
};

static const struct field identity_fields[] = {
    {.key = "eap.identity",
	.label = "Identity",
	.kind = &kind_text,
	.bits = REST,
	.help = "In the question a text to show; in the answer the name. It crosses the cable in "
		"the clear."},
    {},
};

static const struct proto proto_eap_identity = {
    .key = "eap.who",
    .name = "EAP identity",
    .spec = "RFC 3748 clause 5.1",
    .help = "The first question is always: who are you? With tunnels the answer is often just "
	    "\"anonymous\" and the real name comes later.",
    .fields = identity_fields,
    .binds = (const struct bind[]){{&eap_type, 1}, {}},
};

static const struct field notification_fields[] = {
    {.key = "eap.notification",
	.label = "Notification",
	.kind = &kind_text,
	.bits = REST,
	.help = "A text to show to the human: the password is about to expire."},
    {},
};

static const struct proto proto_eap_notification = {
    .key = "eap.notify",
    .name = "EAP notification",
    .spec = "RFC 3748 clause 5.2",
    .help = "A message for the human at the station.",
    .fields = notification_fields,
    .binds = (const struct bind[]){{&eap_type, 2}, {}},
};

static const struct field desired_fields[] = {
    {.key = "eap.desired_type",
	.label = "Desired type",
	.kind = &kind_number,
	.bits = 8,
	.names = types,
	.init = "25",
	.help = "A method that the station can do; 0: none."},
    {},
};

static const struct proto proto_eap_desired = {
    .key = "eap.desired",
    .name = "Desired method",
    .spec = "RFC 3748 clause 5.3.1",
    .help = "One method that the station would rather use.",
    .summary = "{eap.desired_type}",
    .fields = desired_fields,
};

static const struct field nak_fields[] = {
    {.key = "eap.desired_types",
	.label = "Desired types",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_eap_desired,
	.init = "[eap.desired]",
	.help = "The methods that the station can do."},
    {},
};

static const struct proto proto_eap_nak = {
    .key = "eap.nak",
    .name = "EAP nak",
    .spec = "RFC 3748 clause 5.3.1",
    .help =
	"The station does not know the method, or may not use it, and says which it would take.",
    .fields = nak_fields,
    .binds = (const struct bind[]){{&eap_type, 3}, {}},
};

static const struct field md5_fields[] = {
    {.key = "eap.md5.value_size",
	.label = "Value size",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = SIZED},
	.init = "16",
	.help = "Bytes of the value."},
    {.key = "eap.md5.value",
	.label = "Value",
	.kind = &kind_bytes,
	.sized_by = "eap.md5.value_size",
	.init = "00000000000000000000000000000000",
	.help = "In the question a random challenge; in the answer MD5 over identifier, password "
		"and challenge."},
    {.key = "eap.md5.extra_data",
	.label = "Name",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "Who sends this."},
    {},
};

static const struct proto proto_eap_md5 = {
    .key = "eap.md5",
    .name = "EAP MD5 challenge",
    .spec = "RFC 3748 clause 5.4",
    .help = "The password is not sent, but only the network asks for proof: a false network is not "
	    "noticed. For wired networks of yesterday.",
    .fields = md5_fields,
    .binds = (const struct bind[]){{&eap_type, 4}, {}},
};

static const struct field tls_flags[] = {
    {.key = "eap.tls.flags.len_included",
	.label = "Length included",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the length of the whole follows."},
    {.key = "eap.tls.flags.more_fragments",
	.label = "More fragments",
	.kind = &kind_flag,
	.bits = 1,
	.cuts = true,
	.help = "1: this is not the last piece."},
    {.key = "eap.tls.flags.start",
	.label = "Start",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the network says: begin."},
    {.key = "eap.tls.flags.outer_tlv_len_included",
	.label = "Outer TLVs",
	.kind = &kind_flag,
	.bits = 1,
	.when = {.key = "eap.type", .from = 55, .is = IF},
	.help = "1: TLVs follow outside of the tunnel (TEAP)."},
    {.label = "", .bits = 1, .when = {.key = "eap.type", .from = 55, .is = UNLESS}},
    {.label = "", .bits = 1},
    {.key = "eap.tls.flags.version",
	.label = "Version",
	.kind = &kind_number,
	.bits = 3,
	.when = {.key = "eap.type", .from = 13, .is = UNLESS},
	.help = "The version of the method (PEAP, TTLS, FAST)."},
    {.label = "", .bits = 3, .when = {.key = "eap.type", .from = 13, .is = IF}},
    {},
};

static const struct field tls_fields[] = {
    {.key = "eap.tls.flags",
	.label = "Flags",
	.kind = &kind_hex,
	.bits = 8,
	.parts = tls_flags,
	.init = "0x20",
	.help = "How the pieces of TLS are put together."},
    {.key = "eap.tls.len",
	.label = "TLS length",
	.kind = &kind_number,
	.bits = 32,
	.when = {.key = "eap.tls.flags.len_included", .from = 1, .is = IF},
	.help = "Bytes of all pieces together."},
    {.key = "eap.tls.data",
	.label = "TLS data",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "A piece of TLS: certificates, keys, and then what is encrypted."},
    {},
};

static const struct proto proto_eap_tls = {
    .key = "eap.tls",
    .name = "EAP with TLS",
    .spec = "RFC 5216 clause 3, RFC 5281 clause 9, RFC 7170 clause 4",
    .help = "TLS, as web sites use it, in pieces: the network shows its certificate, so that "
	    "nobody gives a password to a false one. TLS asks the station for one as well; PEAP, "
	    "TTLS, FAST and TEAP send a password through the tunnel instead.",
    .fields = tls_fields,
    .binds = (const struct bind[]){{&eap_type, 13}, {&eap_type, 21}, {&eap_type, 25},
	{&eap_type, 43}, {&eap_type, 55}, {}},
};

static const struct name opcodes[] = {
    {1, .name = "challenge", .help = "The network sends a random number."},
    {2, .name = "response", .help = "The station shows that it knows the password."},
    {3, .name = "success", .help = "It does; and so does the network."},
    {4, .name = "failure", .help = "It does not."},
    {7, .name = "change-password", .help = "The password has expired: here is a new one."},
    {},
};

/* A response has its four parts. */
static const struct when is_whole = {.key = "eap.ms_chap_v2.value_size", .from = 49, .is = IF};

static const struct field mschap_fields[] = {
    {.key = "eap.ms_chap_v2.opcode",
	.label = "Opcode",
	.kind = &kind_number,
	.bits = 8,
	.names = opcodes,
	.init = "3",
	.help = "Which step this is."},
    {.key = "eap.ms_chap_v2.id",
	.label = "Identifier",
	.kind = &kind_number,
	.bits = 8,
	.when = {.is = IF_LEFT},
	.help = "An answer repeats the number of its question."},
    {.key = "eap.ms_chap_v2.length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 16,
	.when = {.is = IF_LEFT},
	.help = "Bytes of all this from the opcode on."},
    {.key = "eap.ms_chap_v2.value_size",
	.label = "Value size",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "eap.ms_chap_v2.opcode", .from = 1, .is = IF},
	.count = {.of = SIZED},
	.init = "16",
	.help = "Bytes of the challenge: 16."},
    {.key = "eap.ms_chap_v2.value_size",
	.label = "Value size",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "eap.ms_chap_v2.opcode", .from = 2, .is = IF},
	.init = "49",
	.help = "Bytes of the four parts of the response: 49."},
    {.key = "eap.ms_chap_v2.challenge",
	.label = "Challenge",
	.kind = &kind_bytes,
	.bits = 128,
	.sized_by = "eap.ms_chap_v2.value_size",
	.when = {.key = "eap.ms_chap_v2.opcode", .from = 1, .is = IF},
	.help = "A random number of the network."},
    {.key = "eap.ms_chap_v2.peer_challenge",
	.label = "Peer challenge",
	.kind = &kind_bytes,
	.bits = 128,
	.when = {.key = "eap.ms_chap_v2.opcode", .from = 2, .is = IF, .also = &is_whole},
	.help = "A random number of the station."},
    {.key = "eap.ms_chap_v2.reserved",
	.label = "Reserved",
	.kind = &kind_bytes,
	.bits = 64,
	.when = {.key = "eap.ms_chap_v2.opcode", .from = 2, .is = IF, .also = &is_whole},
	.help = "Zeros."},
    {.key = "eap.ms_chap_v2.nt_response",
	.label = "Response",
	.kind = &kind_bytes,
	.bits = 192,
	.when = {.key = "eap.ms_chap_v2.opcode", .from = 2, .is = IF, .also = &is_whole},
	.help = "Made from the password and both random numbers."},
    {.key = "eap.ms_chap_v2.flags",
	.label = "Flags",
	.kind = &kind_hex,
	.bits = 8,
	.when = {.key = "eap.ms_chap_v2.opcode", .from = 2, .is = IF, .also = &is_whole},
	.help = "Not used: zero."},
    {.key = "eap.ms_chap_v2.name",
	.label = "Name",
	.kind = &kind_text,
	.bits = REST,
	.when = {.key = "eap.ms_chap_v2.opcode", .from = 1, .to = 2, .is = IF},
	.help = "Who sends this."},
    {.key = "eap.ms_chap_v2.message",
	.label = "Message",
	.kind = &kind_text,
	.bits = REST,
	.when = {.key = "eap.ms_chap_v2.opcode", .from = 3, .is = IF},
	.help = "What to show, and the proof that the network knows the password too."},
    {.key = "eap.ms_chap_v2.failure_request",
	.label = "Message",
	.kind = &kind_text,
	.bits = REST,
	.when = {.key = "eap.ms_chap_v2.opcode", .from = 4, .is = IF},
	.help = "Why not."},
    {.key = "eap.ms_chap_v2.data",
	.label = "Data",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.key = "eap.ms_chap_v2.opcode", .from = 5, .to = 255, .is = IF},
	.help = "More, encrypted."},
    {},
};

static const struct proto proto_eap_mschap = {
    .key = "eap.ms_chap_v2",
    .name = "EAP MSCHAPv2",
    .spec = "draft-kamath-pppext-eap-mschapv2",
    .help = "Both ends show that they know the password. Weak by today's measure: use it only "
	    "within a tunnel.",
    .fields = mschap_fields,
    .binds = (const struct bind[]){{&eap_type, 26}, {}},
};

static const struct field ext_fields[] = {
    {.key = "eap.ext.vendor_id",
	.label = "Vendor",
	.kind = &kind_hex,
	.bits = 24,
	.help = "The manufacturer."},
    {.key = "eap.ext.vendor_type",
	.label = "Vendor type",
	.kind = &kind_hex,
	.bits = 32,
	.help = "The manufacturer's method."},
    {.key = "eap.ext.data",
	.label = "Data",
	.kind = &kind_bytes,
	.bits = REST,
	.help = "What only that method explains."},
    {},
};

static const struct proto proto_eap_ext = {
    .key = "eap.ext",
    .name = "EAP expanded type",
    .spec = "RFC 3748 clause 5.7",
    .help = "A method of a manufacturer, in the numbering of that manufacturer.",
    .fields = ext_fields,
    .binds = (const struct bind[]){{&eap_type, 254}, {}},
};

static const struct field other_fields[] = {
    {.key = "eap.data",
	.label = "Data",
	.kind = &kind_bytes,
	.bits = REST,
	.help = "What only this method explains."},
    {},
};

static const struct proto proto_eap_other = {
    .key = "eap.method",
    .name = "EAP method",
    .spec = "RFC 3748 clause 4.1",
    .help = "A method whose messages are shown as bytes.",
    .fields = other_fields,
    .binds = (const struct bind[]){{&eap_type, 1, 255}, {}},
};

const struct proto *const eap_protos[] = {
    &proto_eap,
    &proto_eap_identity,
    &proto_eap_notification,
    &proto_eap_desired,
    &proto_eap_nak,
    &proto_eap_md5,
    &proto_eap_tls,
    &proto_eap_mschap,
    &proto_eap_ext,
    &proto_eap_other,
    NULL,
};
