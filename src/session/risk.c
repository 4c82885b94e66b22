/* SPDX-License-Identifier: BSD-2-Clause */
/* What is asked before something is sent: see risk.h. Knows frames that disturb; asks in the order
 * of what they may break. */
#include "session/risk.h"

#include "base/bits.h"
#include "base/clock.h"
#include "wire/fcs.h"
#include "wire/kind.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum {
	TYPE_PAUSE = 0x8808, /* MAC control: IEEE 802.3 annex 31 */
	TYPE_SLOW = 0x8809,  /* LACP, marker, OAM */
	SAP_STP = 0x42
};

#define RESERVED UINT64_C(0x0180c2000000) /* .. :0f, IEEE 802.1Q table 8-1 */
#define BROADCAST UINT64_C(0xffffffffffff)

/* The frame as far as it matters here. */
struct sent {
	const struct session *s;
	const struct draft *draft;
	const struct port *port; /* NULL: none is open */
	uint64_t dst, src, type;
	bool stp;
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

__attribute__((format(printf, 4, 5))) static bool
ask(struct risk *risk, const char *id, const char *title, const char *format, ...)
{
	va_list arguments;

	*risk = (struct risk){.id = id, .can_repeat = true};
	snprintf(risk->title, sizeof risk->title, "%s", title);
	va_start(arguments, format);
	vsnprintf(risk->words, sizeof risk->words, format, arguments);
	va_end(arguments);
	return true;
}

static bool
find_reserved(const struct sent *f, struct risk *risk)
{
	if (f->dst >> 4 != RESERVED >> 4)
		return false;
	if (f->stp)
		return ask(risk, "reserved", "Send a spanning tree frame to the switch?",
		    "The switch takes this BPDU for that of a bridge. A port with BPDU guard is "
		    "shut "
		    "until somebody opens it again; without it the switch may choose other paths, "
		    "and the network stands still for up to a minute.");
	if (f->type == TYPE_PAUSE)
		return ask(risk, "reserved", "Send a PAUSE frame?",
		    "The other end of the cable stops sending for the time it says, for everybody "
		    "behind this port.");
	if (f->type == TYPE_SLOW)
		return ask(risk, "reserved", "Send a LACP or OAM frame to the switch?",
		    "The switch may join this port to a group of links, and send nothing here "
		    "until "
		    "that has been agreed.");
	return false;
}

static bool
find_group_source(const struct sent *f, struct risk *risk)
{
	return f->src >> 40 & 1 &&
	       ask(risk, RISK_GROUP_SOURCE, "Send from a group address?",
		   "The source is a group address, which no station has. Switches drop such frames "
		   "or count them as errors, some close the port; nobody can answer.");
}

static bool
find_other_source(const struct sent *f, struct risk *risk)
{
	uint8_t mac[6];
	char text[MAC_TEXT];

	bits_put(mac, 0, 48, f->src);
	if (session_own(f->s, mac) || !stations_find(&f->s->stations, mac))
		return false;
	mac_print(mac, text);
	ask(risk, "other-source", "Send with the address of another station?",
	    "%s was heard on this network. The switch learns the address at your port, so its "
	    "frames will come to you until it sends again; port security may close your port.",
	    text);
	risk->can_repeat = false;
	return true;
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

static bool
find_rate(const struct sent *f, int64_t interval, struct risk *risk)
{
	bool group = f->dst >> 40 & 1;
	int most = group ? RATE_ASK_GROUP : RATE_ASK;
	uint8_t bytes[DRAFT_MAX];
	size_t n = draft_frame(f->draft, bytes);
	double rate;
	struct text words;

	if (n < WIRE_LEAST)
		n = WIRE_LEAST;
	if (!interval || interval >= NS_PER_S / most)
		return false;
	rate = (double)NS_PER_S / (double)interval;
	ask(risk, "rate", "", " ");
	snprintf(risk->title, sizeof risk->title, "Send %.0f frames per second?", rate);
	words = text_on(risk->words, sizeof risk->words);
	text_add(
	    &words, f->dst == BROADCAST ? "To broadcast: the switch copies each one to every port. "
		    : group             ? "To a group: most switches copy each one to every port. "
			    : "To one station: as long as no switch knows where it is, each one "
			      "goes to every port. ");
	text_addf(&words, "%.0f/s of %zu B is ", rate, n + WIRE_FCS);
	say_load(f, rate, n, &words);
	text_add(&words, f->dst == BROADCAST
			     ? ", but every station on the VLAN must read all of them."
			 : group ? ", but every station on the VLAN may have to look at them."
				 : ".");
	if (f->port && f->port->default_route)
		text_add(&words, " This computer's own way to the network is this port, too.");
	risk->limit = NS_PER_S / most;
	return true;
}

static bool
is_asked(const struct session *s, const struct risk *risk)
{
	for (int i = 0; i < ASKED_MAX; i++)
		if (s->asked[i] && !strcmp(s->asked[i], risk->id))
			return true;
	return false;
}

bool
risk_find(const struct session *s, const struct draft *draft, int64_t interval, struct risk *risk)
{
	const struct dissection *d = &draft->d;
	struct sent f = {
	    .s = s,
	    .draft = draft,
	    .port = s->ports ? s->port[s->seat] : NULL,
	    .dst = number(d, "eth.dst"),
	    .src = number(d, "eth.src"),
	    .type = last_type(d),
	    .stp = number(d, "llc.dsap") == SAP_STP,
	};

	if (s->lab)
		return false;
	return (find_reserved(&f, risk) && !is_asked(s, risk)) ||
	       (find_group_source(&f, risk) && !is_asked(s, risk)) ||
	       (find_other_source(&f, risk) && !is_asked(s, risk)) ||
	       (find_rate(&f, interval, risk) && !is_asked(s, risk));
}

bool
risk_replay(const struct session *s, struct risk *risk)
{
	if (s->lab)
		return false;
	ask(risk, "replay", "Send the frames of a file?",
	    "They leave as they were captured, with the addresses of other stations: a switch that "
	    "learns those here sends their frames to you, until they send again. And what disturbs "
	    "a "
	    "network, spanning tree or a DHCP server's answers, does so again.");
	return !is_asked(s, risk);
}

bool
risk_refuse(const struct risk *risk, struct why *why)
{
	return no(why, EXIT_USAGE, "not sent without a yes: %s %s To send it, add --yes",
	    risk->title, risk->words);
}
