#!/bin/sh
# SPDX-License-Identifier: BSD-2-Clause
# The whole program in a real terminal: tmux shows it, real keys go in, real resizes happen. The lab's
# two hosts in memory stand for the network, so no right is needed. Prints TAP.
# shellcheck disable=SC2317 # functions are called by await
set -u
. "${srcdir:-$(dirname "$0")/../..}/tests/cli/lib.sh"
# shellcheck source=tests/cli/terminal.sh
. "${srcdir:-$(dirname "$0")/../..}/tests/cli/terminal.sh"

for size in 80x24 40x10 60x16 100x30 120x40 200x50; do
	up "${size%x*}" "${size#*x}" --lab=pair
	await shows 'Received'
	await shows 'h1'
	is "$size: nothing is wider than the screen" "$(($(screen | wc -L) <= ${size%x*}))" 1
	is "$size: as many rows" "$(screen | wc -l)" "${size#*x}"
done

up 80 24 --lab=pair
await shows Received
key :
tm send-keys -t t -l about
key Enter
says ":about says what is in force" 'Sandbox: '
key Escape
says "and the program goes on" '=>1 Received'

up 80 24 --lab=pair
says "three panes: Received" '=>1 Received'
says "three panes: Sent" ' 2 Sent'
says "three panes: the form, ready" '3 Frame to send .*64 B with FCS: ready'
says "frames arrive" 'Lab hello'
await shows '0x88cc LLDP' # the one that is compared below: not later, when no frames are taken
are_whole() {
	rows=$(screen | sed -n '4,12p')
	[ "$(printf '%s\n' "$rows" | grep -c '[0-9a-f]:[0-9a-f]')" = \
		"$(printf '%s\n' "$rows" | grep -cE '(([0-9a-f]{2}:){5}[0-9a-f]{2} ){2}')" ]
}
holds "every address is whole" are_whole
key s
says "s sends the form's frame" '^ Sent S1: 60 B given to the port, 64 B with FCS'
says "and says where it was seen" 'S1 .*0x88b5 s'
holds "follows at first" state FOLLOW
key k
holds "up holds" state 'HELD.*'
key End
holds "End follows" state FOLLOW
key Space
holds "Space holds" state 'HELD.*'
holds "the cursor stands on the selected row" cursor_on '^>'
key Space
holds "Space follows" state FOLLOW
key c
holds "capture off, in words" state 'CAPTURE OFF'
key c
holds "and on" state FOLLOW
key Escape Escape Escape
key '?'
says "? is help" 'Help'
key Escape
holds "Esc closes it" lacks 'Help: '
key Enter
says "Enter opens the frame" '=>Fields'
says "with its bytes" '0000 \[\([0-9a-f][0-9a-f] \)\{5\}[0-9a-f][0-9a-f]\]'
key Down
says "a field of one bit says which" 'U/L bit  *\.\.\.\. \.\.\([01]\)\. = \1 '
bit=$(screen | sed -n 's,.*U/L bit .* = \([01]\) .*,\1,p')
says "and the bytes say it too" "bits of byte 0: [01]\\{4\\} [01]\\{2\\}\\[$bit\\][01]"
key Tab
says "Tab goes to the bytes" '=>Bytes'
key Right
says "through the bits of a byte" '^>  *I/G bit'
key w
says "w is the frame on the wire" 'On the wire: frame [0-9]'
says "to scale" '^ PPPP*Sddd*sss*t'
key b
says "its bits as they leave" 'Bits as they leave, lowest first: Destination'
key b
key Enter
says "Enter explains the part" 'Destination: To whom'
key Escape
holds "Esc closes the page" shows '=>Parts'
key Escape
says "Esc goes back to the detail" '=>Bytes'
key q
says "q goes back" '=>1 Received'
key g
key m
says "m marks a frame" 'Marked'
key j
key "="
says "= compares it with this one" '=>What differs: frames'
says "what differs is there" 'EtherType  *0x88b5 lab  *0x'
holds "what does not is not" lacks 'Source '
key End
key Enter
says "Enter goes to the field" '=>Fields'
key Escape Escape
says "and back" '=>1 Received'
key f
key -l 'arp.opcode == '
says "f says what could stand there" 'a value is to come  request  reply'
key Tab
says "Tab completes, and it is understood" 'show only: arp.opcode == request .*ok fields'
key C-u
key -l 'ether proto 0x88cc'
says "in either language" 'ok libpcap'
key Enter
says "a filter" 'filter: ether proto 0x88cc'
key F
holds "no filter" lacks 'filter: '
key 3
says "the form" '=>3 Frame to send'
key C-u
key -l '0200000000ff'
says "colons appear by themselves" 'Dst MAC  \[02:00:00:00:00:ff\] ok'
key C-u
key -l '02:0'
says "not finished, in words" 'not ready: 1 field'
key Enter
holds "and not sent" shows '2 Sent  1 frame '
key C-u
key -l 'bcast'
key Tab
tm set-buffer '0200.0000.00aa
'
key BTab
key C-u
tm paste-buffer -p -t t
says "a pasted address is cleaned" 'Dst MAC  \[02:00:00:00:00:aa\] ok'
holds "and sends nothing" shows '2 Sent  1 frame '
key F7
says "F7 in the form is its frame on the wire" 'On the wire: the form.s frame'
says "60 bytes, 84 byte times" '84 B = 672 ns'
key Tab Tab Tab Tab Tab Tab Tab End
key -l 'abc'
says "live while one types" 'DDDDDDDDDDD*pp'
key F7
says "F7 goes to the parts" '=>Parts'
key -
says "- is slower" '84 B = 6.72 us'
key +
key +
says "+ is faster" '2500 Mb/s'
key Escape
says "Esc goes back to the form" '=>3 Frame to send'
key Escape
says "Esc goes back to the list" '=>1 Received'

before=$(row 2)
shows_row() { [ "$(row 2)" = "$1" ]; }
for size in 40x10 30x8 200x50 1x1 80x24 60x16 30x8 80x24; do
	tm resize-window -t t -x "${size%x*}" -y "${size#*x}"
	[ "$size" = 30x8 ] && await shows 'needs 40 x 10'
done
holds "back at its size after many" shows '3 Frame to send'
holds "the same rows" shows_row "$before"

key q
holds "q ends it" test -s "$tmp/status"
is "with status 0" "$(cat "$tmp/status")" 0

up 80 24 --lab=pair
await shows 'Received'
process=$(ps -o pid= --ppid "$(tm display-message -p -t t '#{pane_pid}')" | tr -d ' ')
tm kill-server
gone() { ! kill -0 "$process" 2>/dev/null; }
if await gone; then pass "ends when its terminal goes"; else fail "ends when its terminal goes" "still there"; fi

up 80 24 --lab=pair --theme=mono
await shows 'Received'
escape=$(printf '\033')
painted() { tm capture-pane -e -p -t t; }
reversed() { painted | grep -q "$escape\[[0-9;]*7m"; }
holds "mono: reverse on the selected row" reversed
is "mono: no colour at all" "$(painted | grep -cE "$escape\[([0-9;]*;)?(3[0-8]|4[0-8]|9[0-7])[;m]")" 0

# In the middle of a pipe: frames come and go, keys and screen are the terminal's.
capture() { # frames, one a second
	printf '\324\303\262\241\2\0\4\0\0\0\0\0\0\0\0\0\0\0\4\0\1\0\0\0'
	for second in $(seq "$1"); do
		printf "\\$(printf %03o "$second")\\0\\0\\0\\0\\0\\0\\0\\74\\0\\0\\0\\74\\0\\0\\0"
		printf '\377\377\377\377\377\377\2\0\0\0\0\12\210\265'
		printf '%046d' "$second"
	done
}
capture 72 >"$tmp/in.pcap"
chmod 777 "$tmp" # root becomes nobody, who writes here
head -c 1000 "$tmp/in.pcap" >"$tmp/cut.pcap"
start 80 24 "'$program' -r cut.pcap"
says "a file that is cut off: where" 'cut off at byte'
key Down
says "and a key later it still is" 'FILE cut off'

start 80 24 "cat in.pcap | '$program' -r - -w - >out.pcapng"
says "a pipe: all frames are shown" '=>1 Received  72 frames'
key k k
says "a pipe: keys work" '^> *70 '
key -l ':sort no'
key Enter
says "a pipe: in order by number, the greatest first" '^ *vNo '
key -l ':sort'
key Enter
says "a pipe: and in the order of arrival again" '^ *No '
key -l ':70'
key Enter
says "a pipe: and back, to a frame" '^> *70 '
says "a pipe: the list has the focus" '^=>1'
key S
says "S asks what to save" 'Text of the screen'
key t
key C-u
key -l 'here.txt'
key Enter
says "the screen is saved" 'The screen is in here.txt'
is "as it was" "$(sed -n '2,5p' "$tmp/here.txt")" "$(screen | sed -n '2,5p')"
key q
holds "a pipe: q ends" test -s "$tmp/status"
is "a pipe: with status 0" "$(cat "$tmp/status")" 0
is "a pipe: all frames went through" "$("$program" -r "$tmp/out.pcapng" 2>/dev/null | wc -l)" 72
is "a pipe: with their times and bytes" "$("$program" -r "$tmp/out.pcapng" --hex --time epoch 2>/dev/null | cksum)" \
	"$("$program" -r "$tmp/in.pcap" --hex --time epoch 2>/dev/null | cksum)"
start 80 24 "{ '$program' -r in.pcap -w -; echo \$? >gone; } | head -c 8 >/dev/null"
says "a reader that goes away: the frames stay" ' 72 frames'
key q
holds "a reader that goes away: q ends" test -s "$tmp/gone"
is "a reader that goes away is no failure" "$(cat "$tmp/gone")" 0

# o: another program gets the terminal, and gives it back.
mkdir "$tmp/bin"
printf '#!/bin/sh\necho "other $*"\nstat -c "%%a" "$2"\nread -r line\nexit "${line:-0}"\n' >"$tmp/bin/termshark"
printf '#!/bin/sh\necho "$*" >"%s/window"\n' "$tmp" >"$tmp/bin/wireshark"
chmod +x "$tmp/bin/termshark" "$tmp/bin/wireshark"
mkdir -m 777 "$tmp/private"
start 80 24 "env -u DISPLAY -u WAYLAND_DISPLAY TMPDIR='$tmp/private' PATH='$tmp/bin:$PATH' '$program' -r in.pcap"
says "the file" ' 72 frames'
key G k
key o
says "o: termshark in this terminal" 'other -r .*/frames-1[.]pcapng'
says "o: a file for the owner alone" '^600'
lacks 'Received' || fail "the screen was given back" "$(screen)"
key Enter
says "and the screen is back" '^> *71 '
key o
says "o: once more" 'other -r .*/frames-2[.]pcapng'
key 3 Enter
says "what it could not do, and where the frames are" 'ended with status 3: the frames are in'
key q
await test -s "$tmp/status"
is "nothing is left behind" "$(ls -A "$tmp/private")" ""
start 80 24 "env DISPLAY=:99 TMPDIR='$tmp/private' PATH='$tmp/bin:$PATH' '$program' -r in.pcap"
says "the file again" ' 72 frames'
key G k k
key o
says "o: Wireshark where there are windows" 'Wireshark opens'
holds "with the frame selected" test -s "$tmp/window"
like "by its number" "$(cat "$tmp/window")" '^-g 70 -r /'
key q
start 80 24 "env -u DISPLAY -u WAYLAND_DISPLAY TMPDIR='$tmp/private' PATH=/nowhere '$program' -r in.pcap"
says "the file once more" ' 72 frames'
key o
says "o: else where the file is" 'termshark is not installed'
key q
await test -s "$tmp/status"

# Frames from elsewhere: presets, pasted text. What the program remembers is for whoever runs it: nobody,
# if that was root.
mkdir -m 777 "$tmp/config" "$tmp/state"
home="env XDG_CONFIG_HOME='$tmp/config' XDG_STATE_HOME='$tmp/state'"
start 80 24 "$home '$program' --lab=pair"
await shows '1 Received'
key F9
says "F9: presets" '=>Presets  1 of 20'
key Down
says "what it is" 'ARP who has 10.0.0.2. tell 10.0.0.1'
key Enter
says "Enter: into the form" 'Type     .0x0806. ok  ARP'
holds "and nothing is sent" shows '2 Sent  none yet'
key F5
says "an answer to it" '0x0806 answer '
key F9
await shows '=>Presets'
key S # what is typed after it in one piece would pass for a paste
await shows 'Save the form as preset'
key -l 'mine'
key Enter
await shows 'Title: '
key Enter
await shows 'What to look for'
key -l 'look'
key Enter
says "S: the form is a preset" 'of 21'
holds "in a file" test -s "$tmp/config/etherwright/presets/mine.ini"
key Tab
says "what was sent" 'Sent before  1 of 1'
key Escape
says "Esc: back" '=>3 Frame to send'
key Escape
holds "it is kept in a file" test -s "$tmp/state/etherwright/history"
is "for its owner alone" "$(stat -c %a "$tmp/state/etherwright/history" "$tmp/state/etherwright" | tr '\n' ' ')" "600 700 "
says "and to the lists" '=>1 Received'
tm set-buffer '0000  ff ff ff ff ff ff 02 00 00 00 00 0a 88 b5 41 42  ......AB
'
tm paste-buffer -p -t t
says "a paste on a list: the frame in it" 'a dump with letters, one frame of 16 bytes'
key Enter
says "Enter: into the form" 'Hex      .41 42 '
holds "and nothing more is sent" shows '2 Sent  1 frame '
key Escape
says "back in the lists" '=>1 Received'
tm set-buffer 'just words
'
tm paste-buffer -p -t t
says "a paste without a frame is no command" 'Paste ignored here: no frame is in it'
key Escape
await lacks 'Paste ignored'
tm set-buffer 'sequence, quietly
s
s
'
tm paste-buffer -t t
says "nor if the terminal does not say that it pastes" 'Paste ignored here: no frame is in it'
holds "and sends nothing" shows '2 Sent  1 frame '
tm set-buffer 'eth dst=02:00:00:00:00:0c / vlan id=9 / arp
'
tm paste-buffer -t t
says "a frame that is pasted so is seen" 'a recipe, one frame of 60 bytes'
key Enter
says "and goes into the form" 'VLAN .9 '
key 3 C-u
tm set-buffer '0200.0000.00ab
'
tm paste-buffer -t t
says "a field takes it, too" 'Dst MAC  .02:00:00:00:00:ab. ok'
holds "and its line end sends nothing" shows '2 Sent  1 frame '
key Escape
key Y
says "Y: room for text" 'Paste text here'
tm set-buffer 'eth / vlan id=7 / arp
'
tm paste-buffer -t t
says "a terminal that does not say that it pastes" 'a recipe, one frame of 60 bytes'
key C-d
says "Ctrl-D: into the form" 'VLAN .7 '
key F10
await test -s "$tmp/status"
start 80 24 "$home '$program' --lab=pair --preset=mine"
says "--preset: in the form at the start" 'Type     .0x0806. ok  ARP'
key F9 Down Enter
says "a preset once more" 'Hex      .00 01 08 00 06 04 00 01 02 00 00 00 00 01'
key Escape
says "the lists" '=>1 Received'
key H
says "at another port the preset fits that one" 'Hex      .00 01 08 00 06 04 00 01 02 00 00 00 00 02'
key F9 Tab
says "and what was sent is there again" 'Sent before  1 of 1'
key F10
says "F10: back" "1 Received"
key F10
await test -s "$tmp/status"

# The second process, which writes files, says why it does not.
up 80 24 --lab=pair
await shows '1 Received'
key -l ':save /nonexistent/a.pcap'
key Enter
says "a folder that is not there" '/nonexistent.*: there is no such folder'
key F10

# A folder that cannot be made is no answer to a key: it is told, but not in the way.
start 80 24 "env XDG_STATE_HOME=/proc/none '$program' --lab=pair"
await shows '1 Received'
key s
says "s sends" '^ Sent S1: 60 B given to the port'
key -l ':messages'
key Enter
says "that it will not be remembered is told" 'Not remembered for the next time: /proc/none'
key Escape
key s
says "s sends again" '^ Sent S2: 60 B given to the port'
key F10

# On a real port behind the sandbox's walls: what asks the kernel about interfaces is allowed to.
if unshare --net --map-root-user true 2>/dev/null; then
	start 80 24 "unshare --net --map-root-user '$program' -p lo"
	says "a real port" '1 Received'
	key i
	says "i: the interfaces" 'loopback: no wire'
	key Escape
	says "and back" '=>1 Received'
	key F9
	says "F9: presets that fit the port" '=>Presets  1 of 20'
	key Down
	says "with an address where there is none" 'ARP who has 10.0.0.2. tell 10.0.0.1'
	key F10 F10
	await test -s "$tmp/status"
	is "it ends well" "$(cat "$tmp/status")" 0
else
	for what in "a real port" "i: the interfaces" "and back" "F9: presets that fit the port" \
		"with an address where there is none" "it ends well"; do
		pass "$what # SKIP namespaces are forbidden here"
	done
fi

up 80 24 -r in.pcap
says "a file: the form says why it is not ready" 'not ready: this is a file'
holds "a file: no key is offered that sends" lacks 's:Send'
key s
says "a file: s says why not" 'Not sent: not ready, this is a file'
says "a file: and nothing is listed as sent" '2 Sent .*none yet'
key R
says "a file: a frame that is taken from it" 'turned round: b and 3 change it'
key P
await shows 'Presets '
key Enter
says "a file: a preset" 'In the form: Hello: .*[.] Ctrl-_ brings the old'

up 80 24 --lab=pair
await shows Received
key :
tm send-keys -t t -l hlep
key Enter
says "a word that is none" 'hlep'
tm send-keys -t t -l :about
key Enter
says "a colon begins the next try" 'Sandbox: '

finish
