/* SPDX-License-Identifier: BSD-2-Clause */
/* What is asked before something is sent: see risk.h. One table, in the order of what may break. */
#include "session/risk.h"

#include "base/bits.h"
#include "base/clock.h"
#include "session/vary.h"
#include "wire/fcs.h"
#include "wire/kind.h"

#include <stdio.h>
#include <string.h>

enum {
	TYPE_PAUSE = 0x8808, /* MAC control: IEEE 802.3 annex 31 */
	TYPE_SLOW = 0x8809,  /* LACP, marker, OAM */
	SAP_STP = 0x42,
	DHCP_REPLY = 2,            /* RFC 2131: from a server */
	ROUTER_ADVERTISEMENT = 134 /* RFC 4861 */
};

#define RESERVED UINT64_C(0x0180c2000000) /* .. :0f, IEEE 802.1Q table 8-1 */
#define PVST UINT64_C(0x01000ccccccd)     /* spanning tree of Cisco, one for each VLAN */
#define BROADCAST UINT64_C(0xffffffffffff)

/* The frame as far as it matters here. */
struct sent {
	const struct session *s;
	const struct draft *draft;
	const struct port *port; /* NULL: none is open */
	int64_t interval;        /* ns; 0 = once */
	uint64_t dst, src, type;
	const struct dissection *d;
};

static uint64_t
number(const struct dissection *d, const char *key)
{
	int span = span_find(d, key, -1, 0);

	return span < 0 ? 0 : span_number(d, (unsigned)span);
}

/* The EtherType behind all tags. */
static uint64_t
last_type(const struct dissection *d)
{
	static const char *const keys[] = {"eth.type", "vlan.etype", "ieee8021ah.etype"};
	uint64_t type = 0;
	int last = -1;

	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
		for (int at = span_find(d, keys[i], -1, 0); at >= 0;
		     at = span_find(d, keys[i], -1, (unsigned)at + 1)) {
			if (at > last) {
				last = at;
				type = span_number(d, (unsigned)at);
			}
		}
	}
	return type;
}

static bool
is_reserved(const struct sent *f)
{
	return f->dst >> 4 == RESERVED >> 4;
}

static bool
is_bpdu(const struct sent *f)
{
	return f->dst == PVST || (is_reserved(f) && number(f->d, "llc.dsap") == SAP_STP);
}

static bool
is_pause(const struct sent *f)
{
	return f->type == TYPE_PAUSE;
}

static bool
is_slow(const struct sent *f)
{
	return is_reserved(f) && f->type == TYPE_SLOW;
}

static bool
is_dhcp_server(const struct sent *f)
{
	return number(f->d, "dhcp.type") == DHCP_REPLY;
}

static bool
is_router(const struct sent *f)
{
	return number(f->d, "icmpv6.type") == ROUTER_ADVERTISEMENT;
}

static bool
has_group_source(const struct sent *f)
{
	return f->src >> 40 & 1;
}

/* A single address that is none of ours. */
static bool
is_foreign(const struct sent *f, uint8_t mac[6])
{
	bits_put(mac, 0, 48, f->src);
	return f->port && f->port->has_mac && span_find(f->d, "eth.src", -1, 0) >= 0 &&
	       !has_group_source(f) && !session_own(f->s, mac);
}

static bool
has_heard_source(const struct sent *f)
{
	uint8_t mac[6];

	return is_foreign(f, mac) && stations_find(&f->s->stations, mac);
}

static bool
has_foreign_source(const struct sent *f)
{
	uint8_t mac[6];

	return is_foreign(f, mac) && !stations_find(&f->s->stations, mac);
}

static void
say_heard(const struct sent *f, struct text *out)
{
	uint8_t mac[6];
	char text[MAC_TEXT];

	bits_put(mac, 0, 48, f->src);
	mac_print(mac, text);
	text_addf(out, "%s was heard on this network. ", text);
}

/* The form's frame has another source each time. */
static bool
has_many_sources(const struct sent *f)
{
	const struct vary *vary = f->s->job[JOB_FORM].vary;

	return vary && f->draft == &f->s->draft && strstr(vary_words(vary), "eth.src");
}

static bool
is_uplink(const struct sent *f)
{
	return f->port && f->port->default_route;
}

static void
say_uplink(const struct sent *f, struct text *out)
{
	text_addf(out, "%s is this computer's own way to the network, so it is a live one. ",
	    f->port->name);
}

/* "0.07 % of this link", or of what is not known in Mb/s. */
static void
say_load(const struct sent *f, double rate, size_t n, struct text *out)
{
	double mbit = rate * (double)(n + WIRE_OVERHEAD) * 8 / 1e6, percent;
	int decimals = 0;

	if (!f->port || !f->port->mbit)
		text_addf(out, "%.3g Mb/s on the wire", mbit);
	else if (mbit > f->port->mbit)
		text_add(out, "more than this link can carry");
	if (!f->port || !f->port->mbit || mbit > f->port->mbit)
		return;
	percent = 100 * mbit / f->port->mbit;
	for (double p = percent; p < 1 && decimals < 9; p *= 10)
		decimals++;
	text_addf(out, "%.*f %% of this link", decimals, percent);
}

static int
most_of(const struct sent *f)
{
	return f->dst >> 40 & 1 ? RATE_ASK_GROUP : RATE_ASK;
}

static bool
is_fast(const struct sent *f)
{
	return f->interval && f->interval < NS_PER_S / most_of(f);
}

static void
say_rate(const struct sent *f, struct text *out)
{
	bool group = f->dst >> 40 & 1;
	double rate = (double)NS_PER_S / (double)f->interval;
	uint8_t bytes[DRAFT_MAX];
	size_t n = draft_frame(f->draft, bytes);

	if (n < WIRE_LEAST)
		n = WIRE_LEAST;
	text_add(out, f->dst == BROADCAST
			  ? "To broadcast: the switch copies each one to every port. "
		      : group ? "To a group: most switches copy each one to every port. "
			      : "To one station: as long as no switch knows where it is, each "
				"one goes to every port. ");
	text_addf(out, "%.0f/s of %zu B is ", rate, n + WIRE_FCS);
	say_load(f, rate, n, out);
	text_add(out, f->dst == BROADCAST ? ", but every station on the VLAN must read all of them."
		      : group ? ", but every station on the VLAN may have to look at them."
			      : ".");
}

/* Some are asked once for each frame: to be another station is never harmless. */
static const struct row {
	const char *id, *title;
	bool (*is)(const struct sent *);
	void (*say)(const struct sent *, struct text *); /* before the words, or NULL */
	const char *words;
	bool mild, each;
} rows[] = {
    {"bpdu", "Send a spanning tree frame to the switch?", is_bpdu, NULL,
	"The switch takes this BPDU for that of a bridge. A port with BPDU guard is shut until "
	"somebody opens it again; without it the switch may choose other paths, and the network "
	"stands still for up to a minute."},
    {"pause", "Send a PAUSE frame?", is_pause, NULL,
	"The other end of the cable stops sending for the time it says, for everybody behind this "
	"port."},
    {"lacp", "Send a LACP or OAM frame to the switch?", is_slow, NULL,
	"The switch may join this port to a group of links, and send nothing here until that has "
	"been agreed."},
    {"dhcp-server", "Answer as a DHCP server?", is_dhcp_server, NULL,
	"A computer that asks for an address takes the first answer: with this one it may have a "
	"wrong address and a wrong way out for hours."},
    {"router", "Tell all hosts that you are a router?", is_router, NULL,
	"After an IPv6 router advertisement every host of the network may send what goes outside "
	"to "
	"you, or get a wrong prefix, until its lifetime is over."},
    {"group-source", "Send from a group address?", has_group_source, NULL,
	"The source is a group address, which no station has. Switches drop such frames or count "
	"them as errors, some close the port; nobody can answer.",
	.mild = true},
    {"other-source", "Send with the address of another station?", has_heard_source, say_heard,
	"The switch learns the address at your port, so its frames will come to you until it sends "
	"again; port security may close your port.",
	.each = true},
    {RISK_FOREIGN_SOURCE, "Send with an address that is not this port's?", has_foreign_source, NULL,
	"The switch learns the source at your port as one more station; port security may close a "
	"port where there are too many.",
	.mild = true},
    {"many-sources", "Send with another source each time?", has_many_sources, NULL,
	"The switch learns every source; when its table is full it floods all frames to all ports, "
	"and port security closes yours."},
    {"uplink", "Send into a live network?", is_uplink, say_uplink,
	"Choose a port that leads to a lab if there is one.", .mild = true},
    {"rate", NULL, is_fast, say_rate, ""},
};

static bool
is_asked(const struct session *s, const char *id)
{
	for (int i = 0; i < ASKED_MAX; i++)
		if (s->asked[i] && !strcmp(s->asked[i], id))
			return true;
	return false;
}

/* Adds a row to what is asked; the first gives the title. */
static void
add_row(struct risk *risk, const struct row *row, const struct sent *f)
{
	size_t said = strlen(risk->words);
	struct text words = text_on(risk->words + said, sizeof risk->words - said);

	if (!risk->ids && row->title)
		snprintf(risk->title, sizeof risk->title, "%s", row->title);
	else if (!risk->ids)
		snprintf(risk->title, sizeof risk->title, "Send %.0f frames per second?",
		    (double)NS_PER_S / (double)f->interval);
	if (risk->ids)
		text_char(&words, ' ');
	if (row->say)
		row->say(f, &words);
	text_add(&words, row->words);
	risk->id[risk->ids++] = row->id;
	risk->can_repeat &= !row->each;
	risk->mild &= row->mild;
	if (row->is == is_fast)
		risk->limit = NS_PER_S / most_of(f);
}

bool
risk_find(const struct session *s, const struct draft *draft, int64_t interval, struct risk *risk)
{
	const struct dissection *d = &draft->d;
	const struct sent f = {
	    .s = s,
	    .draft = draft,
	    .port = s->ports ? s->port[s->seat] : NULL,
	    .interval = interval,
	    .dst = number(d, "eth.dst"),
	    .src = number(d, "eth.src"),
	    .type = last_type(d),
	    .d = d,
	};

	*risk = (struct risk){.can_repeat = true, .mild = true};
	for (size_t i = 0; !s->lab && i < sizeof rows / sizeof *rows; i++)
		if (rows[i].is(&f) && risk->ids < RISKS_MAX && !is_asked(s, rows[i].id))
			add_row(risk, &rows[i], &f);
	return risk->ids;
}

bool
risk_replay(const struct session *s, struct risk *risk)
{
	static const struct row row = {"replay", "Send the frames of a file?", NULL, NULL,
	    "They leave as they were captured, with the addresses of other stations: a switch that "
	    "learns those here sends their frames to you, until they send again. And what disturbs "
	    "a network, spanning tree or a DHCP server's answers, does so again."};

	*risk = (struct risk){.can_repeat = true};
	if (!s->lab && !is_asked(s, row.id))
		add_row(risk, &row, NULL);
	return risk->ids;
}

void
risk_forgive(struct session *s, const struct risk *risk)
{
	for (unsigned n = 0; n < risk->ids; n++) {
		for (int i = 0; i < ASKED_MAX && !is_asked(s, risk->id[n]); i++) {
			if (!s->asked[i])
				s->asked[i] = risk->id[n];
		}
	}
}

/* The remedy comes first: there may be many reasons. */
bool
risk_refuse(const struct risk *risk, struct why *why)
{
	return no(
	    why, EXIT_USAGE, "not sent without a yes (add --yes): %s %s", risk->title, risk->words);
}
