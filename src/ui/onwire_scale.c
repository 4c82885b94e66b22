/* SPDX-License-Identifier: BSD-2-Clause */
/* The drawings of a frame on the wire: see onwire_scale.h. */
#include "ui/onwire_scale.h"

#include "wire/fcs.h"

#include <string.h>

enum {
	LINE = 512,
	LABEL = 12,
	VALUE = 17 /* columns of a box's value that are worth having: an address */
};

static int
width_of(const struct piece *piece, uint32_t unit)
{
	uint32_t n = (piece->n + unit / 2) / unit;

	return n ? (int)n : 1;
}

/* Widths at this scale; the gap counts only if it is inside. */
static void
measure(struct scale *s, const struct pieces *p)
{
	s->end = 0;
	for (unsigned i = 0; i < p->n; i++) {
		s->col[i] = s->end;
		s->width[i] = width_of(&p->piece[i], s->unit);
		if (i + 1 < p->n || s->gap_inside)
			s->end += s->width[i];
	}
}

struct scale
scale_for(const struct pieces *p, int cols)
{
	struct scale s = {.unit = 1, .gap_inside = true};

	measure(&s, p);
	s.gap_inside = s.end <= cols;
	for (measure(&s, p); s.end > cols && s.unit < p->total; measure(&s, p))
		s.unit++;
	return s;
}

/* Numbers under the places they belong to; those that have no room are left out. */
struct ruler {
	char chars[LINE];
	int cols;
};

static void
mark(struct ruler *r, int col, const char *words)
{
	int n = (int)strlen(words);

	if (col < 0 || col + n > r->cols || col + n >= LINE)
		return;
	for (int i = col ? col - 1 : 0; i <= col + n && i < r->cols; i++)
		if (r->chars[i] != ' ')
			return;
	memcpy(r->chars + col, words, (size_t)n);
}

static void
mark_piece(struct ruler *r, const struct onwire *w, int col, uint32_t at, bool times)
{
	char chars[32];
	struct text t = text_on(chars, sizeof chars);

	if (times)
		onwire_time(wire_time_ps(at, w->mbit), &t);
	else
		text_addf(&t, "%u", at);
	mark(r, col, chars);
}

/* Starts of pieces: those that matter most first. */
static void
draw_ruler(struct onwire *w, const struct scale *s, struct region at, int row, bool times)
{
	const struct pieces *p = &w->pieces;
	struct ruler r = {.cols = at.cols - 1};
	unsigned fcs = p->n - 2;
	bool payload = false;

	if (r.cols >= LINE)
		r.cols = LINE - 1;
	memset(r.chars, ' ', (size_t)(r.cols > 0 ? r.cols : 0));
	r.chars[r.cols > 0 ? r.cols : 0] = '\0';
	mark_piece(&r, w, 0, 0, times);
	mark_piece(&r, w, s->col[2], p->piece[2].at, times);
	mark_piece(&r, w, s->col[fcs], p->piece[fcs].at, times);
	mark_piece(&r, w, s->end, p->total - (s->gap_inside ? 0 : WIRE_GAP), times);
	for (unsigned i = 3; i < fcs; i++) {
		if (p->piece[i].sort == PIECE_FIELD)
			continue;
		if (!payload || p->piece[i].sort == PIECE_PADDING || p->piece[i].sort == PIECE_DATA)
			mark_piece(&r, w, s->col[i], p->piece[i].at, times);
		payload = true;
	}
	for (unsigned i = 1; i < p->n; i++)
		mark_piece(&r, w, s->col[i], p->piece[i].at, times);
	draw_text(at, row, 1, r.cols, STYLE_PLAIN, r.chars);
}

/* "<---- words ---->" over so many columns, or as much of it as fits. */
static void
draw_between(struct region at, int row, int col, int cols, char from, char to, const char *words)
{
	char chars[LINE];
	struct text t = text_on(chars, sizeof chars);
	int n = (int)strlen(words), left;

	if (cols < 2 || cols >= LINE)
		return;
	if (n + 4 > cols)
		n = 0;
	left = n ? (cols - 4 - n) / 2 : 0;
	text_char(&t, from);
	for (int i = 0; n && i < left; i++)
		text_char(&t, '-');
	if (n)
		text_addf(&t, " %s ", words);
	while ((int)t.length < cols - 1)
		text_char(&t, '-');
	text_char(&t, to);
	draw_text(at, row, col, cols, STYLE_PLAIN, chars);
}

static void
add_seen(const struct onwire *w, int cols, struct text *out)
{
	if (w->d.caplen < w->d.len)
		text_addf(out, cols > 40 ? "%u of %u B were captured" : "%u of %u B", w->d.caplen,
		    w->d.len);
	else
		text_addf(out,
		    cols > 48   ? "%u B: what this program and Wireshark see"
		    : cols > 16 ? "%u B seen"
				: "%u B",
		    w->pieces.frame);
}

static void
draw_gap(const struct scale *s, const struct pieces *p, struct region at, int row)
{
	char chars[LINE];
	struct text t = text_on(chars, sizeof chars);

	text_add(&t, "then ");
	for (int i = 0; i < s->width[p->n - 1]; i++)
		text_char(&t, 'I');
	text_addf(&t, "  %u B of silence before the next frame may start", WIRE_GAP);
	draw_text(at, row, 1, at.cols - 1, STYLE_PLAIN, chars);
}

void
scale_draw(struct onwire *w, const struct scale *s, struct region at, bool focus)
{
	const struct pieces *p = &w->pieces;
	unsigned fcs = p->n - 2, selected = (unsigned)w->list.selected;
	int row = 1, cols = s->col[fcs] - s->col[2];
	char chars[LINE];
	struct text t = text_on(chars, sizeof chars);

	for (unsigned i = 0; i < p->n - !s->gap_inside; i++)
		for (int n = 0; n < s->width[i] && t.length < LINE - 1; n++)
			text_char(&t, p->piece[i].letter);
	draw_text(at, 0, 1, at.cols - 1, STYLE_PLAIN, chars);
	if (selected < p->n - !s->gap_inside)
		draw_mark(at, 0, 1 + s->col[selected], s->width[selected], style_row(true, focus));
	if (row < at.rows)
		draw_ruler(w, s, at, row++, false);
	if (at.rows > 4)
		draw_ruler(w, s, at, row++, true);
	if (row + 1 < at.rows || (s->gap_inside && row < at.rows)) {
		t = text_on(chars, sizeof chars);
		add_seen(w, cols, &t);
		draw_between(at, row++, 1 + s->col[2], cols, '^', '^', chars);
	}
	if (!s->gap_inside && row < at.rows)
		draw_gap(s, p, at, row);
}

/* Boxes
 * ---------------------------------------------------------------------------------------------- */

/* The texts of a box, from above; its width matters to the last one, the value. */
static void
box_text(const struct onwire *w, const struct piece *piece, int row, int width, struct text *out)
{
	if (row == 0 && piece->sort == PIECE_SFD)
		text_add(out, "SFD");
	else if (row == 0 && piece->sort == PIECE_FCS)
		text_add(out, "FCS");
	else if (row == 0 && piece->sort == PIECE_GAP)
		text_add(out, "IFG");
	else if (row == 0)
		onwire_label(w, piece, LABEL, out);
	else if (row == 1)
		text_addf(out, "%u B", piece->n);
	else if (row == 2)
		onwire_time(wire_time_ps(piece->n, w->mbit), out);
	else
		onwire_value(w, piece, width, false, out);
}

enum {
	BOX_ROWS = 4
};

/* The widths of the boxes without borders: what is left over goes to values, first to those that
 * lack least. False: no room. */
static bool
measure_boxes(const struct onwire *w, int cols, int width[PIECES_MAX])
{
	const struct pieces *p = &w->pieces;
	int wished[PIECES_MAX], left = cols - 1;

	for (unsigned i = 0; i < p->n; i++) {
		width[i] = 0;
		for (int row = 0; row < BOX_ROWS; row++) {
			char chars[LINE];
			struct text t = text_on(chars, sizeof chars);
			int n;

			box_text(w, &p->piece[i], row, VALUE, &t);
			n = (int)text_columns(chars);
			if (row < BOX_ROWS - 1 && n > width[i])
				width[i] = n;
			wished[i] = n < VALUE ? n : VALUE;
		}
		if (p->piece[i].sort == PIECE_GAP)
			width[i] = wished[i];
		if (p->piece[i].sort == PIECE_PREAMBLE)
			wished[i] = width[i]; /* all of it is alike */
		left -= width[i] + 3;
	}
	for (int lack = 1; lack <= VALUE && left > 0; lack++) {
		for (unsigned i = 0; i < p->n; i++) {
			if (wished[i] - width[i] == lack && lack <= left) {
				width[i] += lack;
				left -= lack;
			}
		}
	}
	return left >= 0;
}

static void
draw_box_of(const struct onwire *w, const struct region *at, int col, int width,
    const struct piece *piece, enum style style)
{
	char chars[LINE];
	struct text t = text_on(chars, sizeof chars);
	bool gap = piece->sort == PIECE_GAP;

	text_char(&t, '+');
	for (int i = 0; i < width + 2; i++)
		text_char(&t, gap && i % 2 ? ' ' : '-');
	text_char(&t, '+');
	draw_text(*at, 1, col, width + 4, STYLE_PLAIN, chars);
	draw_text(*at, 2 + BOX_ROWS, col, width + 4, STYLE_PLAIN, chars);
	for (int row = 0; row < BOX_ROWS; row++) {
		t = text_on(chars, sizeof chars);
		box_text(w, piece, row, width, &t);
		draw_text(*at, 2 + row, col, 1, STYLE_PLAIN, "|");
		draw_padded(*at, 2 + row, col + 1, 1, style, "");
		draw_padded(*at, 2 + row, col + 2, width + 1, style, "");
		draw_cut(*at, 2 + row, col + 2, width, style, chars);
		draw_text(*at, 2 + row, col + width + 3, 1, STYLE_PLAIN, "|");
	}
}

int
onwire_boxes(struct onwire *w, int cols, const struct region *at)
{
	const struct pieces *p = &w->pieces;
	int width[PIECES_MAX], col = 0, start[PIECES_MAX];
	char chars[100];
	struct text t = text_on(chars, sizeof chars);

	if (!measure_boxes(w, cols, width))
		return 0;
	if (!at)
		return BOX_ROWS + 3;
	for (unsigned i = 0; i < p->n; i++) {
		start[i] = col;
		draw_box_of(w, at, col, width[i], &p->piece[i],
		    i == w->list.selected ? STYLE_SELECTED_DIM : STYLE_PLAIN);
		col += width[i] + 3;
	}
	add_seen(w, start[p->n - 2] - start[2], &t);
	draw_between(*at, BOX_ROWS + 3, 1, start[2] - 1, '<', '>', "card adds");
	draw_between(
	    *at, BOX_ROWS + 3, start[2] + 1, start[p->n - 2] - start[2] - 1, '<', '>', chars);
	draw_between(*at, BOX_ROWS + 3, start[p->n - 2] + 1, start[p->n - 1] - start[p->n - 2] - 1,
	    '<', '>', "card");
	return BOX_ROWS + 3;
}
