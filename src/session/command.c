/* SPDX-License-Identifier: BSD-2-Clause */
/* A line is taken apart: see command.h. The table is in command_table.c. */
#include "session/command.h"

#include <string.h>

enum {
	LOOKS_BACK = 4096 /* frames, for the newest one at a port */
};

const struct command *
command_find(const char *word, size_t length)
{
	for (const struct command *command = commands; command->name; command++)
		if (strlen(command->name) == length && !strncmp(command->name, word, length))
			return command;
	return NULL;
}

/* Where a comment begins: at the start, or behind a blank and followed by one; not in quotes. */
static size_t
comment_at(const char *line)
{
	bool quoted = false;
	size_t i;

	for (i = 0; line[i]; i++) {
		if (line[i] == '"' && (!i || line[i - 1] != '\\'))
			quoted = !quoted;
		if (line[i] == '#' && !quoted && i && line[i - 1] == ' ' && line[i + 1] == ' ')
			break;
	}
	return i;
}

static bool
refuse_word(const char *word, size_t length, struct why *why)
{
	char chars[64];
	struct text shown = text_on(chars, sizeof chars);

	text_safe(&shown, (const uint8_t *)word, length);
	return no(
	    why, EXIT_USAGE, "\"%s\" is not a command: etherwright --commands lists them", chars);
}

bool
command_parse(char *line, const struct command **command, const char **argument, struct why *why)
{
	struct why reason = {0};
	size_t length, end;
	char *rest;

	*command = NULL;
	*argument = "";
	for (char *c = line; *c; c++)
		if (*c == '\t')
			*c = ' ';
	line += strspn(line, " ");
	if (!*line || *line == '#')
		return true;
	line[comment_at(line)] = '\0';
	for (end = strlen(line); end && line[end - 1] == ' ';)
		line[--end] = '\0';
	length = strcspn(line, " ");
	*command = command_find(line, length);
	if (!*command)
		return refuse_word(line, length, why);
	rest = line + length;
	rest += strspn(rest, " ");
	*argument = rest;
	if (*rest && !(*command)->argument)
		return no(why, EXIT_USAGE, "%s: nothing may come after it", (*command)->name);
	if (!*rest && (*command)->argument && (*command)->argument[0] != '[')
		return no(why, EXIT_USAGE, "%s: %s is missing - %s", (*command)->name,
		    (*command)->argument, (*command)->help);
	if ((*command)->check && !(*command)->check(rest, &reason))
		return no(why, EXIT_USAGE, "%s: %s", (*command)->name, reason.text);
	return true;
}

bool
command_may(struct order *order)
{
	if (order->sure || !order->risk.ids ||
	    (order->agreed && risk_covers(order->agreed, &order->risk)))
		return true;
	order->wait.what = WAIT_ANSWER;
	return false;
}

bool
command_may_send(struct order *order, const struct sending *sending)
{
	risk_find(order->session, sending, &order->risk);
	return command_may(order);
}

bool
command_came(const struct session *s, const struct record *r)
{
	return r->port == s->seat && !r->host;
}

const struct record *
command_newest(const struct session *s, bool sent)
{
	const struct store *store = sent ? s->sent : s->received;
	uint64_t first = store_first(store), no = store_last(store);

	if (no >= LOOKS_BACK && first < no - LOOKS_BACK + 1)
		first = no - LOOKS_BACK + 1;
	for (; no >= first && no; no--) {
		const struct record *r = store_get(store, no);

		if (r && (sent ? r->stage != STAGE_REFUSED : command_came(s, r)))
			return r;
	}
	return NULL;
}
