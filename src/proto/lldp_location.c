/* SPDX-License-Identifier: BSD-2-Clause */
/* Where a telephone stands, in the three forms of LLDP-MED: coordinates, an address in words, a
 * number for emergency calls. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

static const struct space location_form = {.name = "location form"};

static const char resolution_help[] =
    "How many of the bits that follow are meant: fewer for a rough place.";

static const struct name forms[] = {
    {0, .name = "invalid", .help = "No form at all."},
    {1, .name = "coordinates", .help = "Latitude, longitude and altitude."},
    {2, .name = "civic", .help = "Country, city, street, room."},
    {3, .name = "ELIN", .help = "A telephone number that the emergency centre knows."},
    {},
};

static const struct name heights[] = {
    {1, .name = "metres", .help = "The altitude is in metres, in units of a 256th."},
    {2, .name = "floors", .help = "The altitude is a floor of the building, in units of a 256th."},
    {},
};

static const struct name data[] = {
    {1, .name = "WGS84", .help = "The world's usual one, that of GPS."},
    {2, .name = "NAD83-NAVD88", .help = "North America's, heights above the sea."},
    {3, .name = "NAD83-MLLW", .help = "North America's, heights above low water."},
    {},
};

static const struct name whats[] = {
    {0, .name = "server", .help = "Where the DHCP server stands."},
    {1, .name = "network", .help = "Where the nearest switch stands."},
    {2, .name = "client", .help = "Where the device itself stands."},
    {},
};

const struct name lldp_civic_types[] = {
    {0, .name = "language", .help = "The language of this address."},
    {1, .name = "state", .help = "State, province, canton."},
    {2, .name = "county", .help = "County, district."},
    {3, .name = "city", .help = "City or town."},
    {4, .name = "borough", .help = "Part of the city."},
    {5, .name = "block", .help = "Neighbourhood or block."},
    {6, .name = "street", .help = "The street."},
    {16, .name = "leading-direction", .help = "N in \"N Main Street\"."},
    {17, .name = "trailing-suffix", .help = "SW in \"Main Street SW\"."},
    {18, .name = "street-suffix", .help = "Avenue, Platz."},
    {19, .name = "number", .help = "House number."},
    {20, .name = "number-suffix", .help = "A in \"12 A\"."},
    {21, .name = "landmark", .help = "A place that everybody knows."},
    {22, .name = "additional", .help = "Anything else that helps."},
    {23, .name = "name", .help = "Who lives or works there."},
    {24, .name = "postal-code", .help = "Postal code."},
    {25, .name = "building", .help = "The building."},
    {26, .name = "unit", .help = "Apartment or suite."},
    {27, .name = "floor", .help = "The floor."},
    {28, .name = "room", .help = "The room."},
    {29, .name = "place-type", .help = "Office, street, train."},
    {30, .name = "postal-community", .help = "The town of the postal code, if another."},
    {31, .name = "post-box", .help = "Post office box."},
    {32, .name = "additional-code", .help = "A further code, as Japan's JIS."},
    {33, .name = "seat", .help = "The desk or seat."},
    {34, .name = "primary-road", .help = "The road, if the number belongs to it."},
    {35, .name = "road-section", .help = "A part of the road."},
    {36, .name = "road-branch", .help = "A branch of the road."},
    {37, .name = "sub-branch", .help = "A branch of the branch."},
    {38, .name = "pre-modifier", .help = "Old in \"Old Main Street\"."},
    {39, .name = "post-modifier", .help = "Extended in \"Main Street Extended\"."},
    {128, .name = "script", .help = "The script of this address."},
    {},
};

static const struct field location_fields[] = {
    {.key = "lldp.media.loc.data_format",
	.label = "Form",
	.kind = &kind_number,
	.bits = 8,
	.space = &location_form,
	.names = forms,
	.init = "2",
	.help = "How the place is said."},
    {},
};

static const struct proto proto_lldp_location = {
    .key = "lldp.location",
    .name = "Location identification",
    .spec = "ANSI/TIA-1057 clause 10.2.4",
    .help = "Where the device stands, so that an ambulance finds who has called from it.",
    .fields = location_fields,
    .binds = (const struct bind[]){{&lldp_med, 3}, {}},
};

static const struct field coordinate_fields[] = {
    {.key = "lldp.media.loc.lat_resolution",
	.label = "Latitude resolution",
	.kind = &kind_number,
	.bits = 6,
	.init = "34",
	.help = resolution_help},
    {.key = "lldp.media.loc.latitude",
	.label = "Latitude",
	.kind = &kind_signed,
	.bits = 34,
	.help = "Degrees north (south if negative), in units of a 2^25th."},
    {.key = "lldp.media.loc.long_resolution",
	.label = "Longitude resolution",
	.kind = &kind_number,
	.bits = 6,
	.init = "34",
	.help = resolution_help},
    {.key = "lldp.media.loc.longitude",
	.label = "Longitude",
	.kind = &kind_signed,
	.bits = 34,
	.help = "Degrees east (west if negative), in units of a 2^25th."},
    {.key = "lldp.media.loc.alt_type",
	.label = "Altitude in",
	.kind = &kind_number,
	.bits = 4,
	.names = heights,
	.init = "1",
	.help = "What the altitude counts."},
    {.key = "lldp.media.loc.alt_resolution",
	.label = "Altitude resolution",
	.kind = &kind_number,
	.bits = 6,
	.init = "30",
	.help = resolution_help},
    {.key = "lldp.media.loc.altitude",
	.label = "Altitude",
	.kind = &kind_signed,
	.bits = 30,
	.help = "Metres or floors, in units of a 256th."},
    {.key = "lldp.media.loc.datum",
	.label = "Datum",
	.kind = &kind_number,
	.bits = 8,
	.names = data,
	.init = "1",
	.help = "Which model of the earth the numbers are for."},
    {},
};

static const struct proto proto_lldp_coordinates = {
    .key = "lldp.coordinates",
    .name = "Coordinates",
    .spec = "RFC 3825; ANSI/TIA-1057 clause 10.2.4.3.1",
    .help = "Latitude, longitude and altitude, as DHCP carries them too.",
    .fields = coordinate_fields,
    .binds = (const struct bind[]){{&location_form, 1}, {}},
};

static const struct field element_fields[] = {
    {.key = "lldp.media.civic.type",
	.label = "Type",
	.kind = &kind_number,
	.bits = 8,
	.names = lldp_civic_types,
	.init = "3",
	.help = "Which part of the address this is."},
    {.key = "lldp.media.civic.length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = SIZED},
	.help = "Bytes of the text."},
    {.key = "lldp.media.civic.value",
	.label = "Value",
	.kind = &kind_text,
	.sized_by = "lldp.media.civic.length",
	.init = "Berlin",
	.help = "The text, in UTF-8."},
    {},
};

static const struct proto proto_lldp_civic_element = {
    .key = "lldp.civic_element",
    .name = "Address element",
    .spec = "RFC 4776 clause 3.4",
    .help = "One part of the address: the city, the street.",
    .summary = "{lldp.media.civic.type} {lldp.media.civic.value}",
    .fields = element_fields,
};

static const struct field civic_fields[] = {
    {.key = "lldp.media.civic.length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = ALL, .plus = 1},
	.help = "Bytes of the rows that follow."},
    {.key = "lldp.media.civic.what",
	.label = "Place of",
	.kind = &kind_number,
	.bits = 8,
	.names = whats,
	.init = "2",
	.help = "Whose place this is."},
    {.key = "lldp.media.civic.country",
	.label = "Country",
	.kind = &kind_text,
	.bits = 16,
	.init = "DE",
	.help = "Two letters: DE, US."},
    {.key = "lldp.media.civic.elements",
	.label = "Address",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_lldp_civic_element,
	.init = "[lldp.civic_element]",
	.help = "The parts of the address, from the state down to the desk."},
    {},
};

static const struct proto proto_lldp_civic = {
    .key = "lldp.civic",
    .name = "Civic address",
    .spec = "RFC 4776; ANSI/TIA-1057 clause 10.2.4.3.2",
    .help = "The place as an address in words.",
    .summary = "{lldp.media.civic.country}",
    .fields = civic_fields,
    .binds = (const struct bind[]){{&location_form, 2}, {}},
};

static const struct field elin_fields[] = {
    {.key = "lldp.media.ecs",
	.label = "Number",
	.kind = &kind_text,
	.bits = REST,
	.init = "5551234567",
	.help = "A telephone number that the emergency centre can find and call back: 10 to 25 "
		"digits."},
    {},
};

static const struct proto proto_lldp_elin = {
    .key = "lldp.elin",
    .name = "Emergency location number",
    .spec = "ANSI/TIA-1057 clause 10.2.4.3.3",
    .help = "The place as a telephone number, for emergency centres that know nothing else.",
    .summary = "{lldp.media.ecs}",
    .fields = elin_fields,
    .binds = (const struct bind[]){{&location_form, 3}, {}},
};

const struct proto *const lldp_location_protos[] = {
    &proto_lldp_location,
    &proto_lldp_coordinates,
    &proto_lldp_civic_element,
    &proto_lldp_civic,
    &proto_lldp_elin,
    NULL,
};
