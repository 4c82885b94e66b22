/* SPDX-License-Identifier: BSD-2-Clause */
/* Frames as programs that send them: see notation.h. Knows C with libpcap, and which headers scapy
 * has by name; for all else it takes bytes. */
#include "notation/notation.h"

#include <string.h>

#include "base/bits.h"
#include "wire/explain.h"

/* Words of a comment: nothing in them may end it, or begin another. */
static void
add_comment(const char *words, struct text *out)
{
	for (; *words; words++)
		text_char(out, *words == '*' ? '.' : *words);
}

/* The bytes, each header of its own with its name above. */
static void
add_headers(const struct noted *f, struct text *out)
{
	uint32_t at = 0;
	int layer;

	for (unsigned n = 0; (layer = layer_chain(f->d, n)) >= 0; n++) {
		const struct layer *l = &f->d->layer[layer];

		if (l->start != at || l->head <= at || l->head > f->len)
			break;
		text_addf(out, "\t/* %s */\n", l->proto->name);
		notation_array(f->bytes + at, l->head - at, "\t", l->head < f->len, out);
		at = l->head;
	}
	if (at < f->len) {
		text_add(out, "\t/* the rest */\n");
		notation_array(f->bytes + at, f->len - at, "\t", false, out);
	}
}

void
notation_c(const struct noted *f, struct text *out)
{
	char words[200];
	struct text t = text_on(words, sizeof words);

	summary(f->d, &t);
	text_add(out, "/*\n * ");
	add_comment(words, out);
	text_addf(out,
	    "\n * Sends this frame of %u bytes once:\n"
	    " *   gcc -Wall -o frame frame.c -lpcap && sudo ./frame %s\n */\n"
	    "#include <pcap/pcap.h>\n"
	    "#include <stdio.h>\n"
	    "\n"
	    "static const unsigned char frame[] = {\n",
	    (unsigned)f->len, f->port);
	add_headers(f, out);
	text_addf(out,
	    "};\n"
	    "\n"
	    "int\n"
	    "main(int argc, char **argv)\n"
	    "{\n"
	    "\tconst char *port = argc > 1 ? argv[1] : \"%s\";\n"
	    "\tchar words[PCAP_ERRBUF_SIZE];\n"
	    "\tpcap_t *pcap = pcap_open_live(port, 65535, 0, 1000, words);\n"
	    "\n"
	    "\tif (!pcap) {\n"
	    "\t\tfprintf(stderr, \"%%s: %%s\\n\", port, words);\n"
	    "\t\treturn 1;\n"
	    "\t}\n"
	    "\tif (pcap_sendpacket(pcap, frame, sizeof frame)) {\n"
	    "\t\tpcap_perror(pcap, port);\n"
	    "\t\treturn 1;\n"
	    "\t}\n"
	    "\tpcap_close(pcap);\n"
	    "\treturn 0;\n"
	    "}\n",
	    f->port);
}

/* A field of a header that scapy knows, where it always is. */
struct place {
	const char *name;
	uint16_t bit, bits;
	enum {
		NUMBER,
		HEX,
		MAC,
		IPV4,
		IPV6,
		IF_SET /* a number that is left out if it is 0: its name differs with scapy's age */
	} as;
};

/* A header that scapy builds just as it is, if all its fields are said. Only with this number in
 * these bits (0 bits: always), and in just so many bytes. */
static const struct known {
	const char *key, *name;
	uint16_t bit, bits, value, size;
	struct place place[16];
} known[] = {
    {"eth", "Ether", 96, 16, 0, 14,
	{{"dst", 0, 48, MAC}, {"src", 48, 48, MAC}, {"type", 96, 16, HEX}}},
    {"vlan", "Dot1Q", 0, 0, 0, 4,
	{{"prio", 0, 3, NUMBER}, {"dei", 3, 1, IF_SET}, {"vlan", 4, 12, NUMBER},
	    {"type", 16, 16, HEX}}},
    {"ieee8021ad", "Dot1AD", 0, 0, 0, 4,
	{{"prio", 0, 3, NUMBER}, {"dei", 3, 1, IF_SET}, {"vlan", 4, 12, NUMBER},
	    {"type", 16, 16, HEX}}},
    {"llc", "LLC", 0, 0, 0, 3, {{"dsap", 0, 8, HEX}, {"ssap", 8, 8, HEX}, {"ctrl", 16, 8, NUMBER}}},
    {"arp", "ARP", 32, 16, 0x0604, 28,
	{{"hwtype", 0, 16, NUMBER}, {"ptype", 16, 16, HEX}, {"hwlen", 32, 8, NUMBER},
	    {"plen", 40, 8, NUMBER}, {"op", 48, 16, NUMBER}, {"hwsrc", 64, 48, MAC},
	    {"psrc", 112, 32, IPV4}, {"hwdst", 144, 48, MAC}, {"pdst", 192, 32, IPV4}}},
    {"ip", "IP", 0, 8, 0x45, 20,
	{{"version", 0, 4, NUMBER}, {"ihl", 4, 4, NUMBER}, {"tos", 8, 8, HEX},
	    {"len", 16, 16, NUMBER}, {"id", 32, 16, NUMBER}, {"flags", 48, 3, NUMBER},
	    {"frag", 51, 13, NUMBER}, {"ttl", 64, 8, NUMBER}, {"proto", 72, 8, NUMBER},
	    {"chksum", 80, 16, HEX}, {"src", 96, 32, IPV4}, {"dst", 128, 32, IPV4}}},
    {"ipv6", "IPv6", 0, 4, 6, 40,
	{{"version", 0, 4, NUMBER}, {"tc", 4, 8, HEX}, {"fl", 12, 20, HEX},
	    {"plen", 32, 16, NUMBER}, {"nh", 48, 8, NUMBER}, {"hlim", 56, 8, NUMBER},
	    {"src", 64, 128, IPV6}, {"dst", 192, 128, IPV6}}},
    {"udp", "UDP", 0, 0, 0, 8,
	{{"sport", 0, 16, NUMBER}, {"dport", 16, 16, NUMBER}, {"len", 32, 16, NUMBER},
	    {"chksum", 48, 16, HEX}}},
    {"icmp", "ICMP", 0, 16, 0x0800, 8,
	{{"type", 0, 8, NUMBER}, {"code", 8, 8, NUMBER}, {"chksum", 16, 16, HEX},
	    {"id", 32, 16, NUMBER}, {"seq", 48, 16, NUMBER}}},
    {"icmp", "ICMP", 0, 16, 0, 8,
	{{"type", 0, 8, NUMBER}, {"code", 8, 8, NUMBER}, {"chksum", 16, 16, HEX},
	    {"id", 32, 16, NUMBER}, {"seq", 48, 16, NUMBER}}},
};

/* Of a frame with a length the header has another name, and the length is none that scapy would
 * take for a type. */
static const struct known length_802_3 = {"eth", "Dot3", 0, 0, 0, 14,
    {{"dst", 0, 48, MAC}, {"src", 48, 48, MAC}, {"len", 96, 16, NUMBER}}};

static const struct known *
find_known(const struct noted *f, const struct layer *l)
{
	const uint8_t *bytes = f->bytes + l->start;

	for (unsigned i = 0; i < sizeof known / sizeof *known; i++) {
		const struct known *k = &known[i];

		if (strcmp(k->key, l->proto->key) || l->head - l->start != k->size)
			continue;
		if (!strcmp(k->key, "eth"))
			return bits_get(bytes, 96, 16) <= 1500 ? &length_802_3 : k;
		if (!k->bits || bits_get(bytes, k->bit, k->bits) == k->value)
			return k;
	}
	return NULL;
}

static void
add_ipv6(const uint8_t *bytes, struct text *out)
{
	for (unsigned i = 0; i < 16; i += 2)
		text_addf(out, "%s%x", i ? ":" : "", (unsigned)bytes[i] << 8 | bytes[i + 1]);
}

static void
add_place(const uint8_t *header, const struct place *p, struct text *out)
{
	const uint8_t *bytes = header + p->bit / 8;
	uint64_t number = p->bits <= 64 ? bits_get(header, p->bit, p->bits) : 0;

	text_addf(out, "%s=", p->name);
	switch (p->as) {
	case MAC:
		text_char(out, '"');
		text_hex(out, bytes, 6, ':');
		text_char(out, '"');
		break;
	case IPV4:
		text_addf(out, "\"%u.%u.%u.%u\"", bytes[0], bytes[1], bytes[2], bytes[3]);
		break;
	case IPV6:
		text_char(out, '"');
		add_ipv6(bytes, out);
		text_char(out, '"');
		break;
	case HEX:
		text_addf(out, "0x%0*llx", (p->bits + 3) / 4, (unsigned long long)number);
		break;
	default:
		text_addf(out, "%llu", (unsigned long long)number);
	}
}

static void
add_known(const uint8_t *header, const struct known *k, struct text *out)
{
	const char *comma = "";

	text_addf(out, "%s(", k->name);
	for (const struct place *p = k->place; p->name; p++) {
		if (p->as == IF_SET && !bits_get(header, p->bit, p->bits))
			continue;
		text_add(out, comma);
		add_place(header, p, out);
		comma = ", ";
	}
	text_char(out, ')');
}

static void
add_raw(const uint8_t *bytes, uint32_t n, struct text *out)
{
	enum {
		ROW = 32
	};

	text_add(out, "Raw(bytes.fromhex(");
	for (uint32_t at = 0; at < n; at += ROW) {
		text_add(out, "\n        \"");
		text_hex(out, bytes + at, n - at < ROW ? n - at : ROW, 0);
		text_char(out, '"');
	}
	text_add(out, "))");
}

void
notation_scapy(const struct noted *f, struct text *out)
{
	const char *mark = "    ";
	uint32_t at = 0;
	int layer;

	text_add(out, "from scapy.all import *\n\nframe = (\n");
	for (unsigned n = 0; (layer = layer_chain(f->d, n)) >= 0; n++) {
		const struct layer *l = &f->d->layer[layer];
		const struct known *k =
		    l->start == at && l->head <= f->len ? find_known(f, l) : NULL;

		if (!k)
			break;
		text_add(out, mark);
		add_known(f->bytes + at, k, out);
		mark = "\n    / ";
		at = l->head;
	}
	if (at < f->len || !at) {
		text_add(out, mark);
		add_raw(f->bytes + at, f->len - at, out);
	}
	text_addf(out, "\n)\nsendp(frame, iface=\"%s\")\n", f->port);
}
