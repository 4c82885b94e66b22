/* SPDX-License-Identifier: BSD-2-Clause */
/* What this program finds: reads --json -v of a capture. */
#include "tests/oracle/oracle.h"

#include <fcntl.h>
#include <jansson.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/text.h"

/* The program, writing into a pipe. */
static FILE *
start(const char *path, unsigned long most, pid_t *child)
{
	int ends[2];
	char count[24];
	const char *const words[] = {
	    "etherwright", "-r", path, "--json", "-v", "-q", "-n", most ? "-c" : NULL, count, NULL};
	posix_spawn_file_actions_t files;
	int error;

	snprintf(count, sizeof count, "%lu", most);
	if (pipe2(ends, O_CLOEXEC))
		return NULL;
	posix_spawn_file_actions_init(&files);
	posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
	posix_spawn_file_actions_adddup2(&files, ends[1], STDOUT_FILENO);
	posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
	error =
	    posix_spawn(child, "./etherwright", &files, NULL, (char **)(uintptr_t)words, environ);
	posix_spawn_file_actions_destroy(&files);
	close(ends[1]);
	if (error) {
		close(ends[0]);
		*child = -1;
	}
	return error ? NULL : fdopen(ends[0], "r");
}

/* A number as JSON has it: a number, or text that is one and nothing more. */
static bool
as_number(const json_t *value, uint64_t *number)
{
	const char *text = json_string_value(value);
	char *rest;

	if (json_is_integer(value))
		*number = (uint64_t)json_integer_value(value);
	else if (text && *text)
		*number = strtoull(text, &rest, 0);
	return json_is_integer(value) || (text && *text && !*rest);
}

static void
take_span(struct frame *frame, const json_t *span)
{
	int key = key_find(json_string_value(json_object_get(span, "field")));
	const json_t *value = json_object_get(span, "value");
	const char *text = json_string_value(value);
	struct found *found;

	if (key == NO_KEY)
		return;
	found = finds_add(&frame->ours, key);
	found->bit = (uint32_t)json_integer_value(json_object_get(span, "bit"));
	found->bits = (uint32_t)json_integer_value(json_object_get(span, "bits"));
	found->cut = json_is_null(value);
	found->has_number = as_number(value, &found->number);
	found->text = text ? strdup(text) : NULL;
}

/* An Ethernet frame goes into the batch. */
static bool
take_frame(const char *path, const json_t *object, struct ours_counts *counts)
{
	struct frame *frame = &batch[nbatch];
	const json_t *spans = json_object_get(object, "spans"), *layers, *span;
	const char *bytes = json_string_value(json_object_get(object, "bytes")), *proto;
	size_t i;

	layers = json_object_get(object, "layers");
	proto = json_string_value(json_object_get(json_array_get(layers, 0), "proto"));
	if (!json_is_array(spans) || !bytes || !proto)
		return false;
	counts->frames++;
	if (strcmp(proto, "eth")) {
		counts->others++;
		return true;
	}
	*frame = (struct frame){.file = path};
	frame->no = (unsigned)json_integer_value(json_object_get(object, "no"));
	frame->len = (uint32_t)json_integer_value(json_object_get(object, "len"));
	frame->caplen = (uint32_t)strlen(bytes) / 2;
	frame->bytes = malloc(frame->caplen + 1);
	if (!frame->bytes || text_unhex(bytes, frame->bytes, frame->caplen) != (long)frame->caplen)
		return false;
	nbatch++;
	json_array_foreach((json_t *)(uintptr_t)spans, i, span)
	{
		take_span(frame, span);
	}
	return true;
}

/* Examples name files long after these have been read. */
static const char *
keep_name(const char *path)
{
	static char **names;
	static size_t n;

	names = realloc(names, (n + 1) * sizeof *names);
	if (!names || !(names[n] = strdup(path)))
		abort();
	return names[n++];
}

bool
ours_read(const char *path, unsigned long most, struct ours_counts *counts, bool (*full)(void))
{
	pid_t child = -1;
	FILE *output = start(path, most, &child);
	const char *name = keep_name(path);
	char *line = NULL;
	size_t size = 0;
	unsigned long before = counts->frames;
	bool fine = output != NULL;
	int status = 0;

	while (fine && getline(&line, &size, output) > 0) {
		json_t *object = json_loads(line, 0, NULL);

		fine = object && take_frame(name, object, counts);
		json_decref(object);
		if (fine && nbatch == BATCH_MAX)
			fine = full();
	}
	free(line);
	if (output)
		fclose(output);
	if (child > 0)
		waitpid(child, &status, 0);
	if (!fine || !WIFEXITED(status) || WEXITSTATUS(status) == 127) {
		fprintf(stderr, "oracle: %s: the program was killed or wrote no JSON\n", path);
		return false;
	}
	counts->captures += WEXITSTATUS(status) == 0 || counts->frames > before;
	counts->refused += WEXITSTATUS(status) != 0;
	return true;
}
