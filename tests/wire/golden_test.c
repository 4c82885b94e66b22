/* SPDX-License-Identifier: BSD-2-Clause */
/* Per protocol one file in which recipe, bytes, summary and tree agree: tests/golden/<key>.golden.
 * With GOLDEN=rewrite (make golden) the files are written instead. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "wire/explain.h"
#include "wire/recipe.h"

enum {
	GOLDEN_MAX = 65536,
	PROTOS_MAX = 2048
};

/* A recipe in which each protocol shows what it has; others are shown by their default. */
static const char *const recipes[] = {
    "eth dst=lldp src=02:00:00:00:00:0a type=0x9999 / data \"Hello lab\"",
    "eth src=02:00:00:00:00:0a / vlan id=42 priority=5 / arp dst.proto_ipv4=10.0.0.2",
    "eth src=02:00:00:00:00:0a / arp opcode=reply src.proto_ipv4=10.0.0.1",
    "eth src=02:00:00:00:00:0a / ip src=192.0.2.1 dst=192.0.2.2 / udp dstport=9 / data \"Hello\"",
    "eth src=02:00:00:00:00:0a / ip src=192.0.2.1 dst=192.0.2.2 / icmp / data \"Hello\"",
    "eth src=02:00:00:00:00:0a / ip len=99 src=192.0.2.1 / udp length=3 / data ff",
    "eth dst=lldp src=02:00:00:00:00:0a / lldp",
    "eth len=3 src=02:00:00:00:00:0a / llc",
    "eth dst=cdp src=02:00:00:00:00:0a / llc / snap llc.oui=0x00000c / cdp",
    "eth dst=cdp src=02:00:00:00:00:0a / llc / snap llc.oui=0x00000c / dtp",
    "eth dst=cdp src=02:00:00:00:00:0a / llc / snap llc.oui=0x00000c / udld",
    "eth dst=cdp src=02:00:00:00:00:0a / llc / snap llc.oui=0x00000c / vtp",
    "eth dst=cdp src=02:00:00:00:00:0a / llc / snap llc.oui=0x00000c / pagp",
    "eth src=02:00:00:00:00:0a / llc / snap llc.oui=0x00e02b / edp",
    "eth src=02:00:00:00:00:0a / llc / snap llc.oui=0x00e052 / fdp",
    "eth / ip / udp dstport=53 / dns id=0x1234",
    "eth / ip / udp dstport=53 / dns queries=[dns.question qry.name=@12]",
    "eth / ip / udp srcport=53 dstport=49152 / dns flags=0x8180 queries=[dns.question] answers=["
    "dns.rr.a ; dns.rr.mx ; dns.rr.aaaa ; dns.rr.txt ; "
    "dns.rr.srv ; dns.rr.ptr ; dns.rr.cname] authorities=[dns.rr.ns ; dns.rr.soa] "
    "additionals=[dns.rr.opt]",
    "eth / ip / udp srcport=53 dstport=49152 / dns flags=0x8180 answers=["
    "dns.rr.ds ; dns.rr.dnskey ; dns.rr.rrsig ; dns.rr.nsec ; dns.rr.nsec3 ; dns.rr.tsig ; "
    "dns.rr.tlsa]",
    "eth / ip / udp srcport=53 dstport=49152 / dns flags=0x8180 answers=["
    "dns.rr.svcb ; dns.rr.caa ; dns.rr.uri ; dns.rr.naptr ; dns.rr.hinfo ; dns.rr.loc]",
    "eth / ip / udp dstport=53 / dns flags=0x2800",
    "eth / ip / udp dstport=5355 / llmnr",
    "eth / ip / udp dstport=5353 / mdns",
};

static void
add_tree(const struct dissection *d, struct text *out)
{
	for (unsigned i = 0; i < d->spans; i++) {
		const struct span *s = &d->span[i];

		text_addf(out, "%*s%s: ", 2 * s->depth + 2, "",
		    s->field ? s->field->label : d->layer[s->layer].proto->key);
		span_value(d, i, out);
		text_addf(out, " [%u+%u]%s%s%s\n", s->range.bit, s->range.bits,
		    s->flags & SHORT ? " SHORT" : "", s->flags & WRONG ? " WRONG" : "",
		    s->flags & QUOTED ? " QUOTED" : "");
	}
}

static void
add_frame(const char *recipe, struct text *out)
{
	static struct draft draft;
	struct why why = {.text = ""};

	if (!recipe_parse(&draft, recipe, &why))
		fail_msg("\"%s\" is refused: %s", recipe, why.text);
	text_add(out, "recipe ");
	recipe_print(&draft, out);
	text_add(out, "\nbytes ");
	text_hex(out, draft.bytes, draft.len, 0);
	text_add(out, "\nsummary ");
	summary(&draft.d, out);
	text_add(out, "\n");
	add_tree(&draft.d, out);
	text_add(out, "\n");
}

/* For each proto of proto_all() the shortest frame in which it rides on others; empty if there is
 * none. */
static char ways[PROTOS_MAX][300];

static bool
may_carry(const struct proto *below, const struct proto *proto)
{
	uint64_t ignored;

	for (const struct field *f = below->fields; f && f->label; f++)
		if (f->space && proto_number(proto, f->space, &ignored))
			return true;
	return proto_number(proto, &space_unknown, &ignored);
}

/* The protos that ride right on those whose way has so many others in it. */
static bool
find_ways(unsigned length)
{
	static unsigned lengths[PROTOS_MAX];
	static struct draft draft;
	const struct proto *const *all = proto_all();
	bool news = false;

	for (unsigned i = 0; all[i]; i++) {
		assert_true(i < PROTOS_MAX);
		for (unsigned k = 0; lengths[i] == length && *ways[i] && all[k]; k++) {
			char on[300];
			struct text text = text_on(on, sizeof on);

			text_addf(&text, "%s / %s", ways[i], all[k]->key);
			if (text.cut || *ways[k] || !may_carry(all[i], all[k]) ||
			    !recipe_parse(&draft, on, NULL) ||
			    draft.d.layer[layer_top(&draft.d)].proto != all[k])
				continue;
			strcpy(ways[k], on);
			lengths[k] = length + 1;
			news = true;
		}
	}
	return news;
}

static bool
says(const char *recipe, const char *key)
{
	char last[80];
	const char *slash = strstr(recipe, " / "), *at = recipe;

	/* the file is that of the last layer but data */
	for (; slash && strncmp(slash + 3, "data", 4); slash = strstr(at, " / "))
		at = slash + 3;
	snprintf(last, sizeof last, "%.*s", (int)strcspn(at, " "), at);
	return !strcmp(last, key);
}

static void
compare(const struct proto *proto, const char *chars)
{
	static char golden[GOLDEN_MAX];
	const char *srcdir = getenv("srcdir"), *mode = getenv("GOLDEN");
	bool rewrite = mode && !strcmp(mode, "rewrite");
	char path[4096];
	FILE *file;
	size_t n;

	snprintf(path, sizeof path, "%s/tests/golden/%s.golden", srcdir ? srcdir : ".", proto->key);
	file = fopen(path, rewrite ? "w" : "r");
	if (!file)
		fail_msg("%s cannot be opened: make golden writes it", path);
	if (rewrite) {
		fputs(chars, file);
	} else {
		n = fread(golden, 1, sizeof golden - 1, file);
		golden[n] = '\0';
		assert_string_equal(chars, golden);
	}
	fclose(file);
}

static void
protos_agree_with_their_files(void **unused)
{
	static char chars[GOLDEN_MAX];

	(void)unused;
	strcpy(ways[0], proto_first()->key);
	for (unsigned length = 0; find_ways(length); length++)
		;
	for (const struct proto *const *proto = proto_all(); *proto; proto++) {
		struct text text = text_on(chars, sizeof chars);
		const char *way = ways[proto - proto_all()];

		for (size_t i = 0; i < sizeof recipes / sizeof *recipes; i++)
			if (says(recipes[i], (*proto)->key))
				add_frame(recipes[i], &text);
		if (*proto != proto_first() && *way)
			add_frame(way, &text);
		assert_false(text.cut);
		if (text.length)
			compare(*proto, chars);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(protos_agree_with_their_files),
	};

	return cmocka_run_group_tests_name("golden", tests, NULL, NULL);
}
