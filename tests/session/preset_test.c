/* SPDX-License-Identifier: BSD-2-Clause */
/* The laws of the table of presets, what its words stand for at a port, and files of the user. */
#include <ctype.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/clock.h"
#include "config/place.h"
#include "session/preset.h"
#include "tests/folder.h"
#include "wire/recipe.h"

static struct draft draft;

/* A session at one end of a cable in memory; its address is 02:00:00:00:00:01. */
static struct session *
sit(void)
{
	const char *names[2] = {"near", "far"};
	struct session *s = session_new(1 << 20, 0, 0, NULL);
	struct port *ends[2];

	assert_non_null(s);
	assert_true(pair_open(ends, names, NULL));
	assert_true(session_add(s, ends[0], NULL));
	assert_true(session_add(s, ends[1], NULL));
	return s;
}

static void
fill(const struct preset *preset, const struct session *s)
{
	struct why why = {.text = ""};

	if (!preset_fill(preset, s, &draft, &why))
		fail_msg("%s", why.text);
}

static void
the_table_is_whole(void **unused)
{
	(void)unused;
	for (const struct preset *p = presets_shipped; p->key; p++) {
		assert_true(preset_key_fits(p->key, NULL));
		assert_true(strlen(p->key) <= 17); /* its column */
		assert_true(strlen(p->title) <= 44);
		assert_true(
		    isupper((unsigned char)p->title[0]) || isdigit((unsigned char)p->title[0]));
		assert_true(strlen(p->note) > 60 && strlen(p->note) < 260);
		assert_int_equal(p->note[strlen(p->note) - 1], '.');
		for (const struct preset *other = p + 1; other->key; other++)
			assert_string_not_equal(p->key, other->key);
	}
}

/* Nothing is wrong or cut in their frames, and they come from the port. */
static void
their_frames_are_right(void **unused)
{
	static const uint8_t me[6] = {2, 0, 0, 0, 0, 1};
	struct session *s = sit();

	(void)unused;
	for (const struct preset *p = presets_shipped; p->key; p++) {
		uint8_t bytes[DRAFT_MAX];
		size_t n;

		fill(p, s);
		n = draft_frame(&draft, bytes);
		assert_true((n >= FRAME_LEAST) != p->broken);
		assert_memory_equal(bytes + 6, me, 6);
		assert_int_equal(draft.npins, 0);
		for (unsigned i = 0; i < draft.d.spans; i++)
			if (draft.d.span[i].flags & (SHORT | WRONG))
				fail_msg("%s: %s", p->key,
				    draft.d.span[i].field ? draft.d.span[i].field->label
							  : "a layer");
	}
	session_free(s, NULL);
}

static void
words_fit_the_port(void **unused)
{
	static const struct preset p = {.key = "x",
	    .recipe = "eth dst=$them src=$me / arp src.proto_ipv4=$ip dst.proto_ipv4=$peer",
	    .pad = FRAME_LEAST};
	static const uint8_t other[6] = {2, 0, 0, 0, 0, 0x77}, own[6] = {2, 0, 0, 0, 0, 2};
	struct session *s = sit();
	char chars[256];
	struct text t = text_on(chars, sizeof chars);

	(void)unused;
	fill(&p, s);
	recipe_print(&draft, &t);
	assert_string_equal(chars,
	    "eth src=02:00:00:00:00:01 / arp src.proto_ipv4=10.0.0.1 dst.proto_ipv4=10.0.0.2");
	/* the station that was heard last, and is none of ours */
	stations_hear(&s->stations, other, 0, 5);
	stations_hear(&s->stations, own, 0, 9);
	fill(&p, s);
	assert_memory_equal(draft.bytes, other, 6);
	session_sit(s, 1);
	fill(&p, s);
	assert_int_equal(draft.bytes[11], 2);
	session_free(s, NULL);
}

static void
own_ones(void **unused)
{
	struct session *s = sit();
	struct why why = {.text = ""};
	const struct preset *p;
	struct presets *all;

	(void)unused;
	assert_true(recipe_parse(&s->draft, "eth type=0x88b5 / data \"# ; \\x22\\\\\"", NULL));
	s->draft.pad = 0;
	s->interval = NS_PER_S / 4;
	s->times = 0;
	assert_true(preset_save(s, "mine", "A \"title\" # 1", "and; a \\ note", false, &why));
	assert_false(preset_save(s, "mine", "x", "", false, &why));
	assert_false(preset_save(s, "../mine", "x", "", true, &why));
	assert_false(preset_save(s, ".mine", "x", "", true, &why));
	all = presets_read();
	p = presets_find(all, "mine", &why);
	assert_non_null(p);
	assert_string_equal(p->title, "A \"title\" # 1");
	assert_string_equal(p->note, "and; a \\ note");
	assert_true(p->own && p->has_times);
	assert_int_equal(p->times, 0);
	assert_int_equal(p->interval, NS_PER_S / 4);
	fill(p, s);
	assert_int_equal(draft.pad, 0);
	assert_int_equal(draft.len, s->draft.len);
	assert_memory_equal(draft.bytes, s->draft.bytes, draft.len);
	assert_true(preset_rename(p, "yours", &why));
	presets_free(all);
	all = presets_read();
	assert_null(presets_find(all, "mine", &why));
	assert_non_null(presets_find(all, "your", &why));
	presets_free(all);
	assert_true(preset_remove("yours", &why));
	assert_false(preset_remove("yours", &why));
	session_free(s, NULL);
}

/* It is the port's address that is kept, not what it is today; text is text. */
static void
of_any_port(void **unused)
{
	struct session *s = sit();
	char recipe[256];
	struct why why = {.text = ""};
	struct presets *all;
	const struct preset *p;

	(void)unused;
	snprintf(recipe, sizeof recipe,
	    "eth dst=02:00:00:00:00:77 src=02:00:00:00:00:01 / arp src.hw_mac=02:00:00:00:00:01 / "
	    "data \"$me 02:00:00:00:00:01\"");
	assert_true(recipe_parse(&s->draft, recipe, NULL));
	assert_true(preset_save(s, "mine", "t", "", false, &why));
	all = presets_read();
	p = presets_find(all, "mine", &why);
	assert_non_null(strstr(p->recipe, "src=$me / arp src.hw_mac=$me"));
	session_sit(s, 1);
	fill(p, s);
	assert_int_equal(draft.bytes[5], 0x77);
	assert_int_equal(draft.bytes[11], 2);
	assert_int_equal(draft.bytes[27], 2);
	assert_memory_equal(draft.bytes + 42, "$me 02:00:00:00:00:01", 21);
	presets_free(all);
	assert_true(preset_remove("mine", &why));
	session_free(s, NULL);
}

/* Of a file with a mistake the first one is told, and it cannot be used or written over by
 * accident. */
static void
files_with_mistakes(void **unused)
{
	static const char file[] = "[frame]\nrecipe = eth\npad = 99999\ncolour = red\n";
	struct session *s = sit();
	struct presets *all;
	const struct preset *p;
	struct why why;

	(void)unused;
	assert_true(
	    place_write(PLACE_CONFIG, "presets/bad.ini", file, sizeof file - 1, false, &why));
	all = presets_read();
	p = presets_find(all, "bad", &why);
	assert_non_null(p);
	assert_false(preset_fill(p, s, &draft, &why));
	assert_non_null(strstr(why.text, "bad.ini:3: pad is off, or 14 to 9216 bytes"));
	assert_false(preset_describe(p, "x", "y", &why));
	assert_false(preset_rename(p, "good", &why));
	presets_free(all);
	session_free(s, NULL);
}

static int
begin(void **unused)
{
	(void)unused;
	return folder_make() || setenv("XDG_CONFIG_HOME", folder, 1);
}

static int
end(void **unused)
{
	(void)unused;
	return folder_remove();
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(the_table_is_whole),
	    cmocka_unit_test(their_frames_are_right),
	    cmocka_unit_test(words_fit_the_port),
	    cmocka_unit_test(own_ones),
	    cmocka_unit_test(of_any_port),
	    cmocka_unit_test(files_with_mistakes),
	};

	return cmocka_run_group_tests(tests, begin, end);
}
