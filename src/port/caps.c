/* SPDX-License-Identifier: BSD-2-Clause */
/* The capabilities of this process, by libcap-ng. Does not know what they are for. */
#include "port/caps.h"

#include <cap-ng.h>
#include <errno.h>
#include <sys/prctl.h>

bool
caps_net_raw(void)
{
	return !capng_get_caps_process() && capng_have_capability(CAPNG_EFFECTIVE, CAP_NET_RAW);
}

bool
caps_any(void)
{
	/* What cannot be read counts as there. */
	return capng_get_caps_process() || capng_have_capabilities(CAPNG_SELECT_CAPS) != CAPNG_NONE;
}

void
caps_bound(void)
{
	prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0);
	if (capng_get_caps_process() || !capng_have_capability(CAPNG_EFFECTIVE, CAP_SETPCAP))
		return;
	capng_clear(CAPNG_SELECT_BOUNDS);
	capng_apply(CAPNG_SELECT_BOUNDS);
}

bool
caps_drop(void)
{
	capng_clear(CAPNG_SELECT_BOTH);
	if (capng_apply(CAPNG_SELECT_CAPS))
		return false;
	errno = EPERM;
	return !caps_any();
}
