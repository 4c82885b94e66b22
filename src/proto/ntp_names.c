/* SPDX-License-Identifier: BSD-2-Clause */
/* The names that all three kinds of NTP messages have in common. */
#include "proto/ntp_names.h"

const struct name ntp_versions[] = {
    {1, .name = "1", .help = "Of 1988."},
    {2, .name = "2", .help = "Of 1989."},
    {3, .name = "3", .help = "Of 1992."},
    {4, .name = "4", .help = "Of 2010: today's."},
    {},
};

const struct name ntp_modes[] = {
    {0, .name = "reserved", .help = "Not used."},
    {1, .name = "symmetric-active", .help = "I am your equal: I ask you and tell you."},
    {2, .name = "symmetric-passive", .help = "An equal answers."},
    {3, .name = "client", .help = "What time is it?"},
    {4, .name = "server", .help = "It is this time."},
    {5, .name = "broadcast", .help = "I tell everybody."},
    {6, .name = "control", .help = "Questions about the server itself (ntpq)."},
    {7, .name = "private", .help = "Questions about the server itself, old style (ntpdc)."},
    {},
};
