/* SPDX-License-Identifier: BSD-2-Clause */
/* See risk_ask.h. Knows which buttons there are; what an answer does, only the asker knows. */
#include "ui/risk_ask.h"

#include "ui/dialog.h"

#include <stdio.h>

void
risk_ask(struct app *app, const char *yes, void (*answered)(struct app *, char letter))
{
	const struct risk *risk = &app->asked.risk;
	struct choice choices[4] = {{"Cancel", 0}, {yes, 'y'}};
	char limit[32];
	unsigned n = 2;

	if (risk->limit) {
		snprintf(limit, sizeof limit, "Limit to %d/s", risk->most);
		choices[n++] = (struct choice){limit, 'l'};
	}
	if (risk->can_repeat)
		choices[n++] = (struct choice){"Always", 'a'};
	dialog_open(app, risk->title, risk->words, choices, n, answered);
}
