/* SPDX-License-Identifier: BSD-2-Clause */
/* What devices at a cable network put into the option of DHCP for makers: who they are. Option 60
 * says docsis or pktc then; here what they say tells, as it may stand anywhere in the message. */
#include "proto/dhcp.h"
#include "proto/protos.h"

enum {
	TEXTS = 10, /* up to here all are text, but for one */
	DEVICE = 2,
	OUI = 8,
	MTA_MAC = 31,
	LAST = 54,
	END = 255
};

static bool
is_text(const uint8_t *at, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (at[i] < 0x20 || at[i] > 0x7e)
			return false;
	return true;
}

static bool
is_item(unsigned code, const uint8_t *at, size_t n)
{
	if (code == OUI)
		return n == 3 || (n == 6 && is_text(at, n));
	if (code == MTA_MAC)
		return n == 6;
	return code <= TEXTS ? code == 1 || is_text(at, n) : code <= LAST;
}

/* Nothing but items of CableLabs, text where they have text; and a device says both what it is and
 * who made it. */
static bool
is_cable(const struct stretch *mine)
{
	const uint8_t *bytes = mine->bytes;
	size_t at = 0;
	bool device = false, maker = false;

	while (at < mine->n && bytes[at] != END) {
		if (!bytes[at]) {
			at++;
			continue;
		}
		if (at + 2 > mine->n || at + 2 + bytes[at + 1] > mine->n ||
		    !is_item(bytes[at], bytes + at + 2, bytes[at + 1]))
			return false;
		device |= bytes[at] == DEVICE;
		maker |= bytes[at] == OUI;
		at += 2 + (size_t)bytes[at + 1];
	}
	return device && maker && at <= mine->n;
}

static const struct name items[] = {
    {0, .name = "pad", .help = "Nothing: it fills a gap."},
    {1, .name = "requests", .help = "Which settings it would like to get."},
    {2, .name = "device", .help = "What it is: a modem (ECM), a telephone adapter (EMTA)."},
    {3, .name = "parts", .help = "Which devices are in the same box."},
    {4, .name = "serial-number", .help = "The number on its label."},
    {5, .name = "hardware", .help = "Version of its hardware."},
    {6, .name = "software", .help = "Version of its software."},
    {7, .name = "boot-ROM", .help = "Version of the program that starts it."},
    {8, .name = "OUI", .help = "Its maker, as the first half of a MAC address."},
    {9, .name = "model", .help = "Its maker's name for it."},
    {10, .name = "vendor", .help = "The name of its maker."},
    {11, .name = "realm", .help = "Which of a router's addresses is asked for."},
    {12, .name = "system", .help = "The description of a router in a modem."},
    {13, .name = "firmware", .help = "Version of that router's software."},
    {14, .name = "firewall", .help = "Version of its rules for what may pass."},
    {15, .name = "configured-parts",
	.help = "Which devices in the box take their settings "
		"from the modem's file."},
    {18, .name = "video-security", .help = "How a receiver for television is protected."},
    {31, .name = "MTA-MAC", .help = "The MAC address of the telephone adapter."},
    {32, .name = "correlation", .help = "A number that ties its messages together."},
    {51, .name = "vendor", .help = "The name of its maker."},
    {52, .name = "CableCARD", .help = "What its card for paid television can do."},
    {53, .name = "CA-identity", .help = "Who it is to the system for paid television."},
    {54, .name = "certificate-identity", .help = "Who it is by its certificate."},
    {255, .name = "end", .help = "No more follow."},
    {},
};

static const struct name realms[] = {
    {1, .name = "management", .help = "That by which the operator manages the router."},
    {2, .name = "data", .help = "That with which the home is in the Internet."},
    {},
};

#define CODE "dhcp.option.vendor.cl.suboption"

/* A row of text that is there where the code says so. */
#define CABLE_TEXT(number, name, word, sentence)                                                  \
	{                                                                                         \
		.key = "dhcp.option.vendor.cl." name, .label = word, .kind = &kind_text,          \
		.bits = REST, .when = {.key = CODE, .from = (number), .is = IF}, .help = sentence \
	}

static const struct field item_fields[] = {
    {.key = CODE,
	.label = "Code",
	.kind = &kind_number,
	.bits = 8,
	.names = items,
	.init = "2",
	.help = "What the device says about itself."},
    {.key = "dhcp.option.suboption_length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = CODE, .from = 1, .to = 254, .is = IF},
	.count = {.of = ALL, .plus = 2},
	.help = "Bytes that follow."},
    {.key = "dhcp.option.vendor.cl.suboption_request_list",
	.label = "Requests",
	.kind = &kind_text,
	.bits = REST,
	.when = {.key = CODE, .from = 1, .is = IF},
	.help = "The codes of settings that it would like to get."},
    {.key = "dhcp.option.vendor.cl.device_type",
	.label = "Device",
	.kind = &kind_text,
	.bits = REST,
	.when = {.key = CODE, .from = 2, .is = IF},
	.init = "ECM",
	.help = "ECM is a cable modem, EMTA a telephone adapter, ESTB a receiver for television, "
		"EROUTER a router; all of them in one box with others."},
    CABLE_TEXT(3, "esafe_type", "Parts", "The devices in the same box, with colons between."),
    CABLE_TEXT(4, "serial_number", "Serial number", "The number on its label."),
    CABLE_TEXT(5, "hardware_version", "Hardware", "Version of its hardware."),
    CABLE_TEXT(6, "software_version", "Software", "Version of its software."),
    CABLE_TEXT(7, "boot_rom_version", "Boot ROM", "Version of the program that starts it."),
    {.key = "dhcp.option.vendor.cl.oui_bytes",
	.label = "OUI",
	.kind = &kind_bytes,
	.bits = 24,
	.when = {.key = CODE,
	    .from = 8,
	    .is = IF,
	    .also =
		&(const struct when){.key = "dhcp.option.suboption_length", .from = 3, .is = IF}},
	.help = "Its maker: the first three bytes of a MAC address."},
    {.key = "dhcp.option.vendor.cl.oui_string",
	.label = "OUI",
	.kind = &kind_text,
	.bits = REST,
	.when = {.key = CODE,
	    .from = 8,
	    .is = IF,
	    .also = &(
		const struct when){.key = "dhcp.option.suboption_length", .from = 3, .is = UNLESS}},
	.init = "001122",
	.help = "Its maker: the first three bytes of a MAC address, in letters."},
    CABLE_TEXT(9, "model_number", "Model", "Its maker's name for it."),
    CABLE_TEXT(10, "vendor_name10", "Maker", "The name of its maker."),
    {.key = "dhcp.option.vendor.cl.address_realm",
	.label = "Realm",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = CODE, .from = 11, .is = IF},
	.names = realms,
	.help = "Which of the router's addresses this is for."},
    CABLE_TEXT(12, "cm_ps_system_desc", "System", "The description of the router in a modem."),
    CABLE_TEXT(13, "cm_ps_firmware_revision", "Firmware", "Version of that router's software."),
    CABLE_TEXT(
	14, "firewall_policy_file_version", "Rules", "Version of its rules for what may pass."),
    CABLE_TEXT(15, "esafe_config_file_devices", "Configured parts",
	"Devices in the box that take their settings from the modem's file."),
    CABLE_TEXT(
	18, "video_security_tape", "Video security", "How a receiver for television is protected."),
    {.key = "dhcp.option.vendor.cl.mta_mac_address",
	.label = "MAC address",
	.kind = &kind_mac,
	.bits = 48,
	.when = {.key = CODE, .from = 31, .is = IF},
	.help = "The MAC address of the telephone adapter."},
    {.key = "dhcp.option.vendor.cl.correlation_ID",
	.label = "Correlation",
	.kind = &kind_number,
	.bits = 32,
	.when = {.key = CODE, .from = 32, .is = IF},
	.help = "A random number: the same in all messages of one start."},
    CABLE_TEXT(51, "vendor_name51", "Maker", "The name of its maker."),
    {.key = "dhcp.option.vendor.cl.cablecard_capability",
	.label = "CableCARD",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.key = CODE, .from = 52, .is = IF},
	.help = "What its card for paid television can do."},
    {.key = "dhcp.option.vendor.cl.device_id_ca",
	.label = "Identity",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.key = CODE, .from = 53, .is = IF},
	.help = "Who it is to the system for paid television."},
    CABLE_TEXT(54, "device_id_x509", "Identity", "Who it is by its certificate."),
    {.key = "dhcp.option.cable.bytes",
	.label = "Value",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "Bytes of a code that is not in use, or beyond what it holds."},
    {},
};

static const struct proto proto_cable_item = {
    .key = "dhcp.option.cable.item",
    .name = "What a cable device says",
    .spec = "CL-SP-CANN-DHCP-Reg",
    .help = "One thing about a device at a cable network.",
    .summary = "{" CODE "}",
    .fields = item_fields,
};

static const struct field fields[] = {
    {.key = "dhcp.option.cable.items",
	.label = "Pieces",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_cable_item,
	.until = {.key = CODE, .from = 255},
	.init = "[dhcp.option.cable.item ; dhcp.option.cable.item suboption=OUI]",
	.help = "What the device is, and who made it."},
    {.key = "dhcp.option.cable.rest",
	.label = "Rest",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "Bytes after the end."},
    {},
};

static const struct proto proto_cable = {
    .key = "dhcp.option.cable",
    .name = "Device at a cable network",
    .spec = "CL-SP-CANN-DHCP-Reg",
    .help = "A cable modem, or what is in the same box, tells the operator who it is, before it "
	    "gets an address and its settings. Such a message says docsis or pktc in option 60.",
    .fields = fields,
    .binds = (const struct bind[]){{&dhcp_option, 43, .test = is_cable}, {}},
};

const struct proto *const dhcp_cable_protos[] = {
    &proto_cable_item,
    &proto_cable,
    NULL,
};
