/* SPDX-License-Identifier: BSD-2-Clause */
/* Conditions of reasons for fields of protocols between neighbours on a cable. */
#include "tests/oracle/reasons.h"

/* After the end of the first list of attributes. */
bool
is_second_message(const struct frame *frame, const struct found *ours, const struct found *theirs)
{
	int mark = key_find("mrp-mmrp.end_mark"), type = key_find("mrp-mmrp.attribute_type");
	uint32_t end = UINT32_MAX, bit = ours ? ours->bit : theirs->bit;
	unsigned messages = 0;

	for (unsigned i = 0; i < frame->ours.n; i++) {
		const struct found *f = &frame->ours.found[i];

		messages += f->key == type;
		if (f->key == mark && f->bit < end)
			end = f->bit;
	}
	return messages > 1 && bit > end;
}
