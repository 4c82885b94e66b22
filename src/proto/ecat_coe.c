/* SPDX-License-Identifier: BSD-2-Clause */
/* EtherCAT: CANopen through the mailbox (CoE): its head, news of trouble, and process data on this
 * way. Does not know how settings are read and written (ecat_sdo.c) and listed (ecat_sdo_info.c).
 */
#include "proto/ecat.h"
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

static const struct name types[] = {
    {1, .name = "emergency", .help = "The device reports trouble by itself.",
	.summary = "CoE emergency"},
    {2, .name = "SDO-request", .help = "A setting is read or written, by its number."},
    {3, .name = "SDO-response", .help = "The answer to that."},
    {4, .name = "TxPDO", .help = "Measured values, as they are otherwise exchanged in each cycle.",
	.summary = "CoE TxPDO {ecat_mailbox.coe.number}"},
    {5, .name = "RxPDO", .help = "Commands, as they are otherwise exchanged in each cycle.",
	.summary = "CoE RxPDO {ecat_mailbox.coe.number}"},
    {6, .name = "TxPDO-wanted", .help = "Please send these measured values.",
	.summary = "CoE TxPDO {ecat_mailbox.coe.number} wanted"},
    {7, .name = "RxPDO-wanted", .help = "Please send these commands.",
	.summary = "CoE RxPDO {ecat_mailbox.coe.number} wanted"},
    {8, .name = "SDO-information", .help = "Which settings there are, and what they are called."},
    {},
};

const struct space ecat_coe_type = {.name = "CoE service"};

static const struct field coe_parts[] = {
    {.key = "ecat_mailbox.coe.number",
	.label = "Number",
	.kind = &kind_number,
	.bits = 16,
	.little = true,
	.mask = 0x01ff,
	.help = "Which set of process data, if the service is one about those; else 0."},
    {.key = "ecat_mailbox.coe.reserved",
	.label = "Reserved",
	.kind = &kind_number,
	.bits = 16,
	.little = true,
	.mask = 0x0e00,
	.help = "Not used: zero."},
    {.key = "ecat_mailbox.coe.type",
	.label = "Service",
	.kind = &kind_number,
	.bits = 16,
	.little = true,
	.mask = 0xf000,
	.space = &ecat_coe_type,
	.names = types,
	.help = "What the message is about."},
    {},
};

static const struct field coe_fields[] = {
    {.key = "ecat_mailbox.coe.header",
	.label = "Number and service",
	.kind = &kind_hex,
	.bits = 16,
	.little = true,
	.parts = coe_parts,
	.init = "0x2000",
	.help = "Number and service in one, the lower byte first."},
    {},
};

static const struct proto proto_coe = {
    .key = "ecat_mailbox.coe",
    .name = "CANopen over EtherCAT",
    .spec = "IEC 61158-6-12 clause 5.6.1",
    .help = "The settings of a device as CANopen arranges them: each has a number of 16 bits (the "
	    "index) and within that one of 8 bits (the subindex). Masters read and write them "
	    "while a machine starts; tools do while it runs.",
    .summary = "CoE {ecat_mailbox.coe.type}",
    .fields = coe_fields,
    .binds = (const struct bind[]){{&ecat_mailbox_type, 3}, {}},
};

static const struct name emergencies[] = {
    {0x0000, 0x00ff, "none", "No error any more: what was reported is over."},
    {0x1000, 0x10ff, "generic", "Some error."},
    {0x2000, 0x20ff, "current", "Too much or too little current."},
    {0x2100, 0x21ff, "current-input", "Too much or too little current at the side of the mains."},
    {0x2200, 0x22ff, "current-inside", "Too much or too little current within the device."},
    {0x2300, 0x23ff, "current-output",
	"Too much or too little current at the output: a motor, for instance."},
    {0x3000, 0x30ff, "voltage", "Too much or too little voltage."},
    {0x3100, 0x31ff, "voltage-mains", "Too much or too little voltage of the mains."},
    {0x3200, 0x32ff, "voltage-inside", "Too much or too little voltage within the device."},
    {0x3300, 0x33ff, "voltage-output", "Too much or too little voltage at the output."},
    {0x4000, 0x40ff, "temperature", "Too hot or too cold."},
    {0x4100, 0x41ff, "temperature-ambient", "Too hot or too cold around the device."},
    {0x4200, 0x42ff, "temperature-device", "Too hot or too cold within the device."},
    {0x5000, 0x50ff, "hardware", "Something is broken."},
    {0x6000, 0x60ff, "software", "The program of the device."},
    {0x6100, 0x61ff, "software-inside", "The program of the device: what the maker has written."},
    {0x6200, 0x62ff, "software-user", "The program of the device: what the user has written."},
    {0x6300, 0x63ff, "data-set", "The settings do not go together."},
    {0x7000, 0x70ff, "additional-modules", "A module that is plugged in."},
    {0x8000, 0x80ff, "monitoring", "Something that the device watches."},
    {0x8100, 0x81ff, "communication", "The network."},
    {0x8200, 0x820f, "protocol", "A message that makes no sense."},
    {0x8210, 0x821f, "PDO-length", "Process data were not taken: they have the wrong length."},
    {0x8220, 0x822f, "PDO-too-long", "Process data were longer than expected."},
    {0x8230, 0x82ff, "protocol-other", "Another message that makes no sense."},
    {0x9000, 0x90ff, "external", "Something outside the device."},
    {0xa000, 0xa0ff, "state-change",
	"The device could not go into the state that the master wants."},
    {0xf000, 0xf0ff, "additional-functions", "Functions beyond the usual ones."},
    {0xff00, 0xffff, "device-specific", "What it means is in the manual of the device."},
    {},
};

static const struct field register_parts[] = {
    {.key = "ecat_mailbox.coe.emergency.register.manufacturer",
	.label = "Manufacturer",
	.kind = &kind_flag,
	.bits = 1,
	.help = "What it means is in the manual of the device."},
    {.key = "ecat_mailbox.coe.emergency.register.reserved",
	.label = "Reserved",
	.kind = &kind_flag,
	.bits = 1,
	.help = "Not used: zero."},
    {.key = "ecat_mailbox.coe.emergency.register.profile",
	.label = "Profile",
	.kind = &kind_flag,
	.bits = 1,
	.help = "What the profile of such devices says."},
    {.key = "ecat_mailbox.coe.emergency.register.communication",
	.label = "Communication",
	.kind = &kind_flag,
	.bits = 1,
	.help = "The network."},
    {.key = "ecat_mailbox.coe.emergency.register.temperature",
	.label = "Temperature",
	.kind = &kind_flag,
	.bits = 1,
	.help = "Too hot or too cold."},
    {.key = "ecat_mailbox.coe.emergency.register.voltage",
	.label = "Voltage",
	.kind = &kind_flag,
	.bits = 1,
	.help = "Too much or too little voltage."},
    {.key = "ecat_mailbox.coe.emergency.register.current",
	.label = "Current",
	.kind = &kind_flag,
	.bits = 1,
	.help = "Too much or too little current."},
    {.key = "ecat_mailbox.coe.emergency.register.generic",
	.label = "Any",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: there is an error at all."},
    {},
};

static const struct field emergency_fields[] = {
    {.key = "ecat_mailbox.coe.emergency.code",
	.label = "Error",
	.kind = &kind_hex,
	.bits = 16,
	.little = true,
	.names = emergencies,
	.init = "0x1000",
	.help = "What has happened: the first two digits say what it is about."},
    {.key = "ecat_mailbox.coe.emergency.register",
	.label = "Error register",
	.kind = &kind_hex,
	.bits = 8,
	.parts = register_parts,
	.init = "0x01",
	.help = "Which kinds of errors there are at present (setting 0x1001 of the device)."},
    {.key = "ecat_mailbox.coe.emergency.data",
	.label = "More",
	.kind = &kind_bytes,
	.bits = REST,
	.init = "00 00 00 00 00",
	.help = "What the maker adds: five bytes. How they are read is in the manual."},
    {},
};

static const struct proto proto_emergency = {
    .key = "ecat_mailbox.coe.emergency",
    .name = "Emergency",
    .spec = "IEC 61158-6-12 clause 5.6.4.1, CiA 301 clause 7.2.7",
    .help = "A device reports that something went wrong, or is right again. It says so once, when "
	    "it happens: the master fetches it with the next look into the mailbox.",
    .summary = "CoE emergency {ecat_mailbox.coe.emergency.code}",
    .fields = emergency_fields,
    .binds = (const struct bind[]){{&ecat_coe_type, 1}, {}},
};

static const struct field pdo_fields[] = {
    {.key = "ecat_mailbox.coe.pdo.data",
	.label = "Process data",
	.kind = &kind_bytes,
	.bits = REST,
	.help =
	    "Values one after the other: which ones, the settings from 0x1600 and 0x1a00 on say."},
    {},
};

static const struct proto proto_pdo = {
    .key = "ecat_mailbox.coe.pdo",
    .name = "Process data",
    .spec = "IEC 61158-6-12 clause 5.6.5.1",
    .help = "Values that most devices exchange in each cycle, through memory and not through the "
	    "mailbox. This way is for those that come seldom.",
    .fields = pdo_fields,
    .binds = (const struct bind[]){{&ecat_coe_type, 4, 5}, {}},
};

const struct proto *const ecat_coe_protos[] = {
    &proto_coe,
    &proto_emergency,
    &proto_pdo,
    NULL,
};
