r"""What the window says about each step of the network: a title, plain words, and the formula.

Sources: LeCun, Bottou, Bengio and Haffner 1998 for the layers; Rumelhart, Hinton and Williams 1986 for
deltas and gradients; Bridle 1990 for softmax; Simonyan et al. 2013 (saliency), Shrikumar et al. 2017
(gradient times input), Sundararajan et al. 2017 (integrated gradients), Zeiler and Fergus 2014 (occlusion).

In all formulas w are weights, b is a bias, x what a layer receives, a the sum before the squashing
function f, y what comes out; z are the sums of the output layer, L is the loss, F any number of the network.
Rows and columns are i and j, maps m, places in a kernel u and v.
"""

from dataclasses import dataclass, replace
from enum import Enum, auto

from lenet_gui.ui.language import marked, tr


class Topic(Enum):
    """What can be explained."""

    CONVOLUTION = auto()
    RELU = auto()
    TANH = auto()
    SCALED_TANH = auto()
    SIGMOID = auto()
    MAX_POOLING = auto()
    AVERAGE = auto()
    SUBSAMPLING = auto()
    FLATTEN = auto()
    FULLY_CONNECTED = auto()
    SOFTMAX = auto()
    TEMPERATURE = auto()
    RECEPTIVE_FIELD = auto()
    OUTPUT_SIZE = auto()
    LOSS = auto()
    DELTA = auto()
    WEIGHT_GRADIENT = auto()
    GRADIENT_STEP = auto()
    SALIENCY = auto()
    GRADIENT_TIMES_INPUT = auto()
    INTEGRATED_GRADIENTS = auto()
    OCCLUSION = auto()


@dataclass(frozen=True, slots=True)
class Explanation:
    """A title, one to three sentences, and the formula as LaTeX (see ``formula_parser``)."""

    title: str
    text: str
    latex: str


def explanation(topic: Topic) -> Explanation:
    """Return what there is to say about ``topic``."""
    entry = _EXPLANATIONS[topic]
    return replace(entry, title=tr(entry.title), text=tr(entry.text))


_EXPLANATIONS = {
    Topic.CONVOLUTION: Explanation(
        marked("Convolution"),
        marked(
            "The kernel w lies over a window of each map m that this map sees. Every number x in the window is "
            "multiplied by the weight w on top of it; all products and the bias b add up to a. The same weights are "
            "used at every row i and column j."
        ),
        r"a_{ij} = b + \sum_m \sum_{u=0}^{k-1} \sum_{v=0}^{k-1} w_{muv} \cdot x_{m, i+u, j+v}",
    ),
    Topic.RELU: Explanation(
        "ReLU",
        marked(
            "A positive sum a passes unchanged, a negative one becomes 0. Without such a bend the whole network could "
            "do no more than a single weighted sum."
        ),
        r"y = \max(0, a)",
    ),
    Topic.TANH: Explanation(
        "tanh",
        marked("The sum a is squashed to a number between −1 and 1: nearly unchanged around 0, flat far from it."),
        r"y = \tanh(a) = \frac{\exp(a) - \exp(-a)}{\exp(a) + \exp(-a)}",
    ),
    Topic.SCALED_TANH: Explanation(
        marked("Scaled tanh"),
        marked(
            "The sum a is squashed to a number between −A and A. With A = 1.7159 and S = 2/3, as in 1998, 1 stays 1 "
            "and −1 stays −1."
        ),
        r"y = A \tanh(S a), \quad A = 1.7159, \quad S = \frac{2}{3}",
    ),
    Topic.SIGMOID: Explanation(
        marked("Sigmoid"),
        marked("The sum a is squashed to a number between 0 and 1; 0 becomes one half."),
        r"y = \sigma(a) = \frac{1}{1 + \exp(-a)}",
    ),
    Topic.MAX_POOLING: Explanation(
        marked("Max pooling"),
        marked(
            "Of the k × k numbers x in each window only the largest goes on. The map becomes smaller, and it matters "
            "less where exactly in the window a feature was. s is the stride: how far apart windows are."
        ),
        r"y_{ij} = \max_{0 \le u, v < k} x_{si+u, sj+v}",
    ),
    Topic.AVERAGE: Explanation(
        marked("Average pooling"),
        marked("Each window of k × k numbers x becomes their mean. s is the stride: how far apart windows are."),
        r"y_{ij} = \frac{1}{k^2} \sum_{u=0}^{k-1} \sum_{v=0}^{k-1} x_{si+u, sj+v}",
    ),
    Topic.SUBSAMPLING: Explanation(
        marked("Subsampling of 1998"),
        marked(
            "The mean m of the k × k numbers x in each window is multiplied by a trainable coefficient c, a trainable "
            "bias b is added, and the sum a is squashed. Each map has one c and one b."
        ),
        r"y = \sigma(a), \quad a = c \cdot m + b, \quad m = \frac{1}{k^2} \sum_{u,v} x_{uv}",
    ),
    Topic.FLATTEN: Explanation(
        marked("Flatten"),
        marked(
            "All maps are read one after another, row by row, into a single line of numbers. No number changes. H and "
            "W are the height and the width of a map; m is the map, i the row, j the column, counted from 0."
        ),
        r"n = (m H + i) W + j",
    ),
    Topic.FULLY_CONNECTED: Explanation(
        marked("Fully connected"),
        marked(
            "Every number x of the layer before is multiplied by a weight w of its own; all products and the bias b "
            "add up to a, and f squashes it."
        ),
        r"y_j = f(a_j), \quad a_j = b_j + \sum_{i=1}^{n} w_{ji} x_i",
    ),
    Topic.SOFTMAX: Explanation(
        marked("Softmax"),
        marked(
            "The ten sums z become probabilities: all positive, together 1. The largest sum is subtracted first; that "
            "changes no probability, but keeps the exponentials from overflowing."
        ),
        r"p_i = \frac{\exp(z_i - z_{\text{max}})}{\sum_j \exp(z_j - z_{\text{max}})}",
    ),
    Topic.TEMPERATURE: Explanation(
        marked("Temperature"),
        marked(
            "The sums z are divided by T before the softmax. A T above 1 makes the answer less sure, one below 1 "
            "surer; which digit comes first never changes."
        ),
        r"p_i = \frac{\exp(z_i / T)}{\sum_j \exp(z_j / T)}",
    ),
    Topic.RECEPTIVE_FIELD: Explanation(
        marked("Receptive field"),
        marked(
            "The part of the image that a unit can see. With every layer it grows by k − 1 steps for a kernel of k × "
            "k, and a step at layer l is as wide as all strides s before it multiplied."
        ),
        r"r_l = r_{l-1} + (k_l - 1) \cdot s_1 \cdot s_2 \cdot \text{…} \cdot s_{l-1}, \quad r_0 = 1",
    ),
    Topic.OUTPUT_SIZE: Explanation(
        marked("Size of a map"),
        marked(
            "How often a window of k fits into n numbers with p of padding on each side, when it moves s at a time."
        ),
        r"n' = \left\lfloor \frac{n + 2p - k}{s} \right\rfloor + 1",
    ),
    Topic.LOSS: Explanation(
        marked("Loss"),
        marked(
            "How surprised the network is by the true digit t: 0 if it was certain of it, the larger the smaller the "
            "probability p that it gave it. y is 1 for the true digit and 0 for all others."
        ),
        r"L = -\ln p_t, \quad \frac{\partial L}{\partial z_i} = p_i - y_i",
    ),
    Topic.DELTA: Explanation(
        marked("Delta of a unit"),
        marked(
            "How much the loss L changes with the sum a of this unit. It comes back from the units k above, each "
            "through the weight w between them, times the slope f' of this unit's squashing function."
        ),
        r"\delta_j = \frac{\partial L}{\partial a_j} = f'(a_j) \sum_k w_{kj} \delta_k",
    ),
    Topic.WEIGHT_GRADIENT: Explanation(
        marked("Gradient of a weight"),
        marked(
            "How much the loss L changes with a weight that is shared by all rows i and columns j: at each place the "
            "delta there times the number x that the weight was multiplied by, all added up."
        ),
        r"\frac{\partial L}{\partial w_{uv}} = \sum_{i,j} \delta_{ij} \cdot x_{i+u, j+v}",
    ),
    Topic.GRADIENT_STEP: Explanation(
        marked("Gradient step"),
        marked(
            "Each weight w moves a little against its gradient, so that the loss L falls. The learning rate η says how "
            "far."
        ),
        r"w \leftarrow w - \eta \frac{\partial L}{\partial w}",
    ),
    Topic.SALIENCY: Explanation(
        marked("Saliency"),
        marked(
            "How the number F, for instance the sum z of a digit, would answer to a small change of each pixel x: "
            "above 0, more ink there raises F; below 0, it lowers F."
        ),
        r"S_{ij} = \frac{\partial F}{\partial x_{ij}}",
    ),
    Topic.GRADIENT_TIMES_INPUT: Explanation(
        marked("Gradient times input"),
        marked(
            "Each pixel x times the gradient of the number F there: roughly what F would lose without this pixel's "
            "ink. Where there is no ink it is 0."
        ),
        r"G_{ij} = x_{ij} \cdot \frac{\partial F}{\partial x_{ij}}",
    ),
    Topic.INTEGRATED_GRADIENTS: Explanation(
        marked("Integrated gradients"),
        marked(
            "Each pixel x times the gradient of the number F, averaged over n images on the way from an empty one to "
            "this one. With many steps the shares G add up to what F is above its value for the empty image."
        ),
        r"G_i = x_i \cdot \frac{1}{n} \sum_{k=1}^{n} "
        r"\frac{\partial F}{\partial x_i} \left( \frac{k - 1/2}{n} x \right), "
        r"\quad \sum_i G_i \approx F(x) - F(0)",
    ),
    Topic.OCCLUSION: Explanation(
        marked("Occlusion"),
        marked(
            "A small square of the image x is covered with background, which makes it x', and the network reads it "
            "again. What the number F loses is what the square was worth; a pixel has the mean of all squares that "
            "cover it."
        ),
        r"O = F(x) - F(x')",
    ),
}
