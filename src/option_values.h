/* SPDX-License-Identifier: BSD-2-Clause */
/* What the value of each option may be, and where it goes: for rows of the table. Each refuses in
 * words that do not name the option. */
#ifndef OPTION_VALUES_H
#define OPTION_VALUES_H

#include "options.h"

/* The only words that some of them take. */
extern const char color_values[];
extern const char format_values[];
extern const char require_values[];
extern const char result_values[];
extern const char time_values[];

bool option_as(struct options *, const char *value, struct why *);
bool option_burst(struct options *, const char *value, struct why *);
bool option_color(struct options *, const char *value, struct why *);
bool option_config(struct options *, const char *value, struct why *);
bool option_count(struct options *, const char *value, struct why *);
bool option_expect(struct options *, const char *value, struct why *);
bool option_explain(struct options *, const char *value, struct why *);
bool option_file(struct options *, const char *value, struct why *);
bool option_format(struct options *, const char *value, struct why *);
bool option_frames(struct options *, const char *value, struct why *);
bool option_hex(struct options *, const char *value, struct why *);
bool option_interval(struct options *, const char *value, struct why *);
bool option_lab(struct options *, const char *value, struct why *);
bool option_local(struct options *, const char *value, struct why *);
bool option_memory(struct options *, const char *value, struct why *);
bool option_nth(struct options *, const char *value, struct why *);
bool option_port(struct options *, const char *value, struct why *);
bool option_preset(struct options *, const char *value, struct why *);
bool option_rate(struct options *, const char *value, struct why *);
bool option_read(struct options *, const char *value, struct why *);
bool option_recipe(struct options *, const char *value, struct why *);
bool option_remote(struct options *, const char *value, struct why *);
bool option_replay(struct options *, const char *value, struct why *);
bool option_require(struct options *, const char *value, struct why *);
bool option_result(struct options *, const char *value, struct why *);
bool option_rotate(struct options *, const char *value, struct why *);
bool option_script(struct options *, const char *value, struct why *);
bool option_speed(struct options *, const char *value, struct why *);
bool option_loop(struct options *, const char *value, struct why *);
bool option_take(struct options *, const char *value, struct why *);
bool option_text(struct options *, const char *value, struct why *);
bool option_theme(struct options *, const char *value, struct why *);
bool option_time(struct options *, const char *value, struct why *);
bool option_timeout(struct options *, const char *value, struct why *);
bool option_type(struct options *, const char *value, struct why *);
bool option_vary(struct options *, const char *value, struct why *);
bool option_vlan(struct options *, const char *value, struct why *);
bool option_write(struct options *, const char *value, struct why *);

#endif
