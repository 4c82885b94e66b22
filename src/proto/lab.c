/* SPDX-License-Identifier: BSD-2-Clause */
/* The lab's own payload on EtherType 0x88b5: what two ends tell each other in order to find out
 * what gets through. Layout and reasons: doc/lab-frame.md. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

#include <string.h>

static const struct name kinds[] = {
    {1, .name = "hello", .help = "I am here: whoever hears this answers.",
	.summary = "Lab hello {lab.seq} from {lab.id}, heard {lab.heard.seq}"},
    {2, .name = "answer", .help = "I have heard you. Not answered, so that it ends.",
	.summary = "Lab answer {lab.seq} from {lab.id}, heard {lab.heard.seq}"},
    {},
};

static const struct field fields[] = {
    {.key = "lab.magic",
	.label = "Magic",
	.kind = &kind_text,
	.bits = 32,
	.fixed = true,
	.init = "ETHW",
	.help = "Four letters by which this payload is told from anything else that uses the "
		"EtherType for experiments."},
    {.key = "lab.version",
	.label = "Version",
	.kind = &kind_number,
	.bits = 8,
	.fixed = true,
	.init = "1",
	.help = "The form of what follows."},
    {.key = "lab.kind",
	.label = "Kind",
	.kind = &kind_number,
	.bits = 8,
	.names = kinds,
	.init = "1",
	.help = "Whether an answer is wanted."},
    {.key = "lab.id",
	.label = "Sender",
	.kind = &kind_mac,
	.bits = 48,
	.init = "02:00:00:00:00:0a",
	.help = "The address of the port that has really sent this. The source address in front "
		"may have been changed on purpose; answers go here."},
    {.key = "lab.seq",
	.label = "Sequence",
	.kind = &kind_number,
	.bits = 32,
	.init = "1",
	.help = "Counts the sender's hellos, and its answers to each end by itself. Each run "
		"of the sender counts from another multiple of 2000000: 274000003 is the third "
		"hello of a run. A gap at the receiver: a frame was lost. A lower number after a "
		"higher one: they overtook each other."},
    {.key = "lab.time",
	.label = "Sent",
	.kind = &kind_time,
	.bits = 64,
	.help = "When the sender sent this, by its own clock, in seconds since 1970. The other "
		"end does not need the same time: it only sends it back."},
    {.key = "lab.heard.id",
	.label = "Heard",
	.kind = &kind_mac,
	.bits = 48,
	.help = "Of whom the rest speaks: the sender of the last such frame that got here. Zeros: "
		"nobody has been heard."},
    {.key = "lab.heard.seq",
	.label = "Heard sequence",
	.kind = &kind_number,
	.bits = 32,
	.help = "The highest sequence heard from there. 0: none. So each end learns whether its "
		"own frames arrive: hearing alone does not tell."},
    {.key = "lab.heard.time",
	.label = "Echoed time",
	.kind = &kind_time,
	.bits = 64,
	.help = "The time in the frame that was heard last, plus how long it was kept before this "
		"one was sent. Now minus this is the round trip, by one clock alone."},
    {.key = "lab.heard.count",
	.label = "Heard frames",
	.kind = &kind_number,
	.bits = 32,
	.help = "How many different hellos were heard from there. The highest sequence minus this "
		"is the number lost on the way."},
    {},
};

static bool
is_lab(const struct stretch *mine)
{
	return mine->n >= 4 && !memcmp(mine->bytes, "ETHW", 4);
}

static const struct proto proto_lab = {
    .key = "lab",
    .name = "Lab frame",
    .spec = "doc/lab-frame.md; IEEE 802 clause 9.2.4 for the EtherType",
    .help = "Two of these programs tell each other what they have sent and heard. So both ends "
	    "know, for each direction by itself, whether frames arrive, how many are lost, whether "
	    "they keep their order and how long they take.",
    .summary = "Lab kind {lab.kind} {lab.seq} from {lab.id}",
    .fields = fields,
    .binds = (const struct bind[]){{&ethertype, ETHERTYPE_LAB, .test = is_lab}, {}},
    .body = true,
};

const struct proto *const lab_protos[] = {
    &proto_lab,
    NULL,
};
