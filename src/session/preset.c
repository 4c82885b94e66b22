/* SPDX-License-Identifier: BSD-2-Clause */
/* A preset into a draft: see preset.h. What the words of a recipe stand for is in words.c; own
 * presets and their files are in preset_own.c. */
#include "session/preset.h"

#include <stdlib.h>
#include <string.h>

#include "session/words.h"
#include "wire/recipe.h"

bool
preset_fill(
    const struct preset *preset, const struct session *s, struct draft *draft, struct why *why)
{
	struct why reason;
	char *recipe;
	bool done;

	if (*preset->wrong.text)
		return no(why, EXIT_USAGE, "%s", preset->wrong.text);
	recipe = words_fill(s, preset->recipe);
	if (!recipe)
		return no_memory(why);
	done = recipe_parse(draft, recipe, &reason) ||
	       no(why, EXIT_USAGE, "preset %s: %s", preset->key, reason.text);
	free(recipe);
	if (done)
		draft->pad = preset->pad;
	return done;
}

bool
preset_use(const struct preset *preset, struct session *s, struct why *why)
{
	struct draft *draft = malloc(sizeof *draft);
	bool done = draft ? preset_fill(preset, s, draft, why) : no_memory(why);

	if (done) {
		draft_copy(&s->draft, draft);
		session_source_own(s);
		if (preset->interval)
			s->interval = preset->interval;
		if (preset->has_times)
			s->times = preset->times;
		s->changes++;
	}
	free(draft);
	return done;
}

const struct preset *
presets_find(const struct presets *p, const char *key, struct why *why)
{
	const struct preset *found = NULL;
	unsigned hits = 0;

	for (unsigned i = 0; i < p->n; i++) {
		if (!strcmp(p->preset[i]->key, key))
			return p->preset[i];
		if (*key && !strncmp(p->preset[i]->key, key, strlen(key))) {
			found = p->preset[i];
			hits++;
		}
	}
	if (hits == 1)
		return found;
	no(why, EXIT_USAGE, "\"%.40s\" is %s - etherwright --preset lists them", key,
	    hits ? "the beginning of several presets" : "no preset");
	return NULL;
}

bool
presets_use(const char *key, struct session *s, struct why *why)
{
	struct presets *presets = presets_read();
	const struct preset *preset = presets ? presets_find(presets, key, why) : NULL;
	bool done = preset && preset_use(preset, s, why);

	if (!presets)
		no_memory(why);
	presets_free(presets);
	return done;
}
