/* SPDX-License-Identifier: BSD-2-Clause */
/* What NTP's private messages list: partners, and who has asked. Knows no message. */
#include "proto/ntp_items.h"
#include "proto/kinds.h"
#include "proto/ntp_names.h"
#include "proto/protos.h"
#include "wire/kind.h"

static const struct field peer_flags[] = {
    {.key = "ntp.priv.mode7.peer.flags.shortlist",
	.label = "Short list",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: it is among those that could set the clock."},
    {.key = "ntp.priv.mode7.peer.flags.sel_candidate",
	.label = "Candidate",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: its time goes into the average."},
    {.key = "ntp.priv.mode7.peer.flags.authenable",
	.label = "Authentication",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: its messages have to be signed."},
    {.key = "ntp.priv.mode7.peer.flags.prefer",
	.label = "Preferred",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the administrator prefers it."},
    {.key = "ntp.priv.mode7.peer.flags.refclock",
	.label = "Reference clock",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: it is a clock on this machine, not a server."},
    {.key = "ntp.priv.mode7.peer.flags.burst",
	.label = "Burst",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: it is asked several times in a row."},
    {.key = "ntp.priv.mode7.peer.flags.syspeer",
	.label = "System peer",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the clock is set by this one."},
    {.key = "ntp.priv.mode7.peer.flags.config",
	.label = "Configured",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the administrator has named it."},
    {},
};

static const struct field peer_fields[] = {
    {.key = "ntp.priv.mode7.address",
	.label = "Address",
	.kind = &kind_ipv4,
	.bits = 32,
	.help = "Whom it is about."},
    {.key = "ntp.priv.mode7.port",
	.label = "Port",
	.kind = &kind_number,
	.bits = 16,
	.help = "Its UDP port."},
    {.key = "ntp.priv.mode7.hmode",
	.label = "Mode",
	.kind = &kind_number,
	.bits = 8,
	.names = ntp_modes,
	.help = "How the server speaks to it."},
    {.key = "ntp.priv.mode7.peer.flags",
	.label = "Flags",
	.kind = &kind_hex,
	.bits = 8,
	.parts = peer_flags,
	.help = "What the server thinks of it."},
    {.key = "ntp.priv.mode7.ipv6_flag",
	.label = "IPv6",
	.kind = &kind_number,
	.bits = 32,
	.help = "1: the addresses of IPv6 are meant."},
    {.key = "ntp.priv.mode7.unused",
	.label = "Not used",
	.kind = &kind_bytes,
	.bits = 32,
	.help = "Room so that what follows is aligned."},
    {.key = "ntp.priv.mode7.address6",
	.label = "IPv6 address",
	.kind = &kind_ipv6,
	.bits = 128,
	.help = "Whom it is about, in IPv6."},
    {},
};

const struct proto ntp_peer = {
    .key = "ntp.priv.peer",
    .name = "Partner",
    .spec = "ntpd, ntp_request.h",
    .help = "One of those with whom the server exchanges the time.",
    .summary = "{ntp.priv.mode7.address}",
    .fields = peer_fields,
};

static const struct field summary_fields[] = {
    {.key = "ntp.priv.mode7.dstaddress",
	.label = "Own address",
	.kind = &kind_ipv4,
	.bits = 32,
	.help = "From where the server asks."},
    {.key = "ntp.priv.mode7.srcaddress",
	.label = "Address",
	.kind = &kind_ipv4,
	.bits = 32,
	.help = "Whom it asks."},
    {.key = "ntp.priv.mode7.srcport",
	.label = "Port",
	.kind = &kind_number,
	.bits = 16,
	.help = "Its UDP port."},
    {.key = "ntp.stratum",
	.label = "Stratum",
	.kind = &kind_number,
	.bits = 8,
	.help = "How many servers the time has passed through."},
    {.key = "ntp.priv.mode7.hpoll",
	.label = "Own poll interval",
	.kind = &kind_power,
	.bits = 8,
	.help = "How often the server asks, in seconds as a power of 2."},
    {.key = "ntp.ppoll",
	.label = "Poll interval",
	.kind = &kind_power,
	.bits = 8,
	.help = "How often the other asks, in seconds as a power of 2."},
    {.key = "ntp.priv.mode7.reach",
	.label = "Reach",
	.kind = &kind_hex,
	.bits = 8,
	.help = "A bit for each of the last eight questions: 1 was answered."},
    {.key = "ntp.priv.mode7.peer.flags",
	.label = "Flags",
	.kind = &kind_hex,
	.bits = 8,
	.parts = peer_flags,
	.help = "What the server thinks of it."},
    {.key = "ntp.priv.mode7.hmode",
	.label = "Mode",
	.kind = &kind_number,
	.bits = 8,
	.names = ntp_modes,
	.help = "How the server speaks to it."},
    {.key = "ntp.priv.mode7.delay",
	.label = "Delay",
	.kind = &kind_signed,
	.bits = 32,
	.help = "The way there and back, in seconds with 16 bits after the point."},
    {.key = "ntp.priv.mode7.offset",
	.label = "Offset",
	.kind = &kind_hex,
	.bits = 64,
	.help = "How far the clocks are apart, in seconds with 32 bits after the point."},
    {.key = "ntp.priv.mode7.dispersion",
	.label = "Dispersion",
	.kind = &kind_number,
	.bits = 32,
	.help = "How wrong that may be, in seconds with 16 bits after the point."},
    {.key = "ntp.priv.mode7.ipv6_flag",
	.label = "IPv6",
	.kind = &kind_number,
	.bits = 32,
	.help = "1: the addresses of IPv6 are meant."},
    {.key = "ntp.priv.mode7.unused",
	.label = "Not used",
	.kind = &kind_bytes,
	.bits = 32,
	.help = "Room so that what follows is aligned."},
    {.key = "ntp.priv.mode7.dstaddress6",
	.label = "Own IPv6 address",
	.kind = &kind_ipv6,
	.bits = 128,
	.help = "From where the server asks, in IPv6."},
    {.key = "ntp.priv.mode7.srcaddress6",
	.label = "IPv6 address",
	.kind = &kind_ipv6,
	.bits = 128,
	.help = "Whom it asks, in IPv6."},
    {},
};

const struct proto ntp_summary = {
    .key = "ntp.priv.summary",
    .name = "Partner",
    .spec = "ntpd, ntp_request.h",
    .help =
	"One of those with whom the server exchanges the time, and what it thinks of its clock.",
    .summary = "{ntp.priv.mode7.srcaddress} stratum {ntp.stratum#}",
    .fields = summary_fields,
};

/* clang-format off */

/* Rows of the newer list and of the older one: how often somebody asked, and how. */
#define ASKER_COUNTS \
    {.key = "ntp.priv.monlist.lsint", \
	.label = "Last", \
	.kind = &kind_number, \
	.bits = 32, \
	.help = "Seconds since the last one."}, \
    {.key = "ntp.priv.monlist.restr", \
	.label = "Restrictions", \
	.kind = &kind_hex, \
	.bits = 32, \
	.help = "What it may not ask."}, \
    {.key = "ntp.priv.monlist.count", \
	.label = "Packets", \
	.kind = &kind_number, \
	.bits = 32, \
	.help = "How many packets have come."}, \
    {.key = "ntp.priv.monlist.remote_address", \
	.label = "Address", \
	.kind = &kind_ipv4, \
	.bits = 32, \
	.help = "Who has asked."}

#define ASKER_SPEAKS \
    {.key = "ntp.priv.monlist.flags", \
	.label = "Flags", \
	.kind = &kind_hex, \
	.bits = 32, \
	.help = "1: by broadcast."}, \
    {.key = "ntp.priv.monlist.port", \
	.label = "Port", \
	.kind = &kind_number, \
	.bits = 16, \
	.help = "The UDP port that it came from."}, \
    {.key = "ntp.priv.monlist.mode", \
	.label = "Mode", \
	.kind = &kind_number, \
	.bits = 8, \
	.names = ntp_modes, \
	.help = "What kind of packet the last one was."}, \
    {.key = "ntp.priv.monlist.version", \
	.label = "Version", \
	.kind = &kind_number, \
	.bits = 8, \
	.names = ntp_versions, \
	.help = "Which version of NTP it spoke."}, \
    {.key = "ntp.priv.monlist.ipv6", \
	.label = "IPv6", \
	.kind = &kind_hex, \
	.bits = 32, \
	.help = "1: the addresses of IPv6 are meant."}, \
    {.key = "ntp.priv.monlist.unused", \
	.label = "Not used", \
	.kind = &kind_hex, \
	.bits = 32, \
	.help = "Room so that what follows is aligned."}, \
    {.key = "ntp.priv.monlist.addr6", \
	.label = "IPv6 address", \
	.kind = &kind_ipv6, \
	.bits = 128, \
	.help = "Who has asked, in IPv6."}

/* clang-format on */

static const struct field asker_fields[] = {
    {.key = "ntp.priv.monlist.avgint",
	.label = "Interval",
	.kind = &kind_number,
	.bits = 32,
	.help = "Seconds between two packets, on average."},
    ASKER_COUNTS,
    {.key = "ntp.priv.monlist.local_address",
	.label = "Own address",
	.kind = &kind_ipv4,
	.bits = 32,
	.help = "Which address was asked."},
    ASKER_SPEAKS,
    {.key = "ntp.priv.monlist.daddr6",
	.label = "Own IPv6 address",
	.kind = &kind_ipv6,
	.bits = 128,
	.help = "Which address was asked, in IPv6."},
    {},
};

static const struct field asker_old_fields[] = {
    {.key = "ntp.priv.monlist.avgint",
	.label = "Interval",
	.kind = &kind_number,
	.bits = 32,
	.help = "Seconds between two packets, on average."},
    ASKER_COUNTS,
    ASKER_SPEAKS,
    {},
};

const struct proto ntp_asker = {
    .key = "ntp.priv.asker",
    .name = "Asker",
    .spec = "ntpd, ntp_request.h",
    .help = "Somebody who has asked the server. Hundreds of these in answer to one short question "
	    "made floods of it.",
    .summary = "{ntp.priv.monlist.remote_address}",
    .fields = asker_fields,
};

const struct proto ntp_asker_old = {
    .key = "ntp.priv.asker_old",
    .name = "Asker",
    .spec = "ntpd, ntp_request.h",
    .help = "Somebody who has asked the server, as older servers list it.",
    .summary = "{ntp.priv.monlist.remote_address}",
    .fields = asker_old_fields,
};

const struct proto *const ntp_items_protos[] = {
    &ntp_peer,
    &ntp_summary,
    &ntp_asker,
    &ntp_asker_old,
    NULL,
};
