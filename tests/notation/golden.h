/* SPDX-License-Identifier: BSD-2-Clause */
/* The golden frames, for tests that want many. */
#ifndef TESTS_NOTATION_GOLDEN_H
#define TESTS_NOTATION_GOLDEN_H

#include <stdint.h>

/* Calls take for the bytes of each frame in tests/golden. */
void golden_each(void (*take)(void *context, const uint8_t *bytes, uint32_t n), void *context);

#endif
