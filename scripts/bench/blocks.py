"""Times ordinary kriging of blocks in three dimensions beside PyKrige, both in one run.

The samples are those of made-up drill holes; the blocks stand for their centres, and each is kriged from its nearest
samples of whatever hole, estimate and variance together: what both programs can do. PyKrige's moving window loops over
blocks in Python, and its cost is the same for each, so that it gets fewer of them; `--peer-blocks` says how many. What
it takes to set up (all pairs of samples) is not counted. Ours is timed alone, and as a whole block model with its
GeoTIFFs, swaths and tonnages.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

import numpy as np
from idw import Seconds, timed
from numpy.typing import NDArray
from prospectivity.models.core.progress import Progress
from prospectivity.models.core.resources import available_cores
from prospectivity.models.drillholes.blockgrid import BlockGrid, plan_blocks
from prospectivity.models.drillholes.blockmodel import BlockOptions, estimate_blocks
from prospectivity.models.drillholes.kriging import SearchOptions, SpaceKriger, SpaceSamples
from prospectivity.models.interpolation.variogram import Anisotropy, Structure, Variogram
from prospectivity.models.synthetic.drillholes import CRS, DECISIVE, SampleHolesOptions, make_holes

NUGGET, PARTIAL_SILL, RANGE_M, VERTICAL = 20.0, 300.0, 120.0, 0.4
VARIOGRAM = Variogram(NUGGET, (Structure("exponential", PARTIAL_SILL, RANGE_M),), Anisotropy(0.0, 1.0, VERTICAL))


def make_samples(count: int) -> SpaceSamples:
    """Samples of made-up holes, as many as are wanted, holes whole but for the last one."""
    intervals = make_holes(SampleHolesOptions(max(2, count // 40))).intervals
    position = np.column_stack([intervals[f"place_{axis}"][:count] for axis in ("east", "north", "up")])
    hole = np.unique(intervals["hole"][:count], return_inverse=True)[1]
    return SpaceSamples.of(position, intervals[DECISIVE][:count], hole.astype(np.int64))[0]


def time_pykrige(
    samples: SpaceSamples, places: NDArray[np.float64], neighbours: int
) -> tuple[Seconds, NDArray[np.float64], NDArray[np.float64]]:
    """Time that PyKrige takes, without its setting up, and its estimates and variances."""
    from pykrige.ok3d import OrdinaryKriging3D

    peer = OrdinaryKriging3D(
        *samples.position.T,
        samples.values,
        variogram_model="exponential",
        # Its range is the practical one; the scaling of z is how much shorter the vertical range is.
        variogram_parameters={"psill": PARTIAL_SILL, "range": 3 * RANGE_M, "nugget": NUGGET},
        anisotropy_scaling_z=1 / VERTICAL,
    )
    seconds, found = timed(lambda: peer.execute("points", *places.T, n_closest_points=neighbours, backend="loop"))
    return seconds, np.asarray(found[0]), np.asarray(found[1])


def compare(samples: SpaceSamples, grid: BlockGrid, neighbours: int, peer_blocks: int) -> None:
    """Krige by both and print."""
    search = SearchOptions(neighbours=neighbours, least=1, per_hole=None, radius_m=None)
    places = grid.centres(slice(0, grid.plan.rows))
    krige = SpaceKriger(samples, VARIOGRAM, search)
    alone, found = timed(lambda: krige.at(places, Progress()))
    options, values, variograms = BlockOptions(search=search, points=1), {"E": samples.values}, {"E": VARIOGRAM}
    with tempfile.TemporaryDirectory() as name:
        whole, _ = timed(
            lambda: estimate_blocks(
                samples.position, values, samples.hole, variograms, grid, Path(name), options, Progress()
            )
        )
    some = np.random.default_rng(1).choice(len(places), min(peer_blocks, len(places)), replace=False)
    peer, estimate, variance = time_pykrige(samples, places[some], neighbours)
    print(f"\n{neighbours} neighbours{'blocks':>21}{'us each':>10}{'processor us':>14}{'ours faster, cheaper':>24}")
    for title, count, seconds in (
        ("ours", len(places), alone),
        ("ours, files written", len(places), whole),
        ("PyKrige", len(some), peer),
    ):
        each = [1e6 * part / count for part in seconds]
        print(f"{title:20}{count:14,}{each[0]:10.1f}{each[1]:14.1f}", end="")
        ratios = [part / len(some) / (1e-6 * own) for part, own in zip(peer, each)]
        print("" if seconds is peer else f"{ratios[0]:14.1f} x{ratios[1]:6.1f} x")
    print(
        f"largest differences: estimates {np.abs(estimate - found.estimate[some]).max():.1e} of"
        f" {np.abs(estimate).max():.3g}, variances {np.abs(variance - found.variance[some]).max():.1e} of"
        f" {variance.max():.3g}",
        flush=True,
    )


def main() -> None:
    """Krige and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--samples", type=int, default=2000, help="default: 2,000")
    parser.add_argument("--neighbours", type=int, nargs="*", default=[12, 24], help="default: 12 24")
    parser.add_argument("--peer-blocks", type=int, default=10_000, help="blocks of PyKrige (default: 10,000)")
    parser.add_argument("--quick", action="store_true", help="600 samples, 2,000 blocks of PyKrige")
    arguments = parser.parse_args()
    count, peer_blocks = (600, 2000) if arguments.quick else (arguments.samples, arguments.peer_blocks)
    samples = make_samples(count)
    grid = plan_blocks(samples.position, (6.0, 6.0, 4.0), CRS)
    print(f"{len(samples):,} samples of {len(np.unique(samples.hole))} holes, {available_cores()} cores")
    first = SpaceKriger(samples, VARIOGRAM, SearchOptions(per_hole=None))
    first.at(samples.position, Progress())  # loads scipy
    for neighbours in arguments.neighbours:
        compare(samples, grid, neighbours, peer_blocks)


if __name__ == "__main__":
    main()
