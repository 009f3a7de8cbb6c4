#!/usr/bin/env python3
"""Writes src/main/resources/place/outlines.tsv anew: the outlines of countries, and of the states of the US.

    npm pack world-atlas@2 us-atlas@3 cldr-core@48 && for f in *.tgz; do tar xzf $f --one-top-level=${f%%-[0-9]*}; done
    src/scripts/country-outlines.py world-atlas/package/countries-50m.json us-atlas/package/states-10m.json \
        cldr-core/package/supplemental/codeMappings.json src/main/resources/place/regions.tsv > outlines.tsv
"""

import json
import sys

HEADER = """\
# Outlines of countries, from Natural Earth 1:50m, which is in the public domain (https://www.naturalearthdata.com/about/terms-of-use/),
# by way of npm world-atlas 2.0.2 (ISC License, Copyright 2013-2019 Michael Bostock), and of the states of the US, from the Census
# Bureau's cartographic boundary files of 2017, in the public domain, by way of npm us-atlas 3.0.1 (ISC License, likewise).
# src/scripts/country-outlines.py writes it anew.
# A line is an ISO 3166-1 or 3166-2 code and its rings, each an encoded polyline of latitudes and longitudes in hundredths of a degree."""

# What Natural Earth shows apart, and countries of ISO 3166-1 claim.
CLAIMED = {"Somaliland": ["SO"], "Kosovo": ["RS"], "N. Cyprus": ["CY"], "Siachen Glacier": ["IN", "PK"],
           "Indian Ocean Ter.": ["CC", "CX"]}
CRIMEA = [(3240, 4560), (3380, 4600), (3550, 4600), (3680, 4560), (3640, 4490), (3380, 4430)]


def encoded(number):
    number = ~(number << 1) if number < 0 else number << 1
    text = ""
    while number >= 32:
        text += chr((32 | number & 31) + 63)
        number >>= 5
    return text + chr(number + 63)


def polyline(points):
    text, last = "", (0, 0)
    for point in points:
        text += encoded(point[1] - last[1]) + encoded(point[0] - last[0])
        last = point
    return text


def outlines(atlas, layer):
    """The names, ids and rings of the areas in a layer of a topology."""
    topology = json.load(open(atlas))
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((round((x * sx + tx) * 100), round((y * sy + ty) * 100)))
        arcs.append(points)

    def ring(indexes):
        points = []
        for index in indexes:
            for point in arcs[index] if index >= 0 else reversed(arcs[~index]):
                if not points or points[-1] != point:
                    points.append(point)
        return points

    for one in topology["objects"][layer]["geometries"]:
        polygons = one.get("arcs", []) if one["type"] == "MultiPolygon" else [one.get("arcs", [])]
        found = [ring(indexes) for polygon in polygons for indexes in polygon]
        yield one["properties"]["name"], one.get("id"), [r for r in found if len(r) > 2]


def main(countries, states, codes, regions):
    mappings = json.load(open(codes))["supplemental"]["codeMappings"]
    alpha2 = {v["_numeric"]: k for k, v in mappings.items()
              if len(k) == 2 and "_numeric" in v and k not in ("BU", "TP", "ZR")}
    rings = {}
    for name, numeric, found in outlines(countries, "countries"):
        for code in CLAIMED.get(name) or [alpha2[numeric]]:
            rings.setdefault(code, []).extend(found)
    rings["UA"].append(CRIMEA)
    named = {fields[1]: fields[0] for fields in (line.split("\t") for line in open(regions)) if fields[0].startswith("US-")}
    named["District of Columbia"] = "US-DC"
    for name, _, found in outlines(states, "states"):
        if name in named:
            rings[named[name]] = found
    print(HEADER)
    for code in sorted(rings):
        print(code + "\t" + "\t".join(polyline(r) for r in rings[code]))


main(*sys.argv[1:])
