/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * What tshark finds: the batch is written as one capture, and tshark's JSON of it is read. In that,
 * a field "k" comes with "k_raw": its bytes, offset, size, mask and type; fields of the same name
 * side by side are arrays of these.
 */
#include "tests/oracle/oracle.h"

#include <ctype.h>
#include <jansson.h>
#include <pcap/pcap.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
	EXPERT_ERROR = 0x800000
};

/* A frame by itself, without what came before it or what its bytes might be by their looks. */
static const char settings[] = "-n -T json -x --no-duplicate-keys"
			       " -o ip.defragment:FALSE"
			       " -o ipv6.defragment:FALSE"
			       " -o tcp.desegment_tcp_streams:FALSE"
			       " -o tcp.analyze_sequence_numbers:FALSE"
			       " -o tcp.relative_sequence_numbers:FALSE"
			       " -o tcp.calculate_timestamps:FALSE"
			       " -o udp.calculate_timestamps:FALSE"
			       " -o eth.fcs:Never"
			       " -o ip.use_geoip:FALSE"
			       " -o ipv6.use_geoip:FALSE";

static bool
write_batch(const char *path)
{
	pcap_t *pcap = pcap_open_dead(DLT_EN10MB, 262144);
	pcap_dumper_t *dump = pcap ? pcap_dump_open(pcap, path) : NULL;
	bool fine = dump != NULL;

	for (unsigned i = 0; fine && i < nbatch; i++) {
		struct pcap_pkthdr header = {.caplen = batch[i].caplen, .len = batch[i].len};

		header.ts.tv_sec = 1000000000 + (long)i;
		pcap_dump((unsigned char *)dump, &header, batch[i].bytes);
	}
	if (dump) {
		fine = !pcap_dump_flush(dump);
		pcap_dump_close(dump);
	}
	if (pcap)
		pcap_close(pcap);
	return fine;
}

static bool
as_number(const char *text, uint64_t *number)
{
	char *rest;

	if (!strcasecmp(text, "true") || !strcasecmp(text, "false")) {
		*number = tolower((unsigned char)*text) == 't';
		return true;
	}
	*number = *text == '-' ? (uint64_t)strtoll(text, &rest, 0) : strtoull(text, &rest, 0);
	return *text && !*rest;
}

/* The bits of a mask over size bytes, in the order of the wire; little-endian words are told apart
 * where they are compared. */
static void
take_mask(struct found *found, uint64_t mask, uint32_t at, uint32_t size)
{
	uint32_t low = 0, high = 63;

	while (!(mask >> low & 1))
		low++;
	while (!(mask >> high & 1))
		high--;
	if (high >= 8 * size) /* named a part only of the word */
		size = high / 8 + 1;
	found->masked = true;
	found->word = 8 * at;
	found->word_bits = 8 * size;
	found->bit = 8 * (at + size) - 1 - high;
	found->bits = high - low + 1;
}

/* A field that this program does not know: just where it is. */
static void
take_other(struct frame *frame, const json_t *raw)
{
	uint32_t size = (uint32_t)json_number_value(json_array_get(raw, 2));
	struct found *found;

	if (json_is_array(json_array_get(raw, 0))) {
		for (size_t i = 0; i < json_array_size(raw); i++)
			take_other(frame, json_array_get(raw, i));
		return;
	}
	if (!size)
		return;
	found = finds_add(&frame->others, NO_KEY);
	found->bit = 8 * (uint32_t)json_number_value(json_array_get(raw, 1));
	found->bits = 8 * size;
}

static void
take_field(struct frame *frame, int key, const json_t *raw, const json_t *value)
{
	uint32_t at = (uint32_t)json_number_value(json_array_get(raw, 1));
	uint32_t size = (uint32_t)json_number_value(json_array_get(raw, 2));
	double bits = json_number_value(json_array_get(raw, 3));
	uint64_t mask = bits < 0x1p64 ? (uint64_t)bits : UINT64_MAX;
	const char *text = json_string_value(value);
	struct found *found;

	if (!size) /* computed: it has no bytes */
		return;
	found = finds_add(&frame->theirs, key);
	found->bit = 8 * at;
	found->bits = 8 * size;
	if (mask)
		take_mask(found, mask, at, size);
	if (text && (keys[key].type == NUMBER || keys[key].type == TRUTH))
		found->has_number = as_number(text, &found->number);
	found->text = text ? strdup(text) : NULL;
}

static void
take_fields(struct frame *frame, int key, const json_t *raw, const json_t *value)
{
	size_t i;
	const json_t *one;

	if (!json_is_array(json_array_get(raw, 0))) {
		take_field(
		    frame, key, raw, json_is_array(value) ? json_array_get(value, 0) : value);
		return;
	}
	json_array_foreach((json_t *)(uintptr_t)raw, i, one)
	{
		take_field(
		    frame, key, one, json_is_array(value) ? json_array_get(value, i) : value);
	}
}

/* What tshark thinks of a frame; errors end what it says of a protocol. */
static void
take_expert(struct frame *frame, const json_t *expert)
{
	const json_t *severity = json_object_get(expert, "_ws.expert.severity");
	size_t n = strlen(frame->experts);
	const char *name;
	json_t *value;

	if (json_is_string(severity) && atol(json_string_value(severity)) >= EXPERT_ERROR)
		frame->malformed = true;
	json_object_foreach((json_t *)(uintptr_t)expert, name, value)
	{
		if (strncmp(name, "_ws.", 4) && !strstr(frame->experts, name))
			snprintf(frame->experts + n, sizeof frame->experts - n, " %s ", name);
	}
}

static void
take_experts(struct frame *frame, const json_t *expert)
{
	size_t i;
	json_t *one;

	take_expert(frame, expert);
	json_array_foreach((json_t *)(uintptr_t)expert, i, one)
	{
		take_expert(frame, one);
	}
}

static void
take_tree(struct frame *frame, const json_t *tree)
{
	const char *name;
	json_t *value;
	size_t i;

	json_array_foreach((json_t *)(uintptr_t)tree, i, value)
	{
		take_tree(frame, value);
	}
	json_object_foreach((json_t *)(uintptr_t)tree, name, value)
	{
		size_t length = strlen(name);
		char base[128];
		int key;

		if (!strncmp(name, "_ws.malformed", 13) || !strncmp(name, "_ws.short", 9) ||
		    !strncmp(name, "_ws.unreassembled", 17))
			frame->malformed = true;
		if (!strcmp(name, "_ws.expert"))
			take_experts(frame, value);
		if (length < 4 || strcmp(name + length - 4, "_raw")) {
			take_tree(frame, value);
			continue;
		}
		snprintf(base, sizeof base, "%.*s", (int)(length - 4), name);
		key = key_find(base);
		if (key != NO_KEY)
			take_fields(frame, key, value, json_object_get(tree, base));
		else if (strchr(base, '.')) /* not a protocol */
			take_other(frame, value);
	}
}

static void
take_frame(struct frame *frame, const json_t *object)
{
	const json_t *layers = json_object_get(json_object_get(object, "_source"), "layers");
	const char *protocols =
	    json_string_value(json_object_get(json_object_get(layers, "frame"), "frame.protocols"));

	frame->protocols = strdup(protocols ? protocols : "");
	take_tree(frame, layers);
}

/* A byte at a time, so that nothing behind an object is taken. Strings of a broken frame are not
 * always UTF-8; no text that is compared has other letters than ASCII's. */
static size_t
next_byte(void *buffer, size_t room, void *output)
{
	int c = room ? getc(output) : EOF;

	*(char *)buffer = c & 0x80 ? '?' : (char)c;
	return c != EOF;
}

/* The output is one array; each of its elements is read for itself. */
static unsigned
read_array(FILE *output)
{
	/* masks of 64 bits are beyond the library's integers */
	const size_t reading = JSON_DISABLE_EOF_CHECK | JSON_ALLOW_NUL | JSON_DECODE_INT_AS_REAL;
	unsigned n = 0;
	int c;

	while (n < nbatch && (c = getc(output)) != EOF && c != ']') {
		json_t *object;
		json_error_t error;

		if (c != '{')
			continue;
		ungetc(c, output);
		object = json_load_callback(next_byte, output, reading, &error);
		if (!object) {
			fprintf(stderr, "oracle: frame %u of %s: tshark's JSON: %s\n", batch[n].no,
			    batch[n].file, error.text);
			return 0;
		}
		take_frame(&batch[n++], object);
		json_decref(object);
	}
	return n;
}

bool
theirs_read(void)
{
	char path[] = "/tmp/etherwright-oracle-XXXXXX", command[1024];
	int fd = mkstemp(path);
	FILE *output = NULL;
	unsigned n = 0;

	if (fd >= 0 && !close(fd) && write_batch(path)) {
		snprintf(command, sizeof command, "tshark -r %s %s 2>/dev/null", path, settings);
		output = popen(command, "r");
	}
	if (output) {
		n = read_array(output);
		if (pclose(output))
			n = 0;
	}
	if (fd >= 0)
		unlink(path);
	if (n != nbatch)
		fprintf(stderr, "oracle: tshark read %u of %u frames, or failed\n", n, nbatch);
	return n == nbatch;
}
