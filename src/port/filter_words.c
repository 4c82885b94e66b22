/* SPDX-License-Identifier: BSD-2-Clause */
/* The words of a filter expression: see filter_words.h. Words as libpcap's scanner cuts them. */
#include "port/filter_words.h"

#include "base/text.h"

#include <arpa/inet.h>
#include <ctype.h>
#include <stddef.h>
#include <string.h>
#include <strings.h>

#define LETTERS "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
#define DIGITS "0123456789"
#define HEX DIGITS "abcdefABCDEF"
#define ALNUM LETTERS DIGITS

/* After these something must follow. */
static const char *const openers[] = {"and", "or", "not", "host", "net", "mask", "port",
    "portrange", "proto", "protochain", "src", "dst", "ether", "link", "less", "greater", NULL};

static const char *const keywords[] = {
    /* what to look at */
    "ether", "link", "arp", "rarp", "ip", "ip6", "icmp", "icmp6", "igmp", "igrp", "pim", "vrrp",
    "carp", "tcp", "udp", "sctp", "ah", "esp", "atalk", "aarp", "decnet", "lat", "sca", "moprc",
    "mopdl", "iso", "esis", "es-is", "isis", "is-is", "l1", "l2", "iih", "lsp", "snp", "csnp",
    "psnp", "clnp", "stp", "ipx", "netbeui", "vlan", "mpls", "pppoed", "pppoes", "geneve", "llc",
    /* how */
    "src", "dst", "host", "net", "mask", "port", "portrange", "proto", "protochain", "less",
    "greater", "byte", "broadcast", "multicast", "inbound", "outbound", "and", "or", "not", "len",
    "length",
    /* numbers with a name */
    "icmptype", "icmpcode", "icmp-echoreply", "icmp-unreach", "icmp-sourcequench", "icmp-redirect",
    "icmp-echo", "icmp-routeradvert", "icmp-routersolicit", "icmp-timxceed", "icmp-paramprob",
    "icmp-tstamp", "icmp-tstampreply", "icmp-ireq", "icmp-ireqreply", "icmp-maskreq",
    "icmp-maskreply", "icmp6type", "icmp6code", "icmp6-destinationunreach", "icmp6-packettoobig",
    "icmp6-timeexceeded", "icmp6-parameterproblem", "icmp6-echo", "icmp6-echoreply",
    "icmp6-multicastlistenerquery", "icmp6-multicastlistenerreportv1",
    "icmp6-multicastlistenerdone", "icmp6-routersolicit", "icmp6-routeradvert",
    "icmp6-neighborsolicit", "icmp6-neighboradvert", "icmp6-redirect", "icmp6-routerrenum",
    "icmp6-nodeinformationquery", "icmp6-nodeinformationresponse",
    "icmp6-ineighbordiscoverysolicit", "icmp6-ineighbordiscoveryadvert",
    "icmp6-multicastlistenerreportv2", "icmp6-homeagentdiscoveryrequest",
    "icmp6-homeagentdiscoveryreply", "icmp6-mobileprefixsolicit", "icmp6-mobileprefixadvert",
    "icmp6-certpathsolicit", "icmp6-certpathadvert", "icmp6-multicastrouteradvert",
    "icmp6-multicastroutersolicit", "icmp6-multicastrouterterm", "tcpflags", "tcp-fin", "tcp-syn",
    "tcp-rst", "tcp-push", "tcp-ack", "tcp-urg", "tcp-ece", "tcp-cwr", NULL};

/* The kinds of LLC frame that may follow "llc". */
static const char *const llc_kinds[] = {"i", "s", "u", "rr", "rnr", "rej", "ui", "ua", "disc", "dm",
    "sabme", "test", "xid", "frmr", NULL};

/* What people write, and what it is called here. */
static const struct saying {
	const char *word, *here;
} ethertypes[] = {
    {"lldp", "ether proto 0x88cc"},
    {"lacp", "ether proto 0x8809"},
    {"slow", "ether proto 0x8809"},
    {"eapol", "ether proto 0x888e"},
    {"ptp", "ether proto 0x88f7"},
    {"pause", "ether proto 0x8808"},
    {"wol", "ether proto 0x0842"},
    {"ethercat", "ether proto 0x88a4"},
    {"profinet", "ether proto 0x8892"},
};

static const struct saying sayings[] = {
    {"loopback", "ether proto 0x9000"},
    {"cdp", "ether dst 01:00:0c:cc:cc:cc"},
    {"pppoe", "pppoed or pppoes"},
    {"bpdu", "stp"},
    {"rstp", "stp"},
    {"dot1q", "vlan"},
    {"qinq", "vlan and vlan"},
    {"eth", "ether"},
    {"ethernet", "ether"},
    {"mac", "ether host"},
    {"ethertype", "ether proto"},
    {"ipv4", "ip"},
    {"ipv6", "ip6"},
    {"icmpv6", "icmp6"},
    {"dhcp", "udp port 67 or udp port 68"},
    {"bootp", "udp port 67 or udp port 68"},
    {"dns", "port 53"},
    {"ntp", "udp port 123"},
    {"http", "tcp port 80"},
    {"https", "tcp port 443"},
    {"ssh", "tcp port 22"},
    {"source", "src"},
    {"destination", "dst"},
    {"size", "len"},
};

/* Wireshark's display filters: common fields by name, all others by the protocol before the dot. */
static const struct saying wireshark[] = {
    {"eth.dst", "ether dst 02:00:00:00:00:0b"},
    {"eth.src", "ether src 02:00:00:00:00:0b"},
    {"eth.addr", "ether host 02:00:00:00:00:0b"},
    {"eth.type", "ether proto 0x88b5"},
    {"vlan.id", "vlan 42"},
    {"ip.src", "ip src 10.0.0.1"},
    {"ip.dst", "ip dst 10.0.0.1"},
    {"ip.addr", "ip host 10.0.0.1"},
    {"ip.proto", "ip proto 17"},
    {"ip.ttl", "ip[8] < 5"},
    {"ipv6.src", "ip6 src fe80::1"},
    {"ipv6.dst", "ip6 dst fe80::1"},
    {"ipv6.addr", "ip6 host fe80::1"},
    {"arp.opcode", "arp[6:2] = 1"},
    {"tcp.port", "tcp port 80"},
    {"tcp.srcport", "tcp src port 80"},
    {"tcp.dstport", "tcp dst port 80"},
    {"tcp.flags.syn", "tcp[tcpflags] & tcp-syn != 0"},
    {"udp.port", "udp port 53"},
    {"udp.srcport", "udp src port 53"},
    {"udp.dstport", "udp dst port 53"},
    {"frame.len", "len > 1000"},
};

/* What has no layer before it asks in either: a value with a colon is the second one's. */
static const struct either {
	const char *head, *key, *other;
	bool both; /* the value says nothing: whichever has it */
} eithers[] = {
    {"host", "ip.addr", "ipv6.addr", false},
    {"src host", "ip.src", "ipv6.src", false},
    {"dst host", "ip.dst", "ipv6.dst", false},
    {"src", "ip.src", "ipv6.src", false},
    {"dst", "ip.dst", "ipv6.dst", false},
    {"port", "tcp.port", "udp.port", true},
    {"src port", "tcp.srcport", "udp.srcport", true},
    {"dst port", "tcp.dstport", "udp.dstport", true},
};

struct scan {
	struct words *words;
	const char *shown;
	const char *start, *at;
	int parentheses, brackets;
	char before[WORD_MAX]; /* the word right before, or "" after a sign */
	struct why *why;
};

static bool
listed(const char *const *list, const char *word)
{
	while (*list && strcmp(*list, word) != 0)
		list++;
	return *list != NULL;
}

static const char *
said(const struct saying *list, size_t n, const char *word)
{
	for (size_t i = 0; i < n; i++)
		if (strcasecmp(list[i].word, word) == 0)
			return list[i].here;
	return NULL;
}

static bool
all_of(const char *word, const char *set)
{
	return *word && word[strspn(word, set)] == '\0';
}

static bool
is_number(const char *word)
{
	if (word[0] == '0' && (word[1] == 'x' || word[1] == 'X'))
		return all_of(word + 2, HEX);
	return all_of(word, DIGITS);
}

/* Whether word is so many groups of least..most hex digits with separator between. */
static bool
is_groups(const char *word, char separator, unsigned groups, size_t least, size_t most)
{
	for (unsigned i = 0; i < groups; i++) {
		size_t n = strspn(word, HEX);

		if (n < least || n > most || word[n] != (i + 1 < groups ? separator : '\0'))
			return false;
		word += n + 1;
	}
	return true;
}

static bool
is_mac(const char *word)
{
	return is_groups(word, ':', 6, 1, 2) || is_groups(word, '-', 6, 1, 2) ||
	       is_groups(word, '.', 6, 1, 2) || is_groups(word, '.', 3, 4, 4) ||
	       is_groups(word, '.', 1, 12, 12);
}

/* Two to four decimal numbers up to 255 with dots: an address, or the head of one for "net". */
static bool
is_ipv4(const char *word)
{
	unsigned groups = 0;

	for (;; word++) {
		size_t n = strspn(word, DIGITS);
		unsigned value = 0;

		for (size_t i = 0; i < n && i < 4; i++)
			value = value * 10 + (unsigned)(word[i] - '0');
		if (!n || n > 3 || value > 255 || ++groups > 4)
			return false;
		word += n;
		if (*word != '.')
			return *word == '\0' && groups >= 2;
	}
}

static bool
is_address(const char *word)
{
	uint8_t ipv6[16];

	return is_mac(word) || is_ipv4(word) || inet_pton(AF_INET6, word, ipv6) == 1;
}

static bool
after_proto(const struct scan *scan)
{
	return !strcmp(scan->before, "proto") || !strcmp(scan->before, "protochain");
}

/* Whether libpcap knows what to do with the word without asking anybody. */
static bool
is_known(const struct scan *scan, const char *word)
{
	const char *before = scan->before;

	if (listed(keywords, word))
		return !after_proto(scan); /* there it would be a name, and needs a backslash */
	if (is_number(word))
		return true;
	if (scan->brackets)
		return false;
	if (is_address(word))
		return true;
	if (strchr(word, ':') || all_of(word + (*word == 'x'), HEX))
		return false;
	/* Looked up in /etc/services and /etc/protocols: quick, and nothing goes out. */
	if (!strcmp(before, "port") || !strcmp(before, "portrange"))
		return true;
	if (after_proto(scan))
		return !said(ethertypes, sizeof ethertypes / sizeof *ethertypes, word);
	return !strcmp(before, "llc") && listed(llc_kinds, word);
}

static bool
is_wireshark(const char *word)
{
	static const char *const protocols[] = {"eth", "vlan", "arp", "ip", "ipv6", "icmp",
	    "icmpv6", "tcp", "udp", "frame", "lldp", "stp", "llc", "dhcp", "dns", "igmp", "eapol",
	    "mpls", NULL};
	char head[WORD_MAX];
	size_t n = strcspn(word, ".");

	if (word[n] != '.' || n >= sizeof head)
		return false;
	memcpy(head, word, n);
	head[n] = '\0';
	return listed(protocols, head);
}

static bool
refuse_wireshark(const struct scan *scan, const char *word)
{
	const char *here = said(wireshark, sizeof wireshark / sizeof *wireshark, word);

	if (!here)
		return no(scan->why, EXIT_USAGE,
		    "filter: \"%s\": %s is Wireshark's language, and has no short form here. See "
		    "pcap-filter(7)",
		    scan->shown, word);
	return no(scan->why, EXIT_USAGE, "filter: \"%s\": %s is Wireshark's language; here: %s",
	    scan->shown, word, here);
}

/* Shows what stands before the word, and the word as it should be. */
static bool
refuse_hex(const struct scan *scan, const char *word, const char *digits)
{
	char better[96];
	struct text text = text_on(better, sizeof better);

	text_safe(&text, (const uint8_t *)scan->start, (size_t)(scan->at - scan->start));
	text_addf(&text, "0x%s", digits);
	return no(scan->why, EXIT_USAGE, "filter: \"%s\": \"%s\" is unknown; hex needs 0x: %s",
	    scan->shown, word, text.cut ? "0x88b5" : better);
}

/* Says what is the matter with a word that is_known() does not know. */
static bool
refuse_word(const struct scan *scan, const char *word)
{
	const char *here = said(ethertypes, sizeof ethertypes / sizeof *ethertypes, word);
	const char *hex = word + strspn(word, "xX");
	char small[WORD_MAX];
	size_t i;

	if (!here)
		here = said(sayings, sizeof sayings / sizeof *sayings, word);
	for (i = 0; word[i]; i++)
		small[i] = (char)tolower((unsigned char)word[i]);
	small[i] = '\0';
	if (is_wireshark(small))
		return refuse_wireshark(scan, word);
	if (listed(keywords, word))
		return no(scan->why, EXIT_USAGE,
		    "filter: \"%s\": as the name of a protocol it is written \\%s", scan->shown,
		    word);
	if (listed(keywords, small))
		return no(scan->why, EXIT_USAGE, "filter: \"%s\": \"%s\" is written small here: %s",
		    scan->shown, word, small);
	if (here)
		return no(scan->why, EXIT_USAGE,
		    "filter: \"%s\": \"%s\" is not known here; it is: %s", scan->shown, word, here);
	if (all_of(hex, HEX) && (strpbrk(word, DIGITS) || after_proto(scan)) && strlen(hex) <= 8)
		return refuse_hex(scan, word, hex);
	if (strchr(word, ':') || (strspn(word, DIGITS ".") == strlen(word)))
		return no(scan->why, EXIT_USAGE,
		    "filter: \"%s\": \"%s\" is not an address: 02:00:00:00:00:0b, 10.0.0.1 and "
		    "fe80::1 are",
		    scan->shown, word);
	if (isdigit((unsigned char)*word) || strchr(word, '-'))
		return no(scan->why, EXIT_USAGE,
		    "filter: \"%s\": \"%s\" is not known here. To subtract, put blanks around -",
		    scan->shown, word);
	return no(scan->why, EXIT_USAGE,
	    "filter: \"%s\": \"%s\" is unknown. For a host give its address", scan->shown, word);
}

/* One word, cut where libpcap cuts it; outside [] also with the colons of an address. */
static bool
check_word(struct scan *scan)
{
	const char *set = scan->brackets ? ALNUM "-_." : ALNUM "-_.:";
	size_t n = strspn(scan->at, set);
	char word[WORD_MAX];

	while (n > 1 && (scan->at[n - 1] == '-' || scan->at[n - 1] == '_'))
		n--;
	if (n >= sizeof word)
		return no(
		    scan->why, EXIT_USAGE, "filter: \"%s\": one word is too long", scan->shown);
	memcpy(word, scan->at, n);
	word[n] = '\0';
	if (!is_known(scan, word))
		return refuse_word(scan, word);
	if (!strcmp(word, "vlan"))
		scan->words->vlan = true;
	scan->words->hangs = listed(openers, word);
	strcpy(scan->words->last, word);
	strcpy(scan->before, word);
	scan->at += n;
	return true;
}

/* "\arp": a keyword meant as a name; only protocols are names here. */
static bool
check_escaped(struct scan *scan)
{
	size_t n = 1 + strspn(scan->at + 1, ALNUM "-_.");

	if (!after_proto(scan))
		return no(scan->why, EXIT_USAGE,
		    "filter: \"%s\": a \\ goes only before a name after \"proto\": ether proto "
		    "\\\\arp",
		    scan->shown);
	if (n == 1 || (scan->at[n] && !strchr(" !()\n\t", scan->at[n])))
		return no(scan->why, EXIT_USAGE,
		    "filter: \"%s\": the name of a protocol goes after \\", scan->shown);
	scan->at += n;
	scan->before[0] = '\0';
	scan->words->hangs = false;
	return true;
}

static bool
check_sign(struct scan *scan)
{
	char c = *scan->at++;

	scan->parentheses += (c == '(') - (c == ')');
	scan->brackets += (c == '[') - (c == ']');
	scan->before[0] = '\0';
	scan->words->hangs = !strchr(")]", c);
	scan->words->last[0] = c;
	scan->words->last[1] = '\0';
	if (scan->parentheses < 0)
		return no(
		    scan->why, EXIT_USAGE, "filter: \"%s\": a ) has no ( before it", scan->shown);
	if (scan->brackets < 0 || scan->brackets > 1)
		return no(scan->why, EXIT_USAGE,
		    "filter: \"%s\": [ and ] do not match. Bytes are written ether[12:2]",
		    scan->shown);
	return true;
}

static bool
check_next(struct scan *scan)
{
	unsigned char c = (unsigned char)*scan->at;
	char one[2] = {(char)c};

	if (strchr(" \t\r\n", c)) {
		scan->at++;
		return true;
	}
	if (strchr(ALNUM, c) || (c == ':' && !scan->brackets))
		return check_word(scan);
	if (c == '\\')
		return check_escaped(scan);
	if (strchr("+-*/%:[]!<>()&|^=", c))
		return check_sign(scan);
	if (c > ' ' && c < 0x7f)
		return no(scan->why, EXIT_USAGE, "filter: \"%s\": %s has no meaning here",
		    scan->shown, one);
	return no(scan->why, EXIT_USAGE,
	    "filter: \"%s\": only plain letters, digits and signs have a meaning here",
	    scan->shown);
}

bool
words_check(struct words *words, const char *expression, const char *shown, struct why *why)
{
	struct scan scan = {
	    .words = words, .shown = shown, .start = expression, .at = expression, .why = why};

	*words = (struct words){.vlan = false};
	if (strlen(expression) >= FILTER_MAX)
		return no(why, EXIT_USAGE, "filter: it is longer than %d characters", FILTER_MAX);
	while (*scan.at)
		if (!check_next(&scan))
			return false;
	if (scan.parentheses)
		return no(why, EXIT_USAGE, "filter: \"%s\": a ( has no ) after it", shown);
	if (scan.brackets)
		return no(why, EXIT_USAGE, "filter: \"%s\": a [ has no ] after it", shown);
	return true;
}

/* Where the last word of a primitive begins. */
static size_t
last_word(const char *words)
{
	const char *blank = strrchr(words, ' ');

	return blank ? (size_t)(blank + 1 - words) : 0;
}

bool
words_field(const char *primitive, struct text *out)
{
	size_t n = last_word(primitive);
	const char *value = primitive + n;

	if (!n || (!is_number(value) && !is_address(value)))
		return false;
	for (size_t i = 0; i < sizeof wireshark / sizeof *wireshark; i++) {
		const char *here = wireshark[i].here;

		if (last_word(here) == n && !memcmp(here, primitive, n) &&
		    strspn(here, ALNUM " ") >= n) {
			text_addf(out, "%s == %s", wireshark[i].word, value);
			return true;
		}
	}
	for (size_t i = 0; i < sizeof eithers / sizeof *eithers; i++) {
		const struct either *e = &eithers[i];

		if (strlen(e->head) != n - 1 || memcmp(e->head, primitive, n - 1) != 0)
			continue;
		if (e->both)
			text_addf(out, "(%s == %s or %s == %s)", e->key, value, e->other, value);
		else
			text_addf(out, "%s == %s", strchr(value, ':') ? e->other : e->key, value);
		return true;
	}
	return false;
}
