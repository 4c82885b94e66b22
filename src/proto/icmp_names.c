/* SPDX-License-Identifier: BSD-2-Clause */
/* The types and codes of ICMP for IPv4: see icmp_names.h. */
#include "proto/icmp_names.h"

const struct name icmp_types[] = {
    {0, .name = "echo-reply", .help = "The answer to a ping: the same number and data come back.",
	.summary = "ICMP echo reply id {icmp.ident} seq {icmp.seq}"},
    {3, .name = "unreachable",
	.help = "A packet could not be delivered; the code says why, and the start of the packet "
		"follows."},
    {4, .name = "source-quench", .help = "Please send more slowly (obsolete).",
	.summary = "ICMP source quench[: {next}]"},
    {5, .name = "redirect",
	.help = "A router: for this destination another router in your network is nearer.",
	.summary = "ICMP redirect to {icmp.redir_gw}[: {next}]"},
    {6, .name = "alternate-host", .help = "Another address for a host (obsolete)."},
    {8, .name = "echo-request", .help = "A ping: please send this back.",
	.summary = "ICMP echo request id {icmp.ident} seq {icmp.seq}"},
    {9, .name = "router-advertisement", .help = "A router says that it is there.",
	.summary = "ICMP router advertisement[ {icmp.router_address}]"},
    {10, .name = "router-solicitation", .help = "Which routers are there?",
	.summary = "ICMP router solicitation"},
    {11, .name = "time-exceeded",
	.help = "A packet has died of age on its way: traceroute lives on these answers.",
	.summary = "ICMP time exceeded ({icmp.code})[: {next}]"},
    {12, .name = "parameter-problem", .help = "Something in a header cannot be.",
	.summary = "ICMP parameter problem at byte {icmp.pointer}[: {next}]"},
    {13, .name = "timestamp-request", .help = "What time is it?",
	.summary = "ICMP timestamp request id {icmp.ident} seq {icmp.seq}"},
    {14, .name = "timestamp-reply", .help = "It is this time.",
	.summary = "ICMP timestamp reply id {icmp.ident} seq {icmp.seq}"},
    {15, .name = "information-request", .help = "In which network am I (obsolete)?",
	.summary = "ICMP information request id {icmp.ident} seq {icmp.seq}"},
    {16, .name = "information-reply", .help = "You are in this network (obsolete).",
	.summary = "ICMP information reply id {icmp.ident} seq {icmp.seq}"},
    {17, .name = "address-mask-request", .help = "How large is this network (obsolete)?",
	.summary = "ICMP address mask request id {icmp.ident} seq {icmp.seq}"},
    {18, .name = "address-mask-reply", .help = "This large (obsolete).",
	.summary = "ICMP address mask {icmp.address_mask}"},
    {30, .name = "traceroute", .help = "A router reports a packet (obsolete)."},
    {31, .name = "conversion-error", .help = "A datagram could not be converted (obsolete)."},
    {32, .name = "mobile-redirect", .help = "A mobile host is elsewhere (obsolete)."},
    {33, .name = "where-are-you", .help = "IPv6 over IPv4 (obsolete)."},
    {34, .name = "I-am-here", .help = "IPv6 over IPv4 (obsolete)."},
    {35, .name = "registration-request", .help = "Mobile registration (obsolete)."},
    {36, .name = "registration-reply", .help = "Mobile registration (obsolete)."},
    {37, .name = "name-request", .help = "What is your name (obsolete)?"},
    {38, .name = "name-reply", .help = "This is my name (obsolete)."},
    {40, .name = "security-failure",
	.help = "A protected packet could not be accepted (Photuris)."},
    {42, .name = "extended-echo-request",
	.help = "Asks a router about one of its interfaces (RFC 8335).",
	.summary = "ICMP extended echo request id {icmp.ident} seq {icmp.ext.echo.seq}"},
    {43, .name = "extended-echo-reply", .help = "Whether that interface is up (RFC 8335).",
	.summary = "ICMP extended echo reply id {icmp.ident} seq {icmp.ext.echo.seq}"},
    {253, .name = "experiment-1", .help = "For experiments (RFC 4727)."},
    {254, .name = "experiment-2", .help = "For experiments (RFC 4727)."},
    {},
};

const struct name icmp_unreachable[] = {
    {0, .name = "network", .help = "No way to that network.",
	.summary = "ICMP network unreachable[: {next}]"},
    {1, .name = "host", .help = "The last router finds no such host: nobody answered its ARP.",
	.summary = "ICMP host unreachable[: {next}]"},
    {2, .name = "protocol", .help = "The host is there but does not know the protocol.",
	.summary = "ICMP protocol unreachable[: {next}]"},
    {3, .name = "port", .help = "The host is there but no program listens at that port.",
	.summary = "ICMP port unreachable[: {next}]"},
    {4, .name = "fragmentation-needed",
	.help = "The packet is too long for the next link and must not be cut up.",
	.summary = "ICMP too long, MTU {icmp.mtu}[: {next}]"},
    {5, .name = "source-route", .help = "The route that the sender chose does not work.",
	.summary = "ICMP source route failed[: {next}]"},
    {6, .name = "network-unknown", .help = "There is no such network.",
	.summary = "ICMP network unknown[: {next}]"},
    {7, .name = "host-unknown", .help = "There is no such host.",
	.summary = "ICMP host unknown[: {next}]"},
    {8, .name = "isolated", .help = "The sender is cut off (obsolete).",
	.summary = "ICMP source isolated[: {next}]"},
    {9, .name = "network-prohibited", .help = "A rule forbids that network.",
	.summary = "ICMP network prohibited[: {next}]"},
    {10, .name = "host-prohibited", .help = "A rule forbids that host.",
	.summary = "ICMP host prohibited[: {next}]"},
    {11, .name = "network-service", .help = "No way for this kind of service.",
	.summary = "ICMP network unreachable for service[: {next}]"},
    {12, .name = "host-service", .help = "No way for this kind of service.",
	.summary = "ICMP host unreachable for service[: {next}]"},
    {13, .name = "prohibited", .help = "A firewall or router does not let the packet through.",
	.summary = "ICMP prohibited[: {next}]"},
    {14, .name = "precedence", .help = "The precedence is not allowed here.",
	.summary = "ICMP precedence violation[: {next}]"},
    {15, .name = "precedence-cutoff", .help = "The precedence is too low here.",
	.summary = "ICMP precedence cutoff[: {next}]"},
    {},
};

const struct name icmp_redirects[] = {
    {0, .name = "network", .help = "For the whole network."},
    {1, .name = "host", .help = "For this host only."},
    {2, .name = "service-network", .help = "For the network and this kind of service."},
    {3, .name = "service-host", .help = "For this host and this kind of service."},
    {},
};

const struct name icmp_adverts[] = {
    {0, .name = "normal", .help = "A router for all traffic."},
    {16, .name = "mobile-only", .help = "A router for mobile hosts only."},
    {},
};

const struct name icmp_exceeded[] = {
    {0, .name = "in-transit", .help = "The time to live ran out at a router."},
    {1, .name = "reassembly", .help = "Fragments were missing for too long."},
    {},
};

const struct name icmp_problems[] = {
    {0, .name = "pointer", .help = "At the byte that the pointer shows."},
    {1, .name = "missing-option", .help = "An option is missing."},
    {2, .name = "bad-length", .help = "A length cannot be."},
    {},
};

const struct name icmp_failures[] = {
    {0, .name = "bad-SPI", .help = "The security association is unknown."},
    {1, .name = "authentication", .help = "The signature is wrong."},
    {2, .name = "decompression", .help = "The packet cannot be expanded."},
    {3, .name = "decryption", .help = "The packet cannot be decrypted."},
    {4, .name = "need-authentication", .help = "The packet has to be signed."},
    {5, .name = "need-authorization", .help = "The sender may not do this."},
    {},
};

const struct name icmp_echo_codes[] = {
    {0, .name = "ok", .help = "No error."},
    {1, .name = "malformed", .help = "The question cannot be understood."},
    {2, .name = "no-interface", .help = "There is no such interface."},
    {3, .name = "no-entry", .help = "There is no such entry in a table."},
    {4, .name = "several", .help = "Several interfaces fit."},
    {},
};
