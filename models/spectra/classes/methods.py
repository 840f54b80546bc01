"""Classifiers of spectra by name."""

from __future__ import annotations

from ...core.language import marked
from .contracts import Method
from .features import BANDS, BLOCKS, RAW
from .network import NetworkRule, fit_network, network_candidates
from .plsda import fit_plsda, pls_candidates
from .references import AngleRule, FeatureRule, fit_bff, fit_sam, reference_candidates
from .rules import KernelRule, LinearRule
from .svm import fit_svm, svm_candidates

METHODS: dict[str, Method] = {
    method.name: method
    for method in (
        Method(
            name="svm",
            title=marked("support vector machine"),
            scale=BLOCKS,
            candidates=svm_candidates,
            fit=fit_svm,
            read=KernelRule.from_arrays,
            most=4_000,
        ),
        Method(
            name="plsda",
            title=marked("PLS-DA"),
            scale=BLOCKS,
            candidates=pls_candidates,
            fit=fit_plsda,
            read=LinearRule.from_arrays,
            most=20_000,
        ),
        Method(
            name="cnn1d",
            title="1-D CNN",
            scale=BANDS,
            candidates=network_candidates,
            fit=fit_network,
            read=NetworkRule.from_arrays,
            needs=("torch",),
            calibrated=False,
            costly=True,
        ),
        Method(
            name="sam",
            title=marked("Spectral Angle Mapper"),
            scale=RAW,
            candidates=reference_candidates,
            fit=fit_sam,
            read=AngleRule.from_arrays,
            needs=("scipy",),
        ),
        Method(
            name="bff",
            title=marked("Binary Feature Fitting"),
            scale=RAW,
            candidates=reference_candidates,
            fit=fit_bff,
            read=FeatureRule.from_arrays,
            needs=("scipy",),
        ),
    )
}
"""Classifiers of spectra; a new one is an entry here, and its name in `options`."""
