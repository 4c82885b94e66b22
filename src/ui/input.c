/* SPDX-License-Identifier: BSD-2-Clause */
/* What the user does, as events: see input.h. */
#include "ui/input.h"

#include <curses.h>
#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <wchar.h>

#include "base/bug.h"
#include "base/clock.h"
#include "ui/key.h"

#define DOUBLE_CLICK (400 * NS_PER_MS)
#define PASTE_PATIENCE (2 * NS_PER_S)
#define BURST_PATIENCE (100 * NS_PER_MS)
#define SEQUENCE_PATIENCE (200 * NS_PER_MS)
#define PASTE_STEP 64 /* characters in one call */
#define AHEAD_MAX 256 /* codes that are looked at to see what they are */

enum {
	PASTE_BEGIN = KEY_MAX + 1,
	PASTE_END
};

static struct {
	WINDOW *pad; /* never drawn: reading from a pad does not refresh the screen */
	int descriptor;
	mbstate_t state;      /* of a character that is still on its way */
	int ahead[AHEAD_MAX]; /* read, and not taken yet */
	size_t ahead_at, ahead_n;
	bool typed; /* the text that is taken from there was looked at: it is no paste */
	bool pasting, cut;
	bool guessed; /* the paste: the terminal did not say where it begins, nor will it where it
			 ends */
	size_t length;
	int64_t heard, clicked; /* when the last of a paste or sequence, the last click came */
	int click_row, click_col;
	char sequence[32]; /* of an escape sequence that ncurses does not know */
	size_t sequence_length;
	char paste[INPUT_PASTE_MAX + 1];
} input;

/* What terminals commonly send, for those whose terminfo entry does not say so. */
static const struct {
	const char *sequence;
	int code;
} sequences[] = {
    {"\033[200~", PASTE_BEGIN},
    {"\033[201~", PASTE_END},
    {"\033[Z", KEY_BTAB},
    {"\033[A", KEY_UP},
    {"\033[B", KEY_DOWN},
    {"\033[C", KEY_RIGHT},
    {"\033[D", KEY_LEFT},
    {"\033OA", KEY_UP},
    {"\033OB", KEY_DOWN},
    {"\033OC", KEY_RIGHT},
    {"\033OD", KEY_LEFT},
    {"\033[H", KEY_HOME},
    {"\033[F", KEY_END},
    {"\033OH", KEY_HOME},
    {"\033OF", KEY_END},
    {"\033[1~", KEY_HOME},
    {"\033[4~", KEY_END},
    {"\033[7~", KEY_HOME},
    {"\033[8~", KEY_END},
    {"\033[2~", KEY_IC},
    {"\033[3~", KEY_DC},
    {"\033[5~", KEY_PPAGE},
    {"\033[6~", KEY_NPAGE},
    {"\033OP", KEY_F(1)},
    {"\033OQ", KEY_F(2)},
    {"\033OR", KEY_F(3)},
    {"\033OS", KEY_F(4)},
    {"\033[11~", KEY_F(1)},
    {"\033[12~", KEY_F(2)},
    {"\033[13~", KEY_F(3)},
    {"\033[14~", KEY_F(4)},
    {"\033[15~", KEY_F(5)},
    {"\033[17~", KEY_F(6)},
    {"\033[18~", KEY_F(7)},
    {"\033[19~", KEY_F(8)},
    {"\033[20~", KEY_F(9)},
    {"\033[21~", KEY_F(10)},
    {"\033[23~", KEY_F(11)},
    {"\033[24~", KEY_F(12)},
    {"\033[[A", KEY_F(1)},
    {"\033[[B", KEY_F(2)},
    {"\033[[C", KEY_F(3)},
    {"\033[[D", KEY_F(4)},
    {"\033[[E", KEY_F(5)},
};

static const struct {
	int code;
	uint32_t key;
} keys[] = {
    {KEY_UP, K_UP},
    {KEY_DOWN, K_DOWN},
    {KEY_LEFT, K_LEFT},
    {KEY_RIGHT, K_RIGHT},
    {KEY_HOME, K_HOME},
    {KEY_FIND, K_HOME},
    {KEY_A1, K_HOME},
    {KEY_END, K_END},
    {KEY_SELECT, K_END},
    {KEY_C1, K_END},
    {KEY_PPAGE, K_PAGE_UP},
    {KEY_A3, K_PAGE_UP},
    {KEY_NPAGE, K_PAGE_DOWN},
    {KEY_C3, K_PAGE_DOWN},
    {KEY_IC, K_INSERT},
    {KEY_DC, K_DELETE},
    {KEY_BACKSPACE, K_BACKSPACE},
    {KEY_BTAB, K_SHIFT_TAB},
    {KEY_ENTER, K_ENTER},
};

void
input_open(int descriptor)
{
	memset(&input, 0, sizeof input);
	input.descriptor = descriptor;
	input.pad = newpad(1, 1);
	BUG_ON(!input.pad);
	keypad(input.pad, TRUE);
	nodelay(input.pad, TRUE);
	meta(input.pad, TRUE);
	define_key(NULL, KEY_MOUSE); /* ncurses merges and turns round what comes in one go */
	for (size_t i = 0; i < sizeof sequences / sizeof *sequences; i++)
		if (!key_defined(sequences[i].sequence))
			define_key(sequences[i].sequence, sequences[i].code);
}

void
input_close(void)
{
	delwin(input.pad);
	input.pad = NULL;
}

static int
next_code(void)
{
	return input.ahead_at < input.ahead_n ? input.ahead[input.ahead_at++] : wgetch(input.pad);
}

/* The code that was taken last is the next one again. */
static void
un_code(int code)
{
	if (input.ahead_at)
		input.ahead[--input.ahead_at] = code;
	else
		ungetch(code);
}

/* Reads what waits, behind the code that was taken: that one is the first there again. */
static void
look_ahead(int first)
{
	int code;

	if (input.ahead_at) { /* it came from there */
		input.ahead_at--;
		input.ahead_n -= input.ahead_at;
		memmove(
		    input.ahead, input.ahead + input.ahead_at, input.ahead_n * sizeof *input.ahead);
	} else {
		input.ahead[0] = first;
		input.ahead_n = 1;
	}
	input.ahead_at = 0;
	while (input.ahead_n < AHEAD_MAX && (code = wgetch(input.pad)) != ERR)
		input.ahead[input.ahead_n++] = code;
}

/* Reads what waits, up to some length: is it text that was pasted? It is still to be taken. What
 * follows a key that is no character is looked at anew, as if it had come later. */
static bool
is_burst(int first, enum burst_at at)
{
	bool is_ahead = input.ahead_at < input.ahead_n;
	int waiting = 0;

	if (!is_ahead || !burst_is_text(first))
		input.typed = false;
	if (input.typed || !burst_is_text(first) || ioctl(input.descriptor, FIONREAD, &waiting) ||
	    waiting + (int)(input.ahead_n - input.ahead_at) < 2)
		return false;
	if (!is_ahead)
		input.ahead_at = 0;
	look_ahead(first);
	if (burst_is_paste(input.ahead, input.ahead_n, at))
		return true;
	input.ahead_at = 1; /* the first is taken */
	input.typed = true;
	return false;
}

/* Nothing could be read: because nothing is there, or because the terminal is gone? */
static bool
hung_up(int error)
{
	struct pollfd poller = {.fd = input.descriptor, .events = POLLIN};
	int waiting = 0;

	if (error == EIO || error == EBADF)
		return true;
	if (poll(&poller, 1, 0) <= 0)
		return false;
	if (poller.revents & (POLLHUP | POLLERR | POLLNVAL))
		return true;
	return !ioctl(input.descriptor, FIONREAD, &waiting) && !waiting; /* end of file */
}

/* A report of the mouse: the button with its modifiers, the place, and whether it was let go. */
static void
read_mouse(struct event *e, int button, int row, int col, bool release, int64_t now)
{
	bool again = input.clicked && now - input.clicked < DOUBLE_CLICK &&
		     input.click_row == row && input.click_col == col;

	button &= ~(4 | 8 | 16); /* Shift, Alt, Control */
	e->type = EVENT_MOUSE;
	e->row = row;
	e->col = col;
	if (button == 64 || button == 65) {
		e->mouse = button == 64 ? MOUSE_UP : MOUSE_DOWN;
	} else if (button == 32) {
		e->mouse = MOUSE_DRAG;
	} else if (release || button == 3) {
		e->mouse = MOUSE_RELEASE;
	} else if (button == 0) {
		e->mouse = again ? MOUSE_DOUBLE : MOUSE_CLICK;
		input.clicked = again ? 0 : now; /* a third click starts anew */
		input.click_row = row;
		input.click_col = col;
	} else {
		e->type = EVENT_NONE; /* other buttons */
	}
}

/* A complete sequence, without its escape, that ncurses does not know. Of those only the mouse's
 * mean something: ESC [ < button ; col ; row M (or m), or ESC [ M and three bytes. */
static void
read_sequence(struct event *e, int64_t now)
{
	int button, col, row;
	const unsigned char *c = (const unsigned char *)input.sequence;
	char last = input.sequence[input.sequence_length - 1];

	if (c[1] == 'M')
		read_mouse(e, c[2] - 32, c[4] - 33, c[3] - 33, false, now);
	else if (sscanf(input.sequence, "[<%4d;%4d;%4d", &button, &col, &row) == 3)
		read_mouse(e, button, row - 1, col - 1, last == 'm', now);
}

static bool
sequence_complete(void)
{
	size_t n = input.sequence_length;
	char last = input.sequence[n - 1];

	if (input.sequence[0] == 'O' || n == sizeof input.sequence - 1)
		return n > 1;
	if (input.sequence[1] == 'M')
		return n == 5;
	return n > 1 && last >= 0x40 && last <= 0x7e;
}

/* Goes on with a sequence. One that nobody knows must not run as commands: it is swallowed. */
static void
go_on_sequence(struct event *e, int64_t now)
{
	input.heard = now;
	do {
		int c = next_code();

		if (c == ERR && input.sequence_length > 1)
			return; /* the rest is on its way */
		if (c == ERR) {
			un_code(input.sequence[0]); /* a key after the key Escape */
			*e = (struct event){.type = EVENT_KEY, .key = K_ESC};
			input.sequence_length = 0;
			return;
		}
		if (c == KEY_RESIZE) {
			e->type = EVENT_RESIZE;
			return;
		}
		if (c > 0xff) { /* not the rest of it */
			un_code(c);
			input.sequence_length = 0;
			return;
		}
		input.sequence[input.sequence_length++] = (char)c;
		input.sequence[input.sequence_length] = '\0';
	} while (!sequence_complete());
	read_sequence(e, now);
	input.sequence_length = 0;
}

/* Escape alone is the key. */
static void
read_escape(struct event *e, int64_t now)
{
	int c = next_code();

	if (c == '[' || c == 'O') {
		input.sequence[0] = (char)c;
		input.sequence_length = 1;
		go_on_sequence(e, now);
		return;
	}
	if (c != ERR)
		un_code(c);
	*e = (struct event){.type = EVENT_KEY, .key = K_ESC};
}

/* A byte of a character: the character when it is complete, else 0. */
static uint32_t
read_character(int byte)
{
	char c = (char)byte;
	wchar_t wide = 0;
	size_t n = mbrtowc(&wide, &c, 1, &input.state);

	if (n == (size_t)-2)
		return 0;
	if (n == (size_t)-1) {
		memset(&input.state, 0, sizeof input.state);
		return 0;
	}
	return wide >= 0x80 && wide < 0xa0 ? 0 : (uint32_t)wide;
}

static uint32_t
read_key(int code)
{
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
		if (keys[i].code == code)
			return keys[i].key;
	if (code >= KEY_F(1) && code <= KEY_F(12))
		return K_F1 + (uint32_t)(code - KEY_F(1));
	if (code > 0xff)
		return K_NONE;
	if (code == K_CTRL('h') || code == 0x7f)
		return K_BACKSPACE;
	if (code == '\n')
		return K_ENTER;
	return read_character(code);
}

/* Adds one character to the paste: clean UTF-8, \r and \r\n as \n. */
static void
add_pasted(int code)
{
	bool after_return = input.length && input.paste[input.length] == '\r';
	uint32_t c = code == '\r' ? '\n' : code > 0xff ? 0 : read_character(code);
	char utf8[8];
	struct text t = text_on(utf8, sizeof utf8);

	if (code == '\n' && after_return)
		c = 0; /* the return before it was taken as the line end */
	if (c == '\n' || c == '\t')
		text_char(&t, (char)c);
	else if (c == K_SPACE)
		text_char(&t, ' ');
	else if (c > K_SPACE && !(c >= 0x7f && c < 0xa0))
		key_spell(&t, c);
	if (t.length > INPUT_PASTE_MAX - input.length) {
		input.cut = true;
		return;
	}
	memcpy(input.paste + input.length, utf8, t.length);
	input.length += t.length;
	input.paste[input.length] = code == '\r' ? '\r' : '\0'; /* remembered for the next one */
}

static void
start_paste(bool guessed, int64_t now)
{
	input.pasting = true;
	input.guessed = guessed;
	input.cut = false;
	input.length = 0;
	input.paste[0] = '\0';
	input.heard = now;
}

static void
end_paste(struct event *e)
{
	input.pasting = false;
	input.paste[input.length] = '\0';
	e->type = EVENT_PASTE;
	e->text = input.paste;
	e->cut = input.cut;
}

/* Goes on with a paste whose first code was read. */
static void
read_paste(struct event *e, int code, int64_t now)
{
	input.heard = now;
	for (int i = 0; code != ERR; i++) {
		if (code == PASTE_END) {
			end_paste(e);
			return;
		}
		if (code == KEY_RESIZE) {
			e->type = EVENT_RESIZE;
			return;
		}
		if (input.guessed && !burst_is_text(code)) {
			un_code(code);
			end_paste(e);
			return;
		}
		add_pasted(code);
		if (i == PASTE_STEP)
			return;
		code = next_code();
	}
}

int64_t
input_deadline(void)
{
	return input.pasting && input.guessed ? input.heard + BURST_PATIENCE + 1 : INT64_MAX;
}

bool
input_read(struct event *e, enum burst_at at, int64_t now)
{
	int code, error;

	*e = (struct event){.type = EVENT_NONE};
	if (input.pasting && !input.guessed && now - input.heard > PASTE_PATIENCE) {
		end_paste(e);
		return true;
	}
	if (input.sequence_length && now - input.heard > SEQUENCE_PATIENCE)
		input.sequence_length = 0;
	errno = 0;
	code = next_code();
	error = errno;
	if (code == ERR && input.pasting && input.guessed && now - input.heard > BURST_PATIENCE) {
		end_paste(e);
	} else if (code == ERR) {
		e->type = hung_up(error) ? EVENT_HANGUP : EVENT_NONE;
		return e->type == EVENT_HANGUP;
	} else if (input.sequence_length) {
		un_code(code);
		go_on_sequence(e, now);
	} else if (input.pasting) {
		read_paste(e, code, now);
	} else if (code == PASTE_BEGIN) {
		start_paste(false, now);
	} else if (is_burst(code, at)) {
		start_paste(true, now);
	} else if (code == K_ESC) {
		read_escape(e, now);
	} else if (code == KEY_RESIZE) {
		e->type = EVENT_RESIZE;
	} else {
		e->key = read_key(code);
		e->type = e->key ? EVENT_KEY : EVENT_NONE;
	}
	return true;
}
