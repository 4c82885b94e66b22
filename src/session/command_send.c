/* SPDX-License-Identifier: BSD-2-Clause */
/* Commands that make a frame and send it: see commands.h. Knows the form's frame and when it is
 * sent; whether it may be, risk.h. */
#include "session/commands.h"

#include "session/fate.h"
#include "session/job.h"
#include "session/undo.h"
#include "session/words.h"
#include "wire/keys.h"
#include "wire/recipe.h"

#include <stdlib.h>
#include <string.h>

/* What set takes beside the fields of a frame. */
static bool
set_interval(struct session *s, const char *text, struct why *why)
{
	int64_t interval;

	if (!interval_parse(text, &interval, why))
		return false;
	if (s)
		s->interval = interval;
	return true;
}

static bool
set_times(struct session *s, const char *text, struct why *why)
{
	uint64_t times;

	if (!times_parse(text, &times, why))
		return false;
	if (s)
		s->times = times;
	return true;
}

static bool
set_burst(struct session *s, const char *text, struct why *why)
{
	uint32_t burst;

	if (!burst_parse(text, &burst, why))
		return false;
	if (s)
		s->burst = burst > 1 ? burst : 0;
	return true;
}

static bool
set_pad(struct session *s, const char *text, struct why *why)
{
	uint32_t pad;

	if (!pad_parse(text, &pad, why))
		return false;
	if (s)
		s->draft.pad = pad;
	return true;
}

static const struct {
	const char *name;
	bool (*set)(struct session *, const char *, struct why *); /* no session: only checks */
} settings[] = {
    {"interval", set_interval}, {"times", set_times}, {"burst", set_burst}, {"pad", set_pad}};

/* "vlan.id#2 200": the key, which one of its kind, the value. */
struct setting {
	char key[64];
	unsigned which;
	const char *value;
};

static bool
take_setting(const char *argument, struct setting *setting, struct why *why)
{
	size_t length = strcspn(argument, " "), mark = strcspn(argument, " #");
	char *end;

	if (mark >= sizeof setting->key)
		return no(why, EXIT_USAGE, "no field has so long a name");
	memcpy(setting->key, argument, mark);
	setting->key[mark] = '\0';
	setting->value = argument + length + strspn(argument + length, " ");
	setting->which = 1;
	if (argument[mark] == '#') {
		setting->which = (unsigned)strtoul(argument + mark + 1, &end, 10);
		if (end != argument + length || !setting->which || setting->which > SPANS_MAX)
			return no(why, EXIT_USAGE, "after # comes a number: %s#2 is the second one",
			    setting->key);
	}
	return true;
}

static bool
refuse_key(const char *key, struct why *why)
{
	const struct word *near = words_near(key);
	char chars[64];
	struct text shown = text_on(chars, sizeof chars);

	text_safe_string(&shown, key);
	if (near)
		return no(why, EXIT_USAGE, "\"%s\" is no field; is it %s?", chars, near->key);
	return no(
	    why, EXIT_USAGE, "\"%s\" is no field: Tab completes, --explain lists them", chars);
}

/* The field of the form's frame that is meant. */
static bool
find_setting(const struct draft *draft, const struct setting *setting, int *span, struct why *why)
{
	*span = -1;
	for (unsigned n = 0; n < setting->which; n++) {
		*span = span_find(&draft->d, setting->key, -1, (unsigned)(*span + 1));
		if (*span < 0)
			break;
	}
	if (*span >= 0)
		return true;
	if (!field_find(setting->key, NULL))
		return refuse_key(setting->key, why);
	return no(why, EXIT_FAILED,
	    "the frame has no %s%s: the command frame makes one with the layer that has it",
	    setting->which > 1 ? "further " : "", setting->key);
}

bool
check_set(const char *argument, struct why *why)
{
	struct setting setting;

	if (!take_setting(argument, &setting, why))
		return false;
	if (!*setting.value)
		return no(why, EXIT_USAGE, "a value is missing: set eth.type 0x88b5");
	for (size_t i = 0; i < sizeof settings / sizeof *settings; i++)
		if (!strcmp(setting.key, settings[i].name))
			return settings[i].set(NULL, setting.value, why);
	return field_find(setting.key, NULL) || refuse_key(setting.key, why);
}

bool
command_set(struct order *order, const char *argument, struct why *why)
{
	struct draft *draft = &order->session->draft;
	struct setting setting;
	int span = -1;
	char *value;
	bool done;

	if (!take_setting(argument, &setting, why))
		return false;
	order->session->changes++;
	for (size_t i = 0; i < sizeof settings / sizeof *settings; i++)
		if (!strcmp(setting.key, settings[i].name))
			return settings[i].set(order->session, setting.value, why);
	if (!find_setting(draft, &setting, &span, why))
		return false;
	value = words_fill(order->session, setting.value);
	done = value ? draft_set(draft, (unsigned)span, value, why) : no_memory(why);
	free(value);
	return done;
}

bool
check_field(const char *argument, struct why *why)
{
	struct setting setting;

	if (!take_setting(argument, &setting, why))
		return false;
	if (*setting.value)
		return no(why, EXIT_USAGE, "a field alone is wanted: ip.checksum");
	return field_find(setting.key, NULL) || refuse_key(setting.key, why);
}

/* A computed field keeps what it says, or not any more. */
static bool
hold(struct order *order, const char *argument, bool pinned, struct why *why)
{
	struct draft *draft = &order->session->draft;
	struct setting setting;
	int span;

	if (!take_setting(argument, &setting, why) || !find_setting(draft, &setting, &span, why))
		return false;
	order->session->changes++;
	if (pinned)
		return draft_pin(draft, (unsigned)span, why);
	draft_unpin(draft, (unsigned)span);
	return true;
}

bool
command_pin(struct order *order, const char *argument, struct why *why)
{
	return hold(order, argument, true, why);
}

bool
command_unpin(struct order *order, const char *argument, struct why *why)
{
	return hold(order, argument, false, why);
}

/* Tries a recipe, with words (words.h); the draft is the caller's to free. NULL: refused. */
static struct draft *
parse(const struct session *s, const char *recipe, struct why *why)
{
	struct draft *draft = malloc(sizeof *draft);
	char *filled = words_fill(s, recipe);
	bool done = draft && filled ? recipe_parse(draft, filled, why) : no_memory(why);

	free(filled);
	if (done)
		return draft;
	free(draft);
	return NULL;
}

bool
check_words(const char *argument, struct why *why)
{
	struct draft *draft = *argument ? parse(NULL, argument, why) : NULL;
	bool fine = !*argument || draft;

	free(draft);
	return fine;
}

bool
command_frame(struct order *order, const char *argument, struct why *why)
{
	struct draft *draft = parse(order->session, argument, why);

	if (!draft)
		return false;
	session_address(order->session, draft);
	draft_copy(&order->session->draft, draft);
	undo_frame(order->session, NULL);
	order->session->changes++;
	free(draft);
	return true;
}

static bool
send_draft(struct order *order, const struct draft *draft, struct why *why)
{
	struct session *s = order->session;
	uint8_t bytes[DRAFT_MAX];
	size_t n = draft_frame(draft, bytes);
	struct sending once = sending_once(s, draft);
	const struct record *record;

	if (!session_may_send(s, why))
		return false;
	if (!command_may_send(order, &once))
		return true;
	guard_forgive(&s->guard);
	if (!session_send_bytes(s, s->seat, bytes, n, order->wall, why))
		return false;
	record = store_get(s->sent, store_last(s->sent));
	if (record)
		fate_given(record, order->said);
	return true;
}

bool
command_send(struct order *order, const char *argument, struct why *why)
{
	struct draft *draft = *argument ? parse(order->session, argument, why) : NULL;
	bool fine = !*argument || draft;

	if (draft)
		session_address(order->session, draft);
	if (fine)
		fine = send_draft(order, draft ? draft : &order->session->draft, why);
	free(draft);
	return fine;
}

/* "10/s 100", "1s", "": then both stay. */
static bool
take_repeat(const char *argument, int64_t *interval, uint64_t *times, struct why *why)
{
	return !*argument || often_parse(argument, interval, times, why);
}

bool
check_repeat(const char *argument, struct why *why)
{
	int64_t interval;
	uint64_t times;

	return take_repeat(argument, &interval, &times, why);
}

bool
command_repeat(struct order *order, const char *argument, struct why *why)
{
	struct session *s = order->session;
	struct sending sending = sending_job(s, JOB_FORM);

	if (!take_repeat(argument, &sending.interval, &sending.times, why))
		return false;
	if (!command_may_send(order, &sending))
		return true;
	s->interval = sending.interval;
	s->times = sending.times;
	return session_repeat(s, order->steady, why);
}

bool
command_stop(struct order *order, const char *argument, struct why *why)
{
	(void)argument;
	(void)why;
	job_stop_all(order->session);
	return true;
}

bool
command_sit(struct order *order, const char *argument, struct why *why)
{
	struct session *s = order->session;
	char chars[64];
	struct text shown = text_on(chars, sizeof chars);

	for (unsigned i = 0; i < s->ports; i++) {
		if (!strcmp(session_port_name(s, i), argument)) {
			session_sit(s, i);
			return true;
		}
	}
	text_safe_string(&shown, argument);
	return no(why, EXIT_FAILED, "this session has no port \"%s\"", chars);
}
