/* SPDX-License-Identifier: BSD-2-Clause */
/* A capture file that holds any bytes: what must be so whatever they are. */
#ifndef TESTS_FUZZ_CAPTURE_H
#define TESTS_FUZZ_CAPTURE_H

#include <stddef.h>
#include <stdint.h>

/* Reads such a file to its end and each of its frames again; aborts on what must not be. */
void check_capture(const uint8_t *bytes, size_t n);

#endif
