/* SPDX-License-Identifier: BSD-2-Clause */
/* What would be sent, before it is: see preview.h. Knows jobs and how records are printed. */
#include "text/preview.h"

#include "session/job.h"
#include "session/replay.h"
#include "session/risk.h"
#include "session/vary.h"
#include "text/json.h"

enum {
	ROOM = 1 << 20 /* bytes of the store that the frames go through */
};

struct preview {
	struct session *s;
	const struct job *job;
	struct store *store;
	struct printer printer;
	struct json_writer *json; /* NULL: lines */
	FILE *out;
};

/* ns after the first one. */
static int64_t
time_of(const struct preview *p, unsigned index, uint64_t k)
{
	const struct job *job = p->job;
	const struct sending sending = sending_job(p->s, index);

	if (job->replay && !sending.interval)
		return replay_due(job->replay, 0);
	return (int64_t)(k / (sending.burst > 1 ? sending.burst : 1)) * sending.interval;
}

static bool
print_one(struct preview *p, const uint8_t *bytes, size_t n, int64_t time)
{
	const struct port_frame frame = {
	    .bytes = bytes, .caplen = (uint32_t)n, .len = (uint32_t)n, .time = time, .out = true};
	const struct record *record = store_put(p->store, &frame, p->job->port, STAGE_SENT, NULL);
	char chars[1024];
	struct text t = text_on(chars, sizeof chars);

	if (!record)
		return false;
	if (p->json)
		return json_frame(p->json, p->s, record, p->out);
	print_frame(&p->printer, p->s, record, p->out);
	if (p->job->vary) {
		vary_tell(p->job->vary, &t);
		fprintf(p->out, "    %s\n", chars);
	}
	return true;
}

static bool
print_all(struct preview *p, unsigned index, struct why *why)
{
	uint64_t times = sending_job(p->s, index).times;
	uint8_t bytes[DRAFT_MAX];

	for (uint64_t k = 0; k < PREVIEW_FRAMES && (!times || k < times); k++) {
		int64_t wall = p->s->started, after;
		size_t n = job_frame(p->s, index, k, wall, bytes);

		if (!n)
			break;
		after = time_of(p, index, k);
		if (p->job->vary) /* it may say when it is sent */
			n = job_frame(p->s, index, k, wall + after, bytes);
		if (!print_one(p, bytes, n, wall + after))
			return no_memory(why);
		if (p->job->replay)
			replay_pass(p->job->replay);
	}
	return true;
}

bool
preview_print(struct session *s, unsigned job, const struct preview_options *options, FILE *out,
    struct why *why)
{
	struct preview p = {.s = s,
	    .job = &s->job[job],
	    .store = store_new(ROOM, 0, why),
	    .printer = {.time = options->time, .hex = options->hex},
	    .out = out};
	bool done;

	if (p.store && options->json)
		p.json = json_new(false, why);
	done = p.store && (!options->json || p.json) && print_all(&p, job, why);
	json_free(p.json);
	store_free(p.store);
	return done;
}
