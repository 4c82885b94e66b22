/* SPDX-License-Identifier: BSD-2-Clause */
/* The capabilities of this process without libcap-ng, by the kernel's own calls (capabilities(7),
 * capget(2)). Does not know what they are for. */
#include <errno.h>
#include <linux/capability.h>
#include <stdint.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "port/caps.h"

/* The sets in two halves each, as the kernel hands them over. */
struct sets {
	struct __user_cap_data_struct half[_LINUX_CAPABILITY_U32S_3];
};

/* What cannot be read counts as there. */
static struct sets
read_sets(void)
{
	struct __user_cap_header_struct head = {.version = _LINUX_CAPABILITY_VERSION_3};
	struct sets sets;

	if (syscall(SYS_capget, &head, sets.half))
		for (unsigned i = 0; i < _LINUX_CAPABILITY_U32S_3; i++)
			sets.half[i].effective = sets.half[i].permitted = UINT32_MAX;
	return sets;
}

bool
caps_net_raw(void)
{
	return read_sets().half[CAP_TO_INDEX(CAP_NET_RAW)].effective & CAP_TO_MASK(CAP_NET_RAW);
}

bool
caps_any(void)
{
	struct sets sets = read_sets();

	for (unsigned i = 0; i < _LINUX_CAPABILITY_U32S_3; i++)
		if (sets.half[i].effective | sets.half[i].permitted)
			return true;
	return false;
}

void
caps_bound(void)
{
	prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0);
	for (unsigned long cap = 0; prctl(PR_CAPBSET_READ, cap, 0, 0, 0) >= 0; cap++)
		prctl(PR_CAPBSET_DROP, cap, 0, 0, 0);
}

bool
caps_drop(void)
{
	struct __user_cap_header_struct head = {.version = _LINUX_CAPABILITY_VERSION_3};
	struct sets none = {{{0}}};

	if (syscall(SYS_capset, &head, none.half))
		return false;
	errno = EPERM;
	return !caps_any();
}
