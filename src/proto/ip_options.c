/* SPDX-License-Identifier: BSD-2-Clause */
/* The options of IPv4: the option itself (type, and a length unless it is a single byte), and what
 * each known type carries. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

static const struct name types[] = {
    {0, .name = "EOL", .help = "End of the options: what follows fills the header up."},
    {1, .name = "NOP", .help = "Does nothing: puts the next option on a multiple of 4 bytes."},
    {7, .name = "record-route", .help = "Each router writes its address here."},
    {11, .name = "MTU-probe", .help = "Looks for the longest packet that gets through (obsolete)."},
    {12, .name = "MTU-reply", .help = "The longest packet that got through (obsolete)."},
    {25, .name = "quick-start", .help = "May I begin at this rate? Routers may lower it."},
    {68, .name = "timestamp", .help = "Each router writes the time here."},
    {82, .name = "traceroute", .help = "Each router reports to the originator (obsolete)."},
    {130, .name = "security", .help = "How secret the packet is (US military)."},
    {131, .name = "loose-source-route",
	.help = "Routers that the packet has to visit, with others in between. Most drop it, since "
		"it gets around firewalls."},
    {133, .name = "extended-security", .help = "More about how secret the packet is."},
    {134, .name = "CIPSO", .help = "Labels of secrecy (commercial)."},
    {136, .name = "stream-id", .help = "The stream of a satellite network (obsolete)."},
    {137, .name = "strict-source-route",
	.help = "The very routers that the packet has to visit. Most drop it."},
    {148, .name = "router-alert", .help = "Routers, look into this packet: IGMP, RSVP."},
    {},
};

static const struct name classes[] = {
    {0, .name = "control", .help = "Options that steer the packet."},
    {1, .name = "reserved", .help = "Not used."},
    {2, .name = "debugging", .help = "Options that measure."},
    {3, .name = "reserved", .help = "Not used."},
    {},
};

static const struct field type_bits[] = {
    {.key = "ip.opt.type.copy",
	.label = "Copy on fragmentation",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: stands in every fragment. 0: only in the first."},
    {.key = "ip.opt.type.class",
	.label = "Class",
	.kind = &kind_number,
	.bits = 2,
	.names = classes,
	.help = "What kind of option it is."},
    {.key = "ip.opt.type.number",
	.label = "Number",
	.kind = &kind_number,
	.bits = 5,
	.help = "Which option of its class."},
    {},
};

static const char type_help[] = "Which option this is.";
static const char ptr_help[] = "Where in the option the next router writes: 4 is the first place, "
			       "one beyond the length means full.";

static const struct field option_fields[] = {
    {.key = "ip.opt.type",
	.label = "Type",
	.kind = &kind_number,
	.bits = 8,
	.when = {.to = 1, .is = UNLESS},
	.parts = type_bits,
	.space = &ip_option,
	.names = types,
	.init = "148",
	.help = type_help},
    {.key = "ip.opt.type",
	.label = "Type",
	.kind = &kind_number,
	.bits = 8,
	.when = {.to = 1, .is = IF},
	.parts = type_bits,
	.names = types,
	.init = "1",
	.help = type_help},
    {.key = "ip.opt.len",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "ip.opt.type", .to = 1, .is = UNLESS},
	.count = {.of = ALL},
	.help = "Bytes of the option, with type and length."},
    {},
};

const struct proto proto_ip_opt = {
    .key = "ip.opt",
    .name = "IPv4 option",
    .spec = "RFC 791 clause 3.1",
    .help = "One option: a type, and unless it is a single byte a length and what the type says.",
    .summary = "{ip.opt.type}",
    .fields = option_fields,
};

/* Two of the three routes are for the packet to take; the third is written on the way. */
static const struct field recorded_fields[] = {
    {.key = "ip.rec_rt",
	.label = "Recorded",
	.kind = &kind_ipv4,
	.bits = 32,
	.help = "The address of a router through which the packet has come; 0.0.0.0 if the place "
		"is free."},
    {},
};

static const struct proto proto_ip_route = {
    .key = "ip.rec_rt",
    .name = "Recorded address",
    .spec = "RFC 791 clause 3.1",
    .help = "One place in a recorded route.",
    .summary = "{ip.rec_rt}",
    .fields = recorded_fields,
};

static const struct field source_fields[] = {
    {.key = "ip.src_rt",
	.label = "Route",
	.kind = &kind_ipv4,
	.bits = 32,
	.help = "A router that the packet has to visit; behind the pointer those to come, before "
		"it those that have been."},
    {},
};

static const struct proto proto_ip_srcroute = {
    .key = "ip.src_rt",
    .name = "Route address",
    .spec = "RFC 791 clause 3.1",
    .help = "One stop of a source route.",
    .summary = "{ip.src_rt}",
    .fields = source_fields,
};

static const struct field rr_fields[] = {
    {.key = "ip.opt.ptr",
	.label = "Pointer",
	.kind = &kind_number,
	.bits = 8,
	.init = "4",
	.help = ptr_help},
    {.key = "ip.rec_rts",
	.label = "Recorded route",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_ip_route,
	.help = "Places for the addresses of routers."},
    {},
};

static const struct proto proto_ip_rr = {
    .key = "ip.rr",
    .name = "Record route",
    .spec = "RFC 791 clause 3.1",
    .help = "Each router writes its address: ping -R shows the way there and back, up to nine "
	    "routers.",
    .fields = rr_fields,
    .binds = (const struct bind[]){{&ip_option, 7}, {}},
};

static const struct field route_fields[] = {
    {.key = "ip.opt.ptr",
	.label = "Pointer",
	.kind = &kind_number,
	.bits = 8,
	.init = "4",
	.help = ptr_help},
    {.key = "ip.src_rts",
	.label = "Route",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_ip_srcroute,
	.help = "The routers to be visited, in this order."},
    {},
};

static const struct proto proto_ip_lsrr = {
    .key = "ip.lsrr",
    .name = "Loose source route",
    .spec = "RFC 791 clause 3.1",
    .help = "The sender and not the routers choose the way.",
    .fields = route_fields,
    .binds = (const struct bind[]){{&ip_option, 131}, {}},
};

static const struct proto proto_ip_ssrr = {
    .key = "ip.ssrr",
    .name = "Strict source route",
    .spec = "RFC 791 clause 3.1",
    .help = "The sender chooses every single router of the way.",
    .fields = route_fields,
    .binds = (const struct bind[]){{&ip_option, 137}, {}},
};

static const struct field time_fields[] = {
    {.key = "ip.opt.time_stamp",
	.label = "Time",
	.kind = &kind_number,
	.bits = 32,
	.help = "Milliseconds since midnight, universal time; with the highest bit set: something "
		"else."},
    {},
};

static const struct proto proto_ip_ts_time = {
    .key = "ip.time",
    .name = "Time stamp",
    .spec = "RFC 791 clause 3.1",
    .help = "When a router passed the packet on.",
    .summary = "{ip.opt.time_stamp}",
    .fields = time_fields,
};

static const struct field pair_fields[] = {
    {.key = "ip.opt.time_stamp_addr",
	.label = "Router",
	.kind = &kind_ipv4,
	.bits = 32,
	.help = "Who wrote the time, or who shall write it."},
    {.key = "ip.opt.time_stamp",
	.label = "Time",
	.kind = &kind_number,
	.bits = 32,
	.help = "Milliseconds since midnight, universal time; with the highest bit set: something "
		"else."},
    {},
};

static const struct proto proto_ip_ts_pair = {
    .key = "ip.addr_time",
    .name = "Address and time stamp",
    .spec = "RFC 791 clause 3.1",
    .help = "Which router passed the packet on, and when.",
    .summary = "{ip.opt.time_stamp_addr} {ip.opt.time_stamp}",
    .fields = pair_fields,
};

static const struct name flags[] = {
    {0, .name = "times", .help = "Times only."},
    {1, .name = "addresses", .help = "Each router writes its address and the time."},
    {3, .name = "given-addresses", .help = "Only the routers that the sender has listed write."},
    {},
};

static const struct field ts_fields[] = {
    {.key = "ip.opt.ptr",
	.label = "Pointer",
	.kind = &kind_number,
	.bits = 8,
	.init = "5",
	.help = "Where in the option the next router writes: 5 is the first place."},
    {.key = "ip.opt.overflow",
	.label = "Overflow",
	.kind = &kind_number,
	.bits = 4,
	.help = "How many routers found no more place."},
    {.key = "ip.opt.flag",
	.label = "Form",
	.kind = &kind_hex,
	.bits = 4,
	.names = flags,
	.help = "What the routers write."},
    {.key = "ip.opt.times",
	.label = "Times",
	.kind = &kind_list,
	.bits = REST,
	.when = {.key = "ip.opt.flag", .from = 0, .is = IF},
	.item = &proto_ip_ts_time,
	.help = "Places for the times."},
    {.key = "ip.opt.addr_times",
	.label = "Addresses and times",
	.kind = &kind_list,
	.bits = REST,
	.when = {.is = ELSE},
	.item = &proto_ip_ts_pair,
	.help = "Places for addresses and times."},
    {},
};

static const struct proto proto_ip_ts = {
    .key = "ip.ts",
    .name = "Internet timestamp",
    .spec = "RFC 791 clause 3.1",
    .help = "Each router writes the time: where on the way is it slow?",
    .fields = ts_fields,
    .binds = (const struct bind[]){{&ip_option, 68}, {}},
};

static const struct field sid_fields[] = {
    {.key = "ip.opt.sid",
	.label = "Stream",
	.kind = &kind_number,
	.bits = 16,
	.help = "The number of the stream."},
    {},
};

static const struct proto proto_ip_sid = {
    .key = "ip.sid",
    .name = "Stream identifier",
    .spec = "RFC 791 clause 3.1",
    .help = "The stream of a satellite network of the 1970s (obsolete).",
    .fields = sid_fields,
    .binds = (const struct bind[]){{&ip_option, 136}, {}},
};

static const struct field mtu_fields[] = {
    {.key = "ip.opt.mtu",
	.label = "MTU",
	.kind = &kind_number,
	.bits = 16,
	.init = "1500",
	.help = "The longest packet that gets through, so far."},
    {},
};

static const struct proto proto_ip_mtup = {
    .key = "ip.mtup",
    .name = "MTU probe",
    .spec = "RFC 1063",
    .help = "Each router lowers the number to what it can pass on (obsolete).",
    .fields = mtu_fields,
    .binds = (const struct bind[]){{&ip_option, 11}, {}},
};

static const struct proto proto_ip_mtur = {
    .key = "ip.mtur",
    .name = "MTU reply",
    .spec = "RFC 1063",
    .help = "What a probe has found (obsolete).",
    .fields = mtu_fields,
    .binds = (const struct bind[]){{&ip_option, 12}, {}},
};

static const struct field tr_fields[] = {
    {.key = "ip.opt.id_number",
	.label = "Id",
	.kind = &kind_number,
	.bits = 16,
	.help = "Tells one traceroute from another."},
    {.key = "ip.opt.ohc",
	.label = "Outbound hops",
	.kind = &kind_number,
	.bits = 16,
	.help = "Routers passed on the way there."},
    {.key = "ip.opt.rhc",
	.label = "Return hops",
	.kind = &kind_number,
	.bits = 16,
	.help = "Routers passed on the way back; 65535 on the way there."},
    {.key = "ip.opt.originator",
	.label = "Originator",
	.kind = &kind_ipv4,
	.bits = 32,
	.help = "To whom the routers report."},
    {},
};

static const struct proto proto_ip_tr = {
    .key = "ip.tr",
    .name = "Traceroute",
    .spec = "RFC 1393",
    .help = "Asks every router to report (obsolete; today's traceroute lets packets die).",
    .fields = tr_fields,
    .binds = (const struct bind[]){{&ip_option, 82}, {}},
};

static const struct name alerts[] = {
    {0, .name = "examine", .help = "Every router looks into the packet."},
    {},
};

static const struct field ra_fields[] = {
    {.key = "ip.opt.ra",
	.label = "Router alert",
	.kind = &kind_number,
	.bits = 16,
	.names = alerts,
	.help = "What the routers shall do."},
    {},
};

static const struct proto proto_ip_ra = {
    .key = "ip.ra",
    .name = "Router alert",
    .spec = "RFC 2113",
    .help = "Routers look into a packet although it is not for them: that is how they hear who "
	    "has joined a group (IGMP).",
    .fields = ra_fields,
    .binds = (const struct bind[]){{&ip_option, 148}, {}},
};

static const struct name qs_functions[] = {
    {0, .name = "request", .help = "May I begin at this rate?"},
    {8, .name = "report", .help = "This is the rate that I was allowed."},
    {},
};

static const struct field qs_fields[] = {
    {.key = "ip.opt.qs_func",
	.label = "Function",
	.kind = &kind_number,
	.bits = 4,
	.names = qs_functions,
	.help = "Question or report."},
    {.key = "ip.opt.qs_rate",
	.label = "Rate",
	.kind = &kind_number,
	.bits = 4,
	.help = "40 kb/s times 2 to the power of this; 0: no."},
    {.key = "ip.opt.qs_ttl",
	.label = "QS TTL",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "ip.opt.qs_func", .from = 0, .is = IF},
	.help = "Each router that agrees takes one off: compared with the time to live it shows "
		"whether all have."},
    {.key = "ip.opt.qs_unused",
	.label = "Not used",
	.kind = &kind_number,
	.bits = 8,
	.when = {.is = ELSE},
	.help = "Not used in a report."},
    {.key = "ip.opt.qs_nonce",
	.label = "Nonce",
	.kind = &kind_hex,
	.bits = 30,
	.help = "Random bits: routers that lower the rate change them, so that a receiver cannot "
		"lie."},
    {.key = "ip.opt.qs_reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 2,
	.fixed = true,
	.help = "Not used: zeros."},
    {},
};

static const struct proto proto_ip_qs = {
    .key = "ip.qs",
    .name = "Quick-start",
    .spec = "RFC 4782",
    .help = "Asks the routers whether a connection may start fast (experimental).",
    .fields = qs_fields,
    .binds = (const struct bind[]){{&ip_option, 25}, {}},
};

const struct proto *const ip_options_protos[] = {
    &proto_ip_opt,
    &proto_ip_lsrr,
    &proto_ip_mtup,
    &proto_ip_mtur,
    &proto_ip_qs,
    &proto_ip_ra,
    &proto_ip_route,
    &proto_ip_rr,
    &proto_ip_sid,
    &proto_ip_srcroute,
    &proto_ip_ssrr,
    &proto_ip_tr,
    &proto_ip_ts,
    &proto_ip_ts_pair,
    &proto_ip_ts_time,
    NULL,
};
