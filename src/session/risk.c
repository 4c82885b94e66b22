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

#define PVST UINT64_C(0x01000ccccccd) /* spanning tree of Cisco, one for each VLAN */
#define BROADCAST UINT64_C(0xffffffffffff)

/* The frame as far as it matters here. */
struct sent {
	const struct session *s;
	const struct sending *sending;
	const struct draft *draft;
	const struct port *port; /* NULL: none is open */
	int64_t each;            /* ns between two; 0 = there is but one */
	bool group;              /* or may go to one */
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
	return mac_number_is_reserved(f->dst);
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
	return mac_number_is_group(f->src);
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

static bool
has_many_sources(const struct sent *f)
{
	return f->sending->vary && vary_changes(f->sending->vary, "eth.src");
}

static bool
is_file(const struct sent *f)
{
	return !f->sending->draft;
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

/* The last burst, which may be the only one, may be shorter. */
static uint32_t
frames_of_tick(const struct sending *s)
{
	uint32_t n = s->burst ? s->burst : 1;

	return s->times && s->times < n ? (uint32_t)s->times : n;
}

/* How far apart frames are: what comes in a burst comes within a second, however long nothing
 * follows it. */
static int64_t
each_of(const struct sending *s)
{
	uint32_t n = frames_of_tick(s);
	int64_t each = s->times == 1 ? 0 : s->interval / n;

	if (n > 1 && (!s->interval || NS_PER_S / n < each))
		each = NS_PER_S / n;
	return !each && s->interval && s->times != 1 ? 1 : each;
}

static int
most_of(const struct sent *f)
{
	return f->group ? RATE_ASK_GROUP : RATE_ASK;
}

static bool
is_fast(const struct sent *f)
{
	return f->each && f->each < NS_PER_S / most_of(f);
}

static void
say_rate(const struct sent *f, struct text *out)
{
	double rate = (double)NS_PER_S / (double)f->each;
	uint8_t bytes[DRAFT_MAX];
	size_t n = draft_frame(f->draft, bytes);

	if (n < WIRE_LEAST)
		n = WIRE_LEAST;
	text_add(out, f->dst == BROADCAST
			  ? "To broadcast: the switch copies each one to every port. "
		      : f->group ? "To a group: most switches copy each one to every port. "
				 : "To one station: as long as no switch knows where it is, each "
				   "one goes to every port. ");
	text_addf(out, "%.0f/s of %zu B is ", rate, n + WIRE_FCS);
	say_load(f, rate, n, out);
	text_add(out, f->dst == BROADCAST ? ", but every station on the VLAN must read all of them."
		      : f->group ? ", but every station on the VLAN may have to look at them."
				 : ".");
}

enum {
	ROWS = 12
};

/* Some are asked once for each frame: to be another station is never harmless. */
static const struct row {
	const char *id, *title;
	bool (*is)(const struct sent *);
	void (*say)(const struct sent *, struct text *); /* before the words, or NULL */
	const char *words;
	bool each;
} rows[ROWS] = {
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
	"them as errors, some close the port; nobody can answer."},
    {"other-source", "Send with the address of another station?", has_heard_source, say_heard,
	"The switch learns the address at your port, so its frames will come to you until it sends "
	"again; port security may close your port.",
	.each = true},
    {RISK_FOREIGN_SOURCE, "Send with an address that is not this port's?", has_foreign_source, NULL,
	"The switch learns the source at your port as one more station; port security may close a "
	"port where there are too many."},
    {"many-sources", "Send with another source each time?", has_many_sources, NULL,
	"The switch learns every source; when its table is full it floods all frames to all ports, "
	"and port security closes yours."},
    {"uplink", "Send into a live network?", is_uplink, say_uplink,
	"Choose a port that leads to a lab if there is one."},
    {"replay", "Send the frames of a file?", is_file, NULL,
	"They leave as they were captured: with the addresses of other stations, unless yours is "
	"put in their place, and a switch that learns those here sends their frames to you, until "
	"they send again. What disturbs a network, spanning tree or a DHCP server's answers, does "
	"so again."},
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
		    (double)NS_PER_S / (double)f->each);
	if (risk->ids)
		text_char(&words, ' ');
	if (row->say)
		row->say(f, &words);
	text_add(&words, row->words);
	risk->id[risk->ids++] = row->id;
	risk->rows |= UINT32_C(1) << (row - rows);
	risk->can_repeat &= !row->each;
	if (row->is != is_fast)
		return;
	risk->each = f->each;
	risk->most = most_of(f);
	if (frames_of_tick(f->sending) <= (uint32_t)risk->most)
		risk->limit = frames_of_tick(f->sending) * NS_PER_S / risk->most;
}

/* The k-th frame. */
static struct sent
frame_at(const struct session *s, const struct sending *sending, uint64_t k)
{
	uint8_t bytes[DRAFT_MAX];
	struct sent f = {
	    .s = s,
	    .sending = sending,
	    .draft = sending->draft,
	    .port = s->ports ? s->port[sending->port] : NULL,
	};

	if (!f.draft)
		return f;
	f.each = each_of(sending);
	if (sending->vary) {
		vary_frame(sending->vary, sending->draft, k, s->wall, bytes);
		f.draft = vary_draft(sending->vary);
	}
	f.d = &f.draft->d;
	f.dst = number(f.d, "eth.dst");
	f.src = number(f.d, "eth.src");
	f.type = last_type(f.d);
	f.group =
	    mac_number_is_group(f.dst) || (sending->vary && vary_changes(sending->vary, "eth.dst"));
	return f;
}

/* Of a file nothing is known but that it is one. */
static bool
is_row(const struct row *row, const struct sent *f)
{
	return f->draft || row->is == is_file ? row->is(f) : false;
}

bool
risk_find(const struct session *s, const struct sending *sending, struct risk *risk)
{
	uint64_t frames = sending->vary ? RISK_FRAMES : 1, first[ROWS];
	struct sent f;

	*risk = (struct risk){.can_repeat = true, .each = INT64_MAX};
	if (s->lab)
		return false;
	if (sending->times && sending->times < frames)
		frames = sending->times;
	for (size_t i = 0; i < ROWS; i++)
		first[i] = frames;
	for (uint64_t k = frames; k--;) {
		f = frame_at(s, sending, k);
		for (size_t i = 0; i < ROWS; i++)
			if (is_row(&rows[i], &f))
				first[i] = k;
	}
	for (size_t i = 0; i < ROWS && risk->ids < RISKS_MAX; i++) {
		if (first[i] >= frames || is_asked(s, rows[i].id))
			continue;
		f = frame_at(s, sending, first[i]);
		add_row(risk, &rows[i], &f);
	}
	return risk->ids;
}

bool
risk_covers(const struct risk *asked, const struct risk *now)
{
	return !(now->rows & ~asked->rows) && now->each >= asked->each;
}

struct sending
sending_running(const struct session *s, unsigned index)
{
	const struct job *job = &s->job[index];

	return (struct sending){
	    .port = job->port,
	    .draft = job->replay  ? NULL
		     : job->draft ? job->draft
				  : &s->draft,
	    .vary = job->vary,
	    .interval = job->interval,
	    .burst = job->burst,
	    .times = job->times,
	};
}

struct sending
sending_job(const struct session *s, unsigned index)
{
	struct sending sending = sending_running(s, index);

	if (index != JOB_FORM)
		return sending;
	sending.port = s->seat;
	sending.interval = s->interval;
	sending.burst = s->burst;
	sending.times = s->times;
	return sending;
}

struct sending
sending_step(const struct session *s, unsigned index)
{
	struct sending sending = sending_job(s, index);

	sending.interval = 0;
	sending.times = 0;
	return sending;
}

struct sending
sending_once(const struct session *s, const struct draft *draft)
{
	return (struct sending){.port = s->seat, .draft = draft, .times = 1};
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
	char words[sizeof why->text];
	struct text t = text_on(words, sizeof words);
	char *end = words;

	text_addf(&t, "not sent without a yes (add --yes): %s %s", risk->title, risk->words);
	for (char *at = words; t.cut && (at = strstr(at, ". ")); at++)
		end = at;
	if (t.cut && end > words)
		end[1] = '\0'; /* whole sentences */
	return no(why, EXIT_USAGE, "%s", words);
}
