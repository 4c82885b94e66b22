/* SPDX-License-Identifier: BSD-2-Clause */
/* Where a frame usually goes: see goes.h. */
#include "session/goes.h"

#include "base/bits.h"

#define DESTINATION "eth.dst"

bool
goes_find(const struct draft *draft, unsigned layer, struct goes *goes)
{
	const struct dissection *d = &draft->d;
	struct text t = text_on(goes->name, sizeof goes->name);
	const struct name *name;
	uint8_t mac[6];
	unsigned by = 0;
	int span;

	while (d->layer[layer].proto != proto_first() && d->layer[layer].under >= 0)
		layer = (unsigned)d->layer[layer].under;
	span = d->layers ? span_find(d, DESTINATION, (int)layer, 0) : -1;
	if (span < 0 || d->span[span].range.bits != 48)
		return false;
	goes->mac = layer_group(d, layer, &by);
	if (!goes->mac)
		return false;
	goes->span = (unsigned)span;
	goes->there = span_number(d, goes->span) == goes->mac;
	goes->proto = d->layer[by].proto;
	bits_put(mac, 0, 48, goes->mac);
	mac_print(mac, goes->address);
	name = field_name(d->span[span].field, goes->mac);
	if (name)
		text_addf(&t, "%s ", name->name);
	text_add(&t, goes->address);
	goes->word = name && name->to <= name->value ? name->name : goes->address;
	return true;
}

bool
goes_take(struct draft *draft, const struct goes *goes, struct why *why)
{
	static struct bits value; /* large */

	value_number(&value, draft->d.span[goes->span].field, 48, goes->mac);
	return draft_splice(draft, goes->span, &value, why);
}
