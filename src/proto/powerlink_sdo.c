/* SPDX-License-Identifier: BSD-2-Clause */
/* Ethernet POWERLINK: settings of nodes, read and written: what makes sure that nothing is lost,
 * and the commands. */
#include "proto/powerlink.h"
#include "proto/protos.h"
#include "wire/kind.h"

static const struct space sdo = {.name = "POWERLINK SDO connection"};
static const struct space command = {.name = "POWERLINK SDO command"};

static const struct name receives[] = {
    {0, .name = "none", .help = "There is no connection."},
    {1, .name = "begin", .help = "A connection is being set up."},
    {2, .name = "valid", .help = "All came in order."},
    {3, .name = "again", .help = "Something is missing: send from this number on again."},
    {},
};

static const struct name sends[] = {
    {0, .name = "none", .help = "No connection, or the end of one."},
    {1, .name = "begin", .help = "A connection is being set up."},
    {2, .name = "valid", .help = "The connection stands."},
    {3, .name = "acknowledge",
	.help = "The connection stands, and the other shall say how far it got."},
    {},
};

static const struct field receive_parts[] = {
    {.key = "epl.asnd.sdo.seq.receive.sequence.number",
	.label = "Number",
	.kind = &kind_number,
	.bits = 6,
	.help = "Up to which number all has come."},
    {.key = "epl.asnd.sdo.seq.receive.con",
	.label = "Receiving",
	.kind = &kind_number,
	.bits = 2,
	.names = receives,
	.help = "How receiving goes."},
    {},
};

static const struct field send_parts[] = {
    {.key = "epl.asnd.sdo.seq.send.sequence.number",
	.label = "Number",
	.kind = &kind_number,
	.bits = 6,
	.help = "The number of this frame."},
    {.key = "epl.asnd.sdo.seq.send.con",
	.label = "Sending",
	.kind = &kind_number,
	.bits = 2,
	.names = sends,
	.space = &sdo,
	.help = "How sending goes."},
    {},
};

static const struct field fields[] = {
    {.key = "epl.asnd.sdo.seq.receive",
	.label = "Received",
	.kind = &kind_hex,
	.bits = 8,
	.parts = receive_parts,
	.init = "0x02",
	.help = "What has come from the other side."},
    {.key = "epl.asnd.sdo.seq.send",
	.label = "Sent",
	.kind = &kind_hex,
	.bits = 8,
	.parts = send_parts,
	.init = "0x06",
	.help = "What this side sends."},
    {.key = "epl.asnd.sdo.seq.reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 16,
	.help = epl_zero},
    {},
};

static const struct proto proto_epl_sdo = {
    .key = "epl.asnd.sdo",
    .name = "Settings",
    .spec = "EPSG DS 301 clause 6.3.2.3",
    .help = "Service data objects: one node reads or writes settings of another. Numbers make sure "
	    "that no frame is lost.",
    .summary = "POWERLINK SDO {epl.src#} > {epl.dest#}[ {next}]",
    .fields = fields,
    .binds = (const struct bind[]){{&epl_service, 5}, {}},
};

static const struct name segments[] = {
    {0, .name = "whole", .help = "All in one frame."},
    {1, .name = "first", .help = "The first piece of something longer."},
    {2, .name = "middle", .help = "A piece in the middle."},
    {3, .name = "last", .help = "The last piece."},
    {},
};

static const struct name commands[] = {
    {0, .name = "none", .help = "Nothing: the frame only says how far the connection is."},
    {1, .name = "write", .help = "Write one setting."},
    {2, .name = "read", .help = "Read one setting."},
    {3, .name = "write-all", .help = "Write all parts of an object."},
    {4, .name = "read-all", .help = "Read all parts of an object."},
    {5, .name = "write-by-name", .help = "Write a setting that has a name."},
    {6, .name = "read-by-name", .help = "Read a setting that has a name."},
    {0x20, .name = "file-write", .help = "Write a file."},
    {0x21, .name = "file-read", .help = "Read a file."},
    {0x31, .name = "write-several", .help = "Write several settings."},
    {0x32, .name = "read-several", .help = "Read several settings."},
    {0x70, .name = "segment-size", .help = "How long pieces may be."},
    {0x71, .name = "link-name", .help = "Give a named setting a number."},
    {},
};

static const struct name aborts[] = {
    {0x05040000, .name = "timeout", .help = "No answer in time."},
    {0x05040001, .name = "unknown-command", .help = "The command is not known."},
    {0x05040002, .name = "block-size", .help = "The size of a piece is wrong."},
    {0x05040003, .name = "sequence-number", .help = "The number of a piece is wrong."},
    {0x05040005, .name = "out-of-memory", .help = "No memory left."},
    {0x06010000, .name = "unsupported-access", .help = "The object cannot be used so."},
    {0x06010001, .name = "write-only", .help = "It can only be written."},
    {0x06010002, .name = "read-only", .help = "It can only be read."},
    {0x06020000, .name = "no-such-object", .help = "There is no such object."},
    {0x06040041, .name = "not-mappable", .help = "It cannot be part of cyclic data."},
    {0x06040042, .name = "too-many-mapped", .help = "The cyclic data would get too long."},
    {0x06040043, .name = "incompatible-parameter", .help = "The parameters do not go together."},
    {0x06040047, .name = "incompatible-inside",
	.help = "Something in the device does not go together."},
    {0x06060000, .name = "hardware", .help = "The hardware failed."},
    {0x06070010, .name = "wrong-length", .help = "The value has not the type of the object."},
    {0x06070012, .name = "too-long", .help = "The value is too long."},
    {0x06070013, .name = "too-short", .help = "The value is too short."},
    {0x06090011, .name = "no-such-subindex", .help = "The object has no such part."},
    {0x06090030, .name = "out-of-range", .help = "The value is not allowed."},
    {0x06090031, .name = "too-high", .help = "The value is too high."},
    {0x06090032, .name = "too-low", .help = "The value is too low."},
    {0x06090036, .name = "limits-crossed", .help = "The greatest value is below the least."},
    {0x08000000, .name = "general", .help = "Something failed."},
    {0x08000020, .name = "not-stored", .help = "The value cannot be stored."},
    {0x08000021, .name = "local-control",
	.help = "Not now: the device is operated at the place where it stands."},
    {0x08000022, .name = "device-state", .help = "Not in this state of the device."},
    {0x08000023, .name = "no-dictionary", .help = "The device has no list of its objects."},
    {0x08000024, .name = "empty-data", .help = "The stored settings are empty."},
    {},
};

static const struct field flag_parts[] = {
    {.key = "epl.asnd.sdo.cmd.response",
	.label = "Answer",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: an answer, 0: an order."},
    {.key = "epl.asnd.sdo.cmd.abort",
	.label = "Abort",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: it failed; the reason follows."},
    {.key = "epl.asnd.sdo.cmd.segmentation",
	.label = "Piece",
	.kind = &kind_number,
	.bits = 2,
	.names = segments,
	.help = "Which piece this is."},
    {.key = "epl.asnd.sdo.cmd.reserved4",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 4,
	.help = epl_zero},
    {},
};

static const char object_help[] =
    "Which object of the device: 0x1000 to 0x1fff are those of POWERLINK, 0x2000 to "
    "0x5fff the vendor's.";

static const char part_help[] =
    "Which part of the object: 0 is the only one, or says how many there are.";

static const struct field read_fields[] = {
    {.key = "epl.asnd.sdo.cmd.data.mapping.index",
	.label = "Object",
	.kind = &kind_hex,
	.bits = 16,
	.little = true,
	.init = "0x1006",
	.help = object_help},
    {.key = "epl.asnd.sdo.cmd.data.mapping.subindex",
	.label = "Part",
	.kind = &kind_number,
	.bits = 8,
	.help = part_help},
    {.key = "epl.asnd.sdo.cmd.data.mapping.reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 8,
	.help = epl_zero},
    {},
};

static const struct proto proto_epl_read = {
    .key = "epl.asnd.sdo.cmd.read",
    .name = "Setting",
    .spec = "EPSG DS 301 clause 6.3.2.4.2",
    .help = "A setting to be read.",
    .summary = "{epl.asnd.sdo.cmd.data.mapping.index}",
    .fields = read_fields,
};

static const struct field result_parts[] = {
    {.key = "epl.asnd.sdo.cmd.sub.abort",
	.label = "Abort",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: this one failed."},
    {.key = "epl.asnd.sdo.cmd.sub.reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 7,
	.help = epl_zero},
    {},
};

static const struct field failure_fields[] = {
    {.key = "epl.asnd.sdo.cmd.data.index",
	.label = "Object",
	.kind = &kind_hex,
	.bits = 16,
	.little = true,
	.init = "0x1006",
	.help = object_help},
    {.key = "epl.asnd.sdo.cmd.data.subindex",
	.label = "Part",
	.kind = &kind_number,
	.bits = 8,
	.help = part_help},
    {.key = "epl.asnd.sdo.cmd.sub",
	.label = "Result",
	.kind = &kind_hex,
	.bits = 8,
	.parts = result_parts,
	.init = "0x80",
	.help = "Whether it failed."},
    {.key = "epl.asnd.sdo.cmd.abort.code",
	.label = "Reason",
	.kind = &kind_hex,
	.bits = 32,
	.little = true,
	.names = aborts,
	.init = "0x06020000",
	.help = "Why it failed."},
    {},
};

static const struct proto proto_epl_failure = {
    .key = "epl.asnd.sdo.cmd.failure",
    .name = "Failure",
    .spec = "EPSG DS 301 clause 6.3.2.4.2",
    .help = "One of several settings that was not written, and why.",
    .summary = "{epl.asnd.sdo.cmd.data.index} {epl.asnd.sdo.cmd.abort.code}",
    .fields = failure_fields,
};

static const struct field result_fields[] = {
    {.key = "epl.asnd.sdo.cmd.data.mapping.index",
	.label = "Object",
	.kind = &kind_hex,
	.bits = 16,
	.little = true,
	.init = "0x1006",
	.help = object_help},
    {.key = "epl.asnd.sdo.cmd.data.mapping.subindex",
	.label = "Part",
	.kind = &kind_number,
	.bits = 8,
	.help = part_help},
    {.key = "epl.asnd.sdo.cmd.sub",
	.label = "Result",
	.kind = &kind_hex,
	.bits = 8,
	.parts = result_parts,
	.init = "0x80",
	.help = "Whether it failed."},
    {.key = "epl.asnd.sdo.od.multiparam.abort",
	.label = "Reason",
	.kind = &kind_hex,
	.bits = 32,
	.little = true,
	.names = aborts,
	.init = "0x06020000",
	.help = "Why it failed."},
    {},
};

static const struct proto proto_epl_result = {
    .key = "epl.asnd.sdo.cmd.result",
    .name = "Result",
    .spec = "EPSG DS 301 clause 6.3.2.4.2",
    .help = "One of several settings, and why it was not written.",
    .summary = "{epl.asnd.sdo.cmd.data.mapping.index} {epl.asnd.sdo.od.multiparam.abort}",
    .fields = result_fields,
};

/* An order; the beginning of one; an answer; any that failed or did not. */
static const struct when done = {.key = "epl.asnd.sdo.cmd.abort", .from = 0, .is = IF};
static const struct when failed = {.key = "epl.asnd.sdo.cmd.abort", .from = 1, .is = IF};
static const struct when order = {
    .key = "epl.asnd.sdo.cmd.response", .from = 0, .is = IF, .also = &done};
static const struct when begins = {
    .key = "epl.asnd.sdo.cmd.segmentation", .from = 0, .to = 1, .is = IF, .also = &order};
static const struct when answer = {
    .key = "epl.asnd.sdo.cmd.response", .from = 1, .is = IF, .also = &done};
static const struct when failed_answer = {
    .key = "epl.asnd.sdo.cmd.response", .from = 1, .is = IF, .also = &failed};

static const struct field contents_fields[] = {
    {.key = "epl.asnd.sdo.cmd.data.index",
	.label = "Object",
	.kind = &kind_hex,
	.bits = 16,
	.little = true,
	.init = "0x1006",
	.when =
	    {.key = "epl.asnd.sdo.cmd.command.id", .from = 1, .to = 2, .is = IF, .also = &begins},
	.help = object_help},
    {.key = "epl.asnd.sdo.cmd.data.subindex",
	.label = "Part",
	.kind = &kind_number,
	.bits = 8,
	.when =
	    {.key = "epl.asnd.sdo.cmd.command.id", .from = 1, .to = 2, .is = IF, .also = &begins},
	.help = part_help},
    {.key = "epl.asnd.sdo.cmd.reserved3",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 8,
	.when =
	    {.key = "epl.asnd.sdo.cmd.command.id", .from = 1, .to = 2, .is = IF, .also = &begins},
	.help = epl_zero},
    {.key = "epl.asnd.sdo.cmd.settings",
	.label = "Settings",
	.kind = &kind_list,
	.bits = REST,
	.when = {.key = "epl.asnd.sdo.cmd.command.id", .from = 0x32, .is = IF, .also = &begins},
	.item = &proto_epl_read,
	.init = "[epl.asnd.sdo.cmd.read]",
	.help = "What shall be read."},
    {.key = "epl.asnd.sdo.cmd.results",
	.label = "Results",
	.kind = &kind_list,
	.bits = REST,
	.when = {.key = "epl.asnd.sdo.cmd.command.id", .from = 0x31, .is = IF, .also = &answer},
	.item = &proto_epl_result,
	.help = "Those of the settings that were not written."},
    {.key = "epl.asnd.sdo.cmd.failures",
	.label = "Failures",
	.kind = &kind_list,
	.bits = REST,
	.when =
	    {.key = "epl.asnd.sdo.cmd.command.id", .from = 0x31, .is = IF, .also = &failed_answer},
	.item = &proto_epl_failure,
	.help = "Those of the settings that were not written."},
    {.key = "epl.asnd.sdo.cmd.abort.code",
	.label = "Reason",
	.kind = &kind_hex,
	.bits = 32,
	.little = true,
	.names = aborts,
	.init = "0x06020000",
	.when = {.key = "epl.asnd.sdo.cmd.command.id",
	    .from = 0x31,
	    .is = UNLESS,
	    .also = &failed_answer},
	.help = "Why it failed."},
    {.key = "epl.asnd.sdo.cmd.abort.code",
	.label = "Reason",
	.kind = &kind_hex,
	.bits = 32,
	.little = true,
	.names = aborts,
	.init = "0x06020000",
	.when = {.key = "epl.asnd.sdo.cmd.response", .from = 0, .is = IF, .also = &failed},
	.help = "Why it failed."},
    {.key = "epl.asnd.sdo.cmd.data",
	.label = "Data",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "The value that is written or was read, or a piece of it; of several settings: "
		"each with the place of the next one, its object and part, and its value."},
    {},
};

static const struct proto proto_epl_contents = {
    .key = "epl.asnd.sdo.cmd.contents",
    .name = "Contents",
    .spec = "EPSG DS 301 clause 6.3.2.4.2",
    .help = "What is read or written, and the values.",
    .summary = "{epl.asnd.sdo.cmd.abort.code|epl.asnd.sdo.cmd.data.index}[ part "
	       "{epl.asnd.sdo.cmd.data.subindex}]",
    .fields = contents_fields,
    .binds = (const struct bind[]){{&command, 0, 0xff}, {}},
};

static const struct field command_fields[] = {
    {.key = "epl.asnd.sdo.cmd.reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 8,
	.help = epl_zero},
    {.key = "epl.asnd.sdo.cmd.transaction.id",
	.label = "Transaction",
	.kind = &kind_number,
	.bits = 8,
	.init = "1",
	.help = "Tells one order and its answer from others."},
    {.key = "epl.asnd.sdo.cmd.flags",
	.label = "Flags",
	.kind = &kind_hex,
	.bits = 8,
	.parts = flag_parts,
	.help = "Order or answer, and which piece."},
    {.key = "epl.asnd.sdo.cmd.command.id",
	.label = "Command",
	.kind = &kind_number,
	.bits = 8,
	.names = commands,
	.init = "2",
	.space = &command,
	.help = "What shall be done."},
    {.key = "epl.asnd.sdo.cmd.segment.size",
	.label = "Size",
	.kind = &kind_number,
	.bits = 16,
	.little = true,
	.count = {.of = BODY},
	.help = "Bytes of contents in this frame."},
    {.key = "epl.asnd.sdo.cmd.reserved2",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 16,
	.little = true,
	.help = epl_zero},
    {.key = "epl.asnd.sdo.cmd.data.size",
	.label = "Whole size",
	.kind = &kind_number,
	.bits = 32,
	.little = true,
	.when = {.key = "epl.asnd.sdo.cmd.segmentation", .from = 1, .is = IF},
	.help = "Bytes of all pieces together."},
    {},
};

static const struct proto proto_epl_command = {
    .key = "epl.asnd.sdo.cmd",
    .name = "Order for settings",
    .spec = "EPSG DS 301 clause 6.3.2.4",
    .help = "Read or write a setting, or the answer to that.",
    .summary = "{epl.asnd.sdo.cmd.command.id}[ {next}]",
    .fields = command_fields,
    .binds = (const struct bind[]){{&sdo, 2, 3}, {}},
};

const struct proto *const powerlink_sdo_protos[] = {
    &proto_epl_sdo,
    &proto_epl_read,
    &proto_epl_failure,
    &proto_epl_result,
    &proto_epl_command,
    &proto_epl_contents,
    NULL,
};
