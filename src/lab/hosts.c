/* SPDX-License-Identifier: BSD-2-Clause */
/* The hosts of the lab: see hosts.h. Knows recipes and times; answers are those of the reply key.
 */
#include "lab/hosts.h"

#include "base/bug.h"
#include "base/clock.h"
#include "session/reply.h"
#include "wire/recipe.h"

#include <stdlib.h>
#include <string.h>

enum {
	H2 = 1 /* its port */
};

const uint8_t hosts_ipv4[4] = {10, 0, 0, 1};

/* What a host says by itself. */
static const struct saying {
	unsigned port;
	const char *recipe;
	bool counted;      /* a text with a number that grows is added */
	const char *needs; /* a proto without which it is left unsaid */
	int64_t first, every;
} sayings[] = {
    {H2, "eth dst=ff:ff:ff:ff:ff:ff src=02:00:00:00:00:02 type=0x88b5 / data ", .counted = true,
	.first = NS_PER_S / 2, .every = 2 * NS_PER_S},
    {H2,
	"eth dst=01:80:c2:00:00:0e src=02:00:00:00:00:02 / lldp tlvs=[chassis subtype=mac "
	"id=02:00:00:00:00:02 ; port id=\"h2\" ; ttl seconds=120 ; tlv type=end]",
	.needs = "lldp", .first = NS_PER_S, .every = 30 * NS_PER_S},
    {H2,
	"eth dst=ff:ff:ff:ff:ff:ff src=02:00:00:00:00:02 / arp opcode=request "
	"src.hw_mac=02:00:00:00:00:02 src.proto_ipv4=10.0.0.2 dst.proto_ipv4=10.0.0.1",
	.needs = "arp", .first = 3 * NS_PER_S, .every = 10 * NS_PER_S},
    {H2,
	"eth dst=ff:ff:ff:ff:ff:ff src=02:00:00:00:00:02 / arp opcode=request "
	"src.hw_mac=02:00:00:00:00:02 src.proto_ipv4=10.0.0.2 dst.proto_ipv4=10.0.0.3",
	.needs = "arp", .first = 5 * NS_PER_S, .every = 15 * NS_PER_S},
};

enum {
	SAYINGS = sizeof sayings / sizeof *sayings
};

struct hosts {
	struct draft draft;         /* what is about to be said */
	struct dissection question; /* what was heard */
	bool awake;
	int64_t next[SAYINGS]; /* steady clock, ns */
	unsigned counted;
	int64_t second; /* wall clock: in which answers are counted */
	unsigned answers;
};

static void
compose(struct hosts *hosts, const struct saying *saying)
{
	char recipe[512];
	struct text text = text_on(recipe, sizeof recipe);
	struct why why;

	text_add(&text, saying->recipe);
	if (saying->counted)
		text_addf(&text, "\"Hello from h2, number %u\"", ++hosts->counted);
	BUG_ON(text.cut || !recipe_parse(&hosts->draft, recipe, &why));
}

static void
say(struct hosts *hosts, struct session *s, unsigned port, int64_t wall)
{
	uint8_t bytes[DRAFT_MAX];
	size_t n = draft_frame(&hosts->draft, bytes);

	session_send_bytes(s, port, bytes, n, wall, NULL);
}

static bool
is_silent(const struct saying *saying)
{
	return saying->needs && !proto_find(saying->needs);
}

static int64_t
run(void *context, struct session *s, int64_t steady, int64_t wall)
{
	struct hosts *hosts = context;
	int64_t soonest = INT64_MAX;

	for (int i = 0; i < SAYINGS; i++) {
		const struct saying *saying = &sayings[i];

		if (is_silent(saying))
			continue;
		if (!hosts->awake)
			hosts->next[i] = steady + saying->first;
		if (steady >= hosts->next[i]) {
			if (!s->receive_only) {
				compose(hosts, saying);
				say(hosts, s, saying->port, wall);
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

static bool
may_answer(struct hosts *hosts, int64_t now)
{
	if (now < hosts->second || now - hosts->second >= NS_PER_S) {
		hosts->second = now;
		hosts->answers = 0;
	}
	return hosts->answers++ < HOSTS_ANSWERS;
}

static void
arrived(void *context, struct session *s, unsigned port, const struct port_frame *frame)
{
	struct hosts *hosts = context;
	struct self self = {.ipv4 = {10, 0, 0, 2}};
	int64_t now = frame->time > s->wall ? frame->time : s->wall;

	if (port != H2 || s->receive_only || frame->caplen != frame->len)
		return;
	memcpy(self.mac, s->port[H2]->mac, sizeof self.mac);
	dissect(&hosts->question, frame->bytes, frame->caplen, frame->len);
	dissect_check(&hosts->question);
	if (reply_due(&hosts->question, &self) && may_answer(hosts, now) &&
	    reply_make(&hosts->draft, frame->bytes, frame->caplen, &self, now, NULL))
		say(hosts, s, H2, now);
}

bool
lab_hosts(struct session *s, struct why *why)
{
	struct hosts *hosts = calloc(1, sizeof *hosts);

	BUG_ON(s->ports <= H2);
	if (!hosts)
		return no(why, EXIT_FAILED, "out of memory");
	for (int i = 0; i < SAYINGS; i++)
		if (!is_silent(&sayings[i]))
			compose(hosts, &sayings[i]);
	hosts->counted = 0;
	session_listen(
	    s, (struct listener){.context = hosts, .arrived = arrived, .run = run, .close = free});
	return true;
}
