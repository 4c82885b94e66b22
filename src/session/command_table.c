/* SPDX-License-Identifier: BSD-2-Clause */
/* The table of commands: see command.h. Knows their words; what a command does is in command_*.c.
 */
#include "session/commands.h"

const struct command commands[] = {
    {"set", "FIELD VALUE", "a field of the frame to send; or interval, times, burst, pad",
	check_set, command_set,
	.more = "FIELD is a key as in filters, with #2 for the second of its kind: vlan.id#2. A "
		"value that is computed stays as it is set; $me, $ip, $peer, $them and $port are "
		"those of presets. interval, times and burst (frames each "
		"time) are for repeat; pad is the size up to which a shorter frame is filled with "
		"zeros: 60, off, or a number."},
    {"pin", "FIELD", "a computed field keeps what it says, whatever changes", check_field,
	command_pin},
    {"unpin", "FIELD", "it is computed again", check_field, command_unpin},
    {"layer", "add|remove|up|down PROTOCOL [on PROTOCOL]",
	"the layers of the frame to send: layer add vlan", check_layer, command_layer,
	.more =
	    "add puts it on the topmost layer on which it may ride, or on the one that is said, "
	    "and what that carried on it, if it can carry that. up is before the layer that "
	    "carries it, down behind the one that it carries. vlan#2 is the second one."},
    {"item", "add|remove|up|down ITEM [VALUES]",
	"the items of its lists: item add lldp.system_name switch7", check_item, command_item,
	.more =
	    "add puts it at the end of the first list in which it may stand, with values as in "
	    "recipes; up and down are towards its start and end. lldp.ttl#2 is the second one."},
    {"edit", "[12|S3]", "put a frame into the form, as it is: the newest received, or that number",
	check_frame, command_edit},
    {"reply", "[12|S3]", "the same, turned round as its answer", check_frame, command_reply,
	.more = "ARP, ping, neighbour solicitation, LLC TEST and XID, loopback, lab frames; of all "
		"others the addresses and ports are turned round."},
    {"frame", "RECIPE", "put a frame into the form: eth / arp", check_words, command_frame,
	.more = "$me stands for the port's MAC address, $ip for its IPv4 address, $peer for one "
		"beside that, $them for the station heard last, $port for the port's name: here, "
		"in send, set and item as in presets. In quotes they are letters."},
    {"undo", NULL, "the form as it was before the last change", NULL, command_undo,
	.more =
	    "What is undone: the frame, how often it is sent, what changes from frame to frame."},
    {"redo", NULL, "what was undone, again", NULL, command_redo},
    {"send", "[RECIPE]", "send the form's frame once, or that of a recipe", check_words,
	command_send, COMMAND_SENDS},
    {"repeat", "[EVERY [TIMES]]", "send the form's frame again and again: repeat 10/s 100",
	check_repeat, command_repeat, COMMAND_SENDS,
	.more = "It begins and goes on with the next line: wait sent 100 waits for it. Without "
		"TIMES until stop, without EVERY as interval and times say."},
    {"vary", "[FIELD=VALUES ...|off]",
	"what changes from frame to frame: ip.ttl=1,2,4 size=60..1514", NULL, command_vary,
	.more =
	    "It holds for repeat, burst and step, until another frame comes into the form. FIELD "
	    "is a key as in filters, with #2 for the second of its kind, or size: bytes without "
	    "FCS. VALUES are A..B (and again from A), A.. (to the greatest), A,B,C, random, or "
	    "now for a time; after them step N, random, every N (frames with each value). seed N "
	    "makes what is random the same each time. Lengths and sums follow. Alone it says what "
	    "changes."},
    {"burst", "N [EVERY [TIMES]]", "N of the form's frames at once, or each time: burst 5 1s 100",
	check_burst, command_burst, COMMAND_SENDS,
	.more = "The caps hold: what is more than they allow waits. TIMES counts frames. What the "
		"form says of how often it is sent stays; set burst changes that."},
    {"step", "[JOB]", "the next frame of the form's plan, or of a job", NULL, command_step,
	COMMAND_SENDS},
    {"replay", "FILE [SPEED|TIME] [me] [loop [N]]", "send a capture file again: replay f.pcap 2",
	check_replay, command_replay, COMMAND_SENDS,
	.more =
	    "At the times it was captured at, or SPEED: 2 is twice as fast, 1/2 half, max as fast "
	    "as the caps allow; or one frame each TIME. me: with this port's source address. loop: "
	    "again and again until stopped, or N times. "
	    "Frames that the port does not take are left out and counted."},
    {"job", "[keep|start N|stop N|delete N]", "what is sent when: alone, a list of all jobs",
	check_job, command_job, COMMAND_PLAIN,
	.more = "keep makes what the form sends a job of its own, which goes on while the form is "
		"free for another frame. form instead of N is the form's."},
    {"stop", NULL, "stop everything that sends", NULL, command_stop},
    {"wait", "WHAT [within TIME]", "wait for rx FILTER, tx FILTER, sent [N], link, no link, loop",
	check_wait, command_wait, COMMAND_TESTS,
	.more = "It fails if that has not come within TIME, or 10 s. rx is a frame received where "
		"you sit, since "
		"the wait or expect before, or since the first frame sent after that; tx a frame "
		"sent. sent N: so many frames have been sent since sending began; sent alone: "
		"nothing sends any more. link: and the lab's switch 802.1d forwards, which takes "
		"8 s. loop: the guard finds one; else a loop is a failure."},
    {"expect", "[not] FILTER [within TIME]", "fail unless such a frame was received", check_expect,
	command_expect, COMMAND_TESTS,
	.more = "Without TIME it looks at what is there: at the frames at which wait would look. "
		"not: fail if there is such a frame, or if one comes within TIME. FILTER of last "
		"rx (or tx): only the newest frame is looked at."},
    {"pause", "TIME", "wait that long: 100ms, 2s", check_pause, command_pause},
    {"print", "TEXT|FIELD|rx|tx [FIELD]",
	"words; a field of the form; the newest frame received (rx), sent (tx), or its field", NULL,
	command_print},
    {"snapshot", "FILE", "save the screen as text, or the frames as lines", NULL, command_snapshot},
    {"save", "FILE", "save the frames that are shown, as pcapng or (.pcap) pcap", NULL,
	command_save},
    {"filter", "[EXPRESSION]", "show only what passes a filter; alone: show all", check_filter,
	command_filter},
    {"sit", "PORT", "several ports: sit down at another one: sit h2", NULL, command_sit},
    {"why", "[S3]", "what became of a sent frame (the last one), and why nobody answered it",
	check_why, command_why},
    {"preset", "NAME", "put a frame ready made into the form: preset arp", NULL, command_preset,
	.more = "etherwright --preset lists them. The addresses in it are those of the port."},
    {"take", "FILE [N]", "put a frame into the form out of any hex dump, array, recipe", NULL,
	command_take, .more = "It says what it has found. N: the frame, if there are several."},
    {"as", "NAME", "print the form's frame as recipe, command, hex, dump, c, scapy ...", check_as,
	command_as},
    {"beacon", "[EVERY [TIMES]|off]",
	"say hello with lab frames, and answer others: 1s until stopped", check_beacon,
	command_beacon, COMMAND_SENDS},
    {"heard", "[two-way|lossless]",
	"a line for each other end of the beacon; fail unless all are so", check_heard,
	command_heard, COMMAND_TESTS,
	.more = "two-way: frames arrive in both directions. lossless: and none was lost, doubled "
		"or overtaken, as far as both ends have told by then."},
    {"exit", "[STATUS]", "end the program", check_exit, command_exit},
    {0},
};
