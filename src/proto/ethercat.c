/* SPDX-License-Identifier: BSD-2-Clause */
/* EtherCAT: the header of the frame and the list of its datagrams. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

static const struct space ecat_type = {.name = "EtherCAT type"};

static const struct name commands[] = {
    {0, .name = "NOP", .help = "Nothing: the devices let it pass."},
    {1, .name = "APRD", .help = "Read at the device that stands at this place in the line."},
    {2, .name = "APWR", .help = "Write at the device that stands at this place in the line."},
    {3, .name = "APRW",
	.help = "Read and write at the device that stands at this place in the line."},
    {4, .name = "FPRD", .help = "Read at the device with this address."},
    {5, .name = "FPWR", .help = "Write at the device with this address."},
    {6, .name = "FPRW", .help = "Read and write at the device with this address."},
    {7, .name = "BRD", .help = "Read at all devices: the answers are ORed."},
    {8, .name = "BWR", .help = "Write at all devices."},
    {9, .name = "BRW", .help = "Read and write at all devices."},
    {10, .name = "LRD", .help = "Read at a logical address: each device puts its part there."},
    {11, .name = "LWR",
	.help = "Write at a logical address: each device takes its part from there."},
    {12, .name = "LRW",
	.help =
	    "Read and write at a logical address: all inputs and outputs of a machine in one go."},
    {13, .name = "ARMW",
	.help = "The device at this place writes, all behind it read: how clocks are set."},
    {14, .name = "FRMW",
	.help = "The device with this address writes, all others read: how clocks are set."},
    {},
};

static const struct field length_parts[] = {
    {.key = "ecat.subframe.length",
	.label = "Data length",
	.kind = &kind_number,
	.bits = 16,
	.little = true,
	.mask = 0x07ff,
	.count = {.of = SIZED},
	.help = "Bytes of data."},
    {.key = "ecat.subframe.reserved",
	.label = "Reserved",
	.kind = &kind_number,
	.bits = 16,
	.little = true,
	.mask = 0x3800,
	.help = "Not used: zeros."},
    {.key = "ecat.subframe.circulating",
	.label = "Circulating",
	.kind = &kind_flag,
	.bits = 16,
	.little = true,
	.mask = 0x4000,
	.help = "A frame that has gone around a broken ring once: nobody may write it again."},
    {.key = "ecat.subframe.more",
	.label = "More follow",
	.kind = &kind_flag,
	.bits = 16,
	.little = true,
	.mask = 0x8000,
	.help = "1: another datagram comes after this one."},
    {},
};

static const struct name registers[] = {
    {0x0000, .name = "kind", .help = "What controller the device has."},
    {0x0008, .name = "features", .help = "What that controller can do."},
    {0x0010, .name = "address",
	.help = "The address that the master gives the device when the line starts."},
    {0x0012, .name = "alias", .help = "An address set by switches on the device."},
    {0x0100, 0x0103, "link-control",
	"Which ports are open, and whether the line is closed by itself."},
    {0x0110, 0x0111, "link-status", "At which ports there is a cable."},
    {0x0120, 0x0121, "state-control",
	"Which state the master wants: 1 init, 2 pre-operational, 4 safe-operational, 8 "
	"operational."},
    {0x0130, 0x0131, "state",
	"Which state the device is in; with 0x10 added something went wrong."},
    {0x0134, 0x0135, "state-code",
	"Why the device has left its state, or does not go where it should."},
    {0x0200, 0x0223, "events", "What has happened, and who wants to know."},
    {0x0300, 0x0313, "errors",
	"Counters of broken frames and lost links, for each port: they lead to the bad cable."},
    {0x0400, 0x0443, "watchdog", "After how long without data the outputs fall back to safe."},
    {0x0500, 0x050f, "EEPROM", "The memory with identity and settings of the device."},
    {0x0510, 0x0517, "PHY", "The chips at the ports."},
    {0x0600, 0x06ff, "FMMU",
	"Which part of the process image belongs to the device, and where it goes."},
    {0x0800, 0x087f, "sync-managers",
	"The buffers of mailbox and process data, and what guards them."},
    {0x0900, 0x09ff, "clock", "The common time of the line, and signals made from it."},
    {0x1000, 0xffff, "memory",
	"Process data and mailbox: where they lie the master reads from the sync managers."},
    {},
};

static const struct field datagram_fields[] = {
    {.key = "ecat.cmd",
	.label = "Command",
	.kind = &kind_hex,
	.bits = 8,
	.names = commands,
	.init = "7",
	.help = "What the devices shall do with the data, and how they are addressed."},
    {.key = "ecat.idx",
	.label = "Index",
	.kind = &kind_hex,
	.bits = 8,
	.help = "The master finds its datagram again by it; devices leave it alone."},
    {.key = "ecat.lad",
	.label = "Logical address",
	.kind = &kind_hex,
	.bits = 32,
	.little = true,
	.when = {.key = "ecat.cmd", .from = 10, .to = 12, .is = IF},
	.help = "An address in the process image of the whole machine: each device knows which "
		"part of it is its own."},
    {.key = "ecat.adp",
	.label = "Device",
	.kind = &kind_hex,
	.bits = 16,
	.little = true,
	.when = {.key = "ecat.cmd", .from = 10, .to = 12, .is = UNLESS},
	.help = "Which device: its address, or its place as a number that each one counts up; the "
		"one that finds 0 is meant."},
    {.key = "ecat.ado",
	.label = "Register",
	.kind = &kind_hex,
	.bits = 16,
	.little = true,
	.when = {.key = "ecat.cmd", .from = 10, .to = 12, .is = UNLESS},
	.names = registers,
	.init = "0x0130",
	.help = "Which register or memory of the device."},
    {.key = "ecat.subframe",
	.label = "Length and flags",
	.kind = &kind_hex,
	.bits = 16,
	.little = true,
	.parts = length_parts,
	.init = "0x0002",
	.help = "The length of the data and whether more follow."},
    {.key = "ecat.int",
	.label = "Interrupt",
	.kind = &kind_hex,
	.bits = 16,
	.little = true,
	.help = "What devices want to report: each ORs its requests into it."},
    {.key = "ecat.data",
	.label = "Data",
	.kind = &kind_bytes,
	.sized_by = "ecat.subframe.length",
	.init = "00 00",
	.help = "What is written, or room for what is read: devices fill it while the frame runs "
		"through them."},
    {.key = "ecat.cnt",
	.label = "Working counter",
	.kind = &kind_number,
	.bits = 16,
	.little = true,
	.help = "Each device that could do it counts up: 1 for reading, 1 for writing, 3 for both. "
		"Less than expected: somebody is missing."},
    {},
};

static const struct proto proto_ecat_datagram = {
    .key = "ecat.sub",
    .name = "Datagram",
    .spec = "IEC 61158-4-12 clause 5.4",
    .help = "One order to one device, to all, or to a piece of the process image.",
    .summary = "{ecat.cmd}",
    .fields = datagram_fields,
};

static const struct field ecat_fields[] = {
    {.key = "ecat.subs",
	.label = "Datagrams",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_ecat_datagram,
	.until = {.key = "ecat.subframe.more", .from = 0, .is = IF},
	.init = "[ecat.sub]",
	.help = "The orders, one after the other."},
    {},
};

static const struct proto proto_ecat = {
    .key = "ecat",
    .name = "EtherCAT datagrams",
    .spec = "IEC 61158-4-12 clause 5.4",
    .help = "Orders to the devices. They are carried out while the frame runs through a device: "
	    "that is why a thousand inputs take no longer than 30 microseconds.",
    .summary = "EtherCAT {ecat.cmd} {ecat.lad|ecat.adp} counter {ecat.cnt}",
    .fields = ecat_fields,
    .binds = (const struct bind[]){{&ecat_type, 1}, {}},
};

static const struct name types[] = {
    {1, .name = "commands", .help = "Datagrams for devices."},
    {4, .name = "network-variables", .help = "Values between masters."},
    {5, .name = "mailbox", .help = "Messages through a gateway."},
    {},
};

static const struct field header_parts[] = {
    {.key = "ecatf.length",
	.label = "Length",
	.kind = &kind_hex,
	.bits = 16,
	.little = true,
	.mask = 0x07ff,
	.count = {.of = BODY},
	.help = "Bytes of datagrams."},
    {.key = "ecatf.reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 16,
	.little = true,
	.mask = 0x0800,
	.help = "Not used: zero."},
    {.key = "ecatf.type",
	.label = "Type",
	.kind = &kind_hex,
	.bits = 16,
	.little = true,
	.mask = 0xf000,
	.space = &ecat_type,
	.names = types,
	.help = "What the frame carries."},
    {},
};

static const struct field frame_fields[] = {
    {.key = "ecatf.header",
	.label = "Length and type",
	.kind = &kind_hex,
	.bits = 16,
	.little = true,
	.parts = header_parts,
	.init = "0x1000",
	.help = "Length and type in one number, the lower byte first."},
    {},
};

static const struct proto proto_ecatf = {
    .key = "ecatf",
    .name = "EtherCAT",
    .spec = "IEC 61158-4-12 clause 5.3",
    .help = "Machine control. One master sends a frame through all devices in a line; each reads "
	    "and writes its part in passing, the last one turns it around. Sent up to 20000 times "
	    "a second.",
    .summary = "EtherCAT {ecatf.type}",
    .fields = frame_fields,
    .binds = (const struct bind[]){{&ethertype, 0x88a4}, {}},
};

const struct proto *const ethercat_protos[] = {
    &proto_ecat_datagram,
    &proto_ecat,
    &proto_ecatf,
    NULL,
};
