/* SPDX-License-Identifier: BSD-2-Clause */
/* The payload of the form's frame as hex and as text: see form_inside.h. Knows where it lies in the
 * draft; not what is in it. */
#include "ui/form_inside.h"

#include <stdlib.h>

#include "port/whole.h"

uint32_t
payload_at(const struct draft *draft)
{
	int carrier = form_carrier(&draft->d, NULL);
	uint32_t at = carrier < 0 ? draft->len : draft->d.layer[carrier].head;

	return at < draft->len ? at : draft->len;
}

uint32_t
payload_size(const struct draft *draft)
{
	return draft->len - payload_at(draft);
}

bool
payload_splice(struct draft *draft, uint32_t at, uint32_t old, const uint8_t *bytes, uint32_t n,
    struct why *why)
{
	if (!old && !n)
		return true;
	return draft_put(draft, payload_at(draft) + at, old, bytes, n, why);
}

/* Only what differs is put, so that sums and lengths before it stay computed. */
static bool
payload_set(struct draft *draft, const uint8_t *bytes, uint32_t n, struct why *why)
{
	const uint8_t *now = draft->bytes + payload_at(draft);
	uint32_t old = payload_size(draft), head = 0, tail = 0, least = old < n ? old : n;

	while (head < least && now[head] == bytes[head])
		head++;
	while (tail < least - head && now[old - 1 - tail] == bytes[n - 1 - tail])
		tail++;
	return payload_splice(draft, head, old - head - tail, bytes + head, n - head - tail, why);
}

static void
show_hex(const struct session *s, struct text *out)
{
	text_hex(out, s->draft.bytes + payload_at(&s->draft), payload_size(&s->draft), ' ');
}

/* The bytes (1 or 2) at the start that are one letter which can be shown; 0 if they are none. */
static uint32_t
letter(const uint8_t *bytes, uint32_t n)
{
	char chars[16];
	struct text t = text_on(chars, sizeof chars);

	if (bytes[0] < 0x80)
		return bytes[0] >= ' ' && bytes[0] < 0x7f;
	if (n < 2)
		return 0;
	text_safe(&t, bytes, 2);
	return t.length == 2 ? 2 : 0;
}

static void
show_text(const struct session *s, struct text *out)
{
	const uint8_t *bytes = s->draft.bytes + payload_at(&s->draft);
	uint32_t n = payload_size(&s->draft);

	for (uint32_t i = 0; i < n;) {
		uint32_t length = letter(bytes + i, n - i);

		if (!length) {
			text_char(out, '.');
			i++;
		}
		while (length--)
			text_char(out, (char)bytes[i++]);
	}
}

static enum form_state
take_hex(struct session *s, const char *text, bool finished, struct why *why)
{
	uint8_t bytes[PAYLOAD_MAX];
	unsigned digits = 0;
	long n;

	(void)finished;
	for (const char *c = text; *c; c++)
		digits += *c != ' ';
	if (digits % 2) {
		no(why, EXIT_USAGE, "1 hex digit to go: a byte has two");
		return FORM_UNFINISHED;
	}
	n = text_unhex(text, bytes, sizeof bytes);
	if (n < 0) {
		no(why, EXIT_USAGE, "more than the %d bytes that a frame may have here", DRAFT_MAX);
		return FORM_WRONG;
	}
	return payload_set(&s->draft, bytes, (uint32_t)n, why) ? FORM_OK : FORM_WRONG;
}

static void
mean(const struct session *s, struct text *out)
{
	const struct draft *draft = &s->draft;
	uint32_t n = payload_size(draft),
		 pad = draft->pad > draft->len ? draft->pad - draft->len : 0;

	if (pad)
		text_addf(out, "%u B + %u pad = %u B payload", n, pad, n + pad);
	else
		text_addf(out, "%u B payload", n);
}

bool
payload_load(struct draft *draft, const char *path, struct why *why)
{
	char *bytes;
	size_t n;
	bool done;

	if (!whole_read(path, DRAFT_MAX - payload_at(draft), &bytes, &n, why))
		return false;
	done = payload_set(draft, (const uint8_t *)bytes, (uint32_t)n, why);
	free(bytes);
	return done;
}

static void
teach_hex(const struct session *s, struct text *out)
{
	(void)s;
	text_add(out, "Hex digits; @ loads a file; Insert: overwrite or insert.");
}

static void
teach_text(const struct session *s, struct text *out)
{
	(void)s;
	text_add(out, "The same bytes as text; a dot is a byte that is no letter, and stays.");
}

static enum form_state
take_text(struct session *s, const char *text, bool finished, struct why *why)
{
	(void)s, (void)text, (void)finished, (void)why; /* goes into the payload at every key */
	return FORM_OK;
}

static void
suggest_none(const struct session *s, struct suggestions *out)
{
	(void)s, (void)out;
}

const struct form_kind form_hex = {
    "Hex", MASK_HEX, show_hex, take_hex, mean, teach_hex, suggest_none};
const struct form_kind form_text = {
    "Text", MASK_TEXT, show_text, take_text, mean, teach_text, suggest_none};
