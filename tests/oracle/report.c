/* SPDX-License-Identifier: BSD-2-Clause */
/* Says what was found: a line for each field, and the table of totals. */
#include "tests/oracle/oracle.h"

#include <string.h>

static const char *const words[DIFFERENCES] = {
    [PLACE] = "other place",
    [VALUE] = "other value",
    [ONLY_OURS] = "only ours",
    [ONLY_THEIRS] = "only tshark",
    [LAYER_OURS] = "layer only ours",
    [LAYER_THEIRS] = "layer only tshark",
};

void
report_example(const struct key *key, enum difference what, FILE *out)
{
	const struct example *example = &key->example[what];

	fprintf(out, "# %s %s: ours %s; tshark %s; frame %u of %s\n", key->name, words[what],
	    example->ours, example->theirs, example->no, example->file);
}

static unsigned long
unexplained(const struct key *key)
{
	unsigned long n = 0;

	for (unsigned i = 0; i < DIFFERENCES; i++)
		n += key->different[i];
	return n;
}

void
report_keys(const char *prefix, bool all, FILE *out)
{
	for (unsigned i = 0; i < nkeys; i++) {
		const struct key *key = &keys[i];

		if (strncmp(key->name, prefix, strlen(prefix)) || (!all && !unexplained(key)))
			continue;
		fprintf(out, "# %-40s ", key->name);
		if (!key->parent)
			fprintf(out, "tshark does not know this field\n");
		else
			fprintf(out, "%lu equal, %lu explained, %lu different\n", key->equal,
			    key->explained, unexplained(key));
		for (unsigned j = 0; j < DIFFERENCES; j++)
			if (key->different[j])
				fprintf(out, "#   %lu %s: ours %s; tshark %s; frame %u of %s\n",
				    key->different[j], words[j], key->example[j].ours,
				    key->example[j].theirs, key->example[j].no,
				    key->example[j].file);
	}
}

static void
report_reasons(const struct reason *r, FILE *out)
{
	for (; r->words; r++)
		if (r->times)
			fprintf(out, "# %12lu %s%s%s\n", r->times, r->key ? r->key : "",
			    r->key ? ": " : "", r->words);
}

unsigned long
report_totals(const struct ours_counts *counts, unsigned long files, FILE *out)
{
	unsigned long equal = 0, explained = 0, bad = 0, known = 0;

	for (unsigned i = 0; i < nkeys; i++) {
		known += keys[i].parent != NULL;
		equal += keys[i].equal;
		explained += keys[i].explained;
		bad += unexplained(&keys[i]);
	}
	fprintf(out, "# %10lu files, %lu of them captures, %lu refused or damaged\n", files,
	    counts->captures, counts->refused);
	fprintf(out, "# %10lu frames, %lu of them Ethernet\n", counts->frames,
	    counts->frames - counts->others);
	fprintf(out, "# %10lu fields that both know, of %u declared\n", known, nkeys);
	fprintf(out, "# %10lu fields compared\n", equal + explained + bad);
	fprintf(out, "# %10lu equal\n", equal);
	fprintf(out, "# %10lu explained:\n", explained);
	for (unsigned i = 0; reason_tables[i]; i++)
		report_reasons(reason_tables[i], out);
	fprintf(out, "# %10lu unexplained\n", bad);
	return bad;
}
