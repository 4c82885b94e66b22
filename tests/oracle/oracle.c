/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * oracle [-k PREFIX] [-v] [-c N] [-e] [-m FILE] [PATH...]: compares what this program and tshark
 * find in the captures of files and folders. Run it in the build folder. Knows what to run over;
 * prints TAP.
 *
 *	-k PREFIX	only fields whose key begins so: what is equal, what is not, with examples
 *	-v		also fields that are equal everywhere
 *	-c N		at most N frames of a file (0 = all, the default)
 *	-e		each difference as it is found, not just an example
 *	-m FILE		first makes all frames from the tables, as capture FILE and recipes FILE.txt
 *
 * Without a path: the project's own frames, a share of those made from the tables, and the folder
 *of captures that ETHERWRIGHT_PCAPS names (../shared/pcaps beside the sources), at most 1000 frames
 *of each file; with ETHERWRIGHT_ORACLE=own only the project's own. Skipped without tshark, but with
 * CI=true that is a failure.
 */
#include "tests/oracle/oracle.h"
#include "tests/captures.h"

#include <ftw.h>
#include <pcap/pcap.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/text.h"

enum {
	FRAME_ROOM = 65536,
	MOST_IN_TEST = 1000, /* frames of a file */
	SHARE = 5            /* of the frames that can be made, one of so many */
};

static struct ours_counts counts;
static unsigned long files, most;
static pcap_dumper_t *own; /* the capture of the project's own frames */

static bool
finish_batch(void)
{
	bool fine = !nbatch || theirs_read();

	for (unsigned i = 0; fine && i < nbatch; i++)
		judge(&batch[i]);
	batch_clear();
	return fine;
}

static int
visit(const char *path, const struct stat *status, int flag, struct FTW *where)
{
	(void)status;
	(void)where;
	if (flag != FTW_F)
		return 0;
	files++;
	return !ours_read(path, most, &counts, finish_batch);
}

static void
put_own(const uint8_t *bytes, size_t n)
{
	struct pcap_pkthdr header = {.caplen = (uint32_t)n, .len = (uint32_t)n};

	pcap_dump((unsigned char *)own, &header, bytes);
}

/* Lines "bytes HEX" of golden files are frames, and so is all of a file of the walker's corpus. */
static int
collect(const char *path, const struct stat *status, int flag, struct FTW *where)
{
	static char line[2 * FRAME_ROOM + 16];
	static uint8_t bytes[FRAME_ROOM];
	FILE *file = flag == FTW_F ? fopen(path, "rb") : NULL;
	bool golden = strstr(path, ".golden") != NULL;

	(void)status;
	(void)where;
	if (file && !golden)
		put_own(bytes, fread(bytes, 1, sizeof bytes, file));
	while (file && golden && fgets(line, sizeof line, file)) {
		long n =
		    strncmp(line, "bytes ", 6) ? -1 : text_unhex(line + 6, bytes, sizeof bytes);

		if (n > 0)
			put_own(bytes, (size_t)n);
	}
	if (file)
		fclose(file);
	return 0;
}

/* Some of the frames made from the tables, in a file that is gone afterwards. */
static bool
read_some_made(void)
{
	char capture[] = "made-frames-XXXXXX";
	int fd = mkstemp(capture);
	bool fine = fd >= 0 && !close(fd) && made_write(capture, NULL, SHARE);

	files++;
	fine = fine && ours_read(capture, 0, &counts, finish_batch);
	if (fd >= 0)
		unlink(capture);
	return fine;
}

static bool
read_own(const char *srcdir)
{
	static const char *const folders[] = {"golden", "fuzz/corpus/walk"};
	char path[4096], capture[] = "own-frames-XXXXXX";
	pcap_t *pcap = pcap_open_dead(DLT_EN10MB, FRAME_ROOM);
	int fd = mkstemp(capture);
	bool fine;

	if (fd < 0 || close(fd) || !(own = pcap_dump_open(pcap, capture)))
		return false;
	for (unsigned i = 0; i < 2; i++) {
		snprintf(path, sizeof path, "%s/tests/%s", srcdir, folders[i]);
		nftw(path, collect, 16, FTW_PHYS);
	}
	pcap_dump_close(own);
	pcap_close(pcap);
	files++;
	fine = ours_read(capture, 0, &counts, finish_batch) && counts.frames;
	unlink(capture);
	return fine;
}

/* The frames stay in the build folder to be looked at. */
static bool
read_made(const char *capture)
{
	char recipes[4096];

	snprintf(recipes, sizeof recipes, "%s.txt", capture);
	files++;
	return made_write(capture, recipes, 1) && ours_read(capture, 0, &counts, finish_batch);
}

static bool
read_test(void)
{
	const char *srcdir = getenv("srcdir"), *only = getenv("ETHERWRIGHT_ORACLE");
	const char *folder;

	if (!srcdir)
		srcdir = ".";
	if (!read_own(srcdir) || !read_some_made())
		return false;
	if (only && !strcmp(only, "own"))
		return true;
	most = MOST_IN_TEST;
	folder = captures_folder();
	return !folder || nftw(folder, visit, 16, FTW_PHYS) <= 0;
}

static int
usage(void)
{
	fprintf(stderr, "Usage: oracle [-k PREFIX] [-v] [-c N] [-m FILE] [-e] [PATH...]\n");
	return 2;
}

int
main(int argc, char **argv)
{
	const char *prefix = "", *ci = getenv("CI"), *to_make = NULL;
	bool all = false, fine = true;
	unsigned long bad;

	for (int c; (c = getopt(argc, argv, "k:vec:m:")) != -1;) {
		if (c == 'k')
			prefix = optarg, all = true;
		else if (c == 'v')
			all = true;
		else if (c == 'c')
			most = strtoul(optarg, NULL, 10);
		else if (c == 'e')
			judge_each = stdout;
		else if (c == 'm')
			to_make = optarg;
		else
			return usage();
	}
	printf("1..1\n");
	if (!keys_read()) {
		bool must = optind < argc || (ci && !strcmp(ci, "true"));

		printf(must ? "not ok 1 - tshark\n" : "ok 1 # SKIP tshark is not installed\n");
		return must;
	}
	if (to_make)
		fine = read_made(to_make);
	else if (optind == argc)
		fine = read_test();
	for (int i = optind; fine && i < argc; i++)
		fine = !access(argv[i], R_OK) ? nftw(argv[i], visit, 16, FTW_PHYS) <= 0
					      : (perror(argv[i]), false);
	fine = fine && finish_batch();
	report_keys(prefix, all, stdout);
	bad = report_totals(&counts, files, stdout);
	printf("%sok 1 - this program and tshark find the same\n", fine && !bad ? "" : "not ");
	return !fine || bad;
}
