/* SPDX-License-Identifier: BSD-2-Clause */
/* The picker: what it says about ports, and what becomes of choosing one. The interfaces and the
 * switching are made up here. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "fixture.h"
#include "port/list.h"

static struct {
	struct port_info port[4];
	int ports, looks;
	bool refuses, promiscuous;
	char used[PORT_NAME_MAX];
} computer;

int
port_list(struct port_info *out, int max, struct why *why)
{
	(void)why;
	assert_true(max >= 4);
	computer.looks++;
	computer.port[0].rx_frames += 3;
	memcpy(out, computer.port, sizeof computer.port[0] * (size_t)computer.ports);
	return computer.ports;
}

bool
live_switch(struct port *port, const char *name, bool promiscuous, struct why *why)
{
	if (computer.refuses)
		return no(why, EXIT_DENIED, "%s: you may not capture here", name);
	computer.promiscuous = promiscuous;
	strcpy(computer.used, name);
	strcpy(port->name, name);
	memcpy(port->mac, computer.port[1].mac, 6);
	return true;
}

static void
plug_in(void)
{
	static const struct port_info ports[4] = {
	    {.name = "eth0",
		.state = PORT_UP,
		.ethernet = true,
		.has_mac = true,
		.mac = {2, 0, 0, 0, 0, 0x0a},
		.mbit = 1000,
		.what = "wired, igb",
		.address = "192.0.2.1"},
	    {.name = "eth2",
		.ethernet = true,
		.state = PORT_NO_LINK,
		.has_mac = true,
		.mac = {2, 0, 0, 0, 2, 0x0a},
		.what = "wired: no cable?"},
	    {.name = "wlan0",
		.ethernet = true,
		.state = PORT_UP,
		.has_mac = true,
		.mac = {2, 0, 0, 0, 3, 0x0a},
		.what = "Wi-Fi: not real 802.3"},
	    {.name = "lo",
		.ethernet = true,
		.state = PORT_UP,
		.has_mac = true,
		.what = "loopback: no wire"},
	};

	memset(&computer, 0, sizeof computer);
	memcpy(computer.port, ports, sizeof ports);
	computer.ports = 4;
}

static struct fixture *
pick(int rows, int cols)
{
	struct fixture *f;

	plug_in();
	f = fixture_open(rows, cols, true);
	fixture_draw(f, 0);
	return f;
}

static void
it_names_ports_and_says_what_they_do(void **state)
{
	struct fixture *f = pick(24, 80);
	char look;

	(void)state;
	assert_non_null(strstr(fixture_row(f, 1), "Interfaces"));
	assert_non_null(strstr(fixture_row(f, 3), " > eth0      up    1000"));
	assert_true(fixture_has(f, "loopback: no wire"));
	assert_true(fixture_has(f, "192.0.2.1"));
	assert_true(fixture_has(f, "Next time: etherwright --port eth0"));
	assert_int_equal(strncmp(fixture_cursor(f, &look), "> eth0", 6), 0);
	assert_int_equal(look, 'r');
	fixture_draw(f, 1);
	assert_non_null(strstr(fixture_row(f, 3), "3    0"));
	assert_true(fixture_has(f, "Frames arrive: this is a good port to start with."));
	fixture_keys(f, "Down");
	fixture_draw(f, 0);
	assert_true(fixture_has(f, "ip link set eth2 up"));
	fixture_keys(f, "Down");
	fixture_draw(f, 0);
	assert_true(fixture_has(f, "Wi-Fi only looks like Ethernet"));
	fixture_close(f);
}

/* By name, from the command line of the screen. */
static void
a_port_has_a_name(void **state)
{
	struct fixture *f = pick(24, 80);

	(void)state;
	fixture_keys(f, "Enter : p o r t Space w l a n 0 Enter");
	assert_string_equal(computer.used, "wlan0");
	assert_string_equal(f->app->hint, "You are at wlan0 now");
	assert_int_equal(f->app->stacked, 0);
	fixture_keys(f, ": p o r t Space e t h 9 Enter");
	assert_string_equal(computer.used, "wlan0");
	assert_string_equal(f->app->hint, "There is no interface \"eth9\": choose one of these");
	fixture_draw(f, 0);
	assert_true(fixture_has(f, "=>Interfaces"));
	fixture_close(f);
}

/* A preset was filled in for the place holder: now it fits the port that was picked. */
static void
a_preset_fits_the_port(void **state)
{
	struct fixture *f = pick(24, 80);

	(void)state;
	f->app->options.preset = "arp";
	fixture_keys(f, "Enter");
	fixture_draw(f, 0);
	assert_int_equal(f->session->draft.bytes[13], 0x06);
	assert_memory_equal(f->session->draft.bytes + 6, f->session->port[0]->mac, 6);
	assert_memory_equal(f->session->draft.bytes + 22, f->session->port[0]->mac, 6);
	fixture_close(f);
}

static void
it_looks_once_a_second_at_most(void **state)
{
	struct fixture *f = pick(24, 80);

	(void)state;
	for (int i = 0; i < 10; i++)
		fixture_draw(f, 0);
	assert_int_equal(computer.looks, 1);
	fixture_draw(f, 1);
	fixture_draw(f, 0);
	assert_int_equal(computer.looks, 2);
	fixture_close(f);
}

static void
enter_uses_the_port(void **state)
{
	struct fixture *f = pick(24, 80);

	(void)state;
	f->app->options.promiscuous = true;
	fixture_receive(f, "of the place holder");
	fixture_keys(f, "Down Enter");
	fixture_draw(f, 0);
	assert_string_equal(computer.used, "eth2");
	assert_true(computer.promiscuous);
	assert_true(fixture_has(f, "1 Received  0 frames"));
	assert_memory_equal(f->session->draft.bytes + 6, computer.port[1].mac, 6);
	assert_int_equal(f->app->stacked, 0);
	fixture_keys(f, "i");
	fixture_draw(f, 0);
	assert_int_equal(strncmp(fixture_cursor(f, NULL), "> eth2", 6), 0);
	fixture_keys(f, "Esc");
	assert_int_equal(f->app->stacked, 0);
	fixture_close(f);
}

static void
a_refusal_stays_in_the_picker(void **state)
{
	struct fixture *f = pick(24, 80);

	(void)state;
	computer.refuses = true;
	fixture_keys(f, "Enter");
	fixture_draw(f, 0);
	assert_true(fixture_has(f, "eth0: you may not capture here"));
	assert_true(fixture_has(f, "Interfaces"));
	fixture_close(f);
}

static void
at_the_start_nothing_is_behind_it(void **state)
{
	struct fixture *f = pick(24, 80);

	(void)state;
	fixture_keys(f, "Esc");
	assert_int_equal(f->app->stacked, 1);
	assert_false(f->app->ended);
	fixture_keys(f, "q");
	assert_true(f->app->ended);
	fixture_close(f);
}

static void
receive_only_is_a_key(void **state)
{
	struct fixture *f = pick(24, 80);

	(void)state;
	fixture_keys(f, "R");
	fixture_draw(f, 0);
	assert_true(f->session->receive_only);
	assert_true(f->session->only_key);
	assert_true(fixture_has(f, "Sending is off"));
	fixture_keys(f, "R");
	assert_false(f->session->receive_only);
	fixture_close(f);
}

static void
a_port_that_goes_takes_no_other_with_it(void **state)
{
	struct fixture *f = pick(24, 80);

	(void)state;
	fixture_keys(f, "Down Down");
	computer.port[0] = computer.port[1]; /* eth0 is gone, and the order is another */
	computer.port[1] = computer.port[3];
	computer.ports = 3;
	fixture_draw(f, 1);
	assert_false(fixture_has(f, "eth0"));
	assert_int_equal(strncmp(fixture_cursor(f, NULL), "> wlan0", 7), 0);
	computer.ports = 0;
	fixture_draw(f, 1);
	assert_true(fixture_has(f, "There is no network interface"));
	fixture_keys(f, "Enter Down Up");
	fixture_draw(f, 1);
	fixture_close(f);
}

static void
in_the_lab_it_lists_hosts(void **state)
{
	struct fixture *f;

	(void)state;
	plug_in();
	f = fixture_open(24, 80, false);
	f->session->lab = true;
	fixture_keys(f, "i");
	fixture_draw(f, 0);
	assert_true(fixture_has(f, "Hosts of the lab"));
	assert_true(fixture_has(f, "near"));
	assert_int_equal(computer.looks, 0);
	fixture_keys(f, "Enter");
	assert_int_equal(f->app->stacked, 0);
	fixture_close(f);
}

static void
any_size_will_do(void **state)
{
	struct fixture *f = pick(24, 80);

	(void)state;
	fixture_sizes(f);
	assert_non_null(strstr(fixture_row(f, 3), " > eth0 "));
	fixture_close(f);
	f = pick(10, 40);
	assert_non_null(strstr(fixture_row(f, 2), " > eth0      up    02:00:00:00:00:0a"));
	assert_true(fixture_has(f, "Link is up."));
	fixture_close(f);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(it_names_ports_and_says_what_they_do),
	    cmocka_unit_test(a_port_has_a_name),
	    cmocka_unit_test(a_preset_fits_the_port),
	    cmocka_unit_test(it_looks_once_a_second_at_most),
	    cmocka_unit_test(enter_uses_the_port),
	    cmocka_unit_test(a_refusal_stays_in_the_picker),
	    cmocka_unit_test(at_the_start_nothing_is_behind_it),
	    cmocka_unit_test(receive_only_is_a_key),
	    cmocka_unit_test(a_port_that_goes_takes_no_other_with_it),
	    cmocka_unit_test(in_the_lab_it_lists_hosts),
	    cmocka_unit_test(any_size_will_do),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
