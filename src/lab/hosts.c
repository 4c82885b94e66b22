/* SPDX-License-Identifier: BSD-2-Clause */
/* The hosts of the lab: see hosts.h. Knows recipes and times; answers are those of the reply key.
 */
#include "lab/hosts.h"

#include "base/bits.h"
#include "base/bug.h"
#include "base/clock.h"
#include "session/beacon.h"
#include "session/quota.h"
#include "session/reply.h"
#include "wire/recipe.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

enum {
	H2 = 1 /* its port */
};

/* What a host says by itself. */
static const struct saying {
	unsigned port;
	const char *proto; /* without it, it is left unsaid */
	const char *recipe;
	int64_t first, every;
} sayings[] = {
    {H2, "lab",
	"eth dst=ff:ff:ff:ff:ff:ff src=02:00:00:00:00:02 / lab kind=hello id=02:00:00:00:00:02",
	.first = NS_PER_S / 2, .every = 2 * NS_PER_S},
    {H2, "lldp",
	"eth dst=01:80:c2:00:00:0e src=02:00:00:00:00:02 / lldp tlvs=[lldp.chassis subtype=mac "
	"id.mac=02:00:00:00:00:02 ; lldp.port subtype=interface-name id=h2 ; lldp.ttl ; lldp.tlv "
	"type=end]",
	.first = NS_PER_S, .every = 30 * NS_PER_S},
    {H2, "arp",
	"eth dst=ff:ff:ff:ff:ff:ff src=02:00:00:00:00:02 / arp opcode=request "
	"src.hw_mac=02:00:00:00:00:02 src.proto_ipv4=10.0.0.2 dst.proto_ipv4=10.0.0.1",
	.first = 3 * NS_PER_S, .every = 10 * NS_PER_S},
    {H2, "arp",
	"eth dst=ff:ff:ff:ff:ff:ff src=02:00:00:00:00:02 / arp opcode=request "
	"src.hw_mac=02:00:00:00:00:02 src.proto_ipv4=10.0.0.2 dst.proto_ipv4=10.0.0.3",
	.first = 5 * NS_PER_S, .every = 15 * NS_PER_S},
};

enum {
	SAYINGS = sizeof sayings / sizeof *sayings
};

struct hosts {
	struct draft draft;         /* what is about to be said */
	struct dissection question; /* what was heard */
	bool awake;
	int64_t next[SAYINGS]; /* steady clock, ns */
	struct peers peers;    /* whose lab frames h2 has heard, and how many it has sent */
	bool forwards;         /* the switch: that was told */
	struct quota answers;  /* that are given: wall clock */
};

static bool
is_hello(const struct saying *saying)
{
	return !strcmp(saying->proto, "lab");
}

/* Writes the draft of a saying; a hello counts, and tells the time. */
static void
compose(struct hosts *hosts, const struct saying *saying, int64_t wall)
{
	char recipe[512];
	struct text text = text_on(recipe, sizeof recipe);

	text_add(&text, saying->recipe);
	if (is_hello(saying)) {
		peers_sent(&hosts->peers, wall);
		text_addf(&text,
		    " seq=%" PRIu32 " time=%" PRId64 ".%09" PRId64 " / data \"Hello no. %" PRIu32
		    " from h2\"",
		    hosts->peers.sent, wall / NS_PER_S, wall % NS_PER_S, hosts->peers.sent);
	}
	BUG_ON(text.cut || !recipe_parse(&hosts->draft, recipe, NULL));
}

/* Another computer: what it sends is not what was sent from here. */
static void
say_bytes(struct session *s, unsigned port, const uint8_t *bytes, size_t n)
{
	if (!s->receive_only && s->port[port]->ops->send(s->port[port], bytes, n, NULL))
		s->count[port].sent++;
}

static void
say(struct hosts *hosts, struct session *s, unsigned port)
{
	uint8_t bytes[DRAFT_MAX];
	size_t n = draft_frame(&hosts->draft, bytes);
	const struct peers *peers = &hosts->peers;
	struct lab lab;

	dissect(&hosts->question, bytes, (uint32_t)n, (uint32_t)n);
	if (peers->n && lab_read(&hosts->question, &lab)) { /* it tells whom it has heard */
		const struct peer *peer = &peers->peer[peers->sent % peers->n];

		memcpy(lab.heard_id, peer->id, sizeof lab.heard_id);
		lab.heard_seq = peer->hello.highest;
		lab.heard_count = peer->hello.heard;
		lab.heard_time = lab_later(peer->sent, lab.time - peer->last);
		lab_write(&hosts->question, &lab, bytes);
	}
	say_bytes(s, port, bytes, n);
}

static bool
is_silent(const struct saying *saying)
{
	return !proto_find(saying->proto);
}

static int64_t
run(void *context, struct session *s, int64_t steady, int64_t wall)
{
	struct hosts *hosts = context;
	int64_t soonest = INT64_MAX;

	if (s->port[H2]->forwards && !hosts->forwards) {
		hosts->forwards = steady >= s->port[H2]->forwards;
		if (hosts->forwards)
			session_say(s, wall, "The switch forwards now");
		else
			soonest = s->port[H2]->forwards;
	}
	for (int i = 0; i < SAYINGS; i++) {
		const struct saying *saying = &sayings[i];

		if (is_silent(saying))
			continue;
		if (!hosts->awake)
			hosts->next[i] = steady + saying->first;
		if (steady >= hosts->next[i]) {
			if (!s->receive_only) {
				compose(hosts, saying, wall);
				say(hosts, s, saying->port);
			}
			hosts->next[i] += saying->every;
			if (hosts->next[i] <= steady) /* we were stopped: nothing is said twice */
				hosts->next[i] = steady + saying->every;
		}
		if (hosts->next[i] < soonest)
			soonest = hosts->next[i];
	}
	hosts->awake = true;
	return soonest;
}

/* Answers a lab frame as a beacon does. */
static void
answer_lab(struct hosts *hosts, struct session *s, const struct port_frame *frame,
    const struct lab *lab, int64_t now)
{
	const uint8_t *own = s->port[H2]->mac;
	struct peer *peer = peers_heard(&hosts->peers, lab, own, H2, frame->time);
	uint8_t bytes[DRAFT_MAX];

	if (!peer || frame->len > sizeof bytes)
		return;
	memcpy(bytes, frame->bytes, frame->len);
	beacon_answer(&hosts->question, bytes, lab, own, peer, frame->time, now);
	say_bytes(s, H2, bytes, frame->len);
}

static void
arrived(void *context, struct session *s, unsigned port, const struct port_frame *frame)
{
	struct hosts *hosts = context;
	struct self self = {.ipv4 = {10, 0, 0, 2}};
	int64_t now = frame->time > s->wall ? frame->time : s->wall;
	struct lab lab;

	if (port != H2 || s->receive_only || frame->caplen != frame->len)
		return;
	memcpy(self.mac, s->port[H2]->mac, sizeof self.mac);
	dissect(&hosts->question, frame->bytes, frame->caplen, frame->len);
	dissect_check(&hosts->question);
	if (!reply_due(&hosts->question, &self) || !quota_take(&hosts->answers, HOSTS_ANSWERS, now))
		return;
	if (lab_read(&hosts->question, &lab))
		answer_lab(hosts, s, frame, &lab, now);
	else if (reply_make(&hosts->draft, frame->bytes, frame->caplen, &self, now, NULL))
		say(hosts, s, H2);
}

bool
lab_hosts(struct session *s, struct why *why)
{
	struct hosts *hosts = calloc(1, sizeof *hosts);

	BUG_ON(s->ports <= H2);
	if (!hosts)
		return no_memory(why);
	for (int i = 0; i < SAYINGS; i++)
		if (!is_silent(&sayings[i]))
			compose(hosts, &sayings[i], 0);
	hosts->peers.sent = 0;
	session_listen(
	    s, (struct listener){.context = hosts, .arrived = arrived, .run = run, .close = free});
	return true;
}
