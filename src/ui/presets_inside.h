/* SPDX-License-Identifier: BSD-2-Clause */
/* The pane of presets, as its own files share it: see presets.h. */
#ifndef UI_PRESETS_INSIDE_H
#define UI_PRESETS_INSIDE_H

#include "session/preset.h"
#include "session/recent.h"
#include "ui/app.h"

struct presets_pane {
	struct pane pane;
	struct presets *presets;
	struct list list[2]; /* of presets; of what was sent */
	bool past;           /* the second is shown */
	struct region at;    /* its rows, on the screen */
	struct draft draft;  /* the selected one, as it would go into the form */
	struct dissection d; /* of its bytes */
	uint8_t bytes[DRAFT_MAX];
	uint32_t n; /* 0: it cannot be made, for this reason */
	struct why why;
	uint64_t shown; /* what the draft is of: item and part; UINT64_MAX = nothing yet */
};

/* The pane, if it is on top. */
struct presets_pane *presets_top(struct app *);

/* The selected preset, or frame that was sent; NULL if the other part is shown, or nothing there.
 */
const struct preset *presets_selected(struct presets_pane *);
const struct recent_frame *presets_past(const struct app *, struct presets_pane *);

/* Makes a draft of what is selected. Refuses in words. */
bool presets_make(struct app *, struct presets_pane *, struct draft *, struct why *);

/* Reads the user's presets anew and selects this one, if it is there. */
void presets_reload(struct presets_pane *, const char *key);

/* Items of both lists, as they are now. */
void presets_count(const struct app *, struct presets_pane *);

void presets_draw(struct app *, struct pane *, struct region, bool focus);

#endif
