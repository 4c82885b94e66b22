/* SPDX-License-Identifier: BSD-2-Clause */
/* Actions on frames that come from elsewhere, and go there: presets, texts, notations. */
#include "ui/do.h"

#include "ui/copy.h"
#include "ui/presets.h"
#include "ui/taking.h"

void
do_presets(struct app *app, const char *argument)
{
	(void)argument;
	presets_open(app);
}

void
do_preset_use(struct app *app, const char *argument)
{
	(void)argument;
	presets_choose(app);
}

void
do_preset_other(struct app *app, const char *argument)
{
	(void)argument;
	presets_other(app);
}

void
do_preset_save(struct app *app, const char *argument)
{
	(void)argument;
	presets_save(app);
}

void
do_preset_edit(struct app *app, const char *argument)
{
	(void)argument;
	presets_edit(app);
}

void
do_preset_rename(struct app *app, const char *argument)
{
	(void)argument;
	presets_rename(app);
}

void
do_preset_remove(struct app *app, const char *argument)
{
	(void)argument;
	presets_remove(app);
}

void
do_paste(struct app *app, const char *argument)
{
	(void)argument;
	taking_open(app);
}

void
do_as(struct app *app, const char *argument)
{
	copy_as(app, argument);
}
