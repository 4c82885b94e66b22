/* SPDX-License-Identifier: BSD-2-Clause */
/* Where frames usually go: what the standards of each protocol say, and what captures show. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <ftw.h>
#include <pcap/pcap.h>

#include "base/bits.h"
#include "session/goes.h"
#include "tests/captures.h"
#include "wire/kind.h"
#include "wire/recipe.h"

static struct draft draft;

static const struct {
	const char *recipe, *group; /* NULL: none is usual */
} rows[] = {
    {"eth / lldp", "lldp 01:80:c2:00:00:0e"},
    {"eth / vlan / lldp", "lldp 01:80:c2:00:00:0e"},
    {"eth / llc / stp", "stp 01:80:c2:00:00:00"},
    {"eth / llc / snap oui=cisco / stp", "pvst 01:00:0c:cc:cc:cd"},
    {"eth / slow / lacp", "slow 01:80:c2:00:00:02"},
    {"eth / slow / oampdu", "slow 01:80:c2:00:00:02"},
    {"eth / llc / snap oui=cisco / cdp", "cdp 01:00:0c:cc:cc:cc"},
    {"eth / macc / macc.pause", "pause 01:80:c2:00:00:01"},
    {"eth / eapol", "eapol 01:80:c2:00:00:03"},
    {"eth / mrp-mvrp", "mvrp 01:80:c2:00:00:21"},
    {"eth / mrp-mmrp", "mmrp 01:80:c2:00:00:20"},
    {"eth / mrp-msrp", "lldp 01:80:c2:00:00:0e"},
    {"eth / ptp / ptp.sync", "ptp 01:1b:19:00:00:00"},
    {"eth / ptp / ptp.peer_delay_request", "lldp 01:80:c2:00:00:0e"},
    {"eth / pn_rt frame_id=0xfefe / pn_dcp", "profinet 01:0e:cf:00:00:00"},
    {"eth / pn_rt frame_id=0xfefc / pn_dcp", "profinet 01:0e:cf:00:00:01"},
    {"eth / pn_rt frame_id=0xfefd / pn_dcp", NULL},
    {"eth / cfm md.level=5 / cfm.ccm", "cfm 01:80:c2:00:00:35"},
    {"eth / llc / isis type=16 / isis.hello", "isis-l2 01:80:c2:00:00:15"},
    {"eth / ip dst=239.129.2.3 / udp", "ipv4-group 01:00:5e:01:02:03"},
    {"eth / ip dst=255.255.255.255 / udp", "broadcast ff:ff:ff:ff:ff:ff"},
    {"eth / ip dst=10.0.0.1 / ip dst=224.0.0.1 / udp", NULL}, /* what is within goes elsewhere */
    {"eth / ipv6 dst=ff02::1:ff00:12 / icmpv6", "ipv6-group 33:33:ff:00:00:12"},
    {"eth / ipv6 dst=fe80::1 / icmpv6", NULL},
    {"eth / arp", NULL},
    {"eth / data \"x\"", NULL},
};

static void
protocols_have_their_groups(void **unused)
{
	(void)unused;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct why why = {.text = ""};
		struct goes goes;
		bool found;

		if (!recipe_parse(&draft, rows[i].recipe, &why))
			fail_msg("%s: %s", rows[i].recipe, why.text);
		found = goes_find(&draft, (unsigned)layer_top(&draft.d), &goes);
		if (found != (rows[i].group != NULL))
			fail_msg("%s: %s", rows[i].recipe, found ? goes.name : "no group");
		if (!found)
			continue;
		assert_string_equal(goes.name, rows[i].group);
		assert_int_equal(goes.there, !strcmp(rows[i].group, "broadcast ff:ff:ff:ff:ff:ff"));
		assert_true(goes_take(&draft, &goes, &why));
		assert_true(goes_find(&draft, 0, &goes));
		assert_true(goes.there);
		assert_int_equal(draft.npins, 0);
	}
}

/* Within a frame that is carried it is that frame's destination. */
static void
each_frame_has_its_own(void **unused)
{
	struct goes goes;

	(void)unused;
	assert_true(recipe_parse(&draft, "eth / ip / udp / vxlan / eth / lldp", NULL));
	assert_false(goes_find(&draft, 0, &goes));
	assert_true(goes_find(&draft, (unsigned)layer_top(&draft.d), &goes));
	assert_true(draft.d.span[goes.span].range.bit > 40 * 8);
}

static void
groups_are_groups(void **unused)
{
	(void)unused;
	for (const struct proto *const *p = proto_all(); *p; p++)
		for (const struct bind *b = (*p)->binds; b && b->space; b++)
			if (b->group && (b->group >> 48 || !mac_number_is_group(b->group)))
				fail_msg("%s: no group", (*p)->key);
}

/* Frames that go where ours would. */
static unsigned hits, misses;

static int
visit(const char *path, const struct stat *status, int flag, struct FTW *where)
{
	static struct dissection d;
	char words[PCAP_ERRBUF_SIZE];
	struct pcap_pkthdr *header;
	const unsigned char *bytes;
	pcap_t *pcap = flag == FTW_F ? pcap_open_offline(path, words) : NULL;

	(void)status;
	(void)where;
	for (unsigned n = 0; pcap && n < 1000 && pcap_datalink(pcap) == DLT_EN10MB &&
			     pcap_next_ex(pcap, &header, &bytes) == 1;
	     n++) {
		uint64_t to, usual;
		unsigned by = 0;

		if (header->caplen < 14 || header->caplen > DRAFT_MAX)
			continue;
		to = bits_get(bytes, 0, 48);
		dissect(&d, bytes, header->caplen, header->len);
		usual = layer_group(&d, 0, &by);
		if (!usual)
			continue;
		hits += to == usual;
		misses += to != usual;
	}
	if (pcap)
		pcap_close(pcap);
	return 0;
}

static void
captures_agree(void **unused)
{
	const char *folder = captures_folder();

	(void)unused;
	if (!folder)
		return; /* which has been told */
	nftw(folder, visit, 16, FTW_PHYS);
	/* some are answered to one station, some go through a carrier, some are damaged */
	print_message("# %u go where such frames usually go, %u elsewhere\n", hits, misses);
	assert_true(hits > 4 * misses);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(protocols_have_their_groups),
	    cmocka_unit_test(each_frame_has_its_own),
	    cmocka_unit_test(groups_are_groups),
	    cmocka_unit_test(captures_agree),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
