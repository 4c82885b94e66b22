/* SPDX-License-Identifier: BSD-2-Clause */
/* The picker, as its own files see it. */
#ifndef UI_PICKER_INSIDE_H
#define UI_PICKER_INSIDE_H

#include "port/list.h"
#include "ui/app.h"

struct choosable {
	struct port_info info;
	bool counted; /* rx and tx are frames per second; else there was only one look so far */
	uint64_t rx, tx;
};

/* Whether it is a good port to start with, and what is to be known about it. */
void picker_words(const struct app *, const struct choosable *, struct text *);

#endif
