/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Names of addresses and types from this computer's files: /etc/ethers, /etc/ethertypes, the vendor
 * list of ieee-data (oui.csv, mam.csv and oui36.csv in /usr/share/ieee-data, else oui.txt there,
 * else /usr/share/wireshark/manuf). Each is read once, when first asked for; a missing file is no
 * error. All names that come out of here are safe to show.
 */
#ifndef SESSION_NAMES_H
#define SESSION_NAMES_H

#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"

/* Adds the name of an address: of /etc/ethers, else the vendor's, else nothing (false). */
bool names_mac(const uint8_t mac[6], struct text *);

/* The same in the room of an address, and each station by itself: of /etc/ethers, else the start of
 * the vendor's name and the last three bytes, "Cisco_aa:bb:01". False: no name fits. */
bool names_station(const uint8_t mac[6], struct text *);

/* The address of a name of /etc/ethers (any case). */
bool names_find_mac(const char *name, uint8_t mac[6]);

/* The EtherType of a name of /etc/ethertypes (any case), and the other way round (NULL if it has
 * none). */
bool names_find_type(const char *name, uint16_t *type);
const char *names_type(uint16_t type);

/* The n-th name of /etc/ethers by address, for suggestions; NULL after the last. */
const char *names_ether(unsigned n, uint8_t mac[6]);

/*
 * From now on nobody waits for the vendors, who are 50,000 (some milliseconds): whoever asks before
 * names_read() goes without one, and names_missed() says so.
 */
void names_later(void);
bool names_missed(void);
void names_read(void);

/* Reads from below another root instead of "" (for tests); forgets what was read. */
void names_root(const char *directory);

#endif
