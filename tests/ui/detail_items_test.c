/* SPDX-License-Identifier: BSD-2-Clause */
/* Items of lists in the detail of a frame. Knows rows of the screen; not what makes them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "stage.h"

#include "session/names.h"
#include "ui/detail.h"

/* Closed, an item is all of its bytes, and says what it is in the end: many TLVs of LLDP begin
 * alike. */
static void
an_item_is_known_before_it_is_opened(void **state)
{
	static const uint8_t lldp[] =
	    "\1\200\302\0\0\16\2\0\0\0\0\13\210\314\2\7\4\2\0\0\0\0\13\4\5\5eth0\6\2\0x"
	    "\376\6\0\200\302\1\0\7\0\0";

	(void)state;
	names_root("/nonexistent");
	stage_open(24, 80, true);
	stage.focus = MAIN_RECEIVED;
	stage_receive(lldp, sizeof lldp - 1, sizeof lldp - 1, 47);
	stage_room = (struct region){1, 0, 20, 80};
	stage_page[0] = '\0';
	detail_open(&stage, MAIN_RECEIVED, 1);
	for (unsigned i = 0; i < 10; i++)
		stage_key("Down");
	assert_non_null(
	    strstr(stage_draw(), ">    > TLV         organisation Port VLAN id VLAN 7"));
	assert_non_null(strstr(stage_draw(), " 34..41      8 B"));
	assert_non_null(strstr(stage_draw(), "[fe 06 00 80 c2 01  00 07]"));
	stage_close();
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(an_item_is_known_before_it_is_opened),
	};

	return cmocka_run_group_tests_name("detail_items", tests, NULL, NULL);
}
