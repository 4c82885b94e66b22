/* SPDX-License-Identifier: BSD-2-Clause */
/* Connectivity fault management: the TLVs that say who somebody is and which way a question took.
 */
#include "proto/cfm.h"
#include "proto/protos.h"
#include "wire/kind.h"

static const struct name subtypes[] = {
    {1, .name = "chassis-component", .help = "A name of the case."},
    {2, .name = "interface-alias", .help = "A name that somebody has given to an interface."},
    {3, .name = "port-component", .help = "A name of a part."},
    {4, .name = "MAC", .help = "An address."},
    {5, .name = "network", .help = "An address of a network, with its kind before it."},
    {6, .name = "interface", .help = "The name of an interface."},
    {7, .name = "local", .help = "A name that the device has given itself."},
    {},
};

static const struct name port_subtypes[] = {
    {1, .name = "interface-alias", .help = "A name that somebody has given to the port."},
    {2, .name = "port-component", .help = "A name of a part."},
    {3, .name = "MAC", .help = "The address of the port."},
    {4, .name = "network", .help = "An address of a network, with its kind before it."},
    {5, .name = "interface", .help = "The name of the port."},
    {6, .name = "circuit", .help = "A circuit at the provider."},
    {7, .name = "local", .help = "A name that the device has given it."},
    {},
};

static const struct name ingress_actions[] = {
    {1, .name = "OK", .help = "It would be taken in here."},
    {2, .name = "down", .help = "The port is down."},
    {3, .name = "blocked", .help = "Spanning tree or something else has blocked the port."},
    {4, .name = "VLAN", .help = "The port does not belong to the VLAN."},
    {},
};

static const struct name egress_actions[] = {
    {1, .name = "OK", .help = "It would go out here."},
    {2, .name = "down", .help = "The port is down."},
    {3, .name = "blocked", .help = "Spanning tree or something else has blocked the port."},
    {4, .name = "VLAN", .help = "The port does not belong to the VLAN."},
    {},
};

static const struct name patterns[] = {
    {0, .name = "zeros", .help = "Zeros only."},
    {1, .name = "zeros-CRC", .help = "Zeros, with a sum at the end."},
    {2, .name = "random", .help = "A pseudo-random sequence of 2^31 - 1 bits."},
    {3, .name = "random-CRC", .help = "The same, with a sum at the end."},
    {},
};

static const struct field sender_fields[] = {
    {.key = "cfm.tlv.chassis.id.length",
	.label = "Chassis id length",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = SIZED},
	.help = "Bytes of the name below; 0: none, and no kind either."},
    {.key = "cfm.tlv.chassis.id.subtype",
	.label = "Chassis id kind",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "cfm.tlv.chassis.id.length", .from = 0, .is = UNLESS},
	.names = subtypes,
	.init = "7",
	.help = "What the name below is."},
    {.key = "cfm.tlv.chassis.id",
	.label = "Chassis id",
	.kind = &kind_bytes,
	.sized_by = "cfm.tlv.chassis.id.length",
	.when = {.key = "cfm.tlv.chassis.id.length", .from = 0, .is = UNLESS},
	.help = "The name of the device."},
    {.key = "cfm.tlv.ma.domain.length",
	.label = "Address domain length",
	.kind = &kind_number,
	.bits = 8,
	.when = {.is = IF_LEFT},
	.count = {.of = SIZED},
	.help = "Bytes of the domain below; 0: no management address."},
    {.key = "cfm.tlv.ma.domain",
	.label = "Address domain",
	.kind = &kind_bytes,
	.sized_by = "cfm.tlv.ma.domain.length",
	.when = {.key = "cfm.tlv.ma.domain.length", .from = 1, .to = 255, .is = IF},
	.help =
	    "How the address below is spoken to, as an object identifier: SNMP over UDP, mostly."},
    {.key = "cfm.tlv.management.addr.length",
	.label = "Address length",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "cfm.tlv.ma.domain.length", .from = 1, .to = 255, .is = IF},
	.count = {.of = SIZED},
	.help = "Bytes of the address below."},
    {.key = "cfm.tlv.management.addr",
	.label = "Address",
	.kind = &kind_bytes,
	.sized_by = "cfm.tlv.management.addr.length",
	.when = {.key = "cfm.tlv.ma.domain.length", .from = 1, .to = 255, .is = IF},
	.help = "Where the device can be managed."},
    {},
};

static const struct proto proto_sender = {
    .key = "cfm.sender_id",
    .name = "Sender",
    .spec = "IEEE 802.1Q clause 21.5.3",
    .help = "Which device sends this, and where it is managed.",
    .fields = sender_fields,
    .binds = (const struct bind[]){{&cfm_tlv_type, 1}, {}},
};

/* clang-format off */

/* The name of a port, if it is there. */
#define CFM_PORT_ID \
    {.key = "cfm.tlv.reply.ing.egr.portid.length", \
	.label = "Port id length", \
	.kind = &kind_number, \
	.bits = 8, \
	.when = {.is = IF_LEFT}, \
	.count = {.of = SIZED}, \
	.help = "Bytes of the name below."}, \
    {.key = "cfm.tlv.reply.ing.egr.portid.subtype", \
	.label = "Port id kind", \
	.kind = &kind_number, \
	.bits = 8, \
	.when = {.key = "cfm.tlv.reply.ing.egr.portid.length", .from = 1, .to = 255, .is = IF}, \
	.names = port_subtypes, \
	.init = "5", \
	.help = "What the name below is."}, \
    {.key = "cfm.tlv.reply.ing.egr.portid", \
	.label = "Port id", \
	.kind = &kind_bytes, \
	.sized_by = "cfm.tlv.reply.ing.egr.portid.length", \
	.when = {.key = "cfm.tlv.reply.ing.egr.portid.length", .from = 1, .to = 255, .is = IF}, \
	.help = "The name of the port."}

/* clang-format on */

static const struct field ingress_fields[] = {
    {.key = "cfm.tlv.reply.ingress.action",
	.label = "Ingress action",
	.kind = &kind_number,
	.bits = 8,
	.names = ingress_actions,
	.init = "1",
	.help = "What would happen to a frame of the traffic at this port."},
    {.key = "cfm.tlv.reply.ingress.mac.address",
	.label = "Ingress address",
	.kind = &kind_mac,
	.bits = 48,
	.help = "The address of the port."},
    CFM_PORT_ID,
    {},
};

static const struct proto proto_ingress = {
    .key = "cfm.reply_ingress",
    .name = "Reply ingress",
    .spec = "IEEE 802.1Q clause 21.9.8",
    .help = "The port by which the question came into the bridge that answers.",
    .fields = ingress_fields,
    .binds = (const struct bind[]){{&cfm_tlv_type, 5}, {}},
};

static const struct field egress_fields[] = {
    {.key = "cfm.tlv.reply.egress.action",
	.label = "Egress action",
	.kind = &kind_number,
	.bits = 8,
	.names = egress_actions,
	.init = "1",
	.help = "What would happen to a frame of the traffic at this port."},
    {.key = "cfm.tlv.reply.egress.mac.address",
	.label = "Egress address",
	.kind = &kind_mac,
	.bits = 48,
	.help = "The address of the port."},
    CFM_PORT_ID,
    {},
};

static const struct proto proto_egress = {
    .key = "cfm.reply_egress",
    .name = "Reply egress",
    .spec = "IEEE 802.1Q clause 21.9.9",
    .help = "The port by which the question leaves the bridge that answers.",
    .fields = egress_fields,
    .binds = (const struct bind[]){{&cfm_tlv_type, 6}, {}},
};

static const struct field ltm_fields[] = {
    {.key = "cfm.tlv.ltm.egress.id.ui",
	.label = "Number",
	.kind = &kind_hex,
	.bits = 16,
	.help = "A number of its own."},
    {.key = "cfm.tlv.ltm.egress.id.mac",
	.label = "Address",
	.kind = &kind_mac,
	.bits = 48,
	.help = "The address of the bridge."},
    {},
};

static const struct proto proto_ltm = {
    .key = "cfm.ltm_egress",
    .name = "Egress identifier",
    .spec = "IEEE 802.1Q clause 21.8.8",
    .help = "The bridge that has passed the question on last: with it the asker puts the answers "
	    "in order.",
    .fields = ltm_fields,
    .binds = (const struct bind[]){{&cfm_tlv_type, 7}, {}},
};

static const struct field ltr_fields[] = {
    {.key = "cfm.tlv.ltr.egress.last.id.ui",
	.label = "Last number",
	.kind = &kind_hex,
	.bits = 16,
	.help = "A number of the bridge before."},
    {.key = "cfm.tlv.ltr.egress.last.id.mac",
	.label = "Last address",
	.kind = &kind_mac,
	.bits = 48,
	.help = "The address of the bridge before."},
    {.key = "cfm.tlv.ltr.egress.next.id.ui",
	.label = "Next number",
	.kind = &kind_hex,
	.bits = 16,
	.help = "A number of the bridge that answers."},
    {.key = "cfm.tlv.ltr.egress.next.id.mac",
	.label = "Next address",
	.kind = &kind_mac,
	.bits = 48,
	.help = "The address of the bridge that answers."},
    {},
};

static const struct proto proto_ltr = {
    .key = "cfm.ltr_egress",
    .name = "Reply egress identifier",
    .spec = "IEEE 802.1Q clause 21.9.7",
    .help = "From which bridge the question came, and who passes it on: so the answers can be put "
	    "in order, whenever they arrive.",
    .fields = ltr_fields,
    .binds = (const struct bind[]){{&cfm_tlv_type, 8}, {}},
};

static const struct field org_fields[] = {
    {.key = "cfm.tlv.org.spec.oui",
	.label = "Organisation",
	.kind = &kind_hex,
	.bits = 24,
	.help = "Whose it is: the first half of its addresses."},
    {.key = "cfm.tlv.org.spec.subtype",
	.label = "Subtype",
	.kind = &kind_number,
	.bits = 8,
	.help = "Which of its additions."},
    {.key = "cfm.tlv.org.spec.value",
	.label = "Value",
	.kind = &kind_bytes,
	.bits = REST,
	.help = "What only the organisation explains."},
    {},
};

static const struct proto proto_org = {
    .key = "cfm.organisation",
    .name = "Organisation",
    .spec = "IEEE 802.1Q clause 21.5.2",
    .help = "What an organisation has added; others pass over it.",
    .fields = org_fields,
    .binds = (const struct bind[]){{&cfm_tlv_type, 31}, {}},
};

static const struct field pattern_fields[] = {
    {.key = "cfm.tlv.tst.test.pattern.type",
	.label = "Pattern",
	.kind = &kind_number,
	.bits = 8,
	.names = patterns,
	.help = "Which bits are sent, and whether a checksum stands behind them."},
    {.key = "cfm.tlv.tst.test.pattern.bytes",
	.label = "Bits",
	.kind = &kind_bytes,
	.bits = REST,
	.help = "The pattern, with the sum at its end if it has one."},
    {},
};

static const struct proto proto_pattern = {
    .key = "cfm.pattern",
    .name = "Test pattern",
    .spec = "ITU-T G.8013 clause 9.3",
    .help = "Bits that both ends know: the receiver counts those that arrive wrong.",
    .fields = pattern_fields,
    .binds = (const struct bind[]){{&cfm_tlv_type, 32}, {}},
};

const struct proto *const cfm_ids_protos[] = {
    &proto_sender,
    &proto_ingress,
    &proto_egress,
    &proto_ltm,
    &proto_ltr,
    &proto_org,
    &proto_pattern,
    NULL,
};
