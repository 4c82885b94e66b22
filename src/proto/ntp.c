/* SPDX-License-Identifier: BSD-2-Clause */
/* The Network Time Protocol: the header that tells the time, extension fields and the sum after it.
 * Its control and private messages, which share the port, are in ntp_control.c. */
#include "proto/kinds.h"
#include "proto/ntp_names.h"
#include "proto/protos.h"
#include "proto/spaces.h"

enum {

	LONGEST_MAC = 24, /* a key id and a SHA-1 sum */
};

/* What comes after the header, and after an extension field: its value says nothing. */
static const struct space ntp_more = {.name = "NTP mode"};

static bool
is_time(const struct stretch *mine)
{
	return mine->n && (mine->bytes[0] & 7) < 6;
}

/* RFC 7822 clause 3: the last extension field is longer than any sum. */
static bool
is_extension(const struct stretch *mine)
{
	size_t length = mine->n >= 4 ? (size_t)(mine->bytes[2] << 8 | mine->bytes[3]) : 0;

	return mine->len > LONGEST_MAC && length >= 16 && length <= mine->len && length % 4 == 0;
}

static bool
is_sum(const struct stretch *mine)
{
	return !is_extension(mine);
}

static const struct name leaps[] = {
    {0, .name = "none", .help = "No leap second is near."},
    {1, .name = "61-seconds", .help = "The last minute of the day has 61 seconds."},
    {2, .name = "59-seconds", .help = "The last minute of the day has 59 seconds."},
    {3, .name = "unsynchronised", .help = "This clock is not set: do not trust it."},
    {},
};

static const struct name strata[] = {
    {0, .name = "unspecified",
	.help = "Not set, or a kiss of death: the reference says why not to ask again."},
    {1, .name = "primary",
	.help = "The clock hears the time itself: from satellites, radio or an atomic clock."},
    {2, 15, "secondary", "The clock has its time from a server that is one stratum better."},
    {16, .name = "unsynchronised", .help = "This clock is not set."},
    {17, 255, "reserved", "Not used."},
    {},
};

static const struct name sources[] = {
    {0x47505300, .name = "satellites", .help = "GPS."},
    {0x474e5353, .name = "satellites", .help = "Some navigation satellite system."},
    {0x47414c00, .name = "satellites", .help = "Galileo."},
    {0x50505300, .name = "pulse", .help = "A pulse per second."},
    {0x49524947, .name = "cable", .help = "An IRIG time code."},
    {0x57575642, .name = "radio", .help = "Radio from Colorado, 60 kHz."},
    {0x44434600, .name = "radio", .help = "Radio from Mainflingen, 77.5 kHz."},
    {0x4d534600, .name = "radio", .help = "Radio from Anthorn, 60 kHz."},
    {0x4a4a5900, .name = "radio", .help = "Radio from Japan, 40 and 60 kHz."},
    {0x4c4f434c, .name = "own-clock", .help = "The server's own clock: nobody else has told it."},
    {0x4c434c00, .name = "own-clock", .help = "The server's own clock: nobody else has told it."},
    {0x50545000, .name = "PTP", .help = "A clock that keeps time by the Precision Time Protocol."},
    {0x41435354, .name = "kiss", .help = "The association was set up by a unicast server."},
    {0x41555448, .name = "kiss", .help = "The server does not believe who you are."},
    {0x42435354, .name = "kiss", .help = "The association was set up by a broadcast server."},
    {0x43525950, .name = "kiss", .help = "The keys cannot be agreed on."},
    {0x44454e59, .name = "kiss", .help = "Access denied: do not ask again."},
    {0x44524f50, .name = "kiss", .help = "The other side is lost."},
    {0x494e4954, .name = "kiss", .help = "Not yet synchronised for the first time."},
    {0x4e4b4559, .name = "kiss", .help = "No key: never installed, or not trusted."},
    {0x52415445, .name = "kiss", .help = "You ask too often: slow down."},
    {0x52535452, .name = "kiss", .help = "Access denied: do not ask again."},
    {0x53544550, .name = "kiss", .help = "The clock has been set by a great step."},
    {},
};

static const char refid_help[] =
    "Where the server has its time from: at stratum 0 and 1 four letters, else the address of its "
    "server (over IPv6 a digest of it), so that clocks which follow each other in a circle notice.";

static const struct field flag_parts[] = {
    {.key = "ntp.flags.li",
	.label = "Leap indicator",
	.kind = &kind_number,
	.bits = 2,
	.names = leaps,
	.help = "Whether the last minute of the day will have another length."},
    {.key = "ntp.flags.vn",
	.label = "Version",
	.kind = &kind_number,
	.bits = 3,
	.names = ntp_versions,
	.init = "4",
	.help = "Which version of NTP the sender speaks."},
    {.key = "ntp.flags.mode",
	.label = "Mode",
	.kind = &kind_number,
	.bits = 3,
	.names = ntp_modes,
	.init = "3",
	.help = "Who speaks to whom."},
    {},
};

static const struct field fields[] = {
    {.key = "ntp.flags",
	.label = "Flags",
	.kind = &kind_hex,
	.bits = 8,
	.space = &ntp_more,
	.parts = flag_parts,
	.init = "0x23",
	.help = "Leap indicator, version and mode in one byte."},
    {.key = "ntp.stratum",
	.label = "Stratum",
	.kind = &kind_number,
	.bits = 8,
	.names = strata,
	.init = "0",
	.help = "How many servers the time has passed through."},
    {.key = "ntp.ppoll",
	.label = "Poll interval",
	.kind = &kind_power,
	.bits = 8,
	.init = "2^6",
	.help = "The longest time between two questions, in seconds as a power of 2."},
    {.key = "ntp.precision",
	.label = "Precision",
	.kind = &kind_power,
	.bits = 8,
	.init = "2^-20",
	.help = "How finely the sender's clock ticks, in seconds as a power of 2: 2^-20 is a "
		"microsecond."},
    {.key = "ntp.rootdelay",
	.label = "Root delay",
	.kind = &kind_fixed16,
	.bits = 32,
	.help = "How many seconds a packet takes to the primary clock and back."},
    {.key = "ntp.rootdispersion",
	.label = "Root dispersion",
	.kind = &kind_fixed16,
	.bits = 32,
	.help = "How many seconds the clocks on the way to the primary one may be wrong by; half "
		"of the root delay comes on top."},
    {.key = "ntp.refid",
	.label = "Reference id",
	.kind = &kind_text,
	.bits = 32,
	.when = {.key = "ntp.stratum", .from = 0, .to = 1, .is = IF},
	.names = sources,
	.help = refid_help},
    {.key = "ntp.refid",
	.label = "Reference id",
	.kind = &kind_ipv4,
	.bits = 32,
	.when = {.is = ELSE},
	.help = refid_help},
    {.key = "ntp.reftime",
	.label = "Reference time",
	.kind = &kind_ntp_time,
	.bits = 64,
	.help = "When the sender's clock was set last."},
    {.key = "ntp.org",
	.label = "Origin time",
	.kind = &kind_ntp_time,
	.bits = 64,
	.help = "When the question was sent, as the client said: the answer repeats it."},
    {.key = "ntp.rec",
	.label = "Receive time",
	.kind = &kind_ntp_time,
	.bits = 64,
	.help = "When the question arrived at the server."},
    {.key = "ntp.xmt",
	.label = "Transmit time",
	.kind = &kind_ntp_time,
	.bits = 64,
	.help = "When this packet was sent. From the four times the client computes the way's "
		"delay and its own clock's error."},
    {},
};

static const struct proto proto_ntp = {
    .key = "ntp",
    .name = "Network Time Protocol",
    .spec = "RFC 5905 clause 7.3",
    .help = "Sets clocks to within milliseconds. A client asks every minute to every quarter of an "
	    "hour; four times are noted, and what the way there and back has taken is subtracted.",
    .summary = "NTP {ntp.flags.mode}, stratum {ntp.stratum#} {ntp.refid}, {ntp.xmt}",
    .fields = fields,
    .binds = (const struct bind[]){{&udp_port, 123, .test = is_time}, {}},
    .body = true,
};

static const struct name extensions[] = {
    {0x0104, .name = "unique-id",
	.help = "A random number that the answer repeats: so a stranger cannot answer (NTS)."},
    {0x0204, .name = "NTS-cookie",
	.help = "What the server wants to see again: it keeps nothing about its clients (NTS)."},
    {0x0304, .name = "NTS-placeholder", .help = "Room for another cookie in the answer (NTS)."},
    {0x0404, .name = "NTS-authenticator",
	.help = "The sum over all before it, and encrypted fields (NTS)."},
    {0x2005, .name = "checksum-complement",
	.help = "Two bytes that hold the UDP checksum right when a card writes the time into the "
		"packet."},
    {0x0002, .name = "autokey-no-op", .help = "Autokey: nothing."},
    {0x0102, .name = "autokey-association", .help = "Autokey: parameters."},
    {0x0202, .name = "autokey-certificate", .help = "Autokey: a certificate."},
    {0x0302, .name = "autokey-cookie", .help = "Autokey: a cookie."},
    {0x0402, .name = "autokey-values", .help = "Autokey: values of the chain of keys."},
    {0x0502, .name = "autokey-leap-seconds", .help = "Autokey: the table of leap seconds."},
    {0x0602, .name = "autokey-sign", .help = "Autokey: sign my certificate."},
    {0x0702, .name = "autokey-IFF", .help = "Autokey: proof of identity."},
    {0x0802, .name = "autokey-GQ", .help = "Autokey: proof of identity."},
    {0x0902, .name = "autokey-MV", .help = "Autokey: proof of identity."},
    {},
};

static const struct field ext_fields[] = {
    {.key = "ntp.ext.type",
	.label = "Type",
	.kind = &kind_hex,
	.bits = 16,
	.space = &ntp_more,
	.names = extensions,
	.init = "0x0104",
	.help = "What this field is."},
    {.key = "ntp.ext.length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 16,
	.count = {.of = HEAD},
	.help = "Bytes of the field with type and length: a multiple of 4, at least 28 for the "
		"last one."},
    {.key = "ntp.ext.value",
	.label = "Value",
	.kind = &kind_bytes,
	.bits = REST,
	.init = "00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00",
	.help = "What the type says."},
    {},
};

static const struct proto proto_ntp_ext = {
    .key = "ntp.ext",
    .name = "Extension field",
    .spec = "RFC 7822 clause 3",
    .help = "More than the header has room for: above all the cookies and sums of NTS, with which "
	    "a client can be sure that no stranger has answered.",
    .fields = ext_fields,
    .binds = (const struct bind[]){{&ntp_more, 0, 0xffff, .test = is_extension}, {}},
    .body = true,
};

static const struct field mac_fields[] = {
    {.key = "ntp.keyid",
	.label = "Key id",
	.kind = &kind_hex,
	.bits = 32,
	.init = "1",
	.help = "Which of the secrets that server and client share."},
    {.key = "ntp.mac",
	.label = "Sum",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "MD5, SHA-1 or AES over the packet and the secret. None, only the key id 0: the "
		"server could not check yours."},
    {},
};

static const struct proto proto_ntp_mac = {
    .key = "ntp.mac",
    .name = "Message authentication code",
    .spec = "RFC 5905 clause 7.3",
    .help = "Proves that the packet comes from somebody who has the secret.",
    .fields = mac_fields,
    .binds = (const struct bind[]){{&ntp_more, 0, 0xffff, .test = is_sum}, {}},
};

const struct proto *const ntp_protos[] = {
    &proto_ntp,
    &proto_ntp_ext,
    &proto_ntp_mac,
    NULL,
};
