/* SPDX-License-Identifier: BSD-2-Clause */
/* See folder.h. */
#include "tests/folder.h"

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char folder[] = "/tmp/etherwright_test.XXXXXX";

int
folder_make(void)
{
	strcpy(strrchr(folder, '.'), ".XXXXXX");
	return mkdtemp(folder) ? 0 : -1;
}

static int
remove_one(const char *path, const struct stat *is, int type, struct FTW *at)
{
	(void)is;
	(void)type;
	(void)at;
	return remove(path);
}

int
folder_remove(void)
{
	return nftw(folder, remove_one, 8, FTW_DEPTH | FTW_PHYS);
}
