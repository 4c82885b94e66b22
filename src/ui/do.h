/* SPDX-License-Identifier: BSD-2-Clause */
/* What the actions do: one function for each row of the table. By key and by bare command the
 * argument is NULL. */
#ifndef UI_DO_H
#define UI_DO_H

#include "ui/app.h"

void do_about(struct app *, const char *argument);
void do_add(struct app *, const char *argument);
void do_all_ports(struct app *, const char *argument);
void do_as(struct app *, const char *argument);
void do_back(struct app *, const char *argument);
void do_beacon(struct app *, const char *argument);
void do_bits(struct app *, const char *argument);
void do_builder(struct app *, const char *argument);
void do_capture(struct app *, const char *argument);
void do_change(struct app *, const char *argument);
void do_clear(struct app *, const char *argument);
void do_command(struct app *, const char *argument);
void do_comment(struct app *, const char *argument);
void do_compare(struct app *, const char *argument);
void do_copy(struct app *, const char *argument);
void do_down(struct app *, const char *argument);
void do_earlier(struct app *, const char *argument);
void do_edit(struct app *, const char *argument);
void do_end(struct app *, const char *argument);
void do_ends(struct app *, const char *argument);
void do_enter_form(struct app *, const char *argument);
void do_explain(struct app *, const char *argument);
void do_faster(struct app *, const char *argument);
void do_filter(struct app *, const char *argument);
void do_find(struct app *, const char *argument);
void do_find_next(struct app *, const char *argument);
void do_find_previous(struct app *, const char *argument);
void do_form(struct app *, const char *argument);
void do_form_frame(struct app *, const char *argument);
void do_frame(struct app *, const char *argument);
void do_go_to_field(struct app *, const char *argument);
void do_half_down(struct app *, const char *argument);
void do_half_up(struct app *, const char *argument);
void do_help(struct app *, const char *argument);
void do_hold(struct app *, const char *argument);
void do_home(struct app *, const char *argument);
void do_interrupt(struct app *, const char *argument);
void do_jump(struct app *, const char *argument);
void do_larger(struct app *, const char *argument);
void do_later(struct app *, const char *argument);
void do_left(struct app *, const char *argument);
void do_mark(struct app *, const char *argument);
void do_messages(struct app *, const char *argument);
void do_mouse(struct app *, const char *argument);
void do_names(struct app *, const char *argument);
void do_next_frame(struct app *, const char *argument);
void do_next_mark(struct app *, const char *argument);
void do_next_pane(struct app *, const char *argument);
void do_open(struct app *, const char *argument);
void do_original(struct app *, const char *argument);
void do_other(struct app *, const char *argument);
void do_page_down(struct app *, const char *argument);
void do_page_up(struct app *, const char *argument);
void do_paste(struct app *, const char *argument);
void do_port(struct app *, const char *argument);
void do_preset_edit(struct app *, const char *argument);
void do_preset_other(struct app *, const char *argument);
void do_preset_remove(struct app *, const char *argument);
void do_preset_rename(struct app *, const char *argument);
void do_preset_save(struct app *, const char *argument);
void do_preset_use(struct app *, const char *argument);
void do_presets(struct app *, const char *argument);
void do_previous_frame(struct app *, const char *argument);
void do_previous_pane(struct app *, const char *argument);
void do_promiscuous(struct app *, const char *argument);
void do_quit(struct app *, const char *argument);
void do_receive_only(struct app *, const char *argument);
void do_received(struct app *, const char *argument);
void do_redo(struct app *, const char *argument);
void do_redraw(struct app *, const char *argument);
void do_repeat(struct app *, const char *argument);
void do_reply(struct app *, const char *argument);
void do_right(struct app *, const char *argument);
void do_job_delete(struct app *, const char *argument);
void do_job_keep(struct app *, const char *argument);
void do_job_preview(struct app *, const char *argument);
void do_job_start(struct app *, const char *argument);
void do_job_step(struct app *, const char *argument);
void do_jobs(struct app *, const char *argument);
void do_outside(struct app *, const char *argument);
void do_pin(struct app *, const char *argument);
void do_remove(struct app *, const char *argument);
void do_revert(struct app *, const char *argument);
void do_save(struct app *, const char *argument);
void do_script(struct app *, const char *argument);
void do_send(struct app *, const char *argument);
void do_sent(struct app *, const char *argument);
void do_sit(struct app *, const char *argument);
void do_slower(struct app *, const char *argument);
void do_smaller(struct app *, const char *argument);
void do_sort(struct app *, const char *argument);
void do_stop(struct app *, const char *argument);
void do_suspend(struct app *, const char *argument);
void do_theme(struct app *, const char *argument);
void do_time(struct app *, const char *argument);
void do_undo(struct app *, const char *argument);
void do_unfilter(struct app *, const char *argument);
void do_up(struct app *, const char *argument);
void do_use(struct app *, const char *argument);
void do_w(struct app *, const char *argument);
void do_why(struct app *, const char *argument);
void do_wire(struct app *, const char *argument);
void do_zoom(struct app *, const char *argument);

/* To a frame: by its number "42", some further on "+100" or back "-100", somewhere in the list
 * "50%". False, with words: that is none of these. */
bool do_goto(struct app *, const char *where, struct why *);

#endif
