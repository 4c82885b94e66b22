/* SPDX-License-Identifier: BSD-2-Clause */
/* Words for MAC addresses: see address.h. */
#include "ui/address.h"

#include "base/bits.h"
#include "session/names.h"

#include <string.h>
#include <strings.h>

enum {
	WORDS_MAX = 300
};

static const struct name *
group_names(void)
{
	const struct field *field = field_find("eth.dst", NULL);

	return field ? field->names : NULL;
}

const char *const *
address_words(void)
{
	static const char *words[WORDS_MAX];
	unsigned n = 0;
	uint8_t mac[6];
	const char *ether;

	words[n++] = "me";
	words[n++] = "bcast";
	for (const struct name *name = group_names(); name && name->name; name++)
		if (name->to <= name->value && n < WORDS_MAX / 2)
			words[n++] = name->name;
	for (unsigned i = 0; n < WORDS_MAX - 1 && (ether = names_ether(i, mac)); i++)
		words[n++] = ether;
	words[n] = NULL;
	return words;
}

static const struct port *
seat(const struct session *s)
{
	return s->seat < s->ports ? s->port[s->seat] : NULL;
}

bool
address_find(const struct session *s, const char *word, uint8_t mac[6])
{
	const struct port *port = seat(s);

	if (!strcmp(word, "me")) {
		if (port && port->has_mac)
			memcpy(mac, port->mac, 6);
		return port && port->has_mac;
	}
	if (!strcmp(word, "bcast")) {
		memset(mac, 0xff, 6);
		return true;
	}
	for (const struct name *name = group_names(); name && name->name; name++) {
		if (name->to <= name->value && !strcasecmp(name->name, word)) {
			bits_put(mac, 0, 48, name->value);
			return true;
		}
	}
	return names_find_mac(word, mac);
}
