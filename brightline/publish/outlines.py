"""The outlines of a study's regions, for a map: read once when a release is made, and put into it.

Those of the states of the USA ship in the package `bokeh_sampledata` (U.S. Census Bureau,
TIGER/Line); any others are a GeoJSON file (RFC 7946) beside the study. Both need the extra 'maps'.
"""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from brightline.errors import PublishError
from brightline.study import Study

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

US_STATES = "us-states"
_CREDIT = "Outlines: U.S. Census Bureau, TIGER/Line, simplified."
_TOLERANCE = 0.05  # degrees: less than a pixel of a page's width, and a fifth of the bytes
_DIGITS = 3  # of a degree, about a hundred metres
_MOST_BYTES = 2_000_000  # of a file: it goes to every reader of the page


@dataclass(frozen=True)
class Outlines:
    """A map's regions as GeoJSON features, and how they are to be drawn and credited."""

    features: list[dict[str, Any]]
    projection: str
    credit: str

    def document(self) -> dict[str, Any]:
        """The whole as one GeoJSON document."""
        members = {"projection": self.projection, "credit": self.credit}
        return {"type": "FeatureCollection", **members, "features": self.features}


def can_read() -> bool:
    """Whether the extra that reads outlines is installed."""
    return all(importlib.util.find_spec(name) for name in ("bokeh_sampledata", "shapely"))


def outlines_of(study: Study) -> Outlines | None:
    """The outlines of the study's map; None where it names no regions, or without the extra.

    Raises:
        PublishError: the map's file is missing or no map, or a region has no outline on it.
    """
    regions = study.regions
    if regions is None or not can_read():
        return None
    if regions.map == US_STATES:
        found = Outlines(_features(_states(), simplified=True), "albersUsa", _CREDIT)
    else:
        path = study.folder / regions.map
        found = Outlines(_features(_in_file(path), simplified=False), "mercator", "")
    known = [str(feature["id"]) for feature in found.features]
    for region in regions.of:
        if region not in known:
            some = ", ".join(sorted(known)[:5])
            raise PublishError(
                f"{study.path} names the region '{region}', and the map '{regions.map}' has no "
                f"outline of that id (it has: {some}, …); correct [regions.of]."
            )
    return found


Outline = tuple[str, str, "BaseGeometry"]
"""A region's id, its name and its shape."""


def _states() -> list[Outline]:
    from bokeh_sampledata.us_states import records

    return [(one["code"], one["name"], one["geometry"]) for one in records()]


def _in_file(path: Path) -> list[Outline]:
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise PublishError(f"The map {path} is larger than 2 MB; simplify its outlines.")
        document = json.loads(path.read_text(encoding="utf-8"))
        features = document["features"]
    except FileNotFoundError:
        raise PublishError(
            f"There is no map at {path}; put the GeoJSON file there, or correct [regions] map."
        ) from None
    except (OSError, ValueError, TypeError, KeyError):
        raise PublishError(
            f"The map {path} is not a GeoJSON feature collection; export it as one."
        ) from None
    return [_outline(path, number, one) for number, one in enumerate(features, start=1)]


def _outline(path: Path, number: int, feature: Any) -> Outline:
    import shapely

    try:
        key, name = feature["id"], feature["properties"]["name"]
        shape = shapely.from_geojson(json.dumps(feature["geometry"]))
        west, south, east, north = shape.bounds
    except (TypeError, KeyError, ValueError, shapely.errors.ShapelyError):
        raise PublishError(
            f"Outline {number} of the map {path} lacks an id, a name in its properties or a "
            "geometry; add them."
        ) from None
    if shape.geom_type not in ("Polygon", "MultiPolygon") or not shape.is_valid:
        raise PublishError(
            f"Outline {number} of the map {path} is no valid polygon; repair it there."
        )
    if west < -180 or east > 180 or south < -90 or north > 90:
        raise PublishError(
            f"Outline {number} of the map {path} is not in degrees of longitude and latitude; "
            "export the map as WGS 84."
        )
    return str(key), str(name), shape


def _features(outlines: Iterable[Outline], simplified: bool) -> list[dict[str, Any]]:
    """As the drawing library wants them: clockwise, and with a point for the region's name."""
    import shapely

    keys, names, shapes = zip(*sorted(outlines, key=lambda one: one[0]), strict=True)
    if simplified:  # together, so that neighbours keep one border
        shapes = tuple(shapely.coverage_simplify(list(shapes), _TOLERANCE))
    return [_feature(*one) for one in zip(keys, names, shapes, strict=True)]


def _feature(key: str, name: str, shape: BaseGeometry) -> dict[str, Any]:
    import shapely

    plain = shapely.orient_polygons(shapely.set_precision(shape, 10**-_DIGITS), exterior_cw=True)
    point = shapely.point_on_surface(_largest(plain))
    return {
        "type": "Feature",
        "id": key,
        "properties": {"name": name, "lon": round(point.x, 2), "lat": round(point.y, 2)},
        "geometry": json.loads(shapely.to_geojson(plain)),
    }


def _largest(shape: BaseGeometry) -> BaseGeometry:
    import shapely

    return max(shapely.get_parts(shape), key=lambda part: float(part.area))
