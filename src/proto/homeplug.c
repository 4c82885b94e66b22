/* SPDX-License-Identifier: BSD-2-Clause */
/* Management of power line adapters: HomePlug 1.0 and HomePlug AV. */
#include "proto/homeplug.h"
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

const struct space homeplug_entry = {.name = "HomePlug entry"};

static const struct name entries[] = {
    {0x00, .name = "channel-estimation-request", .help = "How well do you hear me?"},
    {0x01, .name = "channel-estimation-response", .help = "So well."},
    {0x02, .name = "vendor", .help = "A manufacturer's own."},
    {0x03, .name = "replace-bridge", .help = "Another adapter stands for these devices now."},
    {0x04, .name = "set-key", .help = "Take this key."},
    {0x05, .name = "multicast", .help = "A message to many that wants an answer."},
    {0x06, .name = "confirm-key", .help = "Taken."},
    {0x07, .name = "parameters-request", .help = "Tell me your counters."},
    {0x08, .name = "statistics", .help = "These are my counters."},
    {0x19, .name = "local-parameters", .help = "Use this address."},
    {0x1a, .name = "network-statistics", .help = "How fast it is to each adapter."},
    {0x1c, .name = "performance", .help = "How much is done."},
    {0x1d, .name = "local-overrides", .help = "Do it in another way."},
    {0x1e, .name = "bridging", .help = "What is behind which adapter."},
    {0x1f, .name = "transmit", .help = "How to send what follows."},
    {},
};

static const struct field mehdr_parts[] = {
    {.key = "homeplug.mehdr.mev",
	.label = "Version",
	.kind = &kind_number,
	.bits = 3,
	.help = "The version: 0."},
    {.key = "homeplug.mehdr.metype",
	.label = "Type",
	.kind = &kind_hex,
	.bits = 5,
	.space = &homeplug_entry,
	.names = entries,
	.init = "0x07",
	.help = "What this entry is."},
    {},
};

static const struct field entry_fields[] = {
    {.key = "homeplug.mehdr",
	.label = "Entry",
	.kind = &kind_hex,
	.bits = 8,
	.parts = mehdr_parts,
	.init = "0x07",
	.help = "Version and type of the entry."},
    {.key = "homeplug.melen",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = BODY},
	.help = "Bytes of the entry."},
    {},
};

static const struct proto proto_homeplug_entry = {
    .key = "homeplug.entry",
    .name = "Entry",
    .spec = "HomePlug 1.0.1",
    .help = "One piece of management.",
    .summary = "{homeplug.mehdr.metype}",
    .fields = entry_fields,
};

static const struct field mctrl_parts[] = {
    {.key = "homeplug.mctrl.rsvd",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 1,
	.help = "Not used: zero."},
    {.key = "homeplug.mctrl.ne",
	.label = "Entries",
	.kind = &kind_number,
	.bits = 7,
	.count = {.of = SIZED},
	.help = "How many entries follow."},
    {},
};

static const struct field fields[] = {
    {.key = "homeplug.mctrl",
	.label = "Control",
	.kind = &kind_hex,
	.bits = 8,
	.parts = mctrl_parts,
	.help = "How many entries follow."},
    {.key = "homeplug.entries",
	.label = "Entries",
	.kind = &kind_list,
	.bits = REST,
	.sized_by = "homeplug.mctrl.ne",
	.item = &proto_homeplug_entry,
	.init = "[homeplug.entry]",
	.help = "The entries."},
    {},
};

static const struct proto proto_homeplug = {
    .key = "homeplug",
    .name = "HomePlug 1.0",
    .spec = "HomePlug 1.0.1",
    .help = "Management of power line adapters of 14 Mb/s: how well they hear each other, and "
	    "their password. Computers and adapters send it when something is set up or looked up.",
    .summary = "HomePlug {homeplug.mehdr.metype}",
    .fields = fields,
    .binds = (const struct bind[]){{&ethertype, 0x887b}, {}},
};

static const struct name versions[] = {
    {0, .name = "1.0", .help = "HomePlug AV 1.0."},
    {1, .name = "1.1", .help = "HomePlug AV 1.1, with room for fragments."},
    {2, .name = "2.0", .help = "HomePlug AV 2.0."},
    {},
};

const struct space homeplug_message = {.name = "HomePlug AV message"};

static const struct name messages[] = {
    {0x0014, 0x0017, "discover-list", "Which adapters are there?"},
    {0x002c, 0x002f, "who-are-you", "Which network is this?"},
    {0x0030, 0x0033, "association", "I would like to join."},
    {0x0034, 0x0037, "leave", "I go, or you go."},
    {0x0038, 0x003b, "numbers", "Which number each adapter has."},
    {0x6000, 0x6003, "unassociated", "An adapter that is in no network."},
    {0x6004, 0x6007, "encrypted", "An encrypted message."},
    {0x6008, 0x600b, "set-key", "Set a key."},
    {0x600c, 0x600f, "get-key", "Give me the key."},
    {0x6010, 0x6013, "join", "Somebody pressed the button: who wants to join?"},
    {0x601c, 0x601f, "amplitude-map", "How loud each tone may be."},
    {0x6020, 0x6023, "bridge-info", "What is behind this adapter?"},
    {0x6034, 0x6037, "capabilities", "What can you do?"},
    {0x6038, 0x603b, "network-info", "Which network is this?"},
    {0x6040, 0x6043, "name", "What people call the adapter."},
    {0x6048, 0x604b, "network-statistics", "How fast is it?"},
    {0x604c, 0x604f, "link-statistics", "Counters of a link."},
    {0x6064, 0x6067, "SLAC-parameters",
	"An electric car asks at which charging station it stands."},
    {0x6068, 0x606b, "SLAC-start", "Soundings begin."},
    {0x606c, 0x606f, "SLAC-attenuation", "How loud the soundings were."},
    {0x6074, 0x6077, "SLAC-sound", "A sounding."},
    {0x6078, 0x607b, "SLAC-validate", "Make sure over the charging cable."},
    {0x607c, 0x607f, "SLAC-match", "The car belongs to this station."},
    {0x6080, 0x6083, "SLAC-words", "What makers tell each other between car and station."},
    {0x6084, 0x6087, "SLAC-profile", "What a chip measured of a sounding."},
    {0xa000, 0xa003, "device-version", "Which firmware? (Qualcomm)"},
    {0xa004, 0xa007, "write-memory", "Write into the adapter's memory. (Qualcomm)"},
    {0xa008, 0xa00b, "read-memory", "Read the adapter's memory. (Qualcomm)"},
    {0xa00c, 0xa00f, "start-firmware", "Run the firmware that was loaded. (Qualcomm)"},
    {0xa010, 0xa013, "flash-memory", "Which flash memory? (Qualcomm)"},
    {0xa01c, 0xa01f, "reset", "Start anew. (Qualcomm)"},
    {0xa020, 0xa023, "write-module", "A piece of new firmware or settings. (Qualcomm)"},
    {0xa024, 0xa027, "read-module", "A piece of the firmware or settings, please. (Qualcomm)"},
    {0xa028, 0xa02b, "keep-module", "Write what was sent into the flash memory. (Qualcomm)"},
    {0xa02c, 0xa02f, "crash-report", "What was when it crashed? (Qualcomm)"},
    {0xa030, 0xa033, "link-counters", "How much went over the line? (Qualcomm)"},
    {0xa034, 0xa037, "listen", "Tell what you hear on the line. (Qualcomm)"},
    {0xa038, 0xa03b, "adapter-network", "Which network, which stations, how fast? (Qualcomm)"},
    {0xa040, 0xa043, "check-points", "What has the firmware gone through? (Qualcomm)"},
    {0xa048, 0xa04b, "loop-test", "Send a frame to yourself. (Qualcomm)"},
    {0xa04c, 0xa04f, "loop-test-state", "How far is that? (Qualcomm)"},
    {0xa050, 0xa053, "set-network-key", "Take this key. (Qualcomm)"},
    {0xa054, 0xa057, "maker", "What does the maker call it? (Qualcomm)"},
    {0xa058, 0xa05b, "configuration", "Read the block of the adapter's configuration. (Qualcomm)"},
    {0xa05c, 0xa05f, "memory-setup", "How to drive the memory beside the chip. (Qualcomm)"},
    {0xa060, 0xa063, "host-action", "The computer beside the chip shall do something. (Qualcomm)"},
    {0xa068, 0xa06b, "attributes", "Which hardware and firmware, in more detail? (Qualcomm)"},
    {0xa06c, 0xa06f, "Ethernet-port", "How does the Ethernet port run? (Qualcomm)"},
    {0xa070, 0xa073, "tones-sent", "How many bits each tone carries that is sent. (Qualcomm)"},
    {0xa090, 0xa093, "tones-received",
	"How many bits each tone carries that is received. (Qualcomm)"},
    {0xa0b8, 0xa0bb, "link-status", "Is there a link? (Qualcomm)"},
    {},
};

static const struct name kinds[] = {
    {0, .name = "request", .help = "A question."},
    {1, .name = "confirm", .help = "The answer to a question."},
    {2, .name = "indication", .help = "A piece of news."},
    {3, .name = "response", .help = "The answer to news."},
    {},
};

static const struct name ranges[] = {
    {0, .name = "station-coordinator", .help = "An adapter and the one that coordinates."},
    {1, .name = "proxy-coordinator", .help = "The one that coordinates, and its proxy."},
    {2, .name = "coordinators", .help = "Two that coordinate neighbouring networks."},
    {3, .name = "stations", .help = "Two adapters."},
    {4, .name = "manufacturer", .help = "Whoever the manufacturer says."},
    {5, .name = "vendor", .help = "Messages of a manufacturer."},
    {},
};

static const struct field type_parts[] = {
    {.label = "Message", .kind = &kind_hex, .bits = 6, .help = "A part of the number."},
    {.key = "homeplug_av.mmhdr.mmtype.lsb",
	.label = "Kind",
	.kind = &kind_number,
	.bits = 2,
	.names = kinds,
	.help = "Question, answer or news."},
    {.key = "homeplug_av.mmhdr.mmtype.msb",
	.label = "Between",
	.kind = &kind_number,
	.bits = 3,
	.names = ranges,
	.help = "Who speaks with whom."},
    {.label = "Message", .kind = &kind_hex, .bits = 5, .help = "A part of the number."},
    {},
};

static const struct field fragment_parts[] = {
    {.key = "homeplug_av.public.frag_count",
	.label = "Pieces",
	.kind = &kind_number,
	.bits = 4,
	.help = "How many pieces the message has beside the first: 0 if it is whole."},
    {.key = "homeplug_av.public.frag_index",
	.label = "Piece",
	.kind = &kind_number,
	.bits = 4,
	.help = "Which of them this is, from 0."},
    {.key = "homeplug_av.public.frag_seqnum",
	.label = "Message number",
	.kind = &kind_number,
	.bits = 8,
	.help = "The same in all pieces of a message."},
    {},
};

static const struct field av_fields[] = {
    {.key = "homeplug_av.mmhdr.mmver",
	.label = "Version",
	.kind = &kind_hex,
	.bits = 8,
	.names = versions,
	.init = "1",
	.help = "The version of the management messages."},
    {.key = "homeplug_av.mmhdr.mmtype",
	.label = "Message",
	.kind = &kind_hex,
	.bits = 16,
	.little = true,
	.space = &homeplug_message,
	.parts = type_parts,
	.names = messages,
	.init = "0x0014",
	.help = "Which message this is; the two lowest bits say question or answer."},
    {.key = "homeplug_av.mmhdr.fmi",
	.label = "Fragment",
	.kind = &kind_hex,
	.bits = 16,
	.little = true,
	.when = {.key = "homeplug_av.mmhdr.mmver", .from = 0, .is = UNLESS},
	.parts = fragment_parts,
	.help = "Which piece this is of a message that is too long for a frame."},
    {},
};

static const struct proto proto_homeplug_av = {
    .key = "homeplug_av",
    .name = "HomePlug AV",
    .spec = "IEEE 1901, HomePlug AV 2.1 clause 11",
    .help = "Management of power line adapters from 200 Mb/s on: which are there, how fast, and "
	    "the key of the network. Charging stations and electric cars find each other with it.",
    .summary = "HomePlug AV {homeplug_av.mmhdr.mmtype} {homeplug_av.mmhdr.mmtype.lsb}",
    .fields = av_fields,
    .binds = (const struct bind[]){{&ethertype, 0x88e1}, {}},
};

const struct proto *const homeplug_protos[] = {
    &proto_homeplug_entry,
    &proto_homeplug,
    &proto_homeplug_av,
    NULL,
};
