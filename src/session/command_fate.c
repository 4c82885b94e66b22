/* SPDX-License-Identifier: BSD-2-Clause */
/* Commands on what became of a sent frame: see commands.h. */
#include "session/commands.h"

#include "session/whynot.h"

#include <ctype.h>
#include <inttypes.h>
#include <stdlib.h>

/* "S3" or "3"; 0 if nothing is said. */
static bool
read_number(const char *argument, uint64_t *number, struct why *why)
{
	const char *digits = argument + (*argument == 'S' || *argument == 's');
	char *end = NULL;

	*number = 0;
	if (!*argument)
		return true;
	if (isdigit((unsigned char)*digits))
		*number = strtoull(digits, &end, 10);
	return (*number && !*end) ||
	       no(why, EXIT_USAGE, "\"%.20s\" is not the number of a sent frame, like S3",
		   argument);
}

bool
check_why(const char *argument, struct why *why)
{
	uint64_t number;

	return read_number(argument, &number, why);
}

bool
command_why(struct order *order, const char *argument, struct why *why)
{
	const struct store *sent = order->session->sent;
	const struct record *record;
	uint64_t number;

	if (!read_number(argument, &number, why))
		return false;
	if (!number)
		number = store_last(sent);
	record = store_get(sent, number);
	if (!record)
		return no(why, EXIT_FAILED,
		    number ? "frame S%" PRIu64 " is not here" : "nothing was sent yet", number);
	whynot_page(order->session, record, order->said);
	return true;
}
