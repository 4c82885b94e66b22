/* SPDX-License-Identifier: BSD-2-Clause */
/* The table of places: see places.h. Does not know which keys hold there. */
#include "ui/places.h"

const struct place_name place_names[] = {
    {IN_RECEIVED, "received", "the Received pane"},
    {IN_SENT, "sent", "the Sent pane"},
    {IN_FORM, "form", "the frame to send"},
    {IN_FIELDS, "fields", "the fields of a frame"},
    {IN_BYTES, "bytes", "the bytes of a frame"},
    {IN_WIRE, "wire", "a frame on the wire"},
    {IN_COMPARE, "compare", "two frames compared"},
    {IN_BUILD, "builder", "the builder: fields"},
    {IN_BUILD_BYTES, "builder-bytes", "the builder: bytes (hex digits type over them)"},
    {IN_BUILD_TYPE, "value", "the builder: typing a value"},
    {IN_PRESETS, "presets", "presets, and frames sent before"},
    {IN_JOBS, "jobs", "jobs: what is sent when"},
    {IN_ENDS, "ends", "who hears whom"},
    {IN_TAKING, "text", "a frame out of text"},
    {IN_PICKER, "picker", "choosing a port"},
    {IN_PAGE, "page", "reading a page"},
    {IN_CHOOSE, "choose", "choosing from a list"},
    {IN_DIALOG, "dialog", "a question"},
    {IN_PROMPT, "prompt", "a line of input"},
    {0, NULL, NULL},
};
