/* SPDX-License-Identifier: BSD-2-Clause */
/* What the records of DNS hold: services, certificates, and what is rarely met. */
#include "proto/dns.h"
#include "proto/protos.h"

static const struct field caa_bits[] = {
    {.key = "dns.caa.flags.issuer_critical",
	.label = "Critical",
	.kind = &kind_flag,
	.bits = 1,
	.help = "Who does not understand this must not issue anything."},
    {.key = "dns.caa.flags.reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 7,
	.help = "Not used: zeros."},
    {},
};

static const struct field caa_fields[] = {
    {.key = "dns.caa.flags",
	.label = "Flags",
	.kind = &kind_hex,
	.bits = 8,
	.parts = caa_bits,
	.help = "How serious it is."},
    {.key = "dns.caa.tag_length",
	.label = "Tag length",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = SIZED},
	.help = "Bytes of the tag."},
    {.key = "dns.caa.tag",
	.label = "Tag",
	.kind = &kind_text,
	.sized_by = "dns.caa.tag_length",
	.init = "issue",
	.help = "issue: may issue; issuewild: for wildcards; iodef: where to complain."},
    {.key = "dns.caa.value",
	.label = "Value",
	.kind = &kind_text,
	.bits = REST,
	.help = "The authority, or an address."},
    {},
};

static const struct proto proto_caa = {
    .key = "dns.rr.caa",
    .name = "Certification authority",
    .spec = "RFC 8659 clause 4.1",
    .help = "Who may issue certificates for this name. An authority that is not named here must "
	    "refuse.",
    .summary = "{dns.caa.tag} {dns.caa.value}",
    .fields = caa_fields,
    .binds = (const struct bind[]){{&dns_type, 257}, {}},
};

static const struct field kx_fields[] = {
    {.key = "dns.kx.preference",
	.label = "Preference",
	.kind = &kind_number,
	.bits = 16,
	.help = "The lowest first."},
    {.key = "dns.kx.key_exchange",
	.label = "Host",
	.kind = &kind_dns_name,
	.bits = SELF,
	.init = "ns.example.com",
	.help = "The host."},
    {},
};

static const struct proto proto_kx = {
    .key = "dns.rr.kx",
    .name = "Key exchanger",
    .spec = "RFC 2230 clause 3",
    .help = "Who exchanges keys for this host.",
    .fields = kx_fields,
    .binds = (const struct bind[]){{&dns_type, 36}, {}},
};

static const struct field afsdb_fields[] = {
    {.key = "dns.afsdb.subtype",
	.label = "Subtype",
	.kind = &kind_number,
	.bits = 16,
	.init = "1",
	.help = "1: AFS. 2: DCE."},
    {.key = "dns.afsdb.hostname",
	.label = "Host",
	.kind = &kind_dns_name,
	.bits = SELF,
	.init = "ns.example.com",
	.help = "The server."},
    {},
};

static const struct proto proto_afsdb = {
    .key = "dns.rr.afsdb",
    .name = "AFS database",
    .spec = "RFC 1183 clause 1",
    .help = "A server of the AFS file system.",
    .fields = afsdb_fields,
    .binds = (const struct bind[]){{&dns_type, 18}, {}},
};

static const struct field loc_fields[] = {
    {.key = "dns.loc.version",
	.label = "Version",
	.kind = &kind_number,
	.bits = 8,
	.fixed = true,
	.help = "Always 0."},
    {.key = "dns.loc.size",
	.label = "Size",
	.kind = &kind_hex,
	.bits = 8,
	.init = "0x12",
	.help = "Diameter in centimetres: digit and power of ten."},
    {.key = "dns.loc.horizontal_precision",
	.label = "Horizontal",
	.kind = &kind_hex,
	.bits = 8,
	.init = "0x16",
	.help = "How exact: digit and power of ten."},
    {.key = "dns.loc.vertical_precision",
	.label = "Vertical",
	.kind = &kind_hex,
	.bits = 8,
	.init = "0x13",
	.help = "How exact: digit and power of ten."},
    {.key = "dns.loc.latitude",
	.label = "Latitude",
	.kind = &kind_number,
	.bits = 32,
	.init = "2147483648",
	.help = "Thousandths of a second of arc north of the equator, plus 2^31."},
    {.key = "dns.loc.longitude",
	.label = "Longitude",
	.kind = &kind_number,
	.bits = 32,
	.init = "2147483648",
	.help = "Thousandths of a second of arc east of Greenwich, plus 2^31."},
    {.key = "dns.loc.altitude",
	.label = "Altitude",
	.kind = &kind_number,
	.bits = 32,
	.init = "10000000",
	.help = "Centimetres above 100 km below sea level."},
    {},
};

static const struct proto proto_loc = {
    .key = "dns.rr.loc",
    .name = "Location",
    .spec = "RFC 1876 clause 2",
    .help = "Where on earth the host stands.",
    .fields = loc_fields,
    .binds = (const struct bind[]){{&dns_type, 29}, {}},
};

static const struct field cert_fields[] = {
    {.key = "dns.cert.type",
	.label = "Type",
	.kind = &kind_number,
	.bits = 16,
	.init = "1",
	.help = "1: X.509. 3: OpenPGP."},
    {.key = "dns.cert.key_tag",
	.label = "Key tag",
	.kind = &kind_hex,
	.bits = 16,
	.help = "Which key."},
    {.key = "dns.cert.algorithm",
	.label = "Algorithm",
	.kind = &kind_number,
	.bits = 8,
	.names = dns_algorithms,
	.init = "13",
	.help = "How it is signed."},
    {.key = "dns.cert.certificate",
	.label = "Certificate",
	.kind = &kind_bytes,
	.bits = REST,
	.help = "The certificate."},
    {},
};

static const struct proto proto_cert = {
    .key = "dns.rr.cert",
    .name = "Certificate",
    .spec = "RFC 4398 clause 2",
    .help = "A certificate.",
    .fields = cert_fields,
    .binds = (const struct bind[]){{&dns_type, 37}, {}},
};

static const struct field dhcid_fields[] = {
    {.key = "dns.dhcid.rdata",
	.label = "Data",
	.kind = &kind_bytes,
	.bits = REST,
	.help = "A hash of who it is."},
    {},
};

static const struct proto proto_dhcid = {
    .key = "dns.rr.dhcid",
    .name = "DHCP owner",
    .spec = "RFC 4701 clause 3",
    .help = "Which DHCP client owns the name, so that no other takes it.",
    .fields = dhcid_fields,
    .binds = (const struct bind[]){{&dns_type, 49}, {}},
};

static const struct field openpgpkey_fields[] = {
    {.key = "dns.openpgpkey",
	.label = "Key",
	.kind = &kind_bytes,
	.bits = REST,
	.help = "The key."},
    {},
};

static const struct proto proto_openpgpkey = {
    .key = "dns.rr.openpgpkey",
    .name = "OpenPGP key",
    .spec = "RFC 7929 clause 2",
    .help = "The key of a person, found by mail address.",
    .fields = openpgpkey_fields,
    .binds = (const struct bind[]){{&dns_type, 61}, {}},
};

static const struct field eui48_fields[] = {
    {.key = "dns.eui48", .label = "Address", .kind = &kind_mac, .bits = 48, .help = "The address."},
    {},
};

static const struct proto proto_eui48 = {
    .key = "dns.rr.eui48",
    .name = "MAC address",
    .spec = "RFC 7043 clause 3",
    .help = "The MAC address of a host.",
    .summary = "{dns.eui48}",
    .fields = eui48_fields,
    .binds = (const struct bind[]){{&dns_type, 108}, {}},
};

static const struct field unknown_fields[] = {
    {.key = "dns.data",
	.label = "Value",
	.kind = &kind_bytes,
	.bits = REST,
	.help = "What only the type's own document explains."},
    {},
};

static const struct proto proto_unknown = {
    .key = "dns.rr.unknown",
    .name = "Value",
    .spec = "RFC 3597 clause 4",
    .help = "A type that this program shows as bytes: servers keep such records without knowing "
	    "them, too.",
    .fields = unknown_fields,
    .binds = (const struct bind[]){{&dns_type, 0, 65535}, {}},
};

const struct proto *const dns_more_protos[] = {
    &proto_caa,
    &proto_kx,
    &proto_afsdb,
    &proto_loc,
    &proto_cert,
    &proto_dhcid,
    &proto_openpgpkey,
    &proto_eui48,
    &proto_unknown,
    NULL,
};
