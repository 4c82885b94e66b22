/* SPDX-License-Identifier: BSD-2-Clause */
/* Service classes (RFC 2474, 2597, 3246, 5865, 8622) and congestion marks (RFC 3168): the byte that
 * IPv4 and IPv6 share. */
#include "proto/spaces.h"

const struct name dscp_names[] = {
    {0, .name = "CS0", .help = "Best effort: the default."},
    {1, .name = "LE", .help = "Lower effort: only what bandwidth is left."},
    {8, .name = "CS1", .help = "Class 1: background."},
    {10, .name = "AF11", .help = "Class 1, dropped last."},
    {12, .name = "AF12", .help = "Class 1, dropped earlier."},
    {14, .name = "AF13", .help = "Class 1, dropped first."},
    {16, .name = "CS2", .help = "Class 2: network management."},
    {18, .name = "AF21", .help = "Class 2, dropped last."},
    {20, .name = "AF22", .help = "Class 2, dropped earlier."},
    {22, .name = "AF23", .help = "Class 2, dropped first."},
    {24, .name = "CS3", .help = "Class 3: broadcast video."},
    {26, .name = "AF31", .help = "Class 3, dropped last."},
    {28, .name = "AF32", .help = "Class 3, dropped earlier."},
    {30, .name = "AF33", .help = "Class 3, dropped first."},
    {32, .name = "CS4", .help = "Class 4: interactive video."},
    {34, .name = "AF41", .help = "Class 4, dropped last."},
    {36, .name = "AF42", .help = "Class 4, dropped earlier."},
    {38, .name = "AF43", .help = "Class 4, dropped first."},
    {40, .name = "CS5", .help = "Class 5: setting up calls."},
    {44, .name = "voice-admit", .help = "Voice for which bandwidth has been set aside."},
    {46, .name = "EF", .help = "Expedited: voice, with the least delay."},
    {48, .name = "CS6", .help = "Routing between networks."},
    {56, .name = "CS7", .help = "What keeps the network itself going."},
    {},
};

const struct name ecn_names[] = {
    {0, .name = "Not-ECT", .help = "The ends do not understand marks: a full queue drops."},
    {1, .name = "ECT(1)", .help = "The ends understand marks."},
    {2, .name = "ECT(0)", .help = "The ends understand marks."},
    {3, .name = "CE", .help = "Congestion experienced: a router's queue is filling up."},
    {},
};
