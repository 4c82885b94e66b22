/* SPDX-License-Identifier: BSD-2-Clause */
/* The question before something is sent. Knows its buttons; what is risky is in session/risk.h. */
#ifndef UI_RISK_ASK_H
#define UI_RISK_ASK_H

#include "ui/app.h"

/* Asks about app->asked.risk. The answer is 0: no, 'y', 'l': at the limit, 'a': always (both only
 * where the risk offers them). */
void risk_ask(struct app *, const char *yes, void (*answered)(struct app *, char letter));

#endif
