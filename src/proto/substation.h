/* SPDX-License-Identifier: BSD-2-Clause */
/* Rows that GOOSE and sampled values have alike, each under a key of its own, P (HACKING.md): both
 * are of IEC 61850, with values in BER. */
#ifndef PROTO_SUBSTATION_H
#define PROTO_SUBSTATION_H

#include "wire/kind.h"

/* clang-format off */

/* The bits of the first reserved number. */
#define SUBSTATION_RESERVE(P) \
    {.key = P ".reserve1.s_bit", \
	.label = "Simulated", \
	.kind = &kind_flag, \
	.bits = 1, \
	.help = "1: from a test set and not from the real device. Devices in operation have to " \
		"ignore it."}, \
    {.key = P ".reserve1.reserved", \
	.label = "Reserved", \
	.kind = &kind_hex, \
	.bits = 15, \
	.help = "Not used, or for a security extension."}

/* How the messages begin. */
#define SUBSTATION_HEAD(P, RESERVE) \
    {.key = P ".appid", \
	.label = "Application", \
	.kind = &kind_hex, \
	.bits = 16, \
	.help = "Which stream this is: receivers sort by it without looking into it."}, \
    {.key = P ".length", \
	.label = "Length", \
	.kind = &kind_number, \
	.bits = 16, \
	.count = {.of = ALL}, \
	.help = "Bytes from the application on."}, \
    {.key = P ".reserve1", \
	.label = "Reserved 1", \
	.kind = &kind_hex, \
	.bits = 16, \
	.parts = RESERVE, \
	.help = "Mostly the simulation bit."}, \
    {.key = P ".reserve2", \
	.label = "Reserved 2", \
	.kind = &kind_hex, \
	.bits = 16, \
	.help = "Not used, or for a security extension."}

/* Tag and length of a value in BER (X.690); its length stands in 1, 2 or 3 bytes. */
#define BER_HEAD(P, SPACE, NAMES, INIT) \
    {.key = P ".tag", \
	.label = "Tag", \
	.kind = &kind_hex, \
	.bits = 8, \
	.space = &SPACE, \
	.names = NAMES, \
	.init = INIT, \
	.help = "What this value is."}, \
    {.key = P ".len", \
	.label = "Length", \
	.kind = &kind_number, \
	.bits = 8, \
	.when = {.from = 0, .to = 127, .is = IF}, \
	.count = {.of = BODY}, \
	.help = "Bytes that follow."}, \
    {.key = P ".len.form", \
	.label = "Length form", \
	.kind = &kind_hex, \
	.bits = 8, \
	.when = {.from = 128, .to = 255, .is = IF}, \
	.help = "The length stands in so many bytes after this one."}, \
    {.key = P ".len", \
	.label = "Length", \
	.kind = &kind_number, \
	.bits = 8, \
	.when = {.key = P ".len.form", .from = 0x81, .is = IF}, \
	.count = {.of = BODY}, \
	.help = "Bytes that follow."}, \
    {.key = P ".len", \
	.label = "Length", \
	.kind = &kind_number, \
	.bits = 16, \
	.when = {.key = P ".len.form", .from = 0x82, .is = IF}, \
	.count = {.of = BODY}, \
	.help = "Bytes that follow."}

/* What a value holds whose length L says that it has N bytes; in any other length it is just bytes. */
#define BER_WIDTH(KIND, K, LABEL, L, N, HELP) \
    {.key = K, \
	.label = LABEL, \
	.kind = &KIND, \
	.bits = 8 * N, \
	.when = {.key = L, .from = N, .is = IF}, \
	.help = HELP}
#define BER_OTHER(K, LABEL, HELP) \
    {.key = K, .label = LABEL, .kind = &kind_bytes, .bits = REST, .when = {.is = ELSE}, .help = HELP}
#define BER_ONLY(KIND, K, LABEL, L, N, HELP) \
    BER_WIDTH(KIND, K, LABEL, L, N, HELP), BER_OTHER(K, LABEL, HELP)
#define BER_NUMBER(K, LABEL, L, HELP) \
    BER_WIDTH(kind_number, K, LABEL, L, 1, HELP), BER_WIDTH(kind_number, K, LABEL, L, 2, HELP), \
    BER_WIDTH(kind_number, K, LABEL, L, 3, HELP), BER_WIDTH(kind_number, K, LABEL, L, 4, HELP), \
    BER_WIDTH(kind_number, K, LABEL, L, 5, HELP), BER_WIDTH(kind_number, K, LABEL, L, 8, HELP), \
    BER_OTHER(K, LABEL, HELP)

/* clang-format on */

#endif
