/* SPDX-License-Identifier: BSD-2-Clause */
/* What the commands do: functions for the rows of the table, see command.h. */
#ifndef SESSION_COMMANDS_H
#define SESSION_COMMANDS_H

#include "session/command.h"

bool command_beacon(struct order *, const char *argument, struct why *);
bool command_burst(struct order *, const char *argument, struct why *);
bool command_as(struct order *, const char *argument, struct why *);
bool command_edit(struct order *, const char *argument, struct why *);
bool command_undo(struct order *, const char *argument, struct why *);
bool command_redo(struct order *, const char *argument, struct why *);
bool command_exit(struct order *, const char *argument, struct why *);
bool command_expect(struct order *, const char *argument, struct why *);
bool command_filter(struct order *, const char *argument, struct why *);
bool command_frame(struct order *, const char *argument, struct why *);
bool command_heard(struct order *, const char *argument, struct why *);
bool command_item(struct order *, const char *argument, struct why *);
bool command_job(struct order *, const char *argument, struct why *);
bool command_layer(struct order *, const char *argument, struct why *);
bool command_pause(struct order *, const char *argument, struct why *);
bool command_pin(struct order *, const char *argument, struct why *);
bool command_preset(struct order *, const char *argument, struct why *);
bool command_print(struct order *, const char *argument, struct why *);
bool command_repeat(struct order *, const char *argument, struct why *);
bool command_replay(struct order *, const char *argument, struct why *);
bool command_reply(struct order *, const char *argument, struct why *);
bool command_save(struct order *, const char *argument, struct why *);
bool command_send(struct order *, const char *argument, struct why *);
bool command_set(struct order *, const char *argument, struct why *);
bool command_sit(struct order *, const char *argument, struct why *);
bool command_snapshot(struct order *, const char *argument, struct why *);
bool command_step(struct order *, const char *argument, struct why *);
bool command_stop(struct order *, const char *argument, struct why *);
bool command_vary(struct order *, const char *argument, struct why *);
bool command_take(struct order *, const char *argument, struct why *);
bool command_unpin(struct order *, const char *argument, struct why *);
bool command_wait(struct order *, const char *argument, struct why *);
bool command_why(struct order *, const char *argument, struct why *);

bool check_beacon(const char *argument, struct why *);
bool check_burst(const char *argument, struct why *);
bool check_as(const char *argument, struct why *);
bool check_exit(const char *argument, struct why *);
bool check_expect(const char *argument, struct why *);
bool check_field(const char *argument, struct why *);
bool check_filter(const char *argument, struct why *);
bool check_heard(const char *argument, struct why *);
bool check_item(const char *argument, struct why *);
bool check_job(const char *argument, struct why *);
bool check_layer(const char *argument, struct why *);
bool check_pause(const char *argument, struct why *);
bool check_frame(const char *argument, struct why *);
bool check_repeat(const char *argument, struct why *);
bool check_replay(const char *argument, struct why *);
bool check_set(const char *argument, struct why *);
bool check_wait(const char *argument, struct why *);
bool check_words(const char *argument, struct why *); /* of a recipe */
bool check_why(const char *argument, struct why *);

#endif
