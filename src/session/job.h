/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * What is sent when: a frame, a port, a plan, and how exactly it was kept. Knows which frame a tick
 * sends; whether it may leave, and what became of it, is known where all frames are given to a port
 * (session_send_bytes).
 *
 * The session has a fixed number of jobs, known by number. Job 0 is the form's: its frame is the
 * form's as it is at each tick, so that what is changed there takes effect with the next frame.
 * The others have copies.
 */
#ifndef SESSION_JOB_H
#define SESSION_JOB_H

#include "session/session.h"

/* "idle", "sends", "done", "stopped". */
const char *job_state_name(enum job_state);

/*
 * Starts a job from its beginning; its first tick is now. The form's takes interval, times, burst
 * and port from the session as they are. Refuses when nothing may be sent, no port is open, or a
 * file cannot be read again. Stops it.
 */
bool job_start(struct session *, unsigned job, int64_t steady, struct why *);
void job_stop(struct session *, unsigned job);
void job_stop_all(struct session *);

/* Sends what one tick of a job sends, now, whether or not it runs; of a large burst the rest goes
 * in the next turns. */
bool job_step(struct session *, unsigned job, int64_t wall, struct why *);

/* The form's job sends so many frames at once, or as soon as the cap lets them: once (interval 0),
 * or each time until there were times of them (0: until stopped). How often it is sent stays in the
 * form as it is. */
bool job_burst(struct session *, uint32_t frames, int64_t interval, uint64_t times, int64_t steady,
    struct why *);

/* Gives the form's frame and plan, as they are, to a job of its own and frees the form; what was
 * running goes on on its beat. Returns its number; -1 with words. */
int job_keep(struct session *, struct why *);

/* A job that sends a file again, from the seat, idle until it is started: at the times of the file
 * (interval 0) or at an interval; times 0 = all of it. Owns the replay from now on, also when it
 * refuses. */
int job_replay(struct session *, struct replay *, int64_t interval, uint64_t times, struct why *);

/* A job whose frame is made anew each time, from the seat, idle until it is started. Owns the draft
 * from now on, also when it refuses. Returns its number; -1 with words. */
int job_made(struct session *, struct draft *, job_make *, const void *context, struct why *);

/* What the form's job sends, as one number: another one where its frame has changed. */
uint64_t job_hash(const struct session *);

/* What changes in the frames of a job from the next one on; owned by it (NULL: nothing). */
void job_vary(struct session *, unsigned job, struct vary *);

/* Takes a job away. The form's is stopped, and forgets what varies and what it counted. */
void job_delete(struct session *, unsigned job);

/* The bytes of a job's k-th frame, from 0, or the next one of its file (0 bytes: there is none);
 * out has room for DRAFT_MAX. */
size_t job_frame(const struct session *, unsigned job, uint64_t k, int64_t wall, uint8_t *out);

/* What a job sends, in one line; how its port is called; frames a second as its plan says, 0 = as a
 * file says. */
void job_summary(const struct session *, unsigned job, struct text *);
double job_rate(const struct job *);

/* Sends what is due: one tick of each job that is, so call again with the time anew. Returns how
 * many frames. */
unsigned job_run(struct session *, int64_t steady, int64_t wall);

/* When the next tick is: steady clock, ns; INT64_MAX = none. Whether any job runs; whether one does
 * that has no end. */
int64_t job_deadline(const struct session *);
bool job_sending(const struct session *);
bool job_sending_for_ever(const struct session *);

/* The shortest interval of the jobs that run; INT64_MAX if none does, 0 if a file says the times.
 */
int64_t job_shortest(const struct session *);

/* Whether jobs send so many frames from a port that nobody can look at each of them. */
bool job_floods(const struct session *, unsigned port);

#endif
