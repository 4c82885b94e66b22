/* SPDX-License-Identifier: BSD-2-Clause */
/* Bytes of the draft that are typed over, put in and taken out: see builder_inside.h. Knows digits;
 * what they come to mean, the walk finds. */
#include "ui/builder_inside.h"

#include "session/undo.h"
#include "ui/key.h"

#include <string.h>

static int
digit_of(uint32_t key)
{
	if (key >= '0' && key <= '9')
		return (int)key - '0';
	if (key >= 'a' && key <= 'f')
		return (int)key - 'a' + 10;
	return key >= 'A' && key <= 'F' ? (int)key - 'A' + 10 : -1;
}

/* Puts bytes in place of old ones; where they lie behind the end, zeros come between. */
static bool
put(struct app *app, struct builder *b, uint32_t at, uint32_t old, const uint8_t *bytes, uint32_t n)
{
	static uint8_t room[DRAFT_MAX];
	struct draft *draft = &app->session->draft;
	struct why why = {.text = ""};
	uint32_t gap = at > draft->len ? at - draft->len : 0;

	if (gap + n > DRAFT_MAX) {
		app_say(app, "A frame has at most %d bytes here", DRAFT_MAX);
		return false;
	}
	memset(room, 0, gap);
	if (n)
		memcpy(room + gap, bytes, n);
	at -= gap;
	if (old > draft->len - at)
		old = draft->len - at;
	if (!draft_put(draft, at, old, room, gap + n, &why)) {
		app_say(app, "%s", why.text);
		return false;
	}
	if (!b->run)
		b->run = undo_run(app->session);
	builder_edited(app, b, b->run);
	return true;
}

static void
type_digit(struct app *app, struct builder *b, unsigned digit)
{
	struct bytes *bytes = &b->sheet.bytes;
	uint32_t at = bytes->cursor;
	bool low = bytes->bit >= 4;
	uint8_t byte = at < b->n ? b->frame[at] : 0;

	if (b->insert && !low) {
		byte = (uint8_t)(digit << 4);
		if (!put(app, b, at, 0, &byte, 1))
			return;
	} else {
		byte =
		    low ? (uint8_t)((byte & 0xf0) | digit) : (uint8_t)((byte & 0x0f) | digit << 4);
		if (!put(app, b, at, 1, &byte, 1))
			return;
	}
	bytes->bit = low ? 0 : 4;
	bytes->cursor += low;
	sheet_follow(&b->sheet);
}

static void
cut(struct app *app, struct builder *b, uint32_t at)
{
	if (at >= app->session->draft.len) {
		app_say(app, "There is no byte of the frame here: what follows is padding");
		return;
	}
	if (put(app, b, at, 1, NULL, 0))
		b->sheet.bytes.cursor = at;
	b->sheet.bytes.bit = 0;
	sheet_follow(&b->sheet);
}

bool
bytes_edit(struct app *app, struct builder *b, uint32_t key)
{
	struct bytes *bytes = &b->sheet.bytes;

	app->dirty = true;
	if (digit_of(key) >= 0) {
		type_digit(app, b, (unsigned)digit_of(key));
		return true;
	}
	switch (key) {
	case K_INSERT:
		b->insert = !b->insert;
		return true;
	case K_DELETE:
		cut(app, b, bytes->cursor);
		return true;
	case K_BACKSPACE:
		if (bytes->cursor)
			cut(app, b, bytes->cursor - 1);
		return true;
	default:
		b->run = 0;
		return sheet_key(&b->sheet, key, b->n);
	}
}

void
bytes_paste(struct app *app, struct builder *b, const char *text)
{
	uint8_t bytes[DRAFT_MAX];
	long n = text_unhex(text, bytes, sizeof bytes);
	uint32_t at = b->sheet.bytes.cursor;

	if (n <= 0) {
		app_say(app, "This is no row of hex bytes, like 48 65 6c");
		return;
	}
	b->run = 0;
	if (put(app, b, at, b->insert ? 0 : (uint32_t)n, bytes, (uint32_t)n))
		b->sheet.bytes.cursor = at + (uint32_t)n;
	b->run = 0;
}
