"""What the panel of gradients computes: with every stroke, and when the pen rests. Run with the other benchmarks."""

import pytest

from lenet_gui.nn.attribution import integrated_gradients, occlusion
from lenet_gui.nn.goal import Goal

pytest.importorskip("pytest_benchmark", reason="needs the extra: pip install -e '.[bench]'")


@pytest.mark.benchmark(group="which pixels a logit rests on, one image")
@pytest.mark.parametrize("way", ["saliency", "integrated gradients", "occlusion"])
def test_attribution(benchmark, network, images, way):
    image = images[:1].copy()
    image[..., :6, :] = image[..., 26:, :] = image[..., :6] = image[..., 26:] = 0  # as much as a digit fills
    trace, goal = network.forward(image), Goal(logit=3)
    ways = {
        "saliency": lambda: goal.gradients(network, trace, to_parameters=False),
        "integrated gradients": lambda: integrated_gradients(network, trace, goal),
        "occlusion": lambda: occlusion(network, trace, goal),
    }
    benchmark(ways[way])
