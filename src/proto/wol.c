/* SPDX-License-Identifier: BSD-2-Clause */
/* Wake-on-LAN, the magic packet: over an EtherType of its own or in any UDP datagram. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

#include <string.h>

enum {
	SYNC = 6
};

/* Six times ff, and a MAC address at least twice. */
static bool
is_magic(const struct stretch *mine)
{
	static const uint8_t sync[SYNC] = {0xff, 0xff, 0xff, 0xff, 0xff, 0xff};

	return mine->n >= 3 * SYNC && !memcmp(mine->bytes, sync, SYNC) &&
	       !memcmp(mine->bytes + SYNC, mine->bytes + 2 * SYNC, SYNC);
}

static const struct field mac_fields[] = {
    {.key = "wol.mac",
	.label = "MAC",
	.kind = &kind_mac,
	.bits = 48,
	.init = "02:00:00:00:00:0b",
	.help = "The address of the computer that shall wake up."},
    {},
};

static const struct proto proto_wol_mac = {
    .key = "wol.mac",
    .name = "Address",
    .spec = "AMD 20213 clause 2.1",
    .help =
	"The address once more: a sleeping card compares bits and has no computer to think with.",
    .fields = mac_fields,
};

static const struct field fields[] = {
    {.key = "wol.sync",
	.label = "Sync",
	.kind = &kind_hex,
	.bits = 48,
	.fixed = true,
	.init = "0xffffffffffff",
	.help = "Six bytes of ones: here the pattern begins. It may stand anywhere in a frame."},
    {.key = "wol.macs",
	.label = "Addresses",
	.kind = &kind_list,
	.bits = 768,
	.item = &proto_wol_mac,
	.init = "[wol.mac ; wol.mac ; wol.mac ; wol.mac ; wol.mac ; wol.mac ; wol.mac ; wol.mac ; "
		"wol.mac ; wol.mac ; wol.mac ; wol.mac ; wol.mac ; wol.mac ; wol.mac ; wol.mac]",
	.help = "The address of the sleeping computer, 16 times: no ordinary data look like this."},
    {.key = "wol.passwd",
	.label = "Password",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "Some cards wake only for a password (SecureOn): 6 bytes, or 4, written like an "
		"IPv4 address. "
		"Readable by all."},
    {},
};

static const struct proto proto_wol = {
    .key = "wol",
    .name = "Wake-on-LAN",
    .spec = "AMD 20213 clause 2.1",
    .help = "Switches a computer on over the network: a program of the administrator sends this. "
	    "The card of the sleeping computer stays awake and looks at every "
	    "frame for this pattern; since it does not answer ARP, the pattern is sent as "
	    "a broadcast.",
    .summary = "Wake-on-LAN for {wol.mac}",
    .fields = fields,
    .binds = (const struct bind[]){{&ethertype, 0x0842}, {&udp_port, 0, .test = is_magic},
	{&udp_port, 7, .test = is_magic}, {&udp_port, 9, .test = is_magic}, {}},
};

const struct proto *const wol_protos[] = {
    &proto_wol_mac,
    &proto_wol,
    NULL,
};
