/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Bounded text. Knows: a caller's buffer, and which bytes are safe to show. It never overruns,
 * never allocates, never leaves half a character or half an escape at the end, and says whether
 * something was cut.
 */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct text {
	char *chars; /* always ends in NUL */
	size_t size, length;
	bool cut;
};

/* An empty text over the caller's buffer of size >= 1 bytes. */
struct text text_on(char *buffer, size_t size);

/* Add a string of our own, a formatted one (as printf), a number in decimal, a character. */
void text_add(struct text *, const char *);
void text_addf(struct text *, const char *format, ...) __attribute__((format(printf, 2, 3)));
void text_number(struct text *, uint64_t);
void text_char(struct text *, char);

/* Takes blanks and line feeds off its end. */
void text_trim(struct text *);

/*
 * The one road from bytes of the wire (or of a file) to anything that is shown or written.
 * Printable ASCII and the letters of U+00C0..U+024F, U+0370..U+03FF and U+0400..U+052F in valid
 * UTF-8 stay; a backslash becomes "\\"; every other byte becomes "\xNN". So control characters,
 * escape sequences, bidirectional marks, combining marks and invalid UTF-8 cannot get through, each
 * shown character is one column wide, and text_unsafe() gives back the very bytes.
 */
void text_safe(struct text *, const uint8_t *bytes, size_t n);

/* The same of a string: the name of a file, what somebody has typed. */
void text_safe_string(struct text *, const char *);

/* A byte as "\xNN", whatever it is. */
void text_escape(struct text *, uint8_t byte);

/* Bytes with a dot for each that is not printable ASCII: the right-hand column of a hex
 * dump. */
void text_dots(struct text *, const uint8_t *bytes, size_t n);

/* Bytes as lower-case hex, with separator between them unless it is 0. */
void text_hex(struct text *, const uint8_t *bytes, size_t n, char separator);

/* The inverse of text_safe(): length of the bytes written to out (at most size), or -1 if an escape
 * is broken or out is too small. */
long text_unsafe(const char *chars, size_t length, uint8_t *out, size_t size);

/* Hex digits in any usual spelling ("48 65", "48656c", "48:65", "0x48 0x65", line ends) to bytes:
 * the count, or -1. */
long text_unhex(const char *chars, uint8_t *out, size_t size);

/* A span of time in ns as people measure round trips: "0.31 ms", "12.5 ms", "3.20 s", "5:40 min".
 */
void text_duration(struct text *, int64_t ns);

/* Columns that chars (the output of text_safe) takes: one for each character. */
size_t text_columns(const char *chars);

/* The length in bytes of the longest head of chars that takes at most so many columns. */
size_t text_fit(const char *chars, size_t columns);

/*
 * How many bytes of text stand in its first row, at most so many columns (1 or more): whole words,
 * unless one is wider than the row. A line ends at \n. *next becomes the offset of the row that
 * follows, or 0 if this was the last.
 */
size_t text_row(const char *text, size_t columns, size_t *next);

#endif
