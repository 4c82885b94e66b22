/* SPDX-License-Identifier: BSD-2-Clause */
/* Commands that arrange the frame to send: pin, unpin, layer, item. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "session/command.h"
#include "wire/recipe.h"

static struct session *s;
static struct why why;

static int
open_session(void **state)
{
	(void)state;
	s = session_new(1 << 20, 0, 0, NULL);
	return s ? 0 : -1;
}

static int
close_session(void **state)
{
	(void)state;
	session_free(s, NULL);
	return 0;
}

static bool
tell(const char *words)
{
	struct order order = {.session = s};
	const struct command *command;
	const char *argument;
	char line[COMMAND_LINE];

	snprintf(line, sizeof line, "%s", words);
	why.text[0] = '\0';
	return command_parse(line, &command, &argument, &why) &&
	       command->run(&order, argument, &why);
}

static void
does(const char *words)
{
	if (!tell(words))
		fail_msg("%s: %s", words, why.text);
}

static void
refuses(const char *words, const char *reason)
{
	if (tell(words) || !strstr(why.text, reason))
		fail_msg("%s: %s", words, why.text);
}

static void
is(const char *recipe)
{
	static char chars[DRAFT_MAX];
	struct text t = text_on(chars, sizeof chars);

	recipe_print(&s->draft, &t);
	assert_string_equal(chars, recipe);
}

static void
layers(void **state)
{
	(void)state;
	does("frame eth / data \"abc\"");
	does("layer add vlan");
	is("eth / vlan / data \"abc\"");
	does("layer add ieee8021ad on eth");
	is("eth / ieee8021ad / vlan / data \"abc\"");
	does("layer up vlan");
	is("eth / vlan / ieee8021ad / data \"abc\"");
	does("layer down vlan");
	is("eth / ieee8021ad / vlan / data \"abc\"");
	does("layer remove ieee8021ad");
	is("eth / vlan / data \"abc\"");
	does("layer add arp");
	is("eth / vlan / arp");
	refuses("layer remove dns", "has no dns");
	refuses("layer remove vlan#2", "has no vlan");
	refuses("layer add tcp", "nothing on which");
	refuses("layer turn vlan", "add, remove, up or down");
	refuses("layer add vlna", "is no protocol");
	refuses("layer add", "is missing");
	refuses("layer add vlan under eth", "on and a protocol");
	refuses("layer remove eth", "cannot do without");
	is("eth / vlan / arp");
}

static void
lists(void **state)
{
	(void)state;
	does("frame eth / lldp");
	does("item add lldp.system_name \"switch 7\"");
	is("eth / lldp tlvs=[lldp.tlv / lldp.chassis ; lldp.tlv / lldp.port ; lldp.tlv / lldp.ttl "
	   "; "
	   "lldp.tlv / lldp.system_name \"switch 7\" ; lldp.tlv]");
	does("item up lldp.system_name");
	does("item down lldp.system_name#1");
	refuses("item down lldp.system_name", "ends the list");
	does("item remove lldp.system_name");
	is("eth / lldp");
	refuses("item add arp", "no list in which arp");
	refuses("item remove lldp.ttl#2", "no item lldp.ttl");
	refuses("item add lldp.ttl nothing=1", "nothing");
	is("eth / lldp");
	does("frame eth / homeplug"); /* the type of an entry is one of its bits */
	does("item add homeplug.slp");
	is("eth / homeplug entries=[homeplug.entry ; homeplug.entry / homeplug.slp]");
}

static void
pins(void **state)
{
	(void)state;
	does("frame eth / ip / udp / data \"abc\"");
	does("pin ip.len");
	assert_int_equal(s->draft.npins, 1);
	does("unpin ip.len");
	assert_int_equal(s->draft.npins, 0);
	does("set udp.length 99");
	does("unpin udp.length");
	is("eth / ip / udp / data \"abc\"");
	refuses("pin ip.ttl", "not computed");
	refuses("pin ip.lenght", "is no field");
	refuses("pin tcp.checksum", "has no tcp.checksum");
	refuses("pin ip.len 5", "a field alone");
	refuses("set ip.len", "a value is missing");
}

static void
put(const char *recipe, uint32_t seen)
{
	uint8_t bytes[DRAFT_MAX];
	size_t n;
	struct port_frame frame = {.bytes = bytes};

	does(recipe);
	n = draft_frame(&s->draft, bytes);
	frame.len = (uint32_t)n;
	frame.caplen = seen ? seen : frame.len;
	assert_non_null(store_put(s->received, &frame, 0, STAGE_RECEIVED, NULL));
}

static void
frames_come_back(void **state)
{
	struct port *ends[2];

	(void)state;
	assert_true(pair_open(ends, (const char *[]){"h1", "h2"}, NULL));
	ends[0]->has_mac = true;
	memcpy(ends[0]->mac, "\2\0\0\0\0\12", 6);
	assert_true(session_add(s, ends[0], NULL));
	refuses("reply", "nothing was received");
	put("frame eth src=02:00:00:00:00:01 / arp src.hw_mac=02:00:00:00:00:01 "
	    "src.proto_ipv4=10.0.0.1 dst.proto_ipv4=10.0.0.9",
	    0);
	put("frame eth src=02:00:00:00:00:02 / data \"abc\"", 20);
	does("reply 1");
	is("eth dst=02:00:00:00:00:01 src=02:00:00:00:00:0a / arp opcode=reply "
	   "src.hw_mac=02:00:00:00:00:0a src.proto_ipv4=10.0.0.9 dst.hw_mac=02:00:00:00:00:01 "
	   "dst.proto_ipv4=10.0.0.1");
	refuses("edit", "was cut");
	refuses("edit 7", "is not here");
	refuses("edit S1", "S1 is not here");
	refuses("edit x", "is no frame");
	does("edit 1");
	assert_memory_equal(s->draft.bytes + 6, "\2\0\0\0\0\1", 6);
	port_close(ends[1]);
}

/* What only the port knows, where a value is said: within an item as well. */
static void
words(void **state)
{
	struct port *ends[2];
	const char *names[2] = {"near", "far"};

	(void)state;
	assert_true(pair_open(ends, names, NULL) && session_add(s, ends[0], NULL));
	memcpy(ends[0]->mac, "\2\0\0\0\0\xa", 6);
	ends[0]->has_mac = true;
	does("frame eth dst=lldp src=$me / lldp tlvs=[lldp.chassis id.mac=$me ; lldp.port id=$port "
	     "; lldp.ttl ; lldp.tlv type=0]");
	is("eth dst=lldp src=02:00:00:00:00:0a / lldp tlvs=[lldp.tlv / lldp.chassis ; lldp.tlv / "
	   "lldp.port id=\"near\" ; lldp.tlv / lldp.ttl ; lldp.tlv]");
	does("frame eth / lldp");
	does("set lldp.chassis.id.mac $me");
	does("item add lldp.system_name $port");
	is("eth src=02:00:00:00:00:0a / lldp tlvs=[lldp.tlv / lldp.chassis ; lldp.tlv / lldp.port "
	   "; "
	   "lldp.tlv / lldp.ttl ; lldp.tlv / lldp.system_name \"near\" ; lldp.tlv]");
	does("frame eth src=02:00:00:00:00:0b / data \"$me\"");
	is("eth src=02:00:00:00:00:0b / data \"$me\"");
	refuses("frame eth src=$you / arp", "$you");
	refuses("frame eth src=$mesh / arp", "$mesh"); /* a word is whole */
	does("frame eth / lldp"); /* words that are longer than what there is room for */
	refuses("item add lldp.system_name $wake$wake$wake$wake$wake", "");
	port_close(ends[1]);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(layers, open_session, close_session),
	    cmocka_unit_test_setup_teardown(lists, open_session, close_session),
	    cmocka_unit_test_setup_teardown(pins, open_session, close_session),
	    cmocka_unit_test_setup_teardown(words, open_session, close_session),
	    cmocka_unit_test_setup_teardown(frames_come_back, open_session, close_session),
	};

	return cmocka_run_group_tests_name("build", tests, NULL, NULL);
}
