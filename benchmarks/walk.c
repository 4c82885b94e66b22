/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * What the walker costs: nanoseconds per frame of a mix that a switch port shows, for dissecting,
 * for checking, for the one-line summary and for a filter on fields. Medians of nine rounds. Run it
 * with "make bench".
 *
 *   walk [WAY TURNS]    one round of one way (0 to 3), to count its instructions
 */
#include "base/clock.h"
#include "wire/explain.h"
#include "wire/expr.h"
#include "wire/recipe.h"

#include <stdio.h>
#include <stdlib.h>

enum {
	ROUNDS = 9,
	TURNS = 200000
};

static const char *const recipes[] = {
    "eth / arp dst.proto_ipv4=10.0.0.2",
    "eth dst=02:00:00:00:00:02 / ip src=10.0.0.1 dst=10.0.0.2 / icmp / data \"0123456789abcdef\"",
    ("eth dst=02:00:00:00:00:02 / ip src=10.0.0.1 dst=10.0.0.2 / "
     "udp srcport=4000 dstport=4001 / data 00112233"),
    "eth dst=02:00:00:00:00:02 / vlan id=42 / ip / udp / data 00112233",
    "eth dst=lldp / lldp",
    "eth / data \"Hello lab\"",
};

enum {
	MIX = sizeof recipes / sizeof recipes[0]
};

static int
compare(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

enum way {
	DISSECT,
	CHECK,
	SUMMARY,
	FILTER,
	WAYS
};

static double
round_of(struct draft *drafts, struct dissection *d, enum way way, unsigned turns,
    const struct expr *expr)
{
	int64_t start = clock_steady();
	char chars[256];

	for (unsigned i = 0; i < turns; i++) {
		const struct draft *draft = &drafts[i % MIX];
		struct text t = text_on(chars, sizeof chars);

		dissect(d, draft->bytes, draft->len, draft->len);
		if (way == CHECK)
			dissect_check(d);
		if (way == SUMMARY)
			summary(d, &t);
		if (way == FILTER)
			expr_match(expr, d, NULL);
	}
	return (double)(clock_steady() - start) / turns;
}

int
main(int argc, char **argv)
{
	static const char *const names[WAYS] = {
	    "dissect", "dissect and check", "dissect and summary", "dissect and filter"};
	struct draft *drafts = calloc(MIX, sizeof *drafts);
	struct dissection *d = malloc(sizeof *d);
	struct why why;
	size_t at;
	struct expr *expr = expr_new(
	    "ip.addr == 10.0.0.2 && udp.port in {4000..4001} || arp.opcode == reply", &at, &why);

	for (unsigned i = 0; drafts && i < MIX; i++) {
		if (!recipe_parse(&drafts[i], recipes[i], &why)) {
			fprintf(stderr, "%s: %s\n", recipes[i], why.text);
			return 1;
		}
	}
	if (argc == 3 && drafts && d && expr) {
		round_of(drafts, d, (enum way)atoi(argv[1]), (unsigned)atoi(argv[2]), expr);
		return 0;
	}
	for (unsigned way = 0; drafts && d && expr && way < WAYS; way++) {
		double rounds[ROUNDS];

		for (unsigned i = 0; i < ROUNDS; i++)
			rounds[i] = round_of(drafts, d, (enum way)way, TURNS, expr);
		qsort(rounds, ROUNDS, sizeof rounds[0], compare);
		printf("%s\t%.0f\n", names[way], rounds[ROUNDS / 2]);
	}
	free(drafts);
	free(d);
	expr_free(expr);
	return 0;
}
